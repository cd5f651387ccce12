"""A field takes what its type declares, and nothing else, however it was meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import attrs
import numpy as np
import pytest

import ketamodel as km
from ketamodel import agents, parameters, risks, routes

if TYPE_CHECKING:
    from collections.abc import Callable

NOTHING = km.Recorded[km.Concept]()
PLAN, PATIENT = km.TreatmentPlan(), km.Patient()
PULSE = km.Observation(parameters.HEART_RATE, km.quantity("70 /min"), km.Occasion.PRE_DOSE)
VIAL = km.Product("vial", "a vial", agent=agents.KETAMINE)
SALT = km.SaltPair(km.quantity("10 mg"), km.quantity("11.53 mg"))

UNKNOWN = ", or None where it is not known"

#: A value of each class that is made by hand.
VALUES: tuple[object, ...] = (
    PLAN,
    PATIENT,
    PULSE,
    VIAL,
    SALT,
    km.Bolus(),
    km.Case(PLAN, PATIENT),
    km.Code(km.CodeSystem.ATC, "N01AX03"),
    km.Course(),
    km.Indication("sleep", "sleep"),
    km.Intake(),
    km.Medicine("tea", "tea"),
    km.Parameter("pulse", "pulse", unit="/min"),
    km.Preparation(),
    km.Presentation(VIAL, ()),
    NOTHING,
    km.Repeat(),
    km.Setting("ward", "a ward"),
)
fields_of = cast("Callable[[type], tuple[attrs.Attribute[object], ...]]", attrs.fields)
FIELDS: list[tuple[object, str]] = [(value, one.name) for value in VALUES for one in fields_of(type(value)) if one.init]
WRONG = (1.5, object(), [object()], ({"id": "stroke"},), b"yes", np.True_, float("nan"))

#: As somebody changes a value without a type checker.
changed = cast("Callable[..., object]", attrs.evolve)


def _refused(value: object, name: str, wrong: object) -> str:
    """Return the field that is refused when *value* is changed to hold what is *wrong* in the field *name*."""
    try:
        changed(value, **{name: wrong})
    except km.InvalidValue as error:
        return error.field
    return f"{wrong!r} is taken"


@pytest.mark.parametrize(("value", "name"), FIELDS, ids=lambda one: one if isinstance(one, str) else type(one).__name__)
def test_no_field_takes_what_its_type_does_not_allow(value: object, name: str) -> None:
    """Whatever is given in place of a value is refused where it is given, and the error names the field."""
    wrong = WRONG if type(getattr(value, name)) is str else (*WRONG, "No such thing")

    assert {_refused(value, name, one) for one in wrong} == {name}


@pytest.mark.parametrize(
    ("value", "name", "given", "said", "expected"),
    [
        (PATIENT, "pregnant", "yes", "'yes'", f"True or False of Python{UNKNOWN}"),
        (PATIENT, "pregnant", 1, "1", f"True or False of Python{UNKNOWN}"),
        (PATIENT, "pregnant", np.True_, repr(np.True_), f"True or False of Python{UNKNOWN}"),
        (NOTHING, "complete", None, "None", "True or False of Python"),
        (PLAN, "jurisdiction", "US", "'US'", f"Jurisdiction.US, not its text{UNKNOWN}"),
        (PATIENT, "sex", "MALE", "'MALE'", f"Sex.MALE, not its text{UNKNOWN}"),
        (
            PLAN,
            "care",
            "outpatiend",
            "'outpatiend'",
            f"one of Care.INPATIENT, Care.OUTPATIENT (did you mean Care.OUTPATIENT or Care.INPATIENT?){UNKNOWN}",
        ),
        (PATIENT, "sex", "x", "'x'", f"one of Sex.FEMALE, Sex.MALE{UNKNOWN}"),
        (
            PATIENT,
            "sex",
            km.Care.INPATIENT,
            "Care.INPATIENT",
            f"one of Sex.FEMALE, Sex.MALE{UNKNOWN}",
        ),
        (
            PLAN,
            "route",
            "iv-infusion",
            "'iv-infusion'",
            f"a Route, such as those of `ketamodel.knowledge`, not its id{UNKNOWN}",
        ),
        (
            PLAN,
            "indication",
            routes.ORAL,
            "the Route `oral`",
            f"an Indication{UNKNOWN}",
        ),
        (
            PLAN,
            "date",
            "2026-03-02",
            "'2026-03-02'",
            f"a day, such as datetime.date(2026, 3, 2){UNKNOWN}",
        ),
        (PLAN, "intake", None, "None", "an Intake"),
        (PLAN, "bolus", "5 mg", "'5 mg'", f"a Bolus{UNKNOWN}"),
        (PLAN, "medicines", [], "[]", "a Recorded, such as Recorded(present=[...])"),
        (PATIENT, "observations", PULSE, "an Observation", "a list, each an Observation"),
        (PATIENT, "observations", [PULSE, 70], "a list with 70 in it", "a list, each an Observation"),
        (NOTHING, "present", "stroke", "'stroke'", "a list, each a Concept"),
        (NOTHING, "present", None, "None", "a list, each a Concept"),
        (
            NOTHING,
            "present",
            ["stroke"],
            "a list with 'stroke' in it",
            "a list, each a Concept, such as those of `ketamodel.knowledge`, not its id",
        ),
        (
            km.Medicine("tea", "tea"),
            "broader",
            ["drinks"],
            "['drinks']",
            "a list of concepts, or None where they are not known",
        ),
        (km.Medicine("tea", "tea"), "name", 5, "5", "a text"),
        (km.Presentation(VIAL, ()), "sprays", "2", "'2'", f"a whole number{UNKNOWN}"),
    ],
)
def test_a_wrong_type_is_told_with_what_would_be_right(
    value: object, name: str, given: object, said: str, expected: str
) -> None:
    """The error says the field, what was given, and what would be right there."""
    with pytest.raises(km.InvalidValue) as caught:
        changed(value, **{name: given})

    assert caught.value == km.InvalidValue(name, said, expected)


def test_a_list_of_other_concepts_is_refused_where_it_stands() -> None:
    """What was recorded of risk factors is no list of medicines."""
    with pytest.raises(km.InvalidValue) as caught:
        changed(PLAN, medicines=km.Recorded(present=[risks.ANEURYSMAL_VASCULAR_DISEASE]))

    assert caught.value == km.InvalidValue(
        "medicines.present", "a list with the RiskFactor `aneurysmal-vascular-disease` in it", "a list, each a Medicine"
    )


def test_plan_and_patient_are_not_taken_for_one_another() -> None:
    """Plan and patient in the wrong order are refused."""
    with pytest.raises(km.InvalidValue) as caught:
        cast("Callable[..., object]", km.assess)(PATIENT, PLAN)

    assert caught.value == km.InvalidValue("plan", "a Patient", "a TreatmentPlan")


def test_a_clock_time_is_a_day() -> None:
    """What is of a narrower type is taken as it is."""
    session = dt.datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 - of the place of treatment

    assert km.TreatmentPlan(date=session).date == session
