"""What every compared engine is: one that decides which rules hold in each of its cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar, final

from attrs import frozen

__all__ = ["Engine", "Holds", "engine", "numbers_of"]

C = TypeVar("C")
R = TypeVar("R")

#: The numbers of the rules that hold.
Holds: TypeAlias = frozenset[int]


@final
@frozen
class Engine:
    """An engine that was given rules and cases; what it prepares once is done."""

    name: str
    #: Decides every case, and leaves what it says in the form of the engine.
    run: Callable[[], None]
    #: Decides every case, and returns the rules that hold in each.
    answers: Callable[[], list[Holds]]


def engine(name: str, decide: Callable[[C], R], cases: Sequence[C], holds: Callable[[R], Holds]) -> Engine:
    """Return the engine that decides *cases* with *decide*; *holds* reads the rules from what it returns."""

    def run() -> None:
        for case in cases:
            decide(case)

    def answers() -> list[Holds]:
        return [holds(decide(case)) for case in cases]

    return Engine(name, run, answers)


def numbers_of(truths: Sequence[bool]) -> Holds:
    """Return the places of what is true."""
    return frozenset(index for index, truth in enumerate(truths) if truth)
