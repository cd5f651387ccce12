"""Counting what becomes of a table of cases."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Literal, final

from attrs import frozen

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.columns import Term
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.screening.frames import frame_of
from ketamodel.screening.gaps import Gaps
from ketamodel.screening.masks import named
from ketamodel.screening.screen import Screening
from ketamodel.screening.summary import BlockingCount, ProblemCount, RuleCount, ScreenSummary, VerdictCount
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from datetime import date

    import narwhals as nw

    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.readers.columns import Answer
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.screening.judgement import Judgement

__all__ = ["screen_summary"]


def screen_summary(  # noqa: PLR0913 - the options are keyword-only
    frame: object,
    plan: TreatmentPlan | None = None,
    *,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
    units: Mapping[str, str] | None = None,
    missing: Literal["warn", "ignore"] = "warn",
) -> ScreenSummary:
    """
    Return the counts of *frame*, a table with one case a row: by verdict, by rule, and which data most cases wait for.

    It takes the table of `screen`, not what that returns, and raises what that raises.
    The rows are read once, and those of a lazy table streamed: of a file that is larger than the memory, give the scan.
    Those of PySpark and Dask are counted where they are, and only the sums come here.
    The summaries of parts of a table add up, so that whoever screens it part by part counts it on the way.

    >>> import polars as pl
    >>> patients = pl.DataFrame({"patient.age": [45.0, -1.0]})
    >>> print(str(screen_summary(patients, missing="ignore")).splitlines()[3])
               2  100.0%  indeterminate
    """
    table = frame_of(frame)
    job = Screening(plan, knowledge.day(as_of), knowledge, units or {}, missing)
    judged = job.judged(table, added=())
    counting = _Counting.of(judged.judgement)
    columns = counting.columns()
    counts = table.counted([*judged.stages, columns], counting.counts())
    return counting.summary(named(knowledge), job.as_of, counts)


_VERDICT, _WAITS, _WRONG = "_ketamodel_verdict", "_ketamodel_waits", "_ketamodel_wrong"
#: Rules with these verdicts decide a row without the data that are missing.
_WORSE = (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED)


@final
@frozen(eq=False)
class _Counting:
    """What is counted of the rows that are judged, each as a column of true and false that is never null."""

    judgement: Judgement
    rules: Mapping[str, tuple[Answer, Answer]]
    problems: Mapping[str, Answer]
    blocking: Mapping[str, Answer]

    @classmethod
    def of(cls, judgement: Judgement) -> _Counting:
        """Return what is counted of *judgement*."""
        terms, case = judgement.reader.terms, judgement.is_case()
        truths = {one.id: judgement.truth(one) for one in judgement.possible}
        problems: dict[str, list[Answer]] = {}
        for says, where in judgement.problems:
            problems.setdefault(says, []).append(where)
        rules = {
            rule: (terms.every((case, terms.certain(truth))), terms.every((case, terms.not_known(truth))))
            for rule, truth in truths.items()
        }
        impossible = {says: terms.certain(terms.some(where)) for says, where in problems.items()}
        return cls(judgement, rules, impossible, _blocking(judgement))

    def columns(self) -> dict[str, nw.Expr]:
        """Return the columns from which is counted, under the names of what they say."""
        stages, api = self.judgement.stages, self.judgement.stages.engine.api
        answers = {name: one for name, one in self._answers().items() if isinstance(one, Term)}
        self.judgement.share(())
        stages.share(answers.values())
        columns = {name: stages.column(one) for name, one in answers.items()}
        waits = [columns.get(f"blocks {path}", api.lit(value=True)).cast(api.Int64) for path in self.blocking]
        return {**columns, _VERDICT: self.judgement.verdict(), _WAITS: reduce(add, waits, api.lit(0, dtype=api.Int64))}

    def counts(self) -> dict[str, nw.Expr]:
        """Return the counts of these columns."""
        api = self.judgement.stages.engine.api
        true = {name: api.col(name) for name, one in self._answers().items() if isinstance(one, Term)}
        for path in self.blocking:
            alone = api.col(_WAITS) == 1
            true[f"alone {path}"] = alone & true[f"blocks {path}"] if f"blocks {path}" in true else alone
        true |= {one.value: api.col(_VERDICT) == one.value for one in Verdict}
        return {name: column.cast(api.Int64).sum() for name, column in true.items()}

    def summary(self, knowledge: str, day: date, counts: Mapping[str, int | None]) -> ScreenSummary:
        """Return the summary with these *counts*."""
        verdicts = [VerdictCount(one, counts[one.value] or 0) for one in Verdict]
        everywhere = {
            name: sum(one.rows for one in verdicts) for name, one in self._answers().items() if one is Truth.TRUE
        }
        known = {**everywhere, **{name: count or 0 for name, count in counts.items()}}
        return ScreenSummary(
            knowledge=knowledge,
            as_of=day,
            verdicts=verdicts,
            not_cases=known.get(_WRONG, 0),
            problems=[ProblemCount(says, known.get(f"problem {says}", 0)) for says in self.problems],
            rules=[RuleCount(one, known.get(f"holds {one}", 0), known.get(f"open {one}", 0)) for one in self.rules],
            blocking=[
                BlockingCount(one, known.get(f"blocks {one}", 0), known[f"alone {one}"]) for one in self.blocking
            ],
        )

    def _answers(self) -> Mapping[str, Answer]:
        """Return all that is counted, by names that none of a table has."""
        return {
            _WRONG: self.judgement.reader.terms.opposite(self.judgement.is_case()),
            **{f"problem {says}": where for says, where in self.problems.items()},
            **{f"holds {rule}": holds for rule, (holds, _) in self.rules.items()},
            **{f"open {rule}": open_ for rule, (_, open_) in self.rules.items()},
            **{f"blocks {path}": where for path, where in self.blocking.items()},
        }


def _blocking(judgement: Judgement) -> Mapping[str, Answer]:
    """Return by path which rows the datum blocks."""
    terms, gaps = judgement.reader.terms, Gaps(judgement.reader)
    worse = terms.some(judgement.truth(one) for one in judgement.possible if one.then.verdict in _WORSE)
    open_ = terms.every((judgement.is_case(), terms.opposite(terms.certain(worse))))
    unsettled: dict[int, list[Answer]] = {}
    parts: dict[int, Mapping[str, Answer]] = {}
    for rule in judgement.possible:
        if rule.then.not_known is NotKnown.BLOCKS:
            for part in gaps.parts(rule):
                parts[id(part)] = part
                unsettled.setdefault(id(part), []).append(terms.not_known(judgement.truth(rule)))
    found: dict[str, list[Answer]] = {}
    for key, part in parts.items():
        where = terms.some(unsettled[key])
        for path, gap in part.items():
            found.setdefault(path, []).append(terms.every((where, gap)))
    return {path: terms.every((open_, terms.some(some))) for path, some in found.items()}
