"""Statements: how they are built, and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ketamodel.errors import InvalidValue
from ketamodel.quantity import DimensionMismatch, Quantity
from ketamodel.rules.builders import all_of, any_of, mg, mg_per_kg, not_, years
from ketamodel.rules.conclusion import Verdict, advice, contraindicated, worst
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Comparison,
    Needed,
    Not,
    Number,
    SetBy,
    StatementAsBoolean,
    YesNo,
)
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression

STROKE = Concept("stroke", "stroke")
dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
route = Choice("plan.route", "route", SetBy.CHOSEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
had_stroke = YesNo("patient.risks.stroke", "stroke", SetBy.GIVEN, STROKE)


@pytest.mark.parametrize(
    ("built", "meant"),
    [
        (dose < mg(56), Compare(dose, Comparison.BELOW, mg(56))),
        (dose <= mg(56), Compare(dose, Comparison.AT_MOST, mg(56))),
        (dose > mg(56), Compare(dose, Comparison.ABOVE, mg(56))),
        (dose >= mg(56), Compare(dose, Comparison.AT_LEAST, mg(56))),
        (dose.is_in(mg(56)), Compare(dose, Comparison.EXACTLY, mg(56))),
        (
            dose.is_in(mg(56), mg(84)),
            AnyOf((Compare(dose, Comparison.EXACTLY, mg(56)), Compare(dose, Comparison.EXACTLY, mg(84)))),
        ),
        (route.is_(STROKE), Chosen(route, (STROKE,))),
        (route.is_in(STROKE, STROKE), Chosen(route, [STROKE, STROKE])),
        (all_of(pregnant, had_stroke), AllOf((pregnant, had_stroke))),
        (any_of(pregnant, had_stroke), AnyOf((pregnant, had_stroke))),
        (all_of(pregnant), pregnant),
        (any_of(pregnant), pregnant),
        (all_of(), AllOf(())),
        (not_(pregnant), Not(pregnant)),
    ],
)
def test_what_is_written_is_what_is_meant(built: Expression, meant: Expression) -> None:
    """Words and signs build the node that they read as."""
    assert built == meant


@pytest.mark.parametrize(
    "statement",
    [pregnant, dose < mg(56), route.is_(STROKE), Needed(dose), not_(pregnant), all_of(), any_of()],
    ids=lambda one: type(one).__name__,
)
def test_a_statement_is_no_boolean(statement: Expression) -> None:
    """``a and b`` would drop a: it raises, and says what to write."""
    with pytest.raises(StatementAsBoolean):
        bool(statement)


def test_a_conclusion_is_no_boolean() -> None:
    """Nor is what follows from a rule."""
    with pytest.raises(TypeError, match="ask for its verdict"):
        bool(contraindicated("Do not give."))


def test_a_threshold_is_of_the_dimension() -> None:
    """A dose in mg is not compared with one per body weight."""
    with pytest.raises(DimensionMismatch) as raised:
        Compare(dose, Comparison.AT_MOST, mg_per_kg("0.5"))

    assert raised.value == DimensionMismatch("plan.dose", "mass", "0.5 mg/kg", "dose per body weight")


def test_a_part_is_a_statement() -> None:
    """A Boolean, as ``==`` would make, is refused where the statement is made."""
    with pytest.raises(InvalidValue) as raised:
        AllOf((pregnant, True))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what `==` would make

    assert raised.value == InvalidValue("part", "True", "a statement, such as `age >= years(18)`")


@pytest.mark.parametrize(
    ("element", "path"), [(pregnant, "patient.pregnant"), (had_stroke, "patient.risks")], ids=["plain", "listed"]
)
def test_where_an_answer_is_listed(element: YesNo, path: str) -> None:
    """An answer about a concept stands in the list of that path."""
    assert element.listed_in == path


@pytest.mark.parametrize(("number", "said"), [(18, "18 a"), ("0.5", "0.5 a"), (0.1, "0.1 a")])
def test_words_of_amounts(number: float | str, said: str) -> None:
    """A number is taken as it is written, a float as its shortest text."""
    assert years(number) == Quantity(said.split(maxsplit=1)[0], "a")


@pytest.mark.parametrize(
    ("verdicts", "answer"),
    [
        ([], Verdict.SUPPORTED),
        ([Verdict.SUPPORTED, Verdict.CAUTION], Verdict.CAUTION),
        ([Verdict.INDETERMINATE, Verdict.CAUTION], Verdict.INDETERMINATE),
        ([Verdict.INDETERMINATE, Verdict.UNSUPPORTED], Verdict.UNSUPPORTED),
        (list(Verdict), Verdict.CONTRAINDICATED),
    ],
)
def test_the_worst_verdict_is_the_answer(verdicts: list[Verdict], answer: Verdict) -> None:
    """CONTRAINDICATED > UNSUPPORTED > INDETERMINATE > CAUTION > SUPPORTED."""
    assert worst(verdicts) is answer


def test_advice_changes_no_verdict() -> None:
    """What is worth knowing is listed, known or not."""
    assert (advice("Know this.").verdict, advice("Know this.").not_known.value) == (None, "is noted")
