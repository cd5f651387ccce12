"""Policies of a clinic as documents: read strictly, and held against the knowledge base that they extend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ketamodel.domain.moments import day_of
from ketamodel.interchange._concepts import read_concepts
from ketamodel.interchange._entries import Entries, read_id, read_words
from ketamodel.interchange._rules import RuleReader, read_period, read_source
from ketamodel.interchange._scalars import read_day
from ketamodel.interchange._unreadable import NOTHING, Unreadable, wrong
from ketamodel.interchange.problems import Place, Problem, quoted
from ketamodel.rules.loosening import said_id
from ketamodel.rules.of_uses import DEFAULT
from ketamodel.rules.policy import Loosening, Loosens, Policy, PolicyProblems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamodel.interchange._conditions import Words
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["HOW", "policy_from"]

_PARTS = ("policy", "sources", "concepts", "rules", "limits", "uses", "loosens")


def policy_from(tree: Any, knowledge: KnowledgeBase) -> Policy:
    """Return the policy that *tree* says, if *knowledge* can be extended by it."""
    entries = Entries(tree, *_PARTS)
    head = entries.read("policy", _head)
    if head is NOTHING:
        # What else is wrong is told too; its rules cite a stand-in.
        head = Policy("policy", "policy", knowledge.edition)
    sources = entries.list_of("sources", read_source)
    concepts = entries.read("concepts", lambda given: read_concepts(given, knowledge.concepts), [])
    reader = RuleReader(knowledge, head.source, sources, [] if concepts is NOTHING else concepts)
    rules = entries.list_of("rules", reader.rule)
    limits = entries.list_of("limits", reader.added_limit)
    uses = entries.list_of("uses", reader.use)
    loosens = entries.list_of("loosens", lambda given: _loosening(given, reader.words))
    policy = entries.made(
        Policy,
        id=head.id,
        title=head.title,
        edition=head.edition,
        publisher=head.publisher,
        sources=sources,
        concepts=concepts,
        rules=rules,
        limits=limits,
        uses=[use for use, _ in uses],
        loosens=[*(reason for _, reason in uses), *loosens],
    )
    try:
        knowledge.extended_by(policy)
    except PolicyProblems as error:
        places = _places(policy)
        raise Unreadable(_placed(one.where, one.what, places) for one in error.problems) from None
    return policy


def _placed(where: str, what: str, places: Mapping[str, Place]) -> Problem:
    """Return what does not fit, at the place of the document that says it."""
    said, _, remedy = what.partition(": ")
    return Problem(places.get(where, ()), f"{quoted(where)} {said}", remedy)


def _places(policy: Policy) -> dict[str, Place]:
    """Return where a document says what has an id; where it is made wins over where it is named."""
    return {
        policy.id: ("policy",),
        **{
            name: ("loosens", index)
            for index, one in enumerate(policy.loosens[len(policy.uses) :])
            for name in (one.of, said_id(one, policy))
        },
        **{one.id: ("concepts",) for one in policy.concepts},
        **{one.id: ("sources", index) for index, one in enumerate(policy.sources)},
        **{one.id: ("uses", index) for index, one in enumerate(policy.uses)},
        **{f"{one.id}{DEFAULT}": ("uses", index) for index, one in enumerate(policy.uses)},
        **{
            limit.id: ("uses", index, "limits", number)
            for index, one in enumerate(policy.uses)
            for number, limit in enumerate(one.limits)
        },
        **{one.limit.id: ("limits", index) for index, one in enumerate(policy.limits)},
        **{one.id: ("rules", index) for index, one in enumerate(policy.rules)},
    }


def _head(given: Any) -> Policy:
    entries = Entries(given, "id", "title", "edition", "publisher")
    return entries.made(
        Policy,
        id=entries.read("id", read_id),
        title=entries.read("title", read_words),
        edition=entries.read("edition", lambda said: day_of(read_day(said))),
        publisher=entries.read("publisher", read_words, ""),
    )


#: How a rule or a limit is loosened, by the entry that says so.
HOW = {
    "switched_off": Loosens.SWITCHED_OFF,
    "noted": Loosens.NOTED,
    "unless": Loosens.EXCEPTION,
    "in_force": Loosens.DATES,
}


def _yes(given: Any) -> None:
    if given is not True:
        raise wrong(given, "expected true, or leave the entry out")


def _loosening(given: Any, words: Words) -> Loosening:
    """Return what is loosened: a rule or a limit, how, and why."""
    entries = Entries(given, "rule", "limit", *HOW, "reason")
    named = [name for name in ("rule", "limit") if name in entries]
    if len(named) != 1:
        expected = "expected either `rule` or `limit`, with an id"
        entries.gathered.problems += wrong(given, expected, " that does not name one thing").problems
    said = [name for name in HOW if name in entries]
    if len(said) != 1:
        expected = f"expected one of {', '.join(map(quoted, HOW))}"
        entries.gathered.problems += wrong(given, expected, " that does not say how").problems
    values: dict[str, Any] = {"reason": entries.read("reason", read_words)}
    for name in named[:1]:
        values["of"] = entries.read(name, read_id)
    for name in said[:1]:
        values["how"] = HOW[name]
        match HOW[name]:
            case Loosens.EXCEPTION:
                values["unless"] = entries.read(name, words.condition)
            case Loosens.DATES:
                values["in_force"] = entries.read(name, read_period)
            case _:
                entries.read(name, _yes)
    return entries.made(Loosening, **values)
