"""Where a session stands in a course of treatment."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import field, frozen

from ketamodel._declared import check_types
from ketamodel.domain.amounts import FREQUENCY, SESSION, amount
from ketamodel.domain.moments import moment
from ketamodel.quantity import Quantity

__all__ = ["Course"]


@final
@frozen
class Course:
    """
    A course: its rhythm, and the place of this session in it.

    Sessions and weeks are numbers from 1; "induction" or "maintenance" are only names for them.
    """

    #: Number of this session.
    session: Quantity | None = field(default=None, validator=amount(SESSION))
    #: Week of the course in which this session falls.
    week: Quantity | None = field(default=None, validator=amount(SESSION))
    #: Sessions planned in all.
    sessions: Quantity | None = field(default=None, validator=amount(SESSION))
    #: Sessions per week; 0.5 /wk is every two weeks.
    frequency: Quantity | None = field(default=None, validator=amount(FREQUENCY))
    #: The rhythm before sessions were missed.
    usual_frequency: Quantity | None = field(default=None, validator=amount(FREQUENCY))
    #: Sessions were missed since the last one.
    missed_sessions: bool | None = None
    #: The depression got worse since sessions were missed.
    worse_since_missed: bool | None = None
    #: A higher dose was given and not tolerated.
    higher_dose_not_tolerated: bool | None = None
    #: The benefit was assessed at the end of the fourth week.
    benefit_assessed: bool | None = None
    #: Day of the dose before this one, or how long ago it was.
    last_dose: date | Quantity | None = field(default=None, validator=moment)

    def __attrs_post_init__(self) -> None:
        check_types(self)
