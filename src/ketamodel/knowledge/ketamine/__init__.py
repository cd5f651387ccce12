"""Ketamine injection."""

from ketamodel.knowledge.ketamine.contraindications import CONTRAINDICATIONS
from ketamodel.knowledge.ketamine.dosing import DOSING
from ketamodel.knowledge.ketamine.interactions import INTERACTIONS
from ketamodel.knowledge.ketamine.required import REQUIRED
from ketamodel.knowledge.ketamine.uses import USES
from ketamodel.knowledge.ketamine.warnings import WARNINGS

__all__ = ["KETAMINE_RULES", "KETAMINE_USES"]

KETAMINE_RULES = (*CONTRAINDICATIONS, *WARNINGS, *INTERACTIONS, *DOSING, *REQUIRED)
KETAMINE_USES = USES
