"""How soon the effect begins by a route, and how long it lasts."""

from ketamodel.knowledge import routes
from ketamodel.knowledge.agents import KETAMINE, KETAMINE_OR_ESKETAMINE
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASRA_CHRONIC_2018,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    SPRAVATO_MPR,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import KineticParameter, Kinetics
from ketamodel.rules.evidence.ranges import at_most, between, exactly

__all__ = ["KINETICS"]

_NO_SOURCE = "routes, source to be named"

_ONSET = KineticParameter.ONSET

_DURATION = KineticParameter.DURATION

_AS_IV = (KETAMODEL_EDITORIAL.at(_NO_SOURCE, "as into a vein", Reading.RECALLED),)

KINETICS = (
    Kinetics(
        "route-iv-bolus-onset-anaesthesia",
        _ONSET,
        KETAMINE,
        exactly(30, "s"),
        [KETAMINE_USPI.at("clinical pharmacology", "about 30 s after 2 mg/kg")],
        routes.IV_BOLUS,
        "anaesthesia",
    ),
    Kinetics(
        "route-iv-bolus-onset-analgesia",
        _ONSET,
        KETAMINE,
        between(1, 5, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "1 min to 5 min", Reading.RECALLED)],
        routes.IV_BOLUS,
        "analgesia",
    ),
    Kinetics(
        "route-iv-bolus-duration-anaesthesia",
        _DURATION,
        KETAMINE,
        between(5, 10, "min"),
        [KETAMINE_USPI.at("clinical pharmacology", "5 min to 10 min after 2 mg/kg")],
        routes.IV_BOLUS,
        "anaesthesia",
    ),
    Kinetics(
        "route-iv-bolus-duration-analgesia",
        _DURATION,
        KETAMINE,
        between(15, 60, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "15 min to 60 min", Reading.RECALLED)],
        routes.IV_BOLUS,
        "analgesia",
    ),
    Kinetics(
        "route-iv-infusion-onset",
        _ONSET,
        KETAMINE,
        None,
        [
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE, "minutes; the antidepressant effect within hours, highest at about 24 h", Reading.RECALLED
            )
        ],
        routes.IV_INFUSION,
    ),
    Kinetics(
        "route-iv-infusion-duration-antidepressant",
        _DURATION,
        KETAMINE,
        at_most(1, "wk"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "days to about 1 week for one infusion", Reading.RECALLED)],
        routes.IV_INFUSION,
        "antidepressant effect",
    ),
    Kinetics(
        "route-iv-infusion-duration-crps",
        _DURATION,
        KETAMINE_OR_ESKETAMINE,
        at_most(12, "wk"),
        [ASRA_CHRONIC_2018.at("recommendations", "relief for up to about 12 weeks", Reading.SECONDARY)],
        routes.IV_INFUSION,
        "relief of complex regional pain syndrome",
    ),
    Kinetics(
        "route-im-onset-anaesthesia",
        _ONSET,
        KETAMINE,
        between(3, 4, "min"),
        [KETAMINE_USPI.at("clinical pharmacology", "3 min to 4 min after 9 mg/kg to 13 mg/kg")],
        routes.IM,
        "anaesthesia",
    ),
    Kinetics(
        "route-im-onset-sedation",
        _ONSET,
        KETAMINE,
        between(3, 5, "min"),
        [ACEP_2011.at("sedation in the emergency department", "3 min to 5 min", Reading.RECALLED)],
        routes.IM,
        "procedural sedation",
    ),
    Kinetics(
        "route-im-duration-anaesthesia",
        _DURATION,
        KETAMINE,
        between(12, 25, "min"),
        [KETAMINE_USPI.at("clinical pharmacology", "12 min to 25 min after 9 mg/kg to 13 mg/kg")],
        routes.IM,
        "anaesthesia",
    ),
    Kinetics(
        "route-intranasal-onset-analgesia",
        _ONSET,
        KETAMINE,
        between(5, 15, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "5 min to 15 min", Reading.RECALLED)],
        routes.INTRANASAL,
        "analgesia",
    ),
    Kinetics(
        "route-intranasal-duration-spravato",
        _DURATION,
        SPRAVATO_NASAL_SPRAY,
        at_most(2, "h"),
        [SPRAVATO_MPR.at("monograph", "sedation and dissociation mostly end within 2 h", Reading.SECONDARY)],
        routes.INTRANASAL,
        "sedation and dissociation",
    ),
    Kinetics(
        "route-subcutaneous-onset",
        _ONSET,
        KETAMINE,
        between(10, 15, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "10 min to 15 min", Reading.RECALLED)],
        routes.SUBCUTANEOUS,
    ),
    Kinetics(
        "route-subcutaneous-duration",
        _DURATION,
        KETAMINE,
        between(1, 2, "h"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "1 h to 2 h", Reading.RECALLED)],
        routes.SUBCUTANEOUS,
    ),
    Kinetics(
        "route-oral-onset",
        _ONSET,
        KETAMINE,
        between(20, 60, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "20 min to 60 min", Reading.RECALLED)],
        routes.ORAL,
    ),
    Kinetics(
        "route-oral-duration",
        _DURATION,
        KETAMINE,
        between(4, 6, "h"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "4 h to 6 h, through norketamine", Reading.RECALLED)],
        routes.ORAL,
    ),
    Kinetics(
        "route-sublingual-onset",
        _ONSET,
        KETAMINE,
        between(15, 30, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "15 min to 30 min", Reading.RECALLED)],
        routes.SUBLINGUAL,
    ),
    Kinetics(
        "route-sublingual-duration",
        _DURATION,
        KETAMINE,
        between(1, 4, "h"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "1 h to 4 h", Reading.RECALLED)],
        routes.SUBLINGUAL,
    ),
    Kinetics(
        "route-rectal-onset",
        _ONSET,
        KETAMINE,
        between(5, 15, "min"),
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "5 min to 15 min", Reading.UNCERTAIN)],
        routes.RECTAL,
    ),
    Kinetics("route-intraosseous-onset", _ONSET, KETAMINE, None, _AS_IV, routes.INTRAOSSEOUS),
    Kinetics("route-intraosseous-duration", _DURATION, KETAMINE, None, _AS_IV, routes.INTRAOSSEOUS),
)
