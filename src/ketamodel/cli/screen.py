"""The command that screens a table of cases."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.terminal import MISUSE, complain, named, read_case, say
from ketamodel.interchange.problems import DocumentProblems
from ketamodel.screening.files import Screened, screen_file

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import date

    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.screening.files import Progress

__all__ = ["screen_command"]


@click.command("screen")
@click.argument("source", metavar="TABLE")
@click.option("-o", "--output", required=True, metavar="FILE", help="Write the screened table to FILE.")
@click.option("--plan", metavar="CASE", help="Take the plan of CASE, a YAML or JSON document, for all rows.")
@click.option("--unit", "units", multiple=True, metavar="COLUMN=UNIT", help="A column has another unit than its own.")
@click.option("--rules", is_flag=True, help="Add a column for each rule that may hold.")
@click.option("--summary", is_flag=True, help="Count by rule too, and say what data most cases wait for.")
@as_of_option
@click.option("--table", metavar="NAME", help="Read this table of a DuckDB file; by default its only one.")
@click.option("--output-table", metavar="NAME", help="Write this table of a DuckDB file; by default `screened`.")
@click.option("--restart", is_flag=True, help="Throw away what an interrupted run has done, and start anew.")
@click.option("--no-progress", is_flag=True, help="Show no progress on the terminal.")
def screen_command(  # noqa: PLR0913 - each is an option
    *,
    source: str,
    output: str,
    plan: str | None,
    units: tuple[str, ...],
    rules: bool,
    summary: bool,
    as_of: date | None,
    table: str | None,
    output_table: str | None,
    restart: bool,
    no_progress: bool,
) -> int:
    """
    Screen TABLE, with one case a row: the verdict of each. Tables are Parquet, CSV, Arrow or DuckDB files.

    Columns are named by path, such as patient.age. The file may be larger than the memory,
    and FILE stands there only when it is whole. When it is interrupted, the same command goes on where it was.

    Exit code: 0 when FILE is written, whatever the verdicts; 2 when it is not; 130 when it was interrupted.

    Example: ketamodel screen examples/tables/patients.csv --plan examples/cases/supported.yaml -o screened.parquet
    """
    declared = dict(map(_unit, units))
    given = None if plan is None else _plan_of(plan)
    started = time.perf_counter()
    try:
        with _shown(bar=sys.stderr.isatty() and not no_progress) as progress:
            done = screen_file(
                Path(source),
                Path(output),
                given,
                as_of=as_of,
                units=declared,
                rules=rules,
                summary=summary,
                table=table,
                output_table=output_table,
                progress=progress,
                restart=restart,
            )
    except OSError as error:
        complain(f"{error.filename or output} cannot be written: {error.strerror or error}")
        kept = Path(output).with_name(f".{Path(output).name}.parts")
        if kept.is_dir():
            complain(f"what was judged is kept in {kept}: the same command goes on, --restart starts anew")
        return MISUSE
    except KeyboardInterrupt:
        complain(f"interrupted, {output} is not written: the same command goes on, --restart starts anew")
        raise click.Abort from None
    _summary(done, time.perf_counter() - started)
    return 0


def _plan_of(name: str) -> TreatmentPlan:
    try:
        return read_case(name).plan
    except DocumentProblems as error:
        message = f"{named(name)} has no plan that can be read\n{error}"
        raise click.ClickException(message) from None


def _unit(given: str) -> tuple[str, str]:
    column, _, unit = given.partition("=")
    if not unit:
        message = f"`--unit {given}`: expected a column and its unit, such as patient.weight=g"
        raise click.UsageError(message)
    return column, unit


@contextmanager
def _shown(*, bar: bool) -> Generator[Callable[[Progress], None]]:
    """Give what tells how far a screening has come: in words where it begins, then with a *bar*."""
    with ExitStack() as opened:
        move: Callable[[Progress], None] | None = None

        def tell(progress: Progress) -> None:
            nonlocal move
            if progress.rows == 0:
                _notes(progress)
                move = _drawn(opened, progress.total) if bar else None
            if move is not None:
                move(progress)

        yield tell


def _drawn(opened: ExitStack, total: int) -> Callable[[Progress], None]:
    """Draw a bar, which is closed with what is *opened*, and return what moves it."""
    drawn = opened.enter_context(click.progressbar(length=total, width=0, file=sys.stderr, item_show_func=_as_it_is))
    started = time.perf_counter()
    done = 0

    def move(progress: Progress) -> None:
        nonlocal done
        rate = progress.rows / (time.perf_counter() - started)
        drawn.update(progress.rows - done, f"{progress.rows:,} of {total:,} rows, {rate:,.0f} a second")
        done = progress.rows

    return move


def _as_it_is(said: str | None) -> str | None:
    return said


def _notes(progress: Progress) -> None:
    if progress.discarded:
        changed = " and ".join(f"the {one}" for one in progress.discarded)
        complain(f"starting anew: {changed} changed since the last run was interrupted")
    if progress.kept:
        complain(f"going on: the last run was interrupted when {progress.kept:,} rows were judged")


def _summary(done: Screened, took: float) -> None:
    if done.missing:
        complain(f"not known in all rows, because the table has no column for it: {', '.join(done.missing)}")
    if done.problems:
        complain(f"rows that cannot be a case: {done.problems:,}; the column `problem` says why")
    complain(f"{done.rows:,} rows in {took:.1f} s, {done.rows / took:,.0f} a second")
    if done.summary is not None:
        say(str(done.summary))
        return
    for verdict, count in done.verdicts:
        say(f"{count:>12,}  {verdict}")
