"""What agents and products are like."""

from ketamodel.knowledge.agents import ARKETAMINE, ESKETAMINE, KETAMINE
from ketamodel.knowledge.products import (
    ESKETAMINE_INJECTION,
    ESKETAMINE_INJECTION_5_MG_ML,
    ESKETAMINE_INJECTION_25_MG_ML,
    KETALAR_10_MG_ML,
    KETALAR_50_MG_ML,
    KETALAR_100_MG_ML,
    KETAMINE_COMPOUNDED_NASAL,
    KETAMINE_COMPOUNDED_ORAL,
    KETAMINE_COMPOUNDED_TOPICAL,
    KETAMINE_COMPOUNDED_TROCHE,
    KETAMINE_INJECTION,
    KETAMINE_PRESERVATIVE_FREE,
    SPRAVATO_NASAL_SPRAY,
)
from ketamodel.knowledge.sources import (
    CODE_XCHECK,
    FDA_COMPOUNDED_2022,
    FDA_COMPOUNDED_2023,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    SPRAVATO_MONO,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Aspect, Characteristic
from ketamodel.rules.evidence.ranges import between, exactly

__all__ = ["CHARACTERISTICS"]

_AGENTS = (
    Characteristic(
        "agent-ketamine-chirality",
        KETAMINE,
        Aspect.CHIRALITY,
        [CODE_XCHECK.at("substance", "racemic: R and S; given as the hydrochloride", Reading.SECONDARY)],
    ),
    Characteristic(
        "agent-esketamine-chirality",
        ESKETAMINE,
        Aspect.CHIRALITY,
        [CODE_XCHECK.at("substance", "the S enantiomer; given as the hydrochloride", Reading.SECONDARY)],
    ),
    Characteristic(
        "agent-arketamine-chirality",
        ARKETAMINE,
        Aspect.CHIRALITY,
        [KETAMODEL_EDITORIAL.at("agents", "the R enantiomer", Reading.RECALLED)],
    ),
    Characteristic(
        "agent-arketamine-market",
        ARKETAMINE,
        Aspect.MARKET,
        [KETAMODEL_EDITORIAL.at("agents", "investigational everywhere", Reading.RECALLED)],
    ),
    Characteristic(
        "agent-esketamine-potency",
        ESKETAMINE,
        Aspect.POTENCY,
        [
            KETANEST_S.at(
                "monograph for children",
                "as anaesthetic and analgesic about 2 times as potent as racemic ketamine; nasal mg are never converted into mg/kg of the racemate",
            )
        ],
        exactly(2, "1"),
    ),
)

_OF_THE_BASE = [
    KETAMINE_USPI.section(
        "3",
        "strengths as base: 10 mg/mL in 20 mL, 50 mg/mL in 10 mL, 100 mg/mL in 5 mL; 10 mg of base are 11.53 mg of hydrochloride, 50 mg are 57.67 mg, 100 mg are 115.33 mg",
    )
]
_KETAMINE = (
    Characteristic(
        "product-ketalar-10-strength", KETALAR_10_MG_ML, Aspect.STRENGTH, _OF_THE_BASE, exactly(10, "mg/mL")
    ),
    Characteristic(
        "product-ketalar-50-strength", KETALAR_50_MG_ML, Aspect.STRENGTH, _OF_THE_BASE, exactly(50, "mg/mL")
    ),
    Characteristic(
        "product-ketalar-100-strength", KETALAR_100_MG_ML, Aspect.STRENGTH, _OF_THE_BASE, exactly(100, "mg/mL")
    ),
    Characteristic(
        "product-ketalar-10-salt", KETALAR_10_MG_ML, Aspect.BASE_AND_SALT, _OF_THE_BASE, exactly("11.53", "mg")
    ),
    Characteristic(
        "product-ketalar-50-salt", KETALAR_50_MG_ML, Aspect.BASE_AND_SALT, _OF_THE_BASE, exactly("57.67", "mg")
    ),
    Characteristic(
        "product-ketalar-100-salt", KETALAR_100_MG_ML, Aspect.BASE_AND_SALT, _OF_THE_BASE, exactly("115.33", "mg")
    ),
    Characteristic(
        "product-ketalar-preservative",
        KETAMINE_INJECTION,
        Aspect.PRESERVATIVE,
        [KETAMINE_USPI.section("11", "benzethonium chloride in multidose vials of the US", Reading.RECALLED)],
    ),
    Characteristic(
        "product-ketalar-dilution",
        KETALAR_100_MG_ML,
        Aspect.PREPARATION,
        [
            KETAMINE_USPI.section(
                "2",
                "100 mg/mL is never given into a vein undiluted: the same volume of sterile water, sodium chloride 0.9 % or dextrose 5 % is added, and it is used at once",
            )
        ],
    ),
    Characteristic(
        "product-ketalar-routes",
        KETAMINE_INJECTION,
        Aspect.ROUTES_ON_LABEL,
        [KETAMINE_USPI.section("2", "into a vein or a muscle")],
    ),
    Characteristic(
        "product-ketalar-market",
        KETAMINE_INJECTION,
        Aspect.MARKET,
        [KETAMINE_USPI.at("highlights", "US: approved 1970, Schedule III; EU: national approvals")],
    ),
    Characteristic(
        "product-ketamine-preservative-free",
        KETAMINE_PRESERVATIVE_FREE,
        Aspect.PRESERVATIVE,
        [
            KETAMODEL_EDITORIAL.at(
                "products", "prepared by hospitals; no label in the US for the neuraxial routes", Reading.RECALLED
            )
        ],
    ),
)

_DEVICES = [
    SPRAVATO_USPI.section(
        "2.1 and 3",
        "a device holds 28 mg in 2 sprays, one for each nostril, and serves once: 56 mg are 2 devices, 84 mg are 3; 5 min of rest between devices; a device is not primed",
    )
]
_SPRAVATO = (
    Characteristic("product-spravato-device", SPRAVATO_NASAL_SPRAY, Aspect.DEVICE, _DEVICES, exactly(28, "mg")),
    Characteristic("product-spravato-rest", SPRAVATO_NASAL_SPRAY, Aspect.PREPARATION, _DEVICES, exactly(5, "min")),
    Characteristic(
        "product-spravato-routes",
        SPRAVATO_NASAL_SPRAY,
        Aspect.ROUTES_ON_LABEL,
        [SPRAVATO_USPI.section("1", "into the nose; not approved as an anaesthetic")],
    ),
    Characteristic(
        "product-spravato-market-us",
        SPRAVATO_NASAL_SPRAY,
        Aspect.MARKET,
        [
            SPRAVATO_USPI.section(
                "1",
                "US: approved 2019 for resistant depression, 2020 for depression with acute suicidality; Schedule III, REMS; NDC 50458-028",
            ),
            SPRAVATO_MONO.at("news of the approval", "US: January 2025 without another antidepressant"),
        ],
    ),
    Characteristic(
        "product-spravato-market-eu",
        SPRAVATO_NASAL_SPRAY,
        Aspect.MARKET,
        [SPRAVATO_SMPC.at("authorisation", "EU: approved December 2019, EU/1/19/1410")],
    ),
)

_KETANEST = [
    KETANEST_S.at(
        "leaflet, composition",
        "5 mg/mL and 25 mg/mL of base in ampoules and vials; 5 mg of base are 5.77 mg of hydrochloride, 25 mg are 28.83 mg",
    )
]
_ESKETAMINE = (
    Characteristic(
        "product-esketamine-5-strength", ESKETAMINE_INJECTION_5_MG_ML, Aspect.STRENGTH, _KETANEST, exactly(5, "mg/mL")
    ),
    Characteristic(
        "product-esketamine-25-strength",
        ESKETAMINE_INJECTION_25_MG_ML,
        Aspect.STRENGTH,
        _KETANEST,
        exactly(25, "mg/mL"),
    ),
    Characteristic(
        "product-esketamine-5-salt",
        ESKETAMINE_INJECTION_5_MG_ML,
        Aspect.BASE_AND_SALT,
        _KETANEST,
        exactly("5.77", "mg"),
    ),
    Characteristic(
        "product-esketamine-25-salt",
        ESKETAMINE_INJECTION_25_MG_ML,
        Aspect.BASE_AND_SALT,
        _KETANEST,
        exactly("28.83", "mg"),
    ),
    Characteristic(
        "product-esketamine-routes",
        ESKETAMINE_INJECTION,
        Aspect.ROUTES_ON_LABEL,
        [KETANEST_S.at("leaflet, use", "into a vein or a muscle")],
    ),
    Characteristic(
        "product-esketamine-market-eu",
        ESKETAMINE_INJECTION,
        Aspect.MARKET,
        [
            KETANEST_S.at(
                "leaflet", "approved nationally, among others in Germany and Austria, as anaesthetic and analgesic"
            )
        ],
    ),
    Characteristic(
        "product-esketamine-market-us",
        ESKETAMINE_INJECTION,
        Aspect.MARKET,
        [KETAMODEL_EDITORIAL.at("products", "neither approved nor marketed in the US", Reading.RECALLED)],
    ),
)

_COMPOUNDED = (
    Characteristic(
        "product-compounded-nasal",
        KETAMINE_COMPOUNDED_NASAL,
        Aspect.QUALITY,
        [FDA_COMPOUNDED_2022.at("alert", "unapproved; quality and dose are not assured")],
    ),
    Characteristic(
        "product-compounded-troche",
        KETAMINE_COMPOUNDED_TROCHE,
        Aspect.QUALITY,
        [FDA_COMPOUNDED_2023.at("alert", "unapproved; under the tongue or in the cheek", Reading.SECONDARY)],
    ),
    Characteristic(
        "product-compounded-oral",
        KETAMINE_COMPOUNDED_ORAL,
        Aspect.QUALITY,
        [
            FDA_COMPOUNDED_2023.at(
                "alert",
                "unapproved; respiratory depression after compounded oral ketamine at home against post-traumatic stress, at about 2 times the level that is usual in anaesthesia",
                Reading.SECONDARY,
            )
        ],
    ),
    Characteristic(
        "product-compounded-topical",
        KETAMINE_COMPOUNDED_TOPICAL,
        Aspect.STRENGTH,
        [
            KETAMODEL_EDITORIAL.at(
                "products", "unapproved cream of 0.5 % to 10 %, often mixed; weak evidence", Reading.RECALLED
            )
        ],
        between(0.5, 10, "%"),
    ),
)

CHARACTERISTICS = (*_AGENTS, *_KETAMINE, *_SPRAVATO, *_ESKETAMINE, *_COMPOUNDED)
