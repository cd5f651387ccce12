"""One patient and one plan, and what rules may read of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import TYPE_CHECKING, TypeAlias, final, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from ketamodel._declared import check_types
from ketamodel.domain.infusion import out_of_step
from ketamodel.domain.moments import day_of
from ketamodel.domain.observation import latest
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from enum import StrEnum

__all__ = ["Case", "Value", "inputs"]

Value: TypeAlias = "bool | Quantity | date | Concept | StrEnum | Recorded[Concept]"


@final
@frozen
class Case:
    """
    One patient and one plan.

    Raises `ContradictoryRecord` if something is dated after the session,
    or if rate and duration give this patient another dose than the plan states.

    >>> Case(TreatmentPlan(), Patient()).plan.date is None
    True
    """

    plan: TreatmentPlan
    patient: Patient

    def __attrs_post_init__(self) -> None:
        check_types(self)
        said, remedies = list[str](), list[str]()
        plan = self.plan
        if (differs := out_of_step(plan.dose, plan.rate, plan.duration, self.patient.weight)) is not None:
            said.append(differs)
            remedies.append("state two of dose, rate and duration")
        session = plan.date
        if session is not None:
            late = [(path, day) for path, day in _days(self) if _after(day, session)]
            said += [f"`{path}` is {day}, after the session on {session}" for path, day in late]
            remedies += ["correct the dates"] if late else []
        if said:
            raise ContradictoryRecord(", ".join(said), " and ".join(remedies))


def _after(day: date, session: date) -> bool:
    return day_of(day) > day_of(session)


def _days(case: Case) -> Iterator[tuple[str, date]]:
    """Return every day that a case states, except its own, with its path."""
    for path, value in zip(_DATED, _dated(case), strict=True):
        if isinstance(value, date):
            yield path, value
    for index, one in enumerate(case.patient.observations):
        if isinstance(one.at, date):
            yield f"patient.observations[{index}].at", one.at


#: Where a case may state a day, except its own.
_DATED = (
    "plan.course.last_dose",
    "patient.birth_date",
    "patient.last_cardiovascular_event",
    "patient.last_cerebrovascular_event",
)
_dated: Callable[[Case], tuple[object, ...]] = attrgetter(*_DATED)


@cache
def _is_part(kind: type) -> bool:
    """Return whether values of *kind* are parts of a case, and not read whole."""
    return has(kind) and not issubclass(kind, Quantity | Concept | Recorded)


#: Paths, which of their values are told as they stand, and what reads them of a part.
_Fields: TypeAlias = "tuple[tuple[str, ...], tuple[bool, ...], Callable[[object], tuple[Value | None, ...]]]"


@cache
def _fields(kind: type, prefix: str) -> _Fields:
    """
    Return the fields of *kind*, which stands below *prefix*, and of the parts that each has.

    They are asked for once: attrs takes longer to tell them than to read them.
    """
    names, whole = zip(*_below(kind), strict=True)
    return tuple(prefix + name for name in names), whole, attrgetter(*names)


def _below(kind: type) -> Iterator[tuple[str, bool]]:
    hints = get_type_hints(kind)
    for name in (one.name for one in fields(kind)):
        hint = hints[name]
        if isinstance(hint, type) and _is_part(hint):
            yield from ((f"{name}.{below}", whole) for below, whole in _below(hint))
        else:
            kinds: tuple[type, ...] = get_args(hint) if isinstance(hint, UnionType) else (get_origin(hint) or hint,)
            if kinds != (tuple,):
                yield name, not any(_is_part(kind) or issubclass(kind, Quantity | Recorded) for kind in kinds)


def _gather(found: dict[str, Value], part: object, prefix: str) -> None:
    """Add all that is known below a *part* to what is *found*."""
    kind: type = type(part)
    paths, whole, read = _fields(kind, prefix)
    for path, as_it_is, value in zip(paths, whole, read(part), strict=True):
        if value is None:
            continue
        if as_it_is:
            found[path] = value
        elif isinstance(value, Quantity):
            found[_path(path, value.unit)] = value
        elif isinstance(value, Recorded):
            found[path] = value
            if value.complete:
                found[f"{path}.complete"] = True
        elif isinstance(value, date):
            found[path] = value
        else:
            # A part that a plan may lack, such as a bolus.
            _gather(found, value, f"{path}.")


def inputs(case: Case) -> Mapping[str, Value]:
    """
    Return all that *case* tells, by path; what is not known has no entry.

    A dose or rate per body weight has the path of the field and ``_per_weight``,
    a time before the session that of the field and ``_ago``:
    one path holds one dimension, as a column of a table does.
    What a product or setting implies is told with it;
    while the setting is not known, no list of what is provided is complete.

    >>> plan = TreatmentPlan(dose=Quantity("0.5", "mg/kg"))
    >>> {path: str(value) for path, value in inputs(Case(plan, Patient())).items() if "dose" in path}
    {'plan.dose_per_weight': '0.5 mg/kg'}
    """
    found: dict[str, Value] = {}
    _gather(found, case.plan, "plan.")
    _gather(found, case.patient, "patient.")
    for parameter, value in latest(case.patient.observations, case.plan.date).items():
        found[f"patient.observations.{parameter}"] = value
    found.update(_implied(case.plan))
    return found


@cache
def _path(path: str, unit: str) -> str:
    """Return the path under which a quantity in *unit* is told that stands at *path*."""
    if dimension_of(unit) in {"dose per body weight", "rate per body weight"}:
        return f"{path}_per_weight"
    return f"{path}_ago" if path.rpartition(".")[2].startswith("last_") else path


def _implied(plan: TreatmentPlan) -> Iterator[tuple[str, Value]]:
    """Return what the product and the setting of *plan* say without its being written."""
    if plan.product is not None:
        yield "plan.agent", plan.product.agent
        if plan.product.strength is not None:
            yield "plan.preparation.strength", plan.product.strength
    given = plan.provides
    if plan.setting is not None and plan.setting.care is not None:
        yield "plan.care", plan.setting.care
    settled = frozenset(() if plan.setting is None else plan.setting.provides)
    if settled <= given.present and (plan.setting is not None or not given.complete):
        return
    yield (
        "plan.provides",
        Recorded[Concept](
            present=given.present | settled,
            ruled_out=given.ruled_out,
            not_known=given.not_known - settled,
            complete=given.complete and plan.setting is not None,
        ),
    )
