"""What can be worked out of the knowledge and of a plan without a verdict."""

from ketamodel.analysis.amount import Amount
from ketamodel.analysis.cell import Cell, Support
from ketamodel.analysis.conversion import NotConvertible, converted, to_base, to_salt
from ketamodel.analysis.dose import dose_sheet
from ketamodel.analysis.matrix import Matrix, matrix
from ketamodel.analysis.sheet import Dilution, DoseSheet, Missing, Portion, PortionKind, Refusal, Step

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
