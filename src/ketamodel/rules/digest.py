"""A fingerprint of a rule, a use or a whole knowledge base: it changes when anything in it does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, cast, final

from attrs import fields, has

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ketamodel.rules.knowledge_base import KnowledgeBase

__all__ = ["canonical", "digest", "digest_of", "digests_of"]

_ALGORITHM: Final = "sha256"


def digest(value: object) -> str:
    """
    Return the fingerprint of *value*: ``sha256:`` and 64 hexadecimal digits of its canonical text.

    It is the same in every process and every version of Python.
    Raises `TypeError` as `canonical` does.

    >>> from ketamodel.quantity import Quantity
    >>> digest(Quantity("56", "mg"))[:14]
    'sha256:791b58c'
    >>> digest(Quantity("56", "mg")) == digest(Quantity("56.0", "mg"))
    True
    """
    return _fingerprint(canonical(value))


@cache
def digest_of(knowledge: KnowledgeBase) -> str:
    """
    Return the fingerprint of all that *knowledge* says; it is worked out once.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> digest_of(KNOWLEDGE) == digest(KNOWLEDGE)
    True
    """
    return digest(knowledge)


@cache
def digests_of(knowledge: KnowledgeBase) -> Mapping[str, str]:
    """
    Return the fingerprint of every rule and use of *knowledge*, also of the rules built from uses, by its id.

    >>> from ketamodel.knowledge import KNOWLEDGE
    >>> rule = KNOWLEDGE.rule("esketamine-pregnancy")
    >>> digests_of(KNOWLEDGE)[rule.id] == digest(rule)
    True
    """
    # They share most of their conditions, which one writer writes out once.
    writer = _Writer()
    published = [*((one.id, one) for one in knowledge.every_rule), *((one.id, one) for one in knowledge.uses)]
    return {name: _fingerprint(writer.text(one)) for name, one in published}


def _fingerprint(text: str) -> str:
    return f"{_ALGORITHM}:{sha256(text.encode()).hexdigest()}"


def canonical(value: object) -> str:
    """
    Return *value* as JSON with sorted keys and without spaces, all that it consists of written out.

    A rule has its elements, their definitions, its concepts with their groups, and the editions of its sources in it.
    Raises `TypeError` for what is neither a value of ketamodel nor plain data.

    >>> from ketamodel.quantity import Quantity
    >>> canonical(Quantity("56.0", "mg"))
    '{"number":"56","type":"Quantity","unit":"mg"}'
    """
    return _Writer().text(value)


@final
class _Writer:
    """Writes values; what occurs more than once is written out once and kept."""

    def __init__(self) -> None:
        # The values live as long as the one that is written, so no id is used twice.
        self._known: dict[int, str] = {}

    def text(self, value: object) -> str:
        kind: type = type(value)
        if not has(kind):
            return self._plain(value)
        found = self._known.get(id(value))
        if found is None:
            parts = {one.name: self.text(getattr(value, one.name)) for one in fields(kind) if one.init}
            found = self._known[id(value)] = _object({**parts, "type": json.dumps(kind.__name__)})
        return found

    def _plain(self, value: object) -> str:
        match value:
            case Enum():
                return self.text(value.value)
            case None | bool() | int() | str():
                return json.dumps(value)
            case Decimal():
                return json.dumps(f"{value.normalize():f}")
            case date():
                return json.dumps(value.isoformat())
            case Fraction():
                return json.dumps(str(value))
            case tuple() | list():
                return f"[{','.join(self._each(cast('Iterable[object]', value)))}]"
            case frozenset() | set():
                return f"[{','.join(sorted(self._each(cast('Iterable[object]', value))))}]"
            case Mapping():
                entries = cast("Mapping[object, object]", value)
                return _object({str(key): self.text(one) for key, one in entries.items()})
            case _:
                message = f"{value!r} has no canonical text"
                raise TypeError(message)

    def _each(self, values: Iterable[object]) -> list[str]:
        return [self.text(one) for one in values]


def _object(parts: Mapping[str, str]) -> str:
    return f"{{{','.join(f'{json.dumps(key)}:{parts[key]}' for key in sorted(parts))}}}"
