"""Concepts that a site may add to: an id, a name, codes, and the broader concepts they fall under."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, cast, final

from attrs import Factory, field, fields, frozen

from ketamodel._declared import check_types, listed
from ketamodel.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

__all__ = ["Code", "CodeSystem", "Concept", "Term", "concept_id", "concepts_in"]


class Term(StrEnum):
    """A word of a closed list, to which no site can add another."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


@final
class CodeSystem(Term):
    """A published system of codes; the value is the name under which FHIR knows it."""

    SNOMED_CT = "http://snomed.info/sct"
    ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm"
    RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
    ATC = "http://www.whocc.no/atc"
    LOINC = "http://loinc.org"
    CAS = "http://www.cas.org"
    NDC = "http://hl7.org/fhir/sid/ndc"


@final
@frozen
class Code:
    """
    A code of a concept in a published system.

    >>> Code(CodeSystem.ATC, "N01AX03").code
    'N01AX03'
    """

    system: CodeSystem
    code: str

    def __attrs_post_init__(self) -> None:
        check_types(self)


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def concept_id(given: str) -> str:
    """
    Return *given* if it is an id: lower-case words and digits, joined by hyphens.

    Raises `InvalidValue` otherwise.

    >>> concept_id("iv-infusion")
    'iv-infusion'
    """
    if not isinstance(cast("object", given), str) or _ID.fullmatch(given) is None:
        raise InvalidValue("id", f"`{given}`", "lower-case letters and digits, words joined by `-`")
    return given


def _codes(given: Iterable[Code]) -> tuple[Code, ...]:
    return listed(tuple, given)


def _broader(given: Iterable[Concept] | None) -> tuple[Concept, ...] | None:
    if given is None:
        return None
    broader = listed(tuple, given)
    found = cast("object", broader)
    # The closure is made of them before all fields are checked.
    if not (isinstance(found, tuple) and all(isinstance(one, Concept) for one in cast("tuple[object, ...]", found))):
        raise InvalidValue("broader", repr(given), "a list of concepts, or None where they are not known")
    return broader


def _closure(concept: Concept) -> frozenset[str]:
    groups = concept.broader or ()
    return frozenset({concept.id}).union(*(group.closure for group in groups))


def _grouped(concept: Concept) -> bool:
    return concept.broader is not None and all(group.grouped for group in concept.broader)


@frozen(cache_hash=True, repr=False)
class Concept:
    """
    Something that has an id and may fall under broader concepts.

    What holds of a concept holds of all that is broader; what is ruled out of it is ruled out of all that is narrower.

    >>> iv = Concept("iv", "intravenous")
    >>> sorted(Concept("iv-infusion", "intravenous infusion", broader=[iv]).closure)
    ['iv', 'iv-infusion']
    """

    id: str = field(converter=concept_id)
    name: str
    #: The groups that it belongs to; None when they are not known.
    broader: tuple[Concept, ...] | None = field(default=(), converter=_broader, kw_only=True)
    codes: tuple[Code, ...] = field(default=(), converter=_codes, kw_only=True)
    #: The ids of the concept and of all that is broader.
    closure: frozenset[str] = field(init=False, eq=False, default=Factory(_closure, takes_self=True))
    #: Whether all groups are known: its own, and those that they belong to.
    grouped: bool = field(init=False, eq=False, default=Factory(_grouped, takes_self=True))

    def __attrs_post_init__(self) -> None:
        check_types(self)

    def within(self, other: Concept) -> bool:
        """
        Return whether this is *other* or falls under it.

        >>> iv = Concept("iv", "intravenous")
        >>> Concept("iv-bolus", "intravenous bolus", broader=[iv]).within(iv)
        True
        """
        return other.id in self.closure

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        shown = (one for one in fields(type(self)) if one.init and getattr(self, one.name) != one.default)
        said = (f"{one.name}=" * one.kw_only + repr(getattr(self, one.name)) for one in shown)
        return f"{type(self).__name__}({', '.join(said)})"


def concepts_in(*modules: ModuleType) -> tuple[Concept, ...]:
    """
    Return the concepts that *modules* make public, in the order of their `__all__`.

    >>> from ketamodel.knowledge import agents
    >>> [one.id for one in concepts_in(agents)]
    ['arketamine', 'esketamine', 'ketamine', 'ketamine-or-esketamine']
    """
    public = (getattr(module, name) for module in modules for name in module.__all__)
    return tuple(one for one in public if isinstance(one, Concept))
