"""What a plan cannot say, and what it says without words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

import ketamodel as km
from ketamodel import indications, provisions, settings
from ketamodel.domain.case import inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ketamodel.domain.case import Value

VIAL = km.Product("vial", "a vial", agent=km.agents.KETAMINE, strength=km.quantity("50 mg/mL"))
SPRAY = km.Product("spray", "a spray", agent=km.agents.ESKETAMINE, unit_dose=km.quantity("28 mg"))
ONE_MUST_GO = "one of each must go"


def told(plan: km.TreatmentPlan, patient: km.Patient | None = None) -> Mapping[str, Value]:
    """Return what a case with *plan* tells, but for lists without answers."""
    found = inputs(km.Case(plan, patient or km.Patient()))
    return {path: value for path, value in found.items() if value != km.Recorded()}


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (
            lambda: km.TreatmentPlan(rate=km.quantity("0.5 mg/kg")),
            km.InvalidValue(
                "rate", "0.5 mg/kg", "an infusion rate (0.001 mg/h to 20000 mg/h, or 0.0001 mg/kg/h to 1000 mg/kg/h)"
            ),
        ),
        (
            lambda: km.TreatmentPlan(duration=km.quantity("61 d")),
            km.InvalidValue("duration", "61 d", "a time (1 s to 60 d)"),
        ),
        (
            lambda: km.Course(session=km.quantity("0")),
            km.InvalidValue("session", "0", "a whole number from 1 (1 to 10000)"),
        ),
        (
            lambda: km.TreatmentPlan(agent=km.agents.ESKETAMINE, product=VIAL),
            km.ContradictoryRecord("the agent is not `ketamine`, which is in `vial`", ONE_MUST_GO),
        ),
        (
            lambda: km.TreatmentPlan(setting=settings.HOME, care=km.Care.INPATIENT),
            km.ContradictoryRecord("care in `home` is outpatient, not inpatient", ONE_MUST_GO),
        ),
        (
            lambda: km.TreatmentPlan(
                setting=settings.REMS_CERTIFIED_CLINIC,
                provides=km.Recorded(ruled_out=[provisions.REMS_CERTIFICATION]),
            ),
            km.ContradictoryRecord(
                "`rems-certification` is ruled out, but every `rems-certified-clinic` provides it", ONE_MUST_GO
            ),
        ),
        (
            lambda: km.TreatmentPlan(product=VIAL, preparation=km.Preparation(strength=km.quantity("10 mg/mL"))),
            km.ContradictoryRecord("the strength 10 mg/mL is not the 50 mg/mL of the product", ONE_MUST_GO),
        ),
        (
            lambda: km.TreatmentPlan(
                product=SPRAY, bolus=km.Bolus(km.quantity("28 mg")), repeat=km.Repeat(after=km.quantity("1 h"))
            ),
            km.ContradictoryRecord(
                "a device of `spray` gives 28 mg at once, but there is a bolus, "
                "a device of `spray` gives 28 mg at once, but there is a repeat",
                ONE_MUST_GO,
            ),
        ),
        (
            lambda: km.TreatmentPlan(
                dose=km.quantity("0.5 mg/kg"), rate=km.quantity("2 mg/kg/h"), duration=km.quantity("40 min")
            ),
            km.ContradictoryRecord(
                "`plan.rate` 2 mg/kg/h over 40 min gives 1.333 mg/kg, but `plan.dose` is 0.5 mg/kg", ONE_MUST_GO
            ),
        ),
        (
            lambda: km.Case(
                km.TreatmentPlan(
                    date=dt.date(2026, 3, 2),
                    dose=km.quantity("35 mg"),
                    rate=km.quantity("2 mg/kg/h"),
                    duration=km.quantity("1 h"),
                    course=km.Course(last_dose=dt.date(2026, 3, 3)),
                ),
                km.Patient(weight=km.quantity("70 kg")),
            ),
            km.ContradictoryRecord(
                "`plan.rate` 2 mg/kg/h over 1 h gives 2 mg/kg, but `plan.dose` is 35 mg for 70 kg, "
                "`plan.course.last_dose` is 2026-03-03, after the session on 2026-03-02",
                "state two of dose, rate and duration and correct the dates",
            ),
        ),
    ],
)
def test_what_no_plan_says(made: Callable[[], object], error: km.KetamodelError) -> None:
    """It is refused when it is made, with what would be right."""
    with pytest.raises(type(error)) as raised:
        made()

    assert raised.value == error


def test_a_time_since_a_meal_says_that_there_was_one() -> None:
    """The answer follows from the time; a denial beside it contradicts."""
    from ketamodel.domain.intake import Intake  # noqa: PLC0415 - not a public name

    assert Intake(since_meal=km.quantity("1 h")) == Intake(ate_today=True, since_meal=km.quantity("1 h"))
    with pytest.raises(km.ContradictoryRecord) as raised:
        Intake(ate_today=False, since_meal=km.quantity("1 h"))

    assert raised.value == km.ContradictoryRecord("`since_meal` is stated, but `ate_today` is no", ONE_MUST_GO)


def test_an_empty_case_tells_nothing() -> None:
    """What is not known has no path."""
    assert told(km.TreatmentPlan()) == {}


@pytest.mark.parametrize(
    ("plan", "patient", "expected"),
    [
        (km.TreatmentPlan(dose=km.quantity("56 mg")), km.Patient(), {"plan.dose": km.quantity("56 mg")}),
        (
            km.TreatmentPlan(rate=km.quantity("0.5 mg/kg/h")),
            km.Patient(),
            {"plan.rate_per_weight": km.quantity("0.5 mg/kg/h")},
        ),
        (
            km.TreatmentPlan(course=km.Course(last_dose=km.quantity("3 d"))),
            km.Patient(),
            {"plan.course.last_dose_ago": km.quantity("3 d")},
        ),
        (
            km.TreatmentPlan(date=dt.date(2026, 3, 2), course=km.Course(last_dose=dt.date(2026, 2, 27))),
            km.Patient(),
            {"plan.date": dt.date(2026, 3, 2), "plan.course.last_dose": dt.date(2026, 2, 27)},
        ),
        (
            km.TreatmentPlan(product=VIAL),
            km.Patient(),
            {
                "plan.product": VIAL,
                "plan.agent": km.agents.KETAMINE,
                "plan.preparation.strength": km.quantity("50 mg/mL"),
            },
        ),
        (
            km.TreatmentPlan(setting=settings.REMS_CERTIFIED_CLINIC),
            km.Patient(pregnant=False),
            {
                "patient.pregnant": False,
                "plan.setting": settings.REMS_CERTIFIED_CLINIC,
                "plan.care": km.Care.OUTPATIENT,
                "plan.provides": km.Recorded(present=[provisions.REMS_CERTIFICATION]),
            },
        ),
    ],
)
def test_what_a_case_tells(plan: km.TreatmentPlan, patient: km.Patient, expected: dict[str, Value]) -> None:
    """One path holds one dimension; what a product or setting implies is told with it."""
    assert told(plan, patient) == expected


def test_a_complete_list_says_so() -> None:
    """The completeness of a list has a path of its own, and none while it is not complete."""
    complete = km.Recorded[km.Medicine](complete=True)

    assert told(km.TreatmentPlan(medicines=complete)) == {"plan.medicines": complete, "plan.medicines.complete": True}


def test_provisions_are_complete_only_for_a_known_setting() -> None:
    """A setting that is not known may provide more than the list."""
    listed = km.Recorded[km.Provision](complete=True)
    anywhere = told(km.TreatmentPlan(provides=listed))
    at_home = told(km.TreatmentPlan(provides=listed, setting=settings.HOME))

    assert "plan.provides" not in anywhere
    assert at_home["plan.provides"] == listed


@pytest.mark.parametrize(
    "indication",
    [
        indications.RAPID_SEQUENCE_INTUBATION,
        indications.REFRACTORY_STATUS_EPILEPTICUS,
        indications.SEVERE_AGITATION,
    ],
    ids=lambda indication: indication.id,
)
def test_emergencies_by_nature_need_not_be_declared(indication: km.Indication) -> None:
    """Left out, the urgency is that of the indication; what is stated stays."""
    assert km.TreatmentPlan(indication=indication).urgency is km.Urgency.EMERGENCY
    assert km.TreatmentPlan(indication=indication, urgency=km.Urgency.ELECTIVE).urgency is km.Urgency.ELECTIVE
    assert km.TreatmentPlan(indication=indications.PROCEDURAL_SEDATION).urgency is None
