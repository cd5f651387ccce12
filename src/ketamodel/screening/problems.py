"""What is wrong with a table, as errors and warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import KetamodelError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NOT_INSTALLED", "TOO_MANY_DIGITS", "AnotherRun", "MissingColumns", "NotATable", "UnreadableTable"]

#: What is said when a library of the extra is not there.
NOT_INSTALLED = "`{}` is not installed: pip install 'ketamodel[screen]'"


#: Polars has no decimals of more digits, and panics.
TOO_MANY_DIGITS = "decimals of more than 38 digits, expected numbers of fewer"


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
@frozen
class AnotherRun(KetamodelError, ValueError):
    """
    Beside the output is the work of an interrupted run that asked something else.

    Nothing of it is mixed with this run, and nothing is thrown away unasked.

    >>> print(AnotherRun("out.parquet", ["plan"]))
    `out.parquet` was begun with another plan, and interrupted: ask the same again to go on, or restart to throw it away
    """

    target: str
    #: What was another then, in words.
    differs: tuple[str, ...] = field(converter=_texts)

    def __str__(self) -> str:
        others = ", ".join(f"another {one}" for one in self.differs)
        return (
            f"`{self.target}` was begun with {others}, and interrupted: "
            "ask the same again to go on, or restart to throw it away"
        )


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
