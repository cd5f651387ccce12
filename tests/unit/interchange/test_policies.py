"""Policies as documents: what they say, there and back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given

import ketamodel as km
from ketamodel.interchange._conditions import Words
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.problems import DocumentProblems
from ketamodel.interchange.yaml import document_of, from_yaml, to_yaml
from ketamodel.knowledge.vocabulary import amounts, answers
from ketamodel.rules.builders import all_of, any_of, mg, mmHg, not_, years
from ketamodel.rules.conclusion import (
    Conclusion,
    NotKnown,
    Reason,
    Severity,
    advice,
    caution,
    contraindicated,
    unsupported,
)
from ketamodel.rules.expression import Needed
from ketamodel.rules.of_uses import ANY_USE_MET
from ketamodel.rules.rule import required
from ketamodel.rules.use import Standing
from ketamodel.strategies import expressions

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression

_ROOT = Path(__file__).parents[3]
_WORDS = Words.of(km.KNOWLEDGE.elements, km.KNOWLEDGE.concepts, km.KNOWLEDGE.uses)
_EXAMPLES = [one.read_text(encoding="utf-8") for one in sorted((_ROOT / "examples" / "policies").iterdir())]
HEAD = "policy: {id: ours, title: Our policy, edition: 2026-10-01}\n"
_OURS = km.Policy("ours", "Our policy", date(2026, 10, 1))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{patient.pregnant: true}", answers.pregnant),
        ("{patient.pregnant: false}", not_(answers.pregnant)),
        ("{plan.route: {is: oral}}", answers.route.is_(km.routes.ORAL)),
        ("{patient.sex: {is: female}}", answers.sex.is_(km.Sex.FEMALE)),
        ("{plan.route: {is: [oral, intranasal]}}", answers.route.is_in(km.routes.ORAL, km.routes.INTRANASAL)),
        ("{patient.age: {at_least: 65 years}}", amounts.age >= years(65)),
        ("{derived.age-on-the-day: {below: 65 a}}", amounts.age < years(65)),
        ("{plan.dose: {at_most: 56 mg}}", amounts.dose <= mg(56)),
        ("{plan.dose: {exactly: 56 mg}}", amounts.dose.is_in(mg(56))),
        (
            '{patient.observations.systolic-blood-pressure: {above: "140 mm[Hg]"}}',
            amounts.systolic_blood_pressure > mmHg(140),
        ),
        (
            "{all: [{patient.pregnant: true}, {not: {patient.breastfeeding: true}}]}",
            all_of(answers.pregnant, not_(answers.breastfeeding)),
        ),
        (
            "{any: [{patient.pregnant: true}, {patient.breastfeeding: true}]}",
            any_of(answers.pregnant, answers.breastfeeding),
        ),
        ("{needed: patient.weight}", Needed(amounts.weight)),
        ("{condition: any-use.met}", ANY_USE_MET),
    ],
)
def test_each_condition_is_one_node(written: str, meant: Expression) -> None:
    """What is written says what the builders say."""
    assert _WORDS.condition(document_of(written).tree) == meant


_RULE = """
rules:
  - id: ours-rule
    title: Ours.
    applies: {applies}
    when: {when}
    then: {then}
    because: {because}
"""
_GOOD = {
    "applies": "{plan.route: {is: oral}}",
    "when": "{patient.pregnant: true}",
    "then": "{contraindicated: Do not give.}",
    "because": "[{locator: section 1, states: our words}]",
}
_BECAUSE = (_OURS.source.at("section 1", "our words"),)


def with_rule(**parts: str) -> str:
    """Return the document of a policy with one rule, of which *parts* are written otherwise."""
    text = _RULE
    for name, part in (_GOOD | parts).items():
        text = text.replace(f": {{{name}}}", f": {part}")
    return HEAD + text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{contraindicated: Do not give.}", contraindicated("Do not give.")),
        (
            "{contraindicated: Do not give., noted_because: it is asked}",
            contraindicated("Do not give.", noted_because="it is asked"),
        ),
        ("{unsupported: prohibited, says: Not here.}", unsupported("Not here.", reason=Reason.PROHIBITED)),
        ("{unsupported: not-supported, says: No.}", unsupported("No.", reason=Reason.NOT_SUPPORTED)),
        ("{caution: high, says: Take care.}", caution(Severity.HIGH, "Take care.")),
        ("{caution: moderate, says: Take care.}", caution(Severity.MODERATE, "Take care.")),
        (
            "{caution: high, says: Take care., blocks_because: it weighs}",
            evolve(caution(Severity.HIGH, "Take care."), instead=NotKnown.BLOCKS, departs="it weighs"),
        ),
        ("{advice: Know it.}", advice("Know it.")),
        ("{required: Ours.}", required("ours-rule", amounts.weight, because=(), says="Ours.").then),
    ],
)
def test_what_follows_is_written_as_it_is_said(written: str, meant: Conclusion) -> None:
    """The first word is the kind."""
    policy = from_yaml(with_rule(then=written), km.Policy)

    assert from_json(to_json(policy), km.Policy) == policy
    assert policy == evolve(
        _OURS,
        rules=[
            km.Rule("ours-rule", "Ours.", answers.pregnant, meant, _BECAUSE, answers.route.is_(km.routes.ORAL)),
        ],
    )


WHOLE = """
policy: {id: ours, title: Our policy, edition: 2026-10-01, publisher: Us}
sources:
  - {id: our-book, title: Our book, publisher: Us, kind: protocol, edition: 7, address: "https://example.org"}
concepts:
  provisions: [{id: our-alarm, name: our alarm}]
  settings: [{id: our-ward, name: our ward, care: inpatient, provides: [our-alarm, escort]}]
  products:
    - {id: our-vial, name: our vial, agent: ketamine, strength: 20 mg/mL, unit_dose: 40 mg,
       broader: [ketalar-injection]}
  parameters: [{id: lactate, name: lactate, unit: mg/mL, same_day: false}]
  medicines: [{id: our-drug, name: our drug, broader: [opioid],
    codes: [{system: "http://www.whocc.no/atc", code: X01}]}]
rules:
  - id: ours-rule
    title: Ours.
    when: {any: [{plan.medicines.our-drug: true}, {patient.observations.lactate: {above: 4 mg/mL}}]}
    then: {advice: Know it.}
    because:
      - {source: our-book, locator: 3, states: lactate above 4 mg/mL, read: recalled}
      - {source: spravato-uspi, locator: section 2, states: nothing of it}
    in_force: {since: 2026-10-01, until: 2027-10-01}
limits:
  - use: esketamine-us-trd
    id: ours-limit
    title: At most 56 mg.
    given: {plan.setting: {is: our-ward}}
    must: {plan.dose: {at_most: 56 mg}}
    because: [{locator: section 1, states: at most 56 mg}]
uses:
  - id: ours-use
    title: Our use
    reason: we do it
    standing: guideline
    scope: {plan.product: {is: our-vial}}
    limits:
      - {id: ours-use-dose, title: A dose., must: {plan.dose: {below: 56 mg}}, because: [{locator: 1, states: 56 mg}]}
    because: [{locator: section 9, states: our use}]
    certainty: {grade: d}
loosens:
  - {limit: esketamine-us-enrolment, switched_off: true, reason: not here}
  - {rule: esketamine-aneurysmal-vascular-disease, noted: true, reason: we ask}
  - {rule: esketamine-contraception, in_force: {until: 2026-12-31}, reason: until then}
  - {rule: esketamine-food, unless: {plan.setting: {is: our-ward}}, reason: our ward}
"""


def test_a_whole_policy() -> None:
    """Every part is read."""
    policy = from_yaml(WHOLE, km.Policy)
    alarm = km.Provision("our-alarm", "our alarm")
    ward = km.Setting("our-ward", "our ward", care=km.Care.INPATIENT, provides=[alarm, km.provisions.ESCORT])
    vial = next(one for one in policy.concepts if one.id == "our-vial")
    book = km.Source("our-book", "Our book", "Us", km.SourceKind.PROTOCOL, "7", "https://example.org")
    ours = policy.source

    assert (policy.id, policy.publisher, policy.sources) == ("ours", "Us", (book,))
    assert {alarm, ward, vial} <= set(policy.concepts)
    assert vial.within(km.products.KETAMINE_INJECTION)
    assert [str(one) for one in policy.rules[0].because] == [
        "Our book (7), 3",
        f"{next(one for one in km.KNOWLEDGE.sources if one.id == 'spravato-uspi')}, section 2",
    ]
    assert policy.rules[0].in_force == km.InForce(date(2026, 10, 1), date(2027, 10, 1))
    assert policy.limits == (
        km.AddedLimit(
            km.Limit(
                "ours-limit",
                "At most 56 mg.",
                amounts.dose <= mg(56),
                [ours.at("section 1", "at most 56 mg")],
                answers.setting.is_(ward),
            ),
            ["esketamine-us-trd"],
        ),
    )
    assert policy.uses == (
        km.Use(
            "ours-use",
            "Our use",
            Standing.GUIDELINE,
            answers.product.is_(vial),
            [km.Limit("ours-use-dose", "A dose.", amounts.dose < mg(56), [ours.at("1", "56 mg")])],
            [ours.at("section 9", "our use")],
            km.Certainty(km.Grade.D),
            default=km.Verdict.CAUTION,
        ),
    )
    assert policy.loosens == (
        km.Loosening("ours-use", km.Loosens.ADDED_USE, "we do it"),
        km.Loosening("esketamine-us-enrolment", km.Loosens.SWITCHED_OFF, "not here"),
        km.Loosening("esketamine-aneurysmal-vascular-disease", km.Loosens.NOTED, "we ask"),
        km.Loosening(
            "esketamine-contraception",
            km.Loosens.DATES,
            "until then",
            in_force=km.InForce(until=date(2026, 12, 31)),
        ),
        km.Loosening("esketamine-food", km.Loosens.EXCEPTION, "our ward", unless=answers.setting.is_(ward)),
    )


@pytest.mark.parametrize("document", [WHOLE, *_EXAMPLES], ids=["whole", *range(len(_EXAMPLES))])
def test_a_policy_comes_back(document: str) -> None:
    """What was written and read says the same, in both formats."""
    policy = from_yaml(document, km.Policy)

    assert from_yaml(to_yaml(policy), km.Policy) == policy
    assert from_json(to_json(policy), km.Policy) == policy


@given(expressions(max_leaves=6))
def test_every_condition_comes_back(expression: Expression) -> None:
    """Each node is written as it is read."""
    rule = km.Rule("ours-rule", "Ours.", expression, advice("Know it."), _BECAUSE)
    tree = json.loads(to_json(evolve(_OURS, rules=[rule])))

    assert _WORDS.condition(tree["rules"][0]["when"]) == expression


@pytest.mark.parametrize(
    "policy",
    [
        evolve(_OURS, rules=[km.Rule("ours-rule", "Ours.", any_of(), advice("Know it."), _BECAUSE)]),
        evolve(_OURS, rules=[evolve(km.KNOWLEDGE.rule("esketamine-us-enrolment"), id="ours")]),
        evolve(_OURS, uses=[next(use for use in km.KNOWLEDGE.uses if use.monitoring)]),
    ],
    ids=["an empty condition", "a limit as a rule", "monitoring"],
)
def test_what_a_document_cannot_say_is_not_written(policy: km.Policy) -> None:
    """Nothing is dropped in silence."""
    with pytest.raises(km.InvalidValue):
        to_yaml(policy)


def test_a_case_may_use_the_words_of_a_policy() -> None:
    """A setting, a product and a medicine that only the policy knows, there and back."""
    knowledge = km.KNOWLEDGE.extended_by(from_yaml(WHOLE, km.Policy))
    written = "{plan: {setting: our-ward, product: our-vial, medicines: {present: [our-drug]}}, patient: {}}"
    case = from_yaml(written, km.Case, knowledge=knowledge)
    assessment = km.assess(case.plan, case.patient, knowledge=knowledge)

    assert from_json(to_json(case, knowledge=knowledge), km.Case, knowledge=knowledge) == case
    assert from_json(to_json(assessment, knowledge=knowledge), km.Assessment, knowledge=knowledge) == assessment
    assert "ours-rule" in {one.rule.id for one in assessment.findings}
    assert to_json(assessment) == to_json(assessment, knowledge=knowledge)
    with pytest.raises(DocumentProblems, match="is not a known setting"):
        from_yaml(written, km.Case)


def test_an_assessment_belongs_to_its_policies() -> None:
    """One that was made with a policy is not read without it."""
    knowledge = km.KNOWLEDGE.extended_by(_OURS)
    written = to_json(km.assess(km.TreatmentPlan(), km.Patient(), knowledge=knowledge), knowledge=knowledge)

    with pytest.raises(DocumentProblems) as refused:
        from_json(written, km.Assessment)
    assert str(refused.value) == "$.policies is a list, this knowledge base is extended by no policy"
    other = to_json(km.assess(km.TreatmentPlan(), km.Patient()))
    with pytest.raises(DocumentProblems, match="this knowledge base is extended by ours 2026-10-01"):
        from_json(other, km.Assessment, knowledge=knowledge)


def test_the_examples_are_policies() -> None:
    """Each in the folder of examples."""
    for path in sorted((_ROOT / "examples" / "policies").iterdir()):
        assert km.KNOWLEDGE.extended_by(from_file(path, km.Policy)).policies
