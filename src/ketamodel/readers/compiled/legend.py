"""What the names of the generated function hold, in words, for those who want to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ketamodel.readers.compiled.inputs import KNOWN, Answer, Gates, Listed, Measured, Picked
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from ketamodel.readers.compiled.clauses import How, Literal
    from ketamodel.readers.compiled.layout import Layout
    from ketamodel.readers.compiled.source import Source
    from ketamodel.rules.expression import Comparison, Option

__all__ = ["legend"]

_HOW: Mapping[How, str] = {
    (0, 1, 2): "{}",
    (2, 1, 0): "not {}",
    (0, 1, 0): "nothing known",
    (2, 1, 2): "something known",
}


def legend(source: Source, titles: Mapping[int, str]) -> Mapping[str, tuple[str, ...]]:
    """
    Return the path of each input of *source*, and below it what is asked, and in which of the gates, by *titles*.

    >>> from ketamodel.readers.compiled import Compiled
    >>> from ketamodel.rules.expression import SetBy, YesNo
    >>> from ketamodel.rules.knowledge_base import Effective
    >>> pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
    >>> Compiled(Effective((), (), {"at-risk": pregnant})).legend()["w0"]
    ('patient.pregnant', 'yes: at-risk')
    """
    layout = source.layout
    names = {2 * place: titles.get(2 * place, f"part {number}") for place, number in enumerate(layout.order)}
    numbers = {number: names[2 * place] for place, number in enumerate(layout.order)}
    found = {"word": tuple(f"bits {bit}, {bit + 1}: {name}" for bit, name in names.items())}
    for name, inputs in source.inputs.items():
        asked = [
            f"{' or '.join(_said(one, numbers) for one in part)}: {', '.join(_read_by(bits, layout, names))}"
            for read in inputs
            for part, bits in layout.parts[read].items()
        ]
        found[name] = (", ".join(read.path or "gates" for read in inputs), *asked)
    return found


def _said(literal: Literal, gates: Mapping[int, str]) -> str:
    read, question, how = literal
    match read:
        case Gates():
            said = gates[question]
        case Answer():
            said = "yes"
        case Picked(asked=picked):
            said = "known" if question == KNOWN else _options(list(picked)[question - 1])
        case Listed(asked=listed):
            said = list(listed)[question].id
        case Measured(asked=measured):
            said = "known" if question == KNOWN else _compared(*list(measured)[question - 1])
        case _:
            assert_never(read)
    return _HOW[how].format(said)


def _options(options: tuple[Option, ...]) -> str:
    return " or ".join(one.id if isinstance(one, Concept) else one.value for one in options)


def _compared(comparison: Comparison, threshold: Fraction) -> str:
    return f"{comparison.value} {float(threshold):.12g}"


def _read_by(bits: Sequence[int], layout: Layout, names: Mapping[int, str]) -> Iterator[str]:
    """Return the names of the gates that *bits* are about; in the lanes stand the alternatives that they ask for."""
    seen = bits[0] | bits[1] | bits[2]
    alternatives = 0
    for shift, mask in (lane for stage in layout.stages for lane in stage.lanes):
        alternatives |= seen >> shift & mask
    for bit, name in names.items():
        if seen >> bit & 3:
            yield name
        if alternatives >> bit & 3:
            yield f"{name} (or another)"
