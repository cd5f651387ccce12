"""Pain, acute and chronic."""

from __future__ import annotations

from ketamodel.domain.concepts import Indication
from ketamodel.terminology import Code, CodeSystem

__all__ = [
    "ACUTE_PAIN",
    "ACUTE_PAIN_GROUP",
    "CANCER_PAIN_PALLIATIVE",
    "CHRONIC_LOW_BACK_PAIN",
    "CHRONIC_PAIN",
    "CRPS",
    "FIBROMYALGIA",
    "MIGRAINE_ACUTE",
    "MIGRAINE_CHRONIC_REFRACTORY",
    "NEUROPATHIC_PAIN",
    "PERIOPERATIVE_ANALGESIA",
]

_ICD = CodeSystem.ICD_10_CM
_SNOMED = CodeSystem.SNOMED_CT

#: The indications of the guideline on infusions for acute pain.
ACUTE_PAIN_GROUP = Indication("acute-pain-group", "acute or perioperative pain")
ACUTE_PAIN = Indication(
    "acute-pain",
    "acute pain, trauma included",
    broader=(ACUTE_PAIN_GROUP,),
    codes=(
        Code(_ICD, "G89.11"),
        Code(_ICD, "G89.18"),
        Code(_ICD, "R52"),
        Code(_SNOMED, "274663001"),
    ),
)
PERIOPERATIVE_ANALGESIA = Indication(
    "perioperative-analgesia",
    "perioperative analgesia",
    broader=(ACUTE_PAIN_GROUP,),
    codes=(Code(_ICD, "G89.18"), Code(_SNOMED, "213299007")),
)

#: The indications of the guideline on infusions for chronic pain; cancer pain stands apart.
CHRONIC_PAIN = Indication("chronic-pain", "chronic pain other than cancer pain")
CRPS = Indication(
    "crps",
    "complex regional pain syndrome",
    broader=(CHRONIC_PAIN,),
    codes=(
        Code(_ICD, "G90.5"),
        Code(_ICD, "G56.4"),
        Code(_ICD, "G57.7"),
        Code(_SNOMED, "128200000"),
    ),
)
NEUROPATHIC_PAIN = Indication(
    "neuropathic-pain",
    "neuropathic pain",
    broader=(CHRONIC_PAIN,),
    codes=(
        Code(_ICD, "M79.2"),
        Code(_ICD, "G62.9"),
        Code(_ICD, "B02.2"),
        Code(_ICD, "G54.6"),
        Code(_SNOMED, "247398009"),
    ),
)
FIBROMYALGIA = Indication(
    "fibromyalgia",
    "fibromyalgia",
    broader=(CHRONIC_PAIN,),
    codes=(Code(_ICD, "M79.7"), Code(_SNOMED, "203082005")),
)
MIGRAINE_ACUTE = Indication(
    "migraine-acute",
    "acute migraine",
    broader=(CHRONIC_PAIN,),
    codes=(Code(_ICD, "G43"), Code(_SNOMED, "37796009")),
)
MIGRAINE_CHRONIC_REFRACTORY = Indication(
    "migraine-chronic-refractory",
    "refractory chronic migraine",
    broader=(CHRONIC_PAIN,),
    codes=(Code(_ICD, "G43.7"),),
)
CHRONIC_LOW_BACK_PAIN = Indication(
    "chronic-low-back-pain",
    "chronic low back pain",
    broader=(CHRONIC_PAIN,),
    codes=(Code(_ICD, "M54.5"), Code(_SNOMED, "278860009")),
)

CANCER_PAIN_PALLIATIVE = Indication(
    "cancer-pain-palliative",
    "cancer pain and palliative care",
    codes=(Code(_ICD, "G89.3"),),
)
