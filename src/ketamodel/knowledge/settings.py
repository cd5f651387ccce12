"""Places of treatment; what a place provides is said by the plan, certified clinics apart."""

from __future__ import annotations

from ketamodel.domain.concepts import Setting
from ketamodel.domain.kinds import Care
from ketamodel.knowledge.provisions import REMS_CERTIFICATION

__all__ = [
    "DENTAL_OFFICE",
    "EMERGENCY_DEPARTMENT",
    "HOME",
    "HOSPICE_PALLIATIVE",
    "HOSPITAL_OUTPATIENT_CLINIC",
    "ICU",
    "INFUSION_CLINIC",
    "INPATIENT_WARD",
    "OPERATING_ROOM",
    "PACU",
    "PHYSICIAN_OFFICE",
    "PREHOSPITAL",
    "REMS_CERTIFIED_CLINIC",
    "TELEHEALTH",
]

OPERATING_ROOM = Setting("operating-room", "operating room, or suite for electroconvulsive therapy")
PACU = Setting("pacu", "post-anaesthesia care unit")
EMERGENCY_DEPARTMENT = Setting("emergency-department", "hospital emergency department", care=Care.INPATIENT)
PREHOSPITAL = Setting("prehospital", "prehospital emergency care")
ICU = Setting("icu", "intensive care unit", care=Care.INPATIENT)
INPATIENT_WARD = Setting("inpatient-ward", "inpatient ward", care=Care.INPATIENT)
HOSPITAL_OUTPATIENT_CLINIC = Setting(
    "hospital-outpatient-clinic", "hospital outpatient clinic or day unit", care=Care.OUTPATIENT
)
REMS_CERTIFIED_CLINIC = Setting(
    "rems-certified-clinic",
    "outpatient clinic certified in the Spravato REMS",
    care=Care.OUTPATIENT,
    provides=(REMS_CERTIFICATION,),
)
INFUSION_CLINIC = Setting("infusion-clinic", "infusion clinic", care=Care.OUTPATIENT)
PHYSICIAN_OFFICE = Setting("physician-office", "physician's office", care=Care.OUTPATIENT)
DENTAL_OFFICE = Setting("dental-office", "dental office", care=Care.OUTPATIENT)
HOSPICE_PALLIATIVE = Setting("hospice-palliative", "hospice or palliative care")
HOME = Setting("home", "home of the patient", care=Care.OUTPATIENT)
TELEHEALTH = Setting("telehealth", "remote care (telehealth)", care=Care.OUTPATIENT)
