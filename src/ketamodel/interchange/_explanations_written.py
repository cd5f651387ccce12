"""Explanations as plain trees: what decided in full, of all else the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ketamodel.assessment.reasons.considered import counted
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.assessment import Basis, Explanation, Question, Why
    from ketamodel.domain.answer import Answer as Given
    from ketamodel.readers.interpret import Answer

__all__ = ["considered_tree", "explanation_tree", "question_tree"]


def explanation_tree(explanation: Explanation) -> dict[str, Any]:
    """
    Return what became of a rule and why.

    Parts that decide nothing are not taken apart, and of a condition with a name only counted (*folded*).
    """
    applies = explanation.applies
    return {
        "rule": explanation.rule.id,
        "title": explanation.rule.title,
        "outcome": explanation.outcome.value,
        "applies": None if applies is None else _tree(applies),
        "when": _tree(explanation.when),
    }


def _tree(part: Why) -> dict[str, Any]:
    told = [one for one in part.parts if part.decisive and (one.decisive or part.name is None)]
    tree: dict[str, Any] = {"says": part.says, "truth": part.truth.value, "decisive": part.decisive}
    optional = {
        "name": part.name,
        "path": part.path,
        "seen": _value(part.seen),
        "threshold": None if part.threshold is None else str(part.threshold),
        "margin": None if part.margin is None else str(part.margin),
        "missing": list(part.missing),
        "parts": [_tree(one) for one in told],
        "folded": len(part.parts) - len(told) or None,
    }
    return tree | {name: value for name, value in optional.items() if value is not None and value != []}


def _value(seen: Answer | Given) -> bool | str | None:
    if seen is None or isinstance(seen, bool):
        return seen
    return seen.id if isinstance(seen, Concept) else str(seen)


def question_tree(question: Question) -> dict[str, Any]:
    """Return what is asked, and what each answer would do; of an interval, one amount stands for all."""
    return {
        "path": question.path,
        "text": question.text,
        "unit": question.unit,
        "alone": question.alone,
        "settles": list(question.settles),
        "answers": [
            {
                "says": one.says,
                "answers": [_value(each) for each in one.answers],
                "verdict": one.verdict.value,
                "worst": one.worst.value,
                "best": one.best.value,
            }
            for one in question.effects
        ],
    }


def considered_tree(basis: Basis) -> dict[str, int]:
    """Return how many rules had each outcome."""
    return {one.value: number for one, number in counted(basis).items()}
