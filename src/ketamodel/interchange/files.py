"""Case documents in files: found out to be a plain file of a sane size before they are read."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from ketamodel.interchange._text import LARGEST, refuse
from ketamodel.interchange.json import from_json
from ketamodel.interchange.yaml import from_yaml
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["bytes_of", "from_file", "from_stream", "to_new_file"]

T = TypeVar("T")

_LIKE_JSON = re.compile(rb"(\xef\xbb\xbf)?\s*(\[|\{\s*[\"}])")


def from_file(path: Path, kind: type[T], *, knowledge: KnowledgeBase = KNOWLEDGE) -> T:
    """
    Return the value of *kind* in the YAML or JSON file at *path*.

    Raises `DocumentProblems` with all that is wrong with the file or the document.
    """
    data = bytes_of(path)
    if path.suffix.lower() == ".json":
        return from_json(data, kind, knowledge=knowledge)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return from_yaml(data, kind, knowledge=knowledge)
    return _from_bytes(data, kind, knowledge)


def from_stream(stream: BinaryIO, kind: type[T], *, knowledge: KnowledgeBase = KNOWLEDGE) -> T:
    """
    Return the value of *kind* in the YAML or JSON document of *stream*.

    >>> from io import BytesIO
    >>> from ketamodel.domain.case import Case
    >>> from_stream(BytesIO(b'{"plan": {}, "patient": {}}'), Case).plan.dose is None
    True
    """
    return _from_bytes(stream.read(LARGEST + 1), kind, knowledge)


def to_new_file(path: Path, text: str) -> None:
    """
    Write *text* to *path*, whole or not at all, and never over a file that is there.

    Raises `DocumentProblems` if it cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> with TemporaryDirectory() as folder:
    ...     to_new_file(Path(folder) / "record.json", "{}")
    ...     (Path(folder) / "record.json").read_text(encoding="utf-8")
    '{}'
    """
    if path.exists():
        raise refuse(what=f"{path} is there already", remedy="name a new file")
    try:
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            written = Path(file.name)
            file.write(text)
        written.replace(path)
    except OSError as error:
        what = f"{path} cannot be written: {(error.strerror or 'no such folder').lower()}"
        raise refuse(what=what, remedy="name a file in a folder that is there") from None


def _from_bytes(data: bytes, kind: type[T], knowledge: KnowledgeBase) -> T:
    reader = from_json if _LIKE_JSON.match(data) else from_yaml
    return reader(data, kind, knowledge=knowledge)


_EXPECTED = "expected a YAML or JSON file"


def bytes_of(path: Path) -> bytes:
    """
    Return the bytes of the plain file at *path*, one more than allowed at most.

    Raises `DocumentProblems` if it cannot be read.
    """
    try:
        with os.fdopen(_without_waiting(path), "rb", buffering=0) as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(LARGEST + 1) if stat.S_ISREG(mode) else None
    except IsADirectoryError:
        raise refuse(what="is a folder", remedy=_EXPECTED) from None
    except OSError as error:
        what = f"cannot be read: {(error.strerror or 'no such file').lower()}"
        raise refuse(what=what, remedy=_EXPECTED) from None
    except ValueError:
        raise refuse(what="is no file name", remedy=_EXPECTED) from None
    if data is None:
        raise refuse(what="is no plain file", remedy=f"{_EXPECTED}, or `-` for the standard input")
    return data


def _without_waiting(path: Path) -> int:
    """Open *path*, a pipe too, without waiting for the other end."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
