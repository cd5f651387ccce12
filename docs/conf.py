"""Sphinx builds the documentation with these settings."""

import re
import sys
from importlib import import_module
from importlib.metadata import version as version_of
from pathlib import Path
from unittest.mock import patch

from click import unstyle
from sphinx.application import Sphinx

project = "ketamodel"
author = "The ketamodel contributors"
copyright = author
version = release = version_of("ketamodel")

sys.path.insert(0, str(Path(__file__).parent / "_ext"))
extensions = ["myst_parser", "sphinx.ext.autodoc", "coverage_table"]
html_theme = "furo"
html_title = f"{project} {release}"

autodoc_member_order = "bysource"
# With the names that only their annotations use, these would import themselves in a circle: they come first.
for _name in ("cattrs", "narwhals", "polars"):
    import_module(_name)
# Autodoc resolves annotations, so the names that only they use must be there too.
with patch("typing.TYPE_CHECKING", new=True):
    import_module("ketamodel")
    import_module("ketamodel.interchange.reviews")

from ketamodel.analysis import matrix  # noqa: E402 - after the import above
from ketamodel.cli.facts import fact_pages  # noqa: E402 - after the import above
from ketamodel.cli.sheet import explained  # noqa: E402 - after the import above
from ketamodel.domain.kinds import Jurisdiction  # noqa: E402 - after the import above
from ketamodel.knowledge import KNOWLEDGE  # noqa: E402 - after the import above
from ketamodel.provenance import Citation, Reading, SourceKind  # noqa: E402 - after the import above
from ketamodel.rules.claim import Claim, Stance  # noqa: E402 - after the import above

# The build needs no network, so names that are documented elsewhere are not looked up.
nitpicky = True
_elsewhere = {*sys.stdlib_module_names, "attr", "attrs", "cattrs", "click", "hypothesis", "pint"}
nitpick_ignore_regex = {("py:.*", rf"({'|'.join(map(re.escape, sorted(_elsewhere)))})\..+")}
# Aliases of unions and type variables have no page of their own.
nitpick_ignore = {
    ("py:class", name)
    for name in (
        "Answer",
        "Definition",
        "Element",
        "Expression",
        "Option",
        "ketamodel.domain.recorded.C",
        "ketamodel.interchange.json.T",
        "ketamodel.quantity.reading._PintLike",
        "ketamodel.screening.findings.F",
        "ketamodel.screening.screen.F",
        "ketamodel.rules.evidence.fact._F",
    )
}


def _write_rule_book(app: Sphinx) -> None:
    """Write the sheet of every use and rule, as `ketamodel explain` prints it, as one page."""
    ids = {
        "Uses": [use.id for use in KNOWLEDGE.uses],
        "Rules": [rule.id for rule in KNOWLEDGE.on(KNOWLEDGE.edition).rules],
    }
    about = "Every use and rule of this edition. None has been signed by a clinician yet: see [reviews](reviews.md)."
    page = ["# Rule book", "", about, ""]
    for heading, found in ids.items():
        page += [f"## {heading}", ""]
        for one in found:
            page += [
                f"(rule-{one})=",
                f"### {one}",
                "",
                "```text",
                unstyle(explained(one, KNOWLEDGE, width=100)),
                "```",
                "",
            ]
    (Path(app.srcdir) / "rule-book.md").write_text("\n".join(page), encoding="utf-8")


_CLAIMS = """# What people read, and what the sources say

Five articles of clinics and blogs stand for what people read about ketamine before they ask for it.
Each thing that they say stands here in our words, beside what labels, regulators, guidelines and trials say.

| stance | claims | meaning |
|---|---|---|
| agree | {agree} | the sources say the same, sometimes more exactly |
| qualify | {qualify} | the sources set a limit that the article leaves out |
| conflict | {conflict} | the sources say otherwise, and win: an article never overrides a source |
| not encoded | {not_encoded} | nothing that a rule, a use or a fact of the knowledge base could say |

A claim changes no verdict; the rules and uses that speak against it do, and are linked.
`ketamodel explain s37` prints a claim with all that its sources state.
"""


def _write_claims(app: Sphinx) -> None:
    """Write what each article says beside what the sources say, as one page."""
    counts = {one.name.lower(): sum(claim.stance is one for claim in KNOWLEDGE.claims) for one in Stance}
    page = [_CLAIMS.format(**counts)]
    for article in KNOWLEDGE.sources:
        if article.kind is SourceKind.ARTICLE:
            made = sorted((one for one in KNOWLEDGE.claims if article in one.articles), key=lambda one: one.id)
            page += [f"## {article.title}", ""]
            page += ["| what the article says | stance | what the sources say |", "|---|---|---|"]
            page += [f"| {one.id}: {one.says} | **{one.stance.value}** | {_answer(one)} |" for one in made]
            page += [""]
    (Path(app.srcdir) / "claims.md").write_text("\n".join(page), encoding="utf-8")


def _answer(claim: Claim) -> str:
    """Return what the sources say to *claim*, where, and the rules and uses against it."""
    titles = {rule.id: rule.title.rstrip(".") for rule in KNOWLEDGE.every_rule}
    titles |= {use.id: f"{use.title}, certainty {use.certainty}" for use in KNOWLEDGE.uses}
    winner, *further = dict.fromkeys(_place(one) for one in claim.because)
    label = "The source that wins" if claim.stance is Stance.CONFLICT else "Source"
    lines = [claim.sources_say, f"*{label}*: {winner}.", *(f"*Also*: {one}." for one in further)]
    lines += [f"*Against it*: [{titles[one]}](#rule-{one})." for one in claim.contradicted_by]
    return "<br>".join(lines)


def _place(citation: Citation) -> str:
    mark = " (to be re-read at the source)" if citation.read is Reading.RECALLED else ""
    return f"{citation.source.title}, {citation.locator}{mark}"


def _write_facts(app: Sphinx) -> None:
    """Write the tables of the facts that are no rules, one page a subject."""
    folder = Path(app.srcdir) / "facts"
    folder.mkdir(exist_ok=True)
    for name, page in fact_pages(KNOWLEDGE).items():
        (folder / f"{name}.md").write_text(page, encoding="utf-8")


def _write_matrices(app: Sphinx) -> None:
    """Write the support matrices of the US and the EU, as table and as picture."""
    for jurisdiction in (Jurisdiction.US, Jurisdiction.EU):
        found = matrix(jurisdiction=jurisdiction)
        to = Path(app.srcdir) / f"matrix-{jurisdiction.value.lower()}"
        to.with_suffix(".html").write_text(f"{found._repr_html_()}\n", encoding="utf-8")
        to.with_suffix(".svg").write_text(found.to_svg(), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Generate the rule book, the page of claims, the tables of facts and the matrices before the pages are read."""
    app.connect("builder-inited", _write_rule_book)
    app.connect("builder-inited", _write_claims)
    app.connect("builder-inited", _write_facts)
    app.connect("builder-inited", _write_matrices)
