"""What labels and guidelines describe for ketamine injection."""

from ketamodel.knowledge.conditions import (
    COVERED_JURISDICTION,
    FOR_ANAESTHESIA,
    IN_US,
    KETAMINE_INJECTED,
)
from ketamodel.knowledge.indications import TREATMENT_RESISTANT_DEPRESSION
from ketamodel.knowledge.ketamine.limits import (
    ANAESTHESIA_AGE,
    ANAESTHESIA_AGE_CHILD,
    ANAESTHESIA_SETTING,
    ANAESTHESIA_SETTING_CONDITION,
    INDUCTION_DOSE_ALTERNATIVE,
    INDUCTION_DOSE_IM,
    INDUCTION_DOSE_IV,
    INDUCTION_RATE_ALTERNATIVE,
    MAINTENANCE_RATE,
    MOOD_ACLS,
    MOOD_AGE,
    MOOD_BLOOD_PRESSURE,
    MOOD_DOSE,
    MOOD_DURATION,
    MOOD_FAILURES,
    MOOD_FREQUENCY,
    MOOD_INFUSION,
    MOOD_OXIMETRY,
    MOOD_RESUSCITATION,
    MOOD_SETTING,
)
from ketamodel.knowledge.ketamine.monitoring import ANAESTHESIA, MOOD_INFUSION_SESSION
from ketamodel.knowledge.routes import IM, INTRAVENOUS, IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.sources import (
    APA_2017,
    CANMAT_2021,
    ELEKT_D,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Standing, Use

__all__ = ["USES"]

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
    scope=all_of(IN_US, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_BOLUS)),
    limits=[
        ANAESTHESIA_AGE,
        INDUCTION_DOSE_ALTERNATIVE,
        INDUCTION_RATE_ALTERNATIVE,
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
    standing=Standing.INVESTIGATIONAL,
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
    standing=Standing.INVESTIGATIONAL,
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
TREATMENT_RESISTANT_DEPRESSION_IV = Use(
    "ketamine-trd-iv",
    "Ketamine infusion for treatment-resistant depression",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(TREATMENT_RESISTANT_DEPRESSION),
        route.is_(INTRAVENOUS),
    ),
    limits=[
        MOOD_AGE,
        MOOD_FAILURES,
        MOOD_INFUSION,
        MOOD_DOSE,
        MOOD_DURATION,
        MOOD_FREQUENCY,
        MOOD_SETTING,
        MOOD_ACLS,
        MOOD_OXIMETRY,
        MOOD_BLOOD_PRESSURE,
        MOOD_RESUSCITATION,
    ],
    because=[
        CANMAT_2021.at(
            "recommendations",
            "a single intravenous dose: level 1 evidence; series and maintenance: level 3",
        ),
        APA_2017.at("consensus statement", "ketamine infusions in mood disorders", Reading.RECALLED),
    ],
    certainty=Certainty(
        Grade.A,
        [
            CANMAT_2021.at(
                "recommendations",
                "a single intravenous dose: level 1 evidence; series and maintenance: level 3",
            ),
            ELEKT_D.at(
                "abstract",
                "response 55.4 % with ketamine infusions in non-psychotic depression, n=403",
            ),
        ],
    ),
    monitoring=MOOD_INFUSION_SESSION,
)

USES = (
    INDUCTION_IV,
    INDUCTION_IV_ALTERNATIVE,
    INDUCTION_IM,
    MAINTENANCE,
    CHILD_IV,
    CHILD_IM,
    TREATMENT_RESISTANT_DEPRESSION_IV,
)
