"""Assessments as plain trees, with their rules and sources written out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ketamodel.interchange._explanations_written import considered_tree
from ketamodel.interchange._fixed import anew

if TYPE_CHECKING:
    from ketamodel.assessment import Acknowledgement, Assessment, Finding, Status
    from ketamodel.interchange._fixed import Writer
    from ketamodel.provenance import Certainty, Citation
    from ketamodel.rules.conclusion import Verdict
    from ketamodel.rules.monitoring import MonitoringRequirement
    from ketamodel.rules.rule import Rule

__all__ = ["assessment_tree", "certainty_tree", "citation_tree", "finding_tree", "requirement_tree", "rule_tree"]


def assessment_tree(assessment: Assessment, case: Any, once: Writer = anew) -> dict[str, Any]:
    """
    Return *assessment* of *case*, which is a tree already, with its rules and sources written out.

    *once* writes what is the same in every assessment.
    """
    certainty = assessment.certainty
    return {
        "verdict": assessment.verdict.value,
        "off_label": assessment.off_label.value,
        "certainty": None if certainty is None else once(certainty_tree, certainty),
        "uses_met": list(assessment.uses_met),
        "missing": list(assessment.missing),
        "findings": [finding_tree(one, once) for one in assessment.findings],
        "acknowledgements": [_acknowledgement_tree(one, assessment) for one in assessment.basis.acknowledgements],
        "monitoring": [once(requirement_tree, one) for one in assessment.monitoring],
        "considered": considered_tree(assessment.basis),
        "edition": assessment.edition.isoformat(),
        "policies": [policy.name for policy in assessment.knowledge.policies],
        "as_of": assessment.as_of.isoformat(),
        "case": case,
    }


def finding_tree(finding: Finding, once: Writer = anew) -> dict[str, Any]:
    """Return *finding* with its rule, which *once* writes, and the values that it read."""
    said = finding.status, finding.verdict, finding.missing, finding.origin
    if not finding.seen and finding.acknowledgement is None:
        # A rule that saw nothing lacks the same in many cases; those that saw values are seldom alike.
        unseen: dict[str, Any] = once(_unseen_tree, finding.rule, *said)
        return unseen
    return _finding_tree(once(rule_tree, finding.rule), *said) | {
        "seen": [{"path": one.path, "title": one.title, "value": one.value} for one in finding.seen],
        "acknowledged": finding.acknowledgement is not None,
    }


def _unseen_tree(rule: Rule, *said: Any) -> dict[str, Any]:
    return _finding_tree(rule_tree(rule), *said)


def _finding_tree(
    rule: Any, status: Status, verdict: Verdict | None, missing: tuple[str, ...], origin: str
) -> dict[str, Any]:
    return {
        "status": status.value,
        "verdict": None if verdict is None else verdict.value,
        "rule": rule,
        "seen": [],
        "missing": list(missing),
        "origin": origin,
        "acknowledged": False,
    }


def _acknowledgement_tree(one: Acknowledgement, assessment: Assessment) -> dict[str, Any]:
    return {
        "rule": one.rule_id,
        "reason": one.reason,
        "role": one.role,
        "at": one.at.isoformat(),
        "binds": one.binds,
        "lapsed": one in assessment.lapsed,
    }


def rule_tree(rule: Rule) -> dict[str, Any]:
    """Return *rule* with its sources written out; its condition is that of the knowledge base."""
    then = rule.then
    return {
        "id": rule.id,
        "title": rule.title,
        "kind": then.kind.value,
        "verdict": None if then.verdict is None else then.verdict.value,
        "severity": None if then.severity is None else then.severity.value,
        "reason": None if then.reason is None else then.reason.value,
        "not_known": then.not_known.value,
        "says": then.says,
        "because": [citation_tree(one) for one in rule.because],
    }


def citation_tree(citation: Citation) -> dict[str, Any]:
    """Return *citation* with its source written out."""
    source = citation.source
    return {
        "source": {
            "id": source.id,
            "title": source.title,
            "edition": source.edition,
            "address": source.address,
        },
        "locator": citation.locator,
        "states": citation.states,
        "read": citation.read.value,
    }


def certainty_tree(certainty: Certainty) -> dict[str, Any]:
    """Return *certainty* with its sources written out."""
    return {
        "grade": certainty.grade.value,
        "because": [citation_tree(one) for one in certainty.because],
    }


def requirement_tree(one: MonitoringRequirement) -> dict[str, Any]:
    """Return what a source asks to be observed, with its sources written out."""
    return {
        "id": one.id,
        "parameter": one.parameter.id,
        "phase": one.phase.value,
        "says": one.says,
        "every": None if one.every is None else str(one.every),
        "after": None if one.after is None else str(one.after),
        "limits": None if one.limits is None else str(one.limits),
        "until": one.until,
        "because": [citation_tree(citation) for citation in one.because],
    }
