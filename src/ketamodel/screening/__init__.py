"""Screening a table with one case a row."""

from ketamodel.screening.counting import screen_summary
from ketamodel.screening.files import Progress, Screened, screen_file
from ketamodel.screening.findings import screen_findings
from ketamodel.screening.masks import Masked, MaskKey, MaskPlace, NotItsMask, mask_key
from ketamodel.screening.problems import AnotherRun, MissingColumns, NotATable, UnreadableTable
from ketamodel.screening.screen import screen
from ketamodel.screening.summary import BlockingCount, ProblemCount, RuleCount, ScreenSummary, VerdictCount

__all__ = [
    "AnotherRun",
    "BlockingCount",
    "MaskKey",
    "MaskPlace",
    "Masked",
    "MissingColumns",
    "NotATable",
    "NotItsMask",
    "ProblemCount",
    "Progress",
    "RuleCount",
    "ScreenSummary",
    "Screened",
    "UnreadableTable",
    "VerdictCount",
    "mask_key",
    "screen",
    "screen_file",
    "screen_findings",
    "screen_summary",
]
