"""Values as people say them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.prose import amount
from ketamodel.terminology import Concept
from ketamodel.ucum import UNITS

if TYPE_CHECKING:
    from ketamodel.readers.interpret import Answer

__all__ = ["in_words", "noted", "said", "spoken"]


def said(value: Answer | Recorded[Concept]) -> str:
    """
    Return *value* as people say it.

    >>> said(True), said(Quantity("45", "a"))
    ('yes', '45 years')
    """
    match value:
        case bool():
            return "yes" if value else "no"
        case Quantity():
            return in_words(value)
        case Concept(name=name):
            return name
        case Recorded():
            return ", ".join(sorted(one.name for one in value.present))
        case _:
            return value.value


def in_words(value: Quantity) -> str:
    """
    Return *value* with its unit as a clinic writes it.

    >>> in_words(Quantity("152", "mm[Hg]")), in_words(Quantity("65", "a"))
    ('152 mmHg', '65 years')
    """
    return amount(_rounded(value))


def noted(value: Answer | Recorded[Concept]) -> str:
    """
    Return *value* as people say it, but an amount in UCUM, for text that programs read too.

    >>> noted(True), noted(Quantity("45", "a"))
    ('yes', '45 a')
    """
    return str(_rounded(value)) if isinstance(value, Quantity) else said(value)


def spoken(value: str) -> str:
    """
    Return a *value* that was noted as people say it.

    >>> spoken("yes"), spoken("45 a")
    ('yes', '45 years')
    """
    found = _AMOUNT.fullmatch(value)
    return value if found is None or found[2] not in UNITS else amount(Quantity(found[1], found[2]))


def _rounded(value: Quantity) -> Quantity:
    """Return a derived *value* with six significant digits; a stated one is no longer than that."""
    digits = len(value.number.as_tuple().digits)
    return value if digits <= _DIGITS else Quantity(decimal_of(Fraction(f"{value.number:.6g}")), value.unit)


_DIGITS = 12
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) (\S+)")
