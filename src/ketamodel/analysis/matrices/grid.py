"""The matrix as it is shown: rows in groups, columns in products, and a sign for each status."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING, final

from attrs import Factory, field, frozen

from ketamodel.analysis.matrices.cell import Cell, Support

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.domain.concepts import Indication, Product, Route
    from ketamodel.terminology import Concept

__all__ = ["GRADES", "MEANINGS", "SIGNS", "WORDS", "Grid", "worded"]

#: Told apart by their form, so that colour is never needed.
SIGNS: Mapping[Support, str] = {
    Support.APPROVED: "●",
    Support.SUPPORTED: "◆",
    Support.CAUTION: "▲",
    Support.INVESTIGATIONAL: "◇",
    Support.DEPENDS: "?",
    Support.NOT_SUPPORTED: "✕",
    Support.UNCOVERED: "·",
}

#: As short as a cell of a table wants it.
WORDS: Mapping[Support, str] = {
    Support.APPROVED: "approved",
    Support.SUPPORTED: "off label",
    Support.CAUTION: "caution",
    Support.INVESTIGATIONAL: "trials",
    Support.DEPENDS: "depends",
    Support.NOT_SUPPORTED: "not supported",
    Support.UNCOVERED: "no source",
}

#: What the letters of certainty mean, in one line.
GRADES = "Certainty: a to d from strong to weak, mixed where trials disagree, n no benefit shown, x harm"

MEANINGS: Mapping[Support, str] = {
    Support.APPROVED: "a label in force covers it, within its limits",
    Support.SUPPORTED: "a guideline covers it, within limits",
    Support.CAUTION: "given off label on limited or mixed evidence, with caution at best",
    Support.INVESTIGATIONAL: "rests on trials alone, with caution at best",
    Support.DEPENDS: "depends on more than indication, product and route",
    Support.NOT_SUPPORTED: "a rule speaks against it, or every use that covers it breaks a limit",
    Support.UNCOVERED: "a statement about the knowledge base, not about the treatment",
}


def _cells(given: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(given)


def _places(grid: Grid) -> Mapping[tuple[str, str, str], Cell]:
    return {(one.indication.id, one.product.id, one.route.id): one for one in grid.cells}


@final
@frozen(eq=False)
class Grid:
    """Cells as a table, with a *title* that says where and when it is so."""

    title: str
    cells: tuple[Cell, ...] = field(converter=_cells)
    _places: Mapping[tuple[str, str, str], Cell] = field(
        init=False, repr=False, default=Factory(_places, takes_self=True)
    )

    @property
    def groups(self) -> tuple[tuple[str, tuple[Indication, ...]], ...]:
        """The indications under the name of the widest group that they belong to."""
        found = sorted({one.indication for one in self.cells}, key=_place)
        return tuple((name, tuple(each)) for name, each in groupby(found, _group))

    @property
    def products(self) -> tuple[tuple[Product, tuple[Route, ...]], ...]:
        """The products, each with its routes."""
        found: dict[Product, dict[Route, None]] = {}
        for one in self.cells:
            found.setdefault(one.product, {})[one.route] = None
        return tuple((product, tuple(routes)) for product, routes in found.items())

    @property
    def statuses(self) -> tuple[Support, ...]:
        """The statuses that occur, the best first."""
        found = {one.status for one in self.cells}
        return tuple(status for status in Support if status in found)

    @property
    def columns(self) -> tuple[tuple[Product, Route], ...]:
        """Each product with each of its routes."""
        return tuple((product, route) for product, routes in self.products for route in routes)

    def cell(self, indication: Indication, product: Product, route: Route) -> Cell | None:
        """Return what stands in one place, or None where the table has been narrowed down."""
        return self._places.get((indication.id, product.id, route.id))


def worded(cell: Cell) -> str:
    """
    Return the status of *cell*, its certainty, and since when it is so.

    >>> from ketamodel.analysis.matrices.matrix import matrix
    >>> from ketamodel.domain.kinds import Jurisdiction
    >>> worded(matrix(jurisdiction=Jurisdiction.US).cells[-1])
    'not supported'
    """
    certainty = "" if cell.certainty is None else f", certainty {cell.certainty.grade.value}"
    since = "" if cell.since is None else f", since {cell.since}"
    return f"{cell.status.value}{certainty}{since}"


def _lineage(concept: Concept) -> tuple[str, ...]:
    """Return the names from the widest group down to *concept* itself."""
    broader = concept.broader or ()
    return (*(_lineage(broader[0]) if broader else ()), concept.name)


def _place(indication: Indication) -> tuple[bool, tuple[str, ...]]:
    lineage = _lineage(indication)
    return len(lineage) == 1, lineage


def _group(indication: Indication) -> str:
    lineage = _lineage(indication)
    return lineage[0] if len(lineage) > 1 else "other"
