"""Policies as plain trees, in the form in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never, cast, final

from attrs import fields

from ketamodel.errors import InvalidValue
from ketamodel.interchange._concepts import CONCEPTS
from ketamodel.interchange._conditions import COMPARISONS, Words
from ketamodel.interchange._policies import HOW
from ketamodel.interchange._rules import KINDS, REASONS
from ketamodel.quantity import Quantity
from ketamodel.rules.conclusion import Kind, NotKnown
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Named, Needed, Not, YesNo
from ketamodel.rules.extension import elements_about
from ketamodel.rules.policy import Loosens
from ketamodel.rules.rule import ALWAYS
from ketamodel.terminology import Code, Concept, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.provenance import Citation, InForce, Source
    from ketamodel.rules.conclusion import Conclusion
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.policy import Loosening, Policy
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Limit, Use

__all__ = ["policy_tree"]

_KINDS = {kind: word for word, kind in KINDS.items()}
_REASONS = {reason: word for word, reason in REASONS.items()}
_COMPARISONS = {comparison: word for word, comparison in COMPARISONS.items()}
_HOW = {how: word for word, how in HOW.items()}


def policy_tree(policy: Policy, knowledge: KnowledgeBase) -> dict[str, Any]:
    """
    Return *policy*, with the names that *knowledge* has for elements.

    Raises `InvalidValue` for what a document cannot say: an empty condition, a conclusion that only uses make,
    what a use asks to be observed.
    """
    new = (element for one in policy.concepts for element in elements_about(one, knowledge.elements))
    written = _Writer(policy, Words.of((*knowledge.elements, *new), (), ()))
    reasons = {one.of: one.reason for one in policy.loosens if one.how is Loosens.ADDED_USE}
    limits = {limit.limit.id: [*limit.uses] for limit in policy.limits}
    named = {limit.id for use in knowledge.uses for limit in use.limits}
    head = {"id": policy.id, "title": policy.title, "publisher": policy.publisher, "edition": str(policy.edition)}
    return _without_nothing(
        {
            "policy": _without_nothing(head),
            "sources": [_source(one) for one in policy.sources],
            "concepts": _concepts(policy.concepts),
            "rules": [written.rule(one) for one in policy.rules],
            "limits": [{"use": limits[one.limit.id], **written.limit(one.limit)} for one in policy.limits],
            "uses": [written.use(one, reasons.get(one.id, "")) for one in policy.uses],
            "loosens": [
                written.loosening(one, "limit" if one.of in named else "rule")
                for one in policy.loosens
                if one.how is not Loosens.ADDED_USE
            ],
        }
    )


def _without_nothing(tree: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tree.items() if value not in (None, "", [], {})}


def _source(one: Source) -> dict[str, Any]:
    tree = {"id": one.id, "title": one.title, "publisher": one.publisher, "kind": one.kind.value}
    return _without_nothing({**tree, "edition": one.edition, "address": one.address})


def _concepts(concepts: Iterable[Concept]) -> dict[str, Any]:
    lists: dict[str, Any] = {name: [] for name in CONCEPTS}
    names = {kind: name for name, kind in CONCEPTS.items()}
    for one in concepts:
        shown = (attribute for attribute in fields(type(one)) if attribute.init)
        said = {each.name: _plain(getattr(one, each.name)) for each in shown if getattr(one, each.name) != each.default}
        lists[names[type(one)]].append(_without_nothing(said))
    return _without_nothing(lists)


def _plain(value: object) -> Any:
    match value:
        case tuple():
            return [_plain(one) for one in cast("tuple[object, ...]", value)]
        case Code(system=system, code=code):
            return {"system": system.value, "code": code}
        case Concept(id=concept_id):
            return concept_id
        case Term():
            return value.value
        case Quantity():
            return str(value)
        case _:
            return value


def _period(in_force: InForce) -> dict[str, Any]:
    days = {"since": in_force.since, "until": in_force.until}
    return {name: day.isoformat() for name, day in days.items() if day is not None}


@final
class _Writer:
    """Writes what conditions and citations of one policy name."""

    def __init__(self, policy: Policy, words: Words) -> None:
        self._own = policy.source
        # The usual name of an element, which a document reads as that element.
        self._names: dict[str, str] = {}
        for name, element in words.elements.items():
            self._names.setdefault(element.path, name)

    def rule(self, rule: Rule) -> dict[str, Any]:
        applies = None if rule.applies == ALWAYS else self._condition(rule.applies)
        tree = {"id": rule.id, "title": rule.title, "applies": applies, "when": self._condition(rule.when)}
        more = {"then": _then(rule.then), "because": self._citations(rule.because), "in_force": _period(rule.in_force)}
        return _without_nothing(tree | more)

    def limit(self, limit: Limit) -> dict[str, Any]:
        given = None if limit.given is None else self._condition(limit.given)
        tree = {"id": limit.id, "title": limit.title, "given": given, "must": self._condition(limit.must)}
        return _without_nothing({**tree, "because": self._citations(limit.because)})

    def use(self, use: Use, reason: str) -> dict[str, Any]:
        if use.monitoring:
            raise InvalidValue("monitoring", f"that of `{use.id}`", "none: a document cannot say it")
        certainty = {"grade": use.certainty.grade.value, "because": self._citations(use.certainty.because)}
        return _without_nothing(
            {
                "id": use.id,
                "title": use.title,
                "reason": reason,
                "standing": use.standing.value,
                "scope": self._condition(use.scope),
                "limits": [self.limit(one) for one in use.limits],
                "because": self._citations(use.because),
                "certainty": _without_nothing(certainty),
                "default": use.default.value,
                "in_force": _period(use.in_force),
            }
        )

    def loosening(self, one: Loosening, sort: str) -> dict[str, Any]:
        how: Any = True
        if one.unless is not None:
            how = self._condition(one.unless)
        elif one.in_force is not None:
            how = _period(one.in_force)
        return {sort: one.of, _HOW[one.how]: how, "reason": one.reason}

    def _name(self, path: str) -> str:
        return self._names.get(path, path)

    def _citations(self, because: Iterable[Citation]) -> list[dict[str, Any]]:
        return [
            {
                **({} if one.source == self._own else {"source": one.source.id}),
                "locator": one.locator,
                "states": one.states,
                **({} if one.read.value == "read" else {"read": one.read.value}),
            }
            for one in because
        ]

    def _condition(self, expression: Expression) -> dict[str, Any]:
        match expression:
            case YesNo(path=path):
                return {self._name(path): True}
            case Compare(number=number, comparison=comparison, threshold=threshold):
                return {self._name(number.path): {_COMPARISONS[comparison]: str(threshold)}}
            case Chosen(choice=choice, options=options):
                ids = [_plain(one) for one in options]
                return {self._name(choice.path): {"is": ids[0] if len(ids) == 1 else ids}}
            case Needed(element=element):
                return {"needed": self._name(element.path)}
            case Named(name=name):
                return {"condition": name}
            case Not(part=YesNo(path=path)):
                return {self._name(path): False}
            case Not(part=part):
                return {"not": self._condition(part)}
            case AllOf(parts=parts) | AnyOf(parts=parts):
                if not parts:
                    raise InvalidValue("condition", "empty", "a condition of one part or more")
                joint = "all" if isinstance(expression, AllOf) else "any"
                return {joint: [self._condition(part) for part in parts]}
            case _:
                assert_never(expression)


def _then(then: Conclusion) -> dict[str, Any]:
    if then.kind not in _KINDS or (then.kind is Kind.UNSUPPORTED and then.reason not in _REASONS):
        raise InvalidValue("then", f"`{then.kind.value}`", f"one of {', '.join(KINDS)}, for a reason of its own")
    word = _KINDS[then.kind]
    graded = then.severity or then.reason
    tree: dict[str, Any] = {word: then.says}
    if graded is not None:
        tree = {word: _REASONS.get(then.reason) if then.reason else graded.value, "says": then.says}
    if then.instead is not None:
        tree["noted_because" if then.instead is NotKnown.NOTED else "blocks_because"] = then.departs
    return tree
