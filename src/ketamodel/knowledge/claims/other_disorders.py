"""What the articles say of ketamine in psychiatric disorders other than depression, and of research."""

from ketamodel.knowledge.sources import (
    ABDALLAH_2022,
    ACEP_2011,
    ASRA_CHRONIC_2018,
    DAKWAR_2019,
    ED_REVIEW_2022,
    FEDER_2021,
    FINEBERG_2023,
    GLUE_2017,
    GRABSKI_2022,
    KETAMODEL_EDITORIAL,
    KRUPITSKY_2002,
    MOJICA_2021,
    RODRIGUEZ_2013,
    SEED_000,
    SEED_001,
    SEED_002,
    SEED_003,
    SEED_004,
    SPRAVATO_USPI,
    TAYLOR_2018,
    VADOD_PTSD_2023,
    ZARATE_BIPOLAR,
)
from ketamodel.provenance import Reading
from ketamodel.rules.claim import Claim, Stance

__all__ = ["CLAIMS_ON_OTHER_DISORDERS"]

S12 = Claim(
    id="s12",
    articles=[SEED_000],
    says="In a trial in the American Journal of Psychiatry repeated infusions improved PTSD more than placebo.",
    stance=Stance.CONFLICT,
    sources_say=(
        "The comparison was midazolam, in 30 patients. A larger trial, of 158, found no difference from placebo: the "
        "evidence is mixed."
    ),
    because=[
        FEDER_2021.at("abstract", "6 infusions better than midazolam, n=30"),
        ABDALLAH_2022.at("abstract", "8 infusions no better than placebo, n=158"),
    ],
    contradicted_by=["ketamine-ptsd-iv", "ketamine-ptsd-iv-default"],
)
S13 = Claim(
    id="s13",
    articles=[SEED_001],
    says="Ketamine may help in PTSD, through the consolidation of traumatic memories.",
    stance=Stance.QUALIFY,
    sources_say="The evidence is mixed, and the mechanism is not proven.",
    because=[
        FEDER_2021.at("abstract", "6 infusions better than midazolam, n=30"),
        ABDALLAH_2022.at("abstract", "8 infusions no better than placebo, n=158"),
    ],
    contradicted_by=["ketamine-ptsd-iv-default"],
)
S14 = Claim(
    id="s14",
    articles=[SEED_000],
    says=(
        "Among anxiety disorders (generalized, social and panic), a pilot study saw infusions lessen anxiety for up to "
        "one week."
    ),
    stance=Stance.QUALIFY,
    sources_say="Small trials in generalized and social anxiety; for panic disorder no controlled trial is known.",
    because=[
        TAYLOR_2018.at("abstract", "single dose of 0.5 mg/kg, n=18: response 33 % vs 0 %"),
        GLUE_2017.at("summary", "0.25 mg/kg to 1 mg/kg under the skin, n=12", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("status of uses", "panic: no randomised trial is known", Reading.RECALLED),
    ],
    contradicted_by=["ketamine-panic-disorder", "ketamine-gad-iv-default", "ketamine-sad-iv-default"],
)
S15 = Claim(
    id="s15",
    articles=[SEED_000],
    says=(
        "A study in the Journal of Psychopharmacology found that one infusion lessened obsessive-compulsive symptoms "
        "for a time."
    ),
    stance=Stance.CONFLICT,
    sources_say="The trial, of 15 patients, stands in Neuropsychopharmacology; the finding is as told.",
    because=[RODRIGUEZ_2013.at("abstract", "single dose of 0.5 mg/kg, n=15: response 50 % vs 0 % at 1 week")],
    contradicted_by=["ketamine-ocd-iv"],
)
S16 = Claim(
    id="s16",
    articles=[SEED_000],
    says="At Exeter ketamine with psychotherapy brought more abstinence from alcohol and fewer relapses than placebo.",
    stance=Stance.CONFLICT,
    sources_say="More days of abstinence (10.1 % more), but no significant difference in relapse (odds ratio 0.80).",
    because=[
        GRABSKI_2022.at("abstract", "n=96: 10.1 % more days of abstinence; relapse: odds ratio 0.80, not significant")
    ],
    contradicted_by=["ketamine-aud-iv", "ketamine-aud-iv-default"],
)
S17 = Claim(
    id="s17",
    articles=[SEED_000],
    says="Early findings: ketamine lessens craving and withdrawal in opioid and stimulant use disorder.",
    stance=Stance.QUALIFY,
    sources_say=(
        "A single trial in cocaine dependence; for opioid withdrawal it is not proven. The pain guideline advises "
        "against serial infusions while substances are abused."
    ),
    because=[
        ASRA_CHRONIC_2018.at("contraindications", "active substance abuse", Reading.SECONDARY),
        DAKWAR_2019.at("abstract", "single dose of 0.5 mg/kg, n=55: abstinence 48.2 % vs 10.7 %"),
        KRUPITSKY_2002.at("trial", "2.0 mg/kg into a muscle with psychotherapy", Reading.RECALLED),
    ],
    contradicted_by=["substance-use-active", "ketamine-oud-im-default", "ketamine-stimulant-use-disorder-iv-default"],
)
S34 = Claim(
    id="s34",
    articles=[SEED_002],
    says="In future: anxiety, PTSD, chronic pain; together with psychotherapy; chosen by genetic and personal traits.",
    stance=Stance.AGREE,
    sources_say="As research.",
    because=[KETAMODEL_EDITORIAL.at("claims", "subjects of research, no rule rests on them", Reading.RECALLED)],
)
S39 = Claim(
    id="s39",
    articles=[SEED_003, SEED_004],
    says=(
        "Ketamine is effective, or may be, in generalized and social anxiety; one article adds obsessive-compulsive "
        "disorder, acute anxiety and panic attacks."
    ),
    stance=Stance.CONFLICT,
    sources_say=(
        "For panic no trial is known and nothing is approved. Generalized and social anxiety have small trials; "
        "obsessive-compulsive disorder is a category of its own."
    ),
    because=[
        SPRAVATO_USPI.section("1", "approved in depression only; no anxiety or panic disorder is named"),
        TAYLOR_2018.at("abstract", "single dose of 0.5 mg/kg, n=18: response 33 % vs 0 %"),
        GLUE_2017.at("summary", "0.25 mg/kg to 1 mg/kg under the skin, n=12", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("status of uses", "panic: no randomised trial is known", Reading.RECALLED),
    ],
    contradicted_by=["ketamine-panic-disorder", "ketamine-gad-iv-default", "ketamine-sad-iv-default"],
)
S40 = Claim(
    id="s40",
    articles=[SEED_003],
    says="Ketamine is promising in PTSD when other treatments failed.",
    stance=Stance.QUALIFY,
    sources_say="A small trial is positive, a larger one negative, and a guideline suggests against it.",
    because=[
        VADOD_PTSD_2023.at("recommendation", "suggests against ketamine", Reading.RECALLED),
        FEDER_2021.at("abstract", "6 infusions better than midazolam, n=30"),
        ABDALLAH_2022.at("abstract", "8 infusions no better than placebo, n=158"),
    ],
    contradicted_by=["ketamine-ptsd-iv-default"],
)
S47 = Claim(
    id="s47",
    articles=[SEED_003],
    says="Bipolar disorder, borderline personality disorder, substance use and Alzheimer's disease are being studied.",
    stance=Stance.AGREE,
    sources_say=(
        "As research: the trial in borderline personality disorder missed its primary outcome, those in bipolar "
        "depression were small, and of Alzheimer's disease no evidence is known."
    ),
    because=[
        FINEBERG_2023.at("abstract", "0.5 mg/kg, n=10 vs n=12: primary outcome not significant"),
        ZARATE_BIPOLAR.at("2 trials", "given beside a mood stabilizer: short benefit", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("status of uses", "Alzheimer's disease: no evidence is known", Reading.RECALLED),
    ],
)
S48 = Claim(
    id="s48",
    articles=[SEED_003],
    says="Early evidence suggests that ketamine may help in treatment-resistant schizophrenia.",
    stance=Stance.CONFLICT,
    sources_say=(
        "Schizophrenia, even stable, is an absolute contraindication of dissociative sedation, and the label of "
        "esketamine warns in a history of psychosis."
    ),
    because=[
        SPRAVATO_USPI.section("5.2", "history of psychosis: start only if the benefit outweighs the risk"),
        ACEP_2011.at(
            "absolute contraindications", "schizophrenia, known or suspected, even if stable", Reading.SECONDARY
        ),
    ],
    contradicted_by=["ketamine-schizophrenia", "ketamine-sedation-schizophrenia", "psychosis"],
)
S49 = Claim(
    id="s49",
    articles=[SEED_003],
    says="Ketamine may come to help in eating disorders and chronic migraine.",
    stance=Stance.AGREE,
    sources_say="As research: case series in eating disorders, retrospective reports in refractory migraine.",
    because=[
        ED_REVIEW_2022.at("review", "case series and reports only"),
        MOJICA_2021.at("review", "inpatient infusions, retrospective"),
    ],
)
S55 = Claim(
    id="s55",
    articles=[SEED_004],
    says="The ADAA speaks of rapid relief, of fear pathways that are broken up, and of psychotherapy that works better.",
    stance=Stance.NOT_ENCODED,
    sources_say="No rule could rest on it; the pages that the article names were not read.",
    because=[KETAMODEL_EDITORIAL.at("claims", "the pages of the ADAA were not read", Reading.UNCERTAIN)],
)

CLAIMS_ON_OTHER_DISORDERS = (S12, S13, S14, S15, S16, S17, S34, S39, S40, S47, S48, S49, S55)
