"""What a screening asks of a table, remembered for the next table of the same columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Hashable

    import narwhals as nw

__all__ = ["Query", "remembered"]


@final
@frozen(eq=False)
class Query:
    """The stages that a table must go through, the columns that are added at last, and what no column tells."""

    stages: list[dict[str, nw.Expr]]
    added: dict[str, nw.Expr]
    missing: tuple[str, ...]


_AT_MOST: Final = 32
_remembered: dict[Hashable, Query] = {}


def remembered(asked: Hashable, make: Callable[[], Query]) -> Query:
    """
    Return the query that stands for *asked*, made if it is not among the last ones.

    >>> empty = remembered("nothing", lambda: Query([], {}, ()))
    >>> remembered("nothing", lambda: Query([], {}, ())) is empty
    True
    """
    found = _remembered.get(asked)
    if found is None:
        found = make()
        for oldest in list(_remembered)[: len(_remembered) + 1 - _AT_MOST]:
            _remembered.pop(oldest, None)
        _remembered[asked] = found
    return found
