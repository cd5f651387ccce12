"""
Hypothesis strategies of everything that a case or a rule is made of, for tests of laws.

They need the extra ``ketamodel[strategies]``; all names are plural, all bounds are keyword-only.
"""

from ketamodel.strategies.cases import cases, patients, plans
from ketamodel.strategies.fuller import fuller
from ketamodel.strategies.knowledge import knowledge_bases, policies, rules, uses
from ketamodel.strategies.statements import expressions
from ketamodel.strategies.values import quantities, ranges, recorded, truths

__all__ = [
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
