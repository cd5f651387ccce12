"""The two rails of an expression say what the reference reader says."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamodel.domain.case import Case, inputs
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.expression import Compare, Comparison, Expression, Number, SetBy
from ketamodel.rules.rails import Every, Formula, Settled, Some, bounds, rails
from ketamodel.strategies import cases, expressions
from ketamodel.truth import Truth

RATE = Number("plan.rate_per_weight", "rate", "mg/kg/h", SetBy.CHOSEN)
EFFECTIVE = KNOWLEDGE.on(KNOWLEDGE.edition)


def holds(formula: Formula, reader: Interpreter) -> bool:
    """Return whether a formula of the rails holds, asking the reference reader for its leaves only."""
    match formula:
        case Settled(leaf=leaf, answer=answer):
            return reader.reason(leaf).truth is Truth.of(answer)
        case Every(parts=parts):
            return all(holds(part, reader) for part in parts)
        case Some(parts=parts):
            return any(holds(part, reader) for part in parts)
        case _:
            assert_never(formula)


@given(case=cases())
def test_rails_agree_with_the_reference_on_every_rule(case: Case) -> None:
    """A rule is certainly true, or certainly false, exactly when the reference reader says so."""
    reader = Interpreter(inputs(case), EFFECTIVE.conditions)
    for rule in EFFECTIVE.rules:
        both = rails(rule.statement)
        truth = reader.reason(rule.statement).truth

        assert holds(both.certainly_true, reader) is (truth is Truth.TRUE), rule.id
        assert holds(both.certainly_false, reader) is (truth is Truth.FALSE), rule.id


@given(expression=expressions(empty=True), case=cases())
def test_rails_agree_with_the_reference_on_any_expression(expression: Expression, case: Case) -> None:
    """On one rail exactly when the answer is known, and never on both."""
    reader = Interpreter(inputs(case), EFFECTIVE.conditions)
    both = rails(expression)
    truth = reader.reason(expression).truth

    assert (holds(both.certainly_true, reader), holds(both.certainly_false, reader)) == (
        truth is Truth.TRUE,
        truth is Truth.FALSE,
    )


@pytest.mark.parametrize(
    ("comparison", "below", "on", "above"),
    [
        (Comparison.BELOW, Truth.TRUE, Truth.FALSE, Truth.FALSE),
        (Comparison.AT_MOST, Truth.TRUE, Truth.TRUE, Truth.FALSE),
        (Comparison.EXACTLY, Truth.FALSE, Truth.TRUE, Truth.FALSE),
        (Comparison.AT_LEAST, Truth.FALSE, Truth.TRUE, Truth.TRUE),
        (Comparison.ABOVE, Truth.FALSE, Truth.FALSE, Truth.TRUE),
    ],
)
@pytest.mark.parametrize("unit", ["mg/kg/h", "ug/kg/h", "mg/kg/min", "ug/kg/min"])
def test_a_rate_on_its_limit_is_on_it_in_every_unit(
    comparison: Comparison, below: Truth, on: Truth, above: Truth, unit: str
) -> None:
    """9.8 mg in 42 kg over 40 min is 0.35 mg/kg/h; only what is really below or above reads so."""
    limit = Compare(RATE, comparison, Quantity("0.35", "mg/kg/h").to(unit))
    rates = (Fraction(349, 1000), 9.8 / 42 / (40 / 60), Fraction(351, 1000))
    told = [Quantity(decimal_of(Fraction(one)), "mg/kg/h").to(unit) for one in rates]
    found = [Interpreter({RATE.path: one}, {}).reason(limit).truth for one in told]

    assert found == [below, on, above]


@given(
    dose=st.integers(1, 5000),
    weight=st.integers(3, 2000),
    minutes=st.integers(1, 240),
)
def test_a_limit_computed_in_floats_is_still_on_it(dose: int, weight: int, minutes: int) -> None:
    """A rate that is exactly on a limit is not above it, in fractions and in floats."""
    limit = Fraction(dose, weight) / Fraction(minutes, 60)
    low, _, _ = bounds(Comparison.ABOVE, limit)
    in_floats = dose / weight / (minutes / 60)

    assert low is not None
    assert not limit > low
    assert not in_floats > low
