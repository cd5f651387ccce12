"""
What a screened table gives back beyond the verdict, in Polars, with one plan for all.

`python -m benchmarks.outputs ROWS` prints it.
"""

from __future__ import annotations

from time import perf_counter, process_time
from typing import TYPE_CHECKING, final

import click
import polars as pl
from attrs import frozen

import ketamodel as km
from benchmarks.screening.tables import PLAN, patients

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Output", "outputs", "outputs_table"]


@final
@frozen
class Output:
    """What was asked for, how many rows came back, and the least seconds of some runs: of the clock, and at work."""

    what: str
    rows: int
    seconds: float
    at_work: float


_ASKED: Mapping[str, Callable[[pl.DataFrame], object]] = {
    "verdict": lambda table: km.screen(table, PLAN, missing="ignore"),
    "verdict and a column for each rule": lambda table: km.screen(table, PLAN, rules=True, missing="ignore"),
    "verdict and masks": lambda table: km.screen(table, PLAN, mask=True, missing="ignore"),
    "summary": lambda table: km.screen_summary(table, PLAN, missing="ignore"),
    "findings of all rules": lambda table: km.screen_findings(table, PLAN, missing="ignore"),
}


def outputs(rows: int, *, runs: int = 3) -> tuple[Output, ...]:
    """Return how long each output of a table of so many *rows* takes; the runs are interleaved."""
    table = patients(rows)
    seen: dict[str, list[tuple[float, float, int]]] = {what: [] for what in _ASKED}
    for _ in range(runs):
        for what, asked in _ASKED.items():
            clock, work = perf_counter(), process_time()
            found = asked(table)
            height = found.height if isinstance(found, pl.DataFrame) else 1
            seen[what].append((perf_counter() - clock, process_time() - work, height))
    return tuple(
        Output(what, some[0][2], min(clock for clock, _, _ in some), min(work for _, work, _ in some))
        for what, some in seen.items()
    )


def outputs_table(found: tuple[Output, ...]) -> str:
    """Return what each output takes, as a table of the documentation."""
    lines = [f"| {one.what} | {one.rows:,} | {one.seconds * 1000:,.0f} | {one.at_work * 1000:,.0f} |" for one in found]
    head = ["### What a screened table gives back", "", "| output | rows that come back | ms | ms of the processor |"]
    return "\n".join([*head, "|---|---|---|---|", *lines])


@click.command()
@click.argument("rows", type=int)
def _main(rows: int) -> None:
    """Print how long each output of a table of so many ROWS takes."""
    click.echo(outputs_table(outputs(rows)))


if __name__ == "__main__":
    _main()
