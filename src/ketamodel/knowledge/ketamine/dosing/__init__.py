"""How ketamine injection is prepared, dosed, given and ended."""

from ketamodel.knowledge.ketamine.dosing.anaesthesia import ANAESTHESIA
from ketamodel.knowledge.ketamine.dosing.emergency import EMERGENCY_DOSING
from ketamodel.knowledge.ketamine.dosing.going_home import GOING_HOME
from ketamodel.knowledge.ketamine.dosing.mood import MOOD
from ketamodel.knowledge.ketamine.dosing.pain import PAIN
from ketamodel.knowledge.ketamine.dosing.preparation import PREPARATION
from ketamodel.knowledge.ketamine.dosing.sedation import SEDATION

__all__ = ["DOSING"]

DOSING = (*PREPARATION, *ANAESTHESIA, *MOOD, *GOING_HOME, *PAIN, *SEDATION, *EMERGENCY_DOSING)
