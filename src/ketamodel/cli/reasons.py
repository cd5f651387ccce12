"""Why each finding was found, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.cli.page import Page

if TYPE_CHECKING:
    from ketamodel.assessment import Assessment

__all__ = ["reasons"]

#: The width of a mark, `yes`, `no` or `?`, with its space.
_MARK = 4


def reasons(assessment: Assessment, *, width: int | None = None) -> str:
    """Return the condition of the rule of each finding, part by part."""
    page = Page(width)
    page.heading("WHY, part by part: `yes` holds, `no` does not hold, `?` is not known")
    for one in assessment.findings:
        page.line()
        first, *lines = str(one.why()).splitlines()
        page.line(first, strong=True)
        for line in lines:
            indent = len(line) - len(line.lstrip())
            mark = indent + _MARK if indent else 0
            page.item(line[:mark], line[mark:])
    return str(page)
