"""What must hold of all assessments, of the shipped knowledge and of made-up knowledge."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment import Assessment, Status, assess
from ketamodel.assessment.finding import Seen
from ketamodel.assessment.reasons.considered import considered, counted
from ketamodel.assessment.wording import noted
from ketamodel.domain.patient import Patient
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.rules.conclusion import NotKnown, Verdict, worst
from ketamodel.rules.expression import Chosen, Compare, Named, Needed, YesNo
from ketamodel.strategies import cases, fuller, knowledge_bases, plans
from ketamodel.truth import Truth
from ketamodel.ucum import UNITS, dimension_of, factor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.assessment import Finding
    from ketamodel.domain.case import Case
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.readers.interpret import Reason
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.use import Use

#: Few elements, so that made-up rules often meet the same data.
FEW = tuple(
    one
    for one in KNOWLEDGE.elements
    if one.path
    in {
        "derived.dose-per-weight",
        "derived.since-cerebrovascular-event",
        "patient.pregnant",
        "patient.risks.cerebrovascular-event",
        "patient.risks.stroke",
        "patient.sex",
        "plan.dose",
        "plan.jurisdiction",
        "plan.route",
    }
)


def _told(case: Case) -> Case:
    """Return *case* with what the few elements ask, so that uses are often met."""
    plan, patient = case.plan, case.patient
    return evolve(
        case,
        plan=evolve(
            plan,
            jurisdiction=plan.jurisdiction or km.Jurisdiction.US,
            route=plan.route or km.routes.ORAL,
            dose=plan.dose or Quantity("56", "mg"),
            rate=None,
        ),
        patient=evolve(
            patient,
            sex=patient.sex or km.Sex.FEMALE,
            pregnant=patient.pregnant or False,
            weight=patient.weight or Quantity("70", "kg"),
        ),
    )


BASES = knowledge_bases(elements=FEW)
CASES = cases() | cases().map(_told)
RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}


def worst_confirmed(assessment: Assessment) -> Verdict:
    """Return the worst verdict that more data cannot lift."""
    confirmed = (one for one in assessment.findings if one.status is Status.CONFIRMED)
    return worst(verdict for one in confirmed if (verdict := one.rule.then.verdict) is not None)


def worst_possible(assessment: Assessment) -> Verdict:
    """Return the worst verdict that more data can lead to."""
    open_ones = (one.rule.then for one in assessment.findings if one.status is Status.POSSIBLE)
    possible = [
        verdict
        for then in open_ones
        for verdict in (then.verdict, Verdict.INDETERMINATE if then.not_known is NotKnown.BLOCKS else None)
        if verdict is not None
    ]
    return worst([worst_confirmed(assessment), *possible])


def between(before: Assessment, after: Assessment) -> bool:
    """Return whether the later verdict lies within what the earlier assessment left open."""
    verdict = RANK[after.verdict]
    return RANK[worst_possible(before)] <= verdict <= RANK[worst_confirmed(before)]


def judged(base: KnowledgeBase, case: Case) -> Assessment:
    """Return what *base* says of *case*."""
    return assess(case.plan, case.patient, knowledge=base)


@settings(max_examples=100)
@given(BASES, CASES, st.data())
def test_more_data_keep_the_verdict_within_what_was_open(base: KnowledgeBase, case: Case, data: st.DataObject) -> None:
    """The verdict on fuller data lies between the worst confirmed and the worst possible; confirmed stays so."""
    before, after = judged(base, case), judged(base, data.draw(fuller(case)))
    confirmed = {one.rule.id for one in before.findings if one.status is Status.CONFIRMED}

    assert between(before, after)
    assert confirmed <= {one.rule.id for one in after.findings if one.status is Status.CONFIRMED}
    assert {one.rule.id for one in after.findings} <= {one.rule.id for one in before.findings}
    assert before.off_label is Truth.UNKNOWN or after.off_label is before.off_label


@settings(max_examples=40)
@given(cases(), st.data())
def test_the_same_of_the_shipped_knowledge(case: Case, data: st.DataObject) -> None:
    """More data keep the verdict within what was open, under every rule that is shipped."""
    before, after = judged(KNOWLEDGE, case), judged(KNOWLEDGE, data.draw(fuller(case)))

    assert between(before, after)


@given(BASES, CASES)
def test_the_verdict_is_the_worst_of_what_holds_and_what_blocks(base: KnowledgeBase, case: Case) -> None:
    """Supported means that nothing holds against it and nothing that blocks is open."""
    assessment = judged(base, case)
    blocks = [
        one
        for one in assessment.findings
        if one.status is Status.POSSIBLE and one.rule.then.not_known is NotKnown.BLOCKS
    ]
    expected = worst([worst_confirmed(assessment), *([Verdict.INDETERMINATE] if blocks else [])])

    assert assessment.verdict is expected
    assert bool(assessment.missing) is bool(blocks)


@given(BASES, CASES)
def test_findings_name_what_is_missing_exactly_when_possible(base: KnowledgeBase, case: Case) -> None:
    """A possible finding names data, a confirmed one none."""
    findings = judged(base, case).findings

    assert [bool(one.missing) for one in findings] == [one.status is Status.POSSIBLE for one in findings]


@given(BASES, CASES, st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_outcomes_are_counted_as_they_are_told(base: KnowledgeBase, case: Case, day: date) -> None:
    """The count of each outcome is that of the rules that had it."""
    basis = assess(case.plan, case.patient, as_of=day, knowledge=base).basis

    assert counted(basis) == considered(basis).counts


@given(BASES, CASES)
def test_findings_are_read_when_somebody_looks(base: KnowledgeBase, case: Case) -> None:
    """A copy in another process, made before anybody looked, says the same."""
    findings = judged(base, case).findings
    copies = pickle.loads(pickle.dumps(judged(base, case).findings))  # noqa: S301 - our own bytes

    assert copies == findings
    assert list(map(str, copies)) == list(map(str, findings))


@given(BASES, CASES)
def test_findings_say_what_their_reasons_say(base: KnowledgeBase, case: Case) -> None:
    """A finding saw the values of the leaves on which its condition rests, and lacks what would settle its rule."""
    assessment = judged(base, case)
    reader = assessment.basis.reader()
    told: dict[str, tuple[tuple[Seen, ...], tuple[str, ...]]] = {}
    for rule in (one.rule for one in assessment.findings):
        applies, when = reader.reason(rule.applies), reader.reason(rule.when)
        told[rule.id] = tuple(dict.fromkeys(seen_in(when))), tuple(sorted(applies.missing | when.missing))

    assert {one.rule.id: (one.seen, one.missing) for one in assessment.findings} == told


def seen_in(reason: Reason) -> Iterator[Seen]:
    """Return the values of the leaves on which *reason* rests, those of named conditions left out."""
    match reason.statement:
        case Named():
            return
        case (YesNo() as element) | Compare(number=element) | Chosen(choice=element) | Needed(element=element):
            if reason.seen is not None:
                yield Seen(element.path, element.title, noted(reason.seen))
        case _:
            for part in reason.parts:
                if reason.rests_on(part):
                    yield from seen_in(part)


@given(BASES, CASES)
def test_the_limits_of_the_nearest_use_come_first(base: KnowledgeBase, case: Case) -> None:
    """Of limits that weigh the same, those come first of the use of which fewest are broken."""
    assessment = judged(base, case)
    reader = assessment.basis.reader()
    broken = {
        use.id: sum(reader.reason(limit.kept).truth is Truth.FALSE for limit in use.limits)
        for use in base.uses
        if reader.reason(use.scope).truth is not Truth.FALSE
    }
    limits = [one for one in assessment.findings if one.rule.then.kind is km.Kind.LIMIT]
    nearest = [
        (
            one.status is Status.POSSIBLE,
            min(broken[use.id] for use in base.uses if use.id in broken and demands(use, one)),
        )
        for one in limits
    ]

    assert nearest == sorted(nearest)


def demands(use: Use, limit: Finding) -> bool:
    """Return whether *use* demands what *limit* says."""
    return any(one.id == limit.rule.id for one in use.limits)


@given(BASES, CASES)
def test_a_limit_counts_only_while_no_use_is_met(base: KnowledgeBase, case: Case) -> None:
    """Where a use is met, no limit of any use is found, and the plan is covered."""
    assessment = judged(base, case)
    of_uses = [one.rule.id for one in assessment.findings if one.rule.then.kind in {km.Kind.LIMIT, km.Kind.UNCOVERED}]

    assert not assessment.uses_met or of_uses == []
    assert (assessment.certainty is not None) is bool(assessment.uses_met)


@given(BASES, CASES)
def test_a_plan_is_supported_only_through_a_use(base: KnowledgeBase, case: Case) -> None:
    """No verdict of supported or caution without a use that is met."""
    assessment = judged(base, case)

    assert assessment.uses_met or assessment.verdict not in {Verdict.SUPPORTED, Verdict.CAUTION}


@given(plans())
def test_a_plan_for_a_patient_of_whom_nothing_is_known_is_never_supported(plan: TreatmentPlan) -> None:
    """Whatever is planned, it is at best indeterminate for a patient of whom nothing is known."""
    assert RANK[assess(plan, Patient()).verdict] <= RANK[Verdict.INDETERMINATE]


def _in(unit: str, amount: Quantity) -> Quantity:
    """Return *amount* in *unit* where that is exact, else as it is."""
    if dimension_of(unit) != amount.dimension or not 1e-6 < amount.canonical / factor_of(unit) < 1e6:
        return amount
    other = Quantity(decimal_of(amount.canonical / factor_of(unit)), unit)
    return other if other == amount else amount


@given(cases(), st.data())
def test_units_do_not_matter(case: Case, data: st.DataObject) -> None:
    """0.056 g is 56 mg: the same amounts in other units get the same findings and the same verdict."""
    units = {dimension: data.draw(st.sampled_from(of)) for dimension, of in BY_DIMENSION.items()}

    def other(amount: Quantity | None) -> Quantity | None:
        return None if amount is None else _in(units[amount.dimension], amount)

    plan = evolve(
        case.plan,
        dose=other(case.plan.dose),
        rate=other(case.plan.rate),
        duration=other(case.plan.duration),
        observation=other(case.plan.observation),
        device_gap=other(case.plan.device_gap),
    )
    patient = evolve(
        case.patient, age=other(case.patient.age), weight=other(case.patient.weight), height=other(case.patient.height)
    )
    one, two = judged(KNOWLEDGE, case), assess(plan, patient)

    assert (two.verdict, two.off_label, two.uses_met, two.missing) == (
        one.verdict,
        one.off_label,
        one.uses_met,
        one.missing,
    )
    assert [each.rule.id for each in two.findings] == [each.rule.id for each in one.findings]


BY_DIMENSION = {
    dimension: sorted(unit for unit in UNITS if dimension_of(unit) == dimension)
    for dimension in {dimension_of(unit) for unit in UNITS}
}


@settings(max_examples=30)
@given(cases())
def test_the_same_case_gets_the_same_assessment(case: Case) -> None:
    """No clock is read and nothing is kept from one case to the next."""
    first = judged(KNOWLEDGE, case)
    again = judged(KNOWLEDGE, pickle.loads(pickle.dumps(case)))  # noqa: S301 - our own bytes

    assert first == again


@settings(max_examples=30)
@given(BASES, CASES, st.dates(date(2024, 1, 1), date(2026, 1, 1)))
def test_the_day_of_the_knowledge_decides_what_is_in_force(base: KnowledgeBase, case: Case, day: date) -> None:
    """Only rules and uses in force on the day are found or met."""
    assessment = assess(case.plan, case.patient, as_of=day, knowledge=base)
    outside = {rule.id for rule in base.rules if day not in rule.in_force}
    not_met = {use.id for use in base.uses if day not in use.in_force}

    assert not outside & {one.rule.id for one in assessment.findings}
    assert not not_met & set(assessment.uses_met)
