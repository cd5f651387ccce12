"""Reviews to and from TOML, the form of ``reviews.toml``."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ketamodel.interchange._text import refuse
from ketamodel.interchange._unreadable import Gathered, Unreadable, is_mapping, read_list, wrong
from ketamodel.interchange.problems import DocumentProblems, Problem, lookup_remedy, quoted
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.digest import digest
from ketamodel.rules.review import Review

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.rules.rule import Rule
    from ketamodel.rules.use import Use

__all__ = ["from_toml", "reviewable", "shipped_reviews", "to_toml"]

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_TABLE = "expected a list of tables, each of them [[review]]"


def reviewable(knowledge: KnowledgeBase) -> Mapping[str, Rule | Use]:
    """
    Return what is signed, by its id: the uses of *knowledge* with their limits, and its rules.

    >>> "esketamine-us-trd" in reviewable(KNOWLEDGE), "no-source-covers-this" in reviewable(KNOWLEDGE)
    (True, False)
    """
    found: dict[str, Rule | Use] = {use.id: use for use in knowledge.uses}
    found.update((rule.id, rule) for rule in knowledge.rules)
    return found


def to_toml(signed: Rule | Use) -> str:
    """
    Return the block to fill in for *signed*; it is no TOML until its days are.

    >>> print(to_toml(KNOWLEDGE.uses[0]).splitlines()[1])
    id = "esketamine-us-trd"
    """
    return "\n".join(
        (
            "[[review]]",
            f"id = {json.dumps(signed.id)}",
            f"digest = {json.dumps(digest(signed))}",
            'role = "…"  # what makes you competent: "pharmacist", "anaesthetist", "psychiatrist", ...',
            'reviewer = "…"  # as you want to be named; leave the line out if you do not',
            "date = …  # the day on which you read it, such as 2026-12-01",
            "still_valid_on = …  # the last day on which your signature stands, such as 2027-12-01",
        )
    )


def from_toml(data: str | bytes, *, knowledge: KnowledgeBase = KNOWLEDGE) -> tuple[Review, ...]:
    """
    Return the reviews in *data*, each of a rule or use of *knowledge*.

    Raises `DocumentProblems` with every problem of the document.

    >>> from_toml("# nothing is signed")
    ()
    """
    tree = _tree(data)
    gathered = Gathered()
    for key in tree:
        if key != "review":
            gathered.add(key, "is not a known table", lookup_remedy(key, ["review"], "expected [[review]]"))
    known = reviewable(knowledge)

    def one(given: Any) -> Review:
        return _review(given, known, knowledge)

    found = gathered.read("review", read_list, tree.get("review", []), one, _TABLE)
    if gathered.problems:
        raise DocumentProblems(gathered.problems)
    return tuple(found)


@lru_cache(maxsize=1)
def shipped_reviews() -> tuple[Review, ...]:
    """
    Return what clinicians have signed of the knowledge that is shipped.

    >>> shipped_reviews()
    ()
    """
    return from_toml(Path(__file__).parents[1].joinpath("reviews.toml").read_bytes())


def _tree(data: str | bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data if isinstance(data, str) else data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise refuse(what=f"is not UTF-8 at byte {error.start}", remedy="expected a text saved as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        raise refuse(what=f"is not TOML: {said[0].lower()}{said[1:]}", remedy="correct it there") from None


def _review(given: Any, known: Mapping[str, Rule | Use], knowledge: KnowledgeBase) -> Review:
    readers: Mapping[str, Callable[[Any], Any]] = {
        "id": lambda said: _id(said, known, knowledge),
        "digest": _digest,
        "role": _text,
        "date": _day,
        "still_valid_on": _day,
        "reviewer": _text,
    }
    if not is_mapping(given):
        raise wrong(given, _TABLE)
    gathered = Gathered()
    for key in given:
        if key not in readers:
            names = f"expected one of {', '.join(map(quoted, readers))}"
            gathered.add(key, "is not a known field", lookup_remedy(key, readers, names))
    values: dict[str, Any] = {}
    for name, reader in readers.items():
        if name in given:
            values[name] = gathered.read(name, reader, given[name])
        elif name != "reviewer":
            gathered.add(name, "is missing", "write it")
    signed, until = values.get("date"), values.get("still_valid_on")
    if isinstance(signed, dt.date) and isinstance(until, dt.date) and until < signed:
        gathered.add("still_valid_on", f"is {until}", f"expected a day from {signed}, the date of the review")
    if gathered.problems:
        raise Unreadable(gathered.problems)
    return Review(**values)


def _id(said: Any, known: Mapping[str, Rule | Use], knowledge: KnowledgeBase) -> str:
    if isinstance(said, str) and said in known:
        return said
    parts = [use.id for use in knowledge.uses if said in {limit.id for limit in use.limits}]
    if parts:
        uses = " and ".join(map(quoted, parts))
        raise Unreadable([Problem((), f"is {quoted(said)}, a limit", f"sign the uses that demand it: {uses}")])
    remedy = lookup_remedy(str(said), known, "expected the id of a rule or a use")
    raise Unreadable([Problem((), f"is {quoted(said)}, which is no known rule or use", remedy)])


def _digest(said: Any) -> str:
    if isinstance(said, str) and _DIGEST.fullmatch(said):
        return said
    raise Unreadable([Problem((), f"is {quoted(said)}", "expected what `ketamodel review ID` prints: sha256:...")])


def _text(said: Any) -> str:
    if isinstance(said, str) and said.strip(" …"):
        return said
    raise Unreadable([Problem((), f"is {quoted(said)}", 'expected some words, such as "pharmacist"')])


def _day(said: Any) -> dt.date:
    if isinstance(said, dt.date) and not isinstance(said, dt.datetime):
        return said
    raise Unreadable([Problem((), f"is {quoted(said)}", "expected a day without quotes, such as 2026-12-01")])
