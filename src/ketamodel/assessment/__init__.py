"""Assessing one plan for one patient."""

from ketamodel.assessment.acknowledgement import Acknowledgement, RefusedAcknowledgements
from ketamodel.assessment.alternatives import TreatmentOption
from ketamodel.assessment.assess import assess
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.blocked import Opening
from ketamodel.assessment.changes import COSTS, Change
from ketamodel.assessment.comparison import Comparison, Contrast, Difference
from ketamodel.assessment.considered import Considered, Outcome
from ketamodel.assessment.explanation import Explanation
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.questions import Effect, Question
from ketamodel.assessment.record import Record
from ketamodel.assessment.repairs import Repair, Repairs
from ketamodel.assessment.result import Assessment
from ketamodel.assessment.why import Why

__all__ = [
    "COSTS",
    "Acknowledgement",
    "Assessment",
    "Basis",
    "Change",
    "Comparison",
    "Considered",
    "Contrast",
    "Difference",
    "Effect",
    "Explanation",
    "Finding",
    "Opening",
    "Outcome",
    "Question",
    "Record",
    "RefusedAcknowledgements",
    "Repair",
    "Repairs",
    "Seen",
    "Status",
    "TreatmentOption",
    "Why",
    "assess",
]
