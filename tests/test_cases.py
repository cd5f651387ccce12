"""Every clinical case of `tests/cases` gets the verdict that its sources ask for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

import ketamodel as km
from ketamodel.interchange.json import case_from

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_gets_its_verdict(path: Path) -> None:
    """The verdict, off-label and the rules that decide are those expected."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    case = case_from(document["case"])
    as_of = date.fromisoformat(document["as_of"]) if "as_of" in document else None
    assessment = km.assess(case.plan, case.patient, as_of=as_of)
    deciding = [one.rule.id for one in assessment.findings if one.verdict is assessment.verdict]

    assert {
        "verdict": assessment.verdict.value,
        "off_label": assessment.off_label.value,
        "rules": sorted(deciding),
    } == document["expected"] | {"rules": sorted(document["expected"]["rules"])}
