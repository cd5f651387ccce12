"""Comparing cases, writing records and replaying them on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ketamodel as km
from ketamodel.interchange.files import from_file
from tests.unit.cli.shell import run

_CASES = Path(__file__).parents[3] / "examples" / "cases"
SUPPORTED, CAUTION = str(_CASES / "supported.yaml"), str(_CASES / "caution.yaml")
AT = "2026-03-02T09:30+01:00"


def test_diff_tells_what_differs(capsys: pytest.CaptureFixture[str]) -> None:
    """The same is 0, another is 1, in text and JSON."""
    same, said, _ = run(capsys, "diff", SUPPORTED, SUPPORTED)
    other, out, _ = run(capsys, "diff", SUPPORTED, CAUTION)
    coded, document, _ = run(capsys, "diff", "--json", SUPPORTED, CAUTION)

    assert (same, other, coded) == (0, 1, 1)
    assert said.startswith("The assessments say the same.\n")
    assert "  - verdict: supported -> caution\n" in out
    assert json.loads(document)["whole"]["verdict"] == {"before": "supported", "after": "caution"}


def test_diff_of_what_cannot_be_read_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    """Every file that cannot be read is named, and nothing is compared."""
    code, out, err = run(capsys, "diff", "none.yaml", "neither.yaml")

    assert (code, out) == (2, "")
    assert "none.yaml cannot be assessed" in err
    assert "neither.yaml cannot be assessed" in err


def test_a_record_is_written_and_replayed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The report is printed as ever; the replay says that all is the same."""
    file = tmp_path / "record.json"
    code, out, err = run(capsys, "assess", CAUTION, "--record", str(file), "--at", AT)
    replayed, said, _ = run(capsys, "replay", str(file))
    _, document, _ = run(capsys, "replay", "--json", str(file))

    assert (code, replayed, err) == (0, 0, "")
    assert [one.name for one in tmp_path.iterdir()] == ["record.json"]
    assert out.startswith("CAUTION: ")
    assert "\nReplayed: everything comes out as it was recorded.\n" in said
    assert km.from_json(document, km.Assessment) == km.replay(file.read_bytes())


def test_a_replay_shows_who_took_note(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The finding stays in its place, with the role, the time and the reason."""
    case = from_file(Path(CAUTION), km.Case)
    assessment = km.assess(case.plan, case.patient)
    caution = next(one.rule.id for one in assessment.findings if one.verdict is km.Verdict.CAUTION)
    noted = km.Acknowledgement(caution, "weighed", "pharmacist", AT)
    file = tmp_path / "record.json"
    file.write_text(km.to_json(assessment.record(at=AT, acknowledgements=[noted])), encoding="utf-8")
    _, out, _ = run(capsys, "replay", str(file))

    assert "     Noted by   pharmacist, 2026-03-02T09:30:00+01:00: weighed\n" in out


def test_a_record_that_differs_is_told_without_a_verdict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Masked values stand in the way; what is no record is misuse."""
    file = tmp_path / "record.json"
    run(capsys, "assess", CAUTION, "--record", str(file), "--at", AT, "--mask", "patient.age")
    code, out, _ = run(capsys, "replay", str(file))
    misuse, nothing, err = run(capsys, "replay", CAUTION)

    assert (code, misuse, nothing) == (1, 2, "")
    assert out.startswith(f"DIFFERS: the record in {file} is not reproduced\n$.masked[0] is `patient.age`, ")
    assert "cannot be replayed" in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--at", AT], "--at and --mask are of a record"),
        (["--record", "new.json"], "no clock is read: give --at"),
        (["--record", "new.json", "--at", AT, SUPPORTED], "a record is of one CASE"),
        (["--record", "new.json", "--at", "now"], "expected a time with its zone"),
        (["--record", "new.json", "--at", AT, "--mask", "patient.agge"], "did you mean `patient.age`"),
        (["--record", CAUTION, "--at", AT], "is there already, name a new file"),
        (["--record", "no/folder/new.json", "--at", AT], "cannot be written: no such file or directory"),
    ],
)
def test_a_record_that_cannot_be_written_is_misuse(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    options: list[str],
    said: str,
) -> None:
    """Nothing is written, and no verdict is printed."""
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "assess", CAUTION, *options)

    assert (code, out, list(tmp_path.iterdir())) == (2, "", [])
    assert said in err
