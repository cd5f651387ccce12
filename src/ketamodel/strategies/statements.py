"""Strategies of conditions over elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import strategies as st

from ketamodel.domain.concepts import Agent, Indication, Product, Route, Setting
from ketamodel.domain.kinds import (
    Care,
    EpisodeSeverity,
    HepaticImpairment,
    Jurisdiction,
    PsychosisHistory,
    Sex,
    SubstanceUse,
    Urgency,
)
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity
from ketamodel.rules.builders import all_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Comparison,
    Element,
    Expression,
    Named,
    Needed,
    Not,
    Number,
    YesNo,
)
from ketamodel.rules.self_check import thresholds
from ketamodel.terminology import Concept
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

__all__ = ["amounts_that_matter", "concepts_of", "expressions", "options_of"]

_Answers: TypeAlias = "type[StrEnum | Concept]"

_ANSWERS: Mapping[str, _Answers] = {
    "patient.episode_severity": EpisodeSeverity,
    "patient.hepatic_impairment": HepaticImpairment,
    "patient.psychosis": PsychosisHistory,
    "patient.sex": Sex,
    "patient.substance_use": SubstanceUse,
    "plan.agent": Agent,
    "plan.care": Care,
    "plan.indication": Indication,
    "plan.jurisdiction": Jurisdiction,
    "plan.product": Product,
    "plan.route": Route,
    "plan.setting": Setting,
    "plan.urgency": Urgency,
}

_THRESHOLDS = frozenset(
    threshold for rule in KNOWLEDGE.every_rule for threshold in thresholds(rule.statement)
) | frozenset(threshold for use in KNOWLEDGE.uses for threshold in thresholds(use.met))


def amounts_that_matter(unit: str) -> tuple[Quantity, ...]:
    """
    Return the thresholds of the shipped knowledge in the dimension of *unit*, and one in that unit.

    >>> Quantity("56", "mg") in amounts_that_matter("g")
    True
    """
    dimension = dimension_of(unit)
    known = (one for one in _THRESHOLDS if one.dimension == dimension)
    return (Quantity(1, unit), *sorted(known, key=lambda one: (one.canonical, one.unit)))


def concepts_of(kind: type[Concept]) -> tuple[Concept, ...]:
    """
    Return the concepts of the shipped knowledge that are of one *kind*.

    >>> "iv-bolus" in {route.id for route in concepts_of(Route)}
    True
    """
    return tuple(one for one in KNOWLEDGE.concepts if isinstance(one, kind))


def options_of(choice: Choice) -> tuple[Concept | StrEnum, ...]:
    """
    Return what can be chosen as the answer of *choice*.

    >>> from ketamodel.rules.expression import SetBy
    >>> options_of(Choice("patient.sex", "sex at birth", SetBy.GIVEN))
    (Sex.FEMALE, Sex.MALE)
    """
    answers = _ANSWERS[choice.path]
    return concepts_of(answers) if issubclass(answers, Concept) else tuple(answers)


def _leaves(elements: Sequence[Element], *, needed: bool) -> st.SearchStrategy[Expression]:

    @st.composite
    def drawn(draw: st.DrawFn) -> Expression:
        element = draw(st.sampled_from(elements))
        asks = needed and draw(st.integers(0, 5)) == 0
        leaf: Expression
        match element:
            case _ if asks:
                leaf = Needed(element)
            case YesNo():
                leaf = element
            case Choice():
                options = draw(st.lists(st.sampled_from(options_of(element)), min_size=1, max_size=3, unique=True))
                leaf = Chosen(element, options)
            case Number(unit=unit):
                threshold = draw(st.sampled_from(amounts_that_matter(unit)))
                leaf = Compare(element, draw(st.sampled_from(Comparison)), threshold)
        # A number that exists only sometimes is read only where it does.
        given = element.given if isinstance(element, Number) else None
        return leaf if given is None else all_of(given, leaf)

    return drawn()


def expressions(
    *,
    elements: Sequence[Element] = KNOWLEDGE.elements,
    named: Sequence[Named] = (),
    max_leaves: int = 8,
    needed: bool = True,
    empty: bool = False,
) -> st.SearchStrategy[Expression]:
    """
    Return a strategy of conditions over *elements* and *named* conditions.

    Their numbers stand beside thresholds of the shipped knowledge.
    *needed* admits ``Needed``, *empty* admits ``AllOf(())`` and ``AnyOf(())``, which are settled without data.

    >>> from hypothesis import given, settings
    >>> from ketamodel.rules.self_check import leaves
    >>> @settings(max_examples=5)
    ... @given(expressions(needed=False))
    ... def test_law(expression):
    ...     assert not any(isinstance(leaf, Needed) for leaf in leaves(expression))
    >>> test_law()
    """
    leaves: st.SearchStrategy[Expression] = _leaves(elements, needed=needed)
    if named:
        leaves = leaves | st.sampled_from(named)
    smallest = 0 if empty else 1

    def joined(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        several = st.lists(parts, min_size=smallest, max_size=4)
        return st.one_of(parts.map(Not), several.map(AllOf), several.map(AnyOf))

    return st.recursive(leaves, joined, max_leaves=max_leaves)
