"""Sphinx builds the documentation with these settings."""

import re
import sys
from importlib import import_module
from importlib.metadata import version as version_of
from unittest.mock import patch

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
        "ketamodel.domain.recorded.C",
        "ketamodel.quantity._PintLike",
    )
}
