"""What is observed with ketamine injection for pain and sedation, and in emergencies."""

from ketamodel.knowledge.observed import CAPNOGRAPHY, EEG, FITNESS_TO_LEAVE, PAIN_SCORE, SEDATION_SCALE, VITAL_SIGNS
from ketamodel.knowledge.parameters import LIVER_ENZYMES, OXYGEN_SATURATION
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    ED_PROTOCOL_2020,
    RCEM_CHILDREN,
    SE_PROTOCOL,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import minutes
from ketamodel.rules.monitoring import MonitoringRequirement, Phase

__all__ = ["ACUTE_PAIN", "AGITATION", "CHRONIC_PAIN", "SEDATION", "STATUS_EPILEPTICUS"]

_SEDATION_SOURCES = (
    ACEP_2011.at("monitoring", "continuous oxygen saturation, ECG, blood pressure; capnography", Reading.RECALLED),
    RCEM_CHILDREN.at("monitoring", "a dedicated sedationist beside the proceduralist", Reading.RECALLED),
)

ACUTE_PAIN = (
    MonitoringRequirement(
        "ketamine-acute-pain-score",
        PAIN_SCORE,
        Phase.BEFORE,
        "Record the pain score and vital signs before the dose.",
        [ED_PROTOCOL_2020.at("table", "pain score and vital signs")],
    ),
    MonitoringRequirement(
        "ketamine-acute-pain-vital-signs-during",
        VITAL_SIGNS,
        Phase.DURING,
        "Measure vital signs, as one institution does every 15 min; watch an infusion continuously.",
        [
            ED_PROTOCOL_2020.at("table", "vital signs at 15 min"),
            ASRA_ACUTE_2018.at("recommendations", "settings with monitoring and trained staff", Reading.SECONDARY),
        ],
        every=minutes(15),
    ),
)
CHRONIC_PAIN = (
    MonitoringRequirement(
        "ketamine-chronic-pain-liver-enzymes",
        LIVER_ENZYMES,
        Phase.BEFORE,
        "Measure liver enzymes at baseline, again with high or frequent doses; an ECG where the heart is at risk.",
        [ASRA_CHRONIC_2018.at("testing", "baseline liver tests; ECG with cardiac risk", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-chronic-pain-during",
        SEDATION_SCALE,
        Phase.DURING,
        "Watch blood pressure, heart rate, oxygen saturation and sedation; with higher doses as for moderate sedation.",
        [ASRA_CHRONIC_2018.at("monitoring", "vital signs and sedation; higher doses as sedation", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-chronic-pain-recovery",
        FITNESS_TO_LEAVE,
        Phase.DISCHARGE,
        "Observe until the criteria of recovery are met.",
        [ASRA_CHRONIC_2018.at("discharge", "recovery criteria", Reading.RECALLED)],
        until="the criteria of recovery are met",
    ),
)
SEDATION = (
    MonitoringRequirement(
        "ketamine-sedation-before",
        FITNESS_TO_LEAVE,
        Phase.BEFORE,
        "Note ASA class, airway, fasting and weight before the sedation.",
        [ACEP_2011.at("assessment", "ASA class, airway, fasting, weight", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-sedation-during",
        CAPNOGRAPHY,
        Phase.DURING,
        "Watch oxygen saturation, ECG and blood pressure, with capnography; one clinician does nothing but the sedation.",
        _SEDATION_SOURCES,
    ),
    MonitoringRequirement(
        "ketamine-sedation-recovery",
        FITNESS_TO_LEAVE,
        Phase.DISCHARGE,
        "Observe until speech and movement are as before; the patient leaves with an escort.",
        _SEDATION_SOURCES,
        until="speech and movement are as before",
    ),
)
STATUS_EPILEPTICUS = (
    MonitoringRequirement(
        "ketamine-epilepticus-eeg",
        EEG,
        Phase.DURING,
        "Record the EEG continuously, in intensive care with mechanical ventilation.",
        [SE_PROTOCOL.at("monitoring", "ICU, continuous EEG, mechanical ventilation", Reading.SECONDARY)],
    ),
)
AGITATION = (
    MonitoringRequirement(
        "ketamine-agitation-during",
        OXYGEN_SATURATION,
        Phase.DURING,
        "Watch oxygen saturation, capnography, ECG and blood pressure until alert, with airway equipment at hand.",
        [ED_PROTOCOL_2020.at("table", "airway equipment, oxygen saturation and capnography are required")],
        until="the patient is alert",
    ),
)
