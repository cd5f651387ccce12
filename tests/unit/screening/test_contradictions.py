"""Rows that cannot be a case, and why."""

from __future__ import annotations

import datetime as dt

import pytest

import ketamodel as km
from ketamodel import agents, provisions
from tests.unit.screening.test_screen import AGE, screened


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"patient.weight": [4000.0]}, "`patient.weight` is not a body weight (0.3 kg to 700 kg)"),
        ({AGE: [-1.0]}, "`patient.age` is not an age (0 d to 130 a)"),
        (
            {"plan.course.last_dose_ago": [1e31]},
            "`plan.course.last_dose_ago` is not a time before the session, zero or longer",
        ),
        ({"plan.course.week": [1.5]}, "`plan.course.week` is not a whole number from 1 (1 to 10000)"),
        ({"patient.sex": ["fmale"]}, "`patient.sex` is none of `female`, `male`"),
        (
            {
                "patient.observations.systolic-blood-pressure": [80],
                "patient.observations.diastolic-blood-pressure": [90],
            },
            "the systolic pressure is not above the diastolic one",
        ),
        (
            {"patient.sex": ["male"], "patient.breastfeeding": [True]},
            "the patient is male and `patient.breastfeeding` is true",
        ),
        (
            {AGE: [40], "patient.birth_date": [dt.date(1980, 1, 1)]},
            "both `patient.age` and `patient.birth_date` are stated",
        ),
        (
            {"plan.date": [dt.date(2026, 1, 1)], "patient.birth_date": [dt.date(2026, 1, 2)]},
            "`patient.birth_date` is after the session",
        ),
        (
            {"plan.product": ["spravato-nasal-spray"], "plan.repeat.dose": [28.0], "plan.dose": [56.0]},
            "a device gives its dose at once, but there is a repeat",
        ),
        (
            {"plan.medicines.diazepam": [True], "plan.medicines.benzodiazepine": [False]},
            "in `plan.medicines`, `diazepam` is both present and ruled out as `benzodiazepine`",
        ),
        (
            {"plan.setting": ["rems-certified-clinic"], "plan.provides.rems-certification": [False]},
            "in `plan.provides`, `rems-certification` is both present and ruled out",
        ),
        (
            {"plan.product": ["spravato-nasal-spray"], "plan.agent": ["ketamine"]},
            "`plan.agent` is not that of `plan.product`",
        ),
        (
            {"plan.intake.since_meal": [1.0], "plan.intake.ate_today": [False]},
            "`plan.intake.since_meal` is stated, but `plan.intake.ate_today` is no",
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "columns",
)
def test_a_row_that_cannot_be_a_case_is_indeterminate_and_says_why(columns: dict[str, list[object]], said: str) -> None:
    """It stays in the table, and so do the others."""
    both = {name: [*values, None] for name, values in columns.items()}

    first, second = screened(both, None)

    assert first == {"verdict": "indeterminate", "off_label": None, "problem": said}
    assert second["problem"] is None


@pytest.mark.parametrize(
    ("plan", "columns", "said"),
    [
        (
            km.TreatmentPlan(dose=km.quantity("56 mg")),
            {"plan.dose_per_weight": [0.5, None]},
            ["both `plan.dose` and `plan.dose_per_weight` are stated", None],
        ),
        (
            km.TreatmentPlan(intake=km.Intake(ate_today=False)),
            {"plan.intake.since_meal": [2.0, None]},
            ["`plan.intake.since_meal` is stated, but `plan.intake.ate_today` is no", None],
        ),
        (
            km.TreatmentPlan(agent=agents.KETAMINE),
            {"plan.product": ["spravato-nasal-spray", None]},
            ["`plan.agent` is not that of `plan.product`", None],
        ),
        (
            km.TreatmentPlan(course=km.Course(last_dose=dt.datetime.fromisoformat("2026-03-02T15:00"))),
            {"plan.date": [dt.date(2026, 3, 1), dt.date(2026, 3, 2)]},
            ["`plan.course.last_dose` is after the session", None],
        ),
        (
            km.TreatmentPlan(provides=km.Recorded(ruled_out=[provisions.REMS_CERTIFICATION])),
            {"plan.setting": ["rems-certified-clinic", "physician-office"]},
            ["in `plan.provides`, `rems-certification` is both present and ruled out", None],
        ),
    ],
    ids=["dose", "meal", "agent", "day", "provision"],
)
def test_a_column_may_contradict_the_plan(
    plan: km.TreatmentPlan, columns: dict[str, list[object]], said: list[str | None]
) -> None:
    """A row that says the opposite of what the plan says for all rows cannot be a case."""
    assert [one["problem"] for one in screened(columns, plan)] == said
