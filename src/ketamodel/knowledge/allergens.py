"""What a patient may be hypersensitive to."""

from ketamodel.domain.concepts import Allergen

__all__ = ["ESKETAMINE", "EXCIPIENT", "KETAMINE", "KETAMINE_ESKETAMINE_OR_EXCIPIENT"]

KETAMINE_ESKETAMINE_OR_EXCIPIENT = Allergen(
    "ketamine-esketamine-or-excipient", "ketamine, esketamine or an excipient of the product"
)
KETAMINE = Allergen("ketamine", "ketamine", broader=[KETAMINE_ESKETAMINE_OR_EXCIPIENT])
ESKETAMINE = Allergen("esketamine", "esketamine", broader=[KETAMINE_ESKETAMINE_OR_EXCIPIENT])
EXCIPIENT = Allergen("product-excipient", "an excipient of the product", broader=[KETAMINE_ESKETAMINE_OR_EXCIPIENT])
