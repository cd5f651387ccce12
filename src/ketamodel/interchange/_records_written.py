"""Records as plain trees, sealed by their digest."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ketamodel.assessment import Assessment
from ketamodel.assessment.records.record import MASKED
from ketamodel.interchange._assessments_written import assessment_tree
from ketamodel.interchange._unreadable import is_list, is_mapping
from ketamodel.rules.digest import digest, digest_of, digests_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamodel.assessment import Record
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["FORMAT", "assessment_of", "knowledge_tree", "record_tree", "seal_of"]

#: The form of the document; another number, another form.
FORMAT = "ketamodel-record-1"


def record_tree(record: Record, case: Any) -> dict[str, Any]:
    """Return *record*, whose masked *case* is a tree already."""
    assessment = assessment_tree(assessment_of(record), case)
    for one in assessment["acknowledgements"]:
        if record.hides(one["rule"]):
            # The digest of few possible values would tell which it is.
            one["binds"] = MASKED
    tree = {
        "format": FORMAT,
        "at": record.at.isoformat(),
        "package": record.package,
        "knowledge": knowledge_tree(record.basis.knowledge),
        "masked": list(record.mask),
        "assessment": assessment,
    }
    return {**tree, "digest": seal_of(tree)}


def knowledge_tree(knowledge: KnowledgeBase) -> dict[str, Any]:
    """Return what tells *knowledge* from any other, as a whole and rule by rule."""
    return {
        "edition": knowledge.edition.isoformat(),
        "policies": [policy.name for policy in knowledge.policies],
        "digest": digest_of(knowledge),
        "rules": dict(sorted(digests_of(knowledge).items())),
    }


def seal_of(tree: Mapping[str, Any]) -> str:
    """Return the digest of a record, that of all entries but the digest itself."""
    return digest({name: _read(value) for name, value in tree.items() if name != "digest"})


def _read(tree: Any) -> Any:
    """Return *tree* with its numbers as they are read: a document knows decimals alone."""
    if is_mapping(tree):
        return {key: _read(one) for key, one in tree.items()}
    if is_list(tree):
        return [_read(one) for one in tree]
    return Decimal(tree) if isinstance(tree, int) and not isinstance(tree, bool) else tree


def assessment_of(record: Record) -> Assessment:
    """Return the assessment of *record*; what is masked is not among the values that its findings read."""
    decision = record.decision
    return Assessment(
        verdict=decision.verdict,
        off_label=decision.off_label,
        findings=record.findings,
        uses_met=decision.uses_met,
        certainty=decision.certainty,
        monitoring=decision.monitoring,
        basis=record.basis,
    )
