"""Errors are values: equal when they say the same, with words that tell what is wrong and what would be right."""

from __future__ import annotations

import pytest

from ketamodel.errors import ContradictoryRecord, InvalidValue, KetamodelError, UnknownId, nearest
from ketamodel.quantity import DimensionMismatch, UnreadableQuantity
from ketamodel.rules.expression import StatementAsBoolean


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UnknownId("route", "rectum"), "`rectum` is not a known route"),
        (
            UnknownId("route", "nasal", ("intranasal", "neuraxial")),
            "`nasal` is not a known route, did you mean `intranasal` or `neuraxial`?",
        ),
        (InvalidValue("weight", "0 kg", "a body weight"), "`weight` is 0 kg, expected a body weight"),
        (ContradictoryRecord("this is said", "take it back"), "this is said: take it back"),
        (UnreadableQuantity("56", "expected a unit"), "`56`: expected a unit"),
        (
            UnreadableQuantity("56 mgs", "`mgs` is not a known unit", ("mg", "ng")),
            "`56 mgs`: `mgs` is not a known unit, did you mean `mg` or `ng`?",
        ),
        (
            DimensionMismatch("56 mg", "mass", "2 h", "time"),
            "`56 mg` is a mass, `2 h` is a time: they have no order",
        ),
        (
            StatementAsBoolean(),
            "a statement is not a Boolean: write all_of(a, b), any_of(a, b) or not_(a) for `and`, `or`, `not`",
        ),
    ],
)
def test_what_errors_say(error: KetamodelError, said: str) -> None:
    """Lower case, no full stop, the user's own words in backticks."""
    assert str(error) == said


def test_errors_are_equal_when_they_say_the_same() -> None:
    """Equality and hash are those of the type and its fields."""
    one = InvalidValue("weight", "0 kg", "more")

    assert one == InvalidValue("weight", "0 kg", "more")
    assert hash(one) == hash(InvalidValue("weight", "0 kg", "more"))
    assert one != InvalidValue("weight", "1 kg", "more")
    assert one != ContradictoryRecord("weight", "0 kg")
    assert one != "`weight` is 0 kg, expected more"
    assert StatementAsBoolean() == StatementAsBoolean()


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (UnknownId, ValueError),
        (InvalidValue, ValueError),
        (DimensionMismatch, TypeError),
        (StatementAsBoolean, TypeError),
    ],
)
def test_errors_are_the_builtin_that_a_caller_would_catch(
    error: type[KetamodelError], builtin: type[Exception]
) -> None:
    """A caller that knows nothing of ketamodel catches them too."""
    assert issubclass(error, builtin)


def test_nearest_names_at_most_three() -> None:
    """The nearest names come first, and far ones not at all."""
    known = ["opioid", "opium", "opioids", "opioid-antagonist", "maoi"]

    assert nearest("opiod", known) == ("opioid", "opioids", "opium")
    assert nearest("zzz", ["opioid"]) == ()
