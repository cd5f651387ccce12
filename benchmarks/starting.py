"""Start-up in fresh interpreters, over bare Python, in seconds of the processor."""

from __future__ import annotations

import resource
import subprocess
import sys
from statistics import median
from typing import final

from attrs import frozen

__all__ = ["Started", "started"]

_BARE = "bare Python"
_PINT = "first quantity that needs pint"
_ASSESS, _MATRIX = "first `km.assess`", "first `km.matrix`"
_SOURCES = {
    _BARE: "pass",
    "`import attrs`": "import attrs",
    "`import ketamodel`": "import ketamodel",
    "`import cattrs`": "import cattrs",
    "`import pint`": "import pint",
    _PINT: "import ketamodel as km; km.quantity('10 st')",
    _ASSESS: "import ketamodel as km; km.assess(km.TreatmentPlan(), km.Patient())",
    _MATRIX: "import ketamodel as km; km.assess(km.TreatmentPlan(), km.Patient());"
    "km.matrix(jurisdiction=km.Jurisdiction.US)",
}
#: What had to run before and does not count, where it is more than Python.
_OVER = {_PINT: "`import ketamodel`", _ASSESS: "`import ketamodel`", _MATRIX: _ASSESS}
_BESIDE = {"`import ketamodel`": "`import attrs`", _PINT: "`import pint`"}


@final
@frozen
class Started:
    """A start, the seconds that it takes over what had to run before it, and its ratios to another."""

    name: str
    over: str
    seconds: float
    beside: str = ""
    ratios: tuple[float, ...] = ()


def started(*, rounds: int = 7) -> tuple[Started, ...]:
    """Return what each program costs over what had to run before it; every round runs each once."""
    for source in _SOURCES.values():
        _seconds(source)  # the first run writes the caches of modules
    times = [{name: _seconds(source) for name, source in _SOURCES.items()} for _ in range(rounds)]
    names = [name for name in _SOURCES if name != _BARE]
    costs = [{name: one[name] - one[_OVER.get(name, _BARE)] for name in names} for one in times]
    return tuple(
        Started(
            name,
            _OVER.get(name, _BARE),
            median(cost[name] for cost in costs),
            beside := _BESIDE.get(name, ""),
            tuple(cost[name] / cost[beside] for cost in costs) if beside else (),
        )
        for name in names
    )


def _seconds(source: str) -> float:
    before = _children()
    # S603: the program is a literal of this file, run by the Python that runs this.
    subprocess.run([sys.executable, "-c", source], check=True)  # noqa: S603
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
