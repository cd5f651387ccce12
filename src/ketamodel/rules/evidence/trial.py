"""What a study found, also where it found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.provenance import Citation, Source
from ketamodel.quantity import Quantity
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Design", "Direction", "Trial"]


@final
class Design(Term):
    """How a study was made."""

    RANDOMISED = "randomised trial"
    CROSSOVER = "randomised crossover"
    META_ANALYSIS = "meta-analysis"
    OPEN_LABEL = "open-label study"
    COHORT = "cohort"
    RETROSPECTIVE = "retrospective series"
    REVIEW = "review"
    ANIMAL = "animal experiment"


@final
class Direction(Term):
    """Where the result of a study points, for the outcome that is named."""

    #: In favour of the medicine.
    POSITIVE = "positive"
    #: No difference, or the outcome was missed.
    NEGATIVE = "negative"
    #: In favour for one part of the outcome and not for another.
    MIXED = "mixed"
    #: The studies are too few or too poor to tell.
    INCONCLUSIVE = "inconclusive"
    #: Nothing was compared.
    DESCRIPTIVE = "descriptive"
    #: The knowledge base does not record the result.
    NOT_RECORDED = "not recorded"


def _concepts(given: Iterable[Concept]) -> tuple[Concept, ...]:
    return tuple(given)


@final
@frozen
class Trial:
    """
    A study of a medicine for an outcome; one with two outcomes that differ is two facts.

    What it found stands in `result`; a negative one is kept as well as a positive one.
    """

    id: str = field(converter=concept_id)
    design: Design
    #: The agent or product that was given.
    medicine: Concept
    #: What it was given for; empty where no patient was treated.
    indications: tuple[Concept, ...] = field(converter=_concepts)
    #: What was measured, and against what.
    outcome: str
    direction: Direction
    because: tuple[Citation, ...] = field(converter=cited)
    #: How many took part; None where it is not recorded.
    n: int | None = None
    route: Concept | None = None

    @property
    def source(self) -> Source:
        """The publication."""
        return self.because[0].source

    @property
    def result(self) -> str:
        """What was found, in our own words."""
        return "; ".join(citation.states for citation in self.because)

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (*self.indications, self.medicine, *(() if self.route is None else (self.route,)))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return () if self.n is None else (Quantity(self.n, "1"),)
