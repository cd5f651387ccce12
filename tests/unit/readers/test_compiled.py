"""The compiled reader: its source, what it remembers, and what a decision tells."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Product
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.knowledge import KNOWLEDGE, products
from ketamodel.quantity import Quantity
from ketamodel.readers.compiled import Compiled, compiled
from ketamodel.rules.conclusion import Verdict, advice
from ketamodel.rules.expression import AllOf, Choice, Elapsed, Expression, Named, Number, Ratio, SetBy, YesNo
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.rule import Rule
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Sized

EFFECTIVE = KNOWLEDGE.on(KNOWLEDGE.edition)

NAMED = (
    "get|decide|id|KeyError|bisect_left|nan|time_between|unknown|canonical_float|word|gates|unsure|every|holds|may_hold"
)
VERDICT = "contraindicating|unsupporting|blocking|cautioning|verdict|new|decision|" + "|".join(Verdict)
COUNTED = re.compile(rf"[abegmnopuwx]\d+|\.?({NAMED}|{VERDICT})")


def _written_with(source: str) -> set[str]:
    """Return every name, and every constant but numbers, that *source* is written with."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.FunctionDef(name=name):
                found.add(name)
            case ast.Attribute(attr=name):
                found.add(f".{name}")
            case ast.Constant(value=value) if not isinstance(value, bool | int | float | None):
                found.add(repr(value))
            case _:
                pass
    return found


@given(text=st.text(min_size=1) | st.just("'''\n    import os #"))
def test_no_text_of_a_knowledge_base_is_in_the_source(text: str) -> None:
    """Paths, titles, names and units stay outside of what is executed: the source has counted names and numbers."""
    answer = YesNo(text, text, SetBy.GIVEN)
    listed = YesNo(f"{text}.stroke", text, SetBy.GIVEN, Concept("stroke", text))
    choice = Choice(f"{text} ", text, SetBy.GIVEN)
    weight = Number(f"{text}-", text, "kg", SetBy.GIVEN)
    ratio = Number(f"{text}/", text, "mg/kg", SetBy.GIVEN, definition=Ratio(weight, weight))
    age = Number(f"{text}+", text, "a", SetBy.GIVEN, definition=Elapsed(text, text))
    conditions: dict[str, Expression] = {text: AllOf((answer, listed))}
    when = AllOf(
        (
            Named(text, text),
            choice.is_(Concept("oral", text)),
            ratio > Quantity(1, "mg/kg"),
            age > Quantity(1, "a"),
        )
    )
    rule = Rule(id="made-up", title=text, when=when, then=advice(text), because=())

    source = Compiled(Effective((), (rule,), conditions)).source()

    assert [name for name in _written_with(source) if COUNTED.fullmatch(name) is None] == []


def test_the_source_of_the_knowledge_is_counted_names_and_numbers() -> None:
    """So it is of all rules of the knowledge; what is looked up has its meaning in the legend."""
    reader = compiled(EFFECTIVE)
    names = _written_with(reader.source())

    assert [name for name in names if COUNTED.fullmatch(name) is None] == []
    assert {name for name in names if re.fullmatch(r"[gnw]\d+", name)} == set(reader.legend()) - {"word"}
    assert "plan.jurisdiction" in {lines[0] for lines in reader.legend().values()}


def test_the_source_is_the_same_for_ever() -> None:
    """What is printed for a reader can be compared with what was printed before, in any process."""
    program = (
        "from ketamodel.cli.generated import generated; import ketamodel as km; print(generated(None, km.KNOWLEDGE))"
    )
    runs = {
        # S603: the program is a literal of this file, run by the Python that runs the test.
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", program], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


def test_made_up_values_do_not_fill_the_memory() -> None:
    """However many products and amounts a service is asked about, few are remembered, and none is mistaken."""
    reader = Compiled(EFFECTIVE)
    group = products.SPRAVATO_NASAL_SPRAY
    kinds = [Product(f"made-up-{one}", "made up", broader=[group], agent=group.agent) for one in range(3000)]
    right = reader.decide({"plan.product": group, "plan.dose": Quantity(1000, "mg")})

    decisions = {
        reader.decide({"plan.product": product, "plan.dose": Quantity(1000 + index, "mg")})
        for index, product in enumerate(kinds)
    }

    assert decisions == {right}
    remembered = [one for name, one in reader.generated.constants.items() if name.startswith("w")]
    assert max(map(len, cast("list[Sized]", remembered))) <= 1024 + 1


def test_a_verdict_is_the_worst_of_what_holds() -> None:
    """Of nothing known, what blocks leaves the verdict indeterminate; masks name rules, uses and conditions."""
    reader = compiled(EFFECTIVE)
    decision = reader.decide(inputs(Case(TreatmentPlan(), Patient())))

    assert decision.verdict is Verdict.INDETERMINATE
    assert decision.holds & decision.may_hold == 0
    scopes = reader.layout.bits[len(EFFECTIVE.rules) :][: len(EFFECTIVE.uses)]
    assert all((decision.holds | decision.may_hold) >> bit & 1 for bit in scopes)
