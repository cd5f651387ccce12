"""Decides which rules hold with a function generated from them, without the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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

    def condition(self, decision: Decision, name: str) -> Truth:
        """Return the truth of a named condition, such as that a use is met."""
        bit = self._conditions[name]
        if decision.holds & bit:
            return Truth.TRUE
        return Truth.UNKNOWN if decision.may_hold & bit else Truth.FALSE

    def applicable(self, inputs: Mapping[str, Value]) -> tuple[Rule, ...]:
        """Return the rules that speak of such plans and patients, or may, in their order."""
        decision = self._of_applicability.decide(inputs)
        return _speaking(self, self._of_applicability, decision.holds | decision.may_hold)

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
    def _rules(self) -> Mapping[int, int]:
        """The place of the rule that each bit stands for."""
        return {bit: index for index, bit in enumerate(self.layout.bits[: len(self.effective.rules)])}

    @cached_property
    def _of_applicability(self) -> Compiled:
        rules = tuple(evolve(rule, when=ALWAYS) for rule in self.effective.rules)
        return Compiled(Effective((), rules, self.effective.conditions))


# Few sorts of plans and patients come again and again.
@lru_cache(maxsize=256)
def _speaking(reader: Compiled, of_applicability: Compiled, mask: int) -> tuple[Rule, ...]:
    ids = {rule.id for rule in of_applicability.rules(mask)}
    return tuple(rule for rule in reader.effective.rules if rule.id in ids)


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
