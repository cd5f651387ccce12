"""The judgement row by row: every rule in force as columns, the verdict, and what no column tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, final

from attrs import Factory, field, frozen

from ketamodel.quantity import Quantity
from ketamodel.readers.columns import Column, ColumnReader
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.conclusion import NotKnown, Verdict
from ketamodel.rules.expression import Number, YesNo
from ketamodel.rules.knowledge_base import ANY_LABEL_USE_MET
from ketamodel.rules.self_check import elements
from ketamodel.screening.paths import read_by, stated
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import narwhals as nw

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Element
    from ketamodel.rules.knowledge_base import Effective
    from ketamodel.rules.rule import Rule

__all__ = ["Judgement"]

_Answer = Column | Truth


def _wrong(judgement: Judgement) -> nw.Expr:
    """Return that a row cannot be a case, as a column that is asked for often."""
    reader = judgement.reader
    wrong = reader.engine.some([where for _, where in judgement.problems]).fill_null(value=False)
    return reader.keep(Column(wrong)).value


@final
@frozen(eq=False)
class Judgement:
    """
    What the rules of *effective* say of the rows that *reader* reads.

    The problems of a row make it indeterminate: what cannot be a case is not judged.
    """

    reader: ColumnReader
    effective: Effective
    problems: tuple[tuple[str, nw.Expr], ...]
    #: Writes one of several words.
    label: Callable[[str, tuple[str, ...]], nw.Expr]
    _wrong: nw.Expr = field(init=False, default=Factory(_wrong, takes_self=True))
    _truths: dict[str, _Answer] = field(init=False, factory=dict[str, "_Answer"])

    def truth(self, rule: Rule) -> _Answer:
        """Return whether *rule* holds."""
        if rule.id not in self._truths:
            self._truths[rule.id] = self.reader.every(self.reader.read(one) for one in (rule.applies, rule.when))
        return self._truths[rule.id]

    @property
    def possible(self) -> tuple[Rule, ...]:
        """The rules that may hold for a row; of all others it is certain that they do not."""
        return tuple(one for one in self.effective.rules if self.truth(one) is not Truth.FALSE)

    def rule(self, rule: Rule) -> nw.Expr:
        """Return the column of *rule*: true, false, or null for not known."""
        return self._of_cases(self._column(self.truth(rule)))

    def off_label(self) -> nw.Expr:
        """Return that no use of a label is met."""
        return self._of_cases(~self._column(self.reader.read(ANY_LABEL_USE_MET)))

    def problem(self) -> nw.Expr:
        """Return why a row cannot be a case, its first problem; else null."""
        api = self.reader.engine.api
        words = tuple(dict.fromkeys(said for said, _ in self.problems))
        found = api.lit(None)
        for said, where in reversed(self.problems):
            found = api.when(where).then(self.label(said, words)).otherwise(found)
        return found.cast(api.String)

    def verdict(self) -> nw.Expr:
        """Return the verdict by its word."""
        engine = self.reader.engine
        confirmed = {one: self._confirmed(one) for one in _CONFIRMED}
        blocked = engine.some([column.is_null() for column in self._blocking()])
        words = tuple(one.value for one in Verdict)
        found = self.label(Verdict.SUPPORTED.value, words)
        for verdict, where in (
            (Verdict.CAUTION, confirmed[Verdict.CAUTION]),
            (Verdict.INDETERMINATE, blocked),
            (Verdict.UNSUPPORTED, confirmed[Verdict.UNSUPPORTED]),
            (Verdict.CONTRAINDICATED, confirmed[Verdict.CONTRAINDICATED]),
            (Verdict.INDETERMINATE, self._wrong),
        ):
            found = engine.api.when(where).then(self.label(verdict.value, words)).otherwise(found)
        return found

    def _of_cases(self, column: nw.Expr) -> nw.Expr:
        """Return *column*, null where a row cannot be a case."""
        return self.reader.engine.api.when(~self._wrong).then(column) if self.problems else column

    def _column(self, answer: _Answer) -> nw.Expr:
        return self.reader.engine.truth(answer) if isinstance(answer, Truth) else answer.value

    def _confirmed(self, verdict: Verdict) -> nw.Expr:
        found = self.reader.some(self.truth(one) for one in self.effective.rules if one.then.verdict is verdict)
        return self._column(found)

    def _blocking(self) -> Iterable[nw.Expr]:
        """Return columns, one of them null where a rule that blocks is not settled and nothing worse is confirmed."""
        blocks = [one for one in self.effective.rules if one.then.not_known is NotKnown.BLOCKS]
        # Of several joined by "or", one that is true hides what is not known: it must weigh more than that.
        for verdict in (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED, None):
            found = self.reader.some(self.truth(one) for one in blocks if one.then.verdict is verdict)
            if found is not Truth.FALSE:
                yield self._column(found)
        for one in blocks:
            if one.then.verdict is Verdict.CAUTION and self.truth(one) not in (Truth.TRUE, Truth.FALSE):
                yield self._column(self.truth(one))

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


_CONFIRMED = (Verdict.CONTRAINDICATED, Verdict.UNSUPPORTED, Verdict.CAUTION)


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
