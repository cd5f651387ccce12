"""What the articles say of esketamine, of the routes, and of where ketamine is taken."""

from ketamodel.knowledge.sources import (
    AANA_2024,
    ASA_KETAMINE_SAFE_USE,
    FDA_COMPOUNDED_2022,
    FDA_COMPOUNDED_2023,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    SEED_000,
    SEED_001,
    SEED_002,
    SEED_003,
    SEED_004,
    SPRAVATO_MONO,
    SPRAVATO_REMS,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
    TRANSFORM_2,
)
from ketamodel.provenance import Reading
from ketamodel.rules.claim import Claim, Stance

__all__ = ["CLAIMS_ON_ESKETAMINE_AND_ROUTES"]

S09 = Claim(
    id="s09",
    articles=[SEED_000, SEED_001],
    says=(
        "In 2019 the FDA approved esketamine nasal spray for treatment-resistant depression; one article adds: after at "
        "least two other antidepressants."
    ),
    stance=Stance.AGREE,
    sources_say=(
        "So it is; since 2020 also for depressive symptoms with acute suicidality, and since 21 January 2025 as "
        "monotherapy."
    ),
    because=[
        SPRAVATO_USPI.section("1", "inadequate response to at least 2 oral antidepressants"),
        SPRAVATO_USPI.section(
            "1", "treatment-resistant depression in adults, with an oral antidepressant; approved 2019"
        ),
        SPRAVATO_MONO.at("news of the approval", "approved as monotherapy on 21 January 2025"),
    ],
)
S10 = Claim(
    id="s10",
    articles=[SEED_000],
    says="Esketamine is given under medical supervision because of dissociation and a rise of blood pressure.",
    stance=Stance.AGREE,
    sources_say="Also because of sedation, respiratory depression, abuse and misuse.",
    because=[
        SPRAVATO_REMS.at("requirements", "given under direct observation in a certified setting"),
        SPRAVATO_USPI.at("boxed warning", "sedation, dissociation, respiratory depression, abuse and misuse"),
    ],
)
S19 = Claim(
    id="s19",
    articles=[SEED_001],
    says="Spravato is a nasal spray formulation of ketamine.",
    stance=Stance.CONFLICT,
    sources_say=(
        "It holds esketamine, the S-enantiomer: an agent and a product of its own. No nasal spray of ketamine is "
        "approved; those that pharmacies prepare are not evaluated."
    ),
    because=[
        SPRAVATO_USPI.section("1", "a nasal spray of esketamine"),
        FDA_COMPOUNDED_2022.at("alert", "compounded nasal spray: not evaluated"),
    ],
    contradicted_by=["esketamine-us-trd", "ketamine-compounded"],
)
S20 = Claim(
    id="s20",
    articles=[SEED_001],
    says="Given into the nose it is safe and effective, and as rapid as into a vein.",
    stance=Stance.QUALIFY,
    sources_say=(
        "No adequate trial compares the two, and their doses are not interchangeable. Only esketamine nasal spray is "
        "approved; of compounded nasal sprays the FDA warns."
    ),
    because=[
        FDA_COMPOUNDED_2022.at("alert", "compounded nasal spray: not evaluated"),
        KETAMODEL_EDITORIAL.at("claims", "no adequate comparison of nasal and intravenous treatment is known"),
    ],
    contradicted_by=["ketamine-compounded", "ketamine-trd-other-route-default"],
)
S21 = Claim(
    id="s21",
    articles=[SEED_001],
    says="Esketamine nasal spray is effective together with oral antidepressants.",
    stance=Stance.AGREE,
    sources_say="So it was approved; in the US it may be given alone since 21 January 2025, in the EU not.",
    because=[
        SPRAVATO_USPI.section("1", "treatment-resistant depression in adults, alone or with an oral antidepressant"),
        SPRAVATO_SMPC.section("4.1", "in combination with an SSRI or SNRI"),
        TRANSFORM_2.at("abstract", "better than placebo beside a new oral antidepressant"),
    ],
)
S33 = Claim(
    id="s33",
    articles=[SEED_002],
    says="Other routes, nasal sprays or forms taken by mouth, could make ketamine more effective and easier to get.",
    stance=Stance.CONFLICT,
    sources_say=(
        "Compounded ketamine, by mouth or as a spray, is approved for no psychiatric use; the FDA warns of its risks, "
        "at home above all."
    ),
    because=[
        FDA_COMPOUNDED_2023.at("alert", "compounded ketamine at home: risk without monitoring", Reading.SECONDARY),
        FDA_COMPOUNDED_2022.at("alert", "compounded nasal spray: not evaluated"),
    ],
    contradicted_by=["ketamine-compounded", "ketamine-compounded-at-home"],
)
S36 = Claim(
    id="s36",
    articles=[SEED_003],
    says="Ketamine is infused into a vein, most often, or given into a muscle or as a nasal spray.",
    stance=Stance.AGREE,
    sources_say="The label of ketamine names vein and muscle; the nasal spray is esketamine.",
    because=[
        KETAMINE_USPI.section("2", "for intravenous or intramuscular use"),
        SPRAVATO_USPI.section("2", "for nasal use only"),
    ],
)
S37 = Claim(
    id="s37",
    articles=[SEED_003],
    says="Nasal esketamine is approved for depression and can conveniently be taken at home.",
    stance=Stance.CONFLICT,
    sources_say=(
        "It is taken under direct observation in a clinical setting, in the US a certified one with at least 120 min of "
        "observation, and never handed to the patient."
    ),
    because=[
        SPRAVATO_USPI.section("5.1", "observation for at least 120 min after each dose"),
        SPRAVATO_REMS.at(
            "requirements", "given under direct observation in a certified setting, never dispensed to the patient"
        ),
        SPRAVATO_SMPC.section("4.2", "self-administered under direct supervision in a suitable clinical setting"),
    ],
    contradicted_by=[
        "esketamine-setting",
        "esketamine-direct-observation",
        "esketamine-us-certified-site",
        "esketamine-us-observation",
    ],
)
S59 = Claim(
    id="s59",
    articles=[SEED_004],
    says="The Oregon State Board of Nursing stresses that ketamine belongs in controlled medical settings.",
    stance=Stance.QUALIFY,
    sources_say="The document is of the nurse anaesthetists (AANA); the board only hosts it. What it asks for is right.",
    because=[AANA_2024.at("practice considerations", "treatment in a setting with trained staff and monitoring")],
)
S60 = Claim(
    id="s60",
    articles=[SEED_004],
    says="Treatments are given in the offices of the clinic.",
    stance=Stance.QUALIFY,
    sources_say=(
        "An office will do where a clinician trained in ACLS, monitoring and resuscitation equipment are there, and for "
        "esketamine nasal spray the certification."
    ),
    because=[
        SPRAVATO_REMS.at("outpatient and inpatient sites", "the site must be certified"),
        ASA_KETAMINE_SAFE_USE.at("guidance", "the same standards as for other anaesthetics"),
    ],
    contradicted_by=[
        "esketamine-us-certified-site",
        "ketamine-psychiatric-acls-clinician",
        "ketamine-psychiatric-oximetry",
        "ketamine-psychiatric-blood-pressure",
        "ketamine-psychiatric-resuscitation",
    ],
)
S61 = Claim(
    id="s61",
    articles=[SEED_004],
    says="Extended-release forms that prolong the effect are being developed.",
    stance=Stance.AGREE,
    sources_say="As research only: none is approved.",
    because=[KETAMODEL_EDITORIAL.at("claims", "extended-release forms are investigational", Reading.RECALLED)],
)

CLAIMS_ON_ESKETAMINE_AND_ROUTES = (S09, S10, S19, S20, S21, S33, S36, S37, S59, S60, S61)
