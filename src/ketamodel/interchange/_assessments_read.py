"""Assessments read back from plain trees, and held against the knowledge base."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, final

from attrs import evolve, frozen

from ketamodel.assessment import Acknowledgement, Assessment, Basis, Finding, Seen, Status
from ketamodel.domain.moments import day_of
from ketamodel.errors import InvalidValue
from ketamodel.interchange._assessments_written import certainty_tree, requirement_tree, rule_tree
from ketamodel.interchange._explanations_written import considered_tree
from ketamodel.interchange._scalars import read_choice, read_day, read_text, read_truth
from ketamodel.interchange._unreadable import (
    NOTHING,
    Gathered,
    Unreadable,
    is_list,
    is_mapping,
    read_list,
    shown,
    wrong,
)
from ketamodel.interchange.problems import Problem, lookup_remedy
from ketamodel.rules.conclusion import Verdict, worst
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.rule import Rule
from ketamodel.rules.use import Use
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ketamodel.domain.case import Case
    from ketamodel.interchange.problems import Place
    from ketamodel.provenance import Certainty
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["acknowledgements_from", "assessment_from", "day_from", "mapping_of"]

P = ParamSpec("P")
T = TypeVar("T")


_FIELDS = (
    "verdict",
    "off_label",
    "certainty",
    "uses_met",
    "missing",
    "findings",
    "acknowledgements",
    "monitoring",
    "considered",
    "edition",
    "policies",
    "as_of",
    "case",
)


@final
@frozen
class _Known:
    """What a document may name: that of a knowledge base, on the day of the document."""

    rules: Mapping[str, Rule]
    uses: Mapping[str, Use]
    monitoring: Mapping[str, MonitoringRequirement]
    origin_of: Callable[[str], str]

    def use(self, given: Any) -> Use:
        return _named(given, self.uses, "use")

    def requirement(self, tree: Any) -> MonitoringRequirement:
        return _written_out(tree, self.monitoring, "monitoring requirement", requirement_tree)

    def finding(self, tree: Any) -> Finding:
        entries = mapping_of(tree, ("status", "verdict", "rule", "seen", "missing", "origin", "acknowledged"))
        gathered = Gathered()
        status = gathered.read("status", read_choice, entries["status"], Status)
        rule = gathered.read("rule", _written_out, entries["rule"], self.rules, "rule", rule_tree)
        seen = gathered.read("seen", read_list, entries["seen"], _seen, _MAPPINGS)
        missing = gathered.read("missing", read_list, entries["missing"], read_text, _PATHS)
        gathered.read("acknowledged", read_truth, entries["acknowledged"])
        if gathered.problems:
            raise Unreadable(gathered.problems)
        finding = Finding(rule, status, tuple(seen), tuple(missing))
        verdict = None if finding.verdict is None else finding.verdict.value
        if entries["verdict"] != verdict:
            gathered.problems += _differences(entries["verdict"], verdict, ("verdict",))
        gathered.problems += _differences(entries["origin"], self.origin_of(rule.id), ("origin",))
        return gathered.result(finding)


def assessment_from(tree: Any, knowledge: KnowledgeBase, read_case: Callable[[Any], Case]) -> Assessment:
    """
    Return the assessment that *tree* says.

    What it writes out of a rule or a source must be what *knowledge* says of it on that day,
    and the whole what *knowledge* says of its case.
    """
    gathered = Gathered()
    entries = mapping_of(tree, _FIELDS)

    def read(name: str, reader: Callable[P, Any], *given: P.args, **options: P.kwargs) -> Any:
        return gathered.read(name, reader, *given, **options)

    as_of = read("as_of", day_from, entries["as_of"])
    read("edition", _edition, entries["edition"], knowledge)
    read("policies", _policies, entries["policies"], knowledge)
    case = read("case", read_case, entries["case"])
    known = _known(knowledge, knowledge.edition if as_of is NOTHING else as_of)
    verdict = read("verdict", read_choice, entries["verdict"], Verdict)
    off_label = read("off_label", read_choice, entries["off_label"], Truth)
    uses = read("uses_met", read_list, entries["uses_met"], known.use, _IDS)
    findings = read("findings", read_list, entries["findings"], known.finding, _MAPPINGS)
    monitoring = read("monitoring", read_list, entries["monitoring"], known.requirement, _MAPPINGS)
    noted = read("acknowledgements", acknowledgements_from, entries["acknowledgements"])
    certainty = read("certainty", _certainty, entries["certainty"], () if uses is NOTHING else uses)
    if gathered.problems:
        raise Unreadable(gathered.problems)
    basis = Basis(case, knowledge, as_of)
    assessment = Assessment(
        verdict=verdict,
        off_label=off_label,
        findings=tuple(evolve(one, basis=basis) for one in findings),
        uses_met=tuple(use.id for use in uses),
        certainty=certainty,
        monitoring=tuple(monitoring),
        basis=basis,
    ).acknowledged(*noted)
    _consistent(assessment, entries, gathered)
    return gathered.result(assessment)


def _consistent(assessment: Assessment, entries: Mapping[str, Any], gathered: Gathered) -> None:
    """Gather what follows from the findings or the case, but was written otherwise."""
    asked = worst(one.verdict for one in assessment.findings if one.verdict is not None)
    if assessment.verdict is not asked:
        gathered.add("verdict", f"is `{assessment.verdict.value}`", f"its findings say `{asked.value}`")
    if entries["missing"] != list(assessment.missing):
        gathered.add("missing", "is not what the findings lack", "write the assessment anew")
    for index, one in enumerate(assessment.findings):
        if entries["findings"][index]["acknowledged"] is not (one.acknowledgement is not None):
            gathered.problems.append(Problem(("findings", index, "acknowledged"), "is not so", _ANEW))
    if gathered.problems:
        return
    if Assessment.of(assessment.basis) != assessment:
        gathered.add("case", "is not the one of which this was found", _ANEW)
    elif entries["considered"] != considered_tree(assessment.basis):
        gathered.add("considered", "is not what became of the rules", _ANEW)


_IDS = "expected a list of ids"
_PATHS = "expected a list of paths"
_MAPPINGS = "expected a list of mappings"
_ANEW = "assess the case anew with this edition"


def mapping_of(tree: Any, names: Iterable[str]) -> Mapping[str, Any]:
    """Return *tree* if it is a mapping with exactly *names*."""
    names = tuple(names)
    if not is_mapping(tree):
        raise wrong(tree, "expected a mapping")
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
    edition = day_from(given)
    if edition != knowledge.edition:
        raise wrong(given, _ANEW, f", but this knowledge base is that of {knowledge.edition}")
    return edition


def _policies(given: Any, knowledge: KnowledgeBase) -> None:
    names = [policy.name for policy in knowledge.policies]
    if given != names:
        extended = f"is extended by {', '.join(names)}" if names else "is extended by no policy"
        raise wrong(given, f"this knowledge base {extended}")


def day_from(given: Any) -> date:
    """Return the day that *given* says."""
    return day_of(read_day(given))


def _known(knowledge: KnowledgeBase, day: date) -> _Known:
    effective = knowledge.on(day)
    uses = {use.id: use for use in effective.uses}
    asked = {one.id: one for use in uses.values() for one in use.monitoring}
    return _Known({rule.id: rule for rule in effective.rules}, uses, asked, knowledge.origin_of)


def _named(given: Any, known: Mapping[str, T], sort: str) -> T:
    if isinstance(given, str) and given in known:
        return known[given]
    remedy = lookup_remedy(given, known, _ANEW) if isinstance(given, str) else _ANEW
    raise wrong(given, remedy, f", which is no {sort} in force on that day")


def acknowledgements_from(tree: Any) -> tuple[Acknowledgement, ...]:
    """Return the acknowledgements of the list *tree*, each bound to what its rule read."""
    return tuple(read_list(tree, _acknowledgement, _MAPPINGS))


def _acknowledgement(tree: Any) -> Acknowledgement:
    entries = mapping_of(tree, ("rule", "reason", "role", "at", "binds", "lapsed"))
    gathered = Gathered()
    texts = [gathered.read(name, read_text, entries[name]) for name in ("rule", "reason", "role", "at", "binds")]
    gathered.read("lapsed", read_truth, entries["lapsed"])
    if gathered.problems:
        raise Unreadable(gathered.problems)
    try:
        return Acknowledgement(*texts)
    except InvalidValue as error:
        gathered.add(error.field, f"is {error.given}", f"expected {error.expected}")
        raise Unreadable(gathered.problems) from None


def _seen(tree: Any) -> Seen:
    names = ("path", "title", "value")
    entries = mapping_of(tree, names)
    gathered = Gathered()
    texts = [gathered.read(name, read_text, entries[name]) for name in names]
    return gathered.result(Seen(*texts))


def _written_out(tree: Any, known: Mapping[str, T], sort: str, write: Callable[[T], dict[str, Any]]) -> T:
    """Return what *tree* names by its id, if it says of it what the knowledge base says."""
    if not is_mapping(tree) or "id" not in tree:
        raise wrong(tree, f"expected a {sort}, with its id")
    gathered = Gathered()
    found: T = gathered.read("id", _named, tree["id"], known, sort)
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
    raise wrong(tree, _ANEW, ", which is not that of a use that is met")


def _differences(said: Any, meant: Any, place: Place = ()) -> Iterator[Problem]:
    """Return every place where *said* is not what the knowledge base says."""
    if is_mapping(said) and is_mapping(meant):
        for key in dict.fromkeys([*meant, *said]):
            yield from _differences(said.get(key), meant.get(key), (*place, key))
    elif is_list(said) and is_list(meant) and len(said) == len(meant):
        for index, (one, other) in enumerate(zip(said, meant, strict=True)):
            yield from _differences(one, other, (*place, index))
    elif said != meant:
        what = f"is {shown(said)}, but the knowledge base says {shown(meant)}"
        yield Problem(place, what, _ANEW)
