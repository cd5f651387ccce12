"""Conditions in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ketamodel.domain.kinds import Sex
from ketamodel.readers.prose import prose
from ketamodel.rules.builders import all_of, any_of, mg, not_, years
from ketamodel.rules.expression import Choice, Named, Needed, Number, SetBy, YesNo
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.rules.expression import Expression

dose = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
age = Number("patient.age", "age", "a", SetBy.GIVEN)
sex = Choice("patient.sex", "sex at birth", SetBy.GIVEN)
route = Choice("plan.route", "route", SetBy.CHOSEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
breastfeeding = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
ORAL, RECTAL = Concept("oral", "oral"), Concept("rectal", "rectal")
MET = Named("any-use.met", "some use is met")


@pytest.mark.parametrize(
    ("expression", "english"),
    [
        (pregnant, "pregnant: yes"),
        (not_(pregnant), "pregnant: no"),
        (dose < mg(56), "dose below 56 mg"),
        (not_(dose < mg(56)), "dose at least 56 mg"),
        (dose <= mg(56), "dose at most 56 mg"),
        (not_(dose <= mg(56)), "dose above 56 mg"),
        (dose > mg(56), "dose above 56 mg"),
        (not_(dose > mg(56)), "dose at most 56 mg"),
        (dose >= mg(56), "dose at least 56 mg"),
        (not_(dose >= mg(56)), "dose below 56 mg"),
        (dose.is_in(mg(56), mg(84)), "dose exactly 56 mg, or dose exactly 84 mg"),
        (not_(dose.is_in(mg(56), mg(84))), "dose other than 56 mg, and dose other than 84 mg"),
        (sex.is_(Sex.MALE), "sex at birth is male"),
        (not_(sex.is_(Sex.MALE)), "sex at birth is not male"),
        (route.is_in(ORAL, RECTAL), "route is oral or rectal"),
        (not_(route.is_in(ORAL, RECTAL)), "route is not oral or rectal"),
        (Needed(dose), "dose is not known"),
        (not_(Needed(dose)), "dose is known"),
        (MET, "some use is met"),
        (not_(MET), "it is not so that some use is met"),
        (not_(not_(pregnant)), "pregnant: yes"),
        (all_of(), "in every case"),
        (any_of(), "in no case"),
        (not_(all_of()), "in no case"),
        (not_(any_of()), "in every case"),
        (all_of(pregnant, breastfeeding), "pregnant: yes, and breastfeeding: yes"),
        (not_(all_of(pregnant, breastfeeding)), "pregnant: no, or breastfeeding: no"),
        (not_(any_of(pregnant, breastfeeding)), "pregnant: no, and breastfeeding: no"),
        (
            all_of(not_(sex.is_(Sex.MALE)), any_of(pregnant, age >= years(55))),
            "sex at birth is not male, and (pregnant: yes, or age at least 55 years)",
        ),
        (
            any_of(pregnant, not_(any_of(breastfeeding, age >= years(55)))),
            "pregnant: yes, or (breastfeeding: no, and age below 55 years)",
        ),
    ],
)
def test_sentences(expression: Expression, english: str) -> None:
    """Each statement reads as a clause, its opposite without "not (…)", and groups stand in brackets."""
    assert prose(expression) == english
