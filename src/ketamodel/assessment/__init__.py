"""Assessing one plan for one patient."""

from ketamodel.assessment.assess import assess
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.result import Assessment

__all__ = ["Assessment", "Basis", "Finding", "Seen", "Status", "assess"]
