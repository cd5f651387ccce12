"""The `if` chain that somebody would write by hand: what an engine must be measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from benchmarks.engine import engine
from benchmarks.generator import spelled
from benchmarks.spelling import Spelling, statement
from ketamodel.rules.expression import Chosen, Compare, YesNo
from ketamodel.rules.self_check import leaves

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.engine import Engine
    from benchmarks.generator import Plain
    from ketamodel.rules.rule import Rule

__all__ = ["chain"]

_PYTHON = Spelling(
    all_of=" and ",
    any_of=" or ",
    not_="not ",
    name=str,
    one_of=lambda name, texts: f"{name} in ({', '.join(texts)})",
)


def chain(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return the chain: each answer is read once, then one `if` a rule."""
    paths = sorted({_path(leaf) for rule in rules for leaf in leaves(statement(rule))})
    lines = ["def decide(case):", "held = []"]
    lines += [f'{name} = case["{name}"]' for name in map(spelled, paths)]
    lines += [f"if {_PYTHON.of(statement(rule))}: held.append({index})" for index, rule in enumerate(rules)]
    lines += ["return held"]
    namespace: dict[str, object] = {}
    # S102: the source is made of what the generator made.
    exec("\n    ".join(lines), namespace)  # noqa: S102
    decide = cast("Callable[[Plain], list[int]]", namespace["decide"])
    return engine("hand-written `if` chain", decide, cases, frozenset)


def _path(leaf: object) -> str:
    match leaf:
        case YesNo(path=path):
            return path
        case Compare(number=number):
            return number.path
        case Chosen(choice=choice):
            return choice.path
        case _:
            raise TypeError(leaf)
