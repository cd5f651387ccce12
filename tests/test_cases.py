"""Every clinical case of `tests/cases` gets the verdict that its sources ask for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

import ketamodel as km
from ketamodel.interchange.json import from_json

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_gets_its_verdict(path: Path) -> None:
    """The verdict, off-label and the rules that ask for that verdict are those expected."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    case = from_json(json.dumps(document["case"]), km.Case)
    as_of = date.fromisoformat(document["as_of"]) if "as_of" in document else None
    assessment = km.assess(case.plan, case.patient, as_of=as_of)
    deciding = sorted(one.rule.id for one in assessment.findings if one.verdict is assessment.verdict)

    assert document["expected"] == {
        "verdict": assessment.verdict.value,
        "off_label": assessment.off_label.value,
        "rules": deciding,
    }


def test_every_listed_case_is_a_file() -> None:
    """The cases that the project was asked to get right are all here."""
    listed = {
        "v001 v003 v006 v009 v011 v012 v017 v019 v020 v028 v030 v035 v036 v037 v044 v047 v048 v050 v052 v053 v055 v060",
        "v062 v065 v066 v068 v071 v073 v075 v077 v078 v081 v082 v084 v091 v097 v098 v100 v104 v107 v110 v111 v114",
    }

    assert {one for line in listed for one in line.split()} <= {path.stem for path in CASES}
