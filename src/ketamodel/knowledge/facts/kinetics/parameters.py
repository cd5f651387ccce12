"""Pharmacokinetics and pharmacodynamics; what depends on the route stands with the routes."""

from ketamodel.knowledge.agents import KETAMINE
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.routes import IM, INTRANASAL, ORAL
from ketamodel.knowledge.sources import (
    CANMAT_2021,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    SPRAVATO_MPR,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import KineticParameter, Kinetics
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly

__all__ = ["KINETICS"]

_NO_SOURCE = "pharmacokinetics, source to be named"

_OF_KETAMINE = (
    Kinetics(
        "pk-ketamine-target",
        KineticParameter.TARGET,
        KETAMINE,
        None,
        [
            SPRAVATO_SMPC.at(
                "monograph of the same text family",
                "blocks the NMDA receptor without competing, at the site of phencyclidine",
            )
        ],
    ),
    Kinetics(
        "pk-ketamine-time-to-peak-im",
        KineticParameter.TIME_TO_PEAK,
        KETAMINE,
        between(5, 15, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "5 min to 15 min after injection into a muscle", Reading.SECONDARY)],
        route=IM,
    ),
    Kinetics(
        "pk-ketamine-time-to-peak-oral",
        KineticParameter.TIME_TO_PEAK,
        KETAMINE,
        between(30, 60, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 30 min to 60 min after swallowing", Reading.SECONDARY)],
        route=ORAL,
    ),
    Kinetics(
        "pk-ketamine-half-life",
        KineticParameter.HALF_LIFE,
        KETAMINE,
        between(2, 3, "h"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 2 h to 3 h, often given as 2.5 h", Reading.RECALLED)],
    ),
    Kinetics(
        "pk-ketamine-protein-binding",
        KineticParameter.PROTEIN_BINDING,
        KETAMINE,
        between(10, 50, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "low, about 10 % to 50 %", Reading.UNCERTAIN)],
    ),
    Kinetics(
        "pk-ketamine-volume",
        KineticParameter.VOLUME_OF_DISTRIBUTION,
        KETAMINE,
        exactly(3, "L/kg"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 3 L/kg", Reading.RECALLED)],
    ),
    Kinetics(
        "pk-ketamine-clearance",
        KineticParameter.CLEARANCE,
        KETAMINE,
        between(12, 17, "mL/kg/min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 12 mL/kg/min to 17 mL/kg/min", Reading.RECALLED)],
    ),
    Kinetics(
        "pk-ketamine-metabolism",
        KineticParameter.METABOLISM,
        KETAMINE,
        None,
        [
            SPRAVATO_SMPC.at(
                "monograph of the same text family",
                "CYP3A4 and CYP2B6, little CYP2C9, to norketamine and on to dehydronorketamine and hydroxynorketamine",
            ),
            KETAMODEL_EDITORIAL.at(_NO_SOURCE, "norketamine has about a third of the potency", Reading.RECALLED),
        ],
    ),
    Kinetics(
        "pk-ketamine-elimination-renal",
        KineticParameter.ELIMINATION,
        KETAMINE,
        exactly(91, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 91 % as metabolites through the kidney", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-ketamine-hepatic-effect",
        KineticParameter.HEPATIC_EFFECT,
        KETAMINE,
        None,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "acts longer in hepatic impairment")],
    ),
    Kinetics(
        "pk-ketamine-onset-antidepressant",
        KineticParameter.ONSET,
        KETAMINE,
        between(2, 24, "h"),
        [CANMAT_2021.at("summary", "the antidepressant effect begins within 2 h to 24 h")],
        effect="antidepressant effect",
    ),
)

_OF_SPRAVATO = (
    Kinetics(
        "pk-spravato-target",
        KineticParameter.TARGET,
        SPRAVATO_NASAL_SPRAY,
        None,
        [
            SPRAVATO_SMPC.at("monograph of the same text family", "the target of ketamine, the NMDA receptor"),
            KETANEST_S.at("monograph for children", "as an anaesthetic about 2 times as potent as the racemate"),
        ],
    ),
    Kinetics(
        "pk-spravato-time-to-peak",
        KineticParameter.TIME_TO_PEAK,
        SPRAVATO_NASAL_SPRAY,
        between(20, 40, "min"),
        [SPRAVATO_MPR.at("pharmacokinetics", "20 min to 40 min", Reading.SECONDARY)],
        route=INTRANASAL,
    ),
    Kinetics(
        "pk-spravato-half-life",
        KineticParameter.HALF_LIFE,
        SPRAVATO_NASAL_SPRAY,
        between(7, 12, "h"),
        [SPRAVATO_MPR.at("pharmacokinetics", "terminal 7 h to 12 h", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-protein-binding",
        KineticParameter.PROTEIN_BINDING,
        SPRAVATO_NASAL_SPRAY,
        between(43, 45, "%"),
        [SPRAVATO_MPR.at("pharmacokinetics", "43 % to 45 %", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-volume",
        KineticParameter.VOLUME_OF_DISTRIBUTION,
        SPRAVATO_NASAL_SPRAY,
        exactly(709, "L"),
        [SPRAVATO_MPR.at("pharmacokinetics", "709 L", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-clearance",
        KineticParameter.CLEARANCE,
        SPRAVATO_NASAL_SPRAY,
        exactly(89, "L/h"),
        [SPRAVATO_MPR.at("pharmacokinetics", "about 89 L/h", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-metabolism",
        KineticParameter.METABOLISM,
        SPRAVATO_NASAL_SPRAY,
        None,
        [SPRAVATO_MPR.at("pharmacokinetics", "CYP2B6 and CYP3A4 to noresketamine", Reading.RECALLED)],
    ),
    Kinetics(
        "pk-spravato-elimination-renal",
        KineticParameter.ELIMINATION,
        SPRAVATO_NASAL_SPRAY,
        at_least(78, "%"),
        [SPRAVATO_MPR.at("pharmacokinetics", "at least 78 % through the kidney", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-elimination-faecal",
        KineticParameter.ELIMINATION,
        SPRAVATO_NASAL_SPRAY,
        at_most(2, "%"),
        [SPRAVATO_MPR.at("pharmacokinetics", "at most 2 % in the stool", Reading.SECONDARY)],
    ),
    Kinetics(
        "pk-spravato-hepatic-effect",
        KineticParameter.HEPATIC_EFFECT,
        SPRAVATO_NASAL_SPRAY,
        None,
        [SPRAVATO_USPI.section("8.6", "moderate impairment: higher exposure (AUC) and longer half-life")],
    ),
    Kinetics(
        "pk-spravato-onset-antidepressant",
        KineticParameter.ONSET,
        SPRAVATO_NASAL_SPRAY,
        at_most(24, "h"),
        [SPRAVATO_USPI.at("clinical studies", "the antidepressant effect may begin within 24 h")],
        effect="antidepressant effect",
    ),
)

KINETICS = (*_OF_KETAMINE, *_OF_SPRAVATO)
