"""`ketamodel review`, and the line on the review in every sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.cli.sheet import explained
from ketamodel.interchange.reviews import reviewable
from ketamodel.rules.digest import digest
from ketamodel.rules.review import Review
from tests.unit.cli.shell import run

if TYPE_CHECKING:
    from pathlib import Path

USE = km.KNOWLEDGE.uses[0]
SIGNED = Review(
    id=USE.id,
    digest=digest(USE),
    role="pharmacist",
    date=date(2026, 6, 1),
    still_valid_on=date(2027, 6, 1),
)
COUNT = len(reviewable(km.KNOWLEDGE))


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    return run(capsys, "review", *arguments)


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> str:
    """Return a file in which one use is signed, and one rule has changed since."""
    block = (
        '[[review]]\nid = "{}"\ndigest = "{}"\nrole = "pharmacist"\ndate = 2026-06-01\nstill_valid_on = 2027-06-01\n'
    )
    path = tmp_path / "reviews.toml"
    path.write_text(block.format(USE.id, digest(USE)) + block.format("esketamine-pregnancy", f"sha256:{'0' * 64}"))
    return str(path)


def test_all_is_pending(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of the shipped knowledge is signed, and each rule and use is listed."""
    code, out, _ = _run(capsys, "--pending")

    assert code == 0
    assert out.startswith(f"0 signed, 0 expired, 0 stale, {COUNT} pending\n\nPENDING: never signed\n")
    assert out.count("\n  - ") == COUNT


def test_what_is_signed_is_left_out(capsys: pytest.CaptureFixture[str], file: str) -> None:
    """The reason is told for what is left."""
    _, everything, _ = _run(capsys, "--file", file)
    _, out, _ = _run(capsys, "--pending", "--file", file)

    assert f"SIGNED: a clinician stands behind it\n  - {USE.id}\n" in everything
    assert "SIGNED" not in out
    assert out.startswith(f"1 signed, 0 expired, 1 stale, {COUNT - 2} pending\n")
    assert "STALE: signed, and changed since\n  - esketamine-pregnancy\n" in out


def test_the_block_to_sign_has_the_digest(capsys: pytest.CaptureFixture[str]) -> None:
    """It is what goes into reviews.toml."""
    _, out, _ = _run(capsys, USE.id)

    assert "Review     pending, not signed by a clinician\n" in out
    assert f'[[review]]\nid = "{USE.id}"\ndigest = "{digest(USE)}"\n' in out


def test_an_unknown_id_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger is answered with what was meant."""
    code, out, err = _run(capsys, "esketamine-us-trdd")

    assert (code, out) == (2, "")
    assert "`esketamine-us-trdd` is not a known rule or use that is signed, did you mean `esketamine-us-trd`" in err


def test_a_file_that_is_not_there_is_misuse(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Without signatures nothing is said of them."""
    assert _run(capsys, "--file", str(tmp_path / "none.toml"))[:2] == (2, "")


@pytest.mark.parametrize(
    ("review", "line"),
    [
        (SIGNED, "signed on 2026-06-01 (pharmacist), until 2027-06-01"),
        (evolve(SIGNED, reviewer="A. B."), "signed on 2026-06-01 (A. B., pharmacist), until 2027-06-01"),
        (
            evolve(SIGNED, digest="sha256:0"),
            "stale: signed on 2026-06-01 (pharmacist), and changed since; not signed as it is now",
        ),
        (
            evolve(SIGNED, still_valid_on=date(2026, 6, 2)),
            "expired: signed on 2026-06-01 (pharmacist), only until 2026-06-02",
        ),
    ],
)
def test_the_sheet_says_who_signed(review: Review, line: str) -> None:
    """Or that the signature no longer counts."""
    assert f"\nReview     {line}\n" in explained(USE.id, km.KNOWLEDGE, width=100, reviews=[review])


def test_a_limit_is_reviewed_with_its_uses() -> None:
    """Its sheet says which are signed, and which are not."""
    sheet = explained("esketamine-us-dose", km.KNOWLEDGE, width=100, reviews=[SIGNED])
    words = " ".join(sheet.split())

    assert "Review signed on 2026-06-01 (pharmacist), until 2027-06-01 (esketamine-us-trd);" in words
    assert "pending, not signed by a clinician (esketamine-us-trd-adjunct)" in words
