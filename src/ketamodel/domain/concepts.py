"""The concepts of plans and patients; a site may add to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel._declared import listed
from ketamodel.domain.kinds import Care, Urgency
from ketamodel.errors import nearest
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Agent",
    "Allergen",
    "Indication",
    "Medicine",
    "Parameter",
    "Product",
    "Provision",
    "RiskFactor",
    "Route",
    "Setting",
    "meant",
]


def _provisions(given: Iterable[Provision]) -> tuple[Provision, ...]:
    return listed(tuple, given)


@final
@frozen(cache_hash=True, repr=False)
class Agent(Concept):
    """An active substance, such as esketamine."""


@final
@frozen(cache_hash=True, repr=False)
class Product(Concept):
    """
    A medicinal product, and the agent in it.

    Products of one agent and form, such as ketamine injection in three strengths, share a broader product.
    """

    agent: Agent = field(kw_only=True)
    #: Concentration, where the product has one.
    strength: Quantity | None = field(default=None, kw_only=True)
    #: What one device or unit of the product delivers.
    unit_dose: Quantity | None = field(default=None, kw_only=True)


@final
@frozen(cache_hash=True, repr=False)
class Route(Concept):
    """A way into the body."""


@final
@frozen(cache_hash=True, repr=False)
class Indication(Concept):
    """What the treatment is for."""

    #: That of a plan for it which states none, where it is an emergency by its nature.
    urgency: Urgency | None = field(default=None, kw_only=True)


@final
@frozen(cache_hash=True, repr=False)
class RiskFactor(Concept):
    """A condition of the patient that matters."""


@final
@frozen(cache_hash=True, repr=False)
class Allergen(Concept):
    """What a patient may be hypersensitive to."""


@final
@frozen(cache_hash=True, repr=False)
class Medicine(Concept):
    """
    Another medicine, or a group of medicines.

    One that the vocabulary lacks is written with the groups it belongs to;
    without them (``broader=None``) its membership of any group is not known.

    >>> Medicine("new-drug", "a new drug", broader=None).broader is None
    True
    """


@final
@frozen(cache_hash=True, repr=False)
class Parameter(Concept):
    """Something that is measured, in one unit."""

    unit: str = field(kw_only=True)
    #: Only a reading of the day of the session counts.
    same_day: bool = field(default=True, kw_only=True)


@final
@frozen(cache_hash=True, repr=False)
class Provision(Concept):
    """Something that a plan or its place provides: staff, equipment, certification, arrangements."""


@final
@frozen(cache_hash=True, repr=False)
class Setting(Concept):
    """A place of treatment."""

    #: Whether patients there are admitted; None where a setting has both.
    care: Care | None = field(default=None, kw_only=True)
    #: What every such place provides.
    provides: tuple[Provision, ...] = field(default=(), converter=_provisions, kw_only=True)


def meant(given: str, concepts: Iterable[Concept]) -> tuple[str, ...]:
    """
    Return the ids of up to three of *concepts* that look most like *given*, by their ids or names.

    Of medicines, only what is almost the same: none is better than another one.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> meant("metformin", (one for one in KNOWLEDGE.concepts if isinstance(one, Medicine)))
    ()
    >>> meant("intravenous", (one for one in KNOWLEDGE.concepts if isinstance(one, Route)))
    ('iv', 'iv-bolus', 'iv-infusion')
    """
    words: dict[str, str] = {}
    alike = 0.6
    for one in concepts:
        words |= {one.name: one.id, one.id: one.id}
        alike = _SAME_MEDICINE if isinstance(one, Medicine) else alike
    # An id and a name of one concept may both be alike.
    return tuple(dict.fromkeys(words[word] for word in nearest(given, words, alike=alike)))


#: One letter of eight is another one.
_SAME_MEDICINE = 0.85
