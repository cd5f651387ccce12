"""
Other rule engines, each with the rules in its own language and in the manner that is fastest there.

They are imported by name, so that the type checkers need none of them.
"""

from __future__ import annotations

from importlib import import_module
from json import dumps, loads
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.engine import engine, numbers_of
from benchmarks.generator import spelled
from benchmarks.spelling import NotMadeHere, Spelling, amount, options, statement
from ketamodel.rules.expression import AllOf, AnyOf, Chosen, Compare, Comparison, Not, YesNo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.engine import Engine
    from benchmarks.generator import Answer, Plain
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.rule import Rule

__all__ = ["PEERS", "datalogic"]

#: A value of JSON.
_Json: TypeAlias = "bool | int | str | list[_Json] | dict[str, _Json]"


def _listed(name: str, texts: Sequence[str]) -> str:
    return f"{name} in [{', '.join(texts)}]"


_WORDS = Spelling(all_of=" and ", any_of=" or ", not_="not ", name=str, one_of=_listed)
_SIGNS = Spelling(all_of=" && ", any_of=" || ", not_="!", name=str, one_of=_listed)
_CEDAR = Spelling(
    all_of=" && ",
    any_of=" || ",
    not_="!",
    name=lambda name: f"context.{name}",
    one_of=lambda name, texts: f"[{', '.join(texts)}].contains({name})",
)


def _every(rules: Sequence[Rule], spelling: Spelling) -> str:
    """Return one expression, the list of the truths of all rules."""
    return f"[{', '.join(spelling.of(statement(rule)) for rule in rules)}]"


def datalogic(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return datalogic-py: one JSONLogic rule, the list of all; it is given mappings."""
    made = import_module("datalogic_py").Engine()
    compiled, session = made.compile([_json_logic(statement(rule)) for rule in rules]), made.session()
    return engine("datalogic-py", lambda case: session.evaluate(compiled, case), cases, numbers_of)


def datalogic_parsed(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return datalogic-py with cases that it has parsed beforehand."""
    module = import_module("datalogic_py")
    made = module.Engine()
    compiled, session = made.compile([_json_logic(statement(rule)) for rule in rules]), made.session()
    handles = [module.DataHandle(case) for case in cases]
    return engine("datalogic-py, parsed cases", lambda case: session.evaluate_data(compiled, case), handles, numbers_of)


def _json_logic(expression: Expression) -> _Json:
    match expression:
        case YesNo(path=path):
            return {"var": spelled(path)}
        case Compare(number=number, comparison=comparison):
            return {comparison.value: [{"var": spelled(number.path)}, amount(expression)]}
        case Chosen(choice=choice):
            first, *more = options(expression)
            name: _Json = {"var": spelled(choice.path)}
            return {"in": [name, [first, *more]]} if more else {"===": [name, first]}
        case Not(part=part):
            return {"!": _json_logic(part)}
        case AllOf(parts=parts):
            return {"and": [_json_logic(part) for part in parts]}
        case AnyOf(parts=parts):
            return {"or": [_json_logic(part) for part in parts]}
        case _:
            raise NotMadeHere(expression)


def zen(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return zen-engine: one compiled expression, the list of all."""
    compiled = import_module("zen").compile_expression(_every(rules, _WORDS))
    return engine("zen-engine", compiled.evaluate, cases, numbers_of)


def common_expression_language(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return common-expression-language: one compiled program, the list of all."""
    program = import_module("cel").compile(_every(rules, _SIGNS))
    return engine("common-expression-language", program.execute, cases, numbers_of)


def cedarpy(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return cedarpy: a policy a rule; those that are satisfied are the reasons of the decision."""
    module = import_module("cedarpy")
    policies = module.PolicySet.from_str(
        "\n".join(f"permit(principal, action, resource) when {{ {_CEDAR.of(statement(rule))} }};" for rule in rules)
    )
    nobody = module.Entities.from_json_str("[]")
    places = {"principal": 'Clinic::"one"', "action": 'Action::"treat"', "resource": 'Patient::"one"'}
    requests = [{**places, "context": dict(case)} for case in cases]
    return engine(
        "cedarpy",
        lambda request: module.is_authorized(request, policies, nobody).diagnostics.reasons,
        requests,
        lambda reasons: frozenset(int(reason.removeprefix("policy")) for reason in reasons),
    )


def rule_engine(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return rule-engine: a rule for each rule."""
    made = import_module("rule_engine").Rule
    compiled = [made(_WORDS.of(statement(rule))) for rule in rules]
    return engine("rule-engine", lambda case: [one.matches(case) for one in compiled], cases, numbers_of)


_OPERATORS = {
    Comparison.BELOW: "less_than",
    Comparison.AT_MOST: "less_than_or_equal_to",
    Comparison.AT_LEAST: "greater_than_or_equal_to",
    Comparison.ABOVE: "greater_than",
}


class _Actions:
    """What business-rules does when a rule holds."""

    def __init__(self) -> None:
        self.held: list[int] = []

    def hold(self, number: int) -> None:
        """Note the *number* of a rule."""
        self.held.append(number)


class _Given:
    """What business-rules reads variables of."""

    def __init__(self, case: Plain) -> None:
        self.case = case


def business_rules(rules: Sequence[Rule], cases: Sequence[Plain]) -> Engine:
    """Return business-rules: a document of conditions and one action for each rule."""
    module, actions = import_module("business_rules"), _Actions()
    variables = _variables(cases[0])
    # Its documents are JSON, so equal parts are not shared.
    documents = loads(
        dumps(
            [
                {"conditions": _conditions(statement(rule)), "actions": [{"name": "hold", "params": {"number": index}}]}
                for index, rule in enumerate(rules)
            ]
        )
    )

    def decide(case: Plain) -> list[int]:
        actions.held.clear()
        module.run_all(documents, variables(case), actions)
        return actions.held

    return engine("business-rules", decide, cases, frozenset)


def _variables(case: Plain) -> Callable[[Plain], object]:
    """Return the class that reads the variables of a case like *case*, as its authors write one."""
    module, fields = import_module("business_rules.variables"), import_module("business_rules.operators")
    types = {bool: fields.BooleanType, int: fields.NumericType, str: fields.StringType}

    def reader(name: str) -> object:
        def read(variables: _Given) -> Answer:
            return variables.case[name]

        return module.rule_variable(types[type(case[name])], label=name)(read)

    return type("Variables", (_Given, module.BaseVariables), {name: reader(name) for name in case})


def _conditions(expression: Expression) -> Mapping[str, object]:
    match expression:
        case YesNo(path=path):
            return _condition(path, "is_true", "")
        case Not(part=YesNo(path=path)):
            return _condition(path, "is_false", "")
        case Compare(number=number, comparison=comparison):
            return _condition(number.path, _OPERATORS[comparison], amount(expression))
        case Chosen(choice=choice):
            found = [_condition(choice.path, "equal_to", one) for one in options(expression)]
            return {"any": found} if len(found) > 1 else found[0]
        case AllOf(parts=parts):
            return {"all": [_conditions(part) for part in parts]}
        case AnyOf(parts=parts):
            return {"any": [_conditions(part) for part in parts]}
        case _:
            raise NotMadeHere(expression)


def _condition(path: str, operator: str, value: int | str) -> Mapping[str, object]:
    return {"name": spelled(path), "operator": operator, "value": value}


#: How each peer is made, by its name.
PEERS: Mapping[str, Callable[[Sequence[Rule], Sequence[Plain]], Engine]] = {
    "datalogic-py": datalogic,
    "datalogic-py, parsed cases": datalogic_parsed,
    "zen-engine": zen,
    "common-expression-language": common_expression_language,
    "cedarpy": cedarpy,
    "business-rules": business_rules,
    "rule-engine": rule_engine,
}
