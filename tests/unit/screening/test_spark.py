"""What an executor of Spark does with the batches that it is given."""

from __future__ import annotations

import pickle
from importlib import import_module
from typing import TYPE_CHECKING, cast

import polars as pl
import pytest

from ketamodel.screening import spark
from ketamodel.screening.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

pa = import_module("pyarrow")  # it has no types
AGE = "patient.age"
OLD: Sequence[Mapping[str, pl.Expr]] = [
    {"_old": pl.col(AGE) > 65},
    {"old": pl.col("_old"), "word": pl.when("_old").then(pl.lit("old", dtype=pl.Enum(["old"])))},
]


def _in_polars(batch: object) -> pl.DataFrame:
    return pl.DataFrame(cast("Mapping[str, Sequence[object]]", batch))


@pytest.mark.parametrize("sizes", [[3], [1, 2], [70_000, 40_000, 3], []])
def test_each_batch_comes_back_with_what_is_added(sizes: list[int]) -> None:
    """In its order and size, however many are judged at once, with all its other columns, also of equal names."""
    work = Work({AGE: pl.Float64()}, OLD)
    ages = {size: pa.array(([70.0, None, 5.0] * size)[:size], pa.float64()) for size in sizes}
    names = ["_0", "_1", "_2"]
    batches = [pa.record_batch([pa.array(range(size)), ages[size], pa.nulls(size)], names) for size in sizes]

    found = list(spark._judging(work, ("ward", AGE, "ward"))(iter(batches)))  # noqa: SLF001

    assert [one.num_rows for one in found] == sizes
    for before, after in zip(batches, map(_in_polars, found), strict=True):
        old = [None if age is None else age > 65 for age in before.column(1).to_pylist()]
        assert after.select("_0", "_1", "_2").equals(pl.DataFrame(before))
        assert after.schema.dtypes()[3:] == [pl.Boolean, pl.String]
        assert after["old"].to_list() == old
        assert after["word"].to_list() == ["old" if one else None for one in old]


def test_a_batch_that_tells_nothing_has_its_height() -> None:
    """A table may have no column that tells something of a case."""
    batch = pa.record_batch([pa.array(["a", "b"])], ["_0"])

    [found] = spark._judging(Work({}, [{"verdict": pl.lit(value=None, dtype=pl.Boolean)}]), ("ward",))(iter([batch]))  # noqa: SLF001

    assert found.num_rows == 2
    assert _in_polars(found)["verdict"].to_list() == [None, None]


def test_work_can_be_sent() -> None:
    """It is the same on the other side."""
    work = Work({AGE: pl.Float64()}, OLD)
    rows = pl.DataFrame({AGE: [70.0, None]})

    assert pickle.loads(pickle.dumps(work)).of(rows).equals(work.of(rows))  # noqa: S301 - our own bytes
