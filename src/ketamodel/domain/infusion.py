"""Dose, rate and duration of what is given: any two tell the third."""

from __future__ import annotations

from decimal import Context

from ketamodel.quantity import Quantity
from ketamodel.ucum import factor_of

__all__ = ["SLACK", "out_of_step"]

#: Pumps and charts round a rate; what misses the dose by more than a tenth of it is another dose.
#: Floats err: what misses it by just a tenth does not.
SLACK = 0.1 * (1 + 1e-9)
_HOUR = float(factor_of("h"))
_KG = float(factor_of("kg"))
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
    gives = rate.canonical_float * duration.canonical_float / _HOUR
    states, whom = dose.canonical_float, ""
    by_weight = rate.dimension == "rate per body weight"
    if by_weight is not (dose.dimension == "dose per body weight"):
        if weight is None:
            return None
        kilograms = weight.canonical_float / _KG
        states, whom = (states / kilograms if by_weight else states * kilograms), f" for {weight}"
    if abs(gives - states) <= SLACK * states:
        return None
    given = Quantity(_SHOWN.create_decimal_from_float(gives), "mg/kg" if by_weight else "mg")
    return f"`plan.rate` {rate} over {duration} gives {given}, but `plan.dose` is {dose}{whom}"
