"""Limits of the uses of ketamine injection, for the uses to share."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.routes import IV_INFUSION
from ketamodel.knowledge.sources import (
    APA_2017,
    ASA_KETAMINE_SAFE_USE,
    CANMAT_2021,
    ELEKT_D,
    FAVA_2018,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    dose_per_weight,
    duration,
    failed_antidepressants,
    frequency,
    infusion_rate,
    rate_per_weight,
)
from ketamodel.knowledge.vocabulary.answers import route, setting
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_acls_clinician,
    provides_anaesthesia_clinician,
    provides_blood_pressure_monitoring,
    provides_continuous_pulse_oximetry,
    provides_prehospital_physician,
    provides_resuscitation_equipment,
    provides_sedation_permit,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    count,
    mg_per_kg,
    mg_per_kg_min,
    mg_per_min,
    minutes,
    per_week,
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
    "MAINTENANCE_RATE",
    "MOOD_ACLS",
    "MOOD_AGE",
    "MOOD_BLOOD_PRESSURE",
    "MOOD_DOSE",
    "MOOD_DURATION",
    "MOOD_FAILURES",
    "MOOD_FREQUENCY",
    "MOOD_INFUSION",
    "MOOD_OXIMETRY",
    "MOOD_RESUSCITATION",
    "MOOD_SETTING",
]

# Anaesthesia, US label
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

# Treatment-resistant depression by infusion
MOOD_AGE = Limit(
    "ketamine-trd-age",
    "Ketamine infusions for depression are for adults from 18 years.",
    must=age >= years(18),
    because=[ELEKT_D.at("abstract", "adults, from 18 years")],
)
MOOD_FAILURES = Limit(
    "ketamine-trd-two-failures",
    "Treatment-resistant depression means that at least 2 antidepressants failed in the current episode.",
    must=failed_antidepressants >= count(2),
    because=[
        ELEKT_D.at(
            "abstract",
            "treatment-resistant major depression: at least 2 trials failed",
            Reading.RECALLED,
        ),
        CANMAT_2021.at("recommendations", "adults with depression that resisted treatment"),
    ],
)
MOOD_INFUSION = Limit(
    "ketamine-trd-infusion",
    "Intravenous ketamine for depression is infused, never pushed.",
    must=route.is_(IV_INFUSION),
    because=[
        ELEKT_D.at("abstract", "infusion over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "an intravenous push for depression is not supported"),
    ],
)
MOOD_DOSE = Limit(
    "ketamine-trd-dose",
    "Above 1 mg/kg there is no support for ketamine infusions in depression.",
    must=dose_per_weight <= mg_per_kg(1),
    because=[
        FAVA_2018.at("introduction", "doses studied: 0.1 mg/kg, 0.2 mg/kg, 0.5 mg/kg and 1.0 mg/kg"),
        APA_2017.at("consensus statement", "no more than 1.0 mg/kg", Reading.RECALLED),
    ],
)
MOOD_DURATION = Limit(
    "ketamine-trd-duration",
    "An infusion for depression that takes less than 10 min is a push, which is not supported.",
    must=duration >= minutes(10),
    because=[
        ELEKT_D.at("abstract", "infusion over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "below 10 min: a push, not supported", Reading.RECALLED),
    ],
)
MOOD_FREQUENCY = Limit(
    "ketamine-trd-frequency",
    "More than 3 infusions a week for depression are not supported.",
    must=frequency <= per_week(3),
    because=[ELEKT_D.at("abstract", "2 /wk or 3 /wk for 3 weeks")],
)
MOOD_SETTING = Limit(
    "ketamine-trd-setting",
    "Ketamine infusions for depression are given in a clinic, office or hospital, never at home.",
    must=setting.is_in(
        settings.INFUSION_CLINIC,
        settings.HOSPITAL_OUTPATIENT_CLINIC,
        settings.PHYSICIAN_OFFICE,
        settings.REMS_CERTIFIED_CLINIC,
        settings.INPATIENT_WARD,
        settings.EMERGENCY_DEPARTMENT,
        settings.ICU,
        settings.OPERATING_ROOM,
    ),
    because=[
        APA_2017.at("consensus statement", "a site that can monitor and treat emergencies", Reading.RECALLED),
        ASA_KETAMINE_SAFE_USE.at("guidance", "the same standards as for other anaesthetics"),
    ],
)
_STANDARD = (
    APA_2017.at(
        "consensus statement",
        "ACLS-trained clinician, monitoring and emergency equipment on site",
        Reading.RECALLED,
    ),
    ASA_KETAMINE_SAFE_USE.at("guidance", "the same standards as for other anaesthetics"),
)
MOOD_ACLS = Limit(
    "ketamine-trd-acls-clinician",
    "A clinician trained in ACLS is on site during the infusion.",
    must=provides_acls_clinician,
    because=_STANDARD,
)
MOOD_OXIMETRY = Limit(
    "ketamine-trd-oximetry",
    "Oxygen saturation is measured continuously during the infusion.",
    must=provides_continuous_pulse_oximetry,
    because=_STANDARD,
)
MOOD_BLOOD_PRESSURE = Limit(
    "ketamine-trd-blood-pressure",
    "Blood pressure is measured during the infusion.",
    must=provides_blood_pressure_monitoring,
    because=_STANDARD,
)
MOOD_RESUSCITATION = Limit(
    "ketamine-trd-resuscitation",
    "Resuscitation equipment is on site during the infusion.",
    must=provides_resuscitation_equipment,
    because=_STANDARD,
)
