"""Strategies of rules, uses and knowledge bases, for laws that hold of any of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.provenance import Certainty, Grade, InForce
from ketamodel.rules.conclusion import (
    Conclusion,
    Reason,
    Severity,
    Verdict,
    advice,
    caution,
    contraindicated,
    unsupported,
)
from ketamodel.rules.knowledge_base import KnowledgeBase
from ketamodel.rules.policy import AddedLimit, Policy
from ketamodel.rules.rule import Rule, required
from ketamodel.rules.use import Limit, Standing, Use
from ketamodel.strategies.statements import expressions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketamodel.rules.expression import Element

__all__ = ["knowledge_bases", "policies", "rules", "uses"]

_BECAUSE = (KNOWLEDGE.editorial.at("strategies", "made up for a test"),)
_CONCLUSIONS: tuple[Conclusion, ...] = (
    contraindicated("Do not give."),
    unsupported("Not supported.", reason=Reason.PROHIBITED),
    caution(Severity.HIGH, "Take care."),
    caution(Severity.MODERATE, "Take some care."),
    advice("Know this."),
)
_PERIODS = (InForce(), InForce(since=dt.date(2025, 1, 21)), InForce(until=dt.date(2025, 1, 20)))


def rules(*, elements: Sequence[Element] = KNOWLEDGE.elements, rule_id: str = "made-up") -> st.SearchStrategy[Rule]:
    """
    Return a strategy of rules over *elements*, of every kind; their citations are made up.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(rules(rule_id="one"))
    ... def test_law(rule):
    ...     assert rule.id == "one"
    >>> test_law()
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> Rule:
        given = draw(expressions(elements=elements, max_leaves=3))
        if draw(st.integers(0, 5)) == 0:
            return required(rule_id, draw(st.sampled_from(elements)), given=given, because=_BECAUSE)
        return Rule(
            id=rule_id,
            title="A made-up rule.",
            applies=given,
            when=draw(expressions(elements=elements, max_leaves=4)),
            then=draw(st.sampled_from(_CONCLUSIONS)),
            because=_BECAUSE,
            in_force=draw(st.sampled_from(_PERIODS)),
        )

    return drawn()


def uses(*, elements: Sequence[Element] = KNOWLEDGE.elements, use_id: str = "made-up-use") -> st.SearchStrategy[Use]:
    """
    Return a strategy of uses over *elements*, with up to three limits; their citations are made up.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(uses(use_id="one"))
    ... def test_law(use):
    ...     assert use.is_met.name == "one.met"
    >>> test_law()
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> Use:
        parts = expressions(elements=elements, max_leaves=3)
        limits = [
            Limit(f"{use_id}-limit-{index}", "A made-up limit.", draw(parts), _BECAUSE, draw(st.none() | parts))
            for index in range(draw(st.integers(0, 3)))
        ]
        return Use(
            id=use_id,
            title="a made-up use",
            standing=draw(st.sampled_from(Standing)),
            scope=draw(parts),
            limits=limits,
            because=_BECAUSE,
            certainty=Certainty(draw(st.sampled_from(Grade)), _BECAUSE),
            default=draw(st.sampled_from((Verdict.SUPPORTED, Verdict.CAUTION))),
            in_force=draw(st.sampled_from(_PERIODS)),
        )

    return drawn()


def knowledge_bases(*, elements: Sequence[Element] = KNOWLEDGE.elements) -> st.SearchStrategy[KnowledgeBase]:
    """
    Return a strategy of small knowledge bases over *elements*.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(knowledge_bases())
    ... def test_law(base):
    ...     assert base.rule("no-source-covers-this") in base.every_rule
    >>> test_law()
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> KnowledgeBase:
        return KnowledgeBase(
            edition=draw(st.sampled_from((dt.date(2024, 6, 1), dt.date(2025, 6, 1)))),
            rules=[draw(rules(elements=elements, rule_id=f"rule-{one}")) for one in range(draw(st.integers(0, 4)))],
            uses=[draw(uses(elements=elements, use_id=f"use-{one}")) for one in range(draw(st.integers(0, 3)))],
            sources=(KNOWLEDGE.editorial,),
            elements=elements,
            concepts=KNOWLEDGE.concepts,
            editorial=KNOWLEDGE.editorial,
        )

    return drawn()


def policies(
    *, knowledge: KnowledgeBase = KNOWLEDGE, elements: Sequence[Element] = KNOWLEDGE.elements
) -> st.SearchStrategy[Policy]:
    """
    Return a strategy of policies that tighten *knowledge* by rules and limits over *elements*; they loosen nothing.

    Their citations are made up, so that the self-check of the knowledge refuses them:
    `ketamodel.rules.extension.extended` does not ask it.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(policies())
    ... def test_law(policy):
    ...     assert policy.loosens == ()
    >>> test_law()
    """
    uses_of = st.lists(st.sampled_from([use.id for use in knowledge.uses] or [""]), min_size=1, max_size=3)

    @st.composite
    def drawn(draw: st.DrawFn) -> Policy:
        parts = expressions(elements=elements, max_leaves=3)
        count = draw(st.integers(0, 3)) if knowledge.uses else 0
        limits = [
            Limit(f"made-up-limit-{one}", "A made-up limit.", draw(parts), _BECAUSE, draw(st.none() | parts))
            for one in range(count)
        ]
        return Policy(
            id="made-up-policy",
            title="A made-up policy",
            edition=dt.date(2026, 10, 1),
            rules=[
                draw(rules(elements=elements, rule_id=f"made-up-rule-{one}")) for one in range(draw(st.integers(0, 2)))
            ],
            limits=[AddedLimit(limit, draw(uses_of)) for limit in limits],
        )

    return drawn()
