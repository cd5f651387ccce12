"""What is converted, and what is refused."""

from __future__ import annotations

import pytest

import ketamodel as km
from ketamodel import products, routes

LABELLED = [
    (products.KETALAR_10_MG_ML, "10 mg", "11.53 mg"),
    (products.KETALAR_50_MG_ML, "50 mg", "57.67 mg"),
    (products.KETALAR_100_MG_ML, "100 mg", "115.33 mg"),
    (products.ESKETAMINE_INJECTION_5_MG_ML, "5 mg", "5.77 mg"),
    (products.ESKETAMINE_INJECTION_25_MG_ML, "25 mg", "28.83 mg"),
]


@pytest.mark.parametrize(("product", "base", "salt"), LABELLED, ids=[one[0].id for one in LABELLED])
def test_the_pairs_are_those_of_the_labels(product: km.Product, base: str, salt: str) -> None:
    """Both ways, exactly."""
    assert str(km.to_salt(km.quantity(base), product)) == salt
    assert str(km.to_base(km.quantity(salt), product)) == base


def test_a_product_without_a_stated_pair_has_none() -> None:
    """The strengths that have one are named."""
    with pytest.raises(km.NotConvertible) as general:
        km.to_salt(km.quantity("35 mg"), products.KETAMINE_INJECTION)
    with pytest.raises(km.NotConvertible) as spray:
        km.to_salt(km.quantity("56 mg"), products.SPRAVATO_NASAL_SPRAY)

    assert general.value == km.NotConvertible(
        "35 mg",
        "no source states which mass of a salt is in `ketalar-injection`; "
        "name the strength: `ketalar-10-mg-ml`, `ketalar-100-mg-ml`, `ketalar-50-mg-ml`",
    )
    assert str(spray.value) == (
        "`56 mg` is not converted: no source states which mass of a salt is in `spravato-nasal-spray`"
    )


def test_only_amounts_of_the_drug_have_a_salt() -> None:
    """A volume has none."""
    with pytest.raises(km.InvalidValue) as raised:
        km.to_salt(km.quantity("1 mL"), products.KETALAR_10_MG_ML)

    assert raised.value == km.InvalidValue("dose", "1 mL", "an amount of the drug, such as 35 mg or 0.5 mg/kg")


def test_nasal_esketamine_is_never_intravenous_ketamine() -> None:
    """Neither in mg nor in mg/kg, and the potency is no factor."""
    for dose in ("56 mg", "0.8 mg/kg"):
        with pytest.raises(km.NotConvertible) as raised:
            km.converted(
                km.quantity(dose),
                products.SPRAVATO_NASAL_SPRAY,
                products.KETALAR_50_MG_ML,
                route=routes.INTRANASAL,
                to_route=routes.IV_INFUSION,
            )
        assert raised.value.why == (
            "esketamine and ketamine (racemic) are different agents; "
            "that esketamine is about twice as potent informs, and is no factor for a dose"
        )
        assert "about 2 times as potent" in raised.value.because


def test_routes_are_not_converted() -> None:
    """A dose into a muscle is none into a vein."""
    with pytest.raises(km.NotConvertible, match="intramuscular and intravenous bolus are different routes"):
        km.converted(
            km.quantity("10 mg/kg"),
            products.KETALAR_50_MG_ML,
            products.KETALAR_50_MG_ML,
            route=routes.IM,
            to_route=routes.IV_BOLUS,
        )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (products.SPRAVATO_NASAL_SPRAY, products.ESKETAMINE_INJECTION_25_MG_ML),
        (products.KETAMINE_COMPOUNDED_NASAL, products.KETAMINE_COMPOUNDED_TROCHE),
        (products.KETALAR_50_MG_ML, products.KETAMINE_COMPOUNDED_ORAL),
    ],
    ids=["spray-and-injection", "two-compounded", "injection-and-compounded"],
)
def test_forms_are_not_converted(first: km.Product, second: km.Product) -> None:
    """One agent is not enough."""
    with pytest.raises(km.NotConvertible, match="are different forms of"):
        km.converted(km.quantity("56 mg"), first, second, route=routes.INTRANASAL)


def test_a_mass_stays_between_strengths() -> None:
    """Only its volume differs."""
    assert km.converted(
        km.quantity("0.5 mg/kg"),
        products.KETALAR_50_MG_ML,
        products.KETALAR_10_MG_ML,
        route=routes.IM,
        to_route=routes.IM,
    ) == km.Amount.of(km.quantity("0.5 mg/kg"), "mg/kg")


def test_a_volume_needs_two_strengths() -> None:
    """A product without one holds no known mass."""
    with pytest.raises(km.NotConvertible, match="holds no known mass"):
        km.converted(
            km.quantity("1 mL"), products.KETALAR_50_MG_ML, products.KETAMINE_PRESERVATIVE_FREE, route=routes.IM
        )


@pytest.mark.parametrize(
    ("base", "salt", "error"),
    [
        ("10 mg", "9 mg", km.InvalidValue("salt", "9 mg", "a mass above the 10 mg of the base")),
        ("0 mg", "9 mg", km.InvalidValue("base", "0 mg", "a mass above zero")),
        ("10 mg", "11 mL", km.InvalidValue("salt", "11 mL", "a mass above zero")),
    ],
    ids=["lighter", "nothing", "volume"],
)
def test_a_salt_weighs_more_than_its_base(base: str, salt: str, error: km.InvalidValue) -> None:
    """Anything else is a slip of the pen."""
    with pytest.raises(km.InvalidValue) as raised:
        km.SaltPair(km.quantity(base), km.quantity(salt))

    assert raised.value == error
