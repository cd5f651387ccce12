"""Conditions as terms over a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, assert_never, final

from attrs import Factory, field, frozen

from ketamodel.domain.case import Value
from ketamodel.readers.columns.numbers import Numbers
from ketamodel.readers.columns.terms import Answer, Term, Terms
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Expression,
    Named,
    Needed,
    Not,
    Number,
    Option,
    YesNo,
)
from ketamodel.rules.rails import bounds
from ketamodel.rules.subsumption import falls_under
from ketamodel.truth import Truth
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from ketamodel.rules.expression import Element

__all__ = ["ColumnReader", "Table"]


@final
@frozen(eq=False)
class Table:
    """What a table tells by path, made ready, and what is the same in all its rows."""

    #: Answers as truths, numbers in the unit of their element, days, and choices as *codes* say.
    columns: Mapping[str, Answer]
    #: What stands in the column of a choice for each of its options.
    codes: Mapping[str, Mapping[Option, object]]
    #: What a plan says that is given once for all rows.
    told: Mapping[str, Value]


def _numbers(reader: ColumnReader) -> Numbers:
    return Numbers(reader.terms, reader.table.columns, reader.table.told)


@final
@frozen(eq=False)
class ColumnReader:
    """Reads conditions over a *table*; what no column tells is read once, by *settle*."""

    terms: Terms
    table: Table
    settle: Callable[[Expression], Truth]
    conditions: Mapping[str, Expression]
    _numbers: Numbers = field(init=False, default=Factory(_numbers, takes_self=True))
    _answers: dict[int, Answer] = field(init=False, factory=dict[int, "Answer"])
    _varying: dict[int, bool] = field(init=False, factory=dict[int, bool])

    def read(self, expression: Expression) -> Answer:
        """Return *expression* as a column to be, or its truth where that is the same in all rows."""
        key = id(expression)
        found = self._answers.get(key)
        if found is None:
            found = self._answers[key] = self._read(expression)
        return found

    def _read(self, expression: Expression) -> Answer:
        match expression:
            case Named(name=name):
                return self.read(self.conditions[name])
            case Not(part=part):
                return self.terms.opposite(self.read(part))
            case AllOf(parts=parts):
                return self.terms.every(self.read(part) for part in parts)
            case AnyOf(parts=parts):
                return self.terms.some(self.read(part) for part in parts)
            case YesNo(path=path) if path in self.table.columns:
                return self.table.columns[path]
            case Chosen(choice=choice, options=options) if choice.path in self.table.columns:
                return self._chosen(choice, options)
            case Compare(number=number) if self._varies(number):
                return self._compared(expression)
            case Needed(element=element) if self._varies(element):
                return self._needed(element)
            case YesNo() | Chosen() | Compare() | Needed():
                return self.settle(expression)
            case _:
                assert_never(expression)

    def _varies(self, element: Element) -> bool:
        """Return whether *element* is read from a column."""
        if not isinstance(element, Number):
            return element.path in self.table.columns
        key = id(element)
        if key not in self._varying:
            self._varying[key] = not sources_of(element).isdisjoint(self.table.columns)
        return self._varying[key]

    def _needed(self, element: Element) -> Answer:
        if not isinstance(element, Number):
            answer = self.table.columns[element.path]
            return self.terms.every((self.terms.not_known(answer), Truth.UNKNOWN))
        amount = self._numbers.read(element)
        if isinstance(amount, Term):
            return self.terms.every((self.terms.not_known(amount), Truth.UNKNOWN))
        return Truth.UNKNOWN if amount is None else Truth.FALSE

    def _chosen(self, choice: Choice, options: tuple[Option, ...]) -> Answer:
        terms, codes, code = self.terms, self.table.codes[choice.path], self.table.columns[choice.path]
        parts: list[Answer] = []
        for option in codes:
            truth = falls_under(option, options)
            if truth is not Truth.FALSE and isinstance(code, Term):
                parts.append(terms.every((terms.is_value(code, codes[option]), truth)))
        return terms.some(parts or [terms.every((terms.not_known(code), Truth.UNKNOWN))])

    def _compared(self, statement: Compare) -> Answer:
        number = self._numbers.read(statement.number)
        if number is None:
            return Truth.UNKNOWN
        if not isinstance(number, Term):
            return self.settle(statement)
        low, high, ends = bounds(statement.comparison, statement.threshold.canonical)
        unit = factor_of(statement.number.unit)
        sides = ((">", low), ("<", high))
        return self.terms.every(
            self.terms.limit(number, side + "=" * ends, float(end / unit)) for side, end in sides if end is not None
        )
