"""Uses of ketamine injection for sedation and in emergencies."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import COVERED_JURISDICTION, FOR_ANAESTHESIA, KETAMINE_INJECTED
from ketamodel.knowledge.ketamine.limits.anaesthesia import (
    ANAESTHESIA_SETTING,
    ANAESTHESIA_SETTING_CONDITION,
    INDUCTION_DOSE_IM,
    INDUCTION_DOSE_IV,
    MAINTENANCE_RATE,
)
from ketamodel.knowledge.ketamine.limits.emergency import (
    AGITATION_DOSE_IM,
    AGITATION_DOSE_IV,
    AGITATION_SETTING,
    BOLUS_DOSE,
    EPILEPTICUS_RATE,
    EPILEPTICUS_SITE,
    ICU_ONLY,
    INTUBATION_DOSE,
    SEDATION_ADULT,
    SEDATION_AGE,
    SEDATION_CHILD,
    SEDATION_DOSE_IM,
    SEDATION_DOSE_IV,
    SEDATION_SETTING,
)
from ketamodel.knowledge.ketamine.monitoring import ANAESTHESIA
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import (
    AGITATION as AGITATION_MONITORING,
)
from ketamodel.knowledge.ketamine.monitoring_of_pain_and_sedation import (
    SEDATION,
    STATUS_EPILEPTICUS,
)
from ketamodel.knowledge.routes import IM, INTRAOSSEOUS, INTRAVENOUS, IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASTHMA_SR_2022,
    COCHRANE_ASTHMA_2012,
    ED_PROTOCOL_2020,
    GASPARD_2013,
    KETALAR_UK,
    KETAMINE_CH,
    KETAMINE_DE,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    RSI_2025,
    SE_PROTOCOL,
)
from ketamodel.knowledge.vocabulary.answers import indication, jurisdiction, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Standing, Use

__all__ = ["EMERGENCY_USES"]

# Anaesthesia under the national labels of Europe
_EUROPE = jurisdiction.is_in(Jurisdiction.UK, Jurisdiction.CH, Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT)
_NATIONAL = (
    KETALAR_UK.at("indications", "anaesthetic agent for children and adults", Reading.SECONDARY),
    KETAMINE_CH.at("chapter read", "national label of the anaesthetic"),
    KETAMODEL_EDITORIAL.at(
        "national labels",
        "approved as an anaesthetic; the dose band is that of the US label, 1 mg/kg to 4.5 mg/kg or 6.5 mg/kg to 13 mg/kg",
    ),
)
ANAESTHESIA_EUROPE_IV = Use(
    "ketamine-europe-ga-iv",
    "Ketamine injection into a vein for general anaesthesia (national labels of EU, UK and CH)",
    standing=Standing.LABEL,
    scope=all_of(_EUROPE, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_BOLUS)),
    limits=[INDUCTION_DOSE_IV, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=_NATIONAL,
    certainty=Certainty(Grade.A, _NATIONAL),
    monitoring=ANAESTHESIA,
)
ANAESTHESIA_EUROPE_IM = Use(
    "ketamine-europe-ga-im",
    "Ketamine injection into a muscle for general anaesthesia (national labels of EU, UK and CH)",
    standing=Standing.LABEL,
    scope=all_of(_EUROPE, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IM)),
    limits=[INDUCTION_DOSE_IM, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=_NATIONAL,
    certainty=Certainty(Grade.A, _NATIONAL),
    monitoring=ANAESTHESIA,
)
ANAESTHESIA_EUROPE_INFUSION = Use(
    "ketamine-europe-ga-maintenance",
    "Ketamine infusion for maintenance of general anaesthesia (national labels of EU, UK and CH)",
    standing=Standing.LABEL,
    scope=all_of(_EUROPE, KETAMINE_INJECTED, FOR_ANAESTHESIA, route.is_(IV_INFUSION)),
    limits=[MAINTENANCE_RATE, ANAESTHESIA_SETTING, ANAESTHESIA_SETTING_CONDITION],
    because=_NATIONAL,
    certainty=Certainty(Grade.A, _NATIONAL),
    monitoring=ANAESTHESIA,
)

# Sedation and intubation
_SEDATION = (
    ACEP_2011.at("guideline", "dissociative sedation in the emergency department", Reading.SECONDARY),
    RCEM_CHILDREN.at("module", "sedation of children in the emergency department"),
)
SEDATION_IV = Use(
    "ketamine-procedural-sedation-iv",
    "Ketamine into a vein or bone for procedural sedation of children",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.PROCEDURAL_SEDATION),
        route.is_in(IV_BOLUS, INTRAOSSEOUS),
    ),
    limits=[SEDATION_CHILD, SEDATION_AGE, SEDATION_DOSE_IV, SEDATION_SETTING],
    monitoring=SEDATION,
    because=_SEDATION,
    certainty=Certainty(Grade.A, _SEDATION),
)
SEDATION_IM = Use(
    "ketamine-procedural-sedation-im",
    "Ketamine into a muscle for procedural sedation of children",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.PROCEDURAL_SEDATION),
        route.is_(IM),
    ),
    limits=[SEDATION_CHILD, SEDATION_AGE, SEDATION_DOSE_IM, SEDATION_SETTING],
    monitoring=SEDATION,
    because=_SEDATION,
    certainty=Certainty(Grade.A, _SEDATION),
)
SEDATION_ADULT_IV = Use(
    "ketamine-procedural-sedation-adult-iv",
    "Ketamine into a vein or bone for procedural sedation of adults",
    standing=Standing.GUIDELINE,
    scope=SEDATION_IV.scope,
    limits=[SEDATION_ADULT, SEDATION_DOSE_IV, SEDATION_SETTING],
    monitoring=SEDATION,
    because=_SEDATION,
    certainty=Certainty(Grade.B, _SEDATION),
)
SEDATION_ADULT_IM = Use(
    "ketamine-procedural-sedation-adult-im",
    "Ketamine into a muscle for procedural sedation of adults",
    standing=Standing.GUIDELINE,
    scope=SEDATION_IM.scope,
    limits=[SEDATION_ADULT, SEDATION_DOSE_IM, SEDATION_SETTING],
    monitoring=SEDATION,
    because=_SEDATION,
    certainty=Certainty(Grade.B, _SEDATION),
)
_INTUBATION = (
    RSI_2025.at("trial", "no difference in deaths from etomidate; collapse 22.1 % vs 17.0 %", Reading.SECONDARY),
    KETAMODEL_EDITORIAL.at(
        "default of uses", "intubation: induction of anaesthesia is on the label; supported off label"
    ),
)
INTUBATION = Use(
    "ketamine-rapid-sequence-intubation",
    "Ketamine into a vein or bone for rapid sequence intubation",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.RAPID_SEQUENCE_INTUBATION),
        route.is_in(IV_BOLUS, INTRAOSSEOUS),
    ),
    limits=[INTUBATION_DOSE, SEDATION_SETTING],
    monitoring=SEDATION,
    because=_INTUBATION,
    certainty=Certainty(Grade.B, _INTUBATION),
)

# Agitation, asthma, seizures, intensive care
_AGITATION = (ED_PROTOCOL_2020.at("table", "4 mg/kg into a muscle, at most 500 mg; 1 mg/kg to 2 mg/kg into a vein"),)
AGITATION = Use(
    "ketamine-severe-agitation",
    "Ketamine into a muscle or vein against severe agitation",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.SEVERE_AGITATION),
        route.is_in(IM, IV_BOLUS),
    ),
    limits=[AGITATION_SETTING, AGITATION_DOSE_IM, AGITATION_DOSE_IV],
    monitoring=AGITATION_MONITORING,
    because=_AGITATION,
    certainty=Certainty(Grade.B, _AGITATION),
    default=Verdict.CAUTION,
)
_ASTHMA = (
    COCHRANE_ASTHMA_2012.at("conclusions", "1 study in children, no difference"),
    ASTHMA_SR_2022.at("conclusions", "does not support the use as bronchodilator"),
)
ASTHMA = Use(
    "ketamine-severe-asthma",
    "Ketamine into a vein as bronchodilator in severe asthma",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.SEVERE_ASTHMA_BRONCHOSPASM),
        route.is_(INTRAVENOUS),
    ),
    limits=[SEDATION_SETTING, BOLUS_DOSE],
    because=_ASTHMA,
    certainty=Certainty(Grade.N, _ASTHMA),
    default=Verdict.CAUTION,
)
ASTHMA_DE = Use(
    "ketamine-de-status-asthmaticus",
    "Ketamine into a vein for status asthmaticus that resists treatment (DE)",
    standing=Standing.LABEL,
    scope=all_of(
        jurisdiction.is_(Jurisdiction.DE),
        KETAMINE_INJECTED,
        indication.is_(indications.SEVERE_ASTHMA_BRONCHOSPASM),
        route.is_(INTRAVENOUS),
    ),
    limits=[SEDATION_SETTING, BOLUS_DOSE],
    because=[KETAMINE_DE.section("4.1", "status asthmaticus that resists treatment")],
    certainty=Certainty(Grade.N, _ASTHMA),
)
_EPILEPTICUS = (
    GASPARD_2013.at("abstract", "58 patients, retrospective"),
    SE_PROTOCOL.at("dose", "0.3 mg/kg/h to 4 mg/kg/h, at most 10 mg/kg/h", Reading.SECONDARY),
)
EPILEPTICUS = Use(
    "ketamine-refractory-status-epilepticus",
    "Ketamine into a vein, as load and infusion, for refractory status epilepticus",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.REFRACTORY_STATUS_EPILEPTICUS),
        route.is_(INTRAVENOUS),
    ),
    limits=[EPILEPTICUS_SITE, EPILEPTICUS_RATE, BOLUS_DOSE],
    monitoring=STATUS_EPILEPTICUS,
    because=_EPILEPTICUS,
    certainty=Certainty(Grade.C, _EPILEPTICUS),
)
ICU = Use(
    "ketamine-icu-sedation",
    "Ketamine infusion for sedation and analgesia in intensive care",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.ICU_SEDATION_ANALGESIA),
        route.is_(IV_INFUSION),
    ),
    limits=[ICU_ONLY],
    because=[KETAMODEL_EDITORIAL.at("default of uses", "off label without a guideline: permitted with caution")],
    certainty=Certainty(Grade.C),
    default=Verdict.CAUTION,
)
ICU_DE = Use(
    "ketamine-de-icu-analgesia",
    "Ketamine infusion for analgesia of intubated patients (DE)",
    standing=Standing.LABEL,
    scope=all_of(
        jurisdiction.is_(Jurisdiction.DE),
        KETAMINE_INJECTED,
        indication.is_(indications.ICU_SEDATION_ANALGESIA),
        route.is_(IV_INFUSION),
    ),
    limits=[ICU_ONLY],
    because=[KETAMINE_DE.section("4.1", "analgesia of intubated patients")],
    certainty=Certainty(Grade.C),
)

EMERGENCY_USES = (
    ANAESTHESIA_EUROPE_IV,
    ANAESTHESIA_EUROPE_IM,
    ANAESTHESIA_EUROPE_INFUSION,
    SEDATION_IV,
    SEDATION_IM,
    SEDATION_ADULT_IV,
    SEDATION_ADULT_IM,
    INTUBATION,
    AGITATION,
    ASTHMA,
    ASTHMA_DE,
    EPILEPTICUS,
    ICU,
    ICU_DE,
)
