"""Data frames of Dask: each partition is a table of pandas, and is judged as one where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast, final, overload

import polars as pl
from attrs import frozen

from ketamodel.screening import eager
from ketamodel.screening.paths import path_of
from ketamodel.screening.work import ROW, Work, named_once, work_of

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.screening.work import Parts, Query

__all__ = ["from_dask"]

F = TypeVar("F")


class _Pandas(Protocol):
    """What is used of a table of pandas: a partition, or one that stands for each."""

    @property
    def columns(self) -> Iterable[str]: ...
    @property
    def dtypes(self) -> Mapping[str, object]: ...
    @property
    def index(self) -> object: ...
    @overload
    def __getitem__(self, name: str) -> object: ...
    @overload
    def __getitem__(self, name: list[str]) -> _Pandas: ...
    def assign(self, **columns: object) -> _Pandas: ...
    def drop(self, *, columns: list[str]) -> _Pandas: ...
    def set_axis(self, labels: object) -> _Pandas: ...
    def take(self, rows: object) -> _Pandas: ...


class _Dask(Protocol):
    """What is used of a data frame of Dask."""

    # Without rows, and with made-up ones; what Dask's own extensions read.
    @property
    def _meta(self) -> _Pandas: ...
    @property
    def _meta_nonempty(self) -> _Pandas: ...
    def map_partitions(self, func: object, *, meta: object) -> _Dask: ...


def from_dask(frame: F, index: Sequence[str] = ()) -> tuple[Mapping[str, pl.DataType], Parts[F]]:
    """
    Return the schema of a *frame* of Dask in types of Polars, and its parts.

    Raises what `named_once` raises.

    >>> import pandas as pd
    >>> from dask.dataframe import from_pandas
    >>> schema, _ = from_dask(from_pandas(pd.DataFrame({"patient.age": [45.0]}), npartitions=1))
    >>> schema["patient.age"]
    Float64
    """
    table = cast("_Dask", frame)
    meta, some = table._meta, table._meta_nonempty  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    named_once(meta.columns, index)
    texts = pl.selectors.categorical() | pl.selectors.enum()
    # An object column may hold anything, and nothing is read to find out.
    objects = {name: pl.Object() for name, dtype in meta.dtypes.items() if str(dtype) == "object"}
    rows = eager.from_pandas(some.drop(columns=list(objects))).rows
    schema: Mapping[str, pl.DataType] = {**rows.cast({texts: pl.String}).schema, **objects}

    return schema, _Parts[F](table, {name: dtype for name, dtype in schema.items() if path_of(name) is not None})


@final
@frozen(eq=False)
class _Parts(Generic[F]):
    """The partitions of a data frame of Dask, with the types of the columns that tell something of a case."""

    table: _Dask
    told: Mapping[str, pl.DataType]

    def with_added(self, stages: Sequence[Mapping[str, nw.Expr]]) -> F:
        """Return the table with the columns of the last of *stages*."""
        return self._mapped(partial(_added, work=work_of(self.told, stages)))

    def instead(self, query: Query, index: Sequence[str]) -> F:
        """Return the rows that *query* makes of those of each partition, with the index of pandas of their row."""
        return self._mapped(partial(_others, work=Work(self.told, query), index=list(index)))

    def _mapped(self, made: Callable[[_Pandas], _Pandas]) -> F:
        return cast("F", self.table.map_partitions(made, meta=made(self.table._meta)))  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]


def _added(part: _Pandas, work: Work) -> _Pandas:
    """Return what a worker makes of a *part*: it, with what *work* adds."""
    here = eager.from_pandas(part)
    return here.back(work.of(here.rows))


def _others(part: _Pandas, work: Work, index: list[str]) -> _Pandas:
    """Return what a worker makes of a *part*: the rows of *work*."""
    here = eager.from_pandas(part)
    # The categories of texts would be others in each part.
    made = work.of(here.rows).with_columns(pl.col(pl.Categorical).cast(pl.String))
    if ROW not in made.columns:
        return here.new(made)
    cases = part[index].take(made[ROW].to_numpy())
    added = here.new(made.drop(ROW)).set_axis(cases.index)
    return cases.assign(**{name: added[name] for name in made.columns if name != ROW})
