"""Data frames of Dask: each partition is a table of pandas, and is judged as one where it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar, cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening import eager
from ketamodel.screening.paths import path_of
from ketamodel.screening.work import work_of

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.screening.work import Work

__all__ = ["from_dask"]

F = TypeVar("F")


class _Meta(Protocol):
    """What is used of a table of pandas that stands for each partition."""

    @property
    def dtypes(self) -> Mapping[str, object]: ...
    def drop(self, *, columns: list[str]) -> _Meta: ...


class _Dask(Protocol):
    """What is used of a data frame of Dask."""

    # Without rows, and with made-up ones; what Dask's own extensions read.
    @property
    def _meta(self) -> _Meta: ...
    @property
    def _meta_nonempty(self) -> _Meta: ...
    def map_partitions(self, func: object, *, meta: object) -> _Dask: ...


def from_dask(
    frame: F,
) -> tuple[Mapping[str, pl.DataType], Callable[[Sequence[Mapping[str, nw.Expr]]], F]]:
    """
    Return the schema of a *frame* of Dask in types of Polars, and how it gets columns that are made in stages.

    >>> import pandas as pd
    >>> from dask.dataframe import from_pandas
    >>> schema, _ = from_dask(from_pandas(pd.DataFrame({"patient.age": [45.0]}), npartitions=1))
    >>> schema["patient.age"]
    Float64
    """
    table = cast("_Dask", frame)
    meta, some = table._meta, table._meta_nonempty  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    texts = pl.selectors.categorical() | pl.selectors.enum()
    # An object column may hold anything, and nothing is read to find out.
    objects = {name: pl.Object() for name, dtype in meta.dtypes.items() if str(dtype) == "object"}
    rows = eager.from_pandas(some.drop(columns=list(objects))).rows
    schema: Mapping[str, pl.DataType] = {**rows.cast({texts: pl.String}).schema, **objects}

    def with_stages(stages: Sequence[Mapping[str, nw.Expr]]) -> F:
        told = {name: dtype for name, dtype in schema.items() if path_of(name) is not None}
        judging = _Judging(work_of(told, stages))
        return cast("F", table.map_partitions(judging, meta=judging(meta)))

    return schema, with_stages


@final
@frozen(eq=False)
class _Judging:
    """What a worker does with a partition."""

    work: Work

    def __call__(self, part: F) -> F:
        here = eager.from_pandas(part)
        return here.back(self.work.of(here.rows))
