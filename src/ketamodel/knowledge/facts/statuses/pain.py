"""Pain, acute and chronic."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.facts.statuses.cells import EU_ESKETAMINE_OFF_LABEL, KETAMINE_OFF_LABEL
from ketamodel.knowledge.products import ESKETAMINE_INJECTION, KETAMINE_INJECTION
from ketamodel.knowledge.sources import (
    ACEP_SDK,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    COCHRANE_CANCER_2017,
    ETCHISON_2018,
    HARDY_2012,
    KETAMINE_DE,
    KETANEST_S,
    MOJICA_2021,
    NOPPERS_2011,
    SCHWARTZMAN_2009,
    SIGTERMANS_2009,
)
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.evidence import Authorization
from ketamodel.rules.evidence.status import cell, statuses

__all__ = ["STATUSES"]

_WEAK = ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY)

STATUSES = (
    *statuses(
        [indications.ACUTE_PAIN],
        Certainty(
            Grade.B,
            [
                ASRA_ACUTE_2018.at("abstract", "subanaesthetic ketamine for acute pain is supported"),
                ACEP_SDK.at("policy", "low doses against pain in the emergency department"),
            ],
        ),
        *KETAMINE_OFF_LABEL,
        cell(
            Jurisdiction.DE,
            KETAMINE_INJECTION,
            Authorization.APPROVED,
            [KETAMINE_DE.section("4.1", "analgesia in emergency medicine")],
            only="analgesia in emergency medicine",
        ),
        cell(
            Jurisdiction.EU,
            ESKETAMINE_INJECTION,
            Authorization.APPROVED,
            [KETANEST_S.at("leaflet, what it is used for", "analgesia in emergency medicine")],
            only="analgesia in emergency medicine",
        ),
    ),
    *statuses(
        [indications.PERIOPERATIVE_ANALGESIA],
        Certainty(
            Grade.A,
            [ASRA_ACUTE_2018.at("recommendations", "around painful operations, spares opioids", Reading.SECONDARY)],
        ),
        *KETAMINE_OFF_LABEL,
        cell(
            Jurisdiction.DE,
            KETAMINE_INJECTION,
            Authorization.APPROVED,
            [KETAMINE_DE.section("4.1", "supplement to regional anaesthesia")],
            only="supplement to regional anaesthesia",
        ),
        cell(
            Jurisdiction.EU,
            ESKETAMINE_INJECTION,
            Authorization.APPROVED,
            [KETANEST_S.at("leaflet, what it is used for", "supplement to regional anaesthesia")],
            only="supplement to regional anaesthesia",
        ),
    ),
    *statuses(
        [indications.CRPS],
        Certainty(
            Grade.B,
            [
                ASRA_CHRONIC_2018.at(
                    "recommendations",
                    "moderate evidence of relief for up to 12 weeks, no gain of function",
                    Reading.SECONDARY,
                ),
                SIGTERMANS_2009.at("abstract", "infusion of 4.2 days, n=60"),
                SCHWARTZMAN_2009.at("abstract", "outpatient infusions on 10 days"),
            ],
        ),
        *KETAMINE_OFF_LABEL,
        EU_ESKETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.NEUROPATHIC_PAIN],
        Certainty(
            Grade.C,
            [
                ASRA_CHRONIC_2018.at(
                    "recommendations",
                    "spinal cord injury: weak evidence; other neuropathic pain: weak or none",
                    Reading.SECONDARY,
                )
            ],
        ),
        *KETAMINE_OFF_LABEL,
        EU_ESKETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.FIBROMYALGIA],
        Certainty(Grade.N, [NOPPERS_2011.at("abstract", "no lasting effect, n=24"), _WEAK]),
        *KETAMINE_OFF_LABEL,
        EU_ESKETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.MIGRAINE_ACUTE],
        Certainty(Grade.N, [ETCHISON_2018.at("abstract", "0.2 mg/kg no better than placebo, n=34"), _WEAK]),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.MIGRAINE_CHRONIC_REFRACTORY],
        Certainty(Grade.C, [MOJICA_2021.at("review", "inpatient infusions, retrospective")]),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses([indications.CHRONIC_LOW_BACK_PAIN], Certainty(Grade.N, [_WEAK]), *KETAMINE_OFF_LABEL),
    *statuses(
        [indications.CANCER_PAIN_PALLIATIVE],
        Certainty(
            Grade.N,
            [
                COCHRANE_CANCER_2017.at("conclusions", "3 studies, evidence insufficient"),
                HARDY_2012.at("abstract", "no net benefit, n=185", Reading.RECALLED),
            ],
        ),
        *KETAMINE_OFF_LABEL,
        EU_ESKETAMINE_OFF_LABEL,
    ),
)
