"""What the conditions of a knowledge base ask: every leaf with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import frozen

from ketamodel.domain.case import Value
from ketamodel.readers.compiled.loading import KNOWN, Get, Masks, choice_reader, list_reader, position_reader
from ketamodel.rules.expression import Choice, Chosen, Compare, Named, Needed, Number, Option, YesNo
from ketamodel.rules.rails import bounds
from ketamodel.rules.self_check import leaves
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.expression import Expression

__all__ = ["NumberKey", "Tables", "key_of", "tables"]

#: What makes a number that number: the id stands for a definition, which is expensive to compare.
NumberKey: TypeAlias = tuple[str, str, int]


@final
@frozen(eq=False)
class Tables:
    """The bit of each leaf about a choice or a list, the borders between which each number lies, and their readers."""

    choices: Mapping[str, Mapping[tuple[Option, ...], int]]
    lists: Mapping[str, Mapping[Concept, int]]
    borders: Mapping[NumberKey, tuple[Fraction, ...]]
    choice_readers: Mapping[str, Callable[[Value | None], Masks]]
    list_readers: Mapping[str, Callable[[Value | None], Masks]]
    position_readers: Mapping[NumberKey, Callable[[float, Get], float]]

    def place(self, number: Number, border: Fraction) -> int:
        """Return the position of what lies on *border*: odd, those between are even."""
        return 2 * bisect_left(self.borders[key_of(number)], border) + 1


def key_of(number: Number) -> NumberKey:
    """
    Return what tells *number* from others.

    >>> from ketamodel.rules.expression import SetBy
    >>> key_of(Number("patient.weight", "body weight", "kg", SetBy.MEASURED))[:2]
    ('patient.weight', 'kg')
    """
    return number.path, number.unit, id(number.definition)


def tables(expressions: Iterable[Expression]) -> Tables:
    """
    Return the places of every leaf of *expressions*.

    >>> from ketamodel.rules.expression import SetBy
    >>> weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
    >>> from ketamodel.quantity import Quantity
    >>> [float(one) for one in tables([weight > Quantity(90, "kg")]).borders[key_of(weight)]]
    [90000000.09]
    """
    choices: dict[str, dict[tuple[Option, ...], int]] = {}
    lists: dict[str, dict[Concept, int]] = {}
    borders: dict[NumberKey, set[Fraction]] = {}
    numbers: dict[NumberKey, Number] = {}
    for leaf in (leaf for expression in expressions for leaf in leaves(expression)):
        # What is asked of a list or a choice has a bit, even if only that it is known.
        match leaf.element if isinstance(leaf, Needed) else leaf:
            case YesNo(concept=Concept() as concept) as element:
                listed = lists.setdefault(element.listed_in, {})
                listed.setdefault(concept, 1 << len(listed))
            case Chosen(choice=choice, options=options):
                asked = choices.setdefault(choice.path, {})
                asked.setdefault(options, KNOWN << len(asked) + 1)
            case Choice(path=path):
                choices.setdefault(path, {})
            case Compare(number=number, comparison=comparison, threshold=threshold):
                low, high, _ = bounds(comparison, threshold.canonical)
                numbers[key_of(number)] = number
                borders.setdefault(key_of(number), set()).update(one for one in (low, high) if one is not None)
            case YesNo() | Number() | Named():
                pass
            case _ as never:
                assert_never(never)
    sorted_borders = {key: tuple(sorted(found)) for key, found in borders.items()}
    return Tables(
        choices,
        lists,
        sorted_borders,
        {path: choice_reader(asked) for path, asked in choices.items()},
        {path: list_reader(asked) for path, asked in lists.items()},
        {key: position_reader(numbers[key], found) for key, found in sorted_borders.items()},
    )
