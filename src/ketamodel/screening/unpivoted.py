"""Findings as rows in any engine of lazy tables, through narwhals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.screening.found import COMMA, joined, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import narwhals as nw
    import polars as pl

    from ketamodel.rules.rule import Rule
    from ketamodel.screening.found import Asked, Found

__all__ = ["unpivoted"]


def unpivoted(rows: nw.LazyFrame[pl.LazyFrame], found: Found, index: Sequence[str]) -> nw.LazyFrame[pl.LazyFrame]:
    """Return the findings of *rows* as rows, each with the columns *index* of its row."""
    import narwhals as nw  # noqa: PLC0415 - an extra

    for stage in found.stages:
        rows = rows.with_columns(**stage) if stage else rows
    rows = rows if found.cases is None else rows.filter(found.cases)
    missing = {one.rule.id: _said(one, found) for one in found.asked}
    ready = rows.select(*index, **missing)
    if missing:
        long = ready.unpivot(list(missing), index=list(index), variable_name="rule", value_name="missing")
    else:
        none = nw.lit(None, dtype=nw.String)
        long = ready.with_columns(rule=none, missing=none)
    long = long.filter(~nw.col("missing").is_null())
    confirmed = nw.col("missing") == nw.lit("")
    status = nw.when(confirmed).then(nw.lit("confirmed")).otherwise(nw.lit("possible"))
    rules = [one.rule for one in found.asked]
    kind = _word(rules, lambda rule: rule.then.kind)
    held = _word(rules, lambda rule: verdict_of(rule, confirmed=True))
    may_hold = _word(rules, lambda rule: verdict_of(rule, confirmed=False))
    told = long.with_columns(
        kind=kind,
        verdict=nw.when(confirmed).then(held).otherwise(may_hold),
        status=status,
        missing=nw.when(~confirmed).then(nw.col("missing")),
    )
    return told.select(*index, "rule", "kind", "verdict", "status", "missing")


def _said(one: Asked, found: Found) -> nw.Expr:
    """Return what is missing of a rule as a text; empty where it holds, null where it does not."""
    import narwhals as nw  # noqa: PLC0415 - an extra

    always = frozenset[str]().union(*(part.always for part in one.parts))
    where: dict[str, nw.Expr] = {}
    for part in one.parts:
        for gap, some in part.somewhere.items():
            for path in set(some) - always:
                where[path] = where[path] | found.gaps[gap] if path in where else found.gaps[gap]
    paths = sorted(always | where.keys())
    # Some engines make all of it null where a word is null.
    words = [(nw.lit(COMMA + path), where.get(path)) for path in paths]
    told = [word if gap is None else nw.when(gap).then(word).otherwise(nw.lit("")) for word, gap in words]
    said = nw.concat_str(told).str.replace_all(f"^{COMMA}", "") if where else nw.lit(joined(always))
    return nw.when(one.truth).then(nw.lit("")).otherwise(nw.when(one.truth.is_null()).then(said))


def _word(rules: Sequence[Rule], of: Callable[[Rule], Kind | Verdict | None]) -> nw.Expr:
    """Return a word for each rule by the column of rules."""
    import narwhals as nw  # noqa: PLC0415 - an extra

    by_word: dict[str, list[str]] = {}
    for rule in rules:
        word = of(rule)
        if word is not None:
            by_word.setdefault(word.value, []).append(rule.id)
    found = nw.lit(None, dtype=nw.String)
    for said, ids in by_word.items():
        found = nw.when(nw.col("rule").is_in(ids)).then(nw.lit(said)).otherwise(found)
    return found
