"""Single repairs: what is changed, what is left alone, and what is said where nothing helps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel import medicines, products, provisions, routes, settings
from ketamodel.assessment import COSTS, Change, Repairs
from ketamodel.assessment.repairs.blocked import Bar, Barred, Opening, barring, openings
from ketamodel.assessment.repairs.changes import applied, said_at
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import to_json

EXAMPLES = Path(__file__).parents[4] / "examples" / "cases"


def example(name: str) -> km.Case:
    """Return the example called *name*."""
    return from_file(EXAMPLES / f"{name}.yaml", km.Case)


def repaired(
    plan: km.TreatmentPlan, patient: km.Patient, *, wanted: km.Verdict = km.Verdict.CAUTION, limit: int = 5
) -> Repairs:
    """Return the repairs of *plan*."""
    return km.assess(plan, patient).repairs(wanted=wanted, limit=limit)


def only(repairs: Repairs) -> list[str]:
    """Return the changes of the first repair in words."""
    return [str(one) for one in repairs[0].changes]


def test_an_escort_is_arranged() -> None:
    """An arrangement that is not stated may be planned."""
    case = example("supported")
    provided = evolve(case.plan.provides, present=case.plan.provides.present - {provisions.ESCORT})
    found = repaired(evolve(case.plan, provides=provided), case.patient, limit=1)

    assert only(found) == ["transport home with a responsible adult: not stated -> yes"]


def test_the_observation_is_planned_for_as_long_as_the_label_asks() -> None:
    """A time that is not stated is taken from the limit."""
    case = example("supported")
    found = repaired(evolve(case.plan, observation=None), case.patient, limit=1)

    assert only(found) == ["planned observation after the dose: not stated -> 120 min"]


def test_a_dose_in_milligrams_is_changed_in_milligrams() -> None:
    """A limit per body weight is kept with the dose in the unit of the plan."""
    case = example("supported-off-label")
    patient = evolve(case.patient, weight=km.quantity("71.3 kg"))
    found = repaired(evolve(case.plan, dose=km.quantity("150 mg")), patient, limit=1)

    assert only(found) == ["dose: 150 mg -> 71.3 mg (or 57.04 mg, 35.65 mg)"]


def test_driving_is_given_up() -> None:
    """A wish of the patient that a source rules out is dropped."""
    case = example("supported")
    found = repaired(evolve(case.plan, same_day_driving=True), case.patient, limit=1)

    assert only(found) == ["driving or use of machines planned before the next day: yes -> no"]


def test_a_supported_plan_can_be_wanted() -> None:
    """With supported as the wanted verdict, cautions count."""
    case = example("supported")
    plan = evolve(case.plan, device_gap=km.quantity("2 min"))

    assert only(repaired(plan, case.patient, wanted=km.Verdict.SUPPORTED, limit=1)) == [
        "rest between two devices: 2 min -> 5 min"
    ]
    assert str(repaired(plan, case.patient)) == "The plan is caution as it stands."


def test_a_medicine_that_may_be_taken_is_asked_for_and_not_held() -> None:
    """What is not known of the patient's medicines stays so."""
    case = example("supported")
    found = repaired(evolve(case.plan, medicines=km.Recorded[km.Medicine]()), case.patient)

    assert len(found) == 0
    assert "plan.medicines.complete" in found.needs


def test_a_reading_may_be_taken_again() -> None:
    """A blood pressure is named as such, and is no repair."""
    case = example("supported")
    pressure = km.Observation(km.parameters.SYSTOLIC_BLOOD_PRESSURE, km.quantity("190 mmHg"), km.Occasion.PRE_DOSE)
    others = [one for one in case.patient.observations if one.parameter is not pressure.parameter]
    found = repaired(case.plan, evolve(case.patient, observations=[*others, pressure]))

    assert str(found).splitlines()[-1] == "May be measured again: systolic blood pressure: 190 mmHg"
    assert found.blocked_by


def test_the_least_that_is_wanted_of_a_contraindicated_plan() -> None:
    """A verdict of unsupported asks only that no contraindication holds."""
    case = example("contraindicated")
    found = repaired(case.plan, case.patient, wanted=km.Verdict.UNSUPPORTED, limit=1)

    assert [one.path for one in found[0].changes] == ["plan.product"]
    assert found[0].verdict is km.Verdict.UNSUPPORTED


def test_a_limit_below_one_is_refused() -> None:
    """No repairs cannot be asked for."""
    case = example("unsupported")

    with pytest.raises(km.InvalidValue) as raised:
        repaired(case.plan, case.patient, limit=0)
    assert raised.value == km.InvalidValue("limit", "0", "a number of repairs from 1")


def test_the_repairs_as_json() -> None:
    """The JSON has the changes, the plan after them, and the same words."""
    case = example("unsupported")
    tree = json.loads(to_json(repaired(case.plan, case.patient, limit=1)))

    assert tree["repairs"][0]["changes"] == [
        {
            "path": "plan.dose",
            "title": "dose",
            "before": "28 mg",
            "after": "56 mg",
            "otherwise": [],
            "cost": 2,
            "why": "The doses of the US label are 56 mg and 84 mg.",
        }
    ]
    assert tree["repairs"][0]["plan"]["dose"] == "56 mg"
    assert (tree["verdict"], tree["wanted"], tree["needs"], tree["complete"]) == ("unsupported", "caution", [], True)


def test_repairs_are_like_a_tuple() -> None:
    """They are counted, indexed and iterated; the representation is short."""
    case = example("unsupported")
    found = repaired(case.plan, case.patient)

    assert [*found] == [found[index] for index in range(len(found))]
    assert repr(found) == f"<Repairs unsupported to caution, {len(found)} found>"
    assert str(found).splitlines()[0] == "1. dose: 28 mg -> 56 mg (then supported)"


def test_a_search_that_is_given_up_says_so() -> None:
    """Nothing is claimed of what was not looked at."""
    given_up = Repairs(km.Verdict.UNSUPPORTED, km.Verdict.CAUTION, complete=False)

    assert str(given_up) == "The search was given up before it had looked at every plan."


PLAN = km.TreatmentPlan(
    product=products.KETALAR_100_MG_ML,
    route=routes.IV_INFUSION,
    dose=km.quantity("35 mg"),
    duration=km.quantity("40 min"),
    care=km.Care.OUTPATIENT,
    preparation=km.Preparation(diluted=True, syringe=km.Recorded(not_known=[medicines.DIAZEPAM])),
    provides=km.Recorded(ruled_out=[provisions.REMS_CERTIFICATION, provisions.ESCORT]),
    medicines=km.Recorded(present=[medicines.DIAZEPAM, medicines.SERTRALINE], complete=True),
)


def change(path: str, after: bool | km.Quantity | km.Concept | km.Care, concept: km.Concept | None = None) -> Change:  # noqa: FBT001 - an answer
    """Return a change at *path*."""
    return Change(path, path, None, after, "", concept)


def test_another_agent_drops_what_was_said_of_the_first() -> None:
    """Route, dose, times and preparation are not carried over."""
    after = applied(PLAN, [change("plan.product", products.SPRAVATO_NASAL_SPRAY)])

    assert (after.route, after.dose, after.duration, after.preparation) == (None, None, None, km.Preparation())


def test_another_product_of_the_agent_keeps_the_dose() -> None:
    """Only what was said of the strength is dropped."""
    after = applied(PLAN, [change("plan.product", products.KETALAR_10_MG_ML)])

    assert (after.dose, after.preparation.diluted) == (km.quantity("35 mg"), None)


def test_another_route_drops_the_times_and_outside_the_vein_the_dose() -> None:
    """A push is no infusion, and a dose into a muscle is none into a vein."""
    push = applied(PLAN, [change("plan.route", routes.IV_BOLUS)])
    muscle = applied(PLAN, [change("plan.route", routes.IM)])

    assert (push.dose, push.duration) == (km.quantity("35 mg"), None)
    assert (muscle.dose, muscle.duration) == (None, None)


def test_another_place_brings_its_care_and_what_it_provides() -> None:
    """What the plan said against it is dropped."""
    clinic = applied(PLAN, [change("plan.setting", settings.REMS_CERTIFIED_CLINIC)])
    ward = applied(PLAN, [change("plan.setting", settings.INPATIENT_WARD)])
    hospice = applied(
        PLAN, [change("plan.setting", settings.HOSPICE_PALLIATIVE), change("plan.care", km.Care.INPATIENT)]
    )

    assert clinic.provides.ruled_out == {provisions.ESCORT}
    assert ward.care is None
    assert hospice.care is km.Care.INPATIENT


def test_of_dose_rate_and_duration_two_are_kept() -> None:
    """A rate that is set where dose and duration are stated takes the place of the dose."""
    after = applied(PLAN, [change("plan.rate", km.quantity("30 mg/h"))])

    assert (after.dose, after.rate, after.duration) == (None, km.quantity("30 mg/h"), km.quantity("40 min"))


def test_members_of_lists_are_added_and_taken_away() -> None:
    """What is held is ruled out, a whole group with all that is taken of it; the rest stays as it was."""
    held = applied(PLAN, [change("plan.medicines.benzodiazepine", after=False, concept=medicines.BENZODIAZEPINE)])
    escort = applied(PLAN, [change("plan.provides.escort", after=True, concept=provisions.ESCORT)])
    own = applied(PLAN, [change("plan.preparation.syringe.diazepam", after=False, concept=medicines.DIAZEPAM)])

    assert held.medicines == km.Recorded(present=[medicines.SERTRALINE], ruled_out=[medicines.DIAZEPAM], complete=True)
    assert escort.provides == km.Recorded(present=[provisions.ESCORT], ruled_out=[provisions.REMS_CERTIFICATION])
    assert own.preparation.syringe == km.Recorded(ruled_out=[medicines.DIAZEPAM])


def test_fields_of_parts_are_changed() -> None:
    """The bolus and the course are parts of a plan."""
    plan = evolve(PLAN, bolus=km.Bolus(dose=km.quantity("20 mg")))
    after = applied(
        plan, [change("plan.bolus.dose", km.quantity("10 mg")), change("plan.course.frequency", km.quantity("2 /wk"))]
    )

    assert (said_at(after, "plan.bolus.dose"), str(after.course.frequency)) == (km.quantity("10 mg"), "2 /wk")


def test_only_fields_of_plans_have_a_cost() -> None:
    """Nothing about a patient, and not the indication, is ever changed."""
    assert {path.split(".")[0] for path in COSTS} == {"plan"}
    assert not {"plan.indication", "plan.jurisdiction", "plan.urgency", "plan.date"} & COSTS.keys()


def test_medicines_are_started_and_held_in_words() -> None:
    """A change of a medicine is told as what it means."""
    start = Change("plan.medicines.ssri", "an SSRI", before=False, after=True, why="", concept=medicines.SSRI)
    same = Change("plan.route", "route", routes.ORAL, routes.ORAL, "")

    assert str(start) == "an SSRI: not taken -> started"
    assert str(same) == "route: oral, as before"


def finding(rule_id: str, *missing: str) -> km.Finding:
    """Return a finding of a shipped rule, possible if something is *missing*."""
    status = km.Status.POSSIBLE if missing else km.Status.CONFIRMED
    return km.Finding(km.KNOWLEDGE.rule(rule_id), status, (), missing)


AGE, BMI, DOSE = (finding(one) for one in ("esketamine-age", "ketamine-psychiatric-age", "esketamine-us-dose"))


def test_what_bars_every_plan_is_cut_to_what_is_needed() -> None:
    """A rule that bars no plan but those that others bar is left out."""
    plans = [
        Barred(None, [Bar(DOSE), Bar(AGE)]),
        Barred(None, [Bar(DOSE), Bar(BMI)]),
        Barred(None, [Bar(AGE)]),
        Barred(None, [Bar(BMI)]),
    ]

    assert {one.rule.id for one in barring(plans)} == {AGE.rule.id, BMI.rule.id}


def test_an_opening_waits_for_as_little_as_it_can() -> None:
    """Of several ways to a use the one that waits for the least is told, and none that is closed."""
    use, *_ = km.KNOWLEDGE.uses
    waits = Bar(finding("needs-age", "patient.age"))
    plans = [
        Barred(use, [waits, Bar(DOSE, frozenset({"plan.dose"}))]),
        Barred(use, [waits]),
        Barred(use, [waits, Bar(AGE)]),
        Barred(None, [waits]),
    ]

    assert openings(plans) == (Opening(use.id, use.title, ("patient.age",)),)
