"""Asks in the terminal what can still change the verdict, one datum after the other."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketamodel.cli.page import Page
from ketamodel.cli.terminal import say
from ketamodel.errors import InvalidValue, KetamodelError
from ketamodel.interchange.json import to_json
from ketamodel.interchange.yaml import to_yaml
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from ketamodel.assessment import Assessment, Question
    from ketamodel.domain.answer import Answer

__all__ = ["check_target", "interviewed", "save"]

_WAYS_OUT = "Enter skips it, ? says that it is not known, q ends the questions."
_YES_OR_NO = {"y": True, "yes": True, "n": False, "no": False}
_BARE = re.compile(r"\d+(\.\d+)?", re.ASCII)


def interviewed(assessment: Assessment) -> Assessment:
    """Return *assessment* with the answers that are given in the terminal; no answer is guessed."""
    passed: set[str] = set()
    while asked := [one for one in assessment.questions if one.path not in passed]:
        first = asked[0]
        say(_question(assessment, first, len(asked)))
        line = sys.stdin.readline()
        given = line.strip()
        if given in {"q", "quit"} or not line:
            return assessment
        try:
            if given in {"", "?"}:
                passed.add(first.path)
            if given:
                assessment = assessment.answered({first.path: _answer(first, given)})
        except KetamodelError as error:
            say(f"{error}\nNothing was changed.")
    say("\nNo other datum can change the verdict." if not passed else "\nNothing else is to be asked.")
    return assessment


def _question(assessment: Assessment, question: Question, number: int) -> str:
    page = Page()
    data = "1 datum" if number == 1 else f"{number} data"
    page.heading(f"So far {assessment.verdict.value}. {data} can still change that.")
    page.line(f"{question.text} [{question.path}]", strong=True)
    for effect in question.effects:
        page.item("  - ", str(effect))
        ids = [one.id for one in effect.answers if isinstance(one, Concept)]
        if ids:
            page.item("    ", f"written {', '.join(ids)}")
    page.line(_WAYS_OUT)
    return str(page)


def _answer(question: Question, given: str) -> Answer:
    """Return what is *given* as an answer; a bare number has the unit that was asked for."""
    if given == "?":
        return None
    if any(isinstance(one, bool) for effect in question.effects for one in effect.answers):
        if given.lower() not in _YES_OR_NO:
            raise InvalidValue(question.path, f"`{given}`", "yes or no")
        return _YES_OR_NO[given.lower()]
    if question.unit is not None and _BARE.fullmatch(given):
        return f"{given} {question.unit}".removesuffix(" 1")
    return given


def check_target(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    """Return the file to save a case in; its name says whether in YAML or JSON."""
    if value is None:
        return None
    path = Path(value)
    if path.suffix not in {".json", ".yaml", ".yml"}:
        message = f"`{click.format_filename(value)}` has no known form, expected a name that ends in .yaml or .json"
        raise click.BadParameter(message)
    return path


def save(assessment: Assessment, path: Path) -> None:
    """
    Write the case of *assessment* to *path*: all of it, or nothing.

    Raises `click.FileError` if it cannot be written.
    """
    write = to_json if path.suffix == ".json" else to_yaml
    text = write(assessment.case, knowledge=assessment.knowledge)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".ketamodel-", suffix=path.suffix)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text if text.endswith("\n") else f"{text}\n")
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise click.FileError(str(path), error.strerror or str(error)) from None
    say(f"Saved the case in {click.format_filename(path)}.")
