"""What keeps a record from being reproduced."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import KetamodelError
from ketamodel.interchange.problems import Place, Problem, at

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Mismatch", "RecordDiffers"]

#: So many differences are printed; all of them are among the values of the error.
_MANY = 50


@final
@frozen
class Mismatch:
    """
    A place of a record where the replay says something else.

    >>> str(Mismatch(("assessment", "verdict"), "`caution`", "`contraindicated`"))
    '$.assessment.verdict was `caution`, is `contraindicated`'
    """

    place: Place
    recorded: str
    replayed: str

    @property
    def path(self) -> str:
        """The place as it is written: ``$.assessment.verdict``."""
        return at(self.place)

    def __str__(self) -> str:
        return f"{self.path} was {self.recorded}, is {self.replayed}"


def _differences(given: Iterable[Mismatch | Problem]) -> tuple[Mismatch | Problem, ...]:
    return tuple(given)


@final
@frozen
class RecordDiffers(KetamodelError, ValueError):
    """
    A record cannot be reproduced: everything that differs or stands in the way.

    That is another edition or other rules, a document that was changed after it was written,
    masked values, and every place of the assessment that comes out otherwise.

    >>> print(RecordDiffers([Mismatch(("knowledge", "edition"), "`2026-11-21`", "`2027-02-01`")]))
    $.knowledge.edition was `2026-11-21`, is `2027-02-01`
    """

    differences: tuple[Mismatch | Problem, ...] = field(converter=_differences)

    def __str__(self) -> str:
        more = len(self.differences) - _MANY
        lines = [str(one) for one in self.differences[:_MANY]]
        return "\n".join([*lines, *([f"and {more} more"] if more > 0 else [])])
