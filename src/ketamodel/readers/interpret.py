"""The reference reader: walks a condition and keeps the tree of reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.domain.case import Value
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.rules.derivation import combined, elapsed
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Elapsed,
    Element,
    Expression,
    FirstKnown,
    Named,
    Needed,
    Not,
    Number,
    Option,
    Product,
    Ratio,
    YesNo,
)
from ketamodel.rules.rails import bounds
from ketamodel.rules.subsumption import falls_under
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

__all__ = ["Answer", "Interpreter", "Reason", "rests_on"]

Answer: TypeAlias = "bool | Quantity | Concept | StrEnum"

_NOTHING: frozenset[str] = frozenset()
# To write a union anew for each value takes longer than to ask whether it is of one.
_CHOSEN = (Concept, StrEnum)
_KINDS = (bool, Quantity, *_CHOSEN)
# A member of an enumeration takes as long to look up as a call.
_FALSE, _UNKNOWN, _TRUE = Truth.FALSE, Truth.UNKNOWN, Truth.TRUE


@final
@frozen
class Reason:
    """
    A statement, its truth for a case, and why.

    A leaf has the value that was seen, or the paths of the data that would settle it.
    """

    statement: Expression
    truth: Truth
    seen: Answer | None = None
    missing: frozenset[str] = _NOTHING
    parts: tuple[Reason, ...] = ()

    def rests_on(self, part: Reason) -> bool:
        """Return whether *part* is among what makes the truth of this what it is."""
        return rests_on(self.statement, self.truth, part.truth)


def rests_on(statement: Expression, truth: Truth, part: Truth) -> bool:
    """
    Return whether the *truth* of a *statement* rests on one of its parts, which has the truth *part*.

    >>> rests_on(AllOf(()), Truth.FALSE, Truth.TRUE), rests_on(AllOf(()), Truth.TRUE, Truth.TRUE)
    (False, True)
    """
    one_is_enough = (isinstance(statement, AllOf) and truth is Truth.FALSE) or (
        isinstance(statement, AnyOf) and truth is Truth.TRUE
    )
    return part is truth or not one_is_enough


@final
@frozen
class _Reading:
    """A value read from a case; else the paths that are missing, and whether some of it was there."""

    value: Answer | None
    missing: frozenset[str] = _NOTHING
    begun: bool = False


@final
@frozen(eq=False)
class Interpreter:
    """
    Reads conditions over what one case tells.

    *inputs* are those of `ketamodel.domain.case.inputs`, *conditions* the named ones of the knowledge base;
    each is evaluated once, but those among *truths*, which are known already.
    """

    inputs: Mapping[str, Value]
    conditions: Mapping[str, Expression]
    # Rules share parts such as "in the US".
    _truths: dict[int, Truth] = field(factory=dict[int, Truth])
    _missing: dict[int, frozenset[str]] = field(init=False, factory=dict[int, frozenset[str]])
    _readings: dict[int, _Reading] = field(init=False, factory=dict[int, _Reading])
    _reasons: dict[int, Reason] = field(init=False, factory=dict[int, Reason])
    # What was read is kept: no id is used twice.
    _kept: list[Expression | Element] = field(init=False, factory=list["Expression | Element"])

    def truth(self, expression: Expression) -> Truth:
        """Return the truth of *expression* for the case."""
        found = self._truths.get(id(expression))
        if found is None:
            found = self._truths[id(expression)] = self._truth(expression)
            self._kept.append(expression)
        return found

    def _truth(self, expression: Expression) -> Truth:
        match expression:
            case YesNo():
                return _answered(self.read(expression).value)
            case AllOf(parts=parts):
                return Truth.all(map(self.truth, parts))
            case AnyOf(parts=parts):
                return Truth.any(map(self.truth, parts))
            case Named(name=name):
                return self.truth(self.conditions[name])
            case Not(part=part):
                return ~self.truth(part)
            case Compare(number=number):
                return _compared(expression, self.read(number).value)
            case Chosen(choice=choice, options=options):
                return _chosen(self.read(choice).value, options)
            case Needed(element=element):
                return Truth.UNKNOWN if self.read(element).value is None else Truth.FALSE
            case _:
                assert_never(expression)

    def missing(self, expression: Expression) -> frozenset[str]:
        """Return the paths of the data that would settle *expression*; none if it is settled."""
        if self.truth(expression) is not _UNKNOWN:
            return _NOTHING
        found = self._missing.get(id(expression))
        if found is None:
            found = self._missing[id(expression)] = self._asked_by(expression)
        return found

    def _asked_by(self, expression: Expression) -> frozenset[str]:
        match expression:
            case AllOf(parts=parts) | AnyOf(parts=parts):
                # Most parts of long statements, such as that some use is met, are settled already.
                unsettled = [part for part in parts if self._truths.get(id(part), _UNKNOWN) is _UNKNOWN]
                return _NOTHING.union(*map(self.missing, unsettled))
            case Named(name=name):
                return self.missing(self.conditions[name])
            case Not(part=part):
                return self.missing(part)
            case Compare(number=element) | Chosen(choice=element) | Needed(element=element):
                pass
            case YesNo() as element:
                pass
            case _:
                assert_never(expression)
        # A broad answer to a narrow question is there, and still leaves the question open.
        return self.read(element).missing or frozenset({element.path})

    def reason(self, expression: Expression) -> Reason:
        """Return the truth of *expression* for the case, with the tree of reasons."""
        found = self._reasons.get(id(expression))
        if found is None:
            found = self._reasons[id(expression)] = self._reason(expression)
        return found

    def _reason(self, expression: Expression) -> Reason:
        truth, missing = self.truth(expression), self.missing(expression)
        match expression:
            case AllOf(parts=parts) | AnyOf(parts=parts):
                return Reason(expression, truth, missing=missing, parts=tuple(map(self.reason, parts)))
            case Named(name=name):
                return Reason(expression, truth, missing=missing, parts=(self.reason(self.conditions[name]),))
            case Not(part=part):
                return Reason(expression, truth, missing=missing, parts=(self.reason(part),))
            case Compare(number=element) | Chosen(choice=element) | Needed(element=element):
                return Reason(expression, truth, self.read(element).value, missing)
            case YesNo():
                return Reason(expression, truth, self.read(expression).value, missing)
            case _:
                assert_never(expression)

    def read(self, element: Element) -> _Reading:
        """Return what the case tells of *element*."""
        found = self._readings.get(id(element))
        if found is None:
            found = self._readings[id(element)] = self._read(element)
            self._kept.append(element)
        return found

    def _read(self, element: Element) -> _Reading:
        match element:
            case YesNo(concept=concept) if concept is not None:
                return self._listed(element, concept)
            case YesNo(path=path) | Choice(path=path):
                answer = _answer(self.inputs.get(path))
                return _absent(path) if answer is None else _Reading(answer)
            case Number():
                reading = self._number(element)
                return reading if reading.value is not None else self._asked(element, reading)
            case _:
                assert_never(element)

    def _asked(self, number: Number, reading: _Reading) -> _Reading:
        """Return the *reading* of a number that is not known: it is asked for only where it exists."""
        if number.given is None or self.truth(number.given) is Truth.TRUE:
            return reading
        return _Reading(None, self.missing(number.given) or frozenset({number.given.path}))

    def _listed(self, element: YesNo, concept: Concept) -> _Reading:
        listed = self.inputs.get(element.listed_in)
        truth = listed.has(concept) if isinstance(listed, Recorded) else _UNKNOWN
        return _absent(element.path) if truth is _UNKNOWN else _YES if truth is _TRUE else _NO

    def _number(self, number: Number) -> _Reading:
        match number.definition:
            case None:
                value = self.inputs.get(number.path)
                return _Reading(value, begun=True) if isinstance(value, Quantity) else _absent(number.path)
            case Ratio(of=first, to=second) | Product(first=first, second=second):
                return self._pair(number, number.definition, first, second)
            case Elapsed(since=since, until=until):
                return self._elapsed(number, since, until)
            case FirstKnown(of=ways):
                return self._first_known(ways)
            case _:
                assert_never(number.definition)

    def _pair(self, number: Number, how: Ratio | Product, first: Number, second: Number) -> _Reading:
        one, two = self.read(first), self.read(second)
        if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
            return _Reading(None, one.missing | two.missing, begun=one.begun or two.begun)
        value = combined(how, one.value, two.value, number.unit)
        return _absent(second.path) if value is None else _Reading(value, begun=True)

    def _elapsed(self, number: Number, since: str, until: str) -> _Reading:
        start, end = self.inputs.get(since), self.inputs.get(until)
        absent = frozenset(path for path, day in ((since, start), (until, end)) if not isinstance(day, date))
        if not isinstance(start, date) or not isinstance(end, date):
            return _Reading(None, absent, begun=isinstance(start, date))
        return _Reading(elapsed(start, end, number.unit), begun=True)

    def _first_known(self, ways: tuple[Number, ...]) -> _Reading:
        readings: list[_Reading] = []
        for way in ways:
            reading = self.read(way)
            if reading.value is not None:
                return reading
            readings.append(reading)
        # What is begun one way is completed that way; else the first way is the usual one.
        return next((reading for reading in readings if reading.begun), readings[0])


_YES, _NO = _Reading(value=True), _Reading(value=False)


@lru_cache(maxsize=4096)
def _absent(path: str) -> _Reading:
    return _Reading(None, frozenset({path}))


def _answer(value: Value | None) -> Answer | None:
    return value if isinstance(value, _KINDS) else None


def _answered(value: Answer | None) -> Truth:
    return _TRUE if value is True else _FALSE if value is False else _UNKNOWN


def _compared(statement: Compare, value: Answer | None) -> Truth:
    if not isinstance(value, Quantity):
        return Truth.UNKNOWN
    low, high, ends = bounds(statement.comparison, statement.threshold.canonical)
    number = value.canonical
    above = low is None or number > low or (ends and number == low)
    below = high is None or number < high or (ends and number == high)
    return Truth.of(above and below)


def _chosen(value: Answer | None, options: tuple[Option, ...]) -> Truth:
    return falls_under(value, options) if isinstance(value, _CHOSEN) else Truth.UNKNOWN
