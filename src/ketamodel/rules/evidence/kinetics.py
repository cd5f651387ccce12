"""What the body does to a medicine, and how soon and how long it acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue
from ketamodel.provenance import Citation
from ketamodel.quantity import Quantity, Range
from ketamodel.rules.evidence.amounts import amounts_in
from ketamodel.rules.evidence.cited import cited
from ketamodel.terminology import Concept, Term, concept_id

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KineticParameter", "Kinetics"]


@final
class KineticParameter(Term):
    """What is known of a medicine in the body."""

    TARGET = "target"
    BIOAVAILABILITY = "bioavailability"
    TIME_TO_PEAK = "time to peak concentration"
    HALF_LIFE = "half-life"
    PROTEIN_BINDING = "protein binding"
    VOLUME_OF_DISTRIBUTION = "volume of distribution"
    CLEARANCE = "clearance"
    METABOLISM = "metabolism"
    ELIMINATION = "elimination"
    HEPATIC_EFFECT = "effect of hepatic impairment"
    ONSET = "onset"
    DURATION = "duration"


_SHARE = frozenset({"count"})
_TIME = frozenset({"time"})
#: What each parameter is measured in; one that is not here has no number.
_DIMENSIONS: Mapping[KineticParameter, frozenset[str]] = {
    KineticParameter.BIOAVAILABILITY: _SHARE,
    KineticParameter.TIME_TO_PEAK: _TIME,
    KineticParameter.HALF_LIFE: _TIME,
    KineticParameter.PROTEIN_BINDING: _SHARE,
    KineticParameter.VOLUME_OF_DISTRIBUTION: frozenset({"volume", "volume per body weight"}),
    KineticParameter.CLEARANCE: frozenset({"flow", "flow per body weight"}),
    KineticParameter.ELIMINATION: _SHARE,
    KineticParameter.ONSET: _TIME,
    KineticParameter.DURATION: _TIME,
}


@final
@frozen
class Kinetics:
    """
    One parameter of a medicine, by one route where the route matters.

    A value of None is given in words only, in what the citations state.
    Raises `InvalidValue` for a value in a unit that does not measure the parameter.
    """

    id: str = field(converter=concept_id)
    parameter: KineticParameter
    #: The agent or product.
    medicine: Concept
    value: Range | None
    because: tuple[Citation, ...] = field(converter=cited)
    route: Concept | None = None
    #: The effect of which it is the onset or the duration, such as analgesia.
    effect: str = ""

    def __attrs_post_init__(self) -> None:
        expected = _DIMENSIONS.get(self.parameter, frozenset())
        for end in self.quantities:
            if end.dimension not in expected:
                said = " or ".join(sorted(expected)) or "words, no number"
                raise InvalidValue(self.parameter.value, f"{end}, a {end.dimension}", said)

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """What it is about."""
        return (self.medicine, *(() if self.route is None else (self.route,)))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that its citations must state."""
        return amounts_in(self.value)
