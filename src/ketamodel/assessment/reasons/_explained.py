"""Explanations as text and as HTML: what decided in full, all else folded."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.assessment.reasons.why import Why

__all__ = ["as_html", "as_lines"]

#: So many parts of one whole are told,
_MANY = 8
#: and so many conditions with a name: of sixty uses that are not met nobody reads more.
_MANY_NAMED = 2

_MARKS: Mapping[Truth, str] = {Truth.TRUE: "yes", Truth.FALSE: "no", Truth.UNKNOWN: "?"}
_WORDS: Mapping[Truth, str] = {Truth.TRUE: "holds", Truth.FALSE: "does not hold", Truth.UNKNOWN: "not known"}


def as_lines(part: Why, depth: int = 1) -> Iterator[str]:
    """Return the lines of *part* and of what it consists of."""
    yield f"{'  ' * depth}{_MARKS[part.truth]:<3} {part}"
    told, folded = _told(part)
    for one in told:
        yield from as_lines(one, depth + 1)
    if folded:
        yield f"{'  ' * (depth + 1)}... {folded}"


def _told(whole: Why) -> tuple[tuple[Why, ...], str]:
    """Return the parts of *whole* that are told, and the others in words: those that decide nothing in a use, too."""
    if not whole.decisive:
        return (), ""
    told = [one for one in whole.parts if one.decisive or (whole.name is None and not one.parts)]
    told = told[: _MANY_NAMED if any(one.name for one in told) else _MANY]
    rest = [one for one in whole.parts if one not in told]
    counts = Counter(_WORDS[one.truth] for one in rest)
    return tuple(told), "; ".join(f"{number} more: {words}" for words, number in counts.items())


def as_html(title: str, outcome: str, sections: Iterable[tuple[str, Why]]) -> str:
    """Return an explanation as HTML that needs no other file; every truth is a word, no sign is a colour only."""
    body = "".join(f"<dt>{escape(heading)}</dt><dd>{_element(part)}</dd>" for heading, part in sections)
    return f"<div><p><strong>{escape(title)}</strong><br>{escape(outcome)}</p><dl>{body}</dl></div>"


def _element(part: Why) -> str:
    line = f"<em>{_WORDS[part.truth]}</em>: {escape(str(part))}"
    if not part.parts:
        return line
    told, folded = _told(part)
    items = "".join(f"<li>{_element(one)}</li>" for one in told)
    items += f"<li>{folded}</li>" if folded else ""
    return f"<details open><summary>{line}</summary><ul>{items}</ul></details>" if items else line
