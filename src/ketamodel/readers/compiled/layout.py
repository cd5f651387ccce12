"""Where gates and clauses stand in a word, and which of its bits the answers to each question set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, final

from ketamodel.readers.compiled.clauses import GATES, Literal
from ketamodel.readers.compiled.inputs import Gates, Input, Listed

if TYPE_CHECKING:
    from ketamodel.readers.compiled.clauses import Circuit, Clause

__all__ = ["NO", "OPEN", "YES", "Layout", "Parts"]

#: The answers to a question; OPEN is not known.
NO, OPEN, YES = 0, 1, 2
#: Literals of which one must hold, with the bits that they set if none does, if that is not known, if one does.
Parts: TypeAlias = Mapping[tuple[Literal, ...], Sequence[int]]

# The two bits of a gate: it is not certain; it is impossible.
_GATE = (0b11, 0b01, 0)
# The two bits of a clause that several inputs decide: it is certain; it is possible.
_CLAUSE = (0, 0b10, 0b11)


@final
class Layout(NamedTuple):
    """
    The places of gates and clauses in a word.

    From bit 0 stand the gates, two bits each, those first that have most clauses of several inputs;
    then, lane by lane, the first such clause of each gate that has one, the second, and so on, in the order of gates.
    So a shifted word lays a lane over its gates.
    """

    #: The gates by their places.
    order: tuple[int, ...]
    #: The first bits of the gates that were asked for.
    bits: tuple[int, ...]
    #: At which bit each lane begins, and a mask of as many bits as it has.
    lanes: tuple[tuple[int, int], ...]
    #: The bits that no input decides: those of gates that never hold.
    always: int
    parts: Mapping[Input, Parts]
    #: How many gates are to be read, one after the other, before each gate is settled.
    stages: tuple[int, ...]

    @classmethod
    def of(cls, circuit: Circuit, asked: Sequence[int]) -> Layout:
        """Return the layout of the gates of *circuit*, of which some are *asked* for."""
        joined = [[clause for clause in gate if _joined(clause)] for gate in circuit.gates]
        read = {literal.question for gate in circuit.gates for clause in gate for literal in clause if _reads(literal)}
        order = sorted(range(len(joined)), key=lambda gate: (-len(joined[gate]), gate not in read))
        counts = [sum(len(one) > lane for one in joined) for lane in range(max(map(len, joined), default=0))]
        begins = [2 * at for at in accumulate(counts, initial=len(order))]
        parts: dict[Input, dict[tuple[Literal, ...], list[int]]] = {}
        always = 0
        for place, number in enumerate(order):
            for clause in circuit.gates[number]:
                if not clause:
                    always |= _GATE[NO] << 2 * place
                elif not _joined(clause):
                    _set(parts, clause, _GATE, 2 * place)
            for begin, clause in zip(begins, joined[number], strict=False):
                for part in _split(clause):
                    _set(parts, part, _CLAUSE, begin + 2 * place)
        lanes = tuple((begin, (1 << 2 * count) - 1) for begin, count in zip(begins, counts, strict=False))
        places = {number: place for place, number in enumerate(order)}
        bits = tuple(2 * places[number] for number in asked)
        return cls(tuple(order), bits, lanes, always, parts, _stages(circuit))


def _reads(literal: Literal) -> bool:
    return literal.input is GATES


def _joined(clause: Clause) -> bool:
    """Return whether no single value decides *clause*."""
    first = clause[0] if clause else None
    one_value = all(literal.input is clause[0].input for literal in clause)
    return first is not None and len(clause) > 1 and not (one_value and not isinstance(first.input, Listed | Gates))


def _split(clause: Clause) -> list[tuple[Literal, ...]]:
    """Return the parts of *clause*, each of one value."""
    found: dict[object, list[Literal]] = {}
    for literal in clause:
        found.setdefault(literal if isinstance(literal.input, Listed | Gates) else literal.input, []).append(literal)
    return [tuple(part) for part in found.values()]


def _set(
    parts: dict[Input, dict[tuple[Literal, ...], list[int]]],
    part: tuple[Literal, ...],
    bits: tuple[int, int, int],
    at: int,
) -> None:
    found = parts.setdefault(part[0].input, {}).setdefault(part, [0, 0, 0])
    for answer, pair in enumerate(bits):
        found[answer] |= pair << at


def _stages(circuit: Circuit) -> tuple[int, ...]:
    found: list[int] = []
    for gate in circuit.gates:
        reads = (literal.question for clause in gate for literal in clause if _reads(literal))
        found.append(max((found[other] + 1 for other in reads), default=0))
    return tuple(found)
