"""What differs between two assessments, and through which inputs."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.assessment import Contrast, Difference
from ketamodel.assessment.records.reads import shown
from ketamodel.interchange.files import from_file

CASES = Path(__file__).parents[4] / "examples" / "cases"


def _case(name: str) -> km.Case:
    return from_file(CASES / f"{name}.yaml", km.Case)


def _assessed(case: km.Case, as_of: date | None = None) -> km.Assessment:
    return km.assess(case.plan, case.patient, as_of=as_of)


SUPPORTED = _case("supported")
#: Read by no rule.
VOLUME = km.Preparation(volume=km.quantity("0.2 mL"))
BEFORE = _assessed(SUPPORTED)


def test_nothing_differs_from_itself() -> None:
    """No finding, no input, no knowledge."""
    comparison = BEFORE.compare(BEFORE)

    assert (comparison.same, comparison.inputs, comparison.knowledge, comparison.sections) == (True, (), (), ())
    assert str(comparison) == "The assessments say the same."
    assert repr(comparison) == "<Comparison: 0 findings differ>"


def test_a_finding_appears_through_the_input_that_its_rule_reads() -> None:
    """Another dose breaks a limit; the volume that is told too has no part in it."""
    plan = evolve(SUPPORTED.plan, dose=km.quantity("28 mg"), preparation=VOLUME)
    after = _assessed(evolve(SUPPORTED, plan=plan))
    comparison = BEFORE.compare(after)
    limit = next(one for one in comparison.differences if one.rule_id == "esketamine-us-dose")

    assert (limit.what, limit.inputs) == ("appears", (Contrast("plan.dose", "56 mg", "28 mg"),))
    assert limit.after in comparison.appeared
    assert comparison.whole[0] == Contrast("verdict", "supported", "unsupported")
    assert comparison.without_effect == (Contrast("plan.preparation.volume", "not known", "0.2 mL"),)
    assert repr(limit) == "<Difference esketamine-us-dose appears>"
    assert "  through plan.dose: 56 mg -> 28 mg" in str(comparison)
    assert "verdict: supported -&gt; unsupported" in comparison._repr_html_()


def test_a_finding_changes_in_its_parts() -> None:
    """Not known becomes known: the same finding with another status."""
    open_, present = (
        _assessed(evolve(SUPPORTED, patient=evolve(SUPPORTED.patient, pregnant=one))) for one in (None, True)
    )
    changed = next(one for one in open_.compare(present).changed if one.rule_id == "esketamine-pregnancy")

    assert changed.changes[0] == Contrast("status", "possible", "confirmed")
    assert changed.inputs == (Contrast("patient.pregnant", "not known", "yes"),)


def test_a_list_is_not_told_again_where_one_of_its_concepts_had_an_effect() -> None:
    """What differs without effect is told apart, and told in words."""
    risk = km.Recorded(present={km.risks.ANEURYSMAL_VASCULAR_DISEASE}, ruled_out={km.risks.STROKE}, complete=True)
    before = km.assess(km.TreatmentPlan(agent=km.agents.ESKETAMINE), km.Patient())
    after = km.assess(km.TreatmentPlan(agent=km.agents.ESKETAMINE, preparation=VOLUME), km.Patient(risks=risk))
    comparison = before.compare(after)

    assert comparison.without_effect == (Contrast("plan.preparation.volume", "not known", "0.2 mL"),)
    assert [one.after for one in comparison.inputs if one.path == "patient.risks"] == [
        "aneurysmal vascular disease; no stroke, at any time; nothing else"
    ]


def test_knowledge_of_another_day_and_edition_is_told() -> None:
    """The day, the edition, and the digest of other knowledge."""
    early = _assessed(SUPPORTED, as_of=date(2024, 6, 1))
    other = evolve(km.KNOWLEDGE, edition=date(2027, 1, 1))
    later = km.assess(SUPPORTED.plan, SUPPORTED.patient, knowledge=other)

    assert early.compare(BEFORE).knowledge == (Contrast("as of", "2024-06-01", "2026-11-21"),)
    assert [one.path for one in BEFORE.compare(later).knowledge] == ["edition", "as of", "digest"]
    assert BEFORE.compare(later).same


def test_a_difference_is_of_a_finding() -> None:
    """One without any says nothing."""
    with pytest.raises(TypeError, match="at least one finding"):
        _ = Difference(None, None, ()).rule_id


def test_times_are_told_as_they_are_written() -> None:
    """A clock time and a day."""
    assert shown(datetime(2026, 3, 2, 9, 30)) == "2026-03-02T09:30:00"  # noqa: DTZ001 - of the place of treatment
    assert shown(km.Sex.FEMALE) == "female"
    assert shown(km.Truth.TRUE) == "yes"
