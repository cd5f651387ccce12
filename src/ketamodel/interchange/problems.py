"""What is wrong with a document: every problem, its place, and what would be right."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import evolve, field, frozen

from ketamodel.errors import KetamodelError, did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["DocumentProblems", "Place", "Problem", "at", "lookup_remedy", "names_remedy", "quoted"]

#: The keys and positions that lead from the root of a document to a place in it.
Place: TypeAlias = "tuple[str | int, ...]"

_PLAIN = re.compile(r"[A-Za-z_][\w-]{0,60}", re.ASCII)
_LONGEST = 60


def quoted(given: object) -> str:
    """
    Return *given* as a message shows it: short, on one line, without control characters.

    >>> quoted("anurysm"), quoted("a" * 99)[-12:]
    ('`anurysm`', 'aaaaaaaaaa…`')
    """
    text = given if isinstance(given, str) else str(given)
    return f"`{_shown(text)}`"


def _shown(text: str) -> str:
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in short)


def at(place: Place) -> str:
    """
    Return *place* as a path of the document.

    >>> at(("patient", "risks", "present", 2))
    '$.patient.risks.present[2]'
    """
    return "$" + "".join(map(_step, place))


def _step(one: str | int) -> str:
    if isinstance(one, int):
        return f"[{one}]"
    return f".{one}" if _PLAIN.fullmatch(one) else f"[{json.dumps(quoted(one)[1:-1])}]"


def lookup_remedy(given: str, known: Iterable[str], otherwise: str) -> str:
    """
    Return the names of *known* that *given* may have meant, or *otherwise* if it is like none.

    >>> lookup_remedy("dosse", ["dose", "rate"], "")
    'did you mean `dose`?'
    """
    return names_remedy(nearest(given[:_LONGEST], known)) or otherwise


def names_remedy(names: Iterable[str]) -> str:
    """
    Return *names*, shown as messages show them, as a question; nothing where there are none.

    >>> names_remedy(["iv", "im"])
    'did you mean `iv` or `im`?'
    """
    return did_you_mean(map(_shown, names))


@final
@frozen
class Problem:
    """
    One thing that is wrong with a document.

    >>> str(Problem(("plan", "dosse"), "is not a field of a plan", "did you mean `dose`?"))
    '$.plan.dosse is not a field of a plan, did you mean `dose`?'
    """

    place: Place
    what: str
    #: What would be right, in words; empty where that is plain.
    remedy: str
    #: Where the text has that place, counted from 1; None where nobody looked.
    line: int | None = field(default=None, eq=False)

    @property
    def path(self) -> str:
        """The place as it is written: ``$.plan.dose``."""
        return at(self.place)

    def below(self, *steps: str | int) -> Problem:
        """Return the same problem in a document that has this one at *steps*."""
        return Problem((*steps, *self.place), self.what, self.remedy, self.line)

    def on_line_of(self, lines: Mapping[Place, int]) -> Problem:
        """
        Return the same problem with its line in a text that has places on *lines*.

        >>> str(Problem(("rules", 0, "then"), "is missing", "write it").on_line_of({("rules", 0): 7}))
        'line 7: $.rules[0].then is missing, write it'
        """
        for end in range(len(self.place), -1, -1):
            if self.place[:end] in lines:
                return evolve(self, line=lines[self.place[:end]])
        return self

    @property
    def said(self) -> str:
        """The place, what is wrong and what would be right, without the line."""
        remedy = f", {self.remedy}" if self.remedy else ""
        return f"{self.path} {self.what}{remedy}"

    def __str__(self) -> str:
        return self.said if self.line is None else f"line {self.line}: {self.said}"


def _problems(given: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(given)


@final
@frozen
class DocumentProblems(KetamodelError, ValueError):
    """
    A document cannot be read; every problem of it.

    >>> print(DocumentProblems([Problem((), "is empty", "expected a case")]))
    $ is empty, expected a case
    """

    problems: tuple[Problem, ...] = field(converter=_problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
