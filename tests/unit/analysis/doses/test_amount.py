"""Amounts in full and rounded."""

from __future__ import annotations

from fractions import Fraction

import pytest

import ketamodel as km


@pytest.mark.parametrize(
    ("value", "exact", "shown"),
    [
        (Fraction(35), "35 mL", "35 mL"),
        (Fraction(7, 10), "0.7 mL", "0.7 mL"),
        (Fraction(35, 6), "(35/6) mL", "5.833 mL"),
        (Fraction("41.11871"), "41.11871 mL", "41.12 mL"),
        (Fraction("1234567.5"), "1234567.5 mL", "1234568 mL"),
        (Fraction(20000, 3), "(20000/3) mL", "6667 mL"),
        (Fraction("0.00012345678"), "0.00012345678 mL", "0.0001235 mL"),
        (Fraction(0), "0 mL", "0 mL"),
    ],
    ids=str,
)
def test_an_amount_in_full_and_rounded(value: Fraction, exact: str, shown: str) -> None:
    """Whole units are never rounded away, and small amounts keep four digits."""
    amount = km.Amount(value, "mL")

    assert (amount.exact, str(amount), amount.is_rounded) == (exact, shown, exact != shown)


def test_an_amount_as_a_quantity() -> None:
    """It has 28 digits, and the unit of the amount."""
    assert km.Amount(Fraction(35, 6), "mL").quantity == km.Quantity("5.833333333333333333333333333", "mL")
    assert km.Amount.of(km.Amount(Fraction(1, 3), "g"), "mg") == km.Amount(Fraction(1000, 3), "mg")


def test_a_count_has_no_unit() -> None:
    """Two vials are shown as 2."""
    assert str(km.Amount(Fraction(2), "1")) == "2"
