"""Usual doses of ketamine injection for pain, and what lies above them."""

from ketamodel.domain.kinds import Care
from ketamodel.knowledge.conditions import FOR_CHRONIC_PAIN, KETAMINE_AGENT, KETAMINE_OR_INJECTED_ESKETAMINE
from ketamodel.knowledge.indications import ACUTE_PAIN_GROUP, CRPS, PERIOPERATIVE_ANALGESIA
from ketamodel.knowledge.routes import INTRAOSSEOUS, IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.settings import ICU, OPERATING_ROOM
from ketamodel.knowledge.sources import (
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    ED_PROTOCOL_2020,
    KETAMODEL_EDITORIAL,
    SCHWARTZMAN_2009,
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
from ketamodel.knowledge.vocabulary.answers import care, indication, route, setting
from ketamodel.knowledge.vocabulary.provision_list import provides_intensive_monitoring
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mg_per_h, mg_per_kg, mg_per_kg_h, minutes, not_, per_min
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["PAIN"]

_ACUTE = all_of(KETAMINE_AGENT, indication.is_(ACUTE_PAIN_GROUP))
_ASRA_BOLUS = (ASRA_ACUTE_2018.at("dose limits", "bolus up to 0.35 mg/kg outside intensive care", Reading.SECONDARY),)
_DURING_AN_OPERATION = all_of(indication.is_(PERIOPERATIVE_ANALGESIA), setting.is_(OPERATING_ROOM))
_OPERATION_BOLUS = KETAMODEL_EDITORIAL.at(
    "bolus in the operating room", "up to 0.5 mg/kg during an operation", Reading.RECALLED
)
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
    title="A heart rate above 150 per minute, or a breathing rate below 10 per minute or above 30 per minute, is a weighty warning before ketamine for acute pain.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(ACUTE_PAIN_GROUP)),
    when=any_of(heart_rate > per_min(150), respiratory_rate < per_min(10), respiratory_rate > per_min(30)),
    then=caution(Severity.HIGH, "Stabilise first: the protocol of the emergency department rules it out."),
    because=[
        ED_PROTOCOL_2020.at(
            "table",
            "contraindicated above a heart rate of 150 per minute, breathing below 10 per minute or above 30 per minute",
        )
    ],
)
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

PAIN = (ACUTE_BOLUS, ACUTE_LOADING, ACUTE_PUSH, ACUTE_HIGH_RATE, ACUTE_VITAL_SIGNS, CRPS_RATE, CHRONIC_HIGH_RATE)
