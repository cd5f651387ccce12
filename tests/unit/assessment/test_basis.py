"""What an assessment rests on."""

from __future__ import annotations

import pickle
from datetime import date

import ketamodel as km
from ketamodel.assessment import Basis

CASE = km.Case(km.TreatmentPlan(agent=km.agents.ESKETAMINE), km.Patient())
OTHER = km.KnowledgeBase(km.KNOWLEDGE.edition, [], [], [], [], [], km.KNOWLEDGE.editorial)


def test_an_assessment_keeps_what_it_was_made_from() -> None:
    """Plan, patient, knowledge and its day."""
    assessment = km.assess(CASE.plan, CASE.patient, as_of=date(2024, 6, 1))

    assert assessment.basis == Basis(CASE, km.KNOWLEDGE, date(2024, 6, 1))
    assert (assessment.case, assessment.plan, assessment.patient) == (CASE, CASE.plan, CASE.patient)
    assert (assessment.knowledge, assessment.edition) == (km.KNOWLEDGE, km.KNOWLEDGE.edition)
    assert {one.basis for one in assessment.findings} == {assessment.basis}


def test_another_case_is_another_assessment() -> None:
    """Two assessments with the same findings of different cases differ."""
    born = km.Patient(sex=km.Sex.FEMALE)
    one, two = km.assess(CASE.plan, CASE.patient, knowledge=OTHER), km.assess(CASE.plan, born, knowledge=OTHER)

    assert (one.findings, one == two) == (two.findings, False)


def test_a_copy_finds_the_knowledge_that_is_shipped() -> None:
    """The shipped knowledge is not copied with each assessment; other knowledge is."""
    shipped, other = Basis(CASE, km.KNOWLEDGE, km.KNOWLEDGE.edition), Basis(CASE, OTHER, OTHER.edition)
    one, two = (pickle.loads(pickle.dumps(each)) for each in (shipped, other))  # noqa: S301 - our own bytes

    assert (one, two) == (shipped, other)
    assert one.knowledge is km.KNOWLEDGE
    assert two.knowledge.on(OTHER.edition).uses == ()
    assert repr(one) == f"<Basis {km.KNOWLEDGE!r} as of {km.KNOWLEDGE.edition}>"
