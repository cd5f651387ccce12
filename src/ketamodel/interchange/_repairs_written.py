"""Repairs as plain trees: the changes, the plans after them, and what stands in the way."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ketamodel.interchange._assessments_written import certainty_tree, finding_tree, requirement_tree
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Callable

    from ketamodel.assessment import Change, Repair, Repairs, TreatmentOption
    from ketamodel.domain.plan import TreatmentPlan

__all__ = ["option_tree", "repairs_tree"]


def repairs_tree(repairs: Repairs, plan_tree: Callable[[TreatmentPlan], Any]) -> dict[str, Any]:
    """Return *repairs* with the whole plan after each, which *plan_tree* writes."""
    return {
        "verdict": repairs.verdict.value,
        "wanted": repairs.wanted.value,
        "repairs": [_repair_tree(one, plan_tree) for one in repairs],
        "needs": list(repairs.needs),
        "open_uses": [
            {"use": one.use_id, "title": one.title, "waits_for": list(one.waits_for)} for one in repairs.open_uses
        ],
        "blocked_by": [finding_tree(one) for one in repairs.blocked_by],
        "measured": [{"path": one.path, "title": one.title, "value": one.value} for one in repairs.measured],
        "complete": repairs.complete,
    }


def option_tree(option: TreatmentOption, plan_tree: Callable[[TreatmentPlan], Any]) -> dict[str, Any]:
    """Return *option* with the whole plan, which *plan_tree* writes."""
    use = option.use
    return {
        "use": use.id,
        "title": use.title,
        "standing": use.standing.value,
        "certainty": certainty_tree(use.certainty),
        "verdict": option.verdict.value,
        "requires": [_change_tree(one) for one in option.requires],
        "asks": list(option.asks),
        "against": [finding_tree(one) for one in option.against],
        "monitoring": [requirement_tree(one) for one in use.monitoring],
        "plan": plan_tree(option.plan),
    }


def _repair_tree(repair: Repair, plan_tree: Callable[[TreatmentPlan], Any]) -> dict[str, Any]:
    return {
        "cost": repair.cost,
        "verdict": repair.verdict.value,
        "uses_met": list(repair.uses_met),
        "changes": [_change_tree(one) for one in repair.changes],
        "plan": plan_tree(repair.plan),
    }


def _change_tree(change: Change) -> dict[str, Any]:
    return {
        "path": change.path,
        "title": change.title,
        "before": _value_tree(change.before),
        "after": _value_tree(change.after),
        "otherwise": [_value_tree(one) for one in change.otherwise],
        "cost": change.cost,
        "why": change.why,
    }


def _value_tree(value: object) -> Any:
    match value:
        case Quantity():
            return str(value)
        case Concept(id=concept_id):
            return concept_id
        case StrEnum():
            return value.value
        case _:
            return value
