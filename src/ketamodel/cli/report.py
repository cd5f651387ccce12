"""An assessment as a clinician reads it: the verdict, what decides, what is not known, the rest in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.assessment import Status
from ketamodel.cli.page import Page
from ketamodel.cli.titles import titles_of
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.provenance import Reading
from ketamodel.rules.conclusion import Verdict
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ketamodel.assessment import Assessment, Finding
    from ketamodel.provenance import Citation
    from ketamodel.rules.monitoring import MonitoringRequirement

__all__ = ["CLOSING", "cite", "report"]

#: Printed once, after the last case.
CLOSING = "\nDecision support for professionals to review, not a medical device."

_COLOURS: Mapping[Verdict, str] = {
    Verdict.CONTRAINDICATED: "red",
    Verdict.UNSUPPORTED: "red",
    Verdict.INDETERMINATE: "magenta",
    Verdict.CAUTION: "yellow",
    Verdict.SUPPORTED: "green",
}
_MEANINGS: Mapping[Verdict, str] = {
    Verdict.CONTRAINDICATED: "a source rules this plan out",
    Verdict.UNSUPPORTED: "no source covers this plan, or it breaks a limit of the source",
    Verdict.INDETERMINATE: "data are missing that could forbid this plan",
    Verdict.CAUTION: "permitted, with warnings to weigh",
    Verdict.SUPPORTED: "a label or guideline covers this plan, and nothing speaks against it",
}
_ANSWERS: Mapping[Truth, str] = {
    Truth.TRUE: "yes",
    Truth.FALSE: "no",
    Truth.UNKNOWN: "not known",
}
_GRADES: Mapping[str, str] = {
    "a": "a, pivotal trials of a label or consistent randomised trials",
    "b": "b, one adequate randomised trial, or several small or inconsistent ones",
    "c": "c, pilot crossover, open-label or observational studies",
    "d": "d, expert opinion or case reports",
    "n": "n, the best controlled evidence shows no benefit",
    "x": "x, evidence of harm, or contraindicated by a guideline",
    "mixed": "mixed, adequate trials disagree",
}


def report(assessment: Assessment, name: str = "", *, width: int | None = None) -> str:
    """Return *assessment*, of the case *name* where several are printed, as text."""
    page = Page(width)
    title = titles_of(KNOWLEDGE)
    _head(page, assessment, name)
    deciding, against, open_, cautions, noted = _groups(assessment)
    _full(page, "WHAT DECIDES", deciding, title)
    _full(page, "ALSO AGAINST IT", against, title)
    if open_:
        page.heading("NOT KNOWN, AND NEEDED FOR A VERDICT")
        for path in assessment.missing:
            page.item("  - ", title(path))
        _full(page, "WHAT THESE DATA WOULD SETTLE", open_, title)
    _full(page, "CAUTIONS", cautions, title)
    _short(page, noted, title)
    _monitoring(page, assessment.monitoring)
    page.heading(f"Knowledge of {assessment.edition}, as in force on {assessment.as_of}.")
    return str(page)
