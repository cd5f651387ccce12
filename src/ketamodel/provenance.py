"""Where knowledge comes from: sources, places in them, and how strong the evidence is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.terminology import Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Certainty", "Citation", "Grade", "InForce", "Reading", "Source", "SourceKind", "citations"]


@final
class Reading(Term):
    """How well a statement was read at its source; the marks V, V*, K and U of the reference."""

    #: Read in the text of the source itself.
    READ = "read"
    #: Read in a secondary text that reports the source.
    SECONDARY = "secondary"
    #: Known from the published source, to be re-read there.
    RECALLED = "recalled"
    #: Uncertain: never behind a rule that blocks.
    UNCERTAIN = "uncertain"


@final
class SourceKind(Term):
    """What sort of document a source is."""

    LABEL = "label"
    REGULATION = "regulation"
    SAFETY_ALERT = "safety alert"
    GUIDELINE = "guideline"
    TRIAL = "trial"
    META_ANALYSIS = "meta-analysis"
    REVIEW = "review"
    PROTOCOL = "protocol"
    STUDY = "study"
    MONOGRAPH = "monograph"
    CODE_LIST = "code list"
    ARTICLE = "article"
    EDITORIAL = "editorial"
    #: What a clinic decided for itself.
    POLICY = "policy"

    @property
    def rank(self) -> int:
        """
        The place in the order of sources that disagree: 1 wins over 2, and so on.

        Labels and what regulators demand come first, then safety alerts, guidelines, trials and meta-analyses,
        all other documents, and last articles for the public, our own decisions and those of clinics.

        >>> SourceKind.LABEL.rank < SourceKind.TRIAL.rank < SourceKind.ARTICLE.rank
        True
        """
        return _RANKS.get(self, _OTHER_DOCUMENTS)


_RANKS = {
    SourceKind.LABEL: 1,
    SourceKind.REGULATION: 1,
    SourceKind.SAFETY_ALERT: 2,
    SourceKind.GUIDELINE: 3,
    SourceKind.TRIAL: 4,
    SourceKind.META_ANALYSIS: 4,
    SourceKind.ARTICLE: 6,
    SourceKind.EDITORIAL: 6,
    SourceKind.POLICY: 6,
}
_OTHER_DOCUMENTS = 5


@final
class Grade(Term):
    """Strength of the evidence for an outcome, after the Oxford levels."""

    #: Pivotal trials of an approved label, or consistent randomised trials or meta-analyses.
    A = "a"
    #: One adequate randomised trial, or several that are small or inconsistent.
    B = "b"
    #: Pilot crossover, open-label or observational.
    C = "c"
    #: Expert opinion or case reports.
    D = "d"
    #: The best controlled evidence shows no benefit.
    N = "n"
    #: Evidence of harm, or contraindicated by a guideline.
    X = "x"
    #: Adequate trials disagree.
    MIXED = "mixed"


@final
@frozen
class Source:
    """
    One edition of one document.

    >>> label = Source("demo-label", "Demo label", "Demo", SourceKind.LABEL, "2025")
    >>> str(label.section("5.1", "sedation in 48 % to 61 %"))
    'Demo label (2025), section 5.1'
    """

    id: str = field(converter=concept_id)
    title: str
    publisher: str
    kind: SourceKind
    #: Year, version or revision, as the document says.
    edition: str
    #: Address or DOI, empty where none is certain.
    address: str = ""
    #: Where it, or a text that reports it, was read.
    read_at: str = ""
    #: The label or guideline that a secondary text reports.
    reports: Source | None = None

    def section(self, locator: str, states: str, read: Reading = Reading.READ) -> Citation:
        """Return a citation of section *locator*, which says *states*."""
        return Citation(self, f"section {locator}", states, read)

    def at(self, locator: str, states: str, read: Reading = Reading.READ) -> Citation:
        """Return a citation of the place *locator* (a table, an abstract, a page), which says *states*."""
        return Citation(self, locator, states, read)

    def __str__(self) -> str:
        return f"{self.title} ({self.edition})"


@final
@frozen
class Citation:
    """
    A place in a source and what it says there, in our own words, with digits and UCUM units.

    Raises `InvalidValue` if it does not say anything.
    """

    source: Source
    locator: str
    states: str
    read: Reading = Reading.READ

    def __attrs_post_init__(self) -> None:
        if not self.states.strip():
            raise InvalidValue("states", "empty", "what the source says there")

    @property
    def carries_a_hard_rule(self) -> bool:
        """Whether a rule may block or refuse on this citation alone."""
        if self.read is Reading.UNCERTAIN:
            return False
        if self.read is not Reading.SECONDARY:
            return True
        behind = self.source.reports or self.source
        return behind.kind in _AUTHORITIES

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)


_AUTHORITIES = frozenset({SourceKind.LABEL, SourceKind.REGULATION, SourceKind.SAFETY_ALERT, SourceKind.GUIDELINE})


def citations(given: Iterable[Citation]) -> tuple[Citation, ...]:
    """
    Return the citations *given* as the tuple that a value keeps.

    >>> citations([])
    ()
    """
    return tuple(given)


@final
@frozen
class Certainty:
    """
    How certain it is that a use works, and the sources that say so.

    >>> str(Certainty(Grade.N))
    'n'
    """

    grade: Grade
    because: tuple[Citation, ...] = field(default=(), converter=citations)

    def __str__(self) -> str:
        return self.grade.value


@final
@frozen
class InForce:
    """
    The days on which something is in force; an end that is None is open.

    Raises `InvalidValue` if it ends before it begins.

    >>> date(2024, 6, 1) in InForce(since=date(2025, 1, 21))
    False
    """

    since: date | None = None
    #: The last day.
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.until < self.since:
            raise InvalidValue("until", f"{self.until}", f"a day from {self.since}")

    def __contains__(self, day: date) -> bool:
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        if self.since is None and self.until is None:
            return "always"
        since = "" if self.since is None else f"from {self.since}"
        until = "" if self.until is None else f"until {self.until}"
        return " ".join(part for part in (since, until) if part)
