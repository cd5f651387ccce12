"""Derived numbers: what their definitions name, and what these make of quantities or days, exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from ketamodel.quantity import Quantity, decimal_of
from ketamodel.rules.expression import Elapsed, FirstKnown, Product, Ratio

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.rules.expression import Number

__all__ = ["age_between", "combined", "elapsed", "parts_of", "sources_of"]

_FULL_YEARS = 24


def parts_of(number: Number) -> tuple[Number, ...]:
    """
    Return the numbers that the definition of *number* names; none of one that is stated, or is a time between days.

    >>> from ketamodel.knowledge.vocabulary.amounts import age
    >>> [one.path for one in parts_of(age)]
    ['patient.age', 'derived.age']
    """
    match number.definition:
        case Ratio(of=first, to=second) | Product(first=first, second=second):
            return first, second
        case FirstKnown(of=ways):
            return ways
        case Elapsed() | None:
            return ()
        case _:
            assert_never(number.definition)


def sources_of(number: Number) -> frozenset[str]:
    """
    Return the paths from which a *number* is derived, or its own.

    >>> from ketamodel.knowledge.vocabulary.amounts import total_dose
    >>> sorted(sources_of(total_dose))
    ['patient.weight', 'plan.dose', 'plan.dose_per_weight']
    """
    if isinstance(number.definition, Elapsed):
        return frozenset({number.definition.since, number.definition.until})
    parts = parts_of(number)
    return frozenset[str]().union(*(sources_of(one) for one in parts)) if parts else frozenset({number.path})


def combined(how: Ratio | Product, one: Quantity, two: Quantity, unit: str) -> Quantity | None:
    """
    Return the ratio or the product of two quantities in *unit*; None of a division by nothing.

    >>> from ketamodel.rules.expression import Number, SetBy
    >>> dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> str(combined(Ratio(dose, weight), Quantity("0.035", "g"), Quantity("70", "kg"), "mg/kg"))
    '0.5 mg/kg'
    """
    if isinstance(how, Ratio):
        left, right = _number(one, how.of.unit), _number(two, how.to.unit)
        return Quantity(decimal_of(left / right), unit) if right else None
    left, right = _number(one, how.first.unit), _number(two, how.second.unit)
    return Quantity(decimal_of(left * right), unit)


def _number(amount: Quantity, unit: str) -> Fraction:
    return Fraction((amount if amount.unit == unit else amount.to(unit)).number)


def elapsed(start: date, end: date, unit: str) -> Quantity:
    """
    Return the time from *start* to *end*: an age in the unit ``a``, days in any other.

    >>> from datetime import date
    >>> str(elapsed(date(2026, 3, 1), date(2026, 3, 29), "d"))
    '28 d'
    """
    return age_between(start, end) if unit == "a" else Quantity(end.toordinal() - start.toordinal(), "d")


def age_between(birth: date, day: date) -> Quantity:
    """
    Return the age on *day*: completed years, below two years completed months, by calendar.

    >>> from datetime import date
    >>> str(age_between(date(2008, 3, 1), date(2026, 2, 28)))
    '17 a'
    """
    months = (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)
    return Quantity(months // 12, "a") if months >= _FULL_YEARS else Quantity(months, "mo")
