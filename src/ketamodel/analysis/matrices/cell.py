"""One indication, product and route: what the knowledge says of them before anything else is known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias, final

from attrs import field, frozen

from ketamodel.domain.concepts import Indication, Product, Route
from ketamodel.provenance import Certainty
from ketamodel.rules.knowledge_base import UNCOVERED
from ketamodel.rules.use import Standing
from ketamodel.terminology import Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Cell", "Row", "Support"]

#: A cell as plain values, for tables and JSON.
Row: TypeAlias = "dict[str, str | list[str] | None]"


@final
class Support(Term):
    """How far an indication, a product and a route are supported, the best first."""

    #: A label that is in force covers it.
    APPROVED = "approved"
    #: A guideline or the like covers it, and it is supported by default.
    SUPPORTED = "off label, supported"
    #: It is given off label; the best verdict that a plan can get is caution.
    CAUTION = "off label, with caution"
    #: It rests on trials alone.
    INVESTIGATIONAL = "investigational"
    #: Whether a source covers it, or rules it out, depends on more than indication, product and route.
    DEPENDS = "depends on the rest of the plan"
    #: A source covers it no further, or a rule speaks against it whatever the rest of the plan.
    NOT_SUPPORTED = "not supported"
    #: That is a statement about the knowledge base, not about the treatment.
    UNCOVERED = "no source covers it"


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@frozen
class Cell:
    """
    What the knowledge says of an indication, a product and a route.

    It is what `ketamodel.assess` says of a plan that tells no more than these, for a patient of whom nothing is known.
    """

    indication: Indication
    product: Product
    route: Route
    status: Support
    #: The ids of the uses that cover it and can be met, the best first.
    uses: tuple[str, ...] = field(default=(), converter=_ids)
    #: The ids of the rules with a verdict that hold of every such plan.
    rules: tuple[str, ...] = field(default=(), converter=_ids)
    #: On what the best of the uses rests; None where there is none.
    standing: Standing | None = None
    #: How certain it is that the best of the uses works.
    certainty: Certainty | None = None
    #: The first day since which uses of that standing have covered it without a gap; None where none is known.
    since: date | None = None

    @property
    def behind(self) -> tuple[str, ...]:
        """The ids of the uses and rules that make the status what it is; of the latter, those that say most."""
        said = tuple(one for one in self.rules if one != UNCOVERED)
        return (*self.uses, *said) or self.rules

    def row(self) -> Row:
        """Return the cell as plain values: ids and names, and None where nothing applies."""
        ids: Mapping[str, Indication | Product | Route] = {
            "indication": self.indication,
            "product": self.product,
            "route": self.route,
        }
        return {
            **{key: one.id for key, one in ids.items()},
            **{f"{key}_name": one.name for key, one in ids.items()},
            "status": self.status.value,
            "standing": None if self.standing is None else self.standing.value,
            "certainty": None if self.certainty is None else self.certainty.grade.value,
            "since": None if self.since is None else self.since.isoformat(),
            "uses": list(self.uses),
            "rules": list(self.rules),
        }

    def __str__(self) -> str:
        return f"{self.indication}, {self.product}, {self.route}: {self.status.value}"
