"""What a plan must become: statements that must hold or must not, and the least that each costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import frozen

from ketamodel.assessment.repairs.candidates import Candidates
from ketamodel.assessment.repairs.changes import cost_of
from ketamodel.assessment.repairs.leaves import Leaf, amounts_of
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Expression,
    Named,
    Needed,
    Not,
    YesNo,
)
from ketamodel.rules.rule import Rule
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Every", "Goal", "Outlook", "Single", "Some"]

#: The least that something costs, and the fields that it may change; None where nothing helps.
Price: TypeAlias = "tuple[int, frozenset[str]] | None"
_FREE: tuple[int, frozenset[str]] = (0, frozenset())


@final
@frozen(eq=False)
class Goal:
    """A statement that must become what is wanted, and the rule or use that asks for it."""

    expression: Expression
    wanted: bool
    why: str
    #: The rule that is broken while it is not.
    rule: Rule | None = None

    def about(self, part: Expression, *, wanted: bool | None = None) -> Goal:
        """Return the goal that *part* of the statement becomes what is wanted of it."""
        return Goal(part, self.wanted if wanted is None else wanted, self.why, self.rule)


@final
@frozen(eq=False)
class Every:
    """A goal that is reached when all parts are."""

    parts: tuple[Goal, ...]


@final
@frozen(eq=False)
class Some:
    """A goal that is reached when one part is."""

    parts: tuple[Goal, ...]


@final
@frozen(eq=False)
class Single:
    """A goal about one element."""

    leaf: Leaf


@final
@frozen(eq=False)
class Outlook:
    """One plan, what is still open in it, and what that costs at least."""

    reader: Interpreter
    candidates: Candidates
    conditions: Mapping[str, Expression]
    #: The fields that are changed already.
    changed: frozenset[str]
    #: Whether what is not known will do.
    lenient: bool

    def reached(self, goal: Goal) -> bool:
        """Return whether the plan is already what the goal wants."""
        truth = self.reader.truth(goal.expression)
        return truth is Truth.of(goal.wanted) or (self.lenient and truth is Truth.UNKNOWN)

    def parts(self, goal: Goal) -> Every | Some | Single:
        """Return what *goal* is made of."""
        match goal.expression:
            case Named(name=name):
                return Every((goal.about(self.conditions[name]),))
            case Not(part):
                return Every((goal.about(part, wanted=not goal.wanted),))
            case AllOf(parts):
                return _joined(goal, parts, every=goal.wanted)
            case AnyOf(parts) as leaf:
                of_one = goal.wanted and _of_one_number(parts)
                return Single(leaf) if of_one else _joined(goal, parts, every=not goal.wanted)
            case YesNo() | Compare() | Chosen() | Needed() as leaf:
                return Single(leaf)
            case _:
                assert_never(goal.expression)

    def price(self, goal: Goal) -> Price:
        """Return the least that *goal* costs: never more than what it turns out to cost."""
        if self.reached(goal):
            return _FREE
        match self.parts(goal):
            case Single(leaf):
                fields = self.candidates.fields(leaf, self.reader, wanted=goal.wanted) - self.changed
                return (min(cost_of(one) or 0 for one in fields), fields) if fields else None
            case Every(parts):
                return self.sum(parts)
            case Some(parts):
                prices = [price for one in parts if (price := self.price(one)) is not None]
                if not prices:
                    return None
                return min(cost for cost, _ in prices), frozenset[str]().union(*(fields for _, fields in prices))

    def choosable(self, goal: Goal) -> frozenset[str]:
        """Return the amounts that could be chosen so that *goal* is reached, had the knowledge a value for them."""
        if self.reached(goal):
            return frozenset()
        match self.parts(goal):
            case Single(leaf):
                return amounts_of(leaf) - self.changed
            case Every(parts) | Some(parts):
                open_parts = [self.choosable(one) for one in parts if not self.reached(one)]
                hopeless = isinstance(self.parts(goal), Every) and not all(open_parts)
                return frozenset() if hopeless else frozenset[str]().union(*open_parts)

    def sum(self, goals: Iterable[Goal]) -> Price:
        """Return the least that all *goals* cost together; what one change may serve is counted once."""
        total, seen = _FREE
        for goal in goals:
            price = self.price(goal)
            if price is None:
                return None
            cost, fields = price
            if not fields & seen:
                total += cost
            seen |= fields
        return total, seen


def _joined(goal: Goal, parts: tuple[Expression, ...], *, every: bool) -> Every | Some:
    goals = tuple(goal.about(part) for part in parts)
    return Every(goals) if every else Some(goals)


def _of_one_number(parts: tuple[Expression, ...]) -> bool:
    """Return whether all *parts* compare one number, as "56 mg or 84 mg" does."""
    paths = {part.number.path if isinstance(part, Compare) else None for part in parts}
    return len(paths) == 1 and None not in paths
