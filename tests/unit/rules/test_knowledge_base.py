"""Uses, limits and the rules that are built from them, on a knowledge base small enough to see whole."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel import routes
from ketamodel.assessment import Assessment, assess
from ketamodel.domain.intake import Intake
from ketamodel.rules.builders import all_of, mg, minutes, not_
from ketamodel.rules.conclusion import Reason, contraindicated
from ketamodel.rules.expression import AnyOf, Choice, Expression, Number, SetBy, YesNo
from ketamodel.rules.knowledge_base import UNCOVERED
from ketamodel.rules.use import Standing

EDITION = date(2025, 6, 1)
EDITORIAL = km.Source("editorial", "What we say", "ketamodel", km.SourceKind.EDITORIAL, "2025")
LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
STATES = (LABEL.section("2", "56 mg or 84 mg, observe for 2 h"),)

route = Choice("plan.route", "route", SetBy.CHOSEN)
dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
observation = Number("plan.observation", "observation", "min", SetBy.CHOSEN)
fasted = YesNo("plan.intake.fasted", "fasted", SetBy.CHOSEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)

HIGHEST = km.Limit("highest-dose", "At most 84 mg.", dose <= mg(84), STATES)
OBSERVED = km.Limit("observed", "Observed for 2 h.", observation >= minutes(120), STATES)
FASTED = km.Limit("fasted", "Fasted above 56 mg.", fasted, STATES, given=dose > mg(56))


def use(use_id: str, scope: Expression, *limits: km.Limit, default: km.Verdict = km.Verdict.SUPPORTED) -> km.Use:
    """Return a use of a label."""
    return km.Use(use_id, f"use {use_id}", Standing.LABEL, scope, limits, STATES, km.Certainty(km.Grade.A), default)


ORAL = use("oral-use", route.is_(routes.ORAL), HIGHEST, FASTED)
OTHER = use("other-oral-use", route.is_(routes.ORAL), OBSERVED, HIGHEST)
RECTAL = use("rectal-use", route.is_(routes.RECTAL), HIGHEST, default=km.Verdict.CAUTION)


def base(*uses: km.Use, rules: tuple[km.Rule, ...] = ()) -> km.KnowledgeBase:
    """Return a knowledge base of *uses* and *rules*."""
    elements = (route, dose, observation, fasted, pregnant)
    return km.KnowledgeBase(EDITION, rules, uses, (LABEL,), elements, (), EDITORIAL)


def judged(knowledge: km.KnowledgeBase, plan: km.TreatmentPlan, *, as_of: date | None = None) -> Assessment:
    """Return the assessment of *plan* for a patient of whom nothing is known."""
    return assess(plan, km.Patient(), knowledge=knowledge, as_of=as_of)


def said(assessment: Assessment) -> dict[str, str]:
    """Return the status of every finding by the id of its rule."""
    return {one.rule.id: one.status.value for one in assessment.findings}


MET = km.TreatmentPlan(route=routes.ORAL, dose=mg(56))
OVER = km.TreatmentPlan(route=routes.ORAL, dose=mg(100))
FASTING = Intake(fasted=True)


def test_a_plan_that_meets_a_use_is_supported() -> None:
    """In scope and every limit kept: no finding is left."""
    assessment = judged(base(ORAL), MET)

    assert (assessment.verdict, assessment.uses_met, assessment.off_label, said(assessment)) == (
        km.Verdict.SUPPORTED,
        ("oral-use",),
        km.Truth.FALSE,
        {},
    )


def test_a_use_that_is_met_silences_the_limits_of_another() -> None:
    """The other use asks for an observation that this plan does not have: it is not asked for."""
    short = evolve(MET, observation=minutes(30))

    assert said(judged(base(OTHER), short)) == {"observed": "confirmed"}
    assert said(judged(base(ORAL, OTHER), short)) == {}


def test_a_shared_limit_is_found_once() -> None:
    """Two uses with one limit make one rule, which applies where one of them does."""
    assessment = judged(base(ORAL, OTHER), evolve(OVER, observation=minutes(120), intake=FASTING))
    finding = assessment.findings[0]

    assert said(assessment) == {"highest-dose": "confirmed"}
    assert assessment.verdict is km.Verdict.UNSUPPORTED
    assert finding.rule == km.Rule(
        id="highest-dose",
        title="At most 84 mg.",
        when=finding.rule.when,
        then=finding.rule.then,
        because=STATES,
        applies=AnyOf((ORAL.scope, OTHER.scope)),
    )
    assert finding.rule.then.says == "No use that covers this plan is met without it."
    assert finding.rule.then.reason is Reason.LIMIT


@pytest.mark.parametrize(
    ("plan", "verdict", "found"),
    [
        (evolve(MET, dose=mg(84), intake=FASTING), km.Verdict.SUPPORTED, {}),
        (evolve(MET, dose=mg(84)), km.Verdict.INDETERMINATE, {"fasted": "possible"}),
        (evolve(MET, dose=mg(56)), km.Verdict.SUPPORTED, {}),
        (evolve(MET, dose=None), km.Verdict.INDETERMINATE, {"highest-dose": "possible", "fasted": "possible"}),
        (evolve(MET, dose=None, intake=FASTING), km.Verdict.INDETERMINATE, {"highest-dose": "possible"}),
    ],
)
def test_a_limit_with_a_condition(plan: km.TreatmentPlan, verdict: km.Verdict, found: dict[str, str]) -> None:
    """It binds only where its condition holds, and blocks while either is not known."""
    assessment = judged(base(ORAL), plan)

    assert (assessment.verdict, said(assessment)) == (verdict, found)


@pytest.mark.parametrize(
    ("plan", "verdict", "found"),
    [
        (km.TreatmentPlan(route=routes.TOPICAL), km.Verdict.UNSUPPORTED, {UNCOVERED: "confirmed"}),
        (
            km.TreatmentPlan(dose=mg(56)),
            km.Verdict.INDETERMINATE,
            {UNCOVERED: "possible"},
        ),
    ],
)
def test_no_source_covers_a_plan(plan: km.TreatmentPlan, verdict: km.Verdict, found: dict[str, str]) -> None:
    """Out of every scope is its own finding, and no limit of a scope that is not there."""
    assessment = judged(base(ORAL), plan)

    assert (assessment.verdict, said(assessment)) == (verdict, found)


def test_a_use_that_is_caution_by_default_is_a_caution() -> None:
    """Met, and no better use met: permitted with caution."""
    assessment = judged(base(ORAL, RECTAL), km.TreatmentPlan(route=routes.RECTAL, dose=mg(56)))

    assert (assessment.verdict, said(assessment)) == (km.Verdict.CAUTION, {"rectal-use-default": "confirmed"})


def test_a_better_use_lifts_the_caution() -> None:
    """A use that is supported by default, met as well, leaves no caution."""
    better = use("better", route.is_(routes.RECTAL))
    assessment = judged(base(RECTAL, better), km.TreatmentPlan(route=routes.RECTAL, dose=mg(56)))

    assert (assessment.verdict, said(assessment)) == (km.Verdict.SUPPORTED, {})
    assert assessment.uses_met == ("rectal-use", "better")


def test_a_default_that_is_no_verdict_of_a_use() -> None:
    """A use supports, or permits with caution; all else is a rule."""
    with pytest.raises(km.InvalidValue) as raised:
        use("bad", route.is_(routes.ORAL), default=km.Verdict.UNSUPPORTED)

    assert raised.value == km.InvalidValue("default", "unsupported", "supported or caution")


def test_an_id_that_the_named_conditions_keep() -> None:
    """No use is called like the condition that some use is met."""
    with pytest.raises(km.InvalidValue) as raised:
        use("any-use", route.is_(routes.ORAL))

    assert raised.value == km.InvalidValue("id", "`any-use`", "an id that does not begin with `any-`")


NEW = evolve(use("new-use", route.is_(routes.RECTAL)), in_force=km.InForce(since=date(2025, 1, 21)))
DATED = km.Rule(
    id="only-with-the-new-use",
    title="Not in pregnancy without the new use.",
    when=all_of(pregnant, not_(NEW.is_met)),
    then=contraindicated("Do not give."),
    because=STATES,
    in_force=km.InForce(until=date(2025, 12, 31)),
)
RECTAL_PLAN = km.TreatmentPlan(route=routes.RECTAL)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2025, 1, 20), {UNCOVERED: "confirmed", "only-with-the-new-use": "confirmed"}),
        (date(2025, 1, 21), {}),
        (date(2026, 1, 1), {}),
    ],
)
def test_what_is_in_force_on_a_day(day: date, found: dict[str, str]) -> None:
    """A use that is not yet in force is not met, also where a rule names it."""
    assessment = assess(RECTAL_PLAN, km.Patient(pregnant=True), knowledge=base(NEW, rules=(DATED,)), as_of=day)

    assert (said(assessment), assessment.as_of) == (found, day)


def test_days_between_two_changes_share_one_answer() -> None:
    """What is in force is worked out once for each interval."""
    knowledge = base(NEW, rules=(DATED,))

    assert knowledge.on(date(2025, 2, 1)) is knowledge.on(date(2025, 12, 31))
    assert knowledge.on(date(2025, 2, 1)) is not knowledge.on(date(2025, 1, 20))


def test_a_rule_is_found_by_its_id() -> None:
    """Also one built from a use, and one that is not in force now; an unknown id names the nearest."""
    knowledge = base(ORAL, RECTAL, rules=(DATED,))

    assert knowledge.rule("only-with-the-new-use", on=date(2030, 1, 1)) is DATED
    assert [knowledge.rule(one).id for one in ("fasted", "rectal-use-default", UNCOVERED)] == [
        "fasted",
        "rectal-use-default",
        UNCOVERED,
    ]
    with pytest.raises(km.UnknownId) as raised:
        knowledge.rule("fastd")
    assert raised.value == km.UnknownId("rule", "fastd", ("fasted",))


def test_knowledge_bases_say_what_they_are() -> None:
    """Short, and equal only to themselves."""
    knowledge = base(ORAL, rules=(DATED,))

    assert repr(knowledge) == "<KnowledgeBase 2025-06-01, 1 rules, 1 uses>"
    assert knowledge != base(ORAL, rules=(DATED,))


def test_the_use_that_is_nearest_comes_first() -> None:
    """Of the limits of several uses, those of the use with the fewest broken ones are shown first."""
    two_broken = use("two", route.is_(routes.ORAL), OBSERVED, km.Limit("low", "At most 28 mg.", dose <= mg(28), STATES))
    one_broken = use("one", route.is_(routes.ORAL), HIGHEST)
    plan = km.TreatmentPlan(route=routes.ORAL, dose=mg(100), observation=minutes(30))

    assert list(said(judged(base(two_broken, one_broken), plan))) == ["highest-dose", "observed", "low"]
