"""An assessment as a clinician reads it: the verdict, what decides, what is not known, the rest in short."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ketamodel.assessment import Status
from ketamodel.assessment.titles import titles_of
from ketamodel.cli.page import Page
from ketamodel.provenance import Reading
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.extension import saying_loosened
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ketamodel.assessment import Assessment, Finding
    from ketamodel.provenance import Citation
    from ketamodel.rules.monitoring import MonitoringRequirement

__all__ = ["CLOSING", "GRADES", "cite", "named", "report"]

#: So many findings that wait for data are told in full.
_MANY = 12

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
#: What each letter of certainty means.
GRADES: Mapping[str, str] = {
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
    title = titles_of(assessment.knowledge)
    _head(page, assessment, name)
    deciding, against, open_, cautions, noted = _groups(assessment)
    _full(page, "WHAT DECIDES", deciding, title)
    _full(page, "ALSO AGAINST IT", against, title)
    if open_:
        undecided = assessment.verdict is Verdict.INDETERMINATE
        page.heading("NOT KNOWN, AND NEEDED FOR A VERDICT" if undecided else "NOT KNOWN EITHER")
        for words in _most_wanted(open_, title):
            page.item("  - ", words)
        _full(page, "WHAT THESE DATA WOULD SETTLE", open_[:_MANY], title)
        _brief(page, f"AND {len(open_) - _MANY} MORE", open_[_MANY:], title)
    _full(page, "CAUTIONS", cautions, title)
    said = saying_loosened(assessment.knowledge)
    _loosened(page, [one for one in noted if one.rule.id in said], title)
    _short(page, [one for one in noted if one.rule.id not in said], title)
    _monitoring(page, assessment.monitoring)
    page.heading(f"Knowledge of {assessment.edition}, as in force on {assessment.as_of}.")
    for policy in assessment.knowledge.policies:
        page.line(f"Extended by policy {policy.name}: {policy.title}.")
    page.line(f"Considered {assessment.considered}.")
    return str(page)


def _head(page: Page, assessment: Assessment, name: str) -> None:
    verdict = assessment.verdict
    if name:
        page.heading(name)
    page.line(f"{verdict.value.upper()}: {_MEANINGS[verdict]}", colour=_COLOURS[verdict])
    page.labelled("Off label", _ANSWERS[assessment.off_label], indent=0)
    certainty = assessment.certainty
    if certainty is not None:
        page.labelled("Certainty", GRADES[certainty.grade.value], indent=0)
        for one in certainty.because:
            page.labelled("", cite(one), indent=0)
    for use in assessment.knowledge.uses:
        if use.id in assessment.uses_met:
            page.labelled("Use met", f"{use.title} ({use.standing.value}) [{use.id}]", indent=0)


def _groups(
    assessment: Assessment,
) -> tuple[list[Finding], list[Finding], list[Finding], list[Finding], list[Finding]]:
    """Return what decides, what else speaks against the plan, what is open, cautions, and the rest."""
    deciding: list[Finding] = []
    against: list[Finding] = []
    open_: list[Finding] = []
    cautions: list[Finding] = []
    noted: list[Finding] = []
    for one in assessment.findings:
        if one.verdict is None:
            noted.append(one)
        elif one.status is Status.POSSIBLE:
            open_.append(one)
        elif one.verdict is assessment.verdict:
            deciding.append(one)
        elif one.verdict is Verdict.CAUTION:
            cautions.append(one)
        else:
            against.append(one)
    return deciding, against, open_, cautions, noted


def _most_wanted(findings: Iterable[Finding], title: Callable[[str], str]) -> list[str]:
    """Return the data that *findings* lack, those first that most of them lack."""
    wanted = Counter(words for one in findings for words in {title(path): None for path in one.missing})
    return [words for words, _ in wanted.most_common()]


def _full(page: Page, heading: str, findings: Iterable[Finding], title: Callable[[str], str]) -> None:
    """Add each of *findings* with what, why and its sources."""
    for number, one in enumerate(findings, 1):
        if number == 1:
            page.heading(heading)
        else:
            page.line()
        rule = one.rule
        page.item(f"{number:>3}. ", rule.title, strong=True)
        if rule.then.says != rule.title:
            page.item("     ", rule.then.says)
        if rule.then.severity is not None:
            page.labelled("Severity", rule.then.severity.value, indent=5)
        for index, seen in enumerate(one.seen):
            page.labelled("" if index else "Because", str(seen), indent=5)
        if one.missing:
            page.labelled("Not known", _words(one.missing, title), indent=5)
        for citation in rule.because:
            page.labelled("Source", cite(citation), indent=5)
        page.labelled("Rule", named(one), indent=5)
        if one.acknowledgement is not None:
            page.labelled("Noted by", str(one.acknowledgement), indent=5)


def cite(citation: Citation) -> str:
    """Return where a statement stands, what stands there, and how well it was read there."""
    return f"{citation}: {citation.states}{_MARKS[citation.read]}"


_MARKS: Mapping[Reading, str] = {
    Reading.READ: "",
    Reading.SECONDARY: " [read in a text that reports it]",
    Reading.RECALLED: " [to be re-read at the source]",
    Reading.UNCERTAIN: " [uncertain]",
}


def _words(paths: Iterable[str], title: Callable[[str], str]) -> str:
    return "; ".join(dict.fromkeys(map(title, paths)))


def named(one: Finding) -> str:
    """Return the id of the rule of *one*; where policies extend the knowledge, also where the rule comes from."""
    extended = one.basis is not None and one.basis.knowledge.policies
    return f"{one.rule.id} ({one.origin})" if extended else one.rule.id


def _loosened(page: Page, findings: Iterable[Finding], title: Callable[[str], str]) -> None:
    """Add what a policy loosened, and why, wherever it bears on the plan."""
    for number, one in enumerate(findings):
        if not number:
            page.heading("LOOSENED BY A POLICY of the clinic, against the knowledge base")
        page.item("  - ", f"{one.rule.title} {one.rule.then.says} [{named(one)}]")
        if one.missing:
            page.item("    ", f"Not known: {_words(one.missing, title)}")


def _short(page: Page, findings: Iterable[Finding], title: Callable[[str], str]) -> None:
    """Add advice, and what would only be noted, each in one entry."""
    advice = [one for one in findings if one.status is Status.CONFIRMED]
    possible = [one for one in findings if one.status is Status.POSSIBLE]
    if advice:
        page.heading("ADVICE")
        for one in advice:
            page.item("  - ", f"{one.rule.title} {one.rule.then.says}")
            page.item("    ", f"{'; '.join(map(str, one.rule.because))} [{named(one)}]")
    _brief(page, "POSSIBLE, AND NO BAR: not known whether they hold", possible, title)


def _brief(page: Page, heading: str, findings: list[Finding], title: Callable[[str], str]) -> None:
    """Add each of *findings* that may hold in one entry."""
    if findings:
        page.heading(heading)
    for one in findings:
        page.item("  - ", f"{one.rule.title} [{named(one)}]")
        page.item("    ", f"Not known: {_words(one.missing, title)}")


def _monitoring(page: Page, requirements: Iterable[MonitoringRequirement]) -> None:
    phase = None
    for one in requirements:
        if phase is None:
            page.heading("MONITORING that the uses met ask for")
        if one.phase is not phase:
            phase = one.phase
            page.line(f"  {phase.value.capitalize()}")
        page.item("  - ", one.says)
        page.item("    ", "; ".join(map(str, one.because)))
