"""Statements about one element: what a single change of a plan can make true or false."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from ketamodel.assessment.repairs.inverse import fields_of
from ketamodel.quantity import Quantity
from ketamodel.rules.expression import AnyOf, Chosen, Compare, Comparison, Needed, Number, YesNo
from ketamodel.rules.self_check import elements, leaves

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Leaf", "amounts_of", "edge_of", "number_of", "sides_of"]

Leaf: TypeAlias = "YesNo | Compare | Chosen | Needed | AnyOf"
_OPPOSITES: Mapping[Comparison, Comparison | None] = {
    Comparison.BELOW: Comparison.AT_LEAST,
    Comparison.AT_MOST: Comparison.ABOVE,
    Comparison.EXACTLY: None,
    Comparison.AT_LEAST: Comparison.BELOW,
    Comparison.ABOVE: Comparison.AT_MOST,
}


def amounts_of(leaf: Leaf) -> frozenset[str]:
    """
    Return the fields of the amounts that *leaf* is about.

    >>> from ketamodel.knowledge.vocabulary.amounts import observation
    >>> amounts_of(observation >= Quantity("120", "min"))
    frozenset({'plan.observation'})
    """
    return frozenset(path for one in elements(leaf) if isinstance(one, Number) for path in fields_of(one))


def number_of(leaf: Compare | AnyOf | Needed) -> Number:
    """
    Return the number that *leaf* is about.

    >>> from ketamodel.knowledge.vocabulary.amounts import observation
    >>> number_of(observation >= Quantity("120", "min")).path
    'plan.observation'
    """
    numbers = [one for one in elements(leaf) if isinstance(one, Number)]
    return numbers[0]


def sides_of(leaf: Compare | AnyOf | Needed, *, wanted: bool) -> tuple[Compare, ...]:
    """
    Return the comparisons of which one holds when *leaf* is what is *wanted*.

    >>> from ketamodel.knowledge.vocabulary.amounts import observation
    >>> [one.comparison.name for one in sides_of(observation >= Quantity("120", "min"), wanted=False)]
    ['BELOW']
    """
    compared = [one for one in leaves(leaf) if isinstance(one, Compare)]
    sides = [(one, one.comparison if wanted else _OPPOSITES[one.comparison]) for one in compared]
    return tuple(Compare(one.number, side, one.threshold) for one, side in sides if side is not None)


def edge_of(side: Compare) -> Quantity | None:
    """
    Return the amount nearest to the threshold at which *side* holds; None where there is no nearest one.

    >>> from ketamodel.knowledge.vocabulary.amounts import sessions
    >>> str(edge_of(sessions > Quantity("8", "1")))
    '9'
    """
    match side.comparison:
        case Comparison.BELOW | Comparison.ABOVE if side.threshold.unit != "1":
            return None
        case Comparison.BELOW:
            return Quantity(max(side.threshold.number - 1, Decimal(0)), "1")
        case Comparison.ABOVE:
            return Quantity(side.threshold.number + 1, "1")
        case _:
            return side.threshold
