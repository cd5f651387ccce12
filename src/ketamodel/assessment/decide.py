"""The judgement: every rule in force, read for one case."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.assessment.finding import Finding, Status, finding
from ketamodel.domain.case import inputs
from ketamodel.provenance import Certainty
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind, Verdict, worst
from ketamodel.rules.knowledge_base import ANY_LABEL_USE_MET
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.use import ranked
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ketamodel.domain.case import Case
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import Effective

__all__ = ["Decision", "decide"]


@final
@frozen
class Decision:
    """What follows for a case from the rules in force; the fields are those of an `Assessment`."""

    verdict: Verdict
    off_label: Truth
    findings: tuple[Finding, ...]
    uses_met: tuple[str, ...]
    certainty: Certainty | None
    monitoring: tuple[MonitoringRequirement, ...]


def decide(case: Case, effective: Effective) -> Decision:
    """
    Return what follows for *case* from what is in force.

    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> decide(Case(TreatmentPlan(), Patient()), KNOWLEDGE.on(KNOWLEDGE.edition)).verdict.value
    'indeterminate'
    """
    reader = Interpreter(inputs(case), effective.conditions)
    found = tuple(_found(reader, effective))
    met = tuple(use for use in effective.uses if _truth(reader, use.is_met) is Truth.TRUE)
    best = ranked(met)
    return Decision(
        verdict=worst(verdict for one in found if (verdict := one.verdict) is not None),
        off_label=~_truth(reader, ANY_LABEL_USE_MET),
        findings=_ordered(found, effective, reader),
        uses_met=tuple(use.id for use in met),
        certainty=best[0].certainty if best else None,
        monitoring=tuple(dict.fromkeys(one for use in met for one in use.monitoring)),
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
