"""CSV files: which type each column has, and which cell cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import polars as pl

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening.paths import Field, Sort, path_of, vocabulary_of
from ketamodel.screening.problems import UnreadableTable

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["scan_delimited", "unreadable_cells"]

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
    names = pl.scan_csv(file, infer_schema=False).collect_schema().names()
    if any("\N{REPLACEMENT CHARACTER}" in name or "\0" in name for name in names):
        raise UnreadableTable([f"`{file}` is not UTF-8"])
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


def _is_read(cell: pl.Expr, sort: Sort) -> pl.Expr:
    if sort is Sort.ANSWER:
        return cell.is_in(_ANSWERS)
    text = cell.str.strip_chars()
    read = text.str.to_date("%Y-%m-%d", strict=False) if sort is Sort.DAY else text.cast(pl.Float64, strict=False)
    return read.is_not_null()


def _expected(one: Field) -> str:
    return (
        f"{_EXPECTED[one.sort]} in {one.unit}" if one.sort is Sort.NUMBER and one.unit != "1" else _EXPECTED[one.sort]
    )
