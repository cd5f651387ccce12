"""The readers of ketamodel, and what the compiled one would be without a third value."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from benchmarks.engine import engine
from benchmarks.generator import told
from ketamodel.readers.compiled import Compiled
from ketamodel.readers.compiled.formulas import FALSE, TRUE, Formulas
from ketamodel.readers.compiled.source import source
from ketamodel.readers.compiled.tables import tables
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.knowledge_base import Effective
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.engine import Engine, Holds
    from benchmarks.generator import Plain
    from ketamodel.domain.case import Value
    from ketamodel.readers.compiled import Decision
    from ketamodel.readers.compiled.loading import Get
    from ketamodel.rules.rule import Rule

__all__ = ["open_rules", "our_compiled", "our_reference", "three_and_two_values"]


def our_compiled(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return the compiled reader: it says which rules hold and which may, and the verdict."""
    return engine("ketamodel, compiled", _reader(rules).decide, told(cases), _holds)


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
        [_numbers(reader.decide(one).may_hold) for one in inputs],
        [
            frozenset(index for index, truth in enumerate(_truths(rules, one)) if truth is Truth.UNKNOWN)
            for one in inputs
        ],
    )


def three_and_two_values(rules: Sequence[Rule], cases: Sequence[Plain]) -> tuple[Engine, Engine]:
    """
    Return the generated functions alone, on two rails, and on the one that says what certainly holds.

    On one rail the function takes what is not known for a no, which no reader of ketamodel may.
    """
    effective, inputs = Effective((), tuple(rules), {}), told(cases)
    found = tables([one for rule in rules for one in (rule.applies, rule.when)])
    functions: dict[tuple[object, ...], tuple[Callable[[Get], object], Callable[[Get], object]]] = {}
    pairs: list[tuple[Callable[[Get], object], Callable[[Get], object], Get]] = []
    for one in inputs:
        settled = {path: found.choice_readers[path](one.get(path)) for path in ("plan.product", "plan.agent")}
        key = tuple(settled.values())
        if key not in functions:
            both, single = Formulas(found, settled, {}), Formulas(found, settled, {})
            functions[key] = (_function(source(effective, both), both), _function(_one_rail(rules, single), single))
        pairs.append((*functions[key], one.get))
    three = engine("three values", lambda pair: pair[0](pair[2]), pairs, _second)
    return three, engine("two values", lambda pair: pair[1](pair[2]), pairs, _second)


def _reader(rules: Sequence[Rule]) -> Compiled:
    return Compiled(Effective((), tuple(rules), {}))


def _one_rail(rules: Sequence[Rule], formulas: Formulas) -> str:
    """Return the source of the function that says which rules certainly hold; rules of one applicability share it."""
    groups: dict[str, list[str]] = {}
    for index, rule in enumerate(rules):
        applies, when = formulas.rails(rule.applies)[0], formulas.rails(rule.when)[0]
        if FALSE not in (applies, when):
            noted = f"holds |= 1 << {index}"
            groups.setdefault(applies, []).append(noted if when == TRUE else f"if {when}: {noted}")
    body = [
        line
        for applies, lines in groups.items()
        for line in (lines if applies == TRUE else [f"if {applies}:", *(f"    {one}" for one in lines)])
    ]
    lines = ["holds = 0", *formulas.variables.lines, *formulas.lines, *body, "return 0, holds"]
    return "\n    ".join(["def decide(get):", *lines]) + "\n"


def _function(text: str, formulas: Formulas) -> Callable[[Get], object]:
    namespace = formulas.variables.constants
    # S102: the source is made of what the generator made.
    exec(text, namespace)  # noqa: S102
    return cast("Callable[[Get], object]", namespace["decide"])


def _truths(rules: Sequence[Rule], inputs: Mapping[str, Value]) -> list[Truth]:
    reader = Interpreter(inputs, {})
    return [reader.reason(rule.applies).truth & reader.reason(rule.when).truth for rule in rules]


def _holds(decision: Decision) -> Holds:
    return _numbers(decision.holds)


def _second(masks: object) -> Holds:
    """Return the rules that hold of what the generated function returns; before them stand those that apply."""
    return _numbers(cast("tuple[int, ...]", masks)[1])


def _numbers(mask: int) -> Holds:
    return frozenset(index for index in range(mask.bit_length()) if mask >> index & 1)
