"""The state of a review in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ketamodel.rules.review import ReviewState, review_of, review_state
from ketamodel.rules.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.review import Review
    from ketamodel.rules.rule import Rule

__all__ = ["signed"]


def signed(given: Rule | Use, knowledge: KnowledgeBase, reviews: Iterable[Review]) -> str:
    """
    Return whether a clinician has signed *given*, on the day of the edition of *knowledge*, and if not, why.

    A rule that is built from uses is signed with them.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> signed(KNOWLEDGE.uses[0], KNOWLEDGE, [])
    'pending, not signed by a clinician'
    >>> signed(KNOWLEDGE.rule("no-source-covers-this"), KNOWLEDGE, [])
    'not signed by itself: it follows from all uses'
    """
    reviews = tuple(reviews)
    if isinstance(given, Use) or any(rule.id == given.id for rule in knowledge.rules):
        return _said(given, knowledge, reviews)
    parts = [use for use in knowledge.uses if given.id in {f"{use.id}-default", *(limit.id for limit in use.limits)}]
    if not parts:
        return "not signed by itself: it follows from all uses"
    alike: dict[str, list[str]] = {}
    for use in parts:
        alike.setdefault(_said(use, knowledge, reviews), []).append(use.id)
    return "; ".join(f"{state} ({' and '.join(ids)})" for state, ids in alike.items())


def _said(given: Rule | Use, knowledge: KnowledgeBase, reviews: Iterable[Review]) -> str:
    review = review_of(given, reviews, knowledge.edition)
    state = review_state(given, reviews, knowledge.edition)
    if review is None or state is ReviewState.PENDING:
        return "pending, not signed by a clinician"
    who = f"{review.reviewer}, {review.role}" if review.reviewer else review.role
    match state:
        case ReviewState.SIGNED:
            return f"signed on {review.date} ({who}), until {review.still_valid_on}"
        case ReviewState.STALE:
            return f"stale: signed on {review.date} ({who}), and changed since; not signed as it is now"
        case ReviewState.EXPIRED:
            return f"expired: signed on {review.date} ({who}), only until {review.still_valid_on}"
        case _:
            assert_never(state)
