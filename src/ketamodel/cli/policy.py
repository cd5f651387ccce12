"""Policies on the command line: the option that takes them, and the command that shows one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ketamodel.cli.page import Page
from ketamodel.cli.sheet import explained
from ketamodel.cli.terminal import say
from ketamodel.errors import KetamodelError
from ketamodel.interchange.files import from_file
from ketamodel.interchange.problems import DocumentProblems
from ketamodel.knowledge import KNOWLEDGE
from ketamodel.rules.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ketamodel.interchange.problems import Problem
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["knowledge_with", "policy_command", "policy_option"]

_F = TypeVar("_F", bound="Callable[..., object]")


def policy_option(command: _F) -> _F:
    """
    Give *command* the option ``--policy``.

    >>> @click.command()
    ... @policy_option
    ... def demo(policies): ...
    >>> [one.opts for one in demo.params]
    [['--policy']]
    """
    return click.option(
        "policies",
        "--policy",
        multiple=True,
        metavar="FILE",
        help="Extend the knowledge by the policy in FILE, YAML or JSON; may be given more than once.",
    )(command)


def knowledge_with(names: Iterable[str]) -> KnowledgeBase:
    """
    Return the shipped knowledge, extended by the policies in the files *names*, one after the other.

    Raises `KetamodelError` with the file, the line and the place of all that is wrong with one.

    >>> knowledge_with([]) is KNOWLEDGE
    True
    """
    base = KNOWLEDGE
    for name in names:
        try:
            base = base.extended_by(from_file(Path(name), Policy, knowledge=base))
        except DocumentProblems as error:
            shown = click.format_filename(name)
            said = (f"{shown}:{_line(one)}{one.said}" for one in error.problems)
            message = "\n".join((f"{shown} cannot be used", *said))
            raise KetamodelError(message) from None
    return base


def _line(problem: Problem) -> str:
    return " " if problem.line is None else f"{problem.line}: "


@click.command("policy")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def policy_command(files: tuple[str, ...]) -> None:
    """
    Check the policies in each FILE, and print in English what they add, tighten and loosen.

    A later policy extends the knowledge with the earlier ones. Exit code: 2 if one cannot be used.

    Example: ketamodel policy examples/policies/st-elsewhere.yaml
    """
    knowledge = knowledge_with(files)
    say("\n\n".join(_shown(policy, knowledge) for policy in knowledge.policies))


def _shown(policy: Policy, knowledge: KnowledgeBase) -> str:
    page = Page()
    page.line(policy.title, strong=True)
    page.labelled("Policy", policy.name, indent=0)
    if policy.publisher:
        page.labelled("Publisher", policy.publisher, indent=0)
    if policy.concepts:
        page.heading("ADDS TO THE VOCABULARY")
    for concept in policy.concepts:
        broader = ", ".join(one.name for one in concept.broader or ())
        page.item("  - ", f"{concept.name}{f', which is {broader}' if broader else ''} [{concept.id}]")
    page.heading("TIGHTENS")
    uses = {use.id: use for use in knowledge.uses}
    for rule in policy.rules:
        page.item("  - ", f"{rule.title} [{rule.id}]")
    for one in policy.limits:
        page.item("  - ", f"{one.limit.title} [{one.limit.id}]")
        page.item("    ", f"in the use {'; '.join(uses[use].title for use in one.uses)}")
    if not policy.rules and not policy.limits:
        page.item("  - ", "nothing")
    page.heading("LOOSENS")
    for loosening in policy.loosens:
        page.item("  - ", f"{_title(loosening.of, knowledge)}: {loosening.how.value} [{loosening.of}]")
        page.item("    ", f"The reason: {loosening.reason}")
    if not policy.loosens:
        page.item("  - ", "nothing")
    new = [rule.id for rule in policy.rules] + [one.limit.id for one in policy.limits] + [use.id for use in policy.uses]
    sheets = [explained(one, knowledge) for one in new]
    return "\n\n".join([str(page), *sheets])


def _title(given: str, knowledge: KnowledgeBase) -> str:
    """Return the title of a rule, a limit or a use, also of one that a policy switched off."""
    titles = {use.id: use.title for use in knowledge.uses}
    titles |= {rule.id: rule.title for base in (knowledge, KNOWLEDGE) for rule in base.every_rule}
    return titles.get(given, given).rstrip(".")
