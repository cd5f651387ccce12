"""The command that compares the assessments of two cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketamodel.assessment import Assessment, assess
from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.page import Page
from ketamodel.cli.policy import knowledge_with, policy_option
from ketamodel.cli.report import CLOSING
from ketamodel.cli.terminal import MISUSE, complain, named, read_case, say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.json import to_json

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.assessment import Comparison
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["diff_command"]


@click.command("diff")
@click.argument("before", metavar="CASE-A")
@click.argument("after", metavar="CASE-B")
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
@as_of_option
@policy_option
def diff_command(before: str, after: str, *, as_json: bool, as_of: date | None, policies: tuple[str, ...]) -> int:
    """
    Compare the assessments of CASE-A and CASE-B: which findings appear, vanish and change, and through which inputs.

    Exit code: 0 if both say the same; 1 if not; 2 if a CASE or a policy cannot be read.

    Example: ketamodel diff examples/cases/supported.yaml examples/cases/unsupported.yaml
    """
    knowledge = knowledge_with(policies)
    one, two = (_assessed(name, as_of, knowledge) for name in (before, after))
    if one is None or two is None:
        return MISUSE
    comparison = one.compare(two)
    say(to_json(comparison) if as_json else f"{_page(comparison)}\n{CLOSING}")
    return 0 if comparison.same else 1


def _assessed(name: str, as_of: date | None, knowledge: KnowledgeBase) -> Assessment | None:
    try:
        case = read_case(name, knowledge)
        return assess(case.plan, case.patient, as_of=as_of, knowledge=knowledge)
    except KetamodelError as error:
        complain(f"{named(name)} cannot be assessed\n{error}")
        return None


def _page(comparison: Comparison) -> str:
    page = Page()
    if comparison.same:
        page.line("The assessments say the same.", strong=True)
    for heading, found in comparison.sections:
        page.heading(heading.upper())
        for one in found:
            first, *rest = one.splitlines()
            page.item("  - ", first)
            for line in rest:
                page.item("      ", line.strip())
    return str(page).removeprefix("\n")
