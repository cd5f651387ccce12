"""What a finding and an assessment say."""

from __future__ import annotations

from datetime import date

import pytest

import ketamodel as km
from ketamodel.assessment.finding import Seen
from ketamodel.assessment.wording import noted, said
from ketamodel.rules.builders import all_of, any_of, mg, not_
from ketamodel.rules.conclusion import Severity, advice, caution, contraindicated
from ketamodel.rules.expression import Choice, Expression, Needed, Number, SetBy, YesNo
from ketamodel.rules.use import Standing

LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
STATES = (LABEL.section("4", "not above 84 mg"),)

dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
weight = Number("patient.weight", "weight", "kg", SetBy.MEASURED)
sex = Choice("patient.sex", "sex at birth", SetBy.GIVEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)

PLAN = km.TreatmentPlan(dose=mg(100))
PATIENT = km.Patient(sex=km.Sex.FEMALE)


def found(when: Expression, applies: Expression | None = None) -> km.Finding | None:
    """Return the finding of one rule with the condition *when*, for a woman who is to have 100 mg."""
    rule = km.Rule(
        "demo",
        "A demo.",
        when,
        contraindicated("Do not give."),
        STATES,
        applies=all_of() if applies is None else applies,
    )
    base = km.KnowledgeBase(date(2025, 6, 1), [rule], [], [LABEL], [], [], LABEL)
    findings = km.assess(PLAN, PATIENT, knowledge=base).findings
    return next((one for one in findings if one.rule.id == "demo"), None)


DOSE, SEX = Seen("plan.dose", "dose", "100 mg"), Seen("patient.sex", "sex at birth", "female")


@pytest.mark.parametrize(
    ("when", "status", "seen", "missing"),
    [
        (dose > mg(84), km.Status.CONFIRMED, (DOSE,), ()),
        (all_of(dose > mg(84), not_(sex.is_(km.Sex.MALE))), km.Status.CONFIRMED, (DOSE, SEX), ()),
        (any_of(dose > mg(84), sex.is_(km.Sex.MALE)), km.Status.CONFIRMED, (DOSE,), ()),
        (any_of(dose > mg(84), pregnant), km.Status.CONFIRMED, (DOSE,), ()),
        (not_(all_of(dose <= mg(84), sex.is_(km.Sex.MALE))), km.Status.CONFIRMED, (DOSE, SEX), ()),
        (all_of(dose > mg(84), pregnant), km.Status.POSSIBLE, (DOSE,), ("patient.pregnant",)),
        (all_of(pregnant, Needed(weight)), km.Status.POSSIBLE, (), ("patient.pregnant", "patient.weight")),
    ],
)
def test_a_finding_names_what_was_seen_and_what_is_missing(
    when: Expression, status: km.Status, seen: tuple[Seen, ...], missing: tuple[str, ...]
) -> None:
    """The values on which its truth rests, no others, and the data that would settle it."""
    one = found(when)

    assert one is not None
    assert (one.status, one.seen, one.missing) == (status, seen, missing)


@pytest.mark.parametrize("when", [dose > mg(100), all_of(pregnant, sex.is_(km.Sex.MALE))])
def test_what_does_not_hold_is_not_found(when: Expression) -> None:
    """A rule that is known not to hold leaves no finding."""
    assert found(when) is None


def test_a_rule_that_does_not_apply_is_not_found() -> None:
    """Whatever its condition says."""
    assert found(pregnant, applies=sex.is_(km.Sex.MALE)) is None


def test_what_a_finding_says() -> None:
    """What, why, which values, what is missing, and what the source says where."""
    one = found(all_of(dose > mg(84), pregnant))

    assert str(one) == (
        "possible contraindicated: A demo. Do not give. Because dose: 100 mg. Not known: patient.pregnant."
        " Source: A label (2025), section 4 states: not above 84 mg."
        " Rule of ketamodel 2025-06-01."
    )
    assert repr(one) == "<Finding possible demo>"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (False, "no"),
        (km.quantity("0.3500000000000001 mg/kg/h"), "0.35 mg/kg/h"),
        (km.quantity("152.5 mm[Hg]"), "152.5 mmHg"),
        (km.routes.IV_INFUSION, "intravenous infusion"),
        (km.Sex.FEMALE, "female"),
        (km.Recorded[km.Concept](present=[km.routes.ORAL, km.routes.IM]), "intramuscular, oral"),
    ],
)
def test_values_as_people_say_them(value: bool | km.Quantity | km.Concept | km.Sex, words: str) -> None:  # noqa: FBT001 - the value
    """Yes and no, amounts without a tail of digits, names instead of ids; noted in UCUM, read as clinics write."""
    assert said(value) == words
    assert str(Seen("demo", "Demo", noted(value))) == f"Demo: {words}"


@pytest.mark.parametrize("value", ["yes", "45 sprays", "vitamin d", "1.2.3 a", "MASKED"])
def test_what_is_no_amount_is_said_as_it_is(value: str) -> None:
    """A name may look like an amount."""
    assert str(Seen("demo", "Demo", value)) == f"Demo: {value}"


def test_an_assessment_says_its_verdict() -> None:
    """Advice is no reason; what blocks names its data once."""
    rules = [
        km.Rule("one", "One.", pregnant, contraindicated("Do not give."), STATES),
        km.Rule("two", "Two.", all_of(pregnant, dose > mg(84)), contraindicated("Do not give."), STATES),
        km.Rule("three", "Three.", dose > mg(84), caution(Severity.HIGH, "Take care."), STATES),
        km.Rule("four", "Four.", dose > mg(84), advice("Know."), STATES),
        km.Rule("five", "Five.", Needed(weight), caution(Severity.MODERATE, "Weigh."), STATES),
    ]
    use = km.Use("use", "a use", Standing.LABEL, all_of(), [], STATES, km.Certainty(km.Grade.A))
    base = km.KnowledgeBase(date(2025, 6, 1), rules, [use], [LABEL], [], [], LABEL)
    assessment = km.assess(PLAN, PATIENT, knowledge=base)

    assert assessment.verdict is km.Verdict.INDETERMINATE
    assert [one.rule.id for one in assessment.findings] == ["one", "two", "three", "four", "five"]
    assert [one.rule.id for one in assessment.confirmed] == ["three"]
    assert assessment.missing == ("patient.pregnant",)
    assert str(assessment) == "indeterminate: 1 confirmed, 1 data missing"
    assert repr(assessment) == "<Assessment indeterminate, 5 findings>"


def test_a_finding_has_no_other_attribute() -> None:
    """What is read when somebody looks at it is the only thing that is not there at once."""
    one = found(dose > mg(84))

    with pytest.raises(AttributeError, match="verdicts"):
        _ = getattr(one, "verdicts")  # noqa: B009 - no attribute of this name is declared
