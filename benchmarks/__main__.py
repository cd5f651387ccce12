"""Runs every benchmark and writes the results into the documentation."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import click

from benchmarks.deciding import compared, price_of_three_values
from benchmarks.outputs import outputs, outputs_table
from benchmarks.page import (
    assessing_table,
    deciding_table,
    goals_table,
    machine,
    put_into,
    starting_table,
)
from benchmarks.picture import picture
from benchmarks.screening.measured import measured
from benchmarks.screening.page import screening_goals, screening_table
from benchmarks.starting import started
from benchmarks.whole import (
    asking,
    assessing,
    from_document_to_document,
    repairing,
    rules_in_force,
    shipped_cases,
)

_DOCS = Path(__file__).parents[1] / "docs"


@click.command()
@click.option("--date", "day", required=True, help="The day of the run, as the page says it.")
def main(day: str) -> None:
    """Run every benchmark and write the results into docs/benchmarks.md and docs/benchmarks.svg."""
    engines, price = compared(), price_of_three_values()
    cases = shipped_cases()
    whole, documents = assessing(cases), from_document_to_document(cases)
    tables = measured(1_000_000, 3_000_000, 10_000_000)
    starts = started()
    ours = next(one for one in engines if one.name == "ketamodel, compiled")
    begun = {one.name: one for one in starts}
    goals = [
        ("deciding with three values, beside the `if` chain", 0.6, ours.pair.ratio if ours.pair else float("nan")),
        ("price of three values, complete cases", 1.2, price[0].ratio),
        ("price of three values, missing data", 1.5, price[1].ratio),
        ("whole `km.assess`, beside a bare decision of datalogic-py", 1, whole.ratio),
        ("JSON document to JSON assessment, ms, median of the cases", 1, documents.median / 1e6),
        ("JSON document to JSON assessment, ms, slowest case", 1, documents.most / 1e6),
        ("`import ketamodel`, beside `import attrs`", 3, median(begun["`import ketamodel`"].ratios)),
        (
            "first quantity that needs pint, beside `import pint`",
            1.15,
            median(begun["first quantity that needs pint"].ratios),
        ),
        *screening_goals(tables),
    ]
    results = [
        machine(day),
        goals_table(goals),
        deciding_table(engines, price),
        assessing_table(whole, [documents, asking(cases), repairing(cases)], rules_in_force(), len(cases)),
        screening_table(tables),
        outputs_table(outputs(1_000_000)),
        starting_table(starts),
    ]
    (_DOCS / "benchmarks.svg").write_text(picture(engines), encoding="utf-8")
    put_into(_DOCS / "benchmarks.md", results)
    click.echo("\n\n".join(results))


if __name__ == "__main__":
    main()
