"""Parts of documents that are the same in all of them, such as a rule with its sources: written once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["Fixed", "Writer", "anew", "fixed"]

#: Writes a part that is the same in all documents: *anew*, or once as *fixed* does.
Writer: TypeAlias = "Callable[..., Any]"

# A knowledge base has some hundred rules; those of many policies must not fill the memory.
_MOST = 4096


@final
class Fixed:
    """The tree of one value, and its texts by their margins."""

    __slots__ = ("_of", "texts", "tree")

    def __init__(self, of: object, tree: Any) -> None:
        """Take the *tree* *of* a value, which is kept: no other can have its identity meanwhile."""
        self._of = of
        self.tree = tree
        self.texts: dict[str, str] = {}


_known: dict[tuple[Hashable, ...], Fixed] = {}


def anew(write: Callable[..., Any], value: object, *further: Hashable) -> Any:
    """
    Return what *write* makes of *value* and what is said *further* of it.

    >>> anew(str, 56)
    '56'
    """
    return write(value, *further)


def fixed(write: Callable[..., Any], value: object, *further: Hashable) -> Any:
    """
    Return what *write* makes of *value*, and of small values said *further* of it, made once as long as it lives.

    >>> fixed(list, (1, 2)).tree
    [1, 2]
    """
    key = write, id(value), *further
    found = _known.get(key)
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[key] = Fixed(value, write(value, *further))
    return found
