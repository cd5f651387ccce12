"""The claims of the articles, and plans that follow those that the sources contradict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from attrs import evolve

import ketamodel as km
from ketamodel.interchange.json import from_json
from ketamodel.knowledge.claims import ALL_CLAIMS
from ketamodel.provenance import SourceKind
from ketamodel.rules.self_check import Problem, problems

_EXAMPLES = Path(__file__).parents[1] / "examples" / "cases"
CLAIMS = {claim.id: claim for claim in km.KNOWLEDGE.claims}
IN_CONFLICT = {one.id for one in CLAIMS.values() if one.stance is km.Stance.CONFLICT}
PLANS = sorted((Path(__file__).parent / "claims").glob("*.yaml"))
UNLISTED = km.Source("unlisted", "An article", "A clinic", SourceKind.ARTICLE, "2024")
#: Claims in conflict that no plan can follow, and why.
NOT_A_PLAN = {"s15": "it names the wrong journal, not another treatment"}


def test_every_listed_claim_is_there() -> None:
    """The claims are s01 to s62."""
    assert km.KNOWLEDGE.claims == ALL_CLAIMS
    assert sorted(CLAIMS) == [f"s{number:02}" for number in range(1, 63)]
    assert len(CLAIMS) == len(ALL_CLAIMS)


def test_every_article_makes_claims() -> None:
    """Each of the five articles is heard."""
    articles = {one for one in km.KNOWLEDGE.sources if one.kind is SourceKind.ARTICLE}

    assert len(articles) == 5
    assert {article for claim in ALL_CLAIMS for article in claim.articles} == articles


@pytest.mark.parametrize("claim", ALL_CLAIMS, ids=lambda one: one.id)
def test_a_claim_reads_as_english(claim: km.Claim) -> None:
    """Both sides are sentences."""
    assert [said[0] == said[0].upper() and said.endswith(".") for said in (claim.says, claim.sources_say)] == [
        True,
        True,
    ]


@pytest.mark.parametrize("claim", sorted(IN_CONFLICT))
def test_a_claim_in_conflict_is_contradicted(claim: str) -> None:
    """Something in the knowledge base speaks against it, and a stronger source wins."""
    assert CLAIMS[claim].contradicted_by
    assert CLAIMS[claim].winner.kind.rank < SourceKind.ARTICLE.rank


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_that_follows_the_claim_is_contradicted(path: Path) -> None:
    """The assessment holds the findings that the claim links, and the verdict that is expected."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    like = yaml.safe_load((_EXAMPLES / f"{document['like']}.yaml").read_text(encoding="utf-8"))
    tree = {part: {**like[part], **document["but"].get(part, {})} for part in ("plan", "patient")}
    case = from_json(json.dumps(tree), km.Case)
    assessment = km.assess(case.plan, case.patient)
    confirmed = {one.rule.id for one in assessment.findings if one.status is km.Status.CONFIRMED}
    found = sorted(confirmed & set(CLAIMS[document["claim"]].contradicted_by))

    assert found
    assert document["expected"] == {"verdict": assessment.verdict.value, "contradicted_by": found}


def test_every_claim_in_conflict_is_tried() -> None:
    """Each has a plan that follows it, or a reason why none can."""
    tried = {yaml.safe_load(path.read_text(encoding="utf-8"))["claim"] for path in PLANS}

    assert tried | set(NOT_A_PLAN) >= IN_CONFLICT


CLAIM = CLAIMS["s20"]


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        (
            evolve(CLAIM, contradicted_by=["esketamine-settings"]),
            "is contradicted by `esketamine-settings`, which is no rule, limit or use of the base",
        ),
        (evolve(CLAIM, articles=[UNLISTED]), "is made by `unlisted`, which the base does not list"),
        (evolve(CLAIM, because=[UNLISTED.at("p. 1", "so")]), "cites `unlisted`, which the base does not list"),
    ],
    ids=["rule", "article", "source"],
)
def test_the_links_of_a_claim_are_checked(broken: km.Claim, what: str) -> None:
    """A base whose claims name what it does not hold does not pass its own check."""
    base = evolve(km.KNOWLEDGE, claims=[broken])

    assert problems(base) == (Problem("s20", what),)


def test_claims_have_their_own_ids() -> None:
    """A claim twice is a problem."""
    base = evolve(km.KNOWLEDGE, claims=[CLAIM, CLAIM])

    assert problems(base) == (Problem("s20", "2 times the id of a claim"),)
