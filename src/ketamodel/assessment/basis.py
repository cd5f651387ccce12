"""What an assessment rests on: the case, the knowledge, and the day of the knowledge."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.assessment.acknowledgement import Acknowledgement
from ketamodel.domain.case import Case, inputs
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.compiled import Decision, compiled
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.knowledge_base import KnowledgeBase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import Effective
    from ketamodel.rules.policy import Policy
    from ketamodel.truth import Truth

__all__ = ["Basis"]


def _edition(knowledge: KnowledgeBase) -> tuple[date, tuple[Policy, ...]]:
    return knowledge.edition, knowledge.policies


@final
@frozen(repr=False)
class Basis:
    """
    One case, and the knowledge that it is read with, as of a day.

    Two are equal when their case, their day, the edition and the policies of their knowledge,
    and their acknowledgements are.
    """

    case: Case
    knowledge: KnowledgeBase = field(eq=_edition)
    #: The day of the knowledge.
    as_of: date
    #: Those that were given, also those that have lapsed.
    acknowledgements: tuple[Acknowledgement, ...] = ()

    @property
    def effective(self) -> Effective:
        """What is in force on that day."""
        return self.knowledge.on(self.as_of)

    @cached_property
    def told(self) -> Mapping[str, Value]:
        """All that the case tells, by path."""
        return inputs(self.case)

    @cached_property
    def decided(self) -> Decision:
        """Which rules hold or may hold, and which named conditions, as the compiled reader decides."""
        return compiled(self.effective).decide(self.told)

    def reader(self) -> Interpreter:
        """Return a reader of conditions over the case."""
        return Interpreter(self.told, self.effective.conditions)

    def truth(self, expression: Expression) -> Truth:
        """Return the truth of *expression* for the case."""
        # Who only passes this on makes no reader: for most cases none is asked.
        return self.reasons.truth(expression)

    @cached_property
    def reasons(self) -> Interpreter:
        """A reader of conditions over the case, which is told what scopes and named conditions were decided to be."""
        effective = self.effective
        return Interpreter(self.told, effective.conditions, compiled(effective).settled(self.decided))

    def __repr__(self) -> str:
        return f"<Basis {self.knowledge!r} as of {self.as_of}>"

    def __reduce__(
        self,
    ) -> tuple[Callable[..., Basis], tuple[Case, KnowledgeBase | None, date, tuple[Acknowledgement, ...]]]:
        # A copy in another process has the knowledge that is shipped; only other knowledge travels with it.
        shipped = self.knowledge is KNOWLEDGE
        return _restored, (self.case, None if shipped else self.knowledge, self.as_of, self.acknowledgements)


def _restored(
    case: Case, knowledge: KnowledgeBase | None, as_of: date, acknowledgements: tuple[Acknowledgement, ...]
) -> Basis:
    return Basis(case, KNOWLEDGE if knowledge is None else knowledge, as_of, acknowledgements)
