"""Assessments as documents."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

import ketamodel as km
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.problems import DocumentProblems
from ketamodel.interchange.yaml import from_yaml, to_yaml
from ketamodel.strategies import cases

if TYPE_CHECKING:
    from collections.abc import Callable

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
    }


def _says(document: dict[str, Any]) -> None:
    document["findings"][0]["rule"]["says"] = "Give it."


def _states(document: dict[str, Any]) -> None:
    document["findings"][0]["rule"]["because"][0]["states"] = "harmless"


def _rule(document: dict[str, Any]) -> None:
    document["findings"][0]["rule"] = {"id": "no-such-rule"}


def _no_rule(document: dict[str, Any]) -> None:
    document["findings"][0]["rule"] = []


def _verdict(document: dict[str, Any]) -> None:
    document["verdict"] = "supported"


def _verdict_of_a_finding(document: dict[str, Any]) -> None:
    document["findings"][0]["verdict"] = "caution"


def _missing(document: dict[str, Any]) -> None:
    document["missing"] = ["patient.weight"]


def _edition(document: dict[str, Any]) -> None:
    document["edition"] = "2020-01-01"


def _day(document: dict[str, Any]) -> None:
    document["as_of"] = "today"


def _use(document: dict[str, Any]) -> None:
    document["uses_met"] = [5]


def _certainty(document: dict[str, Any]) -> None:
    document["certainty"]["grade"] = "x"


def _requirement(document: dict[str, Any]) -> None:
    document["monitoring"][0]["says"] = "Do nothing."


def _unknown(document: dict[str, Any]) -> None:
    document["verdicts"] = document.pop("verdict")


def _seen(document: dict[str, Any]) -> None:
    document["findings"][0]["seen"] = [{"path": 5, "title": "age", "value": "45 a"}]


_ANEW = "assess the case anew with this edition"
_TAMPERED: dict[str, tuple[Callable[[dict[str, Any]], None], list[str]]] = {
    "what a rule says": (
        _says,
        [
            "$.findings[0].rule.says is `Give it.`, but the knowledge base says "
            f"`Do not give: a rise in blood pressure may cause bleeding.`, {_ANEW}"
        ],
    ),
    "what a source states": (
        _states,
        [
            "$.findings[0].rule.because[0].states is `harmless`, but the knowledge base says "
            f"`aneurysmal vascular disease: thoracic and abdominal aorta, i…`, {_ANEW}"
        ],
    ),
    "a rule that is not in force": (
        _rule,
        [
            "$.findings[0].rule.id is `no-such-rule`, which is no rule in force on that day, "
            "did you mean `needs-route`?"
        ],
    ),
    "a rule that is a list": (_no_rule, ["$.findings[0].rule is a list, expected a rule, with its id"]),
    "the verdict": (_verdict, ["$.verdict is `supported`, its findings say `contraindicated`"]),
    "the verdict of a finding": (
        _verdict_of_a_finding,
        [f"$.findings[0].verdict is `caution`, but the knowledge base says `contraindicated`, {_ANEW}"],
    ),
    "what is missing": (_missing, ["$.missing is not what the findings lack, write the assessment anew"]),
    "the edition": (
        _edition,
        [f"$.edition is `2020-01-01`, but this knowledge base is that of 2026-11-21, {_ANEW}"],
    ),
    "the day": (
        _day,
        ['$.as_of is `today`, expected a day as year-month-day, such as "2026-03-02"'],
    ),
    "a use": (
        _use,
        [
            f"$.uses_met[0] is `5`, which is no use in force on that day, {_ANEW}",
            f"$.certainty is a mapping, which is not that of a use that is met, {_ANEW}",
        ],
    ),
    "the certainty": (
        _certainty,
        [f"$.certainty is a mapping, which is not that of a use that is met, {_ANEW}"],
    ),
    "what is to be observed": (
        _requirement,
        [
            "$.monitoring[0].says is `Do nothing.`, but the knowledge base says "
            f"`Measure blood pressure before every dose.`, {_ANEW}"
        ],
    ),
    "a name": (
        _unknown,
        [
            "$.verdicts is not a known field, did you mean `verdict` or `edition`?",
            "$.verdict is missing, write it",
        ],
    ),
    "a value that was seen": (_seen, ["$.findings[0].seen[0].path is `5`, expected a text"]),
}


@pytest.mark.parametrize(("tamper", "problems"), _TAMPERED.values(), ids=_TAMPERED)
def test_what_was_tampered_with_is_refused(tamper: Callable[[dict[str, Any]], None], problems: list[str]) -> None:
    """A document that says of a rule what its knowledge base does not say is no assessment."""
    document = json.loads(to_json(_assessed("contraindicated")))
    tamper(document)

    with pytest.raises(DocumentProblems) as refused:
        from_json(json.dumps(document), km.Assessment)

    assert str(refused.value).splitlines() == problems


def test_what_is_no_mapping_is_no_assessment() -> None:
    """A list is refused as a whole."""
    with pytest.raises(DocumentProblems, match=r"\$ is a list, expected a mapping"):
        from_json("[]", km.Assessment)
