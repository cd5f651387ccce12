"""Elements answered from a list of the case: what the plan or its place provides."""

from ketamodel.knowledge import provisions
from ketamodel.rules.builders import listed
from ketamodel.rules.expression import SetBy

__all__ = [
    "ALL_PROVISIONS",
    "provides_acls_clinician",
    "provides_advanced_ems",
    "provides_airway_equipment",
    "provides_airway_protected",
    "provides_airway_skilled_clinician",
    "provides_anaesthesia_clinician",
    "provides_blood_pressure_monitoring",
    "provides_capnography",
    "provides_continuous_pulse_oximetry",
    "provides_cpr_trained_staff",
    "provides_defined_course",
    "provides_direct_observation",
    "provides_ecg_monitoring",
    "provides_eeg_monitoring",
    "provides_escort",
    "provides_face_to_face_visits",
    "provides_icu_transfer",
    "provides_informed_consent",
    "provides_intensive_monitoring",
    "provides_medical_director_protocol",
    "provides_pain_service",
    "provides_palliative_team",
    "provides_prehospital_physician",
    "provides_psychiatrist_prescriber",
    "provides_rems_certification",
    "provides_rems_enrolment",
    "provides_resuscitation_equipment",
    "provides_sedation_permit",
    "provides_sedation_team",
    "provides_suicidal_ideation_protocol",
    "provides_suicide_safety_plan",
]

provides_rems_certification = listed("plan.provides", provisions.REMS_CERTIFICATION, SetBy.CHOSEN)
provides_rems_enrolment = listed("plan.provides", provisions.REMS_ENROLMENT, SetBy.CHOSEN)
provides_direct_observation = listed("plan.provides", provisions.DIRECT_OBSERVATION, SetBy.CHOSEN)
provides_escort = listed("plan.provides", provisions.ESCORT, SetBy.CHOSEN)
provides_informed_consent = listed("plan.provides", provisions.INFORMED_CONSENT, SetBy.CHOSEN)
provides_psychiatrist_prescriber = listed("plan.provides", provisions.PSYCHIATRIST_PRESCRIBER, SetBy.CHOSEN)
provides_acls_clinician = listed("plan.provides", provisions.ACLS_CLINICIAN, SetBy.CHOSEN)
provides_continuous_pulse_oximetry = listed("plan.provides", provisions.CONTINUOUS_PULSE_OXIMETRY, SetBy.CHOSEN)
provides_blood_pressure_monitoring = listed("plan.provides", provisions.BLOOD_PRESSURE_MONITORING, SetBy.CHOSEN)
provides_resuscitation_equipment = listed("plan.provides", provisions.RESUSCITATION_EQUIPMENT, SetBy.CHOSEN)
provides_cpr_trained_staff = listed("plan.provides", provisions.CPR_TRAINED_STAFF, SetBy.CHOSEN)
provides_airway_equipment = listed("plan.provides", provisions.AIRWAY_EQUIPMENT, SetBy.CHOSEN)
provides_anaesthesia_clinician = listed("plan.provides", provisions.ANAESTHESIA_CLINICIAN, SetBy.CHOSEN)
provides_intensive_monitoring = listed("plan.provides", provisions.INTENSIVE_MONITORING, SetBy.CHOSEN)
provides_prehospital_physician = listed("plan.provides", provisions.PREHOSPITAL_PHYSICIAN, SetBy.CHOSEN)
provides_sedation_permit = listed("plan.provides", provisions.SEDATION_PERMIT, SetBy.CHOSEN)
provides_suicide_safety_plan = listed("plan.provides", provisions.SUICIDE_SAFETY_PLAN, SetBy.CHOSEN)
provides_ecg_monitoring = listed("plan.provides", provisions.ECG_MONITORING, SetBy.CHOSEN)
provides_capnography = listed("plan.provides", provisions.CAPNOGRAPHY, SetBy.CHOSEN)
provides_eeg_monitoring = listed("plan.provides", provisions.EEG_MONITORING, SetBy.CHOSEN)
provides_airway_skilled_clinician = listed("plan.provides", provisions.AIRWAY_SKILLED_CLINICIAN, SetBy.CHOSEN)
provides_sedation_team = listed("plan.provides", provisions.SEDATION_TEAM, SetBy.CHOSEN)
provides_pain_service = listed("plan.provides", provisions.PAIN_SERVICE, SetBy.CHOSEN)
provides_palliative_team = listed("plan.provides", provisions.PALLIATIVE_TEAM, SetBy.CHOSEN)
provides_advanced_ems = listed("plan.provides", provisions.ADVANCED_EMS, SetBy.CHOSEN)
provides_airway_protected = listed("plan.provides", provisions.AIRWAY_PROTECTED, SetBy.CHOSEN)
provides_medical_director_protocol = listed("plan.provides", provisions.MEDICAL_DIRECTOR_PROTOCOL, SetBy.CHOSEN)
provides_suicidal_ideation_protocol = listed("plan.provides", provisions.SUICIDAL_IDEATION_PROTOCOL, SetBy.CHOSEN)
provides_icu_transfer = listed("plan.provides", provisions.ICU_TRANSFER, SetBy.CHOSEN)
provides_face_to_face_visits = listed("plan.provides", provisions.FACE_TO_FACE_VISITS, SetBy.CHOSEN)
provides_defined_course = listed("plan.provides", provisions.DEFINED_COURSE, SetBy.CHOSEN)

ALL_PROVISIONS = (
    provides_ecg_monitoring,
    provides_capnography,
    provides_eeg_monitoring,
    provides_airway_skilled_clinician,
    provides_sedation_team,
    provides_pain_service,
    provides_palliative_team,
    provides_advanced_ems,
    provides_airway_protected,
    provides_medical_director_protocol,
    provides_suicidal_ideation_protocol,
    provides_icu_transfer,
    provides_face_to_face_visits,
    provides_defined_course,
    provides_acls_clinician,
    provides_airway_equipment,
    provides_anaesthesia_clinician,
    provides_blood_pressure_monitoring,
    provides_continuous_pulse_oximetry,
    provides_cpr_trained_staff,
    provides_direct_observation,
    provides_escort,
    provides_informed_consent,
    provides_intensive_monitoring,
    provides_prehospital_physician,
    provides_psychiatrist_prescriber,
    provides_rems_certification,
    provides_rems_enrolment,
    provides_resuscitation_equipment,
    provides_sedation_permit,
    provides_suicide_safety_plan,
)
