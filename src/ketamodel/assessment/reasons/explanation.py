"""Why a rule holds, does not hold, or is not known to hold for a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.assessment.reasons._explained import as_html, as_lines
from ketamodel.assessment.reasons.considered import Outcome, outcome
from ketamodel.assessment.reasons.why import Why, why
from ketamodel.errors import UnknownId, nearest
from ketamodel.rules.rule import ALWAYS, Rule

if TYPE_CHECKING:
    from ketamodel.assessment.basis import Basis

__all__ = ["Explanation", "explained"]


def _rule_id(rule: Rule) -> str:
    return rule.id


@final
@frozen(repr=False)
class Explanation:
    """
    What became of a rule for a case, and why, part by part.

    As text and in a notebook it shows what decided; what did not is folded.
    """

    rule: Rule = field(eq=_rule_id)
    outcome: Outcome
    #: Of which plans and patients it speaks at all; None where it speaks of all.
    applies: Why | None
    #: Its condition.
    when: Why

    @property
    def sections(self) -> tuple[tuple[str, Why], ...]:
        """The parts of the rule under their headings."""
        condition = ("Condition", self.when)
        return (condition,) if self.applies is None else (("Concerns", self.applies), condition)

    def __str__(self) -> str:
        lines = [f"{self.rule.title} [{self.rule.id}]", f"This rule {_SAYS[self.outcome]}."]
        for heading, part in self.sections:
            lines += [heading, *as_lines(part)]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        return as_html(f"{self.rule.title} [{self.rule.id}]", f"This rule {_SAYS[self.outcome]}.", self.sections)

    def __repr__(self) -> str:
        return f"<Explanation {self.rule.id}: {self.outcome.value}>"


_SAYS = {
    Outcome.HOLDS: "holds",
    Outcome.NOT_KNOWN: "is not known to hold: data are missing",
    Outcome.DOES_NOT_HOLD: "does not hold",
    Outcome.NOT_APPLICABLE: "is not applicable: it concerns other plans or patients",
    Outcome.NOT_IN_FORCE: "is not in force on the day of the knowledge",
}


def explained(basis: Basis, rule_id: str) -> Explanation:
    """
    Return what became of the rule *rule_id*, and why.

    Raises `UnknownId` with the nearest ids if there is none.

    >>> from ketamodel.assessment.basis import Basis
    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> explained(Basis(Case(TreatmentPlan(), Patient()), KNOWLEDGE, KNOWLEDGE.edition), "esketamine-pregnancy")
    <Explanation esketamine-pregnancy: not known>
    """
    effective = {rule.id: rule for rule in basis.effective.rules}
    known = effective if rule_id in effective else {rule.id: rule for rule in basis.knowledge.every_rule}
    if rule_id not in known:
        raise UnknownId("rule", rule_id, nearest(rule_id, known))
    rule = known[rule_id]
    reader = basis.reader()
    return Explanation(
        rule,
        outcome(rule, reader) if rule_id in effective else Outcome.NOT_IN_FORCE,
        None if rule.applies == ALWAYS else why(reader.reason(rule.applies)),
        why(reader.reason(rule.when)),
    )
