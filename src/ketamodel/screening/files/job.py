"""The screening of a file: read, judged, kept and written in batches."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, final

import polars as pl
from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.digest import digest, digest_of
from ketamodel.screening.counting import screen_summary
from ketamodel.screening.files.checkpoint import Checkpoint, Run, checkpoint_for
from ketamodel.screening.files.outcome import Progress, Screened
from ketamodel.screening.files.tables import Source, Target
from ketamodel.screening.problems import MissingColumns, UnreadableTable
from ketamodel.screening.screen import screen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.screening.summary import ScreenSummary

__all__ = ["Question", "screened"]


@final
@frozen(eq=False)
class Question:
    """What is asked of every row."""

    plan: TreatmentPlan | None
    as_of: date | None
    units: Mapping[str, str]
    rules: bool
    summary: bool

    def counted(self, rows: pl.LazyFrame) -> ScreenSummary | None:
        """Return what *rows* amount to, if that is asked."""
        if not self.summary:
            return None
        return screen_summary(rows, self.plan, as_of=self.as_of, units=self.units, missing="ignore")

    def of(self, rows: pl.LazyFrame) -> tuple[pl.LazyFrame, tuple[str, ...]]:
        """Return *rows* screened, and the columns that were missing."""
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", MissingColumns)
            found = screen(rows, self.plan, as_of=self.as_of, units=self.units, rules=self.rules)
        return found, tuple(
            one for each in said if isinstance(each.message, MissingColumns) for one in each.message.paths
        )

    def run(self, source: Source) -> Run:
        """Return what settles the answers for *source*."""
        asked = {
            "table": str(source),
            "plan": digest(self.plan),
            "day": KNOWLEDGE.day(self.as_of).isoformat(),
            "choice of units": json.dumps(dict(sorted(self.units.items()))),
            "choice of rules": json.dumps(self.rules),
        }
        made_from = {"table": source.stamp(), "knowledge": digest_of(KNOWLEDGE), "version of ketamodel": _version()}
        return Run(asked, made_from)


@final
@frozen(eq=False)
class _Job:
    """One run over a file, which counts what it sees."""

    source: Source
    rows: pl.LazyFrame
    found: pl.LazyFrame
    checkpoint: Checkpoint
    #: The parts that were there before, and how many rows they have.
    parts: list[Path]
    kept: int
    batch: int
    progress: Callable[[int], None]
    verdicts: Counter[str] = field(init=False, factory=Counter[str])
    problems: list[int] = field(init=False, factory=list[int])

    def frames(self) -> Iterator[pl.DataFrame]:
        """Return the table with what is added: first what was kept, then what is judged and kept now."""
        done = 0
        self.progress(done)
        if self.parts:
            kept = pl.concat([self.rows.head(self.kept), pl.scan_ipc(self.parts)], how="horizontal")
            for frame in self._read(kept):
                yield self._counted(frame)
                done += frame.height
                self.progress(done)
        added = self.found.collect_schema().names()[len(self.rows.collect_schema()) :]
        # A slice that leaves nothing out may hide from Polars that a CSV file is broken.
        for frame in self._read(self.found.slice(self.kept) if self.kept else self.found):
            self.checkpoint.keep(frame.select(added), done)
            yield self._counted(frame)
            done += frame.height
            self.progress(done)

    def _read(self, rows: pl.LazyFrame) -> Iterator[pl.DataFrame]:
        try:
            yield from rows.collect_batches(chunk_size=self.batch, maintain_order=True)
        except (OSError, pl.exceptions.PolarsError) as error:
            raise self.source.unreadable(error) from None

    def _counted(self, frame: pl.DataFrame) -> pl.DataFrame:
        self.verdicts.update(dict(frame["verdict"].value_counts().iter_rows()))
        self.problems.append(frame.height - frame["problem"].null_count())
        return frame


def screened(  # noqa: PLR0913 - the options are keyword-only
    source: Source,
    target: Target,
    question: Question,
    *,
    progress: Callable[[Progress], None] | None,
    restart: bool,
    batch: int,
) -> Screened:
    """Write the table of *source*, screened, to *target*."""
    if source.is_same(target):
        raise InvalidValue("target", f"`{target.file}`", "another file than the one that is read")
    rows = source.scan()
    found, missing = question.of(rows)
    schema = found.collect_schema()
    target.check(schema, ("verdict", "off_label", "problem"))
    run = question.run(source)
    try:
        summary = question.counted(rows)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise source.unreadable(error) from None
    total = 0 if progress is None else source.height(rows)
    checkpoint = checkpoint_for(target.file, run, restart=restart)
    parts, kept = checkpoint.parts()

    def told(done: int) -> None:
        if progress is not None:
            progress(Progress(done, total, kept, checkpoint.discarded))

    job = _Job(source, rows, found, checkpoint, parts, kept, batch, told)
    try:
        target.write(checkpoint.folder, schema, job.frames, lambda: _check_unchanged(source, run))
    except UnreadableTable:
        checkpoint.remove()
        raise
    except BaseException:
        if not checkpoint.parts()[1]:
            checkpoint.remove()
        raise
    checkpoint.remove()
    verdicts = sorted(job.verdicts.items(), key=lambda one: (-one[1], one[0]))
    return Screened(tuple(verdicts), sum(job.problems), missing, kept, summary)


def _check_unchanged(source: Source, run: Run) -> None:
    if source.stamp() != run.made_from["table"]:
        raise UnreadableTable([f"`{source.file}` was changed while it was read"])


def _version() -> str:
    try:
        return version("ketamodel")
    except PackageNotFoundError:
        return "(not installed)"
