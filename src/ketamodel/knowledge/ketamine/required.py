"""What must be known before ketamine injection is given."""

from ketamodel.knowledge.conditions import (
    ELECTIVE,
    FOR_ANAESTHESIA,
    FOR_PSYCHIATRIC_USE,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.routes import INTRAVENOUS, IV_INFUSION
from ketamodel.knowledge.sources import KETAMINE_USPI, KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    dose_per_weight,
    duration,
    heart_rate,
    liver_enzymes,
    rate_per_weight,
    sessions,
    strength,
    systolic_blood_pressure,
    weight,
)
from ketamodel.knowledge.vocabulary.answers import diluted, fasted, route
from ketamodel.knowledge.vocabulary.medicine_list import syringe_barbiturate, syringe_diazepam
from ketamodel.knowledge.vocabulary.risk_list import airway_risk, mania_history, suicide_plan_or_intent
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, mg_per_mL, not_
from ketamodel.rules.rule import required

__all__ = ["REQUIRED"]

_DOSE = (
    KETAMODEL_EDITORIAL.at(
        "required data for injections",
        "a dose by body weight needs this datum, also in an emergency",
    ),
)
_MOOD_BECAUSE = (
    KETAMODEL_EDITORIAL.at("required data for psychiatric ketamine", "elective and urgent plans need this datum"),
)
_ANAESTHESIA_BECAUSE = (
    KETAMODEL_EDITORIAL.at("required data for anaesthesia", "elective and urgent plans need this datum"),
)
# An infusion in an emergency is stated by its rate: how long it runs is seen later.
_STATED_BY_DOSE = all_of(KETAMINE_AGENT, any_of(NOT_EMERGENCY, not_(route.is_(IV_INFUSION))))
_INTRAVENOUS_PLANNED = all_of(KETAMINE_AGENT, route.is_(INTRAVENOUS), NOT_EMERGENCY)
_MOOD = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE, NOT_EMERGENCY)
_ANAESTHESIA = all_of(KETAMINE_AGENT, FOR_ANAESTHESIA, NOT_EMERGENCY)

REQUIRED = (
    # The dose
    required("ketamine-needs-dose", dose_per_weight, given=_STATED_BY_DOSE, because=_DOSE),
    required("ketamine-needs-weight", weight, given=KETAMINE_AGENT, because=_DOSE),
    required("ketamine-needs-duration", duration, given=_INTRAVENOUS_PLANNED, because=_DOSE),
    required(
        "ketamine-needs-rate",
        rate_per_weight,
        given=all_of(KETAMINE_AGENT, route.is_(IV_INFUSION)),
        because=_DOSE,
    ),
    # The preparation
    required(
        "ketamine-needs-strength",
        strength,
        given=_INTRAVENOUS_PLANNED,
        because=[KETAMINE_USPI.section("2.1", "100 mg/mL must be diluted, so the concentration matters")],
    ),
    required(
        "ketamine-needs-dilution",
        diluted,
        given=all_of(_INTRAVENOUS_PLANNED, strength >= mg_per_mL(100)),
        because=[
            KETAMINE_USPI.section(
                "2.1",
                "100 mg/mL must be diluted with an equal volume before it is given into a vein",
            )
        ],
    ),
    required(
        "ketamine-needs-syringe-diazepam",
        syringe_diazepam,
        given=_INTRAVENOUS_PLANNED,
        because=_DOSE,
    ),
    required(
        "ketamine-needs-syringe-barbiturate",
        syringe_barbiturate,
        given=_INTRAVENOUS_PLANNED,
        because=_DOSE,
    ),
    # The patient
    required(
        "ketamine-needs-systolic",
        systolic_blood_pressure,
        given=all_of(KETAMINE_AGENT, ELECTIVE),
        because=[KETAMODEL_EDITORIAL.at("required data", "elective plans need the blood pressure", Reading.RECALLED)],
    ),
    required(
        "ketamine-needs-diastolic",
        diastolic_blood_pressure,
        given=all_of(KETAMINE_AGENT, ELECTIVE),
        because=[KETAMODEL_EDITORIAL.at("required data", "elective plans need the blood pressure", Reading.RECALLED)],
    ),
    required("ketamine-mood-needs-heart-rate", heart_rate, given=_MOOD, because=_MOOD_BECAUSE),
    required("ketamine-mood-needs-mania", mania_history, given=_MOOD, because=_MOOD_BECAUSE),
    required(
        "ketamine-mood-needs-suicide-plan",
        suicide_plan_or_intent,
        given=_MOOD,
        because=_MOOD_BECAUSE,
    ),
    required("ketamine-mood-needs-sessions", sessions, given=_MOOD, because=_MOOD_BECAUSE),
    required(
        "ketamine-mood-needs-liver-enzymes",
        liver_enzymes,
        given=all_of(_MOOD, sessions > count(1)),
        because=[
            KETAMINE_USPI.section("5.6", "baseline liver tests with repeated use", Reading.SECONDARY),
            KETAMODEL_EDITORIAL.at(
                "required data for psychiatric ketamine",
                "liver tests for a course of more than 1 session",
            ),
        ],
    ),
    required(
        "ketamine-anaesthesia-needs-fasting",
        fasted,
        given=_ANAESTHESIA,
        because=_ANAESTHESIA_BECAUSE,
    ),
    required(
        "ketamine-anaesthesia-needs-airway",
        airway_risk,
        given=_ANAESTHESIA,
        because=_ANAESTHESIA_BECAUSE,
    ),
)
