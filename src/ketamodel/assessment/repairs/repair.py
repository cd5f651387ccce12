"""The smallest changes of a plan after which it is acceptable, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import evolve, field, frozen

from ketamodel.assessment.decide import decide
from ketamodel.assessment.finding import Finding, Seen, Status
from ketamodel.assessment.repairs.blocked import Bar, Barred, Opening, barring, openings
from ketamodel.assessment.repairs.candidates import Candidates
from ketamodel.assessment.repairs.changes import Change, applied, cost_of, field_of, said_at
from ketamodel.assessment.repairs.demands import Demands, rank
from ketamodel.assessment.repairs.minimal import least
from ketamodel.assessment.repairs.preferred import preferred
from ketamodel.assessment.repairs.search import Search
from ketamodel.domain.case import Case
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.errors import InvalidValue, KetamodelError
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.expression import SetBy
from ketamodel.rules.knowledge_base import UNCOVERED
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.assessment.basis import Basis
    from ketamodel.assessment.decide import Decision
    from ketamodel.readers.interpret import Answer

__all__ = ["Repair", "Repairs", "repairs_of"]


def _changes(given: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(given)


@final
@frozen
class Repair:
    """
    Changes of a plan after which its verdict is at least the wanted one; without any of them it is not.

    >>> from ketamodel.quantity import Quantity
    >>> dose = Change(
    ...     "plan.dose", "dose", Quantity("112", "mg"), Quantity("84", "mg"), "The doses are 56 mg and 84 mg."
    ... )
    >>> str(Repair([dose], TreatmentPlan(dose=Quantity("84", "mg")), Verdict.SUPPORTED))
    'dose: 112 mg -> 84 mg (then supported)'
    """

    changes: tuple[Change, ...] = field(converter=_changes)
    #: The plan after the changes, to be assessed like any other.
    plan: TreatmentPlan
    #: The verdict on that plan.
    verdict: Verdict
    #: The ids of the uses that it meets.
    uses_met: tuple[str, ...] = ()

    @property
    def cost(self) -> int:
        """What the changes cost together."""
        return sum(one.cost for one in self.changes)

    def __str__(self) -> str:
        return f"{'; '.join(map(str, self.changes))} (then {self.verdict.value})"


def _repairs(given: Iterable[Repair]) -> tuple[Repair, ...]:
    return tuple(given)


def _paths(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@frozen(repr=False)
class Repairs:
    """
    The repairs of a plan, the cheapest first; what must be known before there can be more, or what bars every plan.

    It is iterated, counted and indexed like a tuple of its repairs.
    """

    #: The verdict as the plan stands.
    verdict: Verdict
    #: The verdict that was asked for.
    wanted: Verdict
    repairs: tuple[Repair, ...] = field(default=(), converter=_repairs)
    #: The paths of data that must be asked: those without which the plan is not acceptable as it stands,
    #: or, where there is no repair, those without which no repair can be named.
    needs: tuple[str, ...] = field(default=(), converter=_paths)
    #: The uses that no rule closes but that no repair meets, and for what each waits; where there are repairs,
    #: only those in whose scope the plan is, and only if no repair keeps it there.
    open_uses: tuple[Opening, ...] = ()
    #: Where there is no repair: the fewest rules of which every candidate plan breaks one.
    blocked_by: tuple[Finding, ...] = ()
    #: Readings that keep the plan below the wanted verdict: they may be taken again, which is no repair.
    measured: tuple[Seen, ...] = ()
    #: False if the search was given up, after so many plans that further repairs may exist.
    complete: bool = True

    def __iter__(self) -> Iterator[Repair]:
        return iter(self.repairs)

    def __len__(self) -> int:
        return len(self.repairs)

    def __getitem__(self, index: int) -> Repair:
        return self.repairs[index]

    def __str__(self) -> str:
        return "\n".join(self._lines())

    @property
    def barred_says(self) -> str:
        """The sentence that `blocked_by` completes."""
        kind = "No plan with ketamine or esketamine in this knowledge base"
        return f"{kind} is {_SAID[self.wanted]} for this patient, because"

    def _lines(self) -> Iterator[str]:
        if rank(self.verdict) >= rank(self.wanted):
            yield f"The plan is {self.verdict.value} as it stands."
        for number, one in enumerate(self.repairs, 1):
            yield f"{number}. {one}"
        if self.blocked_by:
            yield self.barred_says
            for found in self.blocked_by:
                seen = f" ({'; '.join(map(str, found.seen))})" if found.seen else ""
                yield f"- {found.rule.title}{seen} [{'; '.join(map(str, found.rule.because))}]"
        if self.needs:
            yield f"To be asked: {', '.join(self.needs)}"
        for opening in self.open_uses:
            yield f"Not ruled out: {opening}"
        for reading in self.measured:
            yield f"May be measured again: {reading}"
        if not self.complete:
            yield "The search was given up before it had looked at every plan."

    def __repr__(self) -> str:
        return f"<Repairs {self.verdict.value} to {self.wanted.value}, {len(self.repairs)} found>"


_SAID = {
    Verdict.SUPPORTED: "supported",
    Verdict.CAUTION: "acceptable",
    Verdict.INDETERMINATE: "open to more data",
    Verdict.UNSUPPORTED: "free of a contraindication",
}


def repairs_of(basis: Basis, wanted: Verdict, limit: int) -> Repairs:
    """
    Return up to *limit* repairs of the plan in *basis* after which the verdict is at least *wanted*.

    Raises `InvalidValue` for a limit below 1.

    >>> from ketamodel.assessment.basis import Basis
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> basis = Basis(Case(TreatmentPlan(), Patient()), KNOWLEDGE, KNOWLEDGE.edition)
    >>> "plan.indication" in repairs_of(basis, Verdict.CAUTION, 1).needs
    True
    """
    if limit < 1:
        raise InvalidValue("limit", str(limit), "a number of repairs from 1")
    before = decide(basis)
    if rank(before.verdict) >= rank(wanted):
        return Repairs(before.verdict, wanted)
    search = Search(basis, Demands(basis, wanted), Candidates.of(basis.effective, basis.knowledge.concepts))
    found = tuple(_found(search, limit))
    open_uses = openings(_as_it_stands(search, found) if found else search.barred)
    waiting = (*_missing(before.findings), *(path for one in open_uses if not found for path in one.waits_for))
    closed = search.complete and not found and not open_uses
    blocked_by = barring(search.barred or [_uncovered(before)]) if closed else ()
    return Repairs(
        verdict=before.verdict,
        wanted=wanted,
        repairs=found,
        needs=() if blocked_by else dict.fromkeys(path for path in waiting if _is_asked(path)),
        open_uses=open_uses,
        blocked_by=blocked_by,
        measured=_measured(basis, before, wanted),
        complete=bool(found) or search.complete,
    )


def _is_asked(path: str) -> bool:
    """Return whether *path* is a fact: what the patient takes is one, too, while it is not known."""
    return path.startswith("plan.medicines.") or cost_of(field_of(path)) is None


def _as_it_stands(search: Search, found: tuple[Repair, ...]) -> tuple[Barred, ...]:
    """Return what is barred of the uses in whose scope the plan is as it stands, if no repair meets any of them."""
    reader = search.basis.reader()
    here = {use.id for use in search.basis.effective.uses if reader.truth(use.scope) is Truth.TRUE}
    if any(here & set(one.uses_met) for one in found):
        return ()
    return tuple(one for one in search.barred if one.use is not None and one.use.id in here)


def _uncovered(before: Decision) -> Barred:
    return Barred(None, (Bar(one) for one in before.findings if one.rule.id == UNCOVERED))


def _found(search: Search, limit: int) -> Iterator[Repair]:
    told: list[Repair] = []
    for step in search.found():
        repair = _checked(search, least(search, preferred(search, step)))
        if repair is not None and not any(_says_less(one, repair) for one in told):
            told.append(repair)
            yield repair
        if len(told) == limit:
            return


def _says_less(one: Repair, other: Repair) -> bool:
    """Return whether *other* changes the fields that *one* does, or more, and offers no new product or route."""
    values = {change.path: (change.after, *change.otherwise) for change in one.changes}
    told = all(
        value in values.get(path, (said_at(one.plan, path),))
        for path in ("plan.product", "plan.route")
        for value in (said_at(other.plan, path),)
    )
    return told and values.keys() <= {change.path for change in other.changes}


def _checked(search: Search, changes: tuple[Change, ...]) -> Repair | None:
    """Return the repair that *changes* are by the ordinary path, or None."""
    basis = search.basis
    plan = applied(basis.case.plan, changes)
    decision = decide(evolve(basis, case=Case(plan, basis.case.patient)))
    if rank(decision.verdict) < rank(search.demands.wanted):
        return None
    told = (evolve(one, otherwise=_serving(search, changes, one)) for one in changes)
    return Repair(sorted(told, key=lambda one: (-one.cost, one.path)), plan, decision.verdict, decision.uses_met)


def _serving(search: Search, changes: tuple[Change, ...], change: Change) -> Iterator[Answer]:
    """Return the other values of *change* that serve as well by the ordinary path, all else as it is."""
    basis = search.basis
    for value in change.otherwise:
        other = evolve(change, after=value, otherwise=())
        try:
            plan = applied(basis.case.plan, (other if one is change else one for one in changes))
        except KetamodelError:
            continue
        verdict = decide(evolve(basis, case=Case(plan, basis.case.patient))).verdict
        if rank(verdict) >= rank(search.demands.wanted):
            yield value


def _missing(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return the data that what blocks among *findings* waits for."""
    blocking = (one for one in findings if one.verdict is Verdict.INDETERMINATE)
    return tuple(dict.fromkeys(path for one in blocking for path in one.missing))


def _measured(basis: Basis, before: Decision, wanted: Verdict) -> tuple[Seen, ...]:
    """Return the readings on which findings below *wanted* rest."""
    taken = {one.path for one in basis.knowledge.elements if one.set_by is SetBy.MEASURED}
    against = (
        one
        for one in before.findings
        if one.status is Status.CONFIRMED and one.verdict is not None and rank(one.verdict) < rank(wanted)
    )
    return tuple(dict.fromkeys(seen for one in against for seen in one.seen if seen.path in taken))
