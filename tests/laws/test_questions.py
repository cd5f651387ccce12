"""What must hold of all questions: each can change the verdict, and what is not asked cannot."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.domain.answer import RefusedAnswers, answered
from ketamodel.interchange.json import from_json
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.self_check import thresholds
from ketamodel.strategies import cases, knowledge_bases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ketamodel.assessment import Question
    from ketamodel.domain.answer import Answer

SHIPPED = sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "cases").glob("*.yaml"))

#: Few data, each read as it is stated, so that every combination of answers can be tried.
PATHS = (
    "patient.pregnant",
    "patient.risks.cerebrovascular-event",
    "patient.risks.stroke",
    "patient.sex",
    "plan.dose",
)
FEW = tuple(one for one in km.KNOWLEDGE.elements if one.path in PATHS)
BASES = knowledge_bases(elements=FEW)
RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}


@st.composite
def partly_known(draw: st.DrawFn) -> km.Case:
    """Return a case of which some of the few data are known."""
    known: dict[str, Answer] = {
        path: draw(st.sampled_from(answers))
        for path, answers in ANSWERS.items()
        if path != "patient.risks.stroke" and draw(st.booleans())
    }
    empty = km.Case(km.TreatmentPlan(), km.Patient())
    try:
        return answered(empty, known, km.KNOWLEDGE.concepts)
    except RefusedAnswers:
        return empty


ANSWERS: Mapping[str, tuple[Answer, ...]] = {
    "patient.pregnant": (True, False),
    "patient.risks.cerebrovascular-event": (True, False),
    "patient.risks.stroke": (True, False),
    "patient.sex": (km.Sex.FEMALE, km.Sex.MALE),
    "plan.dose": (km.quantity("28 mg"), km.quantity("56 mg")),
}


def doses(base: km.KnowledgeBase) -> tuple[km.Quantity, ...]:
    """Return the doses that the rules of *base* name, and some on both sides of each."""
    statements = (*(rule.statement for rule in base.every_rule), *(use.met for use in base.uses))
    named = sorted({one.canonical for each in statements for one in thresholds(each) if one.dimension == "mass"})
    ends = [Fraction(0), *named, 2 * named[-1]] if named else [Fraction(1), Fraction(3)]
    between = [(one + other) / 2 for one, other in pairwise(ends)]
    per_mg = km.quantity("1 mg").canonical
    return tuple(km.Quantity(f"{float(one / per_mg):f}", "mg") for one in sorted({*named, *between}))


def combinations(case: km.Case, base: km.KnowledgeBase) -> Iterator[tuple[dict[str, Answer], Verdict]]:
    """Return every combination of answers that *case* can be given, with its verdict."""
    every: dict[str, tuple[Answer, ...]] = {**ANSWERS, "plan.dose": doses(base)}
    for chosen in product(*((None, *answers) for answers in every.values())):
        answers: dict[str, Answer] = {path: one for path, one in zip(every, chosen, strict=True) if one is not None}
        try:
            then = answered(case, answers, km.KNOWLEDGE.concepts)
        except RefusedAnswers:
            continue
        yield answers, km.assess(then.plan, then.patient, knowledge=base).verdict


def that_matter(case: km.Case, base: km.KnowledgeBase) -> set[str]:
    """Return the data of which some answer changes the verdict, with some answers to the others or none."""
    found = {frozenset(answers.items()): verdict for answers, verdict in combinations(case, base)}
    return {
        path
        for answers, verdict in found.items()
        for path, answer in answers
        if found.get(answers - {(path, answer)}, verdict) is not verdict
    }


@settings(max_examples=40)
@given(BASES, partly_known())
def test_what_is_asked_can_change_the_verdict_and_what_is_not_asked_cannot(
    base: km.KnowledgeBase, case: km.Case
) -> None:
    """Of all data that a finding lacks, exactly those are asked of which some answer changes some verdict."""
    assessment = km.assess(case.plan, case.patient, knowledge=base)
    lacking = {path for one in assessment.findings for path in one.missing}

    assert {one.path for one in assessment.questions} == lacking & that_matter(case, base)


def alike(
    question: Question, base: km.KnowledgeBase, case: km.Case
) -> Iterator[tuple[Verdict, Verdict, Verdict, Verdict]]:
    """Return what each answer of a *question* is said to do: the verdict, the worst, the best; and what it does."""
    for effect in question.effects:
        for answer in effect.answers:
            then = answered(case, {question.path: answer}, km.KNOWLEDGE.concepts)
            verdict = km.assess(then.plan, then.patient, knowledge=base).verdict
            yield effect.verdict, effect.worst, effect.best, verdict
            assert effect.verdict is verdict
            for _, later in combinations(then, base):
                yield effect.verdict, effect.worst, effect.best, later


@settings(max_examples=15)
@given(BASES, partly_known())
def test_an_answer_does_what_it_is_said_to_do(base: km.KnowledgeBase, case: km.Case) -> None:
    """The verdict is the one announced, and whatever else is answered stays within the worst and the best."""
    for question in km.assess(case.plan, case.patient, knowledge=base).questions:
        for _, worst, best, verdict in alike(question, base, case):
            assert RANK[worst] <= RANK[verdict] <= RANK[best]


@settings(max_examples=30)
@given(BASES, partly_known())
def test_one_that_is_said_to_decide_alone_does(base: km.KnowledgeBase, case: km.Case) -> None:
    """And only that comes first."""
    assessment = km.assess(case.plan, case.patient, knowledge=base)
    asked = assessment.questions

    assert [one.alone for one in asked] == sorted((one.alone for one in asked), reverse=True)
    for one in asked:
        assert one.alone is any(effect.verdict is not assessment.verdict for effect in one.effects)


@settings(max_examples=25)
@given(BASES, partly_known())
def test_after_all_questions_the_verdict_is_final(base: km.KnowledgeBase, case: km.Case) -> None:
    """Whoever answers what is asked, until nothing is, has a verdict that no other answer changes."""
    assessment = km.assess(case.plan, case.patient, knowledge=base)
    while asked := assessment.questions:
        assessment = assessment.answered({asked[0].path: asked[0].effects[-1].answers[0]})

    assert {verdict for _, verdict in combinations(assessment.case, base)} == {assessment.verdict}


@settings(max_examples=10, deadline=None)
@given(cases())
def test_the_answers_of_shipped_questions_do_what_they_say(case: km.Case) -> None:
    """Of any case, under every rule that is shipped, for the first questions."""
    assessment = km.assess(case.plan, case.patient)
    for question in assessment.questions[:3]:
        for effect in question.effects:
            for answer in effect.answers[:2]:
                assert assessment.answered({question.path: answer}).verdict is effect.verdict


def shipped(path: Path) -> km.Assessment:
    """Return the assessment of a shipped case."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    case = from_json(json.dumps(document.get("case", document)), km.Case)
    return km.assess(case.plan, case.patient)


@pytest.mark.parametrize("path", [*SHIPPED, *EXAMPLES], ids=lambda path: path.stem)
def test_questions_of_a_shipped_case(path: Path) -> None:
    """Each lacks in a finding and has answers; nothing is asked that is contraindicated already."""
    assessment = shipped(path)
    asked = assessment.questions

    assert {one.path for one in asked} <= {path for one in assessment.findings for path in one.missing}
    assert all(one.effects for one in asked)
    assert not asked or assessment.verdict is not Verdict.CONTRAINDICATED
    assert asked or assessment.verdict is not Verdict.INDETERMINATE
