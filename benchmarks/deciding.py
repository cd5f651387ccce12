"""Deciding which rules hold: every engine beside the `if` chain, and the price of the third value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from benchmarks.chain import chain
from benchmarks.generator import made_cases, made_rules
from benchmarks.ours import our_compiled, our_reference, three_and_two_values
from benchmarks.peers import PEERS
from benchmarks.timing import Pair, paired

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.engine import Engine, Holds

__all__ = ["CASES", "RULES", "Compared", "compared", "price_of_three_values"]

RULES = 120
CASES = 100
#: How many answers are missing in a case with missing data.
MISSING = 0.3
# An engine that takes longer than this over the cases is run in fewer rounds.
_SLOW_NS = 100_000_000


@final
@frozen
class Compared:
    """An engine beside the `if` chain; or what was seen instead of a time."""

    name: str
    pair: Pair | None = None
    seen: str = field(default="", kw_only=True)


def compared() -> tuple[Compared, ...]:
    """Return every engine beside the `if` chain, from the fastest; answers are compared before any time is taken."""
    rules, cases = made_rules(RULES), made_cases(CASES)
    first = chain(rules, cases)
    right = first.answers()
    found = [Compared(first.name, Pair(paired(first.run, first.run).time, 0, (1.0,)))]
    makers = {"ketamodel, compiled": our_compiled, "ketamodel, reference": our_reference, **PEERS}
    found += [_compared(name, partial(make, rules, cases), first, right) for name, make in makers.items()]
    return tuple(sorted(found, key=lambda one: float("inf") if one.pair is None else one.pair.ratio))


def _compared(name: str, make: Callable[[], Engine], first: Engine, right: list[Holds]) -> Compared:
    try:
        one = make()
        answers = one.answers()
    except Exception as error:  # noqa: BLE001 - what another engine cannot do is a result, whatever it raises
        said = (str(error).splitlines() or [""])[0]
        return Compared(name, seen=f"not measured, {type(error).__name__}: {said}")
    wrong = sum(seen != wanted for seen, wanted in zip(answers, right, strict=True))
    if wrong:
        return Compared(name, seen=f"not measured, it answers otherwise in {wrong} of {len(right)} cases")
    rounds = 15 if paired(one.run, first.run, rounds=1).time < _SLOW_NS else 5
    return Compared(name, paired(one.run, first.run, rounds=rounds))


def price_of_three_values() -> tuple[Pair, Pair]:
    """Return the function on two rails beside that on one, on complete cases and with missing data."""
    rules = made_rules(RULES)
    found: list[Pair] = []
    for missing in (0, MISSING):
        three, two = three_and_two_values(rules, made_cases(CASES, missing=missing))
        found.append(paired(three.run, two.run, rounds=25))
    return found[0], found[1]
