"""The cells of the matrix, derived from the knowledge by the reference reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, assert_never, final

from attrs import evolve, field, frozen

from ketamodel.analysis.matrices.cell import Cell, Support
from ketamodel.analysis.matrices.columns import columns, indications
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Product
from ketamodel.domain.kinds import Jurisdiction
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.rules.expression import (
    Chosen,
    Compare,
    Elapsed,
    Element,
    Expression,
    FirstKnown,
    Named,
    Needed,
    Number,
    Ratio,
    YesNo,
)
from ketamodel.rules.expression import Product as Times
from ketamodel.rules.knowledge_base import Effective, KnowledgeBase
from ketamodel.rules.rails import Every, Formula, Leaf, Some, rails
from ketamodel.rules.rule import Rule
from ketamodel.rules.use import Standing, Use, ranked
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.domain.concepts import Indication, Route

__all__ = ["derived"]

_AGAINST = (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED)
_DAY = timedelta(days=1)


# Days between two changes of the knowledge share what is in force, and so their cells.
@lru_cache(maxsize=32)
def derived(knowledge: KnowledgeBase, effective: Effective, jurisdiction: Jurisdiction) -> tuple[Cell, ...]:
    """
    Return a cell for each indication, product and route in *jurisdiction*, while *effective* is in force.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> print(derived(KNOWLEDGE, KNOWLEDGE.on(KNOWLEDGE.edition), Jurisdiction.US)[-1])
    treatment-resistant schizophrenia, Spravato (esketamine) nasal spray, intranasal: not supported
    """
    reach = _Reach(_readable(knowledge), effective.conditions)
    rules = [rule for rule in effective.rules if rule.then.verdict is not None and reach.may_hold(rule.statement)]
    against = [rule for rule in rules if rule.then.kind in (Kind.CONTRAINDICATED, Kind.UNSUPPORTED)]
    found = _Derivation(knowledge, effective, tuple(rules), jurisdiction)
    places = columns(knowledge, effective, against)
    return tuple(found.cell(one, product, route) for one in indications(knowledge) for product, route in places)


def _readable(knowledge: KnowledgeBase) -> frozenset[str]:
    """Return the paths of all that a minimal case tells, also of what a product implies."""
    products = (one for one in knowledge.concepts if isinstance(one, Product))
    implied = (inputs(Case(TreatmentPlan(product=one), Patient())) for one in products)
    return frozenset({"plan.jurisdiction", "plan.indication", "plan.route"}).union(*implied)


@final
@frozen(eq=False)
class _Reach:
    """Tells which conditions may hold while only what is *readable* is known."""

    readable: frozenset[str]
    conditions: Mapping[str, Expression]
    _named: dict[tuple[str, bool], bool] = field(init=False, factory=dict[tuple[str, bool], bool])

    def may_hold(self, expression: Expression) -> bool:
        return self._may_be_true(rails(expression).certainly_true)

    def _may_be_true(self, formula: Formula) -> bool:
        match formula:
            case Every(parts=parts):
                return all(self._may_be_true(part) for part in parts)
            case Some(parts=parts):
                return any(self._may_be_true(part) for part in parts)
            case _:
                return self._may_be_settled(formula.leaf, answer=formula.answer)

    def _may_be_settled(self, leaf: Leaf, *, answer: bool) -> bool:
        match leaf:
            case YesNo():
                return self._may_be_read(leaf)
            case Chosen(choice=element) | Compare(number=element) | Needed(element=element):
                return self._may_be_read(element)
            case Named(name=name):
                if (name, answer) not in self._named:
                    both = rails(self.conditions[name])
                    rail = both.certainly_true if answer else both.certainly_false
                    self._named[name, answer] = self._may_be_true(rail)
                return self._named[name, answer]
            case _:
                assert_never(leaf)

    def _may_be_read(self, element: Element) -> bool:
        definition = element.definition if isinstance(element, Number) else None
        match definition:
            case None:
                return element.path in self.readable
            case Ratio(of=first, to=second) | Times(first=first, second=second):
                return self._may_be_read(first) and self._may_be_read(second)
            case FirstKnown(of=ways):
                return any(self._may_be_read(way) for way in ways)
            case Elapsed(since=since, until=until):
                return {since, until} <= self.readable
            case _:
                assert_never(definition)


@final
@frozen(eq=False)
class _Derivation:
    """What the cells of one matrix share."""

    knowledge: KnowledgeBase
    effective: Effective
    #: The rules with a verdict that may hold of a minimal case.
    rules: tuple[Rule, ...]
    jurisdiction: Jurisdiction

    def cell(self, indication: Indication, product: Product, route: Route) -> Cell:
        plan = TreatmentPlan(jurisdiction=self.jurisdiction, indication=indication, product=product, route=route)
        reader = Interpreter(inputs(Case(plan, Patient())), self.effective.conditions)

        def truth(expression: Expression) -> Truth:
            return reader.truth(expression)

        holding = [one for one in self.rules if truth(one.applies) is Truth.TRUE and truth(one.when) is Truth.TRUE]
        covering = [use for use in self.effective.uses if truth(use.scope) is Truth.TRUE]
        can_be_met = [use for use in covering if truth(use.is_met) is not Truth.FALSE]
        status = _status(holding, can_be_met)
        uses = () if status is Support.NOT_SUPPORTED else ranked(can_be_met)
        cell = Cell(indication, product, route, status, [one.id for one in uses], [one.id for one in holding])
        if not uses:
            return cell
        ever = (use for use in self.knowledge.uses if truth(use.scope) is Truth.TRUE)
        best = uses[0]
        return evolve(cell, standing=best.standing, certainty=best.certainty, since=_since(best, ever))


def _status(holding: Sequence[Rule], uses: Sequence[Use]) -> Support:
    kinds = {rule.then.kind for rule in holding}
    verdicts = {rule.then.verdict for rule in holding if rule.then.kind is not Kind.UNCOVERED}
    standings = {use.standing for use in uses}
    if verdicts.intersection(_AGAINST):
        return Support.NOT_SUPPORTED
    if Kind.UNCOVERED in kinds:
        return Support.UNCOVERED
    if not uses:
        return Support.DEPENDS
    if Standing.LABEL in standings:
        return Support.APPROVED
    if standings == {Standing.INVESTIGATIONAL}:
        return Support.INVESTIGATIONAL
    supported = any(use.default is Verdict.SUPPORTED for use in uses)
    return Support.SUPPORTED if supported and Verdict.CAUTION not in verdicts else Support.CAUTION


def _since(best: Use, covering: Iterable[Use]) -> date | None:
    """Return the first day since which uses of the standing of *best* have been *covering* without a gap."""
    since = best.in_force.since
    before = sorted((use for use in covering if use.standing is best.standing), key=_end, reverse=True)
    for use in before:
        if since is not None and _end(use) >= since - _DAY:
            begun = use.in_force.since
            since = None if begun is None else min(since, begun)
    return since


def _end(use: Use) -> date:
    return use.in_force.until or date.max
