"""Amounts of a document: texts with a number and a unit, and the counts that need none."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ketamodel.errors import InvalidValue
from ketamodel.interchange._unreadable import Unreadable, wrong
from ketamodel.interchange.problems import quoted
from ketamodel.quantity import Quantity, UnreadableQuantity, quantity
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute

__all__ = ["amount_reader", "example_in", "examples", "read_quantity"]

# What is shown of an amount that a field may hold, by its dimension.
_EXAMPLES = (
    "56 mg",
    "0.5 mg/kg",
    "20 mg/h",
    "0.5 mg/kg/h",
    "45 a",
    "40 min",
    "70 kg",
    "175 cm",
    "2",
    "2 /wk",
    "50 mg/mL",
    "120 mm[Hg]",
    "90 /min",
    "98 %",
)
_READABLE = re.compile(r"\s*[+-]?[0-9.,_eE+-]*[0-9a-zA-Z]?[a-zA-Zµμ%/\[\]_^²2 .]*", re.ASCII)
_LONGEST = 60


def examples(attribute: Attribute[Any]) -> tuple[Quantity, ...]:
    """Return one amount of each dimension that a field of quantities may hold; none where its check does not say."""
    if attribute.validator is None:
        return ()
    found: dict[str, Quantity] = {}
    for one in map(quantity, _EXAMPLES):
        if _refused(attribute, one) is None:
            found.setdefault(one.dimension, one)
    return tuple(found.values())


def example_in(unit: str) -> Quantity:
    """
    Return an amount in the dimension of *unit*.

    >>> example_in("mm[Hg]")
    Quantity('120', 'mm[Hg]')
    """
    usual = [one for one in map(quantity, _EXAMPLES) if one.dimension == dimension_of(unit)]
    alike = [one for one in usual if one.unit == unit]
    return [*alike, *usual, quantity(f"1 {unit}")][0]


def amount_reader(attribute: Attribute[Any]) -> Callable[[Any], Quantity]:
    """
    Return the reader of the quantities that a field may hold.

    A field of counts takes a plain number.
    """
    usual = examples(attribute)
    such = "expected a number with its unit"
    if usual:
        such += ", such as " + " or ".join(f'"{one}"' for one in usual[:2])
    counts = not usual or any(one.unit == "1" for one in usual)

    def checked(given: str | Decimal) -> Quantity:
        amount = read_quantity(given, such)
        if amount.unit == "1" and not counts:
            raise wrong(given, such, " without a unit")
        refused = _refused(attribute, amount)
        if refused is not None:
            raise wrong(given, f"expected {refused.expected}")
        return amount

    # Charts write the same amounts again and again; what is wrong is not kept.
    known = lru_cache(maxsize=1024)(checked)
    return lambda given: known(given) if isinstance(given, str) else checked(given)


def _refused(attribute: Attribute[Any], amount: Quantity) -> InvalidValue | None:
    """Return why the check of the field refuses *amount*, or None if it does not."""
    try:
        if attribute.validator is not None:
            attribute.validator(None, attribute, amount)
    except InvalidValue as error:
        return error
    return None


def read_quantity(given: Any, such: str) -> Quantity:
    """Return the quantity that a text says, or the count that a number says; *such* says what would be right."""
    if isinstance(given, Decimal):
        text = str(given)
    elif isinstance(given, str):
        text = given
    else:
        raise wrong(given, such)
    if len(text) > _LONGEST or (isinstance(given, str) and _READABLE.fullmatch(text) is None):
        raise wrong(given, such)
    try:
        return _quantity(text)
    except UnreadableQuantity as error:
        raise _unreadable(error, given, such) from None


# Charts write the same amounts again and again.
_quantity = lru_cache(maxsize=4096)(quantity)


def _unreadable(error: UnreadableQuantity, given: Any, such: str) -> Unreadable:
    if error.nearest:
        meant = " or ".join(map(quoted, error.nearest))
        return wrong(given, f"did you mean {meant}?", f": {error.reason}")
    if error.reason.startswith(("expected a number and", "expected a text")):
        return wrong(given, such)
    if error.reason.startswith(("expected", "write")):
        return wrong(given, error.reason)
    return wrong(given, such, f": {error.reason}")
