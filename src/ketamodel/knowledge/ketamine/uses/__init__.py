"""What labels, guidelines and trials describe for ketamine."""

from ketamodel.knowledge.ketamine.uses.anaesthesia import ANAESTHESIA_USES
from ketamodel.knowledge.ketamine.uses.depression import DEPRESSION_USES

__all__ = ["USES"]

USES = (*ANAESTHESIA_USES, *DEPRESSION_USES)
