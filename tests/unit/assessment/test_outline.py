"""What is worked out once for what is in force."""

from __future__ import annotations

import ketamodel as km
from ketamodel.assessment.outline import Outline


def test_what_follows_is_kept_for_some_combinations_of_uses() -> None:
    """However many combinations are met, each gives the ids of its uses, and the memory stays small."""
    effective = km.KNOWLEDGE.on(km.KNOWLEDGE.edition)
    names = list(effective.conditions)
    made = Outline(effective, range(len(effective.rules) + len(effective.uses) + len(names)))
    first = len(made.bits) - len(names)
    bits = [1 << first + names.index(use.is_met.name) for use in effective.uses[:12]]

    for chosen in range(1 << 11):
        met = sum(bit for place, bit in enumerate(bits) if chosen >> place & 1)
        expected = tuple(use.id for place, use in enumerate(effective.uses[:12]) if chosen >> place & 1)
        assert made.followed(met)[0] == expected
