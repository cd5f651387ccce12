"""Screening a table says of each row what an assessment says of the case."""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

import duckdb
import polars as pl
import pytest
import yaml
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.domain.case import Case, inputs
from ketamodel.domain.recorded import Recorded
from ketamodel.interchange.json import from_json
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity
from ketamodel.readers.interpret import Interpreter
from ketamodel.screening.paths import Sort, vocabulary_of
from ketamodel.strategies import cases, knowledge_bases
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ketamodel.domain.case import Value
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from tests.agreement.conftest import Spark

# They have no types.
dask, ibis, spark_sql = (import_module(name) for name in ("dask.dataframe", "ibis", "pyspark.sql"))
C = TypeVar("C", bound=Concept)
Cell: TypeAlias = "bool | float | str | date | None"
FIELDS = vocabulary_of(KNOWLEDGE).fields
LISTS = vocabulary_of(KNOWLEDGE).lists


def row(case: Case) -> dict[str, Cell]:
    """Return the row that says what *case* says, one column a path."""
    stated: dict[str, Cell] = {}
    # What a case implies is told by the same columns, so what is implied may be written, too.
    for path, value in inputs(case).items():
        if isinstance(value, Recorded):
            stated |= {f"{path}.{one.id}": True for one in value.present}
            stated |= {f"{path}.{one.id}": False for one in value.ruled_out}
            stated |= {f"{path}.{one.id}": None for one in value.not_known}
        elif path in FIELDS:
            stated[path] = cell(path, value)
    return stated


def cell(path: str, value: Value) -> Cell:
    """Return *value* as it stands in the column of *path*."""
    match value:
        case Quantity():
            return float(value.to(FIELDS[path].unit).number)
        case Concept(id=one):
            return one
        case StrEnum():
            return value.value
        case datetime():
            return value.date()
        case bool() | date():
            return value
        case _:
            raise TypeError(value)


def rows(cases: Sequence[Case]) -> tuple[list[dict[str, Cell]], list[Case]]:
    """Return one table of *cases*, and the cases as it tells them: where a list has a column, null is not known."""
    cases = [tellable(case) for case in cases]
    written = [row(case) for case in cases]
    columns = sorted({path for one in written for path in one})
    asked: dict[str, set[str]] = {}
    for path in columns:
        field = FIELDS[path]
        if field.concept is not None:
            asked.setdefault(field.listed_in, set()).add(field.concept.id)
    told = [_told(case, asked) for case in cases]
    return [{path: one.get(path) for path in columns} for one in written], told


def tellable(case: Case) -> Case:
    """Return *case* without the medicines that the vocabulary lacks: no column tells of them."""

    def known(listed: Recorded[km.Medicine]) -> Recorded[km.Medicine]:
        return Recorded(
            present=[one for one in listed.present if one in KNOWLEDGE.concepts],
            ruled_out=[one for one in listed.ruled_out if one in KNOWLEDGE.concepts],
            not_known=[one for one in listed.not_known if one in KNOWLEDGE.concepts],
            complete=listed.complete,
        )

    plan = case.plan
    preparation = evolve(plan.preparation, syringe=known(plan.preparation.syringe))
    return Case(evolve(plan, medicines=known(plan.medicines), preparation=preparation), case.patient)


def _told(case: Case, asked: dict[str, set[str]]) -> Case:
    plan, patient = case.plan, case.patient
    return Case(
        evolve(
            plan,
            medicines=_recorded(plan.medicines, "plan.medicines", asked),
            provides=_recorded(plan.provides, "plan.provides", asked, plan),
            preparation=evolve(
                plan.preparation, syringe=_recorded(plan.preparation.syringe, "plan.preparation.syringe", asked)
            ),
        ),
        evolve(
            patient,
            risks=_recorded(patient.risks, "patient.risks", asked),
            allergies=_recorded(patient.allergies, "patient.allergies", asked),
        ),
    )


def _recorded(
    listed: Recorded[C], path: str, asked: dict[str, set[str]], plan: TreatmentPlan | None = None
) -> Recorded[C]:
    implied: tuple[Concept, ...] = () if plan is None or plan.setting is None else plan.setting.provides
    said = {*_ids(listed.present), *_ids(listed.ruled_out), *_ids(implied)}
    left = [cast("C", one) for one in LISTS[path].concepts if one.id in asked.get(path, ()) and one.id not in said]
    return evolve(listed, not_known={*listed.not_known, *left})


def _ids(concepts: Iterable[Concept]) -> set[str]:
    return {one.id for one in concepts}


CLINICAL = [
    (date.fromisoformat(one["as_of"]) if "as_of" in one else KNOWLEDGE.edition, json.dumps(one["case"]))
    for path in sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))
    for one in [yaml.safe_load(path.read_text(encoding="utf-8"))]
]
TYPES = {Sort.ANSWER: pl.Boolean, Sort.NUMBER: pl.Float64, Sort.CHOICE: pl.String, Sort.DAY: pl.Date}
ANSWERS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


def table(written: Sequence[Mapping[str, Cell]]) -> pl.DataFrame:
    """Return a table of *written* rows; of none of any column there is still one row each."""
    columns = {"row": pl.Int64, **{path: TYPES[FIELDS[path].sort] for path in (written[0] if written else ())}}
    return pl.DataFrame([{"row": index, **one} for index, one in enumerate(written)], schema=columns)


def expected(case: Case, day: date, base: KnowledgeBase) -> dict[str, object]:
    """Return the verdict, whether it is off label, and the truth of each rule, as the reference reader says."""
    assessment = km.assess(case.plan, case.patient, as_of=day, knowledge=base)
    reader = Interpreter(inputs(case), base.on(day).conditions)
    return {
        "verdict": assessment.verdict.value,
        "off_label": ANSWERS[assessment.off_label],
        "problem": None,
        **{
            f"rules.{rule.id}": ANSWERS[reader.reason(rule.applies).truth & reader.reason(rule.when).truth]
            for rule in base.on(day).rules
        },
    }


def screened(frame: pl.DataFrame, day: date, base: KnowledgeBase) -> list[dict[str, object]]:
    """Return what the screening adds to *frame*, with every rule."""
    every = [rule.id for rule in base.on(day).rules]
    found = km.screen(frame, as_of=day, knowledge=base, rules=every, missing="ignore")
    return found.select(pl.exclude(frame.columns)).to_dicts()


@pytest.mark.parametrize("day", sorted({day for day, _ in CLINICAL}), ids=str)
def test_it_agrees_on_every_clinical_case(day: date) -> None:
    """Every clinical case, as a row among the others, has the verdict and the truths of an assessment."""
    written, told = rows([from_json(one, Case) for since, one in CLINICAL if since == day])

    assert screened(table(written), day, KNOWLEDGE) == [expected(one, day, KNOWLEDGE) for one in told]


@settings(max_examples=8)
@given(some=st.lists(cases(), min_size=1, max_size=4))
def test_it_agrees_on_any_case(some: list[Case]) -> None:
    """So have any cases in one table."""
    written, told = rows(some)
    day = KNOWLEDGE.edition

    assert screened(table(written), day, KNOWLEDGE) == [expected(one, day, KNOWLEDGE) for one in told]


@settings(max_examples=25)
@given(base=knowledge_bases(), some=st.lists(cases(), min_size=1, max_size=3))
def test_it_agrees_on_any_knowledge(base: KnowledgeBase, some: list[Case]) -> None:
    """So it is of any rules and uses."""
    written, told = rows(some)

    assert screened(table(written), base.edition, base) == [expected(one, base.edition, base) for one in told]


@settings(max_examples=8)
@given(some=st.lists(cases(), min_size=1, max_size=3))
def test_a_plan_that_is_given_once_says_the_same(some: list[Case]) -> None:
    """The plan of the first case for all rows is what its columns would be."""
    plan = tellable(some[0]).plan
    patients = [one.patient for one in some if one.plan.date == plan.date]
    written, told = rows([Case(plan, patient) for patient in patients])
    told = [Case(plan, one.patient) for one in told]
    frame = table([{path: value for path, value in one.items() if path.startswith("patient.")} for one in written])

    every = [rule.id for rule in KNOWLEDGE.on(KNOWLEDGE.edition).rules]
    found = km.screen(frame, plan, rules=every, missing="ignore").select(pl.exclude(frame.columns))

    assert found.to_dicts() == [expected(one, KNOWLEDGE.edition, KNOWLEDGE) for one in told]


PARTS = tuple(one.name for one in fields(km.TreatmentPlan))


@settings(max_examples=12)
@given(case=cases(), told=st.sets(st.sampled_from(PARTS)))
def test_a_plan_may_be_told_in_part(case: Case, told: set[str]) -> None:
    """What the plan of all rows says, and what columns add to it, is the case that they make together."""
    case = tellable(case)
    # What a plan only implies is told by it, too: an urgency is stated with the indication.
    told = told | {"urgency"} if "indication" in told else told
    plan = km.TreatmentPlan(**{name: getattr(case.plan, name) for name in told})
    known = inputs(Case(plan, km.Patient()))
    written, [whole] = rows([case])
    columns = {
        path: value
        for path, value in written[0].items()
        if path not in known and not (path.startswith("plan.") and path.split(".")[1] in told)
    }
    frame = table([columns])

    every = [rule.id for rule in KNOWLEDGE.on(KNOWLEDGE.edition).rules]
    found = km.screen(frame, plan, rules=every, missing="ignore").select(pl.exclude(frame.columns))

    assert found.to_dicts() == [expected(whole, KNOWLEDGE.edition, KNOWLEDGE)]


def test_a_rate_on_its_limit_is_on_it() -> None:
    """9.8 mg in 42 kg over 40 min is 0.35 mg/kg/h, in any unit of the columns: of any limit it is on neither side."""
    columns = {"plan.dose": [9.8, 9.8e-3], "patient.weight": [42.0, 42.0], "plan.duration": [40 / 60, 40 / 60]}
    frame = pl.DataFrame(columns)[:1]
    other = frame.with_columns(pl.lit(9.8e-3).alias("plan.dose"), pl.lit(40.0).alias("plan.duration"))
    units = {"plan.dose": "g", "plan.duration": "min"}

    found = km.screen(frame, rules=True, missing="ignore").select(pl.exclude(frame.columns))
    again = km.screen(other, rules=True, units=units, missing="ignore").select(pl.exclude(frame.columns))
    case = Case(
        km.TreatmentPlan(dose=km.quantity("9.8 mg"), duration=km.quantity("40 min")),
        km.Patient(weight=km.quantity("42 kg")),
    )
    reference = expected(case, KNOWLEDGE.edition, KNOWLEDGE)

    assert found.to_dicts() == again.to_dicts() == [{name: reference[name] for name in found.columns}]


def _classic(frame: pl.DataFrame) -> object:
    return frame.to_pandas()


def _nullable(frame: pl.DataFrame) -> object:
    return frame.to_pandas().convert_dtypes()


def _categorical(frame: pl.DataFrame) -> object:
    texts = {name: "category" for name, dtype in frame.schema.items() if dtype == pl.String}
    return frame.to_pandas().astype(texts)


def _arrow_backed(frame: pl.DataFrame) -> object:
    return frame.to_pandas(use_pyarrow_extension_array=True)


def _dask(frame: pl.DataFrame) -> object:
    return dask.from_pandas(_arrow_backed(frame), npartitions=3)


def _ibis(frame: pl.DataFrame) -> object:
    return ibis.memtable(frame.to_arrow())


def _ibis_on_polars(frame: pl.DataFrame) -> object:
    return ibis.polars.connect({"patients": frame.lazy()}).table("patients")


LIBRARIES: dict[str, Callable[[pl.DataFrame], object]] = {
    "classic pandas": _classic,
    "nullable pandas": _nullable,
    "categorical pandas": _categorical,
    "pandas with Arrow's types": _arrow_backed,
    "PyArrow": pl.DataFrame.to_arrow,
    "lazy Polars": pl.DataFrame.lazy,
    "DuckDB": duckdb.from_arrow,
    "Ibis on DuckDB": _ibis,
    "Ibis on Polars": _ibis_on_polars,
    "Dask": _dask,
}


@pytest.fixture(params=[*LIBRARIES, "Spark"])
def made(request: pytest.FixtureRequest) -> Callable[[pl.DataFrame], object]:
    """Make a table of one library; Spark is started where it is asked for."""
    if request.param != "Spark":
        return LIBRARIES[request.param]
    spark = cast("Spark", request.getfixturevalue("spark"))
    return lambda frame: spark.createDataFrame(cast("object", frame.to_arrow()))


def in_polars(found: object) -> pl.DataFrame:
    """Return a screened table of any library in Polars, to be compared."""
    if isinstance(found, pl.LazyFrame):
        return found.collect()
    if isinstance(found, duckdb.DuckDBPyRelation):
        return cast("pl.DataFrame", found.pl())
    for library, computed in (
        (ibis.Table, "to_polars"),
        (dask.DataFrame, "compute"),
        (spark_sql.DataFrame, "toArrow"),
    ):
        if isinstance(found, library):
            found = getattr(found, computed)()
            # Spark gives a dot a meaning.
            return in_polars(found).rename(lambda name: name.replace("rules__", "rules."))
    return pl.DataFrame(cast("Mapping[str, Sequence[object]]", found))


def test_every_library_agrees(made: Callable[[pl.DataFrame], object]) -> None:
    """Each table comes back as what it is, and says what that of Polars says, whatever is missing in it."""
    given = [from_json(one, Case) for day, one in CLINICAL if day == KNOWLEDGE.edition][::4]
    frame = table(rows(given)[0])
    patients = frame.select(one for one in frame.columns if one.startswith("patient."))
    other = made(patients)
    plan = given[0].plan
    rules: list[str] | bool = [] if isinstance(other, duckdb.DuckDBPyRelation | ibis.Table) else True

    found = km.screen(other, plan, rules=rules, missing="ignore")
    reference = km.screen(patients, plan, rules=rules, missing="ignore").drop(patients.columns)

    assert type(found) is type(other)
    back = in_polars(found).select(pl.col(name).cast(reference[name].dtype) for name in reference.columns)
    assert back.to_dicts() == reference.to_dicts()


def test_what_is_missing_is_no_answer_in_any_library(made: Callable[[pl.DataFrame], object]) -> None:
    """NaN is not above 5, a missing text is none of the others, a missing truth is not false, nor its opposite."""
    frame = pl.DataFrame(
        {
            "patient.age": [float("nan"), None, 70.0],
            "plan.route": [None, None, "oral"],
            "patient.pregnant": [None, None, True],
            "patient.sex": ["female", None, "female"],
        },
        schema_overrides={"patient.pregnant": pl.Boolean},
    )
    rules = ["esketamine-pregnancy", "no-source-covers-this", "esketamine-age"]
    reference = km.screen(frame, rules=rules, missing="ignore").drop(frame.columns)

    found = in_polars(km.screen(made(frame), rules=rules, missing="ignore"))

    back = found.select(pl.col(name).cast(reference[name].dtype) for name in reference.columns)
    assert back.to_dicts() == reference.to_dicts()
    assert back.to_dicts()[0] == back.to_dicts()[1]


def test_parts_of_a_table_agree_on_every_clinical_case(spark: Spark) -> None:
    """With the plan in columns, too, and every rule, wherever the parts of a table are."""
    frame = table(rows([from_json(one, Case) for day, one in CLINICAL if day == KNOWLEDGE.edition])[0])
    every = [rule.id for rule in KNOWLEDGE.on(KNOWLEDGE.edition).rules]
    reference = km.screen(frame, rules=every, missing="ignore").drop(frame.columns)

    for other in (spark.createDataFrame(cast("object", frame.to_arrow())), _dask(frame)):
        found = in_polars(km.screen(other, rules=every, missing="ignore"))
        back = found.select(pl.col(name).cast(reference[name].dtype) for name in reference.columns)
        assert back.to_dicts() == reference.to_dicts()
