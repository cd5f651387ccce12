"""
Two rails: any condition as two plain two-valued formulas, "certainly true" and "certainly false".

What is on neither rail is not known. Readers that have no third truth value render the rails.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Comparison,
    Expression,
    Named,
    Needed,
    Not,
    YesNo,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Every", "Formula", "Leaf", "Rails", "Settled", "Some", "bounds", "rails"]

Leaf: TypeAlias = "YesNo | Compare | Chosen | Needed | Named"

# Canonical numbers come out differently in decimals, floats and SQL;
# every threshold is widened by this share towards "on it", once, for all readers.
_WIDENED = Fraction(1, 10**9)
# Knowledge has some hundred thresholds; what strangers write must not fill the memory.
_REMEMBERED = 4096


@final
@frozen
class Settled:
    """A leaf is certainly true (*answer*), or certainly false."""

    leaf: Leaf
    answer: bool


def _formulas(given: Iterable[Formula]) -> tuple[Formula, ...]:
    return tuple(given)


@final
@frozen
class Every:
    """All parts hold; true of no parts."""

    parts: tuple[Formula, ...] = field(converter=_formulas)


@final
@frozen
class Some:
    """One part holds; false of no parts."""

    parts: tuple[Formula, ...] = field(converter=_formulas)


Formula: TypeAlias = "Settled | Every | Some"


@final
@frozen
class Rails:
    """An expression as two formulas that are never both true."""

    certainly_true: Formula
    certainly_false: Formula


def rails(expression: Expression) -> Rails:
    """
    Return *expression* on two rails.

    >>> rails(AllOf(())).certainly_true
    Every(parts=())
    """
    match expression:
        case Needed():
            return Rails(Some(()), Settled(expression, answer=False))
        case YesNo() | Compare() | Chosen() | Named():
            return Rails(Settled(expression, answer=True), Settled(expression, answer=False))
        case Not(part):
            inner = rails(part)
            return Rails(inner.certainly_false, inner.certainly_true)
        case AllOf(parts):
            each = tuple(rails(part) for part in parts)
            return Rails(Every(one.certainly_true for one in each), Some(one.certainly_false for one in each))
        case AnyOf(parts):
            each = tuple(rails(part) for part in parts)
            return Rails(Some(one.certainly_true for one in each), Every(one.certainly_false for one in each))
        case _:
            assert_never(expression)


@lru_cache(maxsize=_REMEMBERED)
def bounds(comparison: Comparison, threshold: Fraction) -> tuple[Fraction | None, Fraction | None, bool]:
    """
    Return between which canonical numbers a comparison with *threshold* holds, and whether the ends count.

    The threshold is widened towards "on it": what equals it but for rounding is on it.

    >>> low, high, ends = bounds(Comparison.AT_MOST, Fraction(56))
    >>> low, float(high), ends
    (None, 56.000000056, True)
    """
    above, below = threshold * (1 + _WIDENED), threshold * (1 - _WIDENED)
    match comparison:
        case Comparison.BELOW:
            return None, below, False
        case Comparison.AT_MOST:
            return None, above, True
        case Comparison.EXACTLY:
            return below, above, True
        case Comparison.AT_LEAST:
            return below, None, True
        case Comparison.ABOVE:
            return above, None, False
        case _:
            assert_never(comparison)
