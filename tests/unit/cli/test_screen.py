"""The command that screens a file says what it does, and what is wrong."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

import polars as pl
import pytest

from ketamodel.cli import main
from ketamodel.screening import screen_summary

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[3]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    """Return the exit code, the output and the complaints of ``ketamodel screen``."""
    with pytest.raises(SystemExit) as caught:
        main(["screen", *arguments])
    said = capsys.readouterr()
    return caught.value.code, said.out, said.err


def test_the_command_screens_the_example(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It counts the verdicts, and says what is missing and how many rows cannot be a case."""
    monkeypatch.chdir(_ROOT)
    target = tmp_path / "screened.parquet"

    code, out, err = run(
        capsys, "examples/tables/patients.csv", "--plan", "examples/cases/supported.yaml", "-o", str(target)
    )

    assert code == 0
    assert sorted(out.split()) == sorted(["1", "contraindicated", "3", "indeterminate"])
    assert "rows that cannot be a case: 1; the column `problem` says why" in err
    assert "`patient.weight` is not a body weight" in str(pl.read_parquet(target)["problem"][3])


def test_the_command_says_what_is_wrong(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Without a table there is no output, and the exit code says so."""
    source = tmp_path / "in.csv"
    source.write_text("patient.wieght\n70\n")
    good = tmp_path / "good.csv"
    good.write_text("patient.weight,patient.age\n70,40\n")

    assert run(capsys, str(source), "-o", str(tmp_path / "out.csv"))[0] == 2
    code, _, err = run(capsys, str(good), "-o", str(tmp_path / "none" / "out.csv"))
    assert (code, "cannot be written" in err) == (2, True)
    assert run(capsys, str(good), "-o", str(tmp_path / "out.csv"), "--unit", "patient.weight=kg")[0] == 0
    code, _, err = run(capsys, str(good), "-o", str(tmp_path / "out.csv"), "--unit", "patient.weight")
    assert (code, "expected a column and its unit, such as patient.weight=g" in err) == (2, True)
    code, _, err = run(capsys, str(good), "-o", str(tmp_path / "out.csv"), "--plan", "no-such-case.yaml")
    assert (code, "no-such-case.yaml has no plan that can be read" in err) == (2, True)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a table of 400 kB, and let no file become larger than 100 kB: it is as if the disk were full."""
    resource = pytest.importorskip("resource", reason="there is no such limit on this system")
    source = tmp_path / "in.csv"
    source.write_text("patient.age,note\n" + "".join(f"40,{token_hex(5000)}\n" for _ in range(40)))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    yield source
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out.arrow"])
def test_a_full_disk_is_said_and_what_was_judged_is_kept(
    capsys: pytest.CaptureFixture[str], full_disk: Path, tmp_path: Path, name: str
) -> None:
    """The output is not there, and the message says how to go on."""
    target = tmp_path / name

    code, _, err = run(capsys, str(full_disk), "-o", str(target))

    assert (code, target.exists()) == (2, False)
    assert f"{target} cannot be written: " in err
    assert f"what was judged is kept in {target.with_name(f'.{name}.parts')}: the same command goes on" in err


class Terminal(StringIO):
    """A terminal, at which somebody presses Ctrl-C when so much of the table is done."""

    def __init__(self, at: str = "") -> None:
        super().__init__()
        self.at = at

    def isatty(self) -> bool:
        """Return that somebody looks at it."""
        return True

    def write(self, text: str) -> int:
        """Show *text*, unless it is then that somebody presses Ctrl-C."""
        if self.at and self.at in text:
            self.at = ""
            raise KeyboardInterrupt
        return super().write(text)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a table of two cases."""
    source = tmp_path / "in.csv"
    source.write_text("patient.weight,patient.age\n70,40\n80,50\n")
    return source


def on_terminal(monkeypatch: pytest.MonkeyPatch, terminal: Terminal, *arguments: str) -> tuple[object, str]:
    """Return the exit code of ``ketamodel screen``, and what *terminal* shows."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", terminal)
        with pytest.raises(SystemExit) as caught:
            main(["screen", *arguments])
    return caught.value.code, terminal.getvalue()


@pytest.mark.parametrize("name", ["out.csv", "out.duckdb"])
def test_the_bar_shows_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, table: Path, name: str
) -> None:
    """It stands on a terminal alone, and can be switched off; the output is the same."""
    arguments = (str(table), "-o", str(table.with_name(name)))

    code, shown = on_terminal(monkeypatch, Terminal(), *arguments)
    with_bar = capsys.readouterr().out
    _, without = on_terminal(monkeypatch, Terminal(), *arguments, "--no-progress")

    assert (code, "100%" in shown, "2 of 2 rows, " in shown) == (0, True, True)
    assert "%" not in without
    assert "%" not in run(capsys, *arguments)[2]
    assert with_bar == "           2  indeterminate\n"


@pytest.mark.parametrize("name", ["out.csv", "out.duckdb"])
def test_an_interrupted_run_says_how_to_go_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, table: Path, name: str
) -> None:
    """The same command goes on, and says so; another is refused, and --restart starts anew."""
    target = table.with_name(name)
    arguments = (str(table), "-o", str(target))

    code, shown = on_terminal(monkeypatch, Terminal("100%"), *arguments)
    assert (code, target.exists()) == (130, False)
    assert f"interrupted, {target} is not written: the same command goes on, --restart starts anew" in shown
    code, _, refused = run(capsys, *arguments, "--as-of", "2026-01-01")
    assert (code, "was begun with another day, and interrupted" in refused) == (2, True)
    on_terminal(monkeypatch, Terminal("100%"), *arguments, "--as-of", "2026-01-01", "--restart")
    code, _, shown = run(capsys, *arguments, "--as-of", "2026-01-01")
    assert (code, "going on: the last run was interrupted when 2 rows were judged" in shown) == (0, True)


@pytest.mark.parametrize("name", ["out.csv", "out.duckdb"])
def test_a_table_that_changed_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, table: Path, name: str
) -> None:
    """Then the work of the interrupted run is of no use."""
    arguments = (str(table), "-o", str(table.with_name(name)))
    on_terminal(monkeypatch, Terminal("100%"), *arguments)
    table.write_text("patient.age\n40\n")

    assert "starting anew: the table changed since the last run was interrupted" in run(capsys, *arguments)[2]


def test_the_summary_counts_by_rule(capsys: pytest.CaptureFixture[str], table: Path) -> None:
    """It is that of the table, instead of the verdicts alone."""
    code, out, _ = run(capsys, str(table), "-o", str(table.with_name("out.csv")), "--summary")

    rows = pl.read_csv(table, schema_overrides={"patient.weight": pl.Float64, "patient.age": pl.Float64})
    assert (code, out) == (0, f"{screen_summary(rows, missing='ignore')}\n")
