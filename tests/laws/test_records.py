"""What must hold of comparisons, acknowledgements and records."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.assessment import Acknowledgement
from ketamodel.assessment.records.reads import Reads, same
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.replay import replay
from ketamodel.interchange.yaml import from_yaml, to_yaml
from ketamodel.strategies import cases, fuller

if TYPE_CHECKING:
    from collections.abc import Callable

AT = "2026-03-02T09:30+01:00"
DAYS = st.sampled_from([date(2024, 6, 1), date(2026, 11, 21)])


def judged(case: km.Case, as_of: date | None = None) -> km.Assessment:
    """Return what the shipped knowledge says of *case*."""
    return km.assess(case.plan, case.patient, as_of=as_of)


def noted(assessment: km.Assessment, data: st.DataObject) -> km.Assessment:
    """Return *assessment* with some finding acknowledged."""
    finding = data.draw(st.sampled_from(assessment.findings))
    return assessment.acknowledged(Acknowledgement(finding.rule.id, "a reason", "pharmacist", AT))


@settings(max_examples=15)
@given(cases(), DAYS, st.data())
def test_a_record_replays_to_an_equal_assessment(case: km.Case, day: date, data: st.DataObject) -> None:
    """Through JSON and YAML, as text, bytes, mapping and value; the record comes back, too."""
    assessment = noted(judged(case, day), data)
    record = assessment.record(at=AT)
    document = to_json(record)

    assert replay(record) == replay(document) == replay(document.encode()) == replay(json.loads(document)) == assessment
    assert from_json(document, km.Record) == from_yaml(to_yaml(record), km.Record) == record
    assert to_json(from_json(document, km.Record)) == document


@settings(max_examples=30)
@given(cases(), cases())
def test_a_comparison_turned_round_is_turned_round(one: km.Case, two: km.Case) -> None:
    """What appears one way vanishes the other way; every change is reversed."""
    before, after = judged(one), judged(two)
    there, back = before.compare(after), after.compare(before)

    assert {each.rule.id for each in there.appeared} == {each.rule.id for each in back.vanished}
    assert {each.rule.id for each in there.vanished} == {each.rule.id for each in back.appeared}
    assert {each.rule_id for each in there.changed} == {each.rule_id for each in back.changed}
    assert {(each.path, each.before, each.after) for each in there.inputs} == {
        (each.path, each.after, each.before) for each in back.inputs
    }
    assert there.same is back.same


@settings(max_examples=30)
@given(cases(), st.data())
def test_every_difference_of_two_cases_has_an_input(case: km.Case, data: st.DataObject) -> None:
    """With the same knowledge nothing comes out otherwise by itself; with the same case nothing does at all."""
    before, after = judged(case), judged(data.draw(fuller(case)))

    assert before.compare(judged(case)).sections == ()
    assert [one.rule_id for one in before.compare(after).differences if not one.inputs] == []


@settings(max_examples=40)
@given(cases(), st.data())
def test_an_acknowledgement_lapses_exactly_when_its_rule_reads_another_value(
    case: km.Case, data: st.DataObject
) -> None:
    """Whatever else changes; and the verdict is that without it."""
    before = noted(judged(case), data)
    other = data.draw(cases() | fuller(case))
    after = judged(other).acknowledged(*before.basis.acknowledgements)
    (given_one,) = before.basis.acknowledgements
    reads = Reads(before.basis)
    read = reads.elements(before.knowledge.rule(given_one.rule_id)).values()
    one, two = reads.told(read), Reads(after.basis).told(read)

    assert (after.lapsed == ()) is all(same(one[path], two[path]) for path in one)
    assert after.verdict is judged(other).verdict
    assert [one.rule.id for one in after.findings] == [one.rule.id for one in judged(other).findings]


def _with_weight(case: km.Case, number: str) -> km.Case:
    return evolve(case, patient=evolve(case.patient, weight=km.Quantity(number, "kg")))


def _with_birth(case: km.Case, number: str) -> km.Case:
    day = date(1980, 1, 1 + int(number[-1]) + int(number[-2]))
    return evolve(case, patient=evolve(case.patient, birth_date=day, age=None))


def _with_medicine(case: km.Case, number: str) -> km.Case:
    drug = km.Medicine(f"drug-{number.replace('.', '-')}", f"drug {number}", broader=None)
    return evolve(case, plan=evolve(case.plan, medicines=km.Recorded(present={drug})))


HIDDEN: tuple[tuple[str, Callable[[km.Case, str], km.Case], Callable[[km.Case, str], str]], ...] = (
    ("patient.weight", _with_weight, lambda _, number: number),
    ("patient.birth_date", _with_birth, lambda case, _: str(case.patient.birth_date)),
    ("plan.medicines", _with_medicine, lambda _, number: f"drug {number}"),
)


@settings(max_examples=40)
@given(cases(), st.sampled_from(HIDDEN), st.decimals(60, 90, places=3), st.decimals(60, 90, places=3))
def test_what_is_masked_leaves_no_trace(
    case: km.Case,
    hidden: tuple[str, Callable[[km.Case, str], km.Case], Callable[[km.Case, str], str]],
    one: object,
    other: object,
) -> None:
    """The value is nowhere in the text; and where the findings agree, two values leave the same document."""
    path, put, text = hidden
    first, second = put(case, f"{one}"), put(case, f"{other}")
    documents = [to_json(judged(each).record(at=AT, mask=[path])) for each in (first, second)]

    assert text(first, f"{one}") not in documents[0]
    assume(_outline(first) == _outline(second))
    assert documents[0] == documents[1]


def _outline(case: km.Case) -> object:
    assessment = judged(case)
    found = [(one.rule.id, one.status, one.missing) for one in assessment.findings]
    return found, assessment.considered.counts
