"""What could be changed to make one statement about a plan true, or false: values that the knowledge names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, assert_never, final

from attrs import evolve, frozen

from ketamodel.assessment.repairs.changes import Change, cost_of, field_of, said_at
from ketamodel.assessment.repairs.inverse import fields_of, settings_for
from ketamodel.assessment.repairs.leaves import edge_of, number_of, sides_of
from ketamodel.assessment.repairs.mentions import OF_THE_DRUG, Mention, Where, mentioned, offers
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Agent, Product, Route, Setting
from ketamodel.domain.kinds import Care
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.quantity import Quantity
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import Kind
from ketamodel.rules.expression import (
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Expression,
    Needed,
    Number,
    Option,
    SetBy,
    YesNo,
)
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ketamodel.assessment.repairs.leaves import Leaf
    from ketamodel.rules.knowledge_base import Effective

__all__ = ["Candidates"]

C = TypeVar("C", bound=Concept)

#: The only answer to which a yes-or-no question about a plan may be changed; all others are facts.
_ANSWERS: Mapping[str, bool] = {
    "plan.same_day_driving": False,
    "plan.intake.fasted": True,
    "plan.preparation.diluted": True,
}
_STRENGTH = "plan.preparation.strength"


@final
@frozen(eq=False)
class Candidates:
    """
    The values that a knowledge base offers for the fields of a plan.

    Amounts are its thresholds and nothing between them.
    What the plan does not state is offered only where a limit of a use bounds it;
    an amount of the drug only as a floor, as one of the doses of a use, or as the most that has no caution.
    """

    products: tuple[Product, ...]
    routes: tuple[Route, ...]
    settings: tuple[Setting, ...]
    #: The thresholds of each number.
    amounts: Mapping[str, tuple[Mention, ...]]
    #: For the field of an amount, where something is offered for it.
    offered: Mapping[str, tuple[Where, ...]]
    #: For each choice, what the limits name, and where.
    options: Mapping[str, tuple[tuple[Option, Expression], ...]]

    @classmethod
    def of(cls, effective: Effective, concepts: Iterable[Concept]) -> Candidates:
        """Return the values that the rules and uses of *effective* name."""
        known = tuple(concepts)
        amounts: dict[str, list[Mention]] = {}
        offered: dict[str, dict[Where, None]] = {}
        options: dict[str, list[tuple[Option, Expression]]] = {}
        for leaf, where, kind in mentioned(effective):
            if isinstance(leaf, Compare):
                fields = frozenset(fields_of(leaf.number))
                stated = offers(leaf.comparison, kind, of_the_drug=bool(fields & OF_THE_DRUG))
                amounts.setdefault(leaf.number.path, []).append(Mention(leaf.threshold, where, stated))
                for path in fields if stated else ():
                    offered.setdefault(path, {})[where] = None
            elif kind is Kind.LIMIT:
                options.setdefault(leaf.choice.path, []).extend((one, where[0]) for one in leaf.options)
        return cls(
            products=_of_kind(known, Product),
            routes=_of_kind(known, Route),
            settings=_of_kind(known, Setting),
            amounts={path: tuple(named) for path, named in amounts.items()},
            offered={path: tuple(where) for path, where in offered.items()},
            options={path: tuple(named) for path, named in options.items()},
        )

    def within(self, scope: Expression, case: Case, conditions: Mapping[str, Expression]) -> Candidates:
        """Return the same values, of products and routes only those with which *scope* may hold for *case*."""
        told = TreatmentPlan(jurisdiction=case.plan.jurisdiction, indication=case.plan.indication, date=case.plan.date)

        def may(plan: TreatmentPlan) -> bool:
            return _may(Interpreter(inputs(Case(plan, case.patient)), conditions), (scope,))

        return evolve(
            self,
            products=tuple(one for one in self.products if may(evolve(told, product=one))),
            routes=tuple(one for one in self.routes if may(evolve(told, route=one))),
        )

    def fields(self, leaf: Leaf, reader: Interpreter, *, wanted: bool) -> frozenset[str]:
        """Return the paths of which one must change so that *leaf* becomes what is *wanted*; none if it cannot."""
        match leaf:
            case YesNo(concept=concept):
                allowed = _listed(leaf, reader, wanted=wanted) if concept else _ANSWERS.get(leaf.path) is wanted
                return frozenset({leaf.path}) if allowed else frozenset()
            case Chosen(choice=choice, options=options):
                return frozenset(fields_of(choice) if self._all(choice, options, wanted=wanted) else ())
            case Needed(element=Choice() as choice):
                return frozenset(fields_of(choice))
            case Needed(element=YesNo() as element):
                return frozenset({element.path}) if cost_of(element.path) == 1 else frozenset()
            case Compare() | AnyOf() | Needed():
                paths = fields_of(number_of(leaf))
                return frozenset(path for path in paths if self._settable(path, reader))
            case _:
                assert_never(leaf)

    def changes(
        self, leaf: Leaf, plan: TreatmentPlan, reader: Interpreter, *, wanted: bool, why: str
    ) -> Iterator[Change]:
        """Return the changes of *plan* that could make *leaf* what is *wanted*, the nearest first."""
        match leaf:
            case YesNo():
                yield _answered(leaf, plan, reader, yes=wanted, why=why)
            case Chosen(choice=choice, options=options):
                yield from self._chosen(choice, self._all(choice, options, wanted=wanted), plan, why)
            case Needed(element=YesNo() as element):
                yes = _ANSWERS.get(element.path, element.listed_in == "plan.provides")
                yield _answered(element, plan, reader, yes=yes, why=why)
            case Needed(element=Choice() as element):
                named = self.options.get(element.path, ())
                applying = (one for one, where in named if _may(reader, (where,)))
                yield from self._chosen(element, self._all(element, tuple(applying), wanted=True), plan, why)
            case Compare() | AnyOf() | Needed():
                yield from self._amounts_for(number_of(leaf), sides_of(leaf, wanted=wanted), plan, reader, why)
            case _:
                assert_never(leaf)

    def _settable(self, path: str, reader: Interpreter) -> bool:
        """Return whether *path* has an amount that can be changed, or one is offered."""
        if path == "plan.product" or {path, f"{path}_per_weight"} & reader.inputs.keys():
            return True
        return any(_may(reader, where) for where in self.offered.get(path, ()))

    def _amounts_for(
        self, number: Number, sides: tuple[Compare, ...], plan: TreatmentPlan, reader: Interpreter, why: str
    ) -> Iterator[Change]:
        if number.path == _STRENGTH:
            of_strength = [one for one in self.products if one.strength is not None]
            yield from self._chosen(Choice("plan.product", "product", SetBy.CHOSEN), of_strength, plan, why)
            return
        applying = [one for one in self.amounts.get(number.path, ()) if _may(reader, one.where)]
        seen = reader.read(number).value
        if isinstance(seen, Quantity):
            values = {one.amount for one in applying} | {edge for side in sides if (edge := edge_of(side)) is not None}
            ordered = sorted(values, key=lambda one: (_distance(one, seen), one.canonical))
        else:
            some = any(one.offered for one in applying)
            all_of_them = some and not OF_THE_DRUG & frozenset(fields_of(number))
            ordered = sorted({one.amount for one in applying if one.offered or all_of_them}, key=_canonical)
            why = f"{why} {_ANEW}"
        for value in ordered:
            for path, amount in settings_for(number, value, reader):
                before = said_at(plan, path)
                if amount != before:
                    yield Change(path, _TITLES.get(path, number.title), before, amount, why)

    def _all(self, choice: Choice, options: tuple[Option, ...], *, wanted: bool) -> list[Option]:
        """Return what falls under *options*, in the order in which they are named; or what does not."""
        known = self._known(choice)
        under = [one for option in options for one in known if _is(one, option, choice)]
        return list(dict.fromkeys(under)) if wanted else [one for one in known if one not in under]

    def _known(self, choice: Choice) -> tuple[Option, ...]:
        match choice.path:
            case "plan.product" | "plan.agent":
                return self.products
            case "plan.route":
                return self.routes
            case "plan.setting":
                return self.settings
            case "plan.care":
                return (*self.settings, *Care)
            case _:
                return ()

    def _chosen(self, choice: Choice, options: Iterable[Option], plan: TreatmentPlan, why: str) -> Iterator[Change]:
        for one in options:
            path = "plan.setting" if isinstance(one, Setting) else field_of(choice.path)
            before = said_at(plan, path)
            if one != before:
                yield Change(path, path.removeprefix("plan."), before, one, why)


_ANEW = "An amount that the knowledge names: how much is the prescriber's decision."
_TITLES: Mapping[str, str] = {
    "plan.dose": "dose",
    "plan.rate": "infusion rate",
    "plan.duration": "duration of the administration",
    "plan.bolus.dose": "loading bolus",
}


def _of_kind(concepts: tuple[Concept, ...], kind: type[C]) -> tuple[C, ...]:
    return tuple(one for one in concepts if isinstance(one, kind))


def _may(reader: Interpreter, where: Iterable[Expression]) -> bool:
    return all(reader.truth(one) is not Truth.FALSE for one in where)


def _listed(leaf: YesNo, reader: Interpreter, *, wanted: bool) -> bool:
    """Return whether the list of *leaf* may be changed so that it becomes what is *wanted*."""
    truth = reader.truth(leaf)
    match leaf.listed_in:
        case "plan.provides":
            return wanted
        case "plan.preparation.syringe":
            return not wanted
        case "plan.medicines":
            # What a patient takes is a fact while it is not known.
            return truth is not Truth.UNKNOWN
        case _:
            return False


def _answered(leaf: YesNo, plan: TreatmentPlan, reader: Interpreter, *, yes: bool, why: str) -> Change:
    known = reader.read(leaf).value
    before = known if isinstance(known, bool) else None
    title = leaf.title
    concept = leaf.concept
    if concept is not None and leaf.listed_in == "plan.medicines":
        held = sorted(one.name for one in plan.medicines.present if one.within(concept))
        title = ", ".join(held) or concept.name
        why = f"{why} {_HOLD if held else _START}"
    return Change(leaf.path, title, before, yes, why, concept)


_HOLD = "A suggestion: whether it can be held, and for how long, is the prescriber's decision."
_START = "A suggestion: whether it can be started, and which, is the prescriber's decision."


def _canonical(amount: Quantity) -> Fraction:
    return amount.canonical


def _distance(one: Quantity, other: Quantity) -> Fraction:
    high, low = max(one.canonical, other.canonical), min(one.canonical, other.canonical)
    return high / low if low else high + 1


def _is(one: Option, option: Option, choice: Choice) -> bool:
    if isinstance(one, Product) and choice.path == "plan.agent":
        return isinstance(option, Agent) and one.agent.within(option)
    if isinstance(one, Setting) and choice.path == "plan.care":
        return one.care is option
    if isinstance(one, Concept):
        return isinstance(option, Concept) and one.within(option)
    return one is option
