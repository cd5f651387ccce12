"""Screening a Parquet file in a local Spark: `python -m benchmarks.spark THREADS ROWS`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Protocol

import ketamodel as km
from benchmarks.screening.tables import PLAN, patients

__all__ = ["main"]

_PART = 1_000_000


def main(threads: int, rows: int) -> None:
    """Print how long the session takes to start, and the judged rows in a second, the best of three runs."""
    with TemporaryDirectory() as folder:
        table = patients(_PART)
        for part in range(rows // _PART):
            table.write_parquet(Path(folder, f"{part}.parquet"))
        start = perf_counter()
        builder = import_module("pyspark.sql").SparkSession.builder.master(f"local[{threads}]")
        spark = builder.config("spark.ui.enabled", "false").config("spark.log.level", "ERROR").getOrCreate()
        started = perf_counter()
        frame = spark.read.parquet(folder)
        seconds = [_seconds(frame) for _ in range(3)]
        spark.stop()
    sys.stdout.write(f"session {started - start:.1f} s, first run {seconds[0]:.1f} s, best {min(seconds):.1f} s\n")
    sys.stdout.write(f"{rows / min(seconds):,.0f} rows/s in {threads} threads\n")


class _Frame(Protocol):
    """What is used of a data frame of Spark."""

    def groupBy(self, name: str) -> _Frame: ...  # noqa: N802 - Spark's own name
    def count(self) -> _Frame: ...
    def collect(self) -> object: ...


def _seconds(frame: _Frame) -> float:
    start = perf_counter()
    km.screen(frame, PLAN, missing="ignore").groupBy("verdict").count().collect()
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
