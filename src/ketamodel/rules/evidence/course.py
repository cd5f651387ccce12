"""How sources describe a treatment as it is usually given; a use says what is permitted."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel.provenance import Citation
from ketamodel.quantity import Quantity, Range
from ketamodel.rules.evidence.amounts import amounts_in
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, concept_id

__all__ = ["TypicalCourse"]


@final
@frozen
class TypicalCourse:
    """
    A treatment as a guideline, label or trial gave it: dose, time, course, and what was seen.

    It describes and permits nothing: whether a plan is supported is said by uses and rules alone.
    What is None is not recorded.
    """

    id: str = field(converter=concept_id)
    indication: Concept
    #: The agent or product.
    medicine: Concept
    route: Concept
    #: How often and for how long, in words.
    schedule: str
    because: tuple[Citation, ...] = field(converter=cited)
    #: One dose, in mg or mg/kg.
    dose: Range | None = None
    #: The time over which the dose is given.
    over: Range | None = None
    #: The rate of an infusion.
    rate: Range | None = None
    age: Range | None = None
    #: Who is meant, where an age in numbers is not given.
    population: str = ""
    onset: Range | None = None
    #: How long the effect lasts.
    duration: Range | None = None

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.indication, self.medicine, self.route)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return amounts_in(self.dose, self.over, self.rate, self.age, self.onset, self.duration)
