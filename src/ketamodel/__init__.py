"""
Typed, cited rules on the use of ketamine and esketamine, and readers that assess a plan with them.

A name is imported when it is first used, so that `import ketamodel` makes few classes and no rules.
"""

from importlib import import_module
from typing import TYPE_CHECKING

# Not later: once a module of this name is imported, it would stand where the function must.
from ketamodel.quantity import DimensionMismatch, Quantity, Range, UnreadableQuantity, quantity

if TYPE_CHECKING:
    from ketamodel.analysis.doses.amount import Amount
    from ketamodel.analysis.doses.conversion import NotConvertible, converted, to_base, to_salt
    from ketamodel.analysis.doses.dose import dose_sheet
    from ketamodel.analysis.doses.sheet import Dilution, DoseSheet, Missing, Portion, PortionKind, Refusal, Step
    from ketamodel.analysis.matrices.cell import Cell, Support
    from ketamodel.analysis.matrices.matrix import Matrix, matrix
    from ketamodel.assessment.acknowledgement import Acknowledgement, RefusedAcknowledgements
    from ketamodel.assessment.assess import assess
    from ketamodel.assessment.finding import Finding, Status
    from ketamodel.assessment.questions.question import Question
    from ketamodel.assessment.reasons.considered import Outcome
    from ketamodel.assessment.reasons.explanation import Explanation
    from ketamodel.assessment.records.record import Record
    from ketamodel.assessment.repairs.alternatives import TreatmentOption, options
    from ketamodel.assessment.repairs.changes import Change
    from ketamodel.assessment.repairs.repair import Repair, Repairs
    from ketamodel.assessment.result import Assessment
    from ketamodel.domain.administration import Bolus, Preparation, Repeat
    from ketamodel.domain.answer import RefusedAnswers
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
    from ketamodel.domain.masking import RefusedMask
    from ketamodel.domain.observation import Observation
    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.domain.presentation import Presentation, SaltPair
    from ketamodel.domain.recorded import Recorded
    from ketamodel.errors import ContradictoryRecord, InvalidValue, KetamodelError, UnknownId
    from ketamodel.interchange.json import from_json, to_json
    from ketamodel.interchange.mismatches import RecordDiffers
    from ketamodel.interchange.replay import replay
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
    from ketamodel.rules.claim import Claim, Stance
    from ketamodel.rules.conclusion import Kind, Severity, Verdict
    from ketamodel.rules.evidence import (
        AdverseEffect,
        Aspect,
        Authorization,
        Characteristic,
        Design,
        Direction,
        Fact,
        KineticParameter,
        Kinetics,
        LegalControl,
        Measure,
        RegulatoryStatus,
        Trial,
        TypicalCourse,
        about,
    )
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.monitoring import MonitoringRequirement
    from ketamodel.rules.policy import AddedLimit, Loosening, Loosens, Policy, PolicyProblems
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Limit, Use
    from ketamodel.screening.counting import screen_summary
    from ketamodel.screening.findings import screen_findings
    from ketamodel.screening.masks import MaskKey, mask_key
    from ketamodel.screening.problems import MissingColumns, UnreadableTable
    from ketamodel.screening.screen import screen
    from ketamodel.screening.summary import ScreenSummary
    from ketamodel.terminology import Code, CodeSystem, Concept
    from ketamodel.truth import Truth

__all__ = [
    "KNOWLEDGE",
    "Acknowledgement",
    "AddedLimit",
    "AdverseEffect",
    "Agent",
    "Allergen",
    "Amount",
    "Aspect",
    "Assessment",
    "Authorization",
    "Bolus",
    "Care",
    "Case",
    "Cell",
    "Certainty",
    "Change",
    "Characteristic",
    "Citation",
    "Claim",
    "Code",
    "CodeSystem",
    "Concept",
    "ContradictoryRecord",
    "Course",
    "Design",
    "Dilution",
    "DimensionMismatch",
    "Direction",
    "DoseSheet",
    "EpisodeSeverity",
    "Explanation",
    "Fact",
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
    "KineticParameter",
    "Kinetics",
    "KnowledgeBase",
    "LegalControl",
    "Limit",
    "Loosening",
    "Loosens",
    "MaskKey",
    "Matrix",
    "Measure",
    "Medicine",
    "Missing",
    "MissingColumns",
    "MonitoringRequirement",
    "NotConvertible",
    "Observation",
    "Occasion",
    "Outcome",
    "Parameter",
    "Patient",
    "Policy",
    "PolicyProblems",
    "Portion",
    "PortionKind",
    "Preparation",
    "Presentation",
    "Product",
    "Provision",
    "PsychosisHistory",
    "Quantity",
    "Question",
    "Range",
    "Reading",
    "Record",
    "RecordDiffers",
    "Recorded",
    "Refusal",
    "RefusedAcknowledgements",
    "RefusedAnswers",
    "RefusedMask",
    "RegulatoryStatus",
    "Repair",
    "Repairs",
    "Repeat",
    "RiskFactor",
    "Route",
    "Rule",
    "SaltPair",
    "ScreenSummary",
    "Setting",
    "Severity",
    "Sex",
    "Source",
    "SourceKind",
    "Stance",
    "Status",
    "Step",
    "SubstanceUse",
    "Support",
    "TreatmentOption",
    "TreatmentPlan",
    "Trial",
    "Truth",
    "TypicalCourse",
    "UnknownId",
    "UnreadableQuantity",
    "UnreadableTable",
    "Urgency",
    "Use",
    "Verdict",
    "about",
    "agents",
    "allergens",
    "assess",
    "converted",
    "dose_sheet",
    "from_json",
    "indications",
    "mask_key",
    "matrix",
    "medicines",
    "options",
    "parameters",
    "products",
    "provisions",
    "quantity",
    "replay",
    "risks",
    "routes",
    "screen",
    "screen_findings",
    "screen_summary",
    "settings",
    "to_base",
    "to_json",
    "to_salt",
]

# Where each name is found. A new name is one line here, and one in each of the two lists above.
_HOMES = {
    "KNOWLEDGE": "ketamodel.knowledge",
    "Acknowledgement": "ketamodel.assessment.acknowledgement",
    "AddedLimit": "ketamodel.rules.policy",
    "AdverseEffect": "ketamodel.rules.evidence",
    "Agent": "ketamodel.domain.concepts",
    "Allergen": "ketamodel.domain.concepts",
    "Amount": "ketamodel.analysis.doses.amount",
    "Aspect": "ketamodel.rules.evidence",
    "Assessment": "ketamodel.assessment.result",
    "Authorization": "ketamodel.rules.evidence",
    "Bolus": "ketamodel.domain.administration",
    "Care": "ketamodel.domain.kinds",
    "Case": "ketamodel.domain.case",
    "Cell": "ketamodel.analysis.matrices.cell",
    "Certainty": "ketamodel.provenance",
    "Change": "ketamodel.assessment.repairs.changes",
    "Characteristic": "ketamodel.rules.evidence",
    "Citation": "ketamodel.provenance",
    "Claim": "ketamodel.rules.claim",
    "Code": "ketamodel.terminology",
    "CodeSystem": "ketamodel.terminology",
    "Concept": "ketamodel.terminology",
    "ContradictoryRecord": "ketamodel.errors",
    "Course": "ketamodel.domain.course",
    "Design": "ketamodel.rules.evidence",
    "Dilution": "ketamodel.analysis.doses.sheet",
    "Direction": "ketamodel.rules.evidence",
    "DoseSheet": "ketamodel.analysis.doses.sheet",
    "EpisodeSeverity": "ketamodel.domain.kinds",
    "Explanation": "ketamodel.assessment.reasons.explanation",
    "Fact": "ketamodel.rules.evidence",
    "Finding": "ketamodel.assessment.finding",
    "Grade": "ketamodel.provenance",
    "HepaticImpairment": "ketamodel.domain.kinds",
    "InForce": "ketamodel.provenance",
    "Indication": "ketamodel.domain.concepts",
    "Intake": "ketamodel.domain.intake",
    "InvalidValue": "ketamodel.errors",
    "Jurisdiction": "ketamodel.domain.kinds",
    "KetamodelError": "ketamodel.errors",
    "Kind": "ketamodel.rules.conclusion",
    "KineticParameter": "ketamodel.rules.evidence",
    "Kinetics": "ketamodel.rules.evidence",
    "KnowledgeBase": "ketamodel.rules.knowledge_base",
    "LegalControl": "ketamodel.rules.evidence",
    "Limit": "ketamodel.rules.use",
    "Loosening": "ketamodel.rules.policy",
    "Loosens": "ketamodel.rules.policy",
    "MaskKey": "ketamodel.screening.masks",
    "Matrix": "ketamodel.analysis.matrices.matrix",
    "Measure": "ketamodel.rules.evidence",
    "Medicine": "ketamodel.domain.concepts",
    "Missing": "ketamodel.analysis.doses.sheet",
    "MissingColumns": "ketamodel.screening.problems",
    "MonitoringRequirement": "ketamodel.rules.monitoring",
    "NotConvertible": "ketamodel.analysis.doses.conversion",
    "Observation": "ketamodel.domain.observation",
    "Occasion": "ketamodel.domain.kinds",
    "Outcome": "ketamodel.assessment.reasons.considered",
    "Parameter": "ketamodel.domain.concepts",
    "Patient": "ketamodel.domain.patient",
    "Policy": "ketamodel.rules.policy",
    "PolicyProblems": "ketamodel.rules.policy",
    "Portion": "ketamodel.analysis.doses.sheet",
    "PortionKind": "ketamodel.analysis.doses.sheet",
    "Preparation": "ketamodel.domain.administration",
    "Presentation": "ketamodel.domain.presentation",
    "Product": "ketamodel.domain.concepts",
    "Provision": "ketamodel.domain.concepts",
    "PsychosisHistory": "ketamodel.domain.kinds",
    "Question": "ketamodel.assessment.questions.question",
    "Reading": "ketamodel.provenance",
    "Record": "ketamodel.assessment.records.record",
    "RecordDiffers": "ketamodel.interchange.mismatches",
    "Recorded": "ketamodel.domain.recorded",
    "Refusal": "ketamodel.analysis.doses.sheet",
    "RefusedAcknowledgements": "ketamodel.assessment.acknowledgement",
    "RefusedAnswers": "ketamodel.domain.answer",
    "RefusedMask": "ketamodel.domain.masking",
    "RegulatoryStatus": "ketamodel.rules.evidence",
    "Repair": "ketamodel.assessment.repairs.repair",
    "Repairs": "ketamodel.assessment.repairs.repair",
    "Repeat": "ketamodel.domain.administration",
    "RiskFactor": "ketamodel.domain.concepts",
    "Route": "ketamodel.domain.concepts",
    "Rule": "ketamodel.rules.rule",
    "SaltPair": "ketamodel.domain.presentation",
    "ScreenSummary": "ketamodel.screening.summary",
    "Setting": "ketamodel.domain.concepts",
    "Severity": "ketamodel.rules.conclusion",
    "Sex": "ketamodel.domain.kinds",
    "Source": "ketamodel.provenance",
    "SourceKind": "ketamodel.provenance",
    "Stance": "ketamodel.rules.claim",
    "Status": "ketamodel.assessment.finding",
    "Step": "ketamodel.analysis.doses.sheet",
    "SubstanceUse": "ketamodel.domain.kinds",
    "Support": "ketamodel.analysis.matrices.cell",
    "TreatmentOption": "ketamodel.assessment.repairs.alternatives",
    "TreatmentPlan": "ketamodel.domain.plan",
    "Trial": "ketamodel.rules.evidence",
    "Truth": "ketamodel.truth",
    "TypicalCourse": "ketamodel.rules.evidence",
    "UnknownId": "ketamodel.errors",
    "UnreadableTable": "ketamodel.screening.problems",
    "Urgency": "ketamodel.domain.kinds",
    "Use": "ketamodel.rules.use",
    "Verdict": "ketamodel.rules.conclusion",
    "about": "ketamodel.rules.evidence",
    "agents": "ketamodel.knowledge",
    "allergens": "ketamodel.knowledge",
    "assess": "ketamodel.assessment.assess",
    "converted": "ketamodel.analysis.doses.conversion",
    "dose_sheet": "ketamodel.analysis.doses.dose",
    "from_json": "ketamodel.interchange.json",
    "indications": "ketamodel.knowledge",
    "mask_key": "ketamodel.screening.masks",
    "matrix": "ketamodel.analysis.matrices.matrix",
    "medicines": "ketamodel.knowledge",
    "options": "ketamodel.assessment.repairs.alternatives",
    "parameters": "ketamodel.knowledge",
    "products": "ketamodel.knowledge",
    "provisions": "ketamodel.knowledge",
    "replay": "ketamodel.interchange.replay",
    "risks": "ketamodel.knowledge",
    "routes": "ketamodel.knowledge",
    "screen": "ketamodel.screening.screen",
    "screen_findings": "ketamodel.screening.findings",
    "screen_summary": "ketamodel.screening.counting",
    "settings": "ketamodel.knowledge",
    "to_base": "ketamodel.analysis.doses.conversion",
    "to_json": "ketamodel.interchange.json",
    "to_salt": "ketamodel.analysis.doses.conversion",
}

# Type checkers read the imports above; if they saw this, they would take any name for one.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            message = f"module `ketamodel` has no attribute `{name}`"
            raise AttributeError(message, name=name)
        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
