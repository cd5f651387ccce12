"""Every use that the knowledge has for an indication, ranked for one patient."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import evolve, frozen

from ketamodel.assessment.basis import Basis
from ketamodel.assessment.decide import decide
from ketamodel.assessment.finding import Finding, Status
from ketamodel.assessment.repairs.candidates import Candidates
from ketamodel.assessment.repairs.changes import Change
from ketamodel.assessment.repairs.demands import Demands, rank
from ketamodel.assessment.repairs.search import Search
from ketamodel.domain.case import Case
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.use import Use, ranked

if TYPE_CHECKING:
    from datetime import date

    from ketamodel.domain.concepts import Indication, Setting
    from ketamodel.domain.kinds import Jurisdiction
    from ketamodel.domain.patient import Patient
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["TreatmentOption", "options"]


@final
@frozen(repr=False)
class TreatmentOption:
    """A use of the knowledge base for one patient: a plan made from its own limits, and what is said of it."""

    use: Use
    #: What the limits of the use make of the plan; an amount that they do not name is left out.
    plan: TreatmentPlan
    verdict: Verdict
    #: What the plan says beyond what was known: product, route, dose, place, people and monitoring.
    requires: tuple[Change, ...]
    #: The paths of what is still to be asked or chosen.
    asks: tuple[str, ...]
    #: The confirmed findings that ask for the verdict.
    against: tuple[Finding, ...]

    def __str__(self) -> str:
        asks = f", {len(self.asks)} to ask" if self.asks else ""
        return f"{self.verdict.value}: {self.use.title} (certainty {self.use.certainty.grade.value}{asks})"

    def __repr__(self) -> str:
        return f"<TreatmentOption {self.use.id}, {self.verdict.value}>"


def options(  # noqa: PLR0913 - three things are asked, the rest are options
    indication: Indication,
    patient: Patient,
    jurisdiction: Jurisdiction,
    *,
    plan: TreatmentPlan | None = None,
    setting: Setting | None = None,
    as_of: date | None = None,
    knowledge: KnowledgeBase = KNOWLEDGE,
) -> tuple[TreatmentOption, ...]:
    """
    Return every use for *indication* in *jurisdiction*, the best verdict first, then the best standing and evidence.

    Each is assessed by the ordinary path, as a plan that the limits of the use make of what is known already:
    *plan* tells that (date, urgency, course, medicines), *setting* the place; what was planned to be given is left out.

    >>> from ketamodel import Jurisdiction, Patient, indications
    >>> found = options(indications.TREATMENT_RESISTANT_DEPRESSION, Patient(), Jurisdiction.US)
    >>> found[0].verdict.value, found[0].use.id
    ('indeterminate', 'esketamine-us-trd')
    """
    known = TreatmentPlan() if plan is None else plan
    bare = TreatmentPlan(
        jurisdiction=jurisdiction,
        date=known.date,
        indication=indication,
        course=known.course,
        setting=known.setting if setting is None else setting,
        urgency=known.urgency,
        observation=known.observation,
        same_day_driving=known.same_day_driving,
        provides=known.provides,
        medicines=known.medicines,
        intake=known.intake,
    )
    basis = Basis(Case(bare, patient), knowledge, knowledge.day(as_of))
    search = Search(basis, Demands(basis, Verdict.CAUTION), Candidates.of(basis.effective, knowledge.concepts))
    uses = ranked(use for use in search.targets() if use is not None)
    found = (_option(search, use) for use in uses)
    return tuple(sorted(found, key=lambda one: -rank(one.verdict)))


def _option(search: Search, use: Use) -> TreatmentOption:
    basis, step = search.basis, search.planned(use)
    decision = decide(evolve(basis, case=Case(step.plan, basis.case.patient)))
    blocking = (one for one in decision.findings if one.verdict is Verdict.INDETERMINATE)
    against = (
        one for one in decision.findings if one.status is Status.CONFIRMED and one.rule.then.verdict is decision.verdict
    )
    return TreatmentOption(
        use=use,
        plan=step.plan,
        verdict=decision.verdict,
        requires=tuple(evolve(one, otherwise=()) for one in step.changes),
        asks=tuple(dict.fromkeys(path for one in blocking for path in one.missing)),
        against=tuple(against),
    )
