"""Masks, findings and the summary of a table say of each row what an assessment says of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketamodel as km
from ketamodel.interchange.json import from_json
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.screening import BlockingCount, RuleCount, ScreenSummary, VerdictCount
from ketamodel.strategies import cases, knowledge_bases
from tests.agreement.test_screen import CLINICAL, LIBRARIES, in_polars, rows, table, tellable

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.domain.case import Case
    from ketamodel.rules.knowledge_base import KnowledgeBase


def expected(told: list[Case], day: date, base: KnowledgeBase) -> set[tuple[object, ...]]:
    """Return the findings of each case, as the reference reader says."""
    return {
        (
            row,
            one.rule.id,
            one.rule.then.kind.value,
            None if one.verdict is None else one.verdict.value,
            one.status.value,
            ", ".join(one.missing) or None,
        )
        for row, case in enumerate(told)
        for one in km.assess(case.plan, case.patient, as_of=day, knowledge=base, reader="reference").findings
    }


def found(frame: pl.DataFrame, day: date, base: KnowledgeBase) -> set[tuple[object, ...]]:
    """Return the findings of *frame*."""
    lazy = km.screen_findings(frame.lazy(), as_of=day, knowledge=base, missing="ignore")
    every = lazy.collect(engine="in-memory").rows()
    assert len(every) == len(set(every))
    return set(every)


@pytest.mark.parametrize("day", sorted({day for day, _ in CLINICAL}), ids=str)
def test_findings_agree_on_every_clinical_case(day: date) -> None:
    """Every clinical case, as a row among the others, has the findings of an assessment, with what is missing."""
    written, told = rows([from_json(one, km.Case) for since, one in CLINICAL if since == day])

    assert found(table(written), day, KNOWLEDGE) == expected(told, day, KNOWLEDGE)


@settings(max_examples=8)
@given(some=st.lists(cases(), min_size=1, max_size=4))
def test_findings_agree_on_any_case(some: list[Case]) -> None:
    """So have any cases in one table."""
    written, told = rows(some)
    day = KNOWLEDGE.edition

    assert found(table(written), day, KNOWLEDGE) == expected(told, day, KNOWLEDGE)


@settings(max_examples=40)
@given(base=knowledge_bases(), some=st.lists(cases(), min_size=1, max_size=3))
def test_findings_agree_on_any_knowledge(base: KnowledgeBase, some: list[Case]) -> None:
    """So it is of any rules and uses."""
    written, told = rows(some)

    assert found(table(written), base.edition, base) == expected(told, base.edition, base)


@settings(max_examples=8)
@given(some=st.lists(cases(), min_size=1, max_size=3))
def test_findings_of_a_plan_that_is_given_once_say_the_same(some: list[Case]) -> None:
    """The plan of the first case for all rows has the findings of each assessment with it."""
    plan = tellable(some[0]).plan
    patients = [one.patient for one in some if one.plan.date == plan.date]
    written, told = rows([km.Case(plan, patient) for patient in patients])
    told = [km.Case(plan, one.patient) for one in told]
    frame = table([{path: value for path, value in one.items() if path.startswith("patient.")} for one in written])

    every = km.screen_findings(frame, plan, missing="ignore").rows()

    assert set(every) == expected(told, KNOWLEDGE.edition, KNOWLEDGE)


def _patients() -> tuple[pl.DataFrame, km.TreatmentPlan]:
    given = [from_json(one, km.Case) for day, one in CLINICAL if day == KNOWLEDGE.edition][::4]
    frame = table(rows(given)[0])
    return frame.select("row", *(one for one in frame.columns if one.startswith("patient."))), given[0].plan


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_mask_agrees_in_every_library(library: str) -> None:
    """It is that of Polars."""
    patients, plan = _patients()

    screened = km.screen(LIBRARIES[library](patients), plan, mask=True, missing="ignore")

    reference = km.screen(patients, plan, mask=True, missing="ignore")
    masks = list(km.mask_key(reference.columns).columns)
    assert in_polars(screened).select(masks).rows() == reference.select(masks).rows()


@pytest.mark.parametrize("library", LIBRARIES)
def test_findings_agree_in_every_library(library: str) -> None:
    """They come back in the kind of table that was given, and are those of Polars."""
    patients, plan = _patients()
    made = LIBRARIES[library](patients)

    findings = km.screen_findings(made, plan, index="row", missing="ignore")

    assert type(findings) is type(made)
    assert _rows(findings) == _rows(km.screen_findings(patients, plan, index="row", missing="ignore"))


def _rows(findings: object) -> list[tuple[object, ...]]:
    """Return the rows of *findings*, which no engine has in a certain order."""
    plain = findings.astype(object).where(findings.notna(), None) if isinstance(findings, pd.DataFrame) else findings
    return sorted(in_polars(plain).select(pl.all().cast(pl.String)).rows(), key=str)


def test_findings_and_masks_say_what_the_columns_of_rules_say() -> None:
    """Of each row the rules that hold, and those of which it is not known, are the same in all three."""
    patients, plan = _patients()
    impossible = pl.DataFrame({"row": [-1], "patient.age": [-1.0]})
    frame = pl.concat([patients, impossible], how="diagonal")

    screened = km.screen(frame, plan, rules=True, mask=True, missing="ignore")
    findings = km.screen_findings(frame, plan, index="row", missing="ignore")
    key = km.mask_key(screened.columns)

    for row in screened.iter_rows(named=True):
        truths = {name.removeprefix("rules."): truth for name, truth in row.items() if name.startswith("rules.")}
        masked = key.read(row)
        assert set(masked.holds) == {rule for rule, truth in truths.items() if truth}
        assert set(masked.not_known) == {rule for rule, truth in truths.items() if truth is None}
        here = findings.filter(row=row["row"]).select("rule", "status").rows()
        said = {(rule, "confirmed" if truth else "possible") for rule, truth in truths.items() if truth is not False}
        assert set(here) == (set() if row["problem"] else said)


def expected_summary(told: list[Case], day: date, base: KnowledgeBase) -> ScreenSummary:
    """Return the summary of *told*, counted from the assessment of each case."""
    summary = ScreenSummary(base.name, day, [])
    for case in told:
        one = km.assess(case.plan, case.patient, as_of=day, knowledge=base, reader="reference")
        unsettled = [found for found in one.findings if found.verdict is km.Verdict.INDETERMINATE]
        waits = {path for found in unsettled for path in found.missing}
        summary += ScreenSummary(
            base.name,
            day,
            [VerdictCount(one.verdict, 1)],
            rules=[
                RuleCount(found.rule.id, found.status is km.Status.CONFIRMED, found.status is km.Status.POSSIBLE)
                for found in one.findings
            ],
            blocking=[
                BlockingCount(path, 1, len(waits) == 1) for path in waits if one.verdict is km.Verdict.INDETERMINATE
            ],
        )
    return summary


@pytest.mark.parametrize("day", sorted({day for day, _ in CLINICAL}), ids=str)
def test_the_summary_agrees_on_every_clinical_case(day: date) -> None:
    """The clinical cases in one table are counted as their assessments are."""
    written, told = rows([from_json(one, km.Case) for since, one in CLINICAL if since == day])

    assert km.screen_summary(table(written), as_of=day, missing="ignore") == expected_summary(told, day, KNOWLEDGE)


@settings(max_examples=40)
@given(base=knowledge_bases(), some=st.lists(cases(), min_size=1, max_size=4))
def test_the_summary_agrees_on_any_knowledge(base: KnowledgeBase, some: list[Case]) -> None:
    """So they are of any rules and uses, also where one datum alone is missing."""
    written, told = rows(some)

    found = km.screen_summary(table(written), knowledge=base, missing="ignore")

    assert found == expected_summary(told, base.edition, base)


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_library_counts_the_same(library: str) -> None:
    """The summary of a table is the same in every library, rows that cannot be a case among them."""
    patients, plan = _patients()
    frame = pl.concat([patients, pl.DataFrame({"row": [-1], "patient.age": [-1.0]})], how="diagonal")

    found = km.screen_summary(LIBRARIES[library](frame), plan, missing="ignore")

    assert found.not_cases == 1
    assert found == km.screen_summary(frame, plan, missing="ignore")


def test_the_summary_counts_the_findings() -> None:
    """Verdicts are those of the rows, rules those of the findings."""
    patients, plan = _patients()

    found = km.screen_summary(patients, plan, missing="ignore")

    verdicts = km.screen(patients, plan, missing="ignore")["verdict"].cast(pl.String).to_list()
    assert {one.verdict.value: one.rows for one in found.verdicts} == {
        one.value: verdicts.count(one.value) for one in km.Verdict
    }
    findings = km.screen_findings(patients, plan, missing="ignore").select(pl.col("rule", "status").cast(pl.String))
    counted = {(one.rule_id, "confirmed"): one.confirmed for one in found.rules}
    counted |= {(one.rule_id, "possible"): one.possible for one in found.rules}
    assert {key: count for key, count in counted.items() if count} == {
        (rule, status): count for rule, status, count in findings.group_by("rule", "status").len().rows()
    }
