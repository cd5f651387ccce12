"""
The column reader: conditions as columns of a table, true, false, or null for not known.

It renders no rails: it rests on the nulls of the engine, for engines alone whose "and", "or" and "not" are Kleene's.
Which those are, the agreement tests decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias, assert_never, final

from attrs import Factory, field, frozen

from ketamodel.domain.case import Value
from ketamodel.quantity import Quantity
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Elapsed,
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
from ketamodel.truth import Truth
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from datetime import date

    import narwhals as nw
    from narwhals.functions import When

    from ketamodel.rules.expression import Element

__all__ = ["Api", "Column", "ColumnReader", "Engine", "Table"]


class Api(Protocol):
    """What is used of narwhals, and of Polars, whose functions narwhals took over."""

    # Capital letters: types, as the libraries name them.
    Boolean: type[nw.Boolean]
    Date: type[nw.Date]
    Datetime: type[nw.Datetime]
    Float64: type[nw.Float64]
    String: type[nw.String]
    col: Callable[[str], nw.Expr]
    coalesce: Callable[..., nw.Expr]
    lit: Callable[..., nw.Expr]
    when: Callable[[nw.Expr], When]


def _unknown(engine: Engine) -> nw.Expr:
    return engine.api.lit(None, dtype=engine.api.Boolean)


@final
@frozen(eq=False)
class Engine:
    """A library of tables whose nulls are Kleene's, by its functions."""

    api: Api
    #: Not known, as a column.
    unknown: nw.Expr = field(init=False, default=Factory(_unknown, takes_self=True))

    def truth(self, truth: Truth) -> nw.Expr:
        """Return *truth* as a column."""
        answers = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}
        return self.api.lit(answers[truth], dtype=self.api.Boolean)

    def every(self, parts: Sequence[nw.Expr]) -> nw.Expr:
        """Return that every one of *parts* holds; true of none."""
        return _balanced(_and, parts) if parts else self.truth(Truth.TRUE)

    def some(self, parts: Sequence[nw.Expr]) -> nw.Expr:
        """Return that one of *parts* holds; false of none."""
        return _balanced(_or, parts) if parts else self.truth(Truth.FALSE)

    def is_one_of(self, column: nw.Expr, values: Iterable[object]) -> nw.Expr:
        """Return that *column* is one of *values*: for the few that there are, faster than asking a list."""
        return self.some([column == value for value in values])


def _and(one: nw.Expr, two: nw.Expr) -> nw.Expr:
    return one & two


def _or(one: nw.Expr, two: nw.Expr) -> nw.Expr:
    return one | two


def _balanced(join: Callable[[nw.Expr, nw.Expr], nw.Expr], parts: Sequence[nw.Expr]) -> nw.Expr:
    """Return *parts* joined, with few brackets inside each other."""
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    return join(_balanced(join, parts[:half]), _balanced(join, parts[half:]))


@final
@frozen(eq=False)
class Column:
    """A column, and how many stages of the table must be there before it."""

    value: nw.Expr
    stage: int = 0


_Answer: TypeAlias = "Column | Truth"


@final
@frozen(eq=False)
class Table:
    """What a table tells by path, made ready, and what is the same in all its rows."""

    #: Answers as truths, numbers in the unit of their element, days, and choices as *codes* say.
    columns: Mapping[str, nw.Expr]
    #: What stands in the column of a choice for each of its options.
    codes: Mapping[str, Mapping[Option, object]]
    #: What a plan says that is given once for all rows.
    told: Mapping[str, Value]


@final
@frozen(eq=False)
class ColumnReader:
    """
    Renders conditions over a table; what no column tells is read once, by *settle*.

    What several conditions share becomes a column of its own: `stages` says which, and in which order.
    """

    engine: Engine
    table: Table
    settle: Callable[[Expression], Truth]
    conditions: Mapping[str, Expression]
    stages: list[dict[str, nw.Expr]] = field(init=False, factory=list["dict[str, nw.Expr]"])
    _answers: dict[int, _Answer] = field(init=False, factory=dict[int, "_Answer"])
    _shared: set[int] = field(init=False, factory=set[int])
    _kept: dict[Hashable, _Answer] = field(init=False, factory=dict["Hashable", "_Answer"])

    def column(self, expression: Expression) -> nw.Expr:
        """Return *expression* as a column, to be asked for after all stages."""
        answer = self.read(expression)
        return self.engine.truth(answer) if isinstance(answer, Truth) else answer.value

    def read(self, expression: Expression) -> _Answer:
        """Return *expression* as a column, or its truth where that is the same in all rows."""
        key = id(expression)
        found = self._answers.get(key)
        if found is None:
            found = self._read(expression)
        elif isinstance(expression, AllOf | AnyOf) and key not in self._shared:
            # Read again: from now on it is a column of its own.
            self._shared.add(key)
            found = self._keep(found)
        self._answers[key] = found
        return found

    def every(self, parts: Iterable[_Answer]) -> _Answer:
        """Return that all of *parts* hold."""
        return self._joined(parts, Truth.FALSE, self.engine.every)

    def some(self, parts: Iterable[_Answer]) -> _Answer:
        """Return that one of *parts* holds."""
        return self._joined(parts, Truth.TRUE, self.engine.some)

    def _joined(
        self, parts: Iterable[_Answer], decisive: Truth, join: Callable[[Sequence[nw.Expr]], nw.Expr]
    ) -> _Answer:
        answers = tuple(parts)
        if any(one is decisive for one in answers):
            return decisive
        columns = [one for one in answers if isinstance(one, Column)]
        open_ = Truth.UNKNOWN in [one for one in answers if isinstance(one, Truth)]
        if not columns:
            return Truth.UNKNOWN if open_ else ~decisive
        values = [one.value for one in columns] + [self.engine.unknown] * open_
        return Column(join(values), max(one.stage for one in columns))

    def keep(self, column: Column) -> Column:
        """Return *column* as one of its own, made once."""
        while len(self.stages) <= column.stage:
            self.stages.append({})
        name = f"_ketamodel_{column.stage}_{len(self.stages[column.stage])}"
        self.stages[column.stage][name] = column.value
        return Column(self.engine.api.col(name), column.stage + 1)

    def _keep(self, answer: _Answer) -> _Answer:
        return answer if isinstance(answer, Truth) else self.keep(answer)

    def _leaf(self, key: Hashable, answer: Callable[[], _Answer]) -> _Answer:
        if key not in self._kept:
            self._kept[key] = self._keep(answer())
        return self._kept[key]

    def _read(self, expression: Expression) -> _Answer:
        match expression:
            case Named(name=name):
                return self._leaf(name, lambda: self.read(self.conditions[name]))
            case Not(part=part):
                inner = self.read(part)
                return ~inner if isinstance(inner, Truth) else Column(~inner.value, inner.stage)
            case AllOf(parts=parts):
                return self.every(self.read(part) for part in parts)
            case AnyOf(parts=parts):
                return self.some(self.read(part) for part in parts)
            case YesNo(path=path) if path in self.table.columns:
                return Column(self.table.columns[path])
            case Chosen(choice=choice, options=options) if choice.path in self.table.columns:
                return self._leaf((choice.path, options), lambda: self._chosen(choice, options))
            case Compare(number=number) if self._varies(number):
                limit = (_number_key(number), expression.comparison, expression.threshold.canonical)
                return self._leaf(limit, lambda: self._compared(expression))
            case Needed(element=element) if self._varies(element):
                return self._leaf(("needed", _key(element)), lambda: self._needed(element))
            case YesNo() | Chosen() | Compare() | Needed():
                return self.settle(expression)
            case _:
                assert_never(expression)

    def _varies(self, element: Element) -> bool:
        """Return whether *element* is read from a column."""
        paths = sources_of(element) if isinstance(element, Number) else {element.path}
        return not paths.isdisjoint(self.table.columns)

    def _needed(self, element: Element) -> Column:
        value = self._number(element) if isinstance(element, Number) else Column(self.table.columns[element.path])
        return Column(value.value.is_null() & self.engine.unknown, value.stage)

    def _chosen(self, choice: Choice, options: tuple[Option, ...]) -> Column:
        codes, code = self.table.codes[choice.path], self.table.columns[choice.path]
        truths = {option: falls_under(option, options) for option in codes}
        chosen = [codes[one] for one, truth in truths.items() if truth is Truth.TRUE]
        still_open = [codes[one] for one, truth in truths.items() if truth is Truth.UNKNOWN]
        parts = [self.engine.is_one_of(code, chosen)] if chosen else []
        parts += [self.engine.is_one_of(code, still_open) & self.engine.unknown] if still_open else []
        return Column(self.engine.some(parts or [code.is_null() & self.engine.unknown]))

    def _compared(self, statement: Compare) -> _Answer:
        number = self._number(statement.number)
        low, high, ends = bounds(statement.comparison, statement.threshold.canonical)
        unit = factor_of(statement.number.unit)
        sides: list[nw.Expr] = []
        if low is not None:
            sides.append(number.value >= float(low / unit) if ends else number.value > float(low / unit))
        if high is not None:
            sides.append(number.value <= float(high / unit) if ends else number.value < float(high / unit))
        return Column(self.engine.every(sides), number.stage)

    def _number(self, number: Number) -> Column:
        """Return *number* in its unit; it varies, or is a part of one that does."""
        found = self._leaf(_number_key(number), lambda: self._derived(number))
        if isinstance(found, Truth):
            message = "a number is no truth"
            raise TypeError(message)
        return found

    def _derived(self, number: Number) -> Column:
        api, how = self.engine.api, number.definition
        match how:
            case None:
                if number.path in self.table.columns:
                    return Column(self.table.columns[number.path])
                told = self.table.told.get(number.path)
                value = float(told.to(number.unit).number) if isinstance(told, Quantity) else None
                return Column(api.lit(value, dtype=api.Float64))
            case Ratio(of=first, to=second):
                one, two = self._number(first), self._number(second)
                divisor = api.when(two.value > 0).then(two.value)
                return Column(one.value / divisor, max(one.stage, two.stage))
            case Product(first=first, second=second):
                one, two = self._number(first), self._number(second)
                return Column(one.value * two.value, max(one.stage, two.stage))
            case Elapsed(since=since, until=until):
                return Column(self._elapsed(self._day(since), self._day(until), number.unit))
            case FirstKnown(of=ways):
                found = [self._number(way) for way in ways]
                return Column(api.coalesce(*(one.value for one in found)), max(one.stage for one in found))
            case _:
                assert_never(how)

    def _day(self, path: str) -> nw.Expr:
        told: date | object = self.table.told.get(path)
        return self.table.columns.get(path, self.engine.api.lit(told, dtype=self.engine.api.Date))

    def _elapsed(self, start: nw.Expr, end: nw.Expr, unit: str) -> nw.Expr:
        """Return the days between, or the age in years: completed ones, below two years completed months."""
        api = self.engine.api
        if unit != "a":
            between = end.cast(api.Datetime) - start.cast(api.Datetime)
            return (between.dt.total_minutes() / _MINUTES).cast(api.Float64)
        months = (end.dt.year() - start.dt.year()) * _MONTHS + end.dt.month() - start.dt.month()
        before = api.when(end.dt.day() < start.dt.day()).then(api.lit(1)).otherwise(api.lit(0))
        completed = months - before
        years = api.when(completed >= _FULL_YEARS).then(completed // _MONTHS * _MONTHS).otherwise(completed)
        found: nw.Expr = years.cast(api.Float64) / _MONTHS
        return found


_MINUTES = 24 * 60
_MONTHS = 12
_FULL_YEARS = 24


def _key(element: Element) -> Hashable:
    return _number_key(element) if isinstance(element, Number) else element.path


def _number_key(number: Number) -> Hashable:
    # A definition is expensive to compare: its id stands for it.
    return number.path, number.unit, id(number.definition)
