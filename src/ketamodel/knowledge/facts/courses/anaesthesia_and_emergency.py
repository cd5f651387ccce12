"""Treatments as they are usually given: anaesthesia, sedation and emergencies."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.agents import KETAMINE
from ketamodel.knowledge.products import ESKETAMINE_INJECTION, KETAMINE_INJECTION
from ketamodel.knowledge.routes import (
    IM,
    INTRAOSSEOUS,
    INTRAVENOUS,
    IV_BOLUS,
    IV_INFUSION,
)
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ED_PROTOCOL_2020,
    GASPARD_2013,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    RCEM_CHILDREN,
    RSI_2025,
    SE_PROTOCOL,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import TypicalCourse
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly

__all__ = ["COURSES"]

_ONCE = "once"

_FROM_16 = KETAMINE_MPR.at(
    "paediatric use", "label from 16 years; below, safety and effectiveness are not established", Reading.SECONDARY
)

_US_IV = KETAMINE_USPI.section(
    "2.2",
    "1 mg/kg to 4.5 mg/kg, 2 mg/kg on average, over 60 s; or 1 mg/kg to 2 mg/kg at 0.5 mg/kg/min; more in half or full doses as needed; asleep after 30 s for 5 min to 10 min",
)

_US_IM = KETAMINE_USPI.section("2.2", "6.5 mg/kg to 13 mg/kg; asleep after 3 min to 4 min for 12 min to 25 min")

_ESKETAMINE = KETANEST_S.at(
    "leaflet, dosage",
    "into a vein 0.5 mg/kg to 1 mg/kg, into a muscle 2 mg/kg to 4 mg/kg, infusion 0.5 mg/kg/h to 3 mg/kg/h",
)

_ANAESTHESIA = (
    TypicalCourse(
        "course-general-anesthesia-iv",
        indications.GENERAL_ANESTHESIA,
        KETAMINE_INJECTION,
        IV_BOLUS,
        "once, then increments",
        [_US_IV, _FROM_16],
        dose=between(1, 4.5, "mg/kg"),
        over=exactly(60, "s"),
        age=at_least(16, "a"),
        population="widely used in children off label",
        onset=exactly(30, "s"),
        duration=between(5, 10, "min"),
    ),
    TypicalCourse(
        "course-general-anesthesia-iv-alternative",
        indications.GENERAL_ANESTHESIA,
        KETAMINE_INJECTION,
        IV_BOLUS,
        "once, then increments",
        [_US_IV, _FROM_16],
        dose=between(1, 2, "mg/kg"),
        rate=exactly(0.5, "mg/kg/min"),
        age=at_least(16, "a"),
        onset=exactly(30, "s"),
        duration=between(5, 10, "min"),
    ),
    TypicalCourse(
        "course-general-anesthesia-im",
        indications.GENERAL_ANESTHESIA,
        KETAMINE_INJECTION,
        IM,
        "once, then increments",
        [_US_IM, _FROM_16],
        dose=between(6.5, 13, "mg/kg"),
        age=at_least(16, "a"),
        onset=between(3, 4, "min"),
        duration=between(12, 25, "min"),
    ),
    TypicalCourse(
        "course-general-anesthesia-esketamine-iv",
        indications.GENERAL_ANESTHESIA,
        ESKETAMINE_INJECTION,
        IV_BOLUS,
        "once, then increments",
        [_ESKETAMINE],
        dose=between(0.5, 1, "mg/kg"),
    ),
    TypicalCourse(
        "course-general-anesthesia-esketamine-im",
        indications.GENERAL_ANESTHESIA,
        ESKETAMINE_INJECTION,
        IM,
        "once, then increments",
        [_ESKETAMINE],
        dose=between(2, 4, "mg/kg"),
    ),
    TypicalCourse(
        "course-general-anesthesia-esketamine-infusion",
        indications.GENERAL_ANESTHESIA,
        ESKETAMINE_INJECTION,
        IV_INFUSION,
        "during the anaesthesia",
        [_ESKETAMINE],
        rate=between(0.5, 3, "mg/kg/h"),
    ),
)

_INTUBATION = RSI_2025.at(
    "protocol as reported", "1 mg/kg to 2 mg/kg; acts within 1 min, for 10 min to 20 min", Reading.SECONDARY
)

_SHOCK = RSI_2025.at("commentary", "in shock reduced to 0.5 mg/kg to 1 mg/kg", Reading.RECALLED)

_SEDATION = ACEP_2011.at(
    "doses as in the text of 2004",
    "into a vein 1.5 mg/kg to 2 mg/kg in children and 1 mg/kg in adults over 30 s to 60 s, into a muscle 4 mg/kg to 5 mg/kg; from 3 months on",
    Reading.SECONDARY,
)

_REPEATED = ACEP_2011.at(
    "doses",
    "repeated: into a vein 0.5 mg/kg to 1 mg/kg every 10 min, into a muscle 2 mg/kg to 5 mg/kg after 5 min to 10 min; acts after 1 min, or 3 min to 5 min by muscle, for 5 min to 10 min; recovery after 50 min to 140 min",
    Reading.RECALLED,
)

_FROM_12_MONTHS = RCEM_CHILDREN.at("module", "from 12 months on")

_EMERGENCY = (
    TypicalCourse(
        "course-rapid-sequence-intubation-iv",
        indications.RAPID_SEQUENCE_INTUBATION,
        KETAMINE,
        INTRAVENOUS,
        _ONCE,
        [_INTUBATION],
        dose=between(1, 2, "mg/kg"),
        population="any age",
        onset=at_most(1, "min"),
        duration=between(10, 20, "min"),
    ),
    TypicalCourse(
        "course-rapid-sequence-intubation-io",
        indications.RAPID_SEQUENCE_INTUBATION,
        KETAMINE,
        INTRAOSSEOUS,
        _ONCE,
        [_INTUBATION],
        dose=between(1, 2, "mg/kg"),
        population="any age",
        onset=at_most(1, "min"),
        duration=between(10, 20, "min"),
    ),
    TypicalCourse(
        "course-rapid-sequence-intubation-shock",
        indications.RAPID_SEQUENCE_INTUBATION,
        KETAMINE,
        INTRAVENOUS,
        _ONCE,
        [_SHOCK],
        dose=between(0.5, 1, "mg/kg"),
        population="in shock",
    ),
    TypicalCourse(
        "course-procedural-sedation-children-iv",
        indications.PROCEDURAL_SEDATION,
        KETAMINE,
        IV_BOLUS,
        "once, repeated every 10 min if needed",
        [_SEDATION, _REPEATED, _FROM_12_MONTHS],
        dose=between(1.5, 2, "mg/kg"),
        over=between(30, 60, "s"),
        age=at_least(3, "mo"),
        population="children; in the UK from 12 months",
        onset=exactly(1, "min"),
        duration=between(5, 10, "min"),
    ),
    TypicalCourse(
        "course-procedural-sedation-adults-iv",
        indications.PROCEDURAL_SEDATION,
        KETAMINE,
        IV_BOLUS,
        "once, repeated every 10 min if needed",
        [_SEDATION, _REPEATED],
        dose=exactly(1, "mg/kg"),
        over=between(30, 60, "s"),
        population="adults",
        onset=exactly(1, "min"),
        duration=between(5, 10, "min"),
    ),
    TypicalCourse(
        "course-procedural-sedation-im",
        indications.PROCEDURAL_SEDATION,
        KETAMINE,
        IM,
        "once, repeated after 5 to 10 min if needed",
        [_SEDATION, _REPEATED],
        dose=between(4, 5, "mg/kg"),
        age=at_least(3, "mo"),
        onset=between(3, 5, "min"),
        duration=between(5, 10, "min"),
    ),
    TypicalCourse(
        "course-refractory-status-epilepticus-load",
        indications.REFRACTORY_STATUS_EPILEPTICUS,
        KETAMINE,
        IV_BOLUS,
        "a load, then the infusion",
        [
            SE_PROTOCOL.at(
                "dose", "load 1.5 mg/kg (0.5 mg/kg to 3 mg/kg) over 1 min or at 0.5 mg/kg/min", Reading.SECONDARY
            )
        ],
        dose=between(0.5, 3, "mg/kg"),
        over=exactly(1, "min"),
        population="all ages, in intensive care and intubated",
    ),
    TypicalCourse(
        "course-refractory-status-epilepticus-infusion",
        indications.REFRACTORY_STATUS_EPILEPTICUS,
        KETAMINE,
        IV_INFUSION,
        "until the EEG shows control of the seizures; acts within minutes to hours",
        [
            SE_PROTOCOL.at("dose", "0.3 mg/kg/h to 4 mg/kg/h, at most 10 mg/kg/h", Reading.SECONDARY),
            GASPARD_2013.at("abstract", "no likely responder below 0.9 mg/kg/h"),
        ],
        rate=between(0.3, 4, "mg/kg/h"),
        population="all ages, in intensive care and intubated",
    ),
    TypicalCourse(
        "course-severe-agitation-im",
        indications.SEVERE_AGITATION,
        KETAMINE,
        IM,
        "once, at most 500 mg",
        [ED_PROTOCOL_2020.at("table", "4 mg/kg, at most 500 mg; acts after 3 min to 5 min, for 15 min to 30 min")],
        dose=exactly(4, "mg/kg"),
        population="adults",
        onset=between(3, 5, "min"),
        duration=between(15, 30, "min"),
    ),
    TypicalCourse(
        "course-severe-agitation-iv",
        indications.SEVERE_AGITATION,
        KETAMINE,
        IV_BOLUS,
        _ONCE,
        [ED_PROTOCOL_2020.at("table", "1 mg/kg to 2 mg/kg")],
        dose=between(1, 2, "mg/kg"),
        population="adults",
    ),
    TypicalCourse(
        "course-severe-asthma-induction",
        indications.SEVERE_ASTHMA_BRONCHOSPASM,
        KETAMINE,
        IV_BOLUS,
        "once, as induction",
        [KETAMODEL_EDITORIAL.at("typical plans", "1 mg/kg to 2 mg/kg, acts within 1 min", Reading.RECALLED)],
        dose=between(1, 2, "mg/kg"),
        population="any age",
        onset=at_most(1, "min"),
    ),
)

COURSES = (*_ANAESTHESIA, *_EMERGENCY)
