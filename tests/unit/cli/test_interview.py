"""What is asked in the terminal, and what becomes of the answers."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest

import ketamodel as km
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.yaml import from_yaml
from tests.unit.cli.shell import CASES, example, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _answering(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lines: str, *arguments: str
) -> tuple[object, str, str]:
    """Run a command that reads *lines* from the standard input."""
    monkeypatch.setattr("sys.stdin", StringIO(lines))
    return run(capsys, "assess", "--interactive", *arguments)


@pytest.mark.parametrize(("suffix", "read"), [("yaml", from_yaml), ("json", from_json)])
def test_questions_are_asked_and_the_case_is_saved(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    suffix: str,
    read: Callable[[str, type[km.Case]], km.Case],
) -> None:
    """What is answered settles the verdict, and stands in the case that is saved."""
    target = tmp_path / f"done.{suffix}"
    code, out, _ = _answering(capsys, monkeypatch, "maybe\nYES\n", "--save", str(target), example("indeterminate"))

    assert out.startswith(
        "\nSo far indeterminate. 1 datum can still change that.\n"
        "Enrolment of the patient in the Spravato REMS? [plan.provides.rems-enrolment]\n"
        "  - yes: supported (in the end supported)\n"
        "  - no: unsupported (in the end unsupported)\n"
        "Enter skips it, ? says that it is not known, q ends the questions.\n"
        "`plan.provides.rems-enrolment` is `maybe`, expected yes or no\n"
        "Nothing was changed.\n"
    )
    assert "\nNo other datum can change the verdict.\nSUPPORTED: " in out
    assert (code, out.endswith(f"Saved the case in {target}.\n")) == (0, True)
    case = read(target.read_text(encoding="utf-8"), km.Case)
    assert km.provisions.REMS_ENROLMENT in case.plan.provides.present
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("lines", "closing"),
    [("\n", "Nothing else is to be asked."), ("?\n", "Nothing else is to be asked."), ("q\n", None), ("", None)],
)
def test_a_question_can_be_passed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lines: str, closing: str | None
) -> None:
    """Nobody must know everything, and no answer is guessed."""
    code, out, _ = _answering(capsys, monkeypatch, lines, example("indeterminate"))

    assert (code, "\nINDETERMINATE: " in out) == (1, True)
    assert (closing or "to be asked") in out or closing is None


@pytest.mark.parametrize(
    ("lacking", "line", "written"),
    [("weight", "70", "weight: 70 kg"), ("psychosis", "none", "psychosis: none"), ("age", "45 a", "age: 45 a")],
)
def test_numbers_and_choices_are_answered_in_words(  # noqa: PLR0913, PLR0917 - fixtures and parameters
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lacking: str,
    line: str,
    written: str,
) -> None:
    """A bare number has the unit that is asked for, a choice is said by its name."""
    document = json.loads(to_json(from_file(CASES / "supported-off-label.yaml", km.Case)))
    del document["patient"][lacking]
    source, target = tmp_path / "case.json", tmp_path / "done.yaml"
    source.write_text(json.dumps(document), encoding="utf-8")
    _, out, _ = _answering(capsys, monkeypatch, f"{line}\nq\n", "--save", str(target), str(source))

    assert f"[patient.{lacking}]" in out
    assert written in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--interactive", "-"], "--interactive takes one CASE, which is a file, and --save goes with it"),
        (["--interactive", "a.yaml", "b.yaml"], "--interactive takes one CASE"),
        (["--save", "x.yaml", "a.yaml"], "--save goes with it"),
        (["--interactive", "--save", "x.txt", "a.yaml"], "expected a name that ends in .yaml or .json"),
    ],
)
def test_interactive_misuse(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    """It is told before anything is asked."""
    code, out, err = run(capsys, "assess", *arguments)

    assert (code, out, message in " ".join(err.split())) == (2, "", True)


def test_a_case_that_cannot_be_saved(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The report is printed, and what is wrong with the file."""
    (tmp_path / "there.yaml").mkdir()
    for target in (tmp_path / "nowhere" / "x.yaml", tmp_path / "there.yaml"):
        code, out, err = _answering(capsys, monkeypatch, "q\n", "--save", str(target), example("indeterminate"))

        assert (code, "INDETERMINATE" in out, "Could not open file" in err) == (2, True, True)
    assert [one.name for one in tmp_path.iterdir()] == ["there.yaml"]
