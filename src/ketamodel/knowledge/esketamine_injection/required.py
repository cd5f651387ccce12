"""What must be known before esketamine is injected."""

from ketamodel.knowledge.conditions import ELECTIVE, ESKETAMINE_INJECTED, FOR_ANAESTHESIA, NOT_EMERGENCY
from ketamodel.knowledge.routes import INTRAVENOUS, IV_INFUSION
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    dose_per_weight,
    duration,
    rate_per_weight,
    systolic_blood_pressure,
    weight,
)
from ketamodel.knowledge.vocabulary.answers import fasted, route
from ketamodel.knowledge.vocabulary.risk_list import airway_risk
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.rule import required

__all__ = ["REQUIRED"]

_DOSE = (
    KETAMODEL_EDITORIAL.at(
        "required data for injections", "a dose by body weight needs this datum, also in an emergency"
    ),
)
_PRESSURE = (KETAMODEL_EDITORIAL.at("required data", "elective plans need the blood pressure"),)
_ANAESTHESIA_BECAUSE = (
    KETAMODEL_EDITORIAL.at("required data for anaesthesia", "elective and urgent plans need this datum"),
)
# An infusion in an emergency is stated by its rate: how long it runs is seen later.
_STATED_BY_DOSE = all_of(ESKETAMINE_INJECTED, any_of(NOT_EMERGENCY, not_(route.is_(IV_INFUSION))))
_ELECTIVE = all_of(ESKETAMINE_INJECTED, ELECTIVE)
_ANAESTHESIA = all_of(ESKETAMINE_INJECTED, FOR_ANAESTHESIA, NOT_EMERGENCY)

REQUIRED = (
    required("esketamine-injection-needs-dose", dose_per_weight, given=_STATED_BY_DOSE, because=_DOSE),
    required("esketamine-injection-needs-weight", weight, given=ESKETAMINE_INJECTED, because=_DOSE),
    required(
        "esketamine-injection-needs-duration",
        duration,
        given=all_of(ESKETAMINE_INJECTED, route.is_(INTRAVENOUS), NOT_EMERGENCY),
        because=_DOSE,
    ),
    required(
        "esketamine-injection-needs-rate",
        rate_per_weight,
        given=all_of(ESKETAMINE_INJECTED, route.is_(IV_INFUSION)),
        because=_DOSE,
    ),
    required("esketamine-injection-needs-systolic", systolic_blood_pressure, given=_ELECTIVE, because=_PRESSURE),
    required("esketamine-injection-needs-diastolic", diastolic_blood_pressure, given=_ELECTIVE, because=_PRESSURE),
    required("esketamine-injection-needs-fasting", fasted, given=_ANAESTHESIA, because=_ANAESTHESIA_BECAUSE),
    required("esketamine-injection-needs-airway", airway_risk, given=_ANAESTHESIA, because=_ANAESTHESIA_BECAUSE),
)
