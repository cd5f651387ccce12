"""Tables whose rows are elsewhere are screened there, and refused here."""

from __future__ import annotations

import re
import sqlite3
import warnings
from contextlib import closing
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import duckdb
import pandas as pd
import polars as pl
import pytest

import ketamodel as km
from ketamodel import indications, products, routes, settings
from ketamodel.screening import NotATable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.agreement.conftest import Spark

# They have no types.
dd, ibis, pa = (import_module(name) for name in ("dask.dataframe", "ibis", "pyarrow"))
PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
    dose=km.quantity("56 mg"),
    setting=settings.REMS_CERTIFIED_CLINIC,
)
RULE = "esketamine-aneurysmal-vascular-disease"
RISK = "patient.risks.aneurysmal-vascular-disease"
BAD = {"patient.wieght": [70.0], "patient.age": ["old"], "patient.pregnant": [1], "verdict": ["fine"]}


class _Ibis(Protocol):
    def to_polars(self) -> pl.DataFrame: ...


def _same(part: object) -> object:
    return part


def _dask(frame: pl.DataFrame, npartitions: int = 1) -> object:
    return dd.from_pandas(frame.to_pandas(use_pyarrow_extension_array=True), npartitions=npartitions)


def _ibis(frame: pl.DataFrame) -> object:
    return ibis.memtable(frame.to_arrow())


def _ibis_on_polars(frame: pl.DataFrame | pl.LazyFrame) -> object:
    return ibis.polars.connect({"patients": frame}).table("patients")


@pytest.mark.parametrize("made", [_dask, _ibis, _ibis_on_polars, None], ids=["Dask", "Ibis", "Ibis on Polars", "Spark"])
def test_every_problem_of_the_header_is_said_before_anything_runs(
    made: Callable[[pl.DataFrame], object] | None, request: pytest.FixtureRequest
) -> None:
    """It is said in the words that are said of Polars."""
    frame = pl.DataFrame(BAD)
    with pytest.raises(km.UnreadableTable) as of_polars:
        km.screen(frame, missing="ignore")
    if made is None:
        spark = cast("Spark", request.getfixturevalue("spark"))
        other: object = spark.createDataFrame(cast("object", frame.to_arrow()))
    else:
        other = made(frame)

    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(other, missing="ignore")

    assert caught.value == of_polars.value


def test_spark_stays_lazy(spark: Spark) -> None:
    """No job runs until somebody asks for rows; what is added is text and truth, with names that need no quotes."""
    frame = spark.createDataFrame(pa.table({"ward": ["a", "b"], RISK: [True, None], "since": [[1], [2, 3]]}))
    spark.sparkContext.setJobGroup("screening", "nothing is collected")

    found = km.screen(frame, PLAN, rules=[RULE], missing="ignore")

    assert list(spark.sparkContext.statusTracker().getJobIdsForGroup("screening")) == []
    assert found.dtypes == [
        *frame.dtypes,
        ("verdict", "string"),
        ("off_label", "boolean"),
        ("problem", "string"),
        (f"rules__{RULE}", "boolean"),
    ]
    masked = km.screen(frame, PLAN, mask=True, missing="ignore").dtypes[6:]
    assert {dtype for _, dtype in masked} == {"bigint"}
    assert not any("." in name for name, _ in masked)
    assert sorted(found.select("ward", "since", "verdict", f"rules__{RULE}").collect()) == [
        ("a", [1], "contraindicated", True),
        ("b", [2, 3], "indeterminate", None),
    ]


def test_spark_reads_names_without_dots_and_its_own_types(spark: Spark) -> None:
    """Two underscores are a dot; decimals, whole numbers and days are read; a table may tell nothing."""
    frame = spark.sql(
        "select cast(450 as decimal(5, 1)) patient__age, cast(1 as smallint) patient__weight, "
        "date '2026-01-01' plan__date, timestamp_ntz '2026-01-02 00:00:00' patient__birth_date, null patient__pregnant"
    )
    nothing = spark.sql("select 'a' ward")

    found = km.screen(frame, missing="ignore").select("problem").collect()
    rows = km.screen(nothing, missing="ignore").select("verdict").collect()

    assert found == [("`patient.age` is not an age (0 d to 130 a)",)]
    assert rows == [("indeterminate",)]


def test_spark_refuses_what_could_be_meant_in_two_ways(spark: Spark) -> None:
    """Two columns of one name, a moment that depends on a time zone, and a type that no path has."""
    twice = spark.sql("select 1 patient__age, 2 patient__age")
    other = spark.sql("select timestamp '2026-01-01 00:00:00' plan__date, map('a', 1) patient__age")

    with pytest.raises(km.UnreadableTable, match="`patient__age` is the name of several columns: one of them must go"):
        km.screen(twice)
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(other)

    assert str(caught.value).splitlines() == [
        "`plan__date` holds Datetime(time_unit='us', time_zone='UTC'), expected days, without a time zone",
        "`patient__age` holds Object, expected numbers in a",
    ]


def test_missing_columns_are_said_once_where_the_call_is(spark: Spark) -> None:
    """The workers say nothing."""
    frame = spark.createDataFrame(pa.table({RISK: [True]}))

    with pytest.warns(km.MissingColumns) as caught:
        found = km.screen(frame, PLAN)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found.collect()

    [said] = [one for one in caught if isinstance(one.message, km.MissingColumns)]
    assert said.filename == __file__


def test_dask_keeps_its_partitions_and_index() -> None:
    """Each is judged by itself, and nothing is computed before."""
    frame = pd.DataFrame({"ward": ["a", "b"], RISK: pd.array([True, None], dtype="boolean")}, index=[7, 9])

    found = km.screen(dd.from_pandas(frame, npartitions=2), PLAN, missing="ignore")

    assert found.npartitions == 2
    assert found.divisions == (7, 9, 9)
    computed = found.compute()
    assert list(computed.index) == [7, 9]
    assert computed["verdict"].tolist() == ["contraindicated", "indeterminate"]
    assert computed.dtypes.equals(found.dtypes)


def test_dask_does_not_guess_what_objects_are() -> None:
    """It would have to read the rows: a column that may hold anything is refused."""
    frame = dd.from_pandas(pd.DataFrame({RISK: [1, 2]}), npartitions=1).astype(object)

    with pytest.raises(km.UnreadableTable, match=f"`{RISK}` holds Object, expected true or false"):
        km.screen(frame, missing="ignore")


def test_a_part_that_is_not_what_was_said_of_the_whole_is_refused() -> None:
    """Dask believes what it is told; truths that turn out to be numbers are not read as truths."""
    frame = pd.DataFrame({RISK: [1, 0], "patient.sex": [True, False]})
    said = pd.DataFrame({RISK: pd.array([], dtype="boolean"), "patient.sex": pd.array([], dtype="str")})
    lying = dd.from_pandas(frame, npartitions=1).map_partitions(_same, meta=said)

    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(lying, missing="ignore").compute()

    assert str(caught.value).splitlines() == [
        f"`{RISK}` holds Int64 in a part of the table, and Boolean was said of the whole",
        "`patient.sex` holds Boolean in a part of the table, and String was said of the whole",
    ]


def test_whole_numbers_may_have_a_missing_one_in_a_part() -> None:
    """Then pandas makes them floats, and nothing is lost."""
    ages = pd.DataFrame({"patient.age": [4500.0, None]})
    said = pd.DataFrame({"patient.age": pd.array([], dtype="int64")})
    frame = dd.from_pandas(ages, npartitions=1).map_partitions(_same, meta=said)

    found = km.screen(frame, missing="ignore").compute()

    assert found["problem"].isna().tolist() == [False, True]


def test_broken_numbers_in_a_part_that_was_said_to_be_whole_are_refused() -> None:
    """What is asked of whole numbers is not what is asked of others."""
    said = pd.DataFrame({"patient.age": pd.array([], dtype="int64")})
    frame = dd.from_pandas(pd.DataFrame({"patient.age": [45.5]}), npartitions=1).map_partitions(_same, meta=said)

    with pytest.raises(km.UnreadableTable, match=r"`patient\.age` holds Float64 in a part of the table, and Int64"):
        km.screen(frame, missing="ignore").compute()


def test_categories_of_dask_are_texts() -> None:
    """Known or not before the rows are read."""
    frame = dd.from_pandas(pd.DataFrame({"plan.route": ["oral", "by post"]}), npartitions=1)

    found = km.screen(frame.astype("category"), missing="ignore").compute()

    assert found["problem"].isna().tolist() == [True, False]


def test_ibis_is_refused_on_engines_that_are_not_proven(tmp_path: Path) -> None:
    """What they make of nulls is not known; it is said what to do."""
    file = tmp_path / "patients.db"
    with closing(sqlite3.connect(file)) as patients:
        patients.execute('create table patients ("patient.age" real)')
    backend = ibis.sqlite.connect(file)

    with pytest.raises(NotATable) as caught:
        km.screen(backend.table("patients"))

    backend.disconnect()
    assert str(caught.value) == (
        "`ibis.Table` is not a table that can be screened, expected one of Polars, pandas, PyArrow, DuckDB, "
        "Ibis on DuckDB or Polars, PySpark or Dask: screen what `.to_pyarrow()` of it returns"
    )


@pytest.mark.parametrize(
    ("module", "name", "into"),
    [
        ("cudf.core.dataframe", "DataFrame", "to_arrow()"),
        ("daft.dataframe.dataframe", "DataFrame", "to_arrow()"),
        ("modin.pandas.dataframe", "DataFrame", "modin.to_pandas()"),
        ("sqlframe.duckdb.dataframe", "DuckDBDataFrame", "toArrow()"),
    ],
)
def test_libraries_that_are_not_proven_are_refused_with_what_to_do(module: str, name: str, into: str) -> None:
    """A class of that name is refused, whatever it can."""
    other = type(name, (), {"__module__": module})()
    library = module.partition(".")[0]

    with pytest.raises(NotATable, match=f"^`{library}.{name}` is not a table .*: screen what `.{re.escape(into)}` of"):
        km.screen(other)


def test_ibis_on_polars_agrees_on_each_rule() -> None:
    """As the others, with every rule, whose query takes DuckDB too long for a test."""
    frame = pl.DataFrame({RISK: [True, None, False], "patient.age": [float("nan"), 17.0, 45.0]})

    found = cast("_Ibis", km.screen(_ibis_on_polars(frame.lazy()), PLAN, rules=True, missing="ignore"))

    reference = km.screen(frame, PLAN, rules=True, missing="ignore").drop(frame.columns)
    assert (
        found.to_polars().drop(frame.columns).to_dicts()
        == reference.with_columns(pl.col("verdict").cast(pl.String)).to_dicts()
    )


@pytest.mark.parametrize("made", [_ibis, _ibis_on_polars], ids=["DuckDB", "Polars"])
def test_days_between_are_the_same_everywhere(made: Callable[[pl.DataFrame], object]) -> None:
    """Also over leap years, which Ibis does not count itself."""
    days = {"plan.date": ["2026-03-01", "2000-12-31", "1904-03-01"]}
    frame = pl.DataFrame(days | {"patient.last_cardiovascular_event": ["2024-02-28", "2000-01-01", "1896-02-28"]})
    frame = frame.with_columns(pl.all().str.to_date())
    rules = [one.id for one in km.KNOWLEDGE.rules if "cardiovascular-event" in one.id]

    found = cast("_Ibis", km.screen(made(frame), rules=rules, missing="ignore"))

    reference = km.screen(frame, rules=rules, missing="ignore")
    assert found.to_polars().to_dicts() == reference.with_columns(pl.col("verdict").cast(pl.String)).to_dicts()


def test_what_is_remembered_of_one_engine_is_not_asked_of_another() -> None:
    """The same columns and the same question, on DuckDB and then on Ibis, which counts days in another way."""
    days = {"plan.date": [date(2026, 3, 1)], "patient.last_cardiovascular_event": [date(2026, 2, 1)]}
    arrow = cast("object", pl.DataFrame(days).to_arrow())
    rules = [one.id for one in km.KNOWLEDGE.rules if "cardiovascular-event" in one.id]

    one = km.screen(duckdb.from_arrow(arrow), rules=rules, missing="ignore")
    two = cast("_Ibis", km.screen(ibis.memtable(arrow), rules=rules, missing="ignore"))

    assert one.pl().to_dicts() == two.to_polars().to_dicts()


def test_anything_of_these_libraries_that_is_no_table_is_refused(spark: Spark) -> None:
    """A column is none."""
    column = spark.range(1).id
    series = dd.from_pandas(pd.DataFrame({RISK: [True]}), npartitions=1)[RISK]

    for one, name in ((column, "pyspark.Column"), (series, "dask.Series"), (pd.Series([1]), "pandas.Series")):
        with pytest.raises(NotATable, match=f"`{name}` is not a table"):
            km.screen(one)
