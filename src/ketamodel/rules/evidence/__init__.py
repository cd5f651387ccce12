"""Facts that are no rules: what studies found, what was observed, what is approved; typed and cited."""

from ketamodel.rules.evidence.adverse_effect import AdverseEffect
from ketamodel.rules.evidence.characteristic import Aspect, Characteristic, Measure
from ketamodel.rules.evidence.course import TypicalCourse
from ketamodel.rules.evidence.fact import Fact, about
from ketamodel.rules.evidence.kinetics import KineticParameter, Kinetics
from ketamodel.rules.evidence.status import Authorization, LegalControl, RegulatoryStatus
from ketamodel.rules.evidence.trial import Design, Direction, Trial

__all__ = [
    "AdverseEffect",
    "Aspect",
    "Authorization",
    "Characteristic",
    "Design",
    "Direction",
    "Fact",
    "KineticParameter",
    "Kinetics",
    "LegalControl",
    "Measure",
    "RegulatoryStatus",
    "Trial",
    "TypicalCourse",
    "about",
]
