"""What every format refuses before it reads: what is too large, too deep, empty or no text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, TypeAlias, final

from attrs import field, frozen

from ketamodel.interchange.problems import DocumentProblems, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DEEPEST", "LARGEST", "MOST", "Document", "Tree", "decimal", "refuse", "text_of", "too_deep", "too_many"]

#: A document as it is written: mappings, lists, texts, numbers, true, false, null.
Tree: TypeAlias = "dict[str, Any] | list[Any] | str | Decimal | bool | None"

#: Bytes; a case has some thousand.
LARGEST = 1 << 20
#: Mappings and lists within each other; a case has five.
DEEPEST = 30
#: Values in all; a case has some hundred, an assessment some thousand.
MOST = 50_000


def refuse(*, what: str, remedy: str, place: Place = ()) -> DocumentProblems:
    """Return the error that the whole document, or *place* in it, is refused."""
    return DocumentProblems([Problem(place, what, remedy)])


def text_of(data: str | bytes) -> str:
    """
    Return the text of *data*.

    Raises `DocumentProblems` if it is too large, empty, or bytes that are not UTF-8.

    >>> text_of(b"plan: {}")
    'plan: {}'
    """
    if len(data) > LARGEST:
        raise refuse(what="is larger than 1 MiB", remedy="expected one case of some thousand characters")
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise refuse(what=f"is not UTF-8 at byte {error.start}", remedy="expected a text saved as UTF-8") from None
    else:
        text = data
    if not text.strip():
        raise refuse(what="is empty", remedy="expected a document with `plan` and `patient`")
    return text


def too_many() -> DocumentProblems:
    """Return the error that a document has more values than any case."""
    return refuse(what=f"has more than {MOST} values", remedy="expected one case")


def too_deep(place: Place) -> DocumentProblems:
    """Return the error that a document nests deeper than any case."""
    return refuse(what=f"is nested deeper than {DEEPEST} levels", remedy="expected one case", place=place)


def decimal(text: str) -> Decimal:
    """
    Return the number of *text*; one beyond all exponents is infinite.

    >>> decimal("0.1"), decimal("1e99999999999999999999")
    (Decimal('0.1'), Decimal('Infinity'))
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _problems(given: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(given)


@final
@frozen
class Document:
    """The values of a document, and what of its format it must not use."""

    tree: Tree
    problems: tuple[Problem, ...] = field(default=(), converter=_problems)
    #: Returns the line of each place, counted from 1; for most documents nobody asks.
    lines: Callable[[], Mapping[Place, int]] = field(default=dict[Place, int], repr=False)
