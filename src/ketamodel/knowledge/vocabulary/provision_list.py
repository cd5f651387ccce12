"""Elements answered from a list of the case: what the plan or its place provides."""

from ketamodel.knowledge import provisions
from ketamodel.rules.expression import SetBy, YesNo

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

provides_rems_certification = YesNo(
    "plan.provides.rems-certification",
    "certification of the site in the Spravato REMS",
    SetBy.CHOSEN,
    provisions.REMS_CERTIFICATION,
)
provides_rems_enrolment = YesNo(
    "plan.provides.rems-enrolment",
    "enrolment of the patient in the Spravato REMS",
    SetBy.CHOSEN,
    provisions.REMS_ENROLMENT,
)
provides_direct_observation = YesNo(
    "plan.provides.direct-observation",
    "direct observation of the administration by a health professional",
    SetBy.CHOSEN,
    provisions.DIRECT_OBSERVATION,
)
provides_escort = YesNo(
    "plan.provides.escort",
    "transport home with a responsible adult",
    SetBy.CHOSEN,
    provisions.ESCORT,
)
provides_informed_consent = YesNo(
    "plan.provides.informed-consent",
    "documented informed consent",
    SetBy.CHOSEN,
    provisions.INFORMED_CONSENT,
)
provides_psychiatrist_prescriber = YesNo(
    "plan.provides.psychiatrist-prescriber",
    "prescription decided by a psychiatrist",
    SetBy.CHOSEN,
    provisions.PSYCHIATRIST_PRESCRIBER,
)
provides_acls_clinician = YesNo(
    "plan.provides.acls-clinician",
    "clinician trained in advanced cardiac life support",
    SetBy.CHOSEN,
    provisions.ACLS_CLINICIAN,
)
provides_continuous_pulse_oximetry = YesNo(
    "plan.provides.continuous-pulse-oximetry",
    "continuous pulse oximetry",
    SetBy.CHOSEN,
    provisions.CONTINUOUS_PULSE_OXIMETRY,
)
provides_blood_pressure_monitoring = YesNo(
    "plan.provides.blood-pressure-monitoring",
    "blood pressure monitoring",
    SetBy.CHOSEN,
    provisions.BLOOD_PRESSURE_MONITORING,
)
provides_resuscitation_equipment = YesNo(
    "plan.provides.resuscitation-equipment",
    "resuscitation equipment",
    SetBy.CHOSEN,
    provisions.RESUSCITATION_EQUIPMENT,
)
provides_cpr_trained_staff = YesNo(
    "plan.provides.cpr-trained-staff",
    "staff trained in cardiopulmonary resuscitation",
    SetBy.CHOSEN,
    provisions.CPR_TRAINED_STAFF,
)
provides_airway_equipment = YesNo(
    "plan.provides.airway-equipment",
    "airway equipment immediately available",
    SetBy.CHOSEN,
    provisions.AIRWAY_EQUIPMENT,
)
provides_anaesthesia_clinician = YesNo(
    "plan.provides.anaesthesia-clinician",
    "physician with experience in anaesthesia",
    SetBy.CHOSEN,
    provisions.ANAESTHESIA_CLINICIAN,
)
provides_intensive_monitoring = YesNo(
    "plan.provides.intensive-monitoring",
    "monitoring as in intensive care",
    SetBy.CHOSEN,
    provisions.INTENSIVE_MONITORING,
)
provides_prehospital_physician = YesNo(
    "plan.provides.prehospital-physician",
    "physician on the prehospital team",
    SetBy.CHOSEN,
    provisions.PREHOSPITAL_PHYSICIAN,
)
provides_sedation_permit = YesNo(
    "plan.provides.sedation-permit",
    "permit of the dental office for sedation or anaesthesia",
    SetBy.CHOSEN,
    provisions.SEDATION_PERMIT,
)
provides_suicide_safety_plan = YesNo(
    "plan.provides.suicide-safety-plan",
    "safety plan for suicide risk",
    SetBy.CHOSEN,
    provisions.SUICIDE_SAFETY_PLAN,
)

provides_ecg_monitoring = YesNo(
    "plan.provides.ecg-monitoring", "ECG monitoring", SetBy.CHOSEN, provisions.ECG_MONITORING
)
provides_capnography = YesNo("plan.provides.capnography", "capnography", SetBy.CHOSEN, provisions.CAPNOGRAPHY)
provides_eeg_monitoring = YesNo(
    "plan.provides.eeg-monitoring", "continuous EEG monitoring", SetBy.CHOSEN, provisions.EEG_MONITORING
)
provides_airway_skilled_clinician = YesNo(
    "plan.provides.airway-skilled-clinician",
    "clinician with the skill to manage an airway",
    SetBy.CHOSEN,
    provisions.AIRWAY_SKILLED_CLINICIAN,
)
provides_sedation_team = YesNo(
    "plan.provides.sedation-team",
    "one clinician who sedates and another who does the procedure",
    SetBy.CHOSEN,
    provisions.SEDATION_TEAM,
)
provides_pain_service = YesNo("plan.provides.pain-service", "pain service", SetBy.CHOSEN, provisions.PAIN_SERVICE)
provides_palliative_team = YesNo(
    "plan.provides.palliative-team", "specialist palliative team", SetBy.CHOSEN, provisions.PALLIATIVE_TEAM
)
provides_advanced_ems = YesNo(
    "plan.provides.advanced-ems", "advanced emergency medical service", SetBy.CHOSEN, provisions.ADVANCED_EMS
)
provides_airway_protected = YesNo(
    "plan.provides.airway-protected", "airway protected by intubation", SetBy.CHOSEN, provisions.AIRWAY_PROTECTED
)
provides_medical_director_protocol = YesNo(
    "plan.provides.medical-director-protocol",
    "protocol of a medical director",
    SetBy.CHOSEN,
    provisions.MEDICAL_DIRECTOR_PROTOCOL,
)
provides_suicidal_ideation_protocol = YesNo(
    "plan.provides.suicidal-ideation-protocol",
    "protocol of the site for ketamine in suicidal ideation",
    SetBy.CHOSEN,
    provisions.SUICIDAL_IDEATION_PROTOCOL,
)
provides_icu_transfer = YesNo(
    "plan.provides.icu-transfer",
    "transfer to an intensive care unit once stabilised",
    SetBy.CHOSEN,
    provisions.ICU_TRANSFER,
)
provides_face_to_face_visits = YesNo(
    "plan.provides.face-to-face-visits", "face-to-face visits", SetBy.CHOSEN, provisions.FACE_TO_FACE_VISITS
)
provides_defined_course = YesNo(
    "plan.provides.defined-course", "defined course of treatment", SetBy.CHOSEN, provisions.DEFINED_COURSE
)

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
