"""The UCUM units that the knowledge uses: their dimensions, exact factors and common spellings."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["UNITS", "dimension_of", "factor_of", "ucum"]

# Each dimension, and its units with the factor to the dimension's first unit.
# A dose per body weight is a dimension of its own: mg/kg is no plain number here.
_UNITS: Mapping[str, Mapping[str, Fraction]] = {
    "mass": {
        "mg": Fraction(1),
        "ng": Fraction(1, 1_000_000),
        "ug": Fraction(1, 1000),
        "g": Fraction(1000),
        "kg": Fraction(1_000_000),
    },
    "time": {
        "s": Fraction(1),
        "min": Fraction(60),
        "h": Fraction(3600),
        "d": Fraction(86_400),
        "wk": Fraction(604_800),
        # UCUM: the month and the year are those of Julius Caesar, 365.25 d.
        "mo": Fraction(2_629_800),
        "a": Fraction(31_557_600),
    },
    "count": {"1": Fraction(1), "%": Fraction(1, 100)},
    "frequency": {
        "/wk": Fraction(1),
        "/d": Fraction(7),
        "/h": Fraction(168),
        "/min": Fraction(10_080),
        "/mo": Fraction(604_800, 2_629_800),
    },
    "length": {"cm": Fraction(1), "mm": Fraction(1, 10), "m": Fraction(100)},
    "area": {"m2": Fraction(1)},
    "body mass index": {"kg/m2": Fraction(1)},
    "volume": {"mL": Fraction(1), "uL": Fraction(1, 1000), "L": Fraction(1000)},
    "pressure": {"mm[Hg]": Fraction(1)},
    "concentration": {
        "mg/mL": Fraction(1),
        "ug/mL": Fraction(1, 1000),
        "mg/L": Fraction(1, 1000),
        "g/L": Fraction(1),
    },
    "dose per body weight": {
        "mg/kg": Fraction(1),
        "ug/kg": Fraction(1, 1000),
        "g/kg": Fraction(1000),
    },
    "rate": {
        "mg/h": Fraction(1),
        "mg/min": Fraction(60),
        "mg/d": Fraction(1, 24),
        "ug/min": Fraction(60, 1000),
        "ug/h": Fraction(1, 1000),
    },
    "rate per body weight": {
        "mg/kg/h": Fraction(1),
        "mg/kg/min": Fraction(60),
        "mg/kg/d": Fraction(1, 24),
        "ug/kg/min": Fraction(60, 1000),
        "ug/kg/h": Fraction(1, 1000),
    },
    "flow": {"mL/h": Fraction(1), "mL/min": Fraction(60), "L/h": Fraction(1000)},
    "flow per body weight": {"mL/kg/h": Fraction(1), "mL/kg/min": Fraction(60)},
    "volume per body weight": {"mL/kg": Fraction(1), "L/kg": Fraction(1000)},
}

UNITS: Mapping[str, tuple[str, Fraction]] = {
    unit: (dimension, factor) for dimension, units in _UNITS.items() for unit, factor in units.items()
}

# Spellings that clinicians write, and the UCUM unit each means.
_SPELLINGS: Mapping[str, str] = {
    "mmhg": "mm[Hg]",
    "mm hg": "mm[Hg]",
    "millimeter_hg": "mm[Hg]",
    "mcg": "ug",
    "µg": "ug",
    "μg": "ug",
    "nanogram": "ng",
    "microgram": "ug",
    "micrograms": "ug",
    "milligram": "mg",
    "milligrams": "mg",
    "gram": "g",
    "grams": "g",
    "kilogram": "kg",
    "kilograms": "kg",
    "kgs": "kg",
    "ml": "mL",
    "l": "L",
    "microliter": "uL",
    "milliliter": "mL",
    "millilitre": "mL",
    "liter": "L",
    "litre": "L",
    "millimeter": "mm",
    "centimeter": "cm",
    "meter": "m",
    "sec": "s",
    "secs": "s",
    "second": "s",
    "seconds": "s",
    "mins": "min",
    "minute": "min",
    "minutes": "min",
    "hr": "h",
    "hrs": "h",
    "hour": "h",
    "hours": "h",
    "day": "d",
    "days": "d",
    "week": "wk",
    "weeks": "wk",
    "wks": "wk",
    "month": "mo",
    "months": "mo",
    "year": "a",
    "years": "a",
    "yr": "a",
    "yrs": "a",
    "y": "a",
    "kg/m^2": "kg/m2",
    "kg/m²": "kg/m2",
    "kilogram / meter ** 2": "kg/m2",
    "meter ** 2": "m2",
    "percent": "%",
    "count": "1",
    "dimensionless": "1",
    "bpm": "/min",
    "per minute": "/min",
    "per min": "/min",
    "per day": "/d",
    "daily": "/d",
    "per week": "/wk",
    "a week": "/wk",
    "times a week": "/wk",
    "per month": "/mo",
    "": "1",
}


def ucum(unit: str) -> str | None:
    """
    Return the UCUM code of *unit* as it is commonly spelled, or None if it is not in the table.

    >>> ucum("mmHg"), ucum("mcg/min/kg"), ucum("furlong")
    ('mm[Hg]', 'ug/kg/min', None)
    """
    unit = unit.strip()
    if unit in UNITS:
        return unit
    folded = _SPELLINGS.get(unit.lower())
    if folded is not None:
        return folded
    first, *rest = (part.strip() for part in unit.replace(" per ", "/").split("/"))
    first = "" if first == "1" else _SPELLINGS.get(first.lower(), first)
    rest = [_SPELLINGS.get(part.lower(), part) for part in rest]
    # pint and some charts write mg/h/kg.
    for order in (rest, rest[::-1]):
        code = "/".join((first, *order))
        if code in UNITS:
            return code
    return None


def dimension_of(unit: str) -> str:
    """
    Return the dimension of a UCUM *unit* of the table.

    >>> dimension_of("mg/kg")
    'dose per body weight'
    """
    return UNITS[unit][0]


def factor_of(unit: str) -> Fraction:
    """
    Return how many canonical units one *unit* of the table is.

    >>> factor_of("g")
    Fraction(1000, 1)
    """
    return UNITS[unit][1]
