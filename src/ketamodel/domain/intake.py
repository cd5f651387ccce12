"""What the patient took in before the session."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel._declared import check_types
from ketamodel.domain.amounts import DURATION, amount
from ketamodel.errors import ContradictoryRecord
from ketamodel.quantity import Quantity

__all__ = ["Intake"]


@final
@frozen
class Intake:
    """
    Meals, drinks and nasal sprays of the day of the session, and how long before the dose.

    A stated time says that the thing happened.
    Raises `ContradictoryRecord` for a time since a thing that did not happen.

    >>> Intake(since_meal=Quantity("30", "min")).ate_today
    True
    """

    #: Fasted as the anaesthetist asks.
    fasted: bool | None = None
    ate_today: bool | None = None
    since_meal: Quantity | None = field(default=None, validator=amount(DURATION))
    drank_today: bool | None = None
    since_liquid: Quantity | None = field(default=None, validator=amount(DURATION))
    #: Used a nasal corticosteroid or decongestant.
    nasal_spray_today: bool | None = None
    since_nasal_spray: Quantity | None = field(default=None, validator=amount(DURATION))

    def __attrs_post_init__(self) -> None:
        check_types(self)
        said: list[str] = []
        for happened, since in _PAIRS:
            if getattr(self, since) is None:
                continue
            if getattr(self, happened) is False:
                said.append(f"`{since}` is stated, but `{happened}` is no")
            object.__setattr__(self, happened, True)
        if said:
            raise ContradictoryRecord(", ".join(said), "one of each must go")


_PAIRS = (
    ("ate_today", "since_meal"),
    ("drank_today", "since_liquid"),
    ("nasal_spray_today", "since_nasal_spray"),
)
