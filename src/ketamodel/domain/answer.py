"""Answers by path: they add to a case what is not known, and change nothing that is."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast, final

from attrs import evolve, field, frozen

from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Parameter, meant
from ketamodel.domain.forms import COMPLETE, form_of, paths_of, types_of
from ketamodel.domain.kinds import Occasion
from ketamodel.domain.observation import Observation, latest
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord, InvalidValue, KetamodelError, UnknownId, did_you_mean, nearest
from ketamodel.quantity import Quantity, UnreadableQuantity, quantity
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ketamodel.domain.forms import Form

__all__ = ["Answer", "RefusedAnswers", "answered"]

#: What a datum may be answered with; None says that it was asked, and the answer is not known.
Answer: TypeAlias = "bool | Quantity | dt.date | Concept | StrEnum | str | int | None"

T = TypeVar("T")


def _problems(given: Iterable[KetamodelError]) -> tuple[KetamodelError, ...]:
    return tuple(given)


@final
@frozen
class RefusedAnswers(KetamodelError, ValueError):
    """
    Answers that cannot be added to a case; every one of them, and nothing was changed.

    >>> print(RefusedAnswers([InvalidValue("patient.weight", "7 mg", "a body weight (0.3 kg to 700 kg)")]))
    `patient.weight` is 7 mg, expected a body weight (0.3 kg to 700 kg)
    """

    problems: tuple[KetamodelError, ...] = field(converter=_problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def answered(case: Case, answers: Mapping[str, Answer], concepts: tuple[Concept, ...]) -> Case:
    """
    Return *case* with *answers*, by path; *concepts* are those of the vocabulary.

    Amounts may be texts with a unit, choices and concepts their ids, days ISO 8601.
    A reading is one before the dose of the session.
    Raises `RefusedAnswers` with all that is wrong: a path that is not known, an answer of the wrong kind,
    or one that changes what is known already.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> case = answered(Case(TreatmentPlan(), Patient()), {"patient.weight": "70 kg", "patient.pregnant": False}, ())
    >>> str(case.patient.weight), case.patient.pregnant
    ('70 kg', False)
    """
    refused: list[KetamodelError] = []
    for path, answer in answers.items():
        try:
            case = _answered(case, path, answer, concepts)
        except UnreadableQuantity as error:
            hint = did_you_mean(error.nearest, after=", ")
            expected = "a number with its unit" if error.reason.startswith("expected") else f"a unit: {error.reason}"
            refused.append(InvalidValue(path, f"`{error.given}`", f"{expected}{hint}"))
        except InvalidValue as error:
            refused.append(InvalidValue(path, error.given, error.expected))
        except KetamodelError as error:
            refused.append(error)
    if refused:
        raise RefusedAnswers(refused)
    return case


def _answered(case: Case, path: str, answer: Answer, concepts: tuple[Concept, ...]) -> Case:
    form = form_of(path)
    if form is None:
        raise _unknown(path, concepts)
    if form.kinds[0] is Recorded:
        return _listed(case, form, answer, concepts)
    if form.kinds[0] is tuple:
        return _observed(case, form, answer, concepts)
    if answer is None:
        return case
    value = _value(form, answer, concepts)
    known = _stated(case, form.fields)
    if known == value:
        return case
    if known is not None and not (isinstance(value, Concept) and isinstance(known, Concept) and value.within(known)):
        raise _known(path, known)
    return _put(case, form.fields, value)


def _unknown(path: str, concepts: tuple[Concept, ...]) -> UnknownId:
    return UnknownId("datum", path, nearest(path, paths_of(concepts)))


def _known(path: str, value: object) -> ContradictoryRecord:
    return ContradictoryRecord(
        f"`{path}` is known already, it is {_shown(value)}",
        "an answer changes nothing that is known: change the plan or the patient, and assess anew",
    )


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"`{value.id}`" if isinstance(value, Concept) else f"{value}"


def _value(form: Form, answer: Answer, concepts: tuple[Concept, ...]) -> object:
    """Return *answer* as a value of one of the kinds of *form*."""
    for kind in form.kinds:
        if issubclass(kind, Concept):
            return _concept(form, kind, answer, concepts)
        if issubclass(kind, bool):
            return _checked(form, answer, bool, "true or false")
        if issubclass(kind, StrEnum):
            words = {one.value: one for one in kind}
            if isinstance(answer, str) and answer in words:
                return words[answer]
            raise InvalidValue(form.path, _given(answer), f"one of {', '.join(f'`{one}`' for one in words)}")
        if issubclass(kind, dt.date) and _is_day(answer):
            return dt.date.fromisoformat(answer) if isinstance(answer, str) else answer
    if Quantity not in form.kinds:
        raise InvalidValue(form.path, _given(answer), "a day as year-month-day, such as 2026-03-02")
    amount = _amount(form, answer)
    if form.dimensions and amount.dimension not in form.dimensions:
        raise InvalidValue(form.path, str(amount), f"a {form.dimensions[0]}, not a {amount.dimension}")
    return amount


def _concept(form: Form, kind: type[Concept], answer: object, concepts: tuple[Concept, ...]) -> Concept:
    if isinstance(answer, kind):
        return answer
    known = {one.id: one for one in concepts if isinstance(one, kind)}
    if not isinstance(answer, str):
        raise InvalidValue(form.path, _given(answer), f"a {kind.__name__.lower()} or its id")
    if answer not in known:
        sort = f"{kind.__name__.lower()} for `{form.path}`"
        raise UnknownId(sort, answer, meant(answer, known.values()))
    return known[answer]


def _checked(form: Form, answer: object, kind: type[T], expected: str) -> T:
    if not isinstance(answer, kind):
        raise InvalidValue(form.path, _given(answer), expected)
    return answer


def _given(answer: object) -> str:
    return str(answer) if isinstance(answer, Quantity) else f"`{answer}`"


def _is_day(answer: object) -> bool:
    if isinstance(answer, dt.date):
        return True
    try:
        return isinstance(answer, str) and dt.date.fromisoformat(answer).isoformat() == answer
    except ValueError:
        return False


def _amount(form: Form, answer: object) -> Quantity:
    if isinstance(answer, Quantity):
        return answer
    if isinstance(answer, int) and not isinstance(answer, bool):
        return Quantity(answer, "1")
    return quantity(_checked(form, answer, str, "a number with its unit"))


def _stated(case: Case, names: tuple[str, ...]) -> object:
    value: object = case
    for name in names:
        value = None if value is None else getattr(value, name)
    return value


_copied = cast("Callable[..., object]", evolve)


def _put(case: Case, names: tuple[str, ...], value: object) -> Case:
    return cast("Case", _within(case, Case, names, value))


def _within(whole: object, kind: type, names: tuple[str, ...], value: object) -> object:
    """Return *whole*, of a *kind*, with *value* at *names*; a part that is not there begins empty."""
    if not names:
        return value
    name, *rest = names
    inner_kind = types_of(kind)[name][0]
    inner = getattr(whole, name)
    if rest and inner is None:
        inner = inner_kind()
    return _copied(whole, **{name: _within(inner, inner_kind, tuple(rest), value)})


def _listed(case: Case, form: Form, answer: Answer, concepts: tuple[Concept, ...]) -> Case:
    """Return *case* with an *answer* about one concept of a list, or about its completeness."""
    told = cast("Recorded[Concept]", _stated(case, form.fields))
    yes = None if answer is None else _checked(form, answer, bool, "true or false, or None for not known")
    if form.item == COMPLETE:
        if told.complete and yes is False:
            raise _known(form.path, value=True)
        return _put(case, form.fields, evolve(told, complete=told.complete or yes is True))
    concept = next((one for one in concepts if one.id == form.item and isinstance(one, form.kinds[1])), None)
    if concept is None:
        raise _unknown(form.path, concepts)
    known = told.has(concept)
    if known is Truth.UNKNOWN and case.plan.setting is not None and told is case.plan.provides:
        # What the setting implies is not written in the list.
        known = cast("Recorded[Concept]", inputs(case)["plan.provides"]).has(concept)
    if known is not Truth.UNKNOWN:
        if yes is not None and Truth.of(yes) is not known:
            raise _known(form.path, known is Truth.TRUE)
        return case
    others = frozenset(one for one in told.not_known if one.id != concept.id)
    if yes is None:
        return _put(case, form.fields, evolve(told, not_known=others | {concept}))
    name = "present" if yes else "ruled_out"
    changed = {name: getattr(told, name) | {concept}, "not_known": others}
    return _put(case, form.fields, _copied(told, **changed))


def _observed(case: Case, form: Form, answer: Answer, concepts: tuple[Concept, ...]) -> Case:
    """Return *case* with an *answer* about a reading before the dose of the session."""
    parameter = next((one for one in concepts if one.id == form.item and isinstance(one, Parameter)), None)
    if parameter is None:
        raise _unknown(form.path, concepts)
    if answer is None:
        return case
    value = _amount(form, answer)
    known = latest(case.patient.observations, case.plan.date).get(parameter.id)
    if known is not None:
        if known != value:
            raise _known(form.path, known)
        return case
    readings = (*case.patient.observations, Observation(parameter, value, Occasion.PRE_DOSE))
    return _put(case, form.fields, readings)
