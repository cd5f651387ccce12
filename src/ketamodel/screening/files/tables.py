"""The table that is read and the one that is written, each in a file of its kind."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from errno import EIO, EISDIR, ENOENT
from pathlib import Path
from typing import TYPE_CHECKING, final

import polars as pl
from attrs import frozen
from polars.io.plugins import register_io_source

from ketamodel.errors import InvalidValue
from ketamodel.screening.files.delimited import scan_delimited, uneven_rows, unreadable_cells
from ketamodel.screening.files.kinds import Kind, kind_of
from ketamodel.screening.problems import NOT_INSTALLED, NotATable, UnreadableTable

if TYPE_CHECKING:
    from ketamodel.screening.files.databases import Database

__all__ = ["Source", "Target", "source_at", "target_at"]


@final
@frozen(eq=False)
class Source:
    """A table that is read."""

    file: Path
    kind: Kind
    database: Database | None = None

    def scan(self) -> pl.LazyFrame:
        """Return its rows. Raises `UnreadableTable`."""
        if self.database is not None:
            return self.database.scan()
        try:
            if self.kind is Kind.CSV:
                return scan_delimited(self.file)
            rows = pl.scan_parquet(self.file) if self.kind is Kind.PARQUET else pl.scan_ipc(self.file)
            rows.collect_schema()
        except (OSError, pl.exceptions.PolarsError) as error:
            raise self.unreadable(error) from None
        return rows

    def height(self, rows: pl.LazyFrame) -> int:
        """Return how many *rows* there are, without reading them where the file says it."""
        return int(rows.select(pl.len()).collect().item()) if self.database is None else self.database.height()

    def unreadable(self, error: Exception) -> UnreadableTable:
        """Return what is wrong with the file, of which a library says *error*."""
        cells: list[str] = []
        if self.kind is Kind.CSV:
            with suppress(OSError, pl.exceptions.PolarsError):
                cells = unreadable_cells(self.file)
            with suppress(OSError, csv.Error):
                cells = cells or uneven_rows(self.file)
        said_first = str(error).partition("\n")[0]
        hint = ", expected an Arrow file, which is no stream" if self.kind is Kind.ARROW else ""
        return UnreadableTable(cells or [f"`{self.file}` cannot be read: {said_first}{hint}"])

    def stamp(self) -> str:
        """Return what is another once the file is: its size and the moment of its last change."""
        found = [one.stat() for one in (self.file, Path(f"{self.file}.wal")) if one.exists()]
        return ", ".join(f"{one.st_size} {one.st_mtime_ns}" for one in found)

    def is_same(self, target: Target) -> bool:
        """Return whether it is what would be written."""
        table = None if self.database is None else self.database.table.casefold()
        written = None if target.table is None else target.table.casefold()
        return self.file.resolve() == target.file.resolve() and table == written

    def __str__(self) -> str:
        """Return the file and the table in it, in words that are the same wherever it is read from."""
        return str(self.file.resolve()) + ("" if self.database is None else f", {self.database.table}")


@final
@frozen(eq=False)
class Target:
    """A table that is written."""

    file: Path
    kind: Kind
    table: str | None = None

    def check(self, schema: pl.Schema, added: Iterable[str]) -> None:
        """
        Check that a table of *schema* can be written there; *added* are the columns of the screening.

        Raises `UnreadableTable` for columns that the file cannot hold, `InvalidValue` for a table that is not replaced,
        and `OSError`.
        """
        if not self.file.parent.is_dir():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT), str(self.file.parent))
        if self.file.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(self.file))
        nested = [name for name, one in schema.items() if one.is_nested() or one == pl.Binary]
        if self.kind is Kind.CSV and nested:
            raise UnreadableTable([f"`{name}` holds {schema[name]}, which a CSV file cannot" for name in nested])
        if self.table is not None and self.file.exists():
            from ketamodel.screening.files.databases import check_replaced  # noqa: PLC0415 - an extra

            check_replaced(self.file, self.table, added)

    def write(
        self, folder: Path, schema: pl.Schema, frames: Callable[[], Iterator[pl.DataFrame]], check: Callable[[], None]
    ) -> None:
        """Write *frames* in *folder*, and when all are there and *check* raises nothing, put them in their place."""

        def whole(
            _columns: list[str] | None, _predicate: pl.Expr | None, _rows: int | None, _size: int | None
        ) -> Iterator[pl.DataFrame]:
            return frames()

        written = folder / f"{os.getpid()}{self.file.suffix}"
        try:
            if self.table is not None:
                from ketamodel.screening.files.databases import place, stage  # noqa: PLC0415 - an extra

                stage(written, self.table, frames(), schema)
                check()
                place(written, self.file, self.table)
                return
            rows = register_io_source(whole, schema=schema)
            if self.kind is Kind.PARQUET:
                rows.sink_parquet(written, sync_on_close="all")
            elif self.kind is Kind.ARROW:
                rows.sink_ipc(written, sync_on_close="all")
            else:
                rows.sink_csv(written, sync_on_close="all")
            check()
            written.replace(self.file)
        except pl.exceptions.PolarsError as error:
            # What reads has errors of its own.
            raise OSError(EIO, str(error).partition("\n")[0], str(self.file)) from None
        finally:
            written.unlink(missing_ok=True)


def source_at(file: Path, table: str | None) -> Source:
    """
    Return the table in *file*, of a DuckDB file the *table* of that name, or the only one.

    Raises `InvalidValue` if the name of the file has another suffix, and `UnreadableTable` if there is no such table.
    """
    kind = kind_of(file)
    if not file.is_file():
        raise UnreadableTable([f"`{file}` is no file"])
    if kind is Kind.DUCKDB:
        try:
            from ketamodel.screening.files.databases import database_at  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            raise NotATable(NOT_INSTALLED.format(error.name)) from None
        return Source(file, kind, database_at(file, table))
    _check_unnamed("table", table, file)
    return Source(file, kind)


def target_at(file: Path, table: str | None) -> Target:
    """
    Return the table that is written to *file*, in a DuckDB file the *table* of that name, or ``screened``.

    Raises `InvalidValue` if the name of the file has another suffix.

    >>> target_at(Path("out.duckdb"), None).table
    'screened'
    """
    kind = kind_of(file)
    if kind is Kind.DUCKDB:
        return Target(file, kind, table or "screened")
    _check_unnamed("output_table", table, file)
    return Target(file, kind)


def _check_unnamed(what: str, table: str | None, file: Path) -> None:
    if table is not None:
        raise InvalidValue(what, f"`{table}`", f"none, because `{file}` holds but one table, without a name")
