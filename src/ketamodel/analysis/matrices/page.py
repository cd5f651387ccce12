"""The matrix as HTML: one table without scripts or outside assets, readable aloud, in print and in the dark."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ketamodel.analysis.matrices.cell import Support
from ketamodel.analysis.matrices.grid import GRADES, MEANINGS, SIGNS, WORDS, worded
from ketamodel.analysis.matrices.palette import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ketamodel.analysis.matrices.cell import Cell
    from ketamodel.analysis.matrices.grid import Grid
    from ketamodel.analysis.matrices.palette import Tint
    from ketamodel.domain.concepts import Indication

__all__ = ["fragment", "page"]

_STYLE = """\
.km-matrix{font:14px/1.4 system-ui,sans-serif;color-scheme:light dark;background:#fff;color:#1a1a1a;padding:1rem}
.km-matrix .km-scroll{overflow-x:auto}
.km-matrix .km-scroll:focus-visible{outline:3px solid #1a5fb4}
.km-matrix table{border-collapse:collapse;font-size:12px}
.km-matrix caption{text-align:left;font-size:16px;font-weight:700;padding:.5rem 0}
.km-matrix th,.km-matrix td{border:1px solid #8a8a8a;padding:.25rem .4rem;text-align:left;vertical-align:top}
.km-matrix tbody th[scope=row]{font-weight:400;min-width:14em;position:sticky;left:0;background:inherit}
.km-matrix tbody tr{background:#fff}
.km-matrix tbody th[scope=rowgroup]{background:#ececec;font-weight:700}
.km-matrix td{min-width:5.5em}
.km-matrix .km-sign{font-weight:700;padding-right:.25em}
.km-matrix dt{float:left;clear:left;min-width:16em;font-weight:700}
.km-matrix dd{margin:0 0 .25rem 17em}
"""
_DARK_STYLE = """\
.km-matrix{background:#161616;color:#f2f2f2}
.km-matrix tbody tr{background:#161616}
.km-matrix tbody th[scope=rowgroup]{background:#333}
"""


def page(grid: Grid) -> str:
    """
    Return *grid* as a whole HTML document.

    >>> from ketamodel.analysis.matrices.grid import Grid
    >>> print(page(Grid("Nothing", ()))[:32])
    <!DOCTYPE html>
    <html lang="en">
    """
    about = '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">'
    head = f"{about}\n<title>{escape(grid.title)}</title>"
    body = f"<main>\n<h1>{escape(grid.title)}</h1>\n{fragment(grid)}\n</main>"
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def fragment(grid: Grid) -> str:
    """
    Return *grid* as a part of an HTML document, for notebooks and pages.

    >>> from ketamodel.analysis.matrices.grid import Grid
    >>> "<caption>Nothing</caption>" in fragment(Grid("Nothing", ()))
    True
    """
    return "\n".join(_fragment(grid))


def _fragment(grid: Grid) -> Iterator[str]:
    yield f'<div class="km-matrix" lang="en">\n<style>\n{_style()}</style>'
    yield "<dl>"
    for status in grid.statuses:
        yield f"<dt>{_sign(status)}{escape(status.value)}</dt><dd>{escape(MEANINGS[status])}</dd>"
    yield f"</dl>\n<p>{escape(GRADES)}.</p>"
    # A part that scrolls must be reached with the keyboard, and so have a name.
    yield f'<div class="km-scroll" role="region" tabindex="0" aria-label="{escape(grid.title)}">'
    yield f"<table>\n<caption>{escape(grid.title)}</caption>"
    yield from _head(grid)
    for name, indications in grid.groups:
        span = 1 + sum(len(routes) for _, routes in grid.products)
        yield f'<tbody>\n<tr><th scope="rowgroup" colspan="{span}">{escape(name)}</th></tr>'
        yield from (_row(grid, indication) for indication in indications)
        yield "</tbody>"
    yield "</table>\n</div>"
    yield from _behind(grid)
    yield "</div>"


def _head(grid: Grid) -> Iterator[str]:
    yield '<thead>\n<tr><th scope="col" rowspan="2">indication</th>'
    for product, routes in grid.products:
        yield f'<th scope="colgroup" colspan="{len(routes)}">{escape(product.name)}</th>'
    yield "</tr>\n<tr>"
    for _, routes in grid.products:
        yield from (f'<th scope="col">{escape(route.name)}</th>' for route in routes)
    yield "</tr>\n</thead>"


def _row(grid: Grid, indication: Indication) -> str:
    cells = (_cell(grid.cell(indication, *column)) for column in grid.columns)
    return f'<tr><th scope="row">{escape(indication.name)}</th>{"".join(cells)}</tr>'


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    grade = "" if cell.certainty is None else f" <b>{cell.certainty.grade.value}</b>"
    behind = escape(f"{worded(cell)}: {', '.join(cell.behind)}")
    shown = f"{_sign(cell.status)}{escape(WORDS[cell.status])}{grade}"
    return f'<td class="km-{cell.status.name.lower()}" title="{behind}">{shown}</td>'


def _sign(status: Support) -> str:
    return f'<span class="km-sign" aria-hidden="true">{SIGNS[status]}</span>'


def _behind(grid: Grid) -> Iterator[str]:
    """Yield the table of what stands behind each cell that some source speaks of."""
    yield "<details>\n<summary>What stands behind each cell</summary>"
    yield "<table>\n<caption>Uses and rules, by indication, product and route</caption>"
    heads = ("indication", "product", "route", "status", "uses and rules")
    shown = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield f"<thead><tr>{shown}</tr></thead>\n<tbody>"
    for one in grid.cells:
        if one.status is not Support.UNCOVERED:
            words = (one.product.name, one.route.name, worded(one), ", ".join(one.behind))
            cells = "".join(f"<td>{escape(each)}</td>" for each in words)
            yield f'<tr><th scope="row">{escape(one.indication.name)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</details>"


def _style() -> str:
    return f"{_STYLE}{_tints(LIGHT)}@media (prefers-color-scheme:dark){{\n{_DARK_STYLE}{_tints(DARK)}}}\n"


def _tints(palette: Mapping[Support, Tint]) -> str:
    rules = (
        f".km-matrix .km-{status.name.lower()}{{background:{tint.ground};color:{tint.ink}}}\n"
        for status, tint in palette.items()
    )
    return "".join(rules)
