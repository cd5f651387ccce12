"""What is observed with ketamine injection."""

from ketamodel.knowledge.observed import FITNESS_TO_LEAVE, MENTAL_STATE, VITAL_SIGNS
from ketamodel.knowledge.parameters import LIVER_ENZYMES, OXYGEN_SATURATION, SYSTOLIC_BLOOD_PRESSURE
from ketamodel.knowledge.sources import APA_2017, CANMAT_2021, KETAMINE_USPI, KETAMINE_USPI_OLD
from ketamodel.provenance import Reading
from ketamodel.rules.monitoring import MonitoringRequirement, Phase

__all__ = ["ANAESTHESIA", "MOOD_INFUSION_SESSION"]


ANAESTHESIA = (
    MonitoringRequirement(
        "ketamine-ga-vital-signs",
        VITAL_SIGNS,
        Phase.DURING,
        "Monitor vital signs continuously, with emergency airway equipment immediately available.",
        [KETAMINE_USPI.section("2.1", "emergency airway equipment immediately available; vital signs monitored")],
    ),
    MonitoringRequirement(
        "ketamine-ga-recovery",
        FITNESS_TO_LEAVE,
        Phase.DISCHARGE,
        "Let the patient recover in quiet; an outpatient leaves with a responsible adult.",
        [
            KETAMINE_USPI_OLD.at(
                "special note",
                "outpatients are released after full recovery, with a responsible adult",
            )
        ],
    ),
)

MOOD_INFUSION_SESSION = (
    MonitoringRequirement(
        "ketamine-mood-blood-pressure",
        SYSTOLIC_BLOOD_PRESSURE,
        Phase.DURING,
        "Measure blood pressure, heart rate and breathing before, during and after the infusion.",
        [APA_2017.at("consensus statement", "vital signs before, during and after", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-mood-oximetry",
        OXYGEN_SATURATION,
        Phase.DURING,
        "Measure oxygen saturation continuously.",
        [APA_2017.at("consensus statement", "continuous oxygen saturation", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-mood-mental-state",
        MENTAL_STATE,
        Phase.AFTER,
        "Observe until vital signs are at baseline and the mind is clear.",
        [CANMAT_2021.at("practice points", "observation until recovery", Reading.RECALLED)],
        until="vital signs are at baseline and the mental state is clear",
    ),
    MonitoringRequirement(
        "ketamine-mood-leaving",
        FITNESS_TO_LEAVE,
        Phase.DISCHARGE,
        "Let the patient leave with an escort; no driving until the next day.",
        [APA_2017.at("consensus statement", "escort; no driving on the same day", Reading.RECALLED)],
    ),
    MonitoringRequirement(
        "ketamine-liver-enzymes",
        LIVER_ENZYMES,
        Phase.COURSE,
        "With repeated use measure liver enzymes at baseline and from time to time.",
        [
            KETAMINE_USPI.section(
                "5.6",
                "baseline liver tests with ALP and GGT; periodic with recurrent use",
                Reading.SECONDARY,
            )
        ],
    ),
)
