"""Whether fewer changes would do: the search among the changes of one repair."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.assessment.repairs.changes import Change
from ketamodel.assessment.repairs.search import Search
from ketamodel.errors import KetamodelError
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import Expression, Named, Number
from ketamodel.rules.self_check import elements, leaves
from ketamodel.rules.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.assessment.repairs.search import Step

__all__ = ["least"]

#: Another product, route or place may change the answer to any statement about a plan.
_TOUCHES_ALL = frozenset({"plan.product", "plan.route", "plan.setting", "plan.care"})
_TOGETHER = frozenset({"plan.dose", "plan.rate", "plan.duration"})


def least(search: Search, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """
    Return the cheapest of *changes* that reach the wanted verdict, all of them if no fewer do.

    A change is left out only together with those that go with it.
    It is exact: what keeps a plan below the verdict must go, so one of the changes that touch it is needed.
    """
    found = [some for use in search.targets() if (some := _Subsets(search, changes, use).cheapest()) is not None]
    return min(found, key=lambda some: (sum(one.cost for one in some), len(some)), default=changes)


@final
@frozen(eq=False)
class _Subsets:
    """The subsets of some changes, on the way to meet one use."""

    search: Search
    changes: tuple[Change, ...]
    use: Use | None

    def cheapest(self) -> tuple[Change, ...] | None:
        """Return the cheapest subset that reaches the wanted verdict with the use, or None."""
        queue: list[tuple[int, tuple[int, ...]]] = [(0, ())]
        known: set[tuple[int, ...]] = set()
        while queue:
            _, chosen = heappop(queue)
            if chosen in known:
                continue
            known.add(chosen)
            needed = self._needed(chosen)
            if needed is None:
                return tuple(self.changes[index] for index in chosen)
            for index in needed:
                more = self._with(chosen, index)
                heappush(queue, (sum(self.changes[one].cost for one in more), more))
        return None

    def _with(self, chosen: tuple[int, ...], index: int) -> tuple[int, ...]:
        """Return *chosen* with one change more, and with those that it goes with."""
        goes_with = self.changes[index].goes_with
        paired = (other for other, one in enumerate(self.changes) if one.path in goes_with)
        return tuple(sorted({*chosen, index, *paired}))

    def _needed(self, chosen: tuple[int, ...]) -> tuple[int, ...] | None:
        """Return further changes of which one is needed; None if *chosen* will do."""
        left = [index for index in range(len(self.changes)) if index not in chosen]
        try:
            step = self.search.step(self.use, tuple(self.changes[index] for index in chosen))
        except KetamodelError:
            return tuple(left)
        fewest: tuple[int, ...] | None = None
        for goal in self.search.demands.open(step.outlook, step.use):
            touching = tuple(index for index in left if self._touches(self.changes[index], goal.expression, step))
            if fewest is None or len(touching) < len(fewest):
                fewest = touching
            if len(fewest) <= 1:
                return fewest
        return fewest

    @staticmethod
    def _touches(change: Change, expression: Expression, step: Step) -> bool:
        if change.path in _TOUCHES_ALL:
            return True
        paths = frozenset(_paths(expression, step.outlook.conditions))
        if change.concept is None:
            return change.path in paths or (change.path in _TOGETHER and bool(paths & _TOGETHER))
        listed = change.path.rpartition(".")[0]
        members = {path.rpartition(".")[2] for path in paths if path.rpartition(".")[0] == listed}
        return bool(members) if listed == "plan.medicines" else bool(members & change.concept.closure)


def _paths(expression: Expression, conditions: Mapping[str, Expression]) -> Iterator[str]:
    """Return the fields from which the truth of *expression* follows."""
    for leaf in leaves(expression):
        if isinstance(leaf, Named):
            yield from _paths(conditions[leaf.name], conditions)
        else:
            for element in elements(leaf):
                yield from _fields(sources_of(element) if isinstance(element, Number) else (element.path,))


def _fields(paths: Iterable[str]) -> Iterator[str]:
    return (path.removesuffix("_per_weight") for path in paths)
