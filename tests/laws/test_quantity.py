"""What must hold of all quantities and ranges."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ketamodel.quantity import (
    DimensionMismatch,
    Quantity,
    Range,
    UnreadableQuantity,
    decimal_of,
    quantities_in,
    quantity,
)
from ketamodel.strategies import quantities, ranges
from ketamodel.ucum import UNITS, dimension_of, factor_of, ucum

if TYPE_CHECKING:
    from collections.abc import Callable

MISMATCHED = [(one, two) for one in UNITS for two in UNITS if dimension_of(one) != dimension_of(two)]
SAME = [(one, two) for one in UNITS for two in UNITS if dimension_of(one) == dimension_of(two)]
COMPARISONS: list[Callable[[Quantity, Quantity], bool]] = [
    Quantity.__lt__,
    Quantity.__le__,
    Quantity.__gt__,
    Quantity.__ge__,
]


@st.composite
def of_one_dimension(draw: st.DrawFn) -> tuple[Quantity, Quantity, Quantity]:
    """Return three quantities of one dimension, in units of their own."""
    first = draw(st.sampled_from(sorted(UNITS)))
    alike = st.sampled_from([two for one, two in SAME if one == first])
    number = st.sampled_from(("0", "1", "7", "60", "1000", "0.001")) | st.decimals(0, 1000, places=3).map(str)
    one, two, three = (Quantity(draw(number), draw(alike)) for _ in range(3))
    return one, two, three


@given(of_one_dimension())
def test_equality_hash_and_order_agree(three: tuple[Quantity, Quantity, Quantity]) -> None:
    """Of two amounts exactly one of less, equal and greater holds; equal ones have one hash."""
    one, two, _ = three

    assert [one < two, one == two, one > two].count(True) == 1
    assert (one <= two) is (one < two or one == two)
    assert (one >= two) is (one > two or one == two)
    assert one != two or hash(one) == hash(two)


@given(of_one_dimension())
def test_order_is_transitive(three: tuple[Quantity, Quantity, Quantity]) -> None:
    """Sorted amounts stay sorted, whatever their units."""
    low, middle, high = sorted(three)

    assert low <= middle <= high
    assert low <= high


@pytest.mark.parametrize(("one", "two"), SAME)
def test_an_amount_is_the_same_in_every_unit(one: str, two: str) -> None:
    """A number of one unit equals the exact number of another."""
    number = factor_of(two)
    exact = Quantity(decimal_of(number / factor_of(one)), one)
    # A quotient such as a month in weeks has no end: it is kept to 28 digits.
    ends = Fraction(exact.number) * factor_of(one) == number

    assert (exact == Quantity(1, two)) is ends
    assert abs(exact.canonical / number - 1) < Fraction(1, 10**27)


@given(quantities(), st.data())
def test_conversion_there_and_back(amount: Quantity, data: st.DataObject) -> None:
    """An amount converted and converted back is the same to 27 digits, and exactly so where the number ends."""
    unit = data.draw(st.sampled_from([two for one, two in SAME if one == amount.unit]))
    assume(amount.canonical / factor_of(unit) < 10**12)
    assume(not amount.number or amount.canonical / factor_of(unit) > Fraction(1, 10**12))
    there = amount.to(unit)
    back = there.to(amount.unit)

    assert there.unit == unit
    assert abs(back.canonical - amount.canonical) <= amount.canonical / 10**27
    assert (there == amount) is (Fraction(there.number) * factor_of(unit) == amount.canonical)


@given(quantities())
def test_text_round_trip(amount: Quantity) -> None:
    """What an amount says reads as that amount, number and unit."""
    again = quantity(str(amount))

    assert (again, again.number, again.unit) == (amount, amount.number, amount.unit)


@given(quantities())
def test_repr_evaluates(amount: Quantity) -> None:
    """The repr of an amount makes it again."""
    again = eval(repr(amount), {"Quantity": Quantity})  # noqa: S307 - the law is about eval

    assert (again, again.number, again.unit) == (amount, amount.number, amount.unit)


@given(quantities())
def test_pint_round_trip(amount: Quantity) -> None:
    """An amount given to pint and taken back is the same amount, also a dose per body weight."""
    assert quantity(amount.to_pint()) == amount


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (one, two)
        for one, two in SAME
        if dimension_of(one) in {"mass", "time", "length", "volume", "rate", "flow", "concentration", "frequency"}
    ],
)
def test_pint_agrees_on_factors(one: str, two: str) -> None:
    """Our factor between two units is that of pint."""
    ours = Quantity(1, one).canonical / Quantity(1, two).canonical
    theirs = Quantity(1, one).to_pint().to(Quantity(1, two).to_pint().units).magnitude

    assert abs(Fraction(Decimal(theirs)) / ours - 1) < Fraction(1, 10**20)


@pytest.mark.parametrize("compare", COMPARISONS, ids=lambda one: one.__name__)
@pytest.mark.parametrize(("one", "two"), MISMATCHED[::37])
def test_no_order_across_dimensions(compare: Callable[[Quantity, Quantity], bool], one: str, two: str) -> None:
    """Comparing amounts of different dimensions raises, and names both; they are never equal."""
    first, second = Quantity(1, one), Quantity(1, two)

    with pytest.raises(DimensionMismatch) as error:
        compare(first, second)

    assert {error.value.first_dimension, error.value.second_dimension} == {first.dimension, second.dimension}
    assert first != second


@given(st.floats(min_value=1e-11, max_value=1e11))
def test_a_float_is_read_as_its_shortest_text(number: float) -> None:
    """0.1 is a tenth, not the binary number beside it."""
    assert Quantity(number, "mg") == Quantity(repr(number), "mg")


@given(st.floats())
@example(float("nan"))
@example(float("inf"))
@example(-1.0)
def test_only_finite_amounts_from_zero_up(number: float) -> None:
    """A number makes an amount, or is refused as no finite one from zero up within reason."""
    try:
        amount = Quantity(number, "mg")
    except UnreadableQuantity as error:
        assert not 1e-30 <= number < 1e31
        assert error.reason.startswith("expected a")  # noqa: PT017 - the law has two sides
    else:
        assert Fraction(amount.number) == Fraction(repr(number))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30) | st.from_regex(r"\d+ ?[a-z/*(1-9^. ]{0,12}"))
@example("5 mg**9**9**9")
@example("5 (((((")
@example("5 \x00")
@example("5 1/0")
@example("1" * 5000 + "!\n!")
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    """No text breaks the reading: it is an amount, or one kind of error says why not."""
    try:
        amount = quantity(text)
    except UnreadableQuantity as error:
        assert str(error).startswith("`")  # noqa: PT017 - the law has two sides
    else:
        assert ucum(amount.unit) == amount.unit


@pytest.mark.parametrize("text", ["5 lb/kg/h", "5 g/g", "5 L/m/m", "5 kg/lb"])
def test_units_that_cancel_are_refused(text: str) -> None:
    """A dose per body weight in rare units does not become a plain number or a rhythm."""
    with pytest.raises(UnreadableQuantity):
        quantity(text)


@given(st.lists(quantities(), max_size=4))
def test_amounts_are_found_in_what_a_citation_states(amounts: list[Quantity]) -> None:
    """Every amount that a sentence states in UCUM is found in it."""
    sentence = "; and ".join(map(str, amounts))

    assert set(amounts) <= quantities_in(sentence)


@given(ranges())
def test_a_range_is_ordered(one: Range) -> None:
    """The low end of a range is never above its high end, and one end is closed."""
    assert one.low is not None or one.high is not None
    assert one.low is None or one.high is None or one.low <= one.high


@given(ranges())
def test_range_repr_evaluates(one: Range) -> None:
    """The repr of a range makes it again."""
    assert eval(repr(one), {"Quantity": Quantity, "Range": Range}) == one  # noqa: S307 - the law is about eval
