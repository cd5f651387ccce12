"""Commands as a shell sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketamodel.cli import main

CASES = Path(__file__).parents[3] / "examples" / "cases"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    """Return the exit code, what is printed, and what is complained of."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    printed = capsys.readouterr()
    return stopped.value.code, printed.out, printed.err


def example(name: str) -> str:
    """Return where the example *name* of a case stands."""
    return str(CASES / f"{name}.yaml")
