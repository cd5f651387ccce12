"""Which columns a table of cases may have: their paths, and what stands in each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from functools import lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Union, final, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from ketamodel.domain.amounts import Amount
from ketamodel.domain.concepts import Medicine, Parameter
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.rules.derivation import parts_of, sources_of
from ketamodel.rules.expression import Element, Number, Option
from ketamodel.terminology import Concept
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["Field", "Listed", "Sort", "Vocabulary", "path_of", "read_by", "stated", "vocabulary_of"]

_PREFIXES = ("plan.", "patient.")
_PER_WEIGHT = {"mass": "dose per body weight", "rate": "rate per body weight"}


@final
class Sort(Enum):
    """What stands in a column, in words."""

    ANSWER = "true or false"
    NUMBER = "numbers"
    CHOICE = "texts"
    DAY = "days"


@final
@frozen
class Field:
    """A column that a table of cases may have."""

    path: str
    sort: Sort
    #: The unit of its numbers, unless another is declared.
    unit: str = "1"
    #: Between which numbers, in that unit, a value can be true of anybody, and in words.
    low: float = 0.0
    high: float = 1e30
    words: str = "an amount, zero or more"
    #: Only whole numbers.
    whole: bool = False
    #: What may be chosen, by what stands in the column.
    options: tuple[Option, ...] = ()
    #: Of what a list asks, and the path of the list.
    concept: Concept | None = None
    listed_in: str = ""

    def in_words(self) -> str:
        """Return what the column holds, with its unit."""
        return f"numbers in {self.unit}" if self.sort is Sort.NUMBER else self.sort.value


@final
@frozen(eq=False)
class Listed:
    """A list of a case: it has one column for each concept, and one that says whether it is complete."""

    path: str
    concepts: tuple[Concept, ...]


@final
@frozen(eq=False)
class Vocabulary:
    """Every column that a table of cases may have, by path."""

    fields: Mapping[str, Field]
    lists: Mapping[str, Listed]


def path_of(column: str) -> str | None:
    """
    Return the path that the name of a *column* means; None of a column that is no business of ours.

    >>> path_of("plan__course__week"), path_of("patient.age"), path_of("ward")
    ('plan.course.week', 'patient.age', None)
    """
    path = column.replace("__", ".")
    # Also one that begins with a space is meant to tell something, and is no column of a case.
    return path if path.strip().casefold().startswith(_PREFIXES) else None


@lru_cache(maxsize=4)
def vocabulary_of(knowledge: KnowledgeBase) -> Vocabulary:
    """
    Return the columns that a table may have for *knowledge*.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> vocabulary_of(KNOWLEDGE).fields["patient.weight"].in_words()
    'numbers in kg'
    """
    units = {path: unit for element in knowledge.elements for path, unit in stated(element)}
    found: dict[str, Field] = {}
    lists: dict[str, Listed] = {}
    for prefix, kind in (("plan.", TreatmentPlan), ("patient.", Patient)):
        for path, inner, check in _leaves(prefix, kind):
            if get_origin(inner) is Recorded:
                of = get_args(inner)[0]
                lists[path] = Listed(path, _concepts(of, knowledge))
            else:
                found |= {one.path: one for one in _fields(path, inner, check, units, knowledge)}
    for parameter in (one for one in knowledge.concepts if isinstance(one, Parameter)):
        path = f"patient.observations.{parameter.id}"
        words = f"{parameter.name}, above zero"
        found[path] = Field(path, Sort.NUMBER, parameter.unit, low=_LEAST, words=words)
    for one in lists.values():
        found |= {field.path: field for field in _listed(one)}
    return Vocabulary(found, lists)


# Above zero, as far as a float tells.
_LEAST = 1e-30


def stated(element: Element) -> Iterator[tuple[str, str]]:
    """
    Return the numbers from which *element* is derived, by path, with their units.

    >>> from ketamodel.knowledge.vocabulary.amounts import total_dose
    >>> dict(stated(total_dose))
    {'plan.dose': 'mg', 'plan.dose_per_weight': 'mg/kg', 'patient.weight': 'kg'}
    """
    if not isinstance(element, Number):
        return
    parts = parts_of(element)
    if not parts:
        yield element.path, element.unit
    for part in parts:
        yield from stated(part)


#: A medicine that the vocabulary lacks: of which group it is, is not known.
_OTHER = Medicine("other", "a medicine that the vocabulary lacks", broader=None)


def _concepts(kind: type[Concept], knowledge: KnowledgeBase) -> tuple[Concept, ...]:
    found = tuple(one for one in knowledge.concepts if type(one) is kind)
    return (*found, _OTHER) if kind is Medicine and all(one.id != _OTHER.id for one in found) else found


def _leaves(prefix: str, kind: type) -> Iterator[tuple[str, object, object]]:
    """Return every field below *kind*: its path, its type and its check."""
    hints = get_type_hints(kind)
    for one in fields(kind):
        if not one.init:
            continue
        for inner in _types(hints[one.name]):
            if isinstance(inner, type) and has(inner) and not issubclass(inner, Quantity | Concept):
                yield from _leaves(f"{prefix}{one.name}.", inner)
            elif get_origin(inner) is not tuple:
                yield prefix + one.name, inner, one.validator


def _types(hint: object) -> tuple[object, ...]:
    """Return what *hint* admits besides None."""
    if get_origin(hint) not in (Union, UnionType):
        return (hint,)
    return tuple(one for one in get_args(hint) if one is not type(None))


def _fields(
    path: str, kind: object, check: object, units: Mapping[str, str], knowledge: KnowledgeBase
) -> Iterator[Field]:
    if kind is bool:
        yield Field(path, Sort.ANSWER)
    elif isinstance(kind, type) and issubclass(kind, date):
        yield Field(path, Sort.DAY)
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        yield Field(path, Sort.CHOICE, options=tuple(kind))
    elif isinstance(kind, type) and issubclass(kind, Concept):
        yield Field(path, Sort.CHOICE, options=tuple(one for one in knowledge.concepts if type(one) is kind))
    elif isinstance(check, Amount):
        yield from _amounts(path, check, units)
    else:
        # A day, or how long before the session it was.
        path, words = f"{path}_ago", "a time before the session, zero or longer"
        yield Field(path, Sort.NUMBER, units.get(path, "d"), words=words)


def _amounts(path: str, check: Amount, units: Mapping[str, str]) -> Iterator[Field]:
    for bounds in check.plausible.ranges:
        low, high = bounds.low, bounds.high
        if low is None or high is None:
            continue
        here = f"{path}_per_weight" if low.dimension in _PER_WEIGHT.values() else path
        unit = units.get(here, low.unit)
        least, most = low.canonical / factor_of(unit), high.canonical / factor_of(unit)
        words = f"{check.plausible.words} ({bounds})"
        yield Field(here, Sort.NUMBER, unit, float(least), float(most), words, check.plausible.whole)


def _listed(listed: Listed) -> Iterator[Field]:
    yield Field(f"{listed.path}.complete", Sort.ANSWER)
    for concept in listed.concepts:
        yield Field(f"{listed.path}.{concept.id}", Sort.ANSWER, concept=concept, listed_in=listed.path)


def read_by(elements: Iterable[Element]) -> frozenset[str]:
    """
    Return the paths of the columns from which *elements* are read.

    >>> from ketamodel.knowledge.vocabulary.amounts import dose_per_weight
    >>> sorted(read_by([dose_per_weight]))[:2]
    ['patient.weight', 'plan.dose']
    """
    found: set[str] = set()
    for element in elements:
        found |= sources_of(element) if isinstance(element, Number) else {element.path}
    return frozenset(found)
