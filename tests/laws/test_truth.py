"""Kleene's laws."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamodel.strategies import truths
from ketamodel.truth import Truth

PAIRS = list(product(Truth, repeat=2))
TRIPLES = list(product(Truth, repeat=3))

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@pytest.mark.parametrize("one", Truth)
def test_double_negation(one: Truth) -> None:
    """Not not a is a."""
    assert ~~one is one


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_de_morgan(one: Truth, two: Truth) -> None:
    """Not (a and b) is (not a) or (not b), and the other way round."""
    assert ~(one & two) is (~one | ~two)
    assert ~(one | two) is (~one & ~two)


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_absorption(one: Truth, two: Truth) -> None:
    """A and (a or b) is a; a or (a and b) is a."""
    assert (one & (one | two)) is one
    assert (one | (one & two)) is one


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_order_does_not_matter(one: Truth, two: Truth) -> None:
    """A and b is b and a; a or b is b or a."""
    assert (one & two) is (two & one)
    assert (one | two) is (two | one)


@pytest.mark.parametrize(("one", "two", "three"), TRIPLES)
def test_grouping_does_not_matter(one: Truth, two: Truth, three: Truth) -> None:
    """And is associative, and so is or."""
    assert ((one & two) & three) is (one & (two & three))
    assert ((one | two) | three) is (one | (two | three))


@pytest.mark.parametrize(("one", "two", "three"), TRIPLES)
def test_distributivity(one: Truth, two: Truth, three: Truth) -> None:
    """And distributes over or, and or over and."""
    assert (one & (two | three)) is ((one & two) | (one & three))
    assert (one | (two & three)) is ((one | two) & (one | three))


@pytest.mark.parametrize(
    ("one", "two", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, U, U, U),
    ],
)
def test_kleene_tables(one: Truth, two: Truth, both: Truth, either: Truth) -> None:
    """The tables of strong Kleene logic, as CQL prints them."""
    assert (one & two, one | two) == (both, either)


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_not_known_is_the_weakest(one: Truth, two: Truth) -> None:
    """Learning what is not known settles an answer or leaves it, and never reverses it."""
    for join in (Truth.__and__, Truth.__or__):
        before = join(U, two)
        assert before is U or before is join(one, two)


@given(st.lists(truths()))
def test_all_and_any_fold_their_parts(parts: list[Truth]) -> None:
    """All is the and, any the or of its parts, whatever their number."""
    every, some = T, F
    for part in parts:
        every, some = every & part, some | part

    assert (Truth.all(parts), Truth.any(parts)) == (every, some)


@pytest.mark.parametrize(("answer", "truth"), [(None, U), (False, F), (True, T)])
def test_none_is_not_known(answer: bool | None, truth: Truth) -> None:  # noqa: FBT001 - the answer is the subject
    """None is not known, never no."""
    assert Truth.of(answer) is truth


@pytest.mark.parametrize("one", Truth)
def test_a_truth_is_no_boolean(one: Truth) -> None:
    """Asking a truth as if it were a Boolean raises, so that not known is never taken for no."""
    with pytest.raises(TypeError, match="three values"):
        bool(one)
