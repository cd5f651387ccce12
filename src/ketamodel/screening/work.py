"""The screening as work that can be sent: on each part of a table it gives what it gives on the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening.problems import UnreadableTable

if TYPE_CHECKING:
    import narwhals as nw

__all__ = ["Work", "work_of"]


@final
@frozen(eq=False)
class Work:
    """
    What is done with each part of a table: columns made in *stages*, of which those of the last are added.

    It can be pickled, and holds no rows.
    """

    #: The type of each column that tells something of a case, as it was said before any row was read; of texts String.
    schema: Mapping[str, pl.DataType]
    stages: Sequence[Mapping[str, pl.Expr]]

    def of(self, rows: pl.DataFrame) -> pl.DataFrame:
        """
        Return the columns that are added to *rows*.

        Raises `UnreadableTable` if a column holds something else than was said of the whole table.
        """
        problems = [
            f"`{name}` holds {rows.schema[name]} in a part of the table, and {dtype} was said of the whole"
            for name, dtype in self.schema.items()
            if not _is(rows.schema[name], dtype)
        ]
        if problems:
            raise UnreadableTable(problems)
        casts = [pl.col(name).cast(dtype) for name, dtype in self.schema.items() if _casts(rows.schema[name], dtype)]
        found = rows.lazy().with_columns(casts)
        for stage in self.stages:
            found = found.with_columns(**stage)
        return found.select(list(self.stages[-1])).collect(engine="streaming")

    def added(self) -> Mapping[str, pl.DataType]:
        """Return the types of the columns that are added, by name."""
        return self.of(pl.DataFrame(schema=self.schema)).schema


def work_of(schema: Mapping[str, pl.DataType], stages: Sequence[Mapping[str, nw.Expr]]) -> Work:
    """
    Return the work that makes *stages*, in Polars' own expressions, of tables with *schema*.

    >>> work = work_of({"patient.age": pl.Int64()}, [{"old": cast("nw.Expr", pl.col("patient.age") > 65)}])
    >>> work.of(pl.DataFrame({"patient.age": [70, 45]}))["old"].to_list()
    [True, False]
    """
    return Work(schema, [cast("Mapping[str, pl.Expr]", stage) for stage in stages if stage])


def _is(dtype: pl.DataType, said: pl.DataType) -> bool:
    if dtype == pl.Null:
        # No type is needed where all of it is missing.
        return True
    if said.is_numeric():
        return dtype.is_numeric()
    if said == pl.String:
        return dtype.base_type() in _TEXTS
    return dtype.base_type() is said.base_type()


def _casts(dtype: pl.DataType, said: pl.DataType) -> bool:
    """Return whether what is asked rests on a cast; one of numbers to whole numbers would lose something."""
    return dtype == pl.Null or said == pl.Float64 or said == pl.String  # noqa: PLR1714 - types have no hash of their kind


_TEXTS = {pl.String, pl.Categorical, pl.Enum}
