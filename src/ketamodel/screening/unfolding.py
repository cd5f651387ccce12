"""Findings as rows in Polars: batch by batch, and each text of missing data once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast, final

import polars as pl
from attrs import frozen

from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.screening.found import Found, joined, verdict_of

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
        codes = [_codes(batch[f"rule {number}"], one, batch, texts) for number, one in enumerate(self.asked)]
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


def _codes(truth: pl.Series, one: Asked, batch: pl.DataFrame, texts: dict[str, int]) -> pl.Series:
    """Return what is found of a rule in each row, as a code; the texts that it needs are added to *texts*."""
    possible = truth.is_null()
    paths: dict[str, tuple[str, ...]] = {}
    for part in one.parts:
        for gap, some in part.somewhere.items():
            paths[gap] = (*paths.get(gap, ()), *some)
    same = frozenset[str]().union(*(part.always for part in one.parts))
    words = _words(batch.select(*paths).filter(possible)) if paths else pl.DataFrame({"word": [0]})
    distinct = words.unique()
    said = (same.union(*_set(tuple(paths.values()), bits)) for bits in distinct.rows())
    known = pl.Series([_POSSIBLE + texts.setdefault(joined(one), len(texts)) for one in said], dtype=pl.UInt32)
    numbers = words.join(distinct.with_row_index("number"), on=words.columns, how="left", maintain_order="left")
    code = known.gather(numbers["number"])
    # What holds is confirmed, what does not is nothing.
    return truth.cast(pl.UInt32).fill_null(_NOTHING).scatter(possible.arg_true(), code).alias(one.rule.id)


def _words(gaps: pl.DataFrame) -> pl.DataFrame:
    """Return *gaps* as bits of a few numbers."""
    columns = [pl.col(gap).cast(pl.UInt64) * (1 << place % _BITS) for place, gap in enumerate(gaps.columns)]
    return gaps.select(
        pl.sum_horizontal(columns[first : first + _BITS]).alias(f"word {first}")
        for first in range(0, len(columns), _BITS)
    )


def _set(paths: Sequence[tuple[str, ...]], words: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield those of *paths* of which the bit is set."""
    for first, word in enumerate(words):
        left = word
        while left:
            yield paths[first * _BITS + (left & -left).bit_length() - 1]
            left &= left - 1
