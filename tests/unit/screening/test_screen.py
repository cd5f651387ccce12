"""Screening reads columns as people mean them, and refuses the others with words that help."""

from __future__ import annotations

import datetime as dt
import warnings
from typing import cast

import duckdb
import pandas as pd
import polars as pl
import pytest

import ketamodel as km
from ketamodel import KNOWLEDGE, agents, indications, medicines, products, routes, settings

PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
    dose=km.quantity("56 mg"),
    setting=settings.REMS_CERTIFIED_CLINIC,
)
AGE = "patient.age"
RULE = "esketamine-aneurysmal-vascular-disease"
RISK = "patient.risks.aneurysmal-vascular-disease"


def screened(columns: dict[str, list[object]], plan: km.TreatmentPlan | None = PLAN) -> list[dict[str, object]]:
    """Return the rows of *columns* with what the screening adds."""
    frame = pl.DataFrame(columns)
    return km.screen(frame, plan, missing="ignore").select(pl.exclude(frame.columns)).to_dicts()


def problem(columns: dict[str, list[object]], units: dict[str, str] | None = None) -> str:
    """Return why a table of *columns* is refused."""
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(pl.DataFrame(columns), units=units, missing="ignore")
    return str(caught.value)


def test_a_table_keeps_its_columns_and_gets_three() -> None:
    """What is no business of ours stays as it is, in the same order and type."""
    frame = pl.DataFrame({"ward": ["a", "b"], RISK: [True, None]})

    found = km.screen(frame, PLAN, missing="ignore")

    assert found.columns == ["ward", RISK, "verdict", "off_label", "problem"]
    assert found.select("ward", RISK).equals(frame)
    assert found["verdict"].to_list() == ["contraindicated", "indeterminate"]


def test_a_lazy_table_stays_lazy() -> None:
    """Nothing is computed before it is asked for."""
    lazy = pl.LazyFrame({RISK: [True, None]})

    found = km.screen(lazy, PLAN, missing="ignore")

    assert isinstance(found, pl.LazyFrame)
    assert found.collect()["verdict"].to_list() == ["contraindicated", "indeterminate"]


def test_what_is_not_a_number_is_not_known() -> None:
    """NaN and infinities are not known, and no problem: `NaN > 5` is no answer."""
    columns: dict[str, list[object]] = {AGE: [float("nan"), float("inf"), None]}

    assert screened(columns) == [{"verdict": "indeterminate", "off_label": None, "problem": None}] * 3


@pytest.mark.parametrize("dtype", [pl.Int8, pl.UInt8, pl.Int16, pl.UInt32, pl.Int64, pl.UInt64])
def test_integers_of_any_size_are_judged_as_the_same_floats(dtype: type[pl.DataType]) -> None:
    """On, beside and beyond each threshold, those that the type cannot hold too, and where they are multiplied."""
    numbers: dict[str, list[int | None]] = {
        AGE: [0, 11, 12, 17, 18, 55, 56, 100, None],
        "patient.weight": [0, 1, 10, 49, 50, 99, 100, 120, None],
        "patient.failed_antidepressants": [0, 1, 2, 3, 4, 5, 6, 100, None],
        "patient.observations.systolic-blood-pressure": [0, 90, 91, 100, 120, 121, 126, 127, None],
        "patient.observations.diastolic-blood-pressure": [0, 50, 90, 91, 110, 111, 112, 127, None],
        "plan.dose_per_weight": [0, 1, 2, 3, 4, 5, 10, 100, None],
    }
    whole, plan = pl.DataFrame(numbers, schema=dict.fromkeys(numbers, dtype)), km.TreatmentPlan(agent=agents.KETAMINE)

    found = km.screen(whole, plan, rules=True, missing="ignore").select(pl.exclude(numbers))

    floats = km.screen(whole.cast(pl.Float64), plan, rules=True, missing="ignore")
    in_sql = km.screen(duckdb.from_arrow(cast("object", whole.to_arrow())), plan, rules=True, missing="ignore").pl()
    assert found.equals(floats.select(found.columns))
    assert in_sql.select(found.columns).equals(found.cast({"verdict": pl.String}))


def test_a_column_has_the_unit_that_is_declared() -> None:
    """11 pounds are 5 kg, and an age of 16 months is below two years."""
    frame = pl.DataFrame({"patient.weight": [1500.0], AGE: [1559.0]})
    units = {"patient.weight": "[lb_av]", AGE: "mo"}

    found = km.screen(frame, units=units, missing="ignore")

    assert found["problem"].to_list() == [None]
    assert km.screen(frame, missing="ignore")["problem"].to_list() == [
        "`patient.weight` is not a body weight (0.3 kg to 700 kg)"
    ]


def test_a_plan_and_a_column_do_not_say_the_same() -> None:
    """What the plan says for all rows has no column, also what it only implies."""
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen(pl.DataFrame({"plan.dose": [1.0], "plan.care": ["inpatient"]}), PLAN, missing="ignore")

    assert str(caught.value).splitlines() == [
        "`plan.dose` is told by the plan for all rows: leave out one of them",
        "`plan.care` is told by the plan for all rows: leave out one of them",
    ]


def test_a_list_of_the_plan_may_be_columns() -> None:
    """The medicines of each patient stand in the table, and what the place provides beside what its setting implies."""
    columns: dict[str, list[object]] = {
        "plan.medicines.diazepam": [True],
        "plan.provides.rems-enrolment": [True],
        "plan.provides.complete": [True],
    }
    found = km.screen(pl.DataFrame(columns), PLAN, rules=["esketamine-us-enrolment"], missing="ignore")

    assert found["problem"].to_list() == [None]
    assert found["rules.esketamine-us-enrolment"].to_list() == [False]


def test_what_no_column_tells_is_said_once() -> None:
    """The warning names each column that rules would read, and no other."""
    with pytest.warns(km.MissingColumns) as caught:
        km.screen(pl.DataFrame({RISK: [True, False]}), PLAN)

    [one] = [warning.message for warning in caught]
    assert isinstance(one, km.MissingColumns)
    assert AGE in one.paths
    assert RISK not in one.paths
    assert not any(path.startswith("plan.dose") for path in one.paths)


def test_what_is_missing_may_be_ignored() -> None:
    """Then nothing is said."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        km.screen(pl.DataFrame({RISK: [True]}), PLAN, missing="ignore")


def test_rules_are_columns_on_request() -> None:
    """True, false, or null for not known; a rule that is not in force is refused."""
    frame = pl.DataFrame({RISK: [True, False, None]})

    found = km.screen(frame, PLAN, rules=[RULE], missing="ignore")

    assert found[f"rules.{RULE}"].to_list() == [True, False, None]
    with pytest.raises(km.UnknownId, match="is not a known rule, did you mean"):
        km.screen(frame, PLAN, rules=[RULE[:-1]], missing="ignore")


def test_names_without_dots_are_read() -> None:
    """Engines that give the dot a meaning take two underscores."""
    found = km.screen(pl.DataFrame({RISK.replace(".", "__"): [True]}), PLAN, rules=[RULE], missing="ignore")

    assert found[f"rules__{RULE}"].to_list() == [True]


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["oral", "intranasal"]), pl.String])
def test_texts_may_be_categories(dtype: pl.DataType) -> None:
    """A categorical column compares as its texts do, and null is not known."""
    frame = pl.DataFrame({"plan.route": pl.Series(["oral", None, "intranasal"], dtype=dtype)})

    assert km.screen(frame, missing="ignore")["problem"].to_list() == [None, None, None]


def test_a_column_of_nulls_is_not_known() -> None:
    """It needs no type."""
    found = screened({AGE: [None], RISK: [None], "patient.sex": [None], "plan.date": [None]})

    assert found == [{"verdict": "indeterminate", "off_label": None, "problem": None}]


def test_an_empty_table_stays_empty() -> None:
    """It gets the columns all the same."""
    found = km.screen(pl.DataFrame(schema={RISK: pl.Boolean}), PLAN, missing="ignore")

    assert found.shape == (0, 4)


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["other", "male", "female"])])
def test_categories_are_read_as_texts(dtype: pl.DataType) -> None:
    """A category that is no option is a problem of its row, whatever its place among the categories."""
    texts = pl.DataFrame({"patient.sex": ["female", "other", None, "male"], "patient.pregnant": [True] * 4})

    found = km.screen(texts.cast({"patient.sex": dtype}), PLAN, missing="ignore").drop(texts.columns)

    assert found.to_dicts() == km.screen(texts, PLAN, missing="ignore").drop(texts.columns).to_dicts()
    assert [one is None for one in found["problem"]] == [True, False, True, False]


def test_a_table_of_pandas_keeps_its_index_and_types() -> None:
    """What is added has it too, and a truth that is missing is not false."""
    frame = pd.DataFrame({"ward": ["a", "b"], RISK: [True, None]}, index=[7, 9])

    found = km.screen(frame, PLAN, missing="ignore")

    assert list(found.index) == [7, 9]
    assert found.dtypes.astype(str).to_dict() == {
        "ward": str(frame["ward"].dtype),
        RISK: "object",
        "verdict": "category",
        "off_label": "boolean",
        "problem": "str",
    }
    assert found["verdict"].tolist() == ["contraindicated", "indeterminate"]


def test_a_table_that_tells_nothing_is_not_known() -> None:
    """It has its rows all the same."""
    found = km.screen(pd.DataFrame({"ward": ["a", "b"]}), missing="ignore")

    assert found["verdict"].tolist() == ["indeterminate", "indeterminate"]


def test_a_database_does_not_tell_capital_letters_from_small_ones() -> None:
    """There a column is in the way that is not in another table."""
    with pytest.raises(km.UnreadableTable, match="`Verdict` is added by the screening: rename the column of the table"):
        km.screen(duckdb.sql('select 1 "Verdict"'), missing="ignore")
    assert km.screen(pl.DataFrame({"Verdict": [1]}), missing="ignore").columns[:2] == ["Verdict", "verdict"]


@pytest.mark.parametrize(("other", "present"), [(True, True), (False, False), (None, None)])
def test_a_medicine_that_the_vocabulary_lacks_leaves_its_groups_open(
    other: bool | None,  # noqa: FBT001 - what stands in the column
    present: bool | None,  # noqa: FBT001 - what stands in the column
) -> None:
    """A list that is complete rules out no group, when something in it may be of any: as it is for an assessment."""
    lacking = km.Medicine("other", "a medicine that the vocabulary lacks", broader=None)
    said = {True: {"present": [lacking]}, False: {"ruled_out": [lacking]}, None: {"not_known": [lacking]}}[present]
    plan = km.TreatmentPlan(medicines=km.Recorded(complete=True, **said))
    frame = pl.DataFrame({"plan.medicines.complete": [True], "plan.medicines.other": [other]})
    assessed = km.assess(plan, km.Patient()).findings

    found = km.screen(frame, rules=True, missing="ignore")

    possible = {name for name in found.columns if name.startswith("rules.") and found[name][0] is None}
    assert possible == {f"rules.{one.rule.id}" for one in assessed if one.status is km.Status.POSSIBLE}


def test_a_concept_of_a_site_is_a_column() -> None:
    """It falls under the groups that the site says."""
    site = KNOWLEDGE.extended_by(
        km.Policy(
            id="site",
            title="Site",
            edition=dt.date(2026, 1, 1),
            concepts=[km.Medicine("home-xanthine", "home xanthine", broader=[medicines.XANTHINE])],
        )
    )
    frame = pl.DataFrame({"plan.medicines.home-xanthine": [True]})

    with pytest.raises(km.UnreadableTable, match="is no column of a case"):
        km.screen(frame, missing="ignore")
    found = km.screen(frame, knowledge=site, rules=["ketamine-xanthine"], missing="ignore")

    assert found["problem"].to_list() == [None]
