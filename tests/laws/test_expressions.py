"""What must hold of all conditions and cases, read by the reference reader."""

from __future__ import annotations

from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketamodel.domain.case import Case, inputs
from ketamodel.domain.concepts import Allergen, Medicine, Provision, RiskFactor
from ketamodel.domain.patient import Patient
from ketamodel.domain.plan import TreatmentPlan
from ketamodel.domain.recorded import Recorded
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.interpret import Interpreter, Reason
from ketamodel.readers.prose import prose
from ketamodel.rules.derivation import sources_of
from ketamodel.rules.expression import AllOf, AnyOf, Element, Expression, Needed, Not, Number, YesNo
from ketamodel.rules.self_check import elements, unguarded
from ketamodel.strategies import cases, expressions, fuller
from ketamodel.truth import Truth

CONDITIONS = KNOWLEDGE.on(KNOWLEDGE.edition).conditions
EMPTY = Case(TreatmentPlan(), Patient())


def truth(expression: Expression, case: Case) -> Truth:
    """Return what the reference reader says."""
    return Interpreter(inputs(case), CONDITIONS).reason(expression).truth


def missing(expression: Expression, case: Case) -> frozenset[str]:
    """Return the paths of the data that would settle *expression*."""
    return Interpreter(inputs(case), CONDITIONS).reason(expression).missing


@settings(max_examples=400)
@given(st.data(), expressions(empty=True), cases())
def test_more_data_never_reverses_an_answer(data: st.DataObject, expression: Expression, case: Case) -> None:
    """Learning a missing value settles a condition or leaves it open, and never flips it."""
    before = truth(expression, case)
    after = truth(expression, data.draw(fuller(case)))

    assert before is Truth.UNKNOWN or after is before


@settings(max_examples=400)
@given(expressions(empty=True), cases())
def test_a_reason_follows_from_its_parts(expression: Expression, case: Case) -> None:
    """Truth and missing data, asked for alone or with reasons, are what the leaves make of them after Kleene."""
    reader = Interpreter(inputs(case), CONDITIONS)
    reason = reader.reason(expression)

    assert (reader.truth(expression), reader.missing(expression)) == (reason.truth, reason.missing) == joined(reason)


def joined(reason: Reason) -> tuple[Truth, frozenset[str]]:
    """Return the truth and the missing data that follow from the leaves of *reason*."""
    if not reason.parts and not isinstance(reason.statement, AllOf | AnyOf):
        return reason.truth, reason.missing
    told = [joined(part) for part in reason.parts]
    truths = [truth for truth, _ in told]
    match reason.statement:
        case AllOf():
            truth = Truth.all(truths)
        case AnyOf():
            truth = Truth.any(truths)
        case Not():
            truth = ~truths[0]
        case _:
            (truth,) = truths
    return truth, frozenset[str]().union(*(missing for _, missing in told)) if truth is Truth.UNKNOWN else frozenset()


@settings(max_examples=100)
@given(st.data(), cases())
def test_more_data_never_reverses_a_rule(data: st.DataObject, case: Case) -> None:
    """The same of every rule and use of the shipped knowledge base."""
    effective = KNOWLEDGE.on(KNOWLEDGE.edition)
    fewer = Interpreter(inputs(case), CONDITIONS)
    more = Interpreter(inputs(data.draw(fuller(case))), CONDITIONS)
    statements = {rule.id: rule.statement for rule in effective.rules} | {use.id: use.met for use in effective.uses}
    before = {one: fewer.reason(statement).truth for one, statement in statements.items()}
    reversed_ones = {
        one: (before[one], more.reason(statement).truth)
        for one, statement in statements.items()
        if before[one] is not Truth.UNKNOWN and more.reason(statement).truth is not before[one]
    }

    assert reversed_ones == {}


@given(st.lists(expressions(), max_size=4), cases())
def test_de_morgan(parts: list[Expression], case: Case) -> None:
    """Not all is some not, and not any is every not."""
    assert truth(Not(AllOf(parts)), case) is truth(AnyOf(map(Not, parts)), case)
    assert truth(Not(AnyOf(parts)), case) is truth(AllOf(map(Not, parts)), case)


@given(expressions(), cases())
def test_double_negation(expression: Expression, case: Case) -> None:
    """Not not a is a, in its truth and in the data that are missing."""
    twice = Not(Not(expression))

    assert truth(twice, case) is truth(expression, case)
    assert missing(twice, case) == missing(expression, case)


@given(expressions(empty=True), cases())
def test_missing_is_empty_exactly_when_the_truth_is_known(expression: Expression, case: Case) -> None:
    """What is not known names data that would settle it; what is known names none."""
    assert (not missing(expression, case)) is (truth(expression, case) is not Truth.UNKNOWN)


@given(expressions(empty=True), cases())
def test_missing_names_inputs(expression: Expression, case: Case) -> None:
    """Only what can be stated is asked for, never what is derived."""
    derived = {one.path for one in KNOWLEDGE.elements if isinstance(one, Number) and one.definition is not None}

    assert not missing(expression, case) & derived


@given(expressions(), cases())
def test_missing_is_not_there(expression: Expression, case: Case) -> None:
    """What is asked for was not answered, or answered by a concept too broad for the question."""
    told = inputs(case)
    lists = {one.path: one.listed_in for one in KNOWLEDGE.elements if isinstance(one, YesNo) and one.concept}
    answered = {path for path in missing(expression, case) if path in told and path not in lists}

    assert all(hasattr(told[path], "closure") for path in answered)


@settings(max_examples=200)
@given(st.data(), expressions(empty=True), cases())
def test_only_missing_data_change_an_answer(data: st.DataObject, expression: Expression, case: Case) -> None:
    """Whatever else is learned, a condition stays open until a missing datum, or another way to it, is known."""
    asked = missing(expression, case)
    after = data.draw(fuller(case))
    learned = {path for path, value in inputs(after).items() if inputs(case).get(path) != value}
    lists = {one.path: one.listed_in for one in KNOWLEDGE.elements if isinstance(one, YesNo)}
    touched = {path for path in asked if lists.get(path, path) in learned}
    numbers = (element for element in elements(expression) if isinstance(element, Number))
    ways = {path for number in numbers for path in sources_of(number)}

    if truth(expression, case) is Truth.UNKNOWN and not touched and not ways & learned:
        assert truth(expression, after) is Truth.UNKNOWN


@given(expressions())
def test_nothing_known_leaves_nothing_settled(expression: Expression) -> None:
    """Of an empty case no condition that has a leaf in every part is settled."""
    assert truth(expression, EMPTY) is Truth.UNKNOWN


@given(st.sampled_from(KNOWLEDGE.elements), cases())
def test_needed_is_never_true(element: Element, case: Case) -> None:
    """What must be known is false when it is and not known when it is not."""
    value = Interpreter(inputs(case), CONDITIONS).read(element).value

    assert truth(Needed(element), case) is (Truth.UNKNOWN if value is None else Truth.FALSE)


@given(st.sampled_from([one for one in KNOWLEDGE.elements if isinstance(one, YesNo)]), cases())
def test_needed_is_an_answer_and_its_opposite(element: YesNo, case: Case) -> None:
    """``Needed(e)`` is ``e and not e``, so every law of Kleene holds of it."""
    assert truth(Needed(element), case) is truth(AllOf((element, Not(element))), case)


@given(expressions(empty=True))
def test_drawn_conditions_ask_whether_a_number_exists(expression: Expression) -> None:
    """A number that exists only sometimes is and-ed with the question whether it does."""
    assert list(unguarded(expression)) == []


@given(expressions(empty=True))
def test_prose_of_a_double_negation_is_the_statement(expression: Expression) -> None:
    """What is denied twice reads as what is said once."""
    assert prose(Not(Not(expression))) == prose(expression)


@settings(max_examples=30)
@given(cases())
@example(EMPTY)
def test_lists_that_are_settled_settle_every_question_about_them(case: Case) -> None:
    """Where every list is complete and nothing is open in it, no question about one is open."""
    plan = evolve(
        case.plan,
        medicines=Recorded[Medicine](complete=True),
        provides=Recorded[Provision](complete=True),
        preparation=evolve(case.plan.preparation, syringe=Recorded[Medicine](complete=True)),
    )
    patient = evolve(
        case.patient, risks=Recorded[RiskFactor](complete=True), allergies=Recorded[Allergen](complete=True)
    )
    settled = Case(plan, patient)
    asked = [one for one in KNOWLEDGE.elements if isinstance(one, YesNo) and one.concept is not None]
    # A setting may provide what the list leaves out.
    expected = {one.path for one in asked if one.listed_in == "plan.provides"} if plan.setting is None else set[str]()
    reader = Interpreter(inputs(settled), CONDITIONS)
    open_ones = {one.path for one in asked if reader.reason(one).truth is Truth.UNKNOWN}

    assert open_ones == expected
