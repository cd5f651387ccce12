"""Classes of the domain as mappings: every field read by its type and its own check, all problems gathered."""

from __future__ import annotations

import re
from datetime import date, datetime
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING as REQUIRED
from attrs import fields

from ketamodel.domain.observation import Observation
from ketamodel.errors import ContradictoryRecord, InvalidValue
from ketamodel.interchange._amounts import read_amount
from ketamodel.interchange._unreadable import NOTHING, Gathered, Unreadable, shown, wrong
from ketamodel.interchange.problems import lookup_remedy, quoted
from ketamodel.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import Enum

    from attrs import Attribute
    from cattrs import Converter

__all__ = [
    "entries_of",
    "made",
    "member_types",
    "read_choice",
    "read_day",
    "read_fields",
    "read_observations",
    "read_truth",
    "types_of",
]


def types_of(kind: type[Any]) -> dict[str, Any]:
    """Return the type of each field of *kind*."""
    return get_type_hints(kind)


def member_types(type_: Any) -> tuple[Any, ...]:
    """
    Return what a field of *type_* may hold, None left out.

    >>> member_types(date | Quantity | None)
    (<class 'datetime.date'>, <class 'ketamodel.quantity.Quantity'>)
    """
    if get_origin(type_) in (Union, UnionType):
        return tuple(one for one in get_args(type_) if one is not NoneType)
    return (type_,)


def read_fields(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    """Return the reader of mappings that say a value of *kind*."""
    types = {name: member_types(one) for name, one in types_of(kind).items()}
    attributes = {one.name: one for one in fields(kind) if one.init}

    def read(given: Any, _: Any) -> Any:
        gathered = Gathered()
        entries = entries_of(given, attributes, gathered)
        values: dict[str, Any] = {}
        for name, attribute in attributes.items():
            if entries.get(name) is None:
                if attribute.default is REQUIRED:
                    gathered.add(name, "is missing", "write it, if need be as {}")
                continue
            value = gathered.read(
                name,
                lambda name=name, attribute=attribute: _field(converter, types[name], attribute, entries[name], values),
            )
            if value is not NOTHING:
                values[name] = value
        return made(kind, attributes.values(), values, gathered)

    return read


def entries_of(given: Any, attributes: Mapping[str, Attribute[Any]], gathered: Gathered) -> dict[str, Any]:
    """Return the entries of the mapping *given*; gather those that are not among *attributes*."""
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise wrong(f"is {shown(given)}", f"expected {_mapping(attributes)}")
    for key in given:
        if key not in attributes and not gathered.full:
            remedy = lookup_remedy(key, attributes, f"expected {_mapping(attributes)}")
            gathered.add(key, "is not a known field", remedy)
    return given


def _mapping(names: Iterable[str]) -> str:
    return f"a mapping with fields among {', '.join(map(quoted, names))}"


def _field(
    converter: Converter,
    types: tuple[Any, ...],
    attribute: Attribute[Any],
    given: Any,
    others: dict[str, Any],
) -> Any:
    if Quantity in types:
        if date in types and isinstance(given, str) and _LIKE_A_DAY.match(given):
            return read_day(given)
        if date in types:
            return _elapsed(attribute, given, others)
        return read_amount(attribute, given, others)
    if date in types and len(types) > 1:
        return _day_or_choice(types, given)
    return converter.structure(given, types[0])


def _elapsed(attribute: Attribute[Any], given: Any, others: dict[str, Any]) -> Any:
    """Return how long ago something was; a date would have been the other way to say it."""
    such = 'expected a day, such as "2026-03-02", or how long before the session, such as "4 wk"'
    try:
        return read_amount(attribute, given, others)
    except Unreadable as error:
        raise wrong(error.problems[0].what, such) from None


def _day_or_choice(types: tuple[Any, ...], given: Any) -> Any:
    choice = next(one for one in types if one is not date)
    words = {one.value: one for one in choice}
    if isinstance(given, str) and given in words:
        return words[given]
    such = f"expected a day, a time, or {' or '.join(map(quoted, words))}"
    if not isinstance(given, str):
        raise wrong(f"is {shown(given)}", such)
    try:
        return read_day(given)
    except Unreadable as error:
        raise wrong(error.problems[0].what, such) from None


def made(
    kind: type[Any],
    attributes: Iterable[Attribute[Any]],
    values: dict[str, Any],
    gathered: Gathered,
) -> Any:
    """Return the value of what could be read, so that its contradictions are told with the other problems."""
    if any(one.default is REQUIRED and one.name not in values for one in attributes):
        raise Unreadable(gathered.problems)
    try:
        value = kind(**values)
    except ContradictoryRecord as error:
        gathered.problems += wrong(f"contradicts itself: {error.what}", error.remedy).problems
        raise Unreadable(gathered.problems) from None
    except InvalidValue as error:
        gathered.add(error.field, f"is {error.given}", f"expected {error.expected}")
        raise Unreadable(gathered.problems) from None
    return gathered.result(value)


def read_truth(given: Any, _: Any) -> bool:
    """Return *given* if it is true or false; no text is."""
    if not isinstance(given, bool):
        raise wrong(f"is {shown(given)}", "expected true or false, without quotes")
    return given


def read_choice(given: Any, kind: type[Enum]) -> Enum:
    """Return the member of *kind* whose value is *given*."""
    words = [str(one.value) for one in kind]
    if isinstance(given, str) and given in words:
        return kind(given)
    expected = f"expected one of {', '.join(map(quoted, words))}"
    raise wrong(f"is {shown(given)}", expected)


_LIKE_A_DAY = re.compile(r"\s*\d+[-/.]\d+[-/.]", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?", re.ASCII)


def read_day(given: Any) -> date:
    """
    Return the day or the clock time of *given*, by ISO 8601 and without a time zone.

    >>> read_day("2026-03-02"), read_day("2026-03-02T09:30")
    (datetime.date(2026, 3, 2), datetime.datetime(2026, 3, 2, 9, 30))
    """
    if isinstance(given, str):
        try:
            if _DAY.fullmatch(given):
                return date.fromisoformat(given)
            if _TIME.fullmatch(given):
                return datetime.fromisoformat(given)
        except ValueError:
            raise wrong(f"is {quoted(given)}, no day of the calendar", _DAYS) from None
    raise wrong(f"is {shown(given)}", _DAYS)


_DAYS = 'expected a day as year-month-day, such as "2026-03-02"'


def read_observations(converter: Converter) -> Callable[[Any, Any], tuple[Observation, ...]]:
    """Return the reader of readings: a list, or a mapping of those before the dose of the session."""

    def read(given: Any, _: Any) -> tuple[Observation, ...]:
        gathered = Gathered()
        found: list[Any] = []
        if isinstance(given, dict):
            for name, value in given.items():
                if value is not None and not gathered.full:
                    found.append(_before_the_dose(converter, name, value, gathered))
        elif isinstance(given, list):
            for index, item in enumerate(given):
                if not gathered.full and not _is_not_known(item):
                    found.append(gathered.read(index, lambda item=item: converter.structure(item, Observation)))
        else:
            raise wrong(
                f"is {shown(given)}",
                "expected a list of {parameter, value, at}, or a mapping of parameters to their values before the dose",
            )
        return gathered.result(tuple(one for one in found if one is not NOTHING))

    return read


def _is_not_known(item: Any) -> bool:
    return isinstance(item, dict) and "value" in item and item["value"] is None


def _before_the_dose(converter: Converter, name: str, value: Any, gathered: Gathered) -> Any:
    written = {"parameter": name, "value": value, "at": "pre-dose"}
    try:
        return converter.structure(written, Observation)
    except Unreadable as error:
        # In this form the place of all that is wrong is the parameter.
        gathered.problems += [type(one)((name,), one.what, one.remedy) for one in error.problems]
        return NOTHING
