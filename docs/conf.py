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
            page += [f"### {one}", "", "```text", explained(one, KNOWLEDGE, width=100), "```", ""]
    (Path(app.srcdir) / "rule-book.md").write_text("\n".join(page), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Generate the rule book before the pages are read."""
    app.connect("builder-inited", _write_rule_book)
