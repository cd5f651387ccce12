"""The values of ketamodel as plain trees and back: one converter for each knowledge base."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from attrs import has
from cattrs import Converter

from ketamodel.analysis.doses.sheet import DoseSheet
from ketamodel.assessment import Assessment, Comparison, Explanation, Question, Record, Repairs, TreatmentOption
from ketamodel.domain.case import Case
from ketamodel.domain.observation import Observation
from ketamodel.domain.recorded import Recorded
from ketamodel.interchange._assessments_read import assessment_from
from ketamodel.interchange._assessments_written import assessment_tree
from ketamodel.interchange._comparisons_written import comparison_tree
from ketamodel.interchange._doses_written import dose_tree
from ketamodel.interchange._explanations_written import explanation_tree, question_tree
from ketamodel.interchange._fields import read_fields, read_observations, write_fields
from ketamodel.interchange._fixed import anew
from ketamodel.interchange._policies import policy_from
from ketamodel.interchange._policies_written import policy_tree
from ketamodel.interchange._recorded import read_recorded, recorded_tree
from ketamodel.interchange._records_read import record_from
from ketamodel.interchange._records_written import record_tree
from ketamodel.interchange._repairs_written import option_tree, repairs_tree
from ketamodel.interchange._scalars import read_choice, read_day, read_truth
from ketamodel.interchange._unreadable import MANY, NOTHING, Gathered, Unreadable
from ketamodel.interchange._vocabulary import Vocabulary
from ketamodel.interchange.problems import DocumentProblems, Problem
from ketamodel.quantity import Quantity
from ketamodel.rules.policy import Policy
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Callable

    from ketamodel.interchange._fixed import Writer
    from ketamodel.interchange._text import Document
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["from_tree", "to_tree"]

T = TypeVar("T")


def to_tree(value: object, knowledge: KnowledgeBase, once: Writer = anew) -> Any:
    """
    Return *value* as mappings, lists, texts and truths; what is not known is left out.

    *once* writes those parts of assessments that are the same in all.
    """
    if isinstance(value, Assessment):
        return assessment_tree(value, _converter(value.knowledge).unstructure(value.case), once)
    if isinstance(value, Comparison):
        return comparison_tree(value)
    if isinstance(value, Record):
        return _record_tree(value)
    if isinstance(value, Policy):
        return policy_tree(value, knowledge)
    if isinstance(value, DoseSheet):
        return dose_tree(value)
    if isinstance(value, Explanation):
        return explanation_tree(value)
    if isinstance(value, TreatmentOption):
        return option_tree(value, _converter(knowledge).unstructure)
    if isinstance(value, Repairs):
        return repairs_tree(value, _converter(knowledge).unstructure)
    if isinstance(value, Question):
        return question_tree(value)
    return _converter(knowledge).unstructure(value)


def _record_tree(record: Record) -> dict[str, Any]:
    return record_tree(record, _converter(record.basis.knowledge).unstructure(record.case))


def from_tree(document: Document, kind: type[T], knowledge: KnowledgeBase) -> T:
    """
    Return the value of *kind* that *document* says.

    Raises `DocumentProblems` with all that is wrong with it, `RecordDiffers` of a record that cannot be reproduced.
    """
    converter = _converter(knowledge)
    gathered = Gathered()
    gathered.problems += document.problems

    def read_case(tree: Any) -> Case:
        return converter.structure(tree, Case)

    try:
        if kind is Assessment:
            value: Any = assessment_from(document.tree, knowledge, read_case)
        elif kind is Policy:
            value = policy_from(document.tree, knowledge)
        elif kind is Record:
            value = record_from(document.tree, knowledge, read_case, _record_tree)
        else:
            value = converter.structure(document.tree, kind)
    except Unreadable as error:
        gathered.problems += error.problems
        value = NOTHING
    if kind is Policy and gathered.problems:
        lines = document.lines()
        placed = (one.on_line_of(lines) for one in gathered.problems)
        gathered.problems = sorted(placed, key=lambda one: one.line or 0)
    if gathered.problems:
        told = gathered.problems[:MANY]
        if len(gathered.problems) > MANY:
            told.append(Problem((), f"has more problems than these {MANY}", "correct these first"))
        raise DocumentProblems(told)
    return value  # type: ignore[no-any-return]  # the converter returned a value of the kind


@cache
def _converter(knowledge: KnowledgeBase) -> Converter:
    converter = Converter()
    vocabulary = Vocabulary.of(knowledge.concepts)
    _learn_to_read(converter, vocabulary)
    _learn_to_write(converter, vocabulary)
    return converter


def _learn_to_read(converter: Converter, vocabulary: Vocabulary) -> None:
    def fields(kind: type[Any]) -> Callable[[Any, Any], Any]:
        return read_fields(kind, converter)

    def recorded(kind: Any) -> Callable[[Any, Any], Recorded[Any]]:
        return read_recorded(get_args(kind)[0], vocabulary)

    converter.register_structure_hook_factory(has, fields)
    converter.register_structure_hook_func(_is_concept, vocabulary.read)
    converter.register_structure_hook(StrEnum, read_choice)
    converter.register_structure_hook(bool, lambda given, _: read_truth(given))
    converter.register_structure_hook(date, lambda given, _: read_day(given))
    converter.register_structure_hook_func(_is_observations, read_observations(converter))
    converter.register_structure_hook_factory(_is_recorded, recorded)


def _learn_to_write(converter: Converter, vocabulary: Vocabulary) -> None:
    def fields(kind: type[Any]) -> Callable[[Any], dict[str, Any]]:
        return write_fields(kind, converter)

    def recorded(value: Recorded[Any]) -> dict[str, Any]:
        return recorded_tree(value, vocabulary)

    converter.register_unstructure_hook_factory(has, fields)
    converter.register_unstructure_hook_func(_is_concept, vocabulary.write)
    converter.register_unstructure_hook(StrEnum, _word)
    converter.register_unstructure_hook(Quantity, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook_func(_is_recorded, recorded)


def _is_observations(kind: Any) -> bool:
    return bool(kind == tuple[Observation, ...])


def _is_concept(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Concept)


def _is_recorded(kind: Any) -> bool:
    return kind is Recorded or get_origin(kind) is Recorded


def _word(choice: StrEnum) -> str:
    return choice.value
