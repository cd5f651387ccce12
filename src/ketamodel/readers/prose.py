"""Conditions in English, for those who read the rule book."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Comparison,
    Expression,
    Named,
    Needed,
    Not,
    YesNo,
)
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamodel.quantity import Quantity
    from ketamodel.rules.expression import Option

__all__ = ["amount", "prose"]

_SIDES: Mapping[Comparison, str] = {
    Comparison.BELOW: "below",
    Comparison.AT_MOST: "at most",
    Comparison.EXACTLY: "exactly",
    Comparison.AT_LEAST: "at least",
    Comparison.ABOVE: "above",
}

_OPPOSITES: Mapping[Comparison, str] = {
    Comparison.BELOW: "at least",
    Comparison.AT_MOST: "above",
    Comparison.EXACTLY: "other than",
    Comparison.AT_LEAST: "below",
    Comparison.ABOVE: "at most",
}


def prose(expression: Expression) -> str:
    """
    Return *expression* in English.

    >>> from ketamodel.rules.expression import SetBy
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> prose(AllOf((pregnant, AllOf(()))))
    'pregnant: yes, and in every case'
    """
    match expression:
        case Not(part):
            return _opposite(part)
        case YesNo(title=title):
            return f"{title}: yes"
        case Compare(number=number, comparison=comparison, threshold=threshold):
            return f"{number.title} {_SIDES[comparison]} {amount(threshold)}"
        case Chosen(choice=choice, options=options):
            return f"{choice.title} is {_either(options)}"
        case Needed(element=element):
            return f"{element.title} is not known"
        case Named(title=title):
            return title
        case AllOf(parts=parts):
            return _joined(parts, ", and ", empty="in every case")
        case AnyOf(parts=parts):
            return _joined(parts, ", or ", empty="in no case")
        case _:
            assert_never(expression)


def _opposite(part: Expression) -> str:
    match part:
        case Not(part=inner):
            return prose(inner)
        case YesNo(title=title):
            return f"{title}: no"
        case Compare(number=number, comparison=comparison, threshold=threshold):
            return f"{number.title} {_OPPOSITES[comparison]} {amount(threshold)}"
        case Chosen(choice=choice, options=options):
            return f"{choice.title} is not {_either(options)}"
        case Needed(element=element):
            return f"{element.title} is known"
        case Named(title=title):
            return f"it is not so that {title}"
        case AllOf(parts=parts):
            return _joined(tuple(Not(one) for one in parts), ", or ", empty="in no case")
        case AnyOf(parts=parts):
            return _joined(tuple(Not(one) for one in parts), ", and ", empty="in every case")
        case _:
            assert_never(part)


# Codes of UCUM that no clinic writes.
_UNITS: Mapping[str, str] = {
    "a": "year",
    "mo": "month",
    "wk": "week",
    "d": "day",
    "/wk": "per week",
    "/min": "per minute",
    "mm[Hg]": "mmHg",
}


def amount(quantity: Quantity) -> str:
    """
    Return *quantity* with its unit as a clinic writes it.

    >>> from ketamodel.quantity import Quantity
    >>> amount(Quantity("140", "mm[Hg]")), amount(Quantity("65", "a")), amount(Quantity("56", "mg"))
    ('140 mmHg', '65 years', '56 mg')
    """
    unit = _UNITS.get(quantity.unit)
    if unit is None:
        return str(quantity)
    plural = "s" if unit in {"year", "month", "week", "day"} and quantity.number != 1 else ""
    return f"{quantity.number:f} {unit}{plural}"


def _joined(parts: tuple[Expression, ...], word: str, *, empty: str) -> str:
    if not parts:
        return empty
    if len(parts) == 1:
        return prose(parts[0])
    return word.join(f"({prose(part)})" if _is_compound(part) else prose(part) for part in parts)


def _is_compound(part: Expression) -> bool:
    """Return whether *part* reads as several clauses, through a negation as well."""
    inner = part.part if isinstance(part, Not) else part
    return isinstance(inner, AllOf | AnyOf) and len(inner.parts) > 1


def _either(options: tuple[Option, ...]) -> str:
    names = [option.name if isinstance(option, Concept) else option.value for option in options]
    return " or ".join(names)
