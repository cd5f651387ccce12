"""The support matrix: every indication by every product and route, for one jurisdiction on one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import evolve, field, fields, frozen

from ketamodel.analysis.matrices.cell import Cell, Support
from ketamodel.analysis.matrices.derivation import derived
from ketamodel.analysis.matrices.grid import Grid
from ketamodel.analysis.matrices.page import fragment, page
from ketamodel.analysis.matrices.svg import svg
from ketamodel.analysis.matrices.text import text
from ketamodel.domain.kinds import Jurisdiction
from ketamodel.errors import UnknownId, nearest
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.provenance import Certainty
from ketamodel.rules.use import GRADES, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.analysis.matrices.cell import Row
    from ketamodel.domain.concepts import Indication, Product, Route
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["Matrix", "matrix"]

_Key: TypeAlias = "tuple[int, int, str]"


def _cells(given: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(given)


@final
@frozen(repr=False)
class Matrix:
    """
    What the knowledge says of each indication, product and route, before anything else is known.

    A column stands for all that is narrower: the strengths of a product, the ways of a route.
    Narrowing it down and sorting it make another matrix.
    """

    jurisdiction: Jurisdiction
    #: The day of the knowledge that was asked for.
    as_of: date
    #: Edition of the knowledge base.
    edition: date
    cells: tuple[Cell, ...] = field(converter=_cells)

    def of(
        self,
        *,
        indication: Indication | None = None,
        product: Product | None = None,
        route: Route | None = None,
        status: Support | None = None,
    ) -> Matrix:
        """
        Return the cells of *indication*, *product*, *route* and *status*, or of what falls under them.

        >>> from ketamodel.knowledge import indications, routes
        >>> us = matrix(jurisdiction=Jurisdiction.US)
        >>> depression = us.of(indication=indications.DEPRESSION, status=Support.APPROVED)
        >>> {(cell.indication.id, cell.route.id) for cell in depression.of(route=routes.INTRANASAL)} == {
        ...     ("treatment-resistant-depression", "intranasal"),
        ...     ("mdd-acute-suicidality", "intranasal"),
        ...     ("treatment-resistant-depression-with-acute-suicidality", "intranasal"),
        ... }
        True
        """
        kept = (
            one
            for one in self.cells
            if (indication is None or one.indication.within(indication))
            and (product is None or one.product.within(product))
            and (route is None or one.route.within(route))
            and status in (None, one.status)
        )
        return evolve(self, cells=kept)

    def sorted_by(self, *names: str) -> Matrix:
        """
        Return the same cells sorted by the fields *names*, the first of them first: ``"status"``, ``"certainty"``, ...

        The best status, the strongest evidence and the earliest day come first, what is not there last.
        Raises `UnknownId` with the nearest names for what is no field of a cell.

        >>> us = matrix(jurisdiction=Jurisdiction.US)
        >>> us.sorted_by("status", "indication").cells[0].status.value
        'approved'
        """
        known = [one.name for one in fields(Cell)]
        for name in names:
            if name not in known:
                sort = "field of a cell"
                raise UnknownId(sort, name, nearest(name, known))
        return evolve(self, cells=sorted(self.cells, key=lambda cell: [_key(cell, name) for name in names]))

    def rows(self) -> list[Row]:
        """
        Return a mapping for each cell, with ids and names, as ``pandas.DataFrame`` and JSON take them.

        >>> matrix(jurisdiction=Jurisdiction.EU).rows()[0]["indication"]
        'acute-pain'
        """
        where: Row = {"jurisdiction": self.jurisdiction.value, "as_of": self.as_of.isoformat()}
        return [{**where, **one.row()} for one in self.cells]

    def to_text(self, *, width: int = 100) -> str:
        """Return the matrix as text, at most *width* characters wide."""
        return text(self._grid, width)

    def to_html(self) -> str:
        """Return the matrix as a whole HTML document that needs no other file."""
        return page(self._grid)

    def to_svg(self) -> str:
        """Return the matrix as an SVG picture."""
        return svg(self._grid)

    @property
    def _grid(self) -> Grid:
        known = "" if self.as_of == self.edition else f", as in force on {self.as_of}"
        return Grid(f"Support matrix, {self.jurisdiction.value}, knowledge of {self.edition}{known}", self.cells)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def __str__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return fragment(self._grid)

    def __repr__(self) -> str:
        return f"<Matrix {self.jurisdiction.value} {self.as_of}, {len(self.cells)} cells>"


def _key(cell: Cell, name: str) -> _Key:
    """Return the place of *cell* when it is sorted by the field *name*."""
    value: object = getattr(cell, name)
    match value:
        case None:
            return 1, 0, ""
        case Support() | Standing():
            return 0, list(type(value)).index(value), ""
        case Certainty(grade=grade):
            return 0, GRADES.index(grade), ""
        case _:
            return 0, 0, str(value)


def matrix(
    *,
    jurisdiction: Jurisdiction,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
) -> Matrix:
    """
    Return what *knowledge* says in *jurisdiction* of every indication, product and route that it names.

    *as_of* is the day of the knowledge, by default that of its edition.
    Each cell says what `ketamodel.assess` says of a plan that tells no more than this.

    >>> from ketamodel.knowledge import indications, products
    >>> us = matrix(jurisdiction=Jurisdiction.US)
    >>> (spravato,) = us.of(
    ...     indication=indications.MDD_NON_RESISTANT, product=products.SPRAVATO_NASAL_SPRAY
    ... )
    >>> print(spravato)
    major depressive disorder, neither resistant nor with acute suicidality, Spravato (esketamine) nasal spray, \
intranasal: no source covers it
    """
    day = knowledge.day(as_of)
    return Matrix(jurisdiction, day, knowledge.edition, derived(knowledge, knowledge.on(day), jurisdiction))
