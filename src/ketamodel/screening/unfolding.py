"""Findings as rows in Polars: batch by batch, and each text of missing data once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast, final

import polars as pl
from attrs import field, frozen

from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.screening.found import Found, Part, joined, verdict_of

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.screening.found import Asked

__all__ = ["unfolded"]

#: So many answers at once: rows times rules.
_MOST = 4_000_000
#: So many columns of true and false in one number.
_BITS = 60
#: The codes of what is found: nothing, a confirmed finding, and from there a possible one with a text.
_NOTHING, _CONFIRMED, _POSSIBLE = 0, 1, 2
_ROW = "_ketamodel_row_number"
_STATUSES = ("confirmed", "possible")


@final
@frozen(eq=False)
class _Patterns:
    """What is missing of a part in each row: the number of a pattern, and the bits of each."""

    part: Part
    numbers: pl.Series
    bits: Sequence[tuple[int, ...]]
    _paths: dict[int, frozenset[str]] = field(init=False, factory=dict[int, "frozenset[str]"])

    def paths(self, number: int) -> frozenset[str]:
        """Return what is missing in the pattern with this *number*."""
        if number not in self._paths:
            self._paths[number] = self.part.always.union(*self._set(self.bits[number]))
        return self._paths[number]

    def _set(self, words: Sequence[int]) -> Iterator[tuple[str, ...]]:
        gaps = tuple(self.part.somewhere.values())
        for first, word in enumerate(words):
            left = word
            while left:
                yield gaps[first * _BITS + (left & -left).bit_length() - 1]
                left &= left - 1


def unfolded(rows: pl.LazyFrame, found: Found, index: Sequence[str] = ()) -> pl.LazyFrame:
    """Return the findings of *rows* as rows, each with the columns *index* of its row."""
    cases = {name: pl.col(name) for name in index}
    if not index:
        rows, cases = rows.with_row_index(_ROW), {"row": pl.col(_ROW)}
    types = rows.select(**cases).collect_schema()
    for stage in found.stages:
        rows = rows.with_columns(**_native(stage))
    answers = _native({f"rule {number}": one.truth for number, one in enumerate(found.asked)})
    # The columns of the user may have any name.
    named = {f"case {number}": column for number, column in enumerate(cases.values())}
    judged = rows if found.cases is None else rows.filter(cast("pl.Expr", found.cases))
    ready = judged.select(**named, **answers, **_native(found.gaps))
    unfolding = _Unfolding(found.asked, tuple(cases))
    return ready.map_batches(unfolding, schema={**types, **unfolding.types}, streamable=True)


def _native(columns: Mapping[str, nw.Expr]) -> Mapping[str, pl.Expr]:
    return cast("Mapping[str, pl.Expr]", columns)


@final
@frozen(eq=False)
class _Unfolding:
    """Makes rows of findings from rows of cases."""

    asked: tuple[Asked, ...]
    index: tuple[str, ...]

    @property
    def types(self) -> Mapping[str, pl.DataType]:
        """The types of the columns beside the index."""
        return {
            "rule": pl.Enum([one.rule.id for one in self.asked]),
            "kind": pl.Enum([one.value for one in Kind]),
            "verdict": pl.Enum([one.value for one in Verdict]),
            "status": pl.Enum(_STATUSES),
            "missing": pl.Categorical(),
        }

    def __call__(self, batch: pl.DataFrame) -> pl.DataFrame:
        """Return the findings of *batch*."""
        height = max(1, _MOST // max(1, len(self.asked)))
        return pl.concat([self._findings(part) for part in batch.iter_slices(height)] or [self._findings(batch)])

    def _findings(self, batch: pl.DataFrame) -> pl.DataFrame:
        texts: dict[str, int] = {}
        distinct = dict.fromkeys(part for one in self.asked for part in one.parts)
        parts = {part: self._patterns(part, batch) for part in distinct}
        codes = [_codes(batch[f"rule {number}"], one, parts, texts) for number, one in enumerate(self.asked)]
        rules, types = len(codes), self.types
        if not rules:
            return pl.DataFrame(schema={**self._cases(batch, pl.Series(dtype=pl.UInt32)).schema, **types})
        # Side by side and then one below the other: the findings of a row stay together.
        every = pl.DataFrame(codes).select(pl.concat_arr(pl.all())).to_series().explode()
        places = (every != _NOTHING).arg_true()
        code, rule = every.gather(places), places % rules
        possible = code != _CONFIRMED
        verdicts = [verdict_of(one.rule, confirmed=holds) for one in self.asked for holds in (True, False)]
        words = pl.Series([None, None, *texts], dtype=pl.String).cast(types["missing"])
        columns = {
            "rule": pl.Series([one.rule.id for one in self.asked], dtype=types["rule"]).gather(rule),
            "kind": pl.Series([one.rule.then.kind.value for one in self.asked], dtype=types["kind"]).gather(rule),
            "verdict": pl.Series(verdicts, dtype=types["verdict"]).gather(rule * 2 + possible.cast(pl.UInt32)),
            "status": pl.Series(_STATUSES, dtype=types["status"]).gather(possible.cast(pl.UInt32)),
            "missing": words.gather(code),
        }
        return self._cases(batch, places // rules).with_columns(**columns)

    def _cases(self, batch: pl.DataFrame, rows: pl.Series) -> pl.DataFrame:
        return pl.DataFrame({name: batch[f"case {number}"].gather(rows) for number, name in enumerate(self.index)})

    def _patterns(self, part: Part, batch: pl.DataFrame) -> _Patterns:
        """Return what is missing of *part* in each row."""
        gaps = list(part.somewhere)
        if not gaps:
            return _Patterns(part, pl.Series([0], dtype=pl.UInt32).new_from_index(0, batch.height), [()])
        columns = [pl.col(gap).cast(pl.UInt64) for gap in gaps]
        words = batch.select(
            pl.sum_horizontal(column * (1 << bit) for bit, column in enumerate(columns[first : first + _BITS])).alias(
                f"word {first}"
            )
            for first in range(0, len(columns), _BITS)
        )
        return _Patterns(part, *_numbered(words))


def _numbered(columns: pl.DataFrame, where: pl.Series | None = None) -> tuple[pl.Series, list[tuple[int, ...]]]:
    """Return the number of what stands in each row of *columns*, and what it stands for; those *where* alone count."""
    distinct = (columns if where is None else columns.filter(where)).unique()
    numbers = columns.join(distinct.with_row_index("number"), on=columns.columns, how="left", maintain_order="left")
    return numbers["number"], distinct.rows()


def _codes(truth: pl.Series, one: Asked, parts: Mapping[Part, _Patterns], texts: dict[str, int]) -> pl.Series:
    """Return what is found of a rule in each row, as a code; the texts that it needs are added to *texts*."""
    possible = truth.is_null()
    numbers = [parts[part] for part in one.parts]
    varying = [one for one in numbers if len(one.bits) > 1]
    same = frozenset[str]().union(*(one.paths(0) for one in numbers if len(one.bits) == 1))
    if varying:
        columns = pl.DataFrame([one.numbers.alias(str(place)) for place, one in enumerate(varying)])
        row, distinct = _numbered(columns, possible)
    else:
        row, distinct = None, [()]
    said = [same.union(*(one.paths(at) for at, one in zip(place, varying, strict=True))) for place in distinct]
    known = [_POSSIBLE + texts.setdefault(joined(paths), len(texts)) for paths in said]
    code = pl.Series(known, dtype=pl.UInt32)
    text = code.new_from_index(0, len(truth)) if row is None else code.gather(row)
    confirmed = pl.lit(_CONFIRMED, dtype=pl.UInt32)
    nothing = pl.lit(_NOTHING, dtype=pl.UInt32)
    found = pl.when(truth).then(confirmed).when(possible).then(text).otherwise(nothing)
    return pl.select(found.alias(one.rule.id)).to_series()
