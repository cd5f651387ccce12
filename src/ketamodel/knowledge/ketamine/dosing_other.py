"""Usual doses of ketamine injection for pain, sedation and agitation, and what lies above them."""

from ketamodel.domain.kinds import Care
from ketamodel.knowledge.conditions import FOR_CHRONIC_PAIN, KETAMINE_AGENT, KETAMINE_OR_INJECTED_ESKETAMINE
from ketamodel.knowledge.indications import (
    ACUTE_PAIN_GROUP,
    CRPS,
    PERIOPERATIVE_ANALGESIA,
    PROCEDURAL_SEDATION,
    REFRACTORY_STATUS_EPILEPTICUS,
    SEVERE_AGITATION,
    TREATMENT_RESISTANT_DEPRESSION,
)
from ketamodel.knowledge.routes import IM, INTRAOSSEOUS, IV_BOLUS, IV_INFUSION, SUBCUTANEOUS
from ketamodel.knowledge.settings import ICU, OPERATING_ROOM
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    ED_PROTOCOL_2020,
    GASPARD_2013,
    KADS_2023,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    SCHWARTZMAN_2009,
    SE_PROTOCOL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    bolus_per_weight,
    dose_per_weight,
    duration,
    heart_rate,
    infusion_rate,
    rate_per_weight,
    respiratory_rate,
)
from ketamodel.knowledge.vocabulary.answers import (
    care,
    fasted,
    indication,
    route,
    setting,
)
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_airway_equipment,
    provides_capnography,
    provides_continuous_pulse_oximetry,
    provides_intensive_monitoring,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    active_airway_infection_or_asthma,
    airway_risk,
    cardiovascular_disease,
    hypertension,
    uncontrolled_epilepsy,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    mg_per_h,
    mg_per_kg,
    mg_per_kg_h,
    minutes,
    not_,
    per_min,
    seconds,
)
from ketamodel.rules.conclusion import (
    Reason,
    Severity,
    advice,
    caution,
    unsupported,
)
from ketamodel.rules.rule import Rule

__all__ = ["DOSING_OTHER"]

_ACUTE = all_of(KETAMINE_AGENT, indication.is_(ACUTE_PAIN_GROUP))
_SEDATION = all_of(KETAMINE_AGENT, indication.is_(PROCEDURAL_SEDATION))
_ANY_SEDATION = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(PROCEDURAL_SEDATION))
_AGITATION = all_of(KETAMINE_AGENT, indication.is_(SEVERE_AGITATION))
_EPILEPTICUS = all_of(KETAMINE_AGENT, indication.is_(REFRACTORY_STATUS_EPILEPTICUS))
_ASRA_BOLUS = (ASRA_ACUTE_2018.at("dose limits", "bolus up to 0.35 mg/kg outside intensive care", Reading.SECONDARY),)
_DURING_AN_OPERATION = all_of(indication.is_(PERIOPERATIVE_ANALGESIA), setting.is_(OPERATING_ROOM))
_OPERATION_BOLUS = KETAMODEL_EDITORIAL.at(
    "bolus in the operating room", "up to 0.5 mg/kg during an operation", Reading.RECALLED
)

# Acute pain
ACUTE_BOLUS = Rule(
    id="ketamine-acute-pain-bolus-over-0-35",
    title="A bolus above 0.35 mg/kg for acute pain exceeds the guideline.",
    applies=all_of(_ACUTE, route.is_in(IV_BOLUS, INTRAOSSEOUS)),
    when=all_of(
        dose_per_weight > mg_per_kg("0.35"),
        any_of(dose_per_weight > mg_per_kg("0.5"), not_(_DURING_AN_OPERATION)),
    ),
    then=caution(Severity.MODERATE, "Watch as for sedation."),
    because=[*_ASRA_BOLUS, _OPERATION_BOLUS],
)
ACUTE_LOADING = Rule(
    id="ketamine-acute-pain-loading-bolus-over-0-35",
    title="A loading bolus above 0.35 mg/kg for acute pain exceeds the guideline.",
    applies=all_of(_ACUTE, route.is_(IV_INFUSION)),
    when=all_of(
        bolus_per_weight > mg_per_kg("0.35"),
        any_of(bolus_per_weight > mg_per_kg("0.5"), not_(_DURING_AN_OPERATION)),
    ),
    then=caution(Severity.MODERATE, "Watch as for sedation."),
    because=[*_ASRA_BOLUS, _OPERATION_BOLUS],
)
ACUTE_PUSH = Rule(
    id="ketamine-acute-pain-push-under-5-min",
    title="A bolus for acute pain in less than 5 min is too fast.",
    applies=all_of(_ACUTE, route.is_in(IV_BOLUS, INTRAOSSEOUS)),
    when=duration < minutes(5),
    then=caution(Severity.MODERATE, "Give it over 10 min to 15 min."),
    because=[
        ACEP_SDK.at("policy", "over 10 min to 15 min"),
        KETAMODEL_EDITORIAL.at("push for acute pain", "below 5 min: caution", Reading.RECALLED),
    ],
)
ACUTE_HIGH_RATE = Rule(
    id="ketamine-acute-pain-infusion-over-1",
    title="Above 1 mg/kg/h an infusion for acute pain needs care even with intensive monitoring.",
    applies=all_of(_ACUTE, route.is_(IV_INFUSION)),
    when=all_of(rate_per_weight > mg_per_kg_h(1), any_of(provides_intensive_monitoring, setting.is_(ICU))),
    then=caution(Severity.MODERATE, "The guideline knows exceptions, such as earlier exposure."),
    because=[ASRA_ACUTE_2018.at("dose limits", "infusion up to 1 mg/kg/h; exceptions exist", Reading.SECONDARY)],
)

ACUTE_VITAL_SIGNS = Rule(
    id="ketamine-acute-pain-vital-signs",
    title="A heart rate above 150 /min, or a breathing rate below 10 /min or above 30 /min, is a weighty warning before ketamine for acute pain.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(ACUTE_PAIN_GROUP)),
    when=any_of(heart_rate > per_min(150), respiratory_rate < per_min(10), respiratory_rate > per_min(30)),
    then=caution(Severity.HIGH, "Stabilise first: the protocol of the emergency department rules it out."),
    because=[
        ED_PROTOCOL_2020.at(
            "table", "contraindicated above a heart rate of 150 /min, breathing below 10 /min or above 30 /min"
        )
    ],
)

# Chronic pain
CRPS_RATE = Rule(
    id="ketamine-crps-outpatient-rate",
    title="For outpatients with CRPS the infusion runs at 0.35 mg/kg/h and 25 mg/h at most.",
    applies=all_of(KETAMINE_AGENT, indication.is_(CRPS), care.is_(Care.OUTPATIENT)),
    when=any_of(rate_per_weight > mg_per_kg_h("0.35"), infusion_rate > mg_per_h(25)),
    then=caution(Severity.MODERATE, "Higher rates are for monitored inpatients."),
    because=[SCHWARTZMAN_2009.at("abstract", "at most 0.35 mg/kg/h and 25 mg/h, 4 h a day for 10 days")],
)

CHRONIC_HIGH_RATE = Rule(
    id="ketamine-chronic-pain-infusion-over-1",
    title="Above 1 mg/kg/h an infusion for chronic pain is watched as a moderate sedation.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_CHRONIC_PAIN, route.is_(IV_INFUSION)),
    when=rate_per_weight > mg_per_kg_h(1),
    then=caution(Severity.MODERATE, "Watch as for moderate sedation."),
    because=[
        ASRA_CHRONIC_2018.at("setting", "above 1 mg/kg/h the standard of moderate sedation", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("chronic pain", "above 1 mg/kg/h: caution", Reading.RECALLED),
    ],
)

# Sedation
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

# Agitation and the skin
AGITATION_EQUIPMENT = Rule(
    id="ketamine-agitation-equipment",
    title="Ketamine against severe agitation needs airway equipment, pulse oximetry and capnography.",
    applies=_AGITATION,
    when=any_of(not_(provides_airway_equipment), not_(provides_continuous_pulse_oximetry), not_(provides_capnography)),
    then=unsupported("Have them at hand before the dose.", reason=Reason.PROHIBITED),
    because=[ED_PROTOCOL_2020.at("table", "airway equipment, oxygen saturation and capnography are required")],
)
AGITATION_DOSE = Rule(
    id="ketamine-agitation-over-5",
    title="Above 5 mg/kg into a muscle the dose against agitation is high.",
    applies=all_of(_AGITATION, route.is_(IM)),
    when=dose_per_weight > mg_per_kg(5),
    then=caution(Severity.MODERATE, "Expect respiratory depression."),
    because=[
        ED_PROTOCOL_2020.at("table", "4 mg/kg into a muscle, at most 500 mg"),
        KETAMODEL_EDITORIAL.at("agitation", "above 5 mg/kg: caution", Reading.RECALLED),
    ],
)
SUBCUTANEOUS_DOSE = Rule(
    id="ketamine-sc-over-0-9",
    title="Above 0.9 mg/kg under the skin the dose for depression exceeds the trial.",
    applies=all_of(KETAMINE_AGENT, indication.is_(TREATMENT_RESISTANT_DEPRESSION), route.is_(SUBCUTANEOUS)),
    when=dose_per_weight > mg_per_kg("0.9"),
    then=caution(Severity.MODERATE, "The trial went up to 0.9 mg/kg."),
    because=[KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 /wk for 4 weeks")],
)
AGITATION_DOSE_VEIN = Rule(
    id="ketamine-agitation-iv-over-2",
    title="Above 2 mg/kg into a vein the dose against agitation is high.",
    applies=all_of(_AGITATION, route.is_(IV_BOLUS)),
    when=dose_per_weight > mg_per_kg(2),
    then=caution(Severity.MODERATE, "Expect respiratory depression."),
    because=[ED_PROTOCOL_2020.at("table", "1 mg/kg to 2 mg/kg into a vein")],
)
EPILEPTICUS_LOAD = Rule(
    id="ketamine-epilepticus-load-over-3",
    title="Above 3 mg/kg the loading dose against status epilepticus exceeds the protocol.",
    applies=_EPILEPTICUS,
    when=any_of(bolus_per_weight > mg_per_kg(3), all_of(route.is_(IV_BOLUS), dose_per_weight > mg_per_kg(3))),
    then=caution(Severity.MODERATE, "The protocol loads 0.5 mg/kg to 3 mg/kg."),
    because=[SE_PROTOCOL.at("dose", "load 1.5 mg/kg (0.5 mg/kg to 3 mg/kg) over 1 min", Reading.SECONDARY)],
)
EPILEPTICUS_LOW_RATE = Rule(
    id="ketamine-epilepticus-under-0-9",
    title="Below 0.9 mg/kg/h no likely response of status epilepticus was seen.",
    applies=_EPILEPTICUS,
    when=rate_per_weight < mg_per_kg_h("0.9"),
    then=advice("Titrate to seizure control under EEG."),
    because=[GASPARD_2013.at("abstract", "no likely responders below 0.9 mg/kg/h")],
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

DOSING_OTHER = (
    SEDATION_HEART,
    AGITATION_DOSE_VEIN,
    EPILEPTICUS_LOAD,
    EPILEPTICUS_LOW_RATE,
    ACUTE_BOLUS,
    ACUTE_LOADING,
    ACUTE_PUSH,
    ACUTE_HIGH_RATE,
    ACUTE_VITAL_SIGNS,
    CRPS_RATE,
    CHRONIC_HIGH_RATE,
    SEDATION_DOSE,
    SEDATION_PUSH,
    SEDATION_AIRWAY,
    SEDATION_INFECTION,
    SEDATION_EPILEPSY,
    SEDATION_NOT_FASTED,
    AGITATION_EQUIPMENT,
    AGITATION_DOSE,
    SUBCUTANEOUS_DOSE,
)
