"""The quantities in ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ketamodel.quantity import Quantity, Range

__all__ = ["amounts_in"]


def amounts_in(*ranges: Range | None) -> tuple[Quantity, ...]:
    """
    Return the ends of *ranges* that are not open.

    >>> from ketamodel.rules.evidence.ranges import at_most, between
    >>> [str(end) for end in amounts_in(between(1, 4, "%"), None, at_most(2, "h"))]
    ['1 %', '4 %', '2 h']
    """
    ends = (end for one in ranges if one is not None for end in (one.low, one.high))
    return tuple(end for end in ends if end is not None)
