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

DOSE = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
AGE = Number("patient.age", "age", "a", SetBy.GIVEN)
SEX = Choice("patient.sex", "sex at birth", SetBy.GIVEN)
ROUTE = Choice("plan.route", "route", SetBy.CHOSEN)
PREGNANT = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
NURSING = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
ORAL, RECTAL = Concept("oral", "oral"), Concept("rectal", "rectal")
MET = Named("any-use.met", "some use is met")


@pytest.mark.parametrize(
    ("expression", "english"),
    [
        (PREGNANT, "pregnant: yes"),
        (not_(PREGNANT), "pregnant: no"),
        (mg(56) > DOSE, "dose below 56 mg"),
        (not_(mg(56) > DOSE), "dose at least 56 mg"),
        (mg(56) >= DOSE, "dose at most 56 mg"),
        (not_(mg(56) >= DOSE), "dose above 56 mg"),
        (mg(56) < DOSE, "dose above 56 mg"),
        (not_(mg(56) < DOSE), "dose at most 56 mg"),
        (mg(56) <= DOSE, "dose at least 56 mg"),
        (not_(mg(56) <= DOSE), "dose below 56 mg"),
        (DOSE.is_in(mg(56), mg(84)), "dose exactly 56 mg, or dose exactly 84 mg"),
        (not_(DOSE.is_in(mg(56), mg(84))), "dose other than 56 mg, and dose other than 84 mg"),
        (SEX.is_(Sex.MALE), "sex at birth is male"),
        (not_(SEX.is_(Sex.MALE)), "sex at birth is not male"),
        (ROUTE.is_in(ORAL, RECTAL), "route is oral or rectal"),
        (not_(ROUTE.is_in(ORAL, RECTAL)), "route is not oral or rectal"),
        (Needed(DOSE), "dose is not known"),
        (not_(Needed(DOSE)), "dose is known"),
        (MET, "some use is met"),
        (not_(MET), "it is not so that some use is met"),
        (not_(not_(PREGNANT)), "pregnant: yes"),
        (all_of(), "in every case"),
        (any_of(), "in no case"),
        (not_(all_of()), "in no case"),
        (not_(any_of()), "in every case"),
        (all_of(PREGNANT, NURSING), "pregnant: yes, and breastfeeding: yes"),
        (not_(all_of(PREGNANT, NURSING)), "pregnant: no, or breastfeeding: no"),
        (not_(any_of(PREGNANT, NURSING)), "pregnant: no, and breastfeeding: no"),
        (
            all_of(not_(SEX.is_(Sex.MALE)), any_of(PREGNANT, years(55) <= AGE)),
            "sex at birth is not male, and (pregnant: yes, or age at least 55 a)",
        ),
        (
            any_of(PREGNANT, not_(any_of(NURSING, years(55) <= AGE))),
            "pregnant: yes, or (breastfeeding: no, and age below 55 a)",
        ),
    ],
)
def test_sentences(expression: Expression, english: str) -> None:
    """Each statement reads as a clause, its opposite without "not (…)", and groups stand in brackets."""
    assert prose(expression) == english
