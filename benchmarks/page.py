"""Writes the results into the documentation."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.deciding import CASES, MISSING, RULES
from benchmarks.timing import quartiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.deciding import Compared
    from benchmarks.starting import Started
    from benchmarks.timing import Pair
    from benchmarks.whole import PerCase

__all__ = [
    "assessing_table",
    "deciding_table",
    "goals_table",
    "machine",
    "put_into",
    "ratio",
    "starting_table",
]

_BEGIN, _END = "<!-- results: begin, written by make bench -->", "<!-- results: end -->"
_COMPARED = (
    "business-rules",
    "cedarpy",
    "common-expression-language",
    "datalogic-py",
    "rule-engine",
    "zen-engine",
    "polars",
    "duckdb",
    "narwhals",
    "numpy",
    "pandas",
    "pyarrow",
    "attrs",
    "cattrs",
    "pint",
)


def machine(day: str) -> str:
    """Return the day, the machine and the versions of a run."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = ", ".join(f"{name} {version(name)}" for name in _COMPARED)
    return f"Run of {day}: {os.cpu_count()} CPUs, {_model()}, {python}; {versions}."


def _model() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def ratio(ratios: Sequence[float]) -> str:
    """Return the median of *ratios*, and between which half of them lie."""
    low, high = quartiles(ratios)
    return f"{median(ratios):.3g} ({low:.3g} to {high:.3g})"


def deciding_table(found: Iterable[Compared], price: tuple[Pair, Pair]) -> str:
    """Return the engines beside the `if` chain, and the price of three values."""
    rows = [
        f"| {one.name} | {one.pair.time / CASES / 1000:,.1f} | {ratio(one.pair.ratios)} |"
        if one.pair is not None
        else f"| {one.name} | | {one.seen} |"
        for one in found
    ]
    complete, missing = price
    return "\n".join(
        [
            f"### Deciding, {RULES} rules",
            "",
            "![Time to decide beside the if chain; the table below says the same](benchmarks.svg)",
            "",
            "| engine | µs a case | beside the `if` chain |",
            "|---|---|---|",
            *rows,
            "",
            "| the generated function alone, three values beside two | ratio |",
            "|---|---|",
            f"| complete cases | {ratio(complete.ratios)} |",
            f"| {MISSING:.0%} of the answers missing | {ratio(missing.ratios)} |",
        ]
    )


def assessing_table(pair: Pair, others: Sequence[PerCase], rules: int, cases: int) -> str:
    """Return what whole assessments take."""
    return "\n".join(
        [
            f"### Assessing, {rules} rules in force, the {cases} shipped cases",
            "",
            "| what | ms a case | slowest case | cases above 1 ms |",
            "|---|---|---|---|",
            f"| `km.assess`, with its findings | {pair.time / cases / 1e6:.3g} | | |",
            f"| datalogic-py, bare decision on {rules} made-up rules | {pair.other / cases / 1e6:.3g} | | |",
            *(f"| {one.what} | {one.median / 1e6:.3g} | {one.most / 1e6:,.1f} | {_long(one)} |" for one in others),
            "",
            f"`km.assess` beside datalogic-py: {ratio(pair.ratios)}.",
        ]
    )


#: A millisecond in nanoseconds.
_MS = 1e6


def _long(one: PerCase) -> int:
    """Return how many cases take more than a millisecond."""
    return sum(taken > _MS for taken in one.times)


def starting_table(found: Iterable[Started]) -> str:
    """Return what starting takes."""
    rows = [
        f"| {one.name} | {one.over} | {one.seconds * 1000:.0f} | "
        + (f"{ratio(one.ratios)} x {one.beside} |" if one.beside else "|")
        for one in found
    ]
    return "\n".join(
        ["### Starting, fresh interpreters", "", "| what | over | ms | ratio |", "|---|---|---|---|", *rows]
    )


def goals_table(goals: Iterable[tuple[str, float, float]]) -> str:
    """Return each goal with the most that is asked, what was seen, and whether it is met."""
    rows = [
        f"| {goal} | {most:g} | {seen:.3g} | {'met' if seen <= most else '**not met**'} |" for goal, most, seen in goals
    ]
    return "\n".join(["### Goals", "", "| goal | at most | seen | |", "|---|---|---|---|", *rows])


def put_into(page: Path, results: Iterable[str]) -> None:
    """Write *results* between the marks of *page*."""
    text = page.read_text(encoding="utf-8")
    before, after = text.partition(_BEGIN)[0], text.partition(_END)[2]
    page.write_text("\n\n".join([before + _BEGIN, *results, _END + after]), encoding="utf-8")
