"""Single values of a document: true or false, one of several words, a day or a clock time."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from ketamodel.interchange._unreadable import Unreadable, wrong
from ketamodel.interchange.problems import lookup_remedy, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["like_a_day", "read_choice", "read_day", "read_day_or_choice", "read_text", "read_truth"]

E = TypeVar("E", bound=Enum)


def read_truth(given: Any) -> bool:
    """Return *given* if it is true or false; no text is."""
    if not isinstance(given, bool):
        raise wrong(given, "expected true or false, without quotes")
    return given


def read_text(given: Any) -> str:
    """Return *given* if it is a text."""
    if not isinstance(given, str):
        raise wrong(given, "expected a text")
    return given


def read_choice(given: Any, kind: type[E]) -> E:
    """Return the member of *kind* whose value is *given*."""
    found: E | None = _by_word(kind).get(given) if isinstance(given, str) else None
    if found is None:
        raise wrong(given, f"expected one of {', '.join(quoted(one.value) for one in kind)}")
    return found


@cache
def _by_word(kind: type[E]) -> Mapping[str, E]:
    return {one.value: one for one in kind}


_LIKE_A_DAY = re.compile(r"\s*\d+[-/.]\d+[-/.]", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?", re.ASCII)
_DAYS = 'expected a day as year-month-day, such as "2026-03-02"'


def like_a_day(given: Any) -> bool:
    """
    Return whether *given* is meant as a day, if perhaps a wrong one.

    >>> like_a_day("2026-02-30"), like_a_day("4 wk")
    (True, False)
    """
    return isinstance(given, str) and _LIKE_A_DAY.match(given) is not None


def read_day(given: Any) -> date:
    """
    Return the day or the clock time of *given*, by ISO 8601 and without a time zone.

    >>> read_day("2026-03-02"), read_day("2026-03-02T09:30")
    (datetime.date(2026, 3, 2), datetime.datetime(2026, 3, 2, 9, 30))
    """
    if isinstance(given, str):
        try:
            if _DAY.fullmatch(given):
                return date.fromisoformat(given)
            if _TIME.fullmatch(given):
                return datetime.fromisoformat(given)
        except ValueError:
            raise wrong(given, _DAYS, ", which is not in the calendar") from None
        if _TIME.match(given):
            raise wrong(given, 'expected a clock time without a zone, such as "2026-03-02T09:30"')
    raise wrong(given, _DAYS)


def read_day_or_choice(given: Any, kind: type[E]) -> date | E:
    """Return the member of *kind*, or the day or clock time, that *given* says."""
    found: E | None = _by_word(kind).get(given) if isinstance(given, str) else None
    if found is not None:
        return found
    words = [str(one.value) for one in kind]
    such = f'expected {" or ".join(map(quoted, words))}, a day, or a time such as "2026-03-02T09:30"'
    if isinstance(given, str) and not like_a_day(given):
        raise wrong(given, lookup_remedy(given, words, such))
    try:
        return read_day(given)
    except Unreadable as error:
        raise (error if like_a_day(given) else wrong(given, such)) from None
