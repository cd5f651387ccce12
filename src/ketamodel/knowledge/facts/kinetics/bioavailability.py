"""Bioavailability of the routes."""

from ketamodel.knowledge import routes
from ketamodel.knowledge.agents import KETAMINE
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.sources import (
    CHONG_2006,
    IN_PK_2022,
    KETAMODEL_EDITORIAL,
    SPRAVATO_MPR,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import KineticParameter, Kinetics
from ketamodel.rules.evidence.ranges import at_most, between, exactly

__all__ = ["KINETICS"]

_NO_SOURCE = "routes, source to be named"

_BIOAVAILABILITY = KineticParameter.BIOAVAILABILITY

KINETICS = (
    Kinetics(
        "route-iv-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        exactly(100, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "100 %", Reading.RECALLED)],
        routes.INTRAVENOUS,
    ),
    Kinetics(
        "route-im-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        exactly(93, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 93 %", Reading.SECONDARY)],
        routes.IM,
    ),
    Kinetics(
        "route-intranasal-bioavailability-spravato",
        _BIOAVAILABILITY,
        SPRAVATO_NASAL_SPRAY,
        exactly(48, "%"),
        [SPRAVATO_MPR.at("pharmacokinetics", "mean absolute about 48 %", Reading.SECONDARY)],
        routes.INTRANASAL,
    ),
    Kinetics(
        "route-intranasal-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(11, 17, "%"),
        [IN_PK_2022.at("table 6", "11 % to 17 %")],
        routes.INTRANASAL,
    ),
    Kinetics(
        "route-intranasal-bioavailability-quoted",
        _BIOAVAILABILITY,
        KETAMINE,
        between(25, 50, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "commonly quoted as 25 % to 50 %", Reading.RECALLED)],
        routes.INTRANASAL,
    ),
    Kinetics(
        "route-subcutaneous-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(75, 95, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 75 % to 95 %", Reading.UNCERTAIN)],
        routes.SUBCUTANEOUS,
    ),
    Kinetics(
        "route-oral-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(16, 24, "%"),
        [
            CHONG_2006.at("abstract", "23 %, in 6 volunteers"),
            KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 16 % to 24 %", Reading.RECALLED),
        ],
        routes.ORAL,
    ),
    Kinetics(
        "route-sublingual-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(24, 32, "%"),
        [
            CHONG_2006.at("abstract", "32 %, in 6 volunteers"),
            KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 24 % to 32 %", Reading.RECALLED),
        ],
        routes.SUBLINGUAL,
    ),
    Kinetics(
        "route-buccal-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        None,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "as under the tongue", Reading.RECALLED)],
        routes.BUCCAL,
    ),
    Kinetics(
        "route-rectal-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(11, 30, "%"),
        [
            KETAMODEL_EDITORIAL.at(_NO_SOURCE, "30 % in an encyclopaedia, elsewhere about 25 %", Reading.SECONDARY),
            KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 11 % to 30 %", Reading.UNCERTAIN),
        ],
        routes.RECTAL,
    ),
    Kinetics(
        "route-intraosseous-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        exactly(100, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "about 100 %, treated as into a vein", Reading.RECALLED)],
        routes.INTRAOSSEOUS,
    ),
    Kinetics(
        "route-transdermal-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        at_most(5, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "low, below 5 %", Reading.RECALLED)],
        routes.TRANSDERMAL,
    ),
    Kinetics(
        "route-topical-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        None,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "negligible", Reading.RECALLED)],
        routes.TOPICAL,
    ),
    Kinetics(
        "route-nebulized-bioavailability",
        _BIOAVAILABILITY,
        KETAMINE,
        between(20, 40, "%"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "20 % to 40 %", Reading.UNCERTAIN)],
        routes.NEBULIZED,
    ),
)
