"""What an interrupted run leaves beside its output, so that the same run goes on from there."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import cast, final

import polars as pl
from attrs import frozen

from ketamodel.screening.problems import AnotherRun

__all__ = ["Checkpoint", "Run", "checkpoint_for"]


@final
@frozen(eq=False)
class Run:
    """What settles the verdicts of a run, each named in words: what was asked, and what it was made from."""

    #: Who asks something else may still go on with what was asked before.
    asked: Mapping[str, str]
    #: What is gone for good once it is another.
    made_from: Mapping[str, str]

    def document(self) -> str:
        """
        Return the run as JSON.

        >>> Run({"plan": "a"}, {}).document()
        '{"asked": {"plan": "a"}, "made_from": {}}'
        """
        return json.dumps({"asked": dict(self.asked), "made_from": dict(self.made_from)})


@final
@frozen(eq=False)
class Checkpoint:
    """The parts of one run, in a hidden folder beside its output."""

    folder: Path
    run: Run
    #: Why the work of an earlier run was thrown away.
    discarded: tuple[str, ...] = ()

    @property
    def _key(self) -> str:
        return sha256(self.run.document().encode()).hexdigest()[:16]

    def parts(self) -> tuple[list[Path], int]:
        """Return the parts that are whole, in the order of their rows without a gap, and how many rows they have."""
        rows, parts = 0, list[Path]()
        for part in sorted(self.folder.glob(f"{self._key}-*.arrow")):
            height = _height(part) if int(part.stem.rpartition("-")[2]) == rows else 0
            if not height:
                break
            parts.append(part)
            rows += height
        return parts, rows

    def keep(self, frame: pl.DataFrame, start: int) -> None:
        """Keep *frame*, what was found of the rows from *start* on; it is there whole or not at all."""
        part = self.folder / f"{self._key}-{start:015}.arrow"
        written = part.with_suffix(f".{os.getpid()}")
        with written.open("wb") as file:
            frame.write_ipc(file, compression="lz4")
            file.flush()
            os.fsync(file.fileno())
        written.replace(part)

    def remove(self) -> None:
        """Throw it all away."""
        shutil.rmtree(self.folder, ignore_errors=True)


def checkpoint_for(target: Path, run: Run, *, restart: bool) -> Checkpoint:
    """
    Return the checkpoint of *run* for *target*: that of the same run if it was interrupted, or an empty one.

    Raises `AnotherRun` if another run was interrupted that could still go on, unless *restart* says to throw it away.
    """
    folder = target.with_name(f".{target.name}.parts")
    notes = folder / "run.json"
    earlier = None if restart else _noted(notes)
    gone = () if earlier is None else _differing(earlier.made_from, run.made_from)
    if earlier is not None and not gone and (differs := _differing(earlier.asked, run.asked)):
        raise AnotherRun(str(target), differs)
    if earlier is None or gone:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        written = notes.with_suffix(".new")
        written.write_text(run.document(), encoding="utf-8")
        written.replace(notes)
    for unfinished in folder.iterdir():
        if unfinished != notes and unfinished.suffix != ".arrow":
            unfinished.unlink()
    return Checkpoint(folder, run, gone)


def _noted(notes: Path) -> Run | None:
    """Return the run that is noted; None if there is none that can be read."""
    try:
        document = cast("dict[str, dict[str, str]]", json.loads(notes.read_bytes()))
        return Run(document["asked"], document["made_from"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name in now if before.get(name) != now[name])


def _height(part: Path) -> int:
    try:
        return int(pl.scan_ipc(part).select(pl.len()).collect().item())
    except (OSError, pl.exceptions.PolarsError):
        return 0
