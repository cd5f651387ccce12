"""Every use for an indication, ranked for one patient."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ketamodel as km
from ketamodel import indications
from ketamodel.cli import main
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import to_json

EXAMPLES = Path(__file__).parents[4] / "examples" / "cases"
RANK = {verdict: rank for rank, verdict in enumerate(km.Verdict)}


@pytest.mark.parametrize("name", ["supported", "contraindicated", "indeterminate-psychosis-not-asked"])
def test_options_are_ranked_and_assessed_by_the_ordinary_path(name: str) -> None:
    """The best verdict comes first, and each is that of its plan."""
    case = from_file(EXAMPLES / f"{name}.yaml", km.Case)
    found = km.options(indications.TREATMENT_RESISTANT_DEPRESSION, case.patient, km.Jurisdiction.US, plan=case.plan)

    assert [RANK[one.verdict] for one in found] == sorted((RANK[one.verdict] for one in found), reverse=True)
    assert [km.assess(one.plan, case.patient).verdict for one in found] == [one.verdict for one in found]
    assert all(one.plan.jurisdiction is km.Jurisdiction.US for one in found)


def test_a_use_without_a_plan_tells_what_is_to_be_asked() -> None:
    """Of a patient of whom nothing is known, nothing is filled in."""
    found = km.options(indications.TREATMENT_RESISTANT_DEPRESSION, km.Patient(), km.Jurisdiction.US)

    assert {one.verdict for one in found} == {km.Verdict.INDETERMINATE}
    assert all("patient.age" in one.asks for one in found)
    assert repr(found[0]) == "<TreatmentOption esketamine-us-trd, indeterminate>"


def test_an_option_as_json() -> None:
    """The JSON names the use, the verdict, and the whole plan."""
    case = from_file(EXAMPLES / "supported.yaml", km.Case)
    found = km.options(indications.TREATMENT_RESISTANT_DEPRESSION, case.patient, km.Jurisdiction.US, plan=case.plan)
    tree = json.loads(to_json(found[0]))

    assert (tree["use"], tree["verdict"], tree["plan"]["dose"]) == ("esketamine-us-trd", "supported", "56 mg")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    """Run the command line and return its exit code and what it printed."""
    with pytest.raises(SystemExit) as ended:
        main([*arguments])
    captured = capsys.readouterr()
    return ended.value.code, captured.out, captured.err


def test_the_commands_print_options_and_repairs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As text and as JSON; a case without an indication is misuse."""
    case = str(EXAMPLES / "contraindicated.yaml")
    empty = tmp_path / "empty.yaml"
    empty.write_text("plan: {}\npatient: {}\n", encoding="utf-8")

    assert "1. CONTRAINDICATED" in run(capsys, "options", case)[1]
    assert json.loads(run(capsys, "options", "--json", case)[1])[0]["verdict"] == "contraindicated"
    assert run(capsys, "options", str(empty))[0] == 2
    assert run(capsys, "options", str(tmp_path / "none.yaml"))[0] == 2
    for name in ("contraindicated", "supported", "unsupported", "spravato-bp-182-96"):
        path = EXAMPLES / f"{name}.yaml"
        path = path if path.exists() else EXAMPLES.parents[1] / "tests" / "cases" / f"{name}.yaml"
        assert run(capsys, "assess", "--repairs", str(path))[0] in {0, 1, 2}
    tree = json.loads(run(capsys, "assess", "--repairs", "--json", case)[1])
    assert len(tree["repairs"]["blocked_by"]) == 2
