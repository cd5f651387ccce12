"""
The documentation of commands and documents shows what they do.

``python tests/unit/cli/test_docs.py`` writes the output of the commands into the documentation anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import fields

import ketamodel as km
from ketamodel.cli import main
from ketamodel.cli.commands import ketamodel as commands
from ketamodel.interchange.yaml import from_yaml

_ROOT = Path(__file__).parents[3]
_COMMANDS = (_ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
_DOCUMENTS = (_ROOT / "docs" / "case-documents.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"```console\n\$ ketamodel (.*?)\n(.*?)```", re.DOTALL)
_SHOWN: dict[str, str] = {command: output for command, output in _BLOCK.findall(_COMMANDS) if output}


@pytest.mark.parametrize(("command", "output"), _SHOWN.items(), ids=_SHOWN)
def test_the_output_is_real(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    """Each command that is shown prints what is shown."""
    monkeypatch.chdir(_ROOT)
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit):
        main(command.split())

    assert capsys.readouterr().out == output


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_is_documented(name: str) -> None:
    """Each has a section of its own."""
    assert f"\n## ketamodel {name}\n" in _COMMANDS


def test_the_example_is_a_case() -> None:
    """It can be assessed."""
    document = re.findall(r"```yaml\n(plan:.*?)```", _DOCUMENTS, re.DOTALL)[0]

    case = from_yaml(document, km.Case)

    assert km.assess(case.plan, case.patient).verdict is km.Verdict.INDETERMINATE


@pytest.mark.parametrize(
    "kind",
    [km.TreatmentPlan, km.Patient, km.Bolus, km.Repeat, km.Preparation, km.Recorded],
    ids=lambda kind: kind.__name__,
)
def test_every_field_is_documented(kind: type[km.Patient]) -> None:
    """Each field of a case stands in the documentation."""
    assert [one.name for one in fields(kind) if f"`{one.name}`" not in _DOCUMENTS] == []


def _block(found: re.Match[str]) -> str:
    if not found[2]:
        return found[0]
    run = [sys.executable, "-c", "from ketamodel.cli import main; main()", *found[1].split()]
    done = subprocess.run(  # noqa: S603 - this very Python
        run, capture_output=True, check=False, cwd=_ROOT, encoding="utf-8", env={**os.environ, "COLUMNS": "80"}
    )
    return f"```console\n$ ketamodel {found[1]}\n{done.stdout}```"


if __name__ == "__main__":
    (_ROOT / "docs" / "commands.md").write_text(_BLOCK.sub(_block, _COMMANDS), encoding="utf-8")
