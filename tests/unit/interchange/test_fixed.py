"""What is the same in every document is written once."""

from __future__ import annotations

import ketamodel as km
from ketamodel.interchange._fixed import fixed


def _made(value: object) -> list[object]:
    return [value]


def test_a_value_is_written_once() -> None:
    """As long as it lives, and whatever it equals."""
    one, other = ["a"], ["a"]

    assert fixed(_made, one) is fixed(_made, one)
    assert fixed(_made, one) is not fixed(_made, other)


def test_the_values_of_strangers_do_not_fill_the_memory() -> None:
    """After many others a value is written anew, and alike."""
    value = ["a"]
    first = fixed(_made, value)
    others = [fixed(_made, [number]) for number in range(5000)]

    assert [one.tree for one in others] == [[[number]] for number in range(5000)]
    assert fixed(_made, value) is not first
    assert fixed(_made, value).tree == first.tree


def test_documents_that_share_rules_are_written_alike() -> None:
    """The first document with a rule and every later one have the same text."""
    assessment = km.assess(km.TreatmentPlan(), km.Patient())

    assert km.to_json(assessment) == km.to_json(km.assess(km.TreatmentPlan(), km.Patient()))
