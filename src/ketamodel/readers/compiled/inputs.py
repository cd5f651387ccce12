"""What a function generated from statements reads of a case, and the questions that are asked of each input."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never, final

from attrs import field, frozen

from ketamodel.domain.recorded import Recorded
from ketamodel.rules.expression import Comparison, Number, Option
from ketamodel.rules.rails import bounds
from ketamodel.rules.subsumption import falls_under
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketamodel.domain.case import Value

__all__ = ["KNOWN", "Answer", "Gates", "Input", "Listed", "Measured", "NumberKey", "Picked", "key_of"]

#: The question, to a choice or a number, whether anything is known.
KNOWN = 0
_NO, _OPEN, _YES = 0, 1, 2
_ANSWERS = {Truth.FALSE: _NO, Truth.UNKNOWN: _OPEN, Truth.TRUE: _YES}

#: What makes a number that number: the id stands for a definition, which is expensive to compare.
NumberKey: TypeAlias = tuple[str, str, int]


@final
class Gates:
    """The gates that others read; the number of a gate is the question whether it holds."""

    path: Final = ""


@final
class Answer:
    """A question that is answered with yes or no."""

    def __init__(self, path: str) -> None:
        self.path: Final = path

    def truths(self, value: Value | None) -> tuple[int, ...]:
        """
        Return whether *value* is yes: 2 if it is, 0 if it is not, 1 if that is not known.

        >>> Answer("patient.pregnant").truths(False), Answer("patient.pregnant").truths(None)
        ((0,), (1,))
        """
        return (_YES if value is True else _NO if value is False else _OPEN,)


@final
class Picked:
    """A choice, and the options about which is asked, each with the number of the question."""

    def __init__(self, path: str) -> None:
        self.path: Final = path
        self.asked: Final[dict[tuple[Option, ...], int]] = {}

    def truths(self, value: Value | None) -> tuple[int, ...]:
        """
        Return the answers to the questions, after whether anything is known.

        >>> route = Picked("plan.route")
        >>> route.asked[(Concept("iv", "intravenous"),)] = 1
        >>> route.truths(Concept("oral", "oral")), route.truths(None)
        ((2, 0), (1, 1))
        """
        if isinstance(value, Concept | StrEnum):
            return (_YES, *(_ANSWERS[falls_under(value, options)] for options in self.asked))
        return (_OPEN,) * (len(self.asked) + 1)


@final
class Listed:
    """A list, and the concepts about which is asked, each with the number of the question."""

    def __init__(self, path: str) -> None:
        self.path: Final = path
        self.asked: Final[dict[Concept, int]] = {}
        self._around: Final[dict[Concept, tuple[int, int, int]]] = {}

    def state(self, value: Value | None) -> int:
        """
        Return two bits for each question: 0 for yes, 1 for not known, 3 for no.

        >>> risks = Listed("patient.risks")
        >>> stroke, asthma = Concept("stroke", "stroke"), Concept("asthma", "asthma")
        >>> risks.asked.update({stroke: 0, asthma: 1})
        >>> bin(risks.state(Recorded(present={stroke}, complete=True))), bin(risks.state(None))
        ('0b1100', '0b101')
        """
        every = (1 << 2 * len(self.asked)) - 1
        if not isinstance(value, Recorded):
            return every // 3
        true, false, still_open = 0, 0, 0
        for one in value.present:
            up, down, ungrouped = self._near(one, every)
            true |= up
            still_open |= down | ungrouped
        for one in value.ruled_out:
            false |= self._near(one, every)[1]
        if value.complete:
            for one in value.not_known:
                up, down, ungrouped = self._near(one, every)
                still_open |= up | down | ungrouped
            false |= every & ~still_open
        return (every // 3 | false) & ~true

    def _near(self, one: Concept, every: int) -> tuple[int, int, int]:
        """Return which are the concept or broader, which are it or narrower, and all if its groups are not known."""
        found = self._around.get(one)
        if found is None:
            up = sum(3 << 2 * at for concept, at in self.asked.items() if concept.id in one.closure)
            down = sum(3 << 2 * at for concept, at in self.asked.items() if one.id in concept.closure)
            found = up, down, 0 if one.grouped else every
            if len(self._around) < _REMEMBERED:
                self._around[one] = found
        return found


# Vocabularies have some hundred concepts; what strangers write must not fill the memory.
_REMEMBERED = 1024


@final
@frozen(eq=False)
class Measured:
    """A number, and the comparisons with thresholds that are asked, each with the number of the question."""

    number: Number
    asked: dict[tuple[Comparison, Fraction], int] = field(init=False, factory=dict[tuple[Comparison, Fraction], int])

    @property
    def path(self) -> str:
        """The path of the number."""
        return self.number.path

    @property
    def borders(self) -> tuple[Fraction, ...]:
        """The widened thresholds between which the number lies, sorted."""
        found = (bounds(comparison, threshold)[:2] for comparison, threshold in self.asked)
        return tuple(sorted({border for both in found for border in both if border is not None}))

    def truths(self, position: int | None, borders: Sequence[Fraction]) -> tuple[int, ...]:
        """
        Return the answers for what lies at *position*, after whether anything is known.

        On a border the position is odd, on the first it is 1; between borders it is even.
        """
        if position is None:
            return (_OPEN,) * (len(self.asked) + 1)
        answers = [_YES]
        for comparison, threshold in self.asked:
            low, high = (
                None if border is None else 2 * bisect_left(borders, border) + 1
                for border in bounds(comparison, threshold)[:2]
            )
            answers.append(_YES if _lies(comparison, position, low, high) else _NO)
        return tuple(answers)


def _lies(comparison: Comparison, position: int, low: int | None, high: int | None) -> bool:
    match comparison:
        case Comparison.BELOW:
            return high is not None and position < high
        case Comparison.ABOVE:
            return low is not None and position > low
        case Comparison.AT_MOST | Comparison.EXACTLY | Comparison.AT_LEAST:
            return (low is None or position >= low) and (high is None or position <= high)
        case _:
            assert_never(comparison)


def key_of(number: Number) -> NumberKey:
    """
    Return what tells *number* from others.

    >>> from ketamodel.rules.expression import SetBy
    >>> key_of(Number("patient.weight", "body weight", "kg", SetBy.MEASURED))[:2]
    ('patient.weight', 'kg')
    """
    return number.path, number.unit, id(number.definition)


Input: TypeAlias = "Gates | Answer | Picked | Listed | Measured"
