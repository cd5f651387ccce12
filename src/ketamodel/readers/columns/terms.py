"""Columns to be: what each is made of, before an engine makes any, so that what is settled costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from math import ceil, floor
from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import field, frozen

from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    import narwhals as nw

    from ketamodel.readers.columns.engine import Engine

__all__ = ["Answer", "Kind", "Term", "Terms"]


@final
class Kind(Enum):
    """How a term joins its parts; what else it may be is for its engine alone."""

    EVERY = auto()
    SOME = auto()
    OPPOSITE = auto()
    #: An integer: compared with integers it is faster than with floats.
    WHOLE = auto()
    OTHER = auto()


@final
@frozen(eq=False, repr=False)
class Term:
    """A column to be, from the columns of its *parts*; terms that say the same are the same object."""

    parts: tuple[Answer, ...]
    render: Callable[[Engine, tuple[nw.Expr, ...]], nw.Expr]
    kind: Kind = Kind.OTHER
    never_null: bool = False


#: A column to be, or what holds in all rows.
Answer: TypeAlias = "Term | Truth"

_COMPARED: Mapping[str, Callable[[nw.Expr, float], nw.Expr]] = {"<": lt, "<=": le, ">": gt, ">=": ge}

#: Up to here a float tells integers apart.
_EXACT = 2**53


def _every(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return engine.every(parts)


def _some(engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return engine.some(parts)


def _opposite(_: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return ~parts[0]


def _certain(_: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return parts[0].fill_null(value=False)


def _is_null(_: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    return parts[0].is_null()


@final
@frozen(eq=False)
class Terms:
    """Makes terms: each once, and none where the answer is the same in all rows."""

    _made: dict[Hashable, Term] = field(init=False, factory=dict["Hashable", Term])
    _taken: dict[tuple[int, Truth], Answer] = field(init=False, factory=dict["tuple[int, Truth]", "Answer"])

    def column(self, name: str, *, kind: Kind = Kind.OTHER, never_null: bool = False) -> Term:
        """Return the column that the table has by this *name*."""
        return self.term(("column", name), (), lambda engine, _: engine.api.col(name), kind=kind, never_null=never_null)

    def term(
        self,
        key: Hashable,
        parts: Iterable[Answer],
        render: Callable[[Engine, tuple[nw.Expr, ...]], nw.Expr],
        *,
        kind: Kind = Kind.OTHER,
        never_null: bool = False,
    ) -> Term:
        """Return the term that says *key* of its *parts*."""
        given = tuple(parts)
        # Of terms that say the same there is one, so its id stands for it.
        place = (key, *map(id, given))
        found = self._made.get(place)
        if found is None:
            found = self._made[place] = Term(given, render, kind, never_null)
        return found

    def is_value(self, column: Term, value: object) -> Term:
        """Return that *value* stands in *column*."""
        return self.term(("is", value), (column,), lambda _, parts: parts[0] == value)

    def limit(self, number: Term, comparison: str, end: float) -> Term:
        """Return that *number* compares so with *end*: by `<`, `<=`, `>` or `>=`."""
        compared = _COMPARED[comparison]
        if number.kind is Kind.WHOLE and abs(end) < _EXACT:
            # What an integer is compared with may be one, too.
            end = ceil(end) if comparison in {"<", ">="} else floor(end)
        return self.term((comparison, end), (number,), lambda _, parts: compared(parts[0], end))

    def every(self, parts: Iterable[Answer]) -> Answer:
        """Return that all of *parts* hold."""
        return self._joined(parts, Kind.EVERY)

    def some(self, parts: Iterable[Answer]) -> Answer:
        """Return that one of *parts* holds."""
        return self._joined(parts, Kind.SOME)

    def opposite(self, one: Answer) -> Answer:
        """Return that *one* does not hold."""
        if isinstance(one, Truth):
            return ~one
        if one.kind is Kind.OPPOSITE:
            return one.parts[0]
        return self.term("opposite", (one,), _opposite, kind=Kind.OPPOSITE, never_null=one.never_null)

    def certain(self, one: Answer) -> Answer:
        """Return that *one* certainly holds: false where it is not known."""
        found = self.as_if(one, Truth.FALSE)
        if isinstance(found, Truth) or found.never_null:
            return found
        return self.term("certain", (found,), _certain, never_null=True)

    def not_known(self, one: Answer) -> Answer:
        """Return whether *one* is not known; it may be any column."""
        if isinstance(one, Truth):
            return Truth.of(one is Truth.UNKNOWN)
        if one.never_null:
            return Truth.FALSE
        return self.term("not known", (one,), _is_null, never_null=True)

    def needed(self, one: Term) -> Answer:
        """Return false where *one* is known, and not known where it is not."""
        return self.every((self.not_known(one), Truth.UNKNOWN))

    def as_if(self, one: Answer, unknown: Truth) -> Answer:
        """
        Return what says the same as *one* for somebody who takes what is not known for *unknown*.

        There what can hold in no row for certain is false, which a reader of three values must not say.
        """
        if isinstance(one, Truth):
            return unknown if one is Truth.UNKNOWN else one
        if one.kind in {Kind.WHOLE, Kind.OTHER}:
            return one
        found = self._taken.get((id(one), unknown))
        if found is None:
            if one.kind is Kind.OPPOSITE:
                found = self.opposite(self.as_if(one.parts[0], ~unknown))
            else:
                found = self._joined((self.as_if(part, unknown) for part in one.parts), one.kind)
            self._taken[id(one), unknown] = found
        return found

    def _joined(self, parts: Iterable[Answer], kind: Kind) -> Answer:
        decisive = Truth.FALSE if kind is Kind.EVERY else Truth.TRUE
        found: dict[int, Answer] = {}
        for one in parts:
            if one is decisive:
                return decisive
            if one is not ~decisive:
                found[id(one)] = one
        if len(found) <= 1:
            return next(iter(found.values()), ~decisive)
        given = tuple(found.values())
        never_null = all(isinstance(one, Term) and one.never_null for one in given)
        return self.term(kind, given, _every if kind is Kind.EVERY else _some, kind=kind, never_null=never_null)
