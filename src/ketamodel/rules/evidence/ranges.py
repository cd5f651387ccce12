"""Words with which the ranges of facts are written."""

from __future__ import annotations

from ketamodel.quantity import Quantity, Range

__all__ = ["at_least", "at_most", "between", "exactly"]


def between(low: float | str, high: float | str, unit: str) -> Range:
    """
    Return the range from *low* to *high*, both in *unit*.

    >>> str(between(48, 61, "%"))
    '48 % to 61 %'
    """
    return Range(Quantity(low, unit), Quantity(high, unit))


def exactly(number: float | str, unit: str) -> Range:
    """
    Return the range that holds one value; whether a source says "about" stands in its citation.

    >>> str(exactly(12, "%"))
    '12 %'
    """
    return Range(Quantity(number, unit), Quantity(number, unit))


def at_most(number: float | str, unit: str) -> Range:
    """
    Return the range up to *number*; whether the end itself is meant stands in the citation.

    >>> str(at_most(7, "%"))
    'up to 7 %'
    """
    return Range(high=Quantity(number, unit))


def at_least(number: float | str, unit: str) -> Range:
    """
    Return the range from *number* on.

    >>> str(at_least(18, "a"))
    'from 18 a'
    """
    return Range(low=Quantity(number, unit))
