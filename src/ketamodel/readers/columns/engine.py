"""A library of tables, by its functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, final

from attrs import frozen

from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import narwhals as nw
    from narwhals.functions import When

__all__ = ["Api", "Engine"]


class Api(Protocol):
    """What is used of narwhals, and of Polars, whose functions narwhals took over."""

    # Capital letters: types, as the libraries name them.
    Boolean: type[nw.Boolean]
    Date: type[nw.Date]
    Datetime: type[nw.Datetime]
    Float64: type[nw.Float64]
    Int64: type[nw.Int64]
    String: type[nw.String]
    col: Callable[[str], nw.Expr]
    coalesce: Callable[..., nw.Expr]
    lit: Callable[..., nw.Expr]
    when: Callable[[nw.Expr], When]


@final
@frozen(eq=False)
class Engine:
    """A library of tables whose nulls are Kleene's, by its functions."""

    api: Api
    #: Whether it counts the time between two days itself.
    counts: bool = True

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

    def days_between(self, start: nw.Expr, end: nw.Expr) -> nw.Expr:
        """Return the days from *start* to *end*."""
        if not self.counts:
            return _number_of(end) - _number_of(start)
        between = end.cast(self.api.Datetime) - start.cast(self.api.Datetime)
        return between.dt.total_minutes() / _MINUTES


_MINUTES = 24 * 60


def _number_of(day: nw.Expr) -> nw.Expr:
    """Return how many days there were since the first of January of the year 1, with those of leap years."""
    years = day.dt.year() - 1
    return years * 365 + years // 4 - years // 100 + years // 400 + day.dt.ordinal_day()


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
