"""Values as people say them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.prose import amount
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.readers.interpret import Answer

__all__ = ["in_words", "said"]


def said(value: Answer | Recorded[Concept]) -> str:
    """
    Return *value* as people say it.

    >>> said(True), said(Quantity("56", "mg"))
    ('yes', '56 mg')
    """
    match value:
        case bool():
            return "yes" if value else "no"
        case Quantity():
            return str(_rounded(value))
        case Concept(name=name):
            return name
        case Recorded():
            return ", ".join(sorted(one.name for one in value.present))
        case _:
            return value.value


def in_words(value: Quantity) -> str:
    """
    Return *value* with its unit as a clinic writes it, for text that no program reads.

    >>> in_words(Quantity("152", "mm[Hg]")), in_words(Quantity("65", "a"))
    ('152 mmHg', '65 years')
    """
    return amount(_rounded(value))


def _rounded(value: Quantity) -> Quantity:
    """Return a derived *value* with six significant digits; a stated one is no longer than that."""
    digits = len(value.number.as_tuple().digits)
    return value if digits <= _DIGITS else Quantity(decimal_of(Fraction(f"{value.number:.6g}")), value.unit)


_DIGITS = 12
