"""When ketamine injection needs care: blood pressure, heart and vessels."""

from ketamodel.knowledge.conditions import (
    ELECTIVE,
    EMERGENCY,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    IN_CH,
    IN_EU,
    IN_UK,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
)
from ketamodel.knowledge.ketamine.contraindications import (
    HAZARDS,
    SEVERE_HEART,
    SEVERE_HEART_BECAUSE,
)
from ketamodel.knowledge.sources import (
    KETALAR_UK,
    KETAMINE_CH,
    KETAMINE_PDR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    RSI_2025,
)
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    since_cerebrovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    aneurysmal_vascular_disease,
    arteriovenous_malformation,
    cerebral_trauma,
    cerebrovascular_event,
    shock_or_catecholamine_depletion,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mmHg, months
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["CIRCULATION"]


# Blood pressure and circulation
PRESSURE = Rule(
    id="ketamine-bp-over-140-90",
    title="Before an elective infusion for a psychiatric use or chronic pain, a blood pressure above 140/90 mmHg calls for a decision.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN), ELECTIVE),
    when=any_of(systolic_blood_pressure > mmHg(140), diastolic_blood_pressure > mmHg(90)),
    then=caution(Severity.MODERATE, "Decide to delay or to treat first."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "blood pressure before ketamine",
            "practice: above 140 mmHg systolic or 90 mmHg diastolic",
            Reading.RECALLED,
        )
    ],
)
HAZARD_EMERGENCY = Rule(
    id="ketamine-emergency-bp-rise-hazard-conditions",
    title="In an emergency, conditions in which a rise in blood pressure is a hazard are a weighty warning.",
    applies=all_of(KETAMINE_AGENT, EMERGENCY),
    when=HAZARDS,
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "above 180 mmHg systolic or 110 mmHg diastolic; stroke or intracranial haemorrhage within 3 months: high severity in an emergency",
            Reading.RECALLED,
        ),
    ],
)
VASCULAR_ANOMALY = Rule(
    id="ketamine-vascular-anomaly",
    title="An aneurysm, also a secured or a peripheral one, or an arteriovenous malformation is a weighty warning.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=any_of(aneurysmal_vascular_disease, arteriovenous_malformation),
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious hazard."),
    because=[
        KETAMINE_PDR.at("examples", "aneurysm", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "what only the nasal spray's label rules out: caution of high severity, unless the hazard is recorded",
            Reading.RECALLED,
        ),
    ],
)
OLDER_STROKE = Rule(
    id="ketamine-older-stroke",
    title="A stroke or intracranial haemorrhage more than 3 months ago is a weighty warning.",
    applies=KETAMINE_AGENT,
    when=all_of(cerebrovascular_event, since_cerebrovascular_event > months(3)),
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious hazard."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "stroke or haemorrhage more than 3 months ago: high severity",
            Reading.RECALLED,
        )
    ],
)

SWISS_PRESSURE_EMERGENCY = Rule(
    id="ketamine-ch-emergency-bp-over-180-100",
    title="In Switzerland, in an emergency, a blood pressure above 180 mmHg systolic or 100 mmHg diastolic is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, IN_CH, EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(100)),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        KETAMINE_CH.at("contraindications", "resting blood pressure above 180 mmHg systolic or 100 mmHg diastolic")
    ],
)
STROKE_OR_TRAUMA_UK_EMERGENCY = Rule(
    id="ketamine-uk-emergency-stroke-or-cerebral-trauma",
    title="In the UK, in an emergency, cerebral trauma or a stroke within 3 months is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, IN_UK, EMERGENCY),
    when=any_of(cerebral_trauma, all_of(cerebrovascular_event, since_cerebrovascular_event <= months(3))),
    then=caution(Severity.HIGH, "The UK label rules it out; give only if the benefit outweighs the risk."),
    because=[
        KETALAR_UK.at("contraindications", "cerebrovascular accident or cerebral trauma"),
        KETAMODEL_EDITORIAL.at("stroke", "within 3 months; high severity in an emergency", Reading.RECALLED),
    ],
)
SEVERE_HEART_EU = Rule(
    id="ketamine-eu-severe-coronary-or-myocardial-disease",
    title="In the EU severe coronary or myocardial disease is a weighty warning: the UK label rules ketamine out.",
    applies=all_of(KETAMINE_AGENT, IN_EU),
    when=SEVERE_HEART,
    then=caution(Severity.HIGH, "Contraindicated by the UK label; look up the national label."),
    because=SEVERE_HEART_BECAUSE,
)
STROKE_OR_TRAUMA_EU = Rule(
    id="ketamine-eu-stroke-or-cerebral-trauma",
    title="In the EU cerebral trauma or a stroke within 3 months is a weighty warning: the UK label rules ketamine out.",
    applies=all_of(KETAMINE_AGENT, IN_EU),
    when=any_of(cerebral_trauma, all_of(cerebrovascular_event, since_cerebrovascular_event <= months(3))),
    then=caution(Severity.HIGH, "Contraindicated by the UK label; look up the national label."),
    because=[
        KETALAR_UK.at("contraindications", "cerebrovascular accident or cerebral trauma"),
        KETAMODEL_EDITORIAL.at("stroke", "within 3 months; a national text elsewhere in the EU: high severity"),
    ],
)
PRESSURE_EU = Rule(
    id="ketamine-eu-bp-over-180-100",
    title="In the EU a resting blood pressure above 180/100 mmHg is a weighty warning: the Swiss label rules ketamine out.",
    applies=all_of(KETAMINE_AGENT, IN_EU),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(100)),
    then=caution(Severity.HIGH, "Contraindicated by the Swiss label; look up the national label."),
    because=[
        KETAMINE_CH.at("contraindications", "resting blood pressure above 180 mmHg systolic or 100 mmHg diastolic")
    ],
)
SHOCK = Rule(
    id="ketamine-shock",
    title="Shock or depleted catecholamines call for care: pressure and heart may fail after ketamine.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=shock_or_catecholamine_depletion,
    then=caution(Severity.MODERATE, "Reduce the dose, and have pressors at hand."),
    because=[
        KETAMINE_USPI.section("6", "cardiac decompensation and hypotension are possible"),
        RSI_2025.at("trial", "cardiovascular collapse 22.1 %, with sepsis 30.6 %", Reading.SECONDARY),
    ],
)

CIRCULATION = (
    SEVERE_HEART_EU,
    STROKE_OR_TRAUMA_EU,
    PRESSURE_EU,
    SHOCK,
    PRESSURE,
    HAZARD_EMERGENCY,
    OLDER_STROKE,
    VASCULAR_ANOMALY,
    SWISS_PRESSURE_EMERGENCY,
    STROKE_OR_TRAUMA_UK_EMERGENCY,
)
