"""Findings as rows: what is found for a row of a table in columns becomes a row each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.readers.columns import Term
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.screening.gaps import Gaps
from ketamodel.truth import Truth

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.readers.columns import Answer
    from ketamodel.rules.rule import Rule
    from ketamodel.screening.screen import Judged

__all__ = ["COMMA", "Asked", "Found", "Part", "joined", "verdict_of"]

#: Between the paths of what is missing.
COMMA = ", "


@final
@frozen(eq=False)
class Part:
    """A part of conditions: the paths that are missing wherever a rule with it may hold, and those of some rows."""

    always: frozenset[str]
    #: The paths by the name of the gap that says where they are missing.
    somewhere: Mapping[str, tuple[str, ...]]


@final
@frozen(eq=False)
class Asked:
    """A rule that may hold: where it does, and the parts of which something may be missing."""

    rule: Rule
    truth: nw.Expr
    parts: tuple[Part, ...]


@final
@frozen(eq=False)
class Found:
    """What is found in a table: of each rule that may hold where it does and what is missing, after some stages."""

    asked: tuple[Asked, ...]
    #: The rows that can be a case, for others have no findings; None of all.
    cases: nw.Expr | None
    stages: Sequence[Mapping[str, nw.Expr]]
    #: The columns of the gaps in the parts, by name.
    gaps: Mapping[str, nw.Expr]

    @classmethod
    def of(cls, judged: Judged, rules: Sequence[Rule]) -> Found:
        """Return what is found of those of *rules* that may hold."""
        judgement = judged.judgement
        stages, gaps = judgement.stages, Gaps(judgement.reader)
        possible = [one for one in rules if judgement.truth(one) is not Truth.FALSE]
        parts = {rule.id: gaps.parts(rule) for rule in possible}
        names: dict[Term, str] = {}
        known = {id(one): _part(one, names) for some in parts.values() for one in some}
        cases = judgement.is_case()
        stages.share([*names, *map(judgement.truth, possible), cases])
        return cls(
            asked=tuple(
                Asked(rule, stages.column(judgement.truth(rule)), tuple(known[id(one)] for one in parts[rule.id]))
                for rule in possible
            ),
            cases=stages.column(cases) if isinstance(cases, Term) else None,
            gaps={name: stages.column(gap) for gap, name in names.items()},
            # After all others: it is told what they need.
            stages=judged.stages,
        )


def _part(missing: Mapping[str, Answer], names: dict[Term, str]) -> Part:
    """Return the part of which *missing* is missing; the gaps that have no name yet get one."""
    somewhere: dict[str, tuple[str, ...]] = {}
    for path, gap in missing.items():
        if isinstance(gap, Term):
            name = names.setdefault(gap, f"gap {len(names)}")
            somewhere[name] = (*somewhere.get(name, ()), path)
    return Part(frozenset(path for path, gap in missing.items() if not isinstance(gap, Term)), somewhere)


def joined(paths: frozenset[str]) -> str:
    """
    Return *paths* as one text, in the order in which a finding names them.

    >>> joined(frozenset({"plan.dose", "patient.weight"}))
    'patient.weight, plan.dose'
    """
    return COMMA.join(sorted(paths))


def verdict_of(rule: Rule, *, confirmed: bool) -> Verdict | None:
    """
    Return the verdict that a finding of *rule* alone asks for.

    >>> from ketamodel import KNOWLEDGE
    >>> verdict_of(KNOWLEDGE.every_rule[0], confirmed=False).value
    'indeterminate'
    """
    if confirmed:
        return rule.then.verdict
    return Verdict.INDETERMINATE if rule.then.not_known is NotKnown.BLOCKS else None
