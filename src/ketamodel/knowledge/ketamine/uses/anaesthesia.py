"""Uses of ketamine injection for general anaesthesia."""

from ketamodel.knowledge.conditions import (
    COVERED_JURISDICTION,
    EMERGENCY,
    FOR_ANAESTHESIA,
    IN_US,
    KETAMINE_INJECTED,
)
from ketamodel.knowledge.ketamine.limits.anaesthesia import (
    ANAESTHESIA_AGE,
    ANAESTHESIA_AGE_CHILD,
    ANAESTHESIA_SETTING,
    ANAESTHESIA_SETTING_CONDITION,
    INDUCTION_DOSE_ALTERNATIVE,
    INDUCTION_DOSE_IM,
    INDUCTION_DOSE_IV,
    INDUCTION_RATE_ALTERNATIVE,
    INDUCTION_TIME_ALTERNATIVE,
    MAINTENANCE_RATE,
)
from ketamodel.knowledge.ketamine.monitoring import ANAESTHESIA
from ketamodel.knowledge.routes import (
    IM,
    INTRAOSSEOUS,
    INTRAVENOUS,
    IV_BOLUS,
    IV_INFUSION,
)
from ketamodel.knowledge.sources import (
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.answers import route
from ketamodel.provenance import (
    Certainty,
    Grade,
    Reading,
)
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import (
    Limit,
    Standing,
    Use,
)

__all__ = ["ANAESTHESIA_USES"]

_LABEL = (KETAMINE_USPI.section("1", "induction, sole agent and supplement of general anaesthesia"),)
_LABEL_CERTAINTY = Certainty(Grade.A, _LABEL)
_CHILD = (
    KETAMINE_MPR.at(
        "paediatric use",
        "safety and effectiveness not established below 16 years",
        Reading.SECONDARY,
    ),
    KETAMODEL_EDITORIAL.at("anaesthesia in children", "widely used off label below 16 years: permitted with caution"),
)
INDUCTION_IV = Use(
    "ketamine-us-ga-iv",
    "Ketamine injection into a vein for general anaesthesia (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_BOLUS)),
    limits=[ANAESTHESIA_AGE, INDUCTION_DOSE_IV, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=_LABEL,
    certainty=_LABEL_CERTAINTY,
    monitoring=ANAESTHESIA,
)
INDUCTION_IV_ALTERNATIVE = Use(
    "ketamine-us-ga-iv-alternative",
    "Ketamine injection into a vein for general anaesthesia, alternative regimen (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(INTRAVENOUS)),
    limits=[
        ANAESTHESIA_AGE,
        INDUCTION_DOSE_ALTERNATIVE,
        INDUCTION_RATE_ALTERNATIVE,
        INDUCTION_TIME_ALTERNATIVE,
        ANAESTHESIA_SETTING,
        ANAESTHESIA_SETTING_CONDITION,
    ],
    because=_LABEL,
    certainty=_LABEL_CERTAINTY,
    monitoring=ANAESTHESIA,
)
INDUCTION_IM = Use(
    "ketamine-us-ga-im",
    "Ketamine injection into a muscle for general anaesthesia (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IM)),
    limits=[ANAESTHESIA_AGE, INDUCTION_DOSE_IM, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=_LABEL,
    certainty=_LABEL_CERTAINTY,
    monitoring=ANAESTHESIA,
)
MAINTENANCE = Use(
    "ketamine-us-ga-maintenance",
    "Ketamine infusion for maintenance of general anaesthesia (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_INFUSION)),
    limits=[ANAESTHESIA_AGE, MAINTENANCE_RATE, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=[
        KETAMINE_USPI.section("1", "induction, sole agent and supplement of general anaesthesia"),
        KETAMINE_USPI.section("2.2", "maintenance infusion 0.1 mg/min to 0.5 mg/min with diazepam", Reading.SECONDARY),
    ],
    certainty=_LABEL_CERTAINTY,
    monitoring=ANAESTHESIA,
)
CHILD_IV = Use(
    "ketamine-us-ga-iv-child",
    "Ketamine injection into a vein for general anaesthesia below 16 years (US, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_BOLUS)),
    limits=[
        ANAESTHESIA_AGE_CHILD,
        INDUCTION_DOSE_IV,
        ANAESTHESIA_SETTING,
        ANAESTHESIA_SETTING_CONDITION,
    ],
    because=_CHILD,
    certainty=_LABEL_CERTAINTY,
    default=Verdict.CAUTION,
    monitoring=ANAESTHESIA,
)
CHILD_IM = Use(
    "ketamine-us-ga-im-child",
    "Ketamine injection into a muscle for general anaesthesia below 16 years (US, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IM)),
    limits=[
        ANAESTHESIA_AGE_CHILD,
        INDUCTION_DOSE_IM,
        ANAESTHESIA_SETTING,
        ANAESTHESIA_SETTING_CONDITION,
    ],
    because=_CHILD,
    certainty=_LABEL_CERTAINTY,
    default=Verdict.CAUTION,
    monitoring=ANAESTHESIA,
)
_EMERGENCY_ONLY = Limit(
    "ketamine-ga-intraosseous-emergency",
    "Into a bone ketamine is given in an emergency only.",
    must=EMERGENCY,
    because=[KETAMODEL_EDITORIAL.at("routes", "into a bone when there is no access to a vein", Reading.RECALLED)],
)
INTRAOSSEOUS_EMERGENCY = Use(
    "ketamine-ga-intraosseous",
    "Ketamine injection into a bone for anaesthesia in an emergency without access to a vein (off label)",
    standing=Standing.PRACTICE,
    scope=all_of(COVERED_JURISDICTION, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(INTRAOSSEOUS)),
    limits=[_EMERGENCY_ONLY, INDUCTION_DOSE_IV, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=[
        KETAMODEL_EDITORIAL.at(
            "routes", "into a bone in an emergency: off label, doses as into a vein", Reading.RECALLED
        )
    ],
    certainty=Certainty(Grade.D),
    default=Verdict.CAUTION,
    monitoring=ANAESTHESIA,
)

ANAESTHESIA_USES = (
    INTRAOSSEOUS_EMERGENCY,
    INDUCTION_IV,
    INDUCTION_IV_ALTERNATIVE,
    INDUCTION_IM,
    MAINTENANCE,
    CHILD_IV,
    CHILD_IM,
)
