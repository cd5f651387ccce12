"""The screening of a file, as it is asked for and told of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ketamodel.screening.files.outcome import Progress, Screened
from ketamodel.screening.problems import NOT_INSTALLED, NotATable

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.domain.plan import TreatmentPlan

__all__ = ["screen_file"]


def screen_file(  # noqa: PLR0913 - the options are keyword-only
    source: Path,
    target: Path,
    plan: TreatmentPlan | None = None,
    *,
    as_of: date | None = None,
    units: Mapping[str, str] | None = None,
    rules: bool = False,
    summary: bool = False,
    table: str | None = None,
    output_table: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    restart: bool = False,
    batch: int = 250_000,
) -> Screened:
    """
    Write the table in *source*, screened, to *target*: Parquet, CSV, Arrow or DuckDB files, by their suffix.

    Of a DuckDB file *table* is read, which need not be said if it is the only one, and *output_table* is written,
    by default ``screened``; other tables of the file stay as they are.
    It is read and written in batches of so many rows, and *target* stands there only when it is whole.

    *progress* is called before the first batch and after each one, maybe in another thread; what it raises ends the
    run.
    A run that is interrupted leaves what it knows in a hidden folder beside *target*; the same call goes on with that.
    If *source*, the knowledge or ketamodel has changed since then, it starts anew; *restart* does so in any case.

    With *summary* the table is read twice, first to be counted as `screen_summary` does.

    Raises `UnreadableTable` if a column, a cell or the file cannot be read or changes meanwhile,
    `InvalidValue` for another suffix, `AnotherRun` if an interrupted run asked something else,
    and `OSError` if *target* cannot be written.

    >>> import polars as pl
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     pl.DataFrame({"patient.age": [45.0, -1.0]}).write_csv(Path(folder, "in.csv"))
    ...     done = screen_file(Path(folder, "in.csv"), Path(folder, "out.parquet"))
    >>> done.verdicts, done.problems
    ((('indeterminate', 2),), 1)
    """
    try:
        from ketamodel.screening.files.job import Question, screened  # noqa: PLC0415 - it imports an extra
        from ketamodel.screening.files.tables import source_at, target_at  # noqa: PLC0415 - it imports an extra
    except ModuleNotFoundError as error:
        raise NotATable(NOT_INSTALLED.format(error.name)) from None
    question = Question(plan, as_of, units or {}, rules, summary)
    asked, answered = source_at(source, table), target_at(target, output_table)
    return screened(asked, answered, question, progress=progress, restart=restart, batch=batch)
