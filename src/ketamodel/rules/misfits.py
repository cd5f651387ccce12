"""What of a policy does not fit the knowledge base that it extends."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never, final

from ketamodel.errors import did_you_mean, nearest
from ketamodel.provenance import SourceKind
from ketamodel.rules.conclusion import NotKnown
from ketamodel.rules.expression import Chosen, Named
from ketamodel.rules.loosening import left_out
from ketamodel.rules.policy import Loosens
from ketamodel.rules.self_check import Problem, leaves
from ketamodel.rules.use import Limit, Standing, Use
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.rules import knowledge_base  # the module: it imports this one
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.policy import AddedLimit, Loosening, Policy
    from ketamodel.rules.rule import Rule

__all__ = ["Names", "loosening_misfits", "misfits"]


@final
class Names:
    """What the ids of a knowledge base name."""

    def __init__(self, base: knowledge_base.KnowledgeBase) -> None:
        """Take the ids of *base*."""
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in base.rules}
        self.limits: Mapping[str, Limit] = {limit.id: limit for use in base.uses for limit in use.limits}
        self.uses: Mapping[str, Use] = {use.id: use for use in base.uses}
        #: The ids of all rules, also of those built from uses.
        self.every_rule = frozenset(rule.id for rule in base.every_rule)

    def __contains__(self, given: str) -> bool:
        return given in self.every_rule or given in self.uses


def misfits(base: knowledge_base.KnowledgeBase, policy: Policy) -> Iterator[Problem]:
    """
    Return what of *policy* does not fit *base*.

    What is wrong with a rule or a use in itself, the self-check of the extended base finds.
    """
    names = Names(base)
    if policy.id in {one.id for one in base.policies}:
        yield Problem(policy.id, "extends the base already: name each policy once")
    yield from _taken(base, policy, names)
    for concept in policy.concepts:
        yield from _of_concept(concept, base, policy)
    added = {**names.uses, **{use.id: use for use in policy.uses}}
    for limit in policy.limits:
        yield from _of_limit(limit, added, base)
    reasons = {one.of for one in policy.loosens if one.how is Loosens.ADDED_USE}
    for use in policy.uses:
        if use.id not in reasons:
            yield Problem(use.id, "adds a use, which loosens, without a reason: say in `loosens` why it is added")
        if use.standing is Standing.LABEL and not any(one.source.kind is SourceKind.LABEL for one in use.because):
            yield Problem(use.id, "stands as a label but cites none: cite the label, or call it a guideline")
    for one in policy.loosens:
        yield from loosening_misfits(one, policy, names)
    known = {(type(one), one.id) for one in (*base.concepts, *policy.concepts)}
    for where, statement in _statements(policy):
        for leaf in leaves(statement):
            options = leaf.options if isinstance(leaf, Chosen) else ()
            for option in options:
                if isinstance(option, Concept) and (type(option), option.id) not in known:
                    yield Problem(where, f"names `{option.id}`, which is no concept of the base or the policy")


def _statements(policy: Policy) -> Iterator[tuple[str, Expression]]:
    """Return every condition of *policy*, with the id that it stands under."""
    for rule in policy.rules:
        yield rule.id, rule.statement
    limits = (*(one.limit for one in policy.limits), *(limit for use in policy.uses for limit in use.limits))
    for limit in limits:
        yield limit.id, limit.kept
    for use in policy.uses:
        yield use.id, use.scope
    for one in policy.loosens:
        if one.unless is not None:
            yield one.of, one.unless


def _taken(base: knowledge_base.KnowledgeBase, policy: Policy, names: Names) -> Iterator[Problem]:
    """Return the ids that mean something already."""
    limits = {one.limit.id for one in policy.limits} | {limit.id for use in policy.uses for limit in use.limits}
    rules, uses = {rule.id for rule in policy.rules}, {use.id for use in policy.uses}
    for given in sorted(rules | limits | uses):
        if given in names:
            yield Problem(given, f"is an id of {base.origin_of(given)}: choose another, such as `{policy.id}-{given}`")
        elif (given in rules) + (given in limits) + (given in uses) > 1:
            yield Problem(given, "is more than one of a rule, a limit and a use of the policy: choose another")
    sources = {one.id for one in base.sources}
    for source in (policy.source, *policy.sources):
        if source.id in sources:
            yield Problem(source.id, "is the id of a source of the base: choose another, or cite that one")


def _of_concept(concept: Concept, base: knowledge_base.KnowledgeBase, policy: Policy) -> Iterator[Problem]:
    kind = type(concept)
    if any(type(one) is kind and one.id == concept.id for one in base.concepts):
        yield Problem(concept.id, f"is the id of a {kind.__name__} of the base: choose another")
    known = {*base.concepts, *policy.concepts}
    for broader in concept.broader or ():
        if broader not in known:
            yield Problem(concept.id, f"falls under `{broader.id}`, which is neither of the base nor of the policy")


def _of_limit(one: AddedLimit, uses: Mapping[str, Use], base: knowledge_base.KnowledgeBase) -> Iterator[Problem]:
    for use_id in one.uses:
        if use_id not in uses:
            yield Problem(one.limit.id, f"tightens `{use_id}`, which is no use{_meant(use_id, uses)}")
    for rule in base.rules:
        # Nothing else stands in the way of: a limit can only raise a verdict.
        reads_uses = any(isinstance(leaf, Named) for leaf in leaves(rule.statement))
        if reads_uses and (rule.then.verdict is not None or rule.then.not_known is NotKnown.BLOCKS):
            what = f"tightens uses, while the rule `{rule.id}` asks whether uses are met"
            yield Problem(one.limit.id, f"{what}: write a rule in place of the limit")


def _meant(given: str, known: Iterable[str]) -> str:
    return did_you_mean(nearest(given, known), after=": ")


def loosening_misfits(one: Loosening, policy: Policy, names: Names) -> Iterator[Problem]:
    """Return why *one*, of *policy*, cannot be done to what the ids name."""
    if [other.of for other in policy.loosens].count(one.of) > 1:
        yield Problem(one.of, "is loosened more than once: say it in one entry")
    if one.how is Loosens.ADDED_USE:
        if one.of not in {use.id for use in policy.uses}:
            yield Problem(one.of, "is loosened as an added use, and is no use of the policy")
    elif one.of in names.rules:
        yield from _of_rule(one, names.rules[one.of])
    elif one.of in names.limits:
        if one.how not in (Loosens.SWITCHED_OFF, Loosens.EXCEPTION):
            yield Problem(one.of, f"is a limit and cannot be {one.how.value}: switch it off, or give it an exception")
    elif one.of in names:
        yield Problem(one.of, "follows from uses and cannot be loosened: add a use of your own, with a reason")
    elif one.of in {rule.id for rule in policy.rules} | {limit.limit.id for limit in policy.limits}:
        yield Problem(one.of, "is of the policy itself: change it there")
    else:
        known = (*names.rules, *names.limits)
        yield Problem(one.of, f"is loosened, and is no rule or limit of the base{_meant(one.of, known)}")


def _of_rule(one: Loosening, rule: Rule) -> Iterator[Problem]:
    match one.how:
        case Loosens.NOTED:
            if rule.then.not_known is NotKnown.NOTED:
                yield Problem(one.of, "is only noted already while it is not known")
        case Loosens.DATES:
            if one.in_force is not None and not left_out(rule.in_force, one.in_force):
                yield Problem(one.of, f"is in force {rule.in_force}, of which `{one.in_force}` leaves out no day")
        case Loosens.SWITCHED_OFF | Loosens.EXCEPTION | Loosens.ADDED_USE:
            return
        case _:
            assert_never(one.how)
