"""Investigational uses of ketamine injection for substance use disorders: permitted with caution."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import COVERED_JURISDICTION, KETAMINE_INJECTED
from ketamodel.knowledge.ketamine.limits.mood import PSYCHIATRIC_INFUSION, PSYCHIATRIC_SITE
from ketamodel.knowledge.ketamine.monitoring import MOOD_INFUSION_SESSION
from ketamodel.knowledge.routes import IM, INTRAVENOUS
from ketamodel.knowledge.sources import DAKWAR_2019, GRABSKI_2022, KETAMODEL_EDITORIAL, KRUPITSKY_2002
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of, mg_per_kg
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Limit, Standing, Use

__all__ = ["SUBSTANCE_USES"]

_ALCOHOL_USE_DISORDER_EVIDENCE = (
    GRABSKI_2022.at("abstract", "3 weekly infusions of 0.8 mg/kg, n=96: more abstinent days, no difference in relapse"),
)
ALCOHOL_USE_DISORDER_USE = Use(
    "ketamine-aud-iv",
    "Ketamine infusion for alcohol use disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.ALCOHOL_USE_DISORDER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_ALCOHOL_USE_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.B, _ALCOHOL_USE_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_STIMULANT_USE_DISORDER_EVIDENCE = (
    DAKWAR_2019.at("abstract", "single dose of 0.5 mg/kg, n=55: abstinence 48.2 % vs 10.7 %"),
)
STIMULANT_USE_DISORDER_USE = Use(
    "ketamine-stimulant-use-disorder-iv",
    "Ketamine infusion for stimulant use disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.STIMULANT_USE_DISORDER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_STIMULANT_USE_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.C, _STIMULANT_USE_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_OPIOID_USE_DISORDER_EVIDENCE = (
    KRUPITSKY_2002.at("trial", "2.0 mg/kg into a muscle with psychotherapy", Reading.RECALLED),
)
_OPIOID_USE_DOSE = Limit(
    "ketamine-oud-dose",
    "For opioid use disorder the dose into a muscle is 2 mg/kg at most.",
    must=dose_per_weight <= mg_per_kg(2),
    because=_OPIOID_USE_DISORDER_EVIDENCE,
)
OPIOID_USE_DISORDER_USE = Use(
    "ketamine-oud-im",
    "Ketamine injection into a muscle for opioid use disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.OPIOID_USE_DISORDER), route.is_(IM)
    ),
    limits=[*PSYCHIATRIC_SITE, _OPIOID_USE_DOSE],
    because=_OPIOID_USE_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.C, _OPIOID_USE_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
OPIOID_USE_DISORDER_IV_USE = Use(
    "ketamine-oud-iv",
    "Ketamine infusion for opioid use disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.OPIOID_USE_DISORDER), route.is_(INTRAVENOUS)
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=[KETAMODEL_EDITORIAL.at("routes", "infusion for a substance use disorder: in trials", Reading.RECALLED)],
    certainty=Certainty(Grade.C),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)

SUBSTANCE_USES = (
    ALCOHOL_USE_DISORDER_USE,
    STIMULANT_USE_DISORDER_USE,
    OPIOID_USE_DISORDER_USE,
    OPIOID_USE_DISORDER_IV_USE,
)
