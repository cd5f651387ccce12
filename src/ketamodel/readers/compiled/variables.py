"""The variables of the generated function: what it loads of a case, each once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from math import nan
from typing import TYPE_CHECKING, assert_never, final

from attrs import field, frozen

from ketamodel.readers.compiled.loading import KNOWN, amount, time_between
from ketamodel.readers.compiled.tables import Tables, key_of
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio
from ketamodel.terminology import Concept
from ketamodel.ucum import factor_of

if TYPE_CHECKING:
    from fractions import Fraction

    from ketamodel.rules.expression import Option

__all__ = ["Variables"]


@final
@frozen(eq=False)
class Variables:
    """
    The lines that load what is read, and the constants that those lines name.

    A name is a letter and a count, a number is written in digits:
    no text of a knowledge base becomes a part of the source.
    """

    tables: Tables
    lines: list[str] = field(init=False, factory=list[str])
    constants: dict[str, object] = field(init=False, factory=dict[str, object])
    #: What each variable holds, for those who read the source: the path, and what its bits or positions are.
    legend: dict[str, str] = field(init=False, factory=dict[str, str])
    _names: dict[Hashable, str] = field(init=False, factory=dict["Hashable", str])

    def __attrs_post_init__(self) -> None:
        self.constants.update(amount=amount, nan=nan, time_between=time_between)

    def answer(self, path: str) -> str:
        """Return the variable of what stands at *path*."""
        return self._known("b", path) or self._add("b", path, path, f"get({self._constant('p', path)})")

    def choice(self, path: str) -> str:
        """Return the count in the names of the two masks of a choice."""
        asked = {KNOWN: "known"} | {bit: _options(one) for one, bit in self.tables.choices[path].items()}
        return self._masks("choice", path, self.tables.choice_readers[path], asked)

    def listed(self, path: str) -> str:
        """Return the count in the names of the two masks of a list."""
        asked = {bit: concept.id for concept, bit in self.tables.lists[path].items()}
        return self._masks("list", path, self.tables.list_readers[path], asked)

    def number(self, number: Number) -> str:
        """Return the variable of the canonical number of *number*."""
        key = key_of(number)
        return self._known("x", key) or self._add("x", key, number.path, self._derived(number))

    def position(self, number: Number) -> str:
        """Return the variable of where *number* lies among its borders."""
        key = key_of(number)
        value = self.number(number)
        reader = self._constant("r", self.tables.position_readers[key])
        borders = ", ".join(f"{2 * at + 1} {float(one):.12g}" for at, one in enumerate(self.tables.borders[key]))
        return self._known("n", key) or self._add("n", key, f"{number.path}: {borders}", f"{reader}({value}, get)")

    def _derived(self, number: Number) -> str:
        how = number.definition
        match how:
            case None:
                return f"amount(get({self._constant('p', number.path)}))"
            case Ratio(of=first, to=second):
                one, two = self.number(first), self.number(second)
                # Conditions are in canonical units, a ratio is of numbers in their own.
                factor = factor_of(second.unit) / factor_of(first.unit) * factor_of(number.unit)
                return f"{one} / {two}{_times(factor)} if {two} else nan"
            case Product(first=first, second=second):
                factor = factor_of(number.unit) / factor_of(first.unit) / factor_of(second.unit)
                return f"{self.number(first)} * {self.number(second)}{_times(factor)}"
            case Elapsed(since=since, until=until):
                start, end = self._constant("p", since), self._constant("p", until)
                return f"time_between(get({start}), get({end}), {self._constant('u', number.unit)})"
            case FirstKnown(of=ways):
                names = [self.number(way) for way in ways]
                # NaN, which is not known, alone differs from itself.
                return " else ".join([*(f"{name} if {name} == {name}" for name in names[:-1]), names[-1]])
            case _:
                assert_never(how)

    def _masks(self, kind: str, path: str, reader: object, asked: Mapping[int, str]) -> str:
        found = self._known(kind, path)
        if found is None:
            count = self._names[kind, path] = str(len(self._names))
            bits = ", ".join(f"{bit} {what}" for bit, what in asked.items())
            self.legend[f"t{count}, f{count}"] = f"{path}: {bits}"
            self.lines.append(f"t{count}, f{count} = {self._constant('r', reader)}(get({self._constant('p', path)}))")
            return count
        return found

    def _add(self, letter: str, key: Hashable, title: str, value: str) -> str:
        name = self._names[letter, key] = f"{letter}{len(self._names)}"
        self.legend[name] = title
        self.lines.append(f"{name} = {value}")
        return name

    def _known(self, letter: str, key: Hashable) -> str | None:
        return self._names.get((letter, key))

    def _constant(self, letter: str, value: Hashable) -> str:
        name = self._known(letter, value)
        if name is None:
            name = self._names[letter, value] = f"{letter}{len(self._names)}"
            self.constants[name] = value
        return name


def _options(options: tuple[Option, ...]) -> str:
    return " or ".join(one.id if isinstance(one, Concept) else one.value for one in options)


def _times(factor: Fraction) -> str:
    return "" if factor == 1 else f" * {float(factor)!r}"
