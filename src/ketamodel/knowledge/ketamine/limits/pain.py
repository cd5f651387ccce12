"""Limits of ketamine injection for pain, for the uses to share."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.routes import (
    BUCCAL,
    IM,
    IV_INFUSION,
    ORAL,
    SUBCUTANEOUS,
    SUBLINGUAL,
)
from ketamodel.knowledge.sources import (
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import age, dose_per_weight, rate_per_weight
from ketamodel.knowledge.vocabulary.answers import route, setting
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_acls_clinician,
    provides_advanced_ems,
    provides_blood_pressure_monitoring,
    provides_continuous_pulse_oximetry,
    provides_intensive_monitoring,
    provides_pain_service,
    provides_palliative_team,
    provides_prehospital_physician,
    provides_resuscitation_equipment,
    provides_sedation_permit,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mg_per_kg, mg_per_kg_h, years
from ketamodel.rules.use import Limit

__all__ = ["ACUTE_PAIN_LIMITS", "ACUTE_SETTING", "CHRONIC_PAIN_LIMITS", "NASAL_DOSE", "PALLIATIVE_SETTING"]

_PLACES = KETAMODEL_EDITORIAL.at("settings", "places for acute pain and for chronic pain infusions", Reading.RECALLED)

ACUTE_SETTING = Limit(
    "ketamine-acute-pain-setting",
    "Ketamine for acute pain is given in a hospital, or under conditions before it or in a dental office or hospice.",
    must=any_of(
        setting.is_in(
            settings.OPERATING_ROOM,
            settings.PACU,
            settings.EMERGENCY_DEPARTMENT,
            settings.ICU,
        ),
        all_of(setting.is_(settings.PREHOSPITAL), any_of(provides_advanced_ems, provides_prehospital_physician)),
        all_of(setting.is_in(settings.INPATIENT_WARD, settings.HOSPITAL_OUTPATIENT_CLINIC), provides_pain_service),
        all_of(setting.is_(settings.DENTAL_OFFICE), provides_sedation_permit),
        all_of(setting.is_(settings.HOSPICE_PALLIATIVE), provides_palliative_team),
    ),
    because=[
        ASRA_ACUTE_2018.at("recommendations", "settings with monitoring and trained staff", Reading.SECONDARY),
        _PLACES,
    ],
)
ACUTE_INFUSION_RATE = Limit(
    "ketamine-acute-pain-infusion-rate",
    "Without intensive monitoring an infusion for acute pain runs at 1 mg/kg/h at most.",
    must=any_of(rate_per_weight <= mg_per_kg_h(1), provides_intensive_monitoring, setting.is_(settings.ICU)),
    given=route.is_(IV_INFUSION),
    because=[
        ASRA_ACUTE_2018.at(
            "dose limits", "infusion up to 1 mg/kg/h in settings without intensive monitoring", Reading.SECONDARY
        )
    ],
)
ACUTE_DOSE = Limit(
    "ketamine-acute-pain-dose",
    "Against acute pain no single dose exceeds what the label allows for anaesthesia, 4.5 mg/kg into a vein and 13 mg/kg into a muscle.",
    must=any_of(
        dose_per_weight <= mg_per_kg("4.5"),
        all_of(dose_per_weight <= mg_per_kg(13), route.is_(IM)),
        route.is_(IV_INFUSION),
    ),
    because=[
        KETAMINE_USPI.section(
            "2.2", "initial dose 1 mg/kg to 4.5 mg/kg into a vein, 6.5 mg/kg to 13 mg/kg into a muscle"
        )
    ],
)
ACUTE_PAIN_LIMITS = (ACUTE_SETTING, ACUTE_DOSE, ACUTE_INFUSION_RATE)

NASAL_DOSE = Limit(
    "ketamine-acute-pain-nasal-dose",
    "Into the nose the dose for acute pain is 0.5 mg/kg to 1 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.5"), dose_per_weight <= mg_per_kg(1)),
    because=[ACEP_SDK.at("nasal dose", "0.5 mg/kg to 1 mg/kg into the nose", Reading.RECALLED)],
)

_STANDARD = (
    ASRA_CHRONIC_2018.at(
        "setting", "supervising clinician, ACLS-trained staff, monitoring and airway equipment", Reading.RECALLED
    ),
)
CHRONIC_AGE = Limit(
    "ketamine-chronic-pain-age",
    "Ketamine infusions for chronic pain are for adults from 18 years.",
    must=age >= years(18),
    because=[KETAMODEL_EDITORIAL.at("typical plans", "chronic pain: from 18 years")],
)
CHRONIC_SETTING = Limit(
    "ketamine-chronic-pain-setting",
    "Ketamine infusions for chronic pain are given in a hospital, an infusion clinic or a hospice.",
    must=setting.is_in(
        settings.INFUSION_CLINIC,
        settings.HOSPITAL_OUTPATIENT_CLINIC,
        settings.INPATIENT_WARD,
        settings.ICU,
        settings.OPERATING_ROOM,
        settings.HOSPICE_PALLIATIVE,
    ),
    because=(*_STANDARD, _PLACES),
)
CHRONIC_ACLS = Limit(
    "ketamine-chronic-pain-acls-clinician",
    "A clinician trained in ACLS is on site during an infusion for chronic pain.",
    must=provides_acls_clinician,
    because=_STANDARD,
)
CHRONIC_OXIMETRY = Limit(
    "ketamine-chronic-pain-oximetry",
    "Oxygen saturation is measured during an infusion for chronic pain.",
    must=provides_continuous_pulse_oximetry,
    because=_STANDARD,
)
CHRONIC_BLOOD_PRESSURE = Limit(
    "ketamine-chronic-pain-blood-pressure",
    "Blood pressure is measured during an infusion for chronic pain.",
    must=provides_blood_pressure_monitoring,
    because=_STANDARD,
)
CHRONIC_RESUSCITATION = Limit(
    "ketamine-chronic-pain-resuscitation",
    "Resuscitation equipment is on site during an infusion for chronic pain.",
    must=provides_resuscitation_equipment,
    because=_STANDARD,
)
CHRONIC_PAIN_LIMITS = (
    CHRONIC_AGE,
    CHRONIC_SETTING,
    CHRONIC_ACLS,
    CHRONIC_OXIMETRY,
    CHRONIC_BLOOD_PRESSURE,
    CHRONIC_RESUSCITATION,
)

PALLIATIVE_SETTING = Limit(
    "ketamine-palliative-setting",
    "Ketamine for palliative cancer pain is given in an ICU, or by a specialist palliative team in a ward or hospice, or by it at home under the skin or by mouth.",
    must=any_of(
        setting.is_(settings.ICU),
        all_of(setting.is_in(settings.HOSPICE_PALLIATIVE, settings.INPATIENT_WARD), provides_palliative_team),
        all_of(
            setting.is_(settings.HOME), provides_palliative_team, route.is_in(SUBCUTANEOUS, ORAL, SUBLINGUAL, BUCCAL)
        ),
    ),
    because=[_PLACES],
)
