"""Sphinx builds the documentation with these settings."""

import re
import sys
from importlib import import_module
from importlib.metadata import version as version_of
from pathlib import Path
from unittest.mock import patch

from sphinx.application import Sphinx

project = "ketamodel"
author = "The ketamodel contributors"
copyright = author
version = release = version_of("ketamodel")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = f"{project} {release}"

autodoc_member_order = "bysource"
# Autodoc resolves annotations, so the names that only they use must be there too.
with patch("typing.TYPE_CHECKING", new=True):
    import_module("ketamodel")

from ketamodel.cli.sheet import explained  # noqa: E402 - after the import above
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
        "Definition",
        "Element",
        "Expression",
        "Option",
        "ketamodel.domain.recorded.C",
        "ketamodel.quantity._PintLike",
    )
}


def _write_rule_book(app: Sphinx) -> None:
    """Write the sheet of every use and rule, as `ketamodel explain` prints it, as one page."""
    ids = {
        "Uses": [use.id for use in KNOWLEDGE.uses],
        "Rules": [rule.id for rule in KNOWLEDGE.on(KNOWLEDGE.edition).rules],
    }
    page = ["# Rule book", "", "Every use and rule of this edition. None has been signed by a clinician yet.", ""]
    for heading, found in ids.items():
        page += [f"## {heading}", ""]
        for one in found:
            page += [f"(rule-{one})=", f"### {one}", "", "```text", explained(one, KNOWLEDGE, width=100), "```", ""]
    (Path(app.srcdir) / "rule-book.md").write_text("\n".join(page), encoding="utf-8")


_CLAIMS = """# What people read, and what the sources say

Five articles of clinics and blogs stand for what people read about ketamine before they ask for it.
Each thing that they say stands here in our words, beside what labels, regulators, guidelines and trials say.

| the sources | number of claims | meaning |
|---|---|---|
| agree | {agree} | they say the same, sometimes more exactly |
| qualify | {qualify} | they set a limit that the article leaves out |
| conflict | {conflict} | they say otherwise, and win: an article never overrides a source |
| are not asked | {not_encoded} | nothing that a rule, a use or a fact of the knowledge base could say |

A claim changes no verdict; the rules and uses that speak against it do, and are linked.
The source named first is the one that wins.
"""


def _write_claims(app: Sphinx) -> None:
    """Write what each article says beside what the sources say, as one page."""
    counts = {one.name.lower(): sum(claim.stance is one for claim in KNOWLEDGE.claims) for one in Stance}
    page = [_CLAIMS.format(**counts)]
    for article in KNOWLEDGE.sources:
        if article.kind is SourceKind.ARTICLE:
            made = sorted((one for one in KNOWLEDGE.claims if article in one.articles), key=lambda one: one.id)
            page += [f"## {article.title}", ""]
            page += [
                "| | the article says | the sources say | where | rules and uses against it |",
                "|---|---|---|---|---|",
            ]
            page += [_claim_row(claim) for claim in made]
            page += [""]
    (Path(app.srcdir) / "claims.md").write_text("\n".join(page), encoding="utf-8")


def _claim_row(claim: Claim) -> str:
    titles = {one.id: one.title for one in (*KNOWLEDGE.every_rule, *KNOWLEDGE.uses)}
    against = "<br>".join(f"[{titles[one]}](#rule-{one})" for one in claim.contradicted_by)
    because = "<br>".join(_place(one) for one in claim.because)
    says = f"**{claim.stance.value}**: {claim.sources_say}"
    return f"| {claim.id} | {claim.says} | {says} | {because} | {against or 'no rule'} |"


def _place(citation: Citation) -> str:
    mark = " (to be re-read at the source)" if citation.read is Reading.RECALLED else ""
    return f"{citation.source.title}, {citation.locator}{mark}"


def setup(app: Sphinx) -> None:
    """Generate the rule book and the page of claims before the pages are read."""
    app.connect("builder-inited", _write_rule_book)
    app.connect("builder-inited", _write_claims)
