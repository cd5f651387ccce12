"""What a user waits for: a whole assessment, and the way from document to document."""

from __future__ import annotations

from json import dumps
from pathlib import Path
from statistics import median
from time import process_time_ns
from typing import TYPE_CHECKING, TypeVar, final

import yaml
from attrs import frozen

import ketamodel as km
from benchmarks.generator import made_cases, made_rules
from benchmarks.peers import datalogic
from benchmarks.timing import Pair, paired
from ketamodel.interchange.json import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

C = TypeVar("C")

__all__ = [
    "PerCase",
    "asking",
    "assessing",
    "from_document_to_document",
    "repairing",
    "rules_in_force",
    "shipped_cases",
]

_FOLDER = Path(__file__).parents[1] / "tests" / "cases"


@final
@frozen
class PerCase:
    """What was done with each case, and the nanoseconds that each took."""

    what: str
    times: tuple[float, ...]

    @property
    def median(self) -> float:
        """The time of the case in the middle."""
        return median(self.times)

    @property
    def most(self) -> float:
        """The time of the slowest case."""
        return max(self.times)


def shipped_cases() -> tuple[km.Case, ...]:
    """Return the clinical cases that are tested."""
    documents = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.yaml"))]
    return tuple(from_json(dumps(document["case"]), km.Case) for document in documents)


def rules_in_force() -> int:
    """Return how many rules the knowledge base has in force, those built from uses among them."""
    return len(km.KNOWLEDGE.on(km.KNOWLEDGE.edition).rules)


def assessing(cases: Sequence[km.Case]) -> Pair:
    """
    Return whole assessments of *cases* with their findings, beside other bare decisions.

    Of each finding the rule, whether it is known to hold and the kind of its conclusion are looked at.
    What it saw and what is missing are read when somebody looks at them: they count on the way to a document.
    The others are of datalogic-py, on as many rules and cases that were made up.
    """
    other = datalogic(made_rules(rules_in_force()), made_cases(len(cases)))

    def run() -> None:
        for case in cases:
            _findings(case)

    return paired(run, other.run)


def _findings(case: km.Case) -> list[tuple[str, km.Status, km.Kind]]:
    found = km.assess(case.plan, case.patient).findings
    return [(one.rule.id, one.status, one.rule.then.kind) for one in found]


def from_document_to_document(cases: Sequence[km.Case]) -> PerCase:
    """
    Return the times from the JSON document of each case to that of its assessment, with all that it saw.

    Of each case it is the median of some passes, after one in which rules are met for the first time.
    """

    def run(text: str) -> None:
        case = from_json(text, km.Case)
        to_json(km.assess(case.plan, case.patient))

    return _per_case(
        "from a JSON document to a JSON assessment", run, [to_json(case) for case in cases], passes=_PASSES
    )


def asking(cases: Sequence[km.Case]) -> PerCase:
    """Return the times of the questions that could still change the verdict, the assessment included."""

    def run(case: km.Case) -> None:
        len(km.assess(case.plan, case.patient).questions)

    return _per_case("`assessment.questions`", run, cases)


def repairing(cases: Sequence[km.Case]) -> PerCase:
    """Return the times of the smallest changes after which a plan is acceptable, the assessment included."""

    def run(case: km.Case) -> None:
        km.assess(case.plan, case.patient).repairs()

    return _per_case("`assessment.repairs()`", run, cases)


_PASSES = 7


def _per_case(what: str, run: Callable[[C], None], cases: Sequence[C], *, passes: int = 1) -> PerCase:
    for case in cases[:5] if passes == 1 else cases:
        run(case)
    times: list[list[float]] = [[] for _ in cases]
    for _ in range(passes):
        for case, taken in zip(cases, times, strict=True):
            start = process_time_ns()
            run(case)
            taken.append(process_time_ns() - start)
    return PerCase(what, tuple(median(taken) for taken in times))
