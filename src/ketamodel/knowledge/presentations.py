"""How products are supplied and made ready, and which rules refuse a preparation."""

from __future__ import annotations

from ketamodel.domain.presentation import Presentation, SaltPair
from ketamodel.knowledge.esketamine.dosing import NASAL_ONLY
from ketamodel.knowledge.ketamine.dosing.preparation import SYRINGE, UNDILUTED
from ketamodel.knowledge.ketamine.not_supported import ARTERY, COMPOUNDED, NEURAXIAL_ROUTE
from ketamodel.knowledge.products import (
    ESKETAMINE_INJECTION_5_MG_ML,
    ESKETAMINE_INJECTION_25_MG_ML,
    KETALAR_10_MG_ML,
    KETALAR_50_MG_ML,
    KETALAR_100_MG_ML,
    SPRAVATO_NASAL_SPRAY,
)
from ketamodel.knowledge.sources import KETAMINE_USPI, KETAMODEL_EDITORIAL, KETANEST_S, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.quantity import Quantity
from ketamodel.rules.builders import mg, minutes

__all__ = [
    "DILUENTS",
    "DILUTION",
    "NO_CONVERSION",
    "PRESENTATIONS",
    "REFUSED_PREPARATIONS",
    "UNDILUTED",
    "UNKNOWN_CONTENT",
]

PRESENTATIONS = (
    Presentation(
        KETALAR_10_MG_ML,
        because=[
            KETAMINE_USPI.section("3", "vials of 20 mL with 10 mg/mL of base; 10 mg of base are 11.53 mg hydrochloride")
        ],
        salt=SaltPair(base=mg(10), salt=mg("11.53")),
        container=Quantity("20", "mL"),
    ),
    Presentation(
        KETALAR_50_MG_ML,
        because=[
            KETAMINE_USPI.section("3", "vials of 10 mL with 50 mg/mL of base; 50 mg of base are 57.67 mg hydrochloride")
        ],
        salt=SaltPair(base=mg(50), salt=mg("57.67")),
        container=Quantity("10", "mL"),
    ),
    Presentation(
        KETALAR_100_MG_ML,
        because=[
            KETAMINE_USPI.section(
                "3", "vials of 5 mL with 100 mg/mL of base; 100 mg of base are 115.33 mg hydrochloride"
            )
        ],
        salt=SaltPair(base=mg(100), salt=mg("115.33")),
        container=Quantity("5", "mL"),
    ),
    Presentation(
        ESKETAMINE_INJECTION_5_MG_ML,
        because=[KETANEST_S.at("composition", "5 mg/mL of base; 5 mg of base are 5.77 mg hydrochloride")],
        salt=SaltPair(base=mg(5), salt=mg("5.77")),
    ),
    Presentation(
        ESKETAMINE_INJECTION_25_MG_ML,
        because=[KETANEST_S.at("composition", "25 mg/mL of base; 25 mg of base are 28.83 mg hydrochloride")],
        salt=SaltPair(base=mg(25), salt=mg("28.83")),
    ),
    Presentation(
        SPRAVATO_NASAL_SPRAY,
        because=[
            SPRAVATO_USPI.section(
                "2", "each device delivers 28 mg in 2 sprays; 56 mg are 2 devices, 84 mg are 3; 5 min of rest between"
            ),
            SPRAVATO_SMPC.section(
                "4.2", "each device delivers 28 mg in 2 sprays; 56 mg are 2 devices, 84 mg are 3; 5 min of rest between"
            ),
        ],
        sprays=2,
        most_devices=3,
        rest=minutes(5),
    ),
)

#: With what the rule that nothing of 100 mg/mL goes undiluted into a vein is kept.
DILUTION = (
    KETAMINE_USPI.section(
        "2.1",
        "100 mg/mL is diluted with an equal volume of sterile water for injection, 0.9 % sodium chloride or 5 % dextrose, and used at once",
    ),
)
DILUENTS = ("sterile water for injection", "0.9 % sodium chloride", "5 % dextrose")

#: While one of these rules holds, no volume is computed.
REFUSED_PREPARATIONS = (UNDILUTED, SYRINGE, NEURAXIAL_ROUTE, ARTERY, NASAL_ONLY)
#: Where this rule holds and no strength is stated, none can be taken from a label.
UNKNOWN_CONTENT = COMPOUNDED

#: Why a mass of one agent is never one of the other.
NO_CONVERSION = (
    KETANEST_S.at(
        "monograph that reports the leaflet",
        "as an anaesthetic and analgesic esketamine is about 2 times as potent as racemic ketamine per mg",
    ),
    SPRAVATO_USPI.section("2", "for nasal use only"),
    KETAMODEL_EDITORIAL.at(
        "conversion of doses",
        "no dose is converted between agents, nor a nasal dose in mg to an intravenous one in mg/kg",
    ),
)
