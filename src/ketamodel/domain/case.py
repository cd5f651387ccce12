"""One patient and one plan, and what rules may read of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import fields, frozen, has

from ketamodel.domain.moments import day_of
from ketamodel.domain.observation import latest
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

__all__ = ["Case", "Value", "inputs"]

Value: TypeAlias = "bool | Quantity | date | Concept | StrEnum | Recorded[Concept]"


@final
@frozen
class Case:
    """
    One patient and one plan.

    Raises `ContradictoryRecord` if something is dated after the session.

    >>> Case(TreatmentPlan(), Patient()).plan.date is None
    True
    """

    plan: TreatmentPlan
    patient: Patient

    def __attrs_post_init__(self) -> None:
        session = self.plan.date
        if session is None:
            return
        late = [
            f"`{path}` is {day}, after the session on {session}" for path, day in _days(self) if _after(day, session)
        ]
        if late:
            raise ContradictoryRecord(", ".join(late), "correct the dates")


def _after(day: date, session: date) -> bool:
    return day_of(day) > day_of(session)


def _days(case: Case) -> Iterator[tuple[str, date]]:
    """Return every day that a case states, except its own, with its path."""
    for path, value in _leaves("", case):
        if isinstance(value, date) and path != "plan.date":
            yield path, value
    for index, one in enumerate(case.patient.observations):
        if isinstance(one.at, date):
            yield f"patient.observations[{index}].at", one.at


_WHOLE = (Quantity, Concept, Recorded)
# The fields of each class are asked for once: attrs takes longer to tell them than to read them.
_fields_of: dict[type, tuple[str, ...]] = {}


def _fields(part: object) -> tuple[str, ...]:
    """Return the fields of a part of a case; none of a value that is read whole."""
    kind: type = type(part)
    found = _fields_of.get(kind)
    if found is None:
        parts = has(kind) and not isinstance(part, _WHOLE)
        found = _fields_of[kind] = tuple(one.name for one in fields(kind)) if parts else ()
    return found


def _leaves(path: str, part: object) -> Iterator[tuple[str, Value]]:
    """Return every field below a *part* that is known, with its path."""
    for name in _fields(part):
        value = getattr(part, name)
        if _fields(value):
            yield from _leaves(f"{path}{name}.", value)
        elif value is not None and not isinstance(value, tuple):
            yield path + name, value


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
    for path, value in _leaves("", case):
        found[_path(path, value)] = value
        if isinstance(value, Recorded) and value.complete:
            found[f"{path}.complete"] = True
    for parameter, value in latest(case.patient.observations, case.plan.date).items():
        found[f"patient.observations.{parameter}"] = value
    found.update(_implied(case.plan))
    return found


def _path(path: str, value: Value) -> str:
    if isinstance(value, Quantity):
        if value.dimension in {"dose per body weight", "rate per body weight"}:
            return f"{path}_per_weight"
        if path.rpartition(".")[2].startswith("last_"):
            return f"{path}_ago"
    return path


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
