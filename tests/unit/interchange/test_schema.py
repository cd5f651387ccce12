"""The JSON Schema of the case document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import ketamodel.interchange
from ketamodel.interchange import yaml
from ketamodel.interchange.schema import case_schema

_ROOT = Path(__file__).parents[3]
_CASES = sorted([*_ROOT.glob("examples/cases/*.yaml"), *_ROOT.glob("tests/cases/*.yaml")])
_SCHEMA = Draft202012Validator(case_schema())


def accepted(document: dict[str, object]) -> bool:
    """Return whether the schema accepts *document*."""
    return _SCHEMA.is_valid(document)  # pyright: ignore[reportArgumentType, reportUnknownMemberType] - read as JSON


def test_the_shipped_schema_is_up_to_date() -> None:
    """It is what `ketamodel schema` prints: write that to the file after a change of the types or the vocabulary."""
    shipped = Path(ketamodel.interchange.__file__).with_name("case.schema.json")

    assert json.loads(shipped.read_text(encoding="utf-8")) == case_schema()


def test_the_schema_is_a_schema() -> None:
    """It keeps the rules of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(case_schema())


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_the_schema_accepts_every_case(path: Path) -> None:
    """What is read as a case is valid by the schema."""
    tree = yaml.document_of(path.read_text(encoding="utf-8")).tree
    document = json.loads(json.dumps(tree, default=float))

    assert accepted(document.get("case", document))


@pytest.mark.parametrize(
    "document",
    [
        '{"plan": {}}',
        '{"plan": {"dosse": "56 mg"}, "patient": {}}',
        '{"plan": {"dose": 56}, "patient": {}}',
        '{"plan": {"dose": "56"}, "patient": {}}',
        '{"plan": {"dose": "-56 mg"}, "patient": {}}',
        '{"plan": {"route": "nasal"}, "patient": {}}',
        '{"plan": {"date": "2 March 2026"}, "patient": {}}',
        '{"plan": {"medicines": {"present": [{"id": "a", "group": []}]}}, "patient": {}}',
        '{"plan": {}, "patient": {"pregnant": "no"}}',
        '{"plan": {}, "patient": {"sex": "x"}}',
        '{"plan": {}, "patient": {"risks": ["stroke"]}}',
        '{"plan": {}, "patient": {"observations": {"pulse": "70 /min"}}}',
        '{"plan": {}, "patient": {"observations": [{"parameter": "heart-rate", "value": "70 /min"}]}}',
    ],
    ids=str,
)
def test_the_schema_refuses_what_is_no_case(document: str) -> None:
    """What editors can tell at once, the schema tells."""
    assert not accepted(json.loads(document))
