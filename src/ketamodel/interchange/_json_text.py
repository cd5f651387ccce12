"""JSON as text: read strictly, with every key once and every number exact."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ketamodel.interchange._text import DEEPEST, MOST, decimal, refuse, text_of, too_deep, too_many
from ketamodel.interchange.problems import DocumentProblems, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.interchange._text import Tree

__all__ = ["tree_of_json"]

_MARKS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


class _Entries(dict[str, Any]):
    """An object of JSON, and the keys that it has more than once."""

    repeated: tuple[str, ...] = ()


def _entries(pairs: list[tuple[str, Any]]) -> _Entries:
    entries = _Entries(pairs)
    if len(entries) < len(pairs):
        seen: set[str] = set()
        twice = {key: None for key, _ in pairs if key in seen or seen.add(key)}
        entries.repeated = tuple(twice)
    return entries


def tree_of_json(data: str | bytes) -> Tree:
    """
    Return the values of a JSON text, its numbers as decimals.

    Raises `DocumentProblems` if it is no JSON, has a key twice, is too large or too deep.

    >>> tree_of_json('{"complete": true}')
    {'complete': True}
    """
    text = text_of(data)
    _measure(text)
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_entries,
            parse_int=decimal,
            parse_float=decimal,
            parse_constant=decimal,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise refuse(f"is not JSON at {where}: {error.msg}", "correct it there") from None
    if problems := tuple(_repeats(tree)):
        raise DocumentProblems(problems)
    return _plain(tree)


def _measure(text: str) -> None:
    """Refuse a *text* that nests too deep or holds too many values, before it is parsed."""
    depth = 0
    if text.count(",") > MOST:
        raise too_many()
    for mark in _MARKS.finditer(text):
        if mark[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise too_deep(())
        elif mark[0] in "]}":
            depth -= 1


def _repeats(tree: Any, place: Place = ()) -> Iterator[Problem]:
    if isinstance(tree, _Entries):
        for key in tree.repeated:
            yield Problem((*place, key), "stands there more than once", "write it once")
        for key, value in tree.items():
            yield from _repeats(value, (*place, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _repeats(value, (*place, index))


def _plain(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    return [_plain(value) for value in tree] if isinstance(tree, list) else tree
