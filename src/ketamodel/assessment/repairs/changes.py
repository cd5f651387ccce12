"""Changes of what the prescriber chooses: which fields, at what cost, and the plan after them."""

from __future__ import annotations

from functools import reduce
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast, final

from attrs import evolve, field, frozen

from ketamodel.assessment.wording import said
from ketamodel.domain.administration import Preparation
from ketamodel.domain.concepts import Medicine, Product, Provision, Route, Setting
from ketamodel.domain.kinds import Care
from ketamodel.quantity import Quantity
from ketamodel.readers.interpret import Answer
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.domain.recorded import Recorded

__all__ = ["COSTS", "Change", "applied", "cost_of", "field_of", "said_at"]

C = TypeVar("C", bound=Concept)

#: What a change of a field costs; a field of a plan that is not here is never changed, and no field of a patient is.
COSTS: Mapping[str, int] = MappingProxyType(
    {
        # What the place provides, the preparation, and the timing of the day.
        "plan.provides": 1,
        "plan.observation": 1,
        "plan.device_gap": 1,
        "plan.same_day_driving": 1,
        "plan.intake.fasted": 1,
        "plan.intake.since_meal": 1,
        "plan.intake.since_liquid": 1,
        "plan.intake.since_nasal_spray": 1,
        "plan.preparation.diluted": 1,
        "plan.preparation.syringe": 1,
        # How much, how fast, how often.
        "plan.dose": 2,
        "plan.rate": 2,
        "plan.duration": 2,
        "plan.bolus.dose": 2,
        "plan.course.frequency": 2,
        "plan.course.sessions": 2,
        # Where, and beside what.
        "plan.setting": 3,
        "plan.care": 3,
        "plan.medicines": 3,
        # How, and with what.
        "plan.route": 4,
        "plan.product": 5,
    }
)
_LISTS = ("plan.provides", "plan.medicines", "plan.preparation.syringe")
# A product or route drops what is said of the dose of another; so they come first.
_FIRST = ("plan.product", "plan.route", "plan.setting", "plan.care")


def cost_of(path: str) -> int | None:
    """
    Return what a change at *path* costs, or None where nothing may be changed.

    >>> cost_of("plan.dose"), cost_of("plan.provides.escort"), cost_of("patient.age")
    (2, 1, None)
    """
    return COSTS.get(path) or COSTS.get(path.rpartition(".")[0])


_FOLLOWS: Mapping[str, str] = {"plan.agent": "plan.product", "plan.preparation.strength": "plan.product"}


def field_of(path: str) -> str:
    """
    Return the field that is changed to change what stands at *path*.

    >>> field_of("plan.dose_per_weight"), field_of("plan.agent")
    ('plan.dose', 'plan.product')
    """
    return _FOLLOWS.get(path, path.removesuffix("_per_weight"))


def _answers(given: Iterable[Answer]) -> tuple[Answer, ...]:
    return tuple(given)


@final
@frozen
class Change:
    """
    One field of a plan set to another value; a member of a list is arranged, started or held.

    >>> dose = Change(
    ...     "plan.dose", "dose", Quantity("112", "mg"), Quantity("84", "mg"), "The doses are 56 mg and 84 mg."
    ... )
    >>> str(dose), dose.cost
    ('dose: 112 mg -> 84 mg', 2)
    """

    #: The path of the field, or of the list and the id of the member.
    path: str
    title: str
    #: None where the plan does not say.
    before: Answer | None
    after: Answer
    #: The rule or use that asks for it.
    why: str
    #: The member of the list.
    concept: Concept | None = None
    #: Other values that serve as well.
    otherwise: tuple[Answer, ...] = field(default=(), converter=_answers)
    #: The paths of other changes without which this one says nothing: the dose of another product goes with it.
    goes_with: frozenset[str] = frozenset()

    @property
    def cost(self) -> int:
        """What the change costs, by `COSTS`."""
        return cost_of(self.path) or 0

    def __str__(self) -> str:
        if self.before == self.after:
            return f"{self.title}: {self._said(self.after)}, as before"
        before = "not stated" if self.before is None else self._said(self.before)
        others = f" (or {', '.join(map(self._said, self.otherwise))})" if self.otherwise else ""
        return f"{self.title}: {before} -> {self._said(self.after)}{others}"

    def _said(self, value: Answer) -> str:
        if self.path.startswith("plan.medicines."):
            return _OF_MEDICINES[value is True, value is self.after]
        return said(value)


_OF_MEDICINES: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {(True, True): "started", (True, False): "taken", (False, True): "held", (False, False): "not taken"}
)


def applied(plan: TreatmentPlan, changes: Iterable[Change]) -> TreatmentPlan:
    """
    Return *plan* after *changes*, in whatever order they are given.

    What was said of another agent (route, dose, rate, duration, preparation) is dropped,
    and so is what was said of another route: rate and duration, and the dose unless both lead into a vein.
    Raises `ContradictoryRecord` or `InvalidValue` if there can be no such plan.

    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> dose = Change("plan.dose", "dose", None, Quantity("84", "mg"), "The label says so.")
    >>> str(applied(TreatmentPlan(), [dose]).dose)
    '84 mg'
    """
    return reduce(_after, sorted(changes, key=_place), plan)


def _place(change: Change) -> tuple[int, str]:
    return _FIRST.index(change.path) if change.path in _FIRST else len(_FIRST), change.path


def _after(plan: TreatmentPlan, change: Change) -> TreatmentPlan:
    if change.concept is not None:
        return _with_member(plan, change.path.rpartition(".")[0], change.concept, present=change.after is True)
    match change.after:
        case Product() as product:
            return _with_product(plan, product)
        case Route() as route:
            return _with_route(plan, route)
        case Setting() as setting:
            return _with_setting(plan, setting)
        case Care() as care:
            return evolve(plan, care=care)
        case value:
            return _with_value(plan, change.path, value)


def _with_product(plan: TreatmentPlan, product: Product) -> TreatmentPlan:
    known = plan.agent if plan.product is None else plan.product.agent
    if known not in (None, product.agent):
        dropped = _without_dose(evolve(plan, product=None, agent=None, route=None, preparation=Preparation()))
        return evolve(dropped, product=product, device_gap=None)
    same = plan.product is not None and plan.product.strength == product.strength
    preparation = evolve(plan.preparation, strength=None, diluted=plan.preparation.diluted if same else None)
    one_dose = plan if product.unit_dose is None else evolve(plan, bolus=None, repeat=None)
    return evolve(one_dose, product=product, agent=None, preparation=preparation)


def _with_route(plan: TreatmentPlan, route: Route) -> TreatmentPlan:
    if plan.route is None or route.within(plan.route) or plan.route.within(route):
        return evolve(plan, route=route)
    akin = bool(plan.route.closure & route.closure)
    return evolve(plan if akin else _without_dose(plan), route=route, rate=None, duration=None)


def _without_dose(plan: TreatmentPlan) -> TreatmentPlan:
    return evolve(plan, dose=None, rate=None, duration=None, bolus=None, repeat=None)


def _with_setting(plan: TreatmentPlan, setting: Setting) -> TreatmentPlan:
    """Return *plan* at another place, which provides what every such place does, and what the plan asks for."""
    implied = frozenset[str]().union(*(one.closure for one in setting.provides))
    provides = evolve(plan.provides, ruled_out=[one for one in plan.provides.ruled_out if one.id not in implied])
    return evolve(plan, setting=setting, care=plan.care if setting.care is None else None, provides=provides)


def _with_value(plan: TreatmentPlan, path: str, value: Answer) -> TreatmentPlan:
    _, *owners, name = path.split(".")
    if not owners:
        # Of dose, rate and duration two give the third: what was said of that no longer holds.
        follows = {"plan.dose": "rate", "plan.duration": "rate", "plan.rate": "dose"}.get(path)
        told = {"plan.dose": plan.dose, "plan.rate": plan.rate, "plan.duration": plan.duration} | {path: value}
        dropped = {} if follows is None or None in told.values() else {follows: None}
        return _with(plan, **{name: value}, **dropped)
    owner = owners[0]
    return _with(plan, **{owner: _evolved(getattr(plan, owner), **{name: value})})


# The names of the fields are those of `COSTS`, which a type checker does not read.
_evolved: Callable[..., object] = evolve


def _with(plan: TreatmentPlan, **values: object) -> TreatmentPlan:
    return cast("TreatmentPlan", _evolved(plan, **values))


def _with_member(plan: TreatmentPlan, path: str, concept: Concept, *, present: bool) -> TreatmentPlan:
    match path:
        case "plan.provides":
            return evolve(plan, provides=_listed(plan.provides, cast("Provision", concept), present=present))
        case "plan.medicines":
            return evolve(plan, medicines=_listed(plan.medicines, cast("Medicine", concept), present=present))
        case _:
            syringe = _listed(plan.preparation.syringe, cast("Medicine", concept), present=present)
            return evolve(plan, preparation=evolve(plan.preparation, syringe=syringe))


def _listed(listed: Recorded[C], concept: C, *, present: bool) -> Recorded[C]:
    """Return *listed* with *concept* in it, or without all that is *concept*."""
    if present:
        return evolve(
            listed,
            present=listed.present | {concept},
            ruled_out=[one for one in listed.ruled_out if one.id not in concept.closure],
            not_known=[one for one in listed.not_known if one.id not in concept.closure],
        )
    taken = frozenset(one for one in listed.present if one.within(concept))
    # Only what is taken is held; what is not known to be taken stays not known.
    return evolve(
        listed,
        present=listed.present - taken,
        ruled_out=listed.ruled_out | (taken or {concept}),
        not_known=[one for one in listed.not_known if one.id != concept.id],
    )


def said_at(plan: TreatmentPlan, path: str) -> Answer | None:
    """
    Return what *plan* says at the *path* of a field.

    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> said_at(TreatmentPlan(), "plan.bolus.dose") is None
    True
    """
    value: object = plan
    for name in path.split(".")[1:]:
        value = None if value is None else getattr(value, name)
    return value if isinstance(value, bool | Quantity | Concept | Care) else None
