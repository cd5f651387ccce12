"""Answers under which a statement comes out as wanted, or hangs on one datum alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.rules.expression import AllOf, AnyOf, Expression, Named, Not
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.assessment.questions.supposed import Answers, Supposed

__all__ = ["hanging_on", "settled"]


def hanging_on(supposed: Supposed, statement: Expression, answers: Answers, path: str) -> Answers | None:
    """Return *answers* with some under which *statement* hangs on *path* alone; None if none are found."""
    match statement:
        case Not(part=part):
            return hanging_on(supposed, part, answers, path)
        case Named(name=name):
            return hanging_on(supposed, supposed.left.conditions[name], answers, path)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            open_part = next((one for one in parts if path in supposed.left.paths_of(one)), None)
            others = [one for one in parts if one is not open_part]
            found = _every(supposed, others, answers, wanted=isinstance(statement, AllOf))
            return None if open_part is None or found is None else hanging_on(supposed, open_part, found, path)
        case _:
            return answers


def settled(supposed: Supposed, statement: Expression, answers: Answers, *, wanted: bool) -> Answers | None:
    """Return *answers* with some that make *statement* as *wanted*; None if none are found."""
    told = supposed.told(answers)
    if told is None:
        return None
    truth = supposed.left.reader(told).truth(statement)
    if truth is not Truth.UNKNOWN:
        return answers if truth is Truth.of(wanted) else None
    match statement:
        case Not(part=part):
            return settled(supposed, part, answers, wanted=not wanted)
        case Named(name=name):
            return settled(supposed, supposed.left.conditions[name], answers, wanted=wanted)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            if isinstance(statement, AllOf) is wanted:
                return _every(supposed, parts, answers, wanted=wanted)
            tried = (settled(supposed, one, answers, wanted=wanted) for one in parts)
            return next((one for one in tried if one is not None), None)
        case _:
            return _leaf(supposed, statement, answers, wanted=wanted)


def _every(supposed: Supposed, parts: Iterable[Expression], answers: Answers, *, wanted: bool) -> Answers | None:
    found: Answers | None = answers
    for one in parts:
        if found is not None:
            found = settled(supposed, one, found, wanted=wanted)
    return found


def _leaf(supposed: Supposed, leaf: Expression, answers: Answers, *, wanted: bool, depth: int = 3) -> Answers | None:
    """Return *answers* with some to what *leaf* lacks that make it as *wanted*."""
    told = supposed.told(answers)
    if told is None:
        return None
    reader = supposed.left.reader(told)
    truth = reader.truth(leaf)
    if truth is not Truth.UNKNOWN or not depth:
        return answers if truth is Truth.of(wanted) else None
    for path in sorted(reader.missing(leaf) - answers.keys()):
        for move in supposed.moves(path):
            found = _leaf(supposed, leaf, answers | move, wanted=wanted, depth=depth - 1)
            if found is not None:
                return found
    return None
