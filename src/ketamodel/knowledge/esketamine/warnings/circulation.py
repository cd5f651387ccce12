"""When esketamine nasal spray needs care: blood pressure, heart and vessels."""

from ketamodel.knowledge.conditions import (
    EMERGENCY,
    SPRAVATO,
    SPRAVATO_IN_SMPC_TERRITORY,
    SPRAVATO_IN_US,
    SPRAVATO_ON_A_LABEL,
)
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, SPRAVATO_MPR, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    body_mass_index,
    diastolic_blood_pressure,
    since_cardiovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    brain_injury_history,
    cardiovascular_event,
    copd,
    heart_failure_nyha_3_4,
    hypertensive_encephalopathy_history,
    insufficiently_treated_hyperthyroidism,
    myocardial_infarction,
    obstructive_sleep_apnea,
    severe_valve_disease,
    uncontrolled_arrhythmia,
    ventricular_shunt,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, kg_per_m2, mmHg, weeks, years
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["CIRCULATION"]

_WEIGH = "Weigh benefit and risk, and consider delaying the dose."
PRESSURE_US = Rule(
    id="esketamine-bp-over-140-90",
    title="A blood pressure above 140/90 mmHg before the dose calls for a decision.",
    applies=SPRAVATO_IN_US,
    when=any_of(systolic_blood_pressure > mmHg(140), diastolic_blood_pressure > mmHg(90)),
    then=caution(Severity.MODERATE, _WEIGH),
    because=[
        SPRAVATO_USPI.section(
            "2.1",
            "above 140 mmHg systolic or 90 mmHg diastolic: weigh the risk, consider delaying",
            Reading.SECONDARY,
        ),
    ],
)
PRESSURE_EU = Rule(
    id="esketamine-eu-bp-over-140-90",
    title="In the EU a blood pressure above 140/90 mmHg, from 65 years above 150/90 mmHg, is treated first.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=any_of(
        systolic_blood_pressure > mmHg(150),
        all_of(age < years(65), systolic_blood_pressure > mmHg(140)),
        diastolic_blood_pressure > mmHg(90),
    ),
    then=caution(Severity.MODERATE, "Lower the blood pressure first, or decide by benefit and risk."),
    because=[
        SPRAVATO_SMPC.section("4.4", "below 65 years above 140 mmHg systolic or 90 mmHg diastolic"),
        SPRAVATO_SMPC.section(
            "4.4",
            "from 65 years above 150 mmHg systolic or 90 mmHg diastolic",
            Reading.RECALLED,
        ),
    ],
)
PRESSURE_EMERGENCY = Rule(
    id="esketamine-emergency-bp-over-180-110",
    title="In an emergency a blood pressure above 180/110 mmHg is a weighty warning.",
    applies=all_of(SPRAVATO_ON_A_LABEL, EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(110)),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk of a further rise."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "serious risk",
            "above 180 mmHg systolic or 110 mmHg diastolic in an emergency: caution of high severity",
            Reading.RECALLED,
        )
    ],
)
RECENT_EVENT_US = Rule(
    id="esketamine-us-recent-cardiovascular-event",
    title="In the US a cardiovascular event within 6 weeks is a weighty warning.",
    applies=SPRAVATO_IN_US,
    when=all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
    then=caution(Severity.HIGH, "Should normally wait: the EU text rules it out."),
    because=[
        SPRAVATO_USPI.section(
            "5.7",
            "assess patients with cardiovascular conditions before starting",
            Reading.RECALLED,
        ),
        SPRAVATO_SMPC.section("4.3", "contraindicated in the EU within 6 weeks of a cardiovascular event"),
    ],
)
ENCEPHALOPATHY = Rule(
    id="esketamine-hypertensive-encephalopathy",
    title="After hypertensive encephalopathy more intensive monitoring is needed.",
    applies=SPRAVATO,
    when=hypertensive_encephalopathy_history,
    then=caution(Severity.MODERATE, "Watch blood pressure and symptoms more closely."),
    because=[
        SPRAVATO_USPI.section(
            "5.7",
            "history of hypertensive encephalopathy: more intensive monitoring",
            Reading.SECONDARY,
        ),
        SPRAVATO_MPR.at(
            "warnings",
            "history of hypertensive encephalopathy: more intensive monitoring",
            Reading.SECONDARY,
        ),
    ],
)
CONDITIONS_US = Rule(
    id="esketamine-us-conditions-of-the-eu-text",
    title="In the US, conditions for which the EU text asks that the benefit outweighs the risk call for care too.",
    applies=SPRAVATO_IN_US,
    when=any_of(
        copd,
        all_of(obstructive_sleep_apnea, body_mass_index >= kg_per_m2(35)),
        insufficiently_treated_hyperthyroidism,
        brain_injury_history,
        ventricular_shunt,
    ),
    then=caution(
        Severity.MODERATE, "The EU text: only if the benefit outweighs the risk, where resuscitation is at hand."
    ),
    because=[
        SPRAVATO_SMPC.section(
            "4.4",
            "pulmonary insufficiency, sleep apnoea with a body mass index from 35 kg/m2, hyperthyroidism, brain injury, shunt",
            Reading.RECALLED,
        ),
        KETAMODEL_EDITORIAL.at("conditions of the EU text", "in the US: caution, the label does not name them"),
    ],
)
UNSTABLE_EU = Rule(
    id="esketamine-eu-unstable-cv-resp",
    title="In the EU unstable cardiovascular or respiratory conditions need a benefit that outweighs the risk, and a site that can resuscitate.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=any_of(
        copd,
        all_of(obstructive_sleep_apnea, body_mass_index >= kg_per_m2(35)),
        uncontrolled_arrhythmia,
        myocardial_infarction,
        heart_failure_nyha_3_4,
        severe_valve_disease,
        insufficiently_treated_hyperthyroidism,
        brain_injury_history,
        hypertensive_encephalopathy_history,
        ventricular_shunt,
    ),
    then=caution(
        Severity.HIGH,
        "Start only if the benefit outweighs the risk, where resuscitation is at hand.",
    ),
    because=[
        SPRAVATO_SMPC.section(
            "4.4",
            "pulmonary insufficiency, sleep apnoea with a body mass index from 35 kg/m2, arrhythmia, past infarction, heart failure, valve disease, hyperthyroidism, brain injury, encephalopathy, shunt",
            Reading.RECALLED,
        )
    ],
)

CIRCULATION = (
    PRESSURE_US,
    PRESSURE_EU,
    PRESSURE_EMERGENCY,
    RECENT_EVENT_US,
    ENCEPHALOPATHY,
    CONDITIONS_US,
    UNSTABLE_EU,
)
