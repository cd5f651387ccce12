"""The data that can still change a verdict, and what each answer would do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.assessment.questions.influence import Influence
from ketamodel.assessment.questions.remaining import remaining
from ketamodel.assessment.titles import readable, stated
from ketamodel.assessment.wording import in_words
from ketamodel.domain.answer import Answer, answered
from ketamodel.domain.case import inputs
from ketamodel.quantity import Quantity
from ketamodel.readers.compiled import compiled
from ketamodel.rules.conclusion import Verdict, worst
from ketamodel.rules.expression import Number

if TYPE_CHECKING:
    from ketamodel.assessment.basis import Basis
    from ketamodel.assessment.questions.options import Option
    from ketamodel.readers.compiled import Compiled
    from ketamodel.rules.expression import Element

__all__ = ["Effect", "Question", "questions"]


@final
@frozen
class Effect:
    """What an answer would do to the verdict."""

    #: The answer in words: "yes", "intranasal", "above 140 mmHg".
    says: str
    #: Answers that come to the same; of an interval one.
    answers: tuple[Answer, ...]
    #: The verdict with this answer and nothing else.
    verdict: Verdict
    #: No other answers lead to a worse,
    worst: Verdict
    #: and none to a better verdict.
    best: Verdict

    def __str__(self) -> str:
        between = f"{self.worst.value} to {self.best.value}" if self.worst is not self.best else self.best.value
        return f"{self.says}: {self.verdict.value} (in the end {between})"


@final
@frozen(repr=False)
class Question:
    """A datum that can still change the verdict."""

    path: str
    #: What to ask, in one sentence.
    text: str
    effects: tuple[Effect, ...]
    #: The unit of a number; None of what is no number.
    unit: str | None
    #: Whether an answer to it alone changes the verdict; else only together with others.
    alone: bool
    #: The ids of the rules that it can settle and that can change the verdict.
    settles: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.text} [{self.path}] {'; '.join(map(str, self.effects))}"

    def __repr__(self) -> str:
        return f"<Question {self.path}, {len(self.effects)} answers>"


def questions(basis: Basis) -> tuple[Question, ...]:
    """
    Return the data that can still change the verdict, the most decisive first.

    These are data that a rule lacks, such as ``finding.missing`` names.
    One is left out only where no answer to it, whatever the others are or if they stay open, changes the verdict.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> from ketamodel.knowledge import indications
    >>> basis = assess(TreatmentPlan(indication=indications.FIBROMYALGIA), Patient()).basis
    >>> questions(basis)[0].text
    'Product?'
    """
    left = remaining(basis)
    if not left.rules:
        return ()
    reader = left.reader(inputs(basis.case))
    lacking = {one.rule.id: reader.missing(one.statement) for one in left.rules}
    waiting = Counter(path for missing in lacking.values() for path in missing)
    elements = stated(basis.knowledge)
    decide = compiled(basis.effective)
    search = Influence(basis.case, left, basis.knowledge.concepts, decide)
    found = [
        Question(
            path,
            _text(path, elements.get(path)),
            tuple(_effect(path, option, basis, decide) for option in search.supposed.options(path)),
            _unit(elements.get(path)),
            search.alone(path),
            tuple(rule_id for rule_id, missing in lacking.items() if path in missing),
        )
        for path in search.matters(path for path in left.lacking if path in waiting or search.reaches(path))
    ]
    return tuple(sorted(found, key=lambda one: (not one.alone, -waiting[one.path], one.path)))


def _text(path: str, element: Element | None) -> str:
    title = readable(path) if element is None else element.title
    unit = _unit_asked(element) if isinstance(element, Number) else ""
    day = ", as year-month-day" if element is None else ""
    return f"{title[0].upper()}{title[1:]}{unit}{day}?"


def _unit_asked(number: Number) -> str:
    words = in_words(Quantity(2, number.unit)).removeprefix("2").strip()
    if not words or words in number.title:
        return ""
    return f", {words}" if words.startswith("per ") else f", in {words}"


def _unit(element: Element | None) -> str | None:
    return element.unit if isinstance(element, Number) else None


def _effect(path: str, option: Option, basis: Basis, decide: Compiled) -> Effect:
    case = answered(basis.case, {path: option.answers[0]}, basis.knowledge.concepts)
    decision = decide.decide(inputs(case))
    best = _worst_of(decide, decision.holds)
    possible = worst((best, decision.verdict, _worst_of(decide, decision.may_hold)))
    return Effect(option.says, option.answers, decision.verdict, possible, best)


def _worst_of(decide: Compiled, mask: int) -> Verdict:
    return worst(rule.then.verdict for rule in decide.rules(mask) if rule.then.verdict is not None)
