"""How a product is supplied: what one container or device holds, and which mass of the salt stands for the base."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel._declared import check_types, listed
from ketamodel.domain.concepts import Product
from ketamodel.errors import InvalidValue
from ketamodel.provenance import Citation
from ketamodel.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

__all__ = ["Presentation", "SaltPair"]


def _citations(given: Iterable[Citation]) -> tuple[Citation, ...]:
    return listed(tuple, given)


@final
@frozen
class SaltPair:
    """
    A mass of the base, and the mass of the hydrochloride in which a label says that it is.

    Raises `InvalidValue` unless both are masses and the salt is the heavier one.

    >>> SaltPair(Quantity("10", "mg"), Quantity("11.53", "mg")).ratio
    Fraction(1153, 1000)
    """

    base: Quantity
    salt: Quantity

    def __attrs_post_init__(self) -> None:
        check_types(self)
        for name, one in (("base", self.base), ("salt", self.salt)):
            if one.dimension != "mass" or not one.canonical:
                raise InvalidValue(name, str(one), "a mass above zero")
        if self.salt <= self.base:
            raise InvalidValue("salt", str(self.salt), f"a mass above the {self.base} of the base")

    @property
    def ratio(self) -> Fraction:
        """How many masses of the salt one mass of the base is."""
        return self.salt.canonical / self.base.canonical


@final
@frozen
class Presentation:
    """
    A product as it is supplied, and the place in its label that says so.

    >>> from ketamodel.knowledge.presentations import PRESENTATIONS
    >>> {one.product.id: str(one.container) for one in PRESENTATIONS if one.container is not None}
    {'ketalar-10-mg-ml': '20 mL', 'ketalar-50-mg-ml': '10 mL', 'ketalar-100-mg-ml': '5 mL'}
    """

    product: Product
    because: tuple[Citation, ...] = field(converter=_citations)
    salt: SaltPair | None = None
    #: Volume of one vial.
    container: Quantity | None = None
    #: Sprays of one device.
    sprays: int | None = None
    #: So many devices a session has at most.
    most_devices: int | None = None
    #: Rest between two devices.
    rest: Quantity | None = None

    def __attrs_post_init__(self) -> None:
        check_types(self)
