"""Dose, rate and duration of what is given: any two tell the third."""

from __future__ import annotations

from decimal import Context
from fractions import Fraction

from ketamodel.quantity import Quantity, decimal_of
from ketamodel.ucum import factor_of

__all__ = ["SLACK", "out_of_step"]

#: Pumps and charts round a rate; what misses the dose by more than this part of it is another dose.
SLACK = Fraction(1, 10)
_SHOWN = Context(prec=4)


def out_of_step(
    dose: Quantity | None, rate: Quantity | None, duration: Quantity | None, weight: Quantity | None = None
) -> str | None:
    """
    Return in words that *rate* and *duration* of a plan give another dose than its *dose*; None if they agree.

    It is None, too, where one of them is not known,
    and without the body *weight* where one is per weight and the other is not.

    >>> plan = Quantity("0.5", "mg/kg"), Quantity("48", "mg/h"), Quantity("40", "min")
    >>> out_of_step(*plan) is None
    True
    >>> print(out_of_step(*plan, Quantity("80", "kg")))
    `plan.rate` 48 mg/h over 40 min gives 32 mg, but `plan.dose` is 0.5 mg/kg for 80 kg
    """
    if dose is None or rate is None or duration is None:
        return None
    unit, whom = "mg" if rate.dimension == "rate" else "mg/kg", ""
    gives, states = rate.canonical * _in(duration, "h"), dose.canonical
    if dose.dimension != Quantity(1, unit).dimension:
        if weight is None:
            return None
        states *= _in(weight, "kg") if unit == "mg" else 1 / _in(weight, "kg")
        whom = f" for {weight}"
    if abs(gives - states) <= SLACK * states:
        return None
    given = Quantity(_SHOWN.plus(decimal_of(gives)), unit)
    return f"`plan.rate` {rate} over {duration} gives {given}, but `plan.dose` is {dose}{whom}"


def _in(given: Quantity, unit: str) -> Fraction:
    return given.canonical / factor_of(unit)
