"""Data frames of Spark: the driver reads the header and plans, the executors judge batch by batch, through Arrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, cast

import polars as pl

from ketamodel.screening.paths import path_of
from ketamodel.screening.problems import UnreadableTable
from ketamodel.screening.work import work_of

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.screening.work import Work

__all__ = ["from_spark"]

F = TypeVar("F")


class _Type(Protocol):
    """What is used of a type of Spark."""

    def typeName(self) -> str: ...  # noqa: N802 - Spark's own name


class _Field(Protocol):
    """What is used of a column of Spark."""

    @property
    def name(self) -> str: ...
    @property
    def dataType(self) -> _Type: ...  # noqa: N802 - Spark's own name


class _Schema(Protocol):
    """What is used of a schema of Spark."""

    @property
    def fields(self) -> list[_Field]: ...
    def add(self, field: str, data_type: str) -> _Schema: ...


class _Spark(Protocol):
    """What is used of a data frame of Spark."""

    @property
    def schema(self) -> _Schema: ...
    def toDF(self, *names: str) -> _Spark: ...  # noqa: N802 - Spark's own name
    def mapInArrow(self, func: object, schema: _Schema) -> _Spark: ...  # noqa: N802 - Spark's own name


class _Array(Protocol):
    """What is used of a column of a batch."""

    def __iter__(self) -> Iterator[object]: ...
    def cast(self, to: str) -> _Array: ...


class _Batch(Protocol):
    """What is used of a batch of rows."""

    @property
    def num_rows(self) -> int: ...
    def column(self, place: int) -> _Array: ...
    def append_column(self, name: str, column: _Array) -> _Batch: ...


_Batches: TypeAlias = "Callable[[Iterator[_Batch]], Iterator[_Batch]]"

_READ: Mapping[str, pl.DataType] = {
    "boolean": pl.Boolean(),
    "byte": pl.Int8(),
    "short": pl.Int16(),
    "integer": pl.Int32(),
    "long": pl.Int64(),
    "float": pl.Float32(),
    "double": pl.Float64(),
    "decimal": pl.Decimal(38, 10),
    "string": pl.String(),
    "varchar": pl.String(),
    "char": pl.String(),
    "date": pl.Date(),
    "timestamp_ntz": pl.Datetime(),
    "timestamp": pl.Datetime(time_zone="UTC"),
    "void": pl.Null(),
}
#: What is added, in types of Spark and of Arrow.
_WRITTEN: Mapping[type[pl.DataType], tuple[str, str]] = {
    pl.Boolean: ("boolean", "bool"),
    pl.Enum: ("string", "string"),
    pl.Int64: ("long", "int64"),
    pl.String: ("string", "string"),
}
#: So many rows are judged at once, where there are so many: each time, the plan for them is made anew.
_ROWS = 100_000


def from_spark(
    frame: F,
) -> tuple[Mapping[str, pl.DataType], Callable[[Sequence[Mapping[str, nw.Expr]]], F]]:
    """
    Return the schema of a *frame* of Spark in types of Polars, and how it gets columns that are made in stages.

    Raises `UnreadableTable` if two columns that tell something of a case have one name.
    """
    table = cast("_Spark", frame)
    fields = table.schema.fields
    names = [one.name for one in fields]
    twice = [name for name, count in Counter(names).items() if count > 1 and path_of(name) is not None]
    if twice:
        raise UnreadableTable(f"`{name}` is the name of several columns: one of them must go" for name in twice)
    schema = {one.name: _READ.get(one.dataType.typeName(), pl.Object()) for one in fields}

    def with_stages(stages: Sequence[Mapping[str, nw.Expr]]) -> F:
        # Spark takes a name with a dot for one inside the other.
        *before, last = stages
        work = work_of(
            {name: dtype for name, dtype in schema.items() if path_of(name) is not None},
            [*before, {name.replace(".", "__"): column for name, column in last.items()}],
        )
        # A schema of Spark changes in place, and belongs to the frame.
        returned = deepcopy(table.schema)
        for name, dtype in work.added().items():
            returned = returned.add(name, _WRITTEN[dtype.base_type()][0])
        # By place, for the same reason: it would look the names up.
        placed = table.toDF(*(f"_{place}" for place in range(len(names))))
        return cast("F", placed.mapInArrow(_judging(work, tuple(names)), returned))

    return schema, with_stages


def _judging(work: Work, names: tuple[str, ...]) -> _Batches:
    """Return what an executor does with the batches of a partition, whose columns have these *names*."""
    read = [place for place, name in enumerate(names) if path_of(name) is not None]

    def judged(batches: Iterator[_Batch]) -> Iterator[_Batch]:
        for some in _gathered(batches):
            found = work.of(pl.concat([_rows(batch, read, names) for batch in some]))
            done = 0
            for batch in some:
                yield _with(batch, found[done : done + batch.num_rows])
                done += batch.num_rows

    return judged


def _gathered(batches: Iterator[_Batch]) -> Iterator[list[_Batch]]:
    """Return *batches* together, some at once: they are smaller than it is worth to plan for."""
    some: list[_Batch] = []
    height = 0
    for batch in batches:
        some.append(batch)
        height += batch.num_rows
        if height >= _ROWS:
            yield some
            some, height = [], 0
    if some:
        yield some


def _rows(batch: _Batch, read: list[int], names: tuple[str, ...]) -> pl.DataFrame:
    # The first makes the height, where no column tells anything.
    height = pl.repeat(None, batch.num_rows, dtype=pl.Null, eager=True).alias("_ketamodel_row")
    return pl.DataFrame([height, *(pl.Series(names[place], batch.column(place)) for place in read)])


def _with(batch: _Batch, added: pl.DataFrame) -> _Batch:
    for one in added:
        arrow = _WRITTEN[one.dtype.base_type()][1]
        words = one.cast(pl.String) if arrow == "string" else one
        batch = batch.append_column(one.name, cast("_Array", words.to_arrow()).cast(arrow))
    return batch
