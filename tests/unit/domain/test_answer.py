"""Which answers are refused, and in which words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import ketamodel as km
from ketamodel.domain.answer import RefusedAnswers, answered
from ketamodel.domain.forms import form_of

if TYPE_CHECKING:
    from ketamodel.domain.answer import Answer

CASE = km.Case(
    km.TreatmentPlan(date=date(2026, 3, 2), provides=km.Recorded(complete=True), setting=km.settings.OPERATING_ROOM),
    km.Patient(
        pregnant=True,
        risks=km.Recorded(present=[km.risks.STROKE]),
        observations=[km.Observation(km.parameters.HEART_RATE, km.quantity("70 /min"), km.Occasion.PRE_DOSE)],
    ),
)
_CHANGE = "an answer changes nothing that is known: change the plan or the patient, and assess anew"


@pytest.mark.parametrize(
    ("path", "answer", "said"),
    [
        ("patient.pregnant", False, f"`patient.pregnant` is known already, it is yes: {_CHANGE}"),
        ("patient.risks.stroke", False, f"`patient.risks.stroke` is known already, it is yes: {_CHANGE}"),
        ("plan.provides.complete", False, f"`plan.provides.complete` is known already, it is yes: {_CHANGE}"),
        (
            "patient.observations.heart-rate",
            "71 /min",
            f"`patient.observations.heart-rate` is known already, it is 70 /min: {_CHANGE}",
        ),
        ("plan.setting", "home", f"`plan.setting` is known already, it is `operating-room`: {_CHANGE}"),
        ("patient.weight", "7 mg", "`patient.weight` is 7 mg, expected a body weight (0.3 kg to 700 kg)"),
        ("patient.weight", "heavy", "`patient.weight` is `heavy`, expected a number with its unit"),
        (
            "plan.dose",
            "5 mgs",
            "`plan.dose` is `5 mgs`, expected a unit: `mgs` is not a known unit, did you mean `mg`?",
        ),
        ("plan.dose_per_weight", "5 mg", "`plan.dose_per_weight` is 5 mg, expected a dose per body weight, not a mass"),
        ("plan.route", "nasal", "`nasal` is not a known route for `plan.route`, did you mean `intranasal`?"),
        ("plan.route", 3, "`plan.route` is `3`, expected a route or its id"),
        ("patient.sex", "man", "`patient.sex` is `man`, expected one of `female`, `male`"),
        ("plan.same_day_driving", "no", "`plan.same_day_driving` is `no`, expected true or false"),
        (
            "patient.risks.copd",
            "no",
            "`patient.risks.copd` is `no`, expected true or false, or None for not known",
        ),
        (
            "patient.birth_date",
            "2030-01-01",
            "`patient.birth_date` is 2030-01-01, after the session on 2026-03-02: correct the dates",
        ),
        (
            "patient.birth_date",
            "1.2.2000",
            "`patient.birth_date` is `1.2.2000`, expected a day as year-month-day, such as 2026-03-02",
        ),
        ("patient.wieght", "70 kg", "`patient.wieght` is not a known datum, did you mean `patient.weight`"),
        (
            "patient.risks.strok",
            True,
            "`patient.risks.strok` is not a known datum, did you mean `patient.risks.stroke`",
        ),
        ("patient.observations.hart-rate", "70 /min", "`patient.observations.hart-rate` is not a known datum"),
        ("derived.age", "3 a", "`derived.age` is not a known datum"),
    ],
)
def test_an_answer_is_refused(path: str, answer: Answer, said: str) -> None:
    """The path, what is wrong with it, and what would be right."""
    with pytest.raises(RefusedAnswers) as refused:
        answered(CASE, {path: answer}, km.KNOWLEDGE.concepts)

    assert str(refused.value).startswith(said)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("patient.weight", None),
        ("patient.observations.oxygen-saturation", None),
        ("patient.observations.heart-rate", "70 /min"),
        ("patient.risks.stroke", None),
        ("patient.risks.stroke", True),
        ("plan.setting", "operating-room"),
    ],
)
def test_an_answer_that_adds_nothing(path: str, answer: Answer) -> None:
    """What is known stays so, and None tells nothing of what is no list."""
    assert answered(CASE, {path: answer}, km.KNOWLEDGE.concepts) == CASE


def test_asked_and_not_known() -> None:
    """A list says so; an answer takes its place."""
    asked = answered(CASE, {"patient.risks.copd": None}, km.KNOWLEDGE.concepts)
    settled = answered(asked, {"patient.risks.copd": False}, km.KNOWLEDGE.concepts)

    assert asked.patient.risks == km.Recorded(present=[km.risks.STROKE], not_known=[km.risks.COPD])
    assert settled.patient.risks == km.Recorded(present=[km.risks.STROKE], ruled_out=[km.risks.COPD])


def test_answers_in_text_and_in_parts_that_were_not_there() -> None:
    """Days, counts, ids, and a bolus of which nothing was said before."""
    answers: dict[str, Answer] = {
        "plan.bolus.dose_per_weight": "0.1 mg/kg",
        "plan.course.session": 2,
        "plan.route": "intranasal",
        "patient.last_cardiovascular_event": "2026-01-01",
        "patient.last_cerebrovascular_event_ago": "4 wk",
        "patient.birth_date": date(2000, 1, 1),
    }
    case = answered(CASE, answers, km.KNOWLEDGE.concepts)

    assert case.plan.bolus == km.Bolus(km.quantity("0.1 mg/kg"))
    assert (case.plan.course.session, case.plan.route) == (km.quantity("2"), km.routes.INTRANASAL)
    assert case.patient.last_cardiovascular_event == date(2026, 1, 1)
    assert case.patient.last_cerebrovascular_event == km.quantity("4 wk")
    assert case.patient.birth_date == date(2000, 1, 1)


@pytest.mark.parametrize("path", ["plan", "plan.bolus", "patient.risks", "patient.age.x", "patient.risks.a.b", "x"])
def test_a_path_that_no_field_holds(path: str) -> None:
    """A part, a list as a whole, or something below a value is no datum."""
    assert form_of(path) is None
