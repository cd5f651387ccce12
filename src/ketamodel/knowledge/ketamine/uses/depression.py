"""Uses of ketamine injection for depression."""

from ketamodel.knowledge.conditions import (
    COVERED_JURISDICTION,
    KETAMINE_INJECTED,
)
from ketamodel.knowledge.indications import TREATMENT_RESISTANT_DEPRESSION
from ketamodel.knowledge.ketamine.limits.mood import (
    MOOD_ACLS,
    MOOD_AGE,
    MOOD_BLOOD_PRESSURE,
    MOOD_DOSE,
    MOOD_DURATION,
    MOOD_EMERGENCY_DEPARTMENT,
    MOOD_FAILURES,
    MOOD_FREQUENCY,
    MOOD_INFUSION,
    MOOD_OXIMETRY,
    MOOD_RESUSCITATION,
    MOOD_SETTING,
)
from ketamodel.knowledge.ketamine.monitoring import MOOD_INFUSION_SESSION
from ketamodel.knowledge.routes import INTRAVENOUS
from ketamodel.knowledge.sources import (
    APA_2017,
    CANMAT_2021,
    ELEKT_D,
)
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.use import Standing, Use

__all__ = ["DEPRESSION_USES"]

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
        MOOD_EMERGENCY_DEPARTMENT,
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

DEPRESSION_USES = (TREATMENT_RESISTANT_DEPRESSION_IV,)
