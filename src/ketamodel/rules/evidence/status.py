"""What authorities have approved, and what the law controls."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, final

from attrs import field, frozen

from ketamodel.provenance import Certainty, Citation
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.quantity import Quantity

__all__ = ["Authorization", "Cell", "LegalControl", "RegulatoryStatus", "cell", "statuses"]


@final
class Authorization(Term):
    """How a product stands for an indication."""

    #: On the label.
    APPROVED = "approved"
    #: Not on the label, and in use.
    OFF_LABEL = "off-label"
    #: Trials only; no guideline supports routine use.
    INVESTIGATIONAL = "investigational"
    #: Nothing supports it, or something speaks against it.
    NOT_SUPPORTED = "not supported"


@final
@frozen
class RegulatoryStatus:
    """
    How a product stands for an indication in a jurisdiction, and how certain it is that it works.

    Off-label alone is neither forbidden nor advised against.
    """

    id: str = field(converter=concept_id)
    indication: Concept
    product: Concept
    jurisdiction: Term
    status: Authorization
    because: tuple[Citation, ...] = field(converter=cited)
    #: None where no evidence was graded.
    certainty: Certainty | None = None
    #: To what the status is confined.
    only: str = ""

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.indication, self.product)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state: none."""
        return ()


#: A status of no indication yet.
Cell: TypeAlias = "tuple[Term, Concept, Authorization, tuple[Citation, ...], str]"


def cell(
    jurisdiction: Term, product: Concept, status: Authorization, because: Iterable[Citation], *, only: str = ""
) -> Cell:
    """
    Return how *product* stands in *jurisdiction*, for the indications that `statuses` will name.

    >>> from ketamodel.provenance import Source, SourceKind
    >>> class Place(Term):
    ...     US = "US"
    >>> label = Source("label", "A label", "A company", SourceKind.LABEL, "2025")
    >>> says = [label.section("1", "for anaesthesia")]
    >>> approved = cell(Place.US, Concept("demo", "demo"), Authorization.APPROVED, says)
    >>> [one.id for one in statuses([Concept("anesthesia", "anaesthesia")], None, approved)]
    ['status-anesthesia-us-demo']
    """
    return (jurisdiction, product, status, tuple(because), only)


def statuses(indications: Iterable[Concept], certainty: Certainty | None, *cells: Cell) -> tuple[RegulatoryStatus, ...]:
    """
    Return the statuses of every one of *indications* in every one of *cells*.

    >>> statuses([], None)
    ()
    """
    return tuple(
        RegulatoryStatus(
            f"status-{indication.id}-{jurisdiction.value.lower()}-{product.id}",
            indication,
            product,
            jurisdiction,
            status,
            because,
            certainty,
            only,
        )
        for indication in indications
        for jurisdiction, product, status, because, only in cells
    )


@final
@frozen
class LegalControl:
    """How the law of a place schedules or lists an agent."""

    id: str = field(converter=concept_id)
    #: The place or the convention, with the law.
    jurisdiction: str
    agent: Concept
    schedule: str
    because: tuple[Citation, ...] = field(converter=cited)

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.agent,)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state: none."""
        return ()
