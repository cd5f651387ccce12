"""What is left of a case when paths are masked."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.domain.kinds import Occasion
from ketamodel.domain.masking import RefusedMask, masked

SYSTOLIC = next(one for one in km.KNOWLEDGE.concepts if one.id == "systolic-blood-pressure")
assert isinstance(SYSTOLIC, km.Parameter)
STROKE = km.risks.STROKE
CASE = km.Case(
    km.TreatmentPlan(
        product=km.products.SPRAVATO_NASAL_SPRAY,
        dose=km.quantity("0.5 mg/kg"),
        course=km.Course(last_dose=date(2026, 3, 1)),
        setting=km.settings.REMS_CERTIFIED_CLINIC,
    ),
    km.Patient(
        age=km.quantity("45 a"),
        risks=km.Recorded(present={STROKE}, complete=True),
        observations=[km.Observation(SYSTOLIC, km.quantity("131 mmHg"), Occasion.PRE_DOSE)],
    ),
)


def _masked(*paths: str) -> km.Case:
    return masked(CASE, paths, km.KNOWLEDGE.concepts)


def test_a_field_a_part_and_a_reading_go() -> None:
    """What is masked is as if it had never been said; the rest stays."""
    plan, patient = CASE.plan, CASE.patient

    assert _masked() == CASE
    assert _masked("patient") == km.Case(plan, km.Patient())
    assert _masked("plan.course.last_dose").plan == evolve(plan, course=km.Course())
    assert _masked("plan.bolus.dose") == CASE
    assert _masked("plan.dose_per_weight").plan == evolve(plan, dose=None)
    assert _masked("patient.observations.systolic-blood-pressure").patient == evolve(patient, observations=())
    assert _masked("patient.observations.heart-rate") == CASE


def test_a_concept_that_goes_from_a_complete_list_is_not_known() -> None:
    """It is not said to be absent, nor is what would tell it left."""
    narrow = km.RiskFactor("demo-stroke", "demonstration stroke", broader=[STROKE])
    risks = evolve(CASE.patient.risks, present={narrow})
    case = evolve(CASE, patient=evolve(CASE.patient, risks=risks))
    left = masked(case, ["patient.risks.stroke"], km.KNOWLEDGE.concepts).patient.risks

    assert left == km.Recorded[km.RiskFactor](not_known={STROKE}, complete=True)
    assert left.has(STROKE) is km.Truth.UNKNOWN


def test_what_tells_that_a_concept_is_absent_goes_too() -> None:
    """A broader one that is ruled out would tell it; the completeness of the list is masked by its own path."""
    broad = next(one for one in STROKE.broader or () if isinstance(one, km.RiskFactor))
    risks = km.Recorded(ruled_out={broad})
    case = evolve(CASE, patient=evolve(CASE.patient, risks=risks))

    assert masked(case, ["patient.risks.stroke"], km.KNOWLEDGE.concepts).patient.risks == km.Recorded()
    assert _masked("patient.risks.complete").patient.risks == km.Recorded(present={STROKE})


def test_all_that_cannot_be_masked_is_told() -> None:
    """Paths that no case has, and values that the product or the setting tells all the same."""
    with pytest.raises(RefusedMask) as refused:
        _masked("patient.agge", "plan.agent", "plan.provides.rems-certification", "derived.age")

    follows = "which follows from what is not masked, expected what it follows from, too"
    assert str(refused.value).splitlines() == [
        "`patient.agge` is not a known path of a case, did you mean `patient.age` or `patient.sex` or `patient`?",
        "`derived.age` is not a known path of a case",
        f"`mask` is `plan.agent`, {follows}",
        f"`mask` is `plan.provides.rems-certification`, {follows}",
    ]
    assert _masked("plan.agent", "plan.product").plan.product is None


def test_a_medicine_that_no_vocabulary_has_can_be_masked() -> None:
    """Its path is that of its own id."""
    drug = km.Medicine("new-drug", "new drug", broader=None)
    case = km.Case(km.TreatmentPlan(medicines=km.Recorded(present={drug})), km.Patient())

    assert masked(case, ["plan.medicines.new-drug"], ()) == km.Case(km.TreatmentPlan(), km.Patient())
