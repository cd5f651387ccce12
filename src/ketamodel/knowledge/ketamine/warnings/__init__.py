"""When ketamine injection needs care."""

from ketamodel.knowledge.ketamine.warnings.anaesthesia_and_place import ANAESTHESIA_AND_PLACE
from ketamodel.knowledge.ketamine.warnings.circulation import CIRCULATION
from ketamodel.knowledge.ketamine.warnings.head_and_mind import HEAD_AND_MIND
from ketamodel.knowledge.ketamine.warnings.pregnancy_and_liver import PREGNANCY_AND_LIVER

__all__ = ["WARNINGS"]

WARNINGS = (
    *CIRCULATION,
    *HEAD_AND_MIND,
    *PREGNANCY_AND_LIVER,
    *ANAESTHESIA_AND_PLACE,
)
