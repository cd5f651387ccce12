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
TYPES = {AGE: pl.Float64()}


def _old(rows: pl.LazyFrame) -> pl.LazyFrame:
    old = pl.col(AGE) > 65
    return rows.select(old=old, word=pl.when(old).then(pl.lit("old", dtype=pl.Enum(["old"]))))


def _twice(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return two rows of each whose age is known."""
    words = pl.col(AGE).cast(pl.Int64).cast(pl.String).cast(pl.Categorical)
    numbered = rows.with_row_index("row").filter(pl.col(AGE).is_not_null()).select("row", word=words, age=AGE)
    return pl.concat([numbered, numbered]).select("row", "word", over=pl.col("age") > 65).sort("row")


def _none(rows: pl.LazyFrame) -> pl.LazyFrame:
    return rows.with_columns(verdict=pl.lit(None, dtype=pl.Boolean)).select("verdict")


def _in_polars(batch: object) -> pl.DataFrame:
    return pl.DataFrame(cast("Mapping[str, Sequence[object]]", batch))


@pytest.mark.parametrize("sizes", [[3], [1, 2], [70_000, 40_000, 3], []])
def test_each_batch_comes_back_with_what_is_added(sizes: list[int]) -> None:
    """In its order and size, however many are judged at once, with all its other columns, also of equal names."""
    work = Work(TYPES, _old)
    ages = {size: pa.array(([70.0, None, 5.0] * size)[:size], pa.float64()) for size in sizes}
    names = ["_0", "_1", "_2"]
    batches = [pa.record_batch([pa.array(range(size)), ages[size], pa.nulls(size)], names) for size in sizes]

    found = list(spark._added(iter(batches), work, ("ward", AGE, "ward")))  # noqa: SLF001

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

    [found] = spark._added(iter([batch]), Work({}, _none), ("ward",))  # noqa: SLF001

    assert found.num_rows == 2
    assert _in_polars(found)["verdict"].to_list() == [None, None]


@pytest.mark.parametrize("sizes", [[3], [1, 2, 0], [70_000, 40_000, 3], []])
def test_each_row_that_is_made_has_the_index_of_its_case(sizes: list[int]) -> None:
    """Whatever its type, also a list, also where it is null, wherever its batch ends."""
    ages = [([70.0, None, 5.0] * size)[:size] for size in sizes]
    keys = [[[start, number] if number else None for number in range(size)] for start, size in enumerate(sizes)]
    arrays = [
        [pa.array(one, pa.list_(pa.int32())), pa.array(age, pa.float64())] for one, age in zip(keys, ages, strict=True)
    ]
    batches = [pa.record_batch(one, ["_0", "_1"]) for one in arrays]

    found = list(spark._others(iter(batches), Work(TYPES, _twice), ("record", AGE), ("record",)))  # noqa: SLF001

    cases = [(key, age) for one, two in zip(keys, ages, strict=True) for key, age in zip(one, two, strict=True)]
    expected = [(key, str(int(age)), age > 65) for key, age in cases if age is not None for _ in range(2)]
    assert [row for batch in found for row in _in_polars(batch).rows()] == expected
    assert max((one.num_rows for one in found), default=0) <= 20_000


def test_work_can_be_sent() -> None:
    """It is the same on the other side."""
    work = Work(TYPES, _old)
    rows = pl.DataFrame({AGE: [70.0, None]})

    assert pickle.loads(pickle.dumps(work)).of(rows).equals(work.of(rows))  # noqa: S301 - our own bytes
