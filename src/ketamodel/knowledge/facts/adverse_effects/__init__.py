"""Adverse effects, and how often they were seen."""

from ketamodel.knowledge.facts.adverse_effects import injection, spravato

__all__ = ["ADVERSE_EFFECTS"]

ADVERSE_EFFECTS = (*spravato.ADVERSE_EFFECTS, *injection.ADVERSE_EFFECTS)
