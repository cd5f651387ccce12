"""Steps, sources, marks of a syringe, and products that a site adds."""

from __future__ import annotations

import pytest

import ketamodel as km
from ketamodel import products, routes
from ketamodel.knowledge.presentations import PRESENTATIONS

INFUSION = km.TreatmentPlan(
    product=products.KETALAR_50_MG_ML,
    route=routes.IV_INFUSION,
    dose=km.quantity("0.5 mg/kg"),
    duration=km.quantity("40 min"),
    preparation=km.Preparation(diluted=True, volume=km.quantity("50 mL")),
)
PATIENT = km.Patient(weight=km.quantity("71.3 kg"))


def test_the_steps_can_be_checked_by_hand() -> None:
    """Each step has the numbers with their units, and the result in full and rounded."""
    sheet = km.dose_sheet(INFUSION, PATIENT)

    assert [str(one) for one in sheet.steps] == [
        "infusion, mass: 0.5 mg/kg x 71.3 kg = 35.65 mg",
        "infusion, rate: 35.65 mg / 40 min x 60 min/h = 53.475 mg/h",
        "infusion, as hydrochloride: 35.65 mg x 57.67 mg / 50 mg = 41.11871 mg, rounded 41.12 mg",
        "infusion, volume of the product: 35.65 mg / (50 mg/mL) = 0.713 mL",
        "concentration: 35.65 mg / 50 mL, the whole dose in the volume made ready = 0.713 mg/mL",
        "infusion, volume to give: 35.65 mg / (0.713 mg/mL) = 50 mL",
        "infusion, pump rate: 53.475 mg/h / (0.713 mg/mL) = 75 mL/h",
        "product in the volume made ready: 50 mL x 0.713 mg/mL / (50 mg/mL) = 0.713 mL",
        "diluent: 50 mL - 0.713 mL = 49.287 mL",
        "vials: 0.713 mL / 10 mL, rounded up to whole vials = 1",
    ]


def test_the_steps_cite_the_label() -> None:
    """What the plan does not say comes from a source."""
    sheet = km.dose_sheet(INFUSION, PATIENT)
    label = next(one.because for one in PRESENTATIONS if one.product == products.KETALAR_50_MG_ML)

    assert {one.what for one in sheet.steps if one.because == label} == {
        "as hydrochloride",
        "volume of the product",
        "vials",
    }


def test_the_text_begins_with_what_is_refused_and_missing() -> None:
    """Nobody reads past it to a number, and the last line says what the sheet is not."""
    plan = km.TreatmentPlan(
        product=products.SPRAVATO_NASAL_SPRAY, route=routes.IV_INFUSION, dose=km.quantity("0.5 mg/kg")
    )

    lines = str(km.dose_sheet(plan, km.Patient())).splitlines()

    assert lines[0].startswith("refused: Spravato is for nasal use only.")
    assert lines[1:] == ["This sheet computes; it does not judge the plan."]
    assert str(km.dose_sheet(INFUSION, km.Patient())).startswith(
        "patient.weight is not known: needed for the mass of 0.5 mg/kg\n"
    )


def test_a_mark_of_the_syringe_is_told_and_changes_nothing() -> None:
    """The nearest mark and the mass up to it stand beside the dose."""
    sheet = km.dose_sheet(INFUSION, PATIENT, graduation=km.quantity("0.1 mL"))

    assert [str(one) for one in sheet.steps[-2:]] == [
        "infusion, nearest mark: 0.713 mL on a syringe graduated in 0.1 mL = 0.7 mL",
        "infusion, mass up to that mark: 0.7 mL x 50 mg/mL, where 35.65 mg is planned = 35 mg",
    ]
    assert str(sheet.main.mass) == "35.65 mg"


def test_a_volume_below_half_a_mark_is_refused() -> None:
    """It cannot be measured."""
    sheet = km.dose_sheet(INFUSION, PATIENT, graduation=km.quantity("2 mL"))

    assert sheet.refusals == (km.Refusal("0.713 mL cannot be measured with a syringe graduated in 2 mL"),)


@pytest.mark.parametrize("given", ["0 mL", "0.1 mg"])
def test_a_graduation_is_a_volume(given: str) -> None:
    """Anything else is refused, and told what would be right."""
    error = km.InvalidValue("graduation", given, "a volume above zero, such as 0.1 mL")

    with pytest.raises(km.InvalidValue) as raised:
        km.dose_sheet(INFUSION, PATIENT, graduation=km.quantity(given))

    assert raised.value == error


def test_a_site_adds_its_own_vial() -> None:
    """A presentation that the knowledge lacks is passed in."""
    product = km.Product("local", "local vial", agent=km.agents.KETAMINE, strength=km.quantity("20 mg/mL"))
    plan = km.TreatmentPlan(product=product, route=routes.IM, dose=km.quantity("300 mg"))
    local = km.Presentation(product, because=[], container=km.quantity("5 mL"))

    assert km.dose_sheet(plan, km.Patient()).vials is None
    assert km.dose_sheet(plan, km.Patient(), presentations=[*PRESENTATIONS, local]).vials == 3


def test_a_device_that_nobody_describes_is_counted_only() -> None:
    """Without a source there are no sprays and no times."""
    device = km.Product("device", "a device", agent=km.agents.ESKETAMINE, unit_dose=km.quantity("10 mg"))
    plan = km.TreatmentPlan(product=device, route=routes.INTRANASAL, dose=km.quantity("40 mg"))

    sheet = km.dose_sheet(plan, km.Patient())
    other = km.dose_sheet(plan, km.Patient(), presentations=[km.Presentation(device, because=[])])

    assert (sheet.devices, sheet.sprays, sheet.times, sheet.missing, sheet.refusals) == (4, None, (), (), ())
    assert other == sheet


def test_less_than_a_device_names_one() -> None:
    """The nearest dose is never none."""
    plan = km.TreatmentPlan(product=products.SPRAVATO_NASAL_SPRAY, route=routes.INTRANASAL, dose=km.quantity("5 mg"))

    reasons = [one.reason for one in km.dose_sheet(plan, km.Patient()).refusals]

    assert reasons == ["5 mg is no whole number of devices of 28 mg; nearest: 28 mg (1 device)"]


def test_a_rate_by_weight_needs_the_weight() -> None:
    """The pump rate too is left open."""
    plan = km.TreatmentPlan(
        product=products.KETALAR_10_MG_ML,
        rate=km.quantity("0.2 mg/kg/h"),
        duration=km.quantity("4 h"),
        preparation=km.Preparation(diluted=True, volume=km.quantity("100 mL")),
    )

    sheet = km.dose_sheet(plan, km.Patient())

    assert sheet.main == km.Portion(km.PortionKind.INFUSION, duration=km.Amount.of(km.quantity("4 h"), "min"))
    assert sheet.missing == (km.Missing("patient.weight", "the rate of 0.2 mg/kg/h"),)


def test_a_dose_with_a_rate_by_weight_keeps_its_mass() -> None:
    """What can be computed without the weight is computed."""
    plan = km.TreatmentPlan(
        product=products.KETALAR_10_MG_ML,
        route=routes.IV_INFUSION,
        dose=km.quantity("30 mg"),
        rate=km.quantity("0.2 mg/kg/h"),
    )
    main = km.dose_sheet(plan, km.Patient()).main

    assert (str(main.mass), main.rate, main.duration) == ("30 mg", None, None)


def test_an_infusion_needs_its_duration() -> None:
    """A dose alone has no rate."""
    plan = km.TreatmentPlan(product=products.KETALAR_10_MG_ML, route=routes.IV_INFUSION, dose=km.quantity("30 mg"))

    assert "plan.duration" in [one.path for one in km.dose_sheet(plan, km.Patient()).missing]


def test_a_prepared_bag_needs_no_strength_for_its_volume() -> None:
    """Who knows the concentration of a bag that is ready knows how much of it to give."""
    plan = km.TreatmentPlan(
        product=products.KETAMINE_INJECTION,
        route=routes.IV_INFUSION,
        dose=km.quantity("35 mg"),
        duration=km.quantity("40 min"),
        preparation=km.Preparation(concentration=km.quantity("1 mg/mL"), volume=km.quantity("50 mL")),
    )

    sheet = km.dose_sheet(plan, km.Patient())

    assert (str(sheet.main.given), str(sheet.main.flow), sheet.bag) == ("35 mL", "52.5 mL/h", None)
    assert [one.path for one in sheet.missing] == ["plan.preparation.strength"]


def test_the_volume_of_all_that_is_given() -> None:
    """Bolus and infusion together; open while one of them is."""
    plan = km.TreatmentPlan(
        product=products.KETALAR_10_MG_ML,
        route=routes.IV_INFUSION,
        bolus=km.Bolus(km.quantity("0.3 mg/kg")),
        dose=km.quantity("50 mg"),
        duration=km.quantity("4 h"),
        preparation=km.Preparation(diluted=True, concentration=km.quantity("1 mg/mL")),
    )

    assert str(km.dose_sheet(plan, km.Patient(weight=km.quantity("70 kg"))).given) == "71 mL"
    assert km.dose_sheet(plan, km.Patient()).given is None
