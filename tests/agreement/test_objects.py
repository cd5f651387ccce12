"""Columns of Python objects, which may hold anything, are read as Arrow reads them, however often an object comes."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel import indications, products, routes
from ketamodel.screening.objects import read_objects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class _PyArrow(Protocol):
    def array(self, values: object, *, from_pandas: bool) -> Iterable[object]: ...


# It has no types.
pa = cast("_PyArrow", import_module("pyarrow"))
PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
)
RISK, AGE, SEX, DAY = "patient.risks.aneurysmal-vascular-disease", "patient.age", "patient.sex", "plan.date"
RULES = ["esketamine-aneurysmal-vascular-disease", "esketamine-age"]
ANSWER = "expected true or false, null where it is not known"
SEVERAL = "holds values of several types"
NEW_YEAR = dt.date(2026, 1, 1)
Read: TypeAlias = "tuple[pl.DataType, list[str]] | tuple[type[Exception], str]"


def table(path: str, values: Sequence[object]) -> pd.DataFrame:
    """Return a table in which *values* come again and again, and the first rows do not show them all."""
    return pd.DataFrame({path: pd.Series([values[0]] * 1500 + [*values] * 2, dtype=object)})


def added(frame: pd.DataFrame | pl.DataFrame) -> list[dict[str, object]]:
    """Return what the screening adds to each row of *frame*."""
    found = km.screen(frame, PLAN, rules=RULES, missing="ignore")
    return pl.DataFrame(found).drop(*frame.columns).to_dicts()


@pytest.mark.parametrize(
    "missing",
    [None, math.nan, float("nan"), np.float64("nan"), pd.NA, pd.NaT, Decimal("NaN")],
    ids=["None", "the NaN", "another NaN", "NaN of numpy", "NA", "NaT", "NaN of decimals"],
)
@pytest.mark.parametrize(
    "truths", [(True, False), (np.True_, np.False_), (True, np.False_)], ids=["own", "numpy", "both"]
)
def test_any_missing_object_among_truths_is_not_known(missing: object, truths: tuple[object, object]) -> None:
    """It is neither of them, whatever pandas put there."""
    meant: list[bool | None] = [*[True] * 1500, *[True, False, None] * 2]
    reference = added(pl.DataFrame({RISK: meant}))

    assert added(table(RISK, [*truths, missing])) == reference
    assert {one[f"rules.{RULES[0]}"] for one in reference} == {True, False, None}


@pytest.mark.parametrize(
    ("path", "values", "meant"),
    [
        (RISK, [pd.NA, math.nan, None], [None, None, None]),
        (AGE, [17, 64.5, None], [17.0, 64.5, None]),
        (AGE, [np.float32(64.5), 17, pd.NA], [64.5, 17.0, None]),
        (AGE, [np.int8(17), math.inf, math.nan], [17.0, None, None]),
        (AGE, [Decimal("64.5"), 17, Decimal("NaN")], [64.5, 17.0, None]),
        (SEX, ["female", km.Sex.MALE, None], ["female", "male", None]),
        (SEX, [np.str_("female"), "male", math.nan], ["female", "male", None]),
        (SEX, ["female", "Female", pd.NA], ["female", "Female", None]),
        (DAY, [NEW_YEAR, None, math.nan], [NEW_YEAR, None, None]),
        (DAY, [NEW_YEAR, dt.datetime(2026, 1, 1, 9, 30), pd.NaT], [NEW_YEAR, NEW_YEAR, None]),  # noqa: DTZ001 - of no zone
        (DAY, [pd.Timestamp(2026, 1, 1), pd.NaT, None], [NEW_YEAR, None, None]),
    ],
    ids=str,
)
def test_objects_of_one_type_are_what_they_say(path: str, values: list[object], meant: list[object]) -> None:
    """They are judged as the same values in Polars."""
    reference = pl.DataFrame({path: [meant[0]] * 1500 + [*meant] * 2})

    assert added(table(path, values)) == added(reference)


@pytest.mark.parametrize(
    ("path", "values", "said"),
    [
        (RISK, [True, 1], f"{SEVERAL}: Could not convert 1 with type int: tried to convert to boolean"),
        (RISK, [1, 0], f"holds Int64, {ANSWER}"),
        (RISK, [True, "yes"], f"{SEVERAL}: Could not convert 'yes' with type str: tried to convert to boolean"),
        (RISK, ["yes", None], f"holds String, {ANSWER}"),
        (RISK, [True, 0.0], f"{SEVERAL}: Could not convert 0.0 with type float: tried to convert to boolean"),
        (RISK, [1.0, True], f"{SEVERAL}: Could not convert True with type bool: tried to convert to Float64"),
        (RISK, [Decimal(1), True], f"{SEVERAL}: The string 'True' is not a valid decimal128 number"),
        (RISK, [True, [True]], f"{SEVERAL}: Could not convert [True] with type list: tried to convert to boolean"),
        (AGE, [45, True], f"{SEVERAL}: Expected integer, got bool"),
        (AGE, [True, 45], f"{SEVERAL}: Could not convert 45 with type int: tried to convert to boolean"),
        (AGE, [45.0, True], f"{SEVERAL}: Could not convert True with type bool: tried to convert to Float64"),
        (AGE, [45, np.True_], f"{SEVERAL}: Could not convert np.True_ with type bool: tried to convert to Int64"),
        (AGE, [45, "45"], f"{SEVERAL}: Could not convert '45' with type str: tried to convert to int64"),
        (AGE, ["45", 45], f"{SEVERAL}: Expected bytes, got a 'int' object"),
        (AGE, [Decimal("45.5"), 45.5], f"{SEVERAL}: int or Decimal object expected, got float"),
        (AGE, [2**63, 1], "holds a whole number that is too large to be read"),
        (SEX, ["female", 1], f"{SEVERAL}: Expected bytes, got a 'int' object"),
        (SEX, ["female", b"male"], "holds Binary, expected texts"),
        (SEX, [True, False], "holds Boolean, expected texts"),
        (DAY, ["2026-01-01", None], "holds String, expected days, without a time zone"),
        (DAY, [NEW_YEAR, 20260101], f"{SEVERAL}: Could not convert 20260101 with type int: tried to convert to Date"),
        (DAY, [NEW_YEAR, 46.5], f"{SEVERAL}: Could not convert 46.5 with type float: tried to convert to Date"),
        (
            DAY,
            [pd.Timestamp(2026, 1, 1, tz="UTC"), None],
            "holds Datetime(time_unit='us', time_zone='UTC'), expected days, without a time zone",
        ),
        (
            DAY,
            [dt.datetime(2026, 1, 1), np.datetime64("2026-01-01")],  # noqa: DTZ001 - of no zone
            f"{SEVERAL}: Expected np.datetime64 but got: date32[day]",
        ),
    ],
    ids=str,
)
def test_objects_that_are_no_answer_are_refused(path: str, values: list[object], said: str) -> None:
    """Nothing is taken for a truth, a number or a text that is none, and the message shows the first that is not."""
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(table(path, values), missing="ignore")

    assert str(caught.value) == f"`{path}` {said}"


_OBJECTS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**64), 2**64),
    st.floats(),
    st.sampled_from(["yes", "no", "female", b"male"]),
    st.decimals(-1000, 1000, places=3),
    st.dates(),
    st.sampled_from([pd.NA, pd.NaT, math.nan, np.True_, np.float32(1.5), np.str_("no"), [1], {"a": 1}]),
)


def read(by: Callable[[Sequence[object]], pl.Series], values: Sequence[object]) -> Read:
    """Return the type and the values of a column, or why it cannot be read."""
    try:
        found = by(values)
    except (TypeError, ValueError, OverflowError, NotImplementedError) as error:
        return type(error), str(error)
    # A NaN is not equal to itself.
    return found.dtype, [repr(one) for one in found.to_list()]


def as_arrow_reads(values: Sequence[object]) -> pl.Series:
    """Return *values* as Arrow reads them row by row, unless it makes a number of a truth or a day of a number."""
    found = pl.Series(pa.array(values, from_pandas=True))
    for one in values:
        truth = type(one) in {bool, np.bool_} and found.dtype != pl.Boolean
        number = type(one) in {bool, int, float, Decimal, np.float32} and found.dtype.is_temporal()
        if (truth or number) and not pd.isna(cast("float", one)) and not found.dtype.is_nested():
            said = f"Could not convert {one!r} with type {type(one).__name__}: tried to convert to {found.dtype}"
            raise TypeError(said)
    return found


@settings(max_examples=300)
@given(some=st.lists(_OBJECTS, min_size=1, max_size=20), times=st.integers(1, 120))
@example(some=[*range(17)], times=1)
@example(some=[*range(16)], times=70)
def test_each_object_is_read_as_if_it_were_read_in_each_row(some: list[object], times: int) -> None:
    """Few objects are read once each, many row by row: type, values and errors are those of Arrow for all rows."""
    values = some * times

    assert read(lambda one: read_objects(pd.Series(cast("Sequence[float]", one), dtype=object)), values) == read(
        as_arrow_reads, values
    )


def test_equal_texts_need_not_be_one_object() -> None:
    """A text that was made anew for each row is the same text."""
    texts = [f"{'fe' if row % 2 else ''}male" for row in range(50)]

    assert read_objects(pd.Series(texts, dtype=object)).to_list() == ["male", "female"] * 25


def test_objects_of_one_block_are_read_column_by_column() -> None:
    """However pandas keeps them in memory."""
    block = np.array([[True, "female"], [None, "male"], [False, None]], dtype=object)
    frame = pd.DataFrame(block, columns=[RISK, SEX])

    assert added(frame) == added(pl.DataFrame({RISK: [True, None, False], SEX: ["female", "male", None]}))
    assert added(frame[:0]) == []
