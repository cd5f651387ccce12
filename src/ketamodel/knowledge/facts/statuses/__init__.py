"""How each product stands for each indication, by jurisdiction."""

from ketamodel.knowledge.facts.statuses import anaesthesia_and_emergency, pain, psychiatric, spravato

__all__ = ["STATUSES"]

STATUSES = (
    *anaesthesia_and_emergency.STATUSES,
    *pain.STATUSES,
    *psychiatric.STATUSES,
    *spravato.STATUSES,
)
