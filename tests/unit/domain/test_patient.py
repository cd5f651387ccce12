"""What a patient cannot be, and which readings count."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

import attrs
import pytest

import ketamodel as km
from ketamodel.domain.answer import answered
from ketamodel.domain.case import inputs
from ketamodel.domain.observation import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SESSION = dt.date(2026, 3, 2)
SYSTOLIC, DIASTOLIC = km.parameters.SYSTOLIC_BLOOD_PRESSURE, km.parameters.DIASTOLIC_BLOOD_PRESSURE
ENZYMES = km.parameters.LIVER_ENZYMES


#: As somebody makes one without a type checker.
untyped: Callable[..., km.Patient] = km.Patient


def reading(parameter: km.Parameter, value: str, at: dt.date | km.Occasion = km.Occasion.PRE_DOSE) -> km.Observation:
    """Return one reading."""
    return km.Observation(parameter, km.quantity(value), at)


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (
            lambda: km.Patient(weight=km.quantity("0.2 kg")),
            km.InvalidValue("weight", "0.2 kg", "a body weight (0.3 kg to 700 kg)"),
        ),
        (
            lambda: km.Patient(age=km.quantity("131 a")),
            km.InvalidValue("age", "131 a", "an age (0 d to 130 a)"),
        ),
        (
            lambda: km.Patient(age=km.quantity("45 kg")),
            km.InvalidValue("age", "45 kg", "an age (0 d to 130 a)"),
        ),
        (
            lambda: km.Patient(failed_antidepressants=km.quantity("2.5")),
            km.InvalidValue("failed_antidepressants", "2.5", "a whole number (0 to 1000)"),
        ),
        (
            lambda: km.Patient(last_cardiovascular_event=km.quantity("2 kg")),
            km.InvalidValue("last_cardiovascular_event", "2 kg", "a day, or how long before the session"),
        ),
        (
            lambda: untyped(last_cardiovascular_event="2026-01-01"),
            km.InvalidValue("last_cardiovascular_event", "'2026-01-01'", "a day, or how long before the session"),
        ),
        (
            lambda: untyped(age=45),
            km.InvalidValue("age", "45", "an age (0 d to 130 a), as a quantity with its unit"),
        ),
        (
            lambda: reading(SYSTOLIC, "0 mm[Hg]"),
            km.InvalidValue("value", "0 mm[Hg]", "systolic blood pressure in mm[Hg], above zero"),
        ),
        (
            lambda: reading(SYSTOLIC, "97 %"),
            km.InvalidValue("value", "97 %", "systolic blood pressure in mm[Hg], above zero"),
        ),
        (
            lambda: km.Patient(age=km.quantity("45 a"), birth_date=dt.date(1980, 1, 1)),
            km.ContradictoryRecord("both the age and the birth date are stated", "one of each must go"),
        ),
        (
            lambda: km.Patient(sex=km.Sex.MALE, pregnant=True, breastfeeding=True),
            km.ContradictoryRecord(
                "the patient is male and pregnant, the patient is male and breastfeeding", "one of each must go"
            ),
        ),
        (
            lambda: km.Patient(observations=[reading(SYSTOLIC, "80 mm[Hg]"), reading(DIASTOLIC, "120 mm[Hg]")]),
            km.ContradictoryRecord(
                "the systolic pressure 80 mm[Hg] is not above the diastolic 120 mm[Hg]", "one of each must go"
            ),
        ),
    ],
)
def test_what_no_patient_is(made: Callable[[], object], error: km.KetamodelError) -> None:
    """It is refused when it is made, with what would be right."""
    with pytest.raises(type(error)) as raised:
        made()

    assert raised.value == error


def test_a_man_is_not_pregnant_may_be_said() -> None:
    """Only a yes contradicts."""
    assert km.Patient(sex=km.Sex.MALE, pregnant=False).pregnant is False


def test_pressures_of_different_times_may_cross() -> None:
    """An old systolic pressure may lie below a diastolic one of today."""
    readings = (reading(SYSTOLIC, "90 mm[Hg]", dt.date(2026, 1, 1)), reading(DIASTOLIC, "95 mm[Hg]"))

    assert km.Patient(observations=readings).observations == readings


@pytest.mark.parametrize(
    ("readings", "session", "found"),
    [
        ([reading(SYSTOLIC, "120 mm[Hg]")], None, "120 mm[Hg]"),
        ([reading(SYSTOLIC, "120 mm[Hg]")], SESSION, "120 mm[Hg]"),
        ([reading(SYSTOLIC, "120 mm[Hg]", SESSION)], SESSION, "120 mm[Hg]"),
        ([reading(SYSTOLIC, "120 mm[Hg]", SESSION)], None, None),
        ([reading(SYSTOLIC, "120 mm[Hg]", dt.date(2026, 3, 1))], SESSION, None),
        ([reading(SYSTOLIC, "120 mm[Hg]"), reading(SYSTOLIC, "180 mm[Hg]", SESSION)], SESSION, "120 mm[Hg]"),
        (
            [
                reading(SYSTOLIC, "160 mm[Hg]", dt.datetime(2026, 3, 2, 9, 0)),  # noqa: DTZ001 - wall time of the clinic
                reading(SYSTOLIC, "138 mm[Hg]", dt.datetime(2026, 3, 2, 9, 20)),  # noqa: DTZ001 - wall time of the clinic
                reading(SYSTOLIC, "190 mm[Hg]", dt.datetime(2026, 3, 2, 10, 40)),  # noqa: DTZ001 - wall time of the clinic
            ],
            dt.datetime(2026, 3, 2, 9, 30),  # noqa: DTZ001 - wall time of the clinic
            "138 mm[Hg]",
        ),
    ],
)
def test_which_pressure_counts(readings: list[km.Observation], session: dt.date | None, found: str | None) -> None:
    """The latest of the day, before the dose; one of another day is not known."""
    values = latest(tuple(readings), session)

    assert values == ({} if found is None else {"systolic-blood-pressure": km.quantity(found)})


@pytest.mark.parametrize("session", [None, SESSION])
def test_what_lasts_counts_from_any_day_before(session: dt.date | None) -> None:
    """Liver enzymes of weeks ago count, the latest of them."""
    readings = (reading(ENZYMES, "4", dt.date(2026, 2, 1)), reading(ENZYMES, "2", dt.date(2026, 2, 20)))

    assert latest(readings, session) == {"liver-enzymes": km.quantity("2")}


@pytest.mark.parametrize(
    ("plan", "patient", "error"),
    [
        (
            km.TreatmentPlan(date=SESSION, course=km.Course(last_dose=dt.date(2026, 3, 3))),
            km.Patient(),
            "`plan.course.last_dose` is 2026-03-03, after the session on 2026-03-02",
        ),
        (
            km.TreatmentPlan(date=SESSION),
            km.Patient(birth_date=dt.date(2027, 1, 1)),
            "`patient.birth_date` is 2027-01-01, after the session on 2026-03-02",
        ),
        (
            km.TreatmentPlan(date=SESSION),
            km.Patient(observations=[reading(SYSTOLIC, "120 mm[Hg]", dt.date(2026, 3, 3))]),
            "`patient.observations[0].at` is 2026-03-03, after the session on 2026-03-02",
        ),
    ],
)
def test_nothing_is_dated_after_the_session(plan: km.TreatmentPlan, patient: km.Patient, error: str) -> None:
    """A day after the session is refused with its path."""
    with pytest.raises(km.ContradictoryRecord) as raised:
        km.Case(plan, patient)

    assert raised.value == km.ContradictoryRecord(error, "correct the dates")


def _days(kind: type, path: str = "") -> Iterator[str]:
    """Return where a value of *kind* may hold a day, by the types of its fields and of those of its parts."""
    for name, hint in get_type_hints(kind).items():
        kinds = get_args(hint) or (hint,)
        if dt.date in kinds:
            yield f"{path}{name}"
        if attrs.has(kinds[0]) and get_origin(hint) is not km.Recorded:
            yield from _days(kinds[0], f"{path}{name}.")


@pytest.mark.parametrize("path", sorted({*_days(km.Case)} - {"plan.date", "patient.observations.at"}))
def test_no_day_of_a_case_is_forgotten(path: str) -> None:
    """Wherever a case may hold a day, one after the session is refused."""
    with pytest.raises(km.RefusedAnswers, match=f"`{path}` is 2026-03-03, after the session"):
        answered(km.Case(km.TreatmentPlan(date=SESSION), km.Patient()), {path: dt.date(2026, 3, 3)}, ())


def test_the_day_of_the_session_is_not_after_it() -> None:
    """What happened on the day counts, whatever the clock says."""
    plan = km.TreatmentPlan(date=SESSION)
    patient = km.Patient(last_cardiovascular_event=dt.datetime(2026, 3, 2, 23, 59))  # noqa: DTZ001 - wall time

    assert inputs(km.Case(plan, patient))["patient.last_cardiovascular_event"] == dt.datetime(2026, 3, 2, 23, 59)  # noqa: DTZ001
