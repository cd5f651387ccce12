"""The elements that rules may read: their paths, titles and units, who sets them, and how some are derived."""

from ketamodel.knowledge.vocabulary.amounts import ALL_AMOUNTS
from ketamodel.knowledge.vocabulary.answers import ALL_ANSWERS
from ketamodel.knowledge.vocabulary.medicine_list import ALL_MEDICINES
from ketamodel.knowledge.vocabulary.provision_list import ALL_PROVISIONS
from ketamodel.knowledge.vocabulary.risk_list import ALL_RISKS

__all__ = ["ALL_ELEMENTS"]

ALL_ELEMENTS = (*ALL_ANSWERS, *ALL_AMOUNTS, *ALL_RISKS, *ALL_MEDICINES, *ALL_PROVISIONS)
