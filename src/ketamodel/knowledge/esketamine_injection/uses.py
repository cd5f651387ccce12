"""What the labels of esketamine injection describe."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import ESKETAMINE_INJECTED, FOR_ANAESTHESIA
from ketamodel.knowledge.ketamine.limits.anaesthesia import (
    ANAESTHESIA_SETTING,
    ANAESTHESIA_SETTING_CONDITION,
)
from ketamodel.knowledge.ketamine.limits.emergency import ICU_ONLY
from ketamodel.knowledge.ketamine.limits.pain import ACUTE_SETTING
from ketamodel.knowledge.ketamine.monitoring import ANAESTHESIA
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import ACUTE_PAIN
from ketamodel.knowledge.routes import IM, INTRANASAL, IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.sources import DE_EMS_SOP, KETANEST_S
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, rate_per_weight
from ketamodel.knowledge.vocabulary.answers import indication, jurisdiction, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of, mg_per_kg, mg_per_kg_h
from ketamodel.rules.use import Limit, Standing, Use

__all__ = ["USES"]

_EU = jurisdiction.is_in(Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT)
_LABEL = (
    KETANEST_S.at(
        "leaflet, what it is used for",
        "anaesthesia, analgesia in emergencies and beside regional anaesthesia, ventilated patients",
    ),
)
_DOSES = KETANEST_S.at(
    "leaflet, dosage",
    "into a vein 0.5 mg/kg to 1 mg/kg, into a muscle 2 mg/kg to 4 mg/kg, infusion 0.5 mg/kg/h to 3 mg/kg/h; beside regional anaesthesia 0.125 mg/kg/h to 0.25 mg/kg/h; ventilated 0.2 mg/kg/h to 0.5 mg/kg/h, up to 1.5 mg/kg/h",
)
_EMERGENCY_DOSES = DE_EMS_SOP.at(
    "dosage", "into a vein 0.125 mg/kg to 0.25 mg/kg, into the nose 0.25 mg/kg to 0.5 mg/kg", Reading.SECONDARY
)
_CERTAINTY = Certainty(Grade.A, _LABEL)

_DOSE_IV = Limit(
    "esketamine-injection-iv-dose",
    "Into a vein the anaesthetic dose of esketamine is 0.5 mg/kg to 1 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.5"), dose_per_weight <= mg_per_kg(1)),
    because=[_DOSES],
)
_DOSE_IM = Limit(
    "esketamine-injection-im-dose",
    "Into a muscle the anaesthetic dose of esketamine is 2 mg/kg to 4 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg(2), dose_per_weight <= mg_per_kg(4)),
    because=[_DOSES],
)
_RATE_ANAESTHESIA = Limit(
    "esketamine-injection-anaesthesia-rate",
    "For anaesthesia the infusion of esketamine is 0.5 mg/kg/h to 3 mg/kg/h.",
    must=all_of(rate_per_weight >= mg_per_kg_h("0.5"), rate_per_weight <= mg_per_kg_h(3)),
    because=[_DOSES],
)
_RATE_REGIONAL = Limit(
    "esketamine-injection-regional-rate",
    "Beside regional anaesthesia the infusion of esketamine is 0.125 mg/kg/h to 0.25 mg/kg/h.",
    must=all_of(rate_per_weight >= mg_per_kg_h("0.125"), rate_per_weight <= mg_per_kg_h("0.25")),
    because=[_DOSES],
)
_RATE_VENTILATED = Limit(
    "esketamine-injection-ventilated-rate",
    "For ventilated patients the infusion of esketamine is 0.2 mg/kg/h to 1.5 mg/kg/h.",
    must=all_of(rate_per_weight >= mg_per_kg_h("0.2"), rate_per_weight <= mg_per_kg_h("1.5")),
    because=[_DOSES],
)
_DOSE_PAIN_IV = Limit(
    "esketamine-injection-pain-iv-dose",
    "Against pain in an emergency the dose of esketamine into a vein is 0.125 mg/kg to 0.25 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.125"), dose_per_weight <= mg_per_kg("0.25")),
    because=[_EMERGENCY_DOSES, *_LABEL],
)
_DOSE_PAIN_NASAL = Limit(
    "esketamine-injection-pain-nasal-dose",
    "Against pain in an emergency the dose of esketamine into the nose is 0.25 mg/kg to 0.5 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.25"), dose_per_weight <= mg_per_kg("0.5")),
    because=[_EMERGENCY_DOSES, *_LABEL],
)

ANAESTHESIA_IV = Use(
    "esketamine-injection-ga-iv",
    "Esketamine injection into a vein for anaesthesia (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_BOLUS)),
    limits=[_DOSE_IV, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    monitoring=ANAESTHESIA,
    because=_LABEL,
    certainty=_CERTAINTY,
)
ANAESTHESIA_IM = Use(
    "esketamine-injection-ga-im",
    "Esketamine injection into a muscle for anaesthesia (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IM)),
    limits=[_DOSE_IM, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    monitoring=ANAESTHESIA,
    because=_LABEL,
    certainty=_CERTAINTY,
)
ANAESTHESIA_INFUSION = Use(
    "esketamine-injection-ga-infusion",
    "Esketamine infusion for anaesthesia (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_INFUSION)),
    limits=[_RATE_ANAESTHESIA, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    monitoring=ANAESTHESIA,
    because=_LABEL,
    certainty=_CERTAINTY,
)
REGIONAL = Use(
    "esketamine-injection-regional",
    "Esketamine infusion beside regional anaesthesia (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, indication.is_(indications.PERIOPERATIVE_ANALGESIA), route.is_(IV_INFUSION)),
    limits=[_RATE_REGIONAL, ACUTE_SETTING],
    because=_LABEL,
    certainty=_CERTAINTY,
)
PAIN_IV = Use(
    "esketamine-injection-pain-iv",
    "Esketamine injection into a vein against pain in emergencies (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, indication.is_(indications.ACUTE_PAIN), route.is_(IV_BOLUS)),
    limits=[_DOSE_PAIN_IV, ACUTE_SETTING],
    monitoring=ACUTE_PAIN,
    because=_LABEL,
    certainty=Certainty(Grade.B, _LABEL),
)
PAIN_NASAL = Use(
    "esketamine-injection-pain-nasal",
    "Esketamine injection atomised into the nose against pain in emergencies (EU, off label)",
    standing=Standing.GUIDELINE,
    scope=all_of(_EU, ESKETAMINE_INJECTED, indication.is_(indications.ACUTE_PAIN), route.is_(INTRANASAL)),
    limits=[_DOSE_PAIN_NASAL, ACUTE_SETTING],
    monitoring=ACUTE_PAIN,
    because=[_EMERGENCY_DOSES],
    certainty=Certainty(Grade.B, [_EMERGENCY_DOSES]),
)
VENTILATED = Use(
    "esketamine-injection-ventilated",
    "Esketamine infusion for analgesia of ventilated patients (EU)",
    standing=Standing.LABEL,
    scope=all_of(_EU, ESKETAMINE_INJECTED, indication.is_(indications.ICU_SEDATION_ANALGESIA), route.is_(IV_INFUSION)),
    limits=[_RATE_VENTILATED, ICU_ONLY],
    because=_LABEL,
    certainty=Certainty(Grade.C, _LABEL),
)

USES = (
    ANAESTHESIA_IV,
    ANAESTHESIA_IM,
    ANAESTHESIA_INFUSION,
    REGIONAL,
    PAIN_IV,
    PAIN_NASAL,
    VENTILATED,
)
