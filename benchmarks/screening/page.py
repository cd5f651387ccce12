"""What screening takes, as tables of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.page import ratio
from benchmarks.screening.measured import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.screening.measured import Beside, Measured
    from benchmarks.screening.memory import Taken

__all__ = ["screening_goals", "screening_table"]


def screening_table(found: Measured) -> str:
    """Return what screening takes."""
    verdicts = ", ".join(f"{word} {count / ROWS:.0%}" for word, count in found.verdicts)
    return "\n".join(
        [
            "### Screening, one plan for all rows, nineteen columns",
            "",
            f"The rows: {verdicts}.",
            "",
            "| `km.screen` on | ms of the processor | beside | ms | ratio |",
            "|---|---|---|---|---|",
            *_rows(found.beside),
            *_rows(found.libraries),
            "",
            "| rows in Polars | ms | million rows/s | bytes a row besides the table |",
            "|---|---|---|---|",
            *map(_row_of, found.taken),
            "",
            "| rules, in Polars | ms of the processor | beside | ms | ratio |",
            "|---|---|---|---|---|",
            *_rows(found.knowledge),
            "",
            f"The first table of all, of ten rows, takes {found.first:.0f} ms (much is made only once),",
            f"the next one of the same columns {found.next:.1f} ms.",
        ]
    )


def _row_of(taken: Taken) -> str:
    speed = taken.rows / taken.seconds / 1e6
    return f"| {taken.rows:,} | {taken.seconds * 1000:,.0f} | {speed:.2g} | {taken.bytes_per_row:.0f} |"


def _rows(found: Iterable[Beside]) -> Iterator[str]:
    for one in found:
        pair = one.pair
        yield f"| {one.what} | {pair.time / 1e6:,.0f} | {one.beside} | {pair.other / 1e6:,.0f} | {ratio(pair.ratios)} |"


def screening_goals(found: Measured) -> list[tuple[str, float, float]]:
    """Return each goal of screening with the most that is asked, and what was seen."""
    in_polars, in_sql, formulas = (one.pair.ratio for one in found.beside)
    most = max(found.libraries, key=lambda one: one.pair.ratio)
    largest, smallest = found.taken[-1], found.taken[0]
    growth = (largest.seconds / largest.rows) / (smallest.seconds / smallest.rows)
    return [
        ("screening in Polars, beside a query by hand", 1.2, in_polars),
        ("screening in DuckDB, beside SQL by hand", 1.2, in_sql),
        ("screening in Polars, beside the manner of OpenFisca", 0.1, formulas),
        (f"screening other eager tables, beside Polars: {most.what}, the slowest", 3, most.pair.ratio),
        (f"screening {largest.rows:,} rows, µs a row", 0.25, largest.seconds / largest.rows * 1e6),
        (f"the same a row, beside {smallest.rows:,} rows", 1.2, growth),
        ("memory besides the table, bytes a row", 40, max(one.bytes_per_row for one in found.taken)),
        ("the whole knowledge base, beside half of the rules", 2, 1 / found.knowledge[-1].pair.ratio),
    ]
