"""Colours of the statuses, in the light and in the dark; they repeat what sign and word say already."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.analysis.matrices.cell import Support

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DARK", "LIGHT", "Tint"]


@final
@frozen
class Tint:
    """A background and the text on it, as hexadecimal colours with a contrast of at least 4.5 to 1."""

    ground: str
    ink: str


LIGHT: Mapping[Support, Tint] = {
    Support.APPROVED: Tint("#cdebd4", "#0b3d1e"),
    Support.SUPPORTED: Tint("#d3e5fa", "#0b2f55"),
    Support.CAUTION: Tint("#fdeab5", "#4a3400"),
    Support.INVESTIGATIONAL: Tint("#eadcf5", "#3f1d5c"),
    Support.DEPENDS: Tint("#ffffff", "#1a1a1a"),
    Support.NOT_SUPPORTED: Tint("#f9d5d1", "#5c120b"),
    Support.UNCOVERED: Tint("#f5f5f5", "#555555"),
}
DARK: Mapping[Support, Tint] = {
    Support.APPROVED: Tint("#12401f", "#d6f5de"),
    Support.SUPPORTED: Tint("#123456", "#d9eaff"),
    Support.CAUTION: Tint("#4d3a05", "#ffeec2"),
    Support.INVESTIGATIONAL: Tint("#3d2357", "#f0e3fb"),
    Support.DEPENDS: Tint("#161616", "#f2f2f2"),
    Support.NOT_SUPPORTED: Tint("#571a14", "#ffe0dc"),
    Support.UNCOVERED: Tint("#202020", "#b0b0b0"),
}
