"""What holds of every fact of the knowledge base that is no rule."""

from __future__ import annotations

import pickle
from collections import Counter

import pytest

import ketamodel as km
from ketamodel import indications, products
from ketamodel.domain.case import Case, inputs
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.readers.interpret import Interpreter
from ketamodel.rules.use import Standing, Use

FACTS = KNOWLEDGE.facts
US, EU = km.Jurisdiction.US, km.Jurisdiction.EU
KETAMINE, SPRAVATO = products.KETAMINE_INJECTION, products.SPRAVATO_NASAL_SPRAY
#: What gathers indications, and what a plan declares that treats two: these have no status of their own.
WITHOUT_STATUS = {
    indications.ACUTE_PAIN_GROUP,
    indications.ANAESTHESIA,
    indications.CHRONIC_PAIN,
    indications.DEPRESSION,
    indications.PSYCHIATRIC,
    indications.SUBSTANCE_USE_DISORDER,
    indications.TREATMENT_RESISTANT_DEPRESSION_WITH_ACUTE_SUICIDALITY,
}
INDICATIONS = [one for one in KNOWLEDGE.concepts if isinstance(one, km.Indication) and one not in WITHOUT_STATUS]
ROUTES = [one for one in KNOWLEDGE.concepts if isinstance(one, km.Route)]
#: Statuses that no use answers: intubation in severe asthma is declared as rapid sequence intubation.
WITHOUT_USE = {"status-severe-asthma-bronchospasm-eu-esketamine-injection"}


def uses_of(status: km.RegulatoryStatus) -> list[Use]:
    """Return the uses in force that cover the indication, product and jurisdiction of *status* by some route."""
    assert isinstance(status.indication, km.Indication)
    assert isinstance(status.product, km.Product)
    assert isinstance(status.jurisdiction, km.Jurisdiction)
    in_force = KNOWLEDGE.on(KNOWLEDGE.edition)
    found: dict[str, Use] = {}
    for route in ROUTES:
        plan = km.TreatmentPlan(
            jurisdiction=status.jurisdiction, indication=status.indication, product=status.product, route=route
        )
        reader = Interpreter(inputs(Case(plan, km.Patient())), in_force.conditions)
        found |= {use.id: use for use in in_force.uses if reader.reason(use.scope).truth is km.Truth.TRUE}
    return list(found.values())


def test_ids_are_unique() -> None:
    """No fact has the id of another, of a rule, of a use, or of a claim."""
    ids = [one.id for one in (*FACTS, *KNOWLEDGE.every_rule, *KNOWLEDGE.uses, *KNOWLEDGE.claims)]

    assert [one for one, times in Counter(ids).items() if times > 1] == []


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_facts_are_cited_found_and_copied(fact: km.Fact) -> None:
    """A fact cites a source of the base, is found by its id, and survives a copy to another process."""
    assert {one.source for one in fact.because} <= {*KNOWLEDGE.sources, KNOWLEDGE.editorial}
    assert KNOWLEDGE.fact(fact.id) is fact
    assert pickle.loads(pickle.dumps(fact)) == fact  # noqa: S301 - what was written one line before


@pytest.mark.parametrize("indication", INDICATIONS, ids=lambda one: one.id)
def test_every_indication_has_a_status(indication: km.Indication) -> None:
    """How ketamine injection and Spravato stand for it is said for the US and the EU."""
    said = {(one.jurisdiction, one.product) for one in KNOWLEDGE.statuses if one.indication == indication}

    assert {(place, product) for place in (US, EU) for product in (KETAMINE, SPRAVATO)} <= said


@pytest.mark.parametrize("status", KNOWLEDGE.statuses, ids=lambda one: one.id)
def test_statuses_agree_with_uses(status: km.RegulatoryStatus) -> None:
    """Approved: a label use covers it. Off-label, investigational: a use does, and no label. Not supported: none."""
    standings = {use.standing for use in uses_of(status)}

    match status.status:
        case km.Authorization.APPROVED:
            assert (Standing.LABEL in standings) is (status.id not in WITHOUT_USE)
        case km.Authorization.OFF_LABEL | km.Authorization.INVESTIGATIONAL:
            assert Standing.LABEL not in standings
            assert bool(standings) is (status.id not in WITHOUT_USE)
        case km.Authorization.NOT_SUPPORTED:
            assert standings == set()


def test_statuses_of_the_same_place_and_product_are_one() -> None:
    """An indication has one status for a product in a jurisdiction."""
    cells = [(one.indication, one.product, one.jurisdiction) for one in KNOWLEDGE.statuses]

    assert len(set(cells)) == len(cells)


@pytest.mark.parametrize(
    "source",
    [one for one in KNOWLEDGE.sources if one.kind in (km.SourceKind.TRIAL, km.SourceKind.META_ANALYSIS)],
    ids=lambda one: one.id,
)
def test_every_trial_among_the_sources_is_a_fact(source: km.Source) -> None:
    """What a trial or an analysis found is said, also where it found nothing or was not read."""
    assert [one for one in KNOWLEDGE.trials if one.source == source] != []


def test_negative_trials_are_kept() -> None:
    """They are what a reader of enthusiastic articles lacks."""
    negative = {one.id for one in KNOWLEDGE.trials if one.direction is km.Direction.NEGATIVE}

    assert {
        "trial-abdallah-2022",
        "trial-aspire-suicidality",
        "trial-etchison-2018",
        "trial-fineberg-2023",
        "trial-grabski-2022-relapse",
        "trial-japan-ph2b",
        "trial-noppers-2011",
        "trial-transform-3",
    } <= negative


def test_marks_of_the_reference_are_kept() -> None:
    """Some facts are recalled or uncertain, and say so."""
    marks = {one.read for fact in FACTS for one in fact.because}

    assert marks == set(km.Reading)
