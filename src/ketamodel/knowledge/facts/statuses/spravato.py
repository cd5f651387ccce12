"""Spravato: two indications, and none besides."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.facts.statuses.cells import EU_SPRAVATO_NOT_SUPPORTED, US_SPRAVATO_NOT_SUPPORTED
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.sources import (
    ASPIRE,
    ESCAPE_TRD,
    SPRAVATO_MONO,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
    TRANSFORM_2,
)
from ketamodel.provenance import Certainty, Grade
from ketamodel.rules.evidence import Authorization
from ketamodel.rules.evidence.status import cell, statuses

__all__ = ["STATUSES"]

_OTHERS = (
    indications.GENERAL_ANESTHESIA,
    indications.RAPID_SEQUENCE_INTUBATION,
    indications.PROCEDURAL_SEDATION,
    indications.ACUTE_PAIN,
    indications.PERIOPERATIVE_ANALGESIA,
    indications.CRPS,
    indications.NEUROPATHIC_PAIN,
    indications.FIBROMYALGIA,
    indications.MIGRAINE_ACUTE,
    indications.MIGRAINE_CHRONIC_REFRACTORY,
    indications.CHRONIC_LOW_BACK_PAIN,
    indications.CANCER_PAIN_PALLIATIVE,
    indications.SUICIDAL_IDEATION_OTHER,
    indications.MDD_NON_RESISTANT,
    indications.BIPOLAR_DEPRESSION,
    indications.POSTPARTUM_DEPRESSION,
    indications.PTSD,
    indications.GENERALIZED_ANXIETY_DISORDER,
    indications.SOCIAL_ANXIETY_DISORDER,
    indications.PANIC_DISORDER,
    indications.OCD,
    indications.ALCOHOL_USE_DISORDER,
    indications.OPIOID_USE_DISORDER,
    indications.STIMULANT_USE_DISORDER,
    indications.BORDERLINE_PERSONALITY_DISORDER,
    indications.EATING_DISORDER,
    indications.TREATMENT_RESISTANT_SCHIZOPHRENIA,
    indications.NEURODEGENERATIVE_ALZHEIMER,
    indications.REFRACTORY_STATUS_EPILEPTICUS,
    indications.SEVERE_ASTHMA_BRONCHOSPASM,
    indications.SEVERE_AGITATION,
    indications.ICU_SEDATION_ANALGESIA,
    indications.ECT_ANESTHESIA,
    indications.DEPRESSION_CHILDREN_ADOLESCENTS,
    indications.RECREATIONAL_OR_ENHANCEMENT,
)

STATUSES = (
    *statuses(
        [indications.TREATMENT_RESISTANT_DEPRESSION],
        Certainty(
            Grade.A,
            [
                TRANSFORM_2.at("abstract", "better than placebo beside a new oral antidepressant"),
                ESCAPE_TRD.at("abstract", "remission 27.1 % vs 17.6 % with quetiapine XR, n=676"),
            ],
        ),
        cell(
            Jurisdiction.US,
            SPRAVATO_NASAL_SPRAY,
            Authorization.APPROVED,
            [
                SPRAVATO_USPI.section("1", "treatment-resistant depression in adults"),
                SPRAVATO_MONO.at("news of the approval", "approved as monotherapy on 21 January 2025"),
            ],
            only="adults; alone or with an oral antidepressant",
        ),
        cell(
            Jurisdiction.EU,
            SPRAVATO_NASAL_SPRAY,
            Authorization.APPROVED,
            [SPRAVATO_SMPC.section("4.1", "treatment-resistant depression in adults, with an SSRI or SNRI")],
            only="adults; with an SSRI or SNRI",
        ),
    ),
    *statuses(
        [indications.MDD_ACUTE_SUICIDALITY],
        Certainty(
            Grade.A,
            [
                ASPIRE.at(
                    "pooled tables",
                    "depressive symptoms improved; suicidal ideation and suicide prevention were not shown",
                )
            ],
        ),
        cell(
            Jurisdiction.US,
            SPRAVATO_NASAL_SPRAY,
            Authorization.APPROVED,
            [
                SPRAVATO_USPI.section(
                    "1", "depressive symptoms in adults with MDD and acute suicidal ideation or behaviour"
                )
            ],
            only="adults; with an oral antidepressant",
        ),
        cell(
            Jurisdiction.EU,
            SPRAVATO_NASAL_SPRAY,
            Authorization.APPROVED,
            [SPRAVATO_SMPC.section("4.1", "rapid reduction of depressive symptoms that are a psychiatric emergency")],
            only="rapid reduction of depressive symptoms in a psychiatric emergency; with an oral antidepressant",
        ),
    ),
    *statuses(_OTHERS, None, US_SPRAVATO_NOT_SUPPORTED, EU_SPRAVATO_NOT_SUPPORTED),
)
