"""Files are screened whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest

import ketamodel as km
from ketamodel.cli import main
from ketamodel.screening import Screened, screen_file

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).parents[3]
RISK = "patient.risks.aneurysmal-vascular-disease"

_SCANS: dict[str, Callable[[Path], pl.LazyFrame]] = {
    ".csv": pl.scan_csv,
    ".parquet": pl.scan_parquet,
    ".arrow": pl.scan_ipc,
}
_SINKS: dict[str, Callable[[pl.LazyFrame, Path], object]] = {
    ".csv": pl.LazyFrame.sink_csv,
    ".parquet": pl.LazyFrame.sink_parquet,
    ".arrow": pl.LazyFrame.sink_ipc,
}


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".arrow"])
def test_a_file_is_screened_as_a_table_is(tmp_path: Path, suffix: str) -> None:
    """The rows, their order and their verdicts are those of the table; empty columns have the type of their path."""
    frame = pl.DataFrame({RISK: [True, None], "patient.pregnant": [None, None], "ward": ["a", "b"]})
    source, target = tmp_path / f"in{suffix}", tmp_path / f"out{suffix}"
    _SINKS[suffix](frame.lazy(), source)

    done = screen_file(source, target)

    read = _SCANS[suffix](target).collect()
    assert read["verdict"].cast(pl.String).to_list() == ["indeterminate", "indeterminate"]
    assert read["ward"].to_list() == ["a", "b"]
    assert (done.verdicts, done.problems, done.rows) == ((("indeterminate", 2),), 0, 2)
    assert "patient.age" in done.missing
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([source.name, target.name])


def test_an_empty_file_stays_empty(tmp_path: Path) -> None:
    """No row is no verdict."""
    pl.DataFrame(schema={RISK: pl.Boolean}).write_parquet(tmp_path / "in.parquet")

    done = screen_file(tmp_path / "in.parquet", tmp_path / "out.parquet")

    assert isinstance(done, Screened)
    assert (done.rows, done.problems) == (0, 0)


def test_what_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    """The output is not there, nor a part of it, and the message says where it went wrong."""
    source = tmp_path / "in.csv"
    source.write_text("patient.age\n40\nold\n")

    with pytest.raises(km.UnreadableTable, match="could not parse `old`"):
        screen_file(source, tmp_path / "out.csv")
    with pytest.raises(km.UnreadableTable, match="is no file"):
        screen_file(tmp_path / "none.csv", tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == [source]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """So is one that would overwrite itself."""
    with pytest.raises(km.InvalidValue, match="expected a file whose name ends in"):
        screen_file(tmp_path / "in.xlsx", tmp_path / "out.csv")
    with pytest.raises(km.InvalidValue, match="expected another file than the one that is read"):
        screen_file(tmp_path / "in.csv", tmp_path / "in.csv")


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
