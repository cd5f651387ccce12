"""Screening a table in a file, which may be larger than the memory."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.errors import InvalidValue
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening.paths import Sort, path_of, vocabulary_of
from ketamodel.screening.problems import NOT_INSTALLED, MissingColumns, NotATable, UnreadableTable
from ketamodel.screening.screen import screen

if TYPE_CHECKING:
    from datetime import date

    import polars as pl

    from ketamodel.domain.plan import TreatmentPlan

__all__ = ["Screened", "screen_file"]

_SUFFIXES = {".parquet": "parquet", ".csv": "csv", ".arrow": "ipc", ".ipc": "ipc", ".feather": "ipc"}


@final
@frozen
class Screened:
    """What became of a file: its rows by verdict, those that cannot be a case, and the columns that were missing."""

    verdicts: tuple[tuple[str, int], ...]
    problems: int
    missing: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(count for _, count in self.verdicts)


def screen_file(  # noqa: PLR0913 - the options are keyword-only
    source: Path,
    target: Path,
    plan: TreatmentPlan | None = None,
    *,
    as_of: date | None = None,
    units: Mapping[str, str] | None = None,
    rules: bool = False,
) -> Screened:
    """
    Write the table in *source*, screened, to *target*; both are Parquet, CSV or Arrow files, by their suffix.

    It is streamed, and *target* stands there only when it is whole.
    Raises `UnreadableTable` if a column or the file cannot be read, `InvalidValue` for another suffix,
    and `OSError` if *target* cannot be written.

    >>> import polars as pl
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     pl.DataFrame({"patient.age": [45.0, -1.0]}).write_csv(Path(folder, "in.csv"))
    ...     done = screen_file(Path(folder, "in.csv"), Path(folder, "out.parquet"))
    >>> done.verdicts, done.problems
    ((('indeterminate', 2),), 1)
    """
    kinds = _kind(source), _kind(target)
    if source.resolve() == target.resolve():
        raise InvalidValue("target", f"`{target}`", "another file than the one that is read")
    if not source.is_file():
        raise UnreadableTable([f"`{source}` is no file"])
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise NotATable(NOT_INSTALLED.format("polars")) from None
    try:
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", MissingColumns)
            found = screen(_scan(source, kinds[0]), plan, as_of=as_of, units=units, rules=rules)
        missing = tuple(path for one in said if isinstance(one.message, MissingColumns) for path in one.message.paths)
        _write(found, target, kinds[1])
        counts = _scan(target, kinds[1]).select(
            pl.col("verdict").cast(pl.String).value_counts(sort=True).struct.unnest(),
            problems=pl.col("problem").is_not_null().sum(),
        )
        rows = counts.collect(engine="streaming").rows()
    except pl.exceptions.PolarsError as error:
        said_first = str(error).partition("\n")[0]
        raise UnreadableTable([f"`{source}` cannot be read: {said_first}"]) from None
    return Screened(tuple((verdict, count) for verdict, count, _ in rows), rows[0][2] if rows else 0, missing)


def _kind(file: Path) -> str:
    kind = _SUFFIXES.get(file.suffix.lower())
    if kind is None:
        raise InvalidValue("file", f"`{file}`", f"a file whose name ends in {', '.join(_SUFFIXES)}")
    return kind


def _scan(file: Path, kind: str) -> pl.LazyFrame:
    import polars as pl  # noqa: PLC0415 - an extra

    if kind == "parquet":
        return pl.scan_parquet(file)
    if kind == "ipc":
        return pl.scan_ipc(file)
    # A column of nothing but empty cells has the type of its path all the same.
    types = {Sort.ANSWER: pl.Boolean, Sort.NUMBER: pl.Float64, Sort.CHOICE: pl.String, Sort.DAY: pl.Date}
    names = pl.scan_csv(file, infer_schema=False).collect_schema().names()
    fields = {name: vocabulary_of(KNOWLEDGE).fields.get(path_of(name) or "") for name in names}
    overrides = {name: types[one.sort] for name, one in fields.items() if one is not None}
    return pl.scan_csv(file, schema_overrides=overrides)


def _write(found: pl.LazyFrame, target: Path, kind: str) -> None:
    handle, temporary = mkstemp(dir=target.parent, prefix=f".{target.name}-")
    os.close(handle)
    try:
        if kind == "parquet":
            found.sink_parquet(temporary)
        elif kind == "ipc":
            found.sink_ipc(temporary)
        else:
            found.sink_csv(temporary)
        Path(temporary).replace(target)
    finally:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
