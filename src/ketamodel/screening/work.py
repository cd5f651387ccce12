"""The screening as work that can be sent: on each part of a table it gives what it gives on the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening.paths import path_of
from ketamodel.screening.problems import UnreadableTable

if TYPE_CHECKING:
    import narwhals as nw

__all__ = ["ROW", "Parts", "Query", "Work", "named_once", "work_of"]

F_co = TypeVar("F_co", covariant=True)
#: Where no index says which case it is, the number of its row does.
ROW = "row"
#: What is made of rows; it can be pickled.
Query: TypeAlias = "Callable[[pl.LazyFrame], pl.LazyFrame]"


class Parts(Protocol[F_co]):
    """A table whose parts are elsewhere: what is made of each, where it is, makes another table."""

    def with_added(self, stages: Sequence[Mapping[str, nw.Expr]]) -> F_co:
        """Return the table with the columns of the last of *stages*."""
        ...

    def instead(self, query: Query, index: Sequence[str]) -> F_co:
        """
        Return the rows that *query* makes of those of each part.

        In place of the column `ROW`, the number of the row of which each is made, that has the columns *index*.
        """
        ...


@final
@frozen(eq=False)
class Work:
    """
    What is done with each part of a table: a query makes other rows of it.

    It can be pickled, and holds no rows.
    """

    #: The type of each column that tells something of a case, as it was said before any row was read; of texts String.
    schema: Mapping[str, pl.DataType]
    query: Query

    def of(self, rows: pl.DataFrame) -> pl.DataFrame:
        """
        Return what is made of *rows*.

        Raises `UnreadableTable` if a column holds something else than was said of the whole table.
        """
        problems = [
            f"`{name}` holds {rows.schema[name]} in a part of the table, and {dtype} was said of the whole"
            for name, dtype in self.schema.items()
            if not _is(rows[name], dtype)
        ]
        if problems:
            raise UnreadableTable(problems)
        casts = [pl.col(name).cast(dtype) for name, dtype in self.schema.items() if _casts(rows.schema[name], dtype)]
        return self.query(rows.lazy().with_columns(casts)).collect(engine="streaming")

    def types(self) -> Mapping[str, pl.DataType]:
        """Return the types of the columns that are made, by name."""
        return self.of(pl.DataFrame(schema=self.schema)).schema


def work_of(schema: Mapping[str, pl.DataType], stages: Sequence[Mapping[str, nw.Expr]]) -> Work:
    """
    Return the work that makes the columns of the last of *stages*, in Polars' own expressions, of tables with *schema*.

    >>> work = work_of({"patient.age": pl.Int64()}, [{"old": cast("nw.Expr", pl.col("patient.age") > 65)}])
    >>> work.of(pl.DataFrame({"patient.age": [70, 45]}))["old"].to_list()
    [True, False]
    """
    native = [cast("Mapping[str, pl.Expr]", stage) for stage in stages if stage]
    return Work(schema, partial(_last, stages=native))


def named_once(names: Iterable[str], index: Sequence[str]) -> None:
    """
    Raise `UnreadableTable` if two columns that tell something of a case, or are of the *index*, have one name.

    >>> named_once(["ward", "ward", "record"], ["record"])
    """
    twice = [name for name, count in Counter(names).items() if count > 1 and (path_of(name) or name in index)]
    if twice:
        raise UnreadableTable(f"`{name}` is the name of several columns: one of them must go" for name in twice)


def _last(rows: pl.LazyFrame, stages: Sequence[Mapping[str, pl.Expr]]) -> pl.LazyFrame:
    for stage in stages:
        rows = rows.with_columns(**stage)
    return rows.select(list(stages[-1]))


def _is(column: pl.Series, said: pl.DataType) -> bool:
    dtype = column.dtype
    if dtype == pl.Null:
        # No type is needed where all of it is missing.
        return True
    if said.is_numeric():
        return dtype.is_numeric() and (not said.is_integer() or dtype.is_integer() or not (column % 1 != 0).any())
    if said == pl.String:
        return dtype.base_type() in _TEXTS
    return dtype.base_type() is said.base_type()


def _casts(dtype: pl.DataType, said: pl.DataType) -> bool:
    """Return whether what is asked rests on a cast; one of numbers to whole numbers would lose something."""
    return dtype == pl.Null or said == pl.Float64 or said == pl.String  # noqa: PLR1714 - types have no hash of their kind


_TEXTS = {pl.String, pl.Categorical, pl.Enum}
