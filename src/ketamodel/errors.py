"""What can go wrong, as values: the root of all errors and those that floors share."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, final

from attrs import fields, frozen, has

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ContradictoryRecord",
    "InvalidValue",
    "KetamodelError",
    "UnknownId",
    "did_you_mean",
    "nearest",
]


class KetamodelError(Exception):
    """
    The root of every error that ketamodel raises on purpose.

    Two errors are equal when they are of one type and say the same.

    >>> UnknownId("route", "nasal", ("intranasal",)) == UnknownId("route", "nasal", ("intranasal",))
    True
    """

    def _content(self) -> tuple[object, ...]:
        kind = type(self)
        if has(kind):
            return tuple(getattr(self, one.name) for one in fields(kind))
        return self.args

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, KetamodelError) or type(other) is not type(self):
            return NotImplemented
        return self._content() == other._content()

    def __hash__(self) -> int:
        return hash((type(self), self._content()))


def nearest(given: str, known: Iterable[str], *, alike: float = 0.6) -> tuple[str, ...]:
    """
    Return up to three names of *known* that look most like *given*, whatever is written large or small.

    Names that have *given* as one of their words come first; the others are *alike*, where 1 is the same.

    >>> nearest("intranassal", ["oral", "intranasal"])
    ('intranasal',)
    >>> nearest("IV", ["im", "iv"]), nearest("Spravato", ["spravato-nasal-spray"])
    (('iv',), ('spravato-nasal-spray',))
    """
    names, small = sorted(known), {one.casefold(): one for one in sorted(known)}
    found = [one for folded, one in small.items() if given.casefold() in re.split(r"[-\s]", folded)]
    # Of units, large and small letters mean different things.
    found += get_close_matches(given, names, n=3, cutoff=alike)
    found = found or [small[one] for one in get_close_matches(given.casefold(), small, n=3, cutoff=alike)]
    return tuple(dict.fromkeys(found))[:3]


def did_you_mean(names: Iterable[str], *, after: str = "") -> str:
    """
    Return *names* as a question *after* what was said; nothing where there are none.

    >>> did_you_mean(["iv", "im"], after=", "), did_you_mean([])
    (', did you mean `iv` or `im`?', '')
    """
    asked = " or ".join(f"`{one}`" for one in names)
    return f"{after}did you mean {asked}?" if asked else ""


@final
@frozen
class UnknownId(KetamodelError, ValueError):
    """
    An id names nothing in the vocabulary.

    >>> str(UnknownId("route", "nasal", ("intranasal",)))
    '`nasal` is not a known route, did you mean `intranasal`?'
    """

    #: What the id should have named, in words.
    sort: str
    given: str
    #: The known ids that look most like it.
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"`{self.given}` is not a known {self.sort}{did_you_mean(self.nearest, after=', ')}"


@final
@frozen
class InvalidValue(KetamodelError, ValueError):
    """
    A value cannot be true of any patient or plan.

    >>> str(InvalidValue("weight", "0 kg", "a weight from 0.3 kg to 700 kg"))
    '`weight` is 0 kg, expected a weight from 0.3 kg to 700 kg'
    """

    field: str
    given: str
    #: What would be right, in words.
    expected: str

    def __str__(self) -> str:
        return f"`{self.field}` is {self.given}, expected {self.expected}"


@final
@frozen
class ContradictoryRecord(KetamodelError, ValueError):
    """
    Two statements of one document exclude each other.

    >>> str(ContradictoryRecord("`stroke` is both present and ruled out", "leave it in one list"))
    '`stroke` is both present and ruled out: leave it in one list'
    """

    what: str
    #: What would settle it, in words.
    remedy: str

    def __str__(self) -> str:
        return f"{self.what}: {self.remedy}"
