"""Strategies of patients, plans and cases, and of cases that tell more."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from attrs import evolve, fields
from hypothesis import strategies as st

from ketamodel.domain.administration import Bolus, Preparation, Repeat
from ketamodel.domain.case import Case
from ketamodel.domain.concepts import (
    Agent,
    Allergen,
    Indication,
    Medicine,
    Parameter,
    Product,
    Provision,
    RiskFactor,
    Route,
    Setting,
)
from ketamodel.domain.course import Course
from ketamodel.domain.intake import Intake
from ketamodel.domain.kinds import (
    Care,
    EpisodeSeverity,
    HepaticImpairment,
    Jurisdiction,
    Occasion,
    PsychosisHistory,
    Sex,
    SubstanceUse,
    Urgency,
)
from ketamodel.domain.observation import Observation, latest
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import KetamodelError
from ketamodel.quantity import Quantity, quantity
from ketamodel.strategies.statements import amounts_that_matter, concepts_of
from ketamodel.strategies.values import quantities, recorded
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["cases", "fuller", "patients", "plans"]

T = TypeVar("T")
C = TypeVar("C", bound=Concept)

_Part: TypeAlias = "Bolus | Repeat | Preparation | Course | Intake"

_FIRST, _LAST = dt.date(2024, 3, 1), dt.date(2026, 11, 21)
_AGENTS = cast("tuple[Agent, ...]", concepts_of(Agent))
_ALLERGENS = cast("tuple[Allergen, ...]", concepts_of(Allergen))
_INDICATIONS = cast("tuple[Indication, ...]", concepts_of(Indication))
_MEDICINES = cast("tuple[Medicine, ...]", (*concepts_of(Medicine), Medicine("unheard-of", "unheard of", broader=None)))
_PARAMETERS = cast("tuple[Parameter, ...]", concepts_of(Parameter))
_PRODUCTS = cast("tuple[Product, ...]", concepts_of(Product))
_PROVISIONS = cast("tuple[Provision, ...]", concepts_of(Provision))
_RISKS = cast("tuple[RiskFactor, ...]", concepts_of(RiskFactor))
_ROUTES = cast("tuple[Route, ...]", concepts_of(Route))
_SETTINGS = cast("tuple[Setting, ...]", concepts_of(Setting))


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def _amounts(low: str, high: str) -> st.SearchStrategy[Quantity]:
    """Return amounts between two, many of them thresholds of the shipped knowledge."""
    least, most = quantity(low), quantity(high)
    near = [one for one in amounts_that_matter(least.unit) if least <= one <= most]
    spread = quantities(at_least=least, at_most=most)
    return spread | st.sampled_from(near) if near else spread


def _whole(high: int, *, low: int = 1) -> st.SearchStrategy[Quantity]:
    return st.integers(low, high).map(lambda number: Quantity(number, "1"))


_DOSES = _amounts("1 mg", "500 mg") | _amounts("0.01 mg/kg", "6 mg/kg")
_RATES = _amounts("1 mg/h", "500 mg/h") | _amounts("0.01 mg/kg/h", "6 mg/kg/h")
_DURATIONS = _amounts("1 s", "1000 s") | _amounts("1 min", "240 min") | _amounts("1 h", "72 h")
_RHYTHMS = _amounts("0.25 /wk", "14 /wk")
_TIMES = _amounts("1 d", "400 d")


def _days(last: dt.date | None) -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(2000, 2, 29), _FIRST if last is None else last)


def _moments(session: dt.date | None) -> st.SearchStrategy[dt.date | Quantity | None]:
    """Return days up to the *session*, and lengths of time before it."""
    return st.one_of(st.none(), _days(session), _TIMES)


@st.composite
def _observations(draw: st.DrawFn, session: dt.date | None) -> tuple[Observation, ...]:
    """Return readings of one time; a systolic pressure is above the diastolic one."""
    day = _days(session) if session is None else st.just(session) | _days(session)
    at: dt.date | Occasion = draw(st.sampled_from(Occasion) | day)
    found: list[Observation] = []
    diastolic = draw(st.integers(40, 120))
    systolic = diastolic + draw(st.integers(1, 90))
    for parameter in draw(st.lists(st.sampled_from(_PARAMETERS), unique=True, max_size=4)):
        values = {
            "systolic-blood-pressure": st.just(Quantity(systolic, "mm[Hg]")),
            "diastolic-blood-pressure": st.just(Quantity(diastolic, "mm[Hg]")),
        }
        value = values.get(parameter.id, _amounts(f"1 {parameter.unit}", f"100 {parameter.unit}"))
        found.append(Observation(parameter, draw(value), at))
    return tuple(found)


@st.composite
def patients(draw: st.DrawFn, *, session: dt.date | None = None) -> Patient:
    """
    Return a strategy of patients, of whom nothing is dated after the day of a *session*.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(patients())
    ... def test_law(patient):
    ...     assert patient.sex is not Sex.MALE or patient.pregnant is not True
    >>> test_law()
    """
    sex = draw(_maybe(st.sampled_from(Sex)))
    of_women = st.sampled_from((None, False)) if sex is Sex.MALE else st.sampled_from((None, False, True))
    age = draw(_maybe(_amounts("1 a", "100 a") | _amounts("1 mo", "23 mo")))
    return Patient(
        age=age,
        birth_date=None if age is not None else draw(_maybe(_days(session))),
        sex=sex,
        weight=draw(_maybe(_amounts("2 kg", "200 kg"))),
        height=draw(_maybe(_amounts("40 cm", "220 cm"))),
        pregnant=draw(of_women),
        breastfeeding=draw(of_women),
        psychosis=draw(_maybe(st.sampled_from(PsychosisHistory))),
        substance_use=draw(_maybe(st.sampled_from(SubstanceUse))),
        hepatic_impairment=draw(_maybe(st.sampled_from(HepaticImpairment))),
        failed_antidepressants=draw(_maybe(_whole(9, low=0))),
        acute_suicidality=draw(_maybe(st.booleans())),
        episode_severity=draw(_maybe(st.sampled_from(EpisodeSeverity))),
        psychotic_features=draw(_maybe(st.booleans())),
        risks=draw(recorded(_RISKS)),
        allergies=draw(recorded(_ALLERGENS)),
        observations=draw(_observations(session)),
        last_cardiovascular_event=draw(_moments(session)),
        last_cerebrovascular_event=draw(_moments(session)),
    )


@st.composite
def _courses(draw: st.DrawFn, session: dt.date | None) -> Course:
    return Course(
        session=draw(_maybe(_whole(40))),
        week=draw(_maybe(_whole(20))),
        sessions=draw(_maybe(_whole(40))),
        frequency=draw(_maybe(_RHYTHMS)),
        usual_frequency=draw(_maybe(_RHYTHMS)),
        missed_sessions=draw(_maybe(st.booleans())),
        worse_since_missed=draw(_maybe(st.booleans())),
        higher_dose_not_tolerated=draw(_maybe(st.booleans())),
        benefit_assessed=draw(_maybe(st.booleans())),
        last_dose=draw(_moments(session)),
    )


@st.composite
def _intakes(draw: st.DrawFn) -> Intake:
    answers = [draw(st.sampled_from((None, False, True))) for _ in range(3)]
    since = [None if one is False else draw(_maybe(_DURATIONS)) for one in answers]
    return Intake(
        fasted=draw(_maybe(st.booleans())),
        ate_today=answers[0],
        since_meal=since[0],
        drank_today=answers[1],
        since_liquid=since[1],
        nasal_spray_today=answers[2],
        since_nasal_spray=since[2],
    )


@st.composite
def plans(draw: st.DrawFn) -> TreatmentPlan:
    """
    Return a strategy of plans; of dose, rate and duration, of which any two give the third, one is left out.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(plans())
    ... def test_law(plan):
    ...     assert None in (plan.dose, plan.rate, plan.duration)
    >>> test_law()
    """
    date = draw(_maybe(st.dates(_FIRST, _LAST)))
    product = draw(_maybe(st.sampled_from(_PRODUCTS)))
    setting = draw(_maybe(st.sampled_from(_SETTINGS)))
    left_out = draw(st.sampled_from(("dose", "rate", "duration")))
    strength = None if product is None else product.strength
    provides = draw(recorded(_PROVISIONS))
    implied = {one for given in (setting.provides if setting else ()) for one in given.closure}
    return TreatmentPlan(
        jurisdiction=draw(_maybe(st.sampled_from(Jurisdiction))),
        date=date,
        indication=draw(_maybe(st.sampled_from(_INDICATIONS))),
        agent=draw(_maybe(st.sampled_from(_AGENTS if product is None else (product.agent,)))),
        product=product,
        route=draw(_maybe(st.sampled_from(_ROUTES))),
        dose=None if left_out == "dose" else draw(_maybe(_DOSES)),
        rate=None if left_out == "rate" else draw(_maybe(_RATES)),
        duration=None if left_out == "duration" else draw(_maybe(_DURATIONS)),
        bolus=draw(_maybe(st.builds(Bolus, _maybe(_DOSES), _maybe(_DURATIONS)))),
        repeat=draw(_maybe(st.builds(Repeat, _maybe(_DOSES), _maybe(_DURATIONS)))),
        preparation=Preparation(
            strength=draw(_maybe(_amounts("1 mg/mL", "100 mg/mL") if strength is None else st.just(strength))),
            diluted=draw(_maybe(st.booleans())),
            syringe=draw(recorded(_MEDICINES)),
        ),
        course=draw(_courses(date)),
        setting=setting,
        care=draw(_maybe(st.sampled_from(Care) if setting is None or setting.care is None else st.just(setting.care))),
        urgency=draw(_maybe(st.sampled_from(Urgency))),
        device_gap=draw(_maybe(_DURATIONS)),
        observation=draw(_maybe(_DURATIONS)),
        same_day_driving=draw(_maybe(st.booleans())),
        provides=evolve(provides, ruled_out=[one for one in provides.ruled_out if one.id not in implied]),
        medicines=draw(recorded(_MEDICINES)),
        intake=draw(_intakes()),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """
    Return a strategy of cases that contradict themselves nowhere; any datum may be missing.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(cases())
    ... def test_law(case):
    ...     assert case.patient.birth_date is None or case.patient.age is None
    >>> test_law()
    """
    plan = draw(plans())
    return Case(plan, draw(patients(session=plan.date)))


def fuller(case: Case) -> st.SearchStrategy[Case]:
    """
    Return a strategy of cases that tell all that *case* tells, and maybe more.

    A value may stand in place of None, a concept join a list that is not complete, a list become complete,
    what is not known be answered; no value is changed.

    >>> from hypothesis import given, settings
    >>> case = Case(TreatmentPlan(route=_ROUTES[0]), Patient())
    >>> @settings(max_examples=5)
    ... @given(fuller(case))
    ... def test_law(more):
    ...     assert more.plan.route is case.plan.route
    >>> test_law()
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> Case:
        other = draw(cases())
        plan = _filled(case, Case(other.plan, Patient()))
        return _filled(plan, Case(TreatmentPlan(), draw(patients(session=plan.plan.date))))

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
    try:
        return evolve(case, **{half: evolve(getattr(case, half), **{name: value})})
    except KetamodelError:
        return case


def _more(one: object, other: object) -> object:
    """Return *one* with what *other* adds."""
    if one is None:
        return other
    if isinstance(one, Recorded) and isinstance(other, Recorded):
        return _listed(cast("Recorded[Concept]", one), cast("Recorded[Concept]", other))
    if isinstance(one, Bolus | Repeat | Preparation | Course | Intake) and type(one) is type(other):
        part: _Part = one
        for name in (field.name for field in fields(type(part))):
            part = _part(part, name, _more(getattr(part, name), getattr(other, name)))
        return part
    return cast("object", one)


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
