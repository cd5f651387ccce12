"""The judgement: every rule in force, read for one case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, final

from attrs import frozen

from ketamodel.assessment.finding import Finding, Status, finding
from ketamodel.domain.case import inputs
from ketamodel.provenance import Certainty
from ketamodel.readers.compiled import compiled
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind, Verdict, worst
from ketamodel.rules.knowledge_base import ANY_LABEL_USE_MET
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.use import ranked
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ketamodel.assessment.basis import Basis
    from ketamodel.domain.case import Case
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import Effective
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["Decision", "ReaderName", "decide"]


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


#: Who decides which rules hold: the function compiled from them, or the reader that walks them.
ReaderName: TypeAlias = Literal["compiled", "reference"]


def decide(
    case: Case,
    effective: Effective,
    *,
    reader: ReaderName = "compiled",
    basis: Basis | None = None,
) -> Decision:
    """
    Return what follows for *case* from what is in force; the findings refer to *basis*.

    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> decide(Case(TreatmentPlan(), Patient()), KNOWLEDGE.on(KNOWLEDGE.edition)).verdict.value
    'indeterminate'
    """
    told = inputs(case)
    if reader == "reference":
        reasons = Interpreter(told, effective.conditions)
        rules, uses = effective.rules, effective.uses
    else:
        # Reasons are given only for what holds or may hold.
        fast = compiled(effective)
        decided = fast.decide(told)
        reasons = Interpreter(told, effective.conditions, fast.settled(decided))
        rules, uses = fast.rules(decided.holds | decided.may_hold), fast.uses(decided.covers)
    found = tuple(_found(reasons, rules, basis))
    met = tuple(use for use in uses if _truth(reasons, use.is_met) is Truth.TRUE)
    best = ranked(met)
    return Decision(
        verdict=worst(verdict for one in found if (verdict := one.verdict) is not None),
        off_label=~_truth(reasons, ANY_LABEL_USE_MET),
        findings=_ordered(found, uses, reasons),
        uses_met=tuple(use.id for use in met),
        certainty=best[0].certainty if best else None,
        monitoring=tuple(dict.fromkeys(one for use in met for one in use.monitoring)),
    )


def _found(reasons: Interpreter, rules: Iterable[Rule], basis: Basis | None) -> Iterator[Finding]:
    for rule in rules:
        applies = reasons.reason(rule.applies)
        if applies.truth is not Truth.FALSE:
            one = finding(rule, applies, reasons.reason(rule.when), basis)
            if one is not None:
                yield one


def _truth(reasons: Interpreter, expression: Expression) -> Truth:
    return reasons.reason(expression).truth


_KINDS = tuple(Kind)
_VERDICTS = tuple(Verdict)


def _ordered(found: Sequence[Finding], uses: Sequence[Use], reasons: Interpreter) -> tuple[Finding, ...]:
    """Return the weightiest first; of limits, those of the use that is nearest to being met."""
    limits = {one.rule.id for one in found if one.rule.then.kind is Kind.LIMIT}
    nearest: dict[str, int] = {}
    for use in uses:
        if not limits.isdisjoint([limit.id for limit in use.limits]) and _truth(reasons, use.scope) is not Truth.FALSE:
            broken = sum(_truth(reasons, limit.kept) is Truth.FALSE for limit in use.limits)
            for limit in use.limits:
                nearest[limit.id] = min(broken, nearest.get(limit.id, broken))

    def place(one: Finding) -> tuple[int, int, int]:
        verdict = one.verdict
        weight = _VERDICTS.index(verdict) if verdict is not None else len(_VERDICTS) + (one.status is Status.POSSIBLE)
        return weight, _KINDS.index(one.rule.then.kind), nearest.get(one.rule.id, 0)

    return tuple(sorted(found, key=place))
