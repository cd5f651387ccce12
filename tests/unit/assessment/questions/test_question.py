"""What is asked, in which words, and which answers are told apart."""

from __future__ import annotations

import json
from datetime import date

import pytest

import ketamodel as km
from ketamodel.assessment import Effect
from ketamodel.assessment.titles import stated
from ketamodel.interchange.json import to_json
from ketamodel.rules.builders import all_of, any_of, mg, mg_per_kg, mmHg, not_, years
from ketamodel.rules.conclusion import Severity, advice, caution, contraindicated
from ketamodel.rules.expression import Choice, Expression, Needed, Number, YesNo
from ketamodel.rules.rule import ALWAYS, required
from ketamodel.rules.use import Standing

LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
STATES = (LABEL.section("4", "a statement"),)
KNOWN = stated(km.KNOWLEDGE)
USE = km.Use("use", "a use", Standing.LABEL, ALWAYS, [], STATES, km.Certainty(km.Grade.A))


def number(path: str) -> Number:
    """Return a number of the shipped vocabulary."""
    element = KNOWN[path]
    assert isinstance(element, Number)
    return element


def choice(path: str) -> Choice:
    """Return a choice of the shipped vocabulary."""
    element = KNOWN[path]
    assert isinstance(element, Choice)
    return element


def yes_no(path: str) -> YesNo:
    """Return a question of the shipped vocabulary."""
    element = KNOWN[path]
    assert isinstance(element, YesNo)
    return element


def base(*rules: km.Rule) -> km.KnowledgeBase:
    """Return a base in which a plan is supported unless one of *rules* speaks against it."""
    return km.KnowledgeBase(
        date(2025, 6, 1), rules, [USE], [LABEL], km.KNOWLEDGE.elements, km.KNOWLEDGE.concepts, LABEL
    )


def forbids(when: Expression) -> km.Rule:
    """Return the rule that a plan is contraindicated when a condition holds."""
    return km.Rule("forbids", "Forbids.", when, contraindicated("Do not give."), STATES)


def asked(
    *rules: km.Rule, plan: km.TreatmentPlan | None = None, patient: km.Patient | None = None
) -> tuple[km.Question, ...]:
    """Return what is asked of a case under *rules*."""
    return km.assess(plan or km.TreatmentPlan(), patient or km.Patient(), knowledge=base(*rules)).questions


def says(question: km.Question) -> list[str]:
    """Return what each answer to a *question* would do."""
    return [str(effect) for effect in question.effects]


BAD, GOOD = "contraindicated (in the end contraindicated)", "supported (in the end supported)"


@pytest.mark.parametrize(
    ("when", "text", "effects"),
    [
        (yes_no("patient.pregnant"), "Pregnant?", [f"yes: {BAD}", f"no: {GOOD}"]),
        (yes_no("plan.medicines.maoi"), None, [f"yes: {BAD}", f"no: {GOOD}"]),
        (
            choice("patient.sex").is_(km.Sex.MALE),
            "Sex at birth?",
            [f"female: {GOOD}", f"male: {BAD}"],
        ),
        (
            choice("plan.route").is_(km.routes.INTRANASAL),
            "Route?",
            None,
        ),
        (
            number("patient.weight") > km.quantity("90 kg"),
            "Body weight, in kg?",
            [f"up to 90 kg: {GOOD}", f"above 90 kg: {BAD}"],
        ),
        (
            number("patient.failed_antidepressants").is_in(km.quantity("2"), km.quantity("3")),
            "Number of adequate oral antidepressants that failed in the current episode?",
            [f"below 2: {GOOD}", f"exactly 2: {BAD}", f"exactly 3: {BAD}", f"above 3: {GOOD}"],
        ),
        (
            number("patient.observations.systolic-blood-pressure") >= mmHg(140),
            "Systolic blood pressure, in mmHg?",
            [f"below 140 mmHg: {GOOD}", f"from 140 mmHg: {BAD}"],
        ),
        (
            all_of(number("plan.dose") >= mg(28), number("plan.dose") < mg(56)),
            "Dose, in mg?",
            [f"below 28 mg: {GOOD}", f"from 28 mg below 56 mg: {BAD}", f"from 56 mg: {GOOD}"],
        ),
        (
            number("plan.dose").is_in(mg(56)),
            "Dose, in mg?",
            [f"below 56 mg: {GOOD}", f"exactly 56 mg: {BAD}", f"above 56 mg: {GOOD}"],
        ),
    ],
)
def test_a_question_says_what_each_answer_would_do(
    when: Expression, text: str | None, effects: list[str] | None
) -> None:
    """Yes and no, choices, and the intervals between thresholds."""
    (question,) = asked(forbids(when))

    assert text is None or question.text == text
    assert effects is None or says(question) == effects
    assert (question.alone, question.settles) == (True, ("forbids",))


def test_choices_that_no_rule_tells_apart_stand_together() -> None:
    """Those that a rule names are named."""
    (question,) = asked(forbids(choice("plan.route").is_(km.routes.INTRANASAL)))
    every = [one for effect in question.effects for one in effect.answers]

    assert sorted(one.says for one in question.effects)[1] == "intranasal"
    assert len(question.effects) == 2
    assert len(every) == len([one for one in km.KNOWLEDGE.concepts if isinstance(one, km.Route)])


def test_a_broad_answer_is_made_narrower() -> None:
    """A choice that is known too broadly is asked among what falls under it."""
    plan = km.TreatmentPlan(route=km.routes.INTRAVENOUS)
    (question,) = asked(forbids(choice("plan.route").is_(km.routes.IV_BOLUS)), plan=plan)

    assert {one.id for effect in question.effects for one in effect.answers if isinstance(one, km.Route)} == {
        one.id for one in km.KNOWLEDGE.concepts if isinstance(one, km.Route) and one.within(km.routes.INTRAVENOUS)
    }


def test_a_datum_that_only_must_be_known() -> None:
    """Any answer will do."""
    (weight,) = asked(required("needs", number("patient.weight"), because=STATES))
    (dose,) = asked(required("needs", number("plan.dose_per_weight"), because=STATES))

    assert says(weight) == [f"any: {GOOD}"]
    assert (says(dose), dose.effects[0].answers) == ([f"any: {GOOD}"], (mg_per_kg("0.5"),))


@pytest.mark.parametrize(
    ("plan", "patient", "path", "effects"),
    [
        (
            km.TreatmentPlan(dose=mg(35)),
            km.Patient(),
            "patient.weight",
            [f"below 70 kg: {BAD}", f"from 70 kg: {GOOD}"],
        ),
        (
            km.TreatmentPlan(),
            km.Patient(),
            "plan.dose_per_weight",
            [f"up to 0.5 mg/kg: {GOOD}", f"above 0.5 mg/kg: {BAD}"],
        ),
        (
            km.TreatmentPlan(rate=km.quantity("0.25 mg/kg/h")),
            km.Patient(),
            "plan.duration",
            [f"up to 2 h: {GOOD}", f"above 2 h: {BAD}"],
        ),
    ],
)
def test_thresholds_of_a_derived_number(
    plan: km.TreatmentPlan, patient: km.Patient, path: str, effects: list[str]
) -> None:
    """They are those of what is asked, given what is known."""
    (question,) = asked(forbids(number("derived.dose-per-weight") > mg_per_kg("0.5")), plan=plan, patient=patient)

    assert (question.path, says(question)) == (path, effects)


def test_the_height_that_a_body_mass_index_asks_for() -> None:
    """A product of a number with itself has one threshold."""
    index = number("derived.body-mass-index")
    patient = km.Patient(weight=km.quantity("81 kg"))
    (question,) = asked(forbids(index > km.quantity("36 kg/m2")), patient=patient)

    assert says(question) == [f"below 1.5 m: {BAD}", f"from 1.5 m: {GOOD}"]


def test_a_day_is_asked_where_the_other_is_known() -> None:
    """Days on both sides of the threshold stand for all."""
    born = km.Patient(birth_date=date(2000, 6, 1))
    (question,) = asked(forbids(number("derived.age-on-the-day") < years(18)), patient=born)

    assert question.text == "Date of the plan, as year-month-day?"
    assert {effect.verdict for effect in question.effects} == {km.Verdict.CONTRAINDICATED, km.Verdict.SUPPORTED}
    assert all(isinstance(one, date) for effect in question.effects for one in effect.answers)


def test_a_number_is_asked_after_the_yes_that_it_hangs_on() -> None:
    """Whether it happened is asked first, also where only the time of it decides."""
    since = number("plan.intake.since_meal")
    ate = yes_no("plan.intake.ate_today")
    rule = km.Rule("warns", "Warns.", all_of(ate, since < km.quantity("2 h")), caution(Severity.HIGH, "Wait."), STATES)
    (question,) = asked(rule)
    (then,) = asked(rule, plan=km.TreatmentPlan(intake=km.Intake(ate_today=True)))

    assert (question.path, then.path) == ("plan.intake.ate_today", "plan.intake.since_meal")


def test_what_matters_only_together_is_asked() -> None:
    """Neither answer alone decides, and each is asked."""
    both = all_of(not_(yes_no("patient.pregnant")), yes_no("patient.psychotic_features"))
    rule = km.Rule("warns", "Warns.", both, caution(Severity.HIGH, "Weigh."), STATES)

    assert [(one.path, one.alone) for one in asked(rule)] == [
        ("patient.pregnant", False),
        ("patient.psychotic_features", False),
    ]


def test_what_cannot_change_the_verdict_is_not_asked() -> None:
    """A caution beside a confirmed contraindication, and a statement that is true either way."""
    pregnant = yes_no("patient.pregnant")
    warns = km.Rule("warns", "Warns.", pregnant, caution(Severity.HIGH, "Weigh."), STATES)
    plan = km.TreatmentPlan(dose=mg(100))

    assert asked(forbids(number("plan.dose") > mg(84)), warns, plan=plan) == ()
    assert [one.path for one in asked(forbids(any_of(pregnant, not_(pregnant))))] == ["patient.pregnant"]
    assert asked(forbids(all_of(number("plan.dose") > mg(84), pregnant)), plan=km.TreatmentPlan(dose=mg(50))) == ()


def test_what_implies_a_decisive_answer_is_asked_too() -> None:
    """A stroke is a cerebrovascular event, though only another rule, that changes no verdict, reads it."""
    event, stroke = yes_no("patient.risks.cerebrovascular-event"), yes_no("patient.risks.stroke")
    knows = km.Rule("knows", "Knows.", all_of(stroke, yes_no("patient.pregnant")), advice("Know."), STATES)

    assert [(one.path, one.settles) for one in asked(forbids(event), knows)] == [
        ("patient.risks.cerebrovascular-event", ("forbids",)),
        ("patient.risks.stroke", ()),
    ]


def test_what_cannot_be_answered_is_not_asked() -> None:
    """A dose in mg where one in mg/kg is stated, and an element that no field of a case holds."""
    plan = km.TreatmentPlan(dose=mg_per_kg("0.5"))
    odd = YesNo("patient.mood.today", "good mood", yes_no("patient.pregnant").set_by)

    assert asked(forbids(number("plan.dose") > mg(84)), plan=plan) == ()
    assert asked(forbids(odd)) == ()
    assert asked(required("needs", number("plan.dose"), because=STATES), plan=plan) == ()
    assert asked(forbids(all_of(odd, Needed(number("patient.weight")))))[0].path == "patient.weight"


def test_a_question_as_json() -> None:
    """All that an interface needs to ask it."""
    (question,) = asked(forbids(choice("patient.sex").is_(km.Sex.MALE)))

    assert json.loads(to_json(question)) == {
        "path": "patient.sex",
        "text": "Sex at birth?",
        "unit": None,
        "alone": True,
        "settles": ["forbids"],
        "answers": [
            {
                "says": "female",
                "answers": ["female"],
                "verdict": "supported",
                "worst": "supported",
                "best": "supported",
            },
            {
                "says": "male",
                "answers": ["male"],
                "verdict": "contraindicated",
                "worst": "contraindicated",
                "best": "contraindicated",
            },
        ],
    }
    assert repr(question) == "<Question patient.sex, 2 answers>"
    assert str(question) == f"Sex at birth? [patient.sex] female: {GOOD}; male: {BAD}"
    assert question.effects[0] == Effect("female", (km.Sex.FEMALE,), *(km.Verdict.SUPPORTED,) * 3)


def test_little_that_is_known_leaves_much_to_ask() -> None:
    """Of a plan with a product only, and of a plan for a patient of whom nothing is known, in little time."""
    plan = km.TreatmentPlan(
        jurisdiction=km.Jurisdiction.US,
        product=km.products.SPRAVATO_NASAL_SPRAY,
        indication=km.indications.TREATMENT_RESISTANT_DEPRESSION,
        route=km.routes.INTRANASAL,
        date=date(2026, 3, 2),
    )
    assessment = km.assess(plan, km.Patient())
    lacking = {path for one in assessment.findings for path in one.missing}
    found = assessment.questions

    assert {one.path for one in found} <= lacking
    assert {"patient.age", "patient.risks.aneurysmal-vascular-disease", "plan.dose"} <= {one.path for one in found}
