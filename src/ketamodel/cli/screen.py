"""The command that screens a table of cases."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.terminal import MISUSE, complain, read_case, say
from ketamodel.screening.files import screen_file

if TYPE_CHECKING:
    from datetime import date

__all__ = ["screen_command"]


@click.command("screen")
@click.argument("source", metavar="TABLE")
@click.option("-o", "--output", required=True, metavar="FILE", help="Write the screened table to FILE.")
@click.option("--plan", metavar="CASE", help="Take the plan of CASE, a YAML or JSON document, for all rows.")
@click.option("--unit", "units", multiple=True, metavar="COLUMN=UNIT", help="A column has another unit than its own.")
@click.option("--rules", is_flag=True, help="Add a column for each rule that may hold.")
@as_of_option
def screen_command(  # noqa: PLR0913 - each is an option
    *, source: str, output: str, plan: str | None, units: tuple[str, ...], rules: bool, as_of: date | None
) -> int:
    """
    Screen TABLE, with one case a row: the verdict of each. Tables are Parquet, CSV or Arrow files.

    Columns are named by path, such as patient.age. The file may be larger than the memory,
    and FILE stands there only when it is whole.

    Exit code: 0 when FILE is written, whatever the verdicts; 2 when it is not.

    Example: ketamodel screen examples/tables/patients.csv --plan examples/cases/supported.yaml -o screened.parquet
    """
    declared = {column: unit for column, _, unit in (one.partition("=") for one in units)}
    given = None if plan is None else read_case(plan).plan
    started = time.perf_counter()
    try:
        done = screen_file(Path(source), Path(output), given, as_of=as_of, units=declared, rules=rules)
    except OSError as error:
        complain(f"{error.filename or output} cannot be written: {error.strerror}")
        return MISUSE
    took = time.perf_counter() - started
    if done.missing:
        complain(f"not known in all rows, because the table has no column for it: {', '.join(done.missing)}")
    if done.problems:
        complain(f"rows that cannot be a case: {done.problems:,}; the column `problem` says why")
    complain(f"{done.rows:,} rows in {took:.1f} s, {done.rows / took:,.0f} a second")
    for verdict, count in done.verdicts:
        say(f"{count:>12,}  {verdict}")
    return 0
