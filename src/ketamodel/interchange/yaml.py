"""Cases and assessments to and from YAML: the plain part of it, without tags, anchors and aliases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from ketamodel.errors import KetamodelError
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
from ketamodel.interchange.problems import Place, Problem
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    tree = to_tree(value, knowledge)
    written: str = _yaml().safe_dump(tree, sort_keys=False, allow_unicode=True, width=100)
    return written


def from_yaml(data: str | bytes, kind: type[T], *, knowledge: KnowledgeBase = KNOWLEDGE) -> T:
    """
    Return the value of *kind* that a YAML document says.

    Raises `DocumentProblems` with every problem of the document.

    >>> from ketamodel.domain.case import Case
    >>> case = from_yaml("{plan: {dose: 56 mg}, patient: {}}", Case)
    >>> str(case.plan.dose)
    '56 mg'
    """
    return from_tree(document_of(data), kind, knowledge)


def document_of(data: str | bytes) -> Document:
    """Return what a YAML text holds, its numbers as decimals, and what of YAML it must not use."""
    text = text_of(data)
    yaml = _yaml()
    try:
        return _Reader(yaml, yaml.parse(text, Loader=yaml.SafeLoader)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = "" if mark is None else f" at line {mark.line + 1}, column {mark.column + 1}"
        raise refuse(what=f"is not YAML{where}: {error.problem}", remedy="correct it there") from None
    except yaml.YAMLError as error:
        said = str(error).partition("\n")[0]
        raise refuse(what=f"is not YAML: {said}", remedy="expected printable text") from None


class _Reader:
    """One pass over the events of a YAML text; anchors and tags are refused before they mean anything."""

    def __init__(self, yaml: Any, events: Iterator[Any]) -> None:
        self._yaml = yaml
        self._events = events
        self._problems: list[Problem] = []
        self._lines: dict[Place, int] = {}
        self._count = 0

    def document(self) -> Document:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), self._yaml.StreamEndEvent):
            raise refuse(what="is empty", remedy="expected a document with `plan` and `patient`")
        tree = self._value(next(self._events), ())
        next(self._events)  # the document ends
        if not isinstance(next(self._events), self._yaml.StreamEndEvent):
            raise refuse(what="holds more than one document", remedy="expected one case a file")
        return Document(tree, self._problems, lambda: self._lines)

    def _value(self, event: Any, place: Place, depth: int = 1) -> Any:
        self._count += 1
        if self._count > MOST:
            raise too_many()
        self._lines.setdefault(place, event.start_mark.line + 1)
        if isinstance(event, self._yaml.AliasEvent):
            self._refused(place, f"is an alias, `*{event.anchor}`")
            return None
        if event.anchor is not None:
            self._refused(place, f"has an anchor, `&{event.anchor}`")
        if event.tag is not None:
            self._refused(place, f"has a tag, `{event.tag}`")
        if isinstance(event, self._yaml.ScalarEvent):
            return _scalar(event.value) if event.style is None else event.value
        if depth > DEEPEST:
            raise too_deep(place)
        if isinstance(event, self._yaml.SequenceStartEvent):
            return [
                self._value(one, (*place, index), depth + 1)
                for index, one in enumerate(self._until(self._yaml.SequenceEndEvent))
            ]
        return self._mapping(place, depth)

    def _mapping(self, place: Place, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        for event in self._until(self._yaml.MappingEndEvent):
            if not isinstance(event, self._yaml.ScalarEvent):
                self._value(event, place, depth + 1)
                self._problems.append(Problem(place, "has a key that is no text", "write a name"))
                self._value(next(self._events), place, depth + 1)
                continue
            key: str = event.value
            self._lines.setdefault((*place, key), event.start_mark.line + 1)
            if event.anchor is not None or event.tag is not None:
                self._refused((*place, key), "has a key with an anchor or a tag")
            value = self._value(next(self._events), (*place, key), depth + 1)
            if key in entries:
                self._problems.append(Problem((*place, key), "stands there more than once", "write it once"))
            entries.setdefault(key, value)
        return entries

    def _until(self, end: type[Any]) -> Iterator[Any]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _refused(self, place: Place, what: str) -> None:
        self._problems.append(Problem(place, what, "write the value itself there"))


# The plain scalars of the core schema of YAML 1.2; all others are texts, `no` and dates too.
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_BASES = re.compile(r"0(o[0-7]+|x[0-9a-fA-F]+)", re.ASCII)
_UNBOUNDED = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def _scalar(text: str) -> Any:
    if text in _NOTHING:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _NUMBER.fullmatch(text):
        return decimal(text)
    if _BASES.fullmatch(text):
        return decimal(str(int(text[:40], 0)))
    return decimal(text.replace(".", "")) if _UNBOUNDED.fullmatch(text) else text
