"""Eager tables of pandas and PyArrow: they go through Arrow into Polars, and what is added comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening.paths import path_of
from ketamodel.screening.problems import TOO_MANY_DIGITS, UnreadableTable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Eager", "from_arrow", "from_pandas"]

F = TypeVar("F")


class _Series(Protocol):
    """What is used of a column of pandas."""

    def set_axis(self, labels: object) -> _Series: ...


class _Pandas(Protocol):
    """What is used of a table of pandas."""

    @property
    def columns(self) -> Iterable[object]: ...
    @property
    def dtypes(self) -> Iterable[object]: ...
    @property
    def index(self) -> object: ...
    def __len__(self) -> int: ...
    def __getitem__(self, name: str) -> object: ...
    def assign(self, **columns: _Series) -> _Pandas: ...


class _Arrow(Protocol):
    """What is used of a table of PyArrow."""

    @property
    def column_names(self) -> list[str]: ...
    @property
    def num_rows(self) -> int: ...
    def column(self, name: str) -> object: ...
    def append_column(self, name: str, column: object) -> _Arrow: ...


@final
@frozen(eq=False)
class Eager(Generic[F]):
    """A table of another library in Polars: its rows, and how added columns, or other rows, come back."""

    rows: pl.DataFrame
    back: Callable[[pl.DataFrame], F]
    new: Callable[[pl.DataFrame], F]


def from_pandas(frame: F, index: Sequence[str] = ()) -> Eager[F]:
    """Return a *frame* of pandas in Polars, with the columns *index*; what is added has its types and its index."""
    table = cast("_Pandas", frame)
    if type(table.columns).__name__ == "MultiIndex":
        raise UnreadableTable(["the columns have names of several levels: give each one name, such as `patient.age`"])
    names = [name for name in table.columns if isinstance(name, str)]
    arrow_backed = any("pyarrow" in str(dtype) for dtype in table.dtypes)
    rows = _rows(names, partial(_column, table), len(table), index)

    def back(added: pl.DataFrame) -> F:
        columns = {one.name: _to_pandas(one, arrow_backed=arrow_backed).set_axis(table.index) for one in added}
        return cast("F", table.assign(**columns))

    def new(found: pl.DataFrame) -> F:
        return cast("F", found.to_pandas(use_pyarrow_extension_array=arrow_backed))

    return Eager(rows, back, new)


def _column(table: _Pandas, name: str) -> object:
    column = table[name]
    if getattr(column, "dtype", None) != "object":
        return column
    from ketamodel.screening.objects import read_objects  # noqa: PLC0415 - it imports what comes with pandas

    return read_objects(cast("Iterable[object]", column))


def _to_pandas(column: pl.Series, *, arrow_backed: bool) -> _Series:
    """Return *column* as pandas has it; a truth is never an object that pandas takes for false when it is missing."""
    if arrow_backed:
        return cast("_Series", column.to_pandas(use_pyarrow_extension_array=True))
    if column.dtype == pl.Boolean:
        import pandas as pd  # noqa: PLC0415 - an extra, which is there: the table is its own

        missing = column.is_null().to_numpy(writable=True)
        truths = pd.arrays.BooleanArray(column.fill_null(value=False).to_numpy(writable=True), missing)
        return cast("_Series", pd.Series(truths))
    return cast("_Series", column.to_pandas())


def from_arrow(frame: F, index: Sequence[str] = ()) -> Eager[F]:
    """Return a *frame* of PyArrow in Polars, with the columns *index*."""
    table = cast("_Arrow", frame)

    def back(added: pl.DataFrame) -> F:
        found = table
        for one in added:
            found = found.append_column(one.name, cast("object", one.to_arrow()))
        return cast("F", found)

    rows = _rows(table.column_names, table.column, table.num_rows, index)
    return Eager(rows, back, lambda found: cast("F", found.to_arrow()))


def _rows(names: list[str], column: Callable[[str], object], height: int, index: Sequence[str]) -> pl.DataFrame:
    """Return the columns that may tell something of a case, those of the *index*, and of the others the names."""
    read = [name for name in names if path_of(name) is not None or name in index]
    nothing = pl.repeat(None, height, dtype=pl.Null, eager=True)
    # The first makes the height, where the table has no column at all.
    rows = [nothing.alias(name) for name in dict.fromkeys(("_ketamodel_row", *names)) if name not in read]
    return pl.DataFrame([*rows, *_converted(read, column)])


def _readable(column: object) -> Iterable[object]:
    """
    Return *column* of pandas or PyArrow, of which Polars can make one.

    Raises `UnreadableTable` of one of another type, with what it is and what is expected.
    """
    kind = str(getattr(column, "dtype", getattr(column, "type", "")))
    if kind.startswith("Sparse"):
        raise UnreadableTable([_SPARSE.format(kind)])
    if kind.startswith("decimal256"):
        raise UnreadableTable([TOO_MANY_DIGITS])
    return cast("Iterable[object]", column)


_SPARSE = "{}, expected a column that is not sparse: what `.sparse.to_dense()` of it returns"


def _converted(names: list[str], column: Callable[[str], object]) -> Iterator[pl.Series]:
    problems = [
        f"`{name}` is the name of several columns: one of them must go"
        for name, count in Counter(names).items()
        if count > 1
    ]
    if problems:
        raise UnreadableTable(problems)
    for name in names:
        try:
            series = pl.Series(name, _readable(column(name)))
        except UnreadableTable as error:
            problems.append(f"`{name}` holds {error}")
            continue
        except OverflowError:
            problems.append(f"`{name}` holds a whole number that is too large to be read")
            continue
        except (
            TypeError,
            ValueError,
            NotImplementedError,
            pl.exceptions.PolarsError,
            pl.exceptions.PanicException,
        ) as error:
            problems.append(f"`{name}` holds values of several types: {error}")
            continue
        # An object column of pandas has no type where all of it is missing.
        yield series.cast(pl.Null) if series.null_count() == len(series) else series
    if problems:
        raise UnreadableTable(problems)
