"""Write what became of each row of the clinical reference as one page."""

import tomllib
from pathlib import Path

from sphinx.application import Sphinx

_INTRODUCTION = """# What became of each row of the reference

The knowledge base was written from one clinical reference, {rows} rows in {sections} sections,
and from {decisions} decisions on what the reference leaves open.
Each row stands here with what encodes it, or with the reason why nothing does.
A test fails on a row that has neither, on a name that does not exist,
and on a rule, use, limit or fact that belongs to no row.

The marks say how the fact was read: V at the source, V* in a secondary text,
K recalled and to be re-read at the source, U uncertain and never a hard rule.
"""
#: Where the documentation shows what has such a name.
_PLACES = {"rule": "#rule-{}", "use": "#rule-{}", "claim": "claims.md"}


def _write(app: Sphinx) -> None:
    data = tomllib.loads((Path(app.srcdir) / "coverage.toml").read_text(encoding="utf-8"))
    decisions = len(data["decisions"]["rows"])
    rows = sum(len(section["rows"]) for section in data.values()) - decisions
    page = [_INTRODUCTION.format(rows=rows, sections=len(data) - 1, decisions=decisions)]
    for number, section in data.items():
        heading = section["title"] if number == "decisions" else f"{number} {section['title']}"
        page += [f"## {heading}", "", "| row | mark | encoded by |", "|---|---|---|"]
        page += [
            f"| {name.replace('|', '/')} | {', '.join(row.get('marks', []))} | {_answer(row)} |"
            for name, row in section["rows"].items()
        ]
        page += [""]
    (Path(app.srcdir) / "coverage.md").write_text("\n".join(page), encoding="utf-8")


def _answer(row: dict[str, object]) -> str:
    by = row.get("by")
    return ", ".join(map(_named, by)) if isinstance(by, list) else f"*nothing*: {row['why']}"


def _named(name: str) -> str:
    kind, _, one = name.partition(":")
    place = _PLACES.get(kind)
    return f"{kind} `{one}`" if place is None else f"{kind} [{one}]({place.format(one)})"


def setup(app: Sphinx) -> None:
    """Generate the page before the pages are read."""
    app.connect("builder-inited", _write)
