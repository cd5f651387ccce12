"""What facts refuse, and how they are found."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel import agents, indications, products, routes
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly
from ketamodel.rules.self_check import problems

LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
EDITORIAL = km.Source("editorial", "What we say", "ketamodel", km.SourceKind.EDITORIAL, "2025")
SAYS = (LABEL.section("5.1", "48 % to 61 % sedated, n=20"),)

SEDATION = km.AdverseEffect("sedation", "sedation", products.SPRAVATO_NASAL_SPRAY, "trials", between(48, 61, "%"), SAYS)
TRIAL = km.Trial(
    "trial",
    km.Design.RANDOMISED,
    agents.KETAMINE,
    [indications.TREATMENT_RESISTANT_DEPRESSION],
    "depression",
    km.Direction.NEGATIVE,
    SAYS,
    n=20,
    route=routes.IV_INFUSION,
)
BASE = km.KnowledgeBase(
    date(2025, 6, 1),
    [],
    [],
    [LABEL],
    [],
    [
        agents.KETAMINE,
        indications.TREATMENT_RESISTANT_DEPRESSION,
        products.SPRAVATO_NASAL_SPRAY,
        routes.IV_INFUSION,
    ],
    EDITORIAL,
    trials=(TRIAL,),
    adverse_effects=(SEDATION,),
)


@pytest.mark.parametrize("frequency", [exactly(101, "%"), at_most(7, "mg"), exactly(1, "1")])
def test_a_frequency_is_a_share(frequency: km.Range) -> None:
    """No more than all patients, and in percent."""
    with pytest.raises(km.InvalidValue, match="expected a share of patients, from 0 % to 100 %"):
        evolve(SEDATION, frequency=frequency)
    with pytest.raises(km.InvalidValue, match="expected a share of patients, from 0 % to 100 %"):
        evolve(SEDATION, comparator=frequency)


def test_a_frequency_may_be_open_or_absent() -> None:
    """A source may give one end only, or none."""
    assert str(evolve(SEDATION, frequency=at_most(7, "%")).frequency) == "up to 7 %"
    assert evolve(SEDATION, frequency=None).quantities == ()


def test_a_fact_needs_a_source() -> None:
    """What nobody says is no fact."""
    with pytest.raises(km.InvalidValue, match="`because` is empty, expected at least one citation"):
        evolve(SEDATION, because=())


@pytest.mark.parametrize(
    ("parameter", "value", "expected"),
    [
        (km.KineticParameter.HALF_LIFE, exactly(3, "mg"), "`half-life` is 3 mg, a mass, expected time"),
        (
            km.KineticParameter.CLEARANCE,
            exactly(3, "h"),
            "`clearance` is 3 h, a time, expected flow or flow per body weight",
        ),
        (km.KineticParameter.TARGET, exactly(1, "1"), "`target` is 1, a count, expected words, no number"),
    ],
)
def test_a_parameter_has_its_unit(parameter: km.KineticParameter, value: km.Range, expected: str) -> None:
    """A half-life is a time, and a target has no number."""
    with pytest.raises(km.InvalidValue) as error:
        km.Kinetics("pk", parameter, agents.KETAMINE, value, SAYS)

    assert str(error.value) == expected


def test_a_fact_may_cite_the_editors() -> None:
    """What they state counts as well, and the base of the examples is sound."""
    edited = evolve(TRIAL, because=[EDITORIAL.at("here", "n=20")])

    assert problems(BASE) == problems(evolve(BASE, trials=(edited,), sources=[], adverse_effects=())) == ()


def test_a_trial_says_where_it_stands_and_what_it_found() -> None:
    """Source and result are those of its citations."""
    assert (TRIAL.source, TRIAL.result) == (LABEL, "48 % to 61 % sedated, n=20")


def test_facts_are_found_by_what_they_are_about() -> None:
    """A broader concept finds the narrower, an agent its products, and several must all hold."""
    assert BASE.about(indications.DEPRESSION) == (TRIAL,)
    assert BASE.about(agents.ESKETAMINE) == (SEDATION,)
    assert BASE.about(agents.KETAMINE_OR_ESKETAMINE) == (TRIAL, SEDATION)
    assert BASE.about(indications.DEPRESSION, routes.INTRAVENOUS) == (TRIAL,)
    assert BASE.about(indications.DEPRESSION, routes.ORAL) == ()
    assert km.about(BASE.adverse_effects, products.SPRAVATO_NASAL_SPRAY) == (SEDATION,)


def test_an_id_means_one_kind() -> None:
    """The allergen esketamine is not the agent."""
    assert BASE.about(km.allergens.ESKETAMINE) == ()


def test_a_fact_is_found_by_its_id() -> None:
    """Or the nearest ids are named."""
    assert BASE.fact("trial") is TRIAL
    with pytest.raises(km.UnknownId, match=r"`trail` is not a known fact, did you mean `trial`\?"):
        BASE.fact("trail")


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (evolve(BASE, trials=(TRIAL, TRIAL)), "trial", "2 times the id of a fact"),
        (evolve(BASE, trials=(evolve(TRIAL, n=21),)), "trial", "has 21, which no citation states"),
        (
            evolve(BASE, adverse_effects=(evolve(SEDATION, comparator=at_least(3, "%")),)),
            "sedation",
            "has 3 %, which no citation states",
        ),
        (
            evolve(BASE, trials=(evolve(TRIAL, route=routes.ORAL),)),
            "trial",
            "is about `oral`, which is not in the vocabulary",
        ),
        (
            evolve(BASE, sources=[], adverse_effects=()),
            "trial",
            "cites `label`, which the base does not list",
        ),
    ],
)
def test_a_base_checks_its_facts(broken: km.KnowledgeBase, where: str, what: str) -> None:
    """Ids, numbers, concepts and sources."""
    assert [(one.where, one.what) for one in problems(broken)] == [(where, what)]


def test_other_facts_are_about_their_concepts() -> None:
    """A course, a control, a characteristic and a measure."""
    course = km.TypicalCourse(
        "course", indications.OCD, agents.KETAMINE, routes.IV_INFUSION, "once", SAYS, dose=exactly(0.5, "mg/kg")
    )
    control = km.LegalControl("control", "US", agents.KETAMINE, "III", SAYS)
    device = km.Characteristic("device", products.SPRAVATO_NASAL_SPRAY, km.Aspect.DEVICE, SAYS, exactly(28, "mg"))
    measure = km.Measure("measure", "MADRS", "remission", SAYS, at_most(10, "1"))

    assert course.concepts == (indications.OCD, agents.KETAMINE, routes.IV_INFUSION)
    assert course.quantities == (km.quantity("0.5 mg/kg"), km.quantity("0.5 mg/kg"))
    assert (control.concepts, control.quantities) == ((agents.KETAMINE,), ())
    assert device.concepts == (products.SPRAVATO_NASAL_SPRAY,)
    assert (measure.concepts, measure.quantities) == ((), (km.quantity("10"),))
