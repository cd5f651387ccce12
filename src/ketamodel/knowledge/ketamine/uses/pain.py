"""Uses of ketamine injection for pain."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import COVERED_JURISDICTION, KETAMINE_AGENT, KETAMINE_INJECTED
from ketamodel.knowledge.ketamine.limits.pain import (
    ACUTE_PAIN_LIMITS,
    CHRONIC_PAIN_LIMITS,
    NASAL_DOSE,
    PALLIATIVE_SETTING,
)
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import ACUTE_PAIN, CHRONIC_PAIN
from ketamodel.knowledge.routes import (
    BUCCAL,
    IM,
    INTRANASAL,
    INTRAOSSEOUS,
    INTRAVENOUS,
    IV_INFUSION,
    ORAL,
    SUBCUTANEOUS,
    SUBLINGUAL,
)
from ketamodel.knowledge.sources import (
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    COCHRANE_CANCER_2017,
    ETCHISON_2018,
    HARDY_2012,
    KETAMINE_DE,
    KETAMODEL_EDITORIAL,
    MOJICA_2021,
    NOPPERS_2011,
    SCHWARTZMAN_2009,
)
from ketamodel.knowledge.vocabulary.answers import indication, jurisdiction, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Standing, Use

__all__ = ["PAIN_USES"]

# Acute pain
_ACUTE_EVIDENCE = (
    ASRA_ACUTE_2018.at("abstract", "subanaesthetic ketamine for acute pain is supported"),
    ACEP_SDK.at("policy", "0.1 mg/kg to 0.3 mg/kg over 10 min to 15 min"),
)
_PERIOPERATIVE_EVIDENCE = (
    ASRA_ACUTE_2018.at("abstract", "subanaesthetic ketamine beside opioids after operations is supported"),
)
ACUTE_PAIN_USE = Use(
    "ketamine-acute-pain-iv",
    "Ketamine into a vein or bone, below the anaesthetic dose, for acute pain",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.ACUTE_PAIN),
        route.is_in(INTRAVENOUS, INTRAOSSEOUS),
    ),
    limits=ACUTE_PAIN_LIMITS,
    monitoring=ACUTE_PAIN,
    because=_ACUTE_EVIDENCE,
    certainty=Certainty(Grade.B, _ACUTE_EVIDENCE),
)
PERIOPERATIVE_USE = Use(
    "ketamine-perioperative-analgesia-iv",
    "Ketamine into a vein or bone, below the anaesthetic dose, to spare opioids around an operation",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.PERIOPERATIVE_ANALGESIA),
        route.is_in(INTRAVENOUS, INTRAOSSEOUS),
    ),
    limits=ACUTE_PAIN_LIMITS,
    monitoring=ACUTE_PAIN,
    because=_PERIOPERATIVE_EVIDENCE,
    certainty=Certainty(Grade.A, _PERIOPERATIVE_EVIDENCE),
)
ACUTE_PAIN_IM_USE = Use(
    "ketamine-acute-pain-im",
    "Ketamine into a muscle for acute pain when there is no access to a vein",
    standing=Standing.PRACTICE,
    scope=all_of(COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.ACUTE_PAIN), route.is_(IM)),
    limits=ACUTE_PAIN_LIMITS,
    monitoring=ACUTE_PAIN,
    because=[
        KETAMODEL_EDITORIAL.at(
            "routes",
            "into a muscle for trauma without access to a vein; no dose is given: with caution",
            Reading.RECALLED,
        )
    ],
    certainty=Certainty(Grade.D),
    default=Verdict.CAUTION,
)
ACUTE_PAIN_NASAL_USE = Use(
    "ketamine-acute-pain-nasal",
    "Ketamine injection atomised into the nose for acute pain",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.ACUTE_PAIN), route.is_(INTRANASAL)
    ),
    limits=[*ACUTE_PAIN_LIMITS, NASAL_DOSE],
    monitoring=ACUTE_PAIN,
    because=[ACEP_SDK.at("nasal dose", "0.5 mg/kg to 1 mg/kg into the nose", Reading.RECALLED)],
    certainty=Certainty(Grade.B, _ACUTE_EVIDENCE),
)
ACUTE_PAIN_DE_USE = Use(
    "ketamine-de-acute-pain",
    "Ketamine into a vein for pain in emergencies (DE)",
    standing=Standing.LABEL,
    scope=all_of(
        jurisdiction.is_(Jurisdiction.DE),
        KETAMINE_INJECTED,
        indication.is_(indications.ACUTE_PAIN),
        route.is_(INTRAVENOUS),
    ),
    limits=ACUTE_PAIN_LIMITS,
    monitoring=ACUTE_PAIN,
    because=[KETAMINE_DE.section("4.1", "analgesia in emergency medicine")],
    certainty=Certainty(Grade.B, _ACUTE_EVIDENCE),
)
PERIOPERATIVE_DE_USE = Use(
    "ketamine-de-regional",
    "Ketamine into a vein beside regional anaesthesia (DE)",
    standing=Standing.LABEL,
    scope=all_of(
        jurisdiction.is_(Jurisdiction.DE),
        KETAMINE_INJECTED,
        indication.is_(indications.PERIOPERATIVE_ANALGESIA),
        route.is_(INTRAVENOUS),
    ),
    limits=ACUTE_PAIN_LIMITS,
    monitoring=ACUTE_PAIN,
    because=[KETAMINE_DE.section("4.1", "supplement to regional anaesthesia")],
    certainty=Certainty(Grade.A, _PERIOPERATIVE_EVIDENCE),
)

# Chronic pain
_CRPS_EVIDENCE = (
    ASRA_CHRONIC_2018.at("recommendations", "moderate evidence of relief for up to 12 weeks", Reading.SECONDARY),
    SCHWARTZMAN_2009.at("abstract", "at most 0.35 mg/kg/h and 25 mg/h, 4 h a day for 10 days"),
)
CRPS_USE = Use(
    "ketamine-crps-iv",
    "Ketamine infusion for complex regional pain syndrome",
    standing=Standing.GUIDELINE,
    scope=all_of(COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.CRPS), route.is_(IV_INFUSION)),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_CRPS_EVIDENCE,
    certainty=Certainty(Grade.B, _CRPS_EVIDENCE),
    default=Verdict.SUPPORTED,
)
_NEUROPATHIC_PAIN_EVIDENCE = (
    ASRA_CHRONIC_2018.at(
        "recommendations", "weak evidence after spinal cord injury, weak or none otherwise", Reading.SECONDARY
    ),
)
NEUROPATHIC_PAIN_USE = Use(
    "ketamine-neuropathic-pain-iv",
    "Ketamine infusion for neuropathic pain",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.NEUROPATHIC_PAIN), route.is_(IV_INFUSION)
    ),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_NEUROPATHIC_PAIN_EVIDENCE,
    certainty=Certainty(Grade.C, _NEUROPATHIC_PAIN_EVIDENCE),
    default=Verdict.CAUTION,
)
_FIBROMYALGIA_EVIDENCE = (
    NOPPERS_2011.at("abstract", "no lasting effect, n=24"),
    ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),
)
FIBROMYALGIA_USE = Use(
    "ketamine-fibromyalgia-iv",
    "Ketamine infusion for fibromyalgia",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.FIBROMYALGIA), route.is_(IV_INFUSION)
    ),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_FIBROMYALGIA_EVIDENCE,
    certainty=Certainty(Grade.N, _FIBROMYALGIA_EVIDENCE),
    default=Verdict.CAUTION,
)
_MIGRAINE_ACUTE_EVIDENCE = (ETCHISON_2018.at("abstract", "0.2 mg/kg no better than placebo, n=34"),)
MIGRAINE_ACUTE_USE = Use(
    "ketamine-migraine-acute-iv",
    "Ketamine infusion for acute migraine",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.MIGRAINE_ACUTE), route.is_(IV_INFUSION)
    ),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_MIGRAINE_ACUTE_EVIDENCE,
    certainty=Certainty(Grade.N, _MIGRAINE_ACUTE_EVIDENCE),
    default=Verdict.CAUTION,
)
_MIGRAINE_CHRONIC_REFRACTORY_EVIDENCE = (MOJICA_2021.at("review", "inpatient infusions, retrospective"),)
MIGRAINE_CHRONIC_REFRACTORY_USE = Use(
    "ketamine-migraine-chronic-iv",
    "Ketamine infusion for refractory chronic migraine",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.MIGRAINE_CHRONIC_REFRACTORY),
        route.is_(IV_INFUSION),
    ),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_MIGRAINE_CHRONIC_REFRACTORY_EVIDENCE,
    certainty=Certainty(Grade.C, _MIGRAINE_CHRONIC_REFRACTORY_EVIDENCE),
    default=Verdict.CAUTION,
)
_CHRONIC_LOW_BACK_PAIN_EVIDENCE = (ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),)
CHRONIC_LOW_BACK_PAIN_USE = Use(
    "ketamine-low-back-pain-iv",
    "Ketamine infusion for chronic low back pain",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.CHRONIC_LOW_BACK_PAIN),
        route.is_(IV_INFUSION),
    ),
    limits=CHRONIC_PAIN_LIMITS,
    monitoring=CHRONIC_PAIN,
    because=_CHRONIC_LOW_BACK_PAIN_EVIDENCE,
    certainty=Certainty(Grade.N, _CHRONIC_LOW_BACK_PAIN_EVIDENCE),
    default=Verdict.CAUTION,
)
_CANCER_EVIDENCE = (
    COCHRANE_CANCER_2017.at("conclusions", "3 studies, evidence insufficient"),
    HARDY_2012.at("abstract", "no net benefit, n=185", Reading.RECALLED),
)
CANCER_PAIN_USE = Use(
    "ketamine-palliative-cancer-pain",
    "Ketamine under the skin, into a vein or by mouth for palliative cancer pain",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_AGENT,
        indication.is_(indications.CANCER_PAIN_PALLIATIVE),
        route.is_in(SUBCUTANEOUS, INTRAVENOUS, ORAL, SUBLINGUAL, BUCCAL),
    ),
    limits=[PALLIATIVE_SETTING],
    because=_CANCER_EVIDENCE,
    certainty=Certainty(Grade.N, _CANCER_EVIDENCE),
    default=Verdict.CAUTION,
)

PAIN_USES = (
    ACUTE_PAIN_USE,
    ACUTE_PAIN_IM_USE,
    ACUTE_PAIN_NASAL_USE,
    ACUTE_PAIN_DE_USE,
    PERIOPERATIVE_USE,
    PERIOPERATIVE_DE_USE,
    CRPS_USE,
    NEUROPATHIC_PAIN_USE,
    FIBROMYALGIA_USE,
    MIGRAINE_ACUTE_USE,
    MIGRAINE_CHRONIC_REFRACTORY_USE,
    CHRONIC_LOW_BACK_PAIN_USE,
    CANCER_PAIN_USE,
)
