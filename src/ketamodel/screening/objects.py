"""Columns of Python objects, as pandas has them: what comes again and again is read once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

import numpy as np
import pandas as pd
import polars as pl

from ketamodel.screening.problems import TOO_MANY_DIGITS, UnreadableTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["read_objects"]

_Objects: TypeAlias = "Sequence[object] | np.ndarray[tuple[int], np.dtype[np.object_]]"


class _Array(Protocol):
    """What is used of an array of PyArrow."""

    @property
    def type(self) -> object: ...
    def __iter__(self) -> Iterator[object]: ...


class _PyArrow(Protocol):
    """What is used of PyArrow, which has no types."""

    def array(self, values: object, *, from_pandas: bool) -> _Array: ...


def read_objects(column: Iterable[object]) -> pl.Series:
    """
    Return a *column* of objects in Polars, with the type that Arrow finds for them; what is missing is null.

    Truths, categories and texts that were read together are few objects in many rows: each of these is read once.

    Raises `TypeError` or `ValueError`, as Arrow does, for objects that have no type in common,
    and for a truth among numbers and a number among days, of which Arrow makes 1.0 and 1970;
    `UnreadableTable` for decimals of too many digits.

    >>> import pandas as pd
    >>> read_objects(pd.Series([True, None, float("nan")], dtype=object)).to_list()
    [True, None, None]
    """
    objects = np.ascontiguousarray(cast("Sequence[object]", column), dtype=object)
    if not len(objects):
        return _read(objects)
    # Where each object is in memory says which it is; nothing is looked up there.
    places = pl.Series("place", np.frombuffer(objects, np.intp))
    distinct = _few(places)
    if distinct is None:
        return _read(objects)
    values = _read([objects[cast("int", places.index_of(one))] for one in distinct])
    found = pl.lit(None, dtype=values.dtype)
    for index, one in enumerate(distinct):
        found = pl.when(pl.col("place") == one).then(pl.lit(values.slice(index, 1))).otherwise(found)
    return places.to_frame().select(found.alias("")).to_series()


def _few(places: pl.Series) -> list[int] | None:
    """Return the distinct *places* in the order in which they come; None of many."""
    found: list[int] = []
    while len(places):
        new = places.head(_LOOK).unique(maintain_order=True).to_list()
        found += new
        if len(found) > _FEW:
            return None
        for one in new:
            places = places.filter(places != one)
    return found


def _read(values: _Objects) -> pl.Series:
    found = pl.Series(_array(values))
    if found.dtype.is_numeric() or found.dtype.is_temporal():
        _same_sort(values, _TRUTHS if found.dtype.is_numeric() else (*_TRUTHS, *_NUMBERS), found.dtype)
    return found


def _array(values: _Objects) -> _Array:
    # Arrow finds the type of objects faster than Polars.
    try:
        found = cast("_PyArrow", import_module("pyarrow")).array(values, from_pandas=True)
    except ValueError as error:
        # It has no decimals of more than 76 digits.
        if "Decimal precision" in str(error):
            raise UnreadableTable([TOO_MANY_DIGITS]) from None
        raise
    if str(found.type).startswith("decimal256"):
        raise UnreadableTable([TOO_MANY_DIGITS])
    return found


def _same_sort(values: _Objects, others: tuple[type, ...], dtype: pl.DataType) -> None:
    kinds = {kind for kind in set(map(type, values)) if issubclass(kind, others)}
    for one in values if kinds else ():
        if type(one) in kinds and not pd.isna(cast("float", one)):
            said = f"Could not convert {one!r} with type {type(one).__name__}: tried to convert to {dtype}"
            raise TypeError(said)


_TRUTHS = (bool, np.bool_)
_NUMBERS = (int, float, Decimal, np.number)
#: More objects than these are read one by one, and so many rows at a time are looked at to find them.
_FEW = 16
_LOOK = 1000
