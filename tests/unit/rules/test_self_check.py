"""Each kind of problem is found, on bases that are broken in one place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.rules.builders import all_of, any_of, hours, mg, not_
from ketamodel.rules.conclusion import Severity, advice, caution, contraindicated
from ketamodel.rules.expression import Named, Needed, Number, SetBy, YesNo
from ketamodel.rules.monitoring import MonitoringRequirement, Phase
from ketamodel.rules.rule import required
from ketamodel.rules.self_check import Problem, problems, unguarded
from ketamodel.rules.use import Standing

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression

EDITORIAL = km.Source("editorial", "What we say", "ketamodel", km.SourceKind.EDITORIAL, "2025")
LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
REVIEW = km.Source("review", "A review", "A journal", km.SourceKind.REVIEW, "2025")
STATES = (LABEL.section("2", "at most 84 mg"),)

dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
ate = YesNo("plan.intake.ate_today", "food taken", SetBy.CHOSEN)
since_meal = Number("plan.intake.since_meal", "time since the meal", "h", SetBy.CHOSEN, given=ate)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
STROKE = km.RiskFactor("stroke", "stroke")

RULE = km.Rule("too-much", "Too much.", dose > mg(84), contraindicated("Do not give."), STATES)
LIMIT = km.Limit("highest-dose", "At most 84 mg.", dose <= mg(84), STATES)
USE = km.Use("a-use", "a use", Standing.LABEL, pregnant, [LIMIT], STATES, km.Certainty(km.Grade.A))
WATCHED = MonitoringRequirement("watch", STROKE, Phase.DURING, "Watch.", [REVIEW.at("p. 1", "watch")])
SOUND = km.KnowledgeBase(
    date(2025, 6, 1), [RULE], [USE], [LABEL], [dose, ate, since_meal, pregnant], [STROKE], EDITORIAL
)


def test_a_sound_base_has_no_problem() -> None:
    """What the broken ones below are made from."""
    assert problems(SOUND) == ()


def test_what_a_problem_says() -> None:
    """Where, and what."""
    assert str(Problem("too-much", "cites no source")) == "`too-much`: cites no source"


@pytest.mark.parametrize(
    ("broken", "found"),
    [
        (evolve(SOUND, rules=[RULE, evolve(RULE, title="Again.")]), [("too-much", "2 times the id of a rule")]),
        (evolve(SOUND, rules=[evolve(RULE, id="highest-dose")]), [("highest-dose", "2 times the id of a rule")]),
        (
            evolve(SOUND, uses=[USE, evolve(USE, id="b-use", limits=[evolve(LIMIT, title="Another.")])]),
            [("highest-dose", "2 times the id of a limit")],
        ),
        (evolve(SOUND, uses=[USE, USE]), [("a-use", "2 times the id of a use")]),
        (evolve(SOUND, sources=[LABEL, LABEL]), [("label", "2 times the id of a source")]),
        (evolve(SOUND, elements=[*SOUND.elements, dose]), [("plan.dose", "2 times the id of a element")]),
        (
            evolve(SOUND, concepts=[STROKE, STROKE, km.Indication("stroke", "stroke")]),
            [("riskfactor stroke", "2 times the id of a concept")],
        ),
        (
            evolve(SOUND, rules=[evolve(RULE, because=[REVIEW.at("p. 1", "84 mg")])]),
            [("too-much", "cites `review`, which the base does not list")],
        ),
        (
            evolve(SOUND, uses=[evolve(USE, because=[REVIEW.at("p. 1", "so")])]),
            [("a-use", "cites `review`, which the base does not list")],
        ),
        (
            evolve(SOUND, uses=[evolve(USE, monitoring=[WATCHED])]),
            [("watch", "cites `review`, which the base does not list")],
        ),
        (
            evolve(SOUND, rules=[evolve(RULE, then=advice("Know."), because=[])]),
            [
                ("too-much", "cites no source"),
                ("too-much", "compares with 84 mg, which no citation states"),
            ],
        ),
        (
            evolve(SOUND, rules=[evolve(RULE, when=dose > mg(56))]),
            [("too-much", "compares with 56 mg, which no citation states")],
        ),
        (
            evolve(SOUND, elements=[dose, ate, since_meal]),
            [
                ("highest-dose", "reads `patient.pregnant`, which is not in the vocabulary"),
                ("a-use", "reads `patient.pregnant`, which is not in the vocabulary"),
            ],
        ),
        (
            evolve(SOUND, rules=[evolve(RULE, when=all_of(dose > mg(84), Named("b.met", "b is met")))]),
            [("too-much", "reads the condition `b.met`, which the base does not state")],
        ),
        (
            evolve(SOUND, rules=[evolve(RULE, because=[LABEL.section("2", "84 mg", km.Reading.UNCERTAIN)])]),
            [("too-much", "blocks or refuses on uncertain or secondary citations only")],
        ),
        (
            evolve(
                SOUND,
                sources=[LABEL, REVIEW],
                rules=[required("dose-needed", dose, because=[REVIEW.at("p. 1", "ask", km.Reading.SECONDARY)])],
            ),
            [("dose-needed", "blocks or refuses on uncertain or secondary citations only")],
        ),
        (
            evolve(
                SOUND,
                rules=[
                    evolve(
                        RULE,
                        when=since_meal < hours(2),
                        then=caution(Severity.MODERATE, "Wait."),
                        because=[LABEL.section("2", "2 h", km.Reading.UNCERTAIN)],
                    )
                ],
            ),
            [("too-much", "reads `plan.intake.since_meal` without asking whether it exists")],
        ),
    ],
)
def test_every_problem_is_found(broken: km.KnowledgeBase, found: list[tuple[str, str]]) -> None:
    """The place and the fault, and nothing else."""
    assert [(one.where, one.what) for one in problems(broken)] == found


def test_a_threshold_in_another_unit_is_stated() -> None:
    """0.084 g in the rule is the 84 mg of its citation."""
    other = evolve(RULE, when=dose > km.quantity("0.084 g"))

    assert problems(evolve(SOUND, rules=[other])) == ()


@pytest.mark.parametrize(
    ("expression", "numbers"),
    [
        (all_of(ate, since_meal < hours(2)), []),
        (all_of(ate, any_of(pregnant, not_(since_meal < hours(2)))), []),
        (all_of(pregnant, since_meal < hours(2)), [since_meal]),
        (any_of(ate, since_meal < hours(2)), [since_meal]),
        (all_of(not_(ate), Needed(since_meal)), [since_meal]),
        (all_of(ate, Needed(since_meal)), []),
        (any_of(dose > mg(84), Needed(ate)), []),
    ],
)
def test_where_a_number_is_read_unguarded(expression: Expression, numbers: list[Number]) -> None:
    """Its question must be and-ed with it, at its place or further out."""
    assert list(unguarded(expression)) == numbers
