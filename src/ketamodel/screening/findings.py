"""The findings of a table of cases: one row for each case and rule that holds or may hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening.found import Found
from ketamodel.screening.frames import frame_of
from ketamodel.screening.problems import NotATable, UnreadableTable
from ketamodel.screening.screen import Screening
from ketamodel.screening.unpivoted import unpivoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import narwhals as nw
    import polars as pl

    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["screen_findings"]

F = TypeVar("F")
_COLUMNS = ("rule", "kind", "verdict", "status", "missing")
_NO_NUMBER = "the rows of this table are not numbered: name the columns that say which case it is, with `index`"


def screen_findings(  # noqa: PLR0913 - the options are keyword-only
    frame: F,
    plan: TreatmentPlan | None = None,
    *,
    index: str | Sequence[str] = (),
    rules: Sequence[str] | None = None,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
    units: Mapping[str, str] | None = None,
    missing: Literal["warn", "ignore"] = "warn",
) -> F:
    """
    Return the findings of *frame*, a table with one case a row: one row for each rule that holds or may hold.

    They are the findings of `ketamodel.assess` for each case, in a table of the same kind, lazy if *frame* is.
    *index* names the columns of *frame* that say which case it is; without, the column ``row`` counts from 0.
    Rows of DuckDB, Ibis, PySpark and Dask are not numbered: there, it must be given.
    The others are ``rule`` (its id), ``kind`` (of its conclusion), ``verdict`` (that this finding alone asks for,
    null where it changes none), ``status`` (confirmed or possible), and ``missing``: the paths of the data that would
    settle a possible one in this row, joined by ``", "``, and null of a confirmed one.
    *rules* are the ids of those that are asked about, by default all; the other options are those of `screen`.
    A row that cannot be a case has no findings: `screen` says in ``problem`` why.
    Raises what `screen` raises, and `NotATable` where there is no *index* and rows are not numbered.

    >>> import polars as pl
    >>> patients = pl.DataFrame({"record": ["a", "b"], "patient.pregnant": [True, None]})
    >>> patients = patients.with_columns(pl.lit("spravato-nasal-spray").alias("plan.product"))
    >>> found = screen_findings(patients, index="record", rules=["esketamine-pregnancy"], missing="ignore")
    >>> found.select("record", "rule", "status", "missing").rows()[1]
    ('b', 'esketamine-pregnancy', 'possible', 'patient.pregnant, patient.sex')
    """
    names = (index,) if isinstance(index, str) else tuple(dict.fromkeys(index))
    table = frame_of(frame, names)
    job = Screening(plan, knowledge.day(as_of), knowledge, units or {}, missing)
    # Engines whose rows are not numbered take small letters for large ones.
    ours = [one for one in names if (one if table.numbered else one.lower()) in _COLUMNS]
    problems = [f"`{one}` names a column of the findings: rename it" for one in ours]
    problems += [f"there is no column `{one}` that says which case it is" for one in names if one not in table.schema]
    if problems:
        raise UnreadableTable(problems)
    if not names and not table.numbered:
        raise NotATable(_NO_NUMBER)
    judged = job.judged(table, added=())
    found = Found.of(judged, judged.chosen(True if rules is None else rules))
    if not table.in_polars:
        return table.new(unpivoted(table.rows, found, names))
    from ketamodel.screening.unfolding import unfolded  # noqa: PLC0415 - it imports an extra

    if table.parts is not None:
        return table.parts.instead(partial(unfolded, found=found), names)
    return table.new(cast("nw.LazyFrame[pl.LazyFrame]", unfolded(cast("pl.LazyFrame", table.rows), found, names)))
