"""Rules, limits and uses as documents: read strictly, with conditions in the words of a knowledge base."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, final

from ketamodel.domain.moments import day_of
from ketamodel.interchange._conditions import Words
from ketamodel.interchange._entries import Entries, read_id, read_words
from ketamodel.interchange._scalars import read_choice, read_day
from ketamodel.interchange._unreadable import NOTHING, is_list, read_list, wrong
from ketamodel.interchange.problems import lookup_remedy, quoted
from ketamodel.provenance import Certainty, Citation, Grade, InForce, Reading, Source, SourceKind
from ketamodel.rules.conclusion import Conclusion, Kind, NotKnown, Reason, Severity, Verdict
from ketamodel.rules.extension import elements_about
from ketamodel.rules.policy import AddedLimit, Loosening, Loosens
from ketamodel.rules.rule import ALWAYS, Rule
from ketamodel.rules.use import Limit, Standing, Use

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.terminology import Concept

__all__ = ["KINDS", "REASONS", "RuleReader", "read_period", "read_source"]


def read_source(given: Any) -> Source:
    """Return the source that *given* says."""
    entries = Entries(given, "id", "title", "publisher", "kind", "edition", "address")
    return entries.made(
        Source,
        id=entries.read("id", read_id),
        title=entries.read("title", read_words),
        publisher=entries.read("publisher", read_words),
        kind=entries.read("kind", lambda said: read_choice(said, SourceKind)),
        edition=entries.read("edition", _edition),
        address=entries.read("address", read_words, ""),
    )


def _edition(given: Any) -> str:
    return str(given) if isinstance(given, Decimal) else read_words(given)


def read_period(given: Any) -> InForce:
    """Return the days on which something is in force."""
    entries = Entries(given, "since", "until")

    def day(said: Any) -> date:
        return day_of(read_day(said))

    return entries.made(InForce, since=entries.read("since", day, None), until=entries.read("until", day, None))


#: What follows, by the word that a document begins it with.
KINDS = {
    kind.value: kind for kind in (Kind.CONTRAINDICATED, Kind.UNSUPPORTED, Kind.CAUTION, Kind.ADVICE, Kind.REQUIRED)
}
#: Why a plan is not supported, by the word of a document.
REASONS = {"prohibited": Reason.PROHIBITED, "not-supported": Reason.NOT_SUPPORTED}


def _conclusion(given: Any) -> Conclusion:
    """Return what follows: ``{contraindicated: words}``, ``{caution: high, says: words}`` and the like."""
    entries = Entries(given, *KINDS, "says", "noted_because", "blocks_because")
    begun = [name for name in KINDS if name in entries]
    if len(begun) != 1:
        raise wrong(given, f"expected one of {', '.join(map(quoted, KINDS))}")
    kind = KINDS[begun[0]]
    values: dict[str, Any] = {"kind": kind}
    if kind is Kind.CAUTION:
        values["severity"] = entries.read(kind.value, lambda said: read_choice(said, Severity))
    elif kind is Kind.UNSUPPORTED:
        values["reason"] = entries.read(kind.value, _reason)
    graded = kind in (Kind.CAUTION, Kind.UNSUPPORTED)
    values["says"] = entries.read("says" if graded else kind.value, read_words)
    if not graded and "says" in entries:
        entries.gathered.add("says", "is written twice", f"write the words behind {quoted(kind.value)}")
    for name, instead in (("noted_because", NotKnown.NOTED), ("blocks_because", NotKnown.BLOCKS)):
        if name in entries:
            values |= {"instead": instead, "departs": entries.read(name, read_words)}
    return entries.made(Conclusion, **values)


def _reason(given: Any) -> Reason:
    if isinstance(given, str) and given in REASONS:
        return REASONS[given]
    raise wrong(given, f"expected one of {', '.join(map(quoted, REASONS))}")


_OF_LIMITS = ("id", "title", "must", "given", "because")
_OF_USES = (
    "id",
    "title",
    "reason",
    "standing",
    "scope",
    "limits",
    "because",
    "certainty",
    "default",
    "in_force",
)


def _default(given: Any) -> Verdict:
    verdict = read_choice(given, Verdict)
    if verdict not in (Verdict.SUPPORTED, Verdict.CAUTION):
        raise wrong(given, "expected `supported` or `caution`")
    return verdict


@final
class RuleReader:
    """Reads rules, limits and uses with the words, sources and concepts of a base and of one policy."""

    def __init__(self, knowledge: KnowledgeBase, own: Source, sources: list[Source], concepts: list[Concept]) -> None:
        """Take the words of *knowledge*, and the *own* source, the *sources* and the *concepts* of a policy."""
        self._sources = {one.id: one for one in (*knowledge.sources, *sources, own)}
        self._own = own
        new = (element for one in concepts for element in elements_about(one, knowledge.elements))
        self.words = Words.of((*knowledge.elements, *new), (*knowledge.concepts, *concepts), knowledge.uses)

    def rule(self, given: Any) -> Rule:
        """Return the rule that *given* says."""
        entries = Entries(given, "id", "title", "applies", "when", "then", "because", "in_force")
        return entries.made(
            Rule,
            id=entries.read("id", read_id),
            title=entries.read("title", read_words),
            applies=entries.read("applies", self.words.condition, ALWAYS),
            when=entries.read("when", self.words.condition),
            then=entries.read("then", _conclusion),
            because=entries.read("because", self._citations),
            in_force=entries.read("in_force", read_period, InForce()),
        )

    def added_limit(self, given: Any) -> AddedLimit:
        """Return the limit that *given* says, and the uses that it tightens."""
        entries = Entries(given, "use", *_OF_LIMITS)
        uses = entries.read("use", self._named_uses)
        limit = self._limit(entries)
        return entries.made(AddedLimit, limit=limit, uses=uses)

    def _named_uses(self, given: Any) -> tuple[str, ...]:
        one = given if is_list(given) else [given]
        return tuple(read_list(one, read_id, "expected the id of a use, or a list of ids"))

    def _limit(self, entries: Entries) -> Any:
        values = {
            "id": entries.read("id", read_id),
            "title": entries.read("title", read_words),
            "must": entries.read("must", self.words.condition),
            "given": entries.read("given", self.words.condition, None),
            "because": entries.read("because", self._citations),
        }
        return NOTHING if entries.gathered.problems else entries.made(Limit, **values)

    def _own_limit(self, given: Any) -> Limit:
        entries = Entries(given, *_OF_LIMITS)
        limit = self._limit(entries)
        made: Limit = entries.made(lambda: limit)
        return made

    def use(self, given: Any) -> tuple[Use, Loosening]:
        """Return the use, and the reason for which it is added."""
        entries = Entries(given, *_OF_USES)
        reason = entries.read("reason", read_words)
        use_id = entries.read("id", read_id)
        values = {
            "title": entries.read("title", read_words),
            "standing": entries.read("standing", lambda said: read_choice(said, Standing)),
            "scope": entries.read("scope", self.words.condition),
            "limits": entries.list_of("limits", self._own_limit),
            "because": entries.read("because", self._citations),
            "certainty": entries.read("certainty", self._certainty),
            "default": entries.read("default", _default, Verdict.CAUTION),
            "in_force": entries.read("in_force", read_period, InForce()),
        }
        use = entries.made(Use, id=use_id, **values)
        return use, Loosening(use_id, Loosens.ADDED_USE, reason)

    def _certainty(self, given: Any) -> Certainty:
        entries = Entries(given, "grade", "because")
        grade = entries.read("grade", lambda said: read_choice(said, Grade))
        return entries.made(Certainty, grade=grade, because=entries.read("because", self._citations, ()))

    def _citations(self, given: Any) -> list[Citation]:
        return read_list(given, self._citation, "expected a list of {source, locator, states}")

    def _citation(self, given: Any) -> Citation:
        entries = Entries(given, "source", "locator", "states", "read")
        return entries.made(
            Citation,
            source=entries.read("source", self._source, self._own),
            locator=entries.read("locator", _edition),
            states=entries.read("states", read_words),
            read=entries.read("read", lambda said: read_choice(said, Reading), Reading.READ),
        )

    def _source(self, given: Any) -> Source:
        if isinstance(given, str) and given in self._sources:
            return self._sources[given]
        remedy = lookup_remedy(given, self._sources, "") if isinstance(given, str) else ""
        raise wrong(
            given, remedy or "expected the id of a source, of the policy or of the base", ", which is no source"
        )
