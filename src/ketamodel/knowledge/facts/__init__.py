"""Facts that are no rules: trials, adverse effects, kinetics, courses, statuses, law, products, scales."""

from ketamodel.knowledge.facts import products, routes
from ketamodel.knowledge.facts.adverse_effects import ADVERSE_EFFECTS
from ketamodel.knowledge.facts.controls import CONTROLS
from ketamodel.knowledge.facts.courses import COURSES
from ketamodel.knowledge.facts.kinetics import KINETICS
from ketamodel.knowledge.facts.measures import MEASURES
from ketamodel.knowledge.facts.statuses import STATUSES
from ketamodel.knowledge.facts.trials import TRIALS

__all__ = [
    "ADVERSE_EFFECTS",
    "CHARACTERISTICS",
    "CONTROLS",
    "COURSES",
    "KINETICS",
    "MEASURES",
    "STATUSES",
    "TRIALS",
]

CHARACTERISTICS = (*products.CHARACTERISTICS, *routes.CHARACTERISTICS)
