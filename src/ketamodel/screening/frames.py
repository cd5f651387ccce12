"""Tables of each library, as the screening sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast, final

from attrs import frozen

from ketamodel.readers.columns import Engine
from ketamodel.screening.door import Codes, written

if TYPE_CHECKING:
    import narwhals as nw
    import polars as pl

    from ketamodel.readers.columns import Api
    from ketamodel.rules.expression import Option

__all__ = ["Frame", "frame_of"]

F = TypeVar("F")
#: Gives rows with the columns that were added in the form in which the table came.
_Back: TypeAlias = "Callable[[nw.LazyFrame[pl.LazyFrame], list[str]], F]"


@final
@frozen(eq=False)
class Frame(Generic[F]):
    """A table of one library: its rows, and how columns of codes and of a few words are made there."""

    engine: Engine
    schema: Mapping[str, nw.dtypes.DType]
    rows: nw.LazyFrame[pl.LazyFrame]
    as_codes: Codes
    #: Writes one of several words.
    label: Callable[[str, tuple[str, ...]], nw.Expr]
    back: _Back[F]

    def with_added(self, stages: list[dict[str, nw.Expr]], added: dict[str, nw.Expr]) -> F:
        """Return the table with the columns *added*, which are made in *stages*."""
        rows = self.rows
        for stage in (*stages, added):
            rows = rows.with_columns(**stage) if stage else rows
        return self.back(rows, list(added))


def frame_of(frame: F) -> Frame[F]:
    """Return *frame* as the screening sees it."""
    library = type(frame).__module__.partition(".")[0]
    if library == "polars":
        return _polars(frame)
    raise NotImplementedError(library)


def _polars(frame: F) -> Frame[F]:
    import narwhals as nw  # noqa: PLC0415 - an extra
    import polars as pl  # noqa: PLC0415 - an extra

    def as_codes(column: nw.Expr, options: tuple[Option, ...]) -> tuple[nw.Expr, Mapping[Option, object]]:
        words = [written(option) for option in options]
        code = cast("pl.Expr", column).cast(pl.String).cast(pl.Enum(words), strict=False).to_physical()
        return cast("nw.Expr", code), {option: index for index, option in enumerate(options)}

    def label(word: str, words: tuple[str, ...]) -> nw.Expr:
        return cast("nw.Expr", pl.lit(word, dtype=pl.Enum(words)))

    def back(rows: nw.LazyFrame[pl.LazyFrame], added: list[str]) -> F:
        lazy = cast("pl.LazyFrame", rows)
        if isinstance(frame, pl.DataFrame):
            return cast("F", frame.hstack(lazy.select(added).collect(engine="streaming")))
        return cast("F", lazy.select(*schema, *added))

    schema = nw.from_native(cast("pl.DataFrame", frame)).collect_schema()
    # Polars' own functions are those of narwhals, without a layer between.
    engine = Engine(cast("Api", pl))
    lazy = cast("pl.DataFrame", frame).lazy()
    return Frame(engine, schema, cast("nw.LazyFrame[pl.LazyFrame]", lazy), as_codes, label, back)
