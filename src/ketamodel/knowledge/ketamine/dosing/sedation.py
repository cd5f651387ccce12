"""Ketamine injection for sedation: usual doses, and what calls for care."""

from ketamodel.knowledge.conditions import KETAMINE_AGENT, KETAMINE_OR_INJECTED_ESKETAMINE
from ketamodel.knowledge.indications import PROCEDURAL_SEDATION
from ketamodel.knowledge.routes import IM, INTRAOSSEOUS, IV_BOLUS
from ketamodel.knowledge.sources import ACEP_2011, RCEM_CHILDREN
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, duration
from ketamodel.knowledge.vocabulary.answers import fasted, indication, route
from ketamodel.knowledge.vocabulary.risk_list import (
    active_airway_infection_or_asthma,
    airway_risk,
    cardiovascular_disease,
    hypertension,
    uncontrolled_epilepsy,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mg_per_kg, not_, seconds
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["SEDATION"]

_SEDATION = all_of(KETAMINE_AGENT, indication.is_(PROCEDURAL_SEDATION))
_ANY_SEDATION = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(PROCEDURAL_SEDATION))
SEDATION_DOSE = Rule(
    id="ketamine-sedation-above-usual-dose",
    title="Above 2 mg/kg into a vein or 5 mg/kg into a muscle a sedation exceeds the usual dose.",
    applies=_SEDATION,
    when=any_of(
        all_of(route.is_in(IV_BOLUS, INTRAOSSEOUS), dose_per_weight > mg_per_kg(2)),
        all_of(route.is_(IM), dose_per_weight > mg_per_kg(5)),
    ),
    then=caution(Severity.MODERATE, "Expect a longer and deeper sedation."),
    because=[
        ACEP_2011.at("dosing", "1 mg/kg to 2 mg/kg into a vein; 4 mg/kg to 5 mg/kg into a muscle", Reading.RECALLED)
    ],
)
SEDATION_PUSH = Rule(
    id="ketamine-sedation-push-under-30-s",
    title="For sedation ketamine is pushed over 30 s at least.",
    applies=all_of(_SEDATION, route.is_in(IV_BOLUS, INTRAOSSEOUS)),
    when=duration < seconds(30),
    then=caution(Severity.MODERATE, "Push over 30 s to 60 s: respiratory depression."),
    because=[ACEP_2011.at("dosing", "over 30 s to 60 s", Reading.SECONDARY)],
)
SEDATION_AIRWAY = Rule(
    id="ketamine-sedation-airway",
    title="An unstable airway is a weighty warning for sedation.",
    applies=_ANY_SEDATION,
    when=airway_risk,
    then=caution(Severity.HIGH, "Relative contraindication."),
    because=[
        ACEP_2011.at("relative contraindications", "airway instability, tracheal stenosis", Reading.SECONDARY),
        RCEM_CHILDREN.at("contraindications", "airway instability"),
    ],
)
SEDATION_INFECTION = Rule(
    id="ketamine-sedation-airway-infection",
    title="An active airway infection or asthma is a weighty warning for sedation.",
    applies=_ANY_SEDATION,
    when=active_airway_infection_or_asthma,
    then=caution(Severity.HIGH, "Relative contraindication; RCEM rules it out."),
    because=[
        ACEP_2011.at(
            "relative contraindications", "active pulmonary infection or disease, asthma included", Reading.SECONDARY
        ),
        RCEM_CHILDREN.at("contraindications", "active respiratory infection or asthma"),
    ],
)
SEDATION_EPILEPSY = Rule(
    id="ketamine-sedation-epilepsy",
    title="Uncontrolled epilepsy calls for care with sedation.",
    applies=_ANY_SEDATION,
    when=uncontrolled_epilepsy,
    then=caution(Severity.MODERATE, "RCEM rules it out."),
    because=[RCEM_CHILDREN.at("contraindications", "uncontrolled epilepsy")],
)
SEDATION_NOT_FASTED = Rule(
    id="ketamine-sedation-not-fasted",
    title="A sedation of a patient who is not fasted calls for care.",
    applies=_ANY_SEDATION,
    when=not_(fasted),
    then=caution(Severity.MODERATE, "Weigh urgency against aspiration."),
    because=[RCEM_CHILDREN.at("fasting", "urgent sedation of unfasted children is allowed by judgement")],
)
SEDATION_HEART = Rule(
    id="ketamine-sedation-cardiovascular-disease",
    title="Cardiovascular disease, hypertension included, calls for care with sedation.",
    applies=_ANY_SEDATION,
    when=any_of(cardiovascular_disease, hypertension),
    then=caution(Severity.MODERATE, "Relative contraindication: blood pressure and heart rate will rise."),
    because=[
        ACEP_2011.at(
            "relative contraindications",
            "known or suspected cardiovascular disease: angina, heart failure, hypertension",
            Reading.SECONDARY,
        )
    ],
)

SEDATION = (
    SEDATION_DOSE,
    SEDATION_PUSH,
    SEDATION_AIRWAY,
    SEDATION_INFECTION,
    SEDATION_EPILEPSY,
    SEDATION_NOT_FASTED,
    SEDATION_HEART,
)
