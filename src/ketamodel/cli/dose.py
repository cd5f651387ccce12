"""The command that works out a dose, step by step."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ketamodel.analysis.doses.dose import dose_sheet
from ketamodel.assessment import Assessment, assess
from ketamodel.assessment.titles import titles_of
from ketamodel.cli.page import Page
from ketamodel.cli.report import CLOSING, cite
from ketamodel.cli.terminal import MISUSE, complain, named, read_case, say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.json import to_json
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity, quantity
from ketamodel.rules.conclusion import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.analysis.doses.sheet import DoseSheet, Step

__all__ = ["dose_command", "dose_page"]

_GOOD = (Verdict.SUPPORTED, Verdict.CAUTION)


def _graduation(_: click.Context, __: click.Parameter, value: str | None) -> Quantity | None:
    if value is None:
        return None
    try:
        return quantity(value)
    except KetamodelError as error:
        raise click.BadParameter(str(error)) from None


@click.command("dose")
@click.argument("case", metavar="CASE")
@click.option("--json", "as_json", is_flag=True, help="Print the sheet and the assessment as JSON.")
@click.option(
    "--graduation",
    callback=_graduation,
    metavar="VOLUME",
    help="Show the nearest mark of a syringe with these steps, such as '0.1 mL'.",
)
def dose_command(case: str, *, as_json: bool, graduation: Quantity | None) -> int:
    """
    Work out the dose of CASE step by step, and print the verdict on the plan beside it.

    Masses are of the base. What is not known is named, and nothing stands in for it.
    Exit code: 0 if the sheet is complete and the plan supported or permitted with caution;
    1 otherwise; 2 if the CASE cannot be read.

    Example: ketamodel dose examples/cases/supported-off-label.yaml
    """
    try:
        given = read_case(case)
    except KetamodelError as error:
        complain(f"{named(case)} cannot be read\n{error}")
        return MISUSE
    sheet = dose_sheet(given.plan, given.patient, graduation=graduation)
    assessment = assess(given.plan, given.patient)
    if as_json:
        both = {"dose": json.loads(to_json(sheet)), "assessment": json.loads(to_json(assessment))}
        say(json.dumps(both, indent=2, ensure_ascii=False))
    else:
        say(f"{dose_page(sheet, assessment)}\n{CLOSING}")
    return 0 if sheet.is_complete and assessment.verdict in _GOOD else 1


def dose_page(sheet: DoseSheet, assessment: Assessment, *, width: int | None = None) -> str:
    """
    Return *sheet* and the verdict of *assessment* as text.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> plan = TreatmentPlan(dose=quantity("35 mg"))
    >>> print(dose_page(dose_sheet(plan, Patient()), assess(plan, Patient()), width=80).splitlines()[0])
    This sheet computes; it does not judge the plan.
    """
    page = Page(width)
    title = titles_of(KNOWLEDGE)
    page.line("This sheet computes; it does not judge the plan.")
    _verdict(page, assessment)
    if sheet.refusals:
        page.heading("REFUSED")
    for refusal in sheet.refusals:
        page.item("  - ", refusal.reason)
        for citation in refusal.because:
            page.labelled("Source", cite(citation))
    if sheet.missing:
        page.heading("NOT KNOWN")
    for missing in sheet.missing:
        page.item("  - ", f"{title(missing.path)}: needed for {missing.needed_for} [{missing.path}]")
    _steps(page, sheet.steps)
    return str(page)


def _verdict(page: Page, assessment: Assessment) -> None:
    """Add the verdict, and what decides it; data that are missing are counted, since `assess` names them."""
    verdict = assessment.verdict
    page.line(f"The verdict of `ketamodel assess`: {verdict.value.upper()}", strong=True)
    if verdict is Verdict.INDETERMINATE:
        page.item("  - ", f"data that could forbid the plan and are not known: {len(assessment.missing)}")
    elif verdict not in _GOOD:
        for one in assessment.findings:
            if one.verdict is verdict:
                page.item("  - ", one.rule.title)


def _steps(page: Page, steps: Iterable[Step]) -> None:
    """Add the steps, numbered, and then each source once with the numbers of the steps that rest on it."""
    resting: dict[str, list[str]] = {}
    for number, step in enumerate(steps, 1):
        if number == 1:
            page.heading("STEPS, masses as base")
        page.item(f"{number:>3}. ", f"{step.subject}: {step.outcome}", strong=True)
        page.item("     ", f"= {step.formula}")
        for citation in step.because:
            resting.setdefault(cite(citation), []).append(str(number))
    if resting:
        page.heading("SOURCES")
    for source, numbers in resting.items():
        page.item("  - ", f"{source} (step{'s' * (len(numbers) > 1)} {', '.join(numbers)})")
