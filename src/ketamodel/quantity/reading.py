"""Amounts read from what people write: one from a text that is one, and all that a sentence states."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, Protocol, runtime_checkable

from ketamodel.errors import nearest
from ketamodel.quantity.amount import Quantity, UnreadableQuantity, decimal_of, exact_number
from ketamodel.ucum import UNITS, ucum

__all__ = ["quantities_in", "quantity"]

_TEXT = re.compile(
    r"\s*(?P<number>[+-]?[.,_]*\d[\d.,_]*(?:e[+-]?\d+)?|[+-]?nan|[+-]?inf\w*)\s*(?P<unit>.*)",
    re.IGNORECASE | re.DOTALL,
)
_IN_TEXT = re.compile(
    r"(?<![\w.])(?P<number>\d+(?:\.\d+)?)"
    r"(?:\s?(?P<unit>per \w+|times a week|/?(?:[A-Za-zµ]+\[Hg\]|[A-Za-zµ%]+2?)(?:/[A-Za-z]+2?)*))?"
)


@runtime_checkable
class _PintLike(Protocol):
    """What is read of a quantity of pint."""

    @property
    def magnitude(self) -> Any: ...  # noqa: ANN401 - pint leaves it open
    @property
    def units(self) -> Any: ...  # noqa: ANN401 - pint leaves it open


def quantity(given: str | Quantity | _PintLike) -> Quantity:
    """
    Return the quantity that *given* says: a text, a quantity, or one of pint.

    A text is a number and a unit, in UCUM or as it is commonly spelled (mmHg, mcg, years).
    A unit outside the table is converted by pint to the usual unit of its dimension.
    Raises `UnreadableQuantity` if there is no number, no known unit, or no finite amount from zero up.

    >>> quantity("152 mmHg")
    Quantity('152', 'mm[Hg]')
    >>> quantity("2 per week"), quantity("11 st")
    (Quantity('2', '/wk'), Quantity('69.85322498', 'kg'))
    """
    if isinstance(given, Quantity):
        return given
    # The shape of a quantity of pint is expensive to ask for: a text is the usual case.
    if not isinstance(given, str):
        # isinstance: callers without a type checker pass numbers.
        if isinstance(given, _PintLike):  # pyright: ignore[reportUnnecessaryIsInstance]
            return _read(str(given.magnitude), str(given.units), f"{given.magnitude} {given.units}")
        raise UnreadableQuantity(str(given), 'expected a text with a number and a unit, such as "56 mg"')
    found = _TEXT.fullmatch(given)
    if found is None:
        raise UnreadableQuantity(given, 'expected a number and a unit, such as "56 mg"')
    return _read(found["number"], found["unit"], given)


def _read(number: str, unit: str, given: str) -> Quantity:
    if "," in number:
        raise UnreadableQuantity(given, "write the decimal mark as a full stop and no thousands mark")
    try:
        exact = exact_number(number)
    except UnreadableQuantity as error:
        raise UnreadableQuantity(given, error.reason) from None
    known = ucum(unit)
    if known is not None:
        return Quantity(exact, known)
    from ketamodel import _units  # noqa: PLC0415 - pint loads only when a rarer unit is met

    converted = _units.converted(exact, unit)
    if converted is None:
        raise UnreadableQuantity(given, f"`{unit}` is not a known unit", nearest(unit, UNITS))
    amount, ucum_unit = converted
    return Quantity(decimal_of(Fraction(amount)), ucum_unit)


def quantities_in(text: str) -> frozenset[Quantity]:
    """
    Return every quantity that *text* states with digits; a number without a unit is a count.

    >>> sorted(map(str, quantities_in("above 140 mm[Hg] in 2 readings")))
    ['140 mm[Hg]', '2']
    """
    found: set[Quantity] = set()
    for match in _IN_TEXT.finditer(text):
        unit = ucum(match["unit"] or "1")
        found.add(Quantity(match["number"], "1" if unit is None else unit))
    return frozenset(found)
