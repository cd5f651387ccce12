"""What a case tells as plain numbers and bit masks: the leaves that the generated function reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from enum import StrEnum
from functools import lru_cache
from math import isnan, nan
from typing import TYPE_CHECKING, TypeAlias, assert_never

from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.rules.derivation import combined, elapsed
from ketamodel.rules.expression import Elapsed, FirstKnown, Product, Ratio
from ketamodel.rules.subsumption import falls_under
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from fractions import Fraction

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Number, Option

__all__ = ["KNOWN", "Get", "Masks", "amount", "choice_reader", "list_reader", "position_reader", "time_between"]

#: Reads a path of a case.
Get: TypeAlias = "Callable[[str], Value | None]"
#: Which leaves are certainly true, and which are certainly false.
Masks: TypeAlias = tuple[int, int]

#: The bit of a choice, among those that are true, that its answer is known.
KNOWN = 1
# Vocabularies have some hundred concepts; what strangers write must not fill the memory.
_REMEMBERED = 1024
# Floats err by some parts in 1e16; what is nearer to a border than this is compared exactly.
_LESS, _MORE = 1 - 1e-12, 1 + 1e-12


def amount(value: Value | None) -> float:
    """
    Return the canonical number of *value*; NaN of what is not known or no quantity.

    >>> amount(Quantity("0.056", "g")), amount(None)
    (56.0, nan)
    """
    if isinstance(value, Quantity):
        # As exact as the float of a fraction, which asks for the same two numbers more slowly.
        over, under = value.canonical.as_integer_ratio()
        return over / under
    return nan


def time_between(start: Value | None, end: Value | None, unit: str) -> float:
    """
    Return the canonical number of the time from *start* to *end*; NaN if one is not known.

    >>> time_between(date(2026, 3, 1), date(2026, 3, 2), "d")
    86400.0
    """
    if isinstance(start, date) and isinstance(end, date):
        return float(elapsed(start, end, unit).canonical)
    return nan


def choice_reader(asked: Mapping[tuple[Option, ...], int]) -> Callable[[Value | None], Masks]:
    """
    Return the reader of a choice about whose options is *asked*, each with the bit of its leaf.

    >>> read = choice_reader({(Concept("iv", "intravenous"),): 2})
    >>> read(Concept("iv", "intravenous")), read(Concept("oral", "oral")), read(None)
    ((3, 0), (1, 2), (0, 0))
    """

    @lru_cache(maxsize=_REMEMBERED)
    def masks(value: Concept | StrEnum) -> Masks:
        true, false = KNOWN, 0
        for options, bit in asked.items():
            answer = falls_under(value, options)
            true |= bit * (answer is Truth.TRUE)
            false |= bit * (answer is Truth.FALSE)
        return true, false

    def read(value: Value | None) -> Masks:
        return masks(value) if isinstance(value, Concept | StrEnum) else (0, 0)

    return read


def list_reader(asked: Mapping[Concept, int]) -> Callable[[Value | None], Masks]:
    """
    Return the reader of a list about whose concepts is *asked*, each with the bit of its leaf.

    >>> stroke, asthma = Concept("stroke", "stroke"), Concept("asthma", "asthma")
    >>> read = list_reader({stroke: 1, asthma: 2})
    >>> read(Recorded(present={stroke}, complete=True)), read(None)
    ((1, 2), (0, 0))
    """
    every = sum(asked.values())

    @lru_cache(maxsize=_REMEMBERED)
    def around(one: Concept) -> tuple[int, int, int]:
        """Return which are the concept or broader, which are it or narrower, and all if its groups are not known."""
        up = sum(bit for concept, bit in asked.items() if concept.id in one.closure)
        down = sum(bit for concept, bit in asked.items() if one.id in concept.closure)
        return up, down, 0 if one.grouped else every

    def read(value: Value | None) -> Masks:
        if not isinstance(value, Recorded):
            return 0, 0
        true, false, still_open = 0, 0, 0
        for one in value.present:
            up, down, ungrouped = around(one)
            true |= up
            still_open |= down | ungrouped
        for one in value.ruled_out:
            false |= around(one)[1]
        if value.complete:
            for one in value.not_known:
                up, down, ungrouped = around(one)
                still_open |= up | down | ungrouped
            false |= every & ~still_open
        return true, false & ~true

    return read


def position_reader(number: Number, borders: Sequence[Fraction]) -> Callable[[float, Get], float]:
    """
    Return the reader of where *number* lies among its sorted *borders*.

    Between them it is even, on one odd: on the first is 1, below it 0. What is not known stays NaN.

    >>> from fractions import Fraction
    >>> from ketamodel.rules.expression import Number, SetBy
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> read = position_reader(weight, [Fraction(40), Fraction(90)])
    >>> read(39.0, {}.get), read(91.0, {}.get), read(nan, {}.get)
    (0, 4, nan)
    """
    near = [float(one) for one in borders]

    def read(value: float, get: Get) -> float:
        if isnan(value):
            return value
        at = bisect_left(near, value * _LESS)
        if at == bisect_right(near, value * _MORE):
            return 2 * at
        exact = _exactly(number, get)
        if exact is None:
            return nan
        at = bisect_left(borders, exact.canonical)
        return 2 * at + (at < len(borders) and borders[at] == exact.canonical)

    return read


def _exactly(number: Number, get: Get) -> Quantity | None:
    """Return *number* as the reference reader does."""
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
