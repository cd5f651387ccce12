"""The summary of a table of cases: how often which verdict and which rule, and what blocks most cases."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.rules.conclusion import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["BlockingCount", "ProblemCount", "RuleCount", "ScreenSummary", "VerdictCount"]


@final
@frozen
class VerdictCount:
    """How many rows have a verdict."""

    verdict: Verdict
    rows: int


@final
@frozen
class ProblemCount:
    """How many rows cannot be a case for this reason; a row may have several."""

    says: str
    rows: int


@final
@frozen
class RuleCount:
    """For how many rows a rule holds, and for how many it is not known."""

    rule_id: str
    confirmed: int
    possible: int


@final
@frozen
class BlockingCount:
    """
    How many indeterminate rows wait for the datum at a path.

    It *blocks* a row of which nothing worse is confirmed, where it is missing from a rule that must be settled.
    It does so *alone* where nothing else is missing from any such rule of the row: then the row waits for it only,
    unless its value brings up another question.
    """

    path: str
    blocks: int
    alone: int


_Counted: TypeAlias = "VerdictCount | ProblemCount | RuleCount | BlockingCount"
C = TypeVar("C", bound=_Counted)


def _verdicts(given: Iterable[VerdictCount]) -> tuple[VerdictCount, ...]:
    rows = Counter[Verdict]()
    for one in given:
        rows[one.verdict] += one.rows
    return tuple(VerdictCount(verdict, rows[verdict]) for verdict in Verdict)


def _problems(given: Iterable[ProblemCount]) -> tuple[ProblemCount, ...]:
    return _most((one for one in given if one.rows), lambda one: (-one.rows, one.says))


def _rules(given: Iterable[RuleCount]) -> tuple[RuleCount, ...]:
    found = (one for one in given if one.confirmed or one.possible)
    return _most(found, lambda one: (-one.confirmed, -one.possible, one.rule_id))


def _blocking(given: Iterable[BlockingCount]) -> tuple[BlockingCount, ...]:
    return _most((one for one in given if one.blocks), lambda one: (-one.blocks, -one.alone, one.path))


def _most(given: Iterable[C], place: Callable[[C], tuple[int | str, ...]]) -> tuple[C, ...]:
    return tuple(sorted(given, key=place))


#: So many of each are told in words.
_TOLD = 10


@final
@frozen
class ScreenSummary:
    """
    What a table of cases amounts to; each count comes with the most first, and what counts nothing is left out.

    Summaries of parts of a table, made with the same knowledge, add up to that of the whole.

    >>> one = ScreenSummary("ketamodel 2026-11-21", date(2026, 11, 21), [VerdictCount(Verdict.CAUTION, 3)])
    >>> (one + one).rows, one.share(Verdict.CAUTION)
    (6, 1.0)
    """

    #: The base and its edition, with the policies that extend it.
    knowledge: str
    as_of: date
    #: Every verdict, the worst first.
    verdicts: tuple[VerdictCount, ...] = field(converter=_verdicts)
    #: How many rows cannot be a case: they are indeterminate, have no findings, and wait for no datum.
    not_cases: int = 0
    problems: tuple[ProblemCount, ...] = field(default=(), converter=_problems)
    rules: tuple[RuleCount, ...] = field(default=(), converter=_rules)
    blocking: tuple[BlockingCount, ...] = field(default=(), converter=_blocking)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(one.rows for one in self.verdicts)

    def share(self, verdict: Verdict) -> float:
        """Return which part of the rows has *verdict*, between 0 and 1; 0 of no rows."""
        return sum(one.rows for one in self.verdicts if one.verdict is verdict) / max(1, self.rows)

    def __add__(self, other: ScreenSummary) -> ScreenSummary:
        """
        Return the summary of both tables.

        Raises `InvalidValue` if they were made with other knowledge, or as of another day.
        """
        ours, theirs = (f"{one.knowledge} as of {one.as_of}" for one in (self, other))
        if ours != theirs:
            raise InvalidValue("summary", f"made with {theirs}", f"one made with {ours}")
        return ScreenSummary(
            knowledge=self.knowledge,
            as_of=self.as_of,
            verdicts=(*self.verdicts, *other.verdicts),
            not_cases=self.not_cases + other.not_cases,
            problems=[
                ProblemCount(says, sum(one.rows for one in some))
                for says, some in _grouped((*self.problems, *other.problems), lambda one: one.says)
            ],
            rules=[
                RuleCount(rule_id, sum(one.confirmed for one in some), sum(one.possible for one in some))
                for rule_id, some in _grouped((*self.rules, *other.rules), lambda one: one.rule_id)
            ],
            blocking=[
                BlockingCount(path, sum(one.blocks for one in some), sum(one.alone for one in some))
                for path, some in _grouped((*self.blocking, *other.blocking), lambda one: one.path)
            ],
        )

    def __str__(self) -> str:
        lines = [f"{self.rows:,} rows, {self.knowledge} as of {self.as_of}"]
        lines += [f"{one.rows:>12,}  {self.share(one.verdict):>6.1%}  {one.verdict.value}" for one in self.verdicts]
        if self.not_cases:
            lines += ["", f"{self.not_cases:,} of the indeterminate rows cannot be a case:"]
            lines += _told([f"{one.rows:>12,}  {one.says}" for one in self.problems])
        if self.rules:
            lines += ["", "   confirmed     possible  rule"]
            lines += _told([f"{one.confirmed:>12,} {one.possible:>12,}  {one.rule_id}" for one in self.rules])
        if self.blocking:
            lines += ["", "      blocks        alone  not known"]
            lines += _told([f"{one.blocks:>12,} {one.alone:>12,}  {one.path}" for one in self.blocking])
        return "\n".join(lines)


def _told(lines: list[str]) -> list[str]:
    more = len(lines) - _TOLD
    return [*lines[:_TOLD], f"{'...':>12}  {more} more"] if more > 0 else lines


def _grouped(given: Iterable[C], key: Callable[[C], str]) -> Iterable[tuple[str, list[C]]]:
    found: dict[str, list[C]] = {}
    for one in given:
        found.setdefault(key(one), []).append(one)
    return found.items()
