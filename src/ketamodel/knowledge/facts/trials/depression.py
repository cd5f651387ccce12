"""What trials and analyses in depression and suicidality found."""

from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE, KETAMINE_OR_ESKETAMINE
from ketamodel.knowledge.indications import (
    BIPOLAR_DEPRESSION,
    DEPRESSION,
    MDD_ACUTE_SUICIDALITY,
    POSTPARTUM_DEPRESSION,
    SUICIDAL_IDEATION_OTHER,
    TREATMENT_RESISTANT_DEPRESSION,
)
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.routes import INTRANASAL, IV_INFUSION, SUBCUTANEOUS
from ketamodel.knowledge.sources import (
    ASPIRE,
    BZD_ATTENUATION,
    ELEKT_D,
    ESCAPE_TRD,
    FAVA_2018,
    JANIK_2025,
    JAPAN_PH2B,
    KADS_2023,
    SUSTAIN_1,
    SUSTAIN_3,
    TRANSFORM_2,
    TRANSFORM_3,
    WANG_2024,
    WILKINSON_2018,
    WILLIAMS_2018,
    WITT_2019,
    ZARATE_BIPOLAR,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Design, Direction, Trial

__all__ = ["TRIALS"]

_TRD = (TREATMENT_RESISTANT_DEPRESSION,)

TRIALS = (
    Trial(
        "trial-transform-2",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "depression, with a new oral antidepressant, against placebo with a new oral antidepressant",
        Direction.POSITIVE,
        [TRANSFORM_2.at("abstract", "better than placebo beside a new oral antidepressant")],
        route=INTRANASAL,
    ),
    Trial(
        "trial-transform-3",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "depression from 65 years on, against placebo",
        Direction.NEGATIVE,
        [TRANSFORM_3.at("primary outcome", "primary outcome not significant; started with 28 mg", Reading.RECALLED)],
        route=INTRANASAL,
    ),
    Trial(
        "trial-sustain-1",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "relapse under maintenance treatment",
        Direction.NOT_RECORDED,
        [
            SUSTAIN_1.at(
                "table of adverse events", "152 patients on maintenance; of this paper only that table was read"
            )
        ],
        n=152,
        route=INTRANASAL,
    ),
    Trial(
        "trial-sustain-3",
        Design.OPEN_LABEL,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "safety and effect over years, no comparator",
        Direction.DESCRIPTIVE,
        [SUSTAIN_3.at("summary", "open-label extension of 1148 patients from 2016 to 2022")],
        n=1148,
        route=INTRANASAL,
    ),
    Trial(
        "trial-aspire-depression",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        (MDD_ACUTE_SUICIDALITY,),
        "depressive symptoms, against placebo, both with standard care",
        Direction.POSITIVE,
        [ASPIRE.at("pooled tables", "depressive symptoms improved; about 226 patients in each arm")],
        route=INTRANASAL,
    ),
    Trial(
        "trial-aspire-suicidality",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        (MDD_ACUTE_SUICIDALITY,),
        "suicidal ideation and prevention of suicide, against placebo, both with standard care",
        Direction.NEGATIVE,
        [ASPIRE.at("pooled tables", "neither less suicidal ideation nor prevention of suicide was shown")],
        route=INTRANASAL,
    ),
    Trial(
        "trial-escape-trd",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "remission, against quetiapine XR",
        Direction.POSITIVE,
        [ESCAPE_TRD.at("abstract", "remission 27.1 % vs 17.6 % with quetiapine XR, n=676")],
        n=676,
        route=INTRANASAL,
    ),
    Trial(
        "trial-janik-2025",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "remission at week 4 without another antidepressant, against placebo",
        Direction.POSITIVE,
        [JANIK_2025.at("results as reported", "remission at week 4 22.5 % vs 7.6 %", Reading.SECONDARY)],
        route=INTRANASAL,
    ),
    Trial(
        "trial-japan-ph2b",
        Design.RANDOMISED,
        SPRAVATO_NASAL_SPRAY,
        _TRD,
        "depression in Japanese patients, fixed doses against placebo",
        Direction.NEGATIVE,
        [JAPAN_PH2B.at("abstract", "no dose was better than placebo, n=202")],
        n=202,
        route=INTRANASAL,
    ),
    Trial(
        "trial-elekt-d",
        Design.RANDOMISED,
        KETAMINE,
        _TRD,
        "response in non-psychotic depression, against electroconvulsive therapy",
        Direction.NOT_RECORDED,
        [
            ELEKT_D.at(
                "abstract",
                "response 55.4 % with ketamine infusions, n=403; the comparison itself is not recorded here",
            )
        ],
        n=403,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-kads-2023",
        Design.RANDOMISED,
        KETAMINE,
        _TRD,
        "depression, 0.5 mg/kg to 0.9 mg/kg against midazolam",
        Direction.POSITIVE,
        [KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 per week for 4 weeks, better than midazolam")],
        route=SUBCUTANEOUS,
    ),
    Trial(
        "trial-fava-2018",
        Design.RANDOMISED,
        KETAMINE,
        _TRD,
        "depression, doses of 0.1, 0.2, 0.5 and 1.0 mg/kg",
        Direction.NOT_RECORDED,
        [FAVA_2018.at("introduction", "doses of 0.1 mg/kg to 1.0 mg/kg; only the introduction was read")],
        route=IV_INFUSION,
    ),
    Trial(
        "trial-wilkinson-2018",
        Design.META_ANALYSIS,
        KETAMINE,
        (SUICIDAL_IDEATION_OTHER, MDD_ACUTE_SUICIDALITY),
        "suicidal ideation after a single infusion, data of single patients",
        Direction.POSITIVE,
        [WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167")],
        n=167,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-witt-2019",
        Design.META_ANALYSIS,
        KETAMINE,
        (SUICIDAL_IDEATION_OTHER, MDD_ACUTE_SUICIDALITY),
        "suicidal ideation over time",
        Direction.MIXED,
        [WITT_2019.at("abstract", "effect at 4 h to 72 h, not beyond")],
    ),
    Trial(
        "trial-zarate-bipolar",
        Design.CROSSOVER,
        KETAMINE,
        (BIPOLAR_DEPRESSION,),
        "bipolar depression beside a mood stabilizer, single infusion, two small trials",
        Direction.POSITIVE,
        [
            ZARATE_BIPOLAR.at(
                "two small crossovers",
                "effect from 40 min on, for about 3 d, beside a mood stabilizer",
                Reading.RECALLED,
            )
        ],
        route=IV_INFUSION,
    ),
    Trial(
        "trial-wang-2024",
        Design.RANDOMISED,
        ESKETAMINE,
        (POSTPARTUM_DEPRESSION,),
        "major depressive episode at day 42 in mothers with prenatal depression, one dose after childbirth",
        Direction.POSITIVE,
        [
            WANG_2024.at(
                "abstract as reported",
                "one infusion of 0.2 mg/kg, n=364: a major depressive episode at day 42 in 6.7 % vs 25.4 %",
                Reading.SECONDARY,
            )
        ],
        n=364,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-williams-2018",
        Design.CROSSOVER,
        KETAMINE,
        (DEPRESSION,),
        "antidepressant effect when naltrexone was taken before",
        Direction.NEGATIVE,
        [WILLIAMS_2018.at("abstract", "naltrexone weakened the antidepressant effect; 12 completers")],
        n=12,
    ),
    Trial(
        "trial-bzd-attenuation",
        Design.COHORT,
        KETAMINE_OR_ESKETAMINE,
        (DEPRESSION,),
        "antidepressant effect under benzodiazepines; one cohort and two reviews",
        Direction.NEGATIVE,
        [BZD_ATTENUATION.at("cohort of 2020 and reviews", "worse response above 8 mg/d of diazepam or its equivalent")],
    ),
)
