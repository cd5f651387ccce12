"""Measured values and when they were measured."""

from __future__ import annotations

from datetime import date, datetime
from typing import final

from attrs import frozen

from ketamodel._declared import check_types
from ketamodel.domain.concepts import Parameter
from ketamodel.domain.kinds import Occasion
from ketamodel.domain.moments import day_of, without_zone
from ketamodel.errors import InvalidValue
from ketamodel.quantity import Quantity
from ketamodel.ucum import dimension_of

__all__ = ["Observation", "latest"]


@final
@frozen
class Observation:
    """
    A value of a parameter, and when it was taken: a time, a day, or before the dose of this session.

    Raises `InvalidValue` if the value is not of the parameter's dimension, or zero, or the time has a zone.
    """

    parameter: Parameter
    value: Quantity
    at: date | Occasion

    def __attrs_post_init__(self) -> None:
        check_types(self)
        wanted = dimension_of(self.parameter.unit)
        if self.value.dimension != wanted or not self.value.number:
            expected = f"{self.parameter.name} in {self.parameter.unit}, above zero"
            raise InvalidValue("value", str(self.value), expected)
        without_zone("at", self.at)


def latest(observations: tuple[Observation, ...], session: date | None) -> dict[str, Quantity]:
    """
    Return the value of each parameter that counts for a *session*, by the parameter's id.

    It is the one before the dose of the session, else the latest;
    of parameters that change within hours only a reading of that day counts.

    >>> pulse = Parameter("heart-rate", "heart rate", unit="/min")
    >>> readings = tuple(Observation(pulse, Quantity(70 + day, "/min"), date(2026, 3, day)) for day in (1, 2))
    >>> latest(readings, date(2026, 3, 2)), latest(readings, date(2026, 3, 3))
    ({'heart-rate': Quantity('72', '/min')}, {})
    """
    found: dict[str, Quantity] = {}
    for one in sorted(observations, key=_order):
        if isinstance(one.at, Occasion) or _counts(one, one.at, session):
            found[one.parameter.id] = one.value
    return found


def _counts(observation: Observation, when: date, session: date | None) -> bool:
    """Return whether a reading taken at *when* counts: not after the dose, and of the day if it must be."""
    if session is None:
        return not observation.parameter.same_day
    if not observation.parameter.same_day:
        return day_of(when) <= day_of(session)
    timed = isinstance(session, datetime) and isinstance(when, datetime)
    return day_of(when) == day_of(session) and not (timed and when > session)


def _order(observation: Observation) -> tuple[int, str]:
    """Return the place in time: dated readings by date, those before this dose last."""
    if isinstance(observation.at, Occasion):
        return 1, ""
    return 0, observation.at.isoformat()
