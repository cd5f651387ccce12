"""Screening a table with one case a row."""

from ketamodel.screening.problems import MissingColumns, UnreadableTable
from ketamodel.screening.screen import screen

__all__ = ["MissingColumns", "UnreadableTable", "screen"]
