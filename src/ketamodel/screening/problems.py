"""What is wrong with a table, as errors and warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import KetamodelError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NOT_INSTALLED", "MissingColumns", "NotATable", "UnreadableTable"]

#: What is said when a library of the extra is not there.
NOT_INSTALLED = "`{}` is not installed: pip install 'ketamodel[screen]'"


def _texts(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@frozen
class UnreadableTable(KetamodelError, ValueError):
    """
    A table cannot be read; every problem of its columns.

    >>> print(UnreadableTable(["`patient.wieght` is no column of a case, did you mean `patient.weight`?"]))
    `patient.wieght` is no column of a case, did you mean `patient.weight`?
    """

    problems: tuple[str, ...] = field(converter=_texts)

    def __str__(self) -> str:
        return "\n".join(self.problems)


@final
@frozen
class NotATable(KetamodelError, TypeError):
    """
    Something is no table that can be screened.

    >>> str(NotATable("`list` is not a table"))
    '`list` is not a table'
    """

    what: str

    def __str__(self) -> str:
        return self.what


@final
class MissingColumns(UserWarning):
    """
    The table lacks columns that rules would read: they are not known in all its rows.

    >>> print(MissingColumns(("patient.age", "patient.sex")))
    not known in all rows, because the table has no column for it: `patient.age`, `patient.sex`
    """

    def __init__(self, paths: tuple[str, ...]) -> None:
        #: The names of the columns.
        self.paths = paths
        said = ", ".join(f"`{path}`" for path in paths)
        super().__init__(f"not known in all rows, because the table has no column for it: {said}")
