"""The judgement: every rule in force, read for one case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias, final

from attrs import frozen

from ketamodel.assessment.finding import Finding, found
from ketamodel.assessment.outline import outline
from ketamodel.domain.case import inputs
from ketamodel.provenance import Certainty
from ketamodel.readers.compiled import compiled
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.of_uses import ANY_LABEL_USE_MET
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.assessment.basis import Basis
    from ketamodel.domain.case import Case
    from ketamodel.rules.knowledge_base import Effective

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


#: What is true, and what is not known, as bits.
_Rails: TypeAlias = "tuple[int, int]"
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
    made = outline(effective)
    told = inputs(case) if basis is None else basis.told
    if reader == "reference":
        reasons = Interpreter(told, effective.conditions)
        rules, conditions, covers = _walked(effective, reasons)
    else:
        fast = compiled(effective)
        numbered = fast.numbered(fast.decide(told) if basis is None else basis.decided)
        rules, conditions = (numbered.holds, numbered.may_hold), (numbered.met, numbered.may_be_met)
        reasons = Interpreter(told, effective.conditions, partial(made.truth, *conditions))
        covers = numbered.covers
    listed = made.listed(*rules, covers, reasons)
    findings = tuple([found(rule, status, reasons, basis) for _, rule, status in listed])
    uses_met, certainty, monitoring = made.followed(conditions[0])
    return Decision(
        # The weightiest finding comes first.
        verdict=(findings[0].verdict if findings else None) or Verdict.SUPPORTED,
        off_label=~made.truth(*conditions, ANY_LABEL_USE_MET.name),
        findings=findings,
        uses_met=uses_met,
        certainty=certainty,
        monitoring=monitoring,
    )


def _walked(effective: Effective, reader: Interpreter) -> tuple[_Rails, _Rails, int]:
    """Return the rules that hold, and those that may; the conditions that are met, or may be; the uses in scope."""
    rules = [reader.reason(rule.applies).truth & reader.reason(rule.when).truth for rule in effective.rules]
    conditions = [reader.reason(one).truth for one in effective.conditions.values()]
    in_scope, may_be_in_scope = _rails(reader.reason(use.scope).truth for use in effective.uses)
    return _rails(rules), _rails(conditions), in_scope | may_be_in_scope


def _rails(truths: Iterable[Truth]) -> _Rails:
    """Return which of *truths* are true, and which are not known, as bits."""
    true = unknown = 0
    for index, truth in enumerate(truths):
        true |= (truth is Truth.TRUE) << index
        unknown |= (truth is Truth.UNKNOWN) << index
    return true, unknown
