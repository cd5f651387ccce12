"""Rows and columns of the matrix: the indications, and the products with the routes that the knowledge names."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ketamodel.domain.concepts import Indication, Product, Route
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Named, Needed, Not, YesNo
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.rules.expression import Expression, Option
    from ketamodel.rules.knowledge_base import Effective, KnowledgeBase
    from ketamodel.rules.rule import Rule

__all__ = ["columns", "indications"]


def indications(knowledge: KnowledgeBase) -> tuple[Indication, ...]:
    """
    Return the indications of *knowledge*, without those that only group others and have no code of their own.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> [one.id for one in indications(KNOWLEDGE)][:2]
    ['acute-pain', 'alcohol-use-disorder']
    """
    known = [one for one in knowledge.concepts if isinstance(one, Indication)]
    grouping = {broader.id for one in known for broader in one.broader or ()}
    return tuple(one for one in known if one.codes or one.id not in grouping)


def columns(
    knowledge: KnowledgeBase, effective: Effective, against: Iterable[Rule]
) -> tuple[tuple[Product, Route], ...]:
    """
    Return each product with the routes that a use, or a rule *against* some plans, names for it.

    Products that differ in strength alone stand in one column,
    unless the knowledge names one; so do the narrower routes of a route.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> effective = KNOWLEDGE.on(KNOWLEDGE.edition)
    >>> [(product.id, route.id) for product, route in columns(KNOWLEDGE, effective, ())][-1]
    ('spravato-nasal-spray', 'intranasal')
    """
    against = tuple(against)
    routes = [one for one in knowledge.concepts if isinstance(one, Route)]
    said = [*(use.scope for use in effective.uses), *(rule.statement for rule in against)]
    named = {option.id for one in said for option in _options(one) if isinstance(option, Product)}
    products = [one for one in knowledge.concepts if isinstance(one, Product) and (not one.broader or one.id in named)]
    return tuple((one, route) for one in products for route in _routes(one, effective, against, routes))


def _routes(product: Product, effective: Effective, against: tuple[Rule, ...], known: list[Route]) -> Iterator[Route]:
    reader = Interpreter({"plan.product": product, "plan.agent": product.agent}, effective.conditions)
    uses = [use for use in effective.uses if reader.truth(use.scope) is not Truth.FALSE]
    rules = [rule.statement for rule in against if reader.truth(rule.statement) is not Truth.FALSE]
    widest = frozenset(one.id for one in known if not one.broader)
    wanted = set[str]().union(*(_route_ids(use.scope) or widest for use in uses), *map(_route_ids, rules))
    told = wanted.union(*(_route_ids(use.met) for use in uses))
    within = [one for one in known if one.closure & wanted]
    # A group stands for all that is narrower until the knowledge tells some of it apart.
    split = {group for one in within if one.id in told for group in one.closure - {one.id}}
    split &= {one.id for one in within}
    for one in within:
        if one.id not in split and (one.id in wanted or one.closure & split):
            yield one


def _route_ids(expression: Expression) -> set[str]:
    return {option.id for option in _options(expression) if isinstance(option, Route)}


def _options(expression: Expression) -> Iterator[Option]:
    """Return every concept or word that *expression* names."""
    match expression:
        case Chosen(options=options):
            yield from options
        case Not(part=part):
            yield from _options(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _options(part)
        case YesNo() | Compare() | Needed() | Named():
            return
        case _:
            assert_never(expression)
