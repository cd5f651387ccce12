"""What differs between two assessments, and through which inputs."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.assessment.finding import Finding
from ketamodel.assessment.records.reads import Reads, same, shown
from ketamodel.domain.case import inputs
from ketamodel.rules.digest import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.assessment.basis import Basis
    from ketamodel.assessment.decide import Decision
    from ketamodel.assessment.records.reads import Told

__all__ = ["Comparison", "Contrast", "Difference", "compared"]


@final
@frozen
class Contrast:
    """
    Something that was said one way before and another way after, at a path of the case or under a name.

    >>> str(Contrast("plan.dose", "56 mg", "84 mg"))
    'plan.dose: 56 mg -> 84 mg'
    """

    path: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}: {self.before} -> {self.after}"


@final
@frozen(repr=False)
class Difference:
    """A finding that appears (*before* is None), vanishes (*after* is None) or changes."""

    before: Finding | None
    after: Finding | None
    #: What its rule reads, and the two cases do not tell alike.
    inputs: tuple[Contrast, ...]

    @property
    def rule_id(self) -> str:
        """The id of its rule."""
        return self._finding.rule.id

    @property
    def _finding(self) -> Finding:
        found = self.after or self.before
        if found is None:
            message = "a difference is of at least one finding"
            raise TypeError(message)
        return found

    @property
    def changes(self) -> tuple[Contrast, ...]:
        """What of a finding that changes is another; none of one that appears or vanishes."""
        if self.before is None or self.after is None:
            return ()
        return tuple(_changes(_facts(self.before), _facts(self.after)))

    @property
    def what(self) -> str:
        """What becomes of it: "appears", "vanishes" or "changes"."""
        if self.before is None:
            return "appears"
        return "vanishes" if self.after is None else "changes"

    def __str__(self) -> str:
        finding = self._finding
        lines = [f"{self.what}: {finding.rule.title} [{finding.rule.id}]"]
        if not self.changes:
            lines.append(f"  {finding.status.value} {finding.rule.then.kind.value}")
        lines += [f"  {one}" for one in self.changes]
        lines += [f"  through {one}" for one in self.inputs]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Difference {self.rule_id} {self.what}>"


@final
@frozen(repr=False)
class Comparison:
    """What another assessment says otherwise, and what it was made from otherwise."""

    #: The verdict, and what else is said of the whole.
    whole: tuple[Contrast, ...]
    #: Findings that appear, vanish or change, the weightiest first.
    differences: tuple[Difference, ...]
    #: Everything that the two cases do not tell alike.
    inputs: tuple[Contrast, ...]
    #: The edition, the day, the policies and the digest of the knowledge, where they differ.
    knowledge: tuple[Contrast, ...]

    @property
    def same(self) -> bool:
        """Whether the two say the same, whatever they were made from."""
        return not self.whole and not self.differences

    @property
    def appeared(self) -> tuple[Finding, ...]:
        """The findings of the other that the first has not."""
        return tuple(one.after for one in self.differences if one.before is None and one.after is not None)

    @property
    def vanished(self) -> tuple[Finding, ...]:
        """The findings of the first that the other has not."""
        return tuple(one.before for one in self.differences if one.after is None and one.before is not None)

    @property
    def changed(self) -> tuple[Difference, ...]:
        """The findings that both have, and not alike."""
        return tuple(one for one in self.differences if one.before is not None and one.after is not None)

    @property
    def without_effect(self) -> tuple[Contrast, ...]:
        """The inputs that differ and through which no finding does."""
        effective = {change.path for one in self.differences for change in one.inputs}
        lists = {path.rpartition(".")[0] for path in effective}
        effective |= lists | {f"{path}.complete" for path in lists}
        return tuple(one for one in self.inputs if one.path not in effective)

    @property
    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What differs, under its headings."""
        said: tuple[tuple[str, tuple[Contrast | Difference, ...]], ...] = (
            ("Knowledge", self.knowledge),
            ("Verdict", self.whole),
            ("Findings", self.differences),
            ("Inputs without effect", self.without_effect),
        )
        return tuple((heading, tuple(map(str, found))) for heading, found in said if found)

    def __str__(self) -> str:
        opening = ["The assessments say the same."] if self.same else []
        return "\n".join([*opening, *("\n".join([heading, *_indented(found)]) for heading, found in self.sections)])

    def _repr_html_(self) -> str:
        opening = "<p>The assessments say the same.</p>" if self.same else ""
        body = "".join(
            f"<h4>{heading}</h4><ul>{''.join(f'<li>{_lines(one)}</li>' for one in found)}</ul>"
            for heading, found in self.sections
        )
        return f"<div>{opening}{body}</div>"

    def __repr__(self) -> str:
        return f"<Comparison: {len(self.differences)} findings differ>"


def _indented(found: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for one in found for line in one.splitlines())


def _lines(one: str) -> str:
    return "<br>".join(map(escape, one.splitlines()))


def compared(before: tuple[Basis, Decision], after: tuple[Basis, Decision]) -> Comparison:
    """
    Return what differs between two decisions, each with what it was made from.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> one = assess(TreatmentPlan(), Patient())
    >>> print(one.compare(one))
    The assessments say the same.
    """
    (old, was), (new, now) = (Reads(before[0]), before[1]), (Reads(after[0]), after[1])
    first, second = ({one.rule.id: one for one in each.findings} for each in (was, now))
    pairs = [(first.get(one), second.get(one)) for one in dict.fromkeys([*second, *first])]
    return Comparison(
        whole=tuple(_changes(_summary(was), _summary(now))),
        differences=tuple(Difference(*pair, _through(pair, old, new)) for pair in pairs if _differ(*pair)),
        inputs=tuple(_apart(inputs(old.basis.case), inputs(new.basis.case))),
        knowledge=tuple(_changes(_origin(old.basis, new.basis), _origin(new.basis, old.basis))),
    )


def _through(pair: tuple[Finding | None, Finding | None], old: Reads, new: Reads) -> tuple[Contrast, ...]:
    """Return what the two cases do not tell alike, of all that the rule of a *pair* of findings reads."""
    rules = [one.rule for one in pair if one is not None]
    read = [element for reads in (old, new) for rule in rules for element in reads.elements(rule).values()]
    return tuple(_apart(old.told(read), new.told(read)))


def _differ(one: Finding | None, other: Finding | None) -> bool:
    return one is None or other is None or _facts(one) != _facts(other)


def _apart(one: Mapping[str, Told], two: Mapping[str, Told]) -> Iterator[Contrast]:
    for path in sorted({*one, *two}):
        before, after = one.get(path), two.get(path)
        if not same(before, after):
            yield Contrast(path, shown(before), shown(after))


def _changes(one: Mapping[str, str], two: Mapping[str, str]) -> Iterator[Contrast]:
    for name in dict.fromkeys([*one, *two]):
        before, after = one.get(name, ""), two.get(name, "")
        if before != after:
            yield Contrast(name, before or "none", after or "none")


def _summary(decision: Decision) -> Mapping[str, str]:
    return {
        "verdict": decision.verdict.value,
        "off label": decision.off_label.value,
        "uses met": ", ".join(decision.uses_met),
        "certainty": "" if decision.certainty is None else decision.certainty.grade.value,
        "monitoring": ", ".join(one.id for one in decision.monitoring),
    }


def _facts(finding: Finding) -> Mapping[str, str]:
    then = finding.rule.then
    return {
        "status": finding.status.value,
        "verdict": "" if finding.verdict is None else finding.verdict.value,
        "severity": "" if then.severity is None else then.severity.value,
        "because": "; ".join(map(str, finding.seen)),
        "not known": ", ".join(finding.missing),
        "says": f"{finding.rule.title} {then.says}",
        "sources": "; ".join(f"{one}: {one.states}" for one in finding.rule.because),
        "acknowledged": "" if finding.acknowledgement is None else str(finding.acknowledgement),
    }


def _origin(basis: Basis, other: Basis) -> Mapping[str, str]:
    knowledge = basis.knowledge
    found = {
        "edition": knowledge.edition.isoformat(),
        "policies": ", ".join(policy.name for policy in knowledge.policies),
        "as of": basis.as_of.isoformat(),
    }
    return found if knowledge is other.knowledge else {**found, "digest": digest_of(knowledge)}
