"""Sources, citations and the days on which something is in force."""

from __future__ import annotations

from datetime import date

import pytest

from ketamodel.errors import InvalidValue
from ketamodel.provenance import Certainty, Citation, Grade, InForce, Reading, Source, SourceKind

LABEL = Source("label", "A label", "A company", SourceKind.LABEL, "2025")
REVIEW = Source("review", "A review", "A journal", SourceKind.REVIEW, "2024")
REPORT = Source("report", "A report of the label", "A site", SourceKind.ARTICLE, "2024", reports=LABEL)


@pytest.mark.parametrize(
    ("source", "read", "carries"),
    [
        (LABEL, Reading.READ, True),
        (LABEL, Reading.RECALLED, True),
        (LABEL, Reading.SECONDARY, True),
        (LABEL, Reading.UNCERTAIN, False),
        (REVIEW, Reading.READ, True),
        (REVIEW, Reading.SECONDARY, False),
        (REPORT, Reading.SECONDARY, True),
    ],
)
def test_which_citations_carry_a_hard_rule(source: Source, read: Reading, carries: bool) -> None:  # noqa: FBT001 - the answer
    """None that is uncertain; a secondary one only with a label or guideline behind it."""
    assert source.section("1", "it says so", read).carries_a_hard_rule is carries


@pytest.mark.parametrize(
    ("citation", "said"),
    [
        (LABEL.section("5.1", "sedation"), "A label (2025), section 5.1"),
        (LABEL.at("table 2", "sedation"), "A label (2025), table 2"),
        (LABEL.at("", "sedation"), "A label (2025)"),
    ],
)
def test_what_a_citation_is_called(citation: Citation, said: str) -> None:
    """The document with its edition, and the place in it."""
    assert str(citation) == said


def test_a_citation_says_something() -> None:
    """A citation without a statement supports nothing."""
    with pytest.raises(InvalidValue) as raised:
        LABEL.section("5.1", " ")

    assert raised.value == InvalidValue("states", "empty", "what the source says there")


def test_what_a_certainty_says() -> None:
    """Its letter."""
    assert str(Certainty(Grade.MIXED, [LABEL.at("", "two trials disagree")])) == "mixed"


FIRST, LAST = date(2025, 1, 21), date(2025, 12, 31)


@pytest.mark.parametrize(
    ("period", "days", "said"),
    [
        (InForce(), (True, True, True, True), "always"),
        (InForce(since=FIRST), (False, True, True, True), "from 2025-01-21"),
        (InForce(until=LAST), (True, True, True, False), "until 2025-12-31"),
        (InForce(FIRST, LAST), (False, True, True, False), "from 2025-01-21 until 2025-12-31"),
    ],
)
def test_days_in_force(period: InForce, days: tuple[bool, ...], said: str) -> None:
    """The first and the last day count."""
    asked = (date(2025, 1, 20), FIRST, LAST, date(2026, 1, 1))

    assert (tuple(day in period for day in asked), str(period)) == (days, said)


def test_a_period_ends_after_it_begins() -> None:
    """An end before the beginning is refused."""
    with pytest.raises(InvalidValue) as raised:
        InForce(LAST, FIRST)

    assert raised.value == InvalidValue("until", "2025-01-21", "a day from 2025-12-31")
