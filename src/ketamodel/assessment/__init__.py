"""Assessing one plan for one patient."""

from ketamodel.assessment.assess import assess
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.result import Assessment

__all__ = ["Assessment", "Finding", "Seen", "Status", "assess"]
