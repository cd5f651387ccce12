"""Treatments as they are usually given: pain."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.knowledge.routes import (
    INTRANASAL,
    IV_BOLUS,
    IV_INFUSION,
    ORAL,
    SUBCUTANEOUS,
)
from ketamodel.knowledge.sources import (
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    HARDY_2012,
    KETAMODEL_EDITORIAL,
    MOJICA_2021,
    SCHWARTZMAN_2009,
    SIGTERMANS_2009,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import TypicalCourse
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly

__all__ = ["COURSES"]

_ACUTE_PAIN = (
    TypicalCourse(
        "course-acute-pain-low-dose",
        indications.ACUTE_PAIN,
        KETAMINE,
        IV_BOLUS,
        "single",
        [
            ACEP_SDK.at(
                "policy", "0.1 mg/kg to 0.3 mg/kg over 10 min to 15 min; acts after 5 min, for 30 min to 120 min"
            )
        ],
        dose=between(0.1, 0.3, "mg/kg"),
        over=between(10, 15, "min"),
        population="adults; children off label",
        onset=exactly(5, "min"),
        duration=between(30, 120, "min"),
    ),
    TypicalCourse(
        "course-acute-pain-bolus",
        indications.ACUTE_PAIN,
        KETAMINE,
        IV_BOLUS,
        "single, or before an infusion",
        [ASRA_ACUTE_2018.at("recommendations", "bolus of at most 0.35 mg/kg", Reading.SECONDARY)],
        dose=at_most(0.35, "mg/kg"),
        population="adults",
    ),
    TypicalCourse(
        "course-acute-pain-infusion",
        indications.ACUTE_PAIN,
        KETAMINE,
        IV_INFUSION,
        "infusion without intensive monitoring",
        [ASRA_ACUTE_2018.at("recommendations", "at most 1 mg/kg/h without intensive monitoring", Reading.SECONDARY)],
        rate=at_most(1, "mg/kg/h"),
        population="adults",
    ),
    TypicalCourse(
        "course-acute-pain-nasal",
        indications.ACUTE_PAIN,
        KETAMINE,
        INTRANASAL,
        "single",
        [ACEP_SDK.at("nasal dose", "0.5 mg/kg to 1 mg/kg into the nose", Reading.RECALLED)],
        dose=between(0.5, 1, "mg/kg"),
    ),
    TypicalCourse(
        "course-perioperative-analgesia-bolus",
        indications.PERIOPERATIVE_ANALGESIA,
        KETAMINE,
        IV_BOLUS,
        "before or during the operation; acts within minutes",
        [
            ASRA_ACUTE_2018.at("recommendations", "bolus of at most 0.35 mg/kg", Reading.SECONDARY),
            ASRA_ACUTE_2018.at("recommendations", "during the operation up to 0.5 mg/kg", Reading.RECALLED),
        ],
        dose=at_most(0.35, "mg/kg"),
        population="adults",
    ),
    TypicalCourse(
        "course-perioperative-analgesia-infusion",
        indications.PERIOPERATIVE_ANALGESIA,
        KETAMINE,
        IV_INFUSION,
        "for 24 to 72 h; acts for the infusion and some hours",
        [
            ASRA_ACUTE_2018.at(
                "recommendations",
                "0.1 mg/kg/h to 0.5 mg/kg/h, at most 1 mg/kg/h, for 24 h to 72 h",
                Reading.SECONDARY,
            )
        ],
        rate=between(0.1, 0.5, "mg/kg/h"),
        population="adults",
    ),
)

_RELIEF = ASRA_CHRONIC_2018.at(
    "recommendations", "adults from 18 years; relief after days, for up to 12 weeks", Reading.SECONDARY
)

_CHRONIC_PAIN = (
    TypicalCourse(
        "course-crps-inpatient",
        indications.CRPS,
        ESKETAMINE,
        IV_INFUSION,
        "one continuous infusion of 4.2 days as inpatient",
        [SIGTERMANS_2009.at("abstract", "about 22 mg/h for 70 kg, for 4.2 d"), _RELIEF],
        rate=exactly(22, "mg/h"),
        age=at_least(18, "a"),
        duration=at_most(12, "wk"),
    ),
    TypicalCourse(
        "course-crps-outpatient",
        indications.CRPS,
        KETAMINE,
        IV_INFUSION,
        "4 h a day on 10 days, at most 25 mg/h, as outpatient",
        [
            SCHWARTZMAN_2009.at("abstract", "at most 0.35 mg/kg/h and 25 mg/h, 4 h a day for 10 days"),
            _RELIEF,
        ],
        rate=at_most(0.35, "mg/kg/h"),
        age=at_least(18, "a"),
        duration=at_most(12, "wk"),
    ),
    TypicalCourse(
        "course-neuropathic-pain",
        indications.NEUROPATHIC_PAIN,
        KETAMINE,
        IV_INFUSION,
        "2 to 6 h, in 1 to 10 sessions; acts within hours, for days to weeks",
        [
            ASRA_CHRONIC_2018.at(
                "tables", "0.1 mg/kg/h to 0.5 mg/kg/h, up to 2 mg/kg/h, for 2 h to 6 h; from 18 years", Reading.RECALLED
            )
        ],
        rate=between(0.1, 0.5, "mg/kg/h"),
        over=between(2, 6, "h"),
        age=at_least(18, "a"),
    ),
    TypicalCourse(
        "course-neuropathic-pain-spinal-cord-injury",
        indications.NEUROPATHIC_PAIN,
        KETAMINE,
        IV_INFUSION,
        "as in the trials of spinal cord injury",
        [ASRA_CHRONIC_2018.at("spinal cord injury", "0.42 mg/kg/h in trials; from 18 years", Reading.SECONDARY)],
        rate=exactly(0.42, "mg/kg/h"),
        age=at_least(18, "a"),
        population="spinal cord injury",
    ),
    TypicalCourse(
        "course-migraine-chronic-refractory",
        indications.MIGRAINE_CHRONIC_REFRACTORY,
        KETAMINE,
        IV_INFUSION,
        "titrated for 3 to 7 days as inpatient; acts within days, for days to weeks",
        [
            MOJICA_2021.at(
                "review", "0.1 mg/kg/h to 1 mg/kg/h for 3 d to 7 d as inpatient; from 18 years", Reading.RECALLED
            )
        ],
        rate=between(0.1, 1, "mg/kg/h"),
        over=between(3, 7, "d"),
        age=at_least(18, "a"),
    ),
    TypicalCourse(
        "course-cancer-pain-burst",
        indications.CANCER_PAIN_PALLIATIVE,
        KETAMINE,
        SUBCUTANEOUS,
        "a burst of 3 to 5 days, also into a vein; acts within hours to days",
        [HARDY_2012.at("protocol", "100 mg/d to 500 mg/d for 3 d to 5 d, in adults", Reading.RECALLED)],
        rate=between(100, 500, "mg/d"),
        over=between(3, 5, "d"),
        population="adults",
    ),
    TypicalCourse(
        "course-cancer-pain-oral",
        indications.CANCER_PAIN_PALLIATIVE,
        KETAMINE,
        ORAL,
        "three times a day",
        [KETAMODEL_EDITORIAL.at("typical plans", "0.5 mg/kg three times a day", Reading.RECALLED)],
        dose=exactly(0.5, "mg/kg"),
        population="adults",
    ),
)

COURSES = (*_ACUTE_PAIN, *_CHRONIC_PAIN)
