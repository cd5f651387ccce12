"""The answers that can be told apart: yes and no, choices in groups, and numbers by the thresholds between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING, TypeAlias, assert_never, final

from attrs import Factory, field, frozen

from ketamodel.assessment.questions.remaining import Remaining
from ketamodel.assessment.wording import in_words, said
from ketamodel.domain.answer import Answer, RefusedAnswers, answered
from ketamodel.domain.case import Case, Value, inputs
from ketamodel.domain.forms import form_of
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity, decimal_of
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import Chosen, Compare, Elapsed, FirstKnown, Number, Product, Ratio
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ketamodel.domain.forms import Form
    from ketamodel.truth import Truth

__all__ = ["Option", "options"]

#: Which statements an answer changes, by their places, and to what.
_Signature: TypeAlias = "tuple[tuple[int, Truth], ...]"

#: Values with which a cut is placed while the other number of a ratio or product is not known.
_USUAL: Mapping[str, Fraction | int] = {
    "kg": 70,
    "h": 1,
    "m": Fraction(17, 10),
    "m2": 3,
    "mg": 50,
    "mg/kg": Fraction(1, 2),
    "mg/h": 30,
    "mg/kg/h": 1,
}
_MANY = 4


@final
@frozen
class Option:
    """Answers that no rule tells apart, in words."""

    says: str
    #: All of them, or of an interval one.
    answers: tuple[Answer, ...]


def options(path: str, case: Case, left: Remaining, concepts: tuple[Concept, ...]) -> tuple[Option, ...]:
    """
    Return the answers of *path* that can be added to *case*, those together that what is *left* does not tell apart.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.assessment.questions.remaining import remaining
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> basis = assess(TreatmentPlan(), Patient()).basis
    >>> [one.says for one in options("patient.weight", basis.case, remaining(basis), basis.knowledge.concepts)]
    ['below 1000 kg']
    """
    form = form_of(path)
    if form is None:
        return ()
    kind = form.kinds[0]
    trial = _Trial(path, case, left, concepts)
    if kind in (bool, Recorded):
        no = [] if path.endswith(".complete") else [("no", False)]
        return tuple(Option(says, (answer,)) for says, answer in (("yes", True), *no) if trial.case_with(answer))
    if issubclass(kind, StrEnum | Concept):
        return _grouped(trial, kind)
    return _intervals(trial, form)


def _told(trial: _Trial) -> Mapping[str, Value]:
    return inputs(trial.case)


def _reader(trial: _Trial) -> Interpreter:
    return trial.left.reader(inputs(trial.case))


@final
@frozen(eq=False)
class _Trial:
    """Tries answers of one path."""

    path: str
    case: Case
    left: Remaining
    concepts: tuple[Concept, ...]
    _told: Mapping[str, Value] = field(init=False, default=Factory(_told, takes_self=True))
    _reader: Interpreter = field(init=False, default=Factory(_reader, takes_self=True))

    def case_with(self, answer: Answer) -> Case | None:
        """Return the case with *answer*; None if it cannot be given it."""
        try:
            return answered(self.case, {self.path: answer}, self.concepts)
        except RefusedAnswers:
            return None

    def signature(self, answer: Answer) -> _Signature | None:
        """Return which open statements *answer* changes, and to what; None if the case cannot be given it."""
        case = self.case_with(answer)
        if case is None:
            return None
        told = inputs(case)
        reader, leaves, readers_of = self.left.reader(told), self.left.leaves, self.left.readers_of
        # What reads nothing that the answer changed says of it what it says of every other.
        changed = (path for path in told if told[path] is not self._told.get(path))
        touched = {place for path in changed for place in readers_of.get(path, ())}
        truths = ((place, reader.truth(leaves[place])) for place in sorted(touched))
        return tuple((place, truth) for place, truth in truths if truth is not self._before(place))

    def _before(self, place: int) -> Truth:
        """Return the truth of a leaf for the case without an answer."""
        return self._reader.truth(self.left.leaves[place])

    def numbers(self) -> Iterator[tuple[Number, Quantity]]:
        """Return the numbers that are derived from the path, with what they are compared with."""
        for leaf in self.left.leaves:
            if isinstance(leaf, Compare) and self.path in sources_of(leaf.number):
                yield leaf.number, leaf.threshold


def _grouped(trial: _Trial, kind: type) -> tuple[Option, ...]:
    """Return the members or concepts of *kind* in groups that are not told apart."""
    members: Iterable[StrEnum | Concept] = (
        tuple(kind) if issubclass(kind, StrEnum) else (one for one in trial.concepts if isinstance(one, kind))
    )
    groups: dict[_Signature, list[StrEnum | Concept]] = {}
    for one in members:
        signature = trial.signature(one)
        if signature is not None:
            groups.setdefault(signature, []).append(one)
    named = {
        one.id if isinstance(one, Concept) else one.value
        for leaf in trial.left.leaves
        if isinstance(leaf, Chosen) and leaf.choice.path == trial.path
        for one in leaf.options
    }

    def words(group: list[StrEnum | Concept]) -> str:
        first = sorted(group, key=lambda one: (one.id if isinstance(one, Concept) else one.value) not in named)
        told = [said(one) for one in first[:_MANY]]
        return " or ".join(told) + (f" or {len(group) - _MANY} others" if len(group) > _MANY else "")

    return tuple(Option(words(group), tuple(group)) for group in groups.values())


def _intervals(trial: _Trial, form: Form) -> tuple[Option, ...]:
    """Return the intervals between thresholds, and the thresholds themselves, neighbours alike in one."""
    if form.kinds[0] is not tuple and Quantity not in form.kinds:
        return _days(trial)
    reader = trial.left.reader(inputs(trial.case))
    units = dict.fromkeys(number.unit for number, _ in trial.numbers() if number.path == trial.path)
    found = {
        cut.canonical: cut
        for number, threshold in trial.numbers()
        for cut in _cuts(number, Fraction(threshold.to(number.unit).number), trial.path, reader)
    }
    cuts = [found[one] for one in sorted(found)]
    runs: list[tuple[int, int, Quantity, _Signature]] = []
    for place in range(2 * len(cuts) + 1):
        for amount in _between(cuts, place) if cuts else _ordinary(trial, tuple(units)):
            signature = trial.signature(amount)
            if signature is not None:
                if runs and runs[-1][3] == signature:
                    first, _, usual, _ = runs.pop()
                    runs.append((first, place, usual, signature))
                else:
                    runs.append((place, place, amount, signature))
                break
    return tuple(Option(_interval(cuts, first, last), (amount,)) for first, last, amount, _ in runs)


def _between(cuts: list[Quantity], place: int) -> Iterator[Quantity]:
    """Return amounts on a cut (odd *place*), or between two (even), the plainest first."""
    index, on = divmod(place, 2)
    if on:
        yield cuts[index]
        return
    unit = cuts[min(index, len(cuts) - 1)].unit
    low = cuts[index - 1].canonical if index else None
    high = cuts[index].canonical if index < len(cuts) else None
    per_unit = Quantity(1, unit).canonical
    if low is None and high is not None:
        tried = [high * share for share in (Fraction(1, 2), Fraction(9, 10), Fraction(99, 100), Fraction(1, 100))]
        tried.append(high - per_unit)
    elif high is None and low is not None:
        tried = [low * share for share in (Fraction(6, 5), Fraction(101, 100), Fraction(2), Fraction(1001, 1000))]
        tried += [low + per_unit]
    else:
        first, last = low or Fraction(0), high or Fraction(0)
        middle = (first + last) / 2
        tried = [middle, Fraction(int(middle / per_unit)) * per_unit, first + (last - first) / 10]
        tried = [one for one in tried if first < one < last]
    yield from (Quantity(decimal_of(one / per_unit), unit) for one in tried if one >= 0)


def _ordinary(trial: _Trial, units: tuple[str, ...]) -> Iterator[Quantity]:
    """Return amounts of a number that is only asked to be known."""
    form = form_of(trial.path)
    tried = units or ("kg", "m", "a", "mg", "mg/kg", "h", "1", "/wk", "mg/h", "mg/mL", "mm[Hg]", "/min", "%", "d")
    for unit in tried:
        usual = Quantity(decimal_of(Fraction(_USUAL.get(unit, 20))), unit)
        if form is None or not form.dimensions or usual.dimension in form.dimensions:
            yield from (usual, Quantity(2, unit))


def _interval(cuts: list[Quantity], first: int, last: int) -> str:
    if not cuts or (first == 0 and last == 2 * len(cuts)):
        return "any"
    if first == last and first % 2:
        return f"exactly {in_words(cuts[first // 2])}"
    low = "" if first == 0 else f"{'from' if first % 2 else 'above'} {in_words(cuts[(first - 1) // 2])}"
    high = "" if last == 2 * len(cuts) else f"{'up to' if last % 2 else 'below'} {in_words(cuts[last // 2])}"
    return " ".join(one for one in (low, high) if one)


def _cuts(number: Number, target: Fraction, path: str, reader: Interpreter) -> Iterator[Quantity]:
    """Return the amounts of *path* at which *number*, in its own unit, is *target*."""
    match number.definition:
        case None:
            if number.path == path and target >= 0:
                yield Quantity(decimal_of(target), number.unit)
        case Ratio(of=first, to=second):
            yield from _cuts(first, target * _amount(second, reader), path, reader)
            if target:
                yield from _cuts(second, _amount(first, reader) / target, path, reader)
        case Product(first=first, second=second):
            if first.path == second.path:
                yield from _cuts(first, _root(target), path, reader)
            else:
                for one, other in ((first, second), (second, first)):
                    yield from _cuts(one, target / _amount(other, reader), path, reader)
        case FirstKnown(of=ways):
            for way in ways:
                yield from _cuts(way, target, path, reader)
        case Elapsed():
            return
        case _:
            assert_never(number.definition)


def _amount(number: Number, reader: Interpreter) -> Fraction:
    """Return the amount of *number*, or a usual one while it is not known."""
    value = reader.read(number).value
    known = Fraction(value.to(number.unit).number) if isinstance(value, Quantity) else Fraction(0)
    return known or Fraction(_USUAL.get(number.unit, 1))


def _root(of: Fraction) -> Fraction:
    scale = 10**12
    return Fraction(isqrt(int(of * scale * scale)), scale)


def _days(trial: _Trial) -> tuple[Option, ...]:
    """Return days on both sides of what each threshold means, beside the day that is known."""
    known = inputs(trial.case)
    groups: dict[_Signature, dt.date] = {}
    for elapsed, threshold in _elapsed(trial):
        other = known.get(elapsed.until if elapsed.since == trial.path else elapsed.since)
        if not isinstance(other, dt.date):
            continue
        sign = -1 if elapsed.since == trial.path else 1
        for share in (Fraction(0), Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(4)):
            days = int(threshold.to("d").number * share.numerator / share.denominator)
            for one in (days - 1, days, days + 1):
                day = _shifted(other, sign * one)
                signature = None if day is None else trial.signature(day)
                if day is not None and signature is not None:
                    groups.setdefault(signature, day)
    return tuple(Option(f"such as {day}", (day,)) for day in groups.values())


def _shifted(day: dt.date, days: int) -> dt.date | None:
    number = day.toordinal() + days
    return dt.date.fromordinal(number) if dt.date.min.toordinal() <= number <= dt.date.max.toordinal() else None


def _elapsed(trial: _Trial) -> Iterator[tuple[Elapsed, Quantity]]:
    for number, threshold in trial.numbers():
        ways = number.definition.of if isinstance(number.definition, FirstKnown) else (number,)
        for way in ways:
            if isinstance(way.definition, Elapsed) and trial.path in (way.definition.since, way.definition.until):
                yield way.definition, threshold
