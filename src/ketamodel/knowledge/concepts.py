"""Every concept of the vocabulary."""

from ketamodel.knowledge import (
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
from ketamodel.terminology import concepts_in

__all__ = ["ALL_CONCEPTS"]

ALL_CONCEPTS = concepts_in(
    agents, allergens, indications, medicines, parameters, products, provisions, risks, routes, settings
)
