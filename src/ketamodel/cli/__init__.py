"""The command line: it parses, calls one public function, and prints."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

__all__ = ["INTERRUPTED", "main"]

#: The exit code that shells expect of what was stopped.
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """
    Run the command line with *arguments*, by default those of the shell, and exit.

    No failure looks like a verdict: without one the exit code is 2, or 130 when interrupted.
    """
    try:
        from ketamodel.cli.commands import run  # noqa: PLC0415 - click is an extra
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write("ketamodel: click is not installed: pip install 'ketamodel[cli]'\n")
        sys.exit(2)
    except KeyboardInterrupt:
        # While the modules are imported; later on `run` sees to it.
        sys.exit(INTERRUPTED)
    sys.exit(run(arguments))
