"""Records on the command line: the options that write one, and the command that replays one."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, final

import click
from attrs import frozen

from ketamodel.cli.policy import knowledge_with, policy_option
from ketamodel.cli.report import CLOSING, report
from ketamodel.cli.terminal import MISUSE, complain, named, say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.files import bytes_of, to_new_file
from ketamodel.interchange.json import to_json
from ketamodel.interchange.mismatches import RecordDiffers
from ketamodel.interchange.replay import replay

if TYPE_CHECKING:
    from collections.abc import Callable

    from ketamodel.assessment import Assessment

__all__ = ["Kept", "record_options", "replay_command"]


@final
@frozen
class Kept:
    """Where the record of an assessment is written, with which time, and what is masked in it."""

    file: str | None
    at: str | None
    mask: tuple[str, ...]

    def check(self, cases: int) -> None:
        """Refuse options that do not fit each other, or more than one of *cases*."""
        if self.file is None and (self.at is not None or self.mask):
            message = "--at and --mask are of a record: name its file with --record"
            raise click.UsageError(message)
        if self.file is not None and self.at is None:
            message = "a record has a time, and no clock is read: give --at, such as 2026-03-02T09:30+01:00"
            raise click.UsageError(message)
        if self.file is not None and cases != 1:
            message = "a record is of one CASE"
            raise click.UsageError(message)

    def write(self, assessment: Assessment) -> None:
        """Write the record of *assessment*, if one is asked for."""
        if self.file is not None and self.at is not None:
            record = assessment.record(at=self.at, mask=self.mask)
            to_new_file(Path(self.file), to_json(record, knowledge=assessment.knowledge))


def record_options(command: Callable[..., int]) -> Callable[..., int]:
    """
    Give *command* the options of a record; it is called with them as one value.

    >>> @click.command()
    ... @record_options
    ... def demo(kept): ...
    >>> [one.opts for one in demo.params]
    [['--record'], ['--at'], ['--mask']]
    """

    @click.option("--record", "file", metavar="FILE", help="Write a record of the assessment to a new FILE, as JSON.")
    @click.option("--at", metavar="TIME", help="The time of the record with its zone, such as 2026-03-02T09:30+01:00.")
    @click.option("--mask", multiple=True, metavar="PATH", help="Leave the value at PATH out of the record.")
    @wraps(command)
    def with_record(*, file: str | None, at: str | None, mask: tuple[str, ...], **options: object) -> int:
        return command(Kept(file, at, mask), **options)

    return with_record


@click.command("replay")
@click.argument("file", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the assessment as JSON.")
@policy_option
def replay_command(file: str, *, as_json: bool, policies: tuple[str, ...]) -> int:
    """
    Assess the case of the record in FILE anew, and say whether everything comes out as it was recorded.

    Exit code: 0 if it does; 1 if something differs, with all that differs and without a verdict;
    2 if the FILE is no record.

    Example: ketamodel replay record.json
    """
    knowledge = knowledge_with(policies)
    try:
        assessment = replay(bytes_of(Path(file)), knowledge=knowledge)
    except RecordDiffers as error:
        say(f"DIFFERS: the record in {named(file)} is not reproduced\n{error}")
        return 1
    except KetamodelError as error:
        complain(f"{named(file)} cannot be replayed\n{error}")
        return MISUSE
    if as_json:
        say(to_json(assessment, knowledge=knowledge))
    else:
        say(f"{report(assessment)}\n\nReplayed: everything comes out as it was recorded.\n{CLOSING}")
    return 0
