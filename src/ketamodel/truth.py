"""Three-valued truth after Kleene, the logic of CQL's nulls."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NoReturn, final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Truth"]


@final
class Truth(Enum):
    """
    True, false, or not known.

    What is not known is never taken for false: a Truth has no Boolean value, ask ``is Truth.TRUE``.
    Source of the tables: S. C. Kleene, strong logic of indeterminacy, as in CQL's null logic.

    >>> Truth.FALSE & Truth.UNKNOWN, Truth.TRUE & Truth.UNKNOWN
    (Truth.FALSE, Truth.UNKNOWN)
    >>> Truth.TRUE | Truth.UNKNOWN, ~Truth.UNKNOWN
    (Truth.TRUE, Truth.UNKNOWN)
    """

    FALSE = "false"
    UNKNOWN = "not known"
    TRUE = "true"

    @classmethod
    def of(cls, answer: bool | None) -> Truth:  # noqa: FBT001 - the answer is the subject, not an option
        """
        Return the truth of *answer*, where None is not known.

        >>> Truth.of(None)
        Truth.UNKNOWN
        """
        if answer is None:
            return cls.UNKNOWN
        return cls.TRUE if answer else cls.FALSE

    @classmethod
    def all(cls, parts: Iterable[Truth]) -> Truth:
        """
        Return whether every one of *parts* is true; true for none.

        >>> Truth.all([Truth.TRUE, Truth.UNKNOWN])
        Truth.UNKNOWN
        """
        false, unknown, result = cls.FALSE, cls.UNKNOWN, cls.TRUE
        for part in parts:
            if part is false:
                return part
            if part is unknown:
                result = part
        return result

    @classmethod
    def any(cls, parts: Iterable[Truth]) -> Truth:
        """
        Return whether one of *parts* is true; false for none.

        >>> Truth.any([Truth.FALSE, Truth.UNKNOWN])
        Truth.UNKNOWN
        """
        true, unknown, result = cls.TRUE, cls.UNKNOWN, cls.FALSE
        for part in parts:
            if part is true:
                return part
            if part is unknown:
                result = part
        return result

    def __and__(self, other: Truth) -> Truth:
        return Truth.all((self, other))

    def __or__(self, other: Truth) -> Truth:
        return Truth.any((self, other))

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.FALSE if self is Truth.TRUE else Truth.TRUE

    def __bool__(self) -> NoReturn:
        message = "a truth has three values: write `is Truth.TRUE`, `is Truth.FALSE` or `is Truth.UNKNOWN`"
        raise TypeError(message)

    def __repr__(self) -> str:
        return f"Truth.{self.name}"
