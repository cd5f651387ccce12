"""Classes of the domain as mappings: every field read by its type and its own check, all problems gathered."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING as REQUIRED
from attrs import fields

from ketamodel.domain.observation import Observation
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord, InvalidValue
from ketamodel.interchange._amounts import amount_reader
from ketamodel.interchange._scalars import like_a_day, read_day, read_day_or_choice
from ketamodel.interchange._unreadable import (
    NOTHING,
    Gathered,
    Unreadable,
    is_list,
    is_mapping,
    wrong,
)
from ketamodel.interchange.problems import Problem, lookup_remedy, quoted
from ketamodel.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from attrs import Attribute
    from cattrs import Converter

__all__ = ["entries_of", "field_types", "made", "read_fields", "read_observations", "write_fields"]


def field_types(kind: type[Any]) -> dict[str, Sequence[Any]]:
    """Return the types that each field of *kind* may hold, None left out."""
    return {name: _members(one) for name, one in get_type_hints(kind).items()}


def _members(type_: Any) -> tuple[Any, ...]:
    if get_origin(type_) in (Union, UnionType):
        return tuple(one for one in get_args(type_) if one is not NoneType)
    return (type_,)


def read_fields(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    """Return the reader of mappings that say a value of *kind*."""
    types = field_types(kind)
    attributes = {one.name: one for one in fields(kind) if one.init}
    readers = {name: _field_reader(types[name], one, converter) for name, one in attributes.items()}
    required = frozenset(name for name, one in attributes.items() if one.default is REQUIRED)

    def read(given: Any, _: Any) -> Any:
        gathered = Gathered()
        entries = entries_of(given, attributes, gathered)
        values: dict[str, Any] = {}
        for name, reader in readers.items():
            said = entries.get(name)
            if said is not None or (name in required and name in entries):
                try:
                    values[name] = reader(said)
                except Unreadable as error:
                    values[name] = gathered.rest(name, error)
            elif name in required:
                gathered.add(name, "is missing", "write it, empty if nothing is known")
        return made(kind, required, values, gathered)

    return read


def write_fields(kind: type[Any], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """Return the writer of values of *kind* as mappings; fields that are as they are left unsaid are left out."""
    hints = get_type_hints(kind)
    # As a rule most fields of a case have their default.
    parts = [(one.name, one.default, _declared(hints[one.name])) for one in fields(kind) if one.init]
    read = attrgetter(*(name for name, _, _ in parts))

    def write(value: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for (name, default, declared), part in zip(parts, read(value), strict=True):
            # Nothing else is equal to these; to ask takes longer than all else.
            if part is not default and (default is None or default is REQUIRED or part != default):
                found[name] = converter.unstructure(part, declared)
        return found

    return write


def _declared(hint: Any) -> Any:
    """Return the type as which a part is written where its own does not say what is in it."""
    return hint if get_origin(hint) in (tuple, Recorded) else None


def entries_of(given: Any, attributes: Mapping[str, Attribute[Any]], gathered: Gathered) -> dict[str, Any]:
    """Return the entries of the mapping *given*; gather those that are not among *attributes*."""
    if given is None:
        return {}
    if not is_mapping(given):
        raise wrong(given, _expected(attributes))
    for key in given:
        if key not in attributes and not gathered.full:
            gathered.add(key, "is not a known field", lookup_remedy(key, attributes, _expected(attributes)))
    return given


def _expected(attributes: Iterable[str]) -> str:
    return f"expected a mapping with fields among {', '.join(map(quoted, attributes))}"


def _field_reader(
    types: Sequence[Any],
    attribute: Attribute[Any],
    converter: Converter,
) -> Callable[[Any], Any]:
    """Return the reader of a field that may hold *types*."""
    amount = amount_reader(attribute)

    def day_or_time_ago(given: Any) -> Any:
        if like_a_day(given):
            return read_day(given)
        try:
            return amount(given)
        except Unreadable as error:
            raise Unreadable(Problem((), one.what, _MOMENT) for one in error.problems) from None

    if Quantity in types:
        return day_or_time_ago if date in types else amount
    if date in types and len(types) > 1:
        choice = next(one for one in types if one is not date)
        return lambda given: read_day_or_choice(given, choice)
    kind = types[0]
    hook = converter.get_structure_hook(kind)
    return lambda given: hook(given, kind)


_MOMENT = 'expected a day, such as "2026-03-02", or how long before the session, such as "4 wk"'


def made(
    kind: type[Any],
    required: Iterable[str],
    values: Mapping[str, Any],
    gathered: Gathered,
) -> Any:
    """
    Return the *kind* of *values*, of which some are *required*.

    It is made of what could be read, too, so that its contradictions are told with the other problems.
    """
    read = {name: value for name, value in values.items() if value is not NOTHING} if gathered.problems else values
    if gathered.problems and any(name not in read for name in required):
        raise Unreadable(gathered.problems)
    try:
        value = kind(**read)
    except ContradictoryRecord as error:
        what = f"contradicts itself: {error.what}"
        raise Unreadable([*gathered.problems, Problem((), what, error.remedy)]) from None
    except InvalidValue as error:
        gathered.add(error.field, f"is {error.given}", f"expected {error.expected}")
        raise Unreadable(gathered.problems) from None
    return gathered.result(value)


def read_observations(converter: Converter) -> Callable[[Any, Any], tuple[Observation, ...]]:
    """Return the reader of readings: a list, or a mapping of those before the dose of the session."""

    def written(name: str, value: Any, at: str = "pre-dose") -> Observation:
        return converter.structure({"parameter": name, "value": value, "at": at}, Observation)

    # Charts write the same readings again and again; what is wrong is not kept.
    known = lru_cache(maxsize=1024)(written)

    def one(item: Any) -> Any:
        match item:
            case {"parameter": str(name), "value": str(value), "at": str(at), **others} if not others:
                return known(name, value, at)
            case {"value": None}:
                return NOTHING  # a reading whose value is not known is no reading
            case _:
                return converter.structure(item, Observation)

    def short(name: str, value: Any) -> Any:
        try:
            return NOTHING if value is None else (known if isinstance(value, str) else written)(name, value)
        except Unreadable as error:
            # In this form the place of all that is wrong is the parameter.
            raise Unreadable(Problem((), one.what, one.remedy) for one in error.problems) from None

    def read(given: Any, _: Any) -> tuple[Observation, ...]:
        gathered = Gathered()
        found: list[Any] = []
        if is_mapping(given):
            found += [gathered.read(name, short, name, value) for name, value in given.items()]
        elif is_list(given):
            found += [gathered.read(index, one, item) for index, item in enumerate(given)]
        else:
            raise wrong(given, _READINGS)
        return gathered.result(tuple(one for one in found if one is not NOTHING))

    return read


_READINGS = "expected a list of {parameter, value, at}, or a mapping of parameters to their values before the dose"
