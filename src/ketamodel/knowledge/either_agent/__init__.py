"""What holds of ketamine and esketamine alike."""

from ketamodel.knowledge.either_agent.interactions import INTERACTIONS
from ketamodel.knowledge.either_agent.required import REQUIRED
from ketamodel.knowledge.either_agent.warnings import WARNINGS

__all__ = ["EITHER_AGENT_RULES"]

EITHER_AGENT_RULES = (*WARNINGS, *INTERACTIONS, *REQUIRED)
