"""What comparisons and choices are, for the type checkers; never run."""

from typing import assert_type

import ketamodel as km
from ketamodel.knowledge.vocabulary.amounts import dose, systolic_blood_pressure
from ketamodel.knowledge.vocabulary.answers import pregnant, route
from ketamodel.rules.builders import all_of, mg, mmHg, not_
from ketamodel.rules.expression import Chosen, Compare, Expression, Not, YesNo

assert_type(systolic_blood_pressure > mmHg(140), Compare)
assert_type(systolic_blood_pressure <= mmHg(140), Compare)
assert_type(route.is_(km.routes.INTRANASAL), Chosen)
assert_type(dose.is_in(mg(56), mg(84)), Expression)
assert_type(not_(pregnant), Not)
assert_type(all_of(pregnant, not_(pregnant)), Expression)
assert_type(pregnant, YesNo)

assert_type(km.quantity("56 mg"), km.Quantity)
assert_type(km.quantity("56 mg") < km.quantity("84 mg"), bool)
assert_type(km.assess(km.TreatmentPlan(), km.Patient()), km.Assessment)
assert_type(km.assess(km.TreatmentPlan(), km.Patient()).verdict, km.Verdict)
assert_type(km.Recorded(present=[km.risks.STROKE]), km.Recorded[km.RiskFactor])
