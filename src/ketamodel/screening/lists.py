"""The lists of a case, such as risks and medicines, in a table: what each concept's columns say of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.readers.columns import Answer, Terms
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Entry", "RecordedColumns", "entry_of"]


@final
@frozen(eq=False)
class Entry:
    """A concept of a list, row by row: present, and ruled out or asked without an answer; none of them is null."""

    concept: Concept
    present: Answer
    ruled_out: Answer = Truth.FALSE
    not_known: Answer = Truth.FALSE
    #: The column that says all of it, where nothing else implies it.
    column: Answer | None = None


@final
@frozen(eq=False)
class RecordedColumns:
    """A list of a case as columns, after `ketamodel.Recorded`; *complete* is never null."""

    terms: Terms
    entries: Mapping[str, Entry]
    complete: Answer | None

    def has(self, concept: Concept) -> Answer:
        """Return whether *concept* is present: true, false, or null."""
        entries, terms = self.entries.values(), self.terms
        related = [one for one in entries if one.concept.within(concept) or concept.within(one.concept)]
        if len(related) == 1 and related[0].concept == concept and related[0].column is not None:
            # Where it is null it was asked without an answer: then a complete list leaves it open.
            return related[0].column
        present = terms.some(one.present for one in entries if one.concept.within(concept))
        ruled_out = [one.ruled_out for one in entries if concept.within(one.concept)]
        if self.complete is not None:
            ruled_out.append(terms.every((self.complete, terms.opposite(terms.some(self._open(concept))))))
        return terms.some((present, terms.every((terms.opposite(terms.some(ruled_out)), Truth.UNKNOWN))))

    def _open(self, concept: Concept) -> Iterator[Answer]:
        """Return what leaves *concept* open although the list is complete."""
        for one in self.entries.values():
            if one.concept.within(concept) or concept.within(one.concept) or not one.concept.grouped:
                yield one.not_known
            if concept.within(one.concept) or not one.concept.grouped:
                yield one.present

    def contradictions(self) -> Iterator[tuple[str, Answer]]:
        """Return where something present, or implied, is ruled out itself or as something broader, with the words."""
        for one in self.entries.values():
            for broader in self.entries.values():
                where = self.terms.every((one.present, broader.ruled_out))
                # A column alone is never both.
                both = one is not broader or one.column is None
                if both and where is not Truth.FALSE and one.concept.within(broader.concept):
                    said = f"`{one.concept.id}` is both present and ruled out"
                    said += "" if one is broader else f" as `{broader.concept.id}`"
                    yield said, where


def entry_of(terms: Terms, concept: Concept, column: Answer | None, implied: Answer | None) -> Entry | None:
    """Return the entry of *concept* from its *column*, and where it is *implied* anyhow; None if neither is there."""
    if column is None:
        return None if implied is None else Entry(concept, implied)
    present, ruled_out, not_known = (
        terms.certain(column),
        terms.certain(terms.opposite(column)),
        terms.not_known(column),
    )
    if implied is None:
        return Entry(concept, present, ruled_out, not_known, column)
    not_implied = terms.opposite(implied)
    return Entry(concept, terms.some((present, implied)), ruled_out, terms.every((not_known, not_implied)))
