"""Paths of a case in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.rules.derivation import parts_of
from ketamodel.rules.expression import Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ketamodel.rules.expression import Element
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["readable", "stated", "titles_of"]


def titles_of(knowledge: KnowledgeBase) -> Callable[[str], str]:
    """
    Return what names a path in words: by the vocabulary of *knowledge*, else by the path itself.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> title = titles_of(KNOWLEDGE)
    >>> title("patient.weight"), title("patient.birth_date")
    ('body weight', 'birth date of the patient')
    """
    known = stated(knowledge)
    return lambda path: known[path].title if path in known else readable(path)


def stated(knowledge: KnowledgeBase) -> Mapping[str, Element]:
    """
    Return the elements of *knowledge* by path, with those from which they are derived.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> stated(KNOWLEDGE)["patient.age"].title
    'age'
    """
    known: dict[str, Element] = {}
    for element in knowledge.elements:
        for one in _with_inputs(element):
            known.setdefault(one.path, one)
    return known


def _with_inputs(element: Element) -> Iterator[Element]:
    """Return *element* and all from which it is derived."""
    yield element
    for one in parts_of(element) if isinstance(element, Number) else ():
        yield from _with_inputs(one)


def readable(path: str) -> str:
    """
    Return the words of a *path*.

    >>> readable("patient.birth_date")
    'birth date of the patient'
    """
    owner, *inner = path.split(".")[:-1] or [path]
    if inner and inner[-1] in {"bolus", "preparation", "repeat"}:
        owner = inner[-1]
    words = path.rpartition(".")[2].replace("_", " ").replace("-", " ")
    return f"{words} of the {owner}" if owner in _OWNERS else words


_OWNERS = {"bolus", "patient", "plan", "preparation", "repeat"}
