"""What the compiled reader says of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, final

if TYPE_CHECKING:
    from ketamodel.rules.conclusion import Verdict

__all__ = ["Decision"]


@final
class Decision(NamedTuple):
    """
    What is in force says this of a case.

    A bit of a mask stands for a rule, the scope of a use or a named condition, in the order of the reader:
    `Compiled.layout` says which.
    """

    verdict: Verdict
    #: What holds.
    holds: int
    #: What is not known to hold.
    may_hold: int
