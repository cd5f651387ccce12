"""Strategies of single values: truths, quantities, ranges and lists of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity, Range
from ketamodel.terminology import Concept
from ketamodel.truth import Truth
from ketamodel.ucum import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["quantities", "ranges", "recorded", "truths"]

C = TypeVar("C", bound=Concept)

_PLACES = 4
_HIGHEST = 1_000_000


def truths() -> st.SearchStrategy[Truth]:
    """
    Return a strategy of truths.

    >>> from hypothesis import find
    >>> find(truths(), lambda truth: truth is Truth.UNKNOWN)
    Truth.UNKNOWN
    """
    return st.sampled_from(Truth)


def quantities(
    *, unit: str | None = None, at_least: Quantity | None = None, at_most: Quantity | None = None
) -> st.SearchStrategy[Quantity]:
    """
    Return a strategy of quantities with at most four decimal places.

    They have the *unit*, else that of a bound, else any unit of the table.

    >>> from hypothesis import find
    >>> find(quantities(unit="mg", at_least=Quantity("0.056", "g")), lambda _: True)
    Quantity('56.0000', 'mg')
    """
    bound = at_least or at_most
    if unit is None and bound is None:
        return st.sampled_from(sorted(UNITS)).flatmap(lambda one: quantities(unit=one))
    unit = unit or (bound.unit if bound is not None else "1")
    low = 0 if at_least is None else at_least.to(unit).number
    high = _HIGHEST if at_most is None else at_most.to(unit).number
    return st.decimals(min_value=low, max_value=high, places=_PLACES).map(lambda number: Quantity(number, unit))


@st.composite
def ranges(draw: st.DrawFn, *, unit: str = "mg") -> Range:
    """
    Return a strategy of ranges in *unit*, some with an open end.

    >>> from hypothesis import find
    >>> str(find(ranges(unit="mg"), lambda one: one.low is None))
    'up to 0 mg'
    """
    ends = sorted(draw(st.lists(quantities(unit=unit), min_size=2, max_size=2)))
    open_end = draw(st.sampled_from(("none", "low", "high")))
    return Range(None if open_end == "low" else ends[0], None if open_end == "high" else ends[1])


def recorded(
    concepts: Sequence[C], *, at_most: int = 5, complete: bool | None = None
) -> st.SearchStrategy[Recorded[C]]:
    """
    Return a strategy of lists about up to *at_most* of *concepts*, without contradiction.

    Each is present, ruled out or not known; the list is *complete* or not, or either for None.

    >>> from hypothesis import find
    >>> find(recorded([Concept("stroke", "stroke")]), lambda one: bool(one.present)).complete
    False
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> Recorded[C]:
        asked = draw(st.lists(st.sampled_from(concepts), unique_by=lambda one: one.id, max_size=at_most))
        answers = [draw(st.sampled_from(("present", "ruled out", "not known"))) for _ in asked]
        present = [one for one, answer in zip(asked, answers, strict=True) if answer == "present"]
        settled = {one for concept in present for one in concept.closure}
        return Recorded(
            present=present,
            ruled_out=[
                one
                for one, answer in zip(asked, answers, strict=True)
                if answer == "ruled out" and one.id not in settled
            ],
            not_known=[one for one, answer in zip(asked, answers, strict=True) if answer == "not known"],
            complete=draw(st.booleans()) if complete is None else complete,
        )

    return drawn()
