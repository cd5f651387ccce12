"""The parts of a condition: how each came out, on which value, and by what margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never, final

from attrs import evolve, frozen

from ketamodel.assessment.wording import in_words, said
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.interpret import Answer
from ketamodel.readers.prose import prose
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Named, Needed, Not, YesNo
from ketamodel.truth import Truth
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from ketamodel.readers.interpret import Reason
    from ketamodel.rules.expression import Element, Expression

__all__ = ["Why", "why"]


@final
@frozen(repr=False)
class Why:
    """One part of a condition, how it came out for a case, and why."""

    #: The part in words.
    says: str
    truth: Truth
    #: The path of the element that it reads; None of what only joins others.
    path: str | None = None
    #: The name of the condition that it is, such as "any-use.met"; None of one without a name.
    name: str | None = None
    #: The value that was seen; None where there was none.
    seen: Answer | None = None
    #: What a number is compared with,
    threshold: Quantity | None = None
    #: and how far from it the number lies, on either side.
    margin: Quantity | None = None
    #: The paths of the data that would settle it.
    missing: tuple[str, ...] = ()
    #: Whether the truth of the whole rests on it.
    decisive: bool = True
    #: The decisive ones first, and of those the one first that was nearest to the opposite.
    parts: tuple[Why, ...] = ()

    @property
    def value(self) -> str:
        """The value that was seen and its margin, as "152 mmHg, 12 above 140"; empty where there is none."""
        if self.seen is None or isinstance(self.seen, bool):
            return ""
        if not isinstance(self.seen, Quantity):
            return said(self.seen)
        value = in_words(self.seen)
        if self.threshold is None or self.margin is None:
            return value
        if not self.margin.number:
            return f"{value}, exactly {in_words(self.threshold)}"
        side = "above" if self.seen > self.threshold else "below"
        if self.seen.unit == self.threshold.unit:
            return f"{value}, {self.margin.number:f} {side} {self.threshold.number:f}"
        return f"{value}, {in_words(self.margin)} {side} {in_words(self.threshold)}"

    def __str__(self) -> str:
        value = f": {self.value}" if self.value else ""
        missing = f" (not known: {', '.join(self.missing)})" if self.missing and not self.parts else ""
        return f"{self.says}{value}{missing}"

    def __repr__(self) -> str:
        return f"<Why {self.truth.value}: {self.says}>"


def why(reason: Reason) -> Why:
    """
    Return the parts of a *reason*, with their values and margins.

    >>> from ketamodel.readers.interpret import Interpreter
    >>> from ketamodel.rules.expression import Number, SetBy
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> reader = Interpreter({"patient.weight": Quantity("92", "kg")}, {})
    >>> str(why(reader.reason(weight > Quantity("90", "kg"))))
    'body weight above 90 kg: 92 kg, 2 above 90'
    """
    match reason.statement:
        case Not(part=inner):
            return evolve(why(reason.parts[0]), says=_opposite(inner), truth=reason.truth)
        case Named(name=name, title=title):
            (meant,) = reason.parts
            return Why(title, reason.truth, name=name, missing=_missing(reason), parts=_parts(meant) or (why(meant),))
        case AllOf(parts=parts) | AnyOf(parts=parts):
            says = _WHOLES[type(reason.statement)] if parts else prose(reason.statement)
            return Why(says, reason.truth, missing=_missing(reason), parts=_parts(reason))
        case Compare(number=number, threshold=threshold):
            return _leaf(reason, prose(reason.statement), number, threshold)
        case Chosen(choice=element) | Needed(element=element):
            return _leaf(reason, prose(reason.statement), element)
        case YesNo(title=title):
            return _leaf(reason, title, reason.statement)
        case _:
            assert_never(reason.statement)


_WHOLES = {AllOf: "all of these", AnyOf: "at least one of these"}
_OPPOSITES = {AllOf: "not all of these", AnyOf: "none of these"}


def _opposite(part: Expression) -> str:
    """Return the opposite of *part* in words."""
    match part:
        case AllOf(parts=parts) | AnyOf(parts=parts) if parts:
            return _OPPOSITES[type(part)]
        case YesNo(title=title) | Named(title=title):
            return f"not: {title}"
        case _:
            return prose(Not(part))


def _missing(reason: Reason) -> tuple[str, ...]:
    return tuple(sorted(reason.missing))


def _parts(reason: Reason) -> tuple[Why, ...]:
    """Return the parts of a *reason*, the decisive and nearest first."""
    if not isinstance(reason.statement, AllOf | AnyOf):
        return ()
    # While the whole is not known, it rests on what is not known.
    each = [
        (part, part.truth is Truth.UNKNOWN if reason.truth is Truth.UNKNOWN else reason.rests_on(part))
        for part in reason.parts
    ]
    placed = sorted(each, key=lambda one: (not one[1], *_nearness(one[0])))
    return tuple(evolve(why(part), decisive=decisive) for part, decisive in placed)


def _nearness(part: Reason) -> tuple[int, int]:
    """Return the place of a *part* among its like: of uses that are not met, the one first that failed last."""
    meant = part.parts[0] if isinstance(part.statement, Named) else part
    if not isinstance(meant.statement, AllOf):
        return 0, 0
    decided = [index for index, one in enumerate(meant.parts) if one.truth is meant.truth]
    return -min(decided, default=0), len(decided)


def _leaf(reason: Reason, says: str, element: Element, threshold: Quantity | None = None) -> Why:
    seen = reason.seen
    margin = None
    if isinstance(seen, Quantity) and threshold is not None:
        apart = abs(seen.canonical - threshold.canonical) / factor_of(threshold.unit)
        margin = Quantity(decimal_of(apart), threshold.unit)
    return Why(
        says,
        reason.truth,
        path=element.path,
        seen=seen,
        threshold=threshold,
        margin=margin,
        missing=_missing(reason),
    )
