"""The JSON Schema of the policy document, in the words of a knowledge base."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never

from ketamodel.domain.concepts import Medicine, Parameter, Product, Setting
from ketamodel.domain.kinds import Care
from ketamodel.interchange._amounts import example_in
from ketamodel.interchange._concepts import CONCEPTS
from ketamodel.interchange._conditions import COMPARISONS, Words, answers_of
from ketamodel.interchange._policies import HOW
from ketamodel.interchange._rules import KINDS, REASONS
from ketamodel.interchange._shapes import DAY, ID, NULL, amount_like, list_of, mapping, one_of, or_nothing, schema_of
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.provenance import Grade, Reading, SourceKind
from ketamodel.quantity import quantity
from ketamodel.rules.conclusion import Kind, Severity, Verdict
from ketamodel.rules.expression import Choice, Number, YesNo
from ketamodel.rules.policy import Loosens
from ketamodel.rules.use import Standing
from ketamodel.terminology import CodeSystem, Concept

if TYPE_CHECKING:
    from ketamodel.rules.expression import Element
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["policy_schema"]


def policy_schema(knowledge: KnowledgeBase = KNOWLEDGE) -> dict[str, Any]:
    """
    Return the JSON Schema (2020-12) of a document of a policy that extends *knowledge*.

    It accepts what `from_json` accepts; whether an id is known, and whether a policy fits, only `from_json` tells.

    >>> policy_schema()["required"]
    ['policy']
    """
    head = mapping({"id": ID, "title": _WORDS, "edition": DAY}, {"publisher": _WORDS})
    lists = {
        "sources": list_of(_SOURCE),
        "concepts": mapping({}, {name: list_of(_concept(kind)) for name, kind in CONCEPTS.items()}),
        "rules": list_of(_part("Rule")),
        "limits": list_of(_part("AddedLimit")),
        "uses": list_of(_part("Use")),
        "loosens": list_of(_part("Loosening")),
    }
    said = f"What a clinic adds to the edition of {knowledge.edition}, and what it loosens."
    return schema_of("Policy of ketamodel", said, mapping({"policy": head}, lists), _parts(knowledge))


def _part(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


_CONDITION = _part("Condition")
_CITATIONS = list_of(_part("Citation"))
_WORDS = {"type": "string", "pattern": r"\S"}
#: A year is read as an edition, and a number as a section.
_WORDS_OR_NUMBER = {"anyOf": [_WORDS, {"type": "number"}]}
_AMOUNT = amount_like([quantity("28 mg")])
_PERIOD = mapping({}, {"since": DAY, "until": DAY})
_SOURCE = mapping(
    {"id": ID, "title": _WORDS, "publisher": _WORDS, "kind": one_of(SourceKind), "edition": _WORDS_OR_NUMBER},
    {"address": _WORDS},
)
_CODE = mapping({"system": one_of(CodeSystem), "code": {"type": "string"}}, {})
_MORE: dict[type[Concept], tuple[dict[str, Any], dict[str, Any]]] = {
    Parameter: ({"unit": {"type": "string"}}, {"same_day": {"type": "boolean"}}),
    Product: ({"agent": _part("Agent")}, {"strength": _AMOUNT, "unit_dose": _AMOUNT}),
    Setting: ({}, {"care": one_of(Care), "provides": list_of(_part("Provision"))}),
}


def _concept(kind: type[Concept]) -> dict[str, Any]:
    # The vocabulary may lack the group of a medicine, which is then described in its place.
    broader = {"anyOf": [_part("Medicine"), {"type": "object"}]} if kind is Medicine else _part(kind.__name__)
    required, optional = _MORE.get(kind, ({}, {}))
    return mapping(
        {"id": ID, "name": _WORDS, **required}, {"broader": list_of(broader), "codes": list_of(_CODE), **optional}
    )


def _parts(knowledge: KnowledgeBase) -> dict[str, Any]:
    words = Words.of(knowledge.elements, knowledge.concepts, knowledge.uses)
    limit = {"id": ID, "title": _WORDS, "must": _CONDITION, "because": _CITATIONS}
    uses = {"anyOf": [{"enum": sorted(one.id for one in knowledge.uses)}, ID]}
    # An editor offers what the base knows; a policy may name what it adds.
    concepts = {one.__name__: {"anyOf": [{"enum": list(words.vocabulary.ids(one))}, ID]} for one in CONCEPTS.values()}
    return concepts | {
        "Condition": _condition(words),
        "Citation": mapping(
            {"locator": _WORDS_OR_NUMBER, "states": _WORDS}, {"source": {"type": "string"}, "read": one_of(Reading)}
        ),
        "Conclusion": {"anyOf": [_conclusion(name, kind) for name, kind in KINDS.items()]},
        "Rule": mapping(
            {"id": ID, "title": _WORDS, "when": _CONDITION, "then": _part("Conclusion"), "because": _CITATIONS},
            {"applies": _CONDITION, "in_force": _PERIOD},
        ),
        "AddedLimit": mapping({"use": {"anyOf": [uses, list_of(uses)]}, **limit}, {"given": _CONDITION}),
        "Limit": mapping(limit, {"given": _CONDITION}),
        "Use": mapping(
            {
                "id": ID,
                "title": _WORDS,
                "reason": _WORDS,
                "standing": one_of(Standing),
                "scope": _CONDITION,
                "because": _CITATIONS,
                "certainty": mapping({"grade": one_of(Grade)}, {"because": _CITATIONS}),
            },
            {
                "limits": list_of(_part("Limit")),
                "default": one_of([Verdict.SUPPORTED, Verdict.CAUTION]),
                "in_force": _PERIOD,
            },
        ),
        "Loosening": _loosening(),
    }


def _condition(words: Words) -> dict[str, Any]:
    """Return the schema of a mapping of one entry: a joint, or an element and what is said of it."""
    several = {**list_of(_CONDITION), "minItems": 1}
    lists = sorted({one.listed_in for one in words.elements.values() if isinstance(one, YesNo) and one.concept})
    about = {f"^{path.replace('.', '[.]')}[.][a-z0-9-]+$": {"type": "boolean"} for path in lists} | {
        "^patient[.]observations[.][a-z0-9-]+$": _comparison({"anyOf": [_TEXT_AMOUNT, {"type": "number"}]})
    }
    names = sorted(words.elements)
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "properties": {
            "all": several,
            "any": several,
            "not": _CONDITION,
            "needed": {"anyOf": [{"enum": names}, {"type": "string", "pattern": "|".join(about)}]},
            "condition": {"enum": sorted(words.named)},
            **{name: _said_of(words.elements[name]) for name in names},
        },
        # The concepts that the policy itself adds.
        "patternProperties": about,
        "additionalProperties": False,
    }


_TEXT_AMOUNT = {"type": "string", "pattern": "[0-9]"}


def _said_of(element: Element) -> dict[str, Any]:
    match element:
        case YesNo():
            return {"type": "boolean"}
        case Choice(path=path):
            answer = _answer(path)
            return mapping({"is": {"anyOf": [answer, {**list_of(answer), "minItems": 1}]}}, {})
        case Number(unit=unit):
            return _comparison(amount_like([example_in(unit)]))
        case _:
            assert_never(element)


def _answer(path: str) -> dict[str, Any]:
    kind = answers_of(path)
    return one_of(kind) if issubclass(kind, StrEnum) else _part(kind.__name__)


def _comparison(amount: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "properties": dict.fromkeys(COMPARISONS, amount),
        "additionalProperties": False,
    }


def _conclusion(name: str, kind: Kind) -> dict[str, Any]:
    # What begins another conclusion may only be null beside it.
    others: dict[str, Any] = {one: NULL for one in KINDS if one != name}
    why = {"noted_because": or_nothing(_WORDS), "blocks_because": or_nothing(_WORDS)}
    graded = {Kind.CAUTION: one_of(Severity), Kind.UNSUPPORTED: {"enum": list(REASONS)}}
    said = {name: graded[kind], "says": _WORDS} if kind in graded else {name: _WORDS}
    return {
        "type": "object",
        "properties": {**others, "says": NULL, **why, **said},
        "required": list(said),
        "additionalProperties": False,
    }


def _loosening() -> dict[str, Any]:
    values = {Loosens.EXCEPTION: _CONDITION, Loosens.DATES: _PERIOD}
    ways = {name: values.get(how, {"const": True}) for name, how in HOW.items()}
    whole = mapping({"reason": _WORDS}, {"rule": ID, "limit": ID, **ways})
    return {
        **whole,
        "allOf": [{"oneOf": [_written(one) for one in names]} for names in (("rule", "limit"), tuple(HOW))],
    }


def _written(name: str) -> dict[str, Any]:
    """Return the schema of a mapping in which *name* is said; null says nothing."""
    return {"required": [name], "properties": {name: {"not": NULL}}}
