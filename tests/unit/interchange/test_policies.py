"""Policies as documents: what they say, and every problem with its line."""

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
from ketamodel.interchange._lines import lines_of
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.problems import DocumentProblems, Problem
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
_HEAD = "policy: {id: ours, title: Our policy, edition: 2026-10-01}\n"
_OURS = km.Policy("ours", "Our policy", date(2026, 10, 1))


def _problems(document: str) -> list[str]:
    with pytest.raises(DocumentProblems) as refused:
        from_yaml(document, km.Policy)
    return str(refused.value).splitlines()


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


def _rule(**parts: str) -> str:
    text = _RULE
    for name, part in (_GOOD | parts).items():
        text = text.replace(f": {{{name}}}", f": {part}")
    return _HEAD + text


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
    policy = from_yaml(_rule(then=written), km.Policy)

    assert from_json(to_json(policy), km.Policy) == policy
    assert policy == evolve(
        _OURS,
        rules=[
            km.Rule("ours-rule", "Ours.", answers.pregnant, meant, _BECAUSE, answers.route.is_(km.routes.ORAL)),
        ],
    )


_WHOLE = """
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
    policy = from_yaml(_WHOLE, km.Policy)
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


@pytest.mark.parametrize("document", [_WHOLE, *_EXAMPLES], ids=["whole", *range(len(_EXAMPLES))])
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
    knowledge = km.KNOWLEDGE.extended_by(from_yaml(_WHOLE, km.Policy))
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


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (
            {"when": "yes"},
            '7: $.rules[0].when is `yes`, expected a condition, such as {patient.age: {at_least: "65 a"}}',
        ),
        (
            {"when": "{}"},
            (
                "7: $.rules[0].when is a mapping of no entry, expected a condition, such as "
                '{patient.age: {at_least: "65 a"}}'
            ),
        ),
        (
            {"when": "{patient.pregnant: true, patient.breastfeeding: true}"},
            "7: $.rules[0].when is a mapping of several entries, write {all: [...]} or {any: [...]} around them",
        ),
        ({"when": "{all: []}"}, "7: $.rules[0].when.all is a list of none, expected one condition or more"),
        ({"when": "{all: {}}"}, "7: $.rules[0].when.all is a mapping, expected a list of conditions"),
        (
            {"when": "{patient.systolc: {above: 130 mmHg}}"},
            (
                '7: $.rules[0].when["patient.systolc"] is not a known element, did you mean '
                "`patient.observations.systolic-blood-pressure` or `patient.observations.diastolic-blood-pressure` "
                "or `patient.sex`?"
            ),
        ),
        (
            {"when": "{qqqqqq: true}"},
            (
                "7: $.rules[0].when.qqqqqq is not a known element, expected a path of the vocabulary, such as "
                "`patient.age` or `plan.route`, or one of all, any, not"
            ),
        ),
        (
            {"when": "{needed: patient.wieght}"},
            "7: $.rules[0].when.needed is `patient.wieght`, which is not a known element",
        ),
        ({"when": "{needed: 3}"}, "7: $.rules[0].when.needed is `3`, expected the name of an element"),
        (
            {"when": "{condition: any-use.mett}"},
            "7: $.rules[0].when.condition is `any-use.mett`, did you mean `any-use.met`",
        ),
        ({"when": "{condition: 3}"}, "7: $.rules[0].when.condition is `3`, expected `any-use.met`"),
        (
            {"when": "{patient.pregnant: yes}"},
            (
                '7: $.rules[0].when["patient.pregnant"] is `yes`, expected true or false: `patient.pregnant` is '
                "answered by yes or no"
            ),
        ),
        (
            {"when": "{not: {plan.dose: {at_most: 56 min}}}"},
            (
                '7: $.rules[0].when.not["plan.dose"].at_most is `56 min`, a time, but `plan.dose` is a mass: expected '
                'an amount such as "56 mg"'
            ),
        ),
        (
            {"when": "{plan.dose: {at_most: 56 mgs}}"},
            '7: $.rules[0].when["plan.dose"].at_most is `56 mgs`: `mgs` is not a',
        ),
        (
            {"when": "{plan.dose: {at_mst: 56 mg}}"},
            '7: $.rules[0].when["plan.dose"].at_mst is no comparison, did you mean',
        ),
        (
            {"when": "{plan.dose: {at_most: 56 mg, above: 28 mg}}"},
            '7: $.rules[0].when["plan.dose"] is a mapping of several entries, expected one comparison, such as',
        ),
        (
            {"when": "{plan.dose: 56 mg}"},
            '7: $.rules[0].when["plan.dose"] is `56 mg`, expected one comparison, such as',
        ),
        (
            {"when": "{plan.route: oral}"},
            '7: $.rules[0].when["plan.route"] is `oral`, expected {is: ...} with an answer',
        ),
        (
            {"when": "{plan.route: {is: orl}}"},
            '7: $.rules[0].when["plan.route"].is is `orl`, which is not a known route',
        ),
        ({"when": "{plan.route: {is: []}}"}, '7: $.rules[0].when["plan.route"] is a mapping, expected {is: ...}'),
        (
            {"when": "{plan.route: {is: [orl]}}"},
            '7: $.rules[0].when["plan.route"].is[0] is `orl`, which is not a known',
        ),
        (
            {"then": "{}"},
            "8: $.rules[0].then is a mapping, expected one of `contraindicated`, `unsupported`, `caution`",
        ),
        ({"then": "{cautious: high}"}, "8: $.rules[0].then is a mapping, expected one of"),
        ({"then": "{caution: high}"}, "8: $.rules[0].then.says is missing, write it"),
        ({"then": "{unsupported: nope, says: x}"}, "8: $.rules[0].then.unsupported is `nope`, expected one of"),
        ({"then": "{advice: x, says: x}"}, "8: $.rules[0].then.says is written twice, write the words behind `advice`"),
        ({"because": "[]"}, "4: $.rules[0] `ours-rule` cites no source"),
        ({"because": "[{locator: 1}]"}, "9: $.rules[0].because[0].states is missing, write it"),
        (
            {"because": "[{source: spravato, locator: 1, states: x}]"},
            "9: $.rules[0].because[0].source is `spravato`, which is no source, did you mean",
        ),
        (
            {"because": "[{source: 1, locator: 1, states: x}]"},
            "9: $.rules[0].because[0].source is `1`, which is no source",
        ),
        (
            {"because": "[{locator: 1, states: x, read: uncertain}]"},
            "4: $.rules[0] `ours-rule` blocks or refuses on uncertain or secondary citations only",
        ),
    ],
    ids=range(31),
)
def test_a_problem_of_a_rule_has_its_line(parts: dict[str, str], problem: str) -> None:
    """Line, place, what is wrong, and what would be right."""
    first = _problems(_rule(**parts))[0]

    assert first.startswith(f"line {problem}")


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("[]", "line 1: $ is a list, expected a mapping with `policy`, `sources`, `concepts`, `rules`, `limits`"),
        ("rules: []", "line 1: $.policy is missing, write it"),
        ("policy: {id: ours, title: x}", "line 1: $.policy.edition is missing, write it"),
        (
            "policy: {id: Ours, title: x, edition: 2026-10-01}",
            "line 1: $.policy.id is `Ours`, expected lower-case letters",
        ),
        (
            "policy: {id: ours, title: ' ', edition: 2026-10-01}",
            "line 1: $.policy.title is an empty text, expected words",
        ),
        (f"{_HEAD}rulse: []", "line 2: $.rulse is not a known field, did you mean `rules`"),
        (f"{_HEAD}rules: {{}}", "line 2: $.rules is a mapping, expected a list of rules"),
        (f"{_HEAD}concepts: {{routes: 3}}", "line 2: $.concepts.routes is `3`, expected a list of routes"),
        (f"{_HEAD}concepts: {{routs: []}}", "line 2: $.concepts.routs is not a known field, did you mean `routes`"),
        (
            f"{_HEAD}concepts: {{routes: [{{id: oral, name: x}}]}}",
            "line 2: $.concepts `oral` is the id of a Route of the base, choose another",
        ),
        (
            f"{_HEAD}concepts: {{products: [{{id: x, name: x}}]}}",
            "line 2: $.concepts.products[0].agent is missing, write it",
        ),
        (
            f"{_HEAD}concepts: {{parameters: [{{id: x, name: x, unit: mgs}}]}}",
            "line 2: $.concepts.parameters[0].unit is `mgs`, did you mean `mg`",
        ),
        (
            f"{_HEAD}concepts: {{parameters: [{{id: x, name: x, unit: 3}}]}}",
            "line 2: $.concepts.parameters[0].unit is `3`, expected a unit, such as `mm[Hg]`",
        ),
        (
            f"{_HEAD}concepts: {{routes: [{{id: x, name: x, broader: oral}}]}}",
            "line 2: $.concepts.routes[0].broader is `oral`, expected a list of ids",
        ),
        (
            f"{_HEAD}concepts: {{routes: [{{id: x, name: x, broader: [orl]}}]}}",
            "line 2: $.concepts.routes[0].broader[0] is `orl`, which is not a known route",
        ),
        (
            (
                f"{_HEAD}limits:\n- {{use: nope, id: x, title: x, must: {{patient.pregnant: true}}, "
                "because: [{locator: 1, states: x}]}"
            ),
            "line 3: $.limits[0] `x` tightens `nope`, which is no use",
        ),
        (f"{_HEAD}limits:\n- {{use: [], id: x}}", "line 3: $.limits[0].title is missing"),
        (
            (
                f"{_HEAD}limits:\n- {{use: [], id: x, title: x, must: {{patient.pregnant: true}}, "
                "because: [{locator: 1, states: x}]}"
            ),
            "line 3: $.limits[0].uses is empty, expected the ids of the uses that the limit tightens",
        ),
        (f"{_HEAD}uses:\n- {{id: x}}", "line 3: $.uses[0].reason is missing, write it"),
        (f"{_HEAD}uses:\n- {{id: x, default: contraindicated}}", "line 3: $.uses[0].reason is missing, write it"),
        (
            f"{_HEAD}loosens:\n- {{rule: esketamine-contraception, switched_off: true}}",
            "line 3: $.loosens[0].reason is missing, write it",
        ),
        (
            f"{_HEAD}loosens:\n- {{rule: esketamine-contraception, switched_off: false, reason: x}}",
            "line 3: $.loosens[0].switched_off is `false`, expected true, or leave the entry out",
        ),
        (
            f"{_HEAD}loosens:\n- {{rule: esketamine-contraception, reason: x}}",
            "line 3: $.loosens[0] is a mapping that does not say how, expected one of `switched_off`, `noted`",
        ),
        (
            f"{_HEAD}loosens:\n- {{switched_off: true, reason: x}}",
            "line 3: $.loosens[0] is a mapping that does not name one thing, expected either `rule` or `limit`",
        ),
        (
            f"{_HEAD}loosens:\n- {{rule: esketamine-contraceptive, switched_off: true, reason: x}}",
            "line 3: $.loosens[0] `esketamine-contraceptive` is loosened, and is no rule or limit of the base, did you",
        ),
    ],
    ids=range(25),
)
def test_a_problem_of_a_document_has_its_line(document: str, problem: str) -> None:
    """Line, place, what is wrong, and what would be right."""
    assert any(one.startswith(problem) for one in _problems(document)), _problems(document)


def test_the_default_of_a_use_is_one_of_two() -> None:
    """A use does not contraindicate."""
    document = _WHOLE.replace("    certainty: {grade: d}", "    certainty: {grade: d}\n    default: indeterminate")

    assert [one.partition(": ")[2] for one in _problems(document)] == [
        "$.uses[0].default is `indeterminate`, expected `supported` or `caution`"
    ]


def test_all_problems_are_told_in_the_order_of_their_lines() -> None:
    """Those of each part."""
    document = f"{_HEAD}loosens: [{{}}]\nrules: [{{}}]\nsources: [{{}}]"
    lines = [int(one.removeprefix("line ").partition(":")[0]) for one in _problems(document)]

    assert lines == sorted(lines)
    assert set(lines) == {2, 3, 4}


def test_json_has_lines_too() -> None:
    """A policy is YAML or JSON."""
    tree = {"policy": {"id": "ours", "title": "Our policy", "edition": "2026-10-01"}, "rules": [{"id": "x"}]}

    with pytest.raises(DocumentProblems) as refused:
        from_json(json.dumps(tree, indent=1), km.Policy)
    assert str(refused.value).splitlines()[0] == "line 8: $.rules[0].title is missing, write it"


def test_the_lines_of_json() -> None:
    """Each value has one, also in lists and behind keys that are read as text."""
    text = '{"a\\"]":\n [1, {"b": [2]}, [], {}],\n"c": "x\\n"}'

    assert lines_of(text) == {
        (): 1,
        ('a"]',): 1,
        ('a"]', 0): 2,
        ('a"]', 1): 2,
        ('a"]', 1, "b"): 2,
        ('a"]', 1, "b", 0): 2,
        ('a"]', 2): 2,
        ('a"]', 3): 2,
        ("c",): 3,
    }


def test_a_problem_on_no_line() -> None:
    """Where nobody looked, none is told; where nothing is right, no remedy."""
    problem = Problem(("rules",), "is wrong", "")

    assert str(problem.on_line_of({})) == "$.rules is wrong"
    assert problem.on_line_of({(): 1}).line == 1


def test_the_examples_are_policies() -> None:
    """Each in the folder of examples."""
    for path in sorted((_ROOT / "examples" / "policies").iterdir()):
        assert km.KNOWLEDGE.extended_by(from_file(path, km.Policy)).policies
