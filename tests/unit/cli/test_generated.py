"""The compiled source of rules, as the command line prints it."""

from __future__ import annotations

import ast

import pytest

import ketamodel as km
from ketamodel.cli.generated import generated


def test_one_rule_is_printed_with_what_it_reads() -> None:
    """The source of a rule is a function, and below it stands what its names hold."""
    source, _, legend = generated("esketamine-bp-over-140-90", km.KNOWLEDGE).partition("\n\n")

    assert [type(one).__name__ for one in ast.parse(source).body] == ["FunctionDef"]
    assert "patient.observations.systolic-blood-pressure" in legend
    assert "#     > 140: esketamine-bp-over-140-90 (or another)" in legend


def test_a_rule_that_names_conditions_is_printed_with_them() -> None:
    """The rule of a limit asks whether some use is met, so the uses are there, too."""
    assert "#     esketamine-us-trd.met: any-use.met" in generated("esketamine-setting", km.KNOWLEDGE)


def test_all_rules_are_printed_without_an_id() -> None:
    """Every path that a rule reads stands in the legend."""
    assert "patient.pregnant" in generated(None, km.KNOWLEDGE)


def test_what_is_no_rule_is_told() -> None:
    """An unknown id names the nearest."""
    with pytest.raises(km.UnknownId, match="esketamine-pregnancy"):
        generated("esketamine-pregnanci", km.KNOWLEDGE)
