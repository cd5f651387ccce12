"""
The same rules in the manner of OpenFisca: one formula a variable, computed for all rows, and kept for the call.

Each leaf of a condition and each rule is a variable; every rule in force is evaluated on whole arrays.
Of each variable there are two arrays: where it is true, and where it is false; what is in neither is not known.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import reduce
from typing import TypeAlias, assert_never, final

import numpy as np
import polars as pl
from attrs import field, frozen

import ketamodel as km
from ketamodel.domain.case import inputs
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import NotKnown
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Elapsed,
    Expression,
    FirstKnown,
    Named,
    Needed,
    Not,
    Number,
    Product,
    Ratio,
    YesNo,
)
from ketamodel.rules.rails import bounds
from ketamodel.rules.subsumption import falls_under
from ketamodel.screening.codes import written
from ketamodel.screening.paths import vocabulary_of
from ketamodel.ucum import factor_of

__all__ = ["verdicts"]

_Flags: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.bool_]]"
_Floats: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"
#: Where it is true, and where it is false.
_Answer: TypeAlias = "tuple[_Flags, _Flags]"
_WORDS = np.array([one.value for one in km.Verdict])


def verdicts(table: pl.DataFrame, plan: km.TreatmentPlan) -> np.ndarray[tuple[int], np.dtype[np.str_]]:
    """Return the verdict of each row of *table*; rows that cannot be a case are judged like the others."""
    return _Simulation(table, Interpreter(inputs(km.Case(plan, km.Patient())), {})).verdicts()


@final
@frozen(eq=False)
class _Simulation:
    """Variables for all rows, each computed once."""

    table: pl.DataFrame
    told: Interpreter
    _answers: dict[Hashable, _Answer] = field(init=False, factory=dict["Hashable", "_Answer"])
    _numbers: dict[str, _Floats] = field(init=False, factory=dict[str, "_Floats"])

    def verdicts(self) -> np.ndarray[tuple[int], np.dtype[np.str_]]:
        effective = km.KNOWLEDGE.on(km.KNOWLEDGE.edition)
        confirmed = {verdict: self._none() for verdict in km.Verdict}
        blocked = self._none()
        for rule in effective.rules:
            holds, not_held = self._both(self.read(rule.applies), self.read(rule.when))
            if rule.then.verdict is not None:
                confirmed[rule.then.verdict] |= holds
            if rule.then.not_known is NotKnown.BLOCKS:
                blocked |= ~(holds | not_held)
        order = list(km.Verdict)
        conditions = [
            confirmed[km.Verdict.CONTRAINDICATED],
            confirmed[km.Verdict.UNSUPPORTED],
            blocked,
            confirmed[km.Verdict.CAUTION],
        ]
        places = [km.Verdict.CONTRAINDICATED, km.Verdict.UNSUPPORTED, km.Verdict.INDETERMINATE, km.Verdict.CAUTION]
        found = np.select(conditions, [order.index(one) for one in places], order.index(km.Verdict.SUPPORTED))
        return np.take(_WORDS, found)

    def read(self, expression: Expression) -> _Answer:
        match expression:
            case Named(name=name):
                return self._kept(name, km.KNOWLEDGE.on(km.KNOWLEDGE.edition).conditions[name])
            case Not(part=part):
                return _opposite(self.read(part))
            case AllOf(parts=parts):
                return reduce(self._both, map(self.read, parts), self._all(held=True))
            case AnyOf(parts=parts):
                opposites = (_opposite(self.read(one)) for one in parts)
                return _opposite(reduce(self._both, opposites, self._all(held=True)))
            case YesNo(path=path):
                return self._leaf(path, expression)
            case Chosen(choice=choice, options=options):
                return self._leaf((choice.path, options), expression)
            case Compare(number=number, comparison=comparison, threshold=threshold):
                return self._leaf((number.path, number.unit, comparison, threshold.canonical), expression)
            case Needed(element=element):
                return self._leaf(("needed", element.path), expression)
            case _:
                assert_never(expression)

    def _kept(self, key: Hashable, expression: Expression) -> _Answer:
        if key not in self._answers:
            self._answers[key] = self.read(expression)
        return self._answers[key]

    def _leaf(self, key: Hashable, leaf: YesNo | Chosen | Compare | Needed) -> _Answer:
        if key not in self._answers:
            self._answers[key] = self._computed(leaf)
        return self._answers[key]

    def _computed(self, leaf: YesNo | Chosen | Compare | Needed) -> _Answer:
        match leaf:
            case YesNo(concept=km.RiskFactor()) | YesNo(concept=km.Allergen()):
                return self._listed(leaf)
            case YesNo(path=path) if path in self.table.columns:
                return self._flags(path)
            case Chosen(choice=choice, options=options) if choice.path in self.table.columns:
                codes = self.table[choice.path].to_numpy()
                known = self._known(choice.path)
                fields = vocabulary_of(km.KNOWLEDGE).fields[choice.path].options
                words = [written(one) for one in fields if falls_under(one, options) is km.Truth.TRUE]
                held = reduce(np.logical_or, (codes == word for word in words), self._none())
                return held, known & ~held
            case Compare() if not sources_of(leaf.number).isdisjoint(self.table.columns):
                return self._compared(leaf)
            case Needed(element=Number() as number) if not sources_of(number).isdisjoint(self.table.columns):
                return self._none(), ~np.isnan(self._number(number))
            case Needed(element=element) if element.path in self.table.columns:
                return self._none(), self._known(element.path)
            case Needed(element=YesNo(concept=concept) as asked) if isinstance(concept, km.RiskFactor | km.Allergen):
                held, not_held = self._leaf(asked.path, asked)
                return self._none(), held | not_held
            case _:
                truth = self.told.reason(leaf).truth
                return np.full(self.table.height, truth is km.Truth.TRUE), np.full(
                    self.table.height, truth is km.Truth.FALSE
                )

    def _listed(self, leaf: YesNo) -> _Answer:
        """Return whether a list has a concept, after what is present for the broader and ruled out for the narrower."""
        held, not_held, closed = self._none(), self._none(), self._all(held=True)[0]
        concept, path = leaf.concept, leaf.listed_in
        for one in vocabulary_of(km.KNOWLEDGE).lists[path].concepts:
            if f"{path}.{one.id}" not in self.table.columns or concept is None:
                continue
            present, ruled_out = self._flags(f"{path}.{one.id}")
            if one.within(concept):
                held = held | present
            if concept.within(one):
                not_held = not_held | ruled_out
                closed = closed & ~present
            if one.within(concept) or concept.within(one):
                closed = closed & (present | ruled_out)
        complete, _ = self._flags(f"{path}.complete")
        return held, ~held & (not_held | (complete & closed))

    def _compared(self, leaf: Compare) -> _Answer:
        number = self._number(leaf.number)
        low, high, ends = bounds(leaf.comparison, leaf.threshold.canonical)
        unit, known, held = factor_of(leaf.number.unit), ~np.isnan(number), self._all(held=True)[0]
        if low is not None:
            held = held & (number >= float(low / unit) if ends else number > float(low / unit))
        if high is not None:
            held = held & (number <= float(high / unit) if ends else number < float(high / unit))
        return held & known, known & ~held

    def _number(self, number: Number) -> _Floats:
        key = f"{number.path} {number.unit} {id(number.definition)}"
        if key not in self._numbers:
            self._numbers[key] = self._derived(number)
        return self._numbers[key]

    def _derived(self, number: Number) -> _Floats:
        how = number.definition
        match how:
            case None if number.path in self.table.columns:
                return self.table[number.path].cast(float).to_numpy()
            case None | Elapsed():
                told = self.told.inputs.get(number.path)
                value = float(told.to(number.unit).number) if isinstance(told, km.Quantity) else np.nan
                return np.full(self.table.height, value)
            case Ratio(of=first, to=second):
                return self._number(first) / self._number(second)
            case Product(first=first, second=second):
                return self._number(first) * self._number(second)
            case FirstKnown(of=ways):
                return reduce(lambda one, two: np.where(np.isnan(one), two, one), map(self._number, ways))
            case _:
                assert_never(how)

    def _flags(self, path: str) -> _Answer:
        column = self.table[path]
        return column.fill_null(value=False).to_numpy(), (~column).fill_null(value=False).to_numpy()

    def _known(self, path: str) -> _Flags:
        return self.table[path].is_not_null().to_numpy()

    def _none(self) -> _Flags:
        return np.zeros(self.table.height, dtype=np.bool_)

    def _all(self, *, held: bool) -> _Answer:
        return np.full(self.table.height, held), np.full(self.table.height, not held)

    def _both(self, one: _Answer, two: _Answer) -> _Answer:
        return one[0] & two[0], one[1] | two[1]


def _opposite(one: _Answer) -> _Answer:
    return one[1], one[0]
