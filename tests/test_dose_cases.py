"""Every dose that was worked by hand comes out the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import ketamodel as km
from ketamodel.interchange._unreadable import is_list, is_mapping
from ketamodel.interchange.json import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "dose_cases"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def _known(tree: object) -> object:
    """Return *tree* without what is not computed, its amounts in full."""
    if is_mapping(tree):
        if tree.keys() == {"exact", "shown"}:
            return tree["exact"]
        return {key: inner for key, value in tree.items() if (inner := _known(value)) not in (None, [])}
    return [_known(one) for one in tree] if is_list(tree) else tree


@pytest.mark.parametrize("case", CASES)
def test_the_dose_is_that_worked_by_hand(case: Mapping[str, object]) -> None:
    """Amounts, what is missing and what is refused are all as expected, and nothing else is computed."""
    patient = {"weight": case["weight"]} if "weight" in case else {}
    given = from_json(json.dumps({"plan": case["plan"], "patient": patient}), km.Case)

    tree = json.loads(to_json(km.dose_sheet(given.plan, given.patient)))
    del tree["steps"]
    tree["missing"] = [one["path"] for one in tree["missing"]]
    tree["refusals"] = [one["reason"] for one in tree["refusals"]]

    assert _known(tree) == case["expected"]
