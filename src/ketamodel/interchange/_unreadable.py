"""How problems travel from the place where they are found to the root of the document."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeGuard, TypeVar, final

from ketamodel.interchange.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "MANY",
    "NOTHING",
    "Gathered",
    "Unreadable",
    "is_list",
    "is_mapping",
    "read_list",
    "shown",
    "wrong",
]

P = ParamSpec("P")
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


def wrong(given: Any, remedy: str, how: str = "") -> Unreadable:
    """Return the error that the very value that is read is wrong: *given*, and *how*."""
    return Unreadable([Problem((), f"is {shown(given)}{how}", remedy)])


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

    def read(self, step: str | int, reader: Callable[P, Any], *given: P.args, **options: P.kwargs) -> Any:
        """Return what *reader* reads at *step*, or what is left of it; gather its problems."""
        try:
            return reader(*given, **options)
        except Unreadable as error:
            return self.rest(step, error)

    def rest(self, step: str | int, error: Unreadable) -> Any:
        """Return what is left at *step* after an *error*; gather its problems."""
        self.problems += [one.below(step) for one in error.problems]
        return error.rest

    def result(self, value: T) -> T:
        """Return *value* if nothing was wrong; otherwise raise what was, with *value* as the rest."""
        if self.problems:
            raise Unreadable(self.problems, value)
        return value


def is_mapping(given: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether *given* is a mapping; the keys of a document are texts."""
    return isinstance(given, dict)


def is_list(given: Any) -> TypeGuard[list[Any]]:
    """Return whether *given* is a list."""
    return isinstance(given, list)


def shown(given: Any) -> str:
    """
    Return *given* as a message shows it.

    >>> shown(True), shown({}), shown("no")
    ('`true`', 'a mapping', '`no`')
    """
    if is_mapping(given):
        return "a mapping"
    if is_list(given):
        return "a list"
    match given:
        case None:
            return "nothing"
        case bool():
            return "`true`" if given else "`false`"
        case Decimal() | int() | str() if str(given).strip():
            return quoted(given)
        case _:
            return "an empty text"


def read_list(given: Any, reader: Callable[[Any], T], expected: str) -> list[T]:
    """Return what *reader* reads of each item of *given*; *expected* says what a list would hold."""
    if not is_list(given):
        raise wrong(given, expected)
    gathered = Gathered()
    found: list[T] = []
    for index, item in enumerate(given):
        if gathered.full:
            break
        try:
            value = reader(item)
        except Unreadable as error:
            value = gathered.rest(index, error)
        if value is not NOTHING:
            found.append(value)
    return gathered.result(found)
