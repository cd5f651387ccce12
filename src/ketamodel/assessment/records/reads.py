"""What a rule reads of a case, and what that binds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import Factory, field, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.wording import said
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.digest import digest
from ketamodel.rules.expression import Element, Named, Number, YesNo
from ketamodel.rules.self_check import elements, leaves
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.rule import Rule
    from ketamodel.terminology import Concept

__all__ = ["Reads", "Told", "binding", "same", "shown"]

#: What a case tells at a path: a value; of a concept in a list whether it is present; None if it tells nothing.
Told: TypeAlias = "Value | Truth | None"


def _reader(reads: Reads) -> Interpreter:
    return reads.basis.reader()


@final
@frozen(eq=False)
class Reads:
    """
    What the rules read of the case of a *basis*.

    >>> from ketamodel.assessment.basis import Basis
    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> reads = Reads(Basis(Case(TreatmentPlan(), Patient(pregnant=True)), KNOWLEDGE, KNOWLEDGE.edition))
    >>> reads.told(reads.elements(KNOWLEDGE.rule("esketamine-pregnancy")).values())
    {'patient.pregnant': True, 'patient.sex': None, 'plan.product': None}
    """

    basis: Basis
    _reader: Interpreter = field(init=False, default=Factory(_reader, takes_self=True))
    _named: dict[str, Mapping[str, Element]] = field(init=False, factory=dict[str, Mapping[str, Element]])

    def elements(self, rule: Rule) -> Mapping[str, Element]:
        """
        Return every element that *rule* reads, by its path, with those of the conditions that it names.

        Of the uses that it names, those out of scope are read no further than their scope.
        """
        return {**self._of(rule.applies), **self._of(rule.when)}

    def told(self, elements: Iterable[Element]) -> Mapping[str, Told]:
        """
        Return what the case tells at every path that *elements* read, also where it tells nothing.

        Of a derived number these are the paths that it is derived from.
        """
        found = dict(one for element in elements for one in _told(element, self._reader.inputs))
        return {path: found[path] for path in sorted(found)}

    def _of(self, expression: Expression) -> Mapping[str, Element]:
        found: dict[str, Element] = {}
        for leaf in leaves(expression):
            if not isinstance(leaf, Named):
                found |= {one.path: one for one in elements(leaf)}
                continue
            if leaf.name not in self._named:
                # INVARIANT: no condition names itself, so it is not asked for again before it is known.
                self._named[leaf.name] = self._of(self._meant(leaf))
            found |= self._named[leaf.name]
        return found

    def _meant(self, named: Named) -> Expression:
        """Return the condition of *named*; of a use out of scope, its scope."""
        effective = self.basis.effective
        for use in effective.uses:
            if use.is_met.name == named.name and self._reader.truth(use.scope) is Truth.FALSE:
                return use.scope
        return effective.conditions[named.name]


def _told(element: Element, told: Mapping[str, Value]) -> Iterator[tuple[str, Told]]:
    if isinstance(element, Number):
        yield from ((path, told.get(path)) for path in sources_of(element))
        if element.given is not None:
            yield from _told(element.given, told)
    elif isinstance(element, YesNo) and element.concept is not None:
        listed = told.get(element.listed_in)
        yield element.path, listed.has(element.concept) if isinstance(listed, Recorded) else Truth.UNKNOWN
    else:
        yield element.path, told.get(element.path)


def same(one: Told, other: Told) -> bool:
    """
    Return whether two cases tell the same; of a list, that the same is recorded in it.

    >>> from ketamodel.quantity import Quantity
    >>> same(Quantity("0.056", "g"), Quantity("56", "mg")), same(None, False)
    (True, False)
    """
    return digest(_plain(one)) == digest(_plain(other))


def _plain(told: Told) -> object:
    """Return *told* so that equal amounts in different units are written alike."""
    return (told.dimension, told.canonical) if isinstance(told, Quantity) else told


def shown(told: Told) -> str:
    """
    Return what a case tells as people say it.

    >>> shown(None), shown(Truth.FALSE), shown(date(2026, 3, 2)), shown(True)
    ('not known', 'no', '2026-03-02', 'yes')
    """
    match told:
        case None | Truth.UNKNOWN:
            return "not known"
        case Truth():
            return said(told is Truth.TRUE)
        case date():
            return told.isoformat()
        case Recorded():
            return _listed(told)
        case _:
            return said(told)


def _listed(told: Recorded[Concept]) -> str:
    lists = (("", told.present), ("no ", told.ruled_out), ("not known whether ", told.not_known))
    words = [f"{how}{one.name}" for how, concepts in lists for one in sorted(concepts, key=lambda each: each.id)]
    return "; ".join([*words, *(["nothing else"] if told.complete else [])]) or "not known"


def binding(rule: Rule, reads: Reads) -> str:
    """
    Return a digest of *rule* and of all that it reads: another as soon as one of them changes.

    >>> from ketamodel.assessment.basis import Basis
    >>> from ketamodel.domain.case import Case
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> rule = KNOWLEDGE.rule("esketamine-pregnancy")
    >>> one, two, three = (
    ...     binding(rule, Reads(Basis(Case(TreatmentPlan(), patient), KNOWLEDGE, KNOWLEDGE.edition)))
    ...     for patient in (Patient(), Patient(breastfeeding=True), Patient(pregnant=True))
    ... )
    >>> one == two, one == three
    (True, False)
    """
    read = reads.told(reads.elements(rule).values())
    return digest((rule, {path: _plain(told) for path, told in read.items()}))
