"""Days and clock times that no case can hold."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING, cast

import pytest

import ketamodel as km

if TYPE_CHECKING:
    from collections.abc import Callable

# Its NaT has no type that is a time.
NOT_A_TIME = import_module("pandas").NaT
PULSE = km.parameters.HEART_RATE

#: Each field that holds a day or a time, with what makes a value of it.
FIELDS: dict[str, Callable[[dt.date], object]] = {
    "date": lambda when: km.TreatmentPlan(date=when),
    "birth_date": lambda when: km.Patient(birth_date=when),
    "last_dose": lambda when: km.Course(last_dose=when),
    "last_cardiovascular_event": lambda when: km.Patient(last_cardiovascular_event=when),
    "last_cerebrovascular_event": lambda when: km.Patient(last_cerebrovascular_event=when),
    "at": lambda when: km.Observation(PULSE, km.quantity("70 /min"), when),
}


@pytest.mark.parametrize(("name", "made"), FIELDS.items(), ids=FIELDS)
def test_a_time_is_one_of_the_place_of_treatment(name: str, made: Callable[[dt.date], object]) -> None:
    """A zone would make it another day elsewhere."""
    with pytest.raises(km.InvalidValue) as caught:
        made(dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC))

    assert caught.value == km.InvalidValue(
        name, "2026-03-02T09:30:00+00:00", "a clock time of the place of treatment, without a zone"
    )


@pytest.mark.parametrize(("name", "made"), FIELDS.items(), ids=FIELDS)
def test_a_time_that_is_missing_in_pandas_is_none(name: str, made: Callable[[dt.date], object]) -> None:
    """What is not known is None, and nothing that only looks like a time."""
    with pytest.raises(km.InvalidValue) as caught:
        made(cast("dt.date", NOT_A_TIME))

    assert caught.value == km.InvalidValue(name, "NaT", "a day, or None where it is not known")
