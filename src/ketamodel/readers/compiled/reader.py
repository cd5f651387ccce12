"""Decides which rules hold with a function generated from them, without the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast, final

from attrs import Factory, evolve, field, frozen

from ketamodel.readers.compiled.clauses import Circuit
from ketamodel.readers.compiled.decision import Decision
from ketamodel.readers.compiled.derived import Get
from ketamodel.readers.compiled.layout import Layout
from ketamodel.readers.compiled.legend import legend
from ketamodel.readers.compiled.source import Source
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import AllOf
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.rule import ALWAYS
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.rule import Rule

__all__ = ["Compiled", "compiled"]


def _layout(reader: Compiled) -> Layout:
    effective = reader.effective
    circuit = Circuit(effective.conditions)
    asked = [
        *(AllOf((rule.applies, rule.when)) for rule in effective.rules),
        *(use.scope for use in effective.uses),
        *effective.conditions.values(),
    ]
    return Layout.of(circuit, [circuit.gate(one) for one in asked])


def _source(reader: Compiled) -> Source:
    masks = {
        "every": _mask(reader.layout.bits),
        "contraindicating": reader.mask(lambda rule: rule.then.verdict is Verdict.CONTRAINDICATED),
        "unsupporting": reader.mask(lambda rule: rule.then.verdict is Verdict.UNSUPPORTED),
        "cautioning": reader.mask(lambda rule: rule.then.verdict is Verdict.CAUTION),
        "blocking": reader.mask(lambda rule: rule.then.not_known is NotKnown.BLOCKS),
    }
    return Source(reader.layout, masks)


def _function(reader: Compiled) -> Callable[[Get], Decision]:
    namespace = dict(reader.generated.constants)
    # S102: the source is made of counted names, numbers and operators only.
    exec(compile(reader.generated.text, "<compiled rules>", "exec"), namespace)  # noqa: S102
    return cast("Callable[[Get], Decision]", namespace["decide"])


@final
@frozen(eq=False, repr=False)
class Compiled:
    """
    The reader of what is in force on a day; get it from `compiled`, which makes each once.

    `decide` takes the mapping that `ketamodel.domain.case.inputs` returns,
    or one like it with other values: for many variants of a case, change entries of a copy and decide again.
    With the shipped knowledge it takes some twenty microseconds.

    >>> from ketamodel.domain.case import Case, inputs
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> reader = compiled(Effective((), (), {}))
    >>> reader.decide(inputs(Case(TreatmentPlan(), Patient()))).verdict.value
    'supported'
    """

    effective: Effective
    #: Where the rules, the scopes of the uses and the named conditions stand, in this order.
    layout: Layout = field(init=False, default=Factory(_layout, takes_self=True))
    generated: Source = field(init=False, default=Factory(_source, takes_self=True))
    function: Callable[[Get], Decision] = field(init=False, default=Factory(_function, takes_self=True))

    def decide(self, inputs: Mapping[str, Value]) -> Decision:
        """Return which rules hold, or may hold, of what a case tells, and the verdict that follows."""
        return self.function(inputs.get)

    def mask(self, wanted: Callable[[Rule], bool]) -> int:
        """Return the bits of the *wanted* rules."""
        return _mask(bit for rule, bit in zip(self.effective.rules, self.layout.bits, strict=False) if wanted(rule))

    def rules(self, mask: int) -> tuple[Rule, ...]:
        """Return the rules of a *mask*, in their order."""
        found = (self._rules.get(bit) for bit in _bits(mask))
        return tuple(self.effective.rules[index] for index in sorted(one for one in found if one is not None))

    def count(self, mask: int) -> int:
        """Return how many rules a *mask* has."""
        return (mask & self._every_rule).bit_count()

    def condition(self, decision: Decision, name: str) -> Truth:
        """Return the truth of a named condition, such as that a use is met."""
        bit = self._conditions[name]
        if decision.holds & bit:
            return Truth.TRUE
        return Truth.UNKNOWN if decision.may_hold & bit else Truth.FALSE

    def settled(self, decision: Decision) -> dict[int, Truth]:
        """Return the truth of the scopes of uses and of the named conditions, by the identity of each."""
        return dict(_settled(self, decision.holds & self._asked, decision.may_hold & self._asked))

    def applicable(self, inputs: Mapping[str, Value]) -> tuple[Rule, ...]:
        """Return the rules that speak of such plans and patients, or may, in their order."""
        decision = self.applicability.decide(inputs)
        found = self.applicability.rules(decision.holds | decision.may_hold)
        ids = {rule.id for rule in found}
        return tuple(rule for rule in self.effective.rules if rule.id in ids)

    def source(self) -> str:
        """Return the Python source of the function that decides."""
        return self.generated.text

    def legend(self) -> Mapping[str, tuple[str, ...]]:
        """Return what each name of the source holds: the path of the case, what is asked of it, and for which rules."""
        rules = [rule.id for rule in self.effective.rules]
        scopes = [f"scope of {use.id}" for use in self.effective.uses]
        titles = [*rules, *scopes, *self.effective.conditions]
        return legend(self.generated, dict(zip(self.layout.bits, titles, strict=True)))

    @cached_property
    def _conditions(self) -> Mapping[str, int]:
        """The bit of each named condition."""
        first = len(self.effective.rules) + len(self.effective.uses)
        bits = zip(self.effective.conditions, self.layout.bits[first:], strict=True)
        return {name: 1 << bit for name, bit in bits}

    @cached_property
    def statements(self) -> Mapping[int, Sequence[Expression]]:
        """The scopes of the uses and the named conditions, by the bit that stands for each."""
        found: dict[int, list[Expression]] = {}
        statements = [*(use.scope for use in self.effective.uses), *self.effective.conditions.values()]
        for one, bit in zip(statements, self.layout.bits[len(self.effective.rules) :], strict=True):
            found.setdefault(bit, []).append(one)
        for use in self.effective.uses:
            found[self._conditions[use.is_met.name].bit_length() - 1].append(use.is_met)
        return found

    @cached_property
    def _asked(self) -> int:
        return _mask(self.statements)

    @cached_property
    def _every_rule(self) -> int:
        return _mask(self._rules)

    @cached_property
    def _rules(self) -> Mapping[int, int]:
        """The place of the rule that each bit stands for."""
        return {bit: index for index, bit in enumerate(self.layout.bits[: len(self.effective.rules)])}

    @cached_property
    def applicability(self) -> Compiled:
        """The reader that decides which rules speak of such plans and patients."""
        rules = tuple(evolve(rule, when=ALWAYS) for rule in self.effective.rules)
        return Compiled(Effective((), rules, self.effective.conditions))


# Few combinations of uses come again and again.
@lru_cache(maxsize=256)
def _settled(reader: Compiled, holds: int, may_hold: int) -> Mapping[int, Truth]:
    statements = reader.statements
    found = {id(one): Truth.FALSE for same in statements.values() for one in same}
    for mask, truth in ((holds, Truth.TRUE), (may_hold, Truth.UNKNOWN)):
        found |= {id(one): truth for bit in _bits(mask) for one in statements[bit]}
    return found


def _mask(bits: Iterable[int]) -> int:
    found = 0
    for bit in bits:
        found |= 1 << bit
    return found


def _bits(mask: int) -> Iterator[int]:
    """Return the positions of the bits of *mask*, from the lowest."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


@lru_cache(maxsize=16)
def compiled(effective: Effective) -> Compiled:
    """
    Return the compiled reader of what is in force; each is made once.

    >>> none = Effective((), (), {})
    >>> compiled(none) is compiled(none)
    True
    """
    return Compiled(effective)
