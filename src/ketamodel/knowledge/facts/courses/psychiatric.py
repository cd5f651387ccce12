"""Treatments as they are usually given: psychiatric uses."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.routes import IM, INTRANASAL, IV_INFUSION, SUBCUTANEOUS
from ketamodel.knowledge.sources import (
    APA_2017,
    CANMAT_2021,
    DAKWAR_2019,
    ELEKT_D,
    FEDER_2021,
    GLUE_2017,
    GLUE_2018,
    GRABSKI_2022,
    KADS_2023,
    KRUPITSKY_2002,
    RODRIGUEZ_2013,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
    TAYLOR_2018,
    WANG_2024,
    WILKINSON_2018,
    WITT_2019,
    ZARATE_BIPOLAR,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import TypicalCourse
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly

__all__ = ["COURSES"]

_ADULT = at_least(18, "a")
_40_MINUTES = exactly(40, "min")
_HALF = exactly(0.5, "mg/kg")

_DEPRESSION = (
    TypicalCourse(
        "course-trd-spravato-us",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        SPRAVATO_NASAL_SPRAY,
        INTRANASAL,
        "twice a week for 4 weeks, once a week for 4 weeks, then every 1 or 2 weeks; benefit judged after 4 weeks; the effect lasts while it is kept up",
        [
            SPRAVATO_USPI.section(
                "2.2", "56 mg on day 1, then 56 mg or 84 mg; from 18 years; effect possible within 24 h"
            )
        ],
        dose=between(56, 84, "mg"),
        age=_ADULT,
        onset=at_most(24, "h"),
    ),
    TypicalCourse(
        "course-trd-spravato-eu",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        SPRAVATO_NASAL_SPRAY,
        INTRANASAL,
        "56 mg on day 1; twice a week for 4 weeks, once a week for 4 weeks, then every 1 or 2 weeks; with an SSRI or SNRI",
        [SPRAVATO_SMPC.section("4.2", "from 18 years and below 65 years 56 mg on day 1, then 56 mg or 84 mg")],
        dose=between(56, 84, "mg"),
        age=_ADULT,
        population="below 65 years",
    ),
    TypicalCourse(
        "course-trd-spravato-eu-from-65",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        SPRAVATO_NASAL_SPRAY,
        INTRANASAL,
        "28 mg on day 1; twice a week for 4 weeks, once a week for 4 weeks, then every 1 or 2 weeks",
        [SPRAVATO_SMPC.section("4.2", "from 65 years 28 mg on day 1, then 28 mg, 56 mg or 84 mg")],
        dose=between(28, 84, "mg"),
        age=at_least(65, "a"),
    ),
    TypicalCourse(
        "course-trd-iv",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        KETAMINE,
        IV_INFUSION,
        "2 a week for 3 weeks, or 2 to 3 a week for 2 to 4 weeks, 6 to 8 infusions; maintenance case by case; lasts 3 to 7 days after one, 2 to 4 weeks after a series",
        [
            ELEKT_D.at("abstract", "0.5 mg/kg over 40 min, 2 per week for 3 weeks; from 18 years"),
            CANMAT_2021.at("recommendations", "effect after 2 h to 24 h"),
            APA_2017.at("consensus statement", "3 d to 7 d after a single infusion", Reading.RECALLED),
        ],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        onset=between(2, 24, "h"),
        duration=between(3, 7, "d"),
    ),
    TypicalCourse(
        "course-trd-iv-higher-dose",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        KETAMINE,
        IV_INFUSION,
        "as the usual dose",
        [APA_2017.at("consensus statement", "0.5 mg/kg to 1.0 mg/kg over 40 min to 60 min", Reading.RECALLED)],
        dose=between(0.5, 1.0, "mg/kg"),
        over=between(40, 60, "min"),
    ),
    TypicalCourse(
        "course-trd-sc",
        indications.TREATMENT_RESISTANT_DEPRESSION,
        KETAMINE,
        SUBCUTANEOUS,
        "2 a week for 4 weeks",
        [KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 per week for 4 weeks; from 18 years")],
        dose=between(0.5, 0.9, "mg/kg"),
        age=_ADULT,
    ),
    TypicalCourse(
        "course-mdsi-spravato",
        indications.MDD_ACUTE_SUICIDALITY,
        SPRAVATO_NASAL_SPRAY,
        INTRANASAL,
        "twice a week for 4 weeks with an oral antidepressant, 56 mg if 84 mg is not tolerated; longer was not evaluated",
        [
            SPRAVATO_USPI.section(
                "2.3", "84 mg twice a week for 4 weeks, 56 mg if not tolerated; from 18 years; effect after 4 h to 24 h"
            )
        ],
        dose=exactly(84, "mg"),
        age=_ADULT,
        onset=between(4, 24, "h"),
    ),
    TypicalCourse(
        "course-suicidal-ideation-iv",
        indications.SUICIDAL_IDEATION_OTHER,
        KETAMINE,
        IV_INFUSION,
        "once, with a safety plan",
        [
            WILKINSON_2018.at("abstract", "0.5 mg/kg over 40 min; less within 1 d, for up to 1 week; from 18 years"),
            WITT_2019.at("abstract", "to 72 h"),
        ],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        onset=at_most(1, "d"),
        duration=at_most(1, "wk"),
    ),
    TypicalCourse(
        "course-bipolar-depression",
        indications.BIPOLAR_DEPRESSION,
        KETAMINE,
        IV_INFUSION,
        "once, beside a mood stabilizer",
        [
            ZARATE_BIPOLAR.at(
                "two small crossovers",
                "0.5 mg/kg over 40 min beside a mood stabilizer; acts after 40 min, for about 3 d; from 18 years",
                Reading.RECALLED,
            )
        ],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        onset=exactly(40, "min"),
        duration=exactly(3, "d"),
    ),
    TypicalCourse(
        "course-postpartum-depression",
        indications.POSTPARTUM_DEPRESSION,
        ESKETAMINE,
        IV_INFUSION,
        "once after the cord is clamped",
        [
            WANG_2024.at(
                "abstract as reported",
                "0.2 mg/kg over 40 min after clamping of the cord; followed for 42 d; from 18 years",
                Reading.SECONDARY,
            )
        ],
        dose=exactly(0.2, "mg/kg"),
        over=_40_MINUTES,
        age=_ADULT,
        duration=exactly(42, "d"),
    ),
)

_OTHER = (
    TypicalCourse(
        "course-ptsd",
        indications.PTSD,
        KETAMINE,
        IV_INFUSION,
        "6 infusions in 2 weeks, one series",
        [
            FEDER_2021.at(
                "abstract",
                "0.5 mg/kg over 40 min, 6 in 2 weeks; after 24 h, for a median of 27.5 d in responders; from 18 years",
            )
        ],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        onset=exactly(24, "h"),
        duration=exactly(27.5, "d"),
    ),
    TypicalCourse(
        "course-ocd",
        indications.OCD,
        KETAMINE,
        IV_INFUSION,
        "once; acts during the infusion",
        [RODRIGUEZ_2013.at("abstract", "0.5 mg/kg over 40 min; in some for at least 1 week; from 18 years")],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        duration=at_least(1, "wk"),
    ),
    TypicalCourse(
        "course-social-anxiety-disorder",
        indications.SOCIAL_ANXIETY_DISORDER,
        KETAMINE,
        IV_INFUSION,
        "once",
        [TAYLOR_2018.at("abstract", "0.5 mg/kg over 40 min; after 1 h, for up to 2 weeks; from 18 years")],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
        onset=exactly(1, "h"),
        duration=at_most(2, "wk"),
    ),
    TypicalCourse(
        "course-generalized-anxiety-disorder",
        indications.GENERALIZED_ANXIETY_DISORDER,
        KETAMINE,
        SUBCUTANEOUS,
        "once, then weekly for up to 3 months; also studied in social anxiety",
        [
            GLUE_2017.at(
                "summary", "0.25 mg/kg to 1 mg/kg; after 1 h, for up to 2 weeks; from 18 years", Reading.SECONDARY
            ),
            GLUE_2018.at("summary", "weekly for up to 3 months", Reading.SECONDARY),
        ],
        dose=between(0.25, 1, "mg/kg"),
        age=_ADULT,
        onset=exactly(1, "h"),
        duration=at_most(2, "wk"),
    ),
    TypicalCourse(
        "course-alcohol-use-disorder",
        indications.ALCOHOL_USE_DISORDER,
        KETAMINE,
        IV_INFUSION,
        "weekly, 3 infusions, with psychological therapy",
        [
            GRABSKI_2022.at(
                "abstract", "0.8 mg/kg over 40 min, 3 weekly infusions; abstinent days over 6 months; from 18 years"
            )
        ],
        dose=exactly(0.8, "mg/kg"),
        over=_40_MINUTES,
        age=_ADULT,
        duration=exactly(6, "mo"),
    ),
    TypicalCourse(
        "course-stimulant-use-disorder",
        indications.STIMULANT_USE_DISORDER,
        KETAMINE,
        IV_INFUSION,
        "once as inpatient, with mindfulness-based relapse prevention; acts within days, for weeks",
        [
            DAKWAR_2019.at(
                "abstract",
                "0.5 mg/kg over 40 min; self-reported abstinence at 6 months 44 % vs 0 %; from 18 years",
            )
        ],
        dose=_HALF,
        over=_40_MINUTES,
        age=_ADULT,
    ),
    TypicalCourse(
        "course-opioid-use-disorder",
        indications.OPIOID_USE_DISORDER,
        KETAMINE,
        IM,
        "1 to 3 sessions with psychotherapy after detoxification; months in the trial",
        [KRUPITSKY_2002.at("trial", "2.0 mg/kg with psychotherapy; from 18 years", Reading.RECALLED)],
        dose=exactly(2, "mg/kg"),
        age=_ADULT,
    ),
)

COURSES = (*_DEPRESSION, *_OTHER)
