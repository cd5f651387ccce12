"""What is asked of every candidate plan: a use to meet, and no rule that keeps it below the wanted verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import Factory, evolve, field, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.repairs.goals import Goal
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.builders import any_of, not_
from ketamodel.rules.conclusion import Kind, NotKnown, Verdict
from ketamodel.rules.expression import Named
from ketamodel.rules.rule import Rule
from ketamodel.rules.self_check import leaves
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.assessment.repairs.goals import Outlook
    from ketamodel.rules.use import Use

__all__ = ["Demands", "rank"]

_VERDICTS = tuple(Verdict)
_OF_USES = (Kind.LIMIT, Kind.UNCOVERED)


def rank(verdict: Verdict) -> int:
    """
    Return the place of *verdict* among all, the worst first.

    >>> rank(Verdict.CONTRAINDICATED) < rank(Verdict.CAUTION)
    True
    """
    return _VERDICTS.index(verdict)


def _that_may_hold(basis: Basis) -> tuple[Rule, ...]:
    """
    Return the rules, those of uses apart, that hold or may hold for the patient whatever is chosen.

    More data settle an answer and never reverse it: what is false of a plan that says nothing is false of all.
    """
    plan = basis.case.plan
    nothing = TreatmentPlan(
        jurisdiction=plan.jurisdiction,
        date=plan.date,
        indication=plan.indication,
        urgency=plan.urgency,
        course=evolve(plan.course, frequency=None, sessions=None),
    )
    reader = Interpreter(inputs(Case(nothing, basis.case.patient)), basis.effective.conditions)
    rules = (rule for rule in basis.effective.rules if rule.then.kind not in _OF_USES)
    return tuple(rule for rule in rules if reader.truth(rule.statement) is not Truth.FALSE)


def _goals_of_limits(basis: Basis) -> dict[str, Goal]:
    rules = {rule.id: rule for rule in basis.effective.rules}
    goals: dict[str, Goal] = {}
    for use in basis.effective.uses:
        for one in use.limits:
            # What a limit demands is tried before what makes it void.
            kept = one.must if one.given is None else any_of(one.must, not_(one.given))
            goals[one.id] = Goal(kept, wanted=True, why=one.title, rule=rules[one.id])
    return goals


@final
@frozen(eq=False)
class Demands:
    """What a plan must become for one patient so that its verdict is at least the wanted one."""

    basis: Basis
    wanted: Verdict
    _limits: dict[str, Goal] = field(
        init=False, default=Factory(lambda self: _goals_of_limits(self.basis), takes_self=True)
    )
    _rules: tuple[Rule, ...] = field(
        init=False, default=Factory(lambda self: _that_may_hold(self.basis), takes_self=True)
    )

    @property
    def lenient(self) -> bool:
        """Whether what is not known will do."""
        return rank(self.wanted) <= rank(Verdict.INDETERMINATE)

    def open(self, outlook: Outlook, use: Use | None) -> Iterator[Goal]:
        """Return what a plan still must become to meet *use* and to break no rule: in scope first, then all else."""
        broken: list[Goal] = []
        if use is not None:
            scope = Goal(use.scope, wanted=True, why=f"{use.title}.")
            if not outlook.reached(scope):
                yield scope
                return
            broken = [goal for one in use.limits if not outlook.reached(goal := self._limits[one.id])]
            yield from broken
        for rule in self._rules:
            # What a rule says of uses that are met counts once this one is.
            if not (broken and _reads_uses(rule)) and self._violated(rule, outlook.reader):
                yield Goal(rule.statement, wanted=False, why=rule.title, rule=rule)

    def feasible(self, outlook: Outlook, use: Use) -> tuple[Goal, ...]:
        """Return the limits of *use* that some change can keep."""
        return tuple(goal for one in use.limits if outlook.price(goal := self._limits[one.id]) is not None)

    def _violated(self, rule: Rule, reader: Interpreter) -> bool:
        """Return whether *rule* keeps a plan below the wanted verdict."""
        then = rule.then
        worst = then.verdict is not None and rank(then.verdict) < rank(self.wanted)
        blocks = then.not_known is NotKnown.BLOCKS and not self.lenient
        if not worst and not blocks:
            return False
        truth = reader.truth(rule.applies)
        if truth is not Truth.FALSE:
            truth &= reader.truth(rule.when)
        return (worst and truth is Truth.TRUE) or (blocks and truth is Truth.UNKNOWN)

    def cautions(self, reader: Interpreter) -> int:
        """Return how many cautions hold for the plan that is read."""
        cautions = (rule.statement for rule in self._rules if rule.then.kind is Kind.CAUTION)
        return sum(reader.truth(one) is Truth.TRUE for one in cautions)


def _reads_uses(rule: Rule) -> bool:
    return any(isinstance(leaf, Named) for leaf in leaves(rule.when))
