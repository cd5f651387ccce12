"""A rule, a use, a claim or a fact in English, for those who read the rule book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.cli.conditions import condition
from ketamodel.cli.facts import described, reading
from ketamodel.cli.page import Page
from ketamodel.cli.report import GRADES, cite
from ketamodel.cli.signatures import signed
from ketamodel.errors import UnknownId, nearest
from ketamodel.interchange.problems import quoted
from ketamodel.interchange.reviews import shipped_reviews
from ketamodel.readers.prose import prose
from ketamodel.rules.conclusion import Kind, NotKnown
from ketamodel.rules.rule import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.provenance import Citation, InForce
    from ketamodel.rules.claim import Claim
    from ketamodel.rules.evidence import Fact
    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.review import Review
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["explained"]


def explained(
    given: str,
    knowledge: KnowledgeBase,
    *,
    width: int | None = None,
    reviews: Iterable[Review] | None = None,
) -> str:
    """
    Return the rule, the use, the claim or the fact of *knowledge* that has the id *given*, as text.

    *reviews* are by default those that are shipped.
    Raises `UnknownId` with the nearest ids if there is none.
    """
    signatures = shipped_reviews() if reviews is None else tuple(reviews)
    uses = {use.id: use for use in knowledge.uses}
    page = Page(width)
    if given in uses:
        _use(page, uses[given], signed(uses[given], knowledge, signatures))
        _origin(page, given, knowledge)
        return str(page)
    claims = {claim.id: claim for claim in knowledge.claims}
    if given in claims:
        _claim(page, claims[given], knowledge)
        return str(page)
    facts = {fact.id: fact for fact in knowledge.facts}
    if given in facts:
        _fact(page, facts[given])
        return str(page)
    rules = {rule.id for rule in knowledge.on(knowledge.edition).rules}
    known = rules | {rule.id for rule in knowledge.rules} | set(uses) | set(claims) | set(facts)
    short = quoted(given)[1:-1]
    try:
        rule = knowledge.rule(given)
    except UnknownId:
        raise UnknownId(given=short, sort="rule, use, claim or fact", nearest=nearest(short, known)) from None
    _rule(page, rule, signed(rule, knowledge, signatures))
    _origin(page, rule.id, knowledge)
    return str(page)


def _origin(page: Page, given: str, knowledge: KnowledgeBase) -> None:
    """Add where a rule or a use comes from, where policies extend the base."""
    if knowledge.policies:
        page.labelled("From", knowledge.origin_of(given), indent=0)


def _rule(page: Page, rule: Rule, state: str) -> None:
    then = rule.then
    page.line(rule.title, strong=True)
    page.labelled("Rule", rule.id, indent=0)
    if rule.applies == ALWAYS:
        page.labelled("Concerns", "every plan", indent=0)
    else:
        condition(page, "Concerns", rule.applies)
    condition(page, "Holds when", rule.when)
    verdict = _NO_VERDICT.get(then.kind, then.kind.value) if then.verdict is None else then.verdict.value
    severity = "" if then.severity is None else f", severity {then.severity.value}"
    reason = "" if then.reason is None else f", {then.reason.value}"
    page.labelled("Then", f"{verdict}{severity}{reason}. {then.says}", indent=0)
    page.labelled("Not known", _NOT_KNOWN[then.not_known], indent=0)
    if then.departs:
        page.labelled("", f"An exception: {then.departs}.", indent=0)
    page.labelled("In force", _in_force(rule.in_force), indent=0)
    page.labelled("Review", state, indent=0)
    _sources(page, rule.because)


_NO_VERDICT = {
    Kind.ADVICE: "advice, changes no verdict",
    Kind.REQUIRED: "asks for data, has no verdict of its own",
}
_NOT_KNOWN = {
    NotKnown.BLOCKS: "blocks: until it is known the verdict is indeterminate, or worse for another reason",
    NotKnown.NOTED: "is noted: it is listed as possible, and changes no verdict",
}


def _in_force(period: InForce) -> str:
    open_ended = period.since is None and period.until is None
    return "always: no first or last day is recorded" if open_ended else str(period)


def _use(page: Page, use: Use, state: str) -> None:
    page.line(use.title, strong=True)
    page.labelled("Use", use.id, indent=0)
    page.labelled("Standing", use.standing.value, indent=0)
    condition(page, "Concerns", use.scope)
    page.labelled("If met", f"{use.default.value}, if no rule speaks against the plan", indent=0)
    page.labelled("Not known", f"each limit {_NOT_KNOWN[NotKnown.BLOCKS]}", indent=0)
    page.labelled("In force", _in_force(use.in_force), indent=0)
    page.labelled("Review", state, indent=0)
    _sources(page, use.because)
    page.labelled("Certainty", GRADES[use.certainty.grade.value], indent=0)
    for citation in use.certainty.because:
        page.labelled("", cite(citation), indent=0)
    if use.limits:
        page.heading("LIMITS, all of which a plan must keep")
    for limit in use.limits:
        page.item("  - ", f"{limit.title} [{limit.id}]")
        given = "" if limit.given is None else f"where {prose(limit.given)}: "
        page.labelled("Demands", f"{given}{prose(limit.must)}")
        _sources(page, limit.because, indent=4)
    if use.monitoring:
        page.heading("MONITORING")
    for one in use.monitoring:
        page.item("  - ", f"{one.phase.value}: {one.says}")
        _sources(page, one.because, indent=4)


def _claim(page: Page, claim: Claim, knowledge: KnowledgeBase) -> None:
    page.line(claim.says, strong=True)
    page.labelled("Claim", claim.id, indent=0)
    for article in claim.articles:
        page.labelled("Made by", article.title, indent=0)
    page.labelled("Stance", f"{claim.stance.value}. {claim.sources_say}", indent=0)
    _sources(page, claim.because)
    titles = {rule.id: rule.title for rule in knowledge.every_rule}
    titles |= {use.id: f"{use.title}, certainty {use.certainty}." for use in knowledge.uses}
    for one in claim.contradicted_by:
        page.labelled("Against it", f"{titles[one]} [{one}]", indent=0)


def _fact(page: Page, fact: Fact) -> None:
    said = described(fact)
    first, *others = said.items()
    page.line(f"{first[0]}: {first[1]}", strong=True)
    page.labelled("Fact", fact.id, indent=0)
    for label, text in others:
        if text:
            page.labelled(label, text, indent=0)
    for citation in fact.because:
        already = any(citation.states in text for text in said.values())
        states = "" if already else f": {citation.states}"
        page.labelled("Source", f"{citation}{states} [{reading(citation)}]", indent=0)


def _sources(page: Page, because: Iterable[Citation], *, indent: int = 0) -> None:
    for citation in because:
        page.labelled("Source", cite(citation), indent=indent)
