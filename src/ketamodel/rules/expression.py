"""
The language of conditions: elements of a case, and statements about them.

All nodes stand here, and the union `Expression` is closed: a reader is one function that matches on all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeAlias, final

from attrs import field, frozen

from ketamodel.errors import InvalidValue, KetamodelError
from ketamodel.quantity import DimensionMismatch, Quantity
from ketamodel.terminology import Concept, Term
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

__all__ = [
    "AllOf",
    "AnyOf",
    "Choice",
    "Chosen",
    "Compare",
    "Comparison",
    "Definition",
    "Elapsed",
    "Element",
    "Expression",
    "FirstKnown",
    "Named",
    "Needed",
    "Not",
    "Number",
    "Option",
    "Product",
    "Ratio",
    "SetBy",
    "StatementAsBoolean",
    "YesNo",
]


@final
class SetBy(Term):
    """Who decides what an element holds."""

    #: The prescriber: a repair may change it.
    CHOSEN = "chosen"
    #: A measurement: it can be taken again.
    MEASURED = "measured"
    #: Nobody: age, history, the law of the place.
    GIVEN = "given"


@final
class Comparison(Term):
    """On which side of a threshold a number lies."""

    BELOW = "<"
    AT_MOST = "<="
    EXACTLY = "="
    AT_LEAST = ">="
    ABOVE = ">"


class StatementAsBoolean(KetamodelError, TypeError):
    """A statement was used with ``and``, ``or``, ``not`` or ``if``, which would drop a part of it."""

    def __str__(self) -> str:
        return "a statement is not a Boolean: write all_of(a, b), any_of(a, b) or not_(a) for `and`, `or`, `not`"


@frozen
class _Statement:
    """What all statements share: none is a Boolean."""

    def __bool__(self) -> NoReturn:
        raise StatementAsBoolean


@final
@frozen
class YesNo(_Statement):
    """
    An element answered by yes or no; as a statement, that the answer is yes.

    With a *concept* it asks whether a list of the case has that concept: the path is that of the list and the id.
    """

    path: str
    #: As it reads in a sentence: "the patient is pregnant".
    title: str
    set_by: SetBy
    concept: Concept | None = None

    @property
    def listed_in(self) -> str:
        """The path of the list that holds the answer, or of the element itself."""
        return self.path if self.concept is None else self.path.removesuffix(f".{self.concept.id}")


Option: TypeAlias = "Concept | StrEnum"


@final
@frozen
class Choice:
    """An element answered by one of several concepts, or by one of an enumeration."""

    path: str
    title: str
    set_by: SetBy

    def is_(self, option: Option) -> Chosen:
        """Return the statement that the answer is *option* or falls under it."""
        return Chosen(self, (option,))

    def is_in(self, *options: Option) -> Chosen:
        """Return the statement that the answer is one of *options* or falls under one."""
        return Chosen(self, options)


@final
@frozen(order=False)
class Number:
    """
    An element answered by a quantity in the dimension of *unit*; one with a *definition* is derived.

    One that exists only sometimes names what must hold for it (*given*).
    Comparing it with a quantity makes a statement; one of another dimension raises `DimensionMismatch`.
    """

    path: str
    #: As it reads in a sentence: "the systolic blood pressure".
    title: str
    unit: str
    set_by: SetBy
    definition: Definition | None = None
    given: YesNo | None = None

    def __lt__(self, threshold: Quantity) -> Compare:
        return Compare(self, Comparison.BELOW, threshold)

    def __le__(self, threshold: Quantity) -> Compare:
        return Compare(self, Comparison.AT_MOST, threshold)

    def __gt__(self, threshold: Quantity) -> Compare:
        return Compare(self, Comparison.ABOVE, threshold)

    def __ge__(self, threshold: Quantity) -> Compare:
        return Compare(self, Comparison.AT_LEAST, threshold)

    def is_in(self, *amounts: Quantity) -> Expression:
        """Return the statement that the number is exactly one of *amounts*."""
        exactly = tuple(Compare(self, Comparison.EXACTLY, one) for one in amounts)
        return exactly[0] if len(exactly) == 1 else AnyOf(exactly)


Element: TypeAlias = "YesNo | Number | Choice"


@final
@frozen
class Ratio:
    """A number divided by another, both in their own units."""

    of: Number
    to: Number


@final
@frozen
class Product:
    """A number multiplied by another, both in their own units."""

    first: Number
    second: Number


@final
@frozen
class Elapsed:
    """
    Time from the day at one path to the day at another.

    In years (unit ``a``) it is an age: completed years, or completed months below two years, by calendar.
    """

    since: str
    until: str


def _numbers(given: Iterable[Number]) -> tuple[Number, ...]:
    return tuple(given)


@final
@frozen
class FirstKnown:
    """The first of several numbers that is known; they are ways to say the same."""

    of: tuple[Number, ...] = field(converter=_numbers)


Definition: TypeAlias = "Ratio | Product | Elapsed | FirstKnown"


@final
@frozen
class Compare(_Statement):
    """A number is on one side of a threshold."""

    number: Number
    comparison: Comparison
    threshold: Quantity

    def __attrs_post_init__(self) -> None:
        wanted = dimension_of(self.number.unit)
        if self.threshold.dimension != wanted:
            raise DimensionMismatch(self.number.path, wanted, str(self.threshold), self.threshold.dimension)


def _options(given: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(given)


@final
@frozen
class Chosen(_Statement):
    """The answer of a choice is one of the options or falls under one."""

    choice: Choice
    options: tuple[Option, ...] = field(converter=_options)


@final
@frozen
class Needed(_Statement):
    """An element must be known: false when it is, not known when it is not, never true."""

    element: Element


@final
@frozen
class Named(_Statement):
    """A condition that a knowledge base states once under a name, such as "some use is met"."""

    name: str
    #: As it reads in a sentence.
    title: str


@final
@frozen
class Not(_Statement):
    """The opposite of a statement."""

    part: Expression


def _parts(given: Iterable[Expression]) -> tuple[Expression, ...]:
    parts = tuple(given)
    for part in parts:
        # Callers without a type checker pass the result of a comparison, or a plain Boolean.
        if not isinstance(part, _Statement):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidValue("part", f"{part!r}", "a statement, such as `age >= years(18)`")
    return parts


@final
@frozen
class AllOf(_Statement):
    """Every part holds; true of no parts."""

    parts: tuple[Expression, ...] = field(converter=_parts)


@final
@frozen
class AnyOf(_Statement):
    """Some part holds; false of no parts."""

    parts: tuple[Expression, ...] = field(converter=_parts)


Expression: TypeAlias = "YesNo | Compare | Chosen | Needed | Named | Not | AllOf | AnyOf"
