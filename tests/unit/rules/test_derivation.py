"""What a derived number rests on."""

from __future__ import annotations

from ketamodel.rules.derivation import parts_of, sources_of
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio, SetBy

dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
weight = Number("patient.weight", "weight", "kg", SetBy.MEASURED)
ratio = Number("derived.ratio", "ratio", "mg/kg", SetBy.CHOSEN, Ratio(dose, weight))
squared = Number("derived.squared", "squared", "m2", SetBy.CHOSEN, Product(weight, weight))
since = Number("derived.since", "since", "d", SetBy.GIVEN, Elapsed("patient.last", "plan.date"))
first = Number("derived.first", "first", "d", SetBy.GIVEN, FirstKnown([since, ratio, squared]))


def test_what_a_number_rests_on() -> None:
    """The paths of the inputs, through every definition."""
    assert sources_of(first) == {"patient.last", "plan.date", "plan.dose", "patient.weight"}


def test_the_parts_of_a_number() -> None:
    """The numbers that its definition names, and not theirs."""
    assert [parts_of(one) for one in (dose, ratio, squared, since, first)] == [
        (),
        (dose, weight),
        (weight, weight),
        (),
        (since, ratio, squared),
    ]
