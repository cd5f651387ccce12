"""The paper on which a dose is worked out: steps, what is missing, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from ketamodel.analysis.doses.sheet import Missing, Refusal, Step

if TYPE_CHECKING:
    from ketamodel.analysis.doses.amount import Amount
    from ketamodel.analysis.doses.sheet import PortionKind
    from ketamodel.provenance import Citation

__all__ = ["Workings"]


@final
class Workings:
    """Collects what is written down while a dose is worked out."""

    def __init__(self) -> None:
        """Begin with an empty sheet."""
        self.steps: list[Step] = []
        self.refusals: list[Refusal] = []
        self._missing: dict[str, Missing] = {}

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Each datum that is missing, once, with what it was needed for first."""
        return tuple(self._missing.values())

    def step(
        self,
        portion: PortionKind | None,
        what: str,
        formula: str,
        result: Amount,
        because: tuple[Citation, ...] = (),
    ) -> Amount:
        """Write down a step and return its *result*."""
        self.steps.append(Step(portion, what, formula, result, because))
        return result

    def lack(self, path: str, needed_for: str) -> None:
        """Write down that the datum at *path* is not known."""
        self._missing.setdefault(path, Missing(path, needed_for))

    def refuse(self, reason: str, because: tuple[Citation, ...] = ()) -> None:
        """Write down that something is not computed."""
        self.refusals.append(Refusal(reason, because))
