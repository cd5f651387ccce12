"""What must hold of every policy, on the shipped knowledge and on made-up knowledge."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment.basis import Basis
from ketamodel.domain.case import Case
from ketamodel.rules.conclusion import NotKnown
from ketamodel.rules.extension import extended
from ketamodel.strategies import cases, expressions, knowledge_bases, policies
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import KnowledgeBase

#: Few elements, so that made-up rules often meet the same data.
FEW = tuple(
    one
    for one in km.KNOWLEDGE.elements
    if one.path in {"patient.pregnant", "patient.risks.stroke", "patient.sex", "plan.dose", "plan.route"}
)
RANK = {verdict: rank for rank, verdict in enumerate(km.Verdict)}
DAY = date(2026, 10, 1)


def _told(case: Case) -> Case:
    """Return *case* with what the few elements ask, so that uses are often met."""
    dose = case.plan.dose or km.quantity("56 mg")
    plan = evolve(case.plan, route=case.plan.route or km.routes.ORAL, dose=dose, rate=None)
    patient = evolve(case.patient, sex=case.patient.sex or km.Sex.FEMALE, pregnant=case.patient.pregnant or False)
    return Case(plan, patient)


CASES = cases() | cases().map(_told)


def _only_tightens(base: KnowledgeBase, policy: km.Policy, case: Case) -> None:
    before = km.assess(case.plan, case.patient, knowledge=base)
    after = km.assess(case.plan, case.patient, knowledge=extended(base, policy))

    assert RANK[after.verdict] <= RANK[before.verdict]
    assert {one.rule.id for one in before.findings} <= {one.rule.id for one in after.findings}
    assert {one.rule.id for one in before.confirmed} <= {one.rule.id for one in after.confirmed}
    assert set(after.uses_met) <= set(before.uses_met)


@given(st.data())
@settings(max_examples=100)
def test_rules_and_limits_only_tighten_made_up_knowledge(data: st.DataObject) -> None:
    """No verdict gets better, no finding is lost, and no use is met that was not."""
    base = data.draw(knowledge_bases(elements=FEW))

    _only_tightens(base, data.draw(policies(knowledge=base, elements=FEW)), data.draw(CASES))


@given(policies(), CASES)
@settings(max_examples=20)
def test_rules_and_limits_only_tighten_the_shipped_knowledge(policy: km.Policy, case: Case) -> None:
    """No verdict gets better, no finding is lost, and no use is met that was not."""
    _only_tightens(km.KNOWLEDGE, policy, case)


@given(st.data())
@settings(max_examples=40)
def test_a_second_policy_only_tightens_the_first(data: st.DataObject) -> None:
    """Policies one after the other tighten one after the other."""
    base = data.draw(knowledge_bases(elements=FEW))
    first = data.draw(policies(knowledge=base, elements=FEW))
    second = data.draw(policies(knowledge=base, elements=FEW))
    renamed = evolve(
        second,
        id="second",
        rules=[evolve(one, id=f"second-{one.id}") for one in second.rules],
        limits=[evolve(one, limit=evolve(one.limit, id=f"second-{one.limit.id}")) for one in second.limits],
    )

    _only_tightens(extended(base, first), renamed, data.draw(CASES))


@given(st.data(), CASES, expressions(elements=FEW, max_leaves=3))
@settings(max_examples=60)
def test_what_is_not_known_of_an_exception_is_never_safe(data: st.DataObject, case: Case, unless: Expression) -> None:
    """A rule that holds, but for an exception that is not known, leaves the verdict at least indeterminate."""
    base = data.draw(knowledge_bases(elements=FEW))
    found = [
        one
        for one in km.assess(case.plan, case.patient, knowledge=base).confirmed
        if one.rule in base.rules and one.verdict is not None
    ]
    if not found:
        return
    loosening = km.Loosening(found[0].rule.id, km.Loosens.EXCEPTION, "a reason", unless=unless)
    loosened = extended(base, km.Policy("ours", "Ours", DAY, loosens=[loosening]))
    after = km.assess(case.plan, case.patient, knowledge=loosened)
    truth = Basis(case, base, base.edition).reader().reason(unless).truth

    left = {one.rule.id: one.verdict for one in after.findings}
    if truth is Truth.UNKNOWN:
        assert RANK[after.verdict] <= RANK[km.Verdict.INDETERMINATE]
    if truth is Truth.FALSE:
        assert left[found[0].rule.id] is found[0].verdict
    if truth is Truth.TRUE:
        assert found[0].rule.id not in left
        assert f"{found[0].rule.id}-loosened-by-ours" in left


@given(st.data(), CASES, st.sampled_from([km.Loosens.SWITCHED_OFF, km.Loosens.NOTED]))
@settings(max_examples=40)
def test_nothing_is_loosened_in_silence(data: st.DataObject, case: Case, how: km.Loosens) -> None:
    """Where a rule that a policy loosened holds or may hold, a finding says so."""
    base = data.draw(knowledge_bases(elements=FEW))
    blocking = [one for one in base.rules if how is not km.Loosens.NOTED or one.then.not_known is NotKnown.BLOCKS]
    policy = km.Policy("ours", "Ours", DAY, loosens=[km.Loosening(one.id, how, "a reason") for one in blocking])
    before = km.assess(case.plan, case.patient, knowledge=base)
    after = km.assess(case.plan, case.patient, knowledge=extended(base, policy))

    bears = {one.rule.id for one in before.findings} & {one.id for one in blocking}
    assert {f"{one}-loosened-by-ours" for one in bears} <= {one.rule.id for one in after.findings}


@given(st.text(alphabet=" \t\n", max_size=5), st.sampled_from(km.Loosens))
def test_nothing_is_loosened_without_a_reason(blank: str, how: km.Loosens) -> None:
    """A loosening needs words."""
    with pytest.raises(km.InvalidValue, match="`reason` is empty"):
        km.Loosening("a-rule", how, blank)
