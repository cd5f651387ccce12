"""Terms become columns of an engine, and what several share a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.readers.columns.engine import Engine
from ketamodel.readers.columns.terms import Answer
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    import narwhals as nw

__all__ = ["Stages"]


@final
@frozen(eq=False)
class _Made:
    """A column, and how many stages of the table must be there before it."""

    value: nw.Expr
    stage: int = 0


@final
@frozen(eq=False)
class Stages:
    """
    Makes columns of terms in an *engine*.

    What several share becomes a column of its own: `added` says which, and in which order.
    """

    engine: Engine
    added: list[dict[str, nw.Expr]] = field(init=False, factory=list["dict[str, nw.Expr]"])
    # A term lives as long as it is in here, so that its id is its own.
    _asked: dict[int, tuple[Answer, int]] = field(init=False, factory=dict[int, "tuple[Answer, int]"])
    _made: dict[int, _Made] = field(init=False, factory=dict[int, _Made])

    def share(self, wanted: Iterable[Answer]) -> None:
        """Count what *wanted* asks for, so that what is asked for again is shared; to be called before `column`."""
        for one in wanted:
            found, count = self._asked.get(id(one), (one, 0))
            self._asked[id(one)] = found, count + 1
            if not count and not isinstance(one, Truth):
                self.share(one.parts)

    def column(self, wanted: Answer) -> nw.Expr:
        """Return *wanted* as a column, to be asked for after all stages."""
        return self._column(wanted).value

    def _column(self, wanted: Answer) -> _Made:
        found = self._made.get(id(wanted))
        if found is None:
            found = self._made[id(wanted)] = self._make(wanted)
        return found

    def _make(self, wanted: Answer) -> _Made:
        if isinstance(wanted, Truth):
            return _Made(self.engine.truth(wanted))
        parts = [self._column(part) for part in wanted.parts]
        stage = max((one.stage for one in parts), default=0)
        value = wanted.render(self.engine, tuple(one.value for one in parts))
        _, count = self._asked.get(id(wanted), (wanted, 0))
        return self._keep(value, stage) if parts and count > 1 else _Made(value, stage)

    def _keep(self, value: nw.Expr, stage: int) -> _Made:
        while len(self.added) <= stage:
            self.added.append({})
        name = f"_ketamodel_{stage}_{len(self.added[stage])}"
        self.added[stage][name] = value
        return _Made(self.engine.api.col(name), stage + 1)
