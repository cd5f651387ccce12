"""Choices as they stand in a column, and as rules compare them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from ketamodel.terminology import Concept

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.readers.columns import Engine
    from ketamodel.rules.expression import Option

__all__ = ["Codes", "as_texts", "written"]

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
