"""When esketamine nasal spray needs care."""

from ketamodel.knowledge.esketamine.warnings.circulation import CIRCULATION
from ketamodel.knowledge.esketamine.warnings.course import COURSE
from ketamodel.knowledge.esketamine.warnings.mind import MIND
from ketamodel.knowledge.esketamine.warnings.pregnancy_and_liver import PREGNANCY_AND_LIVER

__all__ = ["WARNINGS"]

WARNINGS = (*CIRCULATION, *MIND, *PREGNANCY_AND_LIVER, *COURSE)
