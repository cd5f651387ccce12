"""Limits of psychiatric uses of ketamine injection, for the uses to share."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.routes import (
    IM,
    IV_INFUSION,
)
from ketamodel.knowledge.sources import (
    APA_2017,
    ASA_KETAMINE_SAFE_USE,
    CANMAT_2021,
    ELEKT_D,
    FAVA_2018,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    dose_per_weight,
    duration,
    failed_antidepressants,
    frequency,
    sessions,
)
from ketamodel.knowledge.vocabulary.answers import route, setting
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_acls_clinician,
    provides_blood_pressure_monitoring,
    provides_continuous_pulse_oximetry,
    provides_resuscitation_equipment,
    provides_suicidal_ideation_protocol,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    count,
    mg_per_kg,
    minutes,
    per_week,
    years,
)
from ketamodel.rules.use import Limit

__all__ = [
    "MOOD_ACLS",
    "MOOD_AGE",
    "MOOD_BLOOD_PRESSURE",
    "MOOD_DOSE",
    "MOOD_DOSE_IM",
    "MOOD_DURATION",
    "MOOD_EMERGENCY_DEPARTMENT",
    "MOOD_FAILURES",
    "MOOD_FREQUENCY",
    "MOOD_INFUSION",
    "MOOD_OXIMETRY",
    "MOOD_RESUSCITATION",
    "MOOD_SETTING",
    "PSYCHIATRIC_INFUSION",
    "PSYCHIATRIC_SITE",
]

MOOD_AGE = Limit(
    "ketamine-psychiatric-age",
    "Ketamine for a psychiatric use is for adults from 18 years.",
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
    "ketamine-psychiatric-infusion",
    "Intravenous ketamine for a psychiatric use is infused, never pushed.",
    must=route.is_(IV_INFUSION),
    because=[
        ELEKT_D.at("abstract", "infusion over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "an intravenous push for depression is not supported"),
    ],
)
MOOD_DOSE = Limit(
    "ketamine-psychiatric-dose",
    "Above 1 mg/kg there is no support for ketamine infusions in a psychiatric use.",
    must=dose_per_weight <= mg_per_kg(1),
    because=[
        FAVA_2018.at("introduction", "doses studied: 0.1 mg/kg, 0.2 mg/kg, 0.5 mg/kg and 1.0 mg/kg"),
        APA_2017.at("consensus statement", "no more than 1.0 mg/kg", Reading.RECALLED),
    ],
)
MOOD_DURATION = Limit(
    "ketamine-psychiatric-duration",
    "An infusion for a psychiatric use that takes less than 10 min is a push, which is not supported.",
    must=duration >= minutes(10),
    because=[
        ELEKT_D.at("abstract", "infusion over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "below 10 min: a push, not supported", Reading.RECALLED),
    ],
)
MOOD_FREQUENCY = Limit(
    "ketamine-psychiatric-frequency",
    "More than 3 sessions a week for a psychiatric use are not supported.",
    must=frequency <= per_week(3),
    given=sessions > count(1),
    because=[
        ELEKT_D.at("abstract", "2 per week for 3 weeks"),
        APA_2017.at("consensus statement", "up to 3 per week", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("serial infusions", "a series has more than 1 session"),
    ],
)
MOOD_SETTING = Limit(
    "ketamine-psychiatric-setting",
    "Ketamine for a psychiatric use is given in a clinic, office or hospital, never at home.",
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
    "ketamine-psychiatric-acls-clinician",
    "A clinician trained in ACLS is on site during the treatment.",
    must=provides_acls_clinician,
    because=_STANDARD,
)
MOOD_OXIMETRY = Limit(
    "ketamine-psychiatric-oximetry",
    "Oxygen saturation is measured continuously during the treatment.",
    must=provides_continuous_pulse_oximetry,
    because=_STANDARD,
)
MOOD_BLOOD_PRESSURE = Limit(
    "ketamine-psychiatric-blood-pressure",
    "Blood pressure is measured during the treatment.",
    must=provides_blood_pressure_monitoring,
    because=_STANDARD,
)
MOOD_RESUSCITATION = Limit(
    "ketamine-psychiatric-resuscitation",
    "Resuscitation equipment is on site during the treatment.",
    must=provides_resuscitation_equipment,
    because=_STANDARD,
)

MOOD_EMERGENCY_DEPARTMENT = Limit(
    "ketamine-psychiatric-emergency-department",
    "In an emergency department a psychiatric use of ketamine needs a protocol for suicidal ideation.",
    must=provides_suicidal_ideation_protocol,
    given=setting.is_(settings.EMERGENCY_DEPARTMENT),
    because=[
        KETAMODEL_EDITORIAL.at(
            "settings", "emergency department: only with a protocol for suicidal ideation", Reading.RECALLED
        )
    ],
)

MOOD_DOSE_IM = Limit(
    "ketamine-psychiatric-im-dose",
    "Into a muscle the dose for a psychiatric use stays below the 6.5 mg/kg at which anaesthesia begins.",
    must=dose_per_weight < mg_per_kg("6.5"),
    given=route.is_(IM),
    because=[KETAMINE_USPI.section("2.2", "anaesthetic dose into a muscle 6.5 mg/kg to 13 mg/kg")],
)

#: What every psychiatric use of ketamine demands of the patient's age, the site and the rhythm.
PSYCHIATRIC_SITE = (
    MOOD_AGE,
    MOOD_SETTING,
    MOOD_EMERGENCY_DEPARTMENT,
    MOOD_ACLS,
    MOOD_OXIMETRY,
    MOOD_BLOOD_PRESSURE,
    MOOD_RESUSCITATION,
    MOOD_FREQUENCY,
)
#: What every psychiatric use by infusion demands.
PSYCHIATRIC_INFUSION = (
    *PSYCHIATRIC_SITE,
    MOOD_INFUSION,
    MOOD_DOSE,
    MOOD_DURATION,
)
