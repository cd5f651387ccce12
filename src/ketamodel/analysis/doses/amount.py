"""Amounts that come out of a calculation: kept as fractions, rounded only where they are shown."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import final

from attrs import frozen

from ketamodel.quantity import Quantity, decimal_of
from ketamodel.ucum import factor_of

__all__ = ["Amount"]

#: A number that ends within so many digits is shown as it is,
_PLAIN = 6
#: any other with so many, and never coarser than whole units.
_ROUNDED = 4


@final
@frozen
class Amount:
    """
    An exact amount in a UCUM unit.

    As text it is shown as it is if its decimals end within six digits,
    else rounded half to even to four significant digits, and never coarser than whole units.

    >>> third = Amount(Fraction(35, 6), "mL")
    >>> str(third), third.exact, third.quantity.to("uL")
    ('5.833 mL', '(35/6) mL', Quantity('5833.333333333333333333333333', 'uL'))
    """

    value: Fraction
    unit: str

    @classmethod
    def of(cls, given: Quantity | Amount, unit: str) -> Amount:
        """Return *given* in *unit*, which measures the same."""
        if isinstance(given, Amount):
            return cls(given.value * factor_of(given.unit) / factor_of(unit), unit)
        return cls(given.canonical / factor_of(unit), unit)

    @property
    def quantity(self) -> Quantity:
        """The amount as a quantity, with 28 significant digits."""
        return Quantity(decimal_of(self.value), self.unit)

    @property
    def is_rounded(self) -> bool:
        """Whether the text of the amount differs from the amount."""
        return Fraction(self._shown()) != self.value

    @property
    def exact(self) -> str:
        """The amount in full: as a decimal number where that ends, else as a fraction."""
        decimal = decimal_of(self.value)
        ends = Fraction(decimal) == self.value
        return self._with_unit(f"{decimal:f}" if ends else f"({self.value})")

    def __str__(self) -> str:
        return self._with_unit(f"{self._shown():f}")

    def _with_unit(self, number: str) -> str:
        return number if self.unit == "1" else f"{number} {self.unit}"

    def _shown(self) -> Decimal:
        decimal = decimal_of(self.value)
        if Fraction(decimal) == self.value and len(decimal.as_tuple().digits) <= _PLAIN:
            return decimal
        digits = max(_ROUNDED, decimal.adjusted() + 1)
        rounding = Context(prec=digits, rounding=ROUND_HALF_EVEN)
        rounded = rounding.divide(Decimal(self.value.numerator), Decimal(self.value.denominator)).normalize(rounding)
        return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded
