"""Repairs as a clinician reads them: what to change, why, and what cannot be helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.assessment.titles import titles_of
from ketamodel.cli.page import Page
from ketamodel.cli.report import cite

if TYPE_CHECKING:
    from ketamodel.assessment import Repair, Repairs
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["repairs_report"]


def repairs_report(repairs: Repairs, knowledge: KnowledgeBase, *, width: int | None = None) -> str:
    """
    Return *repairs*, found with *knowledge*, as text.

    >>> from ketamodel import KNOWLEDGE, Patient, TreatmentPlan, assess
    >>> found = assess(TreatmentPlan(), Patient()).repairs()
    >>> print(repairs_report(found, KNOWLEDGE, width=60))  # doctest: +ELLIPSIS
    <BLANKLINE>
    ...TO BE ASKED BEFORE A REPAIR CAN BE NAMED...
      - aneurysmal vascular disease
    ...
    """
    page = Page(width)
    for number, repair in enumerate(repairs, 1):
        page.heading(f"REPAIR {number}, after which the plan is {repair.verdict.value}")
        _changes(page, repair)
    if repairs.blocked_by:
        page.heading(repairs.barred_says)
    for found in repairs.blocked_by:
        page.item("  - ", found.rule.title)
        for seen in found.seen:
            page.labelled("Because", str(seen))
        for citation in found.rule.because:
            page.labelled("Source", cite(citation))
        page.labelled("Rule", found.rule.id)
    _waits(page, repairs, knowledge)
    if repairs.measured:
        page.heading("MAY BE MEASURED AGAIN, which is no repair")
    for reading in repairs.measured:
        page.item("  - ", str(reading))
    if not (len(repairs) or repairs.blocked_by or repairs.needs or repairs.open_uses):
        page.heading(str(repairs))
    return str(page)


def _waits(page: Page, repairs: Repairs, knowledge: KnowledgeBase) -> None:
    title = titles_of(knowledge)
    if repairs.needs:
        page.heading("TO BE ASKED IN ANY CASE" if len(repairs) else "TO BE ASKED BEFORE A REPAIR CAN BE NAMED")
    for words in dict.fromkeys(map(title, repairs.needs)):
        page.item("  - ", words)
    if repairs.open_uses:
        page.heading("NOT RULED OUT, but without a repair that can be named")
    for one in repairs.open_uses:
        page.item("  - ", one.title)
        page.labelled("Waits for", "; ".join(dict.fromkeys(map(title, one.waits_for))))


def _changes(page: Page, repair: Repair) -> None:
    for change in repair.changes:
        page.item("  - ", str(change), strong=True)
        page.labelled("Because", change.why)
