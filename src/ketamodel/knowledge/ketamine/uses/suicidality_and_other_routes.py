"""Ketamine for acute suicidality, and for depression and anxiety by other routes than a vein."""

from ketamodel.knowledge.conditions import COVERED_JURISDICTION, KETAMINE_AGENT, KETAMINE_INJECTED
from ketamodel.knowledge.indications import (
    GENERALIZED_ANXIETY_DISORDER,
    MDD_ACUTE_SUICIDALITY,
    SOCIAL_ANXIETY_DISORDER,
    TREATMENT_RESISTANT_DEPRESSION,
)
from ketamodel.knowledge.ketamine.limits.mood import (
    MOOD_DOSE_IM,
    MOOD_FAILURES,
    PSYCHIATRIC_INFUSION,
    PSYCHIATRIC_SITE,
)
from ketamodel.knowledge.ketamine.monitoring import MOOD_INFUSION_SESSION
from ketamodel.knowledge.routes import (
    BUCCAL,
    IM,
    INTRANASAL,
    INTRAVENOUS,
    ORAL,
    SUBCUTANEOUS,
    SUBLINGUAL,
)
from ketamodel.knowledge.sources import (
    GLUE_2017,
    KADS_2023,
    KETAMODEL_EDITORIAL,
    VADOD_SUICIDE_2024,
    WILKINSON_2018,
    WITT_2019,
)
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, duration
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.knowledge.vocabulary.provision_list import provides_suicide_safety_plan
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.builders import all_of, mg_per_kg, minutes
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Limit, Standing, Use

__all__ = ["SUICIDALITY_AND_OTHER_ROUTES_USES"]

_VADOD = (
    VADOD_SUICIDE_2024.at(
        "recommendation 12",
        "suggests an infusion of 0.5 mg/kg over 40 min beside other treatment, to reduce suicidal ideation for a short time in MDD",
        Reading.SECONDARY,
    ),
)
_IDEATION = (
    WILKINSON_2018.at("abstract", "single dose: less suicidal ideation for up to 1 week, n=167"),
    WITT_2019.at("abstract", "effect at 4 h to 72 h, not beyond"),
)
_SAFETY_PLAN = Limit(
    "ketamine-mdsi-safety-plan",
    "An infusion against acute suicidality goes with a safety plan.",
    must=provides_suicide_safety_plan,
    because=[
        KETAMODEL_EDITORIAL.at("acute suicidality", "supported by infusion beside other treatment, with a safety plan"),
        *_VADOD,
    ],
)
_GUIDELINE_DOSE = Limit(
    "ketamine-mdsi-dose",
    "The guideline dose against acute suicidality is 0.5 mg/kg.",
    must=dose_per_weight <= mg_per_kg("0.5"),
    because=_VADOD,
)
_GUIDELINE_DURATION = Limit(
    "ketamine-mdsi-duration",
    "The guideline infusion against acute suicidality takes 40 min.",
    must=duration >= minutes(40),
    because=_VADOD,
)

MDSI_GUIDELINE = Use(
    "ketamine-mdsi-iv-guideline",
    "Ketamine infusion with a safety plan for acute suicidality in major depression",
    standing=Standing.GUIDELINE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(MDD_ACUTE_SUICIDALITY), route.is_(INTRAVENOUS)
    ),
    limits=[*PSYCHIATRIC_INFUSION, _SAFETY_PLAN, _GUIDELINE_DOSE, _GUIDELINE_DURATION],
    because=_VADOD,
    certainty=Certainty(Grade.A, _IDEATION),
    monitoring=MOOD_INFUSION_SESSION,
)
MDSI_OTHER = Use(
    "ketamine-mdsi-iv",
    "Ketamine infusion for acute suicidality in major depression, outside the guideline",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION, KETAMINE_INJECTED, indication.is_(MDD_ACUTE_SUICIDALITY), route.is_(INTRAVENOUS)
    ),
    limits=PSYCHIATRIC_INFUSION,
    because=_IDEATION,
    certainty=Certainty(Grade.A, _IDEATION),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_SUBCUTANEOUS_DOSE = Limit(
    "ketamine-sc-dose",
    "Under the skin the dose for a psychiatric use is at most 1 mg/kg.",
    must=dose_per_weight <= mg_per_kg(1),
    given=route.is_(SUBCUTANEOUS),
    because=[
        KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 per week for 4 weeks"),
        KETAMODEL_EDITORIAL.at("subcutaneous dose", "above 1 mg/kg: not supported", Reading.RECALLED),
    ],
)
MDSI_OTHER_ROUTE = Use(
    "ketamine-mdsi-other-route",
    "Ketamine by another route than a vein for acute suicidality in major depression, in a clinic",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_AGENT,
        indication.is_(MDD_ACUTE_SUICIDALITY),
        route.is_in(SUBCUTANEOUS, IM, INTRANASAL, ORAL, SUBLINGUAL, BUCCAL),
    ),
    limits=[*PSYCHIATRIC_SITE, MOOD_DOSE_IM, _SUBCUTANEOUS_DOSE],
    because=[KETAMODEL_EDITORIAL.at("acute suicidality", "other routes than the vein: permitted with caution")],
    certainty=Certainty(Grade.D),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)

TRD_SUBCUTANEOUS = Use(
    "ketamine-trd-sc",
    "Ketamine under the skin for treatment-resistant depression",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_(TREATMENT_RESISTANT_DEPRESSION),
        route.is_(SUBCUTANEOUS),
    ),
    limits=[*PSYCHIATRIC_SITE, MOOD_FAILURES, _SUBCUTANEOUS_DOSE],
    because=[KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 per week for 4 weeks, better than midazolam")],
    certainty=Certainty(Grade.B, [KADS_2023.at("abstract", "better than midazolam in one trial")]),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
TRD_OTHER_ROUTE = Use(
    "ketamine-trd-other-route",
    "Ketamine into a muscle, into the nose or by mouth for treatment-resistant depression, in a clinic",
    standing=Standing.PRACTICE,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_AGENT,
        indication.is_(TREATMENT_RESISTANT_DEPRESSION),
        route.is_in(IM, INTRANASAL, ORAL, SUBLINGUAL, BUCCAL),
    ),
    limits=[*PSYCHIATRIC_SITE, MOOD_FAILURES, MOOD_DOSE_IM],
    because=[
        KETAMODEL_EDITORIAL.at(
            "default of uses", "other routes than the vein, in a clinic: permitted with caution, no dose is given"
        )
    ],
    certainty=Certainty(Grade.D),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)
_ANXIETY_EVIDENCE = (GLUE_2017.at("summary", "0.25 mg/kg to 1 mg/kg under the skin, n=12", Reading.SECONDARY),)
ANXIETY_SUBCUTANEOUS = Use(
    "ketamine-anxiety-sc",
    "Ketamine under the skin for generalized or social anxiety disorder",
    standing=Standing.INVESTIGATIONAL,
    scope=all_of(
        COVERED_JURISDICTION,
        KETAMINE_INJECTED,
        indication.is_in(GENERALIZED_ANXIETY_DISORDER, SOCIAL_ANXIETY_DISORDER),
        route.is_(SUBCUTANEOUS),
    ),
    limits=[*PSYCHIATRIC_SITE, _SUBCUTANEOUS_DOSE],
    because=_ANXIETY_EVIDENCE,
    certainty=Certainty(Grade.C, _ANXIETY_EVIDENCE),
    default=Verdict.CAUTION,
    monitoring=MOOD_INFUSION_SESSION,
)

SUICIDALITY_AND_OTHER_ROUTES_USES = (
    ANXIETY_SUBCUTANEOUS,
    MDSI_GUIDELINE,
    MDSI_OTHER,
    MDSI_OTHER_ROUTE,
    TRD_SUBCUTANEOUS,
    TRD_OTHER_ROUTE,
)
