"""The command that says what a clinician has signed, and what not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.cli.page import Page
from ketamodel.cli.signatures import signed
from ketamodel.cli.terminal import say
from ketamodel.errors import UnknownId, nearest
from ketamodel.interchange.files import bytes_of
from ketamodel.interchange.problems import quoted
from ketamodel.interchange.reviews import from_toml, reviewable, shipped_reviews, to_toml
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.review import ReviewState, review_state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.review import Review
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["review_command"]

_SORT = "rule or use that is signed"


@click.command("review")
@click.argument("given", required=False, metavar="ID")
@click.option("--pending", is_flag=True, help="Leave out what is signed.")
@click.option("--file", "file", metavar="FILE", help="Read the signatures in FILE, by default those that are shipped.")
def review_command(*, given: str | None, pending: bool, file: str | None) -> None:
    """
    List which rules and uses a clinician has signed; of an ID, print the block to fill in and sign.

    Example: ketamodel review --pending
    """
    reviews = shipped_reviews() if file is None else from_toml(bytes_of(Path(file)))
    known = reviewable(KNOWLEDGE)
    if given is None:
        say(_listed(known.values(), reviews, pending=pending))
        return
    if given not in known:
        short = quoted(given)[1:-1]
        raise UnknownId(_SORT, short, nearest(short, known))
    page = Page()
    page.line(known[given].title, strong=True)
    page.labelled("Review", signed(known[given], KNOWLEDGE, reviews), indent=0)
    say(f"{page}\n\n{to_toml(known[given])}")


def _listed(all_of_them: Iterable[Rule | Use], reviews: tuple[Review, ...], *, pending: bool) -> str:
    states = {one.id: review_state(one, reviews, KNOWLEDGE.edition) for one in all_of_them}
    counts = Counter(states.values())
    page = Page()
    page.line(", ".join(f"{counts[state]} {state.value}" for state in ReviewState), strong=True)
    for state in ReviewState:
        if counts[state] and not (pending and state is ReviewState.SIGNED):
            page.heading(f"{state.value.upper()}: {_REASONS[state]}")
            for one in (key for key, value in states.items() if value is state):
                page.item("  - ", one)
    return str(page)


_REASONS = {
    ReviewState.SIGNED: "a clinician stands behind it",
    ReviewState.EXPIRED: "signed, and not looked at again by the day that was set",
    ReviewState.STALE: "signed, and changed since",
    ReviewState.PENDING: "never signed",
}
