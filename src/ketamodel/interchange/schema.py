"""The JSON Schema of a case document, generated from the types of the domain."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args, get_origin

from attrs import NOTHING, fields, has

from ketamodel.domain.case import Case
from ketamodel.domain.concepts import Medicine, Parameter
from ketamodel.domain.observation import Observation
from ketamodel.domain.recorded import Recorded
from ketamodel.interchange._amounts import examples
from ketamodel.interchange._fields import field_types
from ketamodel.interchange._vocabulary import Vocabulary
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrs import Attribute

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["case_schema"]

_QUANTITY = {
    "type": "string",
    "pattern": r"^\s*[0-9]",
    "description": "a number and its unit, in UCUM or as commonly spelled",
}
_COUNT = {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9]+$"}]}
_DAY = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?)?$",
    "description": "a day, or a clock time without a zone, by ISO 8601",
}


def case_schema(knowledge: KnowledgeBase = KNOWLEDGE) -> dict[str, Any]:
    """
    Return the JSON Schema of a case document for the vocabulary of *knowledge*.

    It accepts every document that is read, and some that are not:
    what the fields say together is judged when the document is read.

    >>> case_schema()["required"]
    ['plan', 'patient']
    """
    described = _object(Case, Vocabulary.of(knowledge.concepts))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Case of ketamodel: a plan and a patient",
        "description": "What is left out, or null, is not known.",
        **described,
        "$defs": _definitions(Vocabulary.of(knowledge.concepts)),
    }


def _object(kind: type[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    types = field_types(kind)
    attributes = [one for one in fields(kind) if one.init]
    properties = {one.name: _or_null(_field(types[one.name], one, vocabulary)) for one in attributes}
    required = [one.name for one in attributes if one.default is NOTHING]
    described: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**described, "required": required} if required else described


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _field(types: Sequence[Any], attribute: Attribute[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the schema of a field that may hold any of *types*."""
    schemas = [_type(one, attribute, vocabulary) for one in types]
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _type(kind: Any, attribute: Attribute[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    if get_origin(kind) is Recorded:
        return _recorded(get_args(kind)[0])
    if get_origin(kind) is tuple:
        return _observations(vocabulary)
    if kind is Quantity:
        return _amount(attribute)
    if kind is date:
        return dict(_DAY)
    if kind is bool:
        return {"type": "boolean"}
    if issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if issubclass(kind, Concept):
        return _reference(kind)
    if has(kind):
        return _object(kind, vocabulary)
    message = f"no schema for {kind!r}"
    raise TypeError(message)


def _amount(attribute: Attribute[Any]) -> dict[str, Any]:
    usual = examples(attribute)
    described: dict[str, Any] = {**_QUANTITY, "examples": [str(one) for one in usual]}
    return {"anyOf": [described, _COUNT]} if any(one.unit == "1" for one in usual) else described


def _recorded(kind: type[Concept]) -> dict[str, Any]:
    listed = _or_null({"type": "array", "items": _reference(kind)})
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "present": listed,
            "ruled_out": listed,
            "not_known": listed,
            "complete": _or_null({"type": "boolean"}),
        },
    }


def _observations(vocabulary: Vocabulary) -> dict[str, Any]:
    value = {"anyOf": [_QUANTITY, {"type": "number"}, {"type": "null"}]}
    reading = _object(Observation, vocabulary)
    reading["properties"]["value"] = value
    return {
        "anyOf": [
            {"type": "array", "items": reading},
            {
                "type": "object",
                "description": "readings before the dose of this session",
                "propertyNames": _reference(Parameter),
                "additionalProperties": value,
            },
        ]
    }


def _reference(kind: type[Concept]) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definitions(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the ids of each kind of concept, and the form of a medicine that the vocabulary lacks."""
    definitions: dict[str, Any] = {
        kind.__name__: {"enum": list(vocabulary.ids(kind))}
        for kind in sorted(vocabulary.concepts, key=lambda one: one.__name__)
    }
    described = {
        "type": "object",
        "description": "a medicine that the vocabulary lacks; without groups its membership of any is not known",
        "properties": {
            "id": {"type": "string"},
            "name": {"type": ["string", "null"]},
            "groups": {"type": ["array", "null"], "items": _reference(Medicine)},
            "codes": {"type": ["array", "null"], "items": {"type": "object"}},
        },
        "required": ["id"],
        "additionalProperties": False,
    }
    definitions["Medicine"] = {"anyOf": [definitions["Medicine"], described]}
    return definitions
