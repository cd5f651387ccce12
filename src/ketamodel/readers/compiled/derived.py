"""Derived numbers of a case: their definitions as Python text over floats, and exactly."""

from __future__ import annotations

from datetime import date
from math import nan
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never, final

from ketamodel.quantity import Quantity
from ketamodel.rules.derivation import combined, elapsed
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ketamodel.domain.case import Value

__all__ = ["UNKNOWN", "Get", "exactly", "time_between"]

#: Reads a path of a case.
Get: TypeAlias = "Callable[[str], Value | None]"


@final
class _Unknown:
    """Stands for a quantity that is not known."""

    canonical_float: Final = nan


UNKNOWN = _Unknown()


def time_between(start: Value | None, end: Value | None, unit: str) -> float:
    """
    Return the canonical number of the time from *start* to *end*; NaN if one is not known.

    >>> time_between(date(2026, 3, 1), date(2026, 3, 2), "d")
    86400.0
    """
    if isinstance(start, date) and isinstance(end, date):
        return elapsed(start, end, unit).canonical_float
    return nan


def exactly(number: Number, get: Get) -> Fraction | None:
    """
    Return the canonical number of *number*, derived as the reference reader does; None if it is not known.

    >>> from ketamodel.rules.expression import SetBy
    >>> exactly(Number("patient.weight", "body weight", "kg", SetBy.MEASURED), {}.get) is None
    True
    """
    found = _exactly(number, get)
    return None if found is None else found.canonical


def _exactly(number: Number, get: Get) -> Quantity | None:
    how = number.definition
    match how:
        case None:
            value = get(number.path)
            return value if isinstance(value, Quantity) else None
        case Ratio(of=first, to=second) | Product(first=first, second=second):
            one, two = _exactly(first, get), _exactly(second, get)
            return None if one is None or two is None else combined(how, one, two, number.unit)
        case Elapsed(since=since, until=until):
            start, end = get(since), get(until)
            return elapsed(start, end, number.unit) if isinstance(start, date) and isinstance(end, date) else None
        case FirstKnown(of=ways):
            return next((known for way in ways if (known := _exactly(way, get)) is not None), None)
        case _:
            assert_never(how)
