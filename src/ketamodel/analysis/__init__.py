"""What can be worked out of the knowledge and of a plan without a verdict."""

from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.conversion import NotConvertible, converted, to_base, to_salt
from ketamodel.analysis.doses.dose import dose_sheet
from ketamodel.analysis.doses.sheet import Dilution, DoseSheet, Missing, Portion, PortionKind, Refusal, Step
from ketamodel.analysis.matrices.cell import Cell, Support
from ketamodel.analysis.matrices.matrix import Matrix, matrix

__all__ = [
    "Amount",
    "Cell",
    "Dilution",
    "DoseSheet",
    "Matrix",
    "Missing",
    "NotConvertible",
    "Portion",
    "PortionKind",
    "Refusal",
    "Step",
    "Support",
    "converted",
    "dose_sheet",
    "matrix",
    "to_base",
    "to_salt",
]
