"""`ketamodel matrix` prints and writes what Python returns."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

import ketamodel as km
from tests.unit.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    return run(capsys, "matrix", *arguments)


@pytest.fixture(name="wide", autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_text_is_what_python_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """The matrix of the US, as of the edition, unless asked otherwise."""
    assert _run(capsys) == (0, f"{km.matrix(jurisdiction=km.Jurisdiction.US)}\n", "")


def test_json_has_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """One object for each cell."""
    code, out, _ = _run(capsys, "--jurisdiction", "eu", "--as-of", "2020-01-01", "--format", "json")

    assert code == 0
    assert json.loads(out) == km.matrix(jurisdiction=km.Jurisdiction.EU, as_of=date(2020, 1, 1)).rows()


@pytest.mark.parametrize("form", ["html", "svg"])
def test_pages_and_pictures_are_written(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    """The file holds what is printed without it."""
    matrix = km.matrix(jurisdiction=km.Jurisdiction.US)
    expected = {"html": matrix.to_html(), "svg": matrix.to_svg()}[form]
    file = tmp_path / f"matrix.{form}"

    assert _run(capsys, "--format", form, "-o", str(file)) == (0, "", "")
    assert file.read_text(encoding="utf-8") == expected
    assert _run(capsys, "--format", form) == (0, expected, "")


def test_a_file_that_cannot_be_written_is_misuse(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It says which, and why."""
    code, out, err = _run(capsys, "-o", str(tmp_path))

    assert (code, out) == (2, "")
    assert err.startswith(f"ketamodel: `{str(tmp_path)[:20]}")
    assert "cannot be written" in err
