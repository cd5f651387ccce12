"""Rules, uses and sources published together, and what is in force on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, cast, final

from attrs import Factory, field, frozen

from ketamodel.errors import InvalidValue, UnknownId, nearest
from ketamodel.provenance import Source
from ketamodel.rules.claim import Claim
from ketamodel.rules.evidence import (
    AdverseEffect,
    Characteristic,
    Fact,
    Kinetics,
    LegalControl,
    Measure,
    RegulatoryStatus,
    Trial,
    TypicalCourse,
    about,
)
from ketamodel.rules.expression import Element, Expression
from ketamodel.rules.extension import extended
from ketamodel.rules.misfits import misfits
from ketamodel.rules.of_uses import ANY_LABEL_USE_MET, ANY_USE_MET, UNCOVERED, cautions, conditions, limits, uncovered
from ketamodel.rules.policy import Policy, PolicyProblems
from ketamodel.rules.rule import Rule
from ketamodel.rules.self_check import Problem
from ketamodel.rules.self_check import problems as self_check
from ketamodel.rules.use import Use
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ANY_LABEL_USE_MET", "ANY_USE_MET", "UNCOVERED", "Effective", "KnowledgeBase"]


def _rules(given: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(given)


def _uses(given: Iterable[Use]) -> tuple[Use, ...]:
    return tuple(given)


def _sources(given: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(given)


def _elements(given: Iterable[Element]) -> tuple[Element, ...]:
    return tuple(given)


def _concepts(given: Iterable[Concept]) -> tuple[Concept, ...]:
    return tuple(given)


def _claims(given: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(given)


@final
@frozen(eq=False)
class Effective:
    """What is in force on a day: uses, all rules with those built from uses, and the named conditions."""

    uses: tuple[Use, ...]
    rules: tuple[Rule, ...]
    conditions: Mapping[str, Expression]


def _changes(base: KnowledgeBase) -> tuple[int, ...]:
    """Return the days, as ordinals, on which something comes into force or is no longer."""
    periods = [*(use.in_force for use in base.uses), *(rule.in_force for rule in base.rules)]
    begins = {period.since.toordinal() for period in periods if period.since is not None}
    ends = {period.until.toordinal() + 1 for period in periods if period.until is not None}
    return tuple(sorted(begins | ends))


@final
@frozen(eq=False, repr=False)
class KnowledgeBase:
    """
    Rules, uses, sources and vocabulary of one edition.

    Two are equal only when they are one: compare editions and digests instead.
    """

    #: The day up to which the knowledge was read.
    edition: date
    rules: tuple[Rule, ...] = field(converter=_rules)
    uses: tuple[Use, ...] = field(converter=_uses)
    sources: tuple[Source, ...] = field(converter=_sources)
    elements: tuple[Element, ...] = field(converter=_elements)
    concepts: tuple[Concept, ...] = field(converter=_concepts)
    #: What the base itself says where no source speaks.
    editorial: Source
    #: What articles for the public say, and how the sources stand to it.
    claims: tuple[Claim, ...] = field(default=(), converter=_claims)
    #: What studies found, also the negative ones.
    trials: tuple[Trial, ...] = field(default=(), kw_only=True)
    adverse_effects: tuple[AdverseEffect, ...] = field(default=(), kw_only=True)
    kinetics: tuple[Kinetics, ...] = field(default=(), kw_only=True)
    courses: tuple[TypicalCourse, ...] = field(default=(), kw_only=True)
    #: How each product stands for each indication, by jurisdiction.
    statuses: tuple[RegulatoryStatus, ...] = field(default=(), kw_only=True)
    controls: tuple[LegalControl, ...] = field(default=(), kw_only=True)
    #: What agents, products and routes are like.
    characteristics: tuple[Characteristic, ...] = field(default=(), kw_only=True)
    #: Scales and laboratory values.
    measures: tuple[Measure, ...] = field(default=(), kw_only=True)
    #: The policies that extend it, in their order.
    policies: tuple[Policy, ...] = field(default=(), kw_only=True)
    #: The uses that policies tightened, by their ids, as they were before.
    described: Mapping[str, Use] = field(factory=dict[str, Use], kw_only=True, repr=False)
    #: Where rules come from that are not those of the base, by their ids.
    origins: Mapping[str, str] = field(factory=dict[str, str], kw_only=True, repr=False)
    _changes: tuple[int, ...] = field(init=False, default=Factory(_changes, takes_self=True))
    #: What is in force, by the count of changes before.
    _intervals: dict[int, Effective] = field(init=False, factory=dict[int, Effective])

    def __repr__(self) -> str:
        extended = "".join(f" with {policy.name}" for policy in self.policies)
        return f"<KnowledgeBase {self.edition}{extended}, {len(self.rules)} rules, {len(self.uses)} uses>"

    def day(self, as_of: date | None) -> date:
        """
        Return the day *as_of* which the base is asked, by default that of its edition.

        Raises `InvalidValue` for anything else, a clock time among it: rules are in force for whole days.

        >>> from ketamodel import KNOWLEDGE
        >>> KNOWLEDGE.day(None) == KNOWLEDGE.edition
        True
        """
        if as_of is None:
            return self.edition
        if not isinstance(cast("object", as_of), date) or isinstance(as_of, datetime):
            raise InvalidValue("as_of", repr(as_of), "a day without a clock time, such as datetime.date(2025, 2, 1)")
        return as_of

    def on(self, day: date) -> Effective:
        """Return what is in force on *day*; days between two changes share one answer."""
        key = bisect_right(self._changes, day.toordinal())
        found = self._intervals.get(key)
        if found is None:
            uses = tuple(use for use in self.uses if day in use.in_force)
            rules = tuple(rule for rule in self.rules if day in rule.in_force)
            named = conditions(self.uses, uses, self.described)
            found = Effective(uses, (*self._of_uses(uses), *rules), named)
            self._intervals[key] = found
        return found

    @cached_property
    def every_rule(self) -> tuple[Rule, ...]:
        """Every rule, also those built from uses, whenever it is in force."""
        return (*self._of_uses(self.uses), *self.rules)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that is no rule, of every kind."""
        return (
            *self.trials,
            *self.adverse_effects,
            *self.kinetics,
            *self.courses,
            *self.statuses,
            *self.controls,
            *self.characteristics,
            *self.measures,
        )

    def about(self, *concepts: Concept) -> tuple[Fact, ...]:
        """
        Return every fact that concerns each of *concepts*, or something narrower; of an agent, also its products.

        >>> from ketamodel import KNOWLEDGE, indications
        >>> [one.id for one in KNOWLEDGE.about(indications.FIBROMYALGIA)][0]
        'trial-noppers-2011'
        """
        return about(self.facts, *concepts)

    def fact(self, fact_id: str) -> Fact:
        """
        Return the fact with *fact_id*.

        Raises `UnknownId` with the nearest ids if there is none.
        """
        known = {fact.id: fact for fact in self.facts}
        if fact_id not in known:
            raise UnknownId("fact", fact_id, nearest(fact_id, known))
        return known[fact_id]

    def _of_uses(self, uses: tuple[Use, ...]) -> tuple[Rule, ...]:
        """Return the rules that *uses* stand for."""
        return (uncovered(self.editorial), *limits(uses), *cautions(uses, self.described, self.editorial))

    @cached_property
    def name(self) -> str:
        """The base and its edition, as a finding says where its rule comes from."""
        return f"ketamodel {self.edition}"

    def origin_of(self, rule_id: str) -> str:
        """
        Return which base or policy a rule comes from, with its edition, and which policy loosened it.

        >>> from ketamodel import KNOWLEDGE
        >>> KNOWLEDGE.origin_of("esketamine-aneurysmal-vascular-disease")
        'ketamodel 2026-11-21'
        """
        return self.origins.get(rule_id, self.name)

    def extended_by(self, *policies: Policy) -> KnowledgeBase:
        """
        Return this base with what *policies* add and loosen, one after the other.

        Raises `PolicyProblems` with everything in them that does not fit.

        >>> from ketamodel import KNOWLEDGE
        >>> from ketamodel.rules.policy import Policy
        >>> ours = KNOWLEDGE.extended_by(Policy("st-elsewhere", "Ketamine at St Elsewhere", date(2026, 10, 1)))
        >>> [policy.name for policy in ours.policies]
        ['st-elsewhere 2026-10-01']
        """
        base, problems = self, list[Problem]()
        for policy in policies:
            problems += misfits(base, policy)
            base = extended(base, policy)
        problems += self_check(base)
        if problems:
            raise PolicyProblems(tuple(dict.fromkeys(problems)))
        return base

    def rule(self, rule_id: str, *, on: date | None = None) -> Rule:
        """
        Return the rule with *rule_id*, also one built from a use, as in force *on* a day (that of the edition).

        Raises `UnknownId` with the nearest ids if there is none.
        """
        known = {rule.id: rule for rule in self.every_rule}
        known |= {rule.id: rule for rule in self.on(on or self.edition).rules}
        if rule_id not in known:
            raise UnknownId("rule", rule_id, nearest(rule_id, known))
        return known[rule_id]
