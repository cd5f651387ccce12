"""The reference reader: walks a condition and keeps the tree of reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

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

if TYPE_CHECKING:
    from collections.abc import Iterable

    _Join: TypeAlias = Callable[[Iterable[Truth]], Truth]

__all__ = ["Answer", "Interpreter", "Reason"]

Answer: TypeAlias = "bool | Quantity | Concept | StrEnum"

_NOTHING: frozenset[str] = frozenset()


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
        if not isinstance(self.statement, AllOf | AnyOf) or self.truth is Truth.UNKNOWN:
            return True
        every = isinstance(self.statement, AllOf)
        return part.truth is self.truth if every is (self.truth is Truth.FALSE) else True


@final
@frozen
class _Reading:
    """A value read from a case; or the paths that are missing, and whether some of it was there."""

    value: Answer | None
    missing: frozenset[str] = _NOTHING
    begun: bool = False


def _not_known(_: str) -> Truth:
    return Truth.UNKNOWN


@final
@frozen(eq=False)
class Interpreter:
    """
    Reads conditions over what one case tells.

    *inputs* are those of `ketamodel.domain.case.inputs`, *conditions* the named ones of the knowledge base;
    each named condition is evaluated once, but those of which *settled* returns the truth, told without reasons.
    """

    inputs: Mapping[str, Value]
    conditions: Mapping[str, Expression]
    settled: Callable[[str], Truth] = field(default=_not_known)
    _named: dict[str, Reason] = field(init=False, factory=dict[str, Reason])
    _known: dict[int, Reason] = field(init=False, factory=dict[int, Reason])

    def reason(self, expression: Expression) -> Reason:
        """Return the truth of *expression* for the case, with the tree of reasons."""
        # Rules share parts such as "in the US"; a reason holds its statement, so no id is used twice.
        found = self._known.get(id(expression))
        if found is None:
            found = self._known[id(expression)] = self._reason(expression)
        return found

    def _reason(self, expression: Expression) -> Reason:
        match expression:
            case YesNo():
                reading = self.read(expression)
                return self._leaf(expression, reading, Truth.of(_boolean(reading.value)))
            case Compare(number=number):
                reading = self.read(number)
                return self._leaf(expression, reading, _compared(expression, reading.value))
            case Chosen(choice=choice, options=options):
                reading = self.read(choice)
                return self._leaf(expression, reading, _chosen(reading.value, options))
            case Needed(element=element):
                reading = self.read(element)
                return self._leaf(expression, reading, Truth.UNKNOWN if reading.value is None else Truth.FALSE)
            case Named(name=name) if (truth := self.settled(name)) is not Truth.UNKNOWN:
                return Reason(expression, truth)
            case Named(name=name):
                if name not in self._named:
                    self._named[name] = self.reason(self.conditions[name])
                inner = self._named[name]
                return Reason(expression, inner.truth, missing=inner.missing, parts=(inner,))
            case Not(part=part):
                inner = self.reason(part)
                return Reason(expression, ~inner.truth, missing=inner.missing, parts=(inner,))
            case AllOf(parts=parts):
                return self._joined(expression, parts, Truth.all)
            case AnyOf(parts=parts):
                return self._joined(expression, parts, Truth.any)
            case _:
                assert_never(expression)

    def _joined(self, expression: AllOf | AnyOf, parts: tuple[Expression, ...], join: _Join) -> Reason:
        reasons = tuple(self.reason(part) for part in parts)
        truth = join(one.truth for one in reasons)
        missing = _NOTHING.union(*(one.missing for one in reasons)) if truth is Truth.UNKNOWN else _NOTHING
        return Reason(expression, truth, missing=missing, parts=reasons)

    @staticmethod
    def _leaf(statement: Expression, reading: _Reading, truth: Truth) -> Reason:
        if truth is not Truth.UNKNOWN:
            return Reason(statement, truth, reading.value)
        # A broad answer to a narrow question is there, and still leaves the question open.
        missing = reading.missing or frozenset({_path(statement)})
        return Reason(statement, truth, reading.value, missing)

    def read(self, element: Element) -> _Reading:
        """Return what the case tells of *element*."""
        match element:
            case YesNo(concept=concept) if concept is not None:
                return self._listed(element, concept)
            case YesNo(path=path) | Choice(path=path):
                value = self.inputs.get(path)
                return _absent(path) if value is None else _Reading(_answer(value))
            case Number():
                reading = self._number(element)
                return reading if reading.value is not None else self._asked(element, reading)
            case _:
                assert_never(element)

    def _asked(self, number: Number, reading: _Reading) -> _Reading:
        """Return the *reading* of a number that is not known: it is asked for only where it exists."""
        exists = None if number.given is None else self.reason(number.given)
        if exists is None or exists.truth is Truth.TRUE:
            return reading
        return _Reading(None, exists.missing or frozenset({_path(exists.statement)}))

    def _listed(self, element: YesNo, concept: Concept) -> _Reading:
        listed = self.inputs.get(element.listed_in)
        truth = listed.has(concept) if isinstance(listed, Recorded) else Truth.UNKNOWN
        return _absent(element.path) if truth is Truth.UNKNOWN else _Reading(truth is Truth.TRUE)

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
        readings = tuple(self.read(way) for way in ways)
        for reading in readings:
            if reading.value is not None:
                return reading
        # What is begun one way is completed that way; else the first way is the usual one.
        return next((reading for reading in readings if reading.begun), readings[0])


def _absent(path: str) -> _Reading:
    return _Reading(None, frozenset({path}))


def _answer(value: Value) -> Answer | None:
    return value if isinstance(value, bool | Quantity | Concept | StrEnum) else None


def _boolean(value: Answer | None) -> bool | None:
    return value if isinstance(value, bool) else None


def _compared(statement: Compare, value: Answer | None) -> Truth:
    if not isinstance(value, Quantity):
        return Truth.UNKNOWN
    low, high, ends = bounds(statement.comparison, statement.threshold.canonical)
    number = value.canonical
    above = low is None or number > low or (ends and number == low)
    below = high is None or number < high or (ends and number == high)
    return Truth.of(above and below)


def _chosen(value: Answer | None, options: tuple[Option, ...]) -> Truth:
    return falls_under(value, options) if isinstance(value, Concept | StrEnum) else Truth.UNKNOWN


def _path(statement: Expression) -> str:
    match statement:
        case YesNo(path=path) | Chosen(choice=Choice(path=path)) | Compare(number=Number(path=path)):
            return path
        case _:
            message = f"not a leaf that is read at a path: {statement!r}"
            raise TypeError(message)
