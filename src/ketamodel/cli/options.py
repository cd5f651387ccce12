"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import click

from ketamodel.interchange.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["as_of", "day_of"]

_F = TypeVar("_F", bound="Callable[..., object]")


def day_of(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """
    Return the day that *value* says, by ISO 8601.

    >>> day_of(click.Context(click.Command("demo")), click.Option(["--day"]), "2026-03-02")
    datetime.date(2026, 3, 2)
    """
    if value is None:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        message = f"{quoted(value)}, expected a day as year-month-day, such as 2026-03-02"
        raise click.BadParameter(message)
    return day


def as_of(command: _F) -> _F:
    """
    Give *command* the option ``--as-of``.

    >>> @click.command()
    ... @as_of
    ... def demo(as_of): ...
    >>> [one.opts for one in demo.params]
    [['--as-of']]
    """
    return click.option(
        "--as-of",
        callback=day_of,
        metavar="DATE",
        help="Take the knowledge as it was in force on that day, by default that of its edition.",
    )(command)
