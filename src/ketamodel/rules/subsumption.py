"""Subsumption: whether the answer of a choice falls under options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.expression import Option

__all__ = ["falls_under"]


def falls_under(answer: Option, options: Iterable[Option]) -> Truth:
    """
    Return whether *answer* is one of *options* or narrower; not known of a broader one.

    >>> iv = Concept("iv", "intravenous")
    >>> infusion = Concept("iv-infusion", "intravenous infusion", broader=[iv])
    >>> falls_under(infusion, [iv]), falls_under(iv, [infusion]), falls_under(Concept("oral", "oral"), [iv])
    (Truth.TRUE, Truth.UNKNOWN, Truth.FALSE)
    """
    if not isinstance(answer, Concept):
        return Truth.of(answer in options)
    # What belongs to groups that are not known may belong to this one.
    may_be = not answer.grouped
    for one in options:
        if isinstance(one, Concept):
            if one.id in answer.closure:
                return Truth.TRUE
            may_be = may_be or answer.id in one.closure
    return Truth.UNKNOWN if may_be else Truth.FALSE
