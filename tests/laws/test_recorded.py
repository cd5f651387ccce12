"""What must hold of concepts and of lists about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ketamodel.domain.concepts import Medicine
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.strategies import recorded
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.terminology import Concept

_DRUG = Medicine("drug", "a drug")
_OPIOID = Medicine("opioid", "an opioid", broader=[_DRUG])
_STRONG = Medicine("strong-opioid", "a strong opioid", broader=[_OPIOID])
_SEDATIVE = Medicine("sedative", "a sedative", broader=[_DRUG])
_BOTH = Medicine("sedating-opioid", "a sedating opioid", broader=[_OPIOID, _SEDATIVE])
_FOOD = Medicine("food", "a food")
_UNHEARD_OF = Medicine("unheard-of", "unheard of", broader=None)
_OF_UNHEARD_OF = Medicine("of-unheard-of", "of a group unheard of", broader=[_UNHEARD_OF])

MEDICINES = (_DRUG, _OPIOID, _STRONG, _SEDATIVE, _BOTH, _FOOD, _UNHEARD_OF, _OF_UNHEARD_OF)

lists = recorded(MEDICINES)
medicines = st.sampled_from(MEDICINES)


@pytest.mark.parametrize("concept", KNOWLEDGE.concepts, ids=lambda one: f"{type(one).__name__}-{one.id}")
def test_a_closure_is_closed(concept: Concept) -> None:
    """A concept falls under itself, under what is broader, and under what that falls under."""
    groups = concept.broader or ()

    assert concept.closure == {concept.id}.union(*(group.closure for group in groups))
    assert all(concept.within(group) and not group.within(concept) for group in groups)


@given(lists, medicines)
def test_present_holds_for_all_broader(one: Recorded[Medicine], concept: Medicine) -> None:
    """What is present is present under every name that is broader."""
    if one.has(concept) is Truth.TRUE:
        assert [one.has(group) for group in concept.broader or ()] == [Truth.TRUE] * len(concept.broader or ())


@given(lists, medicines)
def test_ruled_out_holds_for_all_narrower(one: Recorded[Medicine], concept: Medicine) -> None:
    """Where a group is ruled out, so is all that falls under it."""
    if concept in one.ruled_out:
        narrower = [each for each in MEDICINES if each.within(concept)]
        assert [one.has(each) for each in narrower] == [Truth.FALSE] * len(narrower)


@given(lists, medicines)
def test_a_broad_answer_to_a_narrow_question_is_not_known(one: Recorded[Medicine], concept: Medicine) -> None:
    """That an opioid is taken does not say which, nor that it is none of the strong ones."""
    broad = any(concept.within(each) for each in one.present) and not any(each.within(concept) for each in one.present)
    excluded = any(concept.within(each) for each in one.ruled_out)

    assert not broad or excluded or one.has(concept) is Truth.UNKNOWN


@given(lists, medicines)
def test_not_known_wins_over_complete(one: Recorded[Medicine], concept: Medicine) -> None:
    """What is said to be not known stays so, also on a list that is complete, unless something narrower is present."""
    if concept in one.not_known and not any(each.within(concept) for each in one.present):
        excluded = any(concept.within(each) for each in one.ruled_out)
        assert one.has(concept) is (Truth.FALSE if excluded else Truth.UNKNOWN)


@given(lists, medicines)
def test_an_incomplete_list_says_no_only_where_it_was_asked(one: Recorded[Medicine], concept: Medicine) -> None:
    """On a list that is not complete, no is never an answer that nobody gave."""
    if not one.complete and one.has(concept) is Truth.FALSE:
        assert any(concept.within(each) for each in one.ruled_out)


@given(lists, medicines)
def test_a_medicine_without_known_groups_may_belong_to_any(one: Recorded[Medicine], concept: Medicine) -> None:
    """While a medicine whose groups are not known is taken, no other that was not asked about is certainly absent."""
    if (one.present | one.not_known) & {_UNHEARD_OF, _OF_UNHEARD_OF} and one.has(concept) is Truth.FALSE:
        assert any(concept.within(each) for each in one.ruled_out)


@given(lists, medicines, medicines, st.sampled_from(("present", "ruled_out")))
def test_a_concept_more_never_reverses_an_answer(
    one: Recorded[Medicine], added: Medicine, asked: Medicine, answer: str
) -> None:
    """A code into an incomplete list, or in place of not known, settles answers and reverses none."""
    if one.complete and added not in one.not_known:
        return
    settled = evolve(one, not_known=one.not_known - {added})
    try:
        more = evolve(settled, **{answer: getattr(settled, answer) | {added}})
    except ContradictoryRecord:
        # What contradicts the list is a changed answer, not a further one.
        return

    assert one.has(asked) is Truth.UNKNOWN or more.has(asked) is one.has(asked)


@given(recorded(MEDICINES, complete=False), medicines)
def test_completing_a_list_never_reverses_an_answer(one: Recorded[Medicine], asked: Medicine) -> None:
    """That a list is complete settles answers and reverses none."""
    assert one.has(asked) is Truth.UNKNOWN or evolve(one, complete=True).has(asked) is one.has(asked)


@given(medicines, medicines)
def test_present_and_ruled_out_contradict_each_other(present: Medicine, ruled_out: Medicine) -> None:
    """A list cannot say that something is present and rule out what it falls under."""
    if present.within(ruled_out):
        with pytest.raises(ContradictoryRecord):
            Recorded(present=[present], ruled_out=[ruled_out])
    else:
        assert Recorded(present=[present], ruled_out=[ruled_out]).has(ruled_out) is Truth.FALSE


@given(lists)
def test_repr_evaluates(one: Recorded[Medicine]) -> None:
    """The repr of a list makes it again."""
    assert eval(repr(one), {"Recorded": Recorded, "Medicine": Medicine}) == one  # noqa: S307 - the law is about eval
