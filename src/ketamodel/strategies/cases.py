"""Strategies of patients, plans and cases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve
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
from ketamodel.domain.observation import Observation
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.quantity import Quantity, quantity
from ketamodel.strategies.statements import amounts_that_matter, concepts_of
from ketamodel.strategies.values import quantities, recorded

if TYPE_CHECKING:
    from ketamodel.domain.recorded import Recorded

__all__ = ["cases", "patients", "plans"]

T = TypeVar("T")

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


def _whole(low: int, high: int) -> st.SearchStrategy[Quantity | None]:
    return _maybe(st.integers(low, high).map(lambda number: Quantity(number, "1")))


# Strategies are made once: making them costs more than drawing from them.
_TRUTHS: st.SearchStrategy[bool | None] = _maybe(st.booleans())
_NOT_TRUE: st.SearchStrategy[bool | None] = st.sampled_from((None, False))
_DOSES = _maybe(_amounts("1 mg", "500 mg") | _amounts("0.01 mg/kg", "6 mg/kg"))
_RATES = _maybe(_amounts("1 mg/h", "500 mg/h") | _amounts("0.01 mg/kg/h", "6 mg/kg/h"))
_DURATIONS = _maybe(_amounts("1 s", "1000 s") | _amounts("1 min", "240 min") | _amounts("1 h", "72 h"))
_RHYTHMS = _maybe(_amounts("0.25 /wk", "14 /wk"))
_STRENGTHS = _maybe(_amounts("1 mg/mL", "100 mg/mL"))
_VOLUMES = _maybe(_amounts("1 mL", "500 mL"))
_AGES = _maybe(_amounts("1 a", "100 a") | _amounts("1 mo", "23 mo"))
_WEIGHTS = _maybe(_amounts("2 kg", "200 kg"))
_HEIGHTS = _maybe(_amounts("40 cm", "220 cm"))
_NUMBERS = _whole(1, 40)
_FAILED = _whole(0, 9)
_READINGS = {one.id: _amounts(f"1 {one.unit}", f"100 {one.unit}") for one in _PARAMETERS}
_MEASURED = st.lists(st.sampled_from(_PARAMETERS), unique=True, max_size=4)
_BOLUSES = _maybe(st.builds(Bolus, _DOSES, _DURATIONS))
_REPEATS = _maybe(st.builds(Repeat, _DOSES, _DURATIONS))
_DATES = _maybe(st.dates(_FIRST, _LAST))
_DAYS_BEFORE = st.integers(0, 60) | st.integers(0, 9000)
_AGO: st.SearchStrategy[int | Quantity | None] = st.one_of(st.none(), _DAYS_BEFORE, _amounts("1 d", "400 d"))
_SEXES = _maybe(st.sampled_from(Sex))
_PSYCHOSES = _maybe(st.sampled_from(PsychosisHistory))
_SUBSTANCES = _maybe(st.sampled_from(SubstanceUse))
_LIVERS = _maybe(st.sampled_from(HepaticImpairment))
_SEVERITIES = _maybe(st.sampled_from(EpisodeSeverity))
_JURISDICTIONS = _maybe(st.sampled_from(Jurisdiction))
_CARES = _maybe(st.sampled_from(Care))
_URGENCIES = _maybe(st.sampled_from(Urgency))
_ANY_INDICATION = _maybe(st.sampled_from(_INDICATIONS))
_ANY_AGENT = _maybe(st.sampled_from(_AGENTS))
_ANY_PRODUCT = _maybe(st.sampled_from(_PRODUCTS))
_ANY_ROUTE = _maybe(st.sampled_from(_ROUTES))
_ANY_SETTING = _maybe(st.sampled_from(_SETTINGS))
_RISK_LISTS = recorded(_RISKS)
_ALLERGY_LISTS = recorded(_ALLERGENS)
_MEDICINE_LISTS = recorded(_MEDICINES)
_PROVISION_LISTS = recorded(_PROVISIONS)


def _before(session: dt.date | None, days: int) -> dt.date:
    return (session or _FIRST) - dt.timedelta(days=days)


def _event(draw: st.DrawFn, session: dt.date | None) -> dt.date | Quantity | None:
    """Return a day up to the *session*, or a length of time before it."""
    ago = draw(_AGO)
    return _before(session, ago) if isinstance(ago, int) else ago


def _observations(draw: st.DrawFn, session: dt.date | None) -> tuple[Observation, ...]:
    """Return readings of one time; a systolic pressure is above the diastolic one."""
    at = Occasion.PRE_DOSE if draw(st.booleans()) else _before(session, draw(_DAYS_BEFORE))
    diastolic = draw(st.integers(40, 120))
    pressures = {
        "systolic-blood-pressure": Quantity(diastolic + draw(st.integers(1, 90)), "mm[Hg]"),
        "diastolic-blood-pressure": Quantity(diastolic, "mm[Hg]"),
    }
    return tuple(
        Observation(one, pressures[one.id] if one.id in pressures else draw(_READINGS[one.id]), at)
        for one in draw(_MEASURED)
    )


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
    sex = draw(_SEXES)
    of_women = _NOT_TRUE if sex is Sex.MALE else _TRUTHS
    age = draw(_AGES)
    born = draw(_DAYS_BEFORE) if age is None and draw(st.booleans()) else None
    return Patient(
        age=age,
        birth_date=None if born is None else _before(session, born),
        sex=sex,
        weight=draw(_WEIGHTS),
        height=draw(_HEIGHTS),
        pregnant=draw(of_women),
        breastfeeding=draw(of_women),
        psychosis=draw(_PSYCHOSES),
        substance_use=draw(_SUBSTANCES),
        hepatic_impairment=draw(_LIVERS),
        failed_antidepressants=draw(_FAILED),
        acute_suicidality=draw(_TRUTHS),
        episode_severity=draw(_SEVERITIES),
        psychotic_features=draw(_TRUTHS),
        risks=draw(_RISK_LISTS),
        allergies=draw(_ALLERGY_LISTS),
        observations=_observations(draw, session),
        last_cardiovascular_event=_event(draw, session),
        last_cerebrovascular_event=_event(draw, session),
    )


def _course(draw: st.DrawFn, session: dt.date | None) -> Course:
    return Course(
        session=draw(_NUMBERS),
        week=draw(_NUMBERS),
        sessions=draw(_NUMBERS),
        frequency=draw(_RHYTHMS),
        usual_frequency=draw(_RHYTHMS),
        missed_sessions=draw(_TRUTHS),
        worse_since_missed=draw(_TRUTHS),
        higher_dose_not_tolerated=draw(_TRUTHS),
        benefit_assessed=draw(_TRUTHS),
        last_dose=_event(draw, session),
    )


def _intake(draw: st.DrawFn) -> Intake:
    answers = [draw(_TRUTHS) for _ in range(3)]
    since = [None if one is False else draw(_DURATIONS) for one in answers]
    return Intake(
        fasted=draw(_TRUTHS),
        ate_today=answers[0],
        since_meal=since[0],
        drank_today=answers[1],
        since_liquid=since[1],
        nasal_spray_today=answers[2],
        since_nasal_spray=since[2],
    )


def _preparation(draw: st.DrawFn, product: Product | None) -> Preparation:
    strength, known = draw(_STRENGTHS), None if product is None else product.strength
    return Preparation(
        strength=strength if strength is None or known is None else known,
        diluted=draw(_TRUTHS),
        concentration=draw(_STRENGTHS),
        volume=draw(_VOLUMES),
        syringe=draw(_MEDICINE_LISTS),
    )


def _provided(draw: st.DrawFn, setting: Setting | None) -> Recorded[Provision]:
    """Return what a plan provides, without denying what its *setting* implies."""
    given = draw(_PROVISION_LISTS)
    implied = {one for provision in (setting.provides if setting else ()) for one in provision.closure}
    return evolve(given, ruled_out=[one for one in given.ruled_out if one.id not in implied])


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
    date, product, setting = draw(_DATES), draw(_ANY_PRODUCT), draw(_ANY_SETTING)
    agent, care = draw(_ANY_AGENT), draw(_CARES)
    left_out = draw(st.sampled_from(("dose", "rate", "duration")))
    device = product is not None and product.unit_dose is not None
    return TreatmentPlan(
        jurisdiction=draw(_JURISDICTIONS),
        date=date,
        indication=draw(_ANY_INDICATION),
        agent=agent if agent is None or product is None else product.agent,
        product=product,
        route=draw(_ANY_ROUTE),
        dose=None if left_out == "dose" else draw(_DOSES),
        rate=None if left_out == "rate" else draw(_RATES),
        duration=None if left_out == "duration" else draw(_DURATIONS),
        bolus=None if device else draw(_BOLUSES),
        repeat=None if device else draw(_REPEATS),
        preparation=_preparation(draw, product),
        course=_course(draw, date),
        setting=setting,
        care=care if care is None or setting is None else setting.care or care,
        urgency=draw(_URGENCIES),
        device_gap=draw(_DURATIONS),
        observation=draw(_DURATIONS),
        same_day_driving=draw(_TRUTHS),
        provides=_provided(draw, setting),
        medicines=draw(_MEDICINE_LISTS),
        intake=_intake(draw),
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
