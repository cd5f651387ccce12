"""The bits of a word that each value of an input sets: what that value leaves uncertain, or makes impossible."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from math import inf, nextafter
from typing import TYPE_CHECKING, Final, TypeVar, final

from ketamodel.readers.compiled.layout import NO, OPEN, YES

if TYPE_CHECKING:
    from fractions import Fraction

    from ketamodel.domain.case import Value
    from ketamodel.readers.compiled.clauses import How, Literal
    from ketamodel.readers.compiled.inputs import Answer, Listed, Measured, Picked
    from ketamodel.readers.compiled.layout import Parts, Stage

__all__ = ["Bytes", "Options", "Places", "Words", "answered", "gated", "listed"]

# Vocabularies have some hundred concepts; what strangers write must not fill the memory.
_REMEMBERED = 1024
# Floats err by some parts in 1e16; what is nearer to a border than this is compared exactly.
_LESS, _MORE = 1 - 1e-12, 1 + 1e-12


def _word(parts: Parts, truths: Sequence[int]) -> int:
    """Return the bits that the answers *truths* set."""
    word = 0
    for part, bits in parts.items():
        word |= bits[max([how[truths[question]] for _, question, how in part])]
    return word


V = TypeVar("V", bound=Hashable)


@final
class Words(dict[V, int]):
    """
    The words of values, each made when the value is first met.

    >>> words = Words(len)
    >>> words["four"], dict(words)
    (4, {'four': 4})
    """

    def __init__(self, word: Callable[[V], int]) -> None:
        super().__init__()
        self._word = word

    def __missing__(self, value: V) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = self[value] = self._word(value)
        return word


def listed(read: Listed, parts: Parts) -> Words[Value | None]:
    """
    Return the words of what a list may tell.

    >>> from ketamodel.domain.recorded import Recorded
    >>> from ketamodel.readers.compiled.clauses import Literal
    >>> from ketamodel.readers.compiled.inputs import Listed
    >>> from ketamodel.terminology import Concept
    >>> risks, stroke = Listed("patient.risks"), Concept("stroke", "stroke")
    >>> risks.asked[stroke] = 0
    >>> words = listed(risks, {(Literal(risks, 0, (0, 1, 2)),): (0b11, 0b01, 0)})
    >>> words[Recorded(present=[stroke])], words[Recorded(complete=True)], words[None]
    (0, 3, 1)
    """
    octets = Bytes({part[0]: bits for part, bits in parts.items()})
    return Words(lambda value: octets.word(read.state(value)))


def answered(asked: Sequence[tuple[Answer, Parts]]) -> Words[tuple[Value | None, ...]]:
    """
    Return the words of the answers to several questions at once: three to the power of their number.

    >>> from ketamodel.readers.compiled.clauses import Literal
    >>> from ketamodel.readers.compiled.inputs import Answer
    >>> pregnant = Answer("patient.pregnant")
    >>> words = answered([(pregnant, {(Literal(pregnant, 0, (0, 1, 2)),): (0b11, 0b01, 0)})])
    >>> words[True,], words[False,], words[None,]
    (0, 3, 1)
    """

    def word(values: tuple[Value | None, ...]) -> int:
        found = 0
        for value, (read, parts) in zip(values, asked, strict=True):
            found |= _word(parts, read.truths(value))
        return found

    return Words(word)


def gated(parts: Parts, stage: Stage, places: Mapping[int, int]) -> Words[int]:
    """
    Return the words of the states of a *stage*, the states among them; *places* are those of all gates.

    >>> from ketamodel.readers.compiled.layout import Stage
    >>> words = gated({}, Stage(mask=0b11, lanes=()), {})
    >>> words[0b01]
    1
    """
    here = {part[0]: bits for part, bits in parts.items() if stage.mask >> 2 * places[part[0].question] & 1}
    octets = Bytes(here, places)
    return Words(lambda state: state | octets.word(state))


@final
class _WordOf(int):
    """A word that keeps its value alive, so that no other value can have the same identity."""

    def __new__(cls, word: int, value: Value | None) -> _WordOf:
        made = super().__new__(cls, word)
        made.value = value
        return made

    value: Value | None


@final
class Options:
    """The words of what may be chosen, by the identity of the value: hashing a concept takes longer than all else."""

    def __init__(self, read: Picked, parts: Parts) -> None:
        self.of_identity: Final[dict[int, int]] = {}
        self._of_value: Final[Words[Value | None]] = Words(lambda value: _word(parts, read.truths(value)))

    def met(self, value: Value | None) -> int:
        """Return the word of a *value*, and know it from now on."""
        if len(self.of_identity) >= _REMEMBERED:
            self.of_identity.clear()
        word = self.of_identity[id(value)] = _WordOf(self._of_value[value], value)
        return word


@final
class _Byte(dict[int, int]):
    """The word of four pairs of bits: 0 for yes, 1 for not known, 3 for no."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[int, How, Sequence[int]]] = []

    def __missing__(self, byte: int) -> int:
        word = 0
        for shift, how, bits in self.parts:
            word |= bits[how[_ANSWERS[byte >> shift & 3]]]
        self[byte] = word
        return word


_ANSWERS = (YES, OPEN, NO, NO)


@final
class Bytes:
    """Reads many questions at once, four to the byte."""

    def __init__(self, parts: Mapping[Literal, Sequence[int]], places: Mapping[int, int] | None = None) -> None:
        found: dict[int, _Byte] = {}
        for (_, question, how), bits in parts.items():
            place = question if places is None else places[question]
            found.setdefault(place // 4, _Byte()).parts.append((place % 4 * 2, how, bits))
        self._words = tuple(sorted(found.items(), key=lambda one: one[0]))
        self._size = max(found, default=0) + 1
        self._mask = (1 << 8 * self._size) - 1

    def word(self, state: int) -> int:
        """Return the word of a *state*, two bits a question."""
        octets = (state & self._mask).to_bytes(self._size, "little")
        word = 0
        for at, words in self._words:
            word |= words[octets[at]]
        return word


@final
class Places(dict[float, int]):
    """
    The words of a number by its place between borders; -1 where a float is too near to one. NaN is not known.

    Floats are compared with the borders while they are not too near to one, exact numbers otherwise.
    """

    # Looked up faster than in a dictionary of its own: each number that is new asks for them.
    __slots__ = ("_borders", "_exact", "_unknown", "floats", "words")

    def __init__(self, read: Measured, parts: Parts) -> None:
        super().__init__()
        self._borders = read.borders
        places = range(2 * len(self._borders) + 1)
        # Below the first border, on it, above it, and so on; on a border the place is odd.
        self._exact = [_word(parts, read.truths(place, self._borders)) for place in places]
        self._unknown = _word(parts, read.truths(None, self._borders))
        #: The floats between which a number is sought with `bisect_left`: NaN, which is not known, comes to place 0.
        self.floats: Final = _floats(self._borders)
        #: The word at each place among the floats; -1 where a border is too near.
        self.words: Final = [self._unknown, *self._between()]

    def __missing__(self, number: float) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = self[number] = self.words[bisect_left(self.floats, number)]
        return word

    def word(self, exact: Fraction | None) -> int:
        """Return the word of an exact number."""
        if exact is None:
            return self._unknown
        at = bisect_left(self._borders, exact)
        return self._exact[2 * at + (at < len(self._borders) and self._borders[at] == exact)]

    def _between(self) -> list[int]:
        borders = list(map(float, self._borders))
        words = [self._exact[2 * bisect_right(borders, above)] for above in self.floats[::2]]
        return [one for word in words for one in (word, -1)][:-1]


def _floats(borders: Sequence[Fraction]) -> list[float]:
    """Return the ends of what is too near to a border, after the least float."""
    found = [-inf]
    for border in map(float, borders):
        low, high = nextafter(border * _LESS, -inf), border * _MORE
        if low <= found[-1]:
            found[-1] = high
        else:
            found += [low, high]
    return found
