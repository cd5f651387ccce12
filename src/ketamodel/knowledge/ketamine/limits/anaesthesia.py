"""Limits of general anaesthesia with ketamine injection, for the uses to share."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.routes import IV_INFUSION
from ketamodel.knowledge.sources import (
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    dose_per_weight,
    duration,
    infusion_rate,
    rate_per_weight,
)
from ketamodel.knowledge.vocabulary.answers import route, setting
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_anaesthesia_clinician,
    provides_prehospital_physician,
    provides_sedation_permit,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    mg_per_kg,
    mg_per_kg_min,
    mg_per_min,
    minutes,
    years,
)
from ketamodel.rules.use import Limit

__all__ = [
    "ANAESTHESIA_AGE",
    "ANAESTHESIA_AGE_CHILD",
    "ANAESTHESIA_SETTING",
    "ANAESTHESIA_SETTING_CONDITION",
    "INDUCTION_DOSE_ALTERNATIVE",
    "INDUCTION_DOSE_IM",
    "INDUCTION_DOSE_IV",
    "INDUCTION_RATE_ALTERNATIVE",
    "INDUCTION_TIME_ALTERNATIVE",
    "MAINTENANCE_RATE",
]

ANAESTHESIA_AGE = Limit(
    "ketamine-ga-age",
    "The US label of ketamine covers patients from 16 years.",
    must=age >= years(16),
    because=[
        KETAMINE_MPR.at(
            "paediatric use",
            "safety and effectiveness not established below 16 years",
            Reading.SECONDARY,
        )
    ],
)
ANAESTHESIA_AGE_CHILD = Limit(
    "ketamine-ga-age-child",
    "This off-label use is for patients below 16 years.",
    must=age < years(16),
    because=[
        KETAMINE_MPR.at(
            "paediatric use",
            "safety and effectiveness not established below 16 years",
            Reading.SECONDARY,
        )
    ],
)
INDUCTION_DOSE_IV = Limit(
    "ketamine-iv-induction-dose",
    "The intravenous induction dose is 1 mg/kg to 4.5 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg(1), dose_per_weight <= mg_per_kg("4.5")),
    because=[KETAMINE_USPI.section("2.2", "initial dose 1 mg/kg to 4.5 mg/kg, on average 2 mg/kg")],
)
INDUCTION_DOSE_ALTERNATIVE = Limit(
    "ketamine-iv-alternative-dose",
    "In the alternative regimen the intravenous dose is 1 mg/kg to 2 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg(1), dose_per_weight <= mg_per_kg(2)),
    because=[KETAMINE_USPI.section("2.2", "alternative adult regimen: 1 mg/kg to 2 mg/kg")],
)
INDUCTION_RATE_ALTERNATIVE = Limit(
    "ketamine-iv-alternative-rate",
    "In the alternative regimen the rate is at most 0.5 mg/kg/min.",
    must=rate_per_weight <= mg_per_kg_min("0.5"),
    because=[KETAMINE_USPI.section("2.2", "alternative adult regimen at 0.5 mg/kg/min; no limit of the usual regimen")],
)
INDUCTION_TIME_ALTERNATIVE = Limit(
    "ketamine-iv-alternative-duration",
    "As an infusion the alternative regimen takes at most 4 min: what runs for longer is maintenance.",
    must=duration <= minutes(4),
    given=route.is_(IV_INFUSION),
    because=[
        KETAMINE_USPI.section("2.2", "alternative adult regimen: up to 2 mg/kg at 0.5 mg/kg/min, which takes 4 min")
    ],
)
INDUCTION_DOSE_IM = Limit(
    "ketamine-im-induction-dose",
    "The intramuscular induction dose is 6.5 mg/kg to 13 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("6.5"), dose_per_weight <= mg_per_kg(13)),
    because=[KETAMINE_USPI.section("2.2", "initial dose 6.5 mg/kg to 13 mg/kg")],
)
MAINTENANCE_RATE = Limit(
    "ketamine-maintenance-rate",
    "For maintenance the infusion is 0.1 mg/min to 0.5 mg/min.",
    must=all_of(infusion_rate >= mg_per_min("0.1"), infusion_rate <= mg_per_min("0.5")),
    because=[
        KETAMINE_USPI.section("2.2", "maintenance infusion 0.1 mg/min to 0.5 mg/min with diazepam", Reading.SECONDARY)
    ],
)
ANAESTHESIA_SETTING = Limit(
    "ketamine-ga-setting",
    "General anaesthesia with ketamine is given where anaesthesia can be given.",
    must=setting.is_in(
        settings.OPERATING_ROOM,
        settings.ICU,
        settings.PACU,
        settings.EMERGENCY_DEPARTMENT,
        settings.PREHOSPITAL,
        settings.DENTAL_OFFICE,
    ),
    because=[
        KETAMINE_USPI.section(
            "2.1",
            "given by those experienced in general anaesthesia, with airway equipment at hand",
        )
    ],
)
ANAESTHESIA_SETTING_CONDITION = Limit(
    "ketamine-ga-setting-condition",
    "Outside operating room, ICU and PACU, general anaesthesia needs an anaesthesia clinician, an emergency physician team or a permit.",
    must=any_of(
        all_of(setting.is_(settings.EMERGENCY_DEPARTMENT), provides_anaesthesia_clinician),
        all_of(setting.is_(settings.PREHOSPITAL), provides_prehospital_physician),
        all_of(setting.is_(settings.DENTAL_OFFICE), provides_sedation_permit),
    ),
    given=setting.is_in(settings.EMERGENCY_DEPARTMENT, settings.PREHOSPITAL, settings.DENTAL_OFFICE),
    because=[
        KETAMINE_USPI.section(
            "2.1",
            "given by those experienced in general anaesthesia, with airway equipment at hand",
        ),
        KETAMODEL_EDITORIAL.at(
            "settings",
            "emergency department, prehospital and dental office only under conditions",
            Reading.RECALLED,
        ),
    ],
)
