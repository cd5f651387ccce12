"""One rule or use as an English sheet, for those who sign it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.errors import UnknownId, nearest
from ketamodel.provenance import Reading
from ketamodel.readers.prose import prose
from ketamodel.rules.conclusion import NotKnown
from ketamodel.rules.rule import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.provenance import Citation
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["cited", "sheet"]


def sheet(sought: str, knowledge: KnowledgeBase) -> str:
    """
    Return the sheet of the rule or use with the id *sought*.

    Raises `UnknownId` with the nearest ids if there is none.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> print(sheet("esketamine-food", KNOWLEDGE).splitlines()[0])
    esketamine-food
    """
    uses = {use.id: use for use in knowledge.uses}
    if sought in uses:
        return _of_use(uses[sought])
    try:
        return _of_rule(knowledge.rule(sought))
    except UnknownId:
        known = {rule.id for rule in knowledge.on(knowledge.edition).rules} | uses.keys()
        missed = UnknownId("rule or use", sought, nearest(sought, known))
        raise missed from None


def _of_rule(rule: Rule) -> str:
    then = rule.then
    follows = then.kind.value if then.severity is None else f"{then.kind.value}, {then.severity.value}"
    blocks = "the verdict is at least indeterminate" if then.not_known is NotKnown.BLOCKS else "it is noted"
    departs = f", because {then.departs}" if then.departs else ""
    lines = [
        rule.id,
        rule.title,
        "",
        f"Who:       {prose(rule.applies) if rule.applies != ALWAYS else 'every plan'}",
        f"When:      {prose(rule.when)}",
        f"Then:      {follows}. {then.says}",
        f"Not known: {blocks}{departs}",
        f"In force:  {rule.in_force}",
        "Review:    pending; no clinician has signed it",
        "Sources:",
        *(f"  - {line}" for line in cited(rule.because)),
    ]
    return "\n".join(lines)


def _of_use(use: Use) -> str:
    limits = [
        f"  - {limit.id}: {limit.title}\n"
        f"      must: {prose(limit.must)}" + ("" if limit.given is None else f"\n      given: {prose(limit.given)}")
        for limit in use.limits
    ]
    lines = [
        use.id,
        use.title,
        "",
        f"Scope:     {prose(use.scope)}",
        f"Standing:  {use.standing.value}; {use.default.value} when it is met and nothing else holds",
        f"Certainty: {use.certainty}",
        f"In force:  {use.in_force}",
        "Review:    pending; no clinician has signed it",
        "Limits:",
        *limits,
        "Sources:",
        *(f"  - {line}" for line in cited(use.because)),
    ]
    return "\n".join(lines)


_MARKS = {
    Reading.READ: "",
    Reading.SECONDARY: " [read in a text that reports it]",
    Reading.RECALLED: " [to be re-read at the source]",
    Reading.UNCERTAIN: " [uncertain]",
}


def cited(because: Iterable[Citation]) -> list[str]:
    """Return each citation as a line: place, what it states, and how it was read."""
    return [f"{one}: {one.states}{_MARKS[one.read]}" for one in because]
