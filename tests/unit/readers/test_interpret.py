"""The reference reader on the hard cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ketamodel.domain.kinds import Care, Sex
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import quantity
from ketamodel.readers.interpret import Interpreter, Reason
from ketamodel.rules.builders import all_of, any_of, days, mg, mg_per_kg, not_, years
from ketamodel.rules.derivation import age_between
from ketamodel.rules.expression import (
    AllOf,
    Choice,
    Compare,
    Comparison,
    Elapsed,
    FirstKnown,
    Named,
    Needed,
    Number,
    Product,
    Ratio,
    SetBy,
    YesNo,
)
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Expression

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

INTRAVENOUS = Concept("iv", "intravenous")
INFUSION = Concept("iv-infusion", "infusion", broader=[INTRAVENOUS])
BOLUS = Concept("iv-bolus", "bolus", broader=[INTRAVENOUS])
ORAL = Concept("oral", "oral")
UNGROUPED = Concept("new-route", "a new route", broader=None)
route = Choice("plan.route", "route", SetBy.CHOSEN)
care = Choice("plan.care", "care", SetBy.CHOSEN)

weight = Number("patient.weight", "weight", "kg", SetBy.MEASURED)
dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
stated = Number("plan.dose_per_weight", "dose per weight", "mg/kg", SetBy.CHOSEN)
derived = Number("derived.ratio", "dose per weight", "mg/kg", SetBy.CHOSEN, Ratio(dose, weight))
per_weight = Number("derived.first", "dose per weight", "mg/kg", SetBy.CHOSEN, FirstKnown([stated, derived]))
height = Number("patient.height", "height", "m", SetBy.MEASURED)
squared = Number("derived.squared", "height squared", "m2", SetBy.MEASURED, Product(height, height))
bmi = Number("derived.bmi", "body mass index", "kg/m2", SetBy.MEASURED, Ratio(weight, squared))
since = Number("derived.since", "time since", "d", SetBy.GIVEN, Elapsed("patient.last_event", "plan.date"))
age = Number("derived.age", "age", "a", SetBy.GIVEN, Elapsed("patient.birth_date", "plan.date"))
ate = YesNo("plan.ate", "food taken", SetBy.CHOSEN)
since_meal = Number("plan.since_meal", "time since the meal", "h", SetBy.CHOSEN, given=ate)


def read(expression: Expression, **told: Value) -> tuple[Truth, set[str]]:
    """Return the truth and what is missing; a path is written with ``__`` for the dot."""
    inputs = {path.replace("__", "."): value for path, value in told.items()}
    reason = Interpreter(inputs, {}).reason(expression)
    return reason.truth, set(reason.missing)


NOTHING: set[str] = set()


@pytest.mark.parametrize(
    ("asked", "told", "truth"),
    [
        (INTRAVENOUS, INTRAVENOUS, T),
        (INTRAVENOUS, INFUSION, T),
        (INFUSION, INTRAVENOUS, U),
        (INFUSION, BOLUS, F),
        (INFUSION, ORAL, F),
        (INFUSION, UNGROUPED, U),
        (UNGROUPED, UNGROUPED, T),
        (INFUSION, None, U),
    ],
)
def test_broad_and_narrow_answers(asked: Concept, told: Concept | None, truth: Truth) -> None:
    """A narrow answer settles a broad question, a broad answer leaves a narrow question open."""
    inputs: dict[str, Value] = {} if told is None else {"plan.route": told}
    reason = Interpreter(inputs, {}).reason(route.is_(asked))

    assert reason == Reason(route.is_(asked), truth, told, frozenset({"plan.route"}) if truth is U else frozenset())


def test_one_open_option_is_enough() -> None:
    """Of several options one that may be meant leaves the question open, one that is meant settles it."""
    assert read(route.is_in(ORAL, INFUSION), plan__route=INTRAVENOUS) == (U, {"plan.route"})
    assert read(route.is_in(ORAL, INTRAVENOUS), plan__route=INFUSION) == (T, NOTHING)


def test_a_closed_answer() -> None:
    """An answer of a closed list is one of the options or not."""
    assert read(care.is_(Care.INPATIENT), plan__care=Care.INPATIENT) == (T, NOTHING)
    assert read(care.is_(Care.INPATIENT), plan__care=Care.OUTPATIENT) == (F, NOTHING)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({}, (U, {"plan.dose_per_weight"})),
        ({"plan__dose": "35 mg"}, (U, {"patient.weight"})),
        ({"patient__weight": "70 kg"}, (U, {"plan.dose"})),
        ({"plan__dose": "35 mg", "patient__weight": "70 kg"}, (T, NOTHING)),
        ({"plan__dose": "42 mg", "patient__weight": "70 kg"}, (F, NOTHING)),
        ({"plan__dose_per_weight": "0.5 mg/kg"}, (T, NOTHING)),
        ({"plan__dose_per_weight": "0.5 mg/kg", "patient__weight": "70 kg"}, (T, NOTHING)),
        ({"plan__dose": "0.035 g", "patient__weight": "70000 g"}, (T, NOTHING)),
    ],
)
def test_the_first_way_that_is_known(told: dict[str, str], answer: tuple[Truth, set[str]]) -> None:
    """A dose per weight is stated or follows from dose and weight; what is begun one way is asked for that way."""
    values: dict[str, Value] = {path: quantity(text) for path, text in told.items()}

    assert read(per_weight <= mg_per_kg("0.5"), **values) == answer


def test_missing_names_inputs_of_what_is_derived() -> None:
    """A body mass index is asked for as weight and height."""
    at_most = Compare(bmi, Comparison.AT_MOST, quantity("30 kg/m2"))

    assert read(at_most) == (U, {"patient.weight", "patient.height"})
    assert read(at_most, patient__height=quantity("170 cm"), patient__weight=quantity("86.7 kg")) == (T, NOTHING)
    assert read(at_most, patient__height=quantity("170 cm"), patient__weight=quantity("86.8 kg")) == (F, NOTHING)


def test_a_ratio_to_zero_is_not_known() -> None:
    """Nothing is divided by zero."""
    assert read(derived > mg_per_kg("1"), plan__dose=mg(50), patient__weight=quantity("0 kg")) == (
        U,
        {"patient.weight"},
    )


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2008, 3, 1), date(2026, 2, 28), "17 a"),
        (date(2008, 3, 1), date(2026, 3, 1), "18 a"),
        (date(2008, 2, 29), date(2026, 2, 28), "17 a"),
        (date(2008, 2, 29), date(2026, 3, 1), "18 a"),
        (date(2008, 2, 29), date(2028, 2, 29), "20 a"),
        (date(2000, 1, 1), date(2018, 1, 1), "18 a"),
        (date(2024, 3, 2), date(2026, 3, 1), "23 mo"),
        (date(2024, 3, 1), date(2026, 3, 1), "2 a"),
        (date(2025, 12, 31), date(2026, 1, 30), "0 mo"),
        (date(2025, 12, 31), date(2026, 1, 31), "1 mo"),
        (date(2025, 12, 31), date(2026, 2, 28), "1 mo"),
        (date(2026, 3, 1), date(2026, 3, 1), "0 mo"),
    ],
)
def test_age_by_calendar(birth: date, day: date, age: str) -> None:
    """Completed years, below two years completed months; whoever is born on 29 February is older on 1 March."""
    assert str(age_between(birth, day)) == age


def test_an_age_is_compared_by_calendar() -> None:
    """On the day of the birthday, and not a day before."""
    adult = age >= years(18)

    assert read(adult, patient__birth_date=date(2008, 3, 2), plan__date=date(2026, 3, 1)) == (F, NOTHING)
    assert read(adult, patient__birth_date=date(2008, 3, 2), plan__date=date(2026, 3, 2)) == (T, NOTHING)
    assert read(adult, patient__birth_date=date(2008, 3, 2)) == (U, {"plan.date"})
    assert read(adult) == (U, {"patient.birth_date", "plan.date"})


def test_time_since_an_event() -> None:
    """Days are counted from day to day, over 29 February too."""
    long_ago = since > days(42)

    assert read(long_ago, patient__last_event=date(2024, 1, 18), plan__date=date(2024, 2, 29)) == (F, NOTHING)
    assert read(long_ago, patient__last_event=date(2024, 1, 18), plan__date=date(2024, 3, 1)) == (T, NOTHING)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({}, (U, {"plan.ate"})),
        ({"plan__ate": False}, (F, NOTHING)),
        ({"plan__ate": True}, (U, {"plan.since_meal"})),
        ({"plan__ate": True, "plan__since_meal": quantity("1 h")}, (T, NOTHING)),
        ({"plan__ate": True, "plan__since_meal": quantity("2 h")}, (F, NOTHING)),
    ],
)
def test_a_number_that_exists_only_sometimes(told: Mapping[str, Value], answer: tuple[Truth, set[str]]) -> None:
    """The time since a meal is asked for only when there was one."""
    assert read(all_of(ate, since_meal < quantity("2 h")), **told) == answer
    assert read(not_(all_of(ate, since_meal < quantity("2 h"))), **told) == (~answer[0], answer[1])


def test_needed_asks_until_it_is_known() -> None:
    """False when known, not known when not."""
    assert read(Needed(weight)) == (U, {"patient.weight"})
    assert read(Needed(weight), patient__weight=quantity("70 kg")) == (F, NOTHING)
    assert read(Needed(route), plan__route=INTRAVENOUS) == (F, NOTHING)


def test_a_list_answers_for_its_concepts() -> None:
    """The answer stands in the list; another answer of the same list says nothing."""
    oral = YesNo("plan.routes.oral", "oral", SetBy.GIVEN, ORAL)

    assert read(oral, plan__routes=Recorded[Concept](present=[ORAL])) == (T, NOTHING)
    assert read(oral, plan__routes=Recorded[Concept](present=[BOLUS])) == (U, {"plan.routes.oral"})
    assert read(oral, plan__routes=Recorded[Concept](present=[BOLUS], complete=True)) == (F, NOTHING)


def test_the_tree_of_reasons() -> None:
    """Each statement keeps its truth, each leaf its value, and what is settled asks for nothing."""
    pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    sex = Choice("patient.sex", "sex", SetBy.GIVEN)
    male, both = sex.is_(Sex.MALE), all_of(not_(sex.is_(Sex.MALE)), pregnant)
    reason = Interpreter({"patient.sex": Sex.MALE}, {}).reason(both)

    assert isinstance(both, AllOf)
    assert reason == Reason(
        both,
        F,
        parts=(
            Reason(both.parts[0], F, parts=(Reason(male, T, Sex.MALE),)),
            Reason(pregnant, U, missing=frozenset({"patient.pregnant"})),
        ),
    )


def test_a_named_condition_is_what_it_names() -> None:
    """Its truth and what is missing are those of the condition, which stands below it."""
    named = Named("heavy", "the patient is heavy")
    heavy = weight > quantity("100 kg")
    reason = Interpreter({}, {"heavy": heavy}).reason(any_of(named, named))
    missing = frozenset({"patient.weight"})
    inner = Reason(named, U, missing=missing, parts=(Reason(heavy, U, missing=missing),))

    assert reason == Reason(any_of(named, named), U, missing=missing, parts=(inner, inner))
