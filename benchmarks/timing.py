"""Times two programs in turn, so that what else the machine does falls on both."""

from __future__ import annotations

import gc
from statistics import median
from time import process_time_ns
from typing import TYPE_CHECKING, final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Pair", "paired", "quartiles"]

# Shorter than this the clock of the process is too coarse.
_AT_LEAST_NS = 4_000_000


@final
@frozen
class Pair:
    """The times of one program and of another, in nanoseconds of the processor, and the ratios of each round."""

    time: float
    other: float
    ratios: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return median(self.ratios)


def quartiles(ratios: Sequence[float]) -> tuple[float, float]:
    """Return the values above a quarter and three quarters of *ratios*."""
    ordered = sorted(ratios)
    return ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]


def paired(one: Callable[[], None], other: Callable[[], None], *, rounds: int = 15) -> Pair:
    """Return how long *one* takes beside *other*, each run in turn in each of *rounds*."""
    repeats = (_repeats(one), _repeats(other))
    gc.collect()
    gc.disable()
    try:
        # Each goes first in every second round.
        times = [
            (_time(one, repeats[0]), _time(other, repeats[1]))
            if turn % 2
            else (_time(other, repeats[1]), _time(one, repeats[0]))[::-1]
            for turn in range(rounds)
        ]
    finally:
        gc.enable()
    return Pair(
        median(first for first, _ in times),
        median(second for _, second in times),
        tuple(first / second for first, second in times),
    )


def _repeats(run: Callable[[], None]) -> int:
    run()
    return max(1, round(_AT_LEAST_NS / max(1, _time(run, 1))))


def _time(run: Callable[[], None], repeats: int) -> float:
    start = process_time_ns()
    for _ in range(repeats):
        run()
    return (process_time_ns() - start) / repeats
