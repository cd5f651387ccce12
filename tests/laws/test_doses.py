"""What holds of every dose that is worked out."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import ketamodel as km
from ketamodel import products
from ketamodel.knowledge.presentations import PRESENTATIONS
from ketamodel.strategies import plans, quantities

if TYPE_CHECKING:
    from ketamodel.domain.case import Case

WITH_SALT = [one.product for one in PRESENTATIONS if one.salt is not None]
_PER_WEIGHT = {"dose per body weight", "rate per body weight"}


_WEIGHTS = quantities(unit="kg", at_least=km.quantity("3 kg"), at_most=km.quantity("200 kg"))
_HOW = st.sampled_from(
    [
        km.Preparation(diluted=False),
        km.Preparation(diluted=True),
        km.Preparation(diluted=True, concentration=km.quantity("1 mg/mL")),
        km.Preparation(diluted=True, volume=km.quantity("500 mL")),
        km.Preparation(diluted=True, concentration=km.quantity("1 mg/mL"), volume=km.quantity("500 mL")),
    ]
)


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    """Return any plan, for a patient of whom at most the weight is known."""
    return km.Case(evolve(draw(plans()), date=None), km.Patient(weight=draw(st.none() | _WEIGHTS)))


@st.composite
def _computable(draw: st.DrawFn) -> Case:
    """Return an injection of which much can be computed."""
    plan = draw(plans())
    product = draw(st.sampled_from(WITH_SALT))
    route = draw(st.sampled_from([km.routes.IM, km.routes.IV_BOLUS, km.routes.IV_INFUSION]))
    injected = evolve(plan, product=product, agent=None, route=route, preparation=draw(_HOW), date=None)
    return km.Case(injected, km.Patient(weight=draw(_WEIGHTS)))


@given(case=_cases() | _computable())
def test_the_numbers_fit_together_exactly(case: Case) -> None:
    """Volume times strength, and volume given times concentration, and rate times duration, are the mass."""
    sheet = km.dose_sheet(case.plan, case.patient)
    product = case.plan.product
    strength = (product and product.strength) or case.plan.preparation.strength

    for one in sheet.portions:
        if one.mass is not None and one.volume is not None and strength is not None:
            assert one.volume.value * strength.canonical == one.mass.value
        if one.mass is not None and one.given is not None and one.concentration is not None:
            assert one.given.value * one.concentration.value == one.mass.value
        if one.mass is not None and one.rate is not None and one.duration is not None:
            minutes = one.duration.value / (60 if one.rate.unit == "mg/h" else 1)
            assert one.rate.value * minutes == one.mass.value
        if one.flow is not None and one.rate is not None and one.concentration is not None:
            assert one.flow.value * one.concentration.value == one.rate.value


@given(case=_cases() | _computable())
def test_what_is_mixed_adds_up(case: Case) -> None:
    """Product and diluent are the total, and no drug is lost."""
    sheet = km.dose_sheet(case.plan, case.patient)
    product = case.plan.product
    strength = (product and product.strength) or case.plan.preparation.strength

    for one in (sheet.bag, *(portion.dilution for portion in sheet.portions)):
        if one is not None:
            assert strength is not None
            assert one.product.value + one.diluent.value == one.total.value
            assert one.diluent.value >= 0
            assert one.product.value * strength.canonical == one.total.value * one.concentration.value


@given(case=_computable())
def test_twice_the_weight_is_twice_what_is_dosed_by_weight(case: Case) -> None:
    """A mass from mg/kg doubles, one in mg stays."""
    weight = case.patient.weight
    assert weight is not None
    heavier = evolve(case.patient, weight=km.Quantity(weight.number * 2, weight.unit))
    once, twice = km.dose_sheet(case.plan, case.patient), km.dose_sheet(case.plan, heavier)

    for plan, one, other in (
        (case.plan.dose, once.main, twice.main),
        (case.plan.bolus and case.plan.bolus.dose, once.bolus, twice.bolus),
        (case.plan.repeat and case.plan.repeat.dose, once.repeat, twice.repeat),
    ):
        if plan is not None and one is not None and other is not None and one.mass is not None:
            assert other.mass is not None
            assert other.mass.value == one.mass.value * (2 if plan.dimension in _PER_WEIGHT else 1)


@given(case=_computable())
def test_without_a_weight_nothing_by_weight_is_computed(case: Case) -> None:
    """No weight stands in for one that is not known, and the sheet asks for it."""
    sheet = km.dose_sheet(case.plan, km.Patient())
    by_weight = False

    for plan, one in (
        (case.plan.dose, sheet.main),
        (case.plan.bolus and case.plan.bolus.dose, sheet.bolus),
        (case.plan.repeat and case.plan.repeat.dose, sheet.repeat),
    ):
        if plan is not None and one is not None and plan.dimension in _PER_WEIGHT:
            by_weight = True
            assert (one.mass, one.salt, one.volume, one.given) == (None, None, None, None)
    assert not by_weight or "patient.weight" in [one.path for one in sheet.missing]
    assert not by_weight or sheet.total is None


_SMALLER = {
    "mg": "ug",
    "g": "mg",
    "kg": "g",
    "mg/kg": "ug/kg",
    "mg/h": "ug/h",
    "mg/kg/h": "ug/kg/h",
    "mg/mL": "ug/mL",
    "mL": "uL",
    "min": "s",
    "h": "min",
}


def _smaller(value: km.Quantity | None) -> km.Quantity | None:
    """Return the same amount in a smaller unit."""
    return None if value is None else value.to(_SMALLER.get(value.unit, value.unit))


def _respelled(plan: km.TreatmentPlan) -> km.TreatmentPlan:
    """Return *plan* with every amount that a sheet reads in a smaller unit."""
    bolus, repeat, how = plan.bolus, plan.repeat, plan.preparation
    return evolve(
        plan,
        dose=_smaller(plan.dose),
        rate=_smaller(plan.rate),
        duration=_smaller(plan.duration),
        bolus=bolus and km.Bolus(_smaller(bolus.dose), _smaller(bolus.duration)),
        repeat=repeat and km.Repeat(_smaller(repeat.dose), _smaller(repeat.after)),
        preparation=evolve(how, concentration=_smaller(how.concentration), volume=_smaller(how.volume)),
    )


@given(case=_computable())
def test_units_change_nothing(case: Case) -> None:
    """The same amounts in other units give the same sheet, its steps included."""
    other = _respelled(case.plan)
    weight = case.patient.weight
    assert weight is not None

    assert km.dose_sheet(other, km.Patient(weight=weight.to("g"))) == km.dose_sheet(case.plan, case.patient)


@given(weight=st.decimals(min_value=7, max_value=400, places=1))
def test_pounds_are_kilograms(weight: float) -> None:
    """A weight in pounds gives the dose of the same weight in kilograms."""
    plan = km.TreatmentPlan(dose=km.quantity("0.5 mg/kg"), product=products.KETALAR_50_MG_ML)
    pounds = km.dose_sheet(plan, km.Patient(weight=km.quantity(f"{weight} lb")))

    assert pounds.main.mass == km.Amount(Fraction(str(weight)) * Fraction("0.45359237") / 2, "mg")


@given(base=quantities(unit="mg"), product=st.sampled_from(WITH_SALT))
def test_base_and_salt_round_trip(base: km.Quantity, product: km.Product) -> None:
    """The base in the salt of a base is that base."""
    salt = km.to_salt(base, product)

    assert km.to_base(salt, product) == km.Amount.of(base, "mg")
    assert salt.value >= base.canonical


@given(volume=quantities(unit="mL"), product=st.sampled_from(WITH_SALT), other=st.sampled_from(WITH_SALT))
def test_a_converted_volume_holds_the_same_mass(volume: km.Quantity, product: km.Product, other: km.Product) -> None:
    """Between strengths of one agent the mass stays; between agents nothing is converted."""
    if product.agent != other.agent:
        with pytest.raises(km.NotConvertible, match="are different agents"):
            km.converted(volume, product, other, route=km.routes.IM)
        return
    assert product.strength is not None
    assert other.strength is not None

    there = km.converted(volume, product, other, route=km.routes.IM)

    assert there.value * other.strength.canonical == volume.canonical * product.strength.canonical
    assert km.converted(there, other, product, route=km.routes.IM) == km.Amount.of(volume, "mL")


@given(case=_cases(), graduation=st.sampled_from(["0.01 mL", "0.1 mL", "0.2 mL", "1 mL"]))
def test_the_nearest_mark_is_at_most_half_a_mark_away(case: Case, graduation: str) -> None:
    """A mark is told beside the volume, and changes no amount."""
    mark = km.quantity(graduation)
    plain = km.dose_sheet(case.plan, case.patient)
    marked = km.dose_sheet(case.plan, case.patient, graduation=mark)
    volumes = {one.kind: one.volume for one in marked.portions}

    assert marked.portions == plain.portions
    for step in marked.steps:
        if step.what == "nearest mark":
            assert step.portion is not None
            volume = volumes[step.portion]
            assert volume is not None
            assert abs(step.result.value - volume.value) * 2 <= mark.canonical
            assert (step.result.value / mark.canonical).denominator == 1


@given(number=st.fractions(min_value=0, max_value=10**6))
def test_what_is_shown_is_close(number: Fraction) -> None:
    """The text of an amount is the amount, or within one in two thousand of it, and says which."""
    amount = km.Amount(number, "mg")
    shown = Fraction(str(amount).removesuffix(" mg"))

    assert (shown != number) is amount.is_rounded
    assert abs(shown - number) * 2000 <= number


@given(case=_cases())
def test_sheets_can_be_pickled_and_compared(case: Case) -> None:
    """A sheet survives a copy to another process, and equal cases have equal sheets."""
    sheet = km.dose_sheet(case.plan, case.patient)
    copy = pickle.loads(pickle.dumps(sheet))  # noqa: S301 - what was written one line before

    assert copy == sheet == km.dose_sheet(case.plan, case.patient)
    assert hash(copy) == hash(sheet)


@given(case=_cases())
def test_what_is_not_computed_has_a_reason(case: Case) -> None:
    """A mass that is absent is missing a datum, or is refused."""
    sheet = km.dose_sheet(case.plan, case.patient)
    assume(sheet.main.mass is None)

    assert sheet.missing or sheet.refusals
