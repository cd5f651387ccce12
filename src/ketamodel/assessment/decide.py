"""The judgement: every rule in force, read for one case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, final

from attrs import frozen

from ketamodel.assessment.finding import Finding, finding, found
from ketamodel.assessment.outline import Outline, outline
from ketamodel.provenance import Certainty
from ketamodel.readers.compiled import compiled
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.of_uses import ANY_LABEL_USE_MET
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.assessment.basis import Basis
    from ketamodel.assessment.outline import Followed

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
#: The findings, what follows from the uses met, and whether a label use is.
_Found: TypeAlias = "tuple[tuple[Finding, ...], Followed, Truth]"


def decide(basis: Basis, *, reader: ReaderName = "compiled") -> Decision:
    """
    Return what follows for the case of *basis* from what is in force.

    >>> from ketamodel.assessment.basis import Basis
    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> decide(Basis(Case(TreatmentPlan(), Patient()), KNOWLEDGE, KNOWLEDGE.edition)).verdict.value
    'indeterminate'
    """
    findings, (uses_met, certainty, monitoring), label_use_met = (
        _walked(basis) if reader == "reference" else _decided(basis)
    )
    # The weightiest finding comes first.
    verdict = (findings[0].verdict if findings else None) or Verdict.SUPPORTED
    return Decision(verdict, ~label_use_met, findings, uses_met, certainty, monitoring)


def _decided(basis: Basis) -> _Found:
    effective, decision = basis.effective, basis.decided
    made = outline(effective)
    listed = made.listed(decision.holds, decision.may_hold, basis.truth)
    findings = tuple([found(rule, status, basis) for _, rule, status in listed])
    label_use_met = compiled(effective).condition(decision, ANY_LABEL_USE_MET.name)
    return findings, made.followed(decision.holds), label_use_met


def _walked(basis: Basis) -> _Found:
    effective, reader = basis.effective, basis.reader()
    conditions = {name: reader.truth(one) for name, one in effective.conditions.items()}
    truths = [
        *(reader.truth(rule.applies) & reader.truth(rule.when) for rule in effective.rules),
        *(reader.truth(use.scope) for use in effective.uses),
        *conditions.values(),
    ]
    made = Outline(effective, range(len(truths)))
    holds, may_hold = (
        sum((truth is wanted) << index for index, truth in enumerate(truths)) for wanted in (Truth.TRUE, Truth.UNKNOWN)
    )
    rules = [rule for _, rule, _ in made.listed(holds, may_hold, reader.truth)]
    findings = [finding(rule, rule.when, reader, basis) for rule in rules]
    label_use_met = conditions[ANY_LABEL_USE_MET.name]
    return tuple(one for one in findings if one is not None), made.followed(holds), label_use_met
