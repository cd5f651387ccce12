"""How far the screening of a file has come, and what became of it."""

from __future__ import annotations

from typing import final

from attrs import frozen

from ketamodel.screening.summary import ScreenSummary

__all__ = ["Progress", "Screened"]


@final
@frozen
class Progress:
    """
    How far the screening of a file has come.

    >>> half = Progress(rows=500_000, total=1_000_000)
    >>> half.rows / half.total
    0.5
    """

    #: The rows that are done.
    rows: int
    #: The rows of the table.
    total: int
    #: The rows that an interrupted run had judged before.
    kept: int = 0
    #: What is another than when a run was interrupted, so that its work was thrown away.
    discarded: tuple[str, ...] = ()


@final
@frozen
class Screened:
    """What became of a file: its rows by verdict, those that cannot be a case, and the columns that were missing."""

    verdicts: tuple[tuple[str, int], ...]
    problems: int
    missing: tuple[str, ...]
    #: The rows that an interrupted run had judged before.
    kept: int = 0
    #: What the table amounts to, by rule and by what is missing, if that was asked.
    summary: ScreenSummary | None = None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(count for _, count in self.verdicts)
