"""Writes a condition as an expression of the languages that read from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from json import dumps
from typing import TYPE_CHECKING, final

from attrs import frozen

from benchmarks.generator import spelled
from ketamodel.rules.builders import all_of
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Not, YesNo
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.rule import Rule

__all__ = ["NotMadeHere", "Spelling", "amount", "options", "statement"]


class NotMadeHere(TypeError):
    """The generator makes no such condition, so no engine was taught it."""


@final
@frozen
class Spelling:
    """The words of a language."""

    all_of: str
    any_of: str
    not_: str
    name: Callable[[str], str]
    #: That a name has one of some texts.
    one_of: Callable[[str, Sequence[str]], str]

    def of(self, expression: Expression) -> str:
        """Return *expression* in this language."""
        match expression:
            case YesNo(path=path):
                return self.name(spelled(path))
            case Compare(number=number, comparison=comparison):
                return f"{self.name(spelled(number.path))} {comparison.value} {amount(expression)}"
            case Chosen(choice=choice):
                texts = [dumps(one) for one in options(expression)]
                name = self.name(spelled(choice.path))
                return f"{name} == {texts[0]}" if len(texts) == 1 else self.one_of(name, texts)
            case Not(part=part):
                return f"{self.not_}{self.of(part)}"
            case AllOf(parts=parts):
                return f"({self.all_of.join(self.of(part) for part in parts)})"
            case AnyOf(parts=parts):
                return f"({self.any_of.join(self.of(part) for part in parts)})"
            case _:
                raise NotMadeHere(expression)


def amount(compared: Compare) -> int:
    """Return the whole number of a threshold."""
    return int(compared.threshold.number)


def options(chosen: Chosen) -> tuple[str, ...]:
    """Return the ids of the options."""
    return tuple(one.id for one in chosen.options if isinstance(one, Concept))


def statement(rule: Rule) -> Expression:
    """Return the whole condition of *rule* without nesting what is and-ed."""
    parts = [part for one in (rule.applies, rule.when) for part in (one.parts if isinstance(one, AllOf) else (one,))]
    return all_of(*parts)
