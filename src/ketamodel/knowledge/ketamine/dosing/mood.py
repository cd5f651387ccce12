"""Usual doses of ketamine injection for psychiatric uses, and what lies outside them."""

from ketamodel.knowledge.conditions import FOR_PSYCHIATRIC_USE, KETAMINE_AGENT
from ketamodel.knowledge.indications import ALCOHOL_USE_DISORDER, TREATMENT_RESISTANT_DEPRESSION
from ketamodel.knowledge.routes import IV_INFUSION, SUBCUTANEOUS
from ketamodel.knowledge.sources import ELEKT_D, FAVA_2018, GRABSKI_2022, KADS_2023, KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, duration
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, mg_per_kg, minutes, not_
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["MOOD"]

_MOOD_INFUSION = all_of(KETAMINE_AGENT, FOR_PSYCHIATRIC_USE, route.is_(IV_INFUSION))
MOOD_HIGH_DOSE = Rule(
    id="ketamine-mood-dose-over-0-5",
    title="Above 0.5 mg/kg an infusion for a psychiatric use exceeds the usual dose.",
    applies=_MOOD_INFUSION,
    when=all_of(
        dose_per_weight > mg_per_kg("0.5"),
        dose_per_weight <= mg_per_kg(1),
        not_(all_of(indication.is_(ALCOHOL_USE_DISORDER), dose_per_weight <= mg_per_kg("0.8"))),
    ),
    then=caution(Severity.MODERATE, "The usual dose is 0.5 mg/kg."),
    because=[
        ELEKT_D.at("abstract", "0.5 mg/kg over 40 min"),
        FAVA_2018.at("introduction", "doses studied: 0.1 mg/kg, 0.2 mg/kg, 0.5 mg/kg and 1.0 mg/kg"),
        GRABSKI_2022.at("abstract", "0.8 mg/kg in alcohol use disorder"),
    ],
)
MOOD_LOW_DOSE = Rule(
    id="ketamine-mood-dose-under-0-3",
    title="Below 0.3 mg/kg an infusion for a psychiatric use is under the effective range.",
    applies=_MOOD_INFUSION,
    when=dose_per_weight < mg_per_kg("0.3"),
    then=advice("The usual dose is 0.5 mg/kg."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "dose for depression",
            "below 0.3 mg/kg: under the studied effective range",
            Reading.RECALLED,
        )
    ],
)
MOOD_FAST = Rule(
    id="ketamine-mood-faster-than-40-min",
    title="An infusion for a psychiatric use that takes less than 40 min is faster than studied.",
    applies=_MOOD_INFUSION,
    when=all_of(duration >= minutes(10), duration < minutes(40)),
    then=caution(Severity.MODERATE, "The usual infusion takes 40 min."),
    because=[
        ELEKT_D.at("abstract", "0.5 mg/kg over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "from 10 min to 40 min: caution", Reading.RECALLED),
    ],
)
MOOD_SLOW = Rule(
    id="ketamine-mood-slower-than-60-min",
    title="An infusion for a psychiatric use that takes more than 60 min is slower than usual.",
    applies=_MOOD_INFUSION,
    when=all_of(duration > minutes(60), duration <= minutes(120)),
    then=advice("The usual infusion takes 40 min to 60 min."),
    because=[
        KETAMODEL_EDITORIAL.at("rate for depression", "above 60 min up to 120 min: for information", Reading.RECALLED)
    ],
)
MOOD_VERY_SLOW = Rule(
    id="ketamine-mood-slower-than-120-min",
    title="An infusion for a psychiatric use that takes more than 120 min is far from what was studied.",
    applies=_MOOD_INFUSION,
    when=duration > minutes(120),
    then=caution(Severity.MODERATE, "The usual infusion takes 40 min to 60 min."),
    because=[KETAMODEL_EDITORIAL.at("rate for depression", "above 120 min: caution", Reading.RECALLED)],
)
SUBCUTANEOUS_DOSE = Rule(
    id="ketamine-sc-over-0-9",
    title="Above 0.9 mg/kg under the skin the dose for depression exceeds the trial.",
    applies=all_of(KETAMINE_AGENT, indication.is_(TREATMENT_RESISTANT_DEPRESSION), route.is_(SUBCUTANEOUS)),
    when=dose_per_weight > mg_per_kg("0.9"),
    then=caution(Severity.MODERATE, "The trial went up to 0.9 mg/kg."),
    because=[KADS_2023.at("abstract", "0.5 mg/kg to 0.9 mg/kg, 2 per week for 4 weeks")],
)

MOOD = (MOOD_HIGH_DOSE, MOOD_LOW_DOSE, MOOD_FAST, MOOD_SLOW, MOOD_VERY_SLOW, SUBCUTANEOUS_DOSE)
