"""The text of an assessment."""

from __future__ import annotations

import ketamodel as km
from ketamodel.assessment.titles import titles_of
from ketamodel.cli.report import report

_NOTHING_KNOWN = km.assess(km.TreatmentPlan(), km.Patient())


def test_every_finding_is_listed() -> None:
    """None hides another, however many there are."""
    text = " ".join(report(_NOTHING_KNOWN, width=100).split())

    assert [one.rule.id for one in _NOTHING_KNOWN.findings if one.rule.id not in text] == []


def test_what_most_findings_lack_comes_first() -> None:
    """The data that settle most are asked for first."""
    lines = report(_NOTHING_KNOWN, width=100).splitlines()
    start = lines.index("\x1b[1mNOT KNOWN, AND NEEDED FOR A VERDICT\x1b[0m")

    assert set(lines[start + 1 : start + 5]) == {"  - product", "  - indication", "  - jurisdiction", "  - urgency"}


def test_a_second_finding_of_another_verdict_speaks_against_the_plan_too() -> None:
    """What breaks a limit is told beside what is contraindicated."""
    plan = km.TreatmentPlan(
        jurisdiction=km.Jurisdiction.US,
        product=km.products.SPRAVATO_NASAL_SPRAY,
        indication=km.indications.TREATMENT_RESISTANT_DEPRESSION,
        route=km.routes.INTRANASAL,
        dose=km.quantity("28 mg"),
    )
    patient = km.Patient(risks=km.Recorded(present=[km.risks.ANEURYSMAL_VASCULAR_DISEASE]))
    text = report(km.assess(plan, patient), width=100)

    assert text.index("WHAT DECIDES") < text.index("ALSO AGAINST IT") < text.index("NOT KNOWN EITHER")


def test_a_recalled_source_is_to_be_read_again() -> None:
    """The mark stands behind what the source states."""
    recalled = [
        citation.states
        for one in _NOTHING_KNOWN.findings
        for citation in one.rule.because
        if citation.read is km.Reading.RECALLED
    ]
    text = report(_NOTHING_KNOWN, width=100)

    assert recalled
    assert text.count("[to be re-read") <= len(recalled)


def test_paths_have_titles() -> None:
    """Those of the vocabulary, of what its elements are derived from, else the words of the path."""
    title = titles_of(km.KNOWLEDGE)

    assert [
        title("patient.weight"),
        title("patient.last_cardiovascular_event_ago"),
        title("plan.dose_per_weight"),
        title("patient.birth_date"),
        title("plan.date"),
        title("elsewhere"),
    ] == [
        "body weight",
        "time since the last cardiovascular event",
        "dose per body weight",
        "birth date of the patient",
        "date of the plan",
        "elsewhere",
    ]
