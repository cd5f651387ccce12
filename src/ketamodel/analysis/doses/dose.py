"""The dose of one session, worked out step by step."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from attrs import evolve

from ketamodel.analysis.doses._devices import devices_of
from ketamodel.analysis.doses._masses import bolus_of, main_of, repeat_of
from ketamodel.analysis.doses._volumes import Prepared, prepared, reading
from ketamodel.analysis.doses._workings import Workings
from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.sheet import DoseSheet, Portion, PortionKind
from ketamodel.errors import InvalidValue
from ketamodel.knowledge.presentations import PRESENTATIONS, REFUSED_PREPARATIONS
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketamodel.analysis.doses._devices import Devices
    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.domain.presentation import Presentation
    from ketamodel.quantity import Quantity

__all__ = ["dose_sheet"]


def dose_sheet(
    plan: TreatmentPlan,
    patient: Patient,
    *,
    graduation: Quantity | None = None,
    presentations: Sequence[Presentation] = PRESENTATIONS,
) -> DoseSheet:
    """
    Return the arithmetic of *plan* for *patient*: masses, volumes, devices, dilution, rates, and every step.

    All masses are of the base, as the strengths of products are; the salt stands beside them.
    Results are exact and are rounded only as text; *graduation* (mL) of a syringe adds its nearest mark as a step.
    *presentations* say what products hold; a site adds its own.
    The sheet computes: whether the plan is right is for `assess` to say.
    Raises `InvalidValue` if *graduation* is no volume above zero,
    `ContradictoryRecord` if something in *plan* is dated after the session.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge.products import KETALAR_50_MG_ML
    >>> from ketamodel.quantity import quantity
    >>> plan = TreatmentPlan(product=KETALAR_50_MG_ML, dose=quantity("0.5 mg/kg"), duration=quantity("40 min"))
    >>> main = dose_sheet(plan, Patient(weight=quantity("70 kg"))).main
    >>> str(main.mass), str(main.volume), str(main.rate)
    ('35 mg', '0.7 mL', '52.5 mg/h')
    >>> [str(one) for one in dose_sheet(plan, Patient()).missing][0]
    'patient.weight is not known: needed for the mass of 0.5 mg/kg'
    """
    mark = None if graduation is None else _graduation(graduation)
    presentation = _presentation(plan, presentations)
    work = Workings()
    if plan.product is None:
        work.lack("plan.product", "what a vial or device holds, and the mass of the salt")
    allowed = _allowed(work, plan)
    unit_dose = None if plan.product is None else plan.product.unit_dose
    if unit_dose is not None:
        found = devices_of(work, plan, unit_dose, presentation) if allowed else None
        mass = None if found is None else found.mass
        return _sheet(work, Prepared((Portion(PortionKind.DOSE, mass=mass),)), found)
    parts = _portions(work, plan, patient, presentation)
    made = prepared(work, plan, parts, presentation) if allowed else Prepared(parts)
    if mark is not None:
        _mark(work, made.portions, mark)
    return _sheet(work, made)


def _graduation(given: Quantity) -> Amount:
    if given.dimension != "volume" or not given.canonical:
        raise InvalidValue("graduation", str(given), "a volume above zero, such as 0.1 mL")
    return Amount.of(given, "mL")


def _presentation(plan: TreatmentPlan, presentations: Sequence[Presentation]) -> Presentation | None:
    """Return that of the product; of a product without strength, that of its kind with the strength drawn up."""
    product, strength = plan.product, plan.preparation.strength
    if product is None:
        return None
    for one in presentations:
        supplied = one.product
        if supplied.id == product.id:
            return one
        if supplied.within(product) and supplied.strength is not None and supplied.strength == strength:
            return one
    return None


def _allowed(work: Workings, plan: TreatmentPlan) -> bool:
    """Return whether no rule refuses the preparation; each that does is written down."""
    refusing = [rule for rule in REFUSED_PREPARATIONS if reading(plan, rule).truth is Truth.TRUE]
    for rule in refusing:
        work.refuse(f"{rule.title} {rule.then.says}", rule.because)
    return not refusing


def _portions(
    work: Workings, plan: TreatmentPlan, patient: Patient, presentation: Presentation | None
) -> tuple[Portion, ...]:
    bolus, main = bolus_of(work, plan, patient), main_of(work, plan, patient)
    found = (bolus, main, repeat_of(work, plan, patient))
    return tuple(_with_salt(work, one, presentation) for one in found if one is not None)


def _with_salt(work: Workings, portion: Portion, presentation: Presentation | None) -> Portion:
    pair = None if presentation is None else presentation.salt
    if pair is None or portion.mass is None or presentation is None:
        return portion
    base, salt = Amount.of(pair.base, "mg"), Amount.of(pair.salt, "mg")
    formula = f"{portion.mass.exact} x {salt.exact} / {base.exact}"
    result = Amount(portion.mass.value * pair.ratio, "mg")
    return evolve(portion, salt=work.step(portion.kind, "as hydrochloride", formula, result, presentation.because))


def _sheet(work: Workings, made: Prepared, spray: Devices | None = None) -> DoseSheet:
    by_kind = {one.kind: one for one in made.portions}
    main = next(one for one in made.portions if one.kind in {PortionKind.DOSE, PortionKind.INFUSION})
    masses = [one.mass for one in made.portions]
    known = [one.value for one in masses if one is not None]
    total = Amount(sum(known, Fraction(0)), "mg") if len(known) == len(masses) else None
    if total is not None and len(masses) > 1:
        formula = " + ".join(one.exact for one in masses if one is not None)
        work.step(None, "mass of the whole session", formula, total)
    return DoseSheet(
        main=main,
        bolus=by_kind.get(PortionKind.BOLUS),
        repeat=by_kind.get(PortionKind.REPEAT),
        total=total,
        bag=made.bag,
        vials=made.vials,
        devices=None if spray is None else spray.devices,
        sprays=None if spray is None else spray.sprays,
        times=() if spray is None else spray.times,
        steps=tuple(work.steps),
        missing=work.missing,
        refusals=tuple(work.refusals),
    )


def _mark(work: Workings, portions: Sequence[Portion], graduation: Amount) -> None:
    """Add the mark of a syringe that is nearest to each volume, and the mass up to there."""
    for one in portions:
        if one.volume is None or one.mass is None:
            continue
        marks = floor(one.volume.value / graduation.value + Fraction(1, 2))
        nearest = Amount(marks * graduation.value, "mL")
        if not marks:
            work.refuse(f"{one.volume} cannot be measured with a syringe graduated in {graduation}")
            continue
        formula = f"{one.volume} on a syringe graduated in {graduation.exact}"
        work.step(one.kind, "nearest mark", formula, nearest)
        strength = Amount(one.mass.value / one.volume.value, "mg/mL")
        formula = f"{nearest.exact} x {strength.exact}, where {one.mass} is planned"
        work.step(one.kind, "mass up to that mark", formula, Amount(nearest.value * strength.value, "mg"))
