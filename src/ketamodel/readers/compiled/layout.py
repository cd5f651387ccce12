"""Where gates and clauses stand in a word, and which of its bits the answers to each question set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, final

from ketamodel.readers.compiled.clauses import GATES, Literal
from ketamodel.readers.compiled.inputs import Gates, Input, Listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.readers.compiled.clauses import Circuit, Clause

__all__ = ["NO", "OPEN", "YES", "Layout", "Parts", "Stage"]

#: The answers to a question; OPEN is not known.
NO, OPEN, YES = 0, 1, 2
#: Literals of which one must hold, with the bits that they set if none does, if that is not known, if one does.
Parts: TypeAlias = Mapping[tuple[Literal, ...], Sequence[int]]

# The two bits of a gate: it is not certain; it is impossible.
_GATE = (0b11, 0b01, 0)
# The two bits of a clause that several inputs decide: it is certain; it is possible.
_CLAUSE = (0, 0b10, 0b11)


#: How far a word is shifted so that a lane lies over its gates, and a mask of those.
Lane: TypeAlias = tuple[int, int]


@final
class Stage(NamedTuple):
    """Gates that are settled together: a mask of their bits, and their lanes."""

    mask: int
    lanes: tuple[Lane, ...]


@final
class Layout(NamedTuple):
    """
    The places of gates and clauses in a word.

    From bit 0 stand the gates, two bits each: those of the first stage, of the second, and so on,
    of a stage those first that have most clauses of several inputs.
    Then, lane by lane, the first such clause of each gate of a stage that has one, the second, and so on,
    in the order of gates: so a shifted word lays a lane over its gates.
    """

    #: The gates by their places.
    order: tuple[int, ...]
    #: The first bits of the gates that were asked for.
    bits: tuple[int, ...]
    #: The gates that others read, each after those that it reads; last, those that no other reads.
    stages: tuple[Stage, ...]
    #: The bits that no input decides: those of gates that never hold.
    always: int
    parts: Mapping[Input, Parts]

    @classmethod
    def of(cls, circuit: Circuit, asked: Sequence[int]) -> Layout:
        """Return the layout of the gates of *circuit*, of which some are *asked* for."""
        joined = [[clause for clause in gate if _joined(clause)] for gate in circuit.gates]
        groups = _groups(circuit)
        order = [number for group in groups for number in sorted(group, key=lambda gate: -len(joined[gate]))]
        places = {number: place for place, number in enumerate(order)}
        parts: dict[Input, dict[tuple[Literal, ...], list[int]]] = {}
        always = 0
        for place, number in enumerate(order):
            for clause in circuit.gates[number]:
                if not clause:
                    always |= _GATE[NO] << 2 * place
                elif not _joined(clause):
                    _set(parts, clause, _GATE, 2 * place)
        stages: list[Stage] = []
        begin = 2 * len(order)
        # The lanes of stages that are read stand highest: of them little is left when a word is shifted.
        for group in reversed(groups):
            lanes: list[Lane] = []
            for lane in range(max((len(joined[number]) for number in group), default=0)):
                here = {places[number]: joined[number][lane] for number in group if len(joined[number]) > lane}
                lanes.append((begin - 2 * min(here), _mask(here)))
                for place, clause in here.items():
                    for part in _split(clause):
                        _set(parts, part, _CLAUSE, lanes[-1][0] + 2 * place)
                begin += 2 * len(here)
            stages.insert(0, Stage(_mask(places[number] for number in group), tuple(lanes)))
        bits = tuple(2 * places[number] for number in asked)
        return cls(tuple(order), bits, tuple(stages), always, parts)


def _mask(places: Iterable[int]) -> int:
    return sum(0b11 << 2 * place for place in places)


def _groups(circuit: Circuit) -> list[list[int]]:
    """Return the gates that are read by others, each after those that it reads, and last those that are not."""
    read = {literal.question for gate in circuit.gates for clause in gate for literal in clause if _reads(literal)}
    depths = _depths(circuit)
    found: list[list[int]] = [[] for _ in range(max((depths[number] + 1 for number in read), default=0) + 1)]
    for number, depth in enumerate(depths):
        found[depth if number in read else -1].append(number)
    return found


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


def _depths(circuit: Circuit) -> Sequence[int]:
    """Return for each gate how many are to be read, one after the other, before it is settled."""
    found: list[int] = []
    for gate in circuit.gates:
        reads = (literal.question for clause in gate for literal in clause if _reads(literal))
        found.append(max((found[other] + 1 for other in reads), default=0))
    return found
