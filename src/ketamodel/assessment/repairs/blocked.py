"""Why no plan will do: the fewest rules that together bar every candidate plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.assessment.finding import Finding, Status
from ketamodel.rules.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Bar", "Barred", "Opening", "barring", "openings"]


@final
@frozen(eq=False)
class Bar:
    """What bars a candidate plan: a rule, and the amounts that would lift it if the knowledge named one."""

    finding: Finding
    amounts: frozenset[str] = frozenset()

    @property
    def closes(self) -> bool:
        """Whether nothing that is asked or chosen lifts it."""
        return self.finding.status is Status.CONFIRMED and not self.amounts

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The paths of what would lift it."""
        return self.finding.missing or tuple(sorted(self.amounts))


def _bars(given: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(given)


@final
@frozen(eq=False)
class Barred:
    """A candidate plan that could not be repaired: the use that it was to meet, and what bars it."""

    use: Use | None
    bars: tuple[Bar, ...] = field(converter=_bars)


@final
@frozen
class Opening:
    """
    A use that no rule closes, but that waits for data, or for an amount that the knowledge does not name.

    >>> str(Opening("made-up", "A made-up use", ("plan.dose",)))
    'A made-up use: waits for plan.dose'
    """

    use_id: str
    title: str
    waits_for: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.title}: waits for {', '.join(self.waits_for)}"


def openings(plans: Iterable[Barred]) -> tuple[Opening, ...]:
    """
    Return the uses that some of *plans* leaves open, each with the least for which it waits.

    >>> openings([])
    ()
    """
    least: dict[str, Opening] = {}
    for plan in plans:
        if plan.use is None or any(one.closes for one in plan.bars):
            continue
        waits_for = tuple(dict.fromkeys(path for one in plan.bars for path in one.waits_for))
        known = least.get(plan.use.id)
        if known is None or len(waits_for) < len(known.waits_for):
            least[plan.use.id] = Opening(plan.use.id, plan.use.title, waits_for)
    return tuple(least.values())


def barring(plans: Iterable[Barred]) -> tuple[Finding, ...]:
    """
    Return findings of which every one of *plans* has at least one: without any of them some plan would be left over.

    *plans* holds, for each candidate plan, what bars it; of that only what closes it counts.
    The rules that bar the most plans come first.

    >>> barring([])
    ()
    """
    sets = ({one.finding.rule.id: one.finding for one in plan.bars if one.closes} for plan in plans)
    every = tuple(plan for plan in sets if plan)
    left: tuple[dict[str, Finding], ...] = every
    chosen: dict[str, Finding] = {}
    while left:
        ids = sorted({rule_id for plan in left for rule_id in plan})
        best = max(ids, key=lambda rule_id: sum(rule_id in plan for plan in left))
        chosen[best] = next(plan[best] for plan in left if best in plan)
        left = tuple(plan for plan in left if best not in plan)
    for rule_id in tuple(reversed(chosen)):
        rest = chosen.keys() - {rule_id}
        if all(rest & plan.keys() for plan in every):
            del chosen[rule_id]
    return tuple(chosen.values())
