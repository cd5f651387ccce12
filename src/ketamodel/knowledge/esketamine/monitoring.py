"""What is observed around a session and a course of Spravato."""

from ketamodel.knowledge.observed import (
    BENEFIT,
    COURSE_FOLLOW_UP,
    FITNESS_TO_LEAVE,
    MENTAL_STATE,
    REMS_REPORT,
    SEDATION_AND_DISSOCIATION,
    VITAL_SIGNS,
)
from ketamodel.knowledge.parameters import OXYGEN_SATURATION, SYSTOLIC_BLOOD_PRESSURE
from ketamodel.knowledge.sources import SPRAVATO_REMS, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.provenance import Reading
from ketamodel.rules.builders import days, minutes
from ketamodel.rules.monitoring import MonitoringRequirement, Phase

__all__ = ["SESSION_EU", "SESSION_US"]


_BP_BEFORE = MonitoringRequirement(
    "esketamine-bp-before",
    SYSTOLIC_BLOOD_PRESSURE,
    Phase.BEFORE,
    "Measure blood pressure before every dose.",
    [
        SPRAVATO_USPI.section("2.1", "blood pressure is assessed before dosing", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "blood pressure is assessed before dosing"),
    ],
)
_SCREEN = MonitoringRequirement(
    "esketamine-screen",
    MENTAL_STATE,
    Phase.BEFORE,
    "Before every session ask for contraindications, pregnancy, mental state and suicidality, food, liquids, nasal medicines and the escort.",
    [
        SPRAVATO_USPI.section("2.1", "assessment before each session", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "assessment before each session"),
    ],
)
_CRISIS = MonitoringRequirement(
    "esketamine-hypertensive-crisis",
    VITAL_SIGNS,
    Phase.AFTER,
    "Chest pain, shortness of breath, sudden severe headache, visual disturbance or seizure needs emergency care at once.",
    [
        SPRAVATO_USPI.at(
            "warning on blood pressure", "symptoms of a hypertensive crisis: emergency care", Reading.RECALLED
        )
    ],
)
_BP_AFTER = MonitoringRequirement(
    "esketamine-bp-after",
    SYSTOLIC_BLOOD_PRESSURE,
    Phase.AFTER,
    "Measure blood pressure about 40 min after the dose, then as the patient needs it until values fall.",
    [
        SPRAVATO_USPI.section("2", "blood pressure is re-assessed at about 40 min"),
        SPRAVATO_SMPC.section("4.2", "blood pressure is re-assessed at about 40 min"),
    ],
    after=minutes(40),
    until="values decline and are acceptable",
)
_OBSERVATION_US = MonitoringRequirement(
    "esketamine-us-observation-after",
    SEDATION_AND_DISSOCIATION,
    Phase.AFTER,
    "A health professional observes sedation, dissociation and breathing for at least 120 min, and until the patient is stable.",
    [SPRAVATO_USPI.section("5.1", "observation for at least 120 min, until safe to leave")],
    after=minutes(120),
    until="at least 120 min have passed and the patient is clinically stable",
)
_OBSERVATION_EU = MonitoringRequirement(
    "esketamine-eu-observation-after",
    SEDATION_AND_DISSOCIATION,
    Phase.AFTER,
    "A health professional observes the patient until stable and fit to leave.",
    [SPRAVATO_SMPC.section("4.2", "observation until the patient is clinically stable")],
    until="the patient is clinically stable",
)
_OXIMETRY = MonitoringRequirement(
    "esketamine-oximetry",
    OXYGEN_SATURATION,
    Phase.AFTER,
    "Watch breathing with pulse oximetry at each session.",
    [SPRAVATO_USPI.at("boxed warning", "respiratory depression: monitoring including pulse oximetry")],
)
_LEAVING = MonitoringRequirement(
    "esketamine-leaving",
    FITNESS_TO_LEAVE,
    Phase.DISCHARGE,
    "Let the patient leave with an escort once stable; no driving until the next day after restful sleep.",
    [SPRAVATO_USPI.at("warning on driving", "no driving or use of machines until the next day after restful sleep")],
)
_REMS_FORM = MonitoringRequirement(
    "esketamine-us-rems-form",
    REMS_REPORT,
    Phase.DISCHARGE,
    "For an outpatient in the US, send the REMS monitoring form within 7 d of every session.",
    [SPRAVATO_REMS.at("outpatient sites", "monitoring form within 7 days of every session", Reading.SECONDARY)],
    after=days(7),
)
_FOLLOW_UP = MonitoringRequirement(
    "esketamine-course",
    COURSE_FOLLOW_UP,
    Phase.COURSE,
    "Ask for urinary symptoms, cognition, misuse and suicidality over the course.",
    [SPRAVATO_USPI.section("5", "misuse, suicidality, cognition and urinary symptoms are monitored")],
)
_WEEK_4 = MonitoringRequirement(
    "esketamine-benefit",
    BENEFIT,
    Phase.COURSE,
    "Assess the benefit at the end of week 4 before going on, and again from time to time.",
    [SPRAVATO_USPI.section("2", "evidence of benefit is assessed at the end of week 4")],
)

SESSION_US = (
    _BP_BEFORE,
    _SCREEN,
    _BP_AFTER,
    _CRISIS,
    _OXIMETRY,
    _OBSERVATION_US,
    _LEAVING,
    _REMS_FORM,
    _FOLLOW_UP,
    _WEEK_4,
)
SESSION_EU = (_BP_BEFORE, _SCREEN, _BP_AFTER, _CRISIS, _OBSERVATION_EU, _FOLLOW_UP, _WEEK_4)
