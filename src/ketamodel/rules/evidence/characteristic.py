"""What agents, products and routes are like, and what scales and laboratory values mean."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel.provenance import Citation
from ketamodel.quantity import Quantity, Range
from ketamodel.rules.evidence.amounts import amounts_in
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, Term, concept_id

__all__ = ["Aspect", "Characteristic", "Measure"]


@final
class Aspect(Term):
    """What a characteristic is about."""

    CHIRALITY = "chirality"
    POTENCY = "potency"
    STRENGTH = "strength"
    BASE_AND_SALT = "base and salt"
    PRESERVATIVE = "preservative"
    DEVICE = "device"
    PREPARATION = "preparation"
    ROUTES_ON_LABEL = "routes on the label"
    MARKET = "market"
    QUALITY = "quality"
    #: Of a route: whether a label names it, and for what it is used.
    LABEL_STATUS = "label status"


@final
@frozen
class Characteristic:
    """Something that is true of an agent, a product or a route, whoever the patient is."""

    id: str = field(converter=concept_id)
    subject: Concept
    aspect: Aspect
    because: tuple[Citation, ...] = field(converter=cited)
    #: None where it is given in words only, in what the citations state.
    value: Range | None = None

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.subject,)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return amounts_in(self.value)


@final
@frozen
class Measure:
    """A scale or a laboratory value, and what a value of it means; a cutoff of None is not defined."""

    id: str = field(converter=concept_id)
    name: str
    meaning: str
    because: tuple[Citation, ...] = field(converter=cited)
    cutoff: Range | None = None

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about: no concept of the vocabulary."""
        return ()

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return amounts_in(self.cutoff)
