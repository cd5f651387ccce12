"""Screening a Parquet file in a local Spark: `python -m benchmarks.spark THREADS ROWS`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

import polars as pl

import ketamodel as km
from benchmarks.screening.tables import PLAN, patients

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["main"]

_PART = 1_000_000


class _Frame(Protocol):
    """What is used of a data frame of Spark."""

    def groupBy(self, *names: str) -> _Frame: ...  # noqa: N802 - Spark's own name
    def count(self) -> _Frame: ...
    def collect(self) -> object: ...


def _verdicts(frame: _Frame) -> object:
    return km.screen(frame, PLAN, missing="ignore").groupBy("verdict").count().collect()


def _findings(frame: _Frame) -> object:
    found = km.screen_findings(frame, PLAN, index="record", missing="ignore")
    return found.groupBy("rule", "status", "missing").count().collect()


def _summary(frame: _Frame) -> object:
    return km.screen_summary(frame, PLAN, missing="ignore")


_ASKED: dict[str, Callable[[_Frame], object]] = {"verdicts": _verdicts, "findings": _findings, "summary": _summary}


def main(threads: int, rows: int) -> None:
    """Print how long the session takes to start, and the rows in a second for each question, the best of three runs."""
    with TemporaryDirectory() as folder:
        table = patients(_PART)
        for part in range(rows // _PART):
            numbers = pl.int_range(part * _PART, (part + 1) * _PART, eager=True)
            table.with_columns(record=numbers).write_parquet(Path(folder, f"{part}.parquet"))
        start = perf_counter()
        builder = import_module("pyspark.sql").SparkSession.builder.master(f"local[{threads}]")
        spark = builder.config("spark.ui.enabled", "false").config("spark.log.level", "ERROR").getOrCreate()
        sys.stdout.write(f"session {perf_counter() - start:.1f} s, {threads} threads\n")
        frame = spark.read.parquet(folder)
        # In turn: what else the machine does falls on all of them.
        runs = [{name: _seconds(asked, frame) for name, asked in _ASKED.items()} for _ in range(3)]
        for name in _ASKED:
            best = min(run[name] for run in runs)
            sys.stdout.write(f"{name}: first run {runs[0][name]:.1f} s, best {rows / best:,.0f} rows/s\n")
        spark.stop()


def _seconds(asked: Callable[[_Frame], object], frame: _Frame) -> float:
    start = perf_counter()
    asked(frame)
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
