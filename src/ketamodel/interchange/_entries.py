"""Mappings of a document, read entry by entry: every entry must be known, every problem is gathered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, final

from ketamodel.errors import InvalidValue
from ketamodel.interchange._scalars import read_text
from ketamodel.interchange._unreadable import NOTHING, Gathered, Unreadable, is_mapping, read_list, wrong
from ketamodel.interchange.problems import Problem, lookup_remedy, quoted
from ketamodel.terminology import concept_id

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Entries", "read_id", "read_words"]

T = TypeVar("T")


@final
class Entries:
    """The entries of one mapping, and what is wrong with them."""

    def __init__(self, given: Any, *names: str) -> None:
        """Take the entries of *given*, all of which are among *names*."""
        self.gathered = Gathered()
        expected = f"expected a mapping with {', '.join(map(quoted, names))}"
        if not is_mapping(given):
            raise wrong(given, expected)
        self.given = given
        for key in given:
            if key not in names and not self.gathered.full:
                self.gathered.add(key, "is not a known field", lookup_remedy(key, names, expected))

    def __contains__(self, name: str) -> bool:
        return self.given.get(name) is not None

    def read(self, name: str, reader: Callable[[Any], Any], default: Any = NOTHING) -> Any:
        """Return what *reader* makes of the entry *name*; if there is none, *default*, without which it is missing."""
        said = self.given.get(name)
        if said is not None:
            return self.gathered.read(name, reader, said)
        if default is NOTHING:
            self.gathered.add(name, "is missing", "write it")
        return default

    def list_of(self, name: str, reader: Callable[[Any], Any]) -> list[Any]:
        """Return what *reader* makes of each item of the list *name* that it can read; none if there is no list."""
        found = self.read(name, lambda given: read_list(given, reader, f"expected a list of {name}"), [])
        return [] if found is NOTHING else list(found)

    def made(self, kind: Callable[..., T], /, **values: Any) -> T:
        """Return the *kind* of *values*, if nothing was wrong; raise what was."""
        if self.gathered.problems:
            raise Unreadable(self.gathered.problems)
        try:
            return kind(**values)
        except InvalidValue as error:
            raise Unreadable([Problem((error.field,), f"is {error.given}", f"expected {error.expected}")]) from None


def read_id(given: Any) -> str:
    """
    Return *given* if it is an id.

    >>> read_id("iv-infusion")
    'iv-infusion'
    """
    try:
        return concept_id(read_text(given))
    except InvalidValue as error:
        raise wrong(given, f"expected {error.expected}") from None


def read_words(given: Any) -> str:
    """
    Return *given* if it is a text with words in it, on one line.

    >>> read_words(" Do not give. ")
    'Do not give.'
    """
    words = " ".join(read_text(given).split())
    if not words:
        raise wrong(given, "expected words")
    return words
