"""The answer for one plan and one patient."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import evolve, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.decide import Decision, ReaderName, decide
from ketamodel.assessment.finding import Finding, Status
from ketamodel.assessment.questions.question import questions
from ketamodel.assessment.reasons.considered import considered
from ketamodel.assessment.reasons.explanation import explained
from ketamodel.assessment.records.acknowledging import bound, lapsed, marked
from ketamodel.assessment.records.comparison import Comparison, compared
from ketamodel.assessment.records.record import Record
from ketamodel.assessment.repairs.repair import repairs_of
from ketamodel.domain.answer import answered
from ketamodel.provenance import Certainty
from ketamodel.rules.conclusion import Kind, Verdict
from ketamodel.rules.monitoring import MonitoringRequirement
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from ketamodel.assessment.acknowledgement import Acknowledgement
    from ketamodel.assessment.questions.question import Question
    from ketamodel.assessment.reasons.considered import Considered
    from ketamodel.assessment.reasons.explanation import Explanation
    from ketamodel.assessment.repairs.repair import Repairs
    from ketamodel.domain.answer import Answer
    from ketamodel.domain.case import Case
    from ketamodel.domain.patient import Patient
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.rules.knowledge_base import KnowledgeBase

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
    #: The case, and the knowledge that it was read with.
    basis: Basis

    @classmethod
    def of(cls, basis: Basis, *, reader: ReaderName = "compiled") -> Assessment:
        """Return what follows from *basis*."""
        made = decide(basis, reader=reader)
        findings = marked(made.findings, basis) if basis.acknowledgements else made.findings
        return cls(made.verdict, made.off_label, findings, made.uses_met, made.certainty, made.monitoring, basis)

    @property
    def case(self) -> Case:
        """The plan and the patient that were assessed."""
        return self.basis.case

    @property
    def plan(self) -> TreatmentPlan:
        """The plan that was assessed."""
        return self.basis.case.plan

    @property
    def patient(self) -> Patient:
        """The patient for whom it was assessed."""
        return self.basis.case.patient

    @property
    def knowledge(self) -> KnowledgeBase:
        """The knowledge base that was read."""
        return self.basis.knowledge

    @property
    def edition(self) -> date:
        """The edition of the knowledge base."""
        return self.basis.knowledge.edition

    @property
    def as_of(self) -> date:
        """The day of the knowledge that was asked for."""
        return self.basis.as_of

    @property
    def decision(self) -> Decision:
        """What was decided, without what it was made from."""
        return Decision(self.verdict, self.off_label, self.findings, self.uses_met, self.certainty, self.monitoring)

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

    @property
    def considered(self) -> Considered:
        """What became of every rule of the knowledge base: nothing is silently skipped."""
        return considered(self.basis)

    def why_not(self, rule_id: str) -> Explanation:
        """
        Return why the rule *rule_id* does not hold, or what else became of it.

        Raises `UnknownId` with the nearest ids if the knowledge has no such rule.
        """
        return explained(self.basis, rule_id)

    def repairs(self, *, wanted: Verdict = Verdict.CAUTION, limit: int = 5) -> Repairs:
        """
        Return up to *limit* smallest changes of the plan after which the verdict is at least *wanted*.

        Only what the prescriber chooses is changed; nothing about the patient is, and what is not known stays so.
        Where there are none, the answer names the data that must be known first, or the rules that bar every plan.
        Raises `InvalidValue` for a limit below 1.

        >>> from ketamodel import Patient, TreatmentPlan, assess
        >>> print(assess(TreatmentPlan(), Patient()).repairs())  # doctest: +ELLIPSIS
        To be asked: patient.risks.aneurysmal-vascular-disease, plan.jurisdiction, ...
        """
        return repairs_of(self.basis, wanted, limit)

    @property
    def lapsed(self) -> tuple[Acknowledgement, ...]:
        """The acknowledgements that no longer hold: a value that their rule reads has changed, or the rule has."""
        return lapsed(self.basis)

    def compare(self, other: Assessment) -> Comparison:
        """
        Return what *other* says otherwise: findings that appear, vanish and change, and through which inputs.

        >>> from ketamodel.assessment import assess
        >>> from ketamodel.domain.patient import Patient
        >>> from ketamodel.domain.plan import TreatmentPlan
        >>> before, after = (assess(TreatmentPlan(), Patient(pregnant=one)) for one in (False, True))
        >>> str(before.compare(after).inputs[0])
        'patient.pregnant: no -> yes'
        """
        return compared((self.basis, self.decision), (other.basis, other.decision))

    def acknowledged(self, *given: Acknowledgement) -> Assessment:
        """
        Return this assessment with what people took note of; the verdict and the findings stay.

        Those of another assessment hold as long as what their rule reads is the same.
        Raises `RefusedAcknowledgements` with all that is wrong: a rule that is not known or was not found,
        a contraindication without a reason.
        """
        basis = evolve(self.basis, acknowledgements=bound(given, self.basis, self.findings))
        return evolve(self, findings=marked(self.findings, basis), basis=basis)

    def record(
        self,
        *,
        at: datetime | str,
        mask: Iterable[str] = (),
        acknowledgements: Iterable[Acknowledgement] = (),
    ) -> Record:
        """
        Return the record of this assessment, made *at* a time with its zone; `to_json` writes it.

        *mask* names the paths of the case whose values do not enter the document; a record with masked values
        cannot be replayed.
        Raises `InvalidValue` of a time without a zone, `RefusedMask` of paths that no case has.

        >>> from ketamodel.assessment import assess
        >>> from ketamodel.domain.patient import Patient
        >>> from ketamodel.domain.plan import TreatmentPlan
        >>> assess(TreatmentPlan(), Patient(pregnant=True)).record(at="2026-03-02T09:30+01:00", mask=["patient"])
        <Record of 2026-03-02T09:30:00+01:00, indeterminate>
        """
        noted = self.acknowledged(*acknowledgements)
        return Record.of(noted.basis, noted.decision, at, mask)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The data that can still change the verdict, the most decisive first, with what each answer would do."""
        return questions(self.basis)

    def answered(self, answers: Mapping[str, Answer]) -> Assessment:
        """
        Return the assessment of the same case with *answers*, by path.

        Amounts may be texts with a unit, choices and concepts their ids, days ISO 8601.
        Raises `RefusedAnswers` with all that is wrong with them: nothing that is known is changed.

        >>> from ketamodel import Patient, TreatmentPlan, assess
        >>> assess(TreatmentPlan(), Patient()).answered({"patient.weight": "70 kg"}).patient.weight
        Quantity('70', 'kg')
        """
        case = answered(self.case, answers, self.knowledge.concepts)
        return self.of(evolve(self.basis, case=case))

    def __str__(self) -> str:
        return f"{self.verdict.value}: {len(self.confirmed)} confirmed, {len(self.missing)} data missing"

    def __repr__(self) -> str:
        return f"<Assessment {self.verdict.value}, {len(self.findings)} findings>"
