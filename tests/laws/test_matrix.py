"""The support matrix cannot contradict an assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel import indications, products, routes
from ketamodel.strategies import knowledge_bases

if TYPE_CHECKING:
    from collections.abc import Iterable

GOOD = (km.Support.APPROVED, km.Support.SUPPORTED, km.Support.CAUTION, km.Support.INVESTIGATIONAL)
AGAINST = (km.Verdict.CONTRAINDICATED, km.Verdict.UNSUPPORTED)
UNCOVERED = "no-source-covers-this"
READ = {"plan.jurisdiction", "plan.indication", "plan.product", "plan.agent", "plan.route", "plan.preparation.strength"}
FEW = tuple(one for one in km.KNOWLEDGE.elements if one.path in {*READ, "plan.dose", "patient.pregnant"})
CONCEPTS = (
    indications.DEPRESSION,
    indications.TREATMENT_RESISTANT_DEPRESSION,
    indications.PANIC_DISORDER,
    products.KETAMINE_INJECTION,
    products.KETALAR_100_MG_ML,
    products.SPRAVATO_NASAL_SPRAY,
    routes.INTRANASAL,
    routes.INTRAVENOUS,
    routes.IV_BOLUS,
    routes.IV_INFUSION,
    routes.ORAL,
)
BASES = knowledge_bases(elements=FEW).map(lambda base: evolve(base, concepts=CONCEPTS))


def contradictions(cells: Iterable[km.Cell], matrix: km.Matrix, base: km.KnowledgeBase) -> list[str]:
    """Return the *cells* of *matrix* that say something else than the assessment of a plan that tells no more."""
    return [str(cell) for cell in cells if not _agrees(cell, matrix, base)]


def _agrees(cell: km.Cell, matrix: km.Matrix, base: km.KnowledgeBase) -> bool:
    plan = km.TreatmentPlan(
        jurisdiction=matrix.jurisdiction, indication=cell.indication, product=cell.product, route=cell.route
    )
    assessment = km.assess(plan, km.Patient(), as_of=matrix.as_of, knowledge=base)
    confirmed = [one.rule for one in assessment.findings if one.status is km.Status.CONFIRMED]
    refused = any(rule.then.verdict in AGAINST for rule in confirmed)
    return (
        set(cell.rules) == {rule.id for rule in confirmed if rule.then.verdict is not None}
        and refused is (cell.status in (km.Support.NOT_SUPPORTED, km.Support.UNCOVERED))
        and (cell.status is not km.Support.UNCOVERED or UNCOVERED in cell.rules)
        and (cell.status in GOOD) is bool(cell.uses)
        and (cell.status not in GOOD or set(assessment.uses_met) <= set(cell.uses))
        and (cell.status is not km.Support.APPROVED or assessment.off_label is not km.Truth.TRUE)
        and (cell.status is not km.Support.SUPPORTED or assessment.off_label is not km.Truth.FALSE)
    )


@pytest.mark.parametrize("jurisdiction", km.Jurisdiction)
def test_every_cell_agrees_with_the_assessment(jurisdiction: km.Jurisdiction) -> None:
    """A cell holds the rules that are found in a plan that tells no more, and its status fits their verdict."""
    matrix = km.matrix(jurisdiction=jurisdiction)
    # One in full; the steps through the others are prime to the number of columns, so each column is met.
    step = {km.Jurisdiction.US: 1, km.Jurisdiction.EU: 3}.get(jurisdiction, 19)

    assert contradictions(matrix.cells[::step], matrix, km.KNOWLEDGE) == []


@settings(max_examples=25)
@given(BASES, st.sampled_from(km.Jurisdiction))
def test_the_same_of_any_knowledge(base: km.KnowledgeBase, jurisdiction: km.Jurisdiction) -> None:
    """Also of made-up rules and uses, with broad concepts and conditions that stay open."""
    matrix = km.matrix(jurisdiction=jurisdiction, knowledge=base)

    assert contradictions(matrix, matrix, base) == []


@settings(max_examples=25)
@given(BASES, st.sampled_from(km.Jurisdiction))
def test_what_stands_behind_a_cell_is_in_the_knowledge(base: km.KnowledgeBase, jurisdiction: km.Jurisdiction) -> None:
    """Each cell has a reason, or depends on the rest of the plan; its certainty is that of its first use."""
    uses = {use.id: use for use in base.uses}
    for cell in km.matrix(jurisdiction=jurisdiction, knowledge=base):
        best = uses[cell.uses[0]] if cell.uses else None

        assert cell.behind or cell.status is km.Support.DEPENDS
        assert (cell.standing, cell.certainty) == ((best.standing, best.certainty) if best else (None, None))


@settings(max_examples=10)
@given(st.lists(st.sampled_from(["indication", "product", "route", "status", "standing", "certainty", "since"])))
def test_sorting_keeps_every_cell(names: list[str]) -> None:
    """Whatever it is sorted by, the cells are the same; without a name they stay where they are."""
    matrix = km.matrix(jurisdiction=km.Jurisdiction.US)
    ordered = matrix.sorted_by(*names)

    assert set(map(str, ordered)) == set(map(str, matrix))
    assert len(ordered) == len(matrix)
    assert names or ordered == matrix


@settings(max_examples=20)
@given(
    st.sampled_from([one for one in km.KNOWLEDGE.concepts if isinstance(one, km.Indication)]),
    st.sampled_from(km.Support),
)
def test_narrowing_down_finds_what_falls_under(indication: km.Indication, status: km.Support) -> None:
    """What is left falls under all that is asked for, and nothing that does is lost."""
    matrix = km.matrix(jurisdiction=km.Jurisdiction.EU)
    found = matrix.of(indication=indication, status=status)

    assert list(found) == [one for one in matrix if one.indication.within(indication) and one.status is status]
