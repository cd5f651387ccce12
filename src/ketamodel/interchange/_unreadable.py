"""How problems travel from the place where they are found to the root of the document."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar, final

from ketamodel.interchange.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["MANY", "NOTHING", "Gathered", "Unreadable", "read_list", "shown", "wrong"]

T = TypeVar("T")

#: So many problems are told at once; nobody reads more.
MANY = 50

#: Stands where a value could not be read.
NOTHING: Final = object()


@final
class Unreadable(Exception):
    """What is wrong with a part of a document, and what of the part can be read all the same."""

    def __init__(self, problems: Iterable[Problem], rest: Any = NOTHING) -> None:
        super().__init__()
        self.problems = tuple(problems)
        self.rest = rest


def wrong(what: str, remedy: str) -> Unreadable:
    """Return the error that the very value that is read is wrong."""
    return Unreadable([Problem((), what, remedy)])


@final
class Gathered:
    """The problems of the parts of one value."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    @property
    def full(self) -> bool:
        """Whether there are as many problems as are told at once."""
        return len(self.problems) >= MANY

    def add(self, step: str | int, what: str, remedy: str) -> None:
        """Gather a problem of the part at *step*."""
        self.problems.append(Problem((step,), what, remedy))

    def read(self, step: str | int, reader: Callable[[], T]) -> T | Any:
        """Return what *reader* reads at *step*, or what is left of it; gather its problems."""
        try:
            return reader()
        except Unreadable as error:
            self.problems += [one.below(step) for one in error.problems]
            return error.rest

    def result(self, value: T) -> T:
        """Return *value* if nothing was wrong; raise what was, with *value* as the rest, otherwise."""
        if self.problems:
            raise Unreadable(self.problems, value)
        return value


def shown(given: Any) -> str:
    """
    Return *given* as a message shows it.

    >>> shown(True), shown({}), shown("no")
    ('`true`', 'a mapping', '`no`')
    """
    match given:
        case None:
            return "nothing"
        case bool():
            return "`true`" if given else "`false`"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case Decimal() | str() if str(given).strip():
            return quoted(given)
        case _:
            return "an empty text"


def read_list(given: Any, reader: Callable[[Any], T], expected: str) -> list[T]:
    """Return what *reader* reads of each item of *given*; *expected* says what a list would hold."""
    if not isinstance(given, list):
        raise wrong(f"is {shown(given)}", expected)
    gathered = Gathered()
    found: list[T] = []
    for index, item in enumerate(given):
        if gathered.full:
            break
        value = gathered.read(index, lambda item=item: reader(item))
        if value is not NOTHING:
            found.append(value)
    return gathered.result(found)
