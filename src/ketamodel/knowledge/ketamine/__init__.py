"""Ketamine, by any route and of any make."""

from ketamodel.knowledge.ketamine.contraindications import CONTRAINDICATIONS
from ketamodel.knowledge.ketamine.dosing import DOSING
from ketamodel.knowledge.ketamine.guideline_contraindications import GUIDELINE_CONTRAINDICATIONS
from ketamodel.knowledge.ketamine.interactions import INTERACTIONS
from ketamodel.knowledge.ketamine.not_supported import NOT_SUPPORTED
from ketamodel.knowledge.ketamine.required import REQUIRED
from ketamodel.knowledge.ketamine.uses import USES
from ketamodel.knowledge.ketamine.warnings import WARNINGS

__all__ = ["KETAMINE_RULES", "KETAMINE_USES"]

KETAMINE_RULES = (
    *CONTRAINDICATIONS,
    *GUIDELINE_CONTRAINDICATIONS,
    *NOT_SUPPORTED,
    *WARNINGS,
    *INTERACTIONS,
    *DOSING,
    *REQUIRED,
)
KETAMINE_USES = USES
