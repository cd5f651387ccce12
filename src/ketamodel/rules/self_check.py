"""What must hold of any knowledge base before it is published."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, assert_never, final

from attrs import frozen

from ketamodel.quantity import Quantity, quantities_in
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Chosen,
    Compare,
    Element,
    Expression,
    Named,
    Needed,
    Not,
    Number,
    YesNo,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from ketamodel.provenance import Citation
    from ketamodel.rules import knowledge_base  # the module: it imports this one
    from ketamodel.rules.claim import Claim
    from ketamodel.rules.evidence import Fact
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["Problem", "elements", "problems", "thresholds"]


@final
@frozen
class Problem:
    """Something that is wrong with a knowledge base: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"`{self.where}`: {self.what}"


def leaves(expression: Expression) -> Iterator[YesNo | Compare | Chosen | Needed | Named]:
    """Return every leaf of *expression*."""
    match expression:
        case YesNo() | Compare() | Chosen() | Needed() | Named():
            yield expression
        case Not(part):
            yield from leaves(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            assert_never(expression)


def elements(expression: Expression) -> frozenset[Element]:
    """
    Return the elements that *expression* reads.

    >>> from ketamodel.rules.expression import SetBy
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> elements(Not(pregnant)) == {pregnant}
    True
    """
    return frozenset(element for leaf in leaves(expression) for element in _read(leaf))


def _read(leaf: YesNo | Compare | Chosen | Needed | Named) -> tuple[Element, ...]:
    match leaf:
        case YesNo():
            return (leaf,)
        case Compare(number=number):
            return (number,)
        case Chosen(choice=choice):
            return (choice,)
        case Needed(element=element):
            return (element,)
        case Named():
            return ()
        case _:
            assert_never(leaf)


def thresholds(expression: Expression) -> frozenset[Quantity]:
    """
    Return the quantities that *expression* compares with.

    >>> from ketamodel.rules.expression import SetBy
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> thresholds(Not(weight > Quantity("90", "kg")))
    frozenset({Quantity('90', 'kg')})
    """
    return frozenset(leaf.threshold for leaf in leaves(expression) if isinstance(leaf, Compare))


def problems(base: knowledge_base.KnowledgeBase) -> tuple[Problem, ...]:
    """
    Return everything that is wrong with *base*; nothing is the only good answer.

    >>> from datetime import date
    >>> from ketamodel.provenance import Source, SourceKind
    >>> from ketamodel.rules.knowledge_base import KnowledgeBase
    >>> us = Source("us", "The editors", "ketamodel", SourceKind.EDITORIAL, "2026")
    >>> problems(KnowledgeBase(date(2026, 11, 21), [], [], [us, us], [], [], us))
    (Problem(where='us', what='2 times the id of a source'),)
    """
    rules = base.every_rule
    limits = {limit for use in base.uses for limit in use.limits}
    # A policy may have switched off what contradicts a claim; the claim is none the better for it.
    named = {rule.id for rule in rules} | {use.id for use in base.uses} | set(base.origins)
    return (
        *_repeated("rule", (rule.id for rule in rules)),
        *_repeated("limit", (limit.id for limit in limits)),
        *_repeated("use", (use.id for use in base.uses)),
        *_repeated("fact", (fact.id for fact in base.facts)),
        *_repeated("source", (source.id for source in base.sources)),
        *_repeated("element", (element.path for element in base.elements)),
        *_repeated("concept", (f"{type(one).__name__.lower()} {one.id}" for one in base.concepts)),
        *(problem for rule in rules for problem in _of_rule(base, rule)),
        *(problem for use in base.uses for problem in _of_use(base, use)),
        *_repeated("claim", (claim.id for claim in base.claims)),
        *(problem for claim in base.claims for problem in _of_claim(base, claim, named)),
        *(problem for fact in base.facts for problem in _of_fact(base, fact)),
    )


def _repeated(sort: str, ids: Iterable[str]) -> Iterator[Problem]:
    for one, times in Counter(ids).items():
        if times > 1:
            yield Problem(one, f"{times} times the id of a {sort}")


def _of_rule(base: knowledge_base.KnowledgeBase, rule: Rule) -> Iterator[Problem]:
    yield from _of_citations(base, rule.id, rule.because)
    yield from _of_words(base, rule.id, rule.statement)
    stated = stated_quantities(rule.because)
    for threshold in thresholds(rule.statement) - stated:
        yield Problem(rule.id, f"compares with {threshold}, which no citation states")
    if _is_hard(rule) and not any(one.carries_a_hard_rule for one in rule.because):
        yield Problem(rule.id, "blocks or refuses on uncertain or secondary citations only")
    for number in unguarded(rule.statement):
        yield Problem(rule.id, f"reads `{number.path}` without asking whether it exists")


def _of_use(base: knowledge_base.KnowledgeBase, use: Use) -> Iterator[Problem]:
    yield from _of_citations(base, use.id, use.because)
    for requirement in use.monitoring:
        yield from _of_citations(base, requirement.id, requirement.because)
    yield from _of_words(base, use.id, use.scope)


def _of_claim(base: knowledge_base.KnowledgeBase, claim: Claim, known: AbstractSet[str]) -> Iterator[Problem]:
    yield from _of_citations(base, claim.id, claim.because)
    for article in claim.articles:
        if article not in base.sources:
            yield Problem(claim.id, f"is made by `{article.id}`, which the base does not list")
    for one in claim.contradicted_by:
        if one not in known:
            yield Problem(claim.id, f"is contradicted by `{one}`, which is no rule, limit or use of the base")


def _of_fact(base: knowledge_base.KnowledgeBase, fact: Fact) -> Iterator[Problem]:
    yield from _of_citations(base, fact.id, fact.because)
    stated = stated_quantities(fact.because)
    for amount in dict.fromkeys(fact.quantities):
        if amount not in stated:
            yield Problem(fact.id, f"has {amount}, which no citation states")
    for concept in fact.concepts:
        if concept not in base.concepts:
            yield Problem(fact.id, f"is about `{concept.id}`, which is not in the vocabulary")


def _of_citations(base: knowledge_base.KnowledgeBase, where: str, because: tuple[Citation, ...]) -> Iterator[Problem]:
    if not because:
        yield Problem(where, "cites no source")
    for citation in because:
        if citation.source not in base.sources and citation.source != base.editorial:
            yield Problem(where, f"cites `{citation.source.id}`, which the base does not list")


def _of_words(base: knowledge_base.KnowledgeBase, where: str, expression: Expression) -> Iterator[Problem]:
    """Return what *expression* reads and the base does not know."""
    for element in sorted(elements(expression) - set(base.elements), key=lambda one: one.path):
        yield Problem(where, f"reads `{element.path}`, which is not in the vocabulary")
    known = base.on(base.edition).conditions
    for leaf in leaves(expression):
        if isinstance(leaf, Named) and leaf.name not in known:
            yield Problem(where, f"reads the condition `{leaf.name}`, which the base does not state")


def stated_quantities(because: Iterable[Citation]) -> frozenset[Quantity]:
    """Return the quantities that citations state."""
    return frozenset(one for citation in because for one in quantities_in(citation.states))


def _is_hard(rule: Rule) -> bool:
    refuses = rule.then.verdict in (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED)
    return refuses or rule.then.not_known is NotKnown.BLOCKS


def unguarded(expression: Expression, guards: frozenset[str] = frozenset()) -> Iterator[Number]:
    """Return the numbers read where the question that must hold for them is not and-ed with them."""
    match expression:
        case AllOf(parts):
            asked = guards | {part.path for part in parts if isinstance(part, YesNo)}
            for part in parts:
                yield from unguarded(part, asked)
        case AnyOf(parts):
            for part in parts:
                yield from unguarded(part, guards)
        case Not(part):
            yield from unguarded(part, guards)
        case Compare(number=number):
            if number.given is not None and number.given.path not in guards:
                yield number
        case Needed(element=element):
            given = element.given if isinstance(element, Number) else None
            if isinstance(element, Number) and given is not None and given.path not in guards:
                yield element
        case YesNo() | Chosen() | Named():
            return
        case _:
            assert_never(expression)
