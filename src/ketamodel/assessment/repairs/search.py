"""The search for the cheapest changes of a plan: use by use, goal by goal, the least total cost first."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import Factory, evolve, field, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.finding import finding
from ketamodel.assessment.repairs.blocked import Bar, Barred
from ketamodel.assessment.repairs.candidates import Candidates
from ketamodel.assessment.repairs.changes import Change, applied, said_at
from ketamodel.assessment.repairs.demands import Demands, rank
from ketamodel.assessment.repairs.goals import Goal, Outlook, Single, Some
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.errors import KetamodelError
from ketamodel.quantity import Quantity
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.assessment.repairs.leaves import Leaf

__all__ = ["Search", "Step"]

#: So many plans are looked at; then the search gives up, and says so.
_MOST = 3000
_WAY = frozenset({"plan.product", "plan.route"})
#: What is said for one product and one route.
_OF_ONE_WAY = frozenset({"plan.dose", "plan.rate", "plan.duration", "plan.bolus.dose", "plan.preparation.diluted"})
_Queue: TypeAlias = "list[tuple[int, int, int, Step]]"


@final
@frozen(eq=False)
class Step:
    """A plan on the way: its changes so far, the use that it is to meet, and the goals that are left."""

    use: Use | None
    changes: tuple[Change, ...]
    plan: TreatmentPlan
    outlook: Outlook
    goals: tuple[Goal, ...] = ()
    depth: int = 0

    @property
    def cost(self) -> int:
        """What the changes so far cost."""
        return sum(one.cost for one in self.changes)

    @property
    def paths(self) -> frozenset[str]:
        """The fields changed so far."""
        return frozenset(one.path for one in self.changes)


def _dominates(one: Step, other: Step) -> bool:
    """
    Return whether *other* is not worth telling beside *one*, which costs no more.

    It sets for the same use a field to another value, or it changes the same fields and more.
    """
    after = {change.path: change.after for change in one.changes}
    if one.use is other.use and any(after.get(change.path, change.after) != change.after for change in other.changes):
        return True
    same = (one.plan.product, one.plan.route) == (other.plan.product, other.plan.route)
    return one.paths <= other.paths and (same or one.use is other.use)


@final
@frozen(eq=False)
class Search:
    """
    The plans for one case that reach a wanted verdict, the cheapest first.

    Two ways to one plan are told once: where the same fields are changed for the same use, the cheapest is found.
    """

    basis: Basis
    demands: Demands
    candidates: Candidates
    #: For each candidate plan that could not be repaired, what bars it.
    barred: list[Barred] = field(init=False, factory=list[Barred])
    _looked: list[int] = field(init=False, factory=lambda: [0])
    _offered: dict[str, Candidates] = field(init=False, factory=dict[str, Candidates])
    _effective: Effective = field(init=False, default=Factory(lambda self: self.basis.effective, takes_self=True))

    @property
    def complete(self) -> bool:
        """Whether the search ended by itself."""
        return self._looked[0] < _MOST

    def found(self) -> Iterator[Step]:
        """Return every plan found, the cheapest first."""
        queue: _Queue = []
        done: list[Step] = []
        numbers = count()
        for use in self.targets():
            self._push(queue, numbers, self.step(use, ()))
        while queue and self.complete:
            *_, step = heappop(queue)
            if any(_dominates(one, step) for one in done):
                continue
            self._looked[0] += 1
            if step.goals:
                for one in self._next(step):
                    self._push(queue, numbers, one)
                continue
            goals = tuple(self.demands.open(step.outlook, step.use))
            if not goals:
                done.append(step)
                yield step
            else:
                self._push(queue, numbers, evolve(step, goals=goals, depth=step.depth + 1))

    def targets(self) -> tuple[Use | None, ...]:
        """Return the uses that some change could meet; None where the wanted verdict needs no use."""
        if rank(self.demands.wanted) < rank(Verdict.INDETERMINATE):
            return (None,)
        return tuple(
            use
            for use in self._effective.uses
            if rank(use.default) >= rank(self.demands.wanted)
            if self.step(use, ()).outlook.price(Goal(use.scope, wanted=True, why=use.title)) is not None
        )

    def step(self, use: Use | None, changes: tuple[Change, ...], *, depth: int = 0) -> Step:
        """
        Return the plan after *changes*, on its way to meet *use*.

        Raises `KetamodelError` if there can be no such plan.
        """
        plan = applied(self.basis.case.plan, changes)
        reader = Interpreter(inputs(Case(plan, self.basis.case.patient)), self._effective.conditions)
        changed = frozenset(one.path for one in changes)
        outlook = Outlook(reader, self._for(use), self._effective.conditions, changed, self.demands.lenient)
        return Step(use, changes, plan, outlook, depth=depth)

    def _push(self, queue: _Queue, numbers: Iterable[int], step: Step) -> None:
        goals = tuple(goal for goal in step.goals if not step.outlook.reached(goal))
        price = step.outlook.sum(goals)
        if price is None:
            self._bar(step, [goal for goal in goals if step.outlook.price(goal) is None])
            return
        entry = (step.cost + price[0], -step.depth, next(iter(numbers)), evolve(step, goals=goals))
        heappush(queue, entry)

    def planned(self, use: Use) -> Step:
        """Return the plan that the limits of *use* make, as far as the knowledge names values."""
        bare = self.step(use, ())
        scope = Goal(use.scope, wanted=True, why=use.title)
        limits = self.demands.feasible(bare.outlook, use)
        step = self._first(evolve(bare, goals=(scope, *limits))) or self._first(evolve(bare, goals=(scope,))) or bare
        given_up: set[str] = set()
        while True:
            left = (one for one in self.demands.open(step.outlook, use) if one.why not in given_up)
            goal = next(left, None)
            if goal is None:
                return step
            rule = goal.rule
            # A rule is met, not left: its applicability stays as it is.
            met = goal if rule is None or rule.then.kind is Kind.LIMIT else goal.about(rule.when)
            after = self._first(evolve(step, goals=(met,)))
            if after is None:
                given_up.add(goal.why)
            else:
                step = after

    def _first(self, step: Step) -> Step | None:
        """Return the first step after which all goals of *step* are reached."""
        goals = tuple(goal for goal in step.goals if not step.outlook.reached(goal))
        if not goals:
            return step
        if step.outlook.sum(goals) is None:
            return None
        after = (self._first(one) for one in self._next(evolve(step, goals=goals)))
        return next((one for one in after if one is not None), None)

    def reaches(self, use: Use | None, changes: tuple[Change, ...]) -> Step | None:
        """Return the plan after *changes* if it meets *use* and nothing keeps it below the wanted verdict."""
        try:
            step = self.step(use, changes)
        except KetamodelError:
            return None
        return step if next(iter(self.demands.open(step.outlook, step.use)), None) is None else None

    def _next(self, step: Step) -> Iterator[Step]:
        """Return the steps that the first goal of *step* leads to."""
        goal, *rest = step.goals
        match step.outlook.parts(goal):
            case Single(leaf):
                yield from self._changed(step, goal, leaf)
            case Some(parts):
                for part in parts:
                    yield evolve(step, goals=(part, *rest), depth=step.depth + 1)
            case every:
                yield evolve(step, goals=(*every.parts, *rest), depth=step.depth + 1)

    def _changed(self, step: Step, goal: Goal, leaf: Leaf) -> Iterator[Step]:
        """Return the steps that one change makes, after which *leaf* is what the *goal* wants."""
        outlook = step.outlook
        offered = outlook.candidates.changes(leaf, step.plan, outlook.reader, wanted=goal.wanted, why=goal.why)
        after = [
            one
            for change in offered
            if change.path not in outlook.changed
            if (one := self._after(step, self._placed(step, change))) is not None and one.outlook.reached(goal)
        ]
        if not after:
            self._bar(step, [goal])
        for one in self._worth_a_try(step, after):
            last = one.changes[-1]
            others = tuple(other.changes[-1].after for other in after if other.changes[-1].path == last.path)
            told = evolve(last, otherwise=[value for value in others if value != last.after])
            yield evolve(one, changes=(*step.changes, told), goals=step.goals)

    def _worth_a_try(self, step: Step, after: list[Step]) -> list[Step]:
        """Return the steps *after* one change; of amounts that are stated anew, those with the fewest cautions."""
        anew = {
            id(one): self.demands.cautions(one.outlook.reader)
            for one in after
            if isinstance(one.changes[-1].after, Quantity) and said_at(step.plan, one.changes[-1].path) is None
        }
        fewest = min(anew.values(), default=0)
        return [one for one in after if anew.get(id(one), fewest) == fewest]

    def _placed(self, step: Step, change: Change) -> Change:
        """Return *change* with what the plan said before any change, and the changes of *step* that it goes with."""
        if change.concept is not None:
            return change
        before = said_at(self.basis.case.plan, change.path)
        anew = change.path in _OF_ONE_WAY
        return evolve(change, before=before, goes_with=_WAY & step.outlook.changed if anew else frozenset())

    def _after(self, step: Step, change: Change) -> Step | None:
        """Return *step* after *change*, or None if there can be no such plan."""
        try:
            return self.step(step.use, (*step.changes, change), depth=step.depth + 1)
        except KetamodelError:
            return None

    def _for(self, use: Use | None) -> Candidates:
        """Return the candidates with the products and routes that *use* has in its scope."""
        if use is None:
            return self.candidates
        if use.id not in self._offered:
            self._offered[use.id] = self.candidates.within(use.scope, self.basis.case, self._effective.conditions)
        return self._offered[use.id]

    def _bar(self, step: Step, goals: Iterable[Goal]) -> None:
        """Note which rules bar the plan of *step*."""
        reader = step.outlook.reader
        limits = {} if step.use is None else {limit.id: limit for limit in step.use.limits}
        bars: list[Bar] = []
        for goal in goals:
            if goal.rule is None:
                continue
            limit = limits.get(goal.rule.id)
            found = finding(goal.rule, goal.rule.when if limit is None else limit.broken, reader)
            if found is not None:
                bars.append(Bar(found, step.outlook.choosable(goal)))
        if bars:
            self.barred.append(Barred(step.use, bars))
