"""Amounts with units: exact, frozen, compared and hashed in canonical units."""

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

from attrs import Factory, field, frozen

from ketamodel.errors import InvalidValue, KetamodelError, did_you_mean, nearest
from ketamodel.ucum import UNITS, dimension_of, factor_of, ucum

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DimensionMismatch", "Quantity", "Range", "UnreadableQuantity", "decimal_of", "exact_number"]

_CONTEXT = Context(prec=28)
_MAGNITUDE = 30


@final
@frozen
class UnreadableQuantity(KetamodelError, ValueError):
    """
    A text is not a number with a unit.

    >>> str(UnreadableQuantity("56 mgs", "`mgs` is not a known unit", ("mg",)))
    '`56 mgs`: `mgs` is not a known unit, did you mean `mg`?'
    """

    given: str
    reason: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"`{self.given}`: {self.reason}{did_you_mean(self.nearest, after=', ')}"


@final
@frozen
class DimensionMismatch(KetamodelError, TypeError):
    """
    Two quantities of different kinds are compared.

    >>> str(DimensionMismatch("0.5 mg/kg", "dose per body weight", "56 mg", "mass"))
    '`0.5 mg/kg` is a dose per body weight, `56 mg` is a mass: they have no order'
    """

    first: str
    first_dimension: str
    second: str
    second_dimension: str

    def __str__(self) -> str:
        first = f"`{self.first}` is a {self.first_dimension}"
        return f"{first}, `{self.second}` is a {self.second_dimension}: they have no order"


def exact_number(given: Decimal | str | float) -> Decimal:
    """
    Return *given* exactly; a float is read as its shortest text.

    Raises `UnreadableQuantity` if it is no finite number from zero up, or one that no clinic writes.

    >>> exact_number(0.1)
    Decimal('0.1')
    """
    try:
        # Decimal reads underscores and the digits of every script; a dose is written in neither.
        number = given if isinstance(given, Decimal) else Decimal(str(given).replace("_", "x").encode("ascii").decode())
    except (InvalidOperation, UnicodeEncodeError):
        raise UnreadableQuantity(str(given), "expected a number") from None
    if not number.is_finite():
        raise UnreadableQuantity(str(given), "expected a finite number")
    if number < 0:
        raise UnreadableQuantity(str(given), "expected a number that is not negative")
    if not number:
        return Decimal(0)
    if abs(number.adjusted()) > _MAGNITUDE:
        raise UnreadableQuantity(str(given), "expected a number between 1e-30 and 1e30")
    return number


def _unit(given: str) -> str:
    unit = ucum(given)
    if unit is None:
        raise UnreadableQuantity(given, "expected a unit", nearest(given, UNITS))
    return unit


def _canonical(given: Quantity) -> Fraction:
    return Fraction(given.number) * factor_of(given.unit)


def _canonical_float(given: Quantity) -> float:
    # As exact as the float of a fraction, which asks for the same two numbers more slowly.
    over, under = given.canonical.as_integer_ratio()
    return over / under


@final
@frozen(order=False, eq=False, repr=False)
class Quantity:
    """
    A number and a UCUM unit; finite and not negative.

    Equality, order and hash are those of the canonical unit of its dimension.

    >>> Quantity("0.056", "g") == Quantity("56", "mg")
    True
    >>> Quantity("56", "mg") < Quantity("0.5", "mg/kg")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ketamodel.quantity.amount.DimensionMismatch: `56 mg` is a mass, `0.5 mg/kg` is a dose per body weight: ...
    """

    number: Decimal = field(converter=exact_number)
    #: UCUM code; common spellings are accepted and normalised.
    unit: str = field(converter=_unit)
    #: The number in the first unit of the dimension.
    canonical: Fraction = field(init=False, default=Factory(_canonical, takes_self=True))
    #: The nearest float to that, for readers that compare fast.
    canonical_float: float = field(init=False, default=Factory(_canonical_float, takes_self=True))

    @property
    def dimension(self) -> str:
        """The kind of amount, as in "dose per body weight"."""
        return dimension_of(self.unit)

    def to(self, unit: str) -> Quantity:
        """
        Return the same amount in *unit*.

        Raises `DimensionMismatch` if *unit* measures something else.

        >>> str(Quantity("0.056", "g").to("mg"))
        '56 mg'
        """
        unit = _unit(unit)
        if dimension_of(unit) != self.dimension:
            raise DimensionMismatch(str(self), self.dimension, unit, dimension_of(unit))
        return Quantity(decimal_of(self.canonical / factor_of(unit)), unit)

    def to_pint(self) -> Any:  # noqa: ANN401 - pint's quantities carry no type
        """Return the amount as a quantity of pint, in which mg/kg is a plain number."""
        from ketamodel import _units  # noqa: PLC0415 - pint loads only when it is asked for

        spelled = self.unit.replace("mm[Hg]", "mmHg").replace("%", "percent").replace("m2", "m**2")
        spelled = f"1{spelled}" if spelled.startswith("/") else spelled
        return _units.pint_quantity(self.number, "count" if spelled == "1" else spelled)

    def _check(self, other: object) -> None:
        if not isinstance(other, Quantity):
            # Callers without a type checker compare with numbers.
            raise DimensionMismatch(str(self), self.dimension, str(other), f"plain {type(other).__name__}")
        if self.dimension != other.dimension:
            raise DimensionMismatch(str(self), self.dimension, str(other), other.dimension)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.dimension == other.dimension and self.canonical == other.canonical

    def __hash__(self) -> int:
        return hash((self.dimension, self.canonical))

    def __lt__(self, other: Quantity) -> bool:
        self._check(other)
        return self.canonical < other.canonical

    def __le__(self, other: Quantity) -> bool:
        self._check(other)
        return self.canonical <= other.canonical

    def __gt__(self, other: Quantity) -> bool:
        self._check(other)
        return self.canonical > other.canonical

    def __ge__(self, other: Quantity) -> bool:
        self._check(other)
        return self.canonical >= other.canonical

    def __str__(self) -> str:
        number = f"{self.number:f}"
        return number if self.unit == "1" else f"{number} {self.unit}"

    def __repr__(self) -> str:
        return f"Quantity({str(self.number)!r}, {self.unit!r})"


def decimal_of(number: Fraction) -> Decimal:
    """
    Return *number* with 28 significant digits, without trailing zeros.

    >>> decimal_of(Fraction(1, 8))
    Decimal('0.125')
    """
    divided = _CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator))
    plain = divided.normalize(_CONTEXT)
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


@final
@frozen
class Range:
    """
    An interval of quantities; an end that is None is open.

    Raises `InvalidValue` if both ends are open or the low end is above the high one.

    >>> str(Range(Quantity("48", "%"), Quantity("61", "%")))
    '48 % to 61 %'
    """

    low: Quantity | None = None
    high: Quantity | None = None

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            message = "nothing"
            raise InvalidValue("range", message, "at least one end")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InvalidValue("range", f"{self.low} to {self.high}", "its low end first")

    def __str__(self) -> str:
        return self.said(str)

    def said(self, amount: Callable[[Quantity], str]) -> str:
        """
        Return the interval in words, each end as *amount* says it.

        >>> Range(high=Quantity("7", "%")).said(repr)
        "up to Quantity('7', '%')"
        """
        low, high = (None if end is None else amount(end) for end in (self.low, self.high))
        if low is None:
            return f"up to {high}"
        if high is None:
            return f"from {low}"
        return low if self.low == self.high else f"{low} to {high}"
