"""Comparisons as plain trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.assessment import Comparison, Contrast, Difference

__all__ = ["comparison_tree"]


def comparison_tree(comparison: Comparison) -> dict[str, Any]:
    """Return what differs between two assessments."""
    return {
        "same": comparison.same,
        "whole": _changes(comparison.whole),
        "findings": [_difference(one) for one in comparison.differences],
        "inputs": _changes(comparison.inputs),
        "without_effect": [one.path for one in comparison.without_effect],
        "knowledge": _changes(comparison.knowledge),
    }


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "rule": one.rule_id,
        "what": one.what,
        "before": None if one.before is None else one.before.status.value,
        "after": None if one.after is None else one.after.status.value,
        "changes": _changes(one.changes),
        "through": _changes(one.inputs),
    }


def _changes(changes: Iterable[Contrast]) -> dict[str, dict[str, str]]:
    return {one.path: {"before": one.before, "after": one.after} for one in changes}
