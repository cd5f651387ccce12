"""Dose sheets as plain trees: every amount in full and as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields

from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.sheet import Dilution, Portion
from ketamodel.interchange._assessments_written import citation_tree

if TYPE_CHECKING:
    from ketamodel.analysis.doses.sheet import DoseSheet, Step
    from ketamodel.provenance import Citation

__all__ = ["dose_tree"]


def dose_tree(sheet: DoseSheet) -> dict[str, Any]:
    """Return *sheet* with its sources written out; what was not computed is null."""
    return {
        **{name: _tree(getattr(sheet, name)) for name in ("main", "bolus", "repeat", "total", "bag")},
        "vials": sheet.vials,
        "devices": sheet.devices,
        "sprays": sheet.sprays,
        "times": [_tree(one) for one in sheet.times],
        "steps": [_step(one) for one in sheet.steps],
        "missing": [{"path": one.path, "needed_for": one.needed_for} for one in sheet.missing],
        "refusals": [{"reason": one.reason, "because": _sources(one.because)} for one in sheet.refusals],
    }


def _tree(value: Portion | Dilution | Amount | None) -> Any:
    if isinstance(value, Portion | Dilution):
        return {one.name: _tree(getattr(value, one.name)) for one in fields(type(value))}
    if isinstance(value, Amount):
        return {"exact": value.exact, "shown": str(value)}
    return value


def _step(step: Step) -> dict[str, Any]:
    return {
        "portion": step.portion,
        "what": step.what,
        "formula": step.formula,
        "result": _tree(step.result),
        "because": _sources(step.because),
    }


def _sources(because: tuple[Citation, ...]) -> list[dict[str, Any]]:
    return [citation_tree(one) for one in because]
