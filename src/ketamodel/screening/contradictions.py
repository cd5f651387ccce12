"""What the columns of a table cannot say together, as the parts of a case cannot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ketamodel.domain.infusion import SLACK
from ketamodel.readers.columns import Answer, Term, Terms
from ketamodel.truth import Truth
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    import narwhals as nw

    from ketamodel.readers.columns.engine import Engine

__all__ = ["beside_devices", "contradictions", "out_of_step"]

#: Two ways to say the same.
_EITHER = (
    ("patient.age", "patient.birth_date"),
    ("patient.last_cardiovascular_event", "patient.last_cardiovascular_event_ago"),
    ("patient.last_cerebrovascular_event", "patient.last_cerebrovascular_event_ago"),
    ("plan.course.last_dose", "plan.course.last_dose_ago"),
    ("plan.dose", "plan.dose_per_weight"),
    ("plan.rate", "plan.rate_per_weight"),
    ("plan.bolus.dose", "plan.bolus.dose_per_weight"),
    ("plan.repeat.dose", "plan.repeat.dose_per_weight"),
)
_FURTHER: Mapping[str, tuple[str, ...]] = {
    "bolus": ("plan.bolus.dose", "plan.bolus.dose_per_weight", "plan.bolus.duration"),
    "repeat": ("plan.repeat.dose", "plan.repeat.dose_per_weight", "plan.repeat.after"),
}
#: A dose, the rate that makes it up, and which of the two has to be multiplied by the weight.
_GIVEN = (
    ("plan.dose", "plan.rate", None),
    ("plan.dose_per_weight", "plan.rate_per_weight", None),
    ("plan.dose", "plan.rate_per_weight", "rate"),
    ("plan.dose_per_weight", "plan.rate", "dose"),
)


def contradictions(
    terms: Terms,
    columns: Mapping[str, Answer],
    told: Callable[[str], Answer | None],
    *,
    male: object,
    days: Iterable[str],
) -> Iterator[tuple[str, Answer]]:
    """
    Return what cannot be together, in words, and where it is.

    *told* gives what a path says, by its column or for all rows;
    *male* is what stands for that in the column of the sex,
    and *days* are the paths that hold days.

    >>> terms = Terms()
    >>> columns = {path: terms.column(path) for path in ("plan.dose", "plan.dose_per_weight")}
    >>> [said for said, _ in contradictions(terms, columns, columns.get, male="male", days=())]
    ['both `plan.dose` and `plan.dose_per_weight` are stated']
    """
    for first, second in _EITHER:
        one, two = told(first), told(second)
        if one is not None and two is not None:
            known = [terms.opposite(terms.not_known(either)) for either in (one, two)]
            yield f"both `{first}` and `{second}` are stated", terms.every(known)
    sex = told("patient.sex")
    for path in ("patient.pregnant", "patient.breastfeeding"):
        if isinstance(sex, Term) and path in columns:
            yield f"the patient is male and `{path}` is true", terms.every((terms.is_value(sex, male), columns[path]))
    high, low = (told(f"patient.observations.{one}-blood-pressure") for one in ("systolic", "diastolic"))
    if high is not None and low is not None:
        where = terms.term("at most", (high, low), lambda _, parts: parts[0] <= parts[1])
        yield "the systolic pressure is not above the diastolic one", where
    session = told("plan.date")
    for path in days:
        day = told(path)
        # What a plan tells for all rows contradicts itself nowhere.
        if day is not None and session is not None and not {path, "plan.date"}.isdisjoint(columns):
            where = terms.term("after", (day, session), lambda _, parts: parts[0] > parts[1])
            yield f"`{path}` is after the session", where


def beside_devices(terms: Terms, devices: Answer, told: Callable[[str], Answer | None]) -> Iterator[tuple[str, Answer]]:
    """
    Return where there is more than *devices* give, which say where the product is one of devices.

    >>> terms = Terms()
    >>> columns = {"plan.repeat.dose": terms.column("plan.repeat.dose")}
    >>> [said for said, _ in beside_devices(terms, Truth.TRUE, columns.get)]
    ['a device gives its dose at once, but there is a repeat']
    """
    for what, paths in _FURTHER.items():
        further = terms.some(terms.opposite(terms.not_known(one)) for one in map(told, paths) if one is not None)
        where = terms.every((devices, further))
        if where is not Truth.FALSE:
            yield f"a device gives its dose at once, but there is a {what}", where


def out_of_step(
    terms: Terms, columns: Container[str], told: Callable[[str], Answer | None], unit_of: Callable[[str], str]
) -> Iterator[tuple[str, Answer]]:
    """
    Return where rate and duration give another dose than is stated.

    >>> terms, units = Terms(), {"plan.dose": "mg", "plan.rate": "mg/h", "plan.duration": "min"}
    >>> columns = {path: terms.column(path) for path in units}
    >>> [said for said, _ in out_of_step(terms, columns, columns.get, units.__getitem__)]
    ['`plan.rate` over `plan.duration` gives another dose than `plan.dose`']
    """
    for dose, rate, weighed in _GIVEN:
        paths = (dose, rate, "plan.duration", *(() if weighed is None else ("patient.weight",)))
        parts = [one for one in map(told, paths) if one is not None]
        # What a plan tells for all rows agrees with itself.
        if len(parts) == len(paths) and any(path in columns for path in paths):
            factors = [float(factor_of(unit_of(path)) / factor_of(_COHERENT[path])) for path in paths]
            where = terms.term(("out of step", weighed), parts, partial(_misses, weighed, factors))
            yield f"`{rate}` over `plan.duration` gives another dose than `{dose}`", where


_COHERENT: Mapping[str, str] = {
    "plan.dose": "mg",
    "plan.dose_per_weight": "mg/kg",
    "plan.rate": "mg/h",
    "plan.rate_per_weight": "mg/kg/h",
    "plan.duration": "h",
    "patient.weight": "kg",
}


def _misses(weighed: str | None, factors: Iterable[float], engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    # Of small integers the product could have no place.
    floats = (one.cast(engine.api.Float64) * factor for one, factor in zip(parts, factors, strict=True))
    dose, rate, duration, *weight = floats
    gives = rate * duration
    if weighed == "rate":
        gives = gives * weight[0]
    elif weighed == "dose":
        dose = dose * weight[0]
    return (gives - dose).abs() > dose * SLACK
