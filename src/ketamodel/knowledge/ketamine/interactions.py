"""Medicines that matter beside ketamine injection only; those of both agents stand in `either_agent`."""

from ketamodel.knowledge.conditions import EMERGENCY, FOR_ANAESTHESIA, IN_US, KETAMINE_AGENT
from ketamodel.knowledge.sources import BZD_ATTENUATION, KETALAR_UK, KETAMINE_USPI
from ketamodel.knowledge.vocabulary.medicine_list import takes_lamotrigine, takes_neuromuscular_blocker, takes_xanthine
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["INTERACTIONS"]

XANTHINE_EMERGENCY = Rule(
    id="ketamine-xanthine-emergency",
    title="In an emergency theophylline or aminophylline is a weighty warning with ketamine.",
    applies=all_of(KETAMINE_AGENT, IN_US, EMERGENCY),
    when=takes_xanthine,
    then=caution(Severity.HIGH, "Expect a lower seizure threshold."),
    because=[
        KETAMINE_USPI.section(
            "7.1",
            "do not co-administer with theophylline or aminophylline: lower seizure threshold",
        )
    ],
)
LAMOTRIGINE = Rule(
    id="ketamine-lamotrigine",
    title="Lamotrigine may blunt the subjective effects of ketamine.",
    applies=KETAMINE_AGENT,
    when=takes_lamotrigine,
    then=advice("No change of plan."),
    because=[BZD_ATTENUATION.at("review", "2 of 5 studies show attenuation; a later cohort shows none")],
)
NEUROMUSCULAR = Rule(
    id="ketamine-neuromuscular-blocker",
    title="Ketamine may prolong the effect of neuromuscular blockers.",
    applies=all_of(KETAMINE_AGENT, FOR_ANAESTHESIA),
    when=takes_neuromuscular_blocker,
    then=advice("Expect a longer block."),
    because=[
        KETALAR_UK.at(
            "interactions",
            "longer block with atracurium, tubocurarine and suxamethonium",
            Reading.RECALLED,
        )
    ],
)

INTERACTIONS = (XANTHINE_EMERGENCY, LAMOTRIGINE, NEUROMUSCULAR)
