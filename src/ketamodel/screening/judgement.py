"""The judgement row by row: every rule in force as columns, the verdict, and what no column tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.quantity import Quantity
from ketamodel.readers.columns import Answer, ColumnReader, Stages
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import Number, YesNo
from ketamodel.rules.knowledge_base import ANY_LABEL_USE_MET
from ketamodel.rules.self_check import elements
from ketamodel.screening.paths import read_by, stated
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import narwhals as nw

    from ketamodel.domain.case import Value
    from ketamodel.readers.columns import Terms
    from ketamodel.rules.expression import Element
    from ketamodel.rules.knowledge_base import Effective
    from ketamodel.rules.rule import Rule

__all__ = ["Judgement"]


@final
@frozen(eq=False)
class Judgement:
    """
    What the rules of *effective* say of the rows that *reader* reads.

    The problems of a row make it indeterminate: what cannot be a case is not judged.
    """

    reader: ColumnReader
    stages: Stages
    effective: Effective
    problems: tuple[tuple[str, Answer], ...]
    #: Writes one of several words.
    label: Callable[[str, tuple[str, ...]], nw.Expr]
    _truths: dict[str, Answer] = field(init=False, factory=dict[str, "Answer"])

    def truth(self, rule: Rule) -> Answer:
        """Return whether *rule* holds."""
        if rule.id not in self._truths:
            self._truths[rule.id] = self._terms.every(self.reader.read(one) for one in (rule.applies, rule.when))
        return self._truths[rule.id]

    @cached_property
    def possible(self) -> tuple[Rule, ...]:
        """The rules that may hold for a row; of all others it is certain that they do not."""
        return tuple(one for one in self.effective.rules if self.truth(one) is not Truth.FALSE)

    def share(self, rules: Iterable[Rule]) -> None:
        """Prepare for the verdict, and for columns of *rules*: what several of them ask is made once."""
        asked = [*(where for _, where in self._verdicts), self._off_label, *(self.truth(one) for one in rules)]
        self.stages.share([*asked, self._problem, self.is_case(), self.is_case()])

    def rule(self, rule: Rule) -> nw.Expr:
        """Return the column of *rule*: true, false, or null for not known."""
        return self._of_cases(self.truth(rule))

    def is_case(self) -> Answer:
        """Return that a row can be a case."""
        return self._terms.not_known(self._problem)

    def off_label(self) -> nw.Expr:
        """Return that no use of a label is met."""
        return self._of_cases(self._off_label)

    def problem(self) -> nw.Expr:
        """Return why a row cannot be a case, its first problem; else null."""
        return self.stages.column(self._problem).cast(self.stages.engine.api.String)

    def verdict(self) -> nw.Expr:
        """Return the verdict by its word."""
        words = tuple(one.value for one in Verdict)
        said = [(one.value, self.stages.column(where)) for one, where in self._verdicts if where is not Truth.FALSE]
        otherwise = self.label(Verdict.INDETERMINATE.value, words)
        return self.stages.engine.api.coalesce(*self._where(said, words), otherwise)

    def _where(self, said: Iterable[tuple[str, nw.Expr]], words: tuple[str, ...]) -> Iterator[nw.Expr]:
        """Yield each of *words* that is said, where it is said; to ask for one within another is slower."""
        return (self.stages.engine.api.when(where).then(self.label(word, words)) for word, where in said)

    @property
    def _terms(self) -> Terms:
        return self.reader.terms

    @cached_property
    def _verdicts(self) -> tuple[tuple[Verdict, Answer], ...]:
        """The verdicts and where they are said: the first one that is certain is the verdict."""
        return (
            (Verdict.INDETERMINATE, self._terms.opposite(self.is_case())),
            (Verdict.CONTRAINDICATED, self._confirmed[Verdict.CONTRAINDICATED]),
            (Verdict.UNSUPPORTED, self._confirmed[Verdict.UNSUPPORTED]),
            (Verdict.CAUTION, self._terms.every((self._cleared, self._confirmed[Verdict.CAUTION]))),
            (Verdict.SUPPORTED, self._cleared),
        )

    @cached_property
    def _problem(self) -> Answer:
        """Why a row cannot be a case, in words, its first problem; not known of one that can be a case."""
        certain = [(said, self._terms.as_if(where, Truth.FALSE)) for said, where in self.problems]
        possible = [(said, where) for said, where in certain if where is not Truth.FALSE]
        if not possible:
            return Truth.UNKNOWN
        said = tuple(said for said, _ in possible)
        words = tuple(dict.fromkeys(said))
        return self._terms.term(
            "problem",
            (where for _, where in possible),
            lambda engine, parts: engine.api.coalesce(*self._where(zip(said, parts, strict=True), words)),
        )

    @cached_property
    def _off_label(self) -> Answer:
        return self._terms.opposite(self.reader.read(ANY_LABEL_USE_MET))

    @cached_property
    def _confirmed(self) -> Mapping[Verdict, Answer]:
        """That a rule with this verdict holds, for who takes what is not known for false."""
        rules = {
            verdict: [one for one in self.effective.rules if one.then.verdict is verdict]
            for verdict in (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED, Verdict.CAUTION)
        }
        return {
            verdict: self._terms.as_if(self._terms.some(self.truth(one) for one in some), Truth.FALSE)
            for verdict, some in rules.items()
        }

    @cached_property
    def _cleared(self) -> Answer:
        """
        That every rule that blocks is settled and nothing worse than a caution holds.

        It is for who takes what is not known for false.
        """
        terms = self._terms
        settled: list[Answer] = []
        for one in self.effective.rules:
            truth = self.truth(one)
            if one.then.not_known is not NotKnown.BLOCKS:
                continue
            if one.then.verdict is Verdict.CAUTION:
                settled.append(terms.opposite(terms.not_known(truth)))
            else:
                settled.append(terms.as_if(terms.opposite(truth), Truth.FALSE))
        return terms.every(settled)

    def _of_cases(self, answer: Answer) -> nw.Expr:
        """Return *answer*, null where a row cannot be a case."""
        column, case = self.stages.column(answer), self.is_case()
        return column if case is Truth.TRUE else self.stages.engine.api.when(self.stages.column(case)).then(column)

    def missing(self, present: Iterable[str], told: Mapping[str, Value]) -> tuple[str, ...]:
        """Return the columns that rules would read besides those that are *present* and what is *told* for all rows."""
        read = {element for rule in self.possible for part in (rule.applies, rule.when) for element in elements(part)}
        for use in self.effective.uses:
            if self.reader.read(use.scope) is not Truth.FALSE:
                read |= elements(use.met)
        supposed = _supposed(read, set(present), told)
        missing: set[str] = set()
        for element in read:
            if element.path not in self.reader.table.columns:
                missing |= supposed.read(element).missing
        return tuple(sorted(missing))


def _supposed(read: Iterable[Element], present: set[str], told: Mapping[str, Value]) -> Interpreter:
    """Return a reader of a case in which every column has some value."""
    values: dict[str, Value] = dict(told)
    for element in read:
        if isinstance(element, Number):
            values |= dict.fromkeys(read_by([element]) & present, date.min)
            values |= {path: Quantity(1, unit) for path, unit in stated(element) if path in present}
            if element.given is not None:
                values[element.given.path] = True
        elif isinstance(element, YesNo) and element.path in present:
            values[element.path] = True
    return Interpreter(values, {})
