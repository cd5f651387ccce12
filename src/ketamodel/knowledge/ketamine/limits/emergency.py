"""Limits of ketamine injection for sedation and in emergencies, for the uses to share."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.conditions import (
    IN_UK,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.routes import IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ED_PROTOCOL_2020,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    RSI_2025,
    SE_PROTOCOL,
)
from ketamodel.knowledge.vocabulary.amounts import age, dose_per_weight, rate_per_weight, total_dose
from ketamodel.knowledge.vocabulary.answers import (
    route,
    setting,
)
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_advanced_ems,
    provides_airway_protected,
    provides_capnography,
    provides_eeg_monitoring,
    provides_medical_director_protocol,
    provides_prehospital_physician,
    provides_sedation_permit,
    provides_sedation_team,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mg, mg_per_kg, mg_per_kg_h, months, not_, years
from ketamodel.rules.use import Limit

__all__ = [
    "AGITATION_DOSE_IM",
    "AGITATION_DOSE_IV",
    "AGITATION_SETTING",
    "BOLUS_DOSE",
    "EPILEPTICUS_RATE",
    "EPILEPTICUS_SITE",
    "ICU_ONLY",
    "INTUBATION_DOSE",
    "SEDATION_ADULT",
    "SEDATION_AGE",
    "SEDATION_CHILD",
    "SEDATION_DOSE_IM",
    "SEDATION_DOSE_IV",
    "SEDATION_SETTING",
]

_PLACES = KETAMODEL_EDITORIAL.at("settings", "places for sedation, intubation and agitation", Reading.RECALLED)

SEDATION_SETTING = Limit(
    "ketamine-sedation-setting",
    "Sedation and intubation with ketamine are done in operating room, ICU, PACU or emergency department, or elsewhere under conditions.",
    must=any_of(
        setting.is_in(settings.OPERATING_ROOM, settings.ICU, settings.PACU, settings.EMERGENCY_DEPARTMENT),
        all_of(setting.is_(settings.PREHOSPITAL), any_of(provides_advanced_ems, provides_prehospital_physician)),
        all_of(setting.is_(settings.HOSPITAL_OUTPATIENT_CLINIC), provides_sedation_team),
        all_of(setting.is_(settings.DENTAL_OFFICE), provides_sedation_permit),
    ),
    because=[ACEP_2011.at("setting", "emergency department with two clinicians", Reading.RECALLED), _PLACES],
)
SEDATION_AGE = Limit(
    "ketamine-sedation-age",
    "Unless in an emergency, dissociative sedation is for patients from 3 months, in the UK from 12 months.",
    must=any_of(all_of(age >= months(3), not_(IN_UK)), age >= months(12)),
    given=NOT_EMERGENCY,
    because=[
        ACEP_2011.at("absolute contraindications", "below 3 months", Reading.SECONDARY),
        RCEM_CHILDREN.at("contraindications", "below 12 months"),
    ],
)
SEDATION_CHILD = Limit(
    "ketamine-sedation-child",
    "The evidence of the highest grade is for children, below 18 years.",
    must=age < years(18),
    because=[RCEM_CHILDREN.at("module", "children, below 18 years")],
)
SEDATION_ADULT = Limit(
    "ketamine-sedation-adult",
    "For adults, from 18 years, the evidence is of a lower grade.",
    must=age >= years(18),
    because=[ACEP_2011.at("guideline", "adults, from 18 years", Reading.SECONDARY)],
)
SEDATION_DOSE_IV = Limit(
    "ketamine-sedation-dose-iv",
    "For sedation the intravenous dose stays within the 4.5 mg/kg of the label.",
    must=dose_per_weight <= mg_per_kg("4.5"),
    because=[KETAMINE_USPI.section("2.2", "initial dose 1 mg/kg to 4.5 mg/kg")],
)
SEDATION_DOSE_IM = Limit(
    "ketamine-sedation-dose-im",
    "For sedation the intramuscular dose stays within the 13 mg/kg of the label.",
    must=dose_per_weight <= mg_per_kg(13),
    because=[KETAMINE_USPI.section("2.2", "initial dose 6.5 mg/kg to 13 mg/kg")],
)
INTUBATION_DOSE = Limit(
    "ketamine-intubation-dose",
    "For intubation the dose is 0.5 mg/kg (in shock) to 2 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.5"), dose_per_weight <= mg_per_kg(2)),
    because=[
        RSI_2025.at("trial", "1 mg/kg to 2 mg/kg", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("typical plans", "in shock 0.5 mg/kg to 1 mg/kg", Reading.RECALLED),
    ],
)
AGITATION_SETTING = Limit(
    "ketamine-agitation-setting",
    "Ketamine against severe agitation is given in emergency department or ICU, or before hospital by a physician or protocol with capnography.",
    must=any_of(
        setting.is_in(settings.EMERGENCY_DEPARTMENT, settings.ICU),
        all_of(
            setting.is_(settings.PREHOSPITAL),
            any_of(provides_prehospital_physician, provides_medical_director_protocol),
            provides_capnography,
        ),
    ),
    because=[
        ED_PROTOCOL_2020.at("table", "emergency department with airway equipment and monitoring"),
        _PLACES,
    ],
)
AGITATION_DOSE_IM = Limit(
    "ketamine-agitation-dose-im",
    "Against severe agitation no single dose exceeds 500 mg.",
    must=total_dose <= mg(500),
    because=[ED_PROTOCOL_2020.at("table", "4 mg/kg into a muscle, at most 500 mg")],
)
AGITATION_DOSE_IV = Limit(
    "ketamine-agitation-dose-iv",
    "Into a vein the dose against severe agitation stays within the 4.5 mg/kg of the label.",
    must=dose_per_weight <= mg_per_kg("4.5"),
    given=route.is_(IV_BOLUS),
    because=[KETAMINE_USPI.section("2.2", "initial dose 1 mg/kg to 4.5 mg/kg")],
)
BOLUS_DOSE = Limit(
    "ketamine-iv-bolus-dose",
    "A bolus into a vein stays within the 4.5 mg/kg of the label.",
    must=dose_per_weight <= mg_per_kg("4.5"),
    given=route.is_(IV_BOLUS),
    because=[KETAMINE_USPI.section("2.2", "initial dose 1 mg/kg to 4.5 mg/kg")],
)
EPILEPTICUS_SITE = Limit(
    "ketamine-epilepticus-site",
    "Ketamine for refractory status epilepticus needs an ICU, continuous EEG and a protected airway.",
    must=all_of(setting.is_(settings.ICU), provides_eeg_monitoring, provides_airway_protected),
    because=[
        SE_PROTOCOL.at("monitoring", "ICU, continuous EEG, mechanical ventilation", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("status epilepticus", "not supported without ICU, EEG and airway"),
    ],
)
EPILEPTICUS_RATE = Limit(
    "ketamine-epilepticus-rate",
    "For refractory status epilepticus the infusion is 10 mg/kg/h at most.",
    must=rate_per_weight <= mg_per_kg_h(10),
    given=route.is_(IV_INFUSION),
    because=[
        SE_PROTOCOL.at("dose", "0.3 mg/kg/h to 4 mg/kg/h, at most 10 mg/kg/h", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("status epilepticus", "above 10 mg/kg/h: not supported"),
    ],
)
ICU_ONLY = Limit(
    "ketamine-icu-sedation-site",
    "Sedation and analgesia of ventilated patients is for the ICU.",
    must=setting.is_(settings.ICU),
    because=[_PLACES],
)
