"""Of several values that serve as well, the one to name first, and the others beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from ketamodel.assessment.repairs.changes import applied, said_at
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.assessment.repairs.changes import Change
    from ketamodel.assessment.repairs.search import Search, Step

__all__ = ["preferred"]


def preferred(search: Search, step: Step) -> tuple[Change, ...]:
    """
    Return the changes of *step*, each with the value to prefer, and with the others that serve as well.

    A stated amount is changed as little as possible.
    Of places, products and amounts that are stated anew, those with the fewest cautions come first,
    then those that the knowledge names first, and the lowest amounts.
    """
    changes = step.changes
    for index, change in enumerate(changes):
        if not change.otherwise:
            continue
        rest = (*changes[:index], *changes[index + 1 :])
        serving: list[tuple[int, Change]] = []
        for value in (change.after, *change.otherwise):
            one = evolve(change, after=value, otherwise=())
            reached = search.reaches(step.use, (*rest, one))
            if reached is not None:
                serving.append((search.demands.cautions(reached.outlook.reader), one))
        if _is_anew(search, change, rest):
            serving.sort(key=lambda pair: pair[0])
        first, *others = (one for _, one in serving)
        told = evolve(first, otherwise=[one.after for one in others])
        changes = (*changes[:index], told, *changes[index + 1 :])
    return changes


def _is_anew(search: Search, change: Change, rest: tuple[Change, ...]) -> bool:
    """Return whether *change* chooses a concept, or states what the plan does not say after the other changes."""
    return isinstance(change.after, Concept) or said_at(applied(search.basis.case.plan, rest), change.path) is None
