"""Whether an answer falls under options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ketamodel as km
from ketamodel.rules.subsumption import falls_under

if TYPE_CHECKING:
    from ketamodel.rules.expression import Option

IV = km.Concept("iv", "intravenous")
INFUSION = km.Concept("iv-infusion", "intravenous infusion", broader=[IV])
ORAL = km.Concept("oral", "oral")
#: Somebody's own concept, whose groups nobody wrote down; and one in a group of which that is true.
STRANGE = km.Concept("strange", "strange", broader=None)
WITHIN_STRANGE = km.Concept("within-strange", "within strange", broader=[STRANGE])


@pytest.mark.parametrize(
    ("answer", "options", "truth"),
    [
        (IV, (IV,), km.Truth.TRUE),
        (INFUSION, (ORAL, IV), km.Truth.TRUE),
        (IV, (INFUSION,), km.Truth.UNKNOWN),
        (ORAL, (IV, INFUSION), km.Truth.FALSE),
        (STRANGE, (STRANGE,), km.Truth.TRUE),
        (STRANGE, (IV,), km.Truth.UNKNOWN),
        (WITHIN_STRANGE, (IV,), km.Truth.UNKNOWN),
        (ORAL, (), km.Truth.FALSE),
        (km.Sex.FEMALE, (km.Sex.FEMALE,), km.Truth.TRUE),
        (km.Sex.FEMALE, (km.Sex.MALE, ORAL), km.Truth.FALSE),
        (ORAL, (km.Sex.MALE,), km.Truth.FALSE),
    ],
)
def test_an_answer_falls_under_what_is_broader(answer: Option, options: tuple[Option, ...], truth: km.Truth) -> None:
    """Its own groups count; a broader answer, or one whose groups are not known, leaves it open."""
    assert falls_under(answer, options) is truth
