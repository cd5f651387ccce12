"""Fingerprints of rules, uses and knowledge bases."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

import ketamodel as km
from ketamodel.rules.digest import canonical, digest
from ketamodel.strategies import rules, uses

RULE = km.KNOWLEDGE.rule("esketamine-pregnancy")


@given(rules())
def test_the_canonical_text_of_a_rule_is_json(rule: km.Rule) -> None:
    """It is JSON with sorted keys, and equal rules have the same."""
    text = canonical(rule)

    assert json.dumps(json.loads(text), sort_keys=True, separators=(",", ":")) == text
    assert canonical(evolve(rule)) == text


@given(uses(), uses())
def test_different_uses_have_different_fingerprints(one: km.Use, two: km.Use) -> None:
    """Two have the same exactly when they are equal."""
    assert (digest(one) == digest(two)) is (one == two)


@pytest.mark.parametrize(
    "changed",
    [
        evolve(RULE, title="Another title."),
        evolve(RULE, when=RULE.applies),
        evolve(RULE, because=RULE.because[:1]),
        evolve(RULE, in_force=km.InForce(since=date(2020, 1, 1))),
        evolve(RULE, because=[evolve(RULE.because[0], states="something else"), *RULE.because[1:]]),
        evolve(
            RULE,
            because=[
                evolve(RULE.because[0], source=evolve(RULE.because[0].source, edition="next")),
                *RULE.because[1:],
            ],
        ),
    ],
)
def test_any_change_shows(changed: km.Rule) -> None:
    """Also one of the edition of a source, far below the rule."""
    assert digest(changed) != digest(RULE)


def test_it_is_the_same_in_another_process() -> None:
    """Nothing in it depends on the seed of hashes or on addresses in memory."""
    program = (
        "import ketamodel as km; from ketamodel.rules.digest import digest;"
        "print(digest(km.KNOWLEDGE), digest(km.KNOWLEDGE.rule('esketamine-pregnancy')))"
    )
    # S603: the program is a literal of this file, run by the Python that runs the test.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": "7"}
    )

    assert done.stdout.split() == [digest(km.KNOWLEDGE), digest(RULE)]


def test_a_change_of_a_rule_changes_the_knowledge() -> None:
    """The fingerprint of a knowledge base covers its rules, and not what it has worked out."""
    base = km.KNOWLEDGE
    base.on(date(2019, 1, 1))
    changed = evolve(base, rules=[evolve(one, title="New.") if one.id == RULE.id else one for one in base.rules])

    assert digest(evolve(base)) == digest(base)
    assert digest(changed) != digest(base)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": None}, '{"a":null,"b":1}'),
        (frozenset({"b", "a"}), '["a","b"]'),
        ([True, Decimal("1E+2"), Fraction(1, 3)], '[true,"100","1/3"]'),
        (km.Verdict.CAUTION, '"caution"'),
        (date(2026, 1, 2), '"2026-01-02"'),
    ],
)
def test_plain_data(value: object, text: str) -> None:
    """Sets and mappings have no order of their own."""
    assert canonical(value) == text


def test_what_has_no_canonical_text_is_refused() -> None:
    """A float is written differently by others; nothing is guessed."""
    with pytest.raises(TypeError, match="has no canonical text"):
        canonical(0.1)
