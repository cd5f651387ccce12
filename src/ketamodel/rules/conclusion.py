"""What follows from a rule, and what it means when the rule is not known to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, final

from attrs import frozen

from ketamodel.errors import InvalidValue
from ketamodel.terminology import Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "Conclusion",
    "Kind",
    "NotKnown",
    "Reason",
    "Severity",
    "Verdict",
    "advice",
    "caution",
    "contraindicated",
    "unsupported",
    "worst",
]


@final
class Verdict(Term):
    """The answer for a whole plan, worst first."""

    CONTRAINDICATED = "contraindicated"
    UNSUPPORTED = "unsupported"
    #: Data that the plan needs are not known.
    INDETERMINATE = "indeterminate"
    CAUTION = "caution"
    SUPPORTED = "supported"


_RANK: Mapping[Verdict, int] = {verdict: rank for rank, verdict in enumerate(Verdict)}


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """
    Return the worst of *verdicts*; supported of none.

    >>> worst([Verdict.CAUTION, Verdict.INDETERMINATE]).value
    'indeterminate'
    """
    return min(verdicts, key=_RANK.__getitem__, default=Verdict.SUPPORTED)


@final
class Severity(Term):
    """How much a caution weighs."""

    #: Should normally stop an elective plan.
    HIGH = "high"
    MODERATE = "moderate"


@final
class Reason(Term):
    """Why a plan is not supported."""

    LIMIT = "a limit of the use is broken"
    NO_SOURCE = "no source covers this"
    PROHIBITED = "prohibited"
    NOT_SUPPORTED = "no evidence supports this"


@final
class NotKnown(Term):
    """What follows when a rule is not known to hold."""

    #: The verdict is at least indeterminate.
    BLOCKS = "blocks"
    #: It is listed, and changes no verdict.
    NOTED = "is noted"


@final
class Kind(Term):
    """The sort of a conclusion."""

    CONTRAINDICATED = "contraindicated"
    #: A limit of a use, built from uses.
    LIMIT = "limit"
    #: No use has this plan in its scope, built from uses.
    UNCOVERED = "uncovered"
    #: A datum that the plan needs.
    REQUIRED = "required"
    #: A preparation, mixture, prescriber or place that a source rules out.
    UNSUPPORTED = "unsupported"
    CAUTION = "caution"
    ADVICE = "advice"


# The table of kinds: the verdict when the rule holds, and what not known means.
_TABLE: Mapping[Kind, tuple[Verdict | None, NotKnown]] = {
    Kind.CONTRAINDICATED: (Verdict.CONTRAINDICATED, NotKnown.BLOCKS),
    Kind.LIMIT: (Verdict.UNSUPPORTED, NotKnown.BLOCKS),
    Kind.UNCOVERED: (Verdict.UNSUPPORTED, NotKnown.BLOCKS),
    Kind.REQUIRED: (None, NotKnown.BLOCKS),
    Kind.UNSUPPORTED: (Verdict.UNSUPPORTED, NotKnown.NOTED),
    Kind.CAUTION: (Verdict.CAUTION, NotKnown.NOTED),
    Kind.ADVICE: (None, NotKnown.NOTED),
}


@final
@frozen
class Conclusion:
    """
    What follows when a rule holds.

    >>> contraindicated("Do not give.").verdict.value
    'contraindicated'
    """

    kind: Kind
    #: What it means for this plan, in one sentence.
    says: str
    severity: Severity | None = None
    reason: Reason | None = None
    #: What not known means here, where that is not what the kind says,
    instead: NotKnown | None = None
    #: and why; a departure without a reason is refused.
    departs: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.instead is None) is not (self.departs == ""):
            raise InvalidValue("departs", f"`{self.departs}`", "a departure from the kind together with its reason")

    @property
    def verdict(self) -> Verdict | None:
        """The verdict when the rule holds, or None where it changes none."""
        return _TABLE[self.kind][0]

    @property
    def not_known(self) -> NotKnown:
        """What follows when the rule is not known to hold."""
        return self.instead or _TABLE[self.kind][1]

    def __bool__(self) -> NoReturn:
        message = "a conclusion is not a Boolean: ask for its verdict"
        raise TypeError(message)


def contraindicated(says: str, *, noted_because: str = "") -> Conclusion:
    """
    Return the conclusion that the plan must not be given; *noted_because* says why not known does not block.

    >>> contraindicated("Do not give.").not_known.value
    'blocks'
    """
    instead = NotKnown.NOTED if noted_because else None
    return Conclusion(Kind.CONTRAINDICATED, says, instead=instead, departs=noted_because)


def unsupported(says: str, *, reason: Reason) -> Conclusion:
    """
    Return the conclusion that a source rules out a preparation, mixture, prescriber or place.

    >>> unsupported("Dilute it first.", reason=Reason.PROHIBITED).verdict.value
    'unsupported'
    """
    return Conclusion(Kind.UNSUPPORTED, says, reason=reason)


def caution(severity: Severity, says: str) -> Conclusion:
    """
    Return the conclusion that the plan is permitted with care.

    >>> caution(Severity.HIGH, "Weigh the risk.").not_known.value
    'is noted'
    """
    return Conclusion(Kind.CAUTION, says, severity=severity)


def advice(says: str) -> Conclusion:
    """
    Return the conclusion that something is worth knowing and changes no verdict.

    >>> advice("Nausea is common.").verdict is None
    True
    """
    return Conclusion(Kind.ADVICE, says)
