"""The command that ranks what the knowledge has for an indication."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ketamodel.assessment.repairs.alternatives import options
from ketamodel.assessment.titles import titles_of
from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.page import Page
from ketamodel.cli.report import CLOSING, cite
from ketamodel.cli.terminal import MISUSE, complain, named, read_case, say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.json import to_json
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ketamodel.assessment.repairs.alternatives import TreatmentOption

__all__ = ["options_command", "options_page"]


@click.command("options")
@click.argument("case", metavar="CASE")
@click.option("--json", "as_json", is_flag=True, help="Print the options as JSON.")
@as_of_option
def options_command(case: str, *, as_json: bool, as_of: date | None) -> int:
    """
    Rank every use for the indication of CASE, in its jurisdiction and for its patient.

    Each is assessed as a plan made from its own limits; of the plan in CASE only the place, the course,
    the medicines and what is provided count.
    Exit code: 0, or 2 if the CASE cannot be read or names no indication or jurisdiction.

    Example: ketamodel options examples/cases/contraindicated.yaml
    """
    try:
        read = read_case(case)
    except KetamodelError as error:
        complain(f"{named(case)} cannot be read\n{error}")
        return MISUSE
    plan = read.plan
    if plan.indication is None or plan.jurisdiction is None:
        complain(f"{named(case)} must name `plan.indication` and `plan.jurisdiction`")
        return MISUSE
    found = options(plan.indication, read.patient, plan.jurisdiction, plan=plan, as_of=as_of)
    trees = [json.loads(to_json(one)) for one in found] if as_json else []
    say(json.dumps(trees, indent=2, ensure_ascii=False) if as_json else options_page(found))
    return 0


def options_page(found: Iterable[TreatmentOption], *, width: int | None = None) -> str:
    """
    Return *found* as text.

    >>> print(options_page([]).splitlines()[0])
    No use in the knowledge base is for this indication in this jurisdiction.
    """
    page, title = Page(width), titles_of(KNOWLEDGE)
    number = 0
    for number, one in enumerate(found, 1):
        page.heading(f"{number}. {one.verdict.value.upper()}: {one.use.title}")
        page.labelled("Standing", f"{one.use.standing.value} [{one.use.id}]")
        page.labelled("Certainty", one.use.certainty.grade.value)
        for finding in one.against:
            page.labelled("Against", f"{finding.rule.title} [{finding.rule.id}]")
        for change in one.requires:
            page.labelled("Plan", str(change))
        for words in dict.fromkeys(map(title, one.asks)):
            page.labelled("Ask", words)
        for requirement in one.use.monitoring:
            page.labelled("Observe", f"{requirement.phase.value}: {requirement.says}")
        for citation in one.use.because:
            page.labelled("Source", cite(citation))
    if not number:
        page.line("No use in the knowledge base is for this indication in this jurisdiction.")
    return str(page) + CLOSING
