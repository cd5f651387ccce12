"""Masks, findings and summaries are read as people mean them, and refused with words that help."""

from __future__ import annotations

import datetime as dt

import duckdb
import polars as pl
import pytest

import ketamodel as km
from ketamodel import indications, products, routes, settings
from ketamodel.screening import BlockingCount, NotATable, NotItsMask, ProblemCount, RuleCount, VerdictCount

PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
    dose=km.quantity("56 mg"),
    setting=settings.REMS_CERTIFIED_CLINIC,
)
RULE = "esketamine-aneurysmal-vascular-disease"
RISK = "patient.risks.aneurysmal-vascular-disease"
FRAME = pl.DataFrame({"record": ["a", "b", "c"], RISK: [True, None, False]})
DAY = dt.date(2026, 11, 21)


def test_a_mask_is_read_by_the_place_of_a_rule() -> None:
    """The rows of a rule are those whose number has its bit."""
    screened = km.screen(FRAME, PLAN, mask=True, missing="ignore")

    place = km.mask_key(screened.columns).place(RULE)

    assert place is not None
    holds, not_known = (screened[name] & place.bit != 0 for name in (place.holds, place.not_known))
    assert (holds.to_list(), not_known.to_list()) == ([True, False, False], [False, True, False])


def test_a_rule_that_holds_for_no_row_may_have_no_place() -> None:
    """Numbers none of whose rules may hold are left out; a rule that there is not is named with the nearest."""
    key = km.mask_key(km.screen(FRAME, PLAN, mask=True, missing="ignore").columns)

    absent = next(number for number in range(9) if number not in key.numbers)
    assert key.place(key.rules[absent * 48]) is None
    with pytest.raises(km.UnknownId, match="esketamine-pregnancy"):
        key.place("esketamine-pregnanci")


def test_a_mask_is_not_read_with_another_key() -> None:
    """Of another day, of only some of its columns, or of none at all nothing is read."""
    screened = km.screen(FRAME, PLAN, mask=True, missing="ignore")
    names, row = screened.columns, screened.row(0, named=True)
    key = km.mask_key(names)

    with pytest.raises(NotItsMask, match="as of 2024-06-01, or not all of its columns"):
        km.mask_key(names, as_of=dt.date(2024, 6, 1))
    with pytest.raises(NotItsMask, match=r"`mask\.[0-9a-f]{8}\.0\.holds` and "):
        km.mask_key(names[:-1])
    with pytest.raises(NotItsMask, match="not a mask of"):
        km.mask_key([*names, "mask.of-ours"])
    with pytest.raises(NotItsMask, match="no column of a mask"):
        km.mask_key(FRAME.columns)
    with pytest.raises(NotItsMask):
        key.read({name: value for name, value in row.items() if not name.endswith("not_known")})
    assert RULE in key.read(row).holds


def test_a_mask_is_read_where_the_dot_has_a_meaning() -> None:
    """With underscores for the dots in the names of the columns it is the same."""
    frame = FRAME.rename({RISK: RISK.replace(".", "__")})
    screened = km.screen(frame, PLAN, mask=True, missing="ignore")

    assert not any("." in name for name in screened.columns)
    assert RULE in km.mask_key(screened.columns).read(screened.row(0, named=True)).holds


def test_findings_are_counted_by_row_without_an_index() -> None:
    """The column `row` counts from 0, whatever columns the table has."""
    frame = FRAME.with_columns(row=pl.lit("ours"))

    found = km.screen_findings(frame, PLAN, rules=[RULE], missing="ignore")

    assert found.rows() == [
        (0, RULE, "contraindicated", "contraindicated", "confirmed", None),
        (1, RULE, "contraindicated", "indeterminate", "possible", RISK),
    ]


def test_findings_have_the_columns_that_say_which_case_it_is() -> None:
    """Several columns are as good as one, and the table stays lazy."""
    frame = FRAME.with_columns(ward=pl.lit(7)).lazy()

    found = km.screen_findings(frame, PLAN, index=["ward", "record"], rules=[RULE], missing="ignore")

    assert isinstance(found, pl.LazyFrame)
    assert found.select("ward", "record", "status").collect(engine="in-memory").rows() == [
        (7, "a", "confirmed"),
        (7, "b", "possible"),
    ]


@pytest.mark.parametrize("rows", [0, 3])
def test_a_table_may_have_no_findings(rows: int) -> None:
    """Of no rows, or of no rules, there is a table of the same columns."""
    every = None if rows == 0 else list[str]()

    found = km.screen_findings(FRAME.head(rows), PLAN, index="record", rules=every, missing="ignore")
    relation = duckdb.from_arrow(FRAME.head(rows))
    there = km.screen_findings(relation, PLAN, index="record", rules=every, missing="ignore")

    lazy = km.screen_findings(FRAME.head(rows).lazy(), PLAN, index="record", rules=every, missing="ignore")
    assert lazy.collect(engine="in-memory").equals(found)
    assert (found.columns, found.rows()) == (["record", "rule", "kind", "verdict", "status", "missing"], [])
    assert (there.columns, there.fetchall()) == (found.columns, [])


def test_an_index_that_cannot_be_is_refused() -> None:
    """It must be there, and not be called as a column of the findings; all problems are told."""
    with pytest.raises(km.UnreadableTable) as caught:
        km.screen_findings(FRAME, PLAN, index=["rule", "recrod"], missing="ignore")

    assert str(caught.value).splitlines() == [
        "`rule` names a column of the findings: rename it",
        "there is no column `rule` that says which case it is",
        "there is no column `recrod` that says which case it is",
    ]
    with pytest.raises(NotATable, match="are not numbered: name the columns"):
        km.screen_findings(duckdb.from_arrow(FRAME), PLAN, missing="ignore")


def test_a_summary_is_told_in_words() -> None:
    """The most first, and of many the first ten."""
    rules = [RuleCount(f"rule-{number:02}", number, 1) for number in range(1, 13)]
    verdicts = [VerdictCount(km.Verdict.CAUTION, 3), VerdictCount(km.Verdict.INDETERMINATE, 1)]
    problems = [ProblemCount("`patient.age` is not an age", 1)]
    waits = [BlockingCount("patient.age", 1, 0)]
    summary = km.ScreenSummary("ours 2026-11-21", DAY, verdicts, 1, problems, rules, waits)

    assert str(summary).splitlines()[:14] == [
        "4 rows, ours 2026-11-21 as of 2026-11-21",
        "           0    0.0%  contraindicated",
        "           0    0.0%  unsupported",
        "           1   25.0%  indeterminate",
        "           3   75.0%  caution",
        "           0    0.0%  supported",
        "",
        "1 of the indeterminate rows cannot be a case:",
        "           1  `patient.age` is not an age",
        "",
        "   confirmed     possible  rule",
        "          12            1  rule-12",
        "          11            1  rule-11",
        "          10            1  rule-10",
    ]
    assert str(summary).splitlines()[21:] == [
        "         ...  2 more",
        "",
        "      blocks        alone  not known",
        "           1            0  patient.age",
    ]
    assert len(str(km.ScreenSummary("ours 2026-11-21", DAY, [])).splitlines()) == 6


def test_summaries_of_parts_add_up_to_that_of_the_whole() -> None:
    """Whoever screens part by part counts on the way; with other knowledge, or on another day, that would be wrong."""
    frame = pl.concat([FRAME, FRAME.with_columns(pl.lit(-1.0).alias("patient.age"))], how="diagonal")
    whole, first, rest = (km.screen_summary(one, PLAN, missing="ignore") for one in (frame, frame[:2], frame[2:]))

    assert first + rest == whole
    assert (whole.rows, whole.not_cases, whole.problems[0].rows) == (6, 3, 3)
    with pytest.raises(km.InvalidValue, match="as of 2026-11-21"):
        _ = first + km.screen_summary(FRAME, as_of=dt.date(2024, 6, 1), missing="ignore")


def test_no_rows_are_counted_as_none() -> None:
    """Of an empty table every count is 0, also where the engine adds nothing up to null."""
    empty = km.screen_summary(FRAME.head(0), PLAN, missing="ignore")

    assert empty == km.screen_summary(duckdb.from_arrow(FRAME.head(0)), PLAN, missing="ignore")
    assert (empty.rows, empty.rules, empty.blocking, empty.share(km.Verdict.CAUTION)) == (0, (), (), 0)


def test_a_summary_has_a_form_in_json() -> None:
    """It is written by the names of its fields, and read back as it was."""
    summary = km.screen_summary(FRAME, PLAN, missing="ignore")

    assert km.from_json(km.to_json(summary), km.ScreenSummary) == summary
    assert '"verdict": "contraindicated"' in km.to_json(summary)
