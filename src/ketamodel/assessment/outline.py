"""What is the same for every case of what is in force: the order of findings, and what follows from uses met."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import Factory, field, frozen

from ketamodel.assessment.finding import Status
from ketamodel.rules.conclusion import Kind, NotKnown, Verdict
from ketamodel.rules.expression import Expression
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.use import ranked
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.provenance import Certainty
    from ketamodel.readers.interpret import Interpreter
    from ketamodel.rules.monitoring import MonitoringRequirement
    from ketamodel.rules.rule import Rule

__all__ = ["Outline", "outline"]

_KINDS = tuple(Kind)
_VERDICTS = tuple(Verdict)
#: Its place among findings, the weightiest first; a rule, and whether it is known to hold.
Entry: TypeAlias = "tuple[tuple[int, int], Rule, Status]"
#: The ids of the uses that are met, the certainty of the best, and what they ask to observe.
Followed: TypeAlias = "tuple[tuple[str, ...], Certainty | None, tuple[MonitoringRequirement, ...]]"

# Each combination of uses that are met is worked out once; those of strangers must not fill the memory.
_MOST = 1024


def _entry(rule: Rule, status: Status) -> Entry:
    then = rule.then
    blocks = Verdict.INDETERMINATE if then.not_known is NotKnown.BLOCKS else None
    verdict = then.verdict if status is Status.CONFIRMED else blocks
    weight = _VERDICTS.index(verdict) if verdict is not None else len(_VERDICTS) + (status is Status.POSSIBLE)
    return (weight, _KINDS.index(then.kind)), rule, status


def _entries(outline: Outline, status: Status) -> tuple[Entry, ...]:
    return tuple(_entry(rule, status) for rule in outline.effective.rules)


def _confirmed(outline: Outline) -> tuple[Entry, ...]:
    return _entries(outline, Status.CONFIRMED)


def _possible(outline: Outline) -> tuple[Entry, ...]:
    return _entries(outline, Status.POSSIBLE)


def _kept(outline: Outline) -> Mapping[int, Expression]:
    kept = {limit.id: limit.kept for use in outline.effective.uses for limit in use.limits}
    return {index: kept[rule.id] for index, rule in enumerate(outline.effective.rules) if rule.id in kept}


def _limits(outline: Outline) -> int:
    return sum(1 << index for index in _kept(outline))


def _demands(outline: Outline) -> tuple[int, ...]:
    bits = {outline.effective.rules[index].id: 1 << index for index in _kept(outline)}
    return tuple(sum(bits[limit.id] for limit in use.limits) for use in outline.effective.uses)


def _bits(outline: Outline) -> Mapping[str, int]:
    return {name: 1 << index for index, name in enumerate(outline.effective.conditions)}


@final
@frozen(eq=False)
class Outline:
    """
    The rules, conditions and uses in force as bits of masks, like those of `ketamodel.readers.compiled.Numbered`.

    Get it from `outline`, which makes each once.
    """

    effective: Effective
    _confirmed: tuple[Entry, ...] = field(init=False, default=Factory(_confirmed, takes_self=True))
    _possible: tuple[Entry, ...] = field(init=False, default=Factory(_possible, takes_self=True))
    #: The statement that each limit is kept, by the place of its rule.
    _kept: Mapping[int, Expression] = field(init=False, default=Factory(_kept, takes_self=True))
    #: The rules of all limits,
    _limits: int = field(init=False, default=Factory(_limits, takes_self=True))
    #: and of those of each use.
    _demands: tuple[int, ...] = field(init=False, default=Factory(_demands, takes_self=True))
    _conditions: Mapping[str, int] = field(init=False, default=Factory(_bits, takes_self=True))
    _followed: dict[int, Followed] = field(init=False, factory=dict[int, Followed])

    def truth(self, met: int, may_be_met: int, name: str) -> Truth:
        """Return the truth of the condition *name*, while those *met* are and others may be."""
        bit = self._conditions[name]
        if met & bit:
            return Truth.TRUE
        return Truth.UNKNOWN if may_be_met & bit else Truth.FALSE

    def followed(self, met: int) -> Followed:
        """Return what follows while the conditions *met* are."""
        found = self._followed.get(met)
        if found is None:
            if len(self._followed) >= _MOST:
                self._followed.clear()
            uses = [use for use in self.effective.uses if self._conditions[use.is_met.name] & met]
            found = self._followed[met] = (
                tuple(use.id for use in uses),
                ranked(uses)[0].certainty if uses else None,
                tuple(dict.fromkeys(one for use in uses for one in use.monitoring)),
            )
        return found

    def listed(self, holds: int, may_hold: int, covers: int, reasons: Interpreter) -> list[Entry]:
        """
        Return the rules that hold, and those that may, the weightiest first.

        Of limits, those come first of the use that is nearest to being met, of the uses that *covers* says.
        """
        found = holds | may_hold
        listed = [(self._confirmed if holds >> index & 1 else self._possible)[index] for index in _places(found)]
        listed.sort(key=itemgetter(0))
        limits = found & self._limits
        if limits & (limits - 1):
            broken = holds | self._broken(may_hold & limits, reasons)
            nearest = self._nearest(limits, broken, covers)
            listed.sort(key=lambda one: (one[0], nearest.get(one[1].id, 0)))
        return listed

    def _broken(self, limits: int, reader: Interpreter) -> int:
        """Return which of *limits* are broken although their rules are not known to hold."""
        return sum(1 << index for index in _places(limits) if reader.reason(self._kept[index]).truth is Truth.FALSE)

    def _nearest(self, limits: int, broken: int, covers: int) -> Mapping[str, int]:
        """Return how many limits are *broken* of the use nearest to being met that demands each of *limits*."""
        nearest: dict[str, int] = {}
        for demands in (self._demands[index] for index in _places(covers)):
            count = (demands & broken).bit_count()
            for index in _places(demands & limits):
                rule_id = self.effective.rules[index].id
                nearest[rule_id] = min(count, nearest.get(rule_id, count))
        return nearest


def _places(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


@lru_cache(maxsize=16)
def outline(effective: Effective) -> Outline:
    """
    Return what is the same for every case of what is in force; each is made once.

    >>> none = Effective((), (), {})
    >>> outline(none) is outline(none)
    True
    """
    return Outline(effective)
