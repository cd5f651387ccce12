"""What a source describes: the scope of a use, and its limits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.provenance import Certainty, Citation, Grade, InForce, citations
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.expression import Expression, Named
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.terminology import Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GRADES", "Limit", "Standing", "Use", "ranked"]


@final
class Standing(Term):
    """On what a use rests."""

    LABEL = "label"
    GUIDELINE = "guideline"
    #: Given off label, without a guideline that supports it.
    PRACTICE = "off-label practice"
    INVESTIGATIONAL = "investigational"


@final
@frozen
class Limit:
    """
    A condition that a use demands; with *given*, only where that holds.

    Uses that share a limit share the value: one rule is built from it.
    """

    id: str = field(converter=concept_id)
    #: The whole limit in one sentence.
    title: str
    must: Expression
    because: tuple[Citation, ...] = field(converter=citations)
    given: Expression | None = None

    @property
    def kept(self) -> Expression:
        """The statement that the limit is kept."""
        return self.must if self.given is None else any_of(not_(self.given), self.must)

    @property
    def broken(self) -> Expression:
        """The statement that the limit is broken."""
        return not_(self.must) if self.given is None else all_of(self.given, not_(self.must))


def _limits(given: Iterable[Limit]) -> tuple[Limit, ...]:
    return tuple(given)


def _requirements(given: Iterable[MonitoringRequirement]) -> tuple[MonitoringRequirement, ...]:
    return tuple(given)


@final
@frozen
class Use:
    """
    A way to treat that a source describes.

    A plan is supported only through a use that is met: in scope, and every limit kept.
    The scope says jurisdiction, agent or product, indication and route; all else is a limit.
    Raises `InvalidValue` for a default verdict other than supported or caution,
    and for an id that begins with ``any-``.
    """

    id: str = field(converter=concept_id)
    title: str
    standing: Standing
    scope: Expression
    limits: tuple[Limit, ...] = field(converter=_limits)
    because: tuple[Citation, ...] = field(converter=citations)
    certainty: Certainty
    #: The verdict of a plan that meets it and breaks no other rule.
    default: Verdict = field(default=Verdict.SUPPORTED)
    in_force: InForce = field(factory=InForce)
    monitoring: tuple[MonitoringRequirement, ...] = field(default=(), converter=_requirements)

    def __attrs_post_init__(self) -> None:
        if self.default not in (Verdict.SUPPORTED, Verdict.CAUTION):
            raise InvalidValue("default", self.default.value, "supported or caution")
        if self.id.startswith("any-"):
            # Conditions such as "some use is met" have these names.
            raise InvalidValue("id", f"`{self.id}`", "an id that does not begin with `any-`")

    @property
    def met(self) -> Expression:
        """The statement that the use is met, written out."""
        return all_of(self.scope, *(limit.kept for limit in self.limits))

    @cached_property
    def is_met(self) -> Named:
        """The same statement by its name, evaluated once by every reader."""
        return Named(f"{self.id}.met", f'the use "{self.title}" is met')


_STANDINGS = tuple(Standing)
#: The strongest evidence first.
GRADES = (Grade.A, Grade.B, Grade.MIXED, Grade.C, Grade.D, Grade.N, Grade.X)


def ranked(uses: Iterable[Use]) -> tuple[Use, ...]:
    """
    Return *uses*, those of the best standing first, and of these those with the strongest evidence.

    >>> ranked([])
    ()
    """

    def place(use: Use) -> tuple[int, int]:
        return _STANDINGS.index(use.standing), GRADES.index(use.certainty.grade)

    return tuple(sorted(uses, key=place))
