"""The commands and their options."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from typing import TYPE_CHECKING, final

import click
from attrs import evolve, frozen

from ketamodel.assessment import Assessment, assess
from ketamodel.cli import INTERRUPTED
from ketamodel.cli.choices import options_command
from ketamodel.cli.diff import diff_command
from ketamodel.cli.dose import dose_command
from ketamodel.cli.generated import generated
from ketamodel.cli.interview import check_target, interviewed, save
from ketamodel.cli.matrix import matrix_command
from ketamodel.cli.options import as_of as as_of_option
from ketamodel.cli.policy import knowledge_with, policy_command, policy_option
from ketamodel.cli.reasons import reasons
from ketamodel.cli.record import Kept, record_options, replay_command
from ketamodel.cli.repairs import repairs_report
from ketamodel.cli.report import CLOSING, report
from ketamodel.cli.review import review_command
from ketamodel.cli.screen import screen_command
from ketamodel.cli.sheet import explained
from ketamodel.cli.terminal import MISUSE, complain, named, read_case, say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.json import to_json
from ketamodel.interchange.policy_schema import policy_schema
from ketamodel.interchange.schema import case_schema
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.conclusion import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["ketamodel", "run"]

_GOOD = (Verdict.SUPPORTED, Verdict.CAUTION)


def run(arguments: Sequence[str] | None) -> int:
    """Run *arguments* and return the exit code; what fails has a message and no traceback."""
    for stream in (sys.stdout, sys.stderr):
        # What the terminal cannot show is replaced, not an error.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = ketamodel.main(args=arguments, prog_name="ketamodel", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return MISUSE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except KetamodelError as error:
        complain(str(error))
        return MISUSE
    except Exception as error:  # noqa: BLE001 - a failure must never end with the exit code of a verdict
        complain(f"this is a fault of ketamodel, please report it: {error!r}")
        return MISUSE
    return code if isinstance(code, int) else 0


def _print_version(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click passes it so
    if not value or context.resilient_parsing:
        return
    try:
        package = version("ketamodel")
    except PackageNotFoundError:
        package = "(not installed)"
    say(f"ketamodel {package}, knowledge of {KNOWLEDGE.edition}")
    context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and the edition of the knowledge, and exit.",
)
def ketamodel() -> None:
    """
    Compare plans to treat with ketamine or esketamine with labels and guidelines.

    Example: ketamodel assess examples/cases/supported.yaml
    """


@final
@frozen
class _Assessed:
    """What became of one CASE: an assessment, or what is wrong with the document."""

    name: str
    assessment: Assessment | None
    problems: str = ""

    @property
    def code(self) -> int:
        if self.assessment is None:
            return MISUSE
        return 0 if self.assessment.verdict in _GOOD else 1


@final
@frozen
class _More:
    """What is told beside the assessment."""

    why: bool
    repairs: bool


@ketamodel.command("assess")
@click.argument("cases", nargs=-1, required=True, metavar="CASE...")
@click.option("--json", "as_json", is_flag=True, help="Print the assessment as JSON.")
@click.option("--why", is_flag=True, help="Print the condition of each finding, part by part.")
@click.option("--repairs", is_flag=True, help="Print the smallest changes that make the plan acceptable.")
@click.option("--interactive", is_flag=True, help="Ask what can still change the verdict, one datum at a time.")
@click.option(
    "--save", "target", callback=check_target, metavar="FILE", help="With --interactive: save the completed case."
)
@as_of_option
@policy_option
@record_options
def assess_command(  # noqa: PLR0913 - one for each option
    kept: Kept,
    cases: tuple[str, ...],
    *,
    as_json: bool,
    why: bool,
    repairs: bool,
    interactive: bool,
    target: Path | None,
    as_of: date | None,
    policies: tuple[str, ...],
) -> int:
    """
    Assess each CASE, a YAML or JSON document with a plan and a patient; `-` is the standard input.

    Exit code: 0 supported or caution; 1 contraindicated, unsupported or indeterminate;
    2 if a CASE or a policy cannot be read. Of several the worst counts.

    Example: ketamodel assess examples/cases/caution.yaml
    """
    kept.check(len(cases))
    if (interactive and (len(cases) > 1 or "-" in cases)) or (target is not None and not interactive):
        message = "--interactive takes one CASE, which is a file, and --save goes with it"
        raise click.UsageError(message)
    knowledge = knowledge_with(policies)
    assessed = [_assess(name, as_of, knowledge) for name in cases]
    if interactive and assessed[0].assessment is not None:
        assessed = [evolve(assessed[0], assessment=interviewed(assessed[0].assessment))]
    for one in assessed:
        if one.assessment is None:
            complain(f"{one.name} cannot be assessed\n{one.problems}")
    found = {one.name: one.assessment for one in assessed if one.assessment is not None}
    for assessment in found.values():
        kept.write(assessment)
    if found:
        alone, more = len(cases) == 1, _More(why=why, repairs=repairs)
        say(_as_json(found, alone=alone, more=more) if as_json else _as_text(found, alone=alone, more=more))
        if target is not None:
            save(next(iter(found.values())), target)
    return max(one.code for one in assessed)


def _assess(name: str, as_of: date | None, knowledge: KnowledgeBase) -> _Assessed:
    try:
        case = read_case(name, knowledge)
        return _Assessed(named(name), assess(case.plan, case.patient, as_of=as_of, knowledge=knowledge))
    except KetamodelError as error:
        return _Assessed(named(name), None, str(error))


def _as_json(found: dict[str, Assessment], *, alone: bool, more: _More) -> str:
    trees = {name: _tree(one, more) for name, one in found.items()}
    return json.dumps(next(iter(trees.values())) if alone else trees, indent=2, ensure_ascii=False)


def _tree(assessment: Assessment, more: _More) -> object:
    knowledge = assessment.knowledge
    tree = json.loads(to_json(assessment, knowledge=knowledge))
    if more.why:
        tree["why"] = [json.loads(to_json(one.why())) for one in assessment.findings]
    if more.repairs:
        tree["repairs"] = json.loads(to_json(assessment.repairs(), knowledge=knowledge))
    return tree


def _as_text(found: dict[str, Assessment], *, alone: bool, more: _More) -> str:
    parts: list[str] = []
    for name, one in found.items():
        parts.append(report(one, "" if alone else name))
        if more.why:
            parts.append(reasons(one))
        if more.repairs:
            parts.append(repairs_report(one.repairs(), one.knowledge))
    return "\n".join([*parts, CLOSING])


@ketamodel.command("explain")
@click.argument("rule_id", metavar="ID", required=False)
@click.option(
    "--compiled",
    is_flag=True,
    help="Print the Python function into which the rule is compiled; without an ID that of all rules.",
)
@policy_option
def explain_command(rule_id: str | None, *, compiled: bool, policies: tuple[str, ...]) -> None:
    """
    Print a rule, a use or a fact in English, with its sources.

    Of a rule it says whom it concerns, when it holds and what follows; of a use, its limits;
    of a fact, such as a trial or an adverse effect, what was found.

    Of a claim (s01 to s62) it prints what articles for the public say, and what the sources say to it.

    Example: ketamodel explain esketamine-aneurysmal-vascular-disease
    """
    if compiled:
        say(generated(rule_id, knowledge_with(policies)))
    elif rule_id is None:
        message = "Missing argument 'ID'."
        raise click.UsageError(message)
    else:
        say(explained(rule_id, knowledge_with(policies)))


@ketamodel.command("schema")
@click.argument("document", type=click.Choice(["case", "policy"]), default="case")
def schema_command(document: str) -> None:
    r"""
    Print the JSON Schema of the case document, or of the policy document.

    Example: ketamodel schema policy > policy.schema.json
    """
    schema = policy_schema() if document == "policy" else case_schema()
    say(json.dumps(schema, indent=2, ensure_ascii=False))


ketamodel.add_command(diff_command)
ketamodel.add_command(dose_command)
ketamodel.add_command(matrix_command)
ketamodel.add_command(options_command)
ketamodel.add_command(policy_command)
ketamodel.add_command(review_command)
ketamodel.add_command(replay_command)
ketamodel.add_command(screen_command)
