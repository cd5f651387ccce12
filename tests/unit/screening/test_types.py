"""Columns of types that no case has: each is named with what it holds and what would be right."""

from __future__ import annotations

import warnings
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING

import polars as pl
import pytest

import ketamodel as km

if TYPE_CHECKING:
    from collections.abc import Callable

# Their types are not those of the values that are made here.
duckdb, ibis, np, pd, pa = (import_module(name) for name in ("duckdb", "ibis", "numpy", "pandas", "pyarrow"))
LONG = Decimal("1" * 39)
MONTHS = pd.period_range("2026-01", periods=2, freq="M")
TRUTHS = (True, False)
DENSE = "expected a column that is not sparse: what `.sparse.to_dense()` of it returns"
MANY_DIGITS = "`patient.age` holds decimals of more than 38 digits, expected numbers of fewer"


def _sparse(*values: object) -> object:
    return pd.arrays.SparseArray(np.array(values))


#: By name: what makes a table, and all that is wrong with it.
TABLES: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "sparse": (
        lambda: pd.DataFrame({"patient.age": _sparse(45.0, np.nan), "patient.pregnant": _sparse(*TRUTHS)}),
        (
            f"`patient.age` holds Sparse[float64, nan], {DENSE}",
            f"`patient.pregnant` holds Sparse[bool, False], {DENSE}",
        ),
    ),
    "periods": (
        lambda: pd.DataFrame({"plan.date": MONTHS, "patient.age": MONTHS, "patient.xyzzy": [1, 2]}),
        (
            "`plan.date` holds pandas.period, expected days, without a time zone",
            "`patient.age` holds pandas.period, expected numbers in a",
            "`patient.xyzzy` is no column of a case",
        ),
    ),
    "objects": (lambda: pd.DataFrame({"patient.age": [LONG, None]}, dtype=object), (MANY_DIGITS,)),
    "more digits than Arrow has": (
        lambda: pd.DataFrame({"patient.age": [Decimal("1" * 80), None]}, dtype=object),
        (MANY_DIGITS,),
    ),
    "pyarrow": (lambda: pa.table({"patient.age": pa.array([LONG], pa.decimal256(39))}), (MANY_DIGITS,)),
    "pandas on pyarrow": (
        lambda: pd.DataFrame({"patient.age": pd.array([LONG], dtype=pd.ArrowDtype(pa.decimal256(39)))}),
        (MANY_DIGITS,),
    ),
    "polars": (
        lambda: pl.DataFrame({"patient.age": pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64()))}),
        ("`patient.age` holds Map(String, Int64), expected numbers in a",),
    ),
    "duckdb": (
        lambda: duckdb.sql(
            """
            select '101'::BIT as "patient.age", uuid() as "patient.sex", map {'a': 1} as "patient.weight",
                '10:00:00+01'::TIMETZ as "plan.date", '1'::BIT as "patient.pregnant", '"mild"'::JSON as "plan.care"
            """
        ),
        (
            "`patient.age` holds BIT, expected numbers in a",
            "`patient.sex` holds UUID, expected texts",
            "`patient.weight` holds MAP(VARCHAR, INTEGER), expected numbers in kg",
            "`plan.date` holds TIME WITH TIME ZONE, expected days, without a time zone",
            "`patient.pregnant` holds BIT, expected true or false, null where it is not known",
            "`plan.care` holds JSON, expected texts",
        ),
    ),
    "ibis": (
        lambda: ibis.memtable(pa.table({"patient.age": [1]})).mutate(**{"patient.sex": ibis.uuid()}),
        ("`patient.sex` holds uuid, expected texts",),
    ),
}


@pytest.mark.parametrize(("table", "problems"), TABLES.values(), ids=TABLES)
def test_a_column_of_a_type_that_no_case_has_is_refused(table: Callable[[], object], problems: tuple[str, ...]) -> None:
    """Every such column is told at once, with its type in the words of its library."""
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(table())

    assert caught.value == km.UnreadableTable(problems)


def test_a_column_of_nulls_alone_is_not_known_whatever_else_was_asked() -> None:
    """A column of nulls has no type, and one that has a strange one is not taken for it: nothing is remembered."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", km.MissingColumns)
        nulls = km.screen(duckdb.sql('select NULL as "patient.pregnant"')).fetchall()
    with pytest.raises(km.UnreadableTable):
        km.screen(duckdb.sql("select '1'::BIT as \"patient.pregnant\""))

    assert nulls == [(None, "indeterminate", None, None)]


def test_columns_that_tell_nothing_of_a_case_may_hold_anything() -> None:
    """Whatever stands in other columns is left as it is."""
    table = pd.DataFrame({"month": MONTHS, "amount": [LONG, LONG], "flag": _sparse(*TRUTHS)})

    pd.testing.assert_frame_equal(km.screen(table, missing="ignore")[list(table)], table)
