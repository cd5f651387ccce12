"""What must hold of all repairs, of shipped and of made-up knowledge."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment.repairs.changes import applied, cost_of
from ketamodel.interchange.yaml import from_yaml
from ketamodel.strategies import cases, knowledge_bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.assessment import Change, Repairs

ROOT = Path(__file__).parents[1]
RANK = {verdict: rank for rank, verdict in enumerate(km.Verdict)}
FEW = tuple(
    one
    for one in km.KNOWLEDGE.elements
    if one.path
    in {
        "derived.dose-per-weight",
        "patient.pregnant",
        "plan.dose",
        "plan.jurisdiction",
        "plan.medicines.opioid",
        "plan.observation",
        "plan.provides.escort",
        "plan.route",
        "plan.setting",
    }
)


def _shipped() -> Iterator[km.Case]:
    for path in sorted((ROOT / "cases").glob("*.yaml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield from_yaml(yaml.safe_dump(document["case"]), km.Case)


#: Shipped cases, in which nearly all is known, so that there are repairs.
SHIPPED = tuple(_shipped())
WANTED = st.sampled_from((km.Verdict.CAUTION, km.Verdict.CAUTION, km.Verdict.SUPPORTED, km.Verdict.INDETERMINATE))


@st.composite
def spoilt(draw: st.DrawFn) -> km.Case:
    """Return a shipped case with parts of its plan taken from another, or not stated."""
    case, other = draw(st.sampled_from(SHIPPED)), draw(st.sampled_from(SHIPPED))
    plan, from_other = case.plan, other.plan
    parts = draw(st.sets(st.integers(0, 6), max_size=3))
    try:
        plan = evolve(
            plan,
            dose=draw(st.sampled_from((from_other.dose, None))) if 0 in parts else plan.dose,
            duration=draw(st.sampled_from((from_other.duration, None))) if 1 in parts else plan.duration,
            observation=None if 2 in parts else plan.observation,
            route=from_other.route if 3 in parts else plan.route,
            product=from_other.product if 4 in parts else plan.product,
            setting=from_other.setting if 5 in parts else plan.setting,
            provides=from_other.provides if 6 in parts else plan.provides,
        )
    except km.KetamodelError:
        return case
    return evolve(case, plan=plan)


def verdict_of(case: km.Case, plan: km.TreatmentPlan, base: km.KnowledgeBase) -> km.Verdict:
    """Return the verdict by the ordinary path."""
    return km.assess(plan, case.patient, knowledge=base).verdict


def subsets(changes: tuple[Change, ...], most: int) -> Iterator[tuple[Change, ...]]:
    """Return the proper subsets that say something, those with up to *most* members and those with one less."""
    sizes = {*range(min(most + 1, len(changes))), len(changes) - 1}
    for size in sorted(sizes):
        for some in combinations(changes, size):
            paths = {one.path for one in some}
            if all(one.goes_with <= paths for one in some):
                yield some


def check(case: km.Case, found: Repairs, base: km.KnowledgeBase) -> None:
    """Check what is promised of *found*."""
    for repair in found:
        assert applied(case.plan, reversed(repair.changes)) == repair.plan
        assert verdict_of(case, repair.plan, base) is repair.verdict
        assert RANK[repair.verdict] >= RANK[found.wanted]
        assert all(cost_of(one.path) for one in repair.changes)
        for some in subsets(repair.changes, 2):
            assert RANK[verdict_of(case, applied(case.plan, some), base)] < RANK[found.wanted]
        assert _given(repair.plan) == _given(case.plan)
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    assert not (len(found) and found.blocked_by)
    assert not ((found.open_uses or found.needs) and found.blocked_by)


def _given(plan: km.TreatmentPlan) -> tuple[object, ...]:
    return plan.jurisdiction, plan.date, plan.indication, plan.urgency, plan.course.session, plan.course.week


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(), WANTED)
def test_repairs_reach_the_wanted_verdict_and_no_fewer_changes_do(case: km.Case, wanted: km.Verdict) -> None:
    """Each repair reaches the verdict by the ordinary path, and no subset of its changes does."""
    found = km.assess(case.plan, case.patient).repairs(wanted=wanted, limit=3)

    assert found.complete
    check(case, found, km.KNOWLEDGE)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(knowledge_bases(elements=FEW), cases() | st.sampled_from(SHIPPED), st.sampled_from(km.Verdict))
def test_the_same_of_made_up_knowledge(base: km.KnowledgeBase, case: km.Case, wanted: km.Verdict) -> None:
    """Nothing rests on what the shipped rules happen to say."""
    found = km.assess(case.plan, case.patient, knowledge=base).repairs(wanted=wanted, limit=3)

    check(case, found, base)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_other_values_serve_as_well(case: km.Case) -> None:
    """Each value that is told beside a change reaches the wanted verdict in its place."""
    for repair in km.assess(case.plan, case.patient).repairs(limit=2):
        for change in repair.changes:
            for value in change.otherwise:
                other = [evolve(one, after=value) if one is change else one for one in repair.changes]
                verdict = verdict_of(case, applied(case.plan, other), km.KNOWLEDGE)
                assert RANK[verdict] >= RANK[km.Verdict.CAUTION]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_the_same_case_has_the_same_repairs(case: km.Case) -> None:
    """The order is that of cost, then always the same."""
    first, again = (km.assess(case.plan, case.patient).repairs() for _ in range(2))

    assert first == again


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_what_bars_every_plan_cannot_be_shortened(case: km.Case) -> None:
    """Every candidate use that a finding bars is barred by a rule that is confirmed, each told once."""
    blocked = km.assess(case.plan, case.patient).repairs().blocked_by

    assert len({one.rule.id for one in blocked}) == len(blocked)
    assert all(one.status is km.Status.CONFIRMED and one.rule.because for one in blocked)
