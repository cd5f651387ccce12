"""Every clinical case that is not acceptable has the repairs, or the reasons against any, that are expected."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
import yaml

import ketamodel as km
from ketamodel.interchange.json import from_json

if TYPE_CHECKING:
    from ketamodel.assessment import Repairs

HERE = Path(__file__).parent
Tree: TypeAlias = "dict[str, object]"
EXPECTED: dict[str, Tree] = {
    one.pop("case"): one for one in yaml.safe_load((HERE / "repairs.yaml").read_text(encoding="utf-8"))
}
GOOD = (km.Verdict.SUPPORTED, km.Verdict.CAUTION)


def assessed(name: str) -> km.Assessment:
    """Return the assessment of the case called *name*."""
    document = yaml.safe_load((HERE / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))
    case = from_json(json.dumps(document["case"]), km.Case)
    as_of = date.fromisoformat(document["as_of"]) if "as_of" in document else None
    return km.assess(case.plan, case.patient, as_of=as_of)


def told(repairs: Repairs) -> Tree:
    """Return *repairs* as they are written in `repairs.yaml`."""
    found = [
        {"changes": list(map(str, one.changes)), "then": one.verdict.value, "use": list(one.uses_met)}
        for one in repairs
    ]
    tree: Tree = {
        "repairs": found,
        "needs": list(repairs.needs),
        "open_uses": {one.use_id: list(one.waits_for) for one in repairs.open_uses},
        "blocked_by": [one.rule.id for one in repairs.blocked_by],
        "measured": list(map(str, repairs.measured)),
    }
    return {"from": repairs.verdict.value, **{name: value for name, value in tree.items() if value}}


@pytest.mark.parametrize("name", EXPECTED)
def test_case_has_its_repairs(name: str) -> None:
    """The changes, the verdict after them, and what stands in the way are those expected."""
    repairs = assessed(name).repairs()

    assert repairs.complete
    assert told(repairs) == EXPECTED[name]


def test_every_case_that_is_not_acceptable_is_here() -> None:
    """No case is left out, and none that is acceptable is here."""
    names = [path.stem for path in sorted((HERE / "cases").glob("*.yaml"))]

    assert {name for name in names if assessed(name).verdict not in GOOD} == set(EXPECTED)
