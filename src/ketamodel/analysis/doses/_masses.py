"""Mass, rate and duration of each part of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.sheet import Portion, PortionKind
from ketamodel.knowledge.routes import IV_BOLUS, IV_INFUSION

if TYPE_CHECKING:
    from ketamodel.analysis.doses._workings import Workings
    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.quantity import Quantity

__all__ = ["bolus_of", "main_of", "repeat_of"]

_MINUTES = 60


def main_of(work: Workings, plan: TreatmentPlan, patient: Patient) -> Portion:
    """Return the infusion or the dose of *plan*: of mass, rate and duration any two give the third."""
    kind = _kind(plan)
    duration = None if plan.duration is None else Amount.of(plan.duration, "min")
    mass = None if plan.dose is None else _mass(work, kind, plan.dose, patient)
    stated = None if plan.rate is None else _stated_rate(work, kind, plan.rate, patient)
    if plan.dose is None:
        if stated is not None and duration is not None:
            formula = f"{stated.exact} x {duration.exact} / (60 min/h)"
            mass = work.step(kind, "mass", formula, Amount(stated.value * duration.value / _MINUTES, "mg"))
        elif plan.rate is None:
            work.lack("plan.dose", "the mass")
        elif duration is None:
            work.lack("plan.duration", "the mass, from the rate")
        return Portion(kind, mass=mass, duration=duration, rate=stated)
    if plan.rate is not None:
        return _with_rate(work, Portion(kind, mass=mass, duration=duration), stated)
    if duration is None and kind is PortionKind.INFUSION:
        work.lack("plan.duration", "the rate of the infusion")
    per_minute = plan.route is not None and plan.route.within(IV_BOLUS)
    rate = _rate(work, kind, mass, duration, per_minute=per_minute)
    return Portion(kind, mass=mass, duration=duration, rate=rate)


def _with_rate(work: Workings, portion: Portion, stated: Amount | None) -> Portion:
    """Return *portion*, whose dose and rate the plan states, with the duration; or refuse where all three disagree."""
    kind, mass, duration = portion.kind, portion.mass, portion.duration
    if mass is None or stated is None:
        return Portion(kind, mass=mass, duration=duration)
    if duration is None:
        formula = f"{mass.exact} / ({stated.exact}) x 60 min/h"
        needed = work.step(kind, "duration", formula, Amount(mass.value / stated.value * _MINUTES, "min"))
        return Portion(kind, mass=mass, duration=needed, rate=stated)
    follows = _rate(work, kind, mass, duration, per_minute=False)
    if follows == stated:
        return Portion(kind, mass=mass, duration=duration, rate=stated)
    work.refuse(
        f"the plan contradicts itself: {mass} over {duration} is {follows}, and its rate is {stated}; "
        "state two of dose, rate and duration"
    )
    return Portion(kind, mass=mass)


def bolus_of(work: Workings, plan: TreatmentPlan, patient: Patient) -> Portion | None:
    """Return the bolus of *plan*, if it has one."""
    if plan.bolus is None:
        return None
    kind, dose, lasts = PortionKind.BOLUS, plan.bolus.dose, plan.bolus.duration
    if dose is None:
        work.lack("plan.bolus.dose", "the mass of the bolus")
        return Portion(kind)
    duration = None if lasts is None else Amount.of(lasts, "min")
    mass = _mass(work, kind, dose, patient)
    rate = _rate(work, kind, mass, duration, per_minute=True)
    return Portion(kind, mass=mass, duration=duration, rate=rate)


def repeat_of(work: Workings, plan: TreatmentPlan, patient: Patient) -> Portion | None:
    """Return the further dose of *plan*, if it has one."""
    if plan.repeat is None:
        return None
    if plan.repeat.dose is None:
        work.lack("plan.repeat.dose", "the mass of the further dose")
        return Portion(PortionKind.REPEAT)
    return Portion(PortionKind.REPEAT, mass=_mass(work, PortionKind.REPEAT, plan.repeat.dose, patient))


def _kind(plan: TreatmentPlan) -> PortionKind:
    infused = plan.route is not None and plan.route.within(IV_INFUSION)
    return PortionKind.INFUSION if infused or plan.rate is not None else PortionKind.DOSE


def _mass(work: Workings, kind: PortionKind, dose: Quantity, patient: Patient) -> Amount | None:
    if dose.dimension == "mass":
        return work.step(kind, "mass", "as planned", Amount.of(dose, "mg"))
    per_weight = Amount.of(dose, "mg/kg")
    if patient.weight is None:
        work.lack("patient.weight", f"the mass of {per_weight}")
        return None
    weight = Amount.of(patient.weight, "kg")
    result = Amount(per_weight.value * weight.value, "mg")
    return work.step(kind, "mass", f"{per_weight.exact} x {weight.exact}", result)


def _stated_rate(work: Workings, kind: PortionKind, rate: Quantity, patient: Patient) -> Amount | None:
    if rate.dimension == "rate":
        return work.step(kind, "rate", "as planned", Amount.of(rate, "mg/h"))
    per_weight = Amount.of(rate, "mg/kg/h")
    if patient.weight is None:
        work.lack("patient.weight", f"the rate of {per_weight}")
        return None
    weight = Amount.of(patient.weight, "kg")
    result = Amount(per_weight.value * weight.value, "mg/h")
    return work.step(kind, "rate", f"{per_weight.exact} x {weight.exact}", result)


def _rate(
    work: Workings, kind: PortionKind, mass: Amount | None, duration: Amount | None, *, per_minute: bool
) -> Amount | None:
    if mass is None or duration is None:
        return None
    if per_minute:
        return work.step(
            kind, "rate", f"{mass.exact} / {duration.exact}", Amount(mass.value / duration.value, "mg/min")
        )
    formula = f"{mass.exact} / {duration.exact} x 60 min/h"
    return work.step(kind, "rate", formula, Amount(mass.value / duration.value * _MINUTES, "mg/h"))
