"""Cases as documents."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime

import jsonschema
import pytest
from hypothesis import given, settings

import ketamodel as km
from ketamodel import agents, allergens, medicines, parameters, risks, routes
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.problems import DocumentProblems, Problem
from ketamodel.interchange.schema import case_schema
from ketamodel.interchange.yaml import YamlNotInstalled, from_yaml, to_yaml
from ketamodel.strategies import cases

_EVERY_FORM = """
plan:
  jurisdiction: US
  date: 2026-03-02
  agent: esketamine
  route: intranasal
  dose: 0.056 g
  bolus: {}
  repeat: {dose: 28 mg, after: 1 hour}
  preparation:
  course: {session: 1, week: "2", frequency: 2 per week, last_dose: 4 wk}
  same_day_driving: false
  medicines:
    present:
      - sertraline
      - {id: drug-a, name: A, groups: [opioid, {id: group-b, groups: []}]}
      - id: drug-c
        codes: [{system: "http://www.whocc.no/atc", code: N01AX03}]
    not_known: ~
    complete: TRUE
patient:
  age: 45 years
  failed_antidepressants: 0x2
  pregnant: null
  allergies: {ruled_out: [ketamine]}
  last_cardiovascular_event: 2020-01-01
  observations:
    - {parameter: heart-rate, value: 70 bpm, at: 2026-03-02T08:30}
    - {parameter: heart-rate, value: , at: pre-dose}
    - {parameter: liver-enzymes, value: 1.5, at: 2026-03-01}
"""

_READ = km.Case(
    km.TreatmentPlan(
        jurisdiction=km.Jurisdiction.US,
        date=date(2026, 3, 2),
        agent=agents.ESKETAMINE,
        route=routes.INTRANASAL,
        dose=km.quantity("0.056 g"),
        bolus=km.Bolus(),
        repeat=km.Repeat(dose=km.quantity("28 mg"), after=km.quantity("1 h")),
        course=km.Course(
            session=km.quantity("1"),
            week=km.quantity("2"),
            frequency=km.quantity("2 /wk"),
            last_dose=km.quantity("4 wk"),
        ),
        same_day_driving=False,
        medicines=km.Recorded(
            present=[
                medicines.SERTRALINE,
                km.Medicine("drug-a", "A", broader=[medicines.OPIOID, km.Medicine("group-b", "group-b")]),
                km.Medicine("drug-c", "drug-c", broader=None, codes=[km.Code(km.CodeSystem.ATC, "N01AX03")]),
            ],
            complete=True,
        ),
    ),
    km.Patient(
        age=km.quantity("45 a"),
        failed_antidepressants=km.quantity("2"),
        allergies=km.Recorded(ruled_out=[allergens.KETAMINE]),
        last_cardiovascular_event=date(2020, 1, 1),
        observations=[
            km.Observation(parameters.HEART_RATE, km.quantity("70 /min"), datetime(2026, 3, 2, 8, 30)),  # noqa: DTZ001 - the clock of the place
            km.Observation(parameters.LIVER_ENZYMES, km.quantity("1.5"), date(2026, 3, 1)),
        ],
    ),
)


def test_every_form_of_a_field_is_read() -> None:
    """Ids, quantities in common spellings, counts, days, times, new medicines, and what is left open."""
    assert from_yaml(_EVERY_FORM, km.Case) == _READ


def test_units_keep_their_spelling() -> None:
    """A dose in grams is written in grams."""
    assert json.loads(to_json(_READ))["plan"]["dose"] == "0.056 g"


def test_what_is_not_known_is_left_out() -> None:
    """A document says what is known and nothing else."""
    case = km.Case(km.TreatmentPlan(), km.Patient(risks=km.Recorded(present=[risks.STROKE])))

    assert json.loads(to_json(case)) == {"plan": {}, "patient": {"risks": {"present": ["stroke"]}}}


@given(cases())
def test_every_case_comes_back_from_json(case: km.Case) -> None:
    """Reading what was written is the same case."""
    assert from_json(to_json(case), km.Case) == case


@given(cases())
@settings(max_examples=10)
def test_the_schema_accepts_every_case(case: km.Case) -> None:
    """What is written as a case is valid by the schema."""
    jsonschema.validate(json.loads(to_json(case)), _SCHEMA)


@given(cases())
def test_every_case_comes_back_from_yaml(case: km.Case) -> None:
    """Reading what was written is the same case."""
    assert from_yaml(to_yaml(case), km.Case) == case


_SCHEMA = case_schema()


def test_all_problems_are_told_at_once() -> None:
    """A contradiction is told with a problem of the same list, and each with its place."""
    document = "plan: {dose: 56, dosse: 1}\npatient: {risks: {present: [stroke, qqqq], ruled_out: [stroke]}}"

    with pytest.raises(DocumentProblems) as refused:
        from_yaml(document, km.Case)

    assert [(one.path, one.what) for one in refused.value.problems] == [
        ("$.plan.dosse", "is not a known field"),
        ("$.plan.dose", "is `56` without a unit"),
        ("$.patient.risks.present[1]", "is `qqqq`, which is not a known risk factor"),
        ("$.patient.risks", "contradicts itself: `stroke` is both present and ruled out"),
    ]


_PROBLEMS = {
    "{id: sertraline}": (("id",), "is `sertraline`, which the vocabulary knows", "write only its id"),
    "{id: New}": (("id",), "is `New`", "expected lower-case letters and digits, words joined by `-`"),
    "{id: a, name: ''}": (("name",), "is an empty text", "expected a name of at most 200 letters"),
    "{id: a, groups: opioid}": (
        ("groups",),
        "is `opioid`",
        "expected a list of medicine groups, such as [opioid]",
    ),
    "{id: a, codes: [x]}": (
        ("codes", 0),
        "is `x`",
        "expected a code such as {system: http://www.whocc.no/atc, code: N01AX03}",
    ),
    "{id: a, group: [x]}": (("group",), "is not a known field", "did you mean `groups`?"),
    "{name: a}": (("id",), "is nothing", "expected an id, such as `new-drug`"),
}


@pytest.mark.parametrize(("written", "problem"), _PROBLEMS.items(), ids=_PROBLEMS)
def test_a_new_medicine_is_read_strictly(written: str, problem: tuple[tuple[str | int, ...], str, str]) -> None:
    """A medicine that the vocabulary lacks has an id of its own, known groups and known codes."""
    place, what, remedy = problem
    document = f"plan: {{medicines: {{present: [{written}]}}}}\npatient: {{}}"

    with pytest.raises(DocumentProblems) as refused:
        from_yaml(document, km.Case)

    assert refused.value == DocumentProblems([Problem(("plan", "medicines", "present", 0, *place), what, remedy)])


def test_groups_of_groups_end() -> None:
    """Groups within groups are refused before they exhaust anything."""
    deep = "{id: a, groups: [" * 8 + "opioid" + "]}" * 8

    with pytest.raises(DocumentProblems, match=r"is a list of groups of too many groups, name known groups"):
        from_yaml(f"plan: {{medicines: {{present: [{deep}]}}}}\npatient: {{}}", km.Case)


_MOMENTS = {
    "last_dose: soon": 'is `soon`, expected a day, such as "2026-03-02", or how long before the session, '
    'such as "4 wk"',
    "last_dose: 56 mg": 'is `56 mg`, expected a day, such as "2026-03-02", or how long before the session, '
    'such as "4 wk"',
    "last_dose: 2026-13-01": "is `2026-13-01`, which is not in the calendar, expected a day as year-month-day, "
    'such as "2026-03-02"',
    "last_dose: 02.03.2026": 'is `02.03.2026`, expected a day as year-month-day, such as "2026-03-02"',
    "last_dose: 2026-03-02T09:30Z": "is `2026-03-02T09:30Z`, expected a clock time without a zone, "
    'such as "2026-03-02T09:30"',
}


@pytest.mark.parametrize(("written", "problem"), _MOMENTS.items(), ids=_MOMENTS)
def test_days_are_read_strictly(written: str, problem: str) -> None:
    """A day is written by ISO 8601, in the time of the place of treatment."""
    with pytest.raises(DocumentProblems) as refused:
        from_yaml(f"plan: {{course: {{{written}}}}}\npatient: {{}}", km.Case)

    assert str(refused.value) == f"$.plan.course.last_dose {problem}"


def test_readings_are_read_strictly() -> None:
    """A reading has a parameter, a value and a time; an unknown occasion is told with the known one."""
    document = """
plan: {}
patient:
  observations:
    - {parameter: heart-rat, value: 70 /min, at: predose}
    - {parameter: heart-rate, value: 70 kg, at: 5}
    - {parameter: heart-rate, value: 70 /min}
    - {parameter: heart-rate, value: 70 kg, at: 2026-02-30}
"""
    with pytest.raises(DocumentProblems) as refused:
        from_yaml(document, km.Case)

    at = "$.patient.observations"
    assert str(refused.value).splitlines() == [
        f"{at}[0].parameter is `heart-rat`, which is not a known parameter, did you mean `heart-rate`?",
        f"{at}[0].at is `predose`, did you mean `pre-dose`?",
        f'{at}[1].at is `5`, expected `pre-dose`, a day, or a time such as "2026-03-02T09:30"',
        f"{at}[2].at is missing, write it, empty if nothing is known",
        (
            f"{at}[3].at is `2026-02-30`, which is not in the calendar, "
            'expected a day as year-month-day, such as "2026-03-02"'
        ),
    ]


def test_a_list_of_readings_is_a_list_or_a_mapping() -> None:
    """Nothing else says readings."""
    with pytest.raises(DocumentProblems, match=r"observations is `70`, expected a list of {parameter, value, at}"):
        from_yaml("plan: {}\npatient: {observations: 70}", km.Case)


def test_a_concept_that_the_vocabulary_lacks_is_not_written() -> None:
    """A document could not be read back: the error says so when it is written."""
    route = km.Case(km.TreatmentPlan(route=km.Route("nasal", "nasal")), km.Patient())
    stroke = km.RiskFactor("stroke", "another stroke")
    risk = km.Case(km.TreatmentPlan(), km.Patient(risks=km.Recorded(present=[stroke])))

    with pytest.raises(km.UnknownId, match="`nasal` is not a known route"):
        to_json(route)
    with pytest.raises(km.InvalidValue, match="expected the risk factor of the vocabulary"):
        to_json(risk)


def test_yaml_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyYAML the error names the extra."""
    monkeypatch.setitem(sys.modules, "yaml", None)

    with pytest.raises(YamlNotInstalled, match=r"pip install 'ketamodel\[cli\]'"):
        from_yaml("plan: {}", km.Case)


@pytest.mark.parametrize(
    ("written", "read"),
    [("true", True), ("False", False), ("~", None), ("null", None)],
)
def test_yaml_knows_truths_of_version_1_2_only(written: str, *, read: bool | None) -> None:
    """True, false and null have the spellings of YAML 1.2."""
    assert from_yaml(f"plan: {{}}\npatient: {{pregnant: {written}}}", km.Case).patient.pregnant is read


@pytest.mark.parametrize("written", ["yes", "no", "on", "off", "y", "'true'", "1", "[true]"])
def test_no_other_text_is_a_truth(written: str) -> None:
    """What YAML 1.1 took for a truth, and what Python would, is refused."""
    with pytest.raises(DocumentProblems, match="expected true or false, without quotes"):
        from_yaml(f"plan: {{}}\npatient: {{pregnant: {written}}}", km.Case)


def test_a_byte_order_mark_is_no_problem() -> None:
    """Editors of Windows write one."""
    assert from_yaml(b"\xef\xbb\xbfplan: {}\npatient: {}", km.Case) == km.Case(km.TreatmentPlan(), km.Patient())
