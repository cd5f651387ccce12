"""Screening a table with one case a row."""

from ketamodel.screening.files import Screened, screen_file
from ketamodel.screening.problems import MissingColumns, NotATable, UnreadableTable
from ketamodel.screening.screen import screen

__all__ = ["MissingColumns", "NotATable", "Screened", "UnreadableTable", "screen", "screen_file"]
