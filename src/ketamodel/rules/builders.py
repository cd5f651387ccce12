"""Words with which conditions are written, so that they read as English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.quantity import Quantity
from ketamodel.rules.expression import AllOf, AnyOf, Expression, Not, SetBy, YesNo

if TYPE_CHECKING:
    from ketamodel.terminology import Concept

__all__ = [
    "all_of",
    "any_of",
    "count",
    "days",
    "hours",
    "kg_per_m2",
    "listed",
    "mg",
    "mg_per_h",
    "mg_per_kg",
    "mg_per_kg_h",
    "mg_per_kg_min",
    "mg_per_mL",
    "mg_per_min",
    "minutes",
    "mmHg",
    "months",
    "not_",
    "per_min",
    "per_week",
    "percent",
    "seconds",
    "weeks",
    "years",
]


def all_of(*parts: Expression) -> Expression:
    """
    Return the statement that every one of *parts* holds; a single part is itself.

    >>> from ketamodel.rules.expression import SetBy, YesNo
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> breastfeeding = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
    >>> all_of(pregnant, breastfeeding).parts == (pregnant, breastfeeding)
    True
    """
    return parts[0] if len(parts) == 1 else AllOf(parts)


def any_of(*parts: Expression) -> Expression:
    """
    Return the statement that one of *parts* holds; a single part is itself.

    >>> from ketamodel.rules.expression import SetBy, YesNo
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> breastfeeding = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
    >>> any_of(pregnant) == pregnant, type(any_of(pregnant, breastfeeding)).__name__
    (True, 'AnyOf')
    """
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def not_(part: Expression) -> Not:
    """
    Return the opposite of *part*.

    >>> from ketamodel.rules.expression import SetBy, YesNo
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> not_(pregnant).part == pregnant
    True
    """
    return Not(part)


def listed(path: str, concept: Concept, set_by: SetBy, words: str = "{}") -> YesNo:
    """
    Return the element that asks whether the list at *path* has *concept*; in *words*, `{}` is the name of it.

    >>> from ketamodel.knowledge import medicines
    >>> listed("plan.medicines", medicines.OPIOID, SetBy.CHOSEN, "takes {}").title
    'takes an opioid'
    """
    return YesNo(f"{path}.{concept.id}", words.replace("{}", concept.name), set_by, concept)


def mg(number: float | str) -> Quantity:
    """Return *number* milligrams."""
    return Quantity(str(number), "mg")


def mg_per_kg(number: float | str) -> Quantity:
    """Return *number* milligrams per kilogram of body weight."""
    return Quantity(str(number), "mg/kg")


def mg_per_h(number: float | str) -> Quantity:
    """Return *number* milligrams per hour."""
    return Quantity(str(number), "mg/h")


def mg_per_min(number: float | str) -> Quantity:
    """Return *number* milligrams per minute."""
    return Quantity(str(number), "mg/min")


def mg_per_kg_h(number: float | str) -> Quantity:
    """Return *number* milligrams per kilogram of body weight and hour."""
    return Quantity(str(number), "mg/kg/h")


def mg_per_kg_min(number: float | str) -> Quantity:
    """Return *number* milligrams per kilogram of body weight and minute."""
    return Quantity(str(number), "mg/kg/min")


def mg_per_mL(number: float | str) -> Quantity:
    """Return *number* milligrams per millilitre."""
    return Quantity(str(number), "mg/mL")


def mmHg(number: float | str) -> Quantity:
    """Return *number* millimetres of mercury."""
    return Quantity(str(number), "mm[Hg]")


def percent(number: float | str) -> Quantity:
    """Return *number* per cent."""
    return Quantity(str(number), "%")


def per_week(number: float | str) -> Quantity:
    """Return *number* times a week."""
    return Quantity(str(number), "/wk")


def per_min(number: float | str) -> Quantity:
    """Return *number* times a minute."""
    return Quantity(str(number), "/min")


def seconds(number: float | str) -> Quantity:
    """Return *number* seconds."""
    return Quantity(str(number), "s")


def minutes(number: float | str) -> Quantity:
    """Return *number* minutes."""
    return Quantity(str(number), "min")


def hours(number: float | str) -> Quantity:
    """Return *number* hours."""
    return Quantity(str(number), "h")


def days(number: float | str) -> Quantity:
    """Return *number* days."""
    return Quantity(str(number), "d")


def weeks(number: float | str) -> Quantity:
    """Return *number* weeks."""
    return Quantity(str(number), "wk")


def months(number: float | str) -> Quantity:
    """Return *number* months."""
    return Quantity(str(number), "mo")


def years(number: float | str) -> Quantity:
    """Return *number* years."""
    return Quantity(str(number), "a")


def kg_per_m2(number: float | str) -> Quantity:
    """Return *number* kilograms per square metre."""
    return Quantity(str(number), "kg/m2")


def count(number: float | str) -> Quantity:
    """Return *number* a plain number."""
    return Quantity(str(number), "1")
