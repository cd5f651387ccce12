"""That people took note of findings, and for which values."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.assessment import Acknowledgement, RefusedAcknowledgements

AT = "2026-03-02T09:30+01:00"
RULE = "esketamine-aneurysmal-vascular-disease"
PLAN = km.TreatmentPlan(agent=km.agents.ESKETAMINE, dose=km.quantity("56 mg"))
PATIENT = km.Patient(age=km.quantity("45 a"), risks=km.Recorded(present={km.risks.ANEURYSMAL_VASCULAR_DISEASE}))
ASSESSMENT = km.assess(PLAN, PATIENT)
NOTED = Acknowledgement(RULE, "cleared by vascular surgery", "attending psychiatrist", AT)


def _finding(assessment: km.Assessment, rule_id: str = RULE) -> km.Finding:
    return next(one for one in assessment.findings if one.rule.id == rule_id)


def test_an_acknowledged_finding_stays_and_is_marked() -> None:
    """The verdict, the order and every finding are as before."""
    noted = ASSESSMENT.acknowledged(NOTED)
    finding = _finding(noted)

    assert (noted.verdict, noted.lapsed) == (ASSESSMENT.verdict, ())
    assert [one.rule.id for one in noted.findings] == [one.rule.id for one in ASSESSMENT.findings]
    assert finding.acknowledgement == evolve(NOTED, binds=noted.basis.acknowledgements[0].binds)
    assert str(finding).endswith(
        " Acknowledged by attending psychiatrist, 2026-03-02T09:30:00+01:00: cleared by vascular surgery."
    )
    assert [one.rule.id for one in noted.findings if one.acknowledgement] == [RULE]


def test_it_lapses_when_what_its_rule_reads_changes_and_only_then() -> None:
    """Another age leaves it; an answer that is no longer known ends it."""
    noted = ASSESSMENT.acknowledged(NOTED).basis.acknowledgements
    older = km.assess(PLAN, evolve(PATIENT, age=km.quantity("46 a"))).acknowledged(*noted)
    unsure = km.assess(PLAN, km.Patient()).acknowledged(*noted)

    assert (older.lapsed, _finding(older).acknowledgement) == ((), noted[0])
    assert (unsure.lapsed, _finding(unsure).acknowledgement) == (noted, None)


def test_it_lapses_when_the_rule_changes() -> None:
    """The same id with other words is another rule to take note of."""
    noted = ASSESSMENT.acknowledged(NOTED).basis.acknowledgements
    rule = km.KNOWLEDGE.rule(RULE)
    rules = [evolve(one, title="Other words.") if one is rule else one for one in km.KNOWLEDGE.rules]
    changed = km.assess(PLAN, PATIENT, knowledge=evolve(km.KNOWLEDGE, rules=rules))
    without = km.assess(PLAN, PATIENT, knowledge=evolve(km.KNOWLEDGE, rules=()))

    assert changed.acknowledged(*noted).lapsed == noted
    assert without.acknowledged(*noted).lapsed == noted


def test_the_last_of_several_counts() -> None:
    """Both stay on record."""
    later = evolve(NOTED, role="pharmacist", at="2026-03-03T09:30+01:00")
    noted = ASSESSMENT.acknowledged(NOTED, later).acknowledged(NOTED)
    found = _finding(noted).acknowledgement

    assert (found and found.role, len(noted.basis.acknowledgements), noted.lapsed) == ("pharmacist", 2, ())


def test_a_contraindication_needs_a_reason_and_other_findings_do_not() -> None:
    """The form of the reason is free; it must only not be blank."""
    caution = next(one for one in ASSESSMENT.findings if one.rule.then.kind is km.Kind.CAUTION)

    assert ASSESSMENT.acknowledged(evolve(NOTED, rule_id=caution.rule.id, reason="")).lapsed == ()
    assert str(evolve(NOTED, reason="")) == "attending psychiatrist, 2026-03-02T09:30:00+01:00"


def test_all_that_cannot_be_acknowledged_is_told() -> None:
    """No rule, no finding, no reason; and nothing is taken."""
    given = [
        evolve(NOTED, reason=" "),
        evolve(NOTED, rule_id="esketamine-aneurysmal-vascular-diseases"),
        evolve(NOTED, rule_id="ketamine-eu-hypertension"),
        NOTED,
    ]
    with pytest.raises(RefusedAcknowledgements) as refused:
        km.assess(PLAN, PATIENT).acknowledged(*given)

    assert str(refused.value).splitlines()[0] == (
        f"`reason` is empty, expected why the contraindication `{RULE}` is set aside, in words"
    )
    assert f"did you mean `{RULE}`" in str(refused.value).splitlines()[1]


def test_a_rule_that_was_not_found_cannot_be_acknowledged() -> None:
    """It is known, and neither holds nor may hold."""
    found = {one.rule.id for one in ASSESSMENT.findings}
    absent = next(one.id for one in km.KNOWLEDGE.on(km.KNOWLEDGE.edition).rules if one.id not in found)

    with pytest.raises(RefusedAcknowledgements) as refused:
        ASSESSMENT.acknowledged(evolve(NOTED, rule_id=absent))

    assert str(refused.value) == (f"`rule_id` is `{absent}`, which was not found here, expected the rule of a finding")


@pytest.mark.parametrize("at", ["2026-03-02T09:30", "yesterday", date(2026, 3, 2), datetime(2026, 3, 2)])  # noqa: DTZ001 - the subject
def test_a_time_has_a_zone(at: str) -> None:
    """No clock of any place is assumed."""
    with pytest.raises(km.InvalidValue, match="expected a time with its zone, such as 2026-03-02T09:30"):
        evolve(NOTED, at=at)


def test_somebody_takes_note() -> None:
    """A role is written."""
    with pytest.raises(km.InvalidValue, match="`role` is empty"):
        evolve(NOTED, role=" ")
