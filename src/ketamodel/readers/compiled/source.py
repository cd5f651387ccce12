"""The source of the generated function: rules and named conditions on two rails, as Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.readers.compiled.formulas import FALSE, TRUE, Formulas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ketamodel.readers.compiled.formulas import Both
    from ketamodel.rules.knowledge_base import Effective

__all__ = ["source"]

_FIRST = "applies = holds = may_hold = met = may_be_met = covers = 0"
_LAST = "return applies, holds, may_hold, met, may_be_met, covers"


def source(effective: Effective, formulas: Formulas) -> str:
    """
    Return the source of ``decide(get)`` for what is in force.

    It returns masks: of the rules that apply or may; of those that hold, and of those that may;
    of the named conditions likewise; and of the uses whose scope covers the case, or may.

    >>> from ketamodel.readers.compiled.tables import tables
    >>> from ketamodel.rules.knowledge_base import Effective
    >>> print(source(Effective((), (), {}), Formulas(tables([]), {}, {})), end="")
    def decide(get):
        applies = holds = may_hold = met = may_be_met = covers = 0
        return applies, holds, may_hold, met, may_be_met, covers
    """
    body = [*_scopes(effective, formulas), *_conditions(effective, formulas), *_rules(effective, formulas)]
    lines = [_FIRST, *formulas.variables.lines, *formulas.lines, *body, _LAST]
    return "\n    ".join(["def decide(get):", *lines]) + "\n"


def _scopes(effective: Effective, formulas: Formulas) -> Iterator[str]:
    # Kept first, so that the uses, their limits and the rule of what no source covers share them.
    for index, use in enumerate(effective.uses):
        _, false = formulas.kept(use.scope)
        if false != TRUE:
            yield _if_not(false, f"covers |= 1 << {index}")


def _conditions(effective: Effective, formulas: Formulas) -> Iterator[str]:
    for index, name in enumerate(effective.conditions):
        yield from _noted(formulas.condition(name), f"met |= 1 << {index}", f"may_be_met |= 1 << {index}")


def _rules(effective: Effective, formulas: Formulas) -> Iterator[str]:
    """Return the lines of the rules; those with one applicability ask for it once."""
    groups: dict[str, list[str]] = {}
    members: dict[str, int] = {}
    for index, rule in enumerate(effective.rules):
        applies, when = formulas.rails(rule.applies), formulas.rails(rule.when)
        both = [one for one in dict.fromkeys((applies[0], when[0])) if one != TRUE]
        true = FALSE if FALSE in both else " and ".join(both) or TRUE
        if applies[1] != TRUE:
            members[applies[1]] = members.get(applies[1], 0) | 1 << index
            groups.setdefault(applies[1], [])
        if TRUE not in (applies[1], when[1]):
            noted = _noted((true, when[1]), f"holds |= 1 << {index}", f"may_hold |= 1 << {index}")
            groups[applies[1]].extend(noted)
    for false, lines in groups.items():
        yield from _guarded(false, [f"applies |= {members[false]}", *lines])


def _noted(both: Both, certain: str, possible: str) -> Iterator[str]:
    """Return the lines that note what is certain, or possible, unless it is false."""
    true, false = both
    if true == TRUE:
        yield certain
    elif false != TRUE:
        yield from _guarded(false, [f"if {true}: {certain}", f"else: {possible}"] if true != FALSE else [possible])


def _guarded(false: str, lines: list[str]) -> Iterator[str]:
    if false == FALSE:
        yield from lines
    else:
        yield f"if not {false}:"
        yield from (f"    {line}" for line in lines)


def _if_not(false: str, line: str) -> str:
    return line if false == FALSE else f"if not {false}: {line}"
