"""The judgement: every rule in force, read for one case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.assessment.finding import Finding, Status, finding
from ketamodel.assessment.result import Assessment
from ketamodel.domain.case import Case, inputs
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.provenance import Grade
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind, Verdict, worst
from ketamodel.rules.knowledge_base import ANY_LABEL_USE_MET
from ketamodel.rules.use import Standing, Use
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import Effective, KnowledgeBase

__all__ = ["assess"]


def assess(
    plan: TreatmentPlan,
    patient: Patient,
    *,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
) -> Assessment:
    """
    Return what *knowledge* says of *plan* for *patient*.

    *as_of* is the day of the knowledge, by default that of its edition; the day of the session is ``plan.date``.
    Raises `ContradictoryRecord` if something is dated after the session.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> assess(TreatmentPlan(), Patient()).verdict.value
    'indeterminate'
    """
    day = as_of or knowledge.edition
    effective = knowledge.on(day)
    reader = Interpreter(inputs(Case(plan, patient)), effective.conditions)
    found = tuple(_found(reader, effective))
    met = tuple(use for use in effective.uses if _truth(reader, use.is_met) is Truth.TRUE)
    best = _best(met)
    return Assessment(
        verdict=worst(verdict for one in found if (verdict := one.verdict) is not None),
        off_label=~_truth(reader, ANY_LABEL_USE_MET),
        findings=_ordered(found, effective, reader),
        uses_met=tuple(use.id for use in met),
        certainty=None if best is None else best.certainty,
        monitoring=tuple(dict.fromkeys(one for use in met for one in use.monitoring)),
        edition=knowledge.edition,
        as_of=day,
    )


def _found(reader: Interpreter, effective: Effective) -> Iterator[Finding]:
    for rule in effective.rules:
        applies = reader.reason(rule.applies)
        if applies.truth is not Truth.FALSE:
            one = finding(rule, applies, reader.reason(rule.when))
            if one is not None:
                yield one


def _truth(reader: Interpreter, expression: Expression) -> Truth:
    return reader.reason(expression).truth


_STANDINGS = tuple(Standing)
_GRADES = (Grade.A, Grade.B, Grade.MIXED, Grade.C, Grade.D, Grade.N, Grade.X)


def _best(met: Sequence[Use]) -> Use | None:
    """Return the use with the best standing, then the strongest evidence."""

    def place(use: Use) -> tuple[int, int]:
        return _STANDINGS.index(use.standing), _GRADES.index(use.certainty.grade)

    return min(met, key=place, default=None)


_KINDS = tuple(Kind)
_VERDICTS = tuple(Verdict)


def _ordered(found: Sequence[Finding], effective: Effective, reader: Interpreter) -> tuple[Finding, ...]:
    """Return the weightiest first; of limits, those of the use that is nearest to being met."""
    nearest: dict[str, int] = {}
    for use in effective.uses:
        if _truth(reader, use.scope) is not Truth.FALSE:
            broken = sum(_truth(reader, limit.kept) is Truth.FALSE for limit in use.limits)
            for limit in use.limits:
                nearest[limit.id] = min(broken, nearest.get(limit.id, broken))

    def place(one: Finding) -> tuple[int, int, int]:
        verdict = one.verdict
        weight = _VERDICTS.index(verdict) if verdict is not None else len(_VERDICTS) + (one.status is Status.POSSIBLE)
        return weight, _KINDS.index(one.rule.then.kind), nearest.get(one.rule.id, 0)

    return tuple(sorted(found, key=place))
