"""The active substances."""

from __future__ import annotations

from ketamodel.domain.concepts import Agent
from ketamodel.terminology import Code, CodeSystem

__all__ = ["ARKETAMINE", "ESKETAMINE", "KETAMINE", "KETAMINE_OR_ESKETAMINE"]

KETAMINE_OR_ESKETAMINE = Agent("ketamine-or-esketamine", "ketamine or esketamine")
KETAMINE = Agent(
    "ketamine",
    "ketamine (racemic)",
    broader=(KETAMINE_OR_ESKETAMINE,),
    codes=(
        Code(CodeSystem.ATC, "N01AX03"),
        Code(CodeSystem.RXNORM, "6130"),
        Code(CodeSystem.SNOMED_CT, "373464007"),
        Code(CodeSystem.CAS, "6740-88-1"),
    ),
)
# Its RxNorm and SNOMED CT codes are not certain.
ESKETAMINE = Agent(
    "esketamine",
    "esketamine",
    broader=(KETAMINE_OR_ESKETAMINE,),
    codes=(
        Code(CodeSystem.ATC, "N06AX27"),
        Code(CodeSystem.ATC, "N01AX14"),
        Code(CodeSystem.CAS, "33643-46-8"),
    ),
)
ARKETAMINE = Agent("arketamine", "arketamine (R-ketamine)")
