"""The command that prints or writes the support matrix."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.analysis import matrix
from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.terminal import MISUSE, complain, say
from ketamodel.domain.kinds import Jurisdiction
from ketamodel.interchange.problems import quoted

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.analysis import Matrix

__all__ = ["matrix_command"]

_NARROWEST, _WIDEST = 40, 100


@click.command("matrix")
@click.option(
    "--jurisdiction",
    type=click.Choice([one.value for one in Jurisdiction], case_sensitive=False),
    default=Jurisdiction.US.value,
    show_default=True,
    help="The territory whose labels bind.",
)
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "svg"]),
    default="text",
    show_default=True,
    help="Text for the terminal, rows as JSON, a page, or a picture.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of the terminal.")
def matrix_command(*, jurisdiction: str, as_of: date | None, form: str, output: str | None) -> int:
    """
    Print which indication is supported with which product and route, and how certain it is.

    Example: ketamodel matrix --jurisdiction EU --format html -o matrix.html
    """
    found = matrix(jurisdiction=Jurisdiction(jurisdiction), as_of=as_of)
    text = _text(found, form)
    if output is None:
        say(text)
        return 0
    try:
        Path(output).write_text(f"{text}\n", encoding="utf-8")
    except (OSError, ValueError) as error:
        complain(f"{quoted(output)} cannot be written: {error}")
        return MISUSE
    return 0


def _text(found: Matrix, form: str) -> str:
    match form:
        case "json":
            return json.dumps(found.rows(), indent=2, ensure_ascii=False)
        case "html":
            return found.to_html().rstrip()
        case "svg":
            return found.to_svg().rstrip()
        case _:
            width = shutil.get_terminal_size().columns
            return found.to_text(width=max(_NARROWEST, min(width, _WIDEST)))
