"""What was asked and answered about a list of concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, final

from attrs import field, frozen

from ketamodel._declared import check_types, listed
from ketamodel.errors import ContradictoryRecord
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Recorded"]

C = TypeVar("C", bound=Concept)


def _concepts(given: Iterable[C]) -> frozenset[C]:
    return given if isinstance(given, frozenset) else listed(frozenset, given)


@final
@frozen
class Recorded(Generic[C]):
    """
    Concepts asked about: present, excluded, or with an answer that is not known.

    A concept in none of them is not known, unless the list is *complete*; ``not_known`` wins over ``complete``.
    Raises `ContradictoryRecord` if one concept is both present (itself or narrower) and ruled out (itself or broader).

    >>> stroke = Concept("stroke", "stroke")
    >>> Recorded(present=[stroke], ruled_out=[stroke])
    Traceback (most recent call last):
        ...
    ketamodel.errors.ContradictoryRecord: `stroke` is both present and ruled out: leave it in one list
    """

    present: frozenset[C] = field(default=frozenset[C](), converter=_concepts)
    ruled_out: frozenset[C] = field(default=frozenset[C](), converter=_concepts)
    not_known: frozenset[C] = field(default=frozenset[C](), converter=_concepts)
    #: Everything that is present has been listed.
    complete: bool = False

    def __attrs_post_init__(self) -> None:
        check_types(self)
        if (not self.present) + (not self.ruled_out) + (not self.not_known) > 1:
            # One list alone contradicts nothing.
            return
        excluded = {concept.id for concept in self.ruled_out}
        said = [
            f"`{concept.id}` is both present and ruled out" + ("" if broader == concept.id else f" as `{broader}`")
            for concept in sorted(self.present, key=_by_id)
            for broader in sorted(concept.closure & excluded)
        ]
        settled = {one.id for one in self.present | self.ruled_out}
        said += [
            f"`{concept.id}` is both answered and not known"
            for concept in sorted(self.not_known, key=_by_id)
            if concept.id in settled
        ]
        if said:
            raise ContradictoryRecord(", ".join(said), "leave it in one list")

    def has(self, concept: Concept) -> Truth:
        """
        Return whether *concept* is present.

        Present holds for all broader, ruled out for all narrower; a broad answer to a narrow question is not known.

        >>> vein = Concept("iv", "intravenous")
        >>> drip = Concept("iv-infusion", "infusion", broader=[vein])
        >>> Recorded(present=[drip]).has(vein), Recorded(present=[vein], complete=True).has(drip)
        (Truth.TRUE, Truth.UNKNOWN)
        """
        # Most lists are empty: a loop over nothing costs less than a generator.
        for one in self.present:
            if concept.id in one.closure:
                return Truth.TRUE
        for one in self.ruled_out:
            if one.id in concept.closure:
                return Truth.FALSE
        return Truth.FALSE if self.complete and not self._open(concept) else Truth.UNKNOWN

    def _open(self, concept: Concept) -> bool:
        """Return whether something on record leaves *concept* open although the list is complete."""
        return (
            any(one.id in concept.closure or concept.id in one.closure for one in self.not_known)
            or any(one.id in concept.closure for one in self.present)
            or any(not one.grouped for one in self.present | self.not_known)
        )


def _by_id(concept: Concept) -> str:
    return concept.id
