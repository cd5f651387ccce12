"""The function into which the rules are compiled, as it is run, for those who want to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.readers.compiled import Compiled
from ketamodel.rules.expression import Named
from ketamodel.rules.knowledge_base import Effective
from ketamodel.rules.self_check import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ketamodel.rules.expression import Expression
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.rule import Rule

__all__ = ["generated"]


def generated(rule_id: str | None, knowledge: KnowledgeBase) -> str:
    """
    Return the Python source of one rule, or of all that is in force, and below it what its names hold.

    Raises `UnknownId` with the nearest ids if there is no such rule.
    """
    effective = knowledge.on(knowledge.edition)
    if rule_id is not None:
        rule = knowledge.rule(rule_id)
        effective = Effective((), (rule,), _named_by(rule, effective.conditions))
    reader = Compiled(effective)
    return "\n".join([reader.source(), _HOW_TO_READ, *_commented(reader.legend())])


_HOW_TO_READ = """\
# A word has two bits for each gate: it is not certain to hold; it cannot hold.
# A gate is a rule, the scope of a use, a condition or a part of one, and holds when all that it asks does.
# Above the gates stand the alternatives that they ask for: one is certain; one is possible.
# They are shifted over their gates. w, n and g hold the words of what an input may tell,
# e and o find the word of a number that is too near to a threshold for floats, and of a value that is new.
#"""


def _commented(legend: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, (first, *others) in legend.items():
        yield f"# {name}: {first}"
        yield from (f"#     {one}" for one in others)


def _named_by(rule: Rule, conditions: Mapping[str, Expression]) -> Mapping[str, Expression]:
    """Return the conditions that *rule* names, and those that they name."""
    found: dict[str, Expression] = {}
    open_ones = [rule.applies, rule.when]
    while open_ones:
        for leaf in leaves(open_ones.pop()):
            if isinstance(leaf, Named) and leaf.name not in found:
                found[leaf.name] = conditions[leaf.name]
                open_ones.append(conditions[leaf.name])
    return found
