"""A run that was interrupted goes on where it was, or starts anew."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

import ketamodel as km
from ketamodel.screening import AnotherRun, Progress, screen_file
from tests.unit.screening.test_files import FRAME, KINDS, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Power(Exception):
    """The power fails."""


def cut_after(calls: int, told: list[Progress] | None = None) -> Callable[[Progress], None]:
    """Return a progress that notes in *told* what it is told, and fails after so many *calls*."""
    left = iter(range(calls))

    def tell(progress: Progress) -> None:
        if told is not None:
            told.append(progress)
        if next(left, None) is None:
            raise Power

    return tell


def interrupted(source: Path, target: Path, *, calls: int = 2, batch: int = 2, plan: km.TreatmentPlan = PLAN) -> None:
    """Let the power fail at one of the *calls* of progress."""
    with pytest.raises(Power):
        screen_file(source, target, plan, progress=cut_after(calls), batch=batch)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 4), max_size=2), batch=st.integers(1, 6), last=st.integers(1, 6))
def test_a_run_goes_on_where_it_was(tmp_path: Path, cuts: list[int], batch: int, last: int) -> None:
    """Wherever and how often it was interrupted, the output is that of a run at a stretch; batches do not matter."""
    source, target, whole = (tmp_path / f"{name}.parquet" for name in ("in", "out", "whole"))
    if not source.exists():
        FRAME.write_parquet(source)
        screen_file(source, whole, PLAN)
    target.unlink(missing_ok=True)
    kept = 0
    for calls in cuts:
        told: list[Progress] = []
        with suppress(Power):
            screen_file(source, target, PLAN, progress=cut_after(calls, told), batch=batch)
        assert all(one.kept == kept and one.total == FRAME.height for one in told)
        # What was told to be done is kept, unless all was.
        kept = 0 if target.exists() else max(kept, told[-1].rows)
        target.unlink(missing_ok=True)

    done = screen_file(source, target, PLAN, batch=last)

    assert done.kept == kept
    assert target.read_bytes() == whole.read_bytes()
    assert not (tmp_path / ".out.parquet.parts").exists()


@pytest.mark.parametrize("suffix", KINDS)
def test_every_kind_goes_on_where_it_was(tmp_path: Path, suffix: str) -> None:
    """What was kept comes first, and every row once."""
    source, target, whole = (tmp_path / f"{name}{suffix}" for name in ("in", "out", "whole"))
    KINDS[suffix].write(FRAME, source)
    screen_file(source, whole, PLAN)
    interrupted(source, target)

    assert screen_file(source, target, PLAN, batch=2).kept == 4
    assert_frame_equal(KINDS[suffix].read(target), KINDS[suffix].read(whole))


def test_an_interrupted_run_leaves_no_output(tmp_path: Path) -> None:
    """What stood there before stands there still, until the new one is whole."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    target.write_text("before")

    interrupted(source, target)

    assert target.read_text() == "before"
    assert {one.suffix for one in (tmp_path / ".out.parquet.parts").iterdir()} == {".arrow", ".json"}


def test_nothing_known_is_nothing_left(tmp_path: Path) -> None:
    """A run that is interrupted before the first batch leaves nothing behind."""
    FRAME.write_parquet(tmp_path / "in.parquet")

    interrupted(tmp_path / "in.parquet", tmp_path / "out.parquet", calls=0)

    assert [one.name for one in tmp_path.iterdir()] == ["in.parquet"]


def test_a_run_that_asks_something_else_is_not_mixed_in(tmp_path: Path) -> None:
    """It is refused, and the work of the other is kept for it, until a restart throws it away."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    other = km.TreatmentPlan(dose=km.quantity("84 mg"))
    interrupted(source, target)

    with pytest.raises(AnotherRun) as refused:
        screen_file(source, target, other, rules=True, units={"patient.age": "mo"})
    assert refused.value == AnotherRun(str(target), ["plan", "choice of units", "choice of rules"])
    interrupted(source, target, calls=1)
    assert screen_file(source, target, other, restart=True).kept == 0
    assert_frame_equal(pl.read_parquet(target), km.screen(FRAME, other, missing="ignore"))


def test_a_table_that_changed_is_screened_anew(tmp_path: Path) -> None:
    """What was known of the table as it was is thrown away, and that is told."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    interrupted(source, target)
    FRAME.reverse().write_parquet(source)
    os.utime(source, ns=(0, 0))
    told: list[Progress] = []

    done = screen_file(source, target, PLAN, progress=told.append)

    assert (done.kept, told[0]) == (0, Progress(0, 5, discarded=("table",)))
    assert_frame_equal(pl.read_parquet(target), km.screen(FRAME.reverse(), PLAN, missing="ignore"))


def test_other_knowledge_does_not_go_on(tmp_path: Path) -> None:
    """Nor does another version; both are told."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    interrupted(source, target)
    notes = tmp_path / ".out.parquet.parts" / "run.json"
    run = json.loads(notes.read_text())
    run["made_from"] |= {"knowledge": "sha256:0", "version of ketamodel": "0.0"}
    notes.write_text(json.dumps(run))
    told: list[Progress] = []

    screen_file(source, target, PLAN, progress=told.append)

    assert told[0].discarded == ("knowledge", "version of ketamodel")


@pytest.mark.parametrize("notes", ["", "[]", "{}", '{"asked": 1}'])
def test_notes_that_cannot_be_read_are_thrown_away(tmp_path: Path, notes: str) -> None:
    """After a failure of the disk the run starts anew."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    interrupted(source, target)
    (tmp_path / ".out.parquet.parts" / "run.json").write_text(notes)

    assert screen_file(source, target, PLAN).kept == 0


def test_a_broken_part_ends_what_is_kept(tmp_path: Path) -> None:
    """What comes after it is judged again; what a killed run had begun to write is cleared away."""
    source, target = tmp_path / "in.parquet", tmp_path / "out.parquet"
    FRAME.write_parquet(source)
    interrupted(source, target, calls=4, batch=1)
    folder = tmp_path / ".out.parquet.parts"
    parts = sorted(folder.glob("*.arrow"))
    parts[1].write_bytes(b"\0" * 100)
    (folder / "1234.parquet").write_bytes(b"half")

    interrupted(source, target, calls=1, batch=1)
    assert not (folder / "1234.parquet").exists()
    assert (len(parts), screen_file(source, target, PLAN, batch=1).kept) == (4, 1)
    assert_frame_equal(pl.read_parquet(target), km.screen(FRAME, PLAN, missing="ignore"))
