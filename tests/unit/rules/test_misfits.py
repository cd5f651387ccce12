"""What of a policy does not fit the base that it extends."""

from __future__ import annotations

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.knowledge.vocabulary.amounts import dose
from ketamodel.rules.builders import any_of, mg
from ketamodel.rules.conclusion import contraindicated
from ketamodel.rules.expression import Named
from ketamodel.rules.self_check import Problem
from tests.unit.rules.test_policy import BASE, HARD, LABEL, OURS, TIGHTER, USE, WE_STATE, off, pregnant, route


def _problem(policy: km.Policy, base: km.KnowledgeBase = BASE) -> list[tuple[str, str]]:
    with pytest.raises(km.PolicyProblems) as caught:
        base.extended_by(policy)
    return [(one.where, one.what) for one in caught.value.problems]


OUR_RULE = km.Rule("ours-rule", "Ours.", pregnant, contraindicated("Do not give."), WE_STATE)


OUR_USE = evolve(USE, id="ours-use", limits=[])


OUR_LIMIT = km.AddedLimit(TIGHTER, ["first"])


NEVER_HEARD = km.RiskFactor("never-heard-of", "never heard of")


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        (
            evolve(OURS, rules=[evolve(OUR_RULE, id="hard")]),
            [("hard", "is an id of ketamodel 2025-06-01: choose another, such as `ours-hard`")],
        ),
        (
            evolve(OURS, rules=[evolve(OUR_RULE, id="ours-highest")], limits=[OUR_LIMIT]),
            [
                ("ours-highest", "is more than one of a rule, a limit and a use of the policy: choose another"),
                ("ours-highest", "2 times the id of a rule"),
            ],
        ),
        (
            evolve(OURS, sources=[LABEL]),
            [("label", "is the id of a source of the base: choose another, or cite that one")],
        ),
        (
            evolve(OURS, concepts=[km.RiskFactor("stroke", "another stroke")]),
            [("stroke", "is the id of a RiskFactor of the base: choose another")],
        ),
        (
            evolve(OURS, concepts=[km.RiskFactor("ours", "ours", broader=[NEVER_HEARD])]),
            [("ours", "falls under `never-heard-of`, which is neither of the base nor of the policy")],
        ),
        (
            evolve(OURS, rules=[evolve(OUR_RULE, when=route.is_(km.routes.INTRANASAL))]),
            [("ours-rule", "names `intranasal`, which is no concept of the base or the policy")],
        ),
        (
            evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["frist", "xyzzy"])]),
            [
                ("ours-highest", "tightens `frist`, which is no use: did you mean `first`?"),
                ("ours-highest", "tightens `xyzzy`, which is no use"),
            ],
        ),
        (
            evolve(OURS, uses=[OUR_USE]),
            [("ours-use", "adds a use, which loosens, without a reason: say in `loosens` why it is added")],
        ),
        (
            evolve(
                OURS,
                uses=[evolve(OUR_USE, because=WE_STATE)],
                loosens=[km.Loosening("ours-use", km.Loosens.ADDED_USE, "ours")],
            ),
            [("ours-use", "stands as a label but cites none: cite the label, or call it a guideline")],
        ),
        (
            evolve(OURS, loosens=[km.Loosening("ours-use", km.Loosens.ADDED_USE, "ours")]),
            [("ours-use", "is loosened as an added use, and is no use of the policy")],
        ),
        (
            evolve(OURS, loosens=[off("hrd")]),
            [("hrd", "is loosened, and is no rule or limit of the base: did you mean `hard`?")],
        ),
        (
            evolve(OURS, loosens=[off("hard"), off("hard")]),
            [("hard", "is loosened more than once: say it in one entry")],
        ),
        (
            evolve(OURS, loosens=[off("lesser-default")]),
            [("lesser-default", "follows from uses and cannot be loosened: add a use of your own, with a reason")],
        ),
        (
            evolve(OURS, rules=[OUR_RULE], loosens=[off("ours-rule")]),
            [("ours-rule", "is of the policy itself: change it there")],
        ),
        (
            evolve(OURS, loosens=[km.Loosening("highest", km.Loosens.NOTED, "no")]),
            [
                (
                    "highest",
                    "is a limit and cannot be noted while not known: switch it off, or give it an exception",
                )
            ],
        ),
        (
            evolve(OURS, loosens=[km.Loosening("soft", km.Loosens.NOTED, "no")]),
            [("soft", "is only noted already while it is not known")],
        ),
        (
            evolve(OURS, loosens=[km.Loosening("soft", km.Loosens.DATES, "no", in_force=km.InForce())]),
            [("soft", "is in force always, of which `always` leaves out no day")],
        ),
        (
            evolve(OURS, rules=[evolve(OUR_RULE, when=dose > mg(28))]),
            [("ours-rule", "compares with 28 mg, which no citation states")],
        ),
        (
            evolve(OURS, rules=[evolve(OUR_RULE, because=[OURS.source.at("1", "words", km.Reading.UNCERTAIN)])]),
            [("ours-rule", "blocks or refuses on uncertain or secondary citations only")],
        ),
        (
            evolve(OURS, loosens=[km.Loosening("soft", km.Loosens.EXCEPTION, "a low dose", unless=dose < mg(28))]),
            [
                ("soft", "compares with 28 mg, which no citation states"),
                ("soft-loosened-by-ours", "compares with 28 mg, which no citation states"),
            ],
        ),
    ],
    ids=range(20),
)
def test_what_does_not_fit_is_told(policy: km.Policy, found: list[tuple[str, str]]) -> None:
    """Each problem with the id that it is about, and what would be right."""
    assert sorted(_problem(policy)) == sorted(found)


def test_a_policy_extends_a_base_once() -> None:
    """A second time its ids are taken, too."""
    base = BASE.extended_by(OURS)

    assert ("ours", "extends the base already: name each policy once") in _problem(OURS, base)


def test_no_limit_where_a_rule_asks_whether_uses_are_met() -> None:
    """It could settle what the rule asks, and so lift what it says."""
    asks = evolve(HARD, when=any_of(pregnant, Named("first.met", "the first use is met")))
    base = evolve(BASE, rules=[asks])

    what = "tightens uses, while the rule `hard` asks whether uses are met: write a rule in place of the limit"
    assert _problem(evolve(OURS, limits=[OUR_LIMIT]), base) == [("ours-highest", what)]


def test_all_problems_are_told_at_once() -> None:
    """Those of every policy, and those of the self-check."""
    problems = _problem(evolve(OURS, uses=[OUR_USE], loosens=[off("hrd")], rules=[evolve(OUR_RULE, because=[])]))

    assert [where for where, _ in problems] == ["ours-use", "hrd", "ours-rule", "ours-rule"]


def test_problems_read_as_the_self_check_says_them() -> None:
    """One a line."""
    assert str(km.PolicyProblems([Problem("a", "b"), Problem("c", "d")])) == "`a`: b\n`c`: d"
