"""The two rails of an expression as Python text, constants folded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never, final

from attrs import Factory, field, frozen

from ketamodel.readers.compiled.loading import KNOWN, Masks
from ketamodel.readers.compiled.tables import Tables
from ketamodel.readers.compiled.variables import Variables
from ketamodel.rules.expression import Choice, Chosen, Compare, Comparison, Expression, Named, Needed, Number, YesNo
from ketamodel.rules.rails import Every, Formula, Leaf, Settled, Some, bounds, rails
from ketamodel.terminology import Concept

__all__ = ["FALSE", "TRUE", "Both", "Formulas"]

TRUE, FALSE = "True", "False"
#: That something is certainly true, and that it is certainly false.
Both: TypeAlias = tuple[str, str]
#: A text; or the variable of a mask, and the bits of it that must be set.
_Part: TypeAlias = tuple[str, int]

_OPPOSITE = {
    Comparison.BELOW: Comparison.AT_LEAST,
    Comparison.AT_MOST: Comparison.ABOVE,
    Comparison.AT_LEAST: Comparison.BELOW,
    Comparison.ABOVE: Comparison.AT_MOST,
}
# Python reads no more than 200 brackets inside each other.
_DEEPEST = 40


def _variables(formulas: Formulas) -> Variables:
    return Variables(formulas.tables)


@final
@frozen(eq=False)
class Formulas:
    """
    Writes conditions as Python expressions over `Variables`; the answers of some choices may be *settled*.

    What is used again is kept in a variable ``k``, written in *lines*.
    """

    tables: Tables
    settled: Mapping[str, Masks]
    conditions: Mapping[str, Expression]
    variables: Variables = field(init=False, default=Factory(_variables, takes_self=True))
    lines: list[str] = field(init=False, factory=list[str])
    _kept: dict[str, str] = field(init=False, factory=dict[str, str])
    _named: dict[str, Both] = field(init=False, factory=dict[str, Both])

    def rails(self, expression: Expression) -> Both:
        """Return *expression* on its two rails."""
        both = rails(expression)
        return self._formula(both.certainly_true, 0), self._formula(both.certainly_false, 0)

    def kept(self, expression: Expression) -> Both:
        """Return *expression* on its two rails, each a constant or a variable."""
        true, false = self.rails(expression)
        false = self._keep(false)
        # What is certainly false need not be asked whether it is true.
        return self._keep(true, unless=false), false

    def condition(self, name: str) -> Both:
        """Return the condition *name* on its two rails."""
        if name not in self._named:
            self._named[name] = self.kept(self.conditions[name])
        return self._named[name]

    def _keep(self, text: str, *, unless: str = FALSE) -> str:
        if text.isalnum():
            return text
        if text not in self._kept:
            name = self._kept[text] = f"k{len(self._kept)}"
            self.lines.append(f"{name} = {text}" if unless == FALSE else f"{name} = not {unless} and {text}")
        return self._kept[text]

    def _formula(self, formula: Formula, depth: int) -> str:
        match formula:
            case Settled():
                text, bits = self._leaf(formula.leaf, answer=formula.answer)
                return _masked(text, bits, every=True)
            case Every(parts=parts) | Some(parts=parts):
                text = self._joined(parts, depth + 1, every=isinstance(formula, Every))
                text = self._kept.get(text, text)
                return self._keep(text) if depth and depth % _DEEPEST == 0 else text
            case _:
                assert_never(formula)

    def _joined(self, parts: tuple[Formula, ...], depth: int, *, every: bool) -> str:
        """Return that each of *parts* holds, or one; the bits of one mask are read at once."""
        neutral, decisive = (TRUE, FALSE) if every else (FALSE, TRUE)
        found: dict[str, int] = {}
        for part in parts:
            text, bits = (
                self._leaf(part.leaf, answer=part.answer)
                if isinstance(part, Settled)
                else (self._formula(part, depth), 0)
            )
            if text == decisive:
                return decisive
            if text != neutral:
                found[text] = found.get(text, 0) | bits
        texts = [_masked(text, bits, every=every) for text, bits in found.items()]
        if len(texts) > 1:
            return f"({(' and ' if every else ' or ').join(texts)})"
        return texts[0] if texts else neutral

    def _leaf(self, leaf: Leaf, *, answer: bool) -> _Part:
        """Return that *leaf* is certainly true, or certainly false."""
        variables, letter = self.variables, "t" if answer else "f"
        match leaf:
            case YesNo(concept=Concept() as concept):
                bit = self.tables.lists[leaf.listed_in][concept]
                return f"{letter}{variables.listed(leaf.listed_in)}", bit
            case YesNo(path=path):
                return f"{variables.answer(path)} is {answer}", 0
            case Chosen(choice=choice, options=options):
                return self._choice(choice.path, self.tables.choices[choice.path][options], answer=answer)
            case Compare():
                return self._compared(leaf, answer=answer), 0
            case Named(name=name):
                true, false = self.condition(name)
                return (true if answer else false), 0
            case Needed():
                return self._needed(leaf)
            case _:
                assert_never(leaf)

    def _choice(self, path: str, bit: int, *, answer: bool) -> _Part:
        if path in self.settled:
            return (TRUE if self.settled[path][not answer] & bit else FALSE), 0
        return f"{'t' if answer else 'f'}{self.variables.choice(path)}", bit

    def _needed(self, leaf: Needed) -> _Part:
        """Return that an element is known."""
        match leaf.element:
            case YesNo(concept=Concept() as concept) as element:
                count, bit = self.variables.listed(element.listed_in), self.tables.lists[element.listed_in][concept]
                return f"(t{count} | f{count}) & {bit}", 0
            case YesNo(path=path):
                return f"{self.variables.answer(path)} is not None", 0
            case Choice(path=path):
                return self._choice(path, KNOWN, answer=True)
            case Number() as number:
                # NaN, which is not known, alone differs from itself.
                value = self.variables.number(number)
                return f"{value} == {value}", 0
            case _:
                assert_never(leaf.element)

    def _compared(self, leaf: Compare, *, answer: bool) -> str:
        """Return the comparison of a position, which is false of NaN on either rail."""
        position = self.variables.position(leaf.number)
        low, high = (
            None if border is None else self.tables.place(leaf.number, border)
            for border in bounds(leaf.comparison, leaf.threshold.canonical)[:2]
        )
        if leaf.comparison is Comparison.EXACTLY:
            return f"{low} <= {position} <= {high}" if answer else f"({position} < {low} or {position} > {high})"
        comparison = leaf.comparison if answer else _OPPOSITE[leaf.comparison]
        return f"{position} {comparison.value} {high if low is None else low}"


def _masked(text: str, bits: int, *, every: bool) -> str:
    if not bits:
        return text
    alone = bits & (bits - 1) == 0
    return f"{text} & {bits} == {bits}" if every and not alone else f"{text} & {bits}"
