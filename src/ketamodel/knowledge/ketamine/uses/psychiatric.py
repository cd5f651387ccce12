"""Investigational psychiatric uses of ketamine injection: permitted with caution."""

from ketamodel.knowledge import indications
from ketamodel.knowledge.conditions import COVERED_JURISDICTION, KETAMINE_INJECTED
from ketamodel.knowledge.ketamine.limits.mood import PSYCHIATRIC_INFUSION
from ketamodel.knowledge.ketamine.monitoring import MOOD_INFUSION_SESSION
from ketamodel.knowledge.routes import INTRAVENOUS
from ketamodel.knowledge.sources import (
    ABDALLAH_2022,
    ED_REVIEW_2022,
    FEDER_2021,
    FINEBERG_2023,
    GLUE_2017,
    KETAMODEL_EDITORIAL,
    RODRIGUEZ_2013,
    TAYLOR_2018,
    VADOD_PTSD_2023,
    WANG_2024,
    WILKINSON_2018,
    WITT_2019,
    ZARATE_BIPOLAR,
)
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Standing, Use

__all__ = ["PSYCHIATRIC_USES"]

_SUICIDAL_IDEATION_OTHER_EVIDENCE = (
    WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
    WITT_2019.at("abstract", "effect at 4 h to 72 h, not beyond"),
)
SUICIDAL_IDEATION_OTHER_USE = Use(
    "ketamine-suicidal-ideation-iv",
    "Ketamine infusion for suicidal ideation without major depression",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.SUICIDAL_IDEATION_OTHER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_SUICIDAL_IDEATION_OTHER_EVIDENCE,
    certainty=Certainty(Grade.B, _SUICIDAL_IDEATION_OTHER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_MDD_NON_RESISTANT_EVIDENCE = (
    KETAMODEL_EDITORIAL.at("default of uses", "off label without a guideline: permitted with caution"),
)
MDD_NON_RESISTANT_USE = Use(
    "ketamine-mdd-non-resistant-iv",
    "Ketamine infusion for major depression that is not resistant",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.MDD_NON_RESISTANT), route.is_(INTRAVENOUS)
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_MDD_NON_RESISTANT_EVIDENCE,
    certainty=Certainty(Grade.C, _MDD_NON_RESISTANT_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_BIPOLAR_DEPRESSION_EVIDENCE = (
    ZARATE_BIPOLAR.at(
        "2 trials", "single dose of 0.5 mg/kg over 40 min beside a mood stabilizer: short benefit", Reading.RECALLED
    ),
)
BIPOLAR_DEPRESSION_USE = Use(
    "ketamine-bipolar-depression-iv",
    "Ketamine infusion for bipolar depression",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.BIPOLAR_DEPRESSION), route.is_(INTRAVENOUS)
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_BIPOLAR_DEPRESSION_EVIDENCE,
    certainty=Certainty(Grade.C, _BIPOLAR_DEPRESSION_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_PTSD_EVIDENCE = (
    FEDER_2021.at("abstract", "6 infusions better than midazolam, n=30"),
    ABDALLAH_2022.at("abstract", "8 infusions no better than placebo, n=158"),
    VADOD_PTSD_2023.at("recommendation", "suggests against ketamine", Reading.RECALLED),
)
PTSD_USE = Use(
    "ketamine-ptsd-iv",
    "Ketamine infusion for post-traumatic stress disorder",
    standing=Standing.PRACTICE,
    scope=all_of(COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.PTSD), route.is_(INTRAVENOUS)),
    limits=PSYCHIATRIC_INFUSION,
    because=_PTSD_EVIDENCE,
    certainty=Certainty(Grade.MIXED, _PTSD_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_POSTPARTUM_DEPRESSION_EVIDENCE = (
    WANG_2024.at(
        "abstract",
        "one dose of esketamine of 0.2 mg/kg after childbirth: fewer episodes at day 42, 6.7 % vs 25.4 %",
        Reading.SECONDARY,
    ),
)
POSTPARTUM_DEPRESSION_USE = Use(
    "ketamine-postpartum-depression-iv",
    "Ketamine infusion for postpartum depression",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.POSTPARTUM_DEPRESSION),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_POSTPARTUM_DEPRESSION_EVIDENCE,
    certainty=Certainty(Grade.B, _POSTPARTUM_DEPRESSION_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_GENERALIZED_ANXIETY_DISORDER_EVIDENCE = (
    GLUE_2017.at("summary", "0.25 mg/kg to 1 mg/kg under the skin, n=12", Reading.SECONDARY),
)
GENERALIZED_ANXIETY_DISORDER_USE = Use(
    "ketamine-gad-iv",
    "Ketamine infusion for generalized anxiety disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.GENERALIZED_ANXIETY_DISORDER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_GENERALIZED_ANXIETY_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.C, _GENERALIZED_ANXIETY_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_SOCIAL_ANXIETY_DISORDER_EVIDENCE = (
    TAYLOR_2018.at("abstract", "single dose of 0.5 mg/kg, n=18: response 33 % vs 0 %"),
)
SOCIAL_ANXIETY_DISORDER_USE = Use(
    "ketamine-sad-iv",
    "Ketamine infusion for social anxiety disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.SOCIAL_ANXIETY_DISORDER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_SOCIAL_ANXIETY_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.C, _SOCIAL_ANXIETY_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_OCD_EVIDENCE = (RODRIGUEZ_2013.at("abstract", "single dose of 0.5 mg/kg, n=15: response 50 % vs 0 % at 1 week"),)
OCD_USE = Use(
    "ketamine-ocd-iv",
    "Ketamine infusion for obsessive-compulsive disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.OCD), route.is_(INTRAVENOUS)),
    limits=PSYCHIATRIC_INFUSION,
    because=_OCD_EVIDENCE,
    certainty=Certainty(Grade.C, _OCD_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_BORDERLINE_PERSONALITY_DISORDER_EVIDENCE = (
    FINEBERG_2023.at("abstract", "0.5 mg/kg, n=10 vs n=12: primary outcome not significant"),
)
BORDERLINE_PERSONALITY_DISORDER_USE = Use(
    "ketamine-bpd-iv",
    "Ketamine infusion for borderline personality disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(indications.BORDERLINE_PERSONALITY_DISORDER),
        route.is_(INTRAVENOUS),
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_BORDERLINE_PERSONALITY_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.C, _BORDERLINE_PERSONALITY_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_EATING_DISORDER_EVIDENCE = (ED_REVIEW_2022.at("review", "case series and reports only"),)
EATING_DISORDER_USE = Use(
    "ketamine-eating-disorder-iv",
    "Ketamine infusion for eating disorders",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(indications.EATING_DISORDER), route.is_(INTRAVENOUS)
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_EATING_DISORDER_EVIDENCE,
    certainty=Certainty(Grade.D, _EATING_DISORDER_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)

PSYCHIATRIC_USES = (
    SUICIDAL_IDEATION_OTHER_USE,
    MDD_NON_RESISTANT_USE,
    BIPOLAR_DEPRESSION_USE,
    PTSD_USE,
    POSTPARTUM_DEPRESSION_USE,
    GENERALIZED_ANXIETY_DISORDER_USE,
    SOCIAL_ANXIETY_DISORDER_USE,
    OCD_USE,
    BORDERLINE_PERSONALITY_DISORDER_USE,
    EATING_DISORDER_USE,
)
