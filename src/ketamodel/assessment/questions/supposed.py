"""What would be if data that a case lacks were answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import field, frozen

from ketamodel.assessment.questions.options import Option, options
from ketamodel.assessment.questions.remaining import Remaining
from ketamodel.domain.answer import Answer, RefusedAnswers, answered
from ketamodel.domain.case import Case, Value, inputs
from ketamodel.readers.compiled import Compiled
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.expression import Compare, Needed, Number
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.assessment.questions.remaining import Leaf

__all__ = ["Answers", "Key", "Supposed"]

Answers: TypeAlias = "dict[str, Answer]"
Key: TypeAlias = "frozenset[tuple[str, Answer]]"


@final
@frozen(eq=False)
class Supposed:
    """A case with answers that are supposed; what each leads to is worked out once."""

    case: Case
    left: Remaining
    concepts: tuple[Concept, ...]
    decide: Compiled
    _options: dict[str, tuple[Option, ...]] = field(init=False, factory=dict[str, tuple[Option, ...]])
    _verdicts: dict[Key, Verdict | None] = field(init=False, factory=dict[Key, Verdict | None])
    _inputs: dict[Key, Mapping[str, Value] | None] = field(init=False, factory=dict[Key, Mapping[str, Value] | None])
    _cases: dict[tuple[tuple[str, Answer], ...], Case | None] = field(
        init=False, factory=dict[tuple[tuple[str, Answer], ...], Case | None]
    )

    def options(self, path: str) -> tuple[Option, ...]:
        """Return the answers of *path* that can be told apart."""
        if path not in self._options:
            self._options[path] = options(path, self.case, self.left, self.concepts)
        return self._options[path]

    def told(self, answers: Answers) -> Mapping[str, Value] | None:
        """Return all that the case with *answers* tells, or None if it cannot have them."""
        key = frozenset(answers.items())
        if key not in self._inputs:
            case = self._case(tuple(answers.items()))
            self._inputs[key] = None if case is None else inputs(case)
        return self._inputs[key]

    def _case(self, answers: tuple[tuple[str, Answer], ...]) -> Case | None:
        """Return the case with *answers*, made from the one with all but the last of them."""
        if not answers:
            return self.case
        if answers not in self._cases:
            before = self._case(answers[:-1])
            try:
                after = None if before is None else answered(before, dict(answers[-1:]), self.concepts)
            except RefusedAnswers:
                after = None
            self._cases[answers] = after
        return self._cases[answers]

    def verdict(self, answers: Answers) -> Verdict | None:
        """Return the verdict on the case with *answers*, or None if it cannot have them."""
        key = frozenset(answers.items())
        if key not in self._verdicts:
            told = self.told(answers)
            self._verdicts[key] = None if told is None else self.decide.decide(told).verdict
        return self._verdicts[key]

    def moves(self, path: str) -> tuple[Answers, ...]:
        """Return the answers of *path*; a yes also with what is asked then."""
        moves: list[Answers] = [{path: option.answers[0]} for option in self.options(path)]
        for number in self._called_for(path):
            told = self.told({path: True})
            if told is None:
                continue
            for then in sorted(self.left.reader(told).read(number).missing):
                begun = answered(self.case, {path: True}, self.concepts)
                moves += [
                    {path: True, then: option.answers[0]} for option in options(then, begun, self.left, self.concepts)
                ]
        return tuple(moves)

    def _called_for(self, path: str) -> tuple[Number, ...]:
        """Return the numbers that exist only if the answer to *path* is yes."""
        read = (_number(leaf) for leaf in self.left.leaves)
        found = {one.path: one for one in read if one is not None and one.given is not None and one.given.path == path}
        return tuple(found.values())

    def __len__(self) -> int:
        return len(self._inputs)


def _number(leaf: Leaf) -> Number | None:
    match leaf:
        case Compare(number=number) | Needed(element=Number() as number):
            return number
        case _:
            return None
