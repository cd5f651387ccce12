"""Files are screened whole or not at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

import duckdb
import polars as pl
import pytest
from polars.testing import assert_frame_equal

import ketamodel as km
from ketamodel.screening import NotATable, Progress, Screened, screen_file
from ketamodel.screening.files.tables import source_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RISK = "patient.risks.aneurysmal-vascular-disease"
FRAME = pl.DataFrame(
    {
        "record": ["007", "8", "9", "10", "11"],
        "patient.age": [45.0, 450.0, None, 30.0, 17.0],
        RISK: [True, True, None, False, False],
        "patient.pregnant": [None, None, None, None, True],
        "patient.sex": ["female", "male", None, "female", "female"],
    }
)
PLAN = km.TreatmentPlan(dose=km.quantity("56 mg"))


class Kind(NamedTuple):
    """How a test reads and writes a file of one kind."""

    write: Callable[[pl.DataFrame, Path], object]
    read: Callable[[Path], pl.DataFrame]


def to_duckdb(frame: pl.DataFrame, file: Path, table: str = "cases") -> None:
    """Write *frame* as *table* into *file*."""
    with duckdb.connect(file) as connection:
        connection.register("frame", frame)
        connection.table("frame").create(f'"{table}"')


def from_duckdb(file: Path, table: str = "screened") -> pl.DataFrame:
    """Return *table* of *file*."""
    with duckdb.connect(file, read_only=True) as connection:
        found: pl.DataFrame = connection.table(f'"{table}"').pl()
    return found


def from_csv(file: Path) -> pl.DataFrame:
    """Return the table in *file*."""
    return pl.read_csv(file, schema_overrides={"record": pl.String})


KINDS = {
    ".csv": Kind(pl.DataFrame.write_csv, from_csv),
    ".parquet": Kind(pl.DataFrame.write_parquet, pl.read_parquet),
    ".arrow": Kind(pl.DataFrame.write_ipc, pl.read_ipc),
    ".duckdb": Kind(to_duckdb, from_duckdb),
}


def plain(frame: pl.DataFrame) -> pl.DataFrame:
    """Return *frame* without the types that a kind of file lacks."""
    return frame.with_columns(pl.col("verdict").cast(pl.String), pl.col("off_label", "problem").cast(pl.String))


@pytest.mark.parametrize("before", KINDS)
@pytest.mark.parametrize("after", KINDS)
def test_a_file_is_screened_as_a_table_is(tmp_path: Path, before: str, after: str) -> None:
    """The rows, their order and their verdicts are those of the table, whatever the kinds of the files."""
    source, target = tmp_path / f"in{before}", tmp_path / f"out{after}"
    KINDS[before].write(FRAME, source)

    done = screen_file(source, target, PLAN, rules=True, batch=2)

    expected = km.screen(FRAME, PLAN, rules=True, missing="ignore")
    counted = expected["verdict"].cast(pl.String).value_counts().rows()
    assert_frame_equal(plain(KINDS[after].read(target)), plain(expected), check_dtypes=False)
    assert dict(done.verdicts) == dict(counted)
    assert (done.problems, done.rows, done.kept) == (1, 5, 0)
    assert "patient.weight" in done.missing
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([source.name, target.name])


@pytest.mark.parametrize("suffix", KINDS)
def test_an_empty_file_stays_empty(tmp_path: Path, suffix: str) -> None:
    """No row is no verdict; the columns are there."""
    source, target = tmp_path / f"in{suffix}", tmp_path / f"out{suffix}"
    KINDS[suffix].write(FRAME.clear(), source)
    told: list[Progress] = []

    done = screen_file(source, target, progress=told.append)

    assert done == Screened((), 0, done.missing)
    assert told == [Progress(0, 0)]
    assert KINDS[suffix].read(target).columns == [*FRAME.columns, "verdict", "off_label", "problem"]


def test_a_table_that_changes_meanwhile_is_refused(tmp_path: Path) -> None:
    """Nobody can say which of its rows were judged."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)

    with pytest.raises(km.UnreadableTable, match="was changed while it was read"):
        screen_file(source, target, progress=lambda _: os.utime(source, ns=(0, 0)))
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "patient.age,patient.pregnant,plan.date,ward\n40,true,2026-01-02,a\nold,NA,,b\n41,no,2.1.2026,c\n",
            "`patient.age` is `old` in row 2, expected a number in a, or an empty cell where it is not known\n`patient",
        ),
        (
            "patient.pregnant\nTRUE\nNA\n",
            "is `NA` in row 2, expected true or false, or an empty cell where it is not known",
        ),
        (
            "plan.date\n2026-01-02\n2.1.2026\n",
            "is `2.1.2026` in row 2, expected a day, such as 2026-03-02, or an empty",
        ),
        ("patient.failed_antidepressants\nmany\n", "`patient.failed_antidepressants` is `many` in row 1, expected a"),
        ("patient.age,patient.sex\n40,male,3\n", "row 1 has 3 cells, expected 2: a text with a comma stands between"),
        ("ward,patient.age\n5'10\",45\nb,46\n", "line 2 has a quotation mark without its other one"),
        ('ward,patient.age\n"a,45\nb,46\n', "line 2 has a quotation mark without its other one"),
        ('"ward\n,patient.age\na,45\n', "line 1 has a quotation mark without its other one"),
        ("patient.age,ward\r40,a\r", "in.csv` has lines that end in a carriage return alone, expected a line feed"),
        ("patient.age,patient.age\n40,40\n", "`patient.age` is the name of several columns: one of them must go"),
        ("patient.age,patient.weight\n40,70 \n", "`patient.weight` is `70 ` in row 1, expected a number in kg"),
        ("ward, patient.age\na,40\n", "` patient.age` is no column of a case, did you mean `patient.age`"),
        ("wa\xffrd,patient.age\na,40\n", "in.csv` is not UTF-8"),
        ("patient.age;patient.sex\n40;male\n", "`patient.age;patient.sex`, expected columns separated by commas"),
        ("ward\n\xff\n", "in.csv` cannot be read: invalid utf-8"),
        ("", "in.csv` cannot be read: empty CSV"),
    ],
)
def test_what_cannot_be_read_leaves_nothing_behind(tmp_path: Path, text: str, said: str) -> None:
    """The output is not there, nor a part of it, and the message says where it went wrong."""
    source = tmp_path / "in.csv"
    source.write_text(text, encoding="latin-1")

    with pytest.raises(km.UnreadableTable) as refused:
        screen_file(source, tmp_path / "out.csv", batch=1)
    assert said in str(refused.value)
    with pytest.raises(km.UnreadableTable) as again:
        screen_file(source, tmp_path / "out.csv", summary=True)
    assert again.value == refused.value
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".arrow", ".duckdb"])
def test_a_file_that_is_none_of_its_kind_is_refused(tmp_path: Path, suffix: str) -> None:
    """So is one that is not there."""
    source = tmp_path / f"in{suffix}"
    with pytest.raises(km.UnreadableTable, match="is no file"):
        screen_file(source, tmp_path / "out.csv")

    source.write_bytes(b"" if suffix == ".arrow" else b"\xff\xfe,")
    with pytest.raises(km.UnreadableTable, match=r"cannot be read|not UTF-8"):
        screen_file(source, tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == [source]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """So is one that would overwrite itself, and a table of a file that has none."""
    with pytest.raises(km.InvalidValue, match="expected a file whose name ends in"):
        screen_file(tmp_path / "in.xlsx", tmp_path / "out.csv")
    FRAME.write_csv(tmp_path / "in.csv")
    with pytest.raises(km.InvalidValue, match="expected another file than the one that is read"):
        screen_file(tmp_path / "in.csv", tmp_path / "in.csv")
    with pytest.raises(km.InvalidValue, match="holds but one table"):
        screen_file(tmp_path / "in.csv", tmp_path / "out.csv", table="cases")
    with pytest.raises(km.InvalidValue, match="holds but one table"):
        screen_file(tmp_path / "in.csv", tmp_path / "out.csv", output_table="cases")


def test_a_target_that_cannot_be_written_is_refused_first(tmp_path: Path) -> None:
    """Before a row is read: a folder that is not there or in the way, and values that a CSV file cannot hold."""
    source = tmp_path / "in.parquet"
    FRAME.with_columns(visits=pl.lit([1, 2])).write_parquet(source)
    (tmp_path / "folder.csv").mkdir()

    with pytest.raises(FileNotFoundError):
        screen_file(source, tmp_path / "none" / "out.csv")
    with pytest.raises(IsADirectoryError):
        screen_file(source, tmp_path / "folder.csv")
    with pytest.raises(km.UnreadableTable, match=r"`visits` holds List\(Int64\), which a CSV file cannot"):
        screen_file(source, tmp_path / "out.csv")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder.csv", "in.parquet"]


def test_the_tables_of_a_database_are_named(tmp_path: Path) -> None:
    """Where there are several, one is said; by any other name those that there are are listed, or the nearest."""
    source, target = tmp_path / "in.duckdb", tmp_path / "out.parquet"
    duckdb.connect(source).close()
    with pytest.raises(km.UnreadableTable, match="it has no table"):
        screen_file(source, target)
    for name in ("Patients", 'odd "name"'):
        to_duckdb(FRAME, source, name.replace('"', '""'))

    with pytest.raises(km.UnreadableTable, match='say which table is read; its tables are `Patients`, `odd "name"`'):
        screen_file(source, target)
    with pytest.raises(km.UnreadableTable, match="has no table `patient`, did you mean `Patients`"):
        screen_file(source, target, table="patient")
    with pytest.raises(km.UnreadableTable, match="has no table `x`; its tables are"):
        screen_file(source, target, table="x")
    assert screen_file(source, target, table="patients").rows == 5
    assert screen_file(source, target, table='odd "name"').rows == 5


def test_a_database_keeps_its_other_tables(tmp_path: Path) -> None:
    """One table is added or written anew, also beside the one that is read; no other is replaced."""
    file = tmp_path / "ward's.duckdb"
    to_duckdb(FRAME, file)
    to_duckdb(FRAME, file, "rooms")

    for _ in range(2):
        assert screen_file(file, file, PLAN, table="cases").rows == 5
    with pytest.raises(km.InvalidValue, match="expected a name that is free"):
        screen_file(file, file, PLAN, table="cases", output_table="ROOMS")
    with pytest.raises(km.InvalidValue, match="expected another file"):
        screen_file(file, file, PLAN, table="cases", output_table="Cases")

    assert_frame_equal(plain(from_duckdb(file)), plain(km.screen(FRAME, PLAN, missing="ignore")), check_dtypes=False)
    assert_frame_equal(from_duckdb(file, "cases"), FRAME)
    assert_frame_equal(from_duckdb(file, "rooms"), FRAME)


def test_a_database_that_is_none_is_not_written(tmp_path: Path) -> None:
    """The message names the file, and it stays as it is."""
    source, target = tmp_path / "in.csv", tmp_path / "out.duckdb"
    FRAME.write_csv(source)
    target.write_text("a letter")

    with pytest.raises(OSError, match=r"out\.duckdb"):
        screen_file(source, target)
    assert target.read_text() == "a letter"


def test_a_library_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what installs it."""
    for name in [one for one in sys.modules if one.startswith("ketamodel.screening.files.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "polars", None)

    with pytest.raises(NotATable, match=r"`polars` is not installed: pip install 'ketamodel\[screen\]'"):
        screen_file(tmp_path / "in.csv", tmp_path / "out.csv")


def test_a_table_of_a_database_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Whichever columns and rows are asked for."""
    file = tmp_path / "in.duckdb"
    KINDS[".duckdb"].write(FRAME, file)
    rows = source_at(file, None).scan()

    older = pl.col("patient.age") > 40
    assert_frame_equal(rows.collect(engine="in-memory"), FRAME)
    some = rows.filter(older).select("patient.age").collect(engine="in-memory")
    assert_frame_equal(some, FRAME.filter(older).select("patient.age"))
    assert_frame_equal(rows.head(2).collect(engine="in-memory"), FRAME.head(2))
