"""Derived numbers backwards: what to set so that one of them becomes a wanted value."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from ketamodel.assessment.repairs.changes import cost_of, field_of
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.rules.derivation import parts_of
from ketamodel.rules.expression import Choice, Elapsed, FirstKnown, Number, Product, Ratio, SetBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.readers.interpret import Interpreter

__all__ = ["fields_of", "settings_for"]

_DIGITS = 3


def fields_of(element: Number | Choice) -> Iterator[str]:
    """
    Return the paths that may be changed and from which *element* follows.

    >>> from ketamodel.knowledge.vocabulary.amounts import infusion_rate
    >>> sorted(set(fields_of(infusion_rate)))
    ['plan.dose', 'plan.duration', 'plan.rate']
    """
    if element.set_by is not SetBy.CHOSEN:
        return
    if isinstance(element, Choice) or element.definition is None:
        path = field_of(element.path)
        if element.path == "plan.care":
            yield "plan.setting"
        if cost_of(path) is not None:
            yield path
        return
    for one in parts_of(element):
        yield from fields_of(one)


def settings_for(number: Number, value: Quantity, reader: Interpreter) -> Iterator[tuple[str, Quantity]]:
    """
    Return the fields, each with the amount at which *number* becomes *value*.

    >>> from ketamodel.knowledge.vocabulary.amounts import infusion_rate
    >>> from ketamodel.readers.interpret import Interpreter
    >>> reader = Interpreter({"plan.dose": Quantity("35", "mg"), "plan.duration": Quantity("30", "min")}, {})
    >>> [(path, str(amount)) for path, amount in settings_for(infusion_rate, Quantity("35", "mg/h"), reader)]
    [('plan.dose', '17.5 mg'), ('plan.duration', '1 h')]
    """
    if number.set_by is not SetBy.CHOSEN:
        return
    exact = Fraction(value.to(number.unit).number)
    match number.definition:
        case None:
            path = field_of(number.path)
            if cost_of(path) is not None:
                yield from ((path, amount) for amount in _plain(value))
        case Ratio(of=of, to=to):
            above, below = _amount(reader, of), _amount(reader, to)
            if below is not None:
                yield from _set(of, exact * below, reader)
            if above is not None and exact:
                yield from _set(to, above / exact, reader)
        case Product(first=first, second=second):
            one, two = _amount(reader, first), _amount(reader, second)
            if two is not None:
                yield from _set(first, exact / two, reader)
            if one is not None:
                yield from _set(second, exact / one, reader)
        case FirstKnown(of=ways):
            known = (way for way in ways if reader.read(way).value is not None)
            yield from settings_for(next(known, ways[0]), value, reader)
        case Elapsed():
            return
        case _:
            assert_never(number.definition)


def _amount(reader: Interpreter, number: Number) -> Fraction | None:
    """Return what is known of *number*, in its own unit; None also of zero, which sets nothing."""
    value = reader.read(number).value
    return Fraction(value.to(number.unit).number) or None if isinstance(value, Quantity) else None


def _set(number: Number, exact: Fraction, reader: Interpreter) -> Iterator[tuple[str, Quantity]]:
    return settings_for(number, Quantity(decimal_of(exact), number.unit), reader)


def _plain(value: Quantity) -> tuple[Quantity, ...]:
    """Return *value*; one that nobody would write, as the two next to it that people write."""
    number = value.number
    if len(number.normalize().as_tuple().digits) <= _DIGITS + 1:
        return (value,)
    if value.unit == "h":
        return tuple(Quantity(one.number, "min") for one in _plain(value.to("min")))
    step = Decimal(1).scaleb(number.adjusted() - _DIGITS + 1)
    both = (number.quantize(step, rounding=how) for how in (ROUND_FLOOR, ROUND_CEILING))
    return tuple(Quantity(decimal_of(Fraction(one)), value.unit) for one in both)
