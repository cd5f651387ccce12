"""Medicines that matter beside esketamine nasal spray only; those of both agents stand in `either_agent`."""

from ketamodel.knowledge.conditions import SPRAVATO
from ketamodel.knowledge.sources import KETAMINE_USPI, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.medicine_list import takes_cyp3a4_2b6_inhibitor, takes_cyp_inducer, takes_xanthine
from ketamodel.provenance import Reading
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["INTERACTIONS"]

XANTHINE = Rule(
    id="esketamine-xanthine",
    title="Theophylline and aminophylline may lower the seizure threshold with esketamine as with ketamine.",
    applies=SPRAVATO,
    when=takes_xanthine,
    then=caution(
        Severity.MODERATE,
        "Weigh the risk of seizures; the label of the nasal spray does not name it.",
    ),
    because=[
        KETAMINE_USPI.section(
            "7.1",
            "theophylline and aminophylline lower the seizure threshold; taken as a class effect",
            Reading.RECALLED,
        )
    ],
)
INHIBITOR = Rule(
    id="esketamine-cyp-inhibitor",
    title="Inhibitors of CYP3A4 and CYP2B6 change the exposure to nasal esketamine little.",
    applies=SPRAVATO,
    when=takes_cyp3a4_2b6_inhibitor,
    then=advice("No change of dose."),
    because=[SPRAVATO_USPI.section("12.3", "ticlopidine raises the AUC by 29 % with the peak unchanged")],
)
INDUCER = Rule(
    id="esketamine-cyp-inducer",
    title="Inducers of CYP enzymes lower the exposure to nasal esketamine somewhat.",
    applies=SPRAVATO,
    when=takes_cyp_inducer,
    then=advice("No change of dose."),
    because=[SPRAVATO_USPI.section("12.3", "rifampicin lowers the AUC by 28 %", Reading.RECALLED)],
)

INTERACTIONS = (XANTHINE, INHIBITOR, INDUCER)
