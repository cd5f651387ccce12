"""Rules and cases from one seed, the same for every engine."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import frozen

from ketamodel.quantity import Quantity
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.expression import Choice, Compare, Comparison, Expression, Number, SetBy, YesNo
from ketamodel.rules.rule import ALWAYS, Rule
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ketamodel.domain.case import Value

__all__ = ["SEED", "Answer", "Plain", "made_cases", "made_rules", "spelled", "told"]

SEED = 20_260_101

#: An answer as every engine takes it: a whole number, yes or no, or the id of an option.
Answer: TypeAlias = "int | bool | str"
#: A case as every engine takes it: the answers by path, spelled as one word; what is not known has no entry.
Plain: TypeAlias = "Mapping[str, Answer]"


@final
@frozen
class _Measured:
    """A number, and between which whole values it lies in cases and in thresholds."""

    number: Number
    low: int
    high: int


def _measured(path: str, unit: str, low: int, high: int) -> _Measured:
    return _Measured(Number(path, path.rpartition(".")[2].replace("_", " "), unit, SetBy.MEASURED), low, high)


_NUMBERS = {
    one.number.path: one
    for one in (
        _measured("patient.age", "a", 1, 95),
        _measured("patient.weight", "kg", 10, 140),
        _measured("patient.systolic", "mm[Hg]", 80, 200),
        _measured("patient.diastolic", "mm[Hg]", 40, 120),
        _measured("patient.heart_rate", "/min", 40, 150),
        _measured("patient.saturation", "%", 80, 100),
        _measured("plan.dose", "mg", 5, 150),
        _measured("plan.duration", "min", 1, 240),
        _measured("plan.rate", "mg/h", 1, 120),
        _measured("plan.frequency", "/wk", 1, 7),
        _measured("plan.session", "1", 1, 30),
        _measured("plan.fasting", "h", 0, 24),
    )
}
_QUESTIONS = {
    one.path: one
    for one in (YesNo(f"patient.question_{index}", f"question {index}", SetBy.GIVEN) for index in range(24))
}


def _options(name: str, count: int) -> tuple[Concept, ...]:
    return tuple(Concept(f"{name}-{index}", f"{name} {index}") for index in range(count))


# Agent and product stand where the knowledge base has them: the compiled reader specialises on them as it does there.
_CHOICES = {
    path: (Choice(path, path.rpartition(".")[2], SetBy.CHOSEN), _options(path.rpartition(".")[2], count))
    for path, count in (
        ("plan.agent", 3),
        ("plan.product", 6),
        ("plan.route", 6),
        ("plan.indication", 12),
        ("plan.setting", 5),
        ("patient.impairment", 4),
    )
}
_MOST_CONDITIONS = 6


def spelled(path: str) -> str:
    """Return *path* as the one word under which engines read it."""
    return path.replace(".", "_")


def made_rules(count: int, *, seed: int = SEED) -> tuple[Rule, ...]:
    """Return *count* rules of two to six conditions; some conditions are alternatives of each other."""
    random = Random(seed)
    return tuple(_rule(random, index) for index in range(count))


def _rule(random: Random, index: int) -> Rule:
    applies = _applies(random)
    wanted = random.randint(2, _MOST_CONDITIONS) - (applies is not ALWAYS)
    leaves = [_leaf(random) for _ in range(wanted)]
    parts: list[Expression] = []
    while leaves:
        taken = min(len(leaves), random.choice((1, 1, 2)))
        parts.append(any_of(*leaves[:taken]))
        del leaves[:taken]
    return Rule(
        id=f"made-up-{index}",
        title=f"Made-up rule {index}.",
        applies=applies,
        when=all_of(*parts),
        then=caution(Severity.MODERATE, "Made up."),
        because=(),
    )


def _applies(random: Random) -> Expression:
    """Return of which plans a rule speaks; in four of five rules that is an agent or some products."""
    path = random.choice(("plan.agent", "plan.agent", "plan.product", "plan.product", ""))
    if not path:
        return ALWAYS
    choice, options = _CHOICES[path]
    return choice.is_in(*random.sample(options, random.randint(1, 2)))


def _leaf(random: Random) -> Expression:
    kind = random.randrange(3)
    if kind == 0:
        one = random.choice(tuple(_NUMBERS.values()))
        comparison = random.choice((Comparison.BELOW, Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.ABOVE))
        return Compare(one.number, comparison, Quantity(random.randint(one.low, one.high), one.number.unit))
    if kind == 1:
        question = random.choice(tuple(_QUESTIONS.values()))
        return not_(question) if random.random() < 1 / 4 else question
    choice, options = random.choice(tuple(_CHOICES.values()))
    return choice.is_in(*random.sample(options, random.randint(1, 3)))


def made_cases(count: int, *, missing: float = 0, seed: int = SEED) -> tuple[Plain, ...]:
    """Return *count* cases, in which each answer is *missing* with that probability."""
    random = Random(seed + 1)
    return tuple(_case(random, missing) for _ in range(count))


def _case(random: Random, missing: float) -> Plain:
    answers: dict[str, Answer] = {path: random.randint(one.low, one.high) for path, one in _NUMBERS.items()}
    answers |= {path: random.random() < 1 / 3 for path in _QUESTIONS}
    answers |= {path: random.choice(options).id for path, (_, options) in _CHOICES.items()}
    return {spelled(path): answer for path, answer in answers.items() if random.random() >= missing}


def told(cases: Sequence[Plain]) -> tuple[Mapping[str, Value], ...]:
    """Return *cases* as the readers of ketamodel take them, with units and concepts."""
    return tuple(_told(case) for case in cases)


def _told(case: Plain) -> Mapping[str, Value]:
    found: dict[str, Value] = {}
    for path, one in _NUMBERS.items():
        if spelled(path) in case:
            found[path] = Quantity(int(case[spelled(path)]), one.number.unit)
    for path in _QUESTIONS:
        if spelled(path) in case:
            found[path] = bool(case[spelled(path)])
    for path, (_, options) in _CHOICES.items():
        if spelled(path) in case:
            found[path] = next(option for option in options if option.id == case[spelled(path)])
    return found
