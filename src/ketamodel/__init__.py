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

# Where the names are found. A new name is one word here, and one line in each of the two lists above.
_HOMES = {
    name: f"ketamodel.{module}"
    for module, names in {
        "analysis.doses.amount": "Amount",
        "analysis.doses.conversion": "NotConvertible converted to_base to_salt",
        "analysis.doses.dose": "dose_sheet",
        "analysis.doses.sheet": "Dilution DoseSheet Missing Portion PortionKind Refusal Step",
        "analysis.matrices.cell": "Cell Support",
        "analysis.matrices.matrix": "Matrix matrix",
        "assessment.acknowledgement": "Acknowledgement RefusedAcknowledgements",
        "assessment.assess": "assess",
        "assessment.finding": "Finding Status",
        "assessment.questions.question": "Question",
        "assessment.reasons.considered": "Outcome",
        "assessment.reasons.explanation": "Explanation",
        "assessment.records.record": "Record",
        "assessment.repairs.alternatives": "TreatmentOption options",
        "assessment.repairs.changes": "Change",
        "assessment.repairs.repair": "Repair Repairs",
        "assessment.result": "Assessment",
        "domain.administration": "Bolus Preparation Repeat",
        "domain.answer": "RefusedAnswers",
        "domain.case": "Case",
        "domain.concepts": "Agent Allergen Indication Medicine Parameter Product Provision RiskFactor Route Setting",
        "domain.course": "Course",
        "domain.intake": "Intake",
        "domain.kinds": (
            "Care EpisodeSeverity HepaticImpairment Jurisdiction Occasion PsychosisHistory Sex SubstanceUse Urgency"
        ),
        "domain.masking": "RefusedMask",
        "domain.observation": "Observation",
        "domain.patient": "Patient",
        "domain.plan": "TreatmentPlan",
        "domain.presentation": "Presentation SaltPair",
        "domain.recorded": "Recorded",
        "errors": "ContradictoryRecord InvalidValue KetamodelError UnknownId",
        "interchange.json": "from_json to_json",
        "interchange.mismatches": "RecordDiffers",
        "interchange.replay": "replay",
        "knowledge": (
            "KNOWLEDGE agents allergens indications medicines parameters products provisions risks routes settings"
        ),
        "provenance": "Certainty Citation Grade InForce Reading Source SourceKind",
        "rules.claim": "Claim Stance",
        "rules.conclusion": "Kind Severity Verdict",
        "rules.evidence": (
            "AdverseEffect Aspect Authorization Characteristic Design Direction Fact KineticParameter Kinetics "
            "LegalControl Measure RegulatoryStatus Trial TypicalCourse about"
        ),
        "rules.knowledge_base": "KnowledgeBase",
        "rules.monitoring": "MonitoringRequirement",
        "rules.policy": "AddedLimit Loosening Loosens Policy PolicyProblems",
        "rules.rule": "Rule",
        "rules.use": "Limit Use",
        "screening.counting": "screen_summary",
        "screening.findings": "screen_findings",
        "screening.masks": "MaskKey mask_key",
        "screening.problems": "MissingColumns UnreadableTable",
        "screening.screen": "screen",
        "screening.summary": "ScreenSummary",
        "terminology": "Code CodeSystem Concept",
        "truth": "Truth",
    }.items()
    for name in names.split()
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
