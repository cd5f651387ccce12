"""Esketamine nasal spray (Spravato)."""

from ketamodel.knowledge.esketamine.contraindications import CONTRAINDICATIONS
from ketamodel.knowledge.esketamine.dosing import DOSING
from ketamodel.knowledge.esketamine.interactions import INTERACTIONS
from ketamodel.knowledge.esketamine.required import REQUIRED
from ketamodel.knowledge.esketamine.uses import USES
from ketamodel.knowledge.esketamine.warnings import WARNINGS

__all__ = ["ESKETAMINE_RULES", "ESKETAMINE_USES"]

ESKETAMINE_RULES = (*CONTRAINDICATIONS, *WARNINGS, *INTERACTIONS, *DOSING, *REQUIRED)
ESKETAMINE_USES = USES
