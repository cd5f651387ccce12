"""Numbers of a table: read, told for all rows, or derived from both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.domain.case import Value
from ketamodel.quantity import Quantity
from ketamodel.readers.columns.terms import Term, Terms
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    import narwhals as nw

    from ketamodel.readers.columns.engine import Engine
    from ketamodel.readers.columns.terms import Answer

__all__ = ["Amount", "Numbers"]

#: A number row by row, the same in all rows, or not known in any.
Amount: TypeAlias = "Term | float | None"


@final
@frozen(eq=False)
class Numbers:
    """Reads numbers from *columns*, in the unit of each, and from what is *told* for all rows."""

    terms: Terms
    columns: Mapping[str, Answer]
    told: Mapping[str, Value]
    _found: dict[Hashable, Amount] = field(init=False, factory=dict["Hashable", "Amount"])

    def read(self, number: Number) -> Amount:
        """Return *number* in its unit."""
        # A definition is expensive to compare: its id stands for it.
        key = (number.path, number.unit, id(number.definition))
        if key not in self._found:
            self._found[key] = self._read(number)
        return self._found[key]

    def _read(self, number: Number) -> Amount:
        how = number.definition
        match how:
            case None:
                column = self.columns.get(number.path)
                if isinstance(column, Term):
                    return column
                told = self.told.get(number.path)
                return float(told.to(number.unit).number) if isinstance(told, Quantity) else None
            case Ratio(of=first, to=second):
                return self._joined("ratio", _ratio, self.read(first), self.read(second))
            case Product(first=first, second=second):
                return self._joined("product", _product, self.read(first), self.read(second))
            case Elapsed(since=since, until=until):
                start, end = self._day(since), self._day(until)
                if start is None or end is None:
                    return None
                render = _age if number.unit == "a" else _days
                return self.terms.term(("elapsed", render is _age), (start, end), render)
            case FirstKnown(of=ways):
                return self._first([self.read(way) for way in ways])
            case _:
                assert_never(how)

    def _joined(self, key: str, render: _Render, one: Amount, two: Amount) -> Amount:
        if one is None or two is None:
            return None
        return self.terms.term(key, (self._term(one), self._term(two)), render)

    def _first(self, ways: Sequence[Amount]) -> Amount:
        known = [one for one in ways if one is not None]
        if len(known) <= 1 or isinstance(known[0], float):
            return known[0] if known else None
        return self.terms.term("first known", [self._term(one) for one in known], _coalesced)

    def _term(self, amount: Term | float) -> Term:
        if isinstance(amount, Term):
            return amount
        return self.terms.term(
            ("number", amount), (), lambda engine, _: engine.api.lit(amount, dtype=engine.api.Float64), never_null=True
        )

    def _day(self, path: str) -> Term | None:
        column = self.columns.get(path)
        if isinstance(column, Term):
            return column
        told = self.told.get(path)
        if told is None:
            return None
        return self.terms.term(
            ("day", path), (), lambda engine, _: engine.api.lit(told, dtype=engine.api.Date), never_null=True
        )


_Render: TypeAlias = "Callable[[Engine, tuple[nw.Expr, ...]], nw.Expr]"


def _ratio(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    one, two = _floats(engine, parts)
    return one / engine.api.when(two > 0).then(two)


def _product(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    one, two = _floats(engine, parts)
    return one * two


def _floats(engine: Engine, parts: tuple[nw.Expr, ...]) -> Iterable[nw.Expr]:
    """Return *parts* as floats: of small integers the product could have no place."""
    return (one.cast(engine.api.Float64) for one in parts)


def _coalesced(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return engine.api.coalesce(*parts)


def _days(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    """Return the days between."""
    start, end = parts
    return engine.days_between(start, end).cast(engine.api.Float64)


def _age(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    """Return the age in years: completed ones, below two years completed months."""
    api, (start, end) = engine.api, parts
    months = (end.dt.year() - start.dt.year()) * _MONTHS + end.dt.month() - start.dt.month()
    before = api.when(end.dt.day() < start.dt.day()).then(api.lit(1)).otherwise(api.lit(0))
    completed = months - before
    years = api.when(completed >= _FULL_YEARS).then(completed // _MONTHS * _MONTHS).otherwise(completed)
    found: nw.Expr = years.cast(api.Float64) / _MONTHS
    return found


_MONTHS = 12
_FULL_YEARS = 24
