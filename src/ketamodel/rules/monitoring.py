"""What a source asks to be observed during and around a treatment."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel.provenance import Citation, citations
from ketamodel.quantity import Quantity, Range
from ketamodel.terminology import Concept, Term, concept_id

__all__ = ["MonitoringRequirement", "Phase"]


@final
class Phase(Term):
    """The part of a session or course in which something is observed."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    DISCHARGE = "at discharge"
    COURSE = "over the course"


@final
@frozen
class MonitoringRequirement:
    """Something to observe: when, how often, within which limits, until when, and who says so."""

    id: str = field(converter=concept_id)
    parameter: Concept
    phase: Phase
    #: What is done, in one sentence.
    says: str
    because: tuple[Citation, ...] = field(converter=citations)
    every: Quantity | None = None
    #: Time from the dose at which it is due.
    after: Quantity | None = None
    limits: Range | None = None
    #: When it may end, in words.
    until: str = ""
