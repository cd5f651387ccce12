"""Rules and limits after a policy loosened them, and the advice that says so in every assessment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from ketamodel.provenance import InForce
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.conclusion import NotKnown, advice
from ketamodel.rules.policy import Loosens
from ketamodel.rules.rule import NEVER, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.provenance import Citation
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.policy import Loosening, Policy
    from ketamodel.rules.use import Limit, Use

__all__ = ["left_out", "limit_loosened", "limit_said", "rule_loosened", "rule_said", "said_id", "use_said"]


def said_id(one: Loosening, policy: Policy) -> str:
    """
    Return the id of the advice that says what *policy* loosens.

    >>> from datetime import date
    >>> from ketamodel.rules.policy import Loosening, Policy
    >>> said_id(Loosening("a-rule", Loosens.SWITCHED_OFF, "a reason"), Policy("ours", "Ours", date(2026, 10, 1)))
    'a-rule-loosened-by-ours'
    """
    return f"{one.of}-loosened-by-{policy.id}"


def rule_loosened(rule: Rule, one: Loosening, policy: Policy) -> Rule | None:
    """
    Return what is left of *rule*, or None of one that is switched off.

    What is not known of an exception never lets a plan pass: the rule then blocks.
    """
    because = (*rule.because, _reason(one, policy))
    match one.how:
        case Loosens.SWITCHED_OFF | Loosens.ADDED_USE:
            return None
        case Loosens.NOTED:
            departs = f"policy {policy.name}: {one.reason}"
            return evolve(rule, then=evolve(rule.then, instead=NotKnown.NOTED, departs=departs), because=because)
        case Loosens.DATES:
            days = _overlap(rule.in_force, _days(one))
            return None if days is None else evolve(rule, in_force=days, because=because)
        case Loosens.EXCEPTION:
            then = rule.then
            if then.verdict is not None and then.not_known is NotKnown.NOTED:
                departs = f"noted, an exception of policy {policy.name} that is not known would lift it"
                then = evolve(then, instead=NotKnown.BLOCKS, departs=departs)
            return evolve(rule, when=all_of(rule.when, not_(_exception(one))), then=then, because=because)
        case _:
            assert_never(one.how)


def limit_loosened(limit: Limit, one: Loosening, policy: Policy) -> Limit | None:
    """Return *limit* with its exception, or None of one that is switched off."""
    if one.unless is None:
        return None
    return evolve(limit, must=any_of(limit.must, one.unless), because=(*limit.because, _reason(one, policy)))


def rule_said(rule: Rule, one: Loosening, policy: Policy) -> Iterator[Rule]:
    """Return the advice, where *rule* holds or may hold, that a policy loosened it."""
    verdict = "no verdict" if rule.then.verdict is None else rule.then.verdict.value
    when = rule.when if one.unless is None else all_of(rule.when, one.unless)
    days = (rule.in_force,) if one.in_force is None else left_out(rule.in_force, one.in_force)
    for number, in_force in enumerate(days):
        yield Rule(
            id=said_id(one, policy) + (f"-{number + 1}" if number else ""),
            title=f"{one.how.value.capitalize()} by policy {policy.name}: {rule.title}",
            applies=rule.applies,
            when=when,
            then=advice(f"The reason: {one.reason}. Without the policy it asks for: {verdict}."),
            because=(_reason(one, policy), *rule.because),
            in_force=in_force,
        )


def limit_said(limit: Limit, uses: Iterable[Use], one: Loosening, policy: Policy) -> Rule:
    """Return the advice, where *limit* is broken in the scope of one of *uses*, that a policy loosened it."""
    broken = limit.broken
    return Rule(
        id=said_id(one, policy),
        title=f"{one.how.value.capitalize()} by policy {policy.name}: {limit.title}",
        applies=any_of(*(use.scope for use in uses)),
        when=broken if one.unless is None else all_of(broken, one.unless),
        then=advice(f"The reason: {one.reason}. Without the policy no use is met that demands it."),
        because=(_reason(one, policy), *limit.because),
    )


def use_said(use: Use, one: Loosening, policy: Policy) -> Rule:
    """Return the advice, where *use* is met or may be, that a policy added it."""
    return Rule(
        id=said_id(one, policy),
        title=f"Added by policy {policy.name}: {use.title}.",
        when=use.is_met,
        then=advice(f"The reason: {one.reason}. The knowledge base without the policy does not know this use."),
        because=(_reason(one, policy), *use.because),
        in_force=use.in_force,
    )


def _days(one: Loosening) -> InForce:
    return InForce() if one.in_force is None else one.in_force


def _exception(one: Loosening) -> Expression:
    return NEVER if one.unless is None else one.unless


def _reason(one: Loosening, policy: Policy) -> Citation:
    return policy.source.at("loosening", one.reason)


def _overlap(one: InForce, other: InForce) -> InForce | None:
    """Return the days of both, or None if there are none."""
    begins = [day for day in (one.since, other.since) if day is not None]
    ends = [day for day in (one.until, other.until) if day is not None]
    since, until = max(begins, default=None), min(ends, default=None)
    if since is not None and until is not None and until < since:
        return None
    return InForce(since, until)


def left_out(whole: InForce, kept: InForce) -> tuple[InForce, ...]:
    """
    Return the days of *whole* that are not among those *kept*.

    >>> from datetime import date
    >>> [str(days) for days in left_out(InForce(), InForce(until=date(2026, 10, 1)))]
    ['from 2026-10-02']
    """
    day = timedelta(days=1)
    outside: list[InForce] = []
    if kept.since is not None and kept.since > date.min:
        outside.append(InForce(until=kept.since - day))
    if kept.until is not None and kept.until < date.max:
        outside.append(InForce(since=kept.until + day))
    return tuple(days for one in outside if (days := _overlap(whole, one)) is not None)
