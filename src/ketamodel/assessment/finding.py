"""A rule that holds or may hold for a case: what, why, and what is still to be asked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never, final

from attrs import field, frozen

from ketamodel.assessment.acknowledgement import Acknowledgement
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.reasons.explanation import explained
from ketamodel.assessment.wording import noted, spoken
from ketamodel.errors import KetamodelError
from ketamodel.readers.interpret import rests_on
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Named, Needed, Not, YesNo
from ketamodel.rules.rule import Rule
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.assessment.reasons.explanation import Explanation
    from ketamodel.readers.interpret import Interpreter
    from ketamodel.rules.expression import Expression

__all__ = ["Finding", "NoBasis", "Seen", "Status", "finding", "found"]


@final
class Status(StrEnum):
    """Whether a rule is known to hold."""

    CONFIRMED = "confirmed"
    #: Data are missing that could confirm it or rule it out.
    POSSIBLE = "possible"


@final
@frozen
class NoBasis(KetamodelError, ValueError):
    """
    A finding that belongs to no assessment was asked for its reasons.

    >>> str(NoBasis("demo"))
    'the finding of `demo` belongs to no assessment: ask a finding of `assess`'
    """

    rule_id: str

    def __str__(self) -> str:
        return f"the finding of `{self.rule_id}` belongs to no assessment: ask a finding of `assess`"


@final
@frozen
class Seen:
    """
    A value of the case that a rule read.

    >>> str(Seen("patient.age", "age", "45 a"))
    'age: 45 years'
    """

    path: str
    title: str
    #: In words, or an amount in UCUM.
    value: str

    def __str__(self) -> str:
        return f"{self.title}: {spoken(self.value)}"


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
    #: The last that holds of those who took note of it; it changes no verdict.
    acknowledgement: Acknowledgement | None = None

    if not TYPE_CHECKING:
        # Asked only for a field that is not there yet; the type checkers need not know of it.
        def __getattr__(self, name: str) -> object:
            if name not in {"seen", "missing"}:
                message = f"a finding has no `{name}`"
                raise AttributeError(message, name=name, obj=self)
            rule, put = self.rule, object.__setattr__
            seen, missing = _told(rule.applies, rule.when, self.basis.reasons)
            put(self, "seen", seen)
            put(self, "missing", missing)
            return seen if name == "seen" else missing

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

    def why(self) -> Explanation:
        """
        Return the condition of the rule, part by part: its truth, the value that was seen, and how far off it is.

        Raises `NoBasis` of a finding that was made by hand.
        """
        if self.basis is None:
            raise NoBasis(self.rule.id)
        return explained(self.basis, self.rule.id)

    def __str__(self) -> str:
        what = f"{self.rule.title} {self.rule.then.says}"
        values = f" Because {'; '.join(map(str, self.seen))}." if self.seen else ""
        missing = f" Not known: {', '.join(self.missing)}." if self.missing else ""
        sources = "; ".join(f"{one} states: {one.states}" for one in self.rule.because)
        origin = f" Rule of {self.origin}." if self.origin else ""
        noted = "" if self.acknowledgement is None else f" Acknowledged by {self.acknowledgement}."
        kind = f"{self.status.value} {self.rule.then.kind.value}"
        return f"{kind}: {what}{values}{missing} Source: {sources}.{origin}{noted}"

    def __repr__(self) -> str:
        return f"<Finding {self.status.value} {self.rule.id}>"

    def __reduce__(self) -> tuple[type[Finding], tuple[object, ...]]:
        # A copy in another process has what was read, and not the whole case.
        return Finding, (self.rule, self.status, self.seen, self.missing, self.basis, self.acknowledgement)


def found(rule: Rule, status: Status, basis: Basis) -> Finding:
    """
    Return the finding of *rule* in *basis*; what it saw and what is missing are read once somebody looks at them.

    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> basis = Basis(Case(TreatmentPlan(), Patient()), KNOWLEDGE, KNOWLEDGE.edition)
    >>> found(KNOWLEDGE.rule("esketamine-pregnancy"), Status.POSSIBLE, basis).missing
    ('patient.pregnant', 'patient.sex', 'plan.product')
    """
    made, put = Finding.__new__(Finding), object.__setattr__
    put(made, "rule", rule)
    put(made, "status", status)
    put(made, "basis", basis)
    put(made, "acknowledgement", None)
    return made


def finding(rule: Rule, when: Expression, reasons: Interpreter, basis: Basis | None = None) -> Finding | None:
    """Return the finding of *rule* on *when* in place of its condition, or None if it does not hold."""
    truth = reasons.truth(rule.applies) & reasons.truth(when)
    if truth is Truth.FALSE:
        return None
    status = Status.CONFIRMED if truth is Truth.TRUE else Status.POSSIBLE
    return Finding(rule, status, *_told(rule.applies, when, reasons), basis)


def _told(applies: Expression, when: Expression, reasons: Interpreter) -> tuple[tuple[Seen, ...], tuple[str, ...]]:
    """Return the values on which the truth of *when* rests, each once, and the paths that would settle a rule."""
    seen: dict[Seen, None] = {}
    missing = set(reasons.missing(applies))
    _look(when, reasons, seen, missing)
    return tuple(seen), tuple(sorted(missing))


def _look(statement: Expression, reasons: Interpreter, seen: dict[Seen, None], missing: set[str]) -> None:
    """Add the values on which the truth of *statement* rests to those *seen*, and the paths that would settle it."""
    match statement:
        case YesNo() as element:
            pass
        case AllOf(parts=parts) | AnyOf(parts=parts):
            truth = reasons.truth(statement)
            for part in parts:
                if truth is Truth.UNKNOWN or rests_on(statement, truth, reasons.truth(part)):
                    _look(part, reasons, seen, missing)
            return
        case Not(part=part):
            _look(part, reasons, seen, missing)
            return
        case Named():
            missing |= reasons.missing(statement)
            return
        case Compare(number=element) | Chosen(choice=element) | Needed(element=element):
            pass
        case _:
            assert_never(statement)
    reading = reasons.read(element)
    if reading.value is None:
        missing |= reading.missing
        return
    seen[Seen(element.path, element.title, noted(reading.value))] = None
    # A broad answer to a narrow question is there, and still leaves the question open.
    missing |= reasons.missing(statement)
