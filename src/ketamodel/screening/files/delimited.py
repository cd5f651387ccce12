"""CSV files: which type each column has, and which cell cannot be read."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import polars as pl

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening.paths import Field, Sort, path_of, vocabulary_of
from ketamodel.screening.problems import UnreadableTable

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["scan_delimited", "uneven_rows", "unreadable_cells"]

_TYPES: Mapping[Sort, type[pl.DataType]] = {
    Sort.ANSWER: pl.Boolean,
    Sort.NUMBER: pl.Float64,
    Sort.CHOICE: pl.String,
    Sort.DAY: pl.Date,
}
_ANSWERS = ("true", "false", "True", "False", "TRUE", "FALSE")
_EXPECTED = {Sort.ANSWER: "true or false", Sort.DAY: "a day, such as 2026-03-02", Sort.NUMBER: "a number"}


def scan_delimited(file: Path) -> pl.LazyFrame:
    r"""
    Return the table in *file*: each column of a case in the type of its path, though it be empty, the others as text.

    Raises `UnreadableTable` if it is not UTF-8, or its columns are separated by something else than commas.

    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "in.csv").write_text("record,patient.age\n007,\n")
    ...     rows = scan_delimited(Path(folder, "in.csv")).collect()
    >>> rows.rows(), rows.schema["patient.age"]
    ([('007', None)], Float64)
    """
    first = pl.read_csv(file, has_header=False, n_rows=1, infer_schema=False, encoding="utf8-lossy").row(0)
    if any("\N{REPLACEMENT CHARACTER}" in name or "\0" in name for name in first if name):
        raise UnreadableTable([f"`{file}` is not UTF-8"])
    if any("\r" in name for name in first if name):
        raise UnreadableTable([f"`{file}` has lines that end in a carriage return alone, expected a line feed"])
    twice = [name for name, count in Counter(first).items() if count > 1 and name and path_of(name) is not None]
    if twice:
        raise UnreadableTable(f"`{name}` is the name of several columns: one of them must go" for name in twice)
    names = pl.scan_csv(file, infer_schema=False).collect_schema().names()
    if len(names) == 1 and any(other in names[0] for other in ";\t|"):
        raise UnreadableTable([f"`{file}` has the one column `{names[0]}`, expected columns separated by commas"])
    types = {name: _TYPES[one.sort] if (one := _field(name)) is not None else pl.String for name in names}
    return pl.scan_csv(file, schema_overrides=types)


def _field(name: str) -> Field | None:
    return vocabulary_of(KNOWLEDGE).fields.get(path_of(name) or "")


def unreadable_cells(file: Path) -> list[str]:
    r"""
    Return for each column of *file* its first cell that is not of its type, in words.

    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "in.csv").write_text("patient.age\n40\nold\n")
    ...     unreadable_cells(Path(folder, "in.csv"))
    ['`patient.age` is `old` in row 2, expected a number in a, or an empty cell where it is not known']
    """
    texts = pl.scan_csv(file, infer_schema=False).with_row_index("_ketamodel_row", offset=1)
    sorts = {name: one for name in texts.collect_schema().names() if (one := _field(name)) is not None}
    asked = {
        name: pl.col("_ketamodel_row").filter(pl.col(name).is_not_null() & ~_is_read(pl.col(name), one.sort)).first()
        for name, one in sorts.items()
        if one.sort in _EXPECTED
    }
    if not asked:
        return []
    first = texts.select(**asked).collect(engine="streaming").row(0, named=True)
    wrong = {name: row for name, row in first.items() if row is not None}
    cells = texts.filter(pl.col("_ketamodel_row").is_in(list(wrong.values()))).collect(engine="streaming")
    found = {row["_ketamodel_row"]: row for row in cells.iter_rows(named=True)}
    return [
        f"`{name}` is `{found[row][name]}` in row {row:,}, "
        f"expected {_expected(sorts[name])}, or an empty cell where it is not known"
        for name, row in wrong.items()
    ]


def uneven_rows(file: Path) -> list[str]:
    r"""
    Return which row of *file* is the first with more cells than columns, or which line with half a pair of quotes.

    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "in.csv").write_text("record,patient.age\n1,40\n2,40,5\n")
    ...     uneven_rows(Path(folder, "in.csv"))
    ['row 2 has 3 cells, expected 2: a text with a comma stands between quotation marks']
    """
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        rows = csv.reader(lines)
        columns = len(next(rows, ()))
        for row, cells in enumerate(rows, start=1):
            if len(cells) > columns:
                between = "a text with a comma stands between quotation marks"
                return [f"row {row:,} has {len(cells)} cells, expected {columns}: {between}"]
        lines.seek(0)
        odd = next((number for number, line in enumerate(lines, start=1) if line.count('"') % 2), None)
    return (
        [] if odd is None else [f"line {odd:,} has a quotation mark without its other one; inside of a text write two"]
    )


def _is_read(cell: pl.Expr, sort: Sort) -> pl.Expr:
    if sort is Sort.ANSWER:
        return cell.is_in(_ANSWERS)
    text = cell.str.strip_chars_start(" ")
    read = text.str.to_date("%Y-%m-%d", strict=False) if sort is Sort.DAY else text.cast(pl.Float64, strict=False)
    return read.is_not_null()


def _expected(one: Field) -> str:
    return (
        f"{_EXPECTED[one.sort]} in {one.unit}" if one.sort is Sort.NUMBER and one.unit != "1" else _EXPECTED[one.sort]
    )
