"""What the command prints that works out a dose."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import ketamodel as km
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import to_json
from tests.unit.cli.shell import run

if TYPE_CHECKING:
    import pytest

_CASES = Path(__file__).parents[3] / "examples" / "cases"
_INFUSION = str(_CASES / "supported-off-label.yaml")


def test_a_full_sheet_of_a_supported_plan(capsys: pytest.CaptureFixture[str]) -> None:
    """The verdict stands beside the numbers."""
    code, out, err = run(capsys, "dose", _INFUSION)

    assert (code, err) == (0, "")
    assert "The verdict of `ketamodel assess`: SUPPORTED\n" in out
    assert "infusion, pump rate: 75 mL/h\n     = 52.5 mg/h / (0.7 mg/mL)\n" in out


def test_json_holds_the_sheet_and_the_assessment(capsys: pytest.CaptureFixture[str]) -> None:
    """Each as interchange writes it."""
    case = from_file(Path(_INFUSION), km.Case)
    code, out, err = run(capsys, "dose", "--json", _INFUSION)

    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "dose": json.loads(to_json(km.dose_sheet(case.plan, case.patient))),
        "assessment": json.loads(to_json(km.assess(case.plan, case.patient))),
    }


def _piped(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, document: str) -> tuple[object, str]:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(document.encode())))
    monkeypatch.setenv("COLUMNS", "100")
    code, out, _ = run(capsys, "dose", "-")
    return code, out


def test_what_is_not_known_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that is not complete does not end well, and never shows a mass without a weight."""
    code, out = _piped(
        capsys,
        monkeypatch,
        "plan: {product: ketalar-50-mg-ml, route: iv-infusion, dose: 0.5 mg/kg, duration: 40 min}\npatient: {}\n",
    )

    assert code == 1
    assert (
        "NOT KNOWN\n"
        "  - body weight: needed for the mass of 0.5 mg/kg [patient.weight]\n"
        "  - injection diluted with at least an equal volume: needed for the concentration of what is given\n"
        "    [plan.preparation.diluted]\n" in out
    )
    assert "STEPS" not in out


def test_what_is_refused_comes_first_with_its_source(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The findings that decide stand beside it."""
    code, out = _piped(
        capsys,
        monkeypatch,
        "plan: {product: spravato-nasal-spray, route: intranasal, dose: 30 mg, jurisdiction: US}\npatient: {}\n",
    )
    refused = out.partition("REFUSED\n")[2]

    assert code == 1
    assert "VERDICT" not in out
    assert refused.startswith(
        "  - 30 mg is no whole number of devices of 28 mg; nearest: 28 mg (1 device) or 56 mg (2 devices)\n"
        "    Source     Spravato (esketamine) nasal spray, US prescribing information"
    )


def test_the_verdict_says_what_decides(capsys: pytest.CaptureFixture[str]) -> None:
    """Confirmed findings by their titles; data that are missing only by their number."""
    decided = run(capsys, "dose", str(_CASES / "contraindicated.yaml"))
    open_ = run(capsys, "dose", str(_CASES / "indeterminate.yaml"))

    assert decided[0] == open_[0] == 1
    assert (
        "The verdict of `ketamodel assess`: CONTRAINDICATED\n"
        "  - Esketamine nasal spray is contraindicated in aneurysmal vascular disease.\n" in decided[1]
    )
    assert (
        "The verdict of `ketamodel assess`: INDETERMINATE\n"
        "  - data that could forbid the plan and are not known: 1\n" in open_[1]
    )


def test_a_graduation_must_be_an_amount(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong is told, and no number printed."""
    marked = run(capsys, "dose", "--graduation", "0.1 mL", _INFUSION)
    code, out, err = run(capsys, "dose", "--graduation", "tenth", _INFUSION)
    other = run(capsys, "dose", "--graduation", "1 mg", _INFUSION)

    assert "nearest mark: 3.5 mL\n" in marked[1]
    assert (code, out) == (2, "")
    assert "`tenth`: expected a number and a unit" in err
    assert other == (2, "", "ketamodel: `graduation` is 1 mg, expected a volume above zero, such as 0.1 mL\n")


def test_a_case_that_cannot_be_read_has_no_sheet(capsys: pytest.CaptureFixture[str]) -> None:
    """The name of the file stands in the complaint."""
    code, out, err = run(capsys, "dose", "none.yaml")

    assert (code, out) == (2, "")
    assert err.startswith("ketamodel: none.yaml cannot be read\n")
