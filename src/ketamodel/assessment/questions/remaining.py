"""What is still open for a case: the rules that could change its verdict, without the parts that are settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import Factory, field, frozen

from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.builders import all_of, any_of
from ketamodel.rules.conclusion import NotKnown, Verdict, worst
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Expression,
    Named,
    Needed,
    Not,
    Number,
    YesNo,
)
from ketamodel.rules.rule import Rule
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.assessment.basis import Basis
    from ketamodel.domain.case import Value
    from ketamodel.readers.interpret import Reason
    from ketamodel.rules.expression import Element

__all__ = ["Leaf", "OpenRule", "Remaining", "asked_by", "is_worse", "remaining"]

Leaf: TypeAlias = "YesNo | Compare | Chosen | Needed"

_VERDICTS = tuple(Verdict)


def is_worse(one: Verdict | None, other: Verdict) -> bool:
    """
    Return whether *one* is worse than *other*; no verdict is worse than none.

    >>> is_worse(Verdict.CAUTION, Verdict.SUPPORTED), is_worse(None, Verdict.SUPPORTED)
    (True, False)
    """
    return one is not None and _VERDICTS.index(one) < _VERDICTS.index(other)


@final
@frozen(eq=False)
class OpenRule:
    """A rule that is not settled: what is left of it, and the verdicts it asks for when it holds and while open."""

    rule: Rule
    statement: Expression
    holds: Verdict | None
    open: Verdict | None


def _readers_of(left: Remaining) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for index, leaf in enumerate(left.leaves):
        for path in _told_to(leaf):
            found.setdefault(path, []).append(index)
    return {path: tuple(places) for path, places in found.items()}


def _told_to(leaf: Leaf) -> frozenset[str]:
    """Return the paths of what a case tells that decide the truth of *leaf*."""
    match leaf:
        case Compare(number=element) | Chosen(choice=element) | Needed(element=element):
            return _told_of(element)
        case YesNo():
            return _told_of(leaf)
        case _:
            assert_never(leaf)


def _told_of(element: Element) -> frozenset[str]:
    match element:
        case Number():
            return sources_of(element)
        case YesNo(concept=Concept()):
            return frozenset({element.listed_in})
        case YesNo(path=path) | Choice(path=path):
            return frozenset({path})
        case _:
            assert_never(element)


def asked_by(leaf: Expression) -> frozenset[str]:
    """
    Return the paths that *leaf* asks for; none of what is no leaf.

    >>> from ketamodel.rules.expression import SetBy
    >>> sorted(asked_by(YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)))
    ['patient.pregnant']
    """
    match leaf:
        case YesNo(path=path):
            return frozenset({path})
        case Compare(number=number) | Needed(element=Number() as number):
            given = frozenset[str]() if number.given is None else frozenset({number.given.path})
            return sources_of(number) | given
        case Needed(element=element):
            return frozenset({element.path})
        case AllOf() | AnyOf() | Not() | Named():
            return frozenset()
        case _:
            return frozenset({leaf.choice.path})


@final
@frozen(eq=False)
class Remaining:
    """The rules that can still change a verdict."""

    #: The worst that is confirmed: no datum can lift it.
    settled: Verdict
    #: The weightiest first.
    rules: tuple[OpenRule, ...]
    conditions: Mapping[str, Expression]
    #: Every statement that the rules and conditions read, once.
    leaves: tuple[Leaf, ...]
    #: What any rule lacks that is not settled, also one that changes no verdict.
    lacking: frozenset[str]
    #: The places among the leaves of those that read what a case tells at a path.
    readers_of: Mapping[str, tuple[int, ...]] = field(init=False, default=Factory(_readers_of, takes_self=True))

    def reader(self, inputs: Mapping[str, Value]) -> Interpreter:
        """Return a reader of what is left over *inputs*."""
        return Interpreter(inputs, self.conditions)

    def paths_of(self, statement: Expression) -> Iterator[str]:
        """Return the paths that *statement* asks for, also through named conditions."""
        match statement:
            case AllOf(parts=parts) | AnyOf(parts=parts):
                for one in parts:
                    yield from self.paths_of(one)
            case Not(part=part):
                yield from self.paths_of(part)
            case Named(name=name):
                yield from self.paths_of(self.conditions[name])
            case _:
                yield from asked_by(statement)


def _asked(verdicts: list[Verdict | None]) -> Iterator[Verdict]:
    return (one for one in verdicts if one is not None)


def remaining(basis: Basis) -> Remaining:
    """
    Return what can still change the verdict on a case.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> remaining(assess(TreatmentPlan(), Patient()).basis).settled.value
    'supported'
    """
    reader, fold = basis.reader(), _Fold({}, {})
    confirmed: list[Verdict | None] = []
    left: list[tuple[Rule, list[Reason]]] = []
    for rule in basis.effective.rules:
        parts = rule.applies, rule.when
        truth = Truth.all(map(reader.truth, parts))
        if truth is Truth.TRUE:
            confirmed.append(rule.then.verdict)
        elif truth is Truth.UNKNOWN:
            left.append((rule, [reader.reason(one) for one in parts if reader.truth(one) is Truth.UNKNOWN]))
    settled = worst(_asked(confirmed))
    lacking = frozenset[str]().union(*(one.missing for _, reasons in left for one in reasons))
    rules: list[OpenRule] = []
    for rule, reasons in left:
        blocks = Verdict.INDETERMINATE if rule.then.not_known is NotKnown.BLOCKS else None
        if is_worse(rule.then.verdict, settled) or is_worse(blocks, settled):
            rest = all_of(*(fold.rest(one) for one in reasons))
            rules.append(OpenRule(rule, rest, rule.then.verdict, blocks))
    rules.sort(key=lambda one: len(_VERDICTS) if one.holds is None else _VERDICTS.index(one.holds))
    return Remaining(settled, tuple(rules), fold.conditions, tuple(fold.leaves.values()), lacking)


@final
@frozen(eq=False)
class _Fold:
    """Folds away what is settled, and makes of equal leaves one."""

    conditions: dict[str, Expression]
    leaves: dict[tuple[object, ...], Leaf]

    def rest(self, reason: Reason) -> Expression:
        """Return the statement of a *reason* that is not settled, without its parts that are."""
        statement = reason.statement
        match statement:
            case AllOf() | AnyOf():
                parts = [self.rest(one) for one in reason.parts if one.truth is Truth.UNKNOWN]
                return all_of(*parts) if isinstance(statement, AllOf) else any_of(*parts)
            case Not():
                return Not(self.rest(reason.parts[0]))
            case Named(name=name):
                if name not in self.conditions:
                    self.conditions[name] = self.rest(reason.parts[0])
                return statement
            case YesNo() | Compare() | Chosen() | Needed():
                return self.leaves.setdefault(_key(statement), statement)
            case _:
                assert_never(statement)


def _key(leaf: Leaf) -> tuple[object, ...]:
    match leaf:
        case YesNo(path=path):
            return (path,)
        case Compare(number=number, comparison=comparison, threshold=threshold):
            return number.path, comparison, threshold
        case Chosen(choice=choice, options=options):
            return choice.path, *(one.id if isinstance(one, Concept) else one for one in options)
        case Needed(element=element):
            return Needed, element.path
        case _:
            assert_never(leaf)
