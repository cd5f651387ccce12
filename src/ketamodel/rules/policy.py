"""What a clinic adds to a knowledge base, and what of it the clinic loosens, with its reasons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue, KetamodelError
from ketamodel.provenance import InForce, Source, SourceKind
from ketamodel.rules.expression import Expression
from ketamodel.rules.rule import Rule
from ketamodel.rules.self_check import Problem
from ketamodel.rules.use import Limit, Use
from ketamodel.terminology import Concept, Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["AddedLimit", "Loosening", "Loosens", "Policy", "PolicyProblems"]


@final
class Loosens(Term):
    """What a policy does to a rule, a limit or a use so that more plans pass."""

    #: A rule or a limit no longer counts.
    SWITCHED_OFF = "switched off"
    #: A rule that is not known to hold no longer blocks; it is noted.
    NOTED = "noted while not known"
    #: A rule or a limit does not count where the condition *unless* holds.
    EXCEPTION = "given an exception"
    #: A rule counts only on the days *in_force*.
    DATES = "in force on fewer days"
    #: A use of the policy itself, through which plans are supported that no source covers.
    ADDED_USE = "added"


@final
@frozen
class Loosening:
    """
    One thing that a policy loosens, and why.

    Raises `InvalidValue` without a reason, without the *unless* of an exception or the *in_force* of fewer days,
    and where either stands without being asked for.

    >>> str(Loosening("esketamine-us-enrolment", Loosens.SWITCHED_OFF, "the REMS does not bind here"))
    'esketamine-us-enrolment is switched off: the REMS does not bind here'
    """

    #: The id of a rule, a limit or an added use.
    of: str
    how: Loosens
    #: In words; what it says of numbers, it says with digits and units.
    reason: str
    unless: Expression | None = None
    in_force: InForce | None = None

    def __attrs_post_init__(self) -> None:
        if not self.reason.strip():
            raise InvalidValue("reason", "empty", f"why `{self.of}` is loosened, in words")
        if (self.unless is not None) is not (self.how is Loosens.EXCEPTION):
            raise InvalidValue("unless", _given(self.unless), "a condition for an exception, and for nothing else")
        if (self.in_force is not None) is not (self.how is Loosens.DATES):
            raise InvalidValue("in_force", _given(self.in_force), "the days for fewer days, and for nothing else")

    def __str__(self) -> str:
        return f"{self.of} is {self.how.value}: {self.reason}"


def _given(one: object) -> str:
    return "missing" if one is None else "given"


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@frozen
class AddedLimit:
    """
    A limit that a policy adds to uses of the knowledge base, named by their ids.

    Raises `InvalidValue` if no use is named.
    """

    limit: Limit
    uses: tuple[str, ...] = field(converter=_ids)

    def __attrs_post_init__(self) -> None:
        if not self.uses:
            raise InvalidValue("uses", "empty", "the ids of the uses that the limit tightens")


def _sources(given: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(given)


def _concepts(given: Iterable[Concept]) -> tuple[Concept, ...]:
    return tuple(given)


def _rules(given: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(given)


def _limits(given: Iterable[AddedLimit]) -> tuple[AddedLimit, ...]:
    return tuple(given)


def _uses(given: Iterable[Use]) -> tuple[Use, ...]:
    return tuple(given)


def _loosens(given: Iterable[Loosening]) -> tuple[Loosening, ...]:
    return tuple(given)


@final
@frozen
class Policy:
    """
    What a clinic adds to a knowledge base.

    Its concepts, rules and limits only tighten.
    A use of its own, and whatever it changes of the base, loosens: each stands in *loosens* with its reason.
    `KnowledgeBase.extended_by` checks it.

    >>> policy = Policy("st-elsewhere", "Ketamine at St Elsewhere", date(2026, 10, 1))
    >>> policy.name, str(policy.source.section("4.2", "a second reading"))
    ('st-elsewhere 2026-10-01', 'Ketamine at St Elsewhere (2026-10-01), section 4.2')
    """

    id: str = field(converter=concept_id)
    title: str
    #: The day on which the clinic decided it.
    edition: date
    publisher: str = ""
    #: Documents that it cites and the base does not; it may cite itself, too.
    sources: tuple[Source, ...] = field(default=(), converter=_sources)
    concepts: tuple[Concept, ...] = field(default=(), converter=_concepts)
    rules: tuple[Rule, ...] = field(default=(), converter=_rules)
    limits: tuple[AddedLimit, ...] = field(default=(), converter=_limits)
    uses: tuple[Use, ...] = field(default=(), converter=_uses)
    loosens: tuple[Loosening, ...] = field(default=(), converter=_loosens)

    @property
    def name(self) -> str:
        """The id and the edition, as a finding says where its rule comes from."""
        return f"{self.id} {self.edition}"

    @property
    def source(self) -> Source:
        """The policy as a source that its own rules cite."""
        return Source(self.id, self.title, self.publisher, SourceKind.POLICY, str(self.edition))

    def __str__(self) -> str:
        return f"{self.title} [{self.name}]"


def _problems(given: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(given)


@final
@frozen
class PolicyProblems(KetamodelError, ValueError):
    """
    Policies do not fit the knowledge base that they extend; every problem of them.

    >>> print(PolicyProblems([Problem("our-rule", "cites no source")]))
    `our-rule`: cites no source
    """

    problems: tuple[Problem, ...] = field(converter=_problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
