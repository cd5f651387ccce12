"""Decides which rules hold with a function generated from them, without the reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, cast, final

from attrs import Factory, field, frozen

from ketamodel.readers.compiled.formulas import Formulas
from ketamodel.readers.compiled.loading import Get, Masks
from ketamodel.readers.compiled.source import source
from ketamodel.readers.compiled.tables import Tables, tables
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.knowledge_base import Effective
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.domain.case import Value
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["Compiled", "Decision", "compiled"]

_Decide: TypeAlias = Callable[[Get], tuple[int, int, int, int, int, int]]
_Key: TypeAlias = tuple[Masks, ...]

# The choices for which most rules ask first; a function is written for each of their answers.
_SPECIALISED = ("plan.product", "plan.agent")
# Products and agents are few; those that strangers make up must not fill the memory.
_MOST_FUNCTIONS = 64


@final
@frozen(eq=False)
class Decision:
    """What is in force says this of a case; in the masks, bit *i* stands for the rule, condition or use *i*."""

    verdict: Verdict
    #: The rules that speak of such plans, or may.
    applies: int
    #: The rules that hold.
    holds: int
    #: The rules that are not known to hold.
    may_hold: int
    #: The named conditions that are true.
    met: int
    #: The named conditions that are not known.
    may_be_met: int
    #: The uses whose scope covers the case, or may.
    covers: int


def _tables(reader: Compiled) -> Tables:
    effective = reader.effective
    statements = [one for rule in effective.rules for one in (rule.applies, rule.when)]
    return tables([*statements, *effective.conditions.values(), *(use.scope for use in effective.uses)])


def _asking_for(reader: Compiled, verdict: Verdict) -> int:
    """Return the rules that ask for *verdict* when they hold."""
    return sum(1 << index for index, rule in enumerate(reader.effective.rules) if rule.then.verdict is verdict)


def _contraindicating(reader: Compiled) -> int:
    return _asking_for(reader, Verdict.CONTRAINDICATED)


def _unsupporting(reader: Compiled) -> int:
    return _asking_for(reader, Verdict.UNSUPPORTED)


def _cautioning(reader: Compiled) -> int:
    return _asking_for(reader, Verdict.CAUTION)


def _blocking(reader: Compiled) -> int:
    rules = enumerate(reader.effective.rules)
    return sum(1 << index for index, rule in rules if rule.then.not_known is NotKnown.BLOCKS)


def _names(reader: Compiled) -> tuple[str, ...]:
    return tuple(reader.effective.conditions)


@final
@frozen(eq=False, repr=False)
class Compiled:
    """
    The reader of what is in force on a day; get it from `compiled`, which makes each once.

    `decide` takes the mapping that `ketamodel.domain.case.inputs` returns,
    or one like it with other values: for many variants of a case, change entries of a copy and decide again.
    It takes some ten microseconds, and one function is generated for each product and agent that is met.

    >>> from ketamodel.domain.case import Case, inputs
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> reader = compiled(Effective((), (), {}))
    >>> reader.decide(inputs(Case(TreatmentPlan(), Patient()))).verdict.value
    'supported'
    """

    effective: Effective
    _tables: Tables = field(init=False, default=Factory(_tables, takes_self=True))
    _contraindicating: int = field(init=False, default=Factory(_contraindicating, takes_self=True))
    _unsupporting: int = field(init=False, default=Factory(_unsupporting, takes_self=True))
    _cautioning: int = field(init=False, default=Factory(_cautioning, takes_self=True))
    _blocking: int = field(init=False, default=Factory(_blocking, takes_self=True))
    _names: tuple[str, ...] = field(init=False, default=Factory(_names, takes_self=True))
    _functions: dict[_Key, _Decide] = field(init=False, factory=dict[_Key, _Decide])

    def decide(self, inputs: Mapping[str, Value]) -> Decision:
        """Return which rules hold, or may hold, of what a case tells, and the verdict that follows."""
        get = inputs.get
        readers = self._tables.choice_readers
        key = tuple([readers[path](get(path)) for path in _SPECIALISED if path in readers])
        function = self._functions.get(key) or self._specialised(key)
        applies, holds, may_hold, met, may_be_met, covers = function(get)
        return Decision(self._verdict(holds, may_hold), applies, holds, may_hold, met, may_be_met, covers)

    def _verdict(self, holds: int, may_hold: int) -> Verdict:
        if holds & self._contraindicating:
            return Verdict.CONTRAINDICATED
        if holds & self._unsupporting:
            return Verdict.UNSUPPORTED
        if may_hold & self._blocking:
            return Verdict.INDETERMINATE
        return Verdict.CAUTION if holds & self._cautioning else Verdict.SUPPORTED

    def rules(self, mask: int) -> tuple[Rule, ...]:
        """Return the rules of a *mask*, in their order."""
        return tuple(self.effective.rules[index] for index in _bits(mask))

    def uses(self, mask: int) -> tuple[Use, ...]:
        """Return the uses of a *mask*, in their order."""
        return tuple(self.effective.uses[index] for index in _bits(mask))

    def condition(self, decision: Decision, name: str) -> Truth:
        """Return the truth of a named condition, such as that a use is met."""
        bit = 1 << self._names.index(name)
        if decision.met & bit:
            return Truth.TRUE
        return Truth.UNKNOWN if decision.may_be_met & bit else Truth.FALSE

    def settled(self, decision: Decision) -> Mapping[str, Truth]:
        """Return the truth of every named condition that is known."""
        found = dict.fromkeys(self._names, Truth.FALSE)
        for index in _bits(decision.met):
            found[self._names[index]] = Truth.TRUE
        for index in _bits(decision.may_be_met):
            del found[self._names[index]]
        return found

    def source(self) -> str:
        """Return the Python source of the function that decides, as it is for any product and agent."""
        return source(self.effective, self._formulas({}))

    def legend(self) -> Mapping[str, str]:
        """Return what each variable of the source holds, by the path of the case."""
        formulas = self._formulas({})
        source(self.effective, formulas)
        return formulas.variables.legend

    def _formulas(self, settled: Mapping[str, Masks]) -> Formulas:
        return Formulas(self._tables, settled, self.effective.conditions)

    def _specialised(self, key: _Key) -> _Decide:
        if len(self._functions) >= _MOST_FUNCTIONS:
            self._functions.clear()
        paths = [path for path in _SPECIALISED if path in self._tables.choice_readers]
        formulas = self._formulas(dict(zip(paths, key, strict=True)))
        namespace = formulas.variables.constants
        # S102: the source is made of counted names, numbers and operators only.
        exec(compile(source(self.effective, formulas), "<compiled rules>", "exec"), namespace)  # noqa: S102
        function = self._functions[key] = cast("_Decide", namespace["decide"])
        return function


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
