"""Screening a table in a file, which may be larger than the memory."""

from ketamodel.screening.files.outcome import Progress, Screened
from ketamodel.screening.files.run import screen_file

__all__ = ["Progress", "Screened", "screen_file"]
