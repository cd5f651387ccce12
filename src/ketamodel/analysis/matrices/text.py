"""The matrix as text for a terminal: each indication with what is said of its products and routes."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from attrs import evolve

from ketamodel.analysis.matrices.cell import Support
from ketamodel.analysis.matrices.grid import GRADES, MEANINGS, SIGNS, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.analysis.matrices.cell import Cell
    from ketamodel.analysis.matrices.grid import Grid
    from ketamodel.domain.concepts import Product, Route

__all__ = ["text"]


def text(grid: Grid, width: int) -> str:
    """
    Return *grid* as text, each line at most *width* wide.

    >>> from ketamodel.analysis.matrices.grid import Grid
    >>> print(text(Grid("No cells", ()), 80))
    No cells
    Nothing here.
    """
    return "\n".join(_lines(grid, width))


def _lines(grid: Grid, width: int) -> Iterator[str]:
    yield from wrap(grid.title, width)
    for status in grid.statuses:
        yield from _item(f"  {SIGNS[status]} ", f"{status.value}: {MEANINGS[status]}", width)
    if any(one.certainty is not None for one in grid.cells):
        yield from _item("  ", GRADES, width)
    if not grid.cells:
        yield "Nothing here."
    ruled_out = _ruled_out(grid)
    if ruled_out:
        yield from ("", "WHATEVER THE INDICATION", "")
        yield from _entries(ruled_out.values(), width)
    for name, indications in grid.groups:
        yield from ("", name.upper())
        for indication in indications:
            yield from ("", *wrap(f"{indication.name} [{indication.id}]", width))
            cells = [one for one in grid.cells if one.indication == indication]
            yield from _entries([one for one in cells if (one.product, one.route) not in ruled_out], width)


def _ruled_out(grid: Grid) -> dict[tuple[Product, Route], Cell]:
    """Return the columns in which the same rules speak against every indication, with a cell that says so."""
    columns: dict[tuple[Product, Route], list[Cell]] = {}
    for one in grid.cells:
        columns.setdefault((one.product, one.route), []).append(one)
    found: dict[tuple[Product, Route], Cell] = {}
    for column, cells in columns.items():
        rules = set(cells[0].rules).intersection(*(one.rules for one in cells[1:]))
        against = tuple(rule for rule in cells[0].rules if rule in rules)
        if against and len(cells) > 1 and all(one.status is Support.NOT_SUPPORTED for one in cells):
            found[column] = evolve(cells[0], rules=against)
    return found


def _entries(cells: Iterable[Cell], width: int) -> Iterator[str]:
    """Yield the lines of *cells*, those of which the same is said in one entry."""
    alike: dict[tuple[str, tuple[str, ...]], list[Cell]] = {}
    for one in cells:
        behind = () if one.status is Support.UNCOVERED else one.behind
        alike.setdefault((worded(one), behind), []).append(one)
    for (words, behind), each in sorted(alike.items(), key=lambda entry: _rank(entry[1][0])):
        status = each[0].status
        rest = status is Support.UNCOVERED and len(alike) > 1
        places = "every other product and route here" if rest else _places(each)
        yield from _item(f"  {SIGNS[status]} ", f"{words}: {places}", width)
        if status is not Support.UNCOVERED:
            yield from _item("      ", ", ".join(behind), width)


def _rank(cell: Cell) -> int:
    return list(Support).index(cell.status)


def _places(cells: Iterable[Cell]) -> str:
    routes: dict[str, list[str]] = {}
    for one in cells:
        routes.setdefault(one.product.name, []).append(one.route.name)
    return "; ".join(f"{product}, {' or '.join(each)}" for product, each in routes.items())


def _item(mark: str, said: str, width: int) -> list[str]:
    later = " " * len(mark)
    return wrap(said, width, initial_indent=mark, subsequent_indent=later, break_on_hyphens=False)
