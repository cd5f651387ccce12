"""The kinds of files with tables, by their suffix."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, final

from ketamodel.errors import InvalidValue

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Kind", "kind_of"]


@final
class Kind(Enum):
    """What stands in a file, by the suffixes of its name."""

    PARQUET = (".parquet", ".pq")
    CSV = (".csv",)
    ARROW = (".arrow", ".ipc", ".feather")
    DUCKDB = (".duckdb",)


_KINDS = {suffix: kind for kind in Kind for suffix in kind.value}


def kind_of(file: Path) -> Kind:
    """
    Return what stands in *file*, by the suffix of its name.

    Raises `InvalidValue` with the suffixes that there are.

    >>> from pathlib import Path
    >>> kind_of(Path("ward.PARQUET")).name
    'PARQUET'
    """
    kind = _KINDS.get(file.suffix.lower())
    if kind is None:
        raise InvalidValue("file", f"`{file}`", f"a file whose name ends in {', '.join(_KINDS)}")
    return kind
