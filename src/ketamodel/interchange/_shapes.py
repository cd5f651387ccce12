"""Shapes that the JSON Schemas of several documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from enum import Enum

    from ketamodel.quantity import Quantity

__all__ = ["DAY", "ID", "NULL", "amount_like", "list_of", "mapping", "one_of", "or_nothing", "schema_of"]

NULL = {"type": "null"}
#: A day or a clock time, by ISO 8601.
DAY = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?)?$",
    "examples": ["2026-03-02"],
}
#: The id of a concept, a rule, a use or a source.
ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_AMOUNT = r"^\s*[+]?[0-9._]+([eE][+-]?[0-9]+)?\s*[^\s0-9._]"
_COUNT = r"^\s*[+]?[0-9.]+([eE][+-]?[0-9]+)?\s*%?\s*$"


def schema_of(title: str, description: str, root: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return the JSON Schema (2020-12) of a document: its *root*, which refers to *parts* by name.

    >>> schema_of("Dose", "A dose.", {"type": "string"}, {})["title"]
    'Dose'
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        **root,
        "$defs": dict(sorted(parts.items())),
    }


def amount_like(usual: Sequence[Quantity]) -> dict[str, Any]:
    """
    Return the schema of amounts such as *usual*; a count needs no unit.

    >>> from ketamodel.quantity import quantity
    >>> amount_like([quantity("56 mg")])["examples"]
    ['56 mg']
    """
    shown = [str(one) for one in usual]
    if any(one.dimension == "count" for one in usual):
        text = {"type": "string", "pattern": _COUNT, "examples": shown}
        return {"anyOf": [{"type": "number", "minimum": 0}, text]}
    return {"type": "string", "pattern": _AMOUNT, "examples": shown}


def or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    """
    Return the schema of what may be left out, or written as null.

    >>> or_nothing({"type": "string"})
    {'anyOf': [{'type': 'string'}, {'type': 'null'}]}
    """
    return {"anyOf": [schema, NULL]}


def one_of(kind: Iterable[Enum]) -> dict[str, Any]:
    """
    Return the schema of the words for the members of *kind*.

    >>> from ketamodel.domain.kinds import Sex
    >>> one_of(Sex)
    {'enum': ['female', 'male']}
    """
    return {"enum": [one.value for one in kind]}


def list_of(items: dict[str, Any]) -> dict[str, Any]:
    """
    Return the schema of a list of *items*.

    >>> list_of({"type": "string"})
    {'type': 'array', 'items': {'type': 'string'}}
    """
    return {"type": "array", "items": items}


def mapping(required: Mapping[str, Any], optional: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return the schema of a mapping of these entries and no others; *optional* ones may be null.

    >>> mapping({"id": {"type": "string"}}, {})["required"]
    ['id']
    """
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {**required, **{name: or_nothing(one) for name, one in optional.items()}},
        "additionalProperties": False,
    }
    return {**schema, "required": list(required)} if required else schema
