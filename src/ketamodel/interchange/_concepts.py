"""Concepts that a policy adds: lists by kind, each entry with an id, a name, and what it falls under."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

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
from ketamodel.domain.kinds import Care
from ketamodel.interchange._amounts import read_quantity
from ketamodel.interchange._entries import Entries, read_id, read_words
from ketamodel.interchange._scalars import read_choice, read_truth
from ketamodel.interchange._unreadable import NOTHING, Gathered, Unreadable, is_list, wrong
from ketamodel.interchange._vocabulary import Vocabulary, read_codes
from ketamodel.interchange.problems import lookup_remedy, quoted
from ketamodel.ucum import UNITS, ucum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ketamodel.terminology import Concept

__all__ = ["CONCEPTS", "read_concepts"]

#: The lists of a policy, those first to which others may refer.
CONCEPTS: Mapping[str, type[Concept]] = {
    "agents": Agent,
    "allergens": Allergen,
    "indications": Indication,
    "medicines": Medicine,
    "parameters": Parameter,
    "products": Product,
    "provisions": Provision,
    "risk_factors": RiskFactor,
    "routes": Route,
    "settings": Setting,
}


def read_concepts(given: Any, known: Iterable[Concept]) -> list[Concept]:
    """Return the concepts that the mapping *given* adds to those *known*; one may fall under an earlier one."""
    entries = Entries(given, *CONCEPTS)
    old = tuple(known)
    found: list[Concept] = []
    gathered = Gathered()
    gathered.problems += entries.gathered.problems
    for name, kind in CONCEPTS.items():
        listed = entries.given.get(name)
        if listed is None:
            continue
        if not is_list(listed):
            gathered.problems += [one.below(name) for one in wrong(listed, f"expected a list of {name}").problems]
            continue
        for index, item in enumerate(listed):
            try:
                found.append(_concept(item, kind, Vocabulary.of((*old, *found))))
            except Unreadable as error:
                gathered.problems += [one.below(name, index) for one in error.problems]
    return gathered.result(found)


def _concept(given: Any, kind: type[Concept], vocabulary: Vocabulary) -> Concept:
    more = _MORE.get(kind, {})
    entries = Entries(given, "id", "name", "broader", "codes", *more)
    values: dict[str, Any] = {
        "id": entries.read("id", read_id),
        "name": entries.read("name", read_words),
        "broader": entries.read("broader", _list_of(kind, vocabulary), ()),
        "codes": entries.read("codes", read_codes, ()),
    }
    for name, reader in more.items():
        value = entries.read(name, partial(reader, vocabulary), None)
        if value is not None:
            values[name] = value
        elif name in _REQUIRED:
            entries.gathered.add(name, "is missing", "write it")
    return entries.made(kind, **values)


def _list_of(kind: type[Concept], vocabulary: Vocabulary) -> Callable[[Any], list[Any]]:
    def read(given: Any) -> list[Any]:
        if not is_list(given):
            raise wrong(given, "expected a list of ids")
        gathered = Gathered()
        found = [gathered.read(index, vocabulary.read, one, kind) for index, one in enumerate(given)]
        return gathered.result([one for one in found if one is not NOTHING])

    return read


def _unit(_: Vocabulary, given: Any) -> str:
    unit = ucum(given) if isinstance(given, str) else None
    if unit is None:
        remedy = lookup_remedy(given, UNITS, "") if isinstance(given, str) else ""
        raise wrong(given, remedy or f"expected a unit, such as {quoted('mm[Hg]')}")
    return unit


_MORE: Mapping[type[Concept], Mapping[str, Callable[[Vocabulary, Any], Any]]] = {
    Parameter: {"unit": _unit, "same_day": lambda _, given: read_truth(given)},
    Product: {
        "agent": lambda vocabulary, given: vocabulary.read(given, Agent),
        "strength": lambda _, given: read_quantity(given, 'expected a strength, such as "50 mg/mL"'),
        "unit_dose": lambda _, given: read_quantity(given, 'expected what one unit delivers, such as "28 mg"'),
    },
    Setting: {
        "care": lambda _, given: read_choice(given, Care),
        "provides": lambda vocabulary, given: _list_of(Provision, vocabulary)(given),
    },
}
_REQUIRED = frozenset({"unit", "agent"})
