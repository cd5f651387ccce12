"""
What is generated from the knowledge stands in the repository, so that a change of it is seen in review.

``python tests/test_generated.py`` writes it anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click import unstyle

import ketamodel as km
from ketamodel.cli.sheet import explained
from ketamodel.interchange.policy_schema import policy_schema
from ketamodel.interchange.schema import case_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ROOT = Path(__file__).parents[1]


def _matrix(jurisdiction: km.Jurisdiction) -> str:
    return f"{km.matrix(jurisdiction=jurisdiction)}\n"


def _rule_book() -> str:
    ids = [*(use.id for use in km.KNOWLEDGE.uses), *(rule.id for rule in km.KNOWLEDGE.every_rule)]
    return "\n\n".join(unstyle(explained(one, km.KNOWLEDGE, width=100)) for one in ids) + "\n"


def _schema(schema: Mapping[str, object]) -> str:
    return f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n"


GENERATED: Mapping[str, Callable[[], str]] = {
    "src/ketamodel/interchange/case.schema.json": lambda: _schema(case_schema()),
    "src/ketamodel/interchange/policy.schema.json": lambda: _schema(policy_schema()),
    "tests/snapshots/matrix-eu.txt": lambda: _matrix(km.Jurisdiction.EU),
    "tests/snapshots/rule-book.txt": _rule_book,
    "tests/snapshots/matrix-us.txt": lambda: _matrix(km.Jurisdiction.US),
}


@pytest.mark.parametrize("path", GENERATED)
def test_what_is_generated_is_up_to_date(path: str) -> None:
    """After a change, read what `make generated` writes anew: it is what others will read."""
    assert (_ROOT / path).read_text(encoding="utf-8") == GENERATED[path]()


if __name__ == "__main__":
    for path, text in GENERATED.items():
        (_ROOT / path).write_text(text(), encoding="utf-8")
