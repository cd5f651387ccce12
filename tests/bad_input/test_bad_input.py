"""Every bad input gets all that is wrong with it, exit code 2, no verdict and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ketamodel.cli import main
from ketamodel.rules.conclusion import Verdict

if TYPE_CHECKING:
    from pathlib import Path

_PLAN = (
    "`jurisdiction`, `date`, `indication`, `agent`, `product`, `route`, `dose`, `rate`, `duration`, `bolus`, "
    "`repeat`, `preparation`, `course`, `setting`, `care`, `urgency`, `sole_agent`, `device_gap`, `observation`, "
    "`same_day_driving`, `provides`, `medicines`, `intake`"
)
_FIELDS = "expected a mapping with fields among"
_DOSES = "expected an amount of the drug (0.001 mg to 20 g, or 0.0001 mg/kg to 100 mg/kg)"
_SUCH = 'expected a number with its unit, such as "56 mg" or "0.5 mg/kg"'
_EMPTY = "$ is empty, expected a document with `plan` and `patient`"
_WHOLE = "write the value itself there"

_YAML: dict[str, tuple[str, list[str]]] = {
    "unknown key": (
        "plan: {dosse: 56 mg}\npatient: {}",
        ["$.plan.dosse is not a known field, did you mean `dose`?"],
    ),
    "unknown key like none": (
        "plan: {}\npatient: {}\nxyzzy: 1",
        [f"$.xyzzy is not a known field, {_FIELDS} `plan`, `patient`"],
    ),
    "unknown id": (
        "plan: {route: intranasall}\npatient: {risks: {present: [strok]}}",
        [
            (
                "$.plan.route is `intranasall`, which is not a known route, did you mean `intranasal` "
                "or `intra-arterial` or `transdermal`?"
            ),
            "$.patient.risks.present[0] is `strok`, which is not a known risk factor, did you mean `stroke`?",
        ],
    ),
    "unknown medicine": (
        "plan: {medicines: {present: [qqqq]}}\npatient: {}",
        [
            (
                "$.plan.medicines.present[0] is `qqqq`, which is not a known medicine, a medicine that the vocabulary "
                "lacks is written as {id: new-drug, name: new drug, groups: [opioid]}"
            )
        ],
    ),
    "unknown word": (
        "plan: {urgency: soon}\npatient: {}",
        ["$.plan.urgency is `soon`, expected one of `elective`, `urgent`, `emergency`"],
    ),
    "negative": (
        "plan: {dose: -56 mg}\npatient: {}",
        ["$.plan.dose is `-56 mg`, expected a number that is not negative"],
    ),
    "zero": ("plan: {dose: 0 mg}\npatient: {}", [f"$.plan.dose is `0 mg`, {_DOSES}"]),
    "not a number": (
        "plan: {dose: nan mg, rate: .nan}\npatient: {}",
        [
            "$.plan.dose is `nan mg`, expected a finite number",
            "$.plan.rate is `NaN`, expected a finite number",
        ],
    ),
    "infinite": (
        "plan: {dose: inf mg, rate: -.inf}\npatient: {}",
        [
            "$.plan.dose is `inf mg`, expected a finite number",
            "$.plan.rate is `-Infinity`, expected a finite number",
        ],
    ),
    "absurd": (
        "plan: {dose: 56 kg}\npatient: {age: 200 a, weight: 5e99 kg}",
        [
            f"$.plan.dose is `56 kg`, {_DOSES}",
            "$.patient.age is `200 a`, expected an age (0 d to 130 a)",
            "$.patient.weight is `5e99 kg`, expected a number between 1e-30 and 1e30",
        ],
    ),
    "no unit": (
        "plan: {dose: 56}\npatient: {weight: '70'}",
        [
            f"$.plan.dose is `56` without a unit, {_SUCH}",
            '$.patient.weight is `70` without a unit, expected a number with its unit, such as "70 kg"',
        ],
    ),
    "wrong dimension": (
        "plan: {dose: '56 mm[Hg]'}\npatient: {}",
        [f"$.plan.dose is `56 mm[Hg]`, {_DOSES}"],
    ),
    "volume without a strength": (
        "plan: {dose: 2 mL}\npatient: {}",
        [f"$.plan.dose is `2 mL`, {_DOSES}"],
    ),
    "unknown unit": (
        "plan: {dose: 56 mgs}\npatient: {}",
        ["$.plan.dose is `56 mgs`: `mgs` is not a known unit, did you mean `mg`?"],
    ),
    "pressure of another dimension": (
        "plan: {}\npatient: {observations: {systolic-blood-pressure: 120}}",
        [
            (
                "$.patient.observations.systolic-blood-pressure is 120, "
                "expected systolic blood pressure in mm[Hg], above zero"
            )
        ],
    ),
    "present and ruled out": (
        "plan: {}\npatient: {risks: {present: [stroke], ruled_out: [stroke]}}",
        ["$.patient.risks contradicts itself: `stroke` is both present and ruled out, leave it in one list"],
    ),
    "systolic not above diastolic": (
        "plan: {}\npatient: {observations: {systolic-blood-pressure: 80 mmHg, diastolic-blood-pressure: 120 mmHg}}",
        [
            (
                "$.patient contradicts itself: the systolic pressure 80 mm[Hg] is not above the diastolic 120 mm[Hg], "
                "one of each must go"
            )
        ],
    ),
    "after the session": (
        "plan: {date: 2026-03-02}\npatient: {birth_date: 2030-01-01}",
        [
            (
                "$ contradicts itself: `patient.birth_date` is 2030-01-01, after the session on 2026-03-02, "
                "correct the dates"
            )
        ],
    ),
    "no such day": (
        "plan: {date: 2026-02-30}\npatient: {}",
        [
            (
                "$.plan.date is `2026-02-30`, which is not in the calendar, "
                'expected a day as year-month-day, such as "2026-03-02"'
            )
        ],
    ),
    "a word for true": (
        "plan: {same_day_driving: no}\npatient: {pregnant: 'false'}",
        [
            "$.plan.same_day_driving is `no`, expected true or false, without quotes",
            "$.patient.pregnant is `false`, expected true or false, without quotes",
        ],
    ),
    "a list where a mapping belongs": (
        "plan: {}\npatient: {risks: [stroke]}",
        [f"$.patient.risks is a list, {_FIELDS} `present`, `ruled_out`, `not_known`, `complete`"],
    ),
    "a text where a list belongs": (
        "plan: {}\npatient: {risks: {present: stroke}}",
        ["$.patient.risks.present is `stroke`, expected a list of ids, each of a risk factor"],
    ),
    "no patient": ("plan: {}", ["$.patient is missing, write it, empty if nothing is known"]),
    "a text alone": ("hello", [f"$ is `hello`, {_FIELDS} `plan`, `patient`"]),
    "duplicate key": (
        "plan:\n  dose: 56 mg\n  dose: 84 mg\npatient: {}",
        ["$.plan.dose stands there more than once, write it once"],
    ),
    "tag": (
        "plan: {route: !!python/object/apply:os.system [id]}\npatient: {}",
        [
            f"$.plan.route has a tag, `tag:yaml.org,2002:python/object/apply:os.system`, {_WHOLE}",
            "$.plan.route is a list, expected the id of a known route",
        ],
    ),
    "anchors": (
        "plan: &a {}\npatient: *a",
        [f"$.plan has an anchor, `&a`, {_WHOLE}", f"$.patient is an alias, `*a`, {_WHOLE}"],
    ),
    "complex key": (
        "plan: {? [a] : b}\npatient: {}",
        ["$.plan has a key that is no text, write a name"],
    ),
    "deep": (
        "plan: " + "[" * 100_000,
        ["$.plan" + "[0]" * 29 + " is nested deeper than 30 levels, expected one case"],
    ),
    "two documents": (
        "plan: {}\npatient: {}\n---\nplan: {}",
        ["$ holds more than one document, expected one case a file"],
    ),
    "no YAML": (
        "plan:\n\tdose: 56 mg",
        ["$ is not YAML at line 2, column 1: found character '\\t' that cannot start any token, correct it there"],
    ),
    "only a comment": ("# nothing", [_EMPTY]),
    "empty": ("", [_EMPTY]),
    "control characters": (
        "plan: \x00",
        ["$ is not YAML: unacceptable character #x0000: special characters are not allowed, expected printable text"],
    ),
    "escapes of the terminal": (
        'plan: {route: "\\e[31mred"}\npatient: {}',
        [
            (
                "$.plan.route is `\\x1b[31mred`, which is not a known route, "
                "expected one such as `buccal`, `epidural`, `im`, `intra-arterial`, `intranasal`"
            )
        ],
    ),
    "arithmetic in a unit": (
        "plan: {dose: 1 mg**9**9**9}\npatient: {}",
        [f"$.plan.dose is `1 mg**9**9**9`, {_SUCH}"],
    ),
}
_JSON: dict[str, tuple[str, list[str]]] = {
    "duplicate key": (
        '{"plan": {"dose": "56 mg", "dose": "84 mg"}, "patient": {}}',
        ["$.plan.dose stands there more than once, write it once"],
    ),
    "not numbers": (
        '{"plan": {"dose": NaN, "rate": -Infinity}, "patient": {"age": 1e99999999999999999999}}',
        [
            "$.plan.dose is `NaN`, expected a finite number",
            "$.plan.rate is `-Infinity`, expected a finite number",
            "$.patient.age is `Infinity`, expected a finite number",
        ],
    ),
    "deep": ('{"plan": ' + "[" * 100_000, ["$ is nested deeper than 30 levels, expected one case"]),
    "no JSON": (
        '{"plan" {}}',
        ["$ is not JSON at line 1, column 9: Expecting ':' delimiter, correct it there"],
    ),
    "an open text of backslashes": (
        '"' + "\\" * 900_001,
        ["$ is not JSON at line 1, column 1: Unterminated string starting at, correct it there"],
    ),
}


_BYTES: dict[str, tuple[bytes, str]] = {
    "latin 1": (b"plan: {}\npatient: {}\n# \xe9", "$ is not UTF-8 at byte 23, expected a text saved as UTF-8"),
    "utf 16": ("plan: {}".encode("utf-16"), "$ is not UTF-8 at byte 0, expected a text saved as UTF-8"),
    "50 MB": (b" " * 50_000_000, "$ is larger than 1 MiB, expected one case of some thousand characters"),
}


def _refused(capsys: pytest.CaptureFixture[str], name: str, problems: list[str]) -> None:
    """Assert that the file *name* is refused for exactly *problems*, without a verdict."""
    with pytest.raises(SystemExit) as stopped:
        main(["assess", name])
    printed = capsys.readouterr()

    assert printed.err == "\n".join([f"ketamodel: {name} cannot be assessed", *problems, ""])
    assert (stopped.value.code, printed.out) == (2, "")


@pytest.mark.parametrize(("text", "problems"), _YAML.values(), ids=_YAML)
def test_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, problems: list[str]) -> None:
    """A YAML document that is no case is refused with all that is wrong with it."""
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")

    _refused(capsys, str(path), problems)


@pytest.mark.parametrize(("text", "problems"), _JSON.values(), ids=_JSON)
def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, problems: list[str]) -> None:
    """A JSON document that is no case is refused with all that is wrong with it."""
    path = tmp_path / "case.json"
    path.write_text(text, encoding="utf-8")

    _refused(capsys, str(path), problems)


@pytest.mark.parametrize(("data", "problem"), _BYTES.values(), ids=_BYTES)
@pytest.mark.parametrize("suffix", ["json", "yaml", "txt"])
def test_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, problem: str, suffix: str) -> None:
    """Bytes that are no text of a sane size are refused before they are parsed."""
    path = tmp_path / f"case.{suffix}"
    path.write_bytes(data)

    _refused(capsys, str(path), [problem])


def test_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is no case."""
    _refused(capsys, str(tmp_path), ["$ is a folder, expected a YAML or JSON file"])


def test_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not there cannot be read."""
    problem = "$ cannot be read: no such file or directory, expected a YAML or JSON file"

    _refused(capsys, str(tmp_path / "none.yaml"), [problem])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_what_never_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe that nobody writes to, and a device without an end, are refused at once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    problem = "$ is no plain file, expected a YAML or JSON file, or `-` for the standard input"

    _refused(capsys, str(pipe), [problem])
    _refused(capsys, "/dev/zero", [problem])


def test_no_file_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that no file can have is no traceback either."""
    with pytest.raises(SystemExit) as stopped:
        main(["assess", "a\0b"])
    printed = capsys.readouterr()

    assert printed.err.endswith("$ is no file name, expected a YAML or JSON file\n")
    assert (stopped.value.code, printed.out) == (2, "")


def test_many_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of thousands of problems the first are told."""
    path = tmp_path / "case.json"
    keys = ", ".join(f'"xyzzy{number}": 1' for number in range(40_000))
    path.write_text(f'{{"plan": {{{keys}}}, "patient": {{}}}}', encoding="utf-8")
    told = [f"$.plan.xyzzy{number} is not a known field, {_FIELDS} {_PLAN}" for number in range(50)]

    _refused(capsys, str(path), told)


def test_too_many_values(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document with more values than any case is refused."""
    for name, text in {"case.yaml": "[" + "a, " * 60_000 + "a]", "case.json": "[" + "1, " * 60_000 + "1]"}.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")

        _refused(capsys, str(path), ["$ has more than 50000 values, expected one case"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["assess"],
        ["assess", "--as-of", "rubbish", "case.yaml"],
        ["assess", "--as-of", "20260302", "case.yaml"],
        ["assess", "--rubbish", "case.yaml"],
        ["explain", "no-such-rule"],
        ["rubbish"],
    ],
    ids=" ".join,
)
def test_misuse_in_the_shell(arguments: list[str]) -> None:
    """Wrong arguments end with exit code 2 and neither verdict nor traceback."""
    done = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-c", "from ketamodel.cli import main; main()", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert not any(verdict.value.upper() in done.stderr for verdict in Verdict)
