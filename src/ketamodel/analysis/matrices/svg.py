"""The matrix as an SVG picture: a sign and the grade in each cell, and a legend; colour only repeats the sign."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.analysis.matrices.grid import GRADES, MEANINGS, SIGNS, worded
from ketamodel.analysis.matrices.palette import DARK, LIGHT
from ketamodel.domain.concepts import Product, Route

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ketamodel.analysis.matrices.cell import Cell, Support
    from ketamodel.analysis.matrices.grid import Grid
    from ketamodel.analysis.matrices.palette import Tint

__all__ = ["svg"]

_ROW, _CELL, _LETTER = 22, 34, 7
_MARGIN, _LINE = 16, 18


@final
@frozen
class _Column:
    """Where a column begins, and how wide it is."""

    product: Product
    route: Route
    x: float
    width: float


def svg(grid: Grid) -> str:
    """
    Return *grid* as an SVG document.

    >>> from ketamodel.analysis.matrices.grid import Grid
    >>> "<title>Nothing</title>" in svg(Grid("Nothing", ()))
    True
    """
    names = [one.name for _, each in grid.groups for one in each]
    left = _MARGIN + max(map(_wide, names), default=0) + 8
    columns = tuple(_columns(grid, left))
    right = max([left, *(one.x + one.width for one in columns)])
    width = max(right, _wide(grid.title) * 1.3, *(_wide(_legend(one)) for one in grid.statuses), 0) + 2 * _MARGIN
    top = (
        3 * _MARGIN
        + _LINE * (1 + len(grid.statuses))
        + max((_wide(one.route.name) for one in columns), default=0)
        + _LINE
    )
    rows = sum(1 + len(each) for _, each in grid.groups)
    height = top + rows * _ROW + _MARGIN
    body = "\n".join([*_key(grid), *_heads(grid, columns, top), *_rows(grid, columns, top, right)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}"'
        f' height="{height:.0f}" role="img" xml:lang="en">\n'
        f"<title>{escape(grid.title)}</title>\n<desc>{escape(_description(grid))}</desc>\n"
        f'<style>{_style()}</style>\n<rect class="ground" width="100%" height="100%"/>\n{body}\n</svg>\n'
    )


def _wide(words: str) -> float:
    """Return about how wide *words* are."""
    return len(words) * _LETTER


def _legend(status: Support) -> str:
    return f"{SIGNS[status]}  {status.value}: {MEANINGS[status]}"


def _description(grid: Grid) -> str:
    counts = (f"{sum(one.status is status for one in grid.cells)} {status.value}" for status in grid.statuses)
    return f"A table of {len(grid.cells)} cells, indications by products and routes: {'; '.join(counts)}."


def _columns(grid: Grid, x: float) -> Iterator[_Column]:
    """Yield the columns from *x* on, those of a product wide enough for its name."""
    for product, routes in grid.products:
        width = max(_wide(_shown(one)) + 6 for one in grid.cells if one.product == product)
        width = max(width, _CELL, (_wide(product.name) + 8) / len(routes))
        for route in routes:
            yield _Column(product, route, x, width)
            x += width
        x += _MARGIN / 2


def _text(x: float, y: float, words: str, kind: str = "", extra: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{named}{extra}>{escape(words)}</text>'


def _key(grid: Grid) -> Iterator[str]:
    """Yield the title, and a line for each sign."""
    yield _text(_MARGIN, 1.5 * _MARGIN, grid.title, "strong")
    for number, status in enumerate(grid.statuses, 1):
        yield _text(_MARGIN, 1.5 * _MARGIN + number * _LINE, _legend(status))
    yield _text(_MARGIN, 1.5 * _MARGIN + (1 + len(grid.statuses)) * _LINE, GRADES)


def _heads(grid: Grid, columns: tuple[_Column, ...], top: float) -> Iterator[str]:
    """Yield the routes, upright, over their columns, and the products over their routes."""
    longest = max((_wide(one.route.name) for one in columns), default=0)
    for product, _ in grid.products:
        first = next(one for one in columns if one.product == product)
        yield _text(first.x, top - longest - _LINE, product.name, "strong")
    for one in columns:
        x, y = one.x + one.width / 2 + 4, top - 6
        yield _text(x, y, one.route.name, "", f' transform="rotate(-90 {x:.0f} {y:.0f})"')


def _rows(grid: Grid, columns: tuple[_Column, ...], top: float, right: float) -> Iterator[str]:
    y = top
    for name, indications in grid.groups:
        yield f'<rect class="group" x="{_MARGIN}" y="{y:.0f}" width="{right - _MARGIN:.0f}" height="{_ROW - 2}"/>'
        yield _text(_MARGIN + 4, y + 15, name, "strong")
        y += _ROW
        for indication in indications:
            yield _text(_MARGIN + 4, y + 15, indication.name)
            for one in columns:
                cell = grid.cell(indication, one.product, one.route)
                if cell is not None:
                    yield _cell(cell, one, y)
            y += _ROW


def _shown(cell: Cell) -> str:
    grade = "" if cell.certainty is None else f" {cell.certainty.grade.value}"
    return f"{SIGNS[cell.status]}{grade}"


def _cell(cell: Cell, column: _Column, y: float) -> str:
    place = f'x="{column.x:.0f}" y="{y:.0f}" width="{column.width - 2:.0f}" height="{_ROW - 2}" rx="3"'
    middle = _text(column.x + column.width / 2 - 1, y + 15, _shown(cell), "sign")
    title = escape(f"{cell.indication}, {cell.product}, {cell.route}: {worded(cell)}")
    return f'<g class="{cell.status.name.lower()}"><title>{title}</title><rect {place}/>{middle}</g>'


_LIGHT_STYLE = """\
text{font:12px system-ui,sans-serif;fill:#1a1a1a}
.strong{font-weight:700}
.sign{text-anchor:middle;font-weight:700}
.ground{fill:#fff}
.group{fill:#e2e2e2}
"""
_DARK_STYLE = """\
text{fill:#f2f2f2}
.ground{fill:#161616}
.group{fill:#3a3a3a}
"""


def _style() -> str:
    return f"{_LIGHT_STYLE}{_tints(LIGHT)}@media (prefers-color-scheme:dark){{\n{_DARK_STYLE}{_tints(DARK)}}}\n"


def _tints(palette: Mapping[Support, Tint]) -> str:
    rules = (
        f".{status.name.lower()} rect{{fill:{tint.ground};stroke:{tint.ink};stroke-opacity:.35}}"
        f" .{status.name.lower()} text{{fill:{tint.ink}}}\n"
        for status, tint in palette.items()
    )
    return "".join(rules)
