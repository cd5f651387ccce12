"""The JSON Schema of the case document, made from the types of the domain."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args, get_origin

from attrs import NOTHING as REQUIRED
from attrs import fields, has

from ketamodel.domain.case import Case
from ketamodel.domain.concepts import Medicine, Parameter
from ketamodel.domain.observation import Observation
from ketamodel.domain.recorded import Recorded
from ketamodel.interchange._amounts import example_in, examples
from ketamodel.interchange._fields import field_types
from ketamodel.interchange._shapes import DAY, ID, NULL, amount_like, list_of, mapping, one_of, schema_of
from ketamodel.interchange._vocabulary import Vocabulary
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity
from ketamodel.terminology import CodeSystem, Concept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attrs import Attribute

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["case_schema"]


def case_schema(knowledge: KnowledgeBase = KNOWLEDGE) -> dict[str, Any]:
    """
    Return the JSON Schema (2020-12) of a case document with the vocabulary of *knowledge*.

    It accepts what `from_json` accepts; what it cannot say, such as dates after the session, only `from_json` refuses.

    >>> case_schema()["required"]
    ['plan', 'patient']
    """
    made = _Schema(Vocabulary.of(knowledge.concepts))
    root = made.of_class(Case)
    said = f"A plan and a patient, in the vocabulary of the edition of {knowledge.edition}."
    return schema_of("Case of ketamodel", said, root, made.definitions)


class _Schema:
    """Schemas of types, those of classes and concepts each written once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.definitions: dict[str, dict[str, Any]] = {}
        self._vocabulary = vocabulary

    def of_class(self, kind: type[Any]) -> dict[str, Any]:
        """Return the schema of a mapping that says a *kind*."""
        types = field_types(kind)
        attributes = [one for one in fields(kind) if one.init]
        required = [one.name for one in attributes if one.default is REQUIRED]
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {one.name: self._of_field(one, types[one.name]) for one in attributes},
            "additionalProperties": False,
        }
        return {**schema, "required": required} if required else schema

    def _of_field(self, attribute: Attribute[Any], types: Sequence[Any]) -> dict[str, Any]:
        choices = [self._amount(attribute) if one is Quantity else self._of_type(one) for one in types]
        if attribute.default is not REQUIRED or (has(types[0]) and not issubclass(types[0], Concept)):
            choices.append(NULL)
        return choices[0] if len(choices) == 1 else {"anyOf": choices}

    def _of_type(self, type_: Any) -> dict[str, Any]:
        if get_origin(type_) is Recorded:
            return self._named(f"Recorded{get_args(type_)[0].__name__}", self._recorded, type_)
        if get_origin(type_) is tuple:
            return self._named("Observations", self._observations, Observation)
        if type_ is bool:
            return {"type": "boolean"}
        if type_ is date:
            return DAY
        if issubclass(type_, Enum):
            return one_of(type_)
        if issubclass(type_, Concept):
            return self._named(type_.__name__, self._concept, type_)
        if has(type_):
            return self._named(type_.__name__, self.of_class, type_)
        message = f"no schema for {type_}"
        raise TypeError(message)

    def _named(self, name: str, make: Any, type_: Any) -> dict[str, Any]:
        if name not in self.definitions:
            self.definitions[name] = {}  # in case it is met inside itself
            self.definitions[name] = make(type_)
        return {"$ref": f"#/$defs/{name}"}

    def _amount(self, attribute: Attribute[Any]) -> dict[str, Any]:
        usual = examples(attribute)
        if usual:
            return amount_like(usual)
        # The amount of an observation is that of its parameter.
        return {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "[0-9]"}]}

    def _concept(self, kind: type[Concept]) -> dict[str, Any]:
        ids: dict[str, Any] = {"enum": list(self._vocabulary.ids(kind))}
        if kind is not Medicine:
            return ids
        return {"anyOf": [ids, self._named("NewMedicine", self._new_medicine, kind)]}

    def _new_medicine(self, _: Any) -> dict[str, Any]:
        """Return the schema of a medicine that the vocabulary lacks."""
        code = mapping({"system": one_of(CodeSystem), "code": {"type": "string"}}, {})
        groups = list_of({"$ref": "#/$defs/Medicine"})
        name = {"type": "string", "minLength": 1}
        return mapping({"id": ID}, {"name": name, "groups": groups, "codes": list_of(code)})

    def _recorded(self, type_: Any) -> dict[str, Any]:
        lists = list_of(self._of_type(get_args(type_)[0]))
        truth = {"type": "boolean"}
        return mapping({}, {"present": lists, "ruled_out": lists, "not_known": lists, "complete": truth})

    def _observations(self, kind: type[Observation]) -> dict[str, Any]:
        one = self._named(kind.__name__, self.of_class, kind)
        parameters = self._vocabulary.concepts[Parameter]
        amounts = {
            one.id: amount_like([example_in(one.unit)]) for one in parameters.values() if isinstance(one, Parameter)
        }
        return {"anyOf": [list_of(one), mapping({}, dict(sorted(amounts.items())))]}
