"""Why a rule holds, or does not."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

import ketamodel as km
from ketamodel.assessment.finding import NoBasis
from ketamodel.interchange.json import to_json
from ketamodel.rules.builders import all_of, any_of, mg, mmHg, not_
from ketamodel.rules.conclusion import contraindicated
from ketamodel.rules.expression import Choice, Expression, Needed, Number, SetBy, YesNo
from ketamodel.rules.knowledge_base import ANY_USE_MET
from ketamodel.rules.rule import ALWAYS, NEVER
from ketamodel.rules.use import Standing

LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
STATES = (LABEL.section("4", "not above 84 mg or 140 mm[Hg]"),)

dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
weight = Number("patient.weight", "weight", "kg", SetBy.MEASURED)
sex = Choice("patient.sex", "sex at birth", SetBy.GIVEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
driving = YesNo("plan.same_day_driving", "driving", SetBy.CHOSEN)
systolic = Number("patient.observations.systolic-blood-pressure", "systolic pressure", "mm[Hg]", SetBy.MEASURED)

PATIENT = km.Patient(
    sex=km.Sex.FEMALE,
    observations=[km.Observation(km.parameters.SYSTOLIC_BLOOD_PRESSURE, mmHg(152), km.Occasion.PRE_DOSE)],
)


def explained(
    when: Expression, applies: Expression = ALWAYS, *, uses: tuple[km.Use, ...] = (), on: date | None = None
) -> km.Explanation:
    """Return why a rule with the condition *when* holds or not for a woman who is to have 0.1 g."""
    rule = km.Rule(
        "demo",
        "A demo.",
        when,
        contraindicated("Do not give."),
        STATES,
        applies=applies,
        in_force=km.InForce(since=date(2025, 1, 1)),
    )
    base = km.KnowledgeBase(date(2025, 6, 1), [rule], uses, [LABEL], [], [], LABEL)
    plan = km.TreatmentPlan(dose=km.quantity("0.1 g"), same_day_driving=False)
    return km.assess(plan, PATIENT, knowledge=base, as_of=on).why_not("demo")


def use(number: int, *limits: km.Limit) -> km.Use:
    """Return a use for men, of a number."""
    return km.Use(f"use-{number}", f"use {number}", Standing.LABEL, sex.is_(km.Sex.MALE), limits, STATES, _GRADE)


_GRADE = km.Certainty(km.Grade.A)


@pytest.mark.parametrize(
    ("when", "line"),
    [
        (systolic > mmHg(140), "yes systolic pressure above 140 mmHg: 152 mmHg, 12 above 140"),
        (not_(systolic > mmHg(160)), "yes systolic pressure at most 160 mmHg: 152 mmHg, 8 below 160"),
        (dose > mg(84), "yes dose above 84 mg: 0.1 g, 16 mg above 84 mg"),
        (dose > mg(100), "no  dose above 100 mg: 0.1 g, exactly 100 mg"),
        (sex.is_(km.Sex.MALE), "no  sex at birth is male: female"),
        (not_(sex.is_(km.Sex.MALE)), "yes sex at birth is not male: female"),
        (pregnant, "?   pregnant (not known: patient.pregnant)"),
        (not_(pregnant), "?   not: pregnant (not known: patient.pregnant)"),
        (not_(not_(driving)), "no  driving: yes"),
        (Needed(weight), "?   weight is not known (not known: patient.weight)"),
        (NEVER, "no  in no case"),
        (not_(NEVER), "yes in every case"),
    ],
)
def test_a_part_says_its_truth_its_value_and_its_margin(when: Expression, line: str) -> None:
    """One line each, in the unit of the threshold where the value is in another."""
    assert str(explained(when)).splitlines()[2:] == ["Condition", f"  {line}"]


def test_what_decides_comes_first_and_the_rest_is_folded() -> None:
    """A part on which the truth does not rest is not taken apart."""
    when = any_of(all_of(driving, pregnant), systolic > mmHg(140), driving, not_(any_of(dose > mg(84), driving)))

    assert str(explained(when)).splitlines() == [
        "A demo. [demo]",
        "This rule holds.",
        "Condition",
        "  yes at least one of these",
        "    yes systolic pressure above 140 mmHg: 152 mmHg, 12 above 140",
        "    no  driving",
        "    ... 2 more: does not hold",
    ]


def test_what_is_not_known_rests_on_what_is_not_known() -> None:
    """The parts that are known come after it."""
    when = not_(all_of(dose > mg(84), any_of(pregnant, driving)))

    assert str(explained(when)).splitlines()[1:] == [
        "This rule is not known to hold: data are missing.",
        "Condition",
        "  ?   not all of these",
        "    ?   at least one of these",
        "      ?   pregnant (not known: patient.pregnant)",
        "      no  driving",
        "    yes dose above 84 mg: 0.1 g, 16 mg above 84 mg",
    ]


def test_a_condition_with_a_name_is_taken_apart() -> None:
    """Of many uses that are not met, the nearest two."""
    kept = km.Limit("kept", "Kept.", dose > mg(84), STATES)
    uses = tuple(use(number, kept) for number in range(4))
    text = str(explained(not_(uses[0].is_met), uses=uses)).splitlines()

    assert text[3:] == [
        '  yes not: the use "use 0" is met',
        "    no  sex at birth is male: female",
        "    ... 1 more: holds",
    ]
    any_use = explained(not_(ANY_USE_MET), uses=uses)

    assert str(any_use).splitlines()[3:] == [
        "  yes not: some use in the knowledge base is met",
        '    no  the use "use 0" is met',
        "      no  sex at birth is male: female",
        "      ... 1 more: holds",
        '    no  the use "use 1" is met',
        "      no  sex at birth is male: female",
        "      ... 1 more: holds",
        "    ... 2 more: does not hold",
    ]
    tree = json.loads(to_json(any_use))["when"]

    assert (tree["name"], len(tree["parts"])) == ("any-use.met", 4)
    assert tree["parts"][0] == {
        "says": 'the use "use 0" is met',
        "truth": "false",
        "decisive": True,
        "name": "use-0.met",
        "parts": [
            {
                "says": "sex at birth is male",
                "truth": "false",
                "decisive": True,
                "path": "patient.sex",
                "seen": "female",
            }
        ],
        "folded": 1,
    }


@pytest.mark.parametrize(
    ("applies", "on", "outcome", "says"),
    [
        (ALWAYS, None, km.Outcome.HOLDS, "holds"),
        (driving, None, km.Outcome.NOT_APPLICABLE, "is not applicable: it concerns other plans or patients"),
        (ALWAYS, date(2024, 1, 1), km.Outcome.NOT_IN_FORCE, "is not in force on the day of the knowledge"),
    ],
)
def test_what_became_of_a_rule(applies: Expression, on: date | None, outcome: km.Outcome, says: str) -> None:
    """Of one that is not applicable or not in force, too."""
    found = explained(dose > mg(84), applies, on=on)

    assert (found.outcome, str(found).splitlines()[1]) == (outcome, f"This rule {says}.")
    assert repr(found) == f"<Explanation demo: {outcome.value}>"
    assert repr(found.when) == "<Why true: dose above 84 mg>"


def test_an_explanation_as_json() -> None:
    """Values as a case document says them, and nothing that is not there."""
    when = all_of(dose > mg(84), pregnant, sex.is_(km.Sex.FEMALE), not_(driving))

    assert json.loads(to_json(explained(when, driving))) == {
        "rule": "demo",
        "title": "A demo.",
        "outcome": "not applicable",
        "applies": {
            "says": "driving",
            "truth": "false",
            "decisive": True,
            "path": "plan.same_day_driving",
            "seen": False,
        },
        "when": {
            "says": "all of these",
            "truth": "not known",
            "decisive": True,
            "missing": ["patient.pregnant"],
            "parts": [
                {
                    "says": "pregnant",
                    "truth": "not known",
                    "decisive": True,
                    "path": "patient.pregnant",
                    "missing": ["patient.pregnant"],
                },
                {
                    "says": "dose above 84 mg",
                    "truth": "true",
                    "decisive": False,
                    "path": "plan.dose",
                    "seen": "0.1 g",
                    "threshold": "84 mg",
                    "margin": "16 mg",
                },
                {
                    "says": "sex at birth is female",
                    "truth": "true",
                    "decisive": False,
                    "path": "patient.sex",
                    "seen": "female",
                },
                {
                    "says": "not: driving",
                    "truth": "true",
                    "decisive": False,
                    "path": "plan.same_day_driving",
                    "seen": False,
                },
            ],
        },
    }


class _Tags(HTMLParser):
    """The tags of a document, in order, and what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_an_explanation_as_html() -> None:
    """It folds, is well formed, needs no other file and tells every truth by a word."""
    angry = YesNo("patient.breastfeeding", "<b>angry</b> & loud", SetBy.GIVEN)
    html = explained(any_of(angry, all_of(driving, pregnant)), dose > mg(84))._repr_html_()
    tags = _Tags()
    tags.feed(html)

    assert (tags.open, tags.seen) == (
        [],
        {"div", "p", "strong", "br", "dl", "dt", "dd", "details", "summary", "ul", "li", "em"},
    )
    assert tags.attributes == {"open"}
    assert "<em>not known</em>: &lt;b&gt;angry&lt;/b&gt; &amp; loud (not known: patient.breastfeeding)" in html
    assert "<li>1 more: does not hold</li>" in html
    assert re.findall("<em>(.*?)</em>", html) == ["holds", "not known", "not known"]


def test_an_unknown_rule_has_no_explanation() -> None:
    """The nearest ids are named."""
    assessment = km.assess(km.TreatmentPlan(), km.Patient())

    with pytest.raises(km.UnknownId, match="did you mean `esketamine-pregnancy`"):
        assessment.why_not("esketamine-pregnanci")
    with pytest.raises(km.UnknownId, match="did you mean `esketamine-pregnancy`"):
        assessment.considered["esketamine-pregnanci"]


def test_a_finding_made_by_hand_has_no_reasons() -> None:
    """It says what to ask instead."""
    one = km.assess(km.TreatmentPlan(), km.Patient()).findings[0]

    assert one.why() == one.why()
    with pytest.raises(NoBasis):
        km.Finding(one.rule, one.status, one.seen).why()


def test_what_became_of_rules_is_counted() -> None:
    """By outcome, and each by its id."""
    found = km.assess(km.TreatmentPlan(), km.Patient()).considered
    counts = found.counts

    assert (len(found), list(found)) == (
        len(km.KNOWLEDGE.every_rule),
        [rule.id for rule in km.KNOWLEDGE.every_rule],
    )
    assert {one: len(found.of(one)) for one in km.Outcome} == counts
    assert str(found) == (
        f"{len(found)} rules: {counts[km.Outcome.HOLDS]} hold, {counts[km.Outcome.NOT_KNOWN]} not known, "
        f"{counts[km.Outcome.DOES_NOT_HOLD]} do not hold, {counts[km.Outcome.NOT_APPLICABLE]} not applicable, "
        f"{counts[km.Outcome.NOT_IN_FORCE]} not in force"
    )
    assert repr(found) == f"<Considered {found}>"
