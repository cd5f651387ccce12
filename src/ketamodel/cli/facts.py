"""Facts that are no rules, in words and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ketamodel.provenance import Reading
from ketamodel.readers.prose import amount
from ketamodel.rules.evidence import (
    AdverseEffect,
    Aspect,
    Characteristic,
    Direction,
    Fact,
    Kinetics,
    LegalControl,
    Measure,
    RegulatoryStatus,
    Trial,
    TypicalCourse,
)
from ketamodel.terminology import CodeSystem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ketamodel.provenance import Citation
    from ketamodel.quantity import Range
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.terminology import Concept

__all__ = ["described", "fact_pages", "reading", "table"]

_READ = {
    Reading.READ: "read",
    Reading.SECONDARY: "read in a secondary text",
    Reading.RECALLED: "to be re-read at the source",
    Reading.UNCERTAIN: "uncertain, to be re-read at the source",
}

_SYSTEMS = {one: one.name.replace("_", " ") for one in CodeSystem} | {CodeSystem.ICD_10_CM: "ICD-10-CM"}


def reading(citation: Citation) -> str:
    """
    Return how well *citation* was read, in words.

    >>> from ketamodel import KNOWLEDGE
    >>> reading(KNOWLEDGE.fact("pk-ketamine-protein-binding").because[0])
    'uncertain, to be re-read at the source'
    """
    return _READ[citation.read]


def described(fact: Fact) -> Mapping[str, str]:
    """
    Return what *fact* says, by label; what is not recorded is empty.

    >>> from ketamodel import KNOWLEDGE
    >>> described(KNOWLEDGE.fact("ae-spravato-sedation"))["Frequency"]
    '48 % to 61 %'
    """
    match fact:
        case Trial():
            return _trial(fact)
        case AdverseEffect():
            return _adverse_effect(fact)
        case Kinetics():
            return {
                "Parameter": fact.parameter.value,
                "Medicine": str(fact.medicine),
                "Route": _name(fact.route),
                "Effect": fact.effect,
                "Value": _range(fact.value),
                "Says": _words(fact.because),
            }
        case TypicalCourse():
            return _course(fact)
        case RegulatoryStatus():
            return _status(fact)
        case LegalControl():
            return {"Place": fact.jurisdiction, "Agent": str(fact.agent), "Schedule": fact.schedule}
        case Characteristic():
            return {"Of": str(fact.subject), "Aspect": fact.aspect.value, "Says": _words(fact.because)}
        case Measure():
            return {"Measure": fact.name, "Meaning": fact.meaning, "Cutoff": _range(fact.cutoff)}
        case _:
            assert_never(fact)


def _trial(trial: Trial) -> Mapping[str, str]:
    return {
        "Study": str(trial.source),
        "Design": trial.design.value,
        "Medicine": str(trial.medicine),
        "Route": _name(trial.route),
        "Indication": ", ".join(map(str, trial.indications)),
        "Patients": "" if trial.n is None else str(trial.n),
        "Outcome": trial.outcome,
        "Direction": trial.direction.value,
        "Found": trial.result,
    }


def _adverse_effect(effect: AdverseEffect) -> Mapping[str, str]:
    against = f" ({effect.against})" if effect.against else ""
    return {
        "Effect": effect.effect,
        "Product": str(effect.product),
        "Population": effect.population,
        "Frequency": "not quantified" if effect.frequency is None else str(effect.frequency),
        "Comparator": "" if effect.comparator is None else f"{effect.comparator}{against}",
    }


def _course(course: TypicalCourse) -> Mapping[str, str]:
    return {
        "Indication": str(course.indication),
        "Medicine": str(course.medicine),
        "Route": str(course.route),
        "Dose": _range(course.dose),
        "Over": _range(course.over),
        "Rate": _range(course.rate),
        "Course": course.schedule,
        "Who": "; ".join(part for part in (_range(course.age), course.population) if part),
        "Onset": _range(course.onset),
        "Lasts": _range(course.duration),
    }


def _status(status: RegulatoryStatus) -> Mapping[str, str]:
    return {
        "Indication": str(status.indication),
        "Place": status.jurisdiction.value,
        "Product": str(status.product),
        "Status": status.status.value,
        "Only": status.only,
        "Evidence": _evidence(status),
    }


def _evidence(status: RegulatoryStatus) -> str:
    """Return how certain it is that the use works, and what says so."""
    certainty = status.certainty
    return "" if certainty is None else f"{certainty}: {'; '.join(map(_stated, certainty.because))}"


def _stated(citation: Citation) -> str:
    mark = "" if citation.read in (Reading.READ, Reading.SECONDARY) else f" [{reading(citation)}]"
    return f"{citation.states} ({citation.source.id}){mark}"


def _name(concept: Concept | None) -> str:
    return "" if concept is None else str(concept)


def _range(value: Range | None) -> str:
    return "" if value is None else value.said(amount)


def _words(because: Iterable[Citation]) -> str:
    return "; ".join(citation.states for citation in because)


def table(facts: Iterable[Fact], *, without: frozenset[str] = frozenset()) -> str:
    """
    Return *facts* of one kind as a table in Markdown, with the id, the sources and how each was read.

    The columns *without* are left out.

    >>> from ketamodel import KNOWLEDGE
    >>> print(table(KNOWLEDGE.controls[:1]))
    | Place | Agent | Schedule | Source | Id |
    |---|---|---|---|---|
    | US, Controlled Substances Act | ketamine (racemic) | Schedule III | `ketamine-uspi`, section 9 (read) | `control-us-ketamine` |
    """  # noqa: E501 - a row of a table is one line
    rows = [({one: text for one, text in described(fact).items() if one not in without}, fact) for fact in facts]
    labels = (*rows[0][0], "Source", "Id")
    lines = [labels, ("---",) * len(labels)]
    for said, fact in rows:
        sources = "; ".join(f"`{one.source.id}`, {one.locator} ({reading(one)})" for one in fact.because)
        lines.append((*said.values(), sources, f"`{fact.id}`"))
    return "\n".join(_row(line) for line in lines)


def _row(cells: tuple[str, ...]) -> str:
    if set(cells) == {"---"}:
        return f"|{'|'.join(cells)}|"
    shown = (cell.replace("|", "\\|").replace("<", "&lt;") or "-" for cell in cells)
    return f"| {' | '.join(shown)} |"


def fact_pages(knowledge: KnowledgeBase) -> Mapping[str, str]:
    """
    Return pages in Markdown, by name, that show every fact of *knowledge*.

    >>> from ketamodel import KNOWLEDGE
    >>> list(fact_pages(KNOWLEDGE))
    ['adverse-effects', 'kinetics', 'routes', 'courses', 'statuses', 'trials', 'legal-control', 'products', 'measures']
    """
    kinetics = [one for one in knowledge.kinetics if one.route is None]
    by_route = [one for one in knowledge.kinetics if one.route is not None]
    routes = [one for one in knowledge.characteristics if one.aspect is Aspect.LABEL_STATUS]
    products = [one for one in knowledge.characteristics if one.aspect is not Aspect.LABEL_STATUS]
    by_direction = {
        f"Result: {direction.value}": [one for one in knowledge.trials if one.direction is direction]
        for direction in Direction
    }
    return {
        "adverse-effects": _page("Adverse effects", {"": knowledge.adverse_effects}),
        "kinetics": _page("Pharmacokinetics", {"": kinetics}),
        "routes": _page("Routes", {"Bioavailability, onset and duration": by_route, "Labels": routes}),
        "courses": _page("Typical courses", {"": knowledge.courses}),
        "statuses": _by_indication(knowledge),
        "trials": _page("Trials", by_direction),
        "legal-control": _page("Legal control", {"": knowledge.controls}),
        "products": _page("Agents and products", {"": products}),
        "measures": _page("Scales and laboratory values", {"": knowledge.measures}),
    }


def _by_indication(knowledge: KnowledgeBase) -> str:
    """Return for every indication its codes, the evidence, the trials, and how each product stands."""
    parts = ["# Status by indication"]
    for indication in sorted({one.indication for one in knowledge.statuses}, key=str):
        statuses = [one for one in knowledge.statuses if one.indication == indication]
        codes = [f"{_SYSTEMS[code.system]} {code.code}" for code in indication.codes]
        trials = [f"`{one.id}` ({one.direction.value})" for one in knowledge.trials if indication in one.indications]
        parts += [
            f"## {str(indication)[0].upper()}{str(indication)[1:]}",
            f"Codes: {', '.join(codes) or 'none that is certain'}.",
            *dict.fromkeys(f"Evidence, {one.product}: {_evidence(one)}." for one in statuses if one.certainty),
            f"Trials: {', '.join(trials) or 'none in this knowledge base'}.",
            table(statuses, without=frozenset({"Indication", "Evidence"})),
        ]
    return "\n\n".join(parts) + "\n"


def _page(title: str, tables: Mapping[str, Sequence[Fact]]) -> str:
    parts = [f"# {title}"]
    for heading, facts in tables.items():
        parts += [f"## {heading}"] * bool(heading) + [table(facts)] * bool(facts)
    return "\n\n".join(parts) + "\n"
