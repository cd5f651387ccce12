"""The lists of a case, such as risks and medicines, in a table: what each concept's columns say of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.readers.columns import Engine
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    import narwhals as nw

__all__ = ["Entry", "RecordedColumns", "entry_of"]


@final
@frozen(eq=False)
class Entry:
    """A concept of a list, row by row: present, and ruled out or asked without an answer; none of them is null."""

    concept: Concept
    present: nw.Expr
    ruled_out: nw.Expr | None = None
    not_known: nw.Expr | None = None


@final
@frozen(eq=False)
class RecordedColumns:
    """A list of a case as columns, after `ketamodel.Recorded`; *complete* is never null."""

    engine: Engine
    entries: Mapping[str, Entry]
    complete: nw.Expr | None

    def has(self, concept: Concept) -> nw.Expr:
        """Return whether *concept* is present: true, false, or null."""
        entries = self.entries.values()
        some, unknown = self.engine.some, self.engine.unknown
        present = some([one.present for one in entries if one.concept.within(concept)])
        ruled_out = [one.ruled_out for one in entries if one.ruled_out is not None and concept.within(one.concept)]
        if self.complete is not None:
            ruled_out.append(self.complete & ~some(list(self._open(concept))))
        return present | (~some(ruled_out) & unknown)

    def _open(self, concept: Concept) -> Iterator[nw.Expr]:
        """Return what leaves *concept* open although the list is complete."""
        for one in self.entries.values():
            related = one.concept.within(concept) or concept.within(one.concept)
            if one.not_known is not None and (related or not one.concept.grouped):
                yield one.not_known
            if concept.within(one.concept) or not one.concept.grouped:
                yield one.present

    def contradictions(self) -> Iterator[tuple[str, nw.Expr]]:
        """Return where something present, or implied, is ruled out itself or as something broader, with the words."""
        for one in self.entries.values():
            for broader in self.entries.values():
                if broader.ruled_out is not None and one.concept.within(broader.concept):
                    said = f"`{one.concept.id}` is both present and ruled out"
                    said += "" if one is broader else f" as `{broader.concept.id}`"
                    yield said, one.present & broader.ruled_out


def entry_of(concept: Concept, column: nw.Expr | None, implied: nw.Expr | None) -> Entry | None:
    """Return the entry of *concept* from its *column*, and where it is *implied* anyhow; None if neither is there."""
    if column is None:
        return None if implied is None else Entry(concept, implied)
    present = column.fill_null(value=False)
    ruled_out = (~column).fill_null(value=False)
    if implied is None:
        return Entry(concept, present, ruled_out, column.is_null())
    return Entry(concept, present | implied, ruled_out, column.is_null() & ~implied)
