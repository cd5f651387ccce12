"""Typed, cited rules on the use of ketamine and esketamine, and readers that assess a plan with them."""

from ketamodel.analysis import (
    Amount,
    Dilution,
    DoseSheet,
    Missing,
    NotConvertible,
    Portion,
    PortionKind,
    Refusal,
    Step,
    converted,
    dose_sheet,
    to_base,
    to_salt,
)
from ketamodel.assessment import Assessment, Finding, Status, assess
from ketamodel.domain.administration import Bolus, Preparation, Repeat
from ketamodel.domain.case import Case
from ketamodel.domain.concepts import (
    Agent,
    Allergen,
    Indication,
    Medicine,
    Parameter,
    Product,
    Provision,
    RiskFactor,
    Route,
    Setting,
)
from ketamodel.domain.course import Course
from ketamodel.domain.intake import Intake
from ketamodel.domain.kinds import (
    Care,
    EpisodeSeverity,
    HepaticImpairment,
    Jurisdiction,
    Occasion,
    PsychosisHistory,
    Sex,
    SubstanceUse,
    Urgency,
)
from ketamodel.domain.observation import Observation
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.presentation import Presentation, SaltPair
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord, InvalidValue, KetamodelError, UnknownId
from ketamodel.knowledge import (
    KNOWLEDGE,
    agents,
    allergens,
    indications,
    medicines,
    parameters,
    products,
    provisions,
    risks,
    routes,
    settings,
)
from ketamodel.provenance import Certainty, Citation, Grade, InForce, Reading, Source, SourceKind
from ketamodel.quantity import DimensionMismatch, Quantity, Range, UnreadableQuantity, quantity
from ketamodel.rules.claim import Claim, Stance
from ketamodel.rules.conclusion import Kind, Severity, Verdict
from ketamodel.rules.knowledge_base import KnowledgeBase
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.rules.rule import Rule
from ketamodel.rules.use import Limit, Use
from ketamodel.terminology import Code, CodeSystem, Concept
from ketamodel.truth import Truth

__all__ = [
    "KNOWLEDGE",
    "Agent",
    "Allergen",
    "Amount",
    "Assessment",
    "Bolus",
    "Care",
    "Case",
    "Certainty",
    "Citation",
    "Claim",
    "Code",
    "CodeSystem",
    "Concept",
    "ContradictoryRecord",
    "Course",
    "Dilution",
    "DimensionMismatch",
    "DoseSheet",
    "EpisodeSeverity",
    "Finding",
    "Grade",
    "HepaticImpairment",
    "InForce",
    "Indication",
    "Intake",
    "InvalidValue",
    "Jurisdiction",
    "KetamodelError",
    "Kind",
    "KnowledgeBase",
    "Limit",
    "Medicine",
    "Missing",
    "MonitoringRequirement",
    "NotConvertible",
    "Observation",
    "Occasion",
    "Parameter",
    "Patient",
    "Portion",
    "PortionKind",
    "Preparation",
    "Presentation",
    "Product",
    "Provision",
    "PsychosisHistory",
    "Quantity",
    "Range",
    "Reading",
    "Recorded",
    "Refusal",
    "Repeat",
    "RiskFactor",
    "Route",
    "Rule",
    "SaltPair",
    "Setting",
    "Severity",
    "Sex",
    "Source",
    "SourceKind",
    "Stance",
    "Status",
    "Step",
    "SubstanceUse",
    "TreatmentPlan",
    "Truth",
    "UnknownId",
    "UnreadableQuantity",
    "Urgency",
    "Use",
    "Verdict",
    "agents",
    "allergens",
    "assess",
    "converted",
    "dose_sheet",
    "indications",
    "medicines",
    "parameters",
    "products",
    "provisions",
    "quantity",
    "risks",
    "routes",
    "settings",
    "to_base",
    "to_salt",
]
