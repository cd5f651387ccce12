"""What must hold of all answers: they are read back as given, and change nothing that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment.titles import stated
from ketamodel.domain.answer import RefusedAnswers, answered
from ketamodel.domain.case import inputs
from ketamodel.domain.forms import form_of
from ketamodel.rules.expression import Choice, Element, Number, YesNo
from ketamodel.strategies import cases
from ketamodel.strategies.statements import options_of

if TYPE_CHECKING:
    from ketamodel.domain.answer import Answer

CONCEPTS = km.KNOWLEDGE.concepts
STATED = {path: one for path, one in stated(km.KNOWLEDGE).items() if not path.startswith("derived.")}
EMPTY = km.Case(km.TreatmentPlan(), km.Patient())
TYPICAL = {"mm[Hg]": "120", "h": "1", "m": "1.7", "kg": "70", "%": "97", "d": "30", "min": "20"}


def an_answer(element: Element, data: st.DataObject) -> Answer:
    """Return an answer to *element*."""
    match element:
        case YesNo(path=path):
            return True if path.endswith(".complete") else data.draw(st.booleans())
        case Choice():
            return data.draw(st.sampled_from(options_of(element)))
        case Number(unit=unit):
            return km.quantity(f"{TYPICAL.get(unit, '2')} {unit}")


def read_back(case: km.Case, element: Element) -> object:
    """Return what *case* tells of *element*."""
    told = inputs(case)
    if isinstance(element, YesNo) and element.concept is not None:
        listed = told[element.listed_in]
        assert isinstance(listed, km.Recorded)
        return listed.has(element.concept)
    return told[element.path]


@pytest.mark.parametrize("element", STATED.values(), ids=lambda one: one.path)
@settings(max_examples=5)
@given(data=st.data())
def test_an_answer_is_read_back(element: Element, data: st.DataObject) -> None:
    """For every path of the vocabulary, what was answered is what is told."""
    answer = an_answer(element, data)
    case = answered(EMPTY, {element.path: answer}, CONCEPTS)
    expected = (
        km.Truth.of(answer) if isinstance(element, YesNo) and element.concept and isinstance(answer, bool) else answer
    )

    assert read_back(case, element) == expected
    assert answered(case, {element.path: answer, element.path: answer}, CONCEPTS) == case


@given(case=cases(), element=st.sampled_from(sorted(STATED)), data=st.data())
def test_an_answer_changes_nothing_that_is_known(case: km.Case, element: str, data: st.DataObject) -> None:
    """All that was told is told still; or the answer is refused."""
    before = inputs(case)
    try:
        after = inputs(answered(case, {element: an_answer(STATED[element], data)}, CONCEPTS))
    except RefusedAnswers:
        return
    for path, value in before.items():
        told = after[path]
        if isinstance(value, km.Recorded):
            assert isinstance(told, km.Recorded)
            assert value.present <= told.present
            assert value.ruled_out <= told.ruled_out
            assert value.complete <= told.complete
        elif isinstance(value, km.Concept):
            assert isinstance(told, km.Concept)
            assert told.within(value)
        else:
            assert told == value


@given(case=cases(), data=st.data())
def test_an_answer_is_as_the_path_says_or_refused(case: km.Case, data: st.DataObject) -> None:
    """Whatever is answered to whatever path: a case, or an error that names the path."""
    anything = st.one_of(
        st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.sampled_from(CONCEPTS), st.just(km.Sex.MALE)
    )
    path = data.draw(st.sampled_from([*STATED, "patient", "plan.bolus", "patient.risks", "patient.riscs.x", "x"]))
    answer = data.draw(anything)
    refused: RefusedAnswers | None = None
    try:
        answered(case, {path: answer}, CONCEPTS)
    except RefusedAnswers as error:
        refused = error

    assert refused is None or (len(refused.problems), bool(str(refused))) == (1, True)


@given(case=cases(), data=st.data())
def test_all_problems_are_told_at_once(case: km.Case, data: st.DataObject) -> None:
    """One for each path that cannot be answered so."""
    paths = data.draw(st.lists(st.text("abc.", max_size=8).filter(lambda one: form_of(one) is None), unique=True))
    assume(paths)

    with pytest.raises(RefusedAnswers) as refused:
        answered(case, dict.fromkeys(paths, True), CONCEPTS)

    assert [one.given for one in refused.value.problems if isinstance(one, km.UnknownId)] == paths
