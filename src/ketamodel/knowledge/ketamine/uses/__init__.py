"""What labels, guidelines and trials describe for ketamine."""

from ketamodel.knowledge.ketamine.uses.anaesthesia import ANAESTHESIA_USES
from ketamodel.knowledge.ketamine.uses.depression import DEPRESSION_USES
from ketamodel.knowledge.ketamine.uses.emergency import EMERGENCY_USES
from ketamodel.knowledge.ketamine.uses.pain import PAIN_USES
from ketamodel.knowledge.ketamine.uses.psychiatric import PSYCHIATRIC_USES
from ketamodel.knowledge.ketamine.uses.substance_use import SUBSTANCE_USES
from ketamodel.knowledge.ketamine.uses.suicidality_and_other_routes import (
    SUICIDALITY_AND_OTHER_ROUTES_USES,
)

__all__ = ["USES"]

USES = (
    *ANAESTHESIA_USES,
    *DEPRESSION_USES,
    *SUICIDALITY_AND_OTHER_ROUTES_USES,
    *PSYCHIATRIC_USES,
    *SUBSTANCE_USES,
    *PAIN_USES,
    *EMERGENCY_USES,
)
