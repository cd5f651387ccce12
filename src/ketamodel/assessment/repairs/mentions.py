"""The values that rules name: thresholds and options, where they apply, and which of them may be stated anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, final

from attrs import frozen

from ketamodel.quantity import Quantity
from ketamodel.rules.conclusion import Kind
from ketamodel.rules.expression import Chosen, Compare, Comparison, Expression
from ketamodel.rules.self_check import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.rules.knowledge_base import Effective

__all__ = ["OF_THE_DRUG", "Mention", "Where", "mentioned", "offers"]

#: Statements that must not be false where something applies.
Where: TypeAlias = "tuple[Expression, ...]"

#: Amounts of the drug: an upper limit alone does not say how much to give.
OF_THE_DRUG = frozenset({"plan.dose", "plan.rate", "plan.bolus.dose"})


@final
@frozen(eq=False)
class Mention:
    """A threshold of a number: where it applies, and whether it may be stated where the plan says nothing."""

    amount: Quantity
    where: Where
    offered: bool


def mentioned(effective: Effective) -> Iterator[tuple[Compare | Chosen, Where, Kind]]:
    """
    Return the comparisons and choices of what is in force, where they apply, and in which kind of rule.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> leaf, where, kind = next(mentioned(KNOWLEDGE.on(KNOWLEDGE.edition)))
    >>> leaf.number.path, kind.value
    ('derived.age-on-the-day', 'limit')
    """
    for use in effective.uses:
        for limit in use.limits:
            given = () if limit.given is None else (limit.given,)
            for leaf in leaves(limit.must):
                if isinstance(leaf, Compare | Chosen):
                    yield leaf, (use.scope, *given), Kind.LIMIT
            for leaf in (leaf for one in given for leaf in leaves(one)):
                if isinstance(leaf, Compare):
                    yield leaf, (use.scope,), Kind.LIMIT
    for rule in effective.rules:
        if rule.then.kind not in (Kind.LIMIT, Kind.ADVICE):
            for leaf in leaves(rule.when):
                if isinstance(leaf, Compare):
                    yield leaf, (rule.applies,), rule.then.kind


def offers(comparison: Comparison, kind: Kind, *, of_the_drug: bool) -> bool:
    """
    Return whether a threshold may be stated where the plan says nothing.

    >>> offers(Comparison.AT_MOST, Kind.LIMIT, of_the_drug=True)
    False
    """
    if not of_the_drug:
        return kind is Kind.LIMIT
    if kind is Kind.LIMIT:
        return comparison in (Comparison.EXACTLY, Comparison.AT_LEAST)
    return kind is Kind.CAUTION and comparison is Comparison.ABOVE
