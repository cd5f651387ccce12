"""Data frames of Spark: the driver reads the header and plans, the executors judge batch by batch, through Arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar, cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening.paths import path_of
from ketamodel.screening.work import ROW, Work, named_once, work_of

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.screening.work import Parts, Query

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
    def select(self, *names: str) -> _Spark: ...
    def mapInArrow(self, func: object, schema: _Schema) -> _Spark: ...  # noqa: N802 - Spark's own name


class _Array(Protocol):
    """What is used of a column of a batch."""

    def __iter__(self) -> Iterator[object]: ...
    def cast(self, to: str) -> _Array: ...


class _Chunks(Protocol):
    """What is used of a column of several batches."""

    def take(self, rows: object) -> _Chunks: ...
    def combine_chunks(self) -> _Array: ...


class _Table(Protocol):
    """What is used of several batches."""

    def column(self, place: int) -> _Chunks: ...


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
    pl.Categorical: ("string", "string"),
    pl.Enum: ("string", "string"),
    pl.Int64: ("long", "int64"),
    pl.String: ("string", "string"),
}
#: So many rows are judged at once, where there are so many: each time, the plan for them is made anew.
_ROWS = 100_000
#: So many rows are given back at once, where others are made: each has its own texts then.
_GIVEN = 20_000


def from_spark(frame: F, index: Sequence[str] = ()) -> tuple[Mapping[str, pl.DataType], Parts[F]]:
    """
    Return the schema of a *frame* of Spark in types of Polars, and its parts.

    Raises what `named_once` raises.
    """
    table = cast("_Spark", frame)
    named_once((one.name for one in table.schema.fields), index)
    schema = {one.name: _READ.get(one.dataType.typeName(), pl.Object()) for one in table.schema.fields}
    return schema, _Parts[F](table, schema)


@final
@frozen(eq=False)
class _Parts(Generic[F]):
    """The partitions of a data frame of Spark, the types of whose columns are told in those of Polars."""

    table: _Spark
    types: Mapping[str, pl.DataType]

    @property
    def told(self) -> Mapping[str, pl.DataType]:
        """The columns that tell something of a case."""
        return {name: dtype for name, dtype in self.types.items() if path_of(name) is not None}

    def with_added(self, stages: Sequence[Mapping[str, nw.Expr]]) -> F:
        """Return the table with the columns of the last of *stages*."""
        # Spark takes a name with a dot for one inside the other.
        *before, last = stages
        work = work_of(self.told, [*before, {name.replace(".", "__"): column for name, column in last.items()}])
        names = tuple(one.name for one in self.table.schema.fields)
        return self._mapped(range(len(names)), partial(_added, work=work, names=names), self.table.schema, work.types())

    def instead(self, query: Query, index: Sequence[str]) -> F:
        """Return the rows that *query* makes of those of each partition; none but the columns it needs goes there."""
        work = Work(self.told, query)
        fields = self.table.schema.fields
        needed = [place for place, one in enumerate(fields) if one.name in self.told or one.name in index]
        names = tuple(fields[place].name for place in needed)
        kept = [next(one for one in fields if one.name == name) for name in index]
        made = {name: dtype for name, dtype in work.types().items() if name != ROW}
        schema = cast("_Schema", import_module("pyspark.sql.types").StructType(kept))
        return self._mapped(needed, partial(_others, work=work, names=names, index=tuple(index)), schema, made)

    def _mapped(self, places: Sequence[int], batches: _Batches, schema: _Schema, made: Mapping[str, pl.DataType]) -> F:
        """Return what *batches* makes of the columns at *places*: those of *schema*, and then what is *made*."""
        # A schema of Spark changes in place, and belongs to the frame.
        returned = deepcopy(schema)
        for name, dtype in made.items():
            returned = returned.add(name, _WRITTEN[dtype.base_type()][0])
        # By place, since Spark would look for what is inside of a name with a dot.
        every = self.table.toDF(*(f"_{place}" for place in range(len(self.table.schema.fields))))
        return cast("F", every.select(*(f"_{place}" for place in places)).mapInArrow(batches, returned))


def _added(batches: Iterator[_Batch], work: Work, names: tuple[str, ...]) -> Iterator[_Batch]:
    """Return the *batches* of a partition, whose columns have these *names*, with what *work* adds."""
    for some in _gathered(batches):
        found = work.of(_rows(some, names))
        done = 0
        for batch in some:
            yield _with(batch, found[done : done + batch.num_rows])
            done += batch.num_rows


def _others(batches: Iterator[_Batch], work: Work, names: tuple[str, ...], index: tuple[str, ...]) -> Iterator[_Batch]:
    """Return the rows that *work* makes of the *batches* of a partition, whose columns have these *names*."""
    pyarrow = import_module("pyarrow")
    places = [names.index(one) for one in index]
    for some in _gathered(batches):
        cases = cast("_Table", pyarrow.Table.from_batches(some))
        for made in work.of(_rows(some, names)).iter_slices(_GIVEN):
            kept = [cases.column(place).take(cast("object", made[ROW].to_arrow())).combine_chunks() for place in places]
            added = {one.name: _arrow(one) for one in made if one.name != ROW}
            yield pyarrow.RecordBatch.from_arrays([*kept, *added.values()], [*index, *added])


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


def _rows(batches: list[_Batch], names: tuple[str, ...]) -> pl.DataFrame:
    """Return the columns of *batches* that tell something of a case."""
    read = [(place, name) for place, name in enumerate(names) if path_of(name) is not None]

    def rows(batch: _Batch) -> pl.DataFrame:
        # The first makes the height, where no column tells anything.
        height = pl.repeat(None, batch.num_rows, dtype=pl.Null, eager=True).alias("_ketamodel_row")
        return pl.DataFrame([height, *(pl.Series(name, batch.column(place)) for place, name in read)])

    return pl.concat(map(rows, batches))


def _with(batch: _Batch, added: pl.DataFrame) -> _Batch:
    for one in added:
        batch = batch.append_column(one.name, _arrow(one))
    return batch


def _arrow(one: pl.Series) -> _Array:
    arrow = _WRITTEN[one.dtype.base_type()][1]
    words = one.cast(pl.String) if arrow == "string" else one
    return cast("_Array", words.to_arrow()).cast(arrow)
