"""Every problem of the document of a policy, with its line."""

from __future__ import annotations

import json

import pytest

import ketamodel as km
from ketamodel.interchange._lines import lines_of
from ketamodel.interchange.json import from_json
from ketamodel.interchange.problems import DocumentProblems, Problem
from ketamodel.interchange.yaml import from_yaml
from tests.unit.interchange.test_policies import HEAD, WHOLE, with_rule


def _problems(document: str) -> list[str]:
    with pytest.raises(DocumentProblems) as refused:
        from_yaml(document, km.Policy)
    return str(refused.value).splitlines()


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
    first = _problems(with_rule(**parts))[0]

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
        (f"{HEAD}rulse: []", "line 2: $.rulse is not a known field, did you mean `rules`"),
        (f"{HEAD}rules: {{}}", "line 2: $.rules is a mapping, expected a list of rules"),
        (f"{HEAD}concepts: {{routes: 3}}", "line 2: $.concepts.routes is `3`, expected a list of routes"),
        (f"{HEAD}concepts: {{routs: []}}", "line 2: $.concepts.routs is not a known field, did you mean `routes`"),
        (
            f"{HEAD}concepts: {{routes: [{{id: oral, name: x}}]}}",
            "line 2: $.concepts `oral` is the id of a Route of the base, choose another",
        ),
        (
            f"{HEAD}concepts: {{products: [{{id: x, name: x}}]}}",
            "line 2: $.concepts.products[0].agent is missing, write it",
        ),
        (
            f"{HEAD}concepts: {{parameters: [{{id: x, name: x, unit: mgs}}]}}",
            "line 2: $.concepts.parameters[0].unit is `mgs`, did you mean `mg`",
        ),
        (
            f"{HEAD}concepts: {{parameters: [{{id: x, name: x, unit: 3}}]}}",
            "line 2: $.concepts.parameters[0].unit is `3`, expected a unit, such as `mm[Hg]`",
        ),
        (
            f"{HEAD}concepts: {{routes: [{{id: x, name: x, broader: oral}}]}}",
            "line 2: $.concepts.routes[0].broader is `oral`, expected a list of ids",
        ),
        (
            f"{HEAD}concepts: {{routes: [{{id: x, name: x, broader: [orl]}}]}}",
            "line 2: $.concepts.routes[0].broader[0] is `orl`, which is not a known route",
        ),
        (
            (
                f"{HEAD}limits:\n- {{use: nope, id: x, title: x, must: {{patient.pregnant: true}}, "
                "because: [{locator: 1, states: x}]}"
            ),
            "line 3: $.limits[0] `x` tightens `nope`, which is no use",
        ),
        (f"{HEAD}limits:\n- {{use: [], id: x}}", "line 3: $.limits[0].title is missing"),
        (
            (
                f"{HEAD}limits:\n- {{use: [], id: x, title: x, must: {{patient.pregnant: true}}, "
                "because: [{locator: 1, states: x}]}"
            ),
            "line 3: $.limits[0].uses is empty, expected the ids of the uses that the limit tightens",
        ),
        (f"{HEAD}uses:\n- {{id: x}}", "line 3: $.uses[0].reason is missing, write it"),
        (f"{HEAD}uses:\n- {{id: x, default: contraindicated}}", "line 3: $.uses[0].reason is missing, write it"),
        (
            f"{HEAD}loosens:\n- {{rule: esketamine-contraception, switched_off: true}}",
            "line 3: $.loosens[0].reason is missing, write it",
        ),
        (
            f"{HEAD}loosens:\n- {{rule: esketamine-contraception, switched_off: false, reason: x}}",
            "line 3: $.loosens[0].switched_off is `false`, expected true, or leave the entry out",
        ),
        (
            f"{HEAD}loosens:\n- {{rule: esketamine-contraception, reason: x}}",
            "line 3: $.loosens[0] is a mapping that does not say how, expected one of `switched_off`, `noted`",
        ),
        (
            f"{HEAD}loosens:\n- {{switched_off: true, reason: x}}",
            "line 3: $.loosens[0] is a mapping that does not name one thing, expected either `rule` or `limit`",
        ),
        (
            f"{HEAD}loosens:\n- {{rule: esketamine-contraceptive, switched_off: true, reason: x}}",
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
    document = WHOLE.replace("    certainty: {grade: d}", "    certainty: {grade: d}\n    default: indeterminate")

    assert [one.partition(": ")[2] for one in _problems(document)] == [
        "$.uses[0].default is `indeterminate`, expected `supported` or `caution`"
    ]


def test_all_problems_are_told_in_the_order_of_their_lines() -> None:
    """Those of each part."""
    document = f"{HEAD}loosens: [{{}}]\nrules: [{{}}]\nsources: [{{}}]"
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
