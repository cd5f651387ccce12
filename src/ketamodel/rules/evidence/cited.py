"""What every fact has: the places that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.provenance import Citation

__all__ = ["cited"]


def cited(given: Iterable[Citation]) -> tuple[Citation, ...]:
    """
    Return *given* citations as a tuple.

    Raises `InvalidValue` if there is none: a fact without a source is no fact.

    >>> cited([])
    Traceback (most recent call last):
        ...
    ketamodel.errors.InvalidValue: `because` is empty, expected at least one citation
    """
    because = tuple(given)
    if not because:
        raise InvalidValue("because", "empty", "at least one citation")
    return because
