"""Amounts with units: exact, frozen, compared and hashed in canonical units."""

from ketamodel.quantity.amount import DimensionMismatch, Quantity, Range, UnreadableQuantity, decimal_of
from ketamodel.quantity.reading import quantities_in, quantity

__all__ = [
    "DimensionMismatch",
    "Quantity",
    "Range",
    "UnreadableQuantity",
    "decimal_of",
    "quantities_in",
    "quantity",
]
