"""What must hold of all explanations, and of what became of all rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment import Outcome, Status, Why, assess
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.strategies import cases, knowledge_bases
from ketamodel.truth import Truth
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.domain.case import Case
    from ketamodel.rules.knowledge_base import KnowledgeBase

BASES = knowledge_bases()
TRUTHS = {Outcome.HOLDS: Truth.TRUE, Outcome.NOT_KNOWN: Truth.UNKNOWN, Outcome.DOES_NOT_HOLD: Truth.FALSE}


def every(part: Why) -> Iterator[Why]:
    """Return *part* and all below it."""
    yield part
    for one in part.parts:
        yield from every(one)


@settings(max_examples=60)
@given(BASES, cases(), st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_every_rule_has_one_outcome_and_a_reason_for_it(base: KnowledgeBase, case: Case, day: date) -> None:
    """The outcomes are those of the findings, and follow from the truths of the explanation."""
    assessment = assess(case.plan, case.patient, as_of=day, knowledge=base)
    considered = assessment.considered
    found = {one.rule.id: one.status for one in assessment.findings}

    assert sorted(considered) == sorted(rule.id for rule in base.every_rule)
    assert {one for one in considered if considered[one] is Outcome.HOLDS} == {
        one for one, status in found.items() if status is Status.CONFIRMED
    }
    assert set(considered.of(Outcome.NOT_KNOWN)) == {one for one, status in found.items() if status is Status.POSSIBLE}
    for rule_id in considered:
        explanation = assessment.why_not(rule_id)
        applies = Truth.TRUE if explanation.applies is None else explanation.applies.truth
        outcome = considered[rule_id]

        assert explanation.outcome is outcome
        if outcome is Outcome.NOT_APPLICABLE:
            assert applies is Truth.FALSE
        elif outcome is not Outcome.NOT_IN_FORCE:
            assert (applies is Truth.FALSE, applies & explanation.when.truth) == (False, TRUTHS[outcome])


@settings(max_examples=40)
@given(cases())
def test_a_margin_is_the_distance_from_the_threshold(case: Case) -> None:
    """Threshold and margin make the value, on one side or the other; what is not known names what is missing."""
    assessment = assess(case.plan, case.patient)
    for finding in assessment.findings[:8]:
        for part in (one for _, section in finding.why().sections for one in every(section)):
            assert bool(part.missing) is (part.truth is Truth.UNKNOWN)
            if isinstance(part.seen, Quantity) and part.threshold is not None:
                apart = abs(part.seen.canonical - part.threshold.canonical) / factor_of(part.threshold.unit)
                assert part.margin == Quantity(decimal_of(apart), part.threshold.unit)


@settings(max_examples=40)
@given(cases())
def test_the_decisive_parts_decide(case: Case) -> None:
    """Without the other parts the whole is as it is."""
    assessment = assess(case.plan, case.patient)
    for finding in assessment.findings[:8]:
        for part in (one for _, section in finding.why().sections for one in every(section)):
            if part.says == "all of these" and part.parts:
                assert Truth.all(one.truth for one in part.parts if one.decisive) is part.truth
            if part.says == "at least one of these":
                assert Truth.any(one.truth for one in part.parts if one.decisive) is part.truth


def test_the_counts_are_those_of_the_shipped_cases() -> None:
    """A plan of which nothing is known leaves most rules open and none out."""
    considered = km.assess(km.TreatmentPlan(), km.Patient()).considered

    assert sum(considered.counts.values()) == len(KNOWLEDGE.every_rule)
    assert considered.counts[Outcome.NOT_APPLICABLE] == 0
