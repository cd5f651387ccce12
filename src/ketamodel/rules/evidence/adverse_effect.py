"""How often an effect that nobody wants was seen."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.provenance import Citation
from ketamodel.quantity import Quantity, Range
from ketamodel.rules.evidence.amounts import amounts_in
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, concept_id

__all__ = ["AdverseEffect"]

_WHOLE = Quantity(100, "%")


def _share(given: Range | None) -> Range | None:
    for end in amounts_in(given):
        if end.unit != "%" or end > _WHOLE:
            raise InvalidValue("frequency", f"{end}", "a share of patients, from 0 % to 100 %")
    return given


@final
@frozen
class AdverseEffect:
    """
    An adverse effect of a product in a population: how often, and how often without it.

    A frequency of None is *not quantified* by the source, never *rare*.
    Raises `InvalidValue` for a frequency that is no share of patients.
    """

    id: str = field(converter=concept_id)
    effect: str
    #: The product or agent that was given.
    product: Concept
    #: Who was observed.
    population: str
    frequency: Range | None = field(converter=_share)
    because: tuple[Citation, ...] = field(converter=cited)
    #: The share of those who got the comparator.
    comparator: Range | None = field(default=None, converter=_share)
    #: What the comparator was.
    against: str = ""

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.product,)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return amounts_in(self.frequency, self.comparator)
