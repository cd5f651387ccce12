"""Whether a signature still stands."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.rules.digest import digest
from ketamodel.rules.review import Review, ReviewState, review_of, review_state

RULE = km.KNOWLEDGE.rule("esketamine-pregnancy")
REVIEW = Review(
    id=RULE.id,
    digest=digest(RULE),
    role="pharmacist",
    date=date(2026, 12, 1),
    still_valid_on=date(2027, 12, 1),
)


@pytest.mark.parametrize(
    ("day", "state"), [(date(2027, 12, 1), ReviewState.SIGNED), (date(2027, 12, 2), ReviewState.EXPIRED)]
)
def test_a_signature_stands_until_its_last_day(day: date, state: ReviewState) -> None:
    """The last day is still good."""
    assert review_state(RULE, [REVIEW], day) is state


def test_a_changed_rule_has_a_stale_review() -> None:
    """Whatever changed, and also when it is expired as well."""
    changed = evolve(RULE, title="Another title.")

    assert review_state(changed, [REVIEW], date(2026, 12, 1)) is ReviewState.STALE
    assert review_state(changed, [REVIEW], date(2030, 12, 1)) is ReviewState.STALE


def test_without_a_review_it_is_pending() -> None:
    """That of another rule does not count."""
    other = evolve(REVIEW, id="another-rule")

    assert review_state(RULE, [other], date(2026, 12, 1)) is ReviewState.PENDING
    assert review_of(RULE, [other], date(2026, 12, 1)) is None


def test_one_that_stands_is_enough() -> None:
    """A later review that is stale does not undo it; of several that fail, the latest is told."""
    stale = evolve(REVIEW, digest="sha256:0", date=date(2027, 1, 1))

    assert review_of(RULE, [REVIEW, stale], date(2027, 2, 1)) == REVIEW
    assert review_of(RULE, [REVIEW, stale], date(2030, 2, 1)) == stale


def test_a_review_ends_after_it_begins() -> None:
    """The error says which day would be right."""
    with pytest.raises(km.InvalidValue) as error:
        evolve(REVIEW, still_valid_on=date(2026, 11, 30))

    assert error.value == km.InvalidValue("still_valid_on", "2026-11-30", "a day from 2026-12-01")
