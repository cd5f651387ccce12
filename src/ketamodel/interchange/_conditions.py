"""Conditions of a document: mappings of one entry, each of which is one node of the language of rules."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never, final

from attrs import frozen

from ketamodel.domain.case import Case
from ketamodel.errors import nearest
from ketamodel.interchange._amounts import example_in, read_quantity
from ketamodel.interchange._fields import field_types
from ketamodel.interchange._scalars import read_choice
from ketamodel.interchange._unreadable import Gathered, Unreadable, is_list, is_mapping, read_list, wrong
from ketamodel.interchange._vocabulary import Vocabulary
from ketamodel.interchange.problems import Problem, lookup_remedy, names_remedy, quoted
from ketamodel.rules.expression import (
    AllOf,
    AnyOf,
    Choice,
    Chosen,
    Compare,
    Comparison,
    Element,
    Expression,
    FirstKnown,
    Named,
    Needed,
    Not,
    Number,
    Option,
    YesNo,
)
from ketamodel.rules.of_uses import ANY_LABEL_USE_MET, ANY_USE_MET
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.use import Use
    from ketamodel.terminology import Concept

__all__ = ["COMPARISONS", "Words", "answers_of", "name_of"]

#: The words between a number and its threshold.
COMPARISONS: Mapping[str, Comparison] = {
    "below": Comparison.BELOW,
    "at_most": Comparison.AT_MOST,
    "exactly": Comparison.EXACTLY,
    "at_least": Comparison.AT_LEAST,
    "above": Comparison.ABOVE,
}
_JOINTS = ("all", "any", "not", "needed", "condition")
_SUCH = 'expected a condition, such as {patient.age: {at_least: "65 a"}}'


def name_of(element: Element) -> str:
    """
    Return the name under which a document reads *element*: its path, of a derived one that of its usual input.

    >>> from ketamodel.knowledge.vocabulary.amounts import age, weight
    >>> name_of(age), name_of(weight)
    ('patient.age', 'patient.weight')
    """
    if isinstance(element, Number) and isinstance(element.definition, FirstKnown):
        return element.definition.of[0].path
    return element.path


@final
@frozen
class Words:
    """What conditions may read: elements by name, concepts, and the conditions that uses stand for."""

    elements: Mapping[str, Element]
    vocabulary: Vocabulary
    named: Mapping[str, Named]

    @classmethod
    def of(cls, elements: Iterable[Element], concepts: Iterable[Concept], uses: Iterable[Use]) -> Words:
        """Return the words for *elements*, *concepts* and *uses*."""
        elements = tuple(elements)
        usual = {name_of(one): one for one in elements}
        named = (ANY_USE_MET, ANY_LABEL_USE_MET, *(use.is_met for use in uses))
        # The path of an element is its own, also where another has it for its usual input.
        known = {one.path: one for one in elements}
        return cls({**usual, **known}, Vocabulary.of(concepts), {one.name: one for one in named})

    def condition(self, given: Any) -> Expression:
        """Return the condition that *given* says."""
        if not is_mapping(given):
            raise wrong(given, _SUCH)
        if len(given) != 1:
            how = " of several entries" if given else " of no entry"
            raise wrong(given, "write {all: [...]} or {any: [...]} around them" if given else _SUCH, how)
        (name, said) = next(iter(given.items()))
        element = None if name in _JOINTS else self._element(name, (name,))
        try:
            return self._joined(name, said) if element is None else self._read(element, said)
        except Unreadable as error:
            raise Unreadable(one.below(name) for one in error.problems) from None

    def _joined(self, name: str, said: Any) -> Expression:
        match name:
            case "not":
                return Not(self.condition(said))
            case "needed":
                if not isinstance(said, str):
                    raise wrong(said, "expected the name of an element, such as `patient.weight`")
                return Needed(self._element(said, ()))
            case "condition":
                if isinstance(said, str) and said in self.named:
                    return self.named[said]
                remedy = lookup_remedy(said, self.named, "") if isinstance(said, str) else ""
                raise wrong(said, remedy or "expected `any-use.met`, or the id of a use and `.met`")
            case _:
                parts = tuple(read_list(said, self.condition, "expected a list of conditions"))
                if not parts:
                    raise wrong(said, "expected one condition or more", " of none")
                return AllOf(parts) if name == "all" else AnyOf(parts)

    def _element(self, name: str, place: tuple[str, ...]) -> Element:
        found = self.elements.get(name)
        if found is None:
            remedy = self._meant(name)
            what = "is not a known element" if place else f"is {quoted(name)}, which is not a known element"
            raise Unreadable([Problem(place, what, remedy)])
        return found

    def _meant(self, name: str) -> str:
        """Return the elements that *name* may have meant: by all of it, else by its last part."""
        name = name[:100]
        meant = nearest(name, self.elements)
        last = name.rpartition(".")[2]
        ends: dict[str, str] = {}
        for one in sorted(self.elements):
            end = one.rpartition(".")[2]
            ends.setdefault(end, one)
            ends.setdefault(end.partition("-")[0], one)
        meant = tuple(dict.fromkeys((*(ends[one] for one in nearest(last, ends)), *meant)))[:3]
        if meant:
            return names_remedy(meant)
        return "expected a path of the vocabulary, such as `patient.age` or `plan.route`, or one of all, any, not"

    def _read(self, element: Element, said: Any) -> Expression:
        """Return what is *said* of *element*."""
        match element:
            case YesNo():
                if not isinstance(said, bool):
                    raise wrong(said, f"expected true or false: {quoted(element.path)} is answered by yes or no")
                return element if said else Not(element)
            case Choice():
                return self._chosen(element, said)
            case Number():
                return _compared(element, said)
            case _:
                assert_never(element)

    def _chosen(self, choice: Choice, said: Any) -> Expression:
        such = f"expected {{is: ...}} with an answer of {quoted(choice.path)}, or with a list of answers"
        if not is_mapping(said) or list(said) != ["is"]:
            raise wrong(said, such)
        kind = answers_of(choice.path)
        gathered = Gathered()
        answers = said["is"]

        def option(item: Any) -> Option:
            if issubclass(kind, StrEnum):
                return read_choice(item, kind)
            return self.vocabulary.read(item, kind)

        if is_list(answers):
            options = gathered.read("is", read_list, answers, option, such)
        else:
            options = [gathered.read("is", option, answers)]
        if gathered.problems:
            raise Unreadable(gathered.problems)
        if not options:
            raise wrong(said, such)
        return Chosen(choice, options)


def _compared(number: Number, said: Any) -> Compare:
    usual = example_in(number.unit)
    such = f'{{above: "{usual}"}}; the words are {", ".join(COMPARISONS)}'
    if not is_mapping(said) or len(said) != 1:
        how = " of several entries" if is_mapping(said) and said else ""
        raise wrong(said, f"expected one comparison, such as {such}", how)
    (word, threshold) = next(iter(said.items()))
    if word not in COMPARISONS:
        raise Unreadable([Problem((word,), "is no comparison", lookup_remedy(word, COMPARISONS, f"expected {such}"))])
    gathered = Gathered()
    amount = gathered.read(word, read_quantity, threshold, f'expected an amount such as "{usual}"')
    if gathered.problems:
        raise Unreadable(gathered.problems)
    wanted = dimension_of(number.unit)
    if amount.dimension != wanted:
        what = f"is {quoted(amount)}, a {amount.dimension}"
        remedy = f'but {quoted(name_of(number))} is a {wanted}: expected an amount such as "{usual}"'
        raise Unreadable([Problem((word,), what, remedy)])
    return Compare(number, COMPARISONS[word], amount)


def answers_of(path: str) -> type[StrEnum | Concept]:
    """
    Return what the answers at *path* of a case are.

    >>> answers_of("plan.route").__name__
    'Route'
    """
    kind: Any = Case
    for step in path.split("."):
        kind = field_types(kind)[step][0]
    answers: type[StrEnum | Concept] = kind
    return answers
