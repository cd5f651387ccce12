"""What the articles say of risks, side effects, supervision and access."""

from ketamodel.knowledge.sources import (
    AANA_2024,
    ACEP_2011,
    APA_2017,
    ASKP3_2020,
    ASRA_CHRONIC_2018,
    KETALAR_UK,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    SEED_000,
    SEED_001,
    SEED_002,
    SEED_003,
    SEED_004,
    SPRAVATO_USPI,
    SUSTAIN_3,
)
from ketamodel.provenance import Reading
from ketamodel.rules.claim import Claim, Stance

__all__ = ["CLAIMS_ON_SAFETY"]

S18 = Claim(
    id="s18",
    articles=[SEED_000],
    says="A sentence says that the response was cut off and that the writer continues.",
    stance=Stance.NOT_ENCODED,
    sources_say="No statement on medicine: a machine wrote part of this article, which deserves less trust.",
    because=[KETAMODEL_EDITORIAL.at("claims", "a fragment of machine-made text stands in the article")],
)
S24 = Claim(
    id="s24",
    articles=[SEED_001],
    says="How well and how often in the long run is not known; patients are screened for misuse; not all respond.",
    stance=Stance.AGREE,
    sources_say="The label asks to weigh abuse and misuse before prescribing, and to monitor for them.",
    because=[SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor")],
)
S27 = Claim(
    id="s27",
    articles=[SEED_002],
    says="Ketamine is so versatile that age and state of health set no bounds.",
    stance=Stance.CONFLICT,
    sources_say=(
        "They do: labels and guidelines contraindicate it below an age, in hypersensitivity, where a rise of blood "
        "pressure is a hazard, in psychosis and more."
    ),
    because=[
        KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
        KETALAR_UK.at("contraindications", "severe coronary or myocardial disease"),
        KETAMINE_MPR.at("paediatric use", "safety and effectiveness not established below 16 years", Reading.SECONDARY),
        ACEP_2011.at("absolute contraindications", "below 3 months", Reading.SECONDARY),
        RCEM_CHILDREN.at("contraindications", "below 12 months"),
    ],
    contradicted_by=[
        "ketamine-sedation-under-3-months",
        "ketamine-uk-sedation-under-12-months",
        "ketamine-ga-age",
        "ketamine-hypersensitivity",
        "ketamine-bp-rise-serious-hazard",
        "ketamine-psychiatric-active-psychosis",
    ],
)
S28 = Claim(
    id="s28",
    articles=[SEED_002],
    says="In a controlled clinic addiction to ketamine is exceedingly rare.",
    stance=Stance.QUALIFY,
    sources_say="Ketamine and esketamine are Schedule III in the US; a boxed warning names abuse and misuse.",
    because=[SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor")],
    contradicted_by=["substance-use-history", "substance-use-active", "ketamine-misuse"],
)
S29 = Claim(
    id="s29",
    articles=[SEED_002],
    says="Bladder trouble typically comes with amounts far above therapeutic doses.",
    stance=Stance.QUALIFY,
    sources_say="The labels name it with long off-label use and ask to watch for urinary symptoms in every course.",
    because=[
        KETAMINE_USPI.section("6", "genitourinary pain and cystitis with chronic use: evaluate, consider stopping"),
        SPRAVATO_USPI.at("warning on the bladder", "monitor for urinary symptoms"),
    ],
    contradicted_by=["urinary-symptoms", "active-ulcerative-cystitis"],
)
S30 = Claim(
    id="s30",
    articles=[SEED_002],
    says="Long-term data on safety are lacking.",
    stance=Stance.AGREE,
    sources_say="For esketamine an open-label extension reaches about 6 years; for ketamine there is little.",
    because=[SUSTAIN_3.at("abstract", "open-label extension, 2016 to 2022, n=1148")],
)
S32 = Claim(
    id="s32",
    articles=[SEED_002],
    says=(
        "Under professional supervision ketamine is safe and effective; in severe depression and suicidality the "
        "benefit outweighs the risk."
    ),
    stance=Stance.QUALIFY,
    sources_say="No source says so of everyone: benefit and risk are weighed case by case.",
    because=[
        APA_2017.at("consensus statement", "a site that can monitor and treat emergencies", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("claims", "decided case by case", Reading.RECALLED),
    ],
)
S35 = Claim(
    id="s35",
    articles=[SEED_003],
    says="Ketamine blocks the NMDA receptor and acts on serotonin, dopamine and opioid receptors too.",
    stance=Stance.AGREE,
    sources_say="The antagonism at the NMDA receptor is settled, the share of the rest is not.",
    because=[KETAMODEL_EDITORIAL.at("claims", "NMDA antagonist; other receptors under discussion", Reading.RECALLED)],
)
S44 = Claim(
    id="s44",
    articles=[SEED_003],
    says="Dissociation, hallucinations and a rise of blood pressure and heart rate are mild to moderate and pass soon.",
    stance=Stance.AGREE,
    sources_say="Sedation and respiratory depression belong on the list.",
    because=[
        SPRAVATO_USPI.section("5.1", "sedation in 48 % to 61 % of patients"),
        SPRAVATO_USPI.section("5.2", "dissociation in 61 % to 84 % of patients"),
        SPRAVATO_USPI.section("5.7", "a rise of 40 mmHg systolic or 25 mmHg diastolic in 8 % to 19 %"),
        SPRAVATO_USPI.at("boxed warning", "respiratory depression"),
    ],
)
S45 = Claim(
    id="s45",
    articles=[SEED_003],
    says="Vital signs and mental state are checked regularly through the infusion.",
    stance=Stance.AGREE,
    sources_say="So guidelines and the label ask.",
    because=[
        KETAMINE_USPI.section("5", "monitor vital signs and cardiac function: blood pressure and heart rate rise"),
        APA_2017.at("consensus statement", "vital signs before, during and after", Reading.RECALLED),
    ],
)
S46 = Claim(
    id="s46",
    articles=[SEED_003],
    says="A history of psychosis, uncontrolled hypertension and substance use disorder raise the risk.",
    stance=Stance.AGREE,
    sources_say="They do; active psychosis, uncontrolled pressure and active abuse can stop a plan.",
    because=[
        SPRAVATO_USPI.section("5.2", "history of psychosis: start only if the benefit outweighs the risk"),
        KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
        ASRA_CHRONIC_2018.at(
            "contraindications",
            "poorly controlled cardiovascular disease, poorly controlled psychosis, active substance abuse",
            Reading.SECONDARY,
        ),
    ],
)
S50 = Claim(
    id="s50",
    articles=[SEED_003],
    says="Psychiatric and neurologic uses of ketamine are off label, which raises the question of informed consent.",
    stance=Stance.AGREE,
    sources_say="Except esketamine nasal spray in its two approved uses.",
    because=[
        SPRAVATO_USPI.section("1", "treatment-resistant depression in adults, alone or with an oral antidepressant"),
        SPRAVATO_USPI.section("1", "depressive symptoms in adults with MDD and acute suicidal ideation or behaviour"),
        AANA_2024.at("practice considerations", "informed consent that names the off-label use", Reading.RECALLED),
    ],
)
S51 = Claim(
    id="s51",
    articles=[SEED_003],
    says="The APA and ASKP3 have developed guidelines.",
    stance=Stance.QUALIFY,
    sources_say="A consensus statement of an APA task force (2017) and standards of a society (2020), no full guidelines.",
    because=[
        APA_2017.at("abstract", "consensus statement of a task force"),
        ASKP3_2020.at("standards of practice", "standards for subanaesthetic ketamine"),
    ],
)
S52 = Claim(
    id="s52",
    articles=[SEED_003],
    says="Treatment costs much, insurance pays for it here and there, and providers are lacking in some places.",
    stance=Stance.NOT_ENCODED,
    sources_say="Cost, insurance and access are outside this knowledge base.",
    because=[KETAMODEL_EDITORIAL.at("claims", "cost, insurance and access are not encoded")],
)
S58 = Claim(
    id="s58",
    articles=[SEED_004],
    says="Dissociation, dizziness and raised blood pressure occur and are usually short-lived.",
    stance=Stance.AGREE,
    sources_say="With esketamine a rise of pressure lasts about 4 h; sedation and respiratory depression are missing.",
    because=[
        SPRAVATO_USPI.section("5.7", "a rise of blood pressure peaks at about 40 min and lasts about 4 h"),
        SPRAVATO_USPI.section("5.2", "dissociation in 61 % to 84 % of patients"),
    ],
)
S62 = Claim(
    id="s62",
    articles=[SEED_000, SEED_001, SEED_002, SEED_004],
    says="Long-term effects and how to maintain the benefit are not clear; one article adds abuse and dependence.",
    stance=Stance.AGREE,
    sources_say="So it is: the long-term data are open-label, and the label asks to monitor for misuse.",
    because=[
        SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor"),
        SUSTAIN_3.at("abstract", "open-label extension, 2016 to 2022, n=1148"),
    ],
)

CLAIMS_ON_SAFETY = (S18, S24, S27, S28, S29, S30, S32, S35, S44, S45, S46, S50, S51, S52, S58, S62)
