"""How amounts are read, as clinics write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ketamodel.errors import InvalidValue
from ketamodel.quantity import Quantity, Range, UnreadableQuantity, quantities_in, quantity


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("56 mg", "56", "mg"),
        ("56mg", "56", "mg"),
        ("  56   mg ", "56", "mg"),
        ("5.6e1 mg", "56", "mg"),
        ("+56 mg", "56", "mg"),
        (".5 mg/kg", "0.5", "mg/kg"),
        ("0.5 mg per kg", "0.5", "mg/kg"),
        ("0.5 mg/kg", "0.5", "mg/kg"),
        ("0.35 mg/kg/h", "0.35", "mg/kg/h"),
        ("0.35 mg/h/kg", "0.35", "mg/kg/h"),
        ("5 mcg/kg/min", "5", "ug/kg/min"),
        ("5 µg/kg/min", "5", "ug/kg/min"),
        ("152 mmHg", "152", "mm[Hg]"),
        ("152 mm[Hg]", "152", "mm[Hg]"),
        ("152 mm Hg", "152", "mm[Hg]"),
        ("45 a", "45", "a"),
        ("45 years", "45", "a"),
        ("45 yrs", "45", "a"),
        ("18 months", "18", "mo"),
        ("70 kg", "70", "kg"),
        ("70 kilograms", "70", "kg"),
        ("40 minutes", "40", "min"),
        ("2 hours", "2", "h"),
        ("97 %", "97", "%"),
        ("97%", "97", "%"),
        ("72 bpm", "72", "/min"),
        ("2 per week", "2", "/wk"),
        ("2 /wk", "2", "/wk"),
        ("2 1/week", "2", "/wk"),
        ("2 times a week", "2", "/wk"),
        ("50 mg/ml", "50", "mg/mL"),
        ("24.5 kg/m²", "24.5", "kg/m2"),
        ("24.5 kg/m^2", "24.5", "kg/m2"),
        ("3", "3", "1"),
        ("0 mg", "0", "mg"),
        ("-0 mg", "0", "mg"),
        ("11 st", "69.85322498", "kg"),
        ("154 lb", "69.85322498", "kg"),
        ("2 kPa", "15.00127510838421265807593645", "mm[Hg]"),
    ],
)
def test_common_spellings(text: str, number: str, unit: str) -> None:
    """Each is normalised to UCUM, exactly."""
    amount = quantity(text)

    assert (amount.number, amount.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", 'expected a number and a unit, such as "56 mg"'),
        ("mg", 'expected a number and a unit, such as "56 mg"'),
        ("fifty mg", 'expected a number and a unit, such as "56 mg"'),
        ("1,5 mg", "write the decimal mark as a full stop and no thousands mark"),
        ("1.000,5 mg", "write the decimal mark as a full stop and no thousands mark"),
        ("1_000 mg", "expected a number"),
        ("1.2.3 mg", "expected a number"),
        ("-5 mg", "expected a number that is not negative"),
        ("nan mg", "expected a finite number"),
        ("inf mg", "expected a finite number"),
        ("1e99 mg", "expected a number between 1e-30 and 1e30"),
        ("1e-99 mg", "expected a number between 1e-30 and 1e30"),
        ("5 furlongs", "`furlongs` is not a known unit"),
        ("5 mg kg", "`mg kg` is not a known unit"),
        ("5 mg/kg/h/h", "`mg/kg/h/h` is not a known unit"),
        ("5 lb/kg/h", "`lb/kg/h` is not a known unit"),
    ],
)
def test_what_is_no_amount(text: str, reason: str) -> None:
    """The text is given back, with the reason."""
    with pytest.raises(UnreadableQuantity) as error:
        quantity(text)

    assert (error.value.given, error.value.reason) == (text, reason)


def test_the_nearest_units_are_named() -> None:
    """A slip of the pen is answered with what may have been meant."""
    with pytest.raises(UnreadableQuantity) as error:
        quantity("5 mg/kk")

    assert error.value == UnreadableQuantity("5 mg/kk", "`mg/kk` is not a known unit", ("mg/kg", "mg/kg/h", "mg/kg/d"))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -1.0, Decimal("NaN")])
def test_numbers_that_are_no_amounts(number: float | Decimal) -> None:
    """Not a number, infinite and negative are refused where an amount is made."""
    with pytest.raises(UnreadableQuantity):
        Quantity(number, "mg")


def test_a_bare_number_is_no_quantity() -> None:
    """An amount without its unit is never guessed."""
    with pytest.raises(UnreadableQuantity) as error:
        quantity(56)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # a caller without a type checker

    assert error.value == UnreadableQuantity("56", 'expected a text with a number and a unit, such as "56 mg"')


def test_a_quantity_stays_itself() -> None:
    """Reading what is read already changes nothing."""
    dose = Quantity("56", "mg")

    assert quantity(dose) is dose


def test_an_amount_compares_only_with_amounts() -> None:
    """A number without a unit is never equal to an amount."""
    assert Quantity("56", "mg") != "56 mg"
    assert Quantity("1", "1") != 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("56 mg or 84 mg twice per week", {"56 mg", "84 mg"}),
        ("not above 0.35 mg/kg/h, nor 25 mg/h", {"0.35 mg/kg/h", "25 mg/h"}),
        ("at 2 per week for 4 weeks", {"2 /wk", "4 wk"}),
        ("140/90 mm[Hg]", {"140", "90 mm[Hg]"}),
        ("at least 18 years", {"18 a"}),
        ("in 2 readings", {"2"}),
        ("v2.1b", set[str]()),
        ("no digits", set[str]()),
    ],
)
def test_amounts_in_text(text: str, found: set[str]) -> None:
    """What a citation states with digits is found, a number without a unit as a count."""
    assert {quantity(one) for one in found} <= quantities_in(text)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("48 %", "61 %", "48 % to 61 %"),
        ("48 %", None, "from 48 %"),
        (None, "7 %", "up to 7 %"),
        ("7 %", "7 %", "7 %"),
        ("0.056 g", "56 mg", "0.056 g"),
    ],
)
def test_what_a_range_says(low: str | None, high: str | None, said: str) -> None:
    """An open end is said in words, one value once."""
    ends = [None if one is None else quantity(one) for one in (low, high)]

    assert str(Range(*ends)) == said


@pytest.mark.parametrize(
    ("low", "high", "error"),
    [
        (None, None, InvalidValue("range", "nothing", "at least one end")),
        ("2 mg", "1 mg", InvalidValue("range", "2 mg to 1 mg", "its low end first")),
    ],
)
def test_what_is_no_range(low: str | None, high: str | None, error: InvalidValue) -> None:
    """A range has an end, and its low end first."""
    ends = [None if one is None else quantity(one) for one in (low, high)]
    with pytest.raises(InvalidValue) as raised:
        Range(*ends)

    assert raised.value == error
