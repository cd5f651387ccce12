"""
Which data can still change a verdict.

A datum can change it if the others could be answered, or left open, so that some answer to this one
gives another verdict than leaving it open. For most data such answers are found by a search;
a datum for which none is found is left out only after every combination was tried, else it is asked.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, final

from attrs import Factory, field, frozen

from ketamodel.assessment.questions.remaining import Remaining, asked_by, is_worse
from ketamodel.assessment.questions.settling import hanging_on, settled
from ketamodel.assessment.questions.supposed import Supposed
from ketamodel.domain.case import Case, Value
from ketamodel.readers.compiled import Compiled
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.expression import YesNo
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.assessment.questions.remaining import OpenRule
    from ketamodel.assessment.questions.supposed import Answers, Key
    from ketamodel.rules.rule import Rule

__all__ = ["Influence"]


#: So many combinations are tried before a datum is asked without proof that it matters.
_COMBINATIONS = 2000
#: So many cases are made before data are asked without proof.
_TRIALS = 1000
#: So many ways to meet a use are followed.
_WAYS = 2
#: A rule that reads more is tried with all that it reads given up, not with each.
_FEW = 8


def _supposed(search: Influence) -> Supposed:
    return Supposed(search.case, search.left, search.concepts, search.decide)


def _masks(search: Influence) -> tuple[int, int, int]:
    """Return the rules that forbid a plan when they hold, those that warn, and those that can matter, as bits."""
    still_open = {one.rule.id for one in search.left.rules}
    mask = search.decide.mask
    return (
        mask(_forbids),
        mask(lambda rule: rule.then.verdict is not None and not _forbids(rule)),
        mask(lambda rule: rule.id in still_open),
    )


def _forbids(rule: Rule) -> bool:
    return is_worse(rule.then.verdict, Verdict.INDETERMINATE)


@final
@frozen(eq=False)
class Influence:
    """The search, over what is left open for one case."""

    case: Case
    left: Remaining
    concepts: tuple[Concept, ...]
    decide: Compiled
    supposed: Supposed = field(init=False, default=Factory(_supposed, takes_self=True))
    _reading: dict[str, frozenset[str]] = field(init=False, factory=dict[str, frozenset[str]])
    _masks: tuple[int, int, int] = field(init=False, default=Factory(_masks, takes_self=True))

    def alone(self, path: str) -> bool:
        """Return whether some answer to *path* changes the verdict while all else stays as it is."""
        return self._changes({}, path)

    def reaches(self, path: str) -> bool:
        """
        Return whether answers to *path* can settle anything that is open, by themselves or by what they imply.

        A stroke is a cerebrovascular event, a product has an agent: a rule may read the one and not the other.
        """
        read = frozenset(one for leaf in self.left.leaves for one in asked_by(leaf))
        if path in read:
            return True
        before = self.supposed.told({}) or {}
        for move in self.supposed.moves(path):
            told = self.supposed.told(move)
            if told is None:
                continue
            reader = self.left.reader(told)
            if any(one in read and told[one] != before.get(one) for one in told) or any(
                reader.truth(leaf) is not Truth.UNKNOWN for leaf in self.left.leaves
            ):
                return True
        return False

    def matters(self, paths: Iterable[str]) -> frozenset[str]:
        """Return those of *paths* that can change the verdict."""
        asked = tuple(paths)
        found = {path for path in asked if self.alone(path)}
        contexts = list(self._favourable()) if len(found) < len(asked) else []
        for full in contexts:
            found |= {path for path in asked if path not in found and self._changes(full, path)}
        for path in asked:
            if path not in found and (
                any(self._changes(one, path) for one in contexts[_WAYS:]) or self._shown(path, contexts)
            ):
                found.add(path)
        return frozenset(found)

    def _shown(self, path: str, contexts: list[Answers]) -> bool:
        """Return whether *path* matters in answers that are sought for it; true while that is not ruled out."""
        if len(self.supposed) > _TRIALS:
            return bool(self.supposed.moves(path))
        context = self._directed(path, ({}, *contexts))
        if context is None:
            return self._combined(path)
        contexts.append(context)
        return True

    def _changes(self, context: Answers, path: str) -> bool:
        """Return whether in a *context*, without its own answer to *path*, some answer to it changes the verdict."""
        moves = self.supposed.moves(path)
        own = {one for move in moves for one in move}
        return any(
            self._differ({one: answer for one, answer in context.items() if one not in gone}, moves)
            for gone in (own, own | self._kin(path))
        )

    def _differ(self, context: Answers, moves: Iterable[Answers]) -> bool:
        before = self.supposed.verdict(context)
        return before is not None and any(
            after is not None and after is not before
            for after in (self.supposed.verdict(context | move) for move in moves)
        )

    def _kin(self, path: str) -> frozenset[str]:
        """Return the paths of the same list whose answers can settle *path*, or contradict it."""
        concepts = {leaf.path: leaf.concept for leaf in self.left.leaves if isinstance(leaf, YesNo)}
        own = concepts.get(path)
        return frozenset(
            other
            for other, one in concepts.items()
            if own is not None and one is not None and (own.closure & {one.id} or one.closure & {own.id})
        )

    def _favourable(self) -> Iterator[Answers]:
        """Return answers to all that is asked under which the plan comes out as well as can be found."""
        uses = [name for name in self.left.conditions if not name.startswith("any")][:_WAYS]
        seeds = [settled(self.supposed, self.left.conditions[name], {}, wanted=True) for name in uses]
        seen: set[Key] = set()
        for seed in [{}, *(one for one in seeds if one)]:
            full = self._completed(seed)
            verdict, key = self.supposed.verdict(full), frozenset(full.items())
            if key not in seen and verdict is not None and is_worse(Verdict.INDETERMINATE, verdict):
                yield full
            seen.add(key)

    def _completed(self, answers: Answers, but: str = "") -> Answers:
        """Return *answers* with the best answer to each datum that is asked then, *but* one."""
        tried = {but}
        while True:
            told = self.supposed.told(answers)
            path = None if told is None else self._wanted(told, tried)
            if path is None:
                return answers
            tried.add(path)
            scored = [
                (score, answers | move) for move in self.supposed.moves(path) if (score := self._score(answers | move))
            ]
            if scored:
                answers = min(scored, key=lambda one: one[0])[1]

    def _wanted(self, told: Mapping[str, Value], tried: set[str]) -> str | None:
        """Return the path that most open rules lack."""
        reader = self.left.reader(told)
        # A rule that is decided lacks nothing, and the compiled reader tells that faster.
        still_open = {rule.id for rule in self.decide.rules(self.decide.decide(told).may_hold)}
        counts: dict[str, int] = {}
        for rule in (one for one in self.left.rules if one.rule.id in still_open):
            for path in reader.missing(rule.statement) - tried:
                counts[path] = counts.get(path, 0) + 1
        return max(sorted(counts), key=counts.__getitem__, default=None)

    def _score(self, answers: Answers) -> tuple[int, int, int] | None:
        """Return how far *answers* are from a good end: what forbids, what asks for caution, what is open."""
        told = self.supposed.told(answers)
        if told is None:
            return None
        decision = self.decide.decide(told)
        forbids, warns, matters = self._masks
        return (
            (decision.holds & forbids).bit_count(),
            (decision.holds & warns).bit_count(),
            (decision.may_hold & matters).bit_count(),
        )

    def _directed(self, path: str, contexts: Iterable[Answers]) -> Answers | None:
        """Return answers under which *path* changes the verdict: all else that a rule reads makes it hang on *path*."""
        rules = [(rule, self._read_by(rule)) for rule in self.left.rules]
        for context in contexts:
            for rule, read in rules:
                if path not in read:
                    continue
                given_up = [read, *(frozenset({path, one}) for one in sorted(read) if len(read) <= _FEW)]
                for paths in given_up:
                    rest = {one: answer for one, answer in context.items() if one not in paths}
                    ready = hanging_on(self.supposed, rule.statement, rest, path)
                    if ready is None:
                        continue
                    for full in (ready, self._completed(ready, path)):
                        if self._changes(full, path):
                            return full
        return None

    def _read_by(self, rule: OpenRule) -> frozenset[str]:
        """Return the paths that *rule* reads, also through named conditions."""
        found = self._reading.get(rule.rule.id)
        if found is None:
            found = self._reading[rule.rule.id] = frozenset(self.left.paths_of(rule.statement))
        return found

    def _combined(self, path: str) -> bool:
        """Return whether *path* matters with some answers to the others; true if there are too many to try."""
        own = {one for move in self.supposed.moves(path) for one in move}
        others = sorted({one for leaf in self.left.leaves for one in asked_by(leaf)} - own)
        open_still: Answers = {}
        moves = [(open_still, *self.supposed.moves(one)) for one in others]
        if prod(len(one) for one in moves) > _COMBINATIONS:
            return bool(self.supposed.moves(path))
        for chosen in product(*moves):
            context: Answers = {}
            for move in chosen:
                context |= move
            if self._changes(context, path):
                return True
        return False
