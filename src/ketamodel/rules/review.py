"""What a clinician has signed, and whether the signature still stands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.rules.digest import digest
from ketamodel.terminology import Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["Review", "ReviewState", "review_of", "review_state"]


@final
class ReviewState(Term):
    """Whether a clinician stands behind a rule or a use."""

    SIGNED = "signed"
    #: It was signed, and has not been looked at again by the day that was set for it.
    EXPIRED = "expired"
    #: It was signed, and has changed since.
    STALE = "stale"
    #: It was never signed.
    PENDING = "pending"


@final
@frozen(kw_only=True)
class Review:
    """
    The signature of a clinician under one rule or use, as it was on a day.

    Raises `InvalidValue` if it ends before it begins.
    """

    id: str = field(converter=concept_id)
    #: That of the rule or use which was read, as `ketamodel.rules.digest.digest` makes it.
    digest: str
    #: What makes the reviewer competent: "pharmacist", "anaesthetist", ...
    role: str
    date: dt.date
    #: The last day on which the signature stands.
    still_valid_on: dt.date
    #: Who it was, as far as it is to be published.
    reviewer: str = ""

    def __attrs_post_init__(self) -> None:
        if self.still_valid_on < self.date:
            raise InvalidValue("still_valid_on", f"{self.still_valid_on}", f"a day from {self.date}")


def review_of(signed: Rule | Use, reviews: Iterable[Review], day: dt.date) -> Review | None:
    """
    Return the review of *signed* that says most on *day*: one that stands, else the latest; None if there is none.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> review_of(KNOWLEDGE.uses[0], [], KNOWLEDGE.edition) is None
    True
    """
    given = [one for one in reviews if one.id == signed.id]
    return max(given, key=lambda one: (_state(signed, one, day) is ReviewState.SIGNED, one.date), default=None)


def review_state(signed: Rule | Use, reviews: Iterable[Review], day: dt.date) -> ReviewState:
    """
    Return whether *signed* is signed on *day* by one of *reviews*.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> review_state(KNOWLEDGE.uses[0], [], KNOWLEDGE.edition).value
    'pending'
    """
    review = review_of(signed, reviews, day)
    return ReviewState.PENDING if review is None else _state(signed, review, day)


def _state(signed: Rule | Use, review: Review, day: dt.date) -> ReviewState:
    if review.digest != digest(signed):
        return ReviewState.STALE
    return ReviewState.SIGNED if day <= review.still_valid_on else ReviewState.EXPIRED
