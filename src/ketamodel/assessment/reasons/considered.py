"""What became of every rule of a knowledge base for one case; none is silently skipped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.errors import UnknownId, nearest
from ketamodel.readers.compiled import compiled
from ketamodel.terminology import Term
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ketamodel.assessment.basis import Basis
    from ketamodel.readers.interpret import Interpreter
    from ketamodel.rules.rule import Rule

__all__ = ["Considered", "Outcome", "considered", "counted", "outcome"]


@final
class Outcome(Term):
    """What became of a rule."""

    HOLDS = "holds"
    #: Data are missing that would settle it.
    NOT_KNOWN = "not known"
    #: It speaks of such plans and patients, and its condition is false.
    DOES_NOT_HOLD = "does not hold"
    #: It speaks of another product, indication, jurisdiction or patient.
    NOT_APPLICABLE = "not applicable"
    #: Not on the day of the knowledge.
    NOT_IN_FORCE = "not in force"


@final
@frozen(repr=False)
class Considered:
    """Every rule of a knowledge base by its id, also those built from uses, and what became of it."""

    outcomes: tuple[tuple[str, Outcome], ...]

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rules had each outcome; together they are all rules."""
        found = Counter(one for _, one in self.outcomes)
        return {one: found[one] for one in Outcome}

    def of(self, wanted: Outcome) -> tuple[str, ...]:
        """Return the ids of the rules whose outcome is *wanted*."""
        return tuple(rule_id for rule_id, one in self.outcomes if one is wanted)

    def __getitem__(self, rule_id: str) -> Outcome:
        known = dict(self.outcomes)
        if rule_id not in known:
            raise UnknownId("rule", rule_id, nearest(rule_id, known))
        return known[rule_id]

    def __iter__(self) -> Iterator[str]:
        return (rule_id for rule_id, _ in self.outcomes)

    def __len__(self) -> int:
        return len(self.outcomes)

    def __str__(self) -> str:
        return f"{len(self)} rules: {', '.join(f'{number} {_MANY[one]}' for one, number in self.counts.items())}"

    def __repr__(self) -> str:
        return f"<Considered {self}>"


_MANY: Mapping[Outcome, str] = {
    Outcome.HOLDS: "hold",
    Outcome.NOT_KNOWN: "not known",
    Outcome.DOES_NOT_HOLD: "do not hold",
    Outcome.NOT_APPLICABLE: "not applicable",
    Outcome.NOT_IN_FORCE: "not in force",
}


def considered(basis: Basis) -> Considered:
    """
    Return what became of every rule of the knowledge.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> found = assess(TreatmentPlan(), Patient()).considered
    >>> found["no-source-covers-this"].value, sum(found.counts.values()) == len(found)
    ('not known', True)
    """
    effective = basis.effective
    decide, decision = compiled(effective), basis.decided
    found = dict.fromkeys((rule.id for rule in effective.rules), Outcome.NOT_APPLICABLE)
    found |= dict.fromkeys((rule.id for rule in decide.applicable(basis.told)), Outcome.DOES_NOT_HOLD)
    found |= dict.fromkeys((rule.id for rule in decide.rules(decision.holds)), Outcome.HOLDS)
    found |= dict.fromkeys((rule.id for rule in decide.rules(decision.may_hold)), Outcome.NOT_KNOWN)
    return Considered(tuple((rule.id, found.get(rule.id, Outcome.NOT_IN_FORCE)) for rule in basis.knowledge.every_rule))


def counted(basis: Basis) -> Mapping[Outcome, int]:
    """
    Return how many rules of the knowledge had each outcome, as ``considered(basis).counts`` does.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> basis = assess(TreatmentPlan(), Patient()).basis
    >>> counted(basis) == considered(basis).counts
    True
    """
    reader, decision = compiled(basis.effective), basis.decided
    speaking = reader.applicability.decide(basis.told)
    applies, in_force = reader.applicability.count(speaking.holds | speaking.may_hold), len(basis.effective.rules)
    holds, open_still = reader.count(decision.holds), reader.count(decision.may_hold)
    return {
        Outcome.HOLDS: holds,
        Outcome.NOT_KNOWN: open_still,
        Outcome.DOES_NOT_HOLD: applies - holds - open_still,
        Outcome.NOT_APPLICABLE: in_force - applies,
        Outcome.NOT_IN_FORCE: len(basis.knowledge.every_rule) - in_force,
    }


def outcome(rule: Rule, reader: Interpreter) -> Outcome:
    """
    Return what becomes of *rule*, which is in force, where *reader* reads.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> from ketamodel.readers.interpret import Interpreter
    >>> outcome(KNOWLEDGE.rules[0], Interpreter({}, {})).value
    'not known'
    """
    applies = reader.truth(rule.applies)
    if applies is Truth.FALSE:
        return Outcome.NOT_APPLICABLE
    return _OUTCOMES[applies & reader.truth(rule.when)]


_OUTCOMES: Mapping[Truth, Outcome] = {
    Truth.TRUE: Outcome.HOLDS,
    Truth.FALSE: Outcome.DOES_NOT_HOLD,
    Truth.UNKNOWN: Outcome.NOT_KNOWN,
}
