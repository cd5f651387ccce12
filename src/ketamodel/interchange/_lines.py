"""On which line of a JSON text each of its values stands."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ketamodel.interchange.problems import Place

__all__ = ["lines_of"]

_PIECES = re.compile(r'\n|"(?:[^"\\]|\\.)*+"|[\[{\]},:]|[^\s"\[{\]},:]+', re.DOTALL)


def lines_of(text: str) -> dict[Place, int]:
    """
    Return the line, counted from 1, of each value of *text*, which is JSON; of an entry, that of its key.

    >>> lines_of('{"a":' + chr(10) + ' [1, {"b": 2}]}')
    {(): 1, ('a',): 1, ('a', 0): 2, ('a', 1): 2, ('a', 1, 'b'): 2}
    """
    found: dict[Place, int] = {}
    #: The steps to the value that is read; a list counts, an object waits for a key.
    steps: list[str | int | None] = []
    line = 1
    for piece in (one[0] for one in _PIECES.finditer(text)):
        if piece == "\n":
            line += 1
        elif piece in "]}":
            steps.pop()
        elif piece == ",":
            last = steps[-1]
            steps[-1] = last + 1 if isinstance(last, int) else None
        elif steps and steps[-1] is None:
            steps[-1] = json.loads(piece)
            found.setdefault(cast("Place", tuple(steps)), line)
        elif piece != ":":
            found.setdefault(cast("Place", tuple(steps)), line)
            if piece in "[{":
                steps.append(0 if piece == "[" else None)
    return found
