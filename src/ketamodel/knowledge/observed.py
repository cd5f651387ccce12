"""What is watched without being a number of the case."""

from ketamodel.terminology import Concept

__all__ = [
    "BENEFIT",
    "CAPNOGRAPHY",
    "COURSE_FOLLOW_UP",
    "EEG",
    "FITNESS_TO_LEAVE",
    "MENTAL_STATE",
    "PAIN_SCORE",
    "REMS_REPORT",
    "SEDATION_AND_DISSOCIATION",
    "SEDATION_SCALE",
    "VITAL_SIGNS",
]

VITAL_SIGNS = Concept("vital-signs", "vital signs")
MENTAL_STATE = Concept("mental-state", "mental state")
SEDATION_AND_DISSOCIATION = Concept("sedation-and-dissociation", "sedation and dissociation")
SEDATION_SCALE = Concept("sedation-scale", "sedation")
CAPNOGRAPHY = Concept("capnography", "carbon dioxide in the breath")
EEG = Concept("eeg", "electroencephalogram")
PAIN_SCORE = Concept("pain-score", "pain")
FITNESS_TO_LEAVE = Concept("fitness-to-leave", "fitness to leave")
COURSE_FOLLOW_UP = Concept("course-follow-up", "follow-up over the course")
BENEFIT = Concept("benefit", "benefit")
REMS_REPORT = Concept("rems-report", "report to the REMS")
