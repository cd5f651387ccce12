"""The knowledge base: rules, uses, sources and vocabulary, as data."""

from datetime import date

from ketamodel.knowledge.claims import ALL_CLAIMS
from ketamodel.knowledge.concepts import ALL_CONCEPTS
from ketamodel.knowledge.either_agent import EITHER_AGENT_RULES
from ketamodel.knowledge.esketamine import ESKETAMINE_RULES, ESKETAMINE_USES
from ketamodel.knowledge.esketamine_injection import ESKETAMINE_INJECTION_RULES, ESKETAMINE_INJECTION_USES
from ketamodel.knowledge.facts import (
    ADVERSE_EFFECTS,
    CHARACTERISTICS,
    CONTROLS,
    COURSES,
    KINETICS,
    MEASURES,
    STATUSES,
    TRIALS,
)
from ketamodel.knowledge.ketamine import KETAMINE_RULES, KETAMINE_USES
from ketamodel.knowledge.sources import ALL_SOURCES, KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary import ALL_ELEMENTS
from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["KNOWLEDGE"]

#: The shipped knowledge base.
KNOWLEDGE = KnowledgeBase(
    edition=date(2026, 11, 21),
    rules=(*ESKETAMINE_RULES, *ESKETAMINE_INJECTION_RULES, *KETAMINE_RULES, *EITHER_AGENT_RULES),
    uses=(*ESKETAMINE_USES, *ESKETAMINE_INJECTION_USES, *KETAMINE_USES),
    sources=ALL_SOURCES,
    elements=ALL_ELEMENTS,
    concepts=ALL_CONCEPTS,
    editorial=KETAMODEL_EDITORIAL,
    claims=ALL_CLAIMS,
    trials=TRIALS,
    adverse_effects=ADVERSE_EFFECTS,
    kinetics=KINETICS,
    courses=COURSES,
    statuses=STATUSES,
    controls=CONTROLS,
    characteristics=CHARACTERISTICS,
    measures=MEASURES,
)
