"""The source of the generated function: each input is read once, and the word of its value is looked up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from math import nan
from typing import TYPE_CHECKING, assert_never, cast, final

from attrs import Factory, field, frozen

from ketamodel.readers.compiled.clauses import GATES
from ketamodel.readers.compiled.decision import Decision
from ketamodel.readers.compiled.derived import UNKNOWN, exactly, time_between
from ketamodel.readers.compiled.inputs import Answer, Input, Listed, Measured, Picked, key_of
from ketamodel.readers.compiled.layout import Layout
from ketamodel.readers.compiled.words import Options, Places, answered, gated, listed
from ketamodel.rules.conclusion import Verdict
from ketamodel.rules.derivation import parts_of
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ketamodel.readers.compiled.derived import Get
    from ketamodel.readers.compiled.layout import Parts, Stage

__all__ = ["Source"]

_NAMED: Mapping[str, object] = {
    "bisect_left": cast("object", bisect_left),
    "decision": Decision,
    "nan": nan,
    # The constructor of a named tuple takes twice as long.
    "new": vars(tuple)["__new__"],
    "time_between": time_between,
    "unknown": UNKNOWN,
    **{verdict.value: verdict for verdict in Verdict},
}
_LAST = (
    "unsure = word & every",
    "holds, may_hold = every ^ unsure, unsure & (word >> 1 ^ every)",
    "verdict = (",
    "    contraindicated if holds & contraindicating",
    "    else unsupported if holds & unsupporting",
    "    else indeterminate if may_hold & blocking",
    "    else caution if holds & cautioning",
    "    else supported",
    ")",
    "return new(decision, (verdict, holds, may_hold))",
)
_INDENT = "\n    "
# Longer lines are hard to read.
_IN_A_LINE = 6
# So many questions are looked up together: their answers make 81 words.
_AT_ONCE = 4


def _text(source: Source) -> str:
    return _INDENT.join(["def decide(get):", *source.lines()]) + "\n"


@final
@frozen(eq=False)
class Source:
    """
    The text of ``decide(get)`` for a layout, and the constants that it names.

    A word has two bits for each gate: that it is not certain, and that it is impossible.
    The function returns a `Decision` about the gates whose first bits *masks* has as ``every``;
    its other masks are of the rules that ask for each verdict when they hold, or when they are not settled.
    A name is a letter and a count, a number is written in digits:
    no text of a knowledge base becomes a part of the source.

    >>> from ketamodel.readers.compiled.clauses import Circuit
    >>> names = ("every", "contraindicating", "unsupporting", "blocking", "cautioning")
    >>> print(Source(Layout.of(Circuit({}), ()), dict.fromkeys(names, 0)).text, end="")
    def decide(get):
        word = 0
        unsure = word & every
        holds, may_hold = every ^ unsure, unsure & (word >> 1 ^ every)
        verdict = (
            contraindicated if holds & contraindicating
            else unsupported if holds & unsupporting
            else indeterminate if may_hold & blocking
            else caution if holds & cautioning
            else supported
        )
        return new(decision, (verdict, holds, may_hold))
    """

    layout: Layout
    masks: Mapping[str, int]
    constants: dict[str, object] = field(init=False, factory=dict[str, object])
    #: The inputs by the constants that hold their words.
    inputs: dict[str, tuple[Input, ...]] = field(init=False, factory=dict[str, tuple[Input, ...]])
    _names: dict[Hashable, str] = field(init=False, factory=dict["Hashable", str])
    text: str = field(init=False, default=Factory(_text, takes_self=True))

    def lines(self) -> Iterator[str]:
        """Return the lines of the body."""
        self.constants.update(_NAMED)
        self.constants.update(self.masks)
        measured = [(one, parts) for one, parts in self.layout.parts.items() if isinstance(one, Measured)]
        for one, _ in measured:
            if one.number.definition is not None:
                yield from self._loaded(one.number)
        yield from self._measured(measured)
        if self.layout.always:
            yield f"word |= {self._constant('a', self.layout.always)}"
        yield from self._answered()
        yield from self._chosen()
        yield from self._staged()

    def _measured(self, measured: Sequence[tuple[Measured, Parts]]) -> Iterator[str]:
        if not measured:
            yield "word = 0"
            return
        places = [(one, Places(one, parts)) for one, parts in measured]
        yield from _joined("word = ", [self._sought(one, found) for one, found in places])
        # -1 has all bits: it stays where a number is too near to a border for floats.
        yield "if word < 0:"
        exact = [f"{self._constant('e', _exact(one.number, found))}(get)" for one, found in places]
        yield from (f"    {line}" for line in _joined("word = ", exact))

    def _sought(self, one: Measured, places: Places) -> str:
        if one.number.definition is None:
            name = self._names.get(("x", key_of(one.number)))
            return f"{self._words('w', [one], places)}[{name or self._amount(one.path)}]"
        # What is derived seldom comes to a number that was met before.
        floats = self._constant("b", places.floats)
        return f"{self._words('n', [one], places.words)}[bisect_left({floats}, {self._names['x', key_of(one.number)]})]"

    def _answered(self) -> Iterator[str]:
        """Return the lines that read questions and lists, some questions at once."""
        asked = [(one, parts) for one, parts in self.layout.parts.items() if isinstance(one, Answer)]
        groups = [asked[at : at + _AT_ONCE] for at in range(0, len(asked), _AT_ONCE)]
        terms = [
            f"{self._words('w', [one for one, _ in group], answered(group))}"
            f"[{', '.join(self._got(one.path) for one, _ in group)},]"
            for group in groups
        ]
        terms += [
            f"{self._words('w', [one], listed(one, parts))}[{self._got(one.path)}]"
            for one, parts in self.layout.parts.items()
            if isinstance(one, Listed)
        ]
        yield from _joined("word |= ", terms)

    def _chosen(self) -> Iterator[str]:
        """Return the lines that read choices; a value that is met for the first time is looked at more closely."""
        chosen = [(one, Options(one, parts)) for one, parts in self.layout.parts.items() if isinstance(one, Picked)]
        if not chosen:
            return
        terms = [f"{self._words('w', [one], found.of_identity)}[id({self._got(one.path)})]" for one, found in chosen]
        met = [f"{self._constant('o', found.met)}({self._got(one.path)})" for one, found in chosen]
        yield "try:"
        yield from (f"    {line}" for line in _joined("word |= ", terms))
        yield "except KeyError:"
        yield from (f"    {line}" for line in _joined("word |= ", met))

    def _staged(self) -> Iterator[str]:
        """Return the lines that lay the lanes over their gates, and read the gates that others read."""
        *read, last = self.layout.stages
        places = {number: place for place, number in enumerate(self.layout.order)}
        for stage in read:
            yield from _joined("gates = ", [f"word & {self._constant('m', stage.mask)}", *self._lanes(stage)])
            words = gated(self.layout.parts[GATES], stage, places)
            yield f"word |= {self._words('g', [GATES], words)}[gates]"
        yield from _joined("word |= ", list(self._lanes(last)))
        yield from _LAST

    def _lanes(self, stage: Stage) -> Iterator[str]:
        for shift, mask in stage.lanes:
            name = self._constant("m", mask)
            yield f"word >> {shift} & {name} ^ {name}"

    def _loaded(self, number: Number) -> Iterator[str]:
        """Return the lines that load *number*, after what it is derived from."""
        key = "x", key_of(number)
        if key in self._names:
            return
        for other in parts_of(number):
            yield from self._loaded(other)
        name = self._names[key] = f"x{len(self._names)}"
        yield f"{name} = {self._derived(number)}"

    def _derived(self, number: Number) -> str:
        how = number.definition
        names = [self._names["x", key_of(one)] for one in parts_of(number)]
        match how:
            case None:
                return self._amount(number.path)
            case Ratio(of=first, to=second):
                # Conditions are in canonical units, a ratio is of numbers in their own.
                factor = factor_of(second.unit) / factor_of(first.unit) * factor_of(number.unit)
                return f"{names[0]} / {names[1]}{_times(factor)} if {names[1]} else nan"
            case Product(first=first, second=second):
                factor = factor_of(number.unit) / factor_of(first.unit) / factor_of(second.unit)
                return f"{names[0]} * {names[1]}{_times(factor)}"
            case Elapsed(since=since, until=until):
                start, end = self._constant("p", since), self._constant("p", until)
                return f"time_between(get({start}), get({end}), {self._constant('u', number.unit)})"
            case FirstKnown():
                # NaN, which is not known, alone differs from itself.
                return " else ".join([*(f"{name} if {name} == {name}" for name in names[:-1]), names[-1]])
            case _:
                assert_never(how)

    def _got(self, path: str) -> str:
        return f"get({self._constant('p', path)})"

    def _amount(self, path: str) -> str:
        return f"get({self._constant('p', path)}, unknown).canonical_float"

    def _words(self, letter: str, read: Sequence[Input], words: object) -> str:
        name = self._new(letter, words)
        self.inputs[name] = tuple(read)
        return name

    def _constant(self, letter: str, value: object) -> str:
        """Return the name of a constant; texts have one each."""
        if not isinstance(value, str):
            return self._new(letter, value)
        key = letter, value
        if key not in self._names:
            self._names[key] = self._new(letter, value)
        return self._names[key]

    def _new(self, letter: str, value: object) -> str:
        name = f"{letter}{len(self.constants) - len(_NAMED) - len(self.masks)}"
        self.constants[name] = value
        return name


def _exact(number: Number, places: Places) -> Callable[[Get], int]:
    return lambda get: places.word(exactly(number, get))


def _joined(begin: str, terms: Sequence[str]) -> Iterator[str]:
    """Return a statement that takes the bits of all *terms*, some in each line."""
    lines = [" | ".join(terms[at : at + _IN_A_LINE]) for at in range(0, len(terms), _IN_A_LINE)]
    if len(lines) == 1:
        yield begin + lines[0]
    elif lines:
        yield f"{begin}("
        yield f"    {lines[0]}"
        yield from (f"    | {line}" for line in lines[1:])
        yield ")"


def _times(factor: Fraction) -> str:
    return "" if factor == 1 else f" * {float(factor)!r}"
