"""Assessing one plan for one patient."""

from ketamodel.assessment.assess import assess
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.considered import Considered, Outcome
from ketamodel.assessment.explanation import Explanation
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.result import Assessment
from ketamodel.assessment.why import Why

__all__ = [
    "Assessment",
    "Basis",
    "Considered",
    "Explanation",
    "Finding",
    "Outcome",
    "Seen",
    "Status",
    "Why",
    "assess",
]
