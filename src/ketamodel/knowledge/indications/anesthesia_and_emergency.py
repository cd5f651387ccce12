"""Anaesthesia, sedation, emergencies and intensive care, and uses that nothing supports."""

from __future__ import annotations

from ketamodel.domain.concepts import Indication
from ketamodel.domain.kinds import Urgency
from ketamodel.terminology import Code, CodeSystem

__all__ = [
    "ANAESTHESIA",
    "ECT_ANESTHESIA",
    "GENERAL_ANESTHESIA",
    "ICU_SEDATION_ANALGESIA",
    "NEURODEGENERATIVE_ALZHEIMER",
    "PROCEDURAL_SEDATION",
    "RAPID_SEQUENCE_INTUBATION",
    "RECREATIONAL_OR_ENHANCEMENT",
    "REFRACTORY_STATUS_EPILEPTICUS",
    "SEVERE_AGITATION",
    "SEVERE_ASTHMA_BRONCHOSPASM",
]

_ICD = CodeSystem.ICD_10_CM
_SNOMED = CodeSystem.SNOMED_CT

#: General anaesthesia on label; intubation and procedural sedation stand apart.
ANAESTHESIA = Indication("anesthesia", "anaesthesia")
GENERAL_ANESTHESIA = Indication(
    "general-anesthesia",
    "general anaesthesia",
    broader=(ANAESTHESIA,),
    codes=(Code(_SNOMED, "50697003"),),
)
ECT_ANESTHESIA = Indication("ect-anesthesia", "anaesthesia for electroconvulsive therapy", broader=(ANAESTHESIA,))
RAPID_SEQUENCE_INTUBATION = Indication(
    "rapid-sequence-intubation", "rapid sequence intubation", codes=(Code(_ICD, "J96.0"),), urgency=Urgency.EMERGENCY
)
PROCEDURAL_SEDATION = Indication("procedural-sedation", "procedural sedation")
SEVERE_AGITATION = Indication(
    "severe-agitation",
    "severe agitation",
    codes=(Code(_ICD, "R45.1"), Code(_ICD, "F05"), Code(_SNOMED, "24199005")),
    urgency=Urgency.EMERGENCY,
)
# The codes of status asthmaticus share no category: J45 alone is any asthma.
SEVERE_ASTHMA_BRONCHOSPASM = Indication("severe-asthma-bronchospasm", "severe asthma or bronchospasm")
# One code for example: the others share no category, G40 alone is any epilepsy.
REFRACTORY_STATUS_EPILEPTICUS = Indication(
    "refractory-status-epilepticus",
    "refractory status epilepticus",
    codes=(Code(_ICD, "G40.901"), Code(_SNOMED, "230456007")),
    urgency=Urgency.EMERGENCY,
)
ICU_SEDATION_ANALGESIA = Indication("icu-sedation-analgesia", "sedation and analgesia in intensive care")

NEURODEGENERATIVE_ALZHEIMER = Indication(
    "neurodegenerative-alzheimer",
    "Alzheimer's and other neurodegenerative disease",
    codes=(Code(_ICD, "G30"), Code(_ICD, "F02"), Code(_SNOMED, "26929004")),
)
RECREATIONAL_OR_ENHANCEMENT = Indication("recreational-or-enhancement", "recreation or enhancement")
