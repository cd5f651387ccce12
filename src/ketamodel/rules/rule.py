"""A rule: who, what, then, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.provenance import Citation, InForce, citations
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Conclusion, Kind
from ketamodel.rules.expression import AllOf, AnyOf, Element, Expression, Needed
from ketamodel.terminology import concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ALWAYS", "NEVER", "Rule", "required"]

#: The condition that holds of every case.
ALWAYS = AllOf(())
#: The condition that holds of none.
NEVER = AnyOf(())


@final
@frozen
class Rule:
    """
    A statement about plans and patients, and the sources that support it.

    *applies* says of which plans it speaks at all, *when* is its condition, *then* what follows.
    """

    #: Published for ever.
    id: str = field(converter=concept_id)
    #: The whole rule in one sentence.
    title: str
    when: Expression
    then: Conclusion
    because: tuple[Citation, ...] = field(converter=citations)
    applies: Expression = ALWAYS
    in_force: InForce = field(factory=InForce)

    @property
    def statement(self) -> Expression:
        """The condition with its applicability: when this is true, the rule holds."""
        return all_of(self.applies, self.when)


def required(
    rule_id: str,
    element: Element,
    *,
    because: Iterable[Citation],
    given: Expression = ALWAYS,
    says: str = "",
) -> Rule:
    """
    Return the rule that *element* must be known where *given* holds.

    It never holds; while the element is not known it blocks.

    >>> from ketamodel.rules.expression import Number, SetBy
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> required("demo-weight", weight, because=[]).title
    'Body weight must be known.'
    """
    title = f"{element.title[0].upper()}{element.title[1:]} must be known."
    return Rule(
        id=rule_id,
        title=title,
        applies=given,
        when=Needed(element),
        then=Conclusion(Kind.REQUIRED, says or title),
        because=because,
    )
