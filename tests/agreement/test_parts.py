"""Findings and summaries of tables whose parts are elsewhere: made there, lazily, and the same as here."""

from __future__ import annotations

import pickle
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.interchange.json import from_json
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening import NotATable
from ketamodel.strategies import cases, knowledge_bases
from tests.agreement.test_engines import PLAN, RISK, RULE
from tests.agreement.test_screen import CLINICAL, in_polars, rows, table
from tests.agreement.test_screen_outputs import expected, expected_summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from ketamodel.domain.case import Case
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from tests.agreement.conftest import Spark

# They have no types.
dd, pa = (import_module(name) for name in ("dask.dataframe", "pyarrow"))
COLUMNS = ["record", "rule", "kind", "verdict", "status", "missing"]
TWO = pl.DataFrame({"record": ["a", "b", "c"], RISK: [True, None, False], "patient.age": [45.0, 45.0, -1.0]})
FOUND = [
    ("a", RULE, "contraindicated", "contraindicated", "confirmed", None),
    ("b", RULE, "contraindicated", "indeterminate", "possible", RISK),
]


class _Dask(Protocol):
    """What the tests use of a data frame of Dask."""

    @property
    def npartitions(self) -> int: ...
    @property
    def divisions(self) -> tuple[object, ...]: ...
    @property
    def dtypes(self) -> pd.Series[str]: ...
    def compute(self) -> pd.DataFrame: ...


def dask(frame: pl.DataFrame, parts: int = 2) -> _Dask:
    """Return *frame* in so many parts, or fewer."""
    return cast("_Dask", dd.from_pandas(frame.to_pandas(use_pyarrow_extension_array=True), npartitions=parts))


@pytest.fixture(params=["Dask", "Spark"])
def made(request: pytest.FixtureRequest) -> Callable[[pl.DataFrame], object]:
    """Make a table of an engine whose rows are elsewhere."""
    if request.param == "Dask":
        return dask
    spark = cast("Spark", request.getfixturevalue("spark"))
    return lambda frame: spark.createDataFrame(cast("object", frame.to_arrow()))


def in_order(findings: object) -> list[tuple[object, ...]]:
    """Return the rows of *findings*, which no engine has in a certain order."""
    return sorted(in_polars(findings).select(pl.all().cast(pl.String)).rows(), key=str)


@pytest.fixture(scope="module")
def clinical() -> tuple[pl.DataFrame, set[tuple[object, ...]], km.ScreenSummary]:
    """Return the table of the clinical cases, with the plan in columns, and the findings and counts of assessments."""
    written, told = rows([from_json(one, km.Case) for day, one in CLINICAL if day == KNOWLEDGE.edition])
    found = {(str(row), *rest) for row, *rest in expected(told, KNOWLEDGE.edition, KNOWLEDGE)}
    return table(written), found, expected_summary(told, KNOWLEDGE.edition, KNOWLEDGE)


def test_every_clinical_case_agrees(
    made: Callable[[pl.DataFrame], object], clinical: tuple[pl.DataFrame, set[tuple[object, ...]], km.ScreenSummary]
) -> None:
    """Findings come back in the kind of table given and are those of assessments, and so are the sums of the parts."""
    frame, found, counts = clinical
    other = made(frame)

    findings = km.screen_findings(other, index="row", missing="ignore")
    summary = km.screen_summary(other, missing="ignore")

    assert type(findings) is type(other)
    assert in_order(findings) == sorted(found, key=str)
    assert summary == counts


@settings(max_examples=8)
@given(base=knowledge_bases(), some=st.lists(cases(), min_size=1, max_size=4), parts=st.integers(1, 4))
def test_parts_agree_on_any_knowledge(base: KnowledgeBase, some: list[Case], parts: int) -> None:
    """However a table is parted, and whatever the rules, nothing is lost and nothing counted twice."""
    written, told = rows(some)
    frame = dask(table(written), parts)

    findings = km.screen_findings(frame, index="row", knowledge=base, missing="ignore")
    summary = km.screen_summary(frame, knowledge=base, missing="ignore")

    assert in_order(findings) == in_order(
        km.screen_findings(table(written), index="row", knowledge=base, missing="ignore")
    )
    assert summary == expected_summary(told, base.edition, base)


def test_findings_of_spark_stay_lazy(spark: Spark) -> None:
    """No job runs until somebody asks for rows; the index keeps its type, and the rest is text."""
    frame = spark.createDataFrame(pa.table({"a.b": [[1], [2, 3]], RISK: [True, None], "ward": ["a", "b"]}))
    spark.sparkContext.setJobGroup("findings", "nothing is collected")

    found = km.screen_findings(frame, PLAN, index=["ward", "a.b"], rules=[RULE], missing="ignore")

    assert list(spark.sparkContext.statusTracker().getJobIdsForGroup("findings")) == []
    assert found.dtypes == [("ward", "string"), ("a.b", "array<bigint>"), *((one, "string") for one in COLUMNS[1:])]
    assert sorted(found.collect()) == [
        ("a", [1], *FOUND[0][1:]),
        ("b", [2, 3], *FOUND[1][1:]),
    ]


def test_only_sums_come_from_spark(spark: Spark) -> None:
    """A summary runs jobs where the rows are; of no rows at all every count is 0."""
    frame = spark.createDataFrame(cast("object", TWO.to_arrow()))
    empty = spark.createDataFrame(cast("object", TWO.head(0).to_arrow()))

    assert km.screen_summary(frame, PLAN, missing="ignore") == km.screen_summary(TWO, PLAN, missing="ignore")
    assert km.screen_summary(empty, PLAN, missing="ignore") == km.screen_summary(TWO.head(0), PLAN, missing="ignore")
    assert km.screen_findings(empty, PLAN, index="record", missing="ignore").collect() == []


def test_spark_connect_gives_the_same(remote: Spark) -> None:
    """Asked from outside, through a network, it gives data frames of its own, and the same answers and words."""
    frame = remote.createDataFrame(cast("object", TWO.to_arrow()))

    screened = km.screen(frame, PLAN, rules=[RULE], missing="ignore")
    findings = km.screen_findings(frame, PLAN, index="record", missing="ignore")

    here = km.screen(TWO, PLAN, rules=[RULE], missing="ignore")
    assert type(screened) is type(findings) is type(frame)
    assert type(frame).__module__ == "pyspark.sql.connect.dataframe"
    assert sorted(screened.select("record", "verdict", "off_label", "problem", f"rules__{RULE}").collect()) == (
        here.select("record", pl.col("verdict").cast(pl.String), "off_label", "problem", f"rules.{RULE}").rows()
    )
    assert sorted(map(tuple, findings.collect()), key=str) == in_order(
        km.screen_findings(TWO, PLAN, index="record", missing="ignore")
    )
    assert km.screen_summary(frame, PLAN, missing="ignore") == km.screen_summary(TWO, PLAN, missing="ignore")
    with pytest.raises(km.UnreadableTable, match=r"did you mean `patient\.age`"):
        km.screen(remote.sql("select 1 patient__agee"), PLAN, missing="ignore")


def test_findings_of_dask_keep_partitions_and_index() -> None:
    """A finding has the index of its case; what is computed has the types that were said before; it can be sent."""
    frame = TWO.to_pandas().set_index(pd.Index([7, 8, 9])).astype({RISK: "boolean"})

    found = cast(
        "_Dask",
        km.screen_findings(dd.from_pandas(frame, npartitions=2), PLAN, index="record", rules=[RULE], missing="ignore"),
    )

    assert (found.npartitions, found.divisions) == (2, (7, 9, 9))
    computed = cast("_Dask", pickle.loads(pickle.dumps(found))).compute()  # noqa: S301 - our own bytes
    assert list(computed.index) == [7, 8]
    assert computed.dtypes.equals(found.dtypes)
    assert list(computed.astype(object).where(computed.notna(), None).itertuples(index=False, name=None)) == FOUND


def test_a_case_must_be_named_where_rows_are_not_numbered(made: Callable[[pl.DataFrame], object]) -> None:
    """No row number is made up; what would be mistaken for a column of the findings is refused."""
    frame = made(TWO.rename({"record": "Rule"}))

    with pytest.raises(NotATable, match=r"are not numbered: name the columns .* with `index`"):
        km.screen_findings(frame, PLAN, missing="ignore")
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen_findings(frame, PLAN, index=["Rule", "recrod"], missing="ignore")

    assert str(caught.value).splitlines() == [
        "`Rule` names a column of the findings: rename it",
        "there is no column `recrod` that says which case it is",
    ]


def test_an_index_of_several_columns_of_one_name_is_refused(spark: Spark) -> None:
    """Which of them says which case it is nobody knows."""
    names = ["record", "record", "patient__pregnant"]
    of_dask = dd.from_pandas(pd.DataFrame([[1, 2, True]], columns=names), npartitions=1)

    for twice in (spark.sql("select 1 record, 2 record, true patient__pregnant"), of_dask):
        with pytest.raises(km.UnreadableTable, match="`record` is the name of several columns: one of them must go"):
            km.screen_findings(twice, PLAN, index="record", missing="ignore")
