"""Draws the ratios as bars, on a scale of tens."""

from __future__ import annotations

from html import escape
from math import log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.deciding import Compared

__all__ = ["picture"]

_LEFT, _RIGHT, _ROW, _WIDE = 210, 60, 26, 720
_OURS, _OTHERS = "#0b6e4f", "#8a94a6"


def picture(found: Iterable[Compared]) -> str:
    """Return the engines beside the `if` chain as SVG."""
    ratios = [(one.name, one.pair.ratio) for one in found if one.pair is not None]
    low = min(0.5, *(seen for _, seen in ratios)) * 0.8
    most = max(seen for _, seen in ratios)

    def place(seen: float) -> float:
        return _LEFT + (_WIDE - _LEFT - _RIGHT) * log10(seen / low) / log10(most / low)

    high = _ROW * (len(ratios) + 2)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}"',
        '  font-family="sans-serif" font-size="13">',
        "<title>Time to decide one case, beside a hand-written if chain; shorter is faster</title>",
        f'<rect width="{_WIDE}" height="{high}" fill="#ffffff"/>',
    ]
    for index, (name, seen) in enumerate(ratios):
        top = _ROW * index + 10
        colour = _OURS if name.startswith("ketamodel") else _OTHERS
        lines += [
            f'<text x="{_LEFT - 8}" y="{top + 14}" text-anchor="end">{escape(name.replace("`", ""))}</text>',
            f'<rect x="{_LEFT}" y="{top}" width="{place(seen) - _LEFT:.1f}" height="18" fill="{colour}"/>',
            f'<text x="{place(seen) + 6:.1f}" y="{top + 14}">{seen:.3g}</text>',
        ]
    bottom = _ROW * len(ratios) + 10
    for tick in (1, 10, 100, 1000):
        if tick <= most:
            at = f"{place(tick):.1f}"
            lines += [
                f'<line x1="{at}" x2="{at}" y1="4" y2="{bottom}" stroke="#333333" stroke-dasharray="2 4"/>',
                f'<text x="{at}" y="{bottom + 16}" text-anchor="middle" fill="#333333">{tick}</text>',
            ]
    lines += [f'<text x="8" y="{bottom + 16}" fill="#333333">the if chain = 1, scale of tens</text>', "</svg>"]
    return "\n".join(lines) + "\n"
