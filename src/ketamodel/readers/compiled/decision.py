"""What the compiled reader says of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, final

if TYPE_CHECKING:
    from ketamodel.rules.conclusion import Verdict

__all__ = ["Decision", "Numbered"]


@final
class Decision(NamedTuple):
    """
    What is in force says this of a case.

    A bit of a mask stands for a rule, the scope of a use or a named condition, in the order of the reader:
    `Compiled.rules` and `Compiled.numbered` say which.
    """

    verdict: Verdict
    #: What holds.
    holds: int
    #: What is not known to hold.
    may_hold: int


@final
class Numbered(NamedTuple):
    """A decision in the order of what is in force: bit *i* of a mask stands for the rule, condition or use *i*."""

    #: The rules that hold.
    holds: int
    #: The rules that are not known to hold.
    may_hold: int
    #: The named conditions that are true.
    met: int
    #: The named conditions that are not known.
    may_be_met: int
    #: The uses whose scope covers the case, or may.
    covers: int
