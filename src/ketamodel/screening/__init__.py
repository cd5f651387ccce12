"""Screening a table with one case a row."""

from ketamodel.screening.files import Progress, Screened, screen_file
from ketamodel.screening.problems import AnotherRun, MissingColumns, NotATable, UnreadableTable
from ketamodel.screening.screen import screen

__all__ = [
    "AnotherRun",
    "MissingColumns",
    "NotATable",
    "Progress",
    "Screened",
    "UnreadableTable",
    "screen",
    "screen_file",
]
