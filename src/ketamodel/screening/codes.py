"""Choices as they stand in a column, and as rules compare them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias, cast

from ketamodel.terminology import Concept

if TYPE_CHECKING:
    import narwhals as nw
    import polars as pl

    from ketamodel.readers.columns import Engine
    from ketamodel.rules.expression import Option

__all__ = ["Codes", "as_numbers", "as_texts", "written"]

#: Turns a column of texts into what is compared, and says what stands there for each option; it may know its type.
Codes: TypeAlias = (
    "Callable[[nw.Expr, tuple[Option, ...], nw.dtypes.DType | None], tuple[nw.Expr, Mapping[Option, object]]]"
)


def written(option: Option) -> str:
    """
    Return *option* as it stands in a table.

    >>> from ketamodel.domain.kinds import Sex
    >>> written(Sex.FEMALE)
    'female'
    """
    return option.id if isinstance(option, Concept) else str(option.value)


def as_texts(
    engine: Engine, column: nw.Expr, options: tuple[Option, ...], _: nw.dtypes.DType | None
) -> tuple[nw.Expr, Mapping[Option, object]]:
    """Return a choice that is compared as text; what is no option is null."""
    codes = {option: written(option) for option in options}
    text = column.cast(engine.api.String)
    return engine.api.when(text.is_in(list(codes.values()))).then(text), codes


def as_numbers(
    column: nw.Expr, options: tuple[Option, ...], dtype: nw.dtypes.DType | None
) -> tuple[nw.Expr, Mapping[Option, object]]:
    """Return a choice of Polars that is compared as a number; what is no option is null."""
    import narwhals as nw  # noqa: PLC0415 - an extra
    import polars as pl  # noqa: PLC0415 - an extra

    words, native = [written(option) for option in options], cast("pl.Expr", column)
    codes = {option: index for index, option in enumerate(options)}
    if isinstance(dtype, nw.Enum | nw.Categorical):
        # To ask for each word is faster than to make an enumeration of all.
        categories = dtype.categories if isinstance(dtype, nw.Enum) else words
        found = pl.lit(None, dtype=pl.UInt8)
        for word in set(words).intersection(categories):
            said = pl.lit(words.index(word), dtype=pl.UInt8)
            found = pl.when(native == word).then(said).otherwise(found)
        return cast("nw.Expr", found), codes
    code = native.cast(pl.String).cast(pl.Enum(words), strict=False).to_physical()
    return cast("nw.Expr", code), codes
