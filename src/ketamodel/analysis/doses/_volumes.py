"""Volumes, dilution and pump rate of an injection."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, final

from attrs import evolve, frozen

from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.sheet import Dilution, Portion
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.patient import Patient
from ketamodel.knowledge.presentations import DILUENTS, DILUTION, UNDILUTED, UNKNOWN_CONTENT
from ketamodel.readers.interpret import Interpreter
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketamodel.analysis.doses._workings import Workings
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.domain.presentation import Presentation
    from ketamodel.quantity import Quantity
    from ketamodel.readers.interpret import Reason
    from ketamodel.rules.rule import Rule

__all__ = ["Prepared", "prepared", "reading"]

_EQUAL_VOLUMES = 2


@final
@frozen
class Prepared:
    """The parts of a session with their volumes, the bag where there is one, and the vials."""

    portions: tuple[Portion, ...]
    bag: Dilution | None = None
    vials: int | None = None


def reading(plan: TreatmentPlan, rule: Rule) -> Reason:
    """Return whether *rule* holds of *plan*, whoever the patient is."""
    return Interpreter(inputs(Case(plan, Patient())), {}).reason(rule.statement)


def prepared(
    work: Workings, plan: TreatmentPlan, portions: tuple[Portion, ...], presentation: Presentation | None
) -> Prepared:
    """Return *portions* with the volumes of an injection that is prepared as *plan* says."""
    strength = _strength(work, plan)
    sources = () if presentation is None else presentation.because
    if strength is not None:
        drawn = [None if (mass := one.mass) is None else Amount(mass.value / strength.value, "mL") for one in portions]
        for one, volume in zip(portions, drawn, strict=True):
            if one.mass is not None and volume is not None:
                formula = f"{one.mass.exact} / ({strength.exact})"
                work.step(one.kind, "volume of the product", formula, volume, sources)
        portions = tuple(evolve(one, volume=volume) for one, volume in zip(portions, drawn, strict=True))
    concentration = _concentration(work, plan, portions, strength)
    if concentration is None:
        return Prepared(portions, vials=_vials(work, [one.volume for one in portions], presentation))
    portions = tuple(_given(work, one, concentration) for one in portions)
    bag = _bag(work, plan, portions, strength, concentration)
    if plan.preparation.volume is None and strength is not None and concentration != strength:
        portions = tuple(_diluted(work, one, concentration) for one in portions)
    drawn = [one.volume for one in portions] if bag is None else [bag.product]
    return Prepared(portions, bag, _vials(work, drawn, presentation))


def _strength(work: Workings, plan: TreatmentPlan) -> Amount | None:
    of_product = None if plan.product is None else plan.product.strength
    strength: Quantity | None = of_product or plan.preparation.strength
    if strength is not None:
        return Amount.of(strength, "mg/mL")
    if reading(plan, UNKNOWN_CONTENT).truth is Truth.TRUE:
        work.refuse(
            "a compounded product has no strength of a label, so a mass of it has no volume: "
            "its pharmacy must state the strength (`plan.preparation.strength`)",
            UNKNOWN_CONTENT.because,
        )
    else:
        work.lack("plan.preparation.strength", "the volume of the product")
    return None


def _concentration(
    work: Workings, plan: TreatmentPlan, portions: Sequence[Portion], strength: Amount | None
) -> Amount | None:
    """Return the concentration of what is given, or None where it is not known or not allowed."""
    how = plan.preparation
    dilute = reading(evolve(plan, preparation=evolve(how, diluted=False)), UNDILUTED)
    if how.concentration is not None:
        stated = Amount.of(how.concentration, "mg/mL")
        return _allowed(work, plan, stated, strength, dilute)
    if how.volume is not None:
        mixed = _of_volume(work, Amount.of(how.volume, "mL"), portions)
        return None if mixed is None else _allowed(work, plan, mixed, strength, dilute)
    if strength is None and reading(plan, UNKNOWN_CONTENT).truth is Truth.TRUE:
        return None
    if how.diluted is False:
        return strength
    if dilute.truth is Truth.UNKNOWN:
        _lack_of(work, dilute)
        return None
    if how.diluted is None:
        work.lack("plan.preparation.diluted", "the concentration of what is given")
        return None
    if dilute.truth is Truth.TRUE and strength is not None:
        formula = f"{strength.exact} / 2, an equal volume of {_either(DILUENTS)}, used at once"
        return work.step(
            None,
            "concentration",
            formula,
            Amount(strength.value / _EQUAL_VOLUMES, "mg/mL"),
            DILUTION,
        )
    work.lack("plan.preparation.concentration", "the volume of what is given")
    return None


def _of_volume(work: Workings, volume: Amount, portions: Sequence[Portion]) -> Amount | None:
    """Return the concentration in a *volume* that holds the one dose of the session."""
    if len(portions) > 1:
        work.lack("plan.preparation.concentration", "which part of the session is in the volume made ready")
        return None
    mass = portions[0].mass
    if mass is None:
        return None
    formula = f"{mass.exact} / {volume.exact}, the whole dose in the volume made ready"
    return work.step(None, "concentration", formula, Amount(mass.value / volume.value, "mg/mL"))


def _allowed(
    work: Workings, plan: TreatmentPlan, concentration: Amount, strength: Amount | None, dilute: Reason
) -> Amount | None:
    """Return *concentration* unless it cannot be made of *strength*, or not so as the label demands."""
    if strength is None:
        return concentration
    diluted = plan.preparation.diluted
    if concentration.value > strength.value:
        work.refuse(f"{concentration} cannot be made of a product with {strength}")
    elif diluted is not None and diluted is (concentration == strength):
        said = "diluted" if diluted else "not diluted"
        work.refuse(f"the plan contradicts itself: {said}, and {concentration} of a product with {strength}")
    elif dilute.truth is Truth.FALSE or concentration.value * _EQUAL_VOLUMES <= strength.value:
        return concentration
    elif dilute.truth is Truth.TRUE:
        work.refuse(f"{concentration} is less than an equal volume of diluent to {strength}", DILUTION)
    else:
        _lack_of(work, dilute)
    return None


def _lack_of(work: Workings, dilute: Reason) -> None:
    for path in sorted(dilute.missing):
        work.lack(path, "whether the injection must be diluted")


def _given(work: Workings, portion: Portion, concentration: Amount) -> Portion:
    """Return *portion* with the volume that is given, and with the flow."""
    mass, rate = portion.mass, portion.rate
    given = None if mass is None else Amount(mass.value / concentration.value, "mL")
    if given is not None and given != portion.volume and mass is not None:
        work.step(portion.kind, "volume to give", f"{mass.exact} / ({concentration.exact})", given)
    flow = None
    if rate is not None:
        what, unit = ("pump rate", "mL/h") if rate.unit == "mg/h" else ("speed of the push", "mL/min")
        formula = f"{rate.exact} / ({concentration.exact})"
        flow = work.step(portion.kind, what, formula, Amount(rate.value / concentration.value, unit))
    return evolve(portion, concentration=concentration, given=given, flow=flow)


def _diluted(work: Workings, portion: Portion, concentration: Amount) -> Portion:
    if portion.volume is None or portion.given is None:
        return portion
    diluent = Amount(portion.given.value - portion.volume.value, "mL")
    work.step(portion.kind, "diluent", f"{portion.given.exact} - {portion.volume.exact}", diluent)
    return evolve(portion, dilution=Dilution(portion.volume, diluent, portion.given, concentration))


def _bag(
    work: Workings,
    plan: TreatmentPlan,
    portions: Sequence[Portion],
    strength: Amount | None,
    concentration: Amount,
) -> Dilution | None:
    """Return what is mixed for the whole session, where the plan says how much is made ready."""
    if plan.preparation.volume is None or strength is None:
        return None
    total = Amount.of(plan.preparation.volume, "mL")
    given = sum((one.given.value for one in portions if one.given is not None), Fraction(0))
    if given > total.value:
        work.refuse(f"{Amount(given, 'mL')} are given, and only {total} made ready")
        return None
    product = Amount(total.value * concentration.value / strength.value, "mL")
    formula = f"{total.exact} x {concentration.exact} / ({strength.exact})"
    work.step(None, "product in the volume made ready", formula, product)
    diluent = Amount(total.value - product.value, "mL")
    work.step(None, "diluent", f"{total.exact} - {product.exact}", diluent)
    return Dilution(product, diluent, total, concentration)


def _vials(work: Workings, drawn: Sequence[Amount | None], presentation: Presentation | None) -> int | None:
    known = [one.value for one in drawn if one is not None]
    if presentation is None or presentation.container is None or len(known) < len(drawn):
        return None
    container, volume = Amount.of(presentation.container, "mL"), Amount(sum(known, Fraction(0)), "mL")
    vials = ceil(volume.value / container.value)
    formula = f"{volume.exact} / {container.exact}, rounded up to whole vials"
    work.step(None, "vials", formula, Amount(Fraction(vials), "1"), presentation.because)
    return vials


def _either(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
