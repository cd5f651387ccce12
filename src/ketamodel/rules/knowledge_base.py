"""Rules, uses and sources published together, and what is in force on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, final

from attrs import Factory, field, frozen

from ketamodel.errors import UnknownId, nearest
from ketamodel.provenance import Source
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.claim import Claim
from ketamodel.rules.conclusion import Conclusion, Kind, NotKnown, Reason, Severity, Verdict
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
from ketamodel.rules.expression import Element, Expression, Named
from ketamodel.rules.rule import ALWAYS, NEVER, Rule
from ketamodel.rules.use import Limit, Standing, Use
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ANY_LABEL_USE_MET", "ANY_USE_MET", "UNCOVERED", "Effective", "KnowledgeBase"]

ANY_USE_MET = Named("any-use.met", "some use in the knowledge base is met")
ANY_LABEL_USE_MET = Named("any-label-use.met", "some use of a label is met")
ANY_SUPPORTED_USE_MET = Named("any-supported-use.met", "some use that is supported by default is met")
ANY_SCOPE = Named("any-use.in-scope", "some source in the knowledge base covers this plan")

#: The id of the rule that no source covers a plan.
UNCOVERED = "no-source-covers-this"


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
    _changes: tuple[int, ...] = field(init=False, default=Factory(_changes, takes_self=True))
    #: What is in force, by the count of changes before.
    _intervals: dict[int, Effective] = field(init=False, factory=dict[int, Effective])

    def __repr__(self) -> str:
        return f"<KnowledgeBase {self.edition}, {len(self.rules)} rules, {len(self.uses)} uses>"

    def on(self, day: date) -> Effective:
        """Return what is in force on *day*; days between two changes share one answer."""
        key = bisect_right(self._changes, day.toordinal())
        found = self._intervals.get(key)
        if found is None:
            uses = tuple(use for use in self.uses if day in use.in_force)
            rules = tuple(rule for rule in self.rules if day in rule.in_force)
            found = Effective(uses, (*self._of_uses(uses), *rules), self._conditions(uses))
            self._intervals[key] = found
        return found

    @property
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
        return (
            self._uncovered(),
            *(_of_limit(limit, sharing) for limit, sharing in _shared(uses)),
            *(_of_caution(use, self.editorial) for use in uses if use.default is Verdict.CAUTION),
        )

    def _conditions(self, uses: tuple[Use, ...]) -> Mapping[str, Expression]:
        """Return the named conditions while *uses* are in force; another use is never met."""
        label = [use for use in uses if use.standing is Standing.LABEL]
        supported = [use for use in uses if use.default is Verdict.SUPPORTED]
        return {
            **{use.is_met.name: NEVER for use in self.uses},
            **{use.is_met.name: use.met for use in uses},
            ANY_USE_MET.name: any_of(*(use.is_met for use in uses)),
            ANY_LABEL_USE_MET.name: any_of(*(use.is_met for use in label)),
            ANY_SUPPORTED_USE_MET.name: any_of(*(use.is_met for use in supported)),
            ANY_SCOPE.name: any_of(*(use.scope for use in uses)),
        }

    def _uncovered(self) -> Rule:
        says = "No source in the knowledge base covers this combination of jurisdiction, product, indication and route."
        return Rule(
            id=UNCOVERED,
            title="No source covers this plan.",
            when=not_(ANY_SCOPE),
            then=Conclusion(Kind.UNCOVERED, says, reason=Reason.NO_SOURCE),
            because=[
                self.editorial.at(
                    "scope of uses",
                    "a plan is supported only through a use that a source describes",
                )
            ],
        )

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


def _shared(uses: tuple[Use, ...]) -> tuple[tuple[Limit, tuple[Use, ...]], ...]:
    """Return each limit once, with the uses that demand it."""
    sharing: dict[str, tuple[Limit, tuple[Use, ...]]] = {}
    for use in uses:
        for limit in use.limits:
            sharing[limit.id] = (limit, (*sharing.get(limit.id, (limit, ()))[1], use))
    return tuple(sharing.values())


def _of_limit(limit: Limit, uses: tuple[Use, ...]) -> Rule:
    """Return the rule of *limit*: in scope, the limit broken, and no use met."""
    return Rule(
        id=limit.id,
        title=limit.title,
        applies=any_of(*(use.scope for use in uses)),
        when=all_of(limit.broken, not_(ANY_USE_MET)),
        then=Conclusion(Kind.LIMIT, "No use that covers this plan is met without it.", reason=Reason.LIMIT),
        because=limit.because,
    )


def _of_caution(use: Use, editorial: Source) -> Rule:
    """Return the rule that a plan which meets *use*, and none that is better supported, needs care."""
    says = "This use is off label and rests on limited or mixed evidence."
    return Rule(
        id=f"{use.id}-default",
        title=f"{use.title}: permitted with caution.",
        applies=ALWAYS,
        when=all_of(use.is_met, not_(ANY_SUPPORTED_USE_MET)),
        then=Conclusion(
            Kind.CAUTION,
            says,
            Severity.MODERATE,
            instead=NotKnown.BLOCKS,
            departs="noted, a use that is not known to be met would pass as supported",
        ),
        because=(*use.because, editorial.at("default of uses", "a use on limited evidence is permitted with caution")),
    )
