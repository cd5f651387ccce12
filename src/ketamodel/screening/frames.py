"""Tables of each library, as the screening sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, NoReturn, Protocol, TypeAlias, TypeVar, cast, final

from attrs import evolve, field, frozen

from ketamodel.readers.columns import Engine
from ketamodel.screening.codes import Codes, as_numbers, as_texts
from ketamodel.screening.header import foreign_types
from ketamodel.screening.problems import NOT_INSTALLED, NotATable

if TYPE_CHECKING:
    import narwhals as nw
    import polars as pl

    from ketamodel.readers.columns import Api
    from ketamodel.screening.work import Parts, Query

__all__ = ["Frame", "frame_of"]

F = TypeVar("F")
#: Gives rows with the columns that were added in the form in which the table came.
_Back: TypeAlias = "Callable[[nw.LazyFrame[pl.LazyFrame], list[str]], F]"


@final
@frozen(eq=False)
class Frame(Generic[F]):
    """A table of one library: its rows, and how columns of codes and of a few words are made there."""

    engine: Engine
    schema: Mapping[str, nw.dtypes.DType]
    rows: nw.LazyFrame[pl.LazyFrame]
    as_codes: Codes
    #: Writes one of several words.
    label: Callable[[str, tuple[str, ...]], nw.Expr]
    back: _Back[F]
    #: Gives other rows in the form in which the table came.
    new: Callable[[nw.LazyFrame[pl.LazyFrame]], F]
    #: Computes rows, and gives the first.
    first: Callable[[nw.LazyFrame[pl.LazyFrame]], Mapping[str, int | None]]
    #: Whether the rows are those of Polars itself.
    in_polars: bool
    #: What is elsewhere, where *rows* has none of them.
    parts: Parts[F] | None = None
    #: The types that only the library knows, by column, in its words.
    foreign: Mapping[str, str] = field(factory=dict[str, str])

    @property
    def numbered(self) -> bool:
        """Whether the rows have an order that is known here, and numbers by it."""
        return self.in_polars and self.parts is None

    def with_added(self, stages: list[dict[str, nw.Expr]], added: dict[str, nw.Expr]) -> F:
        """Return the table with the columns *added*, which are made in *stages*."""
        if self.parts is not None:
            return self.parts.with_added([*(stage for stage in stages if stage), added])
        rows = self.rows
        for stage in (*stages, added):
            rows = rows.with_columns(**stage) if stage else rows
        return self.back(rows, list(added))

    def counted(self, stages: list[dict[str, nw.Expr]], counts: dict[str, nw.Expr]) -> Mapping[str, int | None]:
        """Return *counts* over all rows, by name, of the table with the columns of *stages*; null of no rows."""
        counted = partial(_counted, stages=stages, counts=counts)
        if self.parts is None:
            return self.first(counted(self.rows))
        # One below the other: an engine sums one column of them faster than it plans a sum of each.
        by_name = self.parts.instead(cast("Query", partial(_by_name, counted=counted)), ())
        return {**dict.fromkeys(counts, 0), **_summed(by_name)}


_Rows: TypeAlias = "nw.LazyFrame[pl.LazyFrame]"


def _counted(rows: _Rows, stages: Sequence[Mapping[str, nw.Expr]], counts: Mapping[str, nw.Expr]) -> _Rows:
    for stage in stages:
        rows = rows.with_columns(**stage) if stage else rows
    return rows.select(**counts)


def _by_name(rows: _Rows, counted: Callable[[_Rows], _Rows]) -> _Rows:
    return counted(rows).unpivot(variable_name="name", value_name="rows")


def _summed(by_name: object) -> Mapping[str, int]:
    """Return the sums of the counts of parts, of which nothing else is collected."""
    import narwhals as nw  # noqa: PLC0415 - an extra

    counts = nw.from_native(cast("_Rows", by_name))
    return dict(counts.group_by("name").agg(nw.col("rows").sum()).collect().iter_rows())


def frame_of(frame: F, index: Sequence[str] = ()) -> Frame[F]:
    """
    Return *frame* as the screening sees it, with its columns *index*, whatever they hold.

    Raises `NotATable` if it is no table of a library whose nulls are proven.
    """
    library = type(frame).__module__.partition(".")[0]
    try:
        if library == "polars":
            return _of_polars(frame)
        if library in {"pandas", "pyarrow"}:
            return _through_arrow(frame, library, index)
        if library in {"dask", "pyspark"}:
            return _in_parts(frame, library, index)
        return _lazy(frame)
    except ModuleNotFoundError as error:
        raise NotATable(NOT_INSTALLED.format(error.name)) from None


def _of_polars(frame: F) -> Frame[F]:
    import polars as pl  # noqa: PLC0415 - an extra

    if not isinstance(frame, pl.DataFrame | pl.LazyFrame):
        raise _not_a_table(frame)
    if isinstance(frame, pl.DataFrame):
        return _polars(
            frame.lazy(),
            lambda added: cast("F", frame.hstack(added.collect(engine="streaming"))),
            lambda rows: cast("F", rows.collect(engine="streaming")),
        )
    names = frame.collect_schema().names()
    return _polars(frame, lambda added: cast("F", added), lambda rows: cast("F", rows), names)


def _through_arrow(frame: F, library: str, index: Sequence[str]) -> Frame[F]:
    from ketamodel.screening import eager  # noqa: PLC0415 - it imports an extra

    if type(frame).__name__ not in {"DataFrame", "Table"}:
        raise _not_a_table(frame)
    here = eager.from_pandas(frame, index) if library == "pandas" else eager.from_arrow(frame, index)
    return _polars(
        here.rows.lazy(),
        lambda added: here.back(added.collect(engine="streaming")),
        lambda rows: here.new(rows.collect(engine="streaming")),
    )


def _in_parts(frame: F, library: str, index: Sequence[str]) -> Frame[F]:
    """Return a *frame* whose parts, wherever they are, go through Arrow into Polars."""
    import polars as pl  # noqa: PLC0415 - an extra

    from ketamodel.screening import dask, spark  # noqa: PLC0415 - they import an extra

    if type(frame).__name__ != "DataFrame":
        raise _not_a_table(frame)
    schema, parts = spark.from_spark(frame, index) if library == "pyspark" else dask.from_dask(frame, index)
    here: Frame[F] = _polars(pl.LazyFrame(schema=schema), _nowhere, _nowhere)
    return evolve(here, parts=parts)


def _nowhere(_: object) -> NoReturn:  # pragma: no cover - parts are asked instead
    message = "the rows of this table are elsewhere"
    raise AssertionError(message)


def _polars(
    rows: pl.LazyFrame,
    back: Callable[[pl.LazyFrame], F],
    new: Callable[[pl.LazyFrame], F],
    kept: Sequence[str] = (),
) -> Frame[F]:
    import narwhals as nw  # noqa: PLC0415 - an extra
    import polars as pl  # noqa: PLC0415 - an extra

    def label(word: str, words: tuple[str, ...]) -> nw.Expr:
        return cast("nw.Expr", pl.lit(word, dtype=pl.Enum(words)))

    def selected(added: nw.LazyFrame[pl.LazyFrame], names: list[str]) -> F:
        return back(cast("pl.LazyFrame", added).select(*kept, *names))

    # Polars' own functions are those of narwhals, without a layer between.
    engine = Engine(cast("Api", pl))
    schema = nw.from_native(rows).collect_schema()
    here = cast("nw.LazyFrame[pl.LazyFrame]", rows)
    return Frame(
        engine,
        schema,
        here,
        as_numbers,
        label,
        selected,
        new=lambda found: new(cast("pl.LazyFrame", found)),
        first=lambda found: cast("pl.LazyFrame", found).collect(engine="streaming").row(0, named=True),
        in_polars=True,
        foreign=foreign_types(schema, lambda: rows.collect_schema().dtypes()),
    )


def _not_a_table(given: object) -> NotATable:
    kind = type(given)
    library = kind.__module__.partition(".")[0]
    name = kind.__name__ if library == "builtins" else f"{library}.{kind.__name__}"
    into = _INTO.get(library) if kind.__name__.endswith(("DataFrame", "Table")) else None
    return NotATable(_EXPECTED.format(name) + ("" if into is None else f": screen what `.{into}` of it returns"))


_EXPECTED = (
    "`{}` is not a table that can be screened, expected one of Polars, pandas, PyArrow, DuckDB, Ibis on DuckDB or "
    "Polars, PySpark or Dask"
)
#: How tables of other libraries become one of these.
_INTO = {
    "cudf": "to_arrow()",
    "daft": "to_arrow()",
    "ibis": "to_pyarrow()",
    "modin": "modin.to_pandas()",
    "sqlframe": "toArrow()",
}


def _lazy(frame: F) -> Frame[F]:
    import narwhals as nw  # noqa: PLC0415 - an extra

    try:
        rows = nw.from_native(cast("nw.LazyFrame[pl.LazyFrame]", frame))
    except TypeError:
        raise _not_a_table(frame) from None
    # The other engines whose nulls are those of the reference reader: the agreement tests run on each.
    duckdb = str(rows.implementation.value) == "duckdb"
    if not duckdb and not _is_ibis_that_is_proven(frame):
        raise _not_a_table(frame)
    schema, engine = rows.collect_schema(), Engine(cast("Api", nw), counts=duckdb)

    def label(word: str, _: tuple[str, ...]) -> nw.Expr:
        return nw.lit(word)

    def back(added: nw.LazyFrame[pl.LazyFrame], names: list[str]) -> F:
        return cast("F", added.select(*schema, *names).to_native())

    codes = partial(as_texts, engine)
    return Frame(
        engine,
        schema,
        rows,
        codes,
        label,
        back,
        new=lambda found: cast("F", found.to_native()),
        first=lambda found: next(found.collect().iter_rows(named=True)),
        in_polars=False,
        foreign=foreign_types(schema, lambda: cast("_Typed", frame if duckdb else cast("_Ibis", frame).schema()).types),
    )


class _Backend(Protocol):
    @property
    def name(self) -> str: ...


class _Typed(Protocol):
    """What is used of a relation of DuckDB, or of the schema of a table of Ibis."""

    @property
    def types(self) -> Sequence[object]: ...


class _Ibis(Protocol):
    """What is used of a table of Ibis."""

    def get_backend(self) -> _Backend: ...
    def schema(self) -> _Typed: ...


def _is_ibis_that_is_proven(frame: object) -> bool:
    return type(frame).__module__.startswith("ibis.") and cast("_Ibis", frame).get_backend().name in _PROVEN


_PROVEN = frozenset({"duckdb", "polars"})
