"""Facts in words and as tables."""

from __future__ import annotations

import click
import pytest

import ketamodel as km
from ketamodel.cli.facts import described, fact_pages, table
from ketamodel.cli.sheet import explained

PAGES = fact_pages(km.KNOWLEDGE)


@pytest.mark.parametrize("fact", km.KNOWLEDGE.facts, ids=lambda fact: fact.id)
def test_every_fact_stands_on_one_page(fact: km.Fact) -> None:
    """In one row, with its id."""
    assert sum(page.count(f"`{fact.id}` |") for page in PAGES.values()) == 1


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_rows_of_a_table_have_the_cells_of_its_head(page: str) -> None:
    """No cell breaks its table."""
    tables = [part.splitlines() for part in page.split("\n\n") if part.startswith("|")]

    assert [row for lines in tables for row in lines if row.count("|") != lines[0].count("|")] == []
    assert tables


@pytest.mark.parametrize("fact", km.KNOWLEDGE.facts, ids=lambda fact: fact.id)
def test_every_fact_has_a_sheet(fact: km.Fact) -> None:
    """With its id and its sources, in lines that fit."""
    sheet = click.unstyle(explained(fact.id, km.KNOWLEDGE, width=100))

    assert f"\nFact       {fact.id}\n" in sheet
    assert sheet.count("\nSource     ") == len(fact.because)
    assert max(map(len, sheet.splitlines())) <= 100


def test_a_sheet_says_what_is_to_be_read_again() -> None:
    """A recalled fact shows its mark."""
    assert click.unstyle(explained("trial-transform-3", km.KNOWLEDGE, width=100)) == (
        """\
Study: Esketamine nasal spray from 65 years on, starting with 28 mg (Ochs-Ross) (2020)
Fact       trial-transform-3
Design     randomised trial
Medicine   Spravato (esketamine) nasal spray
Route      intranasal
Indication treatment-resistant depression
Outcome    depression from 65 years on, against placebo
Direction  negative
Found      primary outcome not significant; started with 28 mg
Source     Esketamine nasal spray from 65 years on, starting with 28 mg (Ochs-Ross) (2020), primary
           outcome [to be re-read at the source]"""
    )


def test_a_frequency_that_no_source_gives_is_not_quantified() -> None:
    """It is neither zero nor rare."""
    assert described(km.KNOWLEDGE.fact("ae-ketamine-anaphylaxis"))["Frequency"] == "not quantified"


def test_a_cell_cannot_break_its_table() -> None:
    """A bar and an angle are escaped, and an empty cell is a dash."""
    source = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
    odd = km.Measure("odd", "a|b", "<5", [source.section("1", "so")])

    assert table([odd]).splitlines()[-1] == "| a\\|b | &lt;5 | - | `label`, section 1 (read) | `odd` |"


@pytest.mark.parametrize(
    "indication", dict.fromkeys(one.indication for one in km.KNOWLEDGE.statuses), ids=lambda one: one.id
)
def test_an_indication_shows_its_codes_and_trials(indication: km.Concept) -> None:
    """Beside how the products stand for it."""
    title = f"{indication.name[0].upper()}{indication.name[1:]}"
    section = PAGES["statuses"].split(f"\n## {title}\n")[1].split("\n## ")[0]

    assert [code.code for code in indication.codes if f" {code.code}" not in section] == []
    assert [one.id for one in km.KNOWLEDGE.trials if indication in one.indications and one.id not in section] == []


def test_a_status_shows_the_strength_of_the_evidence() -> None:
    """With what says so, and whether it is to be read again."""
    assert described(km.KNOWLEDGE.fact("status-bipolar-depression-us-ketalar-injection"))["Evidence"] == (
        "c: with a mood stabilizer (zarate-bipolar) [to be re-read at the source]"
    )
    assert described(km.KNOWLEDGE.fact("status-crps-us-spravato-nasal-spray"))["Evidence"] == ""
