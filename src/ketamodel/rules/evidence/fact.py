"""All facts, and those about a concept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, runtime_checkable

from ketamodel.rules.evidence.adverse_effect import AdverseEffect
from ketamodel.rules.evidence.characteristic import Characteristic, Measure
from ketamodel.rules.evidence.course import TypicalCourse
from ketamodel.rules.evidence.kinetics import Kinetics
from ketamodel.rules.evidence.status import LegalControl, RegulatoryStatus
from ketamodel.rules.evidence.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.terminology import Concept

__all__ = ["Fact", "about"]

Fact: TypeAlias = (
    AdverseEffect | Characteristic | Kinetics | LegalControl | Measure | RegulatoryStatus | Trial | TypicalCourse
)

_F = TypeVar(
    "_F", AdverseEffect, Characteristic, Kinetics, LegalControl, Measure, RegulatoryStatus, Trial, TypicalCourse, Fact
)


@runtime_checkable
class _HasAgent(Protocol):
    """A product, as the floor beside this one defines it."""

    @property
    def agent(self) -> Concept: ...


def about(facts: Iterable[_F], *concepts: Concept) -> tuple[_F, ...]:
    """
    Return those of *facts* that concern each of *concepts*, or something narrower; of an agent, also its products.

    >>> from ketamodel import KNOWLEDGE, agents, indications
    >>> [one.id for one in about(KNOWLEDGE.trials, indications.DEPRESSION, agents.KETAMINE)][:2]
    ['trial-elekt-d', 'trial-kads-2023']
    """
    return tuple(one for one in facts if all(_concerns(one, concept) for concept in concepts))


def _concerns(fact: Fact, concept: Concept) -> bool:
    for one in fact.concepts:
        meant = (one, one.agent) if isinstance(one, _HasAgent) else (one,)
        if any(type(each) is type(concept) and each.within(concept) for each in meant):
            return True
    return False
