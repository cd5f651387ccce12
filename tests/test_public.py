"""The public names: what is here is promised in docs/compatibility.md."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import ketamodel as km
from ketamodel import strategies


def test_the_public_names_exist() -> None:
    """What `__all__` promises is there."""
    assert [name for name in (*km.__all__,) if not hasattr(km, name)] == []


def test_python_finds_each_name_where_type_checkers_are_told() -> None:
    """Names are imported when they are first used: each is the one that is imported for type checkers."""
    tree = ast.parse(Path(km.__file__).read_text(encoding="utf-8"))
    told = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module is not None and node.module.startswith("ketamodel.")
        for alias in node.names
    }

    assert sorted(told) == sorted(km.__all__)
    assert [name for name, home in told.items() if getattr(km, name) is not getattr(import_module(home), name)] == []


def test_public_names_are_told_and_wrong_ones_are_not_there() -> None:
    """`dir` tells every public name, a star imports them all, and one that does not exist is named."""
    taken: dict[str, object] = {}
    exec("from ketamodel import *", taken)  # noqa: S102 - the literal is the subject of the test

    assert set(km.__all__) <= set(dir(km))
    assert set(km.__all__) <= set(taken)
    with pytest.raises(AttributeError, match="module `ketamodel` has no attribute `asses`"):
        vars(km)["__getattr__"]("asses")


def test_the_public_names_of_ketamodel() -> None:
    """A name is added or taken away on purpose only."""
    assert sorted(km.__all__) == [
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
        "KNOWLEDGE",
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


def test_the_public_names_of_strategies() -> None:
    """The strategies are promised too."""
    assert sorted(strategies.__all__) == [
        "cases",
        "expressions",
        "fuller",
        "knowledge_bases",
        "patients",
        "plans",
        "policies",
        "quantities",
        "ranges",
        "recorded",
        "rules",
        "truths",
        "uses",
    ]
