"""The public names: what is here is promised in docs/compatibility.md."""

from __future__ import annotations

import ketamodel as km
from ketamodel import strategies


def test_the_public_names_exist() -> None:
    """What `__all__` promises is there."""
    assert [name for name in (*km.__all__,) if not hasattr(km, name)] == []


def test_the_public_names_of_ketamodel() -> None:
    """A name is added or taken away on purpose only."""
    assert sorted(km.__all__) == [
        "Agent",
        "Allergen",
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
        "DimensionMismatch",
        "EpisodeSeverity",
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
        "KnowledgeBase",
        "Limit",
        "Medicine",
        "MonitoringRequirement",
        "Observation",
        "Occasion",
        "Parameter",
        "Patient",
        "Preparation",
        "Product",
        "Provision",
        "PsychosisHistory",
        "Quantity",
        "Range",
        "Reading",
        "Recorded",
        "Repeat",
        "RiskFactor",
        "Route",
        "Rule",
        "Setting",
        "Severity",
        "Sex",
        "Source",
        "SourceKind",
        "Stance",
        "Status",
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
        "indications",
        "medicines",
        "parameters",
        "products",
        "provisions",
        "quantity",
        "risks",
        "routes",
        "settings",
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
        "quantities",
        "ranges",
        "recorded",
        "rules",
        "truths",
        "uses",
    ]
