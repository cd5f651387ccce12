"""That every row of the clinical reference is encoded, or says why not; and that nothing else is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

import pytest
from attrs import fields

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.knowledge.vocabulary import ALL_ELEMENTS
from ketamodel.provenance import Citation, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parent.parent.parent


class Row(TypedDict, total=False):
    """A row of the reference: its marks and sources, and what encodes it or why nothing does."""

    marks: list[str]
    sources: list[str]
    by: list[str]
    why: str


class Section(TypedDict):
    """The rows of a section of the reference."""

    title: str
    rows: dict[str, Row]


SECTIONS = cast("dict[str, Section]", tomllib.loads((ROOT / "docs" / "coverage.toml").read_text(encoding="utf-8")))
ROWS = {f"{number}-{name}": row for number, section in SECTIONS.items() for name, row in section["rows"].items()}
#: Parts of a knowledge base that are no facts.
_OTHER = {"edition", "concepts", "elements", "rules", "uses", "sources", "claims", "editorial"}


def _facts() -> Iterator[tuple[str, object]]:
    for one in fields(type(KNOWLEDGE)):
        if one.init and one.name not in _OTHER:
            for fact in getattr(KNOWLEDGE, one.name):
                yield fact.id, fact


@cache
def _known() -> Mapping[str, Mapping[str, object]]:
    """Return all that a row may name, by kind and id."""
    uses = KNOWLEDGE.uses
    return {
        "rule": {rule.id: rule for rule in KNOWLEDGE.every_rule},
        "use": {use.id: use for use in uses},
        "limit": {limit.id: limit for use in uses for limit in use.limits},
        "monitoring": {one.id: one for use in uses for one in use.monitoring},
        "source": {source.id: source for source in KNOWLEDGE.sources},
        "concept": {concept.id: concept for concept in KNOWLEDGE.concepts},
        "element": {element.path: element for element in ALL_ELEMENTS},
        "claim": {claim.id: claim for claim in KNOWLEDGE.claims},
        "fact": dict(_facts()),
    }


def _exists(name: str) -> bool:
    kind, _, one = name.partition(":")
    if kind == "code":
        module, _, attribute = one.rpartition(".")
        return hasattr(import_module(module), attribute)
    if kind == "case":
        return (ROOT / "tests" / "cases" / f"{one}.yaml").exists()
    return one in _known()[kind]


def _cited(name: str) -> frozenset[str] | None:
    """Return the ids of the sources that what has *name* cites, or None where it cites none by nature."""
    kind, _, one = name.partition(":")
    because = getattr(_known().get(kind, {}).get(one), "because", None)
    return None if because is None else frozenset(cast("Citation", citation).source.id for citation in because)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_is_encoded_or_says_why_not(row: Row) -> None:
    """Every row names what encodes it, which exists, or gives a reason."""
    assert ("by" in row) is not ("why" in row)
    assert [name for name in row.get("by", []) if not _exists(name)] == []
    assert row.get("why", "A reason.").endswith(".")
    assert row.get("by", [True]) != []


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_encodes_a_row_cites_its_sources(row: Row) -> None:
    """Where a row names sources, what encodes it cites one of them."""
    cited = [found for name in row.get("by", []) if (found := _cited(name)) is not None]

    sources = frozenset(row.get("sources", []))

    if sources and cited:
        assert sources & frozenset().union(*cited) != frozenset()


def test_nothing_is_encoded_that_no_row_asks_for() -> None:
    """Every use, limit, monitoring requirement, rule, claim, source and fact belongs to a row."""
    named = {name for row in ROWS.values() for name in row.get("by", [])}
    built = {f"rule:{limit}" for limit in _known()["limit"]} | {f"rule:{use}-default" for use in _known()["use"]}
    kinds = ("use", "limit", "monitoring", "rule", "claim", "fact")
    encoded = {f"{kind}:{one}" for kind in kinds for one in _known()[kind]}

    assert sorted(encoded - named - built) == []


def test_what_is_uncertain_changes_no_verdict() -> None:
    """A rule that rests on uncertain statements alone is advice."""
    uncertain = [rule for rule in KNOWLEDGE.every_rule if {one.read for one in rule.because} == {Reading.UNCERTAIN}]

    assert uncertain != []
    assert {rule.then.verdict for rule in uncertain} == {None}
