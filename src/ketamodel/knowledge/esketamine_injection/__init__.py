"""Esketamine for injection (Ketanest S and others), as labelled in Germany and Austria."""

from ketamodel.knowledge.esketamine_injection.contraindications import CONTRAINDICATIONS
from ketamodel.knowledge.esketamine_injection.further_uses import FURTHER_USES
from ketamodel.knowledge.esketamine_injection.required import REQUIRED
from ketamodel.knowledge.esketamine_injection.uses import USES

__all__ = ["ESKETAMINE_INJECTION_RULES", "ESKETAMINE_INJECTION_USES"]

ESKETAMINE_INJECTION_RULES = (*CONTRAINDICATIONS, *REQUIRED)
ESKETAMINE_INJECTION_USES = (*USES, *FURTHER_USES)
