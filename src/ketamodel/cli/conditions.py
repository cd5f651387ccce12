"""Conditions on a page: short ones in a line, long ones as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from ketamodel.readers.prose import prose
from ketamodel.rules.expression import AllOf, AnyOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.cli.page import Page
    from ketamodel.rules.expression import Expression

__all__ = ["condition"]

#: So long a condition is read in one breath, if nothing in it stands in brackets.
_SHORT = 100
_INDENT = 11


def condition(page: Page, label: str, expression: Expression) -> None:
    """Add *expression* to *page* behind its *label*."""
    flat = _flat(expression)
    if not _is_long(flat):
        page.labelled(label, prose(flat), indent=0)
        return
    page.labelled(label, _heading(flat), indent=0)
    _list(page, flat, _INDENT)


def _list(page: Page, whole: AllOf | AnyOf, indent: int) -> None:
    for part in whole.parts:
        mark = f"{' ' * indent}- "
        if _is_long(part):
            page.item(mark, _heading(part))
            _list(page, part, indent + 2)
        else:
            page.item(mark, prose(part))


def _is_long(expression: Expression) -> TypeGuard[AllOf | AnyOf]:
    if not isinstance(expression, AllOf | AnyOf) or len(expression.parts) == 1:
        return False
    text = prose(expression)
    return len(text) > _SHORT or "), " in text or text.startswith("(")


def _heading(whole: AllOf | AnyOf) -> str:
    return "all of these hold" if isinstance(whole, AllOf) else "one of these holds, or more"


def _flat(expression: Expression) -> Expression:
    """Return *expression* with what is joined alike joined once; one part alone stands for the whole."""
    if isinstance(expression, AllOf | AnyOf):
        kind = type(expression)
        parts = tuple(_merged(kind, map(_flat, expression.parts)))
        return parts[0] if len(parts) == 1 else kind(parts)
    return expression


def _merged(kind: type[AllOf | AnyOf], parts: Iterable[Expression]) -> Iterator[Expression]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part
