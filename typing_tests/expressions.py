"""What the type checkers must see: checked, never run."""

from __future__ import annotations

from typing import assert_type

import ketamodel as km
from ketamodel.knowledge.vocabulary.amounts import age, systolic_blood_pressure
from ketamodel.knowledge.vocabulary.answers import pregnant, route, sex
from ketamodel.rules.builders import all_of, mmHg, not_, years
from ketamodel.rules.expression import Chosen, Compare, Expression, Not

# An element compared with a quantity is a statement.
assert_type(systolic_blood_pressure > mmHg(140), Compare)
assert_type(systolic_blood_pressure <= mmHg(140), Compare)
assert_type(age >= years(18), Compare)
assert_type(age.is_in(years(18), years(19)), Expression)
assert_type(route.is_(km.routes.IV_INFUSION), Chosen)
assert_type(sex.is_in(km.Sex.FEMALE, km.Sex.MALE), Chosen)
assert_type(not_(pregnant), Not)
assert_type(all_of(pregnant, age >= years(18)), Expression)

# A bare number is no threshold, and no word of an amount is a text that is not a number's.
BARE = 140
systolic_blood_pressure > BARE  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
route.is_("iv")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # an id is no concept
all_of(pregnant, True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # noqa: FBT003 - the law

# Amounts compare with amounts.
assert_type(km.quantity("56 mg") < km.quantity("0.1 g"), bool)
km.quantity("56 mg") < BARE  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]

# A list holds concepts of one kind.
risks = km.Recorded(present={km.risks.STROKE})
assert_type(risks, km.Recorded[km.RiskFactor])
assert_type(risks.has(km.risks.STROKE), km.Truth)
km.Patient(risks=km.Recorded(present={km.routes.ORAL}))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the law

# What comes out is typed.
assessment = km.assess(km.TreatmentPlan(), km.Patient())
assert_type(assessment, km.Assessment)
assert_type(assessment.verdict, km.Verdict)
assert_type(assessment.findings, tuple[km.Finding, ...])
assert_type(assessment.certainty, km.Certainty | None)

# Facts of one kind stay of that kind.
assert_type(km.about(km.KNOWLEDGE.trials, km.indications.PTSD), tuple[km.Trial, ...])
assert_type(km.KNOWLEDGE.about(km.indications.PTSD), tuple[km.Fact, ...])
