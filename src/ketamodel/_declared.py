"""Fields hold what their types declare: one check for all classes whose values people make by hand."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, cast, final, get_args, get_origin, get_type_hints

from attrs import fields, has

from ketamodel.errors import InvalidValue, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

__all__ = ["check_types", "listed"]

T = TypeVar("T")
L = TypeVar("L")

_Kinds: TypeAlias = "tuple[type, ...]"
_Read: TypeAlias = "Callable[[object], tuple[object, ...]]"
_ReadLists: TypeAlias = "Callable[[object], tuple[Iterable[object] | None, ...]]"


@final
class _Declared(NamedTuple):
    """What a class declares of the fields that have no check of their own."""

    names: tuple[str, ...]
    #: What each field may be.
    kinds: tuple[_Kinds, ...]
    read: _Read
    #: The path of each list in them.
    lists: tuple[str, ...]
    #: What the items of each list are.
    items: tuple[type, ...]
    read_lists: _ReadLists


def listed(make: Callable[[Iterable[T]], L], given: Iterable[T]) -> L:
    """
    Return what *make* makes of *given*; what is no list stays as it is, to be refused by :func:`check_types`.

    >>> listed(frozenset, ["stroke"]), listed(frozenset, "stroke")
    (frozenset({'stroke'}), 'stroke')
    """
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        return cast("L", given)
    items = tuple(given)
    try:
        return make(items)
    except TypeError:  # one of them has no hash
        return cast("L", items)


def check_types(value: Hashable) -> None:
    """
    Refuse a *value* with a field that is not of its declared type; fields with a check of their own are left to it.

    Raises `InvalidValue` with the field, what was given and what would be right.

    >>> from ketamodel.domain.patient import Patient
    >>> Patient(pregnant="no")
    Traceback (most recent call last):
        ...
    ketamodel.errors.InvalidValue: `pregnant` is 'no', expected True or False of Python, or None where it is not known
    """
    declared = _declared(type(value))
    names, kinds, read, paths, items, read_lists = declared
    given = read(value)
    if not all(map(isinstance, given, kinds)):
        raise next(
            InvalidValue(name, _told(one), _expected(name, one, right, declared))
            for name, one, right in zip(names, given, kinds, strict=True)
            if not isinstance(one, right)
        )
    lists = read_lists(value)
    # Most lists of most cases are empty.
    if not any(lists):
        return
    for path, listing, kind in zip(paths, lists, items, strict=True):
        for one in listing or ():
            if not isinstance(one, kind):
                right = f"a list, each {_value_of(kind, one)}"
                raise InvalidValue(path, f"a list with {_told(one)} in it", right)


@cache
def _declared(kind: type) -> _Declared:
    """Return what a *kind* declares: types are read once, and no earlier than they are needed."""
    hints = get_type_hints(kind)
    names = tuple(one.name for one in fields(kind) if one.init and one.validator is None)
    lists = [found for name in names for found in _lists(name, hints[name])]
    paths = tuple(path for path, _ in lists)
    return _Declared(
        names=names,
        kinds=tuple(_kinds(hints[name]) for name in names),
        read=_reader(names),
        lists=paths,
        items=tuple(item for _, item in lists),
        read_lists=cast("_ReadLists", _reader(paths)),
    )


def _reader(paths: tuple[str, ...]) -> _Read:
    """Return what reads the values at *paths*; of fewer than two, attrgetter alone makes no tuple."""
    return attrgetter(*paths) if len(paths) > 1 else lambda value: tuple(attrgetter(one)(value) for one in paths)


def _kinds(hint: object) -> _Kinds:
    if isinstance(hint, UnionType):
        kinds = [each for one in get_args(hint) for each in _kinds(one)]
        # It is asked first: most of what a case may hold is not known.
        return tuple(sorted(kinds, key=lambda one: one is not NoneType))
    found = get_origin(hint) or hint
    return (found,) if isinstance(found, type) else ()


def _lists(path: str, hint: object) -> Iterator[tuple[str, type]]:
    """Return the path of each list at *path*, also those in a class of lists, and the type of its items."""
    if isinstance(hint, UnionType):
        for one in get_args(hint):
            yield from _lists(path, one)
        return
    origin, of = get_origin(hint), get_args(hint)
    if origin in (tuple, frozenset):
        yield path, getattr(of[0], "__bound__", of[0])
    elif origin is not None and has(origin):
        for name, one in get_type_hints(origin).items():
            if get_origin(one) is frozenset:
                yield f"{path}.{name}", of[0]


def _told(given: object) -> str:
    if _has_id(type(given)):
        return f"the {type(given).__name__} `{attrgetter('id')(given)}`"
    said = repr(given)
    return said if len(said) <= _LONGEST else _a(type(given))


_LONGEST = 60


def _has_id(kind: type) -> bool:
    return has(kind) and hasattr(fields(kind), "id")


def _a(kind: type) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIOaeio' else 'a'} {kind.__name__}"


def _expected(name: str, given: object, kinds: _Kinds, declared: _Declared) -> str:
    """Return what the field *name* may be, in the words of Python, for someone who has *given* something else."""
    right = " or ".join(_value_of(kind, given) for kind in kinds if kind is not NoneType)
    for path, item in zip(declared.lists, declared.items, strict=True):
        if path == name:
            right += f", each {_a(item)}"
        elif path == f"{name}.present":
            right += ", such as Recorded(present=[...])"
    return right + ", or None where it is not known" * (NoneType in kinds)


def _value_of(kind: type[object], given: object) -> str:
    if kind in _WORDS:
        return _WORDS[kind]
    if issubclass(kind, Enum):
        return _member_of(kind, given)
    if isinstance(given, str) and _has_id(kind):
        return f"{_a(kind)}, such as those of `ketamodel.knowledge`, not its id"
    return _a(kind)


_WORDS = {
    bool: "True or False of Python",
    str: "a text",
    int: "a whole number",
    tuple: "a list",
    frozenset: "a list",
    date: "a day, such as datetime.date(2026, 3, 2)",
}


def _member_of(kind: type[Enum], given: object) -> str:
    """Return the member of *kind* whose name or text was *given*, or all, and those that look most like it."""
    words = {word: repr(one) for one in kind for word in (one.name, str(one.value))}
    if not isinstance(given, str):
        return f"one of {', '.join(map(repr, kind))}"
    if given in words:
        return f"{words[given]}, not its text"
    found = dict.fromkeys(words[word] for word in nearest(given, words))
    near = f" (did you mean {' or '.join(found)}?)" if found else ""
    return f"one of {', '.join(map(repr, kind))}{near}"
