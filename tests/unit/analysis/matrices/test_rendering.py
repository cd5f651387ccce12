"""The matrix as text, page and picture."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import ketamodel as km
from ketamodel import indications
from ketamodel.analysis.matrices.grid import MEANINGS, SIGNS, WORDS
from ketamodel.analysis.matrices.palette import DARK, LIGHT

if TYPE_CHECKING:
    from ketamodel.analysis.matrices.palette import Tint

US = km.matrix(jurisdiction=km.Jurisdiction.US)
SVG = "{http://www.w3.org/2000/svg}"
EMPTY = ("meta",)


class Outline(HTMLParser):
    """The elements of a page, each with its attributes and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what is opened."""
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Demand that the last that was opened is closed."""
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every *tag*."""
        return [attributes for name, attributes in self.found if name == tag]


def outline(text: str) -> Outline:
    """Return what stands in the HTML *text*, in which every element is closed."""
    read = Outline()
    read.feed(text)
    assert read.open == []
    return read


def test_the_page_says_its_language_and_title() -> None:
    """A screen reader knows how to speak, and what the page is."""
    page = US.to_html()

    assert outline(page).all("html") == [{"lang": "en"}]
    assert f"<title>Support matrix, US, knowledge of {km.KNOWLEDGE.edition}</title>" in page
    assert page.count("<caption>") == 2


def test_every_header_has_a_scope() -> None:
    """Rows, groups of rows, columns and groups of columns are told apart."""
    scopes = {one.get("scope") for one in outline(US.to_html()).all("th")}

    assert scopes == {"col", "colgroup", "row", "rowgroup"}


def test_nothing_outside_is_loaded() -> None:
    """No script, no link, no address: it works from a file and in a notebook."""
    page = outline(US.to_html())

    assert {"script", "link", "img", "a"} & {tag for tag, _ in page.found} == set()
    assert "url(" not in US.to_html()


def test_a_notebook_shows_the_table() -> None:
    """It is the same table, without a document around it."""
    shown = US._repr_html_()

    assert shown in US.to_html()
    assert "<html" not in shown


def test_status_is_said_by_sign_and_word() -> None:
    """No two statuses share a sign or a word, so colour is never needed."""
    assert len(set(SIGNS.values())) == len(set(WORDS.values())) == len(set(MEANINGS.values())) == len(km.Support)
    few = US.of(indication=indications.PTSD)
    page = few.to_html()

    for cell in few:
        assert f"{SIGNS[cell.status]}</span>{WORDS[cell.status]}" in page


def _luminance(colour: str) -> float:
    channels = [int(colour[one : one + 2], 16) / 255 for one in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tint", [*LIGHT.values(), *DARK.values()], ids=str)
def test_text_is_readable_on_its_ground(tint: Tint) -> None:
    """The contrast is at least 4.5 to 1, as WCAG 2 asks (AA)."""
    darker, lighter = sorted((_luminance(tint.ground), _luminance(tint.ink)))

    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_picture_says_what_it_shows() -> None:
    """It has a role, a title, a description with counts, and each cell has a title."""
    root = ET.fromstring(US.to_svg())  # noqa: S314 - our own text
    titles = [one.text for one in root.iter(f"{SVG}title")]

    assert root.get("role") == "img"
    assert titles[0] == f"Support matrix, US, knowledge of {km.KNOWLEDGE.edition}"
    assert len(titles) == 1 + len(US)
    description = root.findtext(f"{SVG}desc")
    assert description is not None
    assert description.startswith(f"A table of {len(US)} cells")
    assert f"{sum(one.status is km.Support.APPROVED for one in US)} approved" in description


def test_the_picture_has_a_legend() -> None:
    """Every sign in it is explained."""
    text = US.to_svg()

    for status in {one.status for one in US}:
        assert f">{SIGNS[status]}  {status.value}: {MEANINGS[status]}<" in text


def test_places_that_were_left_out_stay_empty() -> None:
    """A matrix that was narrowed down by status is no full table."""
    approved = US.of(status=km.Support.APPROVED)

    assert "<td></td>" in approved.to_html()
    assert approved.to_svg().count("<g ") == len(approved)


def test_nothing_found_is_said() -> None:
    """An empty matrix has a title, and no table breaks on it."""
    nothing = US.of(indication=indications.PANIC_DISORDER, status=km.Support.APPROVED)

    assert str(nothing) == f"Support matrix, US, knowledge of {km.KNOWLEDGE.edition}\nNothing here."
    assert "<table>" in nothing.to_html()
    assert ET.fromstring(nothing.to_svg()).get("role") == "img"  # noqa: S314 - our own text


def test_text_keeps_its_width() -> None:
    """No line is wider than asked."""
    assert max(map(len, US.to_text(width=60).splitlines())) <= 60
