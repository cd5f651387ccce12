"""Text for a terminal: wrapped to its width, with labels in a column of their own."""

from __future__ import annotations

import shutil
from textwrap import wrap
from typing import final

import click

__all__ = ["Page"]

_NARROWEST, _WIDEST = 40, 100
_COLUMN = 11


@final
class Page:
    """Lines of text, each at most as wide as the terminal."""

    def __init__(self, width: int | None = None) -> None:
        """Make an empty page, as wide as the terminal unless *width* says otherwise."""
        terminal = shutil.get_terminal_size().columns if width is None else width
        self._width = max(_NARROWEST, min(terminal, _WIDEST))
        self._lines: list[str] = []

    def line(self, text: str = "", *, colour: str | None = None, strong: bool = False) -> None:
        """Add *text*, wrapped."""
        self._add(text, "", "", colour=colour, strong=strong)

    def heading(self, text: str) -> None:
        """Add an empty line and *text* as the title of a part."""
        self._lines.append("")
        self._add(text, "", "", strong=True)

    def item(self, mark: str, text: str, *, strong: bool = False) -> None:
        """Add *text* behind a *mark*, its further lines below its first."""
        self._add(text, mark, " " * len(mark), strong=strong)

    def labelled(self, label: str, text: str, *, indent: int = 4) -> None:
        """Add *text* behind its *label*, in a column of its own."""
        first = f"{' ' * indent}{label:<{_COLUMN}}"
        self._add(text, first, " " * (indent + _COLUMN))

    def _add(self, text: str, first: str, later: str, *, colour: str | None = None, strong: bool = False) -> None:
        wrapped = wrap(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=later,
            break_on_hyphens=False,
        )
        for line in wrapped or [first.rstrip()]:
            styled = click.style(line, fg=colour, bold=True) if colour or strong else line
            self._lines.append(styled)

    def __str__(self) -> str:
        return "\n".join(self._lines)
