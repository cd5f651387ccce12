"""The readers of ketamodel, and what the compiled one would be without a third value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from benchmarks.engine import engine
from benchmarks.generator import told
from ketamodel.readers.compiled import Compiled
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.knowledge_base import Effective
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.engine import Engine, Holds
    from benchmarks.generator import Plain
    from ketamodel.domain.case import Value
    from ketamodel.readers.compiled import Decision
    from ketamodel.readers.compiled.derived import Get
    from ketamodel.rules.rule import Rule

__all__ = ["open_rules", "our_compiled", "our_reference", "three_and_two_values"]


def our_compiled(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return the compiled reader: it says which rules hold and which may, and the verdict."""
    reader = _reader(rules)
    return engine("ketamodel, compiled", reader.decide, told(cases), lambda decision: _held(reader, decision))


def our_reference(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return the reader that walks every rule and keeps the reasons."""

    def decide(inputs: Mapping[str, Value]) -> list[Truth]:
        return _truths(rules, inputs)

    def holds(truths: list[Truth]) -> Holds:
        return frozenset(index for index, truth in enumerate(truths) if truth is Truth.TRUE)

    return engine("ketamodel, reference", decide, told(cases), holds)


def open_rules(rules: Sequence[Rule], cases: Sequence[Plain]) -> tuple[list[Holds], list[Holds]]:
    """Return the rules that are not known to hold, as the compiled and as the reference reader say."""
    reader, inputs = _reader(rules), told(cases)
    return (
        [_numbers(reader, reader.decide(one).may_hold) for one in inputs],
        [
            frozenset(index for index, truth in enumerate(_truths(rules, one)) if truth is Truth.UNKNOWN)
            for one in inputs
        ],
    )


def three_and_two_values(rules: Sequence[Rule], cases: Sequence[Plain]) -> tuple[Engine, Engine]:
    """
    Return the generated function alone, as it is and with the half of each word that says what is certain.

    On that half the function takes what is not known for a no, which no reader of ketamodel may.
    """
    reader = _reader(rules)
    source = reader.generated
    inputs = [one.get for one in told(cases)]
    three = engine("three values", reader.function, inputs, lambda found: _held(reader, found))
    # What a value sets is halved after it was made.
    three.run()
    halved = {name: _halved(value) for name, value in source.constants.items()}
    text = re.sub(r">> (\d+)", lambda found: f">> {int(found[1]) // 2}", source.text)
    # S102: the source is made of what the generator made.
    exec(text.replace("unsure & (word >> 0 ^ every)", "0"), halved)  # noqa: S102
    function = cast("Callable[[Get], Decision]", halved["decide"])
    return three, engine("two values", function, inputs, lambda found: _numbers(reader, _doubled(found.holds)))


def _halved(constant: object) -> object:
    """Return what *constant* is where a word has one bit for each gate and clause: that it is not, or is, certain."""
    match constant:
        case dict():
            return {
                value: word if word < 0 else _half(word) for value, word in cast("dict[object, int]", constant).items()
            }
        case list():
            return [word if word < 0 else _half(word) for word in cast("list[int]", constant)]
        case int():
            return _half(constant)
        case _:
            return constant


def _half(word: int) -> int:
    """Return every second bit of *word*, from the lowest."""
    return int(f"{word:b}"[::-2][::-1], 2)


def _doubled(half: int) -> int:
    return int("0".join(f"{half:b}"), 2)


def _reader(rules: Sequence[Rule]) -> Compiled:
    return Compiled(Effective((), tuple(rules), {}))


def _truths(rules: Sequence[Rule], inputs: Mapping[str, Value]) -> list[Truth]:
    reader = Interpreter(inputs, {})
    return [reader.truth(rule.applies) & reader.truth(rule.when) for rule in rules]


def _held(reader: Compiled, decision: Decision) -> Holds:
    return _numbers(reader, decision.holds)


def _numbers(reader: Compiled, mask: int) -> Holds:
    """Return the numbers of the rules of a *mask*."""
    return frozenset(int(rule.id.rpartition("-")[2]) for rule in reader.rules(mask))
