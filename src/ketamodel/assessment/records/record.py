"""The record of an assessment: what was said, from what, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, final

from attrs import evolve, field, frozen

from ketamodel.assessment.acknowledgement import moment
from ketamodel.assessment.basis import Basis
from ketamodel.assessment.decide import Decision
from ketamodel.assessment.records.reads import Reads, same
from ketamodel.domain.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.assessment.finding import Finding, Seen
    from ketamodel.domain.case import Case
    from ketamodel.rules.expression import Element

__all__ = ["MASKED", "Record"]

#: Stands in a document for a value that is masked.
MASKED = "masked"


@final
@frozen(repr=False)
class Record:
    """
    An assessment to be kept: `to_json` writes it as one document, `replay` reproduces the assessment from that.

    The document has the knowledge with its digest, the case, every finding, the acknowledgements, and the time.
    """

    #: Given by the caller; no clock is read.
    at: datetime = field(converter=moment)
    #: The version of ketamodel that made it.
    package: str
    #: The paths whose values do not enter the document.
    mask: tuple[str, ...]
    #: What was assessed, with the values that are masked: they are left out as the document is written.
    basis: Basis
    #: What followed from it.
    decision: Decision

    @classmethod
    def of(cls, basis: Basis, decision: Decision, at: datetime | str, mask: Iterable[str]) -> Record:
        """
        Return the record of a *decision* that was made on *basis*.

        Raises `InvalidValue` of a time without a zone, `RefusedMask` of paths that cannot be masked.
        """
        from importlib.metadata import version  # noqa: PLC0415 - slow to load, and only records need it

        paths = tuple(dict.fromkeys(mask))
        masked(basis.case, paths, basis.knowledge.concepts)
        return cls(at, version("ketamodel"), paths, basis, decision)

    @property
    def case(self) -> Case:
        """The plan and the patient without what is masked."""
        return masked(self.basis.case, self.mask, self.basis.knowledge.concepts)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, with nothing that tells what is masked among the values that they read."""
        if not self.mask:
            return self.decision.findings
        whole, rest = self._reads()
        return tuple(evolve(one, seen=tuple(_shown(one, whole, rest))) for one in self.decision.findings)

    def hides(self, rule_id: str) -> bool:
        """Return whether the rule *rule_id* reads something that is masked; so it is taken of one that is not known."""
        rules = {rule.id: rule for rule in self.basis.effective.rules}
        if not self.mask or rule_id not in rules:
            return bool(self.mask)
        whole, rest = self._reads()
        return any(_hides(one, whole, rest) for one in whole.elements(rules[rule_id]).values())

    def _reads(self) -> tuple[Reads, Reads]:
        """Return what the rules read of the case, and of the case without what is masked."""
        return Reads(self.basis), Reads(evolve(self.basis, case=self.case))

    def __repr__(self) -> str:
        return f"<Record of {self.at.isoformat()}, {self.decision.verdict.value}>"


def _shown(finding: Finding, whole: Reads, rest: Reads) -> Iterator[Seen]:
    """Return what *finding* saw; of what the masked case does not tell, only that it is masked."""
    read = whole.elements(finding.rule)
    for one in finding.seen:
        yield evolve(one, value=MASKED) if _hides(read[one.path], whole, rest) else one


def _hides(element: Element, whole: Reads, rest: Reads) -> bool:
    """Return whether the masked case leaves out something from which *element* follows."""
    told, left = whole.told([element]), rest.told([element])
    return any(not same(told[path], left[path]) for path in told)
