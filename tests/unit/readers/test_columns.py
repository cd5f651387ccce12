"""Columns to be: what is settled makes no column, and what several share makes one."""

from __future__ import annotations

from itertools import product
from typing import cast

import polars as pl
import pytest

from ketamodel.readers.columns import Answer, Api, Engine, Stages, Term, Terms
from ketamodel.truth import Truth

_ROWS = pl.DataFrame(
    list(product((True, False, None), repeat=2)), schema={"a": pl.Boolean, "b": pl.Boolean}, orient="row"
)


def _values(answer: Answer, rows: pl.DataFrame = _ROWS) -> list[bool | None]:
    stages = Stages(Engine(cast("Api", pl)))
    stages.share([answer, answer])
    found = cast("pl.Expr", stages.column(answer))
    for stage in stages.added:
        rows = rows.with_columns(**cast("dict[str, pl.Expr]", stage))
    return rows.with_columns(found=found)["found"].to_list()


def _conditions(terms: Terms) -> dict[str, Answer]:
    one, two = terms.column("a"), terms.column("b")
    open_ = terms.every((two, Truth.UNKNOWN))
    return {
        "a": one,
        "not a": terms.opposite(one),
        "a and b": terms.every((one, two)),
        "a or open": terms.some((one, open_)),
        "not (a or open)": terms.opposite(terms.some((one, open_))),
        "a and not open": terms.every((one, terms.opposite(open_))),
        "needed": terms.needed(one),
        "known": terms.opposite(terms.not_known(one)),
    }


@pytest.mark.parametrize("name", _conditions(Terms()))
@pytest.mark.parametrize("unknown", [Truth.TRUE, Truth.FALSE])
def test_what_is_not_known_may_be_taken_for_either(name: str, unknown: Truth) -> None:
    """With what is not known taken for one truth value, a simpler condition says the same."""
    terms = Terms()
    condition = _conditions(terms)[name]
    filler = unknown is Truth.TRUE

    simpler = _values(terms.as_if(condition, unknown))

    assert [filler if one is None else one for one in simpler] == [
        filler if one is None else one for one in _values(condition)
    ]


@pytest.mark.parametrize("name", _conditions(Terms()))
def test_what_is_certain_is_never_null(name: str) -> None:
    """What certainly holds is true where the condition is, and false where it is false or not known."""
    terms = Terms()
    condition = _conditions(terms)[name]

    assert _values(terms.certain(condition)) == [one is True for one in _values(condition)]


def test_what_is_settled_makes_no_column() -> None:
    """Where one part decides, or all parts are settled, there is a truth and no term."""
    terms = Terms()
    one = terms.column("a")

    assert terms.every((one, Truth.FALSE)) is Truth.FALSE
    assert terms.some((one, Truth.TRUE)) is Truth.TRUE
    assert terms.every(()) is Truth.TRUE
    assert terms.some((Truth.FALSE, one)) is one
    assert terms.opposite(terms.opposite(one)) is one
    assert terms.not_known(Truth.UNKNOWN) is Truth.TRUE
    assert terms.not_known(terms.column("c", never_null=True)) is Truth.FALSE
    assert terms.as_if(terms.every((one, Truth.UNKNOWN)), Truth.FALSE) is Truth.FALSE


def test_what_says_the_same_is_one_term() -> None:
    """Two conditions of the same parts are one, and become one column."""
    terms = Terms()
    one, two = terms.column("a"), terms.column("b")
    both = terms.every((one, two))
    wanted = [both, terms.some((both, one)), terms.opposite(terms.every((one, two)))]
    stages = Stages(Engine(cast("Api", pl)))

    stages.share(wanted)
    for answer in wanted:
        stages.column(answer)

    assert isinstance(both, Term)
    assert terms.every((one, two)) is both
    assert [list(stage) for stage in stages.added] == [["_ketamodel_0_0"]]
