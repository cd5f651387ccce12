"""Concepts of a document: their ids, and the medicines that the vocabulary lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, final

from attrs import frozen

from ketamodel.domain.concepts import Medicine, meant
from ketamodel.errors import InvalidValue, UnknownId
from ketamodel.interchange._unreadable import Gathered, Unreadable, is_mapping, read_list, wrong
from ketamodel.interchange.problems import lookup_remedy, names_remedy, quoted
from ketamodel.terminology import Code, CodeSystem, Concept, concept_id

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Vocabulary", "read_codes", "sort_of"]

C = TypeVar("C", bound=Concept)

_WAY_OUT = "a medicine that the vocabulary lacks is written as {id: new-drug, name: new drug, groups: [opioid]}"
_FIELDS = ("id", "name", "groups", "codes")
_LONGEST = 200
#: To look for what is alike takes long for a long text.
_LONGEST_MEANT = 60
#: Groups of groups; the vocabulary has four.
_DEEPEST = 6


def sort_of(kind: type[Concept]) -> str:
    """
    Return what a concept of *kind* is, in words.

    >>> from ketamodel.domain.concepts import RiskFactor
    >>> sort_of(RiskFactor)
    'risk factor'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()


@final
@frozen
class Vocabulary:
    """The concepts of a knowledge base, by kind and id."""

    concepts: Mapping[type[Concept], Mapping[str, Concept]]

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Vocabulary:
        """Return the vocabulary of *concepts*."""
        found: dict[type[Concept], dict[str, Concept]] = {}
        for one in concepts:
            found.setdefault(type(one), {})[one.id] = one
        return cls(found)

    def ids(self, kind: type[Concept]) -> tuple[str, ...]:
        """Return the ids of *kind*, sorted."""
        return tuple(sorted(self.concepts.get(kind, {})))

    def read(self, given: Any, kind: type[C]) -> C:
        """Return the concept of *kind* that *given* names, or the medicine that it describes."""
        if kind is Medicine and is_mapping(given):
            return cast("C", _medicine(self, given, 1))
        if not isinstance(given, str):
            raise wrong(given, f"expected the id of a known {sort_of(kind)}")
        found = self.concepts.get(kind, {}).get(given)
        if isinstance(found, kind):
            return found
        remedy = names_remedy(self._meant(given, kind))
        if kind is Medicine:
            remedy = f"{remedy} Else, {_WAY_OUT}" if remedy else _WAY_OUT
        remedy = remedy or _some(self.ids(kind))
        raise wrong(given, remedy, f", which is not a known {sort_of(kind)}")

    def _meant(self, given: str, kind: type[Concept]) -> tuple[str, ...]:
        return meant(given[:_LONGEST_MEANT], self.concepts.get(kind, {}).values())

    def write(self, concept: Concept) -> Any:
        """
        Return *concept* as a document names it.

        Raises `UnknownId` if the vocabulary lacks it and it is no medicine,
        `InvalidValue` if the vocabulary means something else by its id.
        """
        kind = type(concept)
        known = self.concepts.get(kind, {}).get(concept.id)
        if known is concept or known == concept:
            return concept.id
        if known is not None:
            raise InvalidValue("id", f"`{concept.id}`", f"the {sort_of(kind)} of the vocabulary")
        if kind is not Medicine:
            raise UnknownId(sort_of(kind), concept.id, self._meant(concept.id, kind))
        described: dict[str, Any] = {"id": concept.id, "name": concept.name}
        if concept.broader is not None:
            described["groups"] = [self.write(one) for one in concept.broader]
        if concept.codes:
            described["codes"] = [{"system": one.system.value, "code": one.code} for one in concept.codes]
        return described


def _some(ids: tuple[str, ...]) -> str:
    return f"expected one such as {', '.join(map(quoted, ids[:5]))}"


def _medicine(vocabulary: Vocabulary, given: dict[str, Any], depth: int) -> Medicine:
    """Return the medicine that *given* describes; without groups its membership of any is not known."""
    gathered = Gathered()
    for key in given:
        if key not in _FIELDS and not gathered.full:
            remedy = lookup_remedy(key, _FIELDS, f"expected {', '.join(_FIELDS)}")
            gathered.add(key, "is not a known field", remedy)
    medicine_id = gathered.read("id", _id, vocabulary, given.get("id"))
    said = given.get("name")
    words = given.get("id") if said is None else said
    name = gathered.read("name", _name, words)
    groups = gathered.read("groups", _groups, vocabulary, given.get("groups"), depth)
    codes = gathered.read("codes", read_codes, given.get("codes"))
    if gathered.problems:
        raise Unreadable(gathered.problems)
    return Medicine(medicine_id, name, broader=groups, codes=codes)


def _id(vocabulary: Vocabulary, given: Any) -> str:
    if not isinstance(given, str) or len(given) > _LONGEST:
        raise wrong(given, "expected an id, such as `new-drug`")
    if given in vocabulary.concepts.get(Medicine, {}):
        raise wrong(given, "write only its id", ", which the vocabulary knows")
    try:
        return concept_id(given)
    except InvalidValue as error:
        raise wrong(given, f"expected {error.expected}") from None


def _name(given: Any) -> str:
    if isinstance(given, str) and given.strip() and given.isprintable() and len(given) <= _LONGEST:
        return given
    raise wrong(given, f"expected a name of at most {_LONGEST} letters")


def _groups(vocabulary: Vocabulary, given: Any, depth: int) -> tuple[Medicine, ...] | None:
    if given is None:
        return None
    if depth > _DEEPEST:
        raise wrong(given, "name known groups", " of groups of too many groups")

    def one(item: Any) -> Medicine:
        if is_mapping(item):
            return _medicine(vocabulary, item, depth + 1)
        return vocabulary.read(item, Medicine)

    return tuple(read_list(given, one, "expected a list of medicine groups, such as [opioid]"))


def read_codes(given: Any) -> tuple[Code, ...]:
    """
    Return the codes that *given* lists.

    >>> read_codes([{"system": "http://www.whocc.no/atc", "code": "N01AX03"}])
    (Code(system=CodeSystem.ATC, code='N01AX03'),)
    """
    return () if given is None else tuple(read_list(given, _code, "expected a list of codes"))


def _code(given: Any) -> Code:
    systems = [one.value for one in CodeSystem]
    match given:
        case {"system": str(system), "code": str(code), **others} if (
            system in systems and not others and code.isprintable() and len(code) <= _LONGEST
        ):
            return Code(CodeSystem(system), code)
        case _:
            such = f"{{system: {CodeSystem.ATC.value}, code: N01AX03}}"
            raise wrong(given, f"expected a code such as {such}")
