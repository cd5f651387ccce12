"""What articles for the public say, beside what the sources say."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.provenance import Citation, Source, SourceKind, citations
from ketamodel.terminology import Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Claim", "Stance"]


@final
class Stance(Term):
    """How the sources stand to a claim."""

    #: The sources say the same.
    AGREE = "agree"
    #: The sources say it with a limit that the article leaves out.
    QUALIFY = "qualify"
    #: The sources say otherwise, and win.
    CONFLICT = "conflict"
    #: Nothing that a rule, a use or a fact of the knowledge base could say.
    NOT_ENCODED = "not encoded"


def _articles(given: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(given)


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(concept_id(one) for one in given)


@final
@frozen
class Claim:
    """
    What articles for the public say, and how the sources stand to it.

    A claim changes no verdict: the rules and uses that it names do.
    Raises `InvalidValue` for a claim without an article or a citation, for one in conflict whose winner does not
    outrank an article, and for one that is contradicted although it is neither qualified nor in conflict.

    >>> blog = Source("blog", "A blog", "A clinic", SourceKind.ARTICLE, "2024")
    >>> label = Source("label", "A label", "A company", SourceKind.LABEL, "2025")
    >>> claim = Claim(
    ...     id="at-home",
    ...     articles=[blog],
    ...     says="The spray can be taken at home.",
    ...     stance=Stance.CONFLICT,
    ...     sources_say="Only under direct observation.",
    ...     because=[label.section("2", "under direct observation")],
    ...     contradicted_by=["demo-setting"],
    ... )
    >>> claim.winner.id
    'label'
    """

    id: str = field(converter=concept_id)
    #: The articles that make it.
    articles: tuple[Source, ...] = field(converter=_articles)
    #: What they say, in our own words.
    says: str
    stance: Stance
    #: What the sources say to it, in our own words.
    sources_say: str
    #: The places that say so; the first is in the source that wins.
    because: tuple[Citation, ...] = field(converter=citations)
    #: Ids of the rules, limits and uses of the knowledge base that speak against it.
    contradicted_by: tuple[str, ...] = field(default=(), converter=_ids)

    def __attrs_post_init__(self) -> None:
        if not self.articles or any(one.kind is not SourceKind.ARTICLE for one in self.articles):
            given = ", ".join(one.id for one in self.articles)
            raise InvalidValue("articles", given or "none", "sources of kind article")
        if not self.because:
            raise InvalidValue("because", "none", "a citation of what the sources say")
        if self.stance is Stance.CONFLICT and not self.winner.kind.rank < SourceKind.ARTICLE.rank:
            raise InvalidValue("because", self.winner.id, "first a citation of a source that outranks an article")
        if self.contradicted_by and self.stance not in (Stance.QUALIFY, Stance.CONFLICT):
            given = ", ".join(self.contradicted_by)
            raise InvalidValue("contradicted_by", given, f"none for a claim of the stance {self.stance.value}")

    @property
    def winner(self) -> Source:
        """The source that wins where the sources and the articles disagree."""
        return self.because[0].source
