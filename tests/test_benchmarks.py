"""What is measured is the same every time, and our readers answer it alike; no time is asserted."""

from __future__ import annotations

from typing import cast

import duckdb
import polars as pl
import pytest
from polars.testing import assert_frame_equal

import ketamodel as km
from benchmarks.chain import chain
from benchmarks.generator import made_cases, made_rules
from benchmarks.ours import open_rules, our_compiled, our_reference, three_and_two_values
from benchmarks.screening.by_hand import in_polars, in_sql
from benchmarks.screening.formulas import verdicts
from benchmarks.screening.tables import PLAN, patients
from benchmarks.spelling import statement
from ketamodel.rules.self_check import leaves

RULES = made_rules(40)


def test_one_seed_makes_the_same_rules_and_cases() -> None:
    """Two runs with one seed compare the same, with another seed something else."""
    assert made_rules(40) == RULES
    assert made_cases(5) == made_cases(5)
    assert made_rules(40, seed=1) != RULES
    assert made_cases(5, seed=1) != made_cases(5)


def test_rules_have_two_to_six_conditions() -> None:
    """Each rule asks for as many things as the benchmarks say."""
    assert {len(list(leaves(statement(rule)))) for rule in RULES} == {2, 3, 4, 5, 6}


def test_complete_cases_are_decided_as_by_hand() -> None:
    """On complete cases both readers say what the `if` chain says, and nothing is open."""
    cases = made_cases(20)
    right = chain(RULES, cases).answers()

    assert our_compiled(RULES, cases).answers() == right
    assert our_reference(RULES, cases).answers() == right
    assert open_rules(RULES, cases) == ([frozenset()] * 20, [frozenset()] * 20)


@pytest.mark.parametrize("missing", [0, 0.3, 1])
def test_missing_answers_are_decided_alike(missing: float) -> None:
    """The readers agree on what holds and what may; so does the function that knows but two values, on what holds."""
    cases = made_cases(20, missing=missing)
    right = our_reference(RULES, cases).answers()
    three, two = three_and_two_values(RULES, cases)
    compiled, reference = open_rules(RULES, cases)

    assert our_compiled(RULES, cases).answers() == three.answers() == two.answers() == right
    assert compiled == reference


def test_queries_by_hand_screen_alike() -> None:
    """The queries in Polars and SQL say what the screening says, and the other manner so of all cases."""
    table = patients(5_000)
    found = km.screen(table, PLAN, missing="ignore").select("verdict", "off_label", "problem")
    found = found.with_columns(pl.col("verdict").cast(pl.String))
    is_case = found["problem"].is_null()

    assert_frame_equal(in_polars(table).with_columns(pl.col("verdict").cast(pl.String)), found)
    assert_frame_equal(in_sql(duckdb.from_arrow(cast("object", table.to_arrow()))).pl(), found)
    assert list(verdicts(table, PLAN)[is_case.to_numpy()]) == found["verdict"].filter(is_case).to_list()
    assert set(found["verdict"]) == {one.value for one in km.Verdict}
