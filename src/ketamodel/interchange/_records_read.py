"""Records read back: assessed anew, and held against what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from ketamodel.assessment import Record, assess
from ketamodel.assessment.acknowledgement import moment
from ketamodel.errors import InvalidValue
from ketamodel.interchange._assessments_read import acknowledgements_from, day_from, mapping_of
from ketamodel.interchange._records_written import FORMAT, knowledge_tree, seal_of
from ketamodel.interchange._scalars import read_text
from ketamodel.interchange._unreadable import (
    Gathered,
    Unreadable,
    is_list,
    is_mapping,
    read_list,
    shown,
    wrong,
)
from ketamodel.interchange.mismatches import Mismatch, RecordDiffers
from ketamodel.interchange.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from ketamodel.domain.case import Case
    from ketamodel.interchange.problems import Place
    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["record_from"]

_FIELDS = ("format", "at", "package", "knowledge", "masked", "assessment", "digest")


def record_from(
    tree: Any,
    knowledge: KnowledgeBase,
    read_case: Callable[[Any], Case],
    write: Callable[[Record], dict[str, Any]],
) -> Record:
    """
    Return the record that *tree* says, if *knowledge* says the same of its case.

    Raises `RecordDiffers` with all that differs.
    """
    entries = mapping_of(tree, _FIELDS)
    gathered = Gathered()
    gathered.read("format", _format, entries["format"])
    time = gathered.read("at", _time, entries["at"])
    package = gathered.read("package", read_text, entries["package"])
    masked = gathered.read("masked", read_list, entries["masked"], read_text, "expected a list of paths")
    gathered.read("knowledge", mapping_of, entries["knowledge"], knowledge_tree(knowledge))
    if gathered.problems:
        raise Unreadable(gathered.problems)
    found: list[Mismatch | Problem] = []
    if entries["digest"] != seal_of(entries):
        found.append(_TAMPERED)
    found += _mismatches(entries["knowledge"], knowledge_tree(knowledge), ("knowledge",))
    if masked:
        raise RecordDiffers([*found, *(_masked(index, path) for index, path in enumerate(masked))])
    try:
        record = _assessed(entries["assessment"], knowledge, read_case, time)
    except Unreadable as error:
        problems = [one.below("assessment") for one in error.problems]
        if found:
            raise RecordDiffers([*found, *problems]) from None
        raise Unreadable(problems) from None
    record = evolve(record, package=package)
    found += _mismatches(entries["assessment"], write(record)["assessment"], ("assessment",))
    if found:
        raise RecordDiffers(found)
    return record


_TAMPERED = Problem(
    ("digest",), "is not that of this document, which was changed after it was written", "take it as it was written"
)


def _masked(index: int, path: str) -> Problem:
    what = f"is {quoted(path)}, whose value is not in the record"
    return Problem(("masked", index), what, "only a record without a mask can be replayed")


def _format(given: Any) -> str:
    if given != FORMAT:
        raise wrong(given, f"expected {quoted(FORMAT)}, as `to_json` writes a record")
    return FORMAT


def _time(given: Any) -> datetime:
    try:
        return moment(read_text(given))
    except InvalidValue as error:
        raise wrong(given, f"expected {error.expected}") from None


def _assessed(tree: Any, knowledge: KnowledgeBase, read_case: Callable[[Any], Case], time: datetime) -> Record:
    """Return the record, made at *time*, of what *knowledge* says of the case and on the day of *tree*."""
    if not is_mapping(tree):
        raise wrong(tree, "expected a mapping")
    gathered = Gathered()
    as_of = gathered.read("as_of", day_from, tree.get("as_of"))
    case = gathered.read("case", read_case, tree.get("case"))
    noted = gathered.read("acknowledgements", acknowledgements_from, tree.get("acknowledgements"))
    if gathered.problems:
        raise Unreadable(gathered.problems)
    assessment = assess(case.plan, case.patient, as_of=as_of, knowledge=knowledge).acknowledged(*noted)
    return assessment.record(at=time)


def _mismatches(recorded: Any, replayed: Any, place: Place) -> Iterator[Mismatch]:
    """Return every place where a record and its replay differ; lists of findings are held together by rule."""
    if is_list(recorded) and is_list(replayed) and (by_rule := _by_rule(recorded, replayed)) is not None:
        one, other = by_rule
        if one.keys() == other.keys() and list(one) != list(other):
            yield Mismatch(place, "in another order", "in this order")
        recorded, replayed = one, other
    if is_mapping(recorded) and is_mapping(replayed):
        for key in dict.fromkeys([*replayed, *recorded]):
            yield from _mismatches(recorded.get(key), replayed.get(key), (*place, key))
    elif is_list(recorded) and is_list(replayed) and len(recorded) == len(replayed):
        for index, (one, other) in enumerate(zip(recorded, replayed, strict=True)):
            yield from _mismatches(one, other, (*place, index))
    elif recorded != replayed:
        yield Mismatch(place, _told(recorded), _told(replayed))


def _told(given: Any) -> str:
    if is_list(given):
        return f"a list of {len(given)}"
    return "there" if is_mapping(given) else shown(given)


def _by_rule(*lists: list[Any]) -> tuple[Mapping[str, Any], ...] | None:
    """Return *lists* of findings by the ids of their rules, or None if they are not such."""
    found: list[Mapping[str, Any]] = []
    for one in lists:
        rules = {each["rule"]["id"]: each for each in one if _is_finding(each)}
        if len(rules) != len(one):
            return None
        found.append(rules)
    return tuple(found)


def _is_finding(given: Any) -> bool:
    return is_mapping(given) and is_mapping(given.get("rule")) and isinstance(given["rule"].get("id"), str)
