"""What is asked for is what settles: answering exactly the missing data decides any condition."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ketamodel.domain.administration import Bolus, Repeat
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Parameter
from ketamodel.domain.kinds import Occasion
from ketamodel.domain.observation import Observation
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import KetamodelError
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity, quantity
from ketamodel.readers.interpret import Interpreter, Reason
from ketamodel.rules.builders import all_of
from ketamodel.rules.expression import Choice, Element, Expression, FirstKnown, Needed, Number, Product, Ratio, YesNo
from ketamodel.strategies import cases, expressions
from ketamodel.strategies.statements import options_of
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ketamodel.terminology import Concept

PARAMETERS = {one.id: one for one in KNOWLEDGE.concepts if isinstance(one, Parameter)}

#: An amount of each unit that every field in that unit takes.
TYPICAL = {
    "/min": "60",
    "/wk": "2",
    "1": "3",
    "%": "97",
    "a": "40",
    "d": "30",
    "h": "1",
    "kg": "70",
    "m": "1.7",
    "mg": "50",
    "mg/h": "30",
    "mg/kg": "0.5",
    "mg/kg/h": "0.5",
    "mg/mL": "50",
    "min": "30",
    "wk": "8",
}
PRESSURES = {"systolic-blood-pressure": "220 mm[Hg]", "diastolic-blood-pressure": "30 mm[Hg]"}

#: What a plan may lack as a whole.
PARTS: Mapping[str, object] = {"bolus": Bolus(), "repeat": Repeat()}

_ROUNDS = 6


def stated(element: Element) -> Iterator[Element]:
    """Return the elements that are stated, from which *element* is derived, or itself."""
    definition = element.definition if isinstance(element, Number) else None
    match definition:
        case Ratio(of=one, to=two) | Product(first=one, second=two):
            yield from stated(one)
            yield from stated(two)
        case FirstKnown(of=ways):
            for way in ways:
                yield from stated(way)
        case _:
            yield element


STATED = {one.path: one for element in KNOWLEDGE.elements for one in stated(element)}


copied = cast("Callable[..., object]", evolve)


def changed(value: object, path: list[str], change: Callable[[object], object]) -> object:
    """Return *value* with what stands at *path* changed; a part that is not there begins empty."""
    if not path:
        return change(value)
    name, *rest = path
    inner = getattr(value, name)
    if rest and inner is None:
        inner = PARTS[name]
    return copied(value, **{name: changed(inner, rest, change)})


def answered(case: Case, path: str, data: st.DataObject) -> Case:
    """Return *case* with an answer at *path*, which was missing."""
    element = STATED.get(path)
    where = path.removesuffix("_per_weight").removesuffix("_ago")
    if isinstance(element, YesNo) and element.concept is not None:
        where, change = element.listed_in, _listing(element.concept, present=data.draw(st.booleans()))
    elif path.endswith(".complete"):
        where, change = path.removesuffix(".complete"), _completing
    elif path.startswith("patient.observations."):
        where, change = "patient.observations", _observing(PARAMETERS[path.removeprefix("patient.observations.")])
    else:
        change = _stating(_typical(path, element, data))
    after = changed(case, where.split("."), change)
    assert isinstance(after, Case)
    return after


def _listing(concept: Concept, *, present: bool) -> Callable[[object], object]:
    def change(given: object) -> object:
        assert isinstance(given, Recorded)
        one = cast("Recorded[Concept]", given)
        settled = evolve(one, not_known={each for each in one.not_known if each.id != concept.id})
        if present:
            return evolve(settled, present=one.present | {concept})
        return evolve(settled, ruled_out=one.ruled_out | {concept})

    return change


def _completing(given: object) -> object:
    return copied(given, complete=True)


def _observing(parameter: Parameter) -> Callable[[object], object]:
    value = quantity(PRESSURES.get(parameter.id, f"{TYPICAL.get(parameter.unit, '1')} {parameter.unit}"))
    one = Observation(parameter, value, Occasion.PRE_DOSE)
    return lambda given: (*cast("tuple[Observation, ...]", given), one)


def _stating(new: object) -> Callable[[object], object]:
    def change(given: object) -> object:
        # A dose in mg/kg leaves the dose in mg open, and a broad answer the narrow question.
        assume(given is None)
        return new

    return change


def _typical(path: str, element: Element | None, data: st.DataObject) -> object:
    """Return an answer that fits *path*."""
    match element:
        case YesNo():
            return data.draw(st.booleans())
        case Choice():
            return data.draw(st.sampled_from(options_of(element)))
        case Number(unit=unit):
            return Quantity(TYPICAL[unit], unit)
        case None:
            return dt.date(2027, 1, 1) if path == "plan.date" else dt.date(1980, 2, 29)


def settled(expression: Expression, case: Case, data: st.DataObject) -> Reason:
    """Return the reason of *expression* after all that is missing was answered, and what that calls for in turn."""
    reason = _reason(expression, case)
    for _ in range(_ROUNDS):
        for path in sorted(reason.missing):
            # An answer may settle another: a child of two groups answers for both.
            if path not in _reason(expression, case).missing:
                continue
            try:
                case = answered(case, path, data)
            except KetamodelError:
                assume(condition=False)
        reason = _reason(expression, case)
    return reason


def _reason(expression: Expression, case: Case) -> Reason:
    return Interpreter(inputs(case), {}).reason(expression)


@settings(max_examples=150)
@given(expressions(), cases(), st.data())
def test_answering_the_missing_data_settles_the_truth(expression: Expression, case: Case, data: st.DataObject) -> None:
    """Whoever answers what is asked, where it can be answered, has settled the condition."""
    reason = settled(expression, case, data)

    assert (reason.truth is not Truth.UNKNOWN, reason.missing) == (True, frozenset())


@pytest.mark.parametrize("element", KNOWLEDGE.elements, ids=lambda one: one.path)
@settings(max_examples=10)
@given(data=st.data())
def test_every_element_can_be_answered(element: Element, data: st.DataObject) -> None:
    """From an empty case, answering what is missing for an element makes it known."""
    needed = Needed(element)
    exists = element.given if isinstance(element, Number) else None
    expression = needed if exists is None else all_of(exists, needed)

    assert settled(expression, Case(TreatmentPlan(), Patient()), data).truth is Truth.FALSE
