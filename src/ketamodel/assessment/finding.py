"""A rule that holds or may hold for a case: what, why, and what is still to be asked."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Named,
    Needed,
    Not,
    YesNo,
)
from ketamodel.rules.rule import Rule
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.readers.interpret import Answer, Reason
    from ketamodel.rules.expression import Element

__all__ = ["Finding", "Seen", "Status", "finding", "said"]


@final
class Status(StrEnum):
    """Whether a rule is known to hold."""

    CONFIRMED = "confirmed"
    #: Data are missing that could confirm it or rule it out.
    POSSIBLE = "possible"


@final
@frozen
class Seen:
    """
    A value of the case that a rule read.

    >>> str(Seen("patient.age", "age", "45 a"))
    'age: 45 a'
    """

    path: str
    title: str
    value: str

    def __str__(self) -> str:
        return f"{self.title}: {self.value}"


@final
@frozen(repr=False)
class Finding:
    """A rule that holds or may hold, the values that made it so, and the paths of the data that would settle it."""

    rule: Rule
    status: Status
    seen: tuple[Seen, ...]
    missing: tuple[str, ...] = ()
    #: What it was found in; None of one that was made by hand.
    basis: Basis | None = field(default=None, eq=False)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that this finding alone asks for, or None where it changes none."""
        if self.status is Status.CONFIRMED:
            return self.rule.then.verdict
        return Verdict.INDETERMINATE if self.rule.then.not_known is NotKnown.BLOCKS else None

    @property
    def origin(self) -> str:
        """The base or the policy that its rule comes from, with the edition; empty of one that was made by hand."""
        return "" if self.basis is None else self.basis.knowledge.origin_of(self.rule.id)

    def __str__(self) -> str:
        what = f"{self.rule.title} {self.rule.then.says}"
        values = f" Because {'; '.join(map(str, self.seen))}." if self.seen else ""
        missing = f" Not known: {', '.join(self.missing)}." if self.missing else ""
        sources = "; ".join(f"{one} states: {one.states}" for one in self.rule.because)
        origin = f" Rule of {self.origin}." if self.origin else ""
        return f"{self.status.value} {self.rule.then.kind.value}: {what}{values}{missing} Source: {sources}.{origin}"

    def __repr__(self) -> str:
        return f"<Finding {self.status.value} {self.rule.id}>"


def finding(rule: Rule, applies: Reason, when: Reason, basis: Basis | None = None) -> Finding | None:
    """Return the finding of *rule* on the reasons of its two conditions, or None if it does not hold."""
    truth = applies.truth & when.truth
    if truth is Truth.FALSE:
        return None
    status = Status.CONFIRMED if truth is Truth.TRUE else Status.POSSIBLE
    seen = tuple(dict.fromkeys(_seen(when)))
    return Finding(rule, status, seen, tuple(sorted(applies.missing | when.missing)), basis)


def _seen(reason: Reason) -> Iterator[Seen]:
    """Return the values on which the truth of *reason* rests."""
    match reason.statement:
        case Named():
            return
        case AllOf() | AnyOf() | Not():
            decisive = [part for part in reason.parts if _decides(reason, part)]
            for part in decisive:
                yield from _seen(part)
        case YesNo(path=path, title=title) if reason.seen is not None:
            yield Seen(path, title, said(reason.seen))
        case Compare(number=element) | Chosen(choice=element) | Needed(element=element) if reason.seen is not None:
            yield _told(element, reason.seen)
        case _:
            return


def _told(element: Element, value: Answer) -> Seen:
    return Seen(element.path, element.title, said(value))


def _decides(whole: Reason, part: Reason) -> bool:
    """Return whether *part* is among what made *whole* what it is."""
    if isinstance(whole.statement, Not) or whole.truth is Truth.UNKNOWN:
        return True
    every = isinstance(whole.statement, AllOf)
    return part.truth is whole.truth if every is (whole.truth is Truth.FALSE) else True


def said(value: Answer | Recorded[Concept]) -> str:
    """
    Return *value* as people say it.

    >>> said(True), said(Quantity("56", "mg"))
    ('yes', '56 mg')
    """
    match value:
        case bool():
            return "yes" if value else "no"
        case Quantity():
            return str(_rounded(value))
        case Concept(name=name):
            return name
        case Recorded():
            return ", ".join(sorted(one.name for one in value.present))
        case _:
            return value.value


def _rounded(value: Quantity) -> Quantity:
    """Return a derived *value* with six significant digits; a stated one is no longer than that."""
    digits = len(value.number.as_tuple().digits)
    return value if digits <= _DIGITS else Quantity(decimal_of(Fraction(f"{value.number:.6g}")), value.unit)


_DIGITS = 12
