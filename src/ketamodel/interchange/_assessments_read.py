"""Assessments read back from plain trees, and held against the knowledge base."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from ketamodel.assessment import Assessment, Finding, Seen, Status
from ketamodel.interchange._assessments_written import certainty_tree, requirement_tree, rule_tree
from ketamodel.interchange._fields import read_choice, read_day
from ketamodel.interchange._unreadable import NOTHING, Gathered, Unreadable, read_list, shown, wrong
from ketamodel.interchange.problems import Problem, lookup_remedy
from ketamodel.rules.conclusion import Verdict, worst
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.rule import Rule
from ketamodel.rules.use import Use
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from ketamodel.interchange.problems import Place
    from ketamodel.provenance import Certainty
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["assessment_from"]

T = TypeVar("T")


_FIELDS = (
    "verdict",
    "off_label",
    "certainty",
    "uses_met",
    "missing",
    "findings",
    "monitoring",
    "edition",
    "as_of",
)


@frozen
class _Known:
    """What a document may name: that of a knowledge base, on the day of the document."""

    rules: Mapping[str, Rule]
    uses: Mapping[str, Use]
    monitoring: Mapping[str, MonitoringRequirement]


def assessment_from(tree: Any, knowledge: KnowledgeBase) -> Assessment:
    """
    Return the assessment that *tree* says.

    What it writes out of a rule or a source must be what *knowledge* says of it on that day.
    """
    gathered = Gathered()
    entries = _mapping(tree, _FIELDS)
    as_of = gathered.read("as_of", lambda: read_day(entries["as_of"]))
    edition = gathered.read("edition", lambda: _edition(entries["edition"], knowledge))
    known = _known(knowledge, knowledge.edition if as_of is NOTHING else as_of)
    verdict = gathered.read("verdict", lambda: read_choice(entries["verdict"], Verdict))
    off_label = gathered.read("off_label", lambda: read_choice(entries["off_label"], Truth))
    uses = gathered.read("uses_met", lambda: read_list(entries["uses_met"], _use(known), _IDS))
    findings = gathered.read(
        "findings",
        lambda: read_list(entries["findings"], lambda one: _finding(one, known), _MAPPINGS),
    )
    monitoring = gathered.read(
        "monitoring",
        lambda: read_list(entries["monitoring"], lambda one: _requirement(one, known), _MAPPINGS),
    )
    certainty = gathered.read(
        "certainty",
        lambda: _certainty(entries["certainty"], () if uses is NOTHING else uses),
    )
    if gathered.problems:
        raise Unreadable(gathered.problems)
    assessment = Assessment(
        verdict=verdict,
        off_label=off_label,
        findings=tuple(findings),
        uses_met=tuple(use.id for use in uses),
        certainty=certainty,
        monitoring=tuple(monitoring),
        edition=edition,
        as_of=as_of,
    )
    _consistent(assessment, entries, gathered)
    return gathered.result(assessment)


def _consistent(assessment: Assessment, entries: Mapping[str, Any], gathered: Gathered) -> None:
    """Gather what follows from the findings, but was written otherwise."""
    asked = worst(one.verdict for one in assessment.findings if one.verdict is not None)
    if assessment.verdict is not asked:
        gathered.add("verdict", f"is `{assessment.verdict.value}`", f"its findings say `{asked.value}`")
    if entries["missing"] != list(assessment.missing):
        gathered.add("missing", "is not what the findings lack", "write the assessment anew")


_IDS = "expected a list of ids"
_MAPPINGS = "expected a list of mappings"
_ANEW = "assess the case anew with this edition"


def _mapping(tree: Any, names: Iterable[str]) -> Mapping[str, Any]:
    """Return *tree* if it is a mapping with exactly *names*."""
    names = tuple(names)
    if not isinstance(tree, dict):
        raise wrong(f"is {shown(tree)}", "expected a mapping")
    gathered = Gathered()
    for name in tree:
        if name not in names and not gathered.full:
            remedy = lookup_remedy(name, names, f"expected {', '.join(names)}")
            gathered.add(name, "is not a known field", remedy)
    for name in names:
        if name not in tree:
            gathered.add(name, "is missing", "write it")
    return gathered.result(tree)


def _edition(given: Any, knowledge: KnowledgeBase) -> date:
    edition = read_day(given)
    if edition != knowledge.edition:
        raise wrong(f"is {edition}, but this knowledge base is that of {knowledge.edition}", _ANEW)
    return edition


def _known(knowledge: KnowledgeBase, day: date) -> _Known:
    effective = knowledge.on(day)
    uses = {use.id: use for use in effective.uses}
    asked = {one.id: one for use in uses.values() for one in use.monitoring}
    return _Known({rule.id: rule for rule in effective.rules}, uses, asked)


def _named(given: Any, known: Mapping[str, T], sort: str) -> T:
    if isinstance(given, str) and given in known:
        return known[given]
    remedy = lookup_remedy(given, known, _ANEW) if isinstance(given, str) else _ANEW
    raise wrong(f"is {shown(given)}, which is no {sort} in force on that day", remedy)


def _use(known: _Known) -> Callable[[Any], Use]:
    return lambda given: _named(given, known.uses, "use")


def _finding(tree: Any, known: _Known) -> Finding:
    entries = _mapping(tree, ("status", "verdict", "rule", "seen", "missing"))
    gathered = Gathered()
    status = gathered.read("status", lambda: read_choice(entries["status"], Status))
    rule = gathered.read("rule", lambda: _written_out(entries["rule"], known.rules, "rule", rule_tree))
    seen = gathered.read("seen", lambda: read_list(entries["seen"], _seen, _MAPPINGS))
    missing = gathered.read("missing", lambda: read_list(entries["missing"], _text, "expected paths"))
    if gathered.problems:
        raise Unreadable(gathered.problems)
    finding = Finding(rule, status, tuple(seen), tuple(missing))
    verdict = finding.verdict
    if entries["verdict"] != (None if verdict is None else verdict.value):
        gathered.add("verdict", f"is {shown(entries['verdict'])}", "the rule says otherwise")
    return gathered.result(finding)


def _seen(tree: Any) -> Seen:
    names = ("path", "title", "value")
    entries = _mapping(tree, names)
    gathered = Gathered()
    texts = [gathered.read(name, lambda name=name: _text(entries[name])) for name in names]
    return gathered.result(Seen(*texts))


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise wrong(f"is {shown(given)}", "expected a text")
    return given


def _requirement(tree: Any, known: _Known) -> MonitoringRequirement:
    return _written_out(tree, known.monitoring, "monitoring requirement", requirement_tree)


def _written_out(tree: Any, known: Mapping[str, T], sort: str, write: Callable[[T], dict[str, Any]]) -> T:
    """Return what *tree* names by its id, if it says of it what the knowledge base says."""
    if not isinstance(tree, dict) or "id" not in tree:
        raise wrong(f"is {shown(tree)}", f"expected a {sort}, with its id")
    gathered = Gathered()
    found = gathered.read("id", lambda: _named(tree["id"], known, sort))
    if not gathered.problems:
        gathered.problems += _differences(tree, write(found))
    return gathered.result(found)


def _certainty(tree: Any, uses: Iterable[Use]) -> Certainty | None:
    """Return the certainty of one of *uses* that *tree* writes out."""
    meant = [use.certainty for use in uses]
    if tree is None and not meant:
        return None
    for one in meant:
        if certainty_tree(one) == tree:
            return one
    raise wrong("is not that of a use that is met", _ANEW)


def _differences(said: Any, meant: Any, place: Place = ()) -> Iterator[Problem]:
    """Return every place where *said* is not what the knowledge base says."""
    if isinstance(said, dict) and isinstance(meant, dict):
        for key in dict.fromkeys([*meant, *said]):
            yield from _differences(said.get(key), meant.get(key), (*place, key))
    elif isinstance(said, list) and isinstance(meant, list) and len(said) == len(meant):
        for index, (one, other) in enumerate(zip(said, meant, strict=True)):
            yield from _differences(one, other, (*place, index))
    elif said != meant:
        what = f"is {shown(said)}, but the knowledge base says {shown(meant)}"
        yield Problem(place, what, _ANEW)
