"""What a claim must be, and which claims are refused."""

from __future__ import annotations

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.provenance import SourceKind

ARTICLE = km.Source("blog", "A blog", "A clinic", SourceKind.ARTICLE, "2024")
LABEL = km.Source("label", "A label", "A company", SourceKind.LABEL, "2025")
TRIAL = km.Source("trial", "A trial", "A journal", SourceKind.TRIAL, "2020")
EDITORIAL = km.Source("editorial", "What we say", "ketamodel", SourceKind.EDITORIAL, "2025")

CLAIM = km.Claim(
    id="at-home",
    articles=[ARTICLE],
    says="The spray can be taken at home.",
    stance=km.Stance.CONFLICT,
    sources_say="Only under direct observation.",
    because=[LABEL.section("2", "under direct observation"), TRIAL.at("abstract", "at a site")],
    contradicted_by=["setting"],
)


def test_the_first_source_wins() -> None:
    """The order of the citations says who wins."""
    assert CLAIM.winner == LABEL


@pytest.mark.parametrize("articles", [[], [LABEL], [ARTICLE, LABEL]])
def test_articles_make_claims(articles: list[km.Source]) -> None:
    """At least one, and nothing but articles."""
    given = ", ".join(one.id for one in articles) or "none"
    with pytest.raises(km.InvalidValue) as caught:
        evolve(CLAIM, articles=articles)

    assert caught.value == km.InvalidValue("articles", given, "sources of kind article")


def test_a_claim_has_a_source_beside_it() -> None:
    """Without a citation nothing stands beside the claim."""
    with pytest.raises(km.InvalidValue) as caught:
        evolve(CLAIM, because=[])

    assert caught.value == km.InvalidValue("because", "none", "a citation of what the sources say")


@pytest.mark.parametrize("winner", [EDITORIAL, ARTICLE], ids=lambda one: one.id)
def test_only_a_stronger_source_wins(winner: km.Source) -> None:
    """Neither another article nor our own decision overrides an article."""
    with pytest.raises(km.InvalidValue) as caught:
        evolve(CLAIM, because=[winner.at("p. 1", "otherwise"), LABEL.section("2", "under direct observation")])

    expected = "first a citation of a source that outranks an article"
    assert caught.value == km.InvalidValue("because", winner.id, expected)


@pytest.mark.parametrize("stance", [km.Stance.AGREE, km.Stance.NOT_ENCODED])
def test_only_what_is_limited_or_wrong_is_contradicted(stance: km.Stance) -> None:
    """A rule that speaks against a claim, and sources that agree with it, do not go together."""
    with pytest.raises(km.InvalidValue) as caught:
        evolve(CLAIM, stance=stance)

    expected = f"none for a claim of the stance {stance.value}"
    assert caught.value == km.InvalidValue("contradicted_by", "setting", expected)


def test_the_order_of_sources_that_disagree() -> None:
    """Labels and regulators, alerts, guidelines, trials, other documents, and last articles and ourselves."""
    ranked = sorted(SourceKind, key=lambda kind: kind.rank)

    assert [(kind, kind.rank) for kind in ranked] == [
        (SourceKind.LABEL, 1),
        (SourceKind.REGULATION, 1),
        (SourceKind.SAFETY_ALERT, 2),
        (SourceKind.GUIDELINE, 3),
        (SourceKind.TRIAL, 4),
        (SourceKind.META_ANALYSIS, 4),
        (SourceKind.REVIEW, 5),
        (SourceKind.PROTOCOL, 5),
        (SourceKind.STUDY, 5),
        (SourceKind.MONOGRAPH, 5),
        (SourceKind.CODE_LIST, 5),
        (SourceKind.ARTICLE, 6),
        (SourceKind.EDITORIAL, 6),
        (SourceKind.POLICY, 6),
    ]
