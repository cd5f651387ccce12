"""The compiled reader says what the reference reader says."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ketamodel.assessment import assess
from ketamodel.domain.case import Case, inputs
from ketamodel.interchange.json import from_json
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.knowledge.vocabulary import ALL_ELEMENTS, amounts
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.compiled import Compiled, compiled
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import advice
from ketamodel.rules.expression import AllOf, AnyOf, Compare, Comparison, Expression, Needed, Not, Number, SetBy, YesNo
from ketamodel.rules.knowledge_base import Effective, KnowledgeBase
from ketamodel.rules.rails import bounds
from ketamodel.rules.rule import Rule
from ketamodel.rules.self_check import leaves
from ketamodel.strategies import cases, expressions, knowledge_bases
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamodel.domain.case import Value

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.yaml"))
DAYS = (date(2018, 1, 1), date(2024, 6, 1), date(2025, 2, 1), KNOWLEDGE.edition)


def truths(reader: Compiled, told: Mapping[str, Value]) -> dict[str, Truth]:
    """Return the truth of every rule and named condition, and what covers the case, as the compiled reader says."""
    decision = reader.decide(told)
    holds, may_hold = reader.rules(decision.holds), reader.rules(decision.may_hold)
    found = {rule.id: Truth.FALSE for rule in reader.effective.rules}
    found |= {rule.id: Truth.TRUE for rule in holds} | {rule.id: Truth.UNKNOWN for rule in may_hold}
    found |= {name: reader.condition(decision, name) for name in reader.effective.conditions}
    found |= {f"{rule.id} applies": Truth.TRUE for rule in reader.applicable(told)}
    covers = decision.holds | decision.may_hold
    scopes = zip(reader.effective.uses, reader.layout.bits[len(reader.effective.rules) :], strict=False)
    return found | {f"{use.id} covers": Truth.TRUE for use, bit in scopes if covers >> bit & 1}


def reference(effective: Effective, told: Mapping[str, Value]) -> dict[str, Truth]:
    """Return the same as the reference reader says."""
    reader = Interpreter(told, effective.conditions)
    found = {rule.id: reader.reason(rule.applies).truth & reader.reason(rule.when).truth for rule in effective.rules}
    found |= {name: reader.reason(condition).truth for name, condition in effective.conditions.items()}
    applies = [rule for rule in effective.rules if reader.reason(rule.applies).truth is not Truth.FALSE]
    found |= {f"{rule.id} applies": Truth.TRUE for rule in applies}
    covers = [use for use in effective.uses if reader.reason(use.scope).truth is not Truth.FALSE]
    return found | {f"{use.id} covers": Truth.TRUE for use in covers}


def made_up(*whens: Expression) -> Effective:
    """Return rules on *whens* alone."""
    rules = [
        Rule(id=f"rule-{index}", title="A made-up rule.", when=when, then=advice("Know this."), because=())
        for index, when in enumerate(whens)
    ]
    return Effective((), tuple(rules), {})


@given(case=cases(), day=st.sampled_from(DAYS))
def test_it_agrees_on_every_rule_of_the_knowledge(case: Case, day: date) -> None:
    """Every rule and named condition has the truth that the reference reader says, on every day."""
    effective, told = KNOWLEDGE.on(day), inputs(case)

    assert truths(compiled(effective), told) == reference(effective, told)


@given(base=knowledge_bases(), case=cases(), day=st.sampled_from(DAYS))
def test_it_agrees_on_any_knowledge(base: KnowledgeBase, case: Case, day: date) -> None:
    """So it is of any rules and uses, and the verdict is that of an assessment."""
    effective, told = base.on(day), inputs(case)
    reader = compiled(effective)

    assert truths(reader, told) == reference(effective, told)
    assert reader.decide(told).verdict is assess(case.plan, case.patient, as_of=day, knowledge=base).verdict


@given(conditions=st.lists(expressions(empty=True), min_size=1, max_size=4), case=cases())
def test_it_agrees_on_any_condition(conditions: list[Expression], case: Case) -> None:
    """Conditions of every shape are read alike, also those that ask for each element to be known."""
    effective = made_up(*conditions, *(Needed(one) for one in ALL_ELEMENTS))

    assert truths(Compiled(effective), inputs(case)) == reference(effective, inputs(case))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_it_agrees_on_clinical_cases_with_a_datum_missing(path: Path) -> None:
    """Every clinical case, whole and with one datum left out, has the same answers; each case tries every fifth."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    told = dict(inputs(from_json(json.dumps(document["case"]), Case)))
    effective = KNOWLEDGE.on(date.fromisoformat(document["as_of"]) if "as_of" in document else KNOWLEDGE.edition)
    tried = sorted(told)[CASES.index(path) % 5 :: 5]
    variants = [told, *({path: told[path] for path in told if path != left_out} for left_out in tried)]

    for one in variants:
        assert truths(compiled(effective), one) == reference(effective, one)


COMPARISONS = sorted(
    {leaf for rule in KNOWLEDGE.every_rule for leaf in leaves(rule.statement) if isinstance(leaf, Compare)}, key=str
)


@given(
    statement=st.sampled_from(COMPARISONS),
    comparison=st.sampled_from(Comparison),
    nudge=st.sampled_from((0, 0, Fraction(1, 10**25), -Fraction(1, 10**25), Fraction(1, 10**15), -Fraction(1, 10**15))),
    upper=st.booleans(),
)
def test_it_agrees_on_the_border(statement: Compare, comparison: Comparison, nudge: Fraction, upper: bool) -> None:  # noqa: FBT001 - Hypothesis draws it
    """What lies on a widened threshold, or nearer to it than floats can tell, is on the same side of it."""
    number = Number(statement.number.path, "a number", statement.number.unit, statement.number.set_by)
    stated = Compare(number, comparison, statement.threshold)
    low, high, _ = bounds(Comparison.EXACTLY, statement.threshold.canonical)
    border = (high if upper else low) or Fraction(0)
    one = Quantity(decimal_of(border / Quantity(1, number.unit).canonical * (1 + nudge)), number.unit)

    effective = made_up(stated, Not(stated))

    assert truths(Compiled(effective), {number.path: one}) == reference(effective, {number.path: one})


@given(
    comparison=st.sampled_from(Comparison),
    weight=st.integers(3, 2000),
    minutes=st.integers(1, 240),
    nudge=st.sampled_from((0, 0, 10**-9, -(10**-9), 10**-24)),
)
def test_it_agrees_on_the_border_of_what_is_derived(
    comparison: Comparison, weight: int, minutes: int, nudge: float
) -> None:
    """A derived rate that is exactly on a limit, or on its widened border, is on the same side of it."""
    limit = Compare(amounts.rate_per_weight, comparison, Quantity("0.35", "mg/kg/h"))
    exact = Fraction("0.35") * weight * Fraction(minutes, 60) * (1 + Fraction(str(nudge)))
    told = {
        "plan.dose": Quantity(decimal_of(exact), "mg"),
        "plan.duration": Quantity(minutes, "min"),
        "patient.weight": Quantity(weight, "kg"),
    }
    effective = made_up(limit, Not(limit))

    assert truths(Compiled(effective), told) == reference(effective, told)


@pytest.mark.parametrize("number", [one for one in ALL_ELEMENTS if isinstance(one, Number)], ids=lambda one: one.path)
def test_it_derives_what_is_near_a_border_exactly(number: Number) -> None:
    """A threshold on what a case tells, however that is derived, finds it on the threshold."""
    told: dict[str, Value] = {
        "patient.birth_date": date(1980, 5, 1),
        "patient.height": Quantity("1.71", "m"),
        "patient.last_cardiovascular_event": date(2026, 1, 7),
        "patient.last_cerebrovascular_event": date(2026, 1, 9),
        "patient.weight": Quantity("67.3", "kg"),
        "plan.bolus.dose": Quantity("17", "mg"),
        "plan.course.last_dose": date(2026, 2, 23),
        "plan.date": date(2026, 3, 1),
        "plan.dose": Quantity("31", "mg"),
        "plan.duration": Quantity("43", "min"),
    }
    told.setdefault(number.path, Quantity(7, number.unit))
    value = Interpreter(told, {}).read(number).value
    assert isinstance(value, Quantity)
    widened = value.canonical / (1 + Fraction(1, 10**9))
    near = Quantity(decimal_of(widened / Quantity(1, number.unit).canonical), number.unit)
    effective = made_up(*(Compare(number, comparison, near) for comparison in Comparison))

    assert truths(Compiled(effective), told) == reference(effective, told)


@pytest.mark.parametrize("innermost", [None, True, False])
def test_it_reads_conditions_that_are_nested_deeply(innermost: bool | None) -> None:  # noqa: FBT001 - pytest passes it so
    """A condition may have more brackets than Python reads inside each other: here the innermost part decides."""
    yes, no, deep = (YesNo(f"made-up.{one}", one, SetBy.GIVEN) for one in ("yes", "no", "deep"))
    condition: Expression = deep
    for _ in range(125):
        condition = AllOf((yes, AnyOf((no, condition))))
    told: dict[str, Value] = {yes.path: True, no.path: False}
    told |= {} if innermost is None else {deep.path: innermost}

    assert truths(Compiled(made_up(condition)), told) == {"rule-0": Truth.of(innermost), "rule-0 applies": Truth.TRUE}


@given(case=cases(), day=st.sampled_from(DAYS))
def test_assessments_are_the_same_by_either_reader(case: Case, day: date) -> None:
    """The verdict, every finding, what it saw and misses, their order and the uses met are the same, whoever reads."""
    by_reference = assess(case.plan, case.patient, as_of=day, reader="reference")

    assert assess(case.plan, case.patient, as_of=day) == by_reference


@pytest.mark.parametrize("other", [None, Quantity(1, "kg"), Quantity(2, "kg")])
@pytest.mark.parametrize("nudge", [0, Fraction(1, 10**15), -Fraction(1, 10**15)])
def test_it_agrees_on_what_stands_beside_a_border(other: Quantity | None, nudge: Fraction) -> None:
    """Where one number is too near to a border for floats, every other number is read as well, known or not."""
    near = Number("made-up.near", "near", "mg", SetBy.GIVEN)
    far = Number("made-up.far", "far", "kg", SetBy.GIVEN)
    border = bounds(Comparison.ABOVE, Fraction(56))[0] or Fraction(0)
    # Two thresholds that floats cannot tell from each other.
    twin = Quantity(decimal_of(Fraction(56) * (1 + Fraction(1, 10**14))), "mg")
    conditions = (near > Quantity(56, "mg"), near > twin, far > Quantity(1, "kg"))
    effective = made_up(*conditions, AllOf(conditions), AnyOf(conditions), *(Needed(one) for one in (near, far)))
    told: dict[str, Value] = {near.path: Quantity(decimal_of(border * (1 + nudge)), "mg")}
    told |= {} if other is None else {far.path: other}

    assert truths(Compiled(effective), told) == reference(effective, told)
