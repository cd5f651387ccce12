"""How a dose is given beyond its main amount: a bolus before an infusion, a repeat, the preparation."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from ketamodel._declared import check_types
from ketamodel.domain.amounts import CONCENTRATION, DOSE, DURATION, VOLUME, amount
from ketamodel.domain.concepts import Medicine
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity

__all__ = ["Bolus", "Preparation", "Repeat"]


@final
@frozen
class Bolus:
    """A loading dose before an infusion."""

    #: Mass, or mass per body weight.
    dose: Quantity | None = field(default=None, validator=amount(DOSE))
    #: How long the push takes.
    duration: Quantity | None = field(default=None, validator=amount(DURATION))


@final
@frozen
class Repeat:
    """A further dose of the same session."""

    dose: Quantity | None = field(default=None, validator=amount(DOSE))
    #: Time from the first dose.
    after: Quantity | None = field(default=None, validator=amount(DURATION))


@final
@frozen
class Preparation:
    """How an injection is made ready."""

    #: Concentration drawn up; that of the product where it names one.
    strength: Quantity | None = field(default=None, validator=amount(CONCENTRATION))
    #: Diluted with at least an equal volume before it is given.
    diluted: bool | None = None
    #: Concentration of what is given, after dilution.
    concentration: Quantity | None = field(default=None, validator=amount(CONCENTRATION))
    #: Volume of the syringe or bag made ready, drug and diluent; without a concentration the whole dose is in it.
    volume: Quantity | None = field(default=None, validator=amount(VOLUME))
    #: Other drugs in the same syringe.
    syringe: Recorded[Medicine] = field(default=Recorded[Medicine]())

    def __attrs_post_init__(self) -> None:
        check_types(self)
