"""What holds of every module, rule, use and element of the knowledge base."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ketamodel
from ketamodel import knowledge
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.prose import prose
from ketamodel.rules.expression import Number
from ketamodel.rules.self_check import problems
from ketamodel.ucum import UNITS

if TYPE_CHECKING:
    from ketamodel.rules.rule import Rule

MODULES = sorted(Path(knowledge.__file__).parent.rglob("*.py"))
#: The only statements and expressions of the notation; `ast.Compare` is a threshold.
NOTATION = (
    *(ast.Module, ast.Expr, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.AnnAssign),
    *(ast.Name, ast.Load, ast.Store, ast.Attribute, ast.Constant, ast.Tuple, ast.List, ast.Starred),
    *(ast.Call, ast.keyword, ast.Compare, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Subscript),
)
RULES = KNOWLEDGE.on(KNOWLEDGE.edition).rules


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "-".join(path.parts[-3:]))
def test_knowledge_is_notation(path: Path) -> None:
    """Modules of knowledge import, assign, call and compare; they hold no program."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert [type(node) for node in ast.walk(tree) if not isinstance(node, NOTATION)] == []


def test_knowledge_checks_itself() -> None:
    """Ids are unique, sources and elements known, thresholds cited, hard rules on firm ground."""
    assert problems(KNOWLEDGE) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_as_english(rule: Rule) -> None:
    """A rule's title and conclusion are sentences, and its condition can be read aloud."""
    assert rule.title[0].isupper()
    assert rule.title.endswith(".")
    assert rule.then.says.endswith(".")
    assert prose(rule.statement)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_found_by_its_id(rule: Rule) -> None:
    """Every rule in force, also one built from a use, is found by its id."""
    assert KNOWLEDGE.rule(rule.id) == rule


def test_units_of_numbers_are_known() -> None:
    """Every number of the vocabulary has a unit of the table."""
    numbers = [element for element in KNOWLEDGE.elements if isinstance(element, Number)]

    assert [one.path for one in numbers if one.unit not in UNITS] == []


def test_concept_ids_are_unique_within_their_kind() -> None:
    """An id means one concept of a kind."""
    named = [(type(concept), concept.id) for concept in KNOWLEDGE.concepts]

    assert len(named) == len(set(named))


def test_sources_are_all_listed_once() -> None:
    """The ids of sources are unique, and none has an empty title."""
    assert len({source.id for source in KNOWLEDGE.sources}) == len(KNOWLEDGE.sources)
    assert [source.id for source in KNOWLEDGE.sources if not source.title] == []


def test_edition_is_a_day() -> None:
    """The edition of the shipped base is one day, the default of `as_of`."""
    assert ketamodel.assess(ketamodel.TreatmentPlan(), ketamodel.Patient()).as_of == KNOWLEDGE.edition
