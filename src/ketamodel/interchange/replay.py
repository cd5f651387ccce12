"""Replaying records: the same knowledge must say the same of the same case."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ketamodel.assessment import Assessment, Record
from ketamodel.interchange._records_written import assessment_of
from ketamodel.interchange.json import from_json, to_json
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["replay"]


def replay(
    record: Record | str | bytes | Mapping[str, object], *, knowledge: KnowledgeBase | None = None
) -> Assessment:
    """
    Return the assessment of *record*, assessed anew: equal to the one that was recorded.

    *record* is one that was made here, or its document as JSON or as the mapping that this holds.
    *knowledge* is by default that of a record made here, else the one that is shipped.
    Raises `RecordDiffers` with all that differs: another edition, other rules, a document that was changed,
    masked values, and each place that comes out otherwise; `DocumentProblems` if it is no record.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> assessment = assess(TreatmentPlan(), Patient(pregnant=True))
    >>> document = to_json(assessment.record(at="2026-03-02T09:30+01:00"))
    >>> replay(document) == assessment
    True
    """
    if isinstance(record, Record):
        known = knowledge or record.basis.knowledge
        return assessment_of(from_json(to_json(record, knowledge=record.basis.knowledge), Record, knowledge=known))
    document = json.dumps(record) if isinstance(record, Mapping) else record
    return assessment_of(from_json(document, Record, knowledge=knowledge or KNOWLEDGE))
