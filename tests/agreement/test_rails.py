"""The two rails of an expression say what the reference reader says."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from hypothesis import given
from hypothesis import strategies as st

from ketamodel.domain.case import Case, inputs
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.expression import Comparison
from ketamodel.rules.rails import Every, Formula, Settled, Some, bounds, rails
from ketamodel.strategies import cases
from ketamodel.truth import Truth

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
