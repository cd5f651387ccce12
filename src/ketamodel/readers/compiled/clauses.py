"""Statements as gates: a gate holds when all its clauses do, a clause when one of its literals does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from math import prod
from typing import NamedTuple, TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.readers.compiled.inputs import KNOWN, Answer, Gates, Input, Listed, Measured, NumberKey, Picked, key_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Element,
    Expression,
    Named,
    Needed,
    Not,
    Number,
    YesNo,
)
from ketamodel.terminology import Concept

__all__ = ["GATES", "Circuit", "Clause", "Gate", "How", "Literal"]

#: What becomes of an answer that is no (0), not known (1) or yes (2).
How: TypeAlias = tuple[int, int, int]
_AS_IT_IS: How = (0, 1, 2)
_NEGATED: How = (2, 1, 0)
# `Needed` is false when the answer is known, and never true.
_NEEDED: How = (0, 1, 0)
_NOT_NEEDED: How = (2, 1, 2)

#: The input whose questions are whether other gates hold.
GATES = Gates()
# Alternatives that make more clauses than this get gates of their own instead of being multiplied out.
_MOST = 4


class Literal(NamedTuple):
    """The answer to a question that is asked of an input, or what becomes of it."""

    input: Input
    question: int
    how: How


#: One of the literals holds; of no literals none does.
Clause: TypeAlias = tuple[Literal, ...]
#: All of the clauses hold; of no clauses all do.
Gate: TypeAlias = tuple[Clause, ...]


@final
@frozen(eq=False)
class Circuit:
    """
    Gates for statements, each after those that it reads, and the inputs with what is asked of them.

    >>> from ketamodel.rules.builders import all_of, any_of
    >>> from ketamodel.rules.expression import SetBy
    >>> one, two, three = (YesNo(f"patient.{name}", name, SetBy.GIVEN) for name in ("one", "two", "three"))
    >>> circuit = Circuit({})
    >>> circuit.gate(all_of(one, any_of(two, three)))
    0
    >>> [[literal.input.path for literal in clause] for clause in circuit.gates[0]]
    [['patient.one'], ['patient.two', 'patient.three']]
    """

    conditions: Mapping[str, Expression]
    gates: list[Gate] = field(init=False, factory=list[Gate])
    answers: dict[str, Answer] = field(init=False, factory=dict[str, Answer])
    choices: dict[str, Picked] = field(init=False, factory=dict[str, Picked])
    lists: dict[str, Listed] = field(init=False, factory=dict[str, Listed])
    numbers: dict[NumberKey, Measured] = field(init=False, factory=dict[NumberKey, Measured])
    _numbers_of: dict[int, int] = field(init=False, factory=dict[int, int])
    _clauses: dict[tuple[int, bool], Gate] = field(init=False, factory=dict[tuple[int, bool], Gate])
    # What is known by its id must not make room for another with the same.
    _kept: list[Expression] = field(init=False, factory=list[Expression])

    def gate(self, statement: Expression) -> int:
        """Return the number of the gate of *statement*; one object has one gate."""
        if id(statement) not in self._numbers_of:
            clauses = self._of(statement, positive=True)
            self._numbers_of[id(statement)] = len(self.gates)
            self.gates.append(clauses)
        return self._numbers_of[id(statement)]

    def condition(self, name: str) -> int:
        """Return the number of the gate of the condition *name*."""
        return self.gate(self.conditions[name])

    def _of(self, statement: Expression, *, positive: bool) -> Gate:
        """Return the clauses of *statement*, or of its opposite."""
        key = id(statement), positive
        found = self._clauses.get(key)
        if found is None:
            self._kept.append(statement)
            match statement:
                case Not(part):
                    found = self._of(part, positive=not positive)
                case AllOf(parts) | AnyOf(parts):
                    # Without a comprehension, whose frame would halve how deep statements may be nested.
                    ways = list(map(partial(self._of, positive=positive), parts))
                    every = isinstance(statement, AllOf) == positive
                    found = _every(ways) if every else self._one_of(parts, ways, positive=positive)
                case Needed(element):
                    found = ((self._known(element, _NEEDED if positive else _NOT_NEEDED),),)
                case YesNo() | Compare() | Chosen() | Named():
                    found = ((self._leaf(statement, _AS_IT_IS if positive else _NEGATED),),)
                case _:
                    assert_never(statement)
            self._clauses[key] = found
        return found

    def _one_of(self, parts: Sequence[Expression], ways: Sequence[Gate], *, positive: bool) -> Gate:
        """Return the clauses of alternatives: few are multiplied out, of many each has a gate."""
        if prod(map(len, ways)) > _MOST:
            how = _AS_IT_IS if positive else _NEGATED
            ways = [
                clauses if len(clauses) == 1 else ((Literal(GATES, self.gate(part), how),),)
                for part, clauses in zip(parts, ways, strict=True)
            ]
        found: list[Clause] = [()]
        for clauses in ways:
            found = [tuple(dict.fromkeys((*one, *other))) for one in found for other in clauses]
        return tuple(dict.fromkeys(found))

    def _leaf(self, leaf: YesNo | Compare | Chosen | Named, how: How) -> Literal:
        match leaf:
            case YesNo():
                return self._known(leaf, how)
            case Compare(number=number, comparison=comparison, threshold=threshold):
                measured = self._measured(number)
                question = measured.asked.setdefault((comparison, threshold.canonical), len(measured.asked) + 1)
                return Literal(measured, question, how)
            case Chosen(choice=choice, options=options):
                picked = self._picked(choice)
                return Literal(picked, picked.asked.setdefault(options, len(picked.asked) + 1), how)
            case Named(name=name):
                return Literal(GATES, self.condition(name), how)
            case _:
                assert_never(leaf)

    def _known(self, element: Element, how: How) -> Literal:
        """Return the literal of an answer, of a choice or number that it is known."""
        match element:
            case YesNo(concept=Concept() as concept):
                path = element.listed_in
                listed = self.lists.setdefault(path, Listed(path))
                return Literal(listed, listed.asked.setdefault(concept, len(listed.asked)), how)
            case YesNo(path=path):
                return Literal(self.answers.setdefault(path, Answer(path)), 0, how)
            case Choice():
                return Literal(self._picked(element), KNOWN, how)
            case Number():
                return Literal(self._measured(element), KNOWN, how)
            case _:
                assert_never(element)

    def _picked(self, choice: Choice) -> Picked:
        return self.choices.setdefault(choice.path, Picked(choice.path))

    def _measured(self, number: Number) -> Measured:
        return self.numbers.setdefault(key_of(number), Measured(number))


def _every(ways: Sequence[Gate]) -> Gate:
    found = dict.fromkeys(clause for clauses in ways for clause in clauses)
    return ((),) if () in found else tuple(found)
