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
    """Return *repairs*, of those that there are the first, as they are written in `repairs.yaml`."""
    tree: Tree = {
        "needs": list(repairs.needs),
        "blocked_by": [one.rule.id for one in repairs.blocked_by],
        "measured": list(map(str, repairs.measured)),
    }
    if len(repairs):
        first = repairs[0]
        changes = list(map(str, first.changes))
        tree["first"] = {"changes": changes, "then": first.verdict.value, "use": list(first.uses_met)}
    else:
        tree["open_uses"] = {one.use_id: list(one.waits_for) for one in repairs.open_uses}
    return {"from": repairs.verdict.value, **{name: value for name, value in tree.items() if value}}


@pytest.mark.parametrize("name", EXPECTED)
def test_case_has_its_repairs(name: str) -> None:
    """The cheapest changes, the verdict after them, and what stands in the way are those expected."""
    repairs = assessed(name).repairs(limit=1)

    assert repairs.complete
    assert told(repairs) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(path.stem for path in (HERE / "cases").glob("*.yaml")))
def test_every_case_has_an_answer(name: str) -> None:
    """A case that is not acceptable has a repair, something to ask or to choose, or rules that bar every plan."""
    assessment = assessed(name)
    repairs = assessment.repairs(limit=1)

    assert repairs.complete
    assert assessment.verdict in GOOD or len(repairs) or repairs.needs or repairs.open_uses or repairs.blocked_by
