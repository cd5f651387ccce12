"""Medicines that matter beside ketamine injection only; those of both agents stand in `either_agent`."""

from ketamodel.knowledge.conditions import EMERGENCY, FOR_ANAESTHESIA, IN_US, KETAMINE_AGENT
from ketamodel.knowledge.routes import BUCCAL, ORAL, SUBLINGUAL
from ketamodel.knowledge.sources import BZD_ATTENUATION, KETALAR_UK, KETAMINE_USPI, KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.answers import route
from ketamodel.knowledge.vocabulary.medicine_list import (
    takes_antihypertensive,
    takes_clozapine,
    takes_cyp3a4_2b6_inhibitor,
    takes_cyp_inducer,
    takes_lamotrigine,
    takes_neuromuscular_blocker,
    takes_risperidone,
    takes_xanthine,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    not_,
)
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
INHIBITOR_BY_MOUTH = Rule(
    id="ketamine-cyp-inhibitor-by-mouth",
    title="Inhibitors of CYP3A4 and CYP2B6 raise the exposure to ketamine taken by mouth.",
    applies=all_of(KETAMINE_AGENT, route.is_in(ORAL, SUBLINGUAL, BUCCAL)),
    when=takes_cyp3a4_2b6_inhibitor,
    then=caution(Severity.MODERATE, "Lower the dose and watch closely."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "ketamine by mouth", "inhibitors of CYP3A4 and CYP2B6 raise exposure: lower dose", Reading.RECALLED
        )
    ],
)
INDUCER_BY_MOUTH = Rule(
    id="ketamine-cyp-inducer-by-mouth",
    title="Inducers of CYP enzymes lower the exposure to ketamine taken by mouth.",
    applies=all_of(KETAMINE_AGENT, route.is_in(ORAL, SUBLINGUAL, BUCCAL)),
    when=takes_cyp_inducer,
    then=caution(Severity.MODERATE, "Expect a weaker effect."),
    because=[KETAMODEL_EDITORIAL.at("ketamine by mouth", "inducers of CYP enzymes lower exposure", Reading.RECALLED)],
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
XANTHINE_ELSEWHERE = Rule(
    id="ketamine-xanthine-outside-us",
    title="Outside the US theophylline or aminophylline is a weighty warning: the US label rules ketamine out.",
    applies=all_of(KETAMINE_AGENT, not_(IN_US)),
    when=takes_xanthine,
    then=caution(Severity.HIGH, "Expect a lower seizure threshold; look up the national label."),
    because=[
        KETAMINE_USPI.section(
            "7.1",
            "do not co-administer with theophylline or aminophylline: lower seizure threshold",
        ),
        KETAMODEL_EDITORIAL.at("national texts", "a rule of another national text: caution of high severity"),
    ],
)
ANTIPSYCHOTIC = Rule(
    id="ketamine-clozapine-or-risperidone",
    title="Clozapine and risperidone may blunt the psychotomimetic effects of ketamine.",
    applies=KETAMINE_AGENT,
    when=any_of(takes_clozapine, takes_risperidone),
    then=advice("No change of plan."),
    because=[BZD_ATTENUATION.at("review", "clozapine and risperidone may blunt psychotomimetic effects")],
)
ANTIHYPERTENSIVE = Rule(
    id="ketamine-antihypertensive",
    title="Clonidine and beta-blockers may blunt the rise in blood pressure, or lower it.",
    applies=KETAMINE_AGENT,
    when=takes_antihypertensive,
    then=advice("Watch blood pressure."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "antihypertensives", "clonidine, beta-blockers: hypotension or a blunted rise", Reading.RECALLED
        )
    ],
)

INTERACTIONS = (
    XANTHINE_ELSEWHERE,
    ANTIPSYCHOTIC,
    ANTIHYPERTENSIVE,
    XANTHINE_EMERGENCY,
    INHIBITOR_BY_MOUTH,
    INDUCER_BY_MOUTH,
    LAMOTRIGINE,
    NEUROMUSCULAR,
)
