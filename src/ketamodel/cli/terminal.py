"""What every command does with the terminal: read a case, print, complain."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.domain.case import Case
from ketamodel.interchange.files import from_file, from_stream
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["MISUSE", "complain", "named", "read_case", "say"]

#: The exit code without a verdict.
MISUSE = 2


def read_case(name: str, knowledge: KnowledgeBase = KNOWLEDGE) -> Case:
    """
    Return the case in the file *name*, or of the standard input for `-`, in the words of *knowledge*.

    Raises `DocumentProblems` with all that is wrong with it.
    """
    if name == "-":
        return from_stream(sys.stdin.buffer, Case, knowledge=knowledge)
    return from_file(Path(name), Case, knowledge=knowledge)


def named(name: str) -> str:
    """Return the file *name* as people read it."""
    return "standard input" if name == "-" else click.format_filename(name)


def complain(message: str) -> None:
    """Print *message* where errors are printed."""
    click.echo(f"ketamodel: {message}", err=True)


def say(text: str) -> None:
    """Print *text*, in colour on a terminal that wants it; stop in peace where nobody reads on."""
    try:
        click.echo(text, color=False if os.environ.get("NO_COLOR") else None)
    except BrokenPipeError:
        # Python would complain once more when it flushes the output at its end.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
