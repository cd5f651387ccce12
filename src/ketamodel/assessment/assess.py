"""Assessing one plan for one patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.result import Assessment
from ketamodel.domain.case import Case
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.assessment.decide import ReaderName
    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["assess"]


def assess(
    plan: TreatmentPlan,
    patient: Patient,
    *,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
    reader: ReaderName = "compiled",
) -> Assessment:
    """
    Return what *knowledge* says of *plan* for *patient*.

    *as_of* is the day of the knowledge, by default that of its edition; the day of the session is ``plan.date``.
    *reader* is who decides which rules hold: a function compiled from them, once for each knowledge base and interval
    between dates in force, or ``"reference"``, which walks every rule; their answers are the same.
    Raises `ContradictoryRecord` if something is dated after the session,
    and `InvalidValue` for an *as_of* that is no day.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> assess(TreatmentPlan(), Patient()).verdict.value
    'indeterminate'
    """
    return Assessment.of(Basis(Case(plan, patient), knowledge, knowledge.day(as_of)), reader=reader)
