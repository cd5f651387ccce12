"""Assessing one plan for one patient."""

from ketamodel.assessment.acknowledgement import Acknowledgement, RefusedAcknowledgements
from ketamodel.assessment.assess import assess
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.questions.question import Effect, Question
from ketamodel.assessment.reasons.considered import Considered, Outcome
from ketamodel.assessment.reasons.explanation import Explanation
from ketamodel.assessment.reasons.why import Why
from ketamodel.assessment.records.comparison import Comparison, Contrast, Difference
from ketamodel.assessment.records.record import Record
from ketamodel.assessment.repairs.alternatives import TreatmentOption
from ketamodel.assessment.repairs.blocked import Opening
from ketamodel.assessment.repairs.changes import COSTS, Change
from ketamodel.assessment.repairs.repair import Repair, Repairs
from ketamodel.assessment.result import Assessment

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
