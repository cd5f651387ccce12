"""Cases and assessments to and from YAML: the plain part of it, without tags, anchors and aliases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from ketamodel.errors import KetamodelError
from ketamodel.interchange._text import (
    DEEPEST,
    MOST,
    Tree,
    decimal,
    refuse,
    text_of,
    too_deep,
    too_many,
)
from ketamodel.interchange._trees import from_tree, to_tree
from ketamodel.interchange.problems import DocumentProblems, Place, Problem
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml import Event

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["YamlNotInstalled", "from_yaml", "to_yaml"]

T = TypeVar("T")


class YamlNotInstalled(KetamodelError, ImportError):
    """YAML needs PyYAML, which is not among the core dependencies."""

    def __str__(self) -> str:
        return "PyYAML is not installed: pip install 'ketamodel[cli]', or write the case as JSON"


def _yaml() -> Any:
    try:
        import yaml  # noqa: PLC0415 - an extra, loaded only when it is used
    except ModuleNotFoundError:
        raise YamlNotInstalled from None
    return yaml


def to_yaml(value: object, *, knowledge: KnowledgeBase = KNOWLEDGE) -> str:
    """
    Return a case or an assessment as YAML.

    Raises `DocumentProblems` if a concept in it is not of the vocabulary of *knowledge*.
    """
    written: str = _yaml().safe_dump(
        to_tree(value, knowledge), sort_keys=False, allow_unicode=True, width=100
    )
    return written


def from_yaml(data: str | bytes, kind: type[T], *, knowledge: KnowledgeBase = KNOWLEDGE) -> T:
    """
    Return the value of *kind* that a YAML document says.

    Raises `DocumentProblems` with every problem of the document.

    >>> from ketamodel.domain.case import Case
    >>> case = from_yaml("plan: {dose: 56 mg}\\npatient: {}", Case)
    >>> str(case.plan.dose)
    '56 mg'
    """
    return from_tree(tree_of_yaml(data), kind, knowledge)


def tree_of_yaml(data: str | bytes) -> Tree:
    """Return the values of a YAML text, its numbers as decimals."""
    text = text_of(data)
    yaml = _yaml()
    try:
        return _Builder(yaml).tree(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = "" if mark is None else f" at line {mark.line + 1}, column {mark.column + 1}"
        raise refuse(f"is not YAML{where}: {error.problem}", "correct it there") from None
    except yaml.YAMLError as error:
        said = str(error).splitlines()[0]
        raise refuse(f"is not YAML: {said}", "expected printable text") from None


class _Open:
    """A mapping or a list whose end has not come yet."""

    def __init__(self, place: Place, *, mapping: bool) -> None:
        self.place = place
        self.entries: dict[str, Any] = {}
        self.items: list[Any] = []
        self.mapping = mapping
        #: The key that waits for its value.
        self.key: str | None = None

    @property
    def awaits_key(self) -> bool:
        return self.mapping and self.key is None

    @property
    def next(self) -> Place:
        step = self.key if self.key is not None else len(self.items)
        return self.place if self.awaits_key else (*self.place, step)

    def take(self, value: Any) -> None:
        if not self.mapping:
            self.items.append(value)
        elif self.key is not None:
            self.entries.setdefault(self.key, value)
            self.key = None
