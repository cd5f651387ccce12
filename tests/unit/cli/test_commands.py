"""What the commands print, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import ketamodel as km
from ketamodel.cli.commands import ketamodel as commands
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import to_json
from ketamodel.interchange.schema import case_schema
from tests.unit.cli.shell import example, run

_CLOSING = "Decision support for professionals to review, not a medical device."


_CODES = {
    "supported": 0,
    "supported-off-label": 0,
    "caution": 0,
    "indeterminate": 1,
    "unsupported": 1,
    "contraindicated": 1,
}


@pytest.mark.parametrize(("name", "code"), _CODES.items(), ids=_CODES)
def test_the_verdict_comes_first_and_sets_the_exit_code(
    capsys: pytest.CaptureFixture[str], name: str, code: int
) -> None:
    """The first word is the verdict, the last line what this is not."""
    ended, out, err = run(capsys, "assess", example(name))

    assert out.startswith(f"{name.partition('-')[0].upper()}: ")
    assert out.endswith(f"\n{_CLOSING}\n")
    assert (ended, err) == (code, "")


def test_a_contraindication_says_what_why_and_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding has its title, what it says, the values that made it hold, and the section of the source."""
    monkeypatch.setenv("COLUMNS", "100")
    _, out, _ = run(capsys, "assess", example("contraindicated"))
    deciding = out.partition("WHAT DECIDES\n")[2].partition("\n\n")[0]

    assert (
        deciding
        == """\
  1. Esketamine nasal spray is contraindicated in aneurysmal vascular disease.
     Do not give: a rise in blood pressure may cause bleeding.
     Because    aneurysmal vascular disease: yes
     Source     Spravato (esketamine) nasal spray, US prescribing information (2023-2025 revisions,
                with 2019 and 2021 reprints), section 4: aneurysmal vascular disease: thoracic and
                abdominal aorta, intracranial and peripheral arteries
     Source     Spravato (esketamine) nasal spray, EU summary of product characteristics
                (EU/1/19/1410; 2025 revision), section 4.3: aneurysmal vascular disease: aorta,
                intracranial and peripheral arteries
     Rule       esketamine-aneurysmal-vascular-disease"""
    )


def test_an_indeterminate_case_names_the_missing_data(capsys: pytest.CaptureFixture[str]) -> None:
    """The data are named by their titles."""
    _, out, _ = run(capsys, "assess", example("indeterminate"))

    assert "NOT KNOWN, AND NEEDED FOR A VERDICT\n  - enrolment of the patient in the Spravato REMS\n" in out


def test_json_is_what_interchange_writes(capsys: pytest.CaptureFixture[str]) -> None:
    """One CASE gives one assessment."""
    case = from_file(Path(example("caution")), km.Case)

    assert run(capsys, "assess", "--json", example("caution")) == (
        0,
        f"{to_json(km.assess(case.plan, case.patient))}\n",
        "",
    )


def test_of_several_cases_the_worst_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """What can be read is assessed under its name, what cannot is complained of."""
    good, bad = example("supported"), example("none")
    code, out, err = run(capsys, "assess", good, example("unsupported"))
    refused, shown, complained = run(capsys, "assess", "--json", good, bad)

    assert (code, err, out.count(_CLOSING)) == (1, "", 1)
    assert out.startswith(f"\n{good}\nSUPPORTED: ")
    assert refused == 2
    assert list(json.loads(shown)) == [good]
    assert complained.startswith(f"ketamodel: {bad} cannot be assessed\n")


def test_the_day_of_the_knowledge_decides(capsys: pytest.CaptureFixture[str]) -> None:
    """Esketamine alone came on label in the US on 21 January 2025."""
    assert run(capsys, "assess", "--as-of", "2025-02-01", example("supported"))[0] == 0
    assert run(capsys, "assess", "--as-of", "2024-06-01", example("supported"))[0] == 1


@pytest.mark.parametrize("name", ["supported.yaml", "supported.json"])
def test_standard_input_is_yaml_or_json(name: str) -> None:
    """A dash reads the case from a pipe."""
    text = Path(example("supported")).read_bytes()
    if name.endswith("json"):
        text = to_json(from_file(Path(example("supported")), km.Case)).encode()
    done = _shell("assess", "-", given=text)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"SUPPORTED: ")


def _shell(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-c", "from ketamodel.cli import main; main()", *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_reader_that_leaves_is_no_failure() -> None:
    """The exit code is that of the verdict although nobody reads on."""
    with subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", "from ketamodel.cli import main; main()", "assess", example("contraindicated")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (1, b"")


def test_a_terminal_without_our_letters_is_no_failure() -> None:
    """What cannot be shown is replaced."""
    done = _shell("explain", "esketamine-us-trd", PYTHONIOENCODING="ascii")

    assert (done.returncode, done.stderr) == (0, b"")


def test_explain_prints_a_rule(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom it concerns, when it holds, what follows, what not known means, and its sources."""
    monkeypatch.setenv("COLUMNS", "100")

    assert run(capsys, "explain", "esketamine-aneurysmal-vascular-disease") == (
        0,
        """\
Esketamine nasal spray is contraindicated in aneurysmal vascular disease.
Rule       esketamine-aneurysmal-vascular-disease
Concerns   all of these hold
           - product is Spravato (esketamine) nasal spray
           - jurisdiction is US, or jurisdiction is EU or DE or AT or UK
Holds when aneurysmal vascular disease: yes
Then       contraindicated. Do not give: a rise in blood pressure may cause bleeding.
Not known  blocks: until it is known the verdict is indeterminate, or worse for another reason
In force   always: no first or last day is recorded
Review     pending, not signed by a clinician
Source     Spravato (esketamine) nasal spray, US prescribing information (2023-2025 revisions, with
           2019 and 2021 reprints), section 4: aneurysmal vascular disease: thoracic and abdominal
           aorta, intracranial and peripheral arteries
Source     Spravato (esketamine) nasal spray, EU summary of product characteristics (EU/1/19/1410;
           2025 revision), section 4.3: aneurysmal vascular disease: aorta, intracranial and
           peripheral arteries
""",
        "",
    )


@pytest.mark.parametrize("known", [*(use.id for use in km.KNOWLEDGE.uses), *(rule.id for rule in km.KNOWLEDGE.rules)])
def test_explain_prints_every_rule_and_use(capsys: pytest.CaptureFixture[str], known: str) -> None:
    """Each id of the knowledge base has a sheet with a source, in lines that fit."""
    code, out, err = run(capsys, "explain", known)

    assert (code, err) == (0, "")
    assert "\nSource     " in out
    assert max(map(len, out.splitlines())) <= 100


def test_explain_needs_an_id_or_compiles_all(capsys: pytest.CaptureFixture[str]) -> None:
    """Without an id there is nothing to explain, but the source of all rules can be read."""
    code, _, err = run(capsys, "explain")

    assert (code, "Missing argument 'ID'" in err) == (2, True)
    assert run(capsys, "explain", "--compiled")[1].startswith("def decide(get):\n")


def test_explain_knows_what_is_like_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown id gets the nearest ones."""
    code, out, err = run(capsys, "explain", "esketamine-us-trdd")

    assert (code, out) == (2, "")
    assert err.startswith(
        "ketamodel: `esketamine-us-trdd` is not a known rule, use, claim or fact, did you mean `esketamine-us-trd`"
    )


def test_schema_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """It is that of the case document."""
    code, out, err = run(capsys, "schema")

    assert (code, json.loads(out), err) == (0, case_schema(), "")


def test_version_names_the_package_and_the_edition(capsys: pytest.CaptureFixture[str]) -> None:
    """Both are needed to repeat an assessment."""
    said = f"ketamodel {version('ketamodel')}, knowledge of {km.KNOWLEDGE.edition}\n"

    assert run(capsys, "--version") == (0, said, "")


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """The example is one that can be typed."""
    code, out, _ = run(capsys, name, "--help")

    assert code == 0
    assert f"Example: ketamodel {name}" in out


def test_a_fault_of_ours_is_no_verdict(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever breaks, the exit code is not that of a verdict."""

    def broken(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "main", broken)
    assert run(capsys, "assess", example("supported")) == (
        2,
        "",
        "ketamodel: this is a fault of ketamodel, please report it: ZeroDivisionError()\n",
    )


def test_an_interrupt_is_no_verdict(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends as shells expect."""

    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "main", interrupted)
    assert run(capsys, "assess", example("supported"))[0] == 130


def test_an_interrupt_while_modules_are_imported_is_quiet(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who changes his mind at once sees no traceback."""

    class Pressed:
        """Finds no module: somebody presses Ctrl-C while it is looked for."""

        def find_spec(self, name: str, *_: object) -> None:
            if name == "ketamodel.cli.commands":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "ketamodel.cli.commands")
    monkeypatch.setattr(sys, "meta_path", [Pressed(), *sys.meta_path])

    assert run(capsys, "--version") == (130, "", "")


def test_without_click_the_extra_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands are an extra."""
    monkeypatch.delitem(sys.modules, "ketamodel.cli.commands")
    monkeypatch.setitem(sys.modules, "click", None)

    code, _, err = run(capsys, "--version")

    assert (code, err) == (2, "ketamodel: click is not installed: pip install 'ketamodel[cli]'\n")


def _coloured(*_: object) -> bool:
    return False


def _stripped(_: object, color: object) -> bool:
    return not color


def test_colour_is_never_alone_and_can_be_off(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal the verdict is coloured and still a word; NO_COLOR takes the colour away."""
    monkeypatch.setattr("click.utils.should_strip_ansi", _coloured)
    _, coloured, _ = run(capsys, "assess", example("supported"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("click.utils.should_strip_ansi", _stripped)
    _, plain, _ = run(capsys, "assess", example("supported"))

    assert coloured.startswith("\x1b[32m\x1b[1mSUPPORTED: ")
    assert plain.startswith("SUPPORTED: ")
    assert "\x1b" not in plain


def test_why_prints_the_condition_of_each_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """Part by part, behind the report, and in JSON too."""
    _, out, _ = run(capsys, "assess", "--why", example("caution"), example("supported-off-label"))
    _, document, _ = run(capsys, "assess", "--why", "--json", example("caution"))

    assert "\n    yes systolic blood pressure above 140 mmHg: 152 mmHg, 12 above 140\n" in out
    assert out.count("\nWHY, part by part") == 2
    assert [one["rule"] for one in json.loads(document)["why"]] == [
        one["rule"]["id"] for one in json.loads(document)["findings"]
    ]
