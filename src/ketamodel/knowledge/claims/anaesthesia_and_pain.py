"""What the articles say of ketamine as an anaesthetic and against pain."""

from ketamodel.knowledge.sources import (
    ACEP_2011,
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    ASTHMA_SR_2022,
    COCHRANE_ASTHMA_2012,
    ETCHISON_2018,
    KETAMINE_DE,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    NOPPERS_2011,
    RSI_2025,
    SEED_000,
    SEED_001,
    SEED_002,
    SEED_003,
    SEED_004,
    SPRAVATO_USPI,
    WHO_EML,
)
from ketamodel.provenance import Reading
from ketamodel.rules.claim import Claim, Stance

__all__ = ["CLAIMS_ON_ANAESTHESIA_AND_PAIN"]

S01 = Claim(
    id="s01",
    articles=[SEED_000, SEED_001, SEED_002, SEED_003, SEED_004],
    says="Ketamine is first of all a general anaesthetic; it brings trance, pain relief, sedation and amnesia.",
    stance=Stance.AGREE,
    sources_say="General anaesthesia is what the label of ketamine injection is for.",
    because=[KETAMINE_USPI.section("1", "induction, sole agent and supplement of general anaesthesia")],
)
S02 = Claim(
    id="s02",
    articles=[SEED_000],
    says="Ketamine typically leaves breathing intact.",
    stance=Stance.QUALIFY,
    sources_say="Breathing can be depressed, by an overdose or a fast push, and with esketamine nasal spray too.",
    because=[
        KETAMINE_USPI.section("5.3", "respiratory depression with an overdose or too rapid a rate"),
        SPRAVATO_USPI.at("boxed warning", "respiratory depression: monitor, pulse oximetry included"),
    ],
    contradicted_by=["ketamine-iv-push-under-60-s", "cns-depressant-high-risk"],
)
S03 = Claim(
    id="s03",
    articles=[SEED_000],
    says="Ketamine widens the airways, which helps patients with reactive airway disease.",
    stance=Stance.CONFLICT,
    sources_say=(
        "Trials and reviews show no benefit as a bronchodilator in severe asthma. It is accepted to induce anaesthesia "
        "there; the German label covers status asthmaticus that resists treatment."
    ),
    because=[
        COCHRANE_ASTHMA_2012.at("conclusions", "1 study in children, no difference"),
        ASTHMA_SR_2022.at("conclusions", "does not support the use as bronchodilator"),
        KETAMINE_DE.section("4.1", "status asthmaticus that resists treatment"),
    ],
    contradicted_by=["ketamine-severe-asthma", "ketamine-severe-asthma-default"],
)
S04 = Claim(
    id="s04",
    articles=[SEED_000],
    says="Ketamine serves rapid sequence intubation and procedural sedation, where airway reflexes must be kept.",
    stance=Stance.QUALIFY,
    sources_say="Both uses are usual. The reflexes protect nobody reliably: vomiting and aspiration may occur.",
    because=[
        KETAMINE_USPI.section("2.1", "protective reflexes do not exclude vomiting and aspiration; fasting rules apply"),
        ACEP_2011.at("guideline", "dissociative sedation in the emergency department", Reading.SECONDARY),
        RSI_2025.at("trial", "no difference in deaths from etomidate; collapse 22.1 % vs 17.0 %", Reading.SECONDARY),
    ],
    contradicted_by=["ketamine-not-fasted", "ketamine-sedation-not-fasted", "ketamine-sedation-airway"],
)
S05 = Claim(
    id="s05",
    articles=[SEED_000],
    says="Ketamine relieves acute pain, in trauma above all.",
    stance=Stance.AGREE,
    sources_say="Low doses are supported by guidelines for acute pain, off label in the US.",
    because=[
        ASRA_ACUTE_2018.at("abstract", "subanaesthetic ketamine for acute pain is supported"),
        ACEP_SDK.at("policy", "0.1 mg/kg to 0.3 mg/kg over 10 min to 15 min"),
    ],
)
S06 = Claim(
    id="s06",
    articles=[SEED_000],
    says="Around an operation ketamine lowers the need for opioids, and so their side effects.",
    stance=Stance.AGREE,
    sources_say="It spares opioids; that it lowers their side effects is shown only in part.",
    because=[
        ASRA_ACUTE_2018.at("recommendations", "adjunct to opioids around operations", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("claims", "fewer side effects of opioids: shown in part", Reading.RECALLED),
    ],
)
S07 = Claim(
    id="s07",
    articles=[SEED_000],
    says="Infusions bring relief in complex regional pain syndrome and neuropathic pain when other treatments failed.",
    stance=Stance.QUALIFY,
    sources_say="Moderate evidence for complex regional pain syndrome, up to 12 weeks; weak for neuropathic pain.",
    because=[
        ASRA_CHRONIC_2018.at("recommendations", "moderate evidence of relief for up to 12 weeks", Reading.SECONDARY),
        ASRA_CHRONIC_2018.at(
            "recommendations", "weak evidence after spinal cord injury, weak or none otherwise", Reading.SECONDARY
        ),
    ],
    contradicted_by=["ketamine-neuropathic-pain-iv-default"],
)
S22 = Claim(
    id="s22",
    articles=[SEED_001, SEED_003, SEED_004],
    says="Ketamine helps in fibromyalgia; one article calls it particularly effective.",
    stance=Stance.CONFLICT,
    sources_say="The best controlled trial shows no lasting effect, and the guideline finds weak or no evidence.",
    because=[
        ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),
        NOPPERS_2011.at("abstract", "no lasting effect, n=24"),
    ],
    contradicted_by=["ketamine-fibromyalgia-iv", "ketamine-fibromyalgia-iv-default"],
)
S23 = Claim(
    id="s23",
    articles=[SEED_001, SEED_003, SEED_004],
    says="Ketamine relieves complex regional pain syndrome.",
    stance=Stance.AGREE,
    sources_say="Moderate evidence of relief for up to 12 weeks, without a gain of function.",
    because=[
        ASRA_CHRONIC_2018.at("recommendations", "moderate evidence of relief for up to 12 weeks", Reading.SECONDARY)
    ],
)
S25 = Claim(
    id="s25",
    articles=[SEED_002],
    says="The FDA approved ketamine in the 1970s as an anaesthetic.",
    stance=Stance.AGREE,
    sources_say="The US approval is of 1970.",
    because=[KETAMINE_USPI.at("approval", "approved in 1970")],
)
S26 = Claim(
    id="s26",
    articles=[SEED_002],
    says="The World Health Organization lists ketamine as an essential medicine because it is safe and effective.",
    stance=Stance.QUALIFY,
    sources_say="The list names it as an injectable anaesthetic; it says nothing on psychiatric use.",
    because=[WHO_EML.at("general anaesthetics", "listed for anaesthesia only", Reading.SECONDARY)],
)
S41 = Claim(
    id="s41",
    articles=[SEED_003],
    says=(
        "Ketamine is an alternative to opioids in chronic pain such as fibromyalgia, neuropathic pain and complex "
        "regional pain syndrome."
    ),
    stance=Stance.QUALIFY,
    sources_say=(
        "Moderate evidence for complex regional pain syndrome, weak for neuropathic pain; in fibromyalgia the "
        "controlled trial shows no lasting effect."
    ),
    because=[
        ASRA_CHRONIC_2018.at("recommendations", "moderate evidence of relief for up to 12 weeks", Reading.SECONDARY),
        ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),
        NOPPERS_2011.at("abstract", "no lasting effect, n=24"),
    ],
    contradicted_by=[
        "ketamine-fibromyalgia-iv",
        "ketamine-fibromyalgia-iv-default",
        "ketamine-neuropathic-pain-iv-default",
    ],
)
S56 = Claim(
    id="s56",
    articles=[SEED_004],
    says="Ketamine is particularly effective in fibromyalgia, complex regional pain syndrome and migraine.",
    stance=Stance.CONFLICT,
    sources_say=(
        "In fibromyalgia and in acute migraine the controlled trials show no benefit; only complex regional pain "
        "syndrome has moderate evidence, for up to 12 weeks."
    ),
    because=[
        ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),
        NOPPERS_2011.at("abstract", "no lasting effect, n=24"),
        ETCHISON_2018.at("abstract", "0.2 mg/kg no better than placebo, n=34"),
    ],
    contradicted_by=[
        "ketamine-fibromyalgia-iv",
        "ketamine-fibromyalgia-iv-default",
        "ketamine-migraine-acute-iv",
        "ketamine-migraine-acute-iv-default",
    ],
)

CLAIMS_ON_ANAESTHESIA_AND_PAIN = (S01, S02, S03, S04, S05, S06, S07, S22, S23, S25, S26, S41, S56)
