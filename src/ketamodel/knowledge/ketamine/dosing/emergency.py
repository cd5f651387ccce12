"""Usual doses of ketamine injection for agitation and status epilepticus, and what lies outside them."""

from ketamodel.knowledge.conditions import KETAMINE_AGENT
from ketamodel.knowledge.indications import REFRACTORY_STATUS_EPILEPTICUS, SEVERE_AGITATION
from ketamodel.knowledge.routes import IM, IV_BOLUS
from ketamodel.knowledge.sources import ED_PROTOCOL_2020, GASPARD_2013, KETAMODEL_EDITORIAL, SE_PROTOCOL
from ketamodel.knowledge.vocabulary.amounts import bolus_per_weight, dose_per_weight, rate_per_weight
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_airway_equipment,
    provides_capnography,
    provides_continuous_pulse_oximetry,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mg_per_kg, mg_per_kg_h, not_
from ketamodel.rules.conclusion import Reason, Severity, advice, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["EMERGENCY_DOSING"]

_AGITATION = all_of(KETAMINE_AGENT, indication.is_(SEVERE_AGITATION))
_EPILEPTICUS = all_of(KETAMINE_AGENT, indication.is_(REFRACTORY_STATUS_EPILEPTICUS))
AGITATION_EQUIPMENT = Rule(
    id="ketamine-agitation-equipment",
    title="Ketamine against severe agitation needs airway equipment, pulse oximetry and capnography.",
    applies=_AGITATION,
    when=any_of(not_(provides_airway_equipment), not_(provides_continuous_pulse_oximetry), not_(provides_capnography)),
    then=unsupported("Have them at hand before the dose.", reason=Reason.PROHIBITED),
    because=[ED_PROTOCOL_2020.at("table", "airway equipment, oxygen saturation and capnography are required")],
)
AGITATION_DOSE = Rule(
    id="ketamine-agitation-over-5",
    title="Above 5 mg/kg into a muscle the dose against agitation is high.",
    applies=all_of(_AGITATION, route.is_(IM)),
    when=dose_per_weight > mg_per_kg(5),
    then=caution(Severity.MODERATE, "Expect respiratory depression."),
    because=[
        ED_PROTOCOL_2020.at("table", "4 mg/kg into a muscle, at most 500 mg"),
        KETAMODEL_EDITORIAL.at("agitation", "above 5 mg/kg: caution", Reading.RECALLED),
    ],
)
AGITATION_DOSE_VEIN = Rule(
    id="ketamine-agitation-iv-over-2",
    title="Above 2 mg/kg into a vein the dose against agitation is high.",
    applies=all_of(_AGITATION, route.is_(IV_BOLUS)),
    when=dose_per_weight > mg_per_kg(2),
    then=caution(Severity.MODERATE, "Expect respiratory depression."),
    because=[ED_PROTOCOL_2020.at("table", "1 mg/kg to 2 mg/kg into a vein")],
)
EPILEPTICUS_LOAD = Rule(
    id="ketamine-epilepticus-load-over-3",
    title="Above 3 mg/kg the loading dose against status epilepticus exceeds the protocol.",
    applies=_EPILEPTICUS,
    when=any_of(bolus_per_weight > mg_per_kg(3), all_of(route.is_(IV_BOLUS), dose_per_weight > mg_per_kg(3))),
    then=caution(Severity.MODERATE, "The protocol loads 0.5 mg/kg to 3 mg/kg."),
    because=[SE_PROTOCOL.at("dose", "load 1.5 mg/kg (0.5 mg/kg to 3 mg/kg) over 1 min", Reading.SECONDARY)],
)
EPILEPTICUS_LOW_RATE = Rule(
    id="ketamine-epilepticus-under-0-9",
    title="Below 0.9 mg/kg/h no likely response of status epilepticus was seen.",
    applies=_EPILEPTICUS,
    when=rate_per_weight < mg_per_kg_h("0.9"),
    then=advice("Titrate to seizure control under EEG."),
    because=[GASPARD_2013.at("abstract", "no likely responders below 0.9 mg/kg/h")],
)

EMERGENCY_DOSING = (AGITATION_EQUIPMENT, AGITATION_DOSE, AGITATION_DOSE_VEIN, EPILEPTICUS_LOAD, EPILEPTICUS_LOW_RATE)
