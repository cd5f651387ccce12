"""Psychiatric indications of ketamine and esketamine injection."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.facts.statuses.cells import (
    EU_ESKETAMINE_INVESTIGATIONAL,
    EU_ESKETAMINE_OFF_LABEL,
    KETAMINE_INVESTIGATIONAL,
    KETAMINE_NOT_SUPPORTED,
    KETAMINE_OFF_LABEL,
    KETAMINE_OFF_LABEL_RECALLED,
)
from ketamodel.knowledge.sources import (
    ABDALLAH_2022,
    ACEP_2011,
    ASRA_CHRONIC_2018,
    CANMAT_2021,
    DAKWAR_2019,
    DAKWAR_2020,
    ED_REVIEW_2022,
    ELEKT_D,
    FEDER_2021,
    FINEBERG_2023,
    GLUE_2017,
    GLUE_2018,
    GRABSKI_2022,
    KADS_2023,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KRUPITSKY_2002,
    KRUPITSKY_2007,
    RODRIGUEZ_2013,
    SPRAVATO_USPI,
    TAYLOR_2018,
    VADOD_PTSD_2023,
    WANG_2024,
    WILKINSON_2018,
    WITT_2019,
    ZARATE_BIPOLAR,
)
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.evidence.status import statuses

__all__ = ["STATUSES"]

_SUICIDALITY = (
    WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
    WITT_2019.at("abstract", "effect at 4 h to 72 h, not beyond"),
)

_DEPRESSION = (
    *statuses(
        [indications.TREATMENT_RESISTANT_DEPRESSION],
        Certainty(
            Grade.A,
            [
                CANMAT_2021.at(
                    "recommendations",
                    "a single intravenous dose: level 1 evidence; series and maintenance: level 3",
                ),
                ELEKT_D.at("abstract", "response 55.4 % with ketamine infusions, n=403"),
                KADS_2023.at("abstract", "under the skin (b): 0.5 mg/kg to 0.9 mg/kg, better than midazolam"),
            ],
        ),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.MDD_ACUTE_SUICIDALITY],
        Certainty(Grade.A, _SUICIDALITY),
        *KETAMINE_OFF_LABEL,
    ),
    # The grades are those of ketamine and of the spray.
    *statuses(
        [indications.TREATMENT_RESISTANT_DEPRESSION, indications.MDD_ACUTE_SUICIDALITY],
        None,
        EU_ESKETAMINE_OFF_LABEL,
    ),
    *statuses([indications.SUICIDAL_IDEATION_OTHER], Certainty(Grade.B, _SUICIDALITY), *KETAMINE_OFF_LABEL),
    *statuses(
        [indications.MDD_NON_RESISTANT],
        Certainty(
            Grade.C,
            [
                SPRAVATO_USPI.section(
                    "1", "the labels define resistance by 2 failures; below it there are no large trials"
                )
            ],
        ),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.BIPOLAR_DEPRESSION],
        Certainty(
            Grade.C,
            [ZARATE_BIPOLAR.at("two small crossovers", "with a mood stabilizer", Reading.RECALLED)],
        ),
        *KETAMINE_OFF_LABEL_RECALLED,
    ),
    *statuses(
        [indications.POSTPARTUM_DEPRESSION],
        Certainty(
            Grade.B,
            [
                WANG_2024.at(
                    "abstract as reported",
                    "prevention by one infusion of esketamine 0.2 mg/kg: major depressive episode at day 42 6.7 % vs 25.4 %",
                    Reading.SECONDARY,
                )
            ],
        ),
        *KETAMINE_INVESTIGATIONAL,
        EU_ESKETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.DEPRESSION_CHILDREN_ADOLESCENTS],
        Certainty(Grade.D, [SPRAVATO_USPI.at("boxed warning", "not approved in paediatric patients")]),
        *KETAMINE_NOT_SUPPORTED,
    ),
)

_OTHER = (
    *statuses(
        [indications.PTSD],
        Certainty(
            Grade.MIXED,
            [
                FEDER_2021.at("abstract", "6 infusions better than midazolam, n=30"),
                ABDALLAH_2022.at("abstract", "8 infusions no better than placebo, n=158"),
                VADOD_PTSD_2023.at("recommendation", "suggests against ketamine", Reading.RECALLED),
            ],
        ),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.GENERALIZED_ANXIETY_DISORDER],
        Certainty(
            Grade.C,
            [
                GLUE_2017.at("summary", "0.25 mg/kg to 1 mg/kg under the skin, n=12", Reading.SECONDARY),
                GLUE_2018.at("summary", "weekly for 3 months, n=20", Reading.SECONDARY),
            ],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.SOCIAL_ANXIETY_DISORDER],
        Certainty(Grade.C, [TAYLOR_2018.at("abstract", "single dose of 0.5 mg/kg, n=18: response 33 % vs 0 %")]),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.PANIC_DISORDER],
        Certainty(
            Grade.D,
            [KETAMODEL_EDITORIAL.at("status of uses", "no randomised trial is known", Reading.RECALLED)],
        ),
        *KETAMINE_NOT_SUPPORTED,
    ),
    *statuses(
        [indications.OCD],
        Certainty(
            Grade.C,
            [RODRIGUEZ_2013.at("abstract", "single dose of 0.5 mg/kg, n=15: response 50 % vs 0 % at 1 week")],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.ALCOHOL_USE_DISORDER],
        Certainty(
            Grade.B,
            [
                GRABSKI_2022.at("abstract", "10.1 % more abstinent days, no difference in relapse, n=96"),
                DAKWAR_2020.at("introduction", "single infusion with motivational therapy, n=40"),
            ],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.OPIOID_USE_DISORDER],
        Certainty(
            Grade.C,
            [
                KRUPITSKY_2002.at("trial", "2.0 mg/kg into a muscle with psychotherapy", Reading.RECALLED),
                KRUPITSKY_2007.at("trial", "single against repeated sessions", Reading.RECALLED),
            ],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.STIMULANT_USE_DISORDER],
        Certainty(
            Grade.C,
            [DAKWAR_2019.at("abstract", "single dose of 0.5 mg/kg, n=55: abstinence 48.2 % vs 10.7 %")],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.BORDERLINE_PERSONALITY_DISORDER],
        Certainty(
            Grade.C,
            [FINEBERG_2023.at("abstract", "0.5 mg/kg, n=10 vs n=12: primary outcome not significant")],
        ),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.EATING_DISORDER],
        Certainty(Grade.D, [ED_REVIEW_2022.at("review", "case series and reports only")]),
        *KETAMINE_INVESTIGATIONAL,
    ),
    *statuses(
        [indications.TREATMENT_RESISTANT_SCHIZOPHRENIA],
        Certainty(
            Grade.X,
            [
                ACEP_2011.at(
                    "absolute contraindications", "schizophrenia, known or suspected, even if stable", Reading.SECONDARY
                ),
                ASRA_CHRONIC_2018.at("contraindications", "active psychosis", Reading.SECONDARY),
            ],
        ),
        *KETAMINE_NOT_SUPPORTED,
    ),
    *statuses(
        [indications.NEURODEGENERATIVE_ALZHEIMER],
        Certainty(Grade.D, [KETAMODEL_EDITORIAL.at("status of uses", "no evidence is known", Reading.RECALLED)]),
        *KETAMINE_NOT_SUPPORTED,
    ),
    *statuses(
        [indications.RECREATIONAL_OR_ENHANCEMENT],
        Certainty(Grade.X, [KETAMINE_USPI.at("warnings on abuse", "abuse and dependence", Reading.RECALLED)]),
        *KETAMINE_NOT_SUPPORTED,
    ),
)

STATUSES = (*_DEPRESSION, *_OTHER)
