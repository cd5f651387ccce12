"""Further uses of esketamine injection in the EU: intubation, and what no label describes, with caution."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import ESKETAMINE_INJECTED, IN_EU
from ketamodel.knowledge.ketamine.limits.emergency import SEDATION_AGE, SEDATION_SETTING
from ketamodel.knowledge.ketamine.limits.mood import MOOD_DURATION, MOOD_FAILURES, MOOD_INFUSION, PSYCHIATRIC_SITE
from ketamodel.knowledge.ketamine.limits.pain import CHRONIC_PAIN_LIMITS, PALLIATIVE_SETTING
from ketamodel.knowledge.ketamine.monitoring import MOOD_INFUSION_SESSION
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import CHRONIC_PAIN
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import SEDATION as SEDATION_MONITORING
from ketamodel.knowledge.routes import IM, INTRAVENOUS, IV_BOLUS, IV_INFUSION, SUBCUTANEOUS
from ketamodel.knowledge.sources import (
    ASRA_CHRONIC_2018,
    COCHRANE_CANCER_2017,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    NOPPERS_2011,
    SIGTERMANS_2009,
    WANG_2024,
)
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, rate_per_weight
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.knowledge.vocabulary.risk_list import status_asthmaticus
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of, any_of, mg_per_kg, mg_per_kg_h
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Limit, Standing, Use

__all__ = ["FURTHER_USES"]

_DEFAULT = KETAMODEL_EDITORIAL.at(
    "default of uses", "esketamine injection off label in the EU: permitted with caution, no dose is given"
)
_DOSES = KETANEST_S.at(
    "leaflet, dosage",
    "anaesthetic doses: into a vein 0.5 mg/kg to 1 mg/kg, into a muscle 2 mg/kg to 4 mg/kg, infusion 0.5 mg/kg/h to 3 mg/kg/h",
)
_LARGEST_DOSE = Limit(
    "esketamine-injection-off-label-dose",
    "Off label no single dose exceeds the anaesthetic dose of the label, 1 mg/kg into a vein and 4 mg/kg into a muscle.",
    must=any_of(dose_per_weight <= mg_per_kg(1), all_of(route.is_(IM), dose_per_weight <= mg_per_kg(4))),
    because=[_DOSES],
)
_LARGEST_RATE = Limit(
    "esketamine-injection-off-label-rate",
    "Off label no infusion exceeds the anaesthetic rate of the label, 3 mg/kg/h.",
    must=rate_per_weight <= mg_per_kg_h(3),
    because=[_DOSES],
)

# Intubation and sedation
_ASTHMA_ONLY = Limit(
    "esketamine-injection-intubation-asthma",
    "The label covers intubation in status asthmaticus only.",
    must=status_asthmaticus,
    because=[KETANEST_S.at("leaflet, what it is used for", "intubation in status asthmaticus")],
)
_INTUBATION_DOSE = Limit(
    "esketamine-injection-intubation-dose",
    "For intubation the dose of esketamine into a vein is 0.5 mg/kg to 1 mg/kg.",
    must=all_of(dose_per_weight >= mg_per_kg("0.5"), dose_per_weight <= mg_per_kg(1)),
    because=[_DOSES],
)
_INTUBATION = (KETANEST_S.at("leaflet, what it is used for", "intubation in status asthmaticus"),)
INTUBATION = Use(
    "esketamine-injection-intubation",
    "Esketamine injection into a vein for intubation in status asthmaticus (EU)",
    standing=Standing.LABEL,
    scope=all_of(
        IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.RAPID_SEQUENCE_INTUBATION), route.is_(IV_BOLUS)
    ),
    limits=[_ASTHMA_ONLY, _INTUBATION_DOSE, SEDATION_SETTING],
    monitoring=SEDATION_MONITORING,
    because=_INTUBATION,
    certainty=Certainty(Grade.B, _INTUBATION),
)
SEDATION = Use(
    "esketamine-injection-procedural-sedation",
    "Esketamine injection into a vein or muscle for procedural sedation (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(
        IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.PROCEDURAL_SEDATION), route.is_in(IV_BOLUS, IM)
    ),
    limits=[SEDATION_AGE, SEDATION_SETTING, _LARGEST_DOSE],
    monitoring=SEDATION_MONITORING,
    because=[_DEFAULT],
    certainty=Certainty(Grade.B),
    default=Verdict.CAUTION,
)

# Depression
DEPRESSION = Use(
    "esketamine-injection-depression",
    "Esketamine infusion for treatment-resistant depression (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(
        IN_EU,
        ESKETAMINE_INJECTED,
        indication.is_(indications.TREATMENT_RESISTANT_DEPRESSION),
        route.is_(INTRAVENOUS),
    ),
    limits=[*PSYCHIATRIC_SITE, MOOD_FAILURES, MOOD_INFUSION, MOOD_DURATION, _LARGEST_DOSE],
    because=[_DEFAULT],
    certainty=Certainty(Grade.C),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
SUICIDALITY = Use(
    "esketamine-injection-suicidality",
    "Esketamine infusion for acute suicidality in major depression (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.MDD_ACUTE_SUICIDALITY), route.is_(INTRAVENOUS)),
    limits=[*PSYCHIATRIC_SITE, MOOD_INFUSION, MOOD_DURATION, _LARGEST_DOSE],
    because=[_DEFAULT],
    certainty=Certainty(Grade.C),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_CHILDBIRTH = (
    WANG_2024.at(
        "abstract",
        "one dose of 0.2 mg/kg after childbirth: fewer episodes at day 42, 6.7 % vs 25.4 %",
        Reading.SECONDARY,
    ),
)
POSTPARTUM = Use(
    "esketamine-injection-postpartum",
    "Esketamine infusion after childbirth against postpartum depression (EU, investigational)",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.POSTPARTUM_DEPRESSION), route.is_(INTRAVENOUS)),
    limits=[*PSYCHIATRIC_SITE, MOOD_INFUSION, MOOD_DURATION, _LARGEST_DOSE],
    because=_CHILDBIRTH,
    certainty=Certainty(Grade.B, _CHILDBIRTH),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)

# Pain
_CRPS = (
    SIGTERMANS_2009.at("abstract", "infusion over 4.2 days, n=60"),
    ASRA_CHRONIC_2018.at("recommendations", "moderate evidence of relief for up to 12 weeks", Reading.SECONDARY),
)
CRPS = Use(
    "esketamine-injection-crps",
    "Esketamine infusion for complex regional pain syndrome (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.CRPS), route.is_(IV_INFUSION)),
    limits=[*CHRONIC_PAIN_LIMITS, _LARGEST_RATE],
    monitoring=CHRONIC_PAIN,
    because=_CRPS,
    certainty=Certainty(Grade.B, _CRPS),
    default=Verdict.CAUTION,
)
_WEAK = (ASRA_CHRONIC_2018.at("recommendations", "weak or no evidence", Reading.SECONDARY),)
NEUROPATHIC_PAIN = Use(
    "esketamine-injection-neuropathic-pain",
    "Esketamine infusion for neuropathic pain (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.NEUROPATHIC_PAIN), route.is_(IV_INFUSION)),
    limits=[*CHRONIC_PAIN_LIMITS, _LARGEST_RATE],
    monitoring=CHRONIC_PAIN,
    because=_WEAK,
    certainty=Certainty(Grade.C, _WEAK),
    default=Verdict.CAUTION,
)
_FIBROMYALGIA = (NOPPERS_2011.at("abstract", "0.5 mg/kg over 30 min: no lasting effect, n=24"), *_WEAK)
FIBROMYALGIA = Use(
    "esketamine-injection-fibromyalgia",
    "Esketamine infusion for fibromyalgia (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(IN_EU, ESKETAMINE_INJECTED, indication.is_(indications.FIBROMYALGIA), route.is_(IV_INFUSION)),
    limits=[*CHRONIC_PAIN_LIMITS, _LARGEST_RATE],
    monitoring=CHRONIC_PAIN,
    because=_FIBROMYALGIA,
    certainty=Certainty(Grade.N, _FIBROMYALGIA),
    default=Verdict.CAUTION,
)
_CANCER = (COCHRANE_CANCER_2017.at("conclusions", "3 studies, evidence insufficient"),)
CANCER_PAIN = Use(
    "esketamine-injection-cancer-pain",
    "Esketamine under the skin or into a vein for palliative cancer pain (EU, off label)",
    standing=Standing.PRACTICE,
    scope=all_of(
        IN_EU,
        ESKETAMINE_INJECTED,
        indication.is_(indications.CANCER_PAIN_PALLIATIVE),
        route.is_in(SUBCUTANEOUS, INTRAVENOUS),
    ),
    limits=[PALLIATIVE_SETTING],
    because=_CANCER,
    certainty=Certainty(Grade.N, _CANCER),
    default=Verdict.CAUTION,
)

FURTHER_USES = (
    INTUBATION,
    SEDATION,
    DEPRESSION,
    SUICIDALITY,
    POSTPARTUM,
    CRPS,
    NEUROPATHIC_PAIN,
    FIBROMYALGIA,
    CANCER_PAIN,
)
