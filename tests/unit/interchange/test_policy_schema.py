"""The JSON Schema of the policy document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from ketamodel.interchange import yaml
from ketamodel.interchange.json import to_json
from ketamodel.interchange.policy_schema import policy_schema
from ketamodel.strategies import policies

if TYPE_CHECKING:
    import ketamodel as km

_EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "policies").iterdir())
_SCHEMA = Draft202012Validator(policy_schema())
_HEAD = {"id": "ours", "title": "Ours", "edition": "2026-10-01"}
_RULE: dict[str, object] = {
    "id": "ours-rule",
    "title": "Ours.",
    "when": {"patient.pregnant": True},
    "then": {"contraindicated": "Do not give."},
    "because": [{"locator": 1, "states": "our words"}],
}
_USE: dict[str, object] = {
    "id": "ours-use",
    "title": "Ours.",
    "reason": "We have done so for years.",
    "standing": "guideline",
    "scope": {"plan.route": {"is": "oral"}},
    "because": [],
    "certainty": {"grade": "c"},
}


def accepted(document: dict[str, object]) -> bool:
    """Return whether the schema accepts *document*."""
    return _SCHEMA.is_valid(document)  # pyright: ignore[reportArgumentType, reportUnknownMemberType] - read as JSON


def test_the_schema_is_a_schema() -> None:
    """It keeps the rules of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(policy_schema())


@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.stem)
def test_the_schema_accepts_every_example(path: Path) -> None:
    """What is read as a policy is valid by the schema."""
    tree = yaml.document_of(path.read_text(encoding="utf-8")).tree

    assert accepted(json.loads(json.dumps(tree, default=float)))


@settings(max_examples=20)
@given(policies())
def test_the_schema_accepts_what_is_written(policy: km.Policy) -> None:
    """Of every policy, the document that `to_json` writes."""
    assert accepted(json.loads(to_json(policy)))


_GOOD: list[dict[str, object]] = [
    {"rules": [_RULE | {"when": {"patient.risks.of-our-own": False}}]},
    {"rules": [_RULE | {"when": {"all": [{"any": [{"not": {"condition": "any-use.met"}}]}]}}]},
    {"rules": [_RULE | {"when": {"needed": "patient.weight"}, "then": {"required": "Weigh."}}]},
    {"rules": [_RULE | {"when": {"plan.route": {"is": ["oral", "our-route"]}}, "applies": None}]},
    {"rules": [_RULE | {"when": {"plan.course.session": {"at_most": 2}}, "in_force": {"since": "2026-01-01"}}]},
    {"rules": [_RULE | {"when": {"patient.observations.our-scale": {"above": "3"}}}]},
    {"rules": [_RULE | {"then": {"caution": "high", "says": "Take care.", "blocks_because": "it weighs"}}]},
    {"rules": [_RULE | {"then": {"unsupported": "prohibited", "says": "Not here.", "advice": None}}]},
    {"sources": [{"id": "us", "title": "Us", "publisher": "Us", "kind": "guideline", "edition": 2026}]},
    {"concepts": {"medicines": [{"id": "new", "name": "new", "broader": ["opioid", {"id": "newer"}]}]}},
    {"concepts": {"parameters": [{"id": "our-scale", "name": "our scale", "unit": "1", "same_day": True}]}},
    {"uses": [_USE | {"limits": [{"id": "l", "title": "L.", "must": {"patient.pregnant": False}, "because": []}]}]},
    {"loosens": [{"rule": "esketamine-contraception", "limit": None, "noted": True, "reason": "asked"}]},
    {"loosens": [{"limit": "our-limit", "in_force": {"until": "2026-01-01"}, "reason": "asked"}]},
]


@pytest.mark.parametrize("more", _GOOD, ids=json.dumps)
def test_the_schema_accepts_each_way_to_write(more: dict[str, object]) -> None:
    """Every kind of entry, and null in place of one that may be left out."""
    assert accepted({"policy": _HEAD, **more})


_BAD: list[dict[str, object]] = [
    {},
    {"policy": {"id": "ours", "title": "Ours"}},
    {"policy": _HEAD | {"edition": "October 2026"}},
    {"policy": _HEAD, "rule": []},
    {"policy": _HEAD, "concepts": {"drugs": []}},
    {"policy": _HEAD, "concepts": {"products": [{"id": "new", "name": "new"}]}},
    {"policy": _HEAD, "rules": [_RULE | {"when": {}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.pregnant": "no"}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.systolc": {"above": "130 mmHg"}}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.pregnant": True, "patient.breastfeeding": True}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.weight": {"over": "90 kg"}}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.weight": {"above": 90}}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"any": []}}]},
    {"policy": _HEAD, "rules": [_RULE | {"when": {"patient.sex": {"is": "x"}}}]},
    {"policy": _HEAD, "rules": [_RULE | {"then": {"caution": "hgh", "says": "Watch it."}}]},
    {"policy": _HEAD, "rules": [_RULE | {"then": {"caution": "high"}}]},
    {"policy": _HEAD, "rules": [_RULE | {"then": {"advice": "Know it.", "contraindicated": "No."}}]},
    {"policy": _HEAD, "uses": [{name: said for name, said in _USE.items() if name != "reason"}]},
    {"policy": _HEAD, "uses": [_USE | {"default": "contraindicated"}]},
    {"policy": _HEAD, "loosens": [{"rule": "a", "limit": "b", "noted": True, "reason": "asked"}]},
    {"policy": _HEAD, "loosens": [{"rule": "a", "reason": "asked"}]},
    {"policy": _HEAD, "loosens": [{"rule": "a", "switched_off": True}]},
]


@pytest.mark.parametrize("document", _BAD, ids=json.dumps)
def test_the_schema_refuses_what_is_no_policy(document: dict[str, object]) -> None:
    """What editors can tell at once, the schema tells."""
    assert not accepted(document)
