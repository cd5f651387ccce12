"""What is the same for every case of what is in force: the order of findings, and what follows from uses met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, final

from attrs import Factory, field, frozen

from ketamodel.assessment.finding import Status
from ketamodel.readers.compiled import compiled
from ketamodel.rules.conclusion import Kind, NotKnown, Verdict
from ketamodel.rules.expression import Expression
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.use import ranked
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ketamodel.provenance import Certainty
    from ketamodel.rules.monitoring import MonitoringRequirement
    from ketamodel.rules.rule import Rule

__all__ = ["Outline", "outline"]

_KINDS = tuple(Kind)
_VERDICTS = tuple(Verdict)
_PLACE: Final = itemgetter(0)
#: Its place among findings, the weightiest first; a rule, and whether it is known to hold.
Entry: TypeAlias = "tuple[int, Rule, Status]"
#: The ids of the uses that are met, the certainty of the best, and what they ask to observe.
Followed: TypeAlias = "tuple[tuple[str, ...], Certainty | None, tuple[MonitoringRequirement, ...]]"

# Each combination of uses that are met is worked out once; those of strangers must not fill the memory.
_MOST = 1024


def _weight(rule: Rule, status: Status) -> int:
    """Return the place of the kind of finding that *rule* makes, the weightiest first."""
    then = rule.then
    blocks = Verdict.INDETERMINATE if then.not_known is NotKnown.BLOCKS else None
    verdict = then.verdict if status is Status.CONFIRMED else blocks
    weight = _VERDICTS.index(verdict) if verdict is not None else len(_VERDICTS) + (status is Status.POSSIBLE)
    return weight * len(_KINDS) + _KINDS.index(then.kind)


def _entries(outline: Outline, status: Status) -> Mapping[int, Entry]:
    rules = outline.effective.rules
    return {
        bit: (_weight(rule, status) * len(rules) + index, rule, status)
        for index, (rule, bit) in enumerate(zip(rules, outline.bits, strict=False))
    }


def _confirmed(outline: Outline) -> Mapping[int, Entry]:
    return _entries(outline, Status.CONFIRMED)


def _possible(outline: Outline) -> Mapping[int, Entry]:
    return _entries(outline, Status.POSSIBLE)


def _kept(outline: Outline) -> Mapping[int, Expression]:
    kept = {limit.id: limit.kept for use in outline.effective.uses for limit in use.limits}
    rules = zip(outline.effective.rules, outline.bits, strict=False)
    return {bit: kept[rule.id] for rule, bit in rules if rule.id in kept}


def _demands(outline: Outline) -> Mapping[int, Sequence[int]]:
    effective = outline.effective
    bits = {rule.id: 1 << bit for rule, bit in zip(effective.rules, outline.bits, strict=False)}
    found: dict[int, list[int]] = {}
    for use, bit in zip(effective.uses, outline.bits[len(effective.rules) :], strict=False):
        found.setdefault(bit, []).append(sum(bits[limit.id] for limit in use.limits))
    return found


def _uses(outline: Outline) -> Mapping[str, int]:
    effective = outline.effective
    first = len(effective.rules) + len(effective.uses)
    bits = dict(zip(effective.conditions, outline.bits[first:], strict=True))
    return {use.id: 1 << bits[use.is_met.name] for use in effective.uses}


class _Masks(NamedTuple):
    """The bits of all rules, of those of limits, of the scopes, and of the conditions that uses are met."""

    rules: int
    limits: int
    scopes: int
    uses: int


def _masks(outline: Outline) -> _Masks:
    bits = _confirmed(outline), _kept(outline), _demands(outline)
    rules, limits, scopes = (sum(1 << bit for bit in one) for one in bits)
    return _Masks(rules, limits, scopes, sum(set(_uses(outline).values())))


@final
@frozen(eq=False)
class Outline:
    """
    What is in force, as the bits of masks: a bit stands for a rule, the scope of a use or a named condition.

    Get that of the compiled reader from `outline`, which makes each once.
    """

    effective: Effective
    #: The bits of the rules, the scopes of the uses and the named conditions, in this order.
    bits: Sequence[int]
    _confirmed: Mapping[int, Entry] = field(init=False, default=Factory(_confirmed, takes_self=True))
    _possible: Mapping[int, Entry] = field(init=False, default=Factory(_possible, takes_self=True))
    #: The statement that each limit is kept, by the bit of its rule.
    _kept: Mapping[int, Expression] = field(init=False, default=Factory(_kept, takes_self=True))
    #: The limits of the uses by the bit of their scope.
    _demands: Mapping[int, Sequence[int]] = field(init=False, default=Factory(_demands, takes_self=True))
    #: The mask of the condition that each use is met.
    _uses: Mapping[str, int] = field(init=False, default=Factory(_uses, takes_self=True))
    _masks: _Masks = field(init=False, default=Factory(_masks, takes_self=True))
    _followed: dict[int, Followed] = field(init=False, factory=dict[int, Followed])

    def followed(self, holds: int) -> Followed:
        """Return what follows from the uses that are met while *holds* is what is true."""
        met = holds & self._masks.uses
        found = self._followed.get(met)
        if found is None:
            if len(self._followed) >= _MOST:
                self._followed.clear()
            uses = [use for use in self.effective.uses if self._uses[use.id] & met]
            found = self._followed[met] = (
                tuple(use.id for use in uses),
                ranked(uses)[0].certainty if uses else None,
                tuple(dict.fromkeys(one for use in uses for one in use.monitoring)),
            )
        return found

    def listed(self, holds: int, may_hold: int, truth: Callable[[Expression], Truth]) -> list[Entry]:
        """
        Return the rules that hold, and those that may, the weightiest first.

        Of limits, those come first of the use that is nearest to being met, of the uses that cover the case or may.
        """
        masks = self._masks
        listed = [self._confirmed[bit] for bit in _places(holds & masks.rules)]
        listed += [self._possible[bit] for bit in _places(may_hold & masks.rules)]
        listed.sort(key=_PLACE)
        limits = (holds | may_hold) & masks.limits
        if limits & (limits - 1):
            broken = holds & limits | self._broken(may_hold & limits, truth)
            nearest = self._nearest(limits, broken, (holds | may_hold) & masks.scopes)
            rules = len(self.effective.rules)
            listed.sort(key=lambda one: (one[0] // rules, nearest.get(one[1].id, 0)))
        return listed

    def _broken(self, limits: int, truth: Callable[[Expression], Truth]) -> int:
        """Return which of *limits* are broken although their rules are not known to hold."""
        return sum(1 << bit for bit in _places(limits) if truth(self._kept[bit]) is Truth.FALSE)

    def _nearest(self, limits: int, broken: int, scopes: int) -> Mapping[str, int]:
        """Return how many limits are *broken* of the use nearest to being met that demands each of *limits*."""
        nearest: dict[str, int] = {}
        for demands in (one for bit in _places(scopes) for one in self._demands[bit]):
            count = (demands & broken).bit_count()
            for bit in _places(demands & limits):
                rule_id = self._confirmed[bit][1].id
                nearest[rule_id] = min(count, nearest.get(rule_id, count))
        return nearest


def _places(mask: int) -> Iterator[int]:
    """Return the bits of *mask*, from the highest."""
    while mask:
        bit = mask.bit_length() - 1
        yield bit
        mask ^= 1 << bit


@lru_cache(maxsize=16)
def outline(effective: Effective) -> Outline:
    """
    Return what is the same for every case of what is in force, in the bits of the compiled reader; each is made once.

    >>> none = Effective((), (), {})
    >>> outline(none) is outline(none)
    True
    """
    return Outline(effective, compiled(effective).layout.bits)
