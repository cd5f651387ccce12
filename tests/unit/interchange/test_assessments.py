"""Assessments as documents."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

import ketamodel as km
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.problems import DocumentProblems, at
from ketamodel.interchange.yaml import from_yaml, to_yaml
from ketamodel.strategies import cases

_EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "cases").glob("*.yaml"))


def _assessed(name: str) -> km.Assessment:
    path = next(one for one in _EXAMPLES if one.stem == name)
    case = from_file(path, km.Case)
    return km.assess(case.plan, case.patient)


@pytest.mark.parametrize("name", [one.stem for one in _EXAMPLES])
def test_every_example_comes_back(name: str) -> None:
    """An assessment is the same after it was written and read."""
    assessment = _assessed(name)

    assert from_json(to_json(assessment), km.Assessment) == assessment
    assert from_yaml(to_yaml(assessment), km.Assessment) == assessment


@given(cases())
@settings(max_examples=10)
def test_every_assessment_comes_back(case: km.Case) -> None:
    """Whatever is found, on whatever day, is the same after it was written and read."""
    assessment = km.assess(case.plan, case.patient, as_of=date(2024, 6, 1))

    assert from_json(to_json(assessment), km.Assessment) == assessment


def test_a_finding_is_written_out() -> None:
    """A reader of the document needs no knowledge base."""
    document = json.loads(to_json(_assessed("contraindicated")))
    finding = document["findings"][0]

    assert {key: document[key] for key in ("verdict", "off_label", "uses_met", "missing", "as_of")} == {
        "verdict": "contraindicated",
        "off_label": "false",
        "uses_met": ["esketamine-us-trd"],
        "missing": [],
        "as_of": "2026-11-21",
    }
    assert {**finding, "rule": {**finding["rule"], "because": finding["rule"]["because"][:1]}} == {
        "status": "confirmed",
        "verdict": "contraindicated",
        "rule": {
            "id": "esketamine-aneurysmal-vascular-disease",
            "title": "Esketamine nasal spray is contraindicated in aneurysmal vascular disease.",
            "kind": "contraindicated",
            "verdict": "contraindicated",
            "severity": None,
            "reason": None,
            "not_known": "blocks",
            "says": "Do not give: a rise in blood pressure may cause bleeding.",
            "because": [
                {
                    "source": finding["rule"]["because"][0]["source"],
                    "locator": "section 4",
                    "states": "aneurysmal vascular disease: thoracic and abdominal aorta, intracranial and peripheral "
                    "arteries",
                    "read": "read",
                }
            ],
        },
        "seen": [
            {
                "path": "patient.risks.aneurysmal-vascular-disease",
                "title": "aneurysmal vascular disease",
                "value": "yes",
            }
        ],
        "missing": [],
        "origin": "ketamodel 2026-11-21",
        "acknowledged": False,
    }


_NAMES = (
    "verdict",
    "off_label",
    "certainty",
    "uses_met",
    "missing",
    "findings",
    "acknowledgements",
    "monitoring",
    "considered",
    "edition",
    "policies",
    "as_of",
    "case",
)
_ANEW = "assess the case anew with this edition"
_RULE = ("findings", 0, "rule")
_TAMPERED: dict[str, tuple[tuple[str | int, ...], object, str]] = {
    "what a rule says": (
        (*_RULE, "says"),
        "Give it.",
        (
            "is `Give it.`, but the knowledge base says "
            f"`Do not give: a rise in blood pressure may cause bleeding.`, {_ANEW}"
        ),
    ),
    "what a source states": (
        (*_RULE, "because", 0, "states"),
        "harmless",
        (
            "is `harmless`, but the knowledge base says "
            f"`aneurysmal vascular disease: thoracic and abdominal aorta, i…`, {_ANEW}"
        ),
    ),
    "what a rule does not say": (
        (*_RULE, "note"),
        "harmless",
        f"is `harmless`, but the knowledge base says nothing, {_ANEW}",
    ),
    "a rule that is not in force": (
        (*_RULE, "id"),
        "xyzzy",
        f"is `xyzzy`, which is no rule in force on that day, {_ANEW}",
    ),
    "a rule that is a list": (_RULE, [], "is a list, expected a rule, with its id"),
    "the verdict": (("verdict",), "supported", "is `supported`, its findings say `contraindicated`"),
    "the verdict of a finding": (
        ("findings", 0, "verdict"),
        "caution",
        f"is `caution`, but the knowledge base says `contraindicated`, {_ANEW}",
    ),
    "what is missing": (
        ("missing",),
        ["patient.weight"],
        "is not what the findings lack, write the assessment anew",
    ),
    "what became of the rules": (
        ("considered", "not known"),
        7,
        f"is not what became of the rules, {_ANEW}",
    ),
    "the edition": (
        ("edition",),
        "2020-01-01",
        f"is `2020-01-01`, but this knowledge base is that of 2026-11-21, {_ANEW}",
    ),
    "the day": (
        ("as_of",),
        "today",
        'is `today`, expected a day as year-month-day, such as "2026-03-02"',
    ),
    "a use": (("uses_met", 0), 5, f"is `5`, which is no use in force on that day, {_ANEW}"),
    "the certainty": (
        ("certainty", "grade"),
        "x",
        f"is a mapping, which is not that of a use that is met, {_ANEW}",
    ),
    "what is to be observed": (
        ("monitoring", 0, "says"),
        "Do nothing.",
        (f"is `Do nothing.`, but the knowledge base says `Measure blood pressure before every dose.`, {_ANEW}"),
    ),
    "a name": (("xyzzy",), 5, f"is not a known field, expected {', '.join(_NAMES)}"),
    "a value that was seen": (("findings", 0, "seen", 0, "path"), 5, "is `5`, expected a text"),
}


@pytest.mark.parametrize(("place", "value", "problem"), _TAMPERED.values(), ids=_TAMPERED)
def test_what_was_tampered_with_is_refused(place: tuple[str | int, ...], value: object, problem: str) -> None:
    """A document that says of a rule what its knowledge base does not say is no assessment."""
    document = json.loads(to_json(_assessed("contraindicated")))
    part = document
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value

    with pytest.raises(DocumentProblems) as refused:
        from_json(json.dumps(document), km.Assessment)

    told = place[:1] if place[0] in {"certainty", "considered"} else place
    assert str(refused.value).splitlines()[0] == f"{at(told)} {problem}"


def test_a_case_that_was_changed_is_refused() -> None:
    """What was found must be what is found of the case that stands beside it."""
    document = json.loads(to_json(_assessed("contraindicated")))
    del document["case"]["patient"]["risks"]

    with pytest.raises(DocumentProblems, match=rf"^\$\.case is not the one of which this was found, {_ANEW}$"):
        from_json(json.dumps(document), km.Assessment)


def test_what_is_left_out_is_missed() -> None:
    """An assessment has all its parts."""
    document = json.loads(to_json(_assessed("contraindicated")))
    del document["verdict"]

    with pytest.raises(DocumentProblems, match=r"\$\.verdict is missing, write it"):
        from_json(json.dumps(document), km.Assessment)


def test_what_is_no_mapping_is_no_assessment() -> None:
    """A list is refused as a whole."""
    with pytest.raises(DocumentProblems, match=r"\$ is a list, expected a mapping"):
        from_json("[]", km.Assessment)
