"""What the articles say of ketamine in depression and against thoughts of suicide."""

from ketamodel.knowledge.sources import (
    CANMAT_2021,
    ELEKT_D,
    ESCAPE_TRD,
    KETAMODEL_EDITORIAL,
    SEED_000,
    SEED_001,
    SEED_002,
    SEED_003,
    SEED_004,
    SPRAVATO_USPI,
    VADOD_SUICIDE_2024,
    WILKINSON_2018,
    WITT_2019,
)
from ketamodel.provenance import Reading
from ketamodel.rules.claim import Claim, Stance

__all__ = ["CLAIMS_ON_DEPRESSION"]

S08 = Claim(
    id="s08",
    articles=[SEED_000, SEED_001, SEED_002, SEED_003, SEED_004],
    says="In treatment-resistant depression ketamine works rapidly, within hours to a day.",
    stance=Stance.AGREE,
    sources_say="The effect begins 2 h to 24 h after an infusion, and can begin within 24 h after the nasal spray.",
    because=[
        CANMAT_2021.at(
            "recommendations", "a single intravenous dose: level 1 evidence; series and maintenance: level 3"
        ),
        SPRAVATO_USPI.at("onset of the effect", "an effect is possible within 24 h"),
        KETAMODEL_EDITORIAL.at("typical plans", "onset 2 h to 24 h after an infusion"),
    ],
)
S11 = Claim(
    id="s11",
    articles=[SEED_000],
    says="Infusions rapidly lessen thoughts of suicide; the effect may pass, and further treatment is needed.",
    stance=Stance.AGREE,
    sources_say="Fewer thoughts of suicide for up to 1 week after a single dose; a plan for the time after is needed.",
    because=[
        VADOD_SUICIDE_2024.at(
            "recommendation 12",
            "suggests an infusion beside other treatment, to reduce suicidal ideation for a short time",
            Reading.SECONDARY,
        ),
        WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
        WITT_2019.at("abstract", "effect at 4 h to 72 h, not beyond"),
    ],
)
S31 = Claim(
    id="s31",
    articles=[SEED_002],
    says="A single dose eases treatment-resistant depression for longer than 72 h.",
    stance=Stance.AGREE,
    sources_say="A single dose lasts about 3 to 7 days, a series 2 to 4 weeks.",
    because=[
        CANMAT_2021.at(
            "recommendations", "a single intravenous dose: level 1 evidence; series and maintenance: level 3"
        ),
        KETAMODEL_EDITORIAL.at("typical plans", "3 to 7 days after a single dose, 2 to 4 weeks after a series"),
    ],
)
S38 = Claim(
    id="s38",
    articles=[SEED_003],
    says="In treatment-resistant depression up to 70 % of patients or more respond in some studies.",
    stance=Stance.QUALIFY,
    sources_say="Large trials show less: a response of 55.4 % with infusions, a remission of 27.1 % with the nasal spray.",
    because=[
        ELEKT_D.at("abstract", "response 55.4 % with ketamine infusions in non-psychotic depression, n=403"),
        ESCAPE_TRD.at("abstract", "remission 27.1 % vs 17.6 % with quetiapine XR, n=676"),
    ],
)
S42 = Claim(
    id="s42",
    articles=[SEED_003],
    says="Ketamine rapidly lessens thoughts of suicide and suicidal behaviour.",
    stance=Stance.CONFLICT,
    sources_say=(
        "That suicide is prevented was not shown. Infusions lessen the thoughts for up to 1 week; of behaviour this "
        "was not shown."
    ),
    because=[
        SPRAVATO_USPI.section(
            "1", "effectiveness in preventing suicide or reducing suicidal ideation was not demonstrated"
        ),
        WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
    ],
    contradicted_by=["esketamine-suicidality-limits", "ketamine-suicide-plan"],
)
S43 = Claim(
    id="s43",
    articles=[SEED_003],
    says="Repeated treatment lasts longer than a single infusion; boosters may be needed.",
    stance=Stance.AGREE,
    sources_say="Series and maintenance rest on weaker evidence (level 3) and are decided case by case.",
    because=[
        SPRAVATO_USPI.section(
            "2", "after week 4 once weekly, from week 9 once weekly or every 2 weeks", Reading.SECONDARY
        ),
        CANMAT_2021.at(
            "recommendations", "a single intravenous dose: level 1 evidence; series and maintenance: level 3"
        ),
    ],
)
S53 = Claim(
    id="s53",
    articles=[SEED_004],
    says="Usual antidepressants take weeks and fail in up to 30 % of patients; ketamine works within hours.",
    stance=Stance.AGREE,
    sources_say=(
        "Resistance to two antidepressants is what defines the use. No source of the knowledge base states the share; "
        "it is near what large trials of antidepressants found."
    ),
    because=[
        SPRAVATO_USPI.section("1", "inadequate response to at least 2 oral antidepressants"),
        KETAMODEL_EDITORIAL.at("claims", "a share of this size fits large trials of antidepressants", Reading.RECALLED),
    ],
)
S54 = Claim(
    id="s54",
    articles=[SEED_004],
    says="Harvard Health stresses that ketamine rapidly lessens thoughts of suicide.",
    stance=Stance.AGREE,
    sources_say="Infusions do so for up to 1 week. The page that the article names could not be read.",
    because=[
        WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
        KETAMODEL_EDITORIAL.at("claims", "the page of Harvard Health was not read", Reading.UNCERTAIN),
    ],
)
S57 = Claim(
    id="s57",
    articles=[SEED_004],
    says="In depression, anxiety and chronic pain ketamine works within hours to days.",
    stance=Stance.AGREE,
    sources_say="Hours to a day in depression; days in complex regional pain syndrome.",
    because=[
        SPRAVATO_USPI.at("onset of the effect", "an effect is possible within 24 h"),
        KETAMODEL_EDITORIAL.at(
            "typical plans", "onset 2 h to 24 h in depression; days in complex regional pain syndrome"
        ),
    ],
)

CLAIMS_ON_DEPRESSION = (S08, S11, S31, S38, S42, S43, S53, S54, S57)
