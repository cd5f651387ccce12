"""What was asked and answered about a list of concepts, as a mapping of lists of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields_dict

from ketamodel.domain.recorded import Recorded
from ketamodel.interchange._fields import entries_of, made
from ketamodel.interchange._scalars import read_truth
from ketamodel.interchange._unreadable import Gathered, read_list
from ketamodel.interchange._vocabulary import Vocabulary, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ketamodel.terminology import Concept

__all__ = ["read_recorded", "recorded_tree"]

_LISTS = ("present", "ruled_out", "not_known")


def read_recorded(kind: type[Concept], vocabulary: Vocabulary) -> Callable[[Any, Any], Recorded[Any]]:
    """Return the reader of what was recorded of concepts of *kind*."""
    attributes = fields_dict(Recorded)
    expected = f"expected a list of ids, each of a {sort_of(kind)}"

    def read(given: Any, _: Any) -> Recorded[Any]:
        gathered = Gathered()
        entries = entries_of(given, attributes, gathered)
        values: dict[str, Any] = {}
        for name in _LISTS:
            if entries.get(name) is not None:
                values[name] = gathered.read(name, listed, entries[name])
        if entries.get("complete") is not None:
            values["complete"] = gathered.read("complete", read_truth, entries["complete"])
        recorded: Recorded[Any] = made(Recorded, (), values, gathered)
        return recorded

    def listed(given: Any) -> list[Concept]:
        return read_list(given, lambda item: vocabulary.read(item, kind), expected)

    return read


def recorded_tree(recorded: Recorded[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """Return *recorded* as a mapping; lists that are empty are left out."""
    tree: dict[str, Any] = {}
    for name in _LISTS:
        if listed := getattr(recorded, name):
            tree[name] = [vocabulary.write(one) for one in sorted(listed, key=lambda one: one.id)]
    if recorded.complete:
        tree["complete"] = True
    return tree
