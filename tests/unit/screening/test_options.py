"""What is asked of a table, or of one case, and how what is meant wrongly is refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import polars as pl
import pytest

import ketamodel as km

if TYPE_CHECKING:
    from collections.abc import Callable

FRAME = pl.DataFrame({"patient.age": [45.0]})
A_DAY = "a day without a clock time, such as datetime.date(2025, 2, 1)"


def _untyped(function: object) -> Callable[..., object]:
    """Return *function* as somebody calls it without a type checker."""
    return cast("Callable[..., object]", function)


assess, screen = _untyped(km.assess), _untyped(km.screen)

#: Each function that takes the day of the knowledge, as it is called with *as_of*.
ASKED: dict[str, Callable[[object], object]] = {
    "assess": lambda day: assess(km.TreatmentPlan(), km.Patient(), as_of=day),
    "screen": lambda day: screen(FRAME, as_of=day),
    "screen_findings": lambda day: _untyped(km.screen_findings)(FRAME, as_of=day),
    "screen_summary": lambda day: _untyped(km.screen_summary)(FRAME, as_of=day),
    "mask_key": lambda day: _untyped(km.mask_key)((), as_of=day),
    "matrix": lambda day: _untyped(km.matrix)(jurisdiction=km.Jurisdiction.US, as_of=day),
    "options": lambda day: _untyped(km.options)(
        km.indications.BIPOLAR_DEPRESSION, km.Patient(), km.Jurisdiction.US, as_of=day
    ),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("day", ["2025-02-01", "", 0, dt.datetime(2025, 2, 1)], ids=repr)  # noqa: DTZ001 - of no zone
def test_the_day_of_the_knowledge_is_a_day(asked: Callable[[object], object], day: object) -> None:
    """A text, a number or a clock time is refused where the day of the knowledge is asked for."""
    with pytest.raises(km.InvalidValue) as caught:
        asked(day)

    assert caught.value == km.InvalidValue("as_of", repr(day), A_DAY)


@pytest.mark.parametrize("name", ["screen", "screen_findings", "screen_summary"])
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ingore", "`warn` or `ignore`, did you mean `ignore`?"),
        ("Warn", "`warn` or `ignore`, did you mean `warn`?"),
        ("", "`warn` or `ignore`"),
        (False, "`warn` or `ignore`"),
        (None, "`warn` or `ignore`"),
    ],
)
def test_what_to_do_about_missing_columns_is_one_of_two(name: str, given: object, expected: str) -> None:
    """Columns that are missing are warned of, or that is said not to matter; nothing else is taken for either."""
    with pytest.raises(km.InvalidValue) as caught:
        _untyped(getattr(km, name))(FRAME, missing=given)

    assert caught.value == km.InvalidValue("missing", repr(given), expected)
