"""Reviews in TOML: read strictly, every problem told at once."""

from __future__ import annotations

from datetime import date

import pytest

import ketamodel as km
from ketamodel.interchange.problems import DocumentProblems
from ketamodel.interchange.reviews import from_toml, reviewable, shipped_reviews, to_toml
from ketamodel.rules.digest import digest
from ketamodel.rules.review import Review

USE = km.KNOWLEDGE.uses[0]
FILLED = f"""
[[review]]
id = "{USE.id}"
digest = "{digest(USE)}"
role = "pharmacist"
reviewer = "A. B."
date = 2026-12-01
still_valid_on = 2027-12-01
"""
REVIEW = Review(
    id=USE.id,
    digest=digest(USE),
    role="pharmacist",
    reviewer="A. B.",
    date=date(2026, 12, 1),
    still_valid_on=date(2027, 12, 1),
)


UNKNOWN = "$.review[0].id is `esketamine-us-trdd`, which is no known rule or use"


def problems(document: str | bytes) -> list[str]:
    """Return what is wrong with *document*."""
    with pytest.raises(DocumentProblems) as error:
        from_toml(document)
    return [str(one) for one in error.value.problems]


def test_a_review_is_read() -> None:
    """From text and from bytes; the name of the reviewer may be left out."""
    assert from_toml(FILLED) == from_toml(FILLED.encode()) == (REVIEW,)
    assert from_toml(FILLED.replace('reviewer = "A. B."', ""))[0].reviewer == ""


def test_nothing_is_signed_by_us() -> None:
    """The file that is shipped holds no signature, and says so."""
    assert shipped_reviews() == ()


@pytest.mark.parametrize("one", [USE, km.KNOWLEDGE.rules[0]], ids=lambda one: one.id)
def test_the_printed_block_is_a_review_once_filled_in(one: km.Use | km.Rule) -> None:
    """As printed it is refused, so that nobody signs by pasting."""
    block = to_toml(one)
    days = block.replace("date = …", "date = 2026-12-01").replace("on = …", "on = 2027-12-01")
    filled = days.replace("…", "somebody")

    assert problems(block)[0].startswith("$ is not TOML: invalid value")
    assert from_toml(filled)[0].digest == digest(one)
    assert problems(days) == [
        '$.review[0].role is `…`, expected some words, such as "pharmacist"',
        '$.review[0].reviewer is `…`, expected some words, such as "pharmacist"',
    ]


def test_every_problem_is_told_at_once() -> None:
    """With its place, and what would be right."""
    document = """
[[review]]
id = "esketamine-us-trdd"
digest = "abc"
role = ""
date = "2026-12-01"
still_valid_on = 2026-12-01T10:00:00
rolle = "pharmacist"
[[reviews]]
"""

    assert problems(document) == [
        "$.reviews is not a known table, did you mean `review`?",
        "$.review[0].rolle is not a known field, did you mean `role`?",
        f"{UNKNOWN}, did you mean `esketamine-us-trd` or `esketamine-eu-trd` or `esketamine-us-trd-adjunct`?",
        "$.review[0].digest is `abc`, expected what `ketamodel review ID` prints: sha256:...",
        '$.review[0].role is ``, expected some words, such as "pharmacist"',
        "$.review[0].date is `2026-12-01`, expected a day without quotes, such as 2026-12-01",
        "$.review[0].still_valid_on is `2026-12-01 10:00:00`, expected a day without quotes, such as 2026-12-01",
    ]


def test_what_is_missing_is_told() -> None:
    """All but the name of the reviewer is needed."""
    assert problems("[[review]]") == [
        f"$.review[0].{name} is missing, write it" for name in ("id", "digest", "role", "date", "still_valid_on")
    ]


def test_a_limit_is_signed_with_its_uses() -> None:
    """The message names them."""
    said = problems(FILLED.replace(USE.id, "esketamine-us-dose"))

    uses = "`esketamine-us-trd` and `esketamine-us-trd-adjunct`"

    assert said == [f"$.review[0].id is `esketamine-us-dose`, a limit, sign the uses that demand it: {uses}"]


def test_days_in_the_wrong_order_are_refused() -> None:
    """A signature ends after it begins."""
    said = problems(FILLED.replace("2027-12-01", "2026-11-30"))

    assert said == ["$.review[0].still_valid_on is 2026-11-30, expected a day from 2026-12-01, the date of the review"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"\xff", "$ is not UTF-8 at byte 0, expected a text saved as UTF-8"),
        ("review = 1", "$.review is `1`, expected a list of tables, each of them [[review]]"),
        ("review = [1]", "$.review[0] is `1`, expected a list of tables, each of them [[review]]"),
    ],
)
def test_what_is_no_list_of_reviews_is_refused(document: str | bytes, said: str) -> None:
    """A wrong file is not an empty one."""
    assert problems(document) == [said]


def test_rules_and_uses_can_be_signed() -> None:
    """What is built from uses is signed with them."""
    known = {*(rule.id for rule in km.KNOWLEDGE.rules), *(use.id for use in km.KNOWLEDGE.uses)}

    assert set(reviewable(km.KNOWLEDGE)) == known
