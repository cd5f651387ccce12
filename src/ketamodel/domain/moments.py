"""Days and clock times at which something happened, or how long before the session."""

from __future__ import annotations

from datetime import date, datetime
from math import isnan
from typing import TYPE_CHECKING, cast

from ketamodel.errors import InvalidValue
from ketamodel.quantity import Quantity

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["day_of", "moment", "without_zone"]


def day_of(when: date) -> date:
    """
    Return the calendar day of *when*.

    >>> day_of(datetime(2026, 3, 2, 9, 30))
    datetime.date(2026, 3, 2)
    """
    return when.date() if isinstance(when, datetime) else when


def moment(
    _: object,
    attribute: Attribute[date | Quantity | None],
    given: date | Quantity | None,
) -> None:
    """Refuse a *given* that is neither a day nor a length of time before the session, or a time with a zone."""
    if given is None:
        return
    # Who calls without a type checker may give anything.
    right = given.dimension == "time" if isinstance(given, Quantity) else isinstance(cast("object", given), date)
    if not right:
        said = str(given) if isinstance(given, Quantity) else repr(given)
        raise InvalidValue(attribute.name, said, "a day, or how long before the session")
    without_zone(attribute.name, given)


def without_zone(name: str, when: object) -> None:
    """
    Refuse a clock time with a zone: all times of a case are those of the place of treatment.

    What pandas has for a time that is missing is refused, too.

    >>> without_zone("at", datetime(2026, 3, 2, 9, 30))
    """
    if not isinstance(when, datetime):
        return
    # The NaT of pandas is a time by its type, of no year.
    if isnan(when.year):
        raise InvalidValue(name, repr(when), "a day, or None where it is not known")
    if when.tzinfo is not None:
        raise InvalidValue(name, when.isoformat(), "a clock time of the place of treatment, without a zone")
