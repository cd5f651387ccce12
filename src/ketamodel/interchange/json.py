"""Cases and assessments to and from JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar

from ketamodel.interchange._fixed import Fixed, fixed
from ketamodel.interchange._lines import lines_of
from ketamodel.interchange._text import (
    DEEPEST,
    MOST,
    Document,
    decimal,
    refuse,
    text_of,
    too_deep,
    too_many,
)
from ketamodel.interchange._trees import from_tree, to_tree
from ketamodel.interchange._unreadable import is_list, is_mapping
from ketamodel.interchange.problems import Place, Problem
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["from_json", "to_json"]

T = TypeVar("T")


def to_json(value: object, *, knowledge: KnowledgeBase = KNOWLEDGE) -> str:
    """
    Return a case, an assessment or a dose sheet as JSON; a sheet is not read back, but worked out again.

    Raises `DocumentProblems` if a concept in it is not of the vocabulary of *knowledge*.
    """
    return _written(to_tree(value, knowledge, fixed), "\n")


def _written(tree: Any, margin: str) -> str:
    """Return *tree* as `json.dumps` does with ``indent=2``, for which it takes some times as long."""
    return _WRITERS.get(tree.__class__, _scalar)(tree, margin)


# A text is written by this alone, without asking first what it is.
_text: Callable[[str], str] = json.encoder.encode_basestring


def _mapping(tree: dict[str, Any], margin: str) -> str:
    if not tree:
        return "{}"
    inner, writers = f"{margin}  ", _WRITERS
    entries = [f"{_text(key)}: {writers.get(value.__class__, _scalar)(value, inner)}" for key, value in tree.items()]
    return f"{{{inner}{f',{inner}'.join(entries)}{margin}}}"


def _list(tree: list[Any], margin: str) -> str:
    if not tree:
        return "[]"
    inner, writers = f"{margin}  ", _WRITERS
    return f"[{inner}{f',{inner}'.join([writers.get(one.__class__, _scalar)(one, inner) for one in tree])}{margin}]"


def _fixed(tree: Fixed, margin: str) -> str:
    found = tree.texts.get(margin)
    if found is None:
        found = tree.texts[margin] = _written(tree.tree, margin)
    return found


def _scalar(tree: Any, _: str) -> str:
    return json.dumps(tree, ensure_ascii=False)


_WRITERS: Mapping[type, Callable[[Any, str], str]] = {
    str: lambda tree, _: _text(tree),
    dict: _mapping,
    list: _list,
    Fixed: _fixed,
    bool: lambda tree, _: "true" if tree else "false",
    int: lambda tree, _: str(tree),
    NoneType: lambda _, __: "null",
}


def from_json(data: str | bytes, kind: type[T], *, knowledge: KnowledgeBase = KNOWLEDGE) -> T:
    """
    Return the value of *kind* that a JSON document says.

    Raises `DocumentProblems` with every problem of the document.

    >>> from ketamodel.domain.case import Case
    >>> case = from_json('{"plan": {"dose": "56 mg"}, "patient": {}}', Case)
    >>> str(case.plan.dose)
    '56 mg'
    """
    return from_tree(document_of(data), kind, knowledge)


def document_of(data: str | bytes) -> Document:
    """
    Return what a JSON text holds, its numbers as decimals, and the keys that it has twice.

    Raises `DocumentProblems` if it is no JSON, too large or too deep.
    """
    text = text_of(data)
    _measure(text)
    repeating: list[_Entries] = []

    def entries(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        repeating.append(_Entries(pairs))
        return repeating[-1]

    try:
        tree = json.loads(
            text, object_pairs_hook=entries, parse_int=decimal, parse_float=decimal, parse_constant=decimal
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise refuse(what=f"is not JSON at {where}: {error.msg}", remedy="correct it there") from None
    lines = partial(lines_of, text)
    return Document(_plain(tree), _repeats(tree), lines) if repeating else Document(tree, lines=lines)


_TEXTS = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKETS = re.compile(r"[\[{\]}]")


class _Entries(dict[str, Any]):
    """An object of JSON with keys that it has more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        """Take the last value of each key of *pairs*."""
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated = tuple(key for key, count in counts.items() if count > 1)


def _measure(text: str) -> None:
    """Refuse a *text* that nests too deep or holds too many values, before it is parsed."""
    if text.count(",") > MOST:
        raise too_many()
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    for mark in _BRACKETS.findall(_TEXTS.sub("", text)):
        depth += 1 if mark in "[{" else -1
        if depth > DEEPEST:
            raise too_deep(())


def _repeats(tree: Any, place: Place = ()) -> Iterator[Problem]:
    if isinstance(tree, _Entries):
        for key in tree.repeated:
            yield Problem((*place, key), "stands there more than once", "write it once")
    if is_mapping(tree):
        for key, value in tree.items():
            yield from _repeats(value, (*place, key))
    elif is_list(tree):
        for index, value in enumerate(tree):
            yield from _repeats(value, (*place, index))


def _plain(tree: Any) -> Any:
    if is_mapping(tree):
        return {key: _plain(value) for key, value in tree.items()}
    return [_plain(value) for value in tree] if is_list(tree) else tree
