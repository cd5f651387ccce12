"""Strategy of cases that tell more than another, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from attrs import evolve, fields
from hypothesis import strategies as st

from ketamodel.domain.administration import Bolus, Preparation, Repeat
from ketamodel.domain.case import Case
from ketamodel.domain.course import Course
from ketamodel.domain.intake import Intake
from ketamodel.domain.observation import latest
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import KetamodelError
from ketamodel.strategies.cases import patients, plans
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["fuller"]

C = TypeVar("C", bound=Concept)

_Part: TypeAlias = "Bolus | Repeat | Preparation | Course | Intake"


def fuller(case: Case) -> st.SearchStrategy[Case]:
    """
    Return a strategy of cases that tell all that *case* tells, and maybe more.

    A value may stand in place of None, a concept join a list that is not complete, a list become complete,
    what is not known be answered; no value is changed.

    >>> from hypothesis import given, settings
    >>> case = Case(TreatmentPlan(same_day_driving=False), Patient())
    >>> @settings(max_examples=5)
    ... @given(fuller(case))
    ... def test_law(more):
    ...     assert more.plan.same_day_driving is False
    >>> test_law()
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> Case:
        other = draw(plans())
        fuller_plan = _filled(case, Case(other, Patient()))
        return _filled(fuller_plan, Case(TreatmentPlan(), draw(patients(session=fuller_plan.plan.date))))

    return drawn()


def _filled(case: Case, other: Case) -> Case:
    """Return *case* with what *other* adds, as far as the two do not contradict each other."""
    for name in (one.name for one in fields(TreatmentPlan)):
        more = _more(getattr(case.plan, name), getattr(other.plan, name))
        derived = {"dose", "rate", "duration"} - {name}
        if name in {"dose", "rate", "duration"} and all(getattr(case.plan, one) is not None for one in derived):
            continue
        case = _with(case, "plan", name, more)
    for name in (one.name for one in fields(Patient)):
        if name == "observations":
            known = latest(case.patient.observations, case.plan.date)
            new = tuple(one for one in other.patient.observations if one.parameter.id not in known)
            case = _with(case, "patient", name, (*case.patient.observations, *new))
        else:
            case = _with(case, "patient", name, _more(getattr(case.patient, name), getattr(other.patient, name)))
    return case


def _with(case: Case, half: str, name: str, value: object) -> Case:
    """Return *case* with one field of its plan or patient, or as it is where that contradicts the rest."""
    if value is getattr(getattr(case, half), name):
        return case
    try:
        return evolve(case, **{half: evolve(getattr(case, half), **{name: value})})
    except KetamodelError:
        return case


def _more(one: object, other: object) -> object:
    """Return *one* with what *other* adds."""
    as_it_is = one
    if one is None:
        return other
    if isinstance(one, Recorded) and isinstance(other, Recorded):
        return _listed(cast("Recorded[Concept]", one), cast("Recorded[Concept]", other))
    if isinstance(one, Bolus | Repeat | Preparation | Course | Intake) and type(one) is type(other):
        part: _Part = one
        for name in (field.name for field in fields(type(part))):
            part = _part(part, name, _more(getattr(part, name), getattr(other, name)))
        return part
    return as_it_is


def _part(one: _Part, name: str, value: object) -> _Part:
    # The checkers know no type that fits this field of every part.
    copied = cast("Callable[..., _Part]", evolve)
    try:
        return copied(one, **{name: value})
    except KetamodelError:
        return one


def _listed(one: Recorded[C], other: Recorded[C]) -> Recorded[C]:
    """Return the list with the answers of another; a complete one is only answered where it is not known."""
    for concept in sorted(other.present | other.ruled_out | other.not_known, key=lambda each: each.id):
        if one.complete and concept not in one.not_known:
            continue
        answered = evolve(one, not_known=one.not_known - {concept})
        if concept in other.present:
            one = _part_or(one, answered, "present", concept)
        elif concept in other.ruled_out:
            one = _part_or(one, answered, "ruled_out", concept)
        elif concept not in one.present | one.ruled_out:
            one = evolve(one, not_known=one.not_known | {concept})
    return evolve(one, complete=one.complete or other.complete)


def _part_or(one: Recorded[C], answered: Recorded[C], name: str, concept: C) -> Recorded[C]:
    try:
        return evolve(answered, **{name: getattr(answered, name) | {concept}})
    except KetamodelError:
        return one
