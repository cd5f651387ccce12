"""Bounds beyond which an amount is a slip of the pen: checks of fields, no clinical limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, cast, final

from attrs import Attribute, Factory, field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.quantity import Quantity, Range, quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "AGE",
    "CONCENTRATION",
    "COUNT",
    "DOSE",
    "DURATION",
    "FREQUENCY",
    "HEIGHT",
    "RATE",
    "SESSION",
    "VOLUME",
    "WEIGHT",
    "Amount",
    "Plausible",
    "amount",
]


def _ranges(given: Iterable[Range]) -> tuple[Range, ...]:
    return tuple(given)


#: The lowest and the highest number, each as two whole numbers that make its fraction.
_Ends: TypeAlias = tuple[int, int, int, int]


def _ends(plausible: Plausible) -> Mapping[str, _Ends]:
    return {
        one.low.dimension: (*one.low.canonical.as_integer_ratio(), *one.high.canonical.as_integer_ratio())
        for one in plausible.ranges
        if one.low is not None and one.high is not None
    }


@final
@frozen
class Plausible:
    """What a field may hold: in words, and one interval for each dimension allowed."""

    words: str
    ranges: tuple[Range, ...] = field(converter=_ranges)
    #: Only whole numbers.
    whole: bool = False
    #: The ends of the interval of each dimension, in canonical units.
    _ends: Mapping[str, _Ends] = field(init=False, eq=False, default=Factory(_ends, takes_self=True))

    def allows(self, given: Quantity) -> bool:
        """Return whether *given* lies in the interval of its dimension."""
        if self.whole and given.number != given.number.to_integral_value():
            return False
        ends = self._ends.get(given.dimension)
        if ends is None:
            return False
        # Whole numbers are compared exactly and some times as fast as fractions.
        over, under = given.canonical.as_integer_ratio()
        return ends[0] * under <= over * ends[1] and over * ends[3] <= ends[2] * under

    def __str__(self) -> str:
        return f"{self.words} ({', or '.join(map(str, self.ranges))})"


def _between(low: str, high: str) -> Range:
    return Range(quantity(low), quantity(high))


DOSE = Plausible("an amount of the drug", [_between("0.001 mg", "20 g"), _between("0.0001 mg/kg", "100 mg/kg")])
RATE = Plausible(
    "an infusion rate",
    [_between("0.001 mg/h", "20000 mg/h"), _between("0.0001 mg/kg/h", "1000 mg/kg/h")],
)
DURATION = Plausible("a time", [_between("1 s", "60 d")])
CONCENTRATION = Plausible("a concentration", [_between("0.01 mg/mL", "1000 mg/mL")])
VOLUME = Plausible("a volume", [_between("0.01 mL", "10 L")])
AGE = Plausible("an age", [_between("0 d", "130 a")])
WEIGHT = Plausible("a body weight", [_between("0.3 kg", "700 kg")])
HEIGHT = Plausible("a body height", [_between("20 cm", "280 cm")])
COUNT = Plausible("a whole number", [_between("0", "1000")], whole=True)
SESSION = Plausible("a whole number from 1", [_between("1", "10000")], whole=True)
FREQUENCY = Plausible("a rhythm", [_between("0.01 /wk", "200 /wk")])


@final
@frozen
class Amount:
    """The check of a field that holds an amount; it raises `InvalidValue` with what would be right."""

    plausible: Plausible

    def __call__(self, _: object, attribute: Attribute[Quantity | None], given: Quantity | None) -> None:
        """Check the field *attribute*."""
        if given is None:
            return
        # Who calls without a type checker may give anything.
        if not isinstance(cast("object", given), Quantity):
            raise InvalidValue(attribute.name, repr(given), f"{self.plausible}, as a quantity with its unit")
        if not self.plausible.allows(given):
            raise InvalidValue(attribute.name, str(given), str(self.plausible))


def amount(plausible: Plausible) -> Callable[[object, Attribute[Quantity | None], Quantity | None], None]:
    """
    Return the check of a field that holds *plausible* or None.

    The check raises `InvalidValue` with the field, what was given and what would be right.
    """
    return Amount(plausible)
