"""The answer for one plan and one patient."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import frozen

from ketamodel.assessment.finding import Finding, Status
from ketamodel.provenance import Certainty
from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.truth import Truth

__all__ = ["Assessment"]


@final
@frozen(repr=False)
class Assessment:
    """
    All that the knowledge base says of a plan for a patient.

    The verdict is the worst of what is confirmed, and indeterminate where what blocks is not settled.
    """

    verdict: Verdict
    #: That no use of a label is met; not known while data are missing.
    off_label: Truth
    #: Every rule that holds or may hold, the weightiest first.
    findings: tuple[Finding, ...]
    #: The ids of the uses that are met.
    uses_met: tuple[str, ...]
    #: That of the best use met; None where none is.
    certainty: Certainty | None
    #: What the uses met ask to be observed.
    monitoring: tuple[MonitoringRequirement, ...]
    #: Edition of the knowledge base.
    edition: date
    #: The day of the knowledge that was asked for.
    as_of: date

    @property
    def missing(self) -> tuple[str, ...]:
        """The paths of the data for want of which something that blocks is not settled."""
        blocking = (one for one in self.findings if one.verdict is Verdict.INDETERMINATE)
        return tuple(dict.fromkeys(path for one in blocking for path in one.missing))

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """The findings that are known to hold, advice left out."""
        return tuple(
            one for one in self.findings if one.status is Status.CONFIRMED and one.rule.then.kind is not Kind.ADVICE
        )

    def __str__(self) -> str:
        return f"{self.verdict.value}: {len(self.confirmed)} confirmed, {len(self.missing)} data missing"

    def __repr__(self) -> str:
        return f"<Assessment {self.verdict.value}, {len(self.findings)} findings>"
