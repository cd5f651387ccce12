"""What of a table cannot be read is refused, and the message says what would be right."""

from __future__ import annotations

import sys

import duckdb
import pandas as pd
import polars as pl
import pytest

import ketamodel as km
from ketamodel.screening import NotATable
from tests.unit.screening.test_screen import AGE, PLAN, RISK, RULE, problem


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"patient.wieght": [70.0]}, "`patient.wieght` is no column of a case, did you mean `patient.weight`"),
        ({"patient.name": ["A"]}, "`patient.name` is no column of a case"),
        ({"PATIENT.AGE": [70.0]}, "`PATIENT.AGE` is no column of a case, did you mean `patient.age`"),
        ({" patient.age": [70.0]}, "` patient.age` is no column of a case, did you mean `patient.age`"),
        ({AGE: ["old"]}, "`patient.age` holds String, expected numbers in a"),
        (
            {"patient.pregnant": [1]},
            "`patient.pregnant` holds Int64, expected true or false, null where it is not known",
        ),
        (
            {"patient.birth_date": ["1980-01-01"]},
            "`patient.birth_date` holds String, expected days, without a time zone",
        ),
        (
            {"patient.risks": [["stroke"]]},
            "`patient.risks` is a list: write a column of true and false for each concept",
        ),
        (
            {AGE: [1.0], "patient__age": [1.0]},
            "`patient__age` stands for the same as `patient.age`: one of them must go",
        ),
        ({"verdict": ["fine"]}, "`verdict` is added by the screening: rename the column of the table"),
    ],
    ids=lambda one: one if isinstance(one, str) else "columns",
)
def test_a_column_that_cannot_be_read_is_refused(columns: dict[str, list[object]], said: str) -> None:
    """The message says what is wrong and what would be right."""
    assert problem(columns).startswith(said)


def test_all_problems_are_said_at_once() -> None:
    """So that one correction suffices."""
    assert problem({"patient.wieght": [70.0], AGE: ["old"]}, units={"patient.weight": "kg"}).count("\n") == 2


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ({AGE: "kg"}, "`patient.age` is in kg, expected a time, such as a"),
        ({AGE: "yeers"}, "`patient.age`: `1 yeers`: `yeers` is not a known unit"),
        ({"patient.sex": "kg"}, "`patient.sex` has a unit, and holds texts"),
        ({"patient.agee": "a"}, "`patient.agee` has a unit, and the table has no column of that name, did you mean"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused(units: dict[str, str], said: str) -> None:
    """A unit measures what the column holds."""
    assert problem({AGE: [1.0], "patient.sex": ["male"]}, units=units).startswith(said)


@pytest.mark.parametrize("given", [[], {"patient.age": [1]}, pl.Series([1]), duckdb])
def test_anything_else_is_no_table(given: object) -> None:
    """It is refused with what would be right."""
    with pytest.raises(NotATable, match="is not a table that can be screened, expected one of Polars, pandas"):
        km.screen(given)


@pytest.mark.parametrize("values", [[1.0, "old"], [2**70, 1], [1, True]], ids=["texts", "too large", "truths"])
def test_values_of_several_types_are_refused(values: list[object]) -> None:
    """An object column of pandas may hold anything."""
    frame = pd.DataFrame({AGE: values}, dtype=object)

    with pytest.raises(km.UnreadableTable, match=f"`{AGE}` holds"):
        km.screen(frame, missing="ignore")


def test_numbers_of_a_type_that_others_lack_are_refused() -> None:
    """With the column, instead of an error of the library that has it not."""
    frame = pd.DataFrame({AGE: [1 + 2j]})

    with pytest.raises(km.UnreadableTable, match=f"`{AGE}` holds"):
        km.screen(frame, missing="ignore")


@pytest.mark.parametrize("made", [pd.DataFrame, pl.DataFrame], ids=["pandas", "Polars"])
def test_a_column_of_the_table_is_never_overwritten(made: type) -> None:
    """What is added has a name that no column has, in any library."""
    with pytest.raises(km.UnreadableTable, match="`verdict` is added by the screening: rename the column of the table"):
        km.screen(made({"verdict": ["fine"]}), missing="ignore")


@pytest.mark.parametrize("made", [pd.DataFrame, pl.DataFrame, pl.LazyFrame], ids=["pandas", "Polars", "lazy Polars"])
@pytest.mark.parametrize("rules", [True, [RULE], RULE], ids=["all", "a list", "one"])
def test_nor_is_one_that_has_the_name_of_a_rule(made: type, rules: bool | list[str] | str) -> None:  # noqa: FBT001
    """Nor one of a mask."""
    table = made({RISK: [True], f"rules.{RULE}": ["mine"]})
    mask = km.screen(pl.DataFrame({RISK: [True]}), PLAN, mask=True, missing="ignore").columns[-1]
    masked = made({RISK: [True], mask: ["mine"]})

    with pytest.raises(km.UnreadableTable, match=f"`rules.{RULE}` is added by the screening: rename the column"):
        km.screen(table, PLAN, rules=rules, missing="ignore")
    with pytest.raises(km.UnreadableTable, match=f"`{mask}` is added by the screening: rename the column"):
        km.screen(masked, PLAN, mask=True, missing="ignore")


def test_names_of_several_levels_are_refused() -> None:
    """In pandas columns may have them: no path would be read."""
    frame = pd.DataFrame([[1.0]], columns=pd.MultiIndex.from_tuples([("patient", "age")]))

    with pytest.raises(km.UnreadableTable, match="the columns have names of several levels: give each one name"):
        km.screen(frame, missing="ignore")


def test_columns_of_one_name_are_refused() -> None:
    """In pandas there may be several."""
    frame = pd.DataFrame([[1.0, 2.0]], columns=[AGE, AGE])

    with pytest.raises(km.UnreadableTable, match=f"`{AGE}` is the name of several columns: one of them must go"):
        km.screen(frame, missing="ignore")


def test_a_library_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what installs it."""
    monkeypatch.setitem(sys.modules, "narwhals", None)

    with pytest.raises(NotATable, match=r"`narwhals` is not installed: pip install 'ketamodel\[screen\]'"):
        km.screen(duckdb.sql("select 1 a"))
