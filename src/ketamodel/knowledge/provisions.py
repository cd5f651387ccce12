"""What a plan or its place provides: certification, staff, equipment, arrangements."""

from __future__ import annotations

from ketamodel.domain.concepts import Provision

__all__ = [
    "ACLS_CLINICIAN",
    "ADVANCED_EMS",
    "AIRWAY_EQUIPMENT",
    "AIRWAY_PROTECTED",
    "AIRWAY_SKILLED_CLINICIAN",
    "ANAESTHESIA_CLINICIAN",
    "BLOOD_PRESSURE_MONITORING",
    "CAPNOGRAPHY",
    "CONTINUOUS_PULSE_OXIMETRY",
    "CPR_TRAINED_STAFF",
    "DEFINED_COURSE",
    "DIRECT_OBSERVATION",
    "ECG_MONITORING",
    "EEG_MONITORING",
    "ESCORT",
    "FACE_TO_FACE_VISITS",
    "ICU_TRANSFER",
    "INFORMED_CONSENT",
    "INTENSIVE_MONITORING",
    "MEDICAL_DIRECTOR_PROTOCOL",
    "PAIN_SERVICE",
    "PALLIATIVE_TEAM",
    "PREHOSPITAL_PHYSICIAN",
    "PSYCHIATRIST_PRESCRIBER",
    "REMS_CERTIFICATION",
    "REMS_ENROLMENT",
    "RESUSCITATION_EQUIPMENT",
    "SEDATION_PERMIT",
    "SEDATION_TEAM",
    "SUICIDAL_IDEATION_PROTOCOL",
    "SUICIDE_SAFETY_PLAN",
]

# The Spravato programme and the prescription.
REMS_CERTIFICATION = Provision("rems-certification", "certification of the site in the Spravato REMS")
REMS_ENROLMENT = Provision("rems-enrolment", "enrolment of the patient in the Spravato REMS")
PSYCHIATRIST_PRESCRIBER = Provision("psychiatrist-prescriber", "prescription decided by a psychiatrist")
INFORMED_CONSENT = Provision("informed-consent", "documented informed consent")
ESCORT = Provision("escort", "transport home with a responsible adult")

# Watching over the patient.
DIRECT_OBSERVATION = Provision(
    "direct-observation", "direct observation of the administration by a health professional"
)
CONTINUOUS_PULSE_OXIMETRY = Provision("continuous-pulse-oximetry", "continuous pulse oximetry")
BLOOD_PRESSURE_MONITORING = Provision("blood-pressure-monitoring", "blood pressure monitoring")
ECG_MONITORING = Provision("ecg-monitoring", "ECG monitoring")
CAPNOGRAPHY = Provision("capnography", "capnography")
EEG_MONITORING = Provision("eeg-monitoring", "continuous EEG monitoring")
INTENSIVE_MONITORING = Provision("intensive-monitoring", "monitoring as in intensive care")

# Staff.
ACLS_CLINICIAN = Provision("acls-clinician", "clinician trained in advanced cardiac life support")
CPR_TRAINED_STAFF = Provision("cpr-trained-staff", "staff trained in cardiopulmonary resuscitation")
AIRWAY_SKILLED_CLINICIAN = Provision("airway-skilled-clinician", "clinician with the skill to manage an airway")
ANAESTHESIA_CLINICIAN = Provision("anaesthesia-clinician", "physician with experience in anaesthesia")
SEDATION_TEAM = Provision("sedation-team", "one clinician who sedates and another who does the procedure")
PAIN_SERVICE = Provision("pain-service", "pain service")
PALLIATIVE_TEAM = Provision("palliative-team", "specialist palliative team")
PREHOSPITAL_PHYSICIAN = Provision("prehospital-physician", "physician on the prehospital team")
ADVANCED_EMS = Provision("advanced-ems", "advanced emergency medical service")

# Equipment and the airway.
RESUSCITATION_EQUIPMENT = Provision("resuscitation-equipment", "resuscitation equipment")
AIRWAY_EQUIPMENT = Provision("airway-equipment", "airway equipment immediately available")
AIRWAY_PROTECTED = Provision("airway-protected", "airway protected by intubation")

# Permits, protocols and arrangements.
SEDATION_PERMIT = Provision("sedation-permit", "permit of the dental office for sedation or anaesthesia")
MEDICAL_DIRECTOR_PROTOCOL = Provision("medical-director-protocol", "protocol of a medical director")
SUICIDAL_IDEATION_PROTOCOL = Provision(
    "suicidal-ideation-protocol", "protocol of the site for ketamine in suicidal ideation"
)
SUICIDE_SAFETY_PLAN = Provision("suicide-safety-plan", "safety plan for suicide risk")
ICU_TRANSFER = Provision("icu-transfer", "transfer to an intensive care unit once stabilised")
FACE_TO_FACE_VISITS = Provision("face-to-face-visits", "face-to-face visits")
DEFINED_COURSE = Provision("defined-course", "defined course of treatment")
