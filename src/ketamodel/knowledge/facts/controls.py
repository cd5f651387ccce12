"""How the law schedules ketamine and esketamine, and where they are listed."""

from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.knowledge.sources import KETAMINE_USPI, KETAMODEL_EDITORIAL, SPRAVATO_USPI, WHO_EML
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import LegalControl

__all__ = ["CONTROLS"]

_LAW = "legal control, source to be named"

CONTROLS = (
    LegalControl(
        "control-us-ketamine",
        "US, Controlled Substances Act",
        KETAMINE,
        "Schedule III",
        [KETAMINE_USPI.section("9", "Schedule III")],
    ),
    LegalControl(
        "control-us-esketamine",
        "US, Controlled Substances Act",
        ESKETAMINE,
        "Schedule III",
        [SPRAVATO_USPI.section("9", "Schedule III")],
    ),
    LegalControl(
        "control-uk-ketamine",
        "UK, Misuse of Drugs Act and Regulations",
        KETAMINE,
        "Class B; Schedule 2 of the regulations of 2001",
        [KETAMODEL_EDITORIAL.at(_LAW, "Class B since 2014, Schedule 2 since 2015", Reading.RECALLED)],
    ),
    LegalControl(
        "control-uk-esketamine",
        "UK, Misuse of Drugs Act and Regulations",
        ESKETAMINE,
        "Class B; Schedule 2 of the regulations of 2001",
        [KETAMODEL_EDITORIAL.at(_LAW, "the same, as a stereoisomer", Reading.RECALLED)],
    ),
    LegalControl(
        "control-canada-ketamine",
        "Canada, Controlled Drugs and Substances Act",
        KETAMINE,
        "Schedule I",
        [KETAMODEL_EDITORIAL.at(_LAW, "Schedule I", Reading.RECALLED)],
    ),
    LegalControl(
        "control-canada-esketamine",
        "Canada, Controlled Drugs and Substances Act",
        ESKETAMINE,
        "Schedule I",
        [KETAMODEL_EDITORIAL.at(_LAW, "Schedule I, as ketamine", Reading.RECALLED)],
    ),
    LegalControl(
        "control-australia-ketamine",
        "Australia, Poisons Standard",
        KETAMINE,
        "Schedule 8",
        [KETAMODEL_EDITORIAL.at("consumer medicine information on nps.org.au", "S8")],
    ),
    LegalControl(
        "control-australia-esketamine",
        "Australia, Poisons Standard",
        ESKETAMINE,
        "Schedule 8",
        [KETAMODEL_EDITORIAL.at(_LAW, "S8", Reading.RECALLED)],
    ),
    LegalControl(
        "control-un-ketamine",
        "UN drug conventions",
        KETAMINE,
        "not scheduled",
        [KETAMODEL_EDITORIAL.at(_LAW, "not scheduled", Reading.RECALLED)],
    ),
    LegalControl(
        "control-un-esketamine",
        "UN drug conventions",
        ESKETAMINE,
        "not scheduled",
        [KETAMODEL_EDITORIAL.at(_LAW, "not scheduled", Reading.RECALLED)],
    ),
    LegalControl(
        "control-who-ketamine",
        "WHO Model List of Essential Medicines",
        KETAMINE,
        "core list, general anaesthetics (injection), also in the list for children; for anaesthesia only",
        [
            WHO_EML.at("general anaesthetics", "listed for anaesthesia: 50 mg/mL in 10 mL", Reading.RECALLED),
            WHO_EML.at("monograph of 1989", "ampoule of 50 mg/mL"),
        ],
    ),
    LegalControl(
        "control-who-esketamine",
        "WHO Model List of Essential Medicines",
        ESKETAMINE,
        "not listed by itself",
        [WHO_EML.at("general anaesthetics", "not listed by itself", Reading.RECALLED)],
    ),
)
