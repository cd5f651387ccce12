"""Tables in DuckDB files: read in batches, and written in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from errno import EIO
from typing import TYPE_CHECKING, cast, final

import duckdb
import polars as pl
from attrs import frozen
from polars.io.plugins import register_io_source

from ketamodel.errors import InvalidValue, did_you_mean, nearest
from ketamodel.screening.problems import UnreadableTable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["Database", "check_replaced", "database_at", "place", "stage"]

_BATCH = 100_000
#: Else DuckDB keeps what it has read and written in most of the memory of the machine.
_MEMORY: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "1GB"}


@final
@frozen(eq=False)
class Database:
    """A table in a DuckDB file that is read."""

    file: Path
    table: str

    def scan(self) -> pl.LazyFrame:
        """Return its rows, in the order in which they were inserted."""
        with _reading(self.file) as connection:
            schema = connection.table(_quoted(self.table)).limit(0).pl().schema

        def batches(
            columns: list[str] | None, predicate: pl.Expr | None, rows: int | None, _: int | None
        ) -> Iterator[pl.DataFrame]:
            chosen = ", ".join(map(_quoted, columns or schema))
            with _reading(self.file) as connection:
                found = connection.table(_quoted(self.table)).project(chosen)
                found = found if rows is None else found.limit(rows)
                for batch in cast("Iterable[Sequence[object]]", found.to_arrow_reader(_BATCH)):
                    frame = pl.DataFrame(batch)
                    yield frame if predicate is None else frame.filter(predicate)

        return register_io_source(batches, schema=schema, is_pure=True)

    def height(self) -> int:
        """Return how many rows it has."""
        with _reading(self.file) as connection:
            return len(connection.table(_quoted(self.table)))


def database_at(file: Path, table: str | None) -> Database:
    """
    Return the *table* in *file*, or the only one.

    Raises `UnreadableTable` with the tables that there are if it is none of them, or *file* is no DuckDB file.
    """
    with _reading(file) as connection:
        tables = _tables(connection)
    if table is None and len(tables) == 1:
        return Database(file, tables[0])
    known = {one.casefold(): one for one in tables}
    if table is not None and table.casefold() in known:
        return Database(file, known[table.casefold()])
    listed = f"its tables are {', '.join(f'`{one}`' for one in tables)}" if tables else "it has no table"
    if table is None:
        raise UnreadableTable([f"`{file}`: say which table is read; {listed}" if tables else f"`{file}`: {listed}"])
    said = did_you_mean(nearest(table, tables), after=", ")
    raise UnreadableTable([f"`{file}` has no table `{table}`{said or f'; {listed}'}"])


def check_replaced(file: Path, table: str, columns: Iterable[str]) -> None:
    """
    Check that *table* in *file* may be replaced: there is none, or it has the *columns* that a screening adds.

    Raises `InvalidValue` otherwise.
    """
    with _writing(file) as connection:
        if table.casefold() not in map(str.casefold, _tables(connection)):
            return
        present = connection.table(_quoted(table)).columns
    if not set(columns) <= set(present):
        expected = "a name that is free, or that of a table which a screening wrote: no other is replaced"
        raise InvalidValue("output_table", f"`{table}`", expected)


def stage(file: Path, table: str, frames: Iterable[pl.DataFrame], schema: pl.Schema) -> None:
    """Write *frames* as *table* into a new DuckDB *file*, each in a transaction of its own, which need less memory."""
    with _writing(file) as connection:
        connection.register("batch", pl.DataFrame(schema=schema))
        connection.table("batch").create(_quoted(table))
        for frame in frames:
            connection.register("batch", frame)
            connection.table("batch").insert_into(_quoted(table))


def place(staged: Path, file: Path, table: str) -> None:
    """Move the *table* of *staged* into *file*: all of it or nothing; other tables stay as they are."""
    if not file.exists():
        staged.replace(file)
        return
    with _writing(file) as connection:
        place = str(staged).replace("'", "''")
        connection.execute(f"ATTACH '{place}' AS staged (READ_ONLY)")
        connection.begin()
        connection.execute(f"DROP TABLE IF EXISTS {_quoted(table)}")
        connection.table(f"staged.{_quoted(table)}").create(_quoted(table))
        connection.commit()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    found = connection.execute(
        "SELECT table_name FROM duckdb_tables() "
        "WHERE database_name = current_database() AND schema_name = 'main' ORDER BY table_name"
    )
    return [str(name) for (name,) in found.fetchall()]


@contextmanager
def _reading(file: Path) -> Generator[duckdb.DuckDBPyConnection]:
    try:
        with duckdb.connect(file, read_only=True, config=_MEMORY) as connection:
            yield connection
    except duckdb.Error as error:
        raise UnreadableTable([f"`{file}` cannot be read: {_first_line(error)}"]) from None


@contextmanager
def _writing(file: Path) -> Generator[duckdb.DuckDBPyConnection]:
    try:
        with duckdb.connect(file, config=_MEMORY) as connection:
            yield connection
    except duckdb.Error as error:
        raise OSError(EIO, _first_line(error), str(file)) from None


def _first_line(error: duckdb.Error) -> str:
    return str(error).partition("\n")[0]
