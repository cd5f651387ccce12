"""A knowledge base with what a policy adds and loosens, and what of the policy does not fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, final, runtime_checkable

from attrs import evolve

from ketamodel.rules.builders import listed
from ketamodel.rules.expression import Number, SetBy, YesNo
from ketamodel.rules.loosening import limit_loosened, limit_said, rule_loosened, rule_said, said_id, use_said
from ketamodel.rules.misfits import Names, loosening_misfits
from ketamodel.rules.of_uses import DEFAULT, TIGHTENED
from ketamodel.rules.policy import Loosens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.rules import knowledge_base  # the module: it imports this one
    from ketamodel.rules.expression import Element
    from ketamodel.rules.policy import Policy
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Limit, Use
    from ketamodel.terminology import Concept

__all__ = ["Measured", "elements_about", "extended", "saying_loosened"]

#: Where measured values stand in a case.
_MEASURED = "patient.observations"


@runtime_checkable
class Measured(Protocol):
    """A concept that is measured in a unit."""

    @property
    def unit(self) -> str:
        """The UCUM unit."""
        ...


def elements_about(concept: Concept, elements: Iterable[Element]) -> tuple[Element, ...]:
    """
    Return the elements that ask of *concept* what *elements* ask of the others of its kind.

    >>> from ketamodel.terminology import Concept
    >>> stroke, gout = Concept("stroke", "stroke"), Concept("gout", "gout")
    >>> known = listed("patient.risks", stroke, SetBy.GIVEN)
    >>> [one.path for one in elements_about(gout, [known])]
    ['patient.risks.gout']
    """
    if isinstance(concept, Measured):
        return (Number(f"{_MEASURED}.{concept.id}", concept.name, concept.unit, SetBy.MEASURED),)
    lists: dict[str, tuple[SetBy, str]] = {}
    for one in elements:
        if isinstance(one, YesNo) and one.concept is not None and type(one.concept) is type(concept):
            # The words around the name of the one go around the name of the other.
            lists.setdefault(one.listed_in, (one.set_by, one.title.replace(one.concept.name, "{}")))
    return tuple(
        listed(path, concept, set_by, words if "{}" in words else "{}") for path, (set_by, words) in lists.items()
    )


def saying_loosened(base: knowledge_base.KnowledgeBase) -> frozenset[str]:
    """
    Return the ids of the rules of *base* that say what its policies loosen.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> saying_loosened(KNOWLEDGE)
    frozenset()
    """
    begun = tuple(said_id(one, policy) for policy in base.policies for one in policy.loosens)
    return frozenset(rule.id for rule in base.rules if begun and rule.id.startswith(begun))


def extended(base: knowledge_base.KnowledgeBase, policy: Policy) -> knowledge_base.KnowledgeBase:
    """Return *base* with what fits of *policy*; what does not fit, `misfits` says."""
    return _Extension(base, policy).result()


@final
class _Extension:
    """A base, a policy, and what of the policy can be done."""

    def __init__(self, base: knowledge_base.KnowledgeBase, policy: Policy) -> None:
        self.base = base
        self.policy = policy
        self.names = names = Names(base)
        self.loosened = {one.of: one for one in policy.loosens if not tuple(loosening_misfits(one, policy, names))}

    def result(self) -> knowledge_base.KnowledgeBase:
        base, policy = self.base, self.policy
        limits_left = self._limits_left()
        known = {(type(one), one.id) for one in base.concepts}
        concepts = tuple(one for one in policy.concepts if (type(one), one.id) not in known)
        cited = {one.id for one in base.sources}
        plain = (
            *(_with_limits(use, limits_left) for use in base.uses),
            *(use for use in policy.uses if use.id not in self.names),
        )
        uses = tuple(map(self._tightened, plain))
        before = {use.id: use for use, now in zip(plain, uses, strict=True) if now is not use}
        return evolve(
            base,
            rules=tuple(self._rules()),
            uses=uses,
            sources=(*base.sources, *(one for one in (policy.source, *policy.sources) if one.id not in cited)),
            elements=(*base.elements, *(new for one in concepts for new in elements_about(one, base.elements))),
            concepts=(*base.concepts, *concepts),
            policies=(*base.policies, policy),
            described=before | {use.id: _with_limits(use, limits_left) for use in base.described.values()},
            origins={**base.origins, **self._origins(uses)},
        )

    def _limits_left(self) -> Mapping[str, Limit | None]:
        """Return what is left of each limit that the policy loosens."""
        return {
            limit_id: limit_loosened(self.names.limits[limit_id], one, self.policy)
            for limit_id, one in self.loosened.items()
            if limit_id in self.names.limits
        }

    def _tightened(self, use: Use) -> Use:
        added = tuple(one.limit for one in self.policy.limits if use.id in one.uses and one.limit.id not in self.names)
        return evolve(use, limits=(*use.limits, *added)) if added else use

    def _rules(self) -> Iterator[Rule]:
        """Return what is left of the rules of the base, those of the policy, and what says that it loosens."""
        for rule in self.base.rules:
            one = self.loosened.get(rule.id)
            left = rule if one is None else rule_loosened(rule, one, self.policy)
            if left is not None:
                yield left
        yield from (rule for rule in self.policy.rules if rule.id not in self.names)
        yield from self._said()

    def _said(self) -> Iterator[Rule]:
        added = {use.id: use for use in self.policy.uses}
        for one in self.loosened.values():
            if one.how is Loosens.ADDED_USE:
                yield use_said(added[one.of], one, self.policy)
            elif one.of in self.names.rules:
                yield from rule_said(self.names.rules[one.of], one, self.policy)
            else:
                limit = self.names.limits[one.of]
                demanding = (use for use in self.base.uses if limit in use.limits)
                yield limit_said(limit, demanding, one, self.policy)

    def _origins(self, uses: Iterable[Use]) -> Mapping[str, str]:
        """Return where the rules come from that are new or no longer as the base has them."""
        base, policy = self.base, self.policy
        ids = [
            *(rule.id for rule in policy.rules),
            *(one.limit.id for one in policy.limits),
            *(limit.id for use in policy.uses for limit in use.limits),
            *(name for use in policy.uses for name in (use.id, f"{use.id}{DEFAULT}")),
            *(rule.id for rule in self._said()),
        ]
        changed = {
            one: f"{base.origin_of(one)}, loosened by {policy.name}" for one in self.loosened if one in self.names
        }
        tightened = {
            one: ", ".join(filter(None, (base.origins.get(one), policy.name)))
            for one in (f"{use.id}{DEFAULT}{TIGHTENED}" for use in uses if policy.limits)
        }
        return {**tightened, **changed, **{one: policy.name for one in ids if one not in self.names}}


def _with_limits(use: Use, left: Mapping[str, Limit | None]) -> Use:
    """Return *use* with what is *left* of its limits."""
    if not any(limit.id in left for limit in use.limits):
        return use
    limits = (left.get(limit.id, limit) for limit in use.limits)
    return evolve(use, limits=tuple(one for one in limits if one is not None))
