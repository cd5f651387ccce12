"""
Conversion of rarer units by pint, loaded only when one is met.

The units that the knowledge uses never come here: `quantity` has their factors.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

import pint

__all__ = ["converted", "pint_quantity"]

# The units of medicine only: pint's full registry costs twice as much to build.
_DEFINITIONS = (
    "micro- = 1e-6 = u- = µ-",
    "milli- = 1e-3 = m-",
    "centi- = 1e-2 = c-",
    "deci- = 1e-1 = d-",
    "kilo- = 1e3 = k-",
    "nano- = 1e-9 = n-",
    "gram = [mass] = g",
    "second = [time] = s = sec",
    "meter = [length] = m = metre",
    "count = []",
    "minute = 60 * second = min",
    "hour = 60 * minute = h = hr",
    "day = 24 * hour = d",
    "week = 7 * day = wk",
    "year = 365.25 * day = a = yr",
    "month = year / 12 = mo",
    "liter = 0.001 * meter ** 3 = L = l = litre",
    "pound = 453.59237 * gram = lb = lbs = lb_av",
    "ounce = pound / 16 = oz",
    "stone = 14 * pound = st",
    "grain = pound / 7000 = gr",
    "inch = 2.54 * centimeter = in = inches",
    "foot = 12 * inch = ft = feet",
    "pascal = kilogram / meter / second ** 2 = Pa",
    # UCUM gives the conventional metre of mercury as 133.3220 kPa.
    "mmHg = 133.3220 * pascal",
    "percent = 0.01 * count",
)

#: The unit in which each dimension comes back, by pint's name of the dimension.
_TARGETS = {
    "[mass]": ("kilogram", "kg"),
    "[time]": ("day", "d"),
    "[length]": ("centimeter", "cm"),
    "[mass] / [length] / [time] ** 2": ("mmHg", "mm[Hg]"),
    "[length] ** 3": ("milliliter", "mL"),
    "[mass] / [length] ** 3": ("milligram / milliliter", "mg/mL"),
    "[mass] / [time]": ("milligram / hour", "mg/h"),
    "[length] ** 3 / [time]": ("milliliter / hour", "mL/h"),
    "1 / [time]": ("1 / week", "/wk"),
}


# What UCUM writes of units that have another name here: those of the inch and the pound.
_UCUM = {
    "[lb_av]": "pound",
    "[oz_av]": "ounce",
    "[stone_av]": "stone",
    "[gr]": "grain",
    "[in_i]": "inch",
    "[ft_i]": "foot",
}
_CODE = re.compile(r"\[\w{1,20}\]")
# Names of units joined by lines: no digits, no powers.
_NAMES = re.compile(r"1?\s*/?\s*[^\W\d]{1,20}(?:\s*/\s*[^\W\d]{1,20}){0,2}")


@cache
def _registry() -> Any:  # noqa: ANN401 - pint's registry is typed for floats only
    make: Any = pint.UnitRegistry
    registry = make(None, non_int_type=Decimal)
    for line in _DEFINITIONS:
        registry.define(line)
    return registry


def converted(number: Decimal, unit: str) -> tuple[Decimal, str] | None:
    """
    Return *number* *unit* in the UCUM unit of its dimension, or None where pint does not know it.

    >>> converted(Decimal(10), "st")
    (Decimal('63.50293180'), 'kg')
    >>> converted(Decimal(10), "[stone_av]") == converted(Decimal(10), "st")
    True
    """
    unit = _CODE.sub(lambda code: _UCUM.get(code[0], code[0]), unit)
    if _NAMES.fullmatch(unit) is None:
        # pint would compute: `mg**9**9` is arithmetic to it.
        return None
    registry = _registry()
    try:
        given = registry.Quantity(number, unit)
    except (pint.PintError, AttributeError):
        # pint reads some names as attributes of its units.
        return None
    target = _TARGETS.get(str(given.dimensionality))
    if target is None or _cancels(given):
        return None
    name, ucum = target
    return Decimal(given.to(name).magnitude), ucum


def _cancels(given: Any) -> bool:  # noqa: ANN401 - pint's quantities carry no type
    """Return whether a dimension stands above and below the line, as in lb/kg/h, which pint takes for 1/h."""
    powers: dict[str, set[bool]] = {}
    for name, power in given.unit_items():
        for dimension, inner in _registry().get_dimensionality(name).items():
            powers.setdefault(dimension, set()).add(power * inner > 0)
    return any(len(signs) > 1 for signs in powers.values())


def pint_quantity(number: Decimal, unit: str) -> Any:  # noqa: ANN401 - pint's quantities carry no type
    """Return *number* *unit* (of the units known here) as a quantity of pint."""
    return _registry().Quantity(number, unit)
