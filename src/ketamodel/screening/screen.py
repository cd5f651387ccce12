"""Screening a table of cases."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeVar, cast, final

from attrs import field, frozen

from ketamodel.domain.case import Case, inputs
from ketamodel.domain.patient import Patient
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import InvalidValue, UnknownId, did_you_mean, nearest
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.columns import ColumnReader, Stages, Table, Terms
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.expression import YesNo
from ketamodel.screening.door import Door
from ketamodel.screening.frames import frame_of
from ketamodel.screening.header import Header, header_of
from ketamodel.screening.judgement import Judgement
from ketamodel.screening.masks import mask_columns
from ketamodel.screening.paths import vocabulary_of
from ketamodel.screening.problems import MissingColumns, UnreadableTable
from ketamodel.screening.query import Query, remembered
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import narwhals as nw
    from attrs import Attribute

    from ketamodel.domain.case import Value
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.rule import Rule
    from ketamodel.screening.frames import Frame

__all__ = ["Judged", "Screening", "screen"]

F = TypeVar("F")
ADDED = ("verdict", "off_label", "problem")


def screen(  # noqa: PLR0913 - the options are keyword-only
    frame: F,
    plan: TreatmentPlan | None = None,
    *,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
    units: Mapping[str, str] | None = None,
    rules: bool | Sequence[str] = False,
    mask: bool = False,
    missing: Literal["warn", "ignore"] = "warn",
) -> F:
    """
    Return *frame*, a table with one case a row, with the columns ``verdict``, ``off_label`` and ``problem``.

    Its columns are named by path (``patient.age``); those of other names stay as they are.
    Tables of Polars, lazy or not, of pandas, PyArrow, Dask and PySpark, relations of DuckDB, and tables of Ibis
    on DuckDB or Polars come back as what they are; what is lazy stays lazy.
    What is null, NaN or infinite is not known.
    A *plan* may be given once for all rows; then no column may say the same.
    *units* has the units of columns that are not in the unit of their element: ``{"patient.weight": "g"}``.
    With *rules* there is a column ``rules.<id>`` for each rule that may hold, or for each id that is named:
    true, false, or null for not known; with *mask* the same in a few numbers a row, which `mask_key` reads.
    `screen_findings` has a row for each of them that holds or may hold, and `screen_summary` counts them.

    A row that cannot be a case says in ``problem`` why, and is indeterminate.
    Raises `UnreadableTable` with every column that cannot be read, `NotATable` for anything else,
    `UnknownId` for a rule that is not in force, and `InvalidValue` for an *as_of* that is no day or another *missing*.
    What rules would read and no column tells is not known in all rows;
    it is said once, as the warning `MissingColumns`, unless *missing* says to ignore it.

    >>> import polars as pl
    >>> patients = pl.DataFrame({"patient.sex": ["female", "male"], "patient.pregnant": [True, True]})
    >>> screen(patients, missing="ignore")["problem"].to_list()
    [None, 'the patient is male and `patient.pregnant` is true']
    """
    table = frame_of(frame)
    job = Screening(plan, knowledge.day(as_of), knowledge, units or {}, missing)
    which = rules if isinstance(rules, bool | str) else tuple(rules)
    asked = (plan, job.as_of, knowledge, tuple(job.units.items()), which, mask, missing)
    query = remembered(
        (table.engine.api, table.engine.counts, tuple(table.schema.items()), tuple(table.foreign.items()), *asked),
        lambda: _query(table, job.read(table), which, job, mask=mask),
    )
    if query.missing:
        warnings.warn(MissingColumns(query.missing), stacklevel=2)
    return table.with_added(query.stages, query.added)


def _query(
    table: Frame[F],
    judged: Judged,
    rules: bool | Sequence[str],  # noqa: FBT001 - all, none, or which
    job: Screening,
    *,
    mask: bool,
) -> Query:
    judgement, chosen = judged.judgement, judged.chosen(rules)
    judgement.share([*chosen, *(judgement.possible if mask else ())])
    added = {"verdict": judgement.verdict(), "off_label": judgement.off_label(), "problem": judgement.problem()}
    mark = "__" if any("__" in name for name in judged.header.names.values()) else "."
    added |= {f"rules{mark}{rule.id}": judgement.rule(rule) for rule in chosen}
    if mask:
        added |= mask_columns(judgement, job.as_of, job.knowledge, mark)
    if problems := _taken(added, table):
        raise UnreadableTable(problems)
    return Query(judged.stages, added, judged.missing)


def _taken(added: Iterable[str], table: Frame[F]) -> list[str]:
    """Return which columns of *table* are in the way of those that are *added*, in words."""
    # Databases and Spark do not tell capital letters from small ones.
    same = str if table.in_polars and table.parts is None else str.casefold
    present = {same(name): name for name in table.schema}
    return [
        f"`{present[same(name)]}` is added by the screening: rename the column of the table"
        for name in added
        if same(name) in present
    ]


@final
@frozen(eq=False)
class Judged:
    """What the rules say of a table, and the columns that must be there first."""

    judgement: Judgement
    header: Header
    door: Door
    #: The columns that rules would read and the table lacks, if they are to be warned of.
    missing: tuple[str, ...]

    @property
    def stages(self) -> list[dict[str, nw.Expr]]:
        """The columns that must be there before an answer, in their order; asked for last."""
        return [self.door.ready, *self.judgement.stages.added]

    def chosen(self, rules: bool | Sequence[str]) -> Sequence[Rule]:  # noqa: FBT001 - all, none, or which
        """
        Return the rules that may hold, or those of these ids.

        Raises `UnknownId` for a rule that is not in force.
        """
        if isinstance(rules, bool):
            return self.judgement.possible if rules else ()
        known = {rule.id: rule for rule in self.judgement.effective.rules}
        ids = (rules,) if isinstance(rules, str) else tuple(dict.fromkeys(rules))
        for one in ids:
            if one not in known:
                raise UnknownId("rule", one, nearest(one, known))
        return [known[one] for one in ids]


def _warn_or_ignore(_: object, attribute: Attribute[str], given: str) -> None:
    if given not in _MISSING:
        meant = nearest(given, _MISSING) if isinstance(cast("object", given), str) else ()
        raise InvalidValue(attribute.name, repr(given), f"`warn` or `ignore`{did_you_mean(meant[:1], after=', ')}")


_MISSING = ("warn", "ignore")


@final
@frozen(eq=False)
class Screening:
    """What a table is screened with, whatever is asked of it."""

    plan: TreatmentPlan | None
    as_of: date
    knowledge: KnowledgeBase
    units: Mapping[str, str]
    #: Whether columns that are missing are warned of.
    missing: str = field(validator=_warn_or_ignore)

    def judged(self, table: Frame[F], *, added: Iterable[str] = ADDED) -> Judged:
        """Return what the rules say of the rows of *table*, and warn of columns that are missing."""
        found = self.read(table, added=added)
        if found.missing:
            warnings.warn(MissingColumns(found.missing), stacklevel=3)
        return found

    def read(self, table: Frame[F], *, added: Iterable[str] = ADDED) -> Judged:
        """Return what the rules say of the rows of *table*; no column of it may have a name that is *added*."""
        effective, vocabulary = self.knowledge.on(self.as_of), vocabulary_of(self.knowledge)
        told: Mapping[str, Value] = {} if self.plan is None else inputs(Case(self.plan, Patient()))
        header = header_of(
            table.schema,
            vocabulary,
            told=_stated(told, self.plan),
            units=self.units,
            others=_taken(added, table),
            foreign=table.foreign,
        )
        terms = Terms()
        door = Door(table.engine, terms, header, table.schema, vocabulary, told, table.as_codes)
        door.open(
            {
                one.path: one.concept
                for one in self.knowledge.elements
                if isinstance(one, YesNo) and one.concept is not None
            }
        )
        ready = Table(door.columns, door.codes, told)
        interpreter = Interpreter(told, {})
        reader = ColumnReader(terms, ready, lambda leaf: interpreter.reason(leaf).truth, effective.conditions)
        judgement = Judgement(reader, Stages(table.engine), effective, tuple(door.problems), table.label)
        missing = judgement.missing(header.names, told) if self.missing == "warn" else ()
        return Judged(judgement, header, door, missing)


def _stated(told: Mapping[str, Value], plan: TreatmentPlan | None) -> Mapping[str, Value]:
    """Return what no column may tell besides: of lists, those of which the *plan* itself says something."""
    if plan is None:
        return {}
    lists = {
        "plan.medicines": plan.medicines,
        "plan.provides": plan.provides,
        "plan.preparation.syringe": plan.preparation.syringe,
    }
    unsaid = {path for path, listed in lists.items() if listed == Recorded[Concept]()}
    return {path: value for path, value in told.items() if path.startswith("plan.") and path not in unsaid}
