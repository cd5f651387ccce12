"""What trials and reviews in pain and emergencies found."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.knowledge.routes import INTRAVENOUS, IV_INFUSION, NEURAXIAL, SUBCUTANEOUS
from ketamodel.knowledge.sources import (
    ASTHMA_SR_2022,
    COCHRANE_ASTHMA_2012,
    COCHRANE_CANCER_2017,
    ETCHISON_2018,
    GASPARD_2013,
    HARDY_2012,
    MOJICA_2021,
    NEUROTOX_ANIMAL,
    NOPPERS_2011,
    RSI_2025,
    SCHWARTZMAN_2009,
    SIGTERMANS_2009,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Design, Direction, Trial

__all__ = ["TRIALS"]

_PAIN = (
    Trial(
        "trial-sigtermans-2009",
        Design.RANDOMISED,
        ESKETAMINE,
        (indications.CRPS,),
        "pain, and function, after an infusion of 4.2 days",
        Direction.MIXED,
        [SIGTERMANS_2009.at("abstract", "relief of pain for up to 12 weeks and no gain of function, n=60")],
        n=60,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-schwartzman-2009",
        Design.RANDOMISED,
        KETAMINE,
        (indications.CRPS,),
        "pain, outpatient infusions on 10 days",
        Direction.NOT_RECORDED,
        [SCHWARTZMAN_2009.at("abstract", "at most 0.35 mg/kg/h and 25 mg/h, 4 h a day for 10 days")],
        route=IV_INFUSION,
    ),
    Trial(
        "trial-noppers-2011",
        Design.RANDOMISED,
        ESKETAMINE,
        (indications.FIBROMYALGIA,),
        "pain in fibromyalgia after one infusion",
        Direction.NEGATIVE,
        [NOPPERS_2011.at("abstract", "0.5 mg/kg over 30 min: no lasting effect, n=24")],
        n=24,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-etchison-2018",
        Design.RANDOMISED,
        KETAMINE,
        (indications.MIGRAINE_ACUTE,),
        "acute migraine in the emergency department, against placebo",
        Direction.NEGATIVE,
        [ETCHISON_2018.at("abstract", "0.2 mg/kg no better than placebo, n=34")],
        n=34,
        route=INTRAVENOUS,
    ),
    Trial(
        "trial-mojica-2021",
        Design.REVIEW,
        KETAMINE,
        (indications.MIGRAINE_CHRONIC_REFRACTORY,),
        "refractory chronic migraine, inpatient infusions",
        Direction.DESCRIPTIVE,
        [MOJICA_2021.at("review", "inpatient infusions, retrospective")],
        route=IV_INFUSION,
    ),
    Trial(
        "trial-cochrane-cancer-2017",
        Design.META_ANALYSIS,
        KETAMINE,
        (indications.CANCER_PAIN_PALLIATIVE,),
        "cancer pain beside opioids",
        Direction.INCONCLUSIVE,
        [COCHRANE_CANCER_2017.at("conclusions", "3 studies, evidence insufficient and of low quality")],
    ),
    Trial(
        "trial-hardy-2012",
        Design.RANDOMISED,
        KETAMINE,
        (indications.CANCER_PAIN_PALLIATIVE,),
        "cancer pain, bursts of 100, 300 and 500 mg in 24 h",
        Direction.NEGATIVE,
        [HARDY_2012.at("abstract", "100 mg/d to 500 mg/d: no net benefit, n=185", Reading.RECALLED)],
        n=185,
        route=SUBCUTANEOUS,
    ),
)

_EMERGENCY = (
    Trial(
        "trial-rsi-2025",
        Design.RANDOMISED,
        KETAMINE,
        (indications.RAPID_SEQUENCE_INTUBATION,),
        "death after emergency intubation, against etomidate",
        Direction.NEGATIVE,
        [
            RSI_2025.at(
                "trial as reported",
                "no difference in deaths from etomidate, n=2365; cardiovascular collapse 22.1 % vs 17.0 %",
                Reading.SECONDARY,
            )
        ],
        n=2365,
        route=INTRAVENOUS,
    ),
    Trial(
        "trial-cochrane-asthma-2012",
        Design.META_ANALYSIS,
        KETAMINE,
        (indications.SEVERE_ASTHMA_BRONCHOSPASM,),
        "acute asthma in children",
        Direction.NEGATIVE,
        [COCHRANE_ASTHMA_2012.at("conclusions", "1 study, no difference")],
    ),
    Trial(
        "trial-asthma-sr-2022",
        Design.REVIEW,
        KETAMINE,
        (indications.SEVERE_ASTHMA_BRONCHOSPASM,),
        "refractory severe asthma",
        Direction.NEGATIVE,
        [ASTHMA_SR_2022.at("conclusions", "the evidence does not support it")],
    ),
    Trial(
        "trial-gaspard-2013",
        Design.RETROSPECTIVE,
        KETAMINE,
        (indications.REFRACTORY_STATUS_EPILEPTICUS,),
        "control of seizures",
        Direction.DESCRIPTIVE,
        [GASPARD_2013.at("abstract", "58 patients, retrospective; no likely responder below 0.9 mg/kg/h")],
        n=58,
        route=IV_INFUSION,
    ),
    Trial(
        "trial-neurotox-animal",
        Design.ANIMAL,
        KETAMINE,
        (),
        "histology of the spinal cord, with and without a preservative",
        Direction.MIXED,
        [
            NEUROTOX_ANIMAL.at(
                "abstracts",
                "with benzethonium chloride damage in rabbits (epidural, 14 d) and in swine, also by the preservative alone; without one none",
            )
        ],
        route=NEURAXIAL,
    ),
)

TRIALS = (*_PAIN, *_EMERGENCY)
