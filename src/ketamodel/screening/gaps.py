"""What would settle a condition, row by row: for each path, whether it is missing there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.readers.columns import Answer, ColumnReader
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
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.readers.columns import Terms
    from ketamodel.rules.rule import Rule

__all__ = ["Gaps"]

#: By path where it is missing: a column that is never null, or everywhere.
_Missing: TypeAlias = "Mapping[str, Answer]"


@final
@frozen(eq=False)
class _Reading:
    """A number row by row: where it is known, what is missing of it, and where some of it is there."""

    known: Answer
    missing: _Missing
    begun: Answer


@final
@frozen(eq=False)
class Gaps:
    """
    Says of conditions that *reader* reads which data are missing in which rows, as the reference reader says of a case.

    What is the same is made once, and is the same column.
    """

    reader: ColumnReader
    _found: dict[object, _Missing] = field(init=False, factory=dict[object, "_Missing"])
    _readings: dict[str, _Reading] = field(init=False, factory=dict[str, "_Reading"])
    #: Statements that are asked besides those of rules: the reader knows each by its identity.
    _needed: dict[str, Needed] = field(init=False, factory=dict[str, "Needed"])

    def parts(self, rule: Rule) -> tuple[_Missing, ...]:
        """
        Return what is missing of the parts of *rule*; together it is what would settle the rule where that may hold.

        Rules share parts: two of one condition are one object.
        """
        found = (self.of(part) for whole in (rule.applies, rule.when) for part in _conjuncts(whole, holds=True))
        return tuple({id(one): one for one in found if one}.values())

    def of(self, expression: Expression) -> _Missing:
        """Return where each path is missing, by path; nowhere where the truth of *expression* is known."""
        key = expression.name if isinstance(expression, Named) else id(expression)
        if key not in self._found:
            self._found[key] = self._of(expression)
        return self._found[key]

    @property
    def terms(self) -> Terms:
        """Those of the reader."""
        return self.reader.terms

    def _every(self, *parts: Answer) -> Answer:
        return self.terms.every(parts)

    def _some(self, *parts: Answer) -> Answer:
        return self.terms.some(parts)

    def _union(self, parts: Iterable[_Missing], within: Answer = Truth.TRUE) -> _Missing:
        """Return what is missing of one of *parts*, where *within* says."""
        places: dict[str, list[Answer]] = {}
        for part in parts:
            for path, gap in part.items():
                places.setdefault(path, []).append(gap)
        found = {path: self._every(within, self._some(*gaps)) for path, gaps in places.items()}
        return {path: gap for path, gap in found.items() if gap is not Truth.FALSE}

    def _of(self, expression: Expression) -> _Missing:
        match expression:
            case Named(name=name):
                return self.of(self.reader.conditions[name])
            case Not(part=part):
                return self.of(part)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                within = self.terms.not_known(self.reader.read(expression))
                return {} if within is Truth.FALSE else self._union(map(self.of, parts), within)
            case Compare(number=number):
                return self._number(number).missing
            case Needed(element=element):
                read = self._number(element).missing if isinstance(element, Number) else None
                return self._at(element.path, expression) if read is None else read
            case YesNo(path=path):
                return self._at(path, expression)
            case Chosen(choice=choice):
                # A broad answer to a narrow question is there, and still leaves the question open.
                return self._union([{choice.path: self.terms.not_known(self.reader.read(expression))}])
            case _:
                assert_never(expression)

    def _at(self, path: str, statement: Expression) -> _Missing:
        """Return where the answer at *path* is missing, of which *statement* is told where no column does."""
        if path in self.reader.table.columns:
            return {path: self.terms.opposite(self._present(path))}
        return self._union([{path: self.terms.not_known(self.reader.read(statement))}])

    def _number(self, number: Number) -> _Reading:
        # A definition is expensive to compare: its id stands for it.
        key = f"{number.path} {number.unit} {id(number.definition)}"
        if key not in self._readings:
            self._readings[key] = self._asked(number, self._defined(number, key))
        return self._readings[key]

    def _asked(self, number: Number, reading: _Reading) -> _Reading:
        """Return the *reading* of a number where it exists; elsewhere it is asked whether it does."""
        if number.given is None:
            return reading
        there = self.terms.certain(self.reader.read(number.given))
        asked = {number.given.path: self._every(self.terms.opposite(reading.known), self.terms.opposite(there))}
        missing = self._union([self._union([reading.missing], there), asked])
        return _Reading(reading.known, missing, self._some(reading.known, self._every(reading.begun, there)))

    def _defined(self, number: Number, key: str) -> _Reading:
        match number.definition:
            case None:
                known = self._present(number.path)
                return _Reading(known, self._union([{number.path: self.terms.opposite(known)}]), known)
            case Ratio(of=first, to=second) | Product(first=first, second=second):
                return self._pair(number, key, first, second)
            case Elapsed(since=since, until=until):
                start, end = self._present(since), self._present(until)
                missing = self._union([{since: self.terms.opposite(start)}, {until: self.terms.opposite(end)}])
                return _Reading(self._every(start, end), missing, start)
            case FirstKnown(of=ways):
                return self._first_known(ways)
            case _:
                assert_never(number.definition)

    def _present(self, path: str) -> Answer:
        column = self.reader.table.columns.get(path)
        if column is None:
            return Truth.of(path in self.reader.table.told)
        return self.terms.opposite(self.terms.not_known(column))

    def _pair(self, number: Number, key: str, first: Number, second: Number) -> _Reading:
        one, two = self._number(first), self._number(second)
        both = self._every(one.known, two.known)
        statement = self._needed.setdefault(key, Needed(number))
        # Both are there, and what one is divided by is nothing.
        undivided = self._every(both, self.terms.not_known(self.reader.read(statement)))
        missing = self._union([one.missing, two.missing, {second.path: undivided}])
        begun = self._every(self._some(one.begun, two.begun), self.terms.opposite(undivided))
        return _Reading(self._every(both, self.terms.opposite(undivided)), missing, begun)

    def _first_known(self, ways: tuple[Number, ...]) -> _Reading:
        readings = tuple(self._number(way) for way in ways)
        open_ = self.terms.opposite(self._some(*(one.known for one in readings)))
        missing: list[_Missing] = []
        left = open_
        for reading in readings:
            # What is begun one way is completed that way,
            missing.append(self._union([reading.missing], self._every(left, reading.begun)))
            left = self._every(left, self.terms.opposite(reading.begun))
        # else the first way is the usual one.
        missing.append(self._union([readings[0].missing], left))
        return _Reading(self.terms.opposite(open_), self._union(missing), self.terms.opposite(left))


def _conjuncts(expression: Expression, *, holds: bool) -> Iterator[Expression]:
    """Return what *expression* consists of, all of which must be as it must be: to hold, or not to hold."""
    match expression:
        case AllOf(parts=parts) if holds:
            for part in parts:
                yield from _conjuncts(part, holds=True)
        case AnyOf(parts=parts) if not holds:
            for part in parts:
                yield from _conjuncts(part, holds=False)
        case Not(part=part):
            yield from _conjuncts(part, holds=not holds)
        case _:
            yield expression
