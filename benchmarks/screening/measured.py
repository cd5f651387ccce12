"""What screening takes, beside queries by hand, another manner, other libraries, fewer rows and fewer rules."""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, cast, final

import duckdb
import polars as pl
from attrs import evolve, frozen

import ketamodel as km
from benchmarks.screening.by_hand import in_polars, in_sql
from benchmarks.screening.formulas import verdicts
from benchmarks.screening.memory import Taken, taken
from benchmarks.screening.tables import PLAN, patients
from benchmarks.timing import Pair, paired

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Beside", "Measured", "measured"]

ROWS = 1_000_000
_ADDED = ("verdict", "off_label", "problem")
_FEW_ROWS = 200_000


@final
@frozen
class Beside:
    """`km.screen` beside another way to the same answers."""

    what: str
    beside: str
    pair: Pair


@final
@frozen
class Measured:
    """What was measured."""

    #: The table, and how many rows have which verdict.
    verdicts: tuple[tuple[str, int], ...]
    beside: tuple[Beside, ...]
    #: Screening other tables than those of Polars beside Polars.
    libraries: tuple[Beside, ...]
    #: Parts of the knowledge base beside the whole.
    knowledge: tuple[Beside, ...]
    taken: tuple[Taken, ...]
    #: Milliseconds until the first table of a plan is screened, and the next one, of ten rows.
    first: float
    next: float


def measured(*rows: int) -> Measured:
    """Return what screening takes; tables of so many *rows* are screened in processes of their own."""
    table = patients(ROWS)
    first = _milliseconds(table.head(10))
    found = _screened(table)
    counts = found.group_by("verdict").len().sort("len", descending=True)
    return Measured(
        tuple((str(word), count) for word, count in counts.iter_rows()),
        (_polars(table, found), _sql(table, found), _formulas(table.head(_FEW_ROWS))),
        tuple(_library(name, make(table), table) for name, make in _LIBRARIES.items()),
        tuple(_part(table, share, name) for share, name in ((4, "every fourth rule"), (2, "every second rule"))),
        tuple(taken(count) for count in rows),
        first,
        _milliseconds(table.head(10)),
    )


def _screened(table: pl.DataFrame) -> pl.DataFrame:
    return km.screen(table, PLAN, missing="ignore").select(_ADDED)


def _milliseconds(table: pl.DataFrame) -> float:
    start = perf_counter()
    km.screen(table, PLAN, missing="ignore")
    return (perf_counter() - start) * 1000


def _same(one: pl.DataFrame, other: pl.DataFrame, what: str) -> None:
    texts = [frame.with_columns(pl.col("verdict").cast(pl.String)) for frame in (one, other)]
    if not texts[0].equals(texts[1]):
        raise AssertionError(what)


def _quiet(run: Callable[[], object]) -> Callable[[], None]:
    def program() -> None:
        run()

    return program


def _polars(table: pl.DataFrame, found: pl.DataFrame) -> Beside:
    _same(found, in_polars(table), "the query by hand in Polars")
    pair = paired(_quiet(partial(_screened, table)), _quiet(partial(in_polars, table)))
    return Beside("Polars", "a query written by hand in Polars", pair)


def _sql(table: pl.DataFrame, found: pl.DataFrame) -> Beside:
    rows = duckdb.from_arrow(cast("object", table.to_arrow()))
    _same(found, in_sql(rows).pl(), "the query by hand in SQL")

    def screened() -> None:
        km.screen(rows, PLAN, missing="ignore").select(", ".join(_ADDED)).to_arrow_table()

    return Beside(
        "DuckDB",
        "a query written by hand in SQL",
        paired(screened, _quiet(lambda: in_sql(rows).to_arrow_table()), rounds=5),
    )


def _formulas(table: pl.DataFrame) -> Beside:
    found = _screened(table)
    # The other manner judges also what cannot be a case, so those rows are not compared.
    cases = found["problem"].is_null().to_numpy()
    if (verdicts(table, PLAN) != found["verdict"].cast(pl.String).to_numpy())[cases].any():
        raise AssertionError
    pair = paired(_quiet(partial(_screened, table)), _quiet(partial(verdicts, table, PLAN)), rounds=3)
    return Beside(f"Polars, {_FEW_ROWS:,} rows", "the manner of OpenFisca, in numpy", pair)


_LIBRARIES: dict[str, Callable[[pl.DataFrame], object]] = {
    "PyArrow": pl.DataFrame.to_arrow,
    "pandas with Arrow's types": lambda table: table.to_pandas(use_pyarrow_extension_array=True),
    "nullable pandas": lambda table: table.to_pandas().convert_dtypes(),
    "classic pandas": pl.DataFrame.to_pandas,
    "classic pandas, texts as categories": lambda table: table.to_pandas().astype(
        {name: "category" for name, dtype in table.schema.items() if dtype == pl.String}
    ),
}


def _library(name: str, made: object, table: pl.DataFrame) -> Beside:
    pair = paired(
        _quiet(lambda: km.screen(made, PLAN, missing="ignore")),
        _quiet(lambda: km.screen(table, PLAN, missing="ignore")),
        rounds=5,
    )
    return Beside(name, "Polars", pair)


def _part(table: pl.DataFrame, share: int, name: str) -> Beside:
    """Return what a knowledge base of one in *share* of the rules that stand by themselves takes."""
    part = evolve(km.KNOWLEDGE, rules=km.KNOWLEDGE.rules[::share])
    pair = paired(
        _quiet(lambda: km.screen(table, PLAN, knowledge=part, missing="ignore")),
        _quiet(lambda: km.screen(table, PLAN, missing="ignore")),
        rounds=7,
    )
    return Beside(name, "the whole knowledge base", pair)
