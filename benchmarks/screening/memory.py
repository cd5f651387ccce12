"""How much memory a screening takes besides its table, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import final

import polars as pl
from attrs import frozen

import ketamodel as km
from benchmarks.screening.tables import PLAN, patients

__all__ = ["Taken", "taken"]


@final
@frozen
class Taken:
    """How long the second screening of a table of so many rows took, and how many bytes a row it needed at most."""

    rows: int
    seconds: float
    bytes_per_row: float


def taken(rows: int) -> Taken:
    """Return what screening a table of so many *rows* takes; its own result counts."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "patients.parquet")
        patients(rows).write_parquet(file)
        command = [sys.executable, "-m", "benchmarks.screening.memory", str(file)]
        # S603: the command is our own.
        told = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    seconds, extra = map(float, told.stdout.split())
    return Taken(rows, seconds, extra / rows)


def _main(file: str) -> None:
    table = pl.read_parquet(file)
    # What is loaded and made once is no memory of the table.
    km.screen(table.head(100_000), PLAN, missing="ignore")
    before = _status("VmRSS")
    # Linux: from here on the highest mark counts anew.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    start = perf_counter()
    found = km.screen(table, PLAN, missing="ignore")
    seconds = perf_counter() - start
    extra = _status("VmHWM") - before
    sys.stdout.write(f"{seconds} {extra}\n" if found.height == table.height else "")


def _status(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))


if __name__ == "__main__":
    _main(sys.argv[1])
