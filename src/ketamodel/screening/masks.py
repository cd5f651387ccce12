"""Masks: what became of every rule in a few numbers a row, and the key that reads them."""

from __future__ import annotations

from datetime import date
from functools import reduce
from hashlib import sha256
from operator import add
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.errors import KetamodelError, UnknownId, nearest
from ketamodel.knowledge import KNOWLEDGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import narwhals as nw

    from ketamodel.rules.knowledge_base import KnowledgeBase
    from ketamodel.screening.judgement import Judgement

__all__ = ["MaskKey", "MaskPlace", "Masked", "NotItsMask", "mask_columns", "mask_key", "named"]

#: So many rules a number: it is exact also where a tool makes a float of it.
_BITS = 48


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _numbers(given: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(given)))


@final
@frozen
class MaskPlace:
    """Where a rule stands in a mask: the two columns, and its bit in either."""

    holds: str
    not_known: str
    bit: int


@final
@frozen
class Masked:
    """The ids of the rules that hold for a row, and of those of which it is not known."""

    holds: tuple[str, ...] = field(converter=_ids)
    not_known: tuple[str, ...] = field(converter=_ids)


@final
@frozen
class NotItsMask(KetamodelError, ValueError):
    """
    Columns are no whole mask that was made with this knowledge, as of this day.

    >>> print(NotItsMask("ketamodel 2026-11-21", "2026-11-21", []))
    there is no column of a mask: screen the table with mask=True
    """

    knowledge: str
    as_of: str
    given: tuple[str, ...] = field(converter=_ids)

    def __str__(self) -> str:
        if not self.given:
            return "there is no column of a mask: screen the table with mask=True"
        first, *others = self.given
        names = f"`{first}` and {len(others)} more" if others else f"`{first}`"
        return (
            f"{names}: not a mask of {self.knowledge} as of {self.as_of}, or not all of its columns; "
            "keep them all, and ask for the key with the knowledge and the day of the screening"
        )


@final
@frozen
class MaskKey:
    """
    Reads masks: the rules in the order of their bits, and what they were made with.

    The names of the columns hold a digest of all that, so that a mask is read whole and with its key, or not at all.
    """

    #: The base and its edition, with the policies that extend it.
    knowledge: str
    as_of: date
    #: Every rule in force on that day: the first 48 stand in the numbers 0, the next in the numbers 1.
    rules: tuple[str, ...] = field(converter=_ids)
    #: Those that the table has; no rule of the others may hold for any row.
    numbers: tuple[int, ...] = field(converter=_numbers)

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that are others for other rules, another order, edition, day or set of columns."""
        written = "\n".join([self.knowledge, self.as_of.isoformat(), str(self.numbers), *self.rules])
        return sha256(written.encode()).hexdigest()[:8]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for one in self.numbers for name in self.names(one))

    def place(self, rule_id: str) -> MaskPlace | None:
        """
        Return where the rule with *rule_id* stands, or None of one that does not hold for any row.

        Raises `UnknownId` with the nearest ids if there is none.
        """
        if rule_id not in self.rules:
            raise UnknownId("rule", rule_id, nearest(rule_id, self.rules))
        number, bit = divmod(self.rules.index(rule_id), _BITS)
        return MaskPlace(*self.names(number), 1 << bit) if number in self.numbers else None

    def read(self, row: Mapping[str, object]) -> Masked:
        """
        Return the rules of the mask in *row*, which has its values by the names of the columns.

        Raises `NotItsMask` if it lacks one of the columns.
        """
        values = {name.replace("__", "."): value for name, value in row.items()}
        masks = {name: value for name in self.columns if isinstance(value := values.get(name), int | float)}
        if len(masks) < len(self.columns):
            raise _not_its_mask(self, row)
        holds, not_known = (
            [
                self.rules[number * _BITS + bit]
                for number in self.numbers
                for bit in range(_BITS)
                if int(masks[self.names(number)[which]]) >> bit & 1
            ]
            for which in (0, 1)
        )
        return Masked(holds, not_known)

    def names(self, number: int) -> tuple[str, str]:
        """Return the names of the columns with this *number*: of what holds, and of what is not known."""
        name = f"mask.{self.digest}.{number}"
        return f"{name}.holds", f"{name}.not_known"


def mask_key(columns: Iterable[str], *, as_of: date | None = None, knowledge: KnowledgeBase = KNOWLEDGE) -> MaskKey:
    """
    Return the key to the masks in a table with these *columns*, screened with *mask*, and the same day and knowledge.

    Raises `NotItsMask` if they were made with another day or knowledge, or if one of them is not there.

    >>> import polars as pl
    >>> from ketamodel import screen
    >>> screened = screen(pl.DataFrame({"patient.age": [45.0, None]}), mask=True, missing="ignore")
    >>> key = mask_key(screened.columns)
    >>> key.read(screened.row(1, named=True)).not_known[0]
    'no-source-covers-this'
    """
    names = [name for name in columns if name.startswith(("mask.", "mask__"))]
    parts = [name.replace("__", ".").split(".") for name in names]
    bare = _key(knowledge.day(as_of), knowledge, ())
    if not all(len(one) == len(_FORM) and one[2].isdecimal() for one in parts):
        raise _not_its_mask(bare, names)
    key = _key(bare.as_of, knowledge, (int(one[2]) for one in parts))
    if not names or set(key.columns) != {".".join(one) for one in parts}:
        raise _not_its_mask(key, names)
    return key


_FORM = ("mask", "digest", "number", "holds or not known")


def named(knowledge: KnowledgeBase) -> str:
    """
    Return the name of *knowledge* with those of the policies that extend it.

    >>> named(KNOWLEDGE)
    'ketamodel 2026-11-21'
    """
    return " with ".join([knowledge.name, *(policy.name for policy in knowledge.policies)])


def _key(day: date, knowledge: KnowledgeBase, numbers: Iterable[int]) -> MaskKey:
    return MaskKey(named(knowledge), day, [rule.id for rule in knowledge.on(day).rules], numbers)


def _not_its_mask(key: MaskKey, names: Iterable[str]) -> NotItsMask:
    return NotItsMask(key.knowledge, key.as_of.isoformat(), [one for one in names if one.startswith("mask")])


def mask_columns(judgement: Judgement, day: date, knowledge: KnowledgeBase, mark: str) -> dict[str, nw.Expr]:
    """Return the columns of masks, with *mark* between the parts of their names."""
    rules = knowledge.on(day).rules
    places = {rule.id: divmod(index, _BITS) for index, rule in enumerate(rules)}
    key = _key(day, knowledge, (places[rule.id][0] for rule in judgement.possible))
    names = {number: key.names(number) for number in key.numbers}
    api = judgement.stages.engine.api
    none = api.lit(0, dtype=api.Int64)
    found: dict[str, list[nw.Expr]] = {name: [] for name in key.columns}
    for rule in judgement.possible:
        number, bit = places[rule.id]
        truth, one = judgement.rule(rule), api.lit(1 << bit, dtype=api.Int64)
        for name, where in zip(names[number], (truth, truth.is_null()), strict=True):
            found[name].append(api.when(where).then(one).otherwise(none))
    return {name.replace(".", mark): reduce(add, numbers) for name, numbers in found.items()}
