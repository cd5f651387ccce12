"""The forms of answers: where the datum of a path stands in a case, and of which kinds it may be."""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, final, get_args, get_origin, get_type_hints

from attrs import frozen, has

from ketamodel.domain.case import Case
from ketamodel.domain.concepts import Parameter
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["COMPLETE", "Form", "form_of", "paths_of", "types_of"]

#: Under a list: whether it names all that there is.
COMPLETE = "complete"


@final
@frozen
class Form:
    """Where the answer of a path stands in a case, and of which kinds it may be."""

    path: str
    #: The fields that lead to it.
    fields: tuple[str, ...]
    #: The types of an answer.
    kinds: tuple[type, ...]
    #: The id of the concept or parameter in a list, or "complete".
    item: str = ""
    #: The dimensions that the path stands for, where its field holds others too.
    dimensions: tuple[str, ...] = ()


_DIMENSIONS = {
    "_per_weight": ("dose per body weight", "rate per body weight"),
    "_ago": ("time",),
}


@cache
def form_of(path: str) -> Form | None:
    """
    Return what the answer of *path* looks like, or None if no field of a case holds it.

    >>> form_of("plan.dose_per_weight").fields, form_of("patient.risks.stroke").item, form_of("derived.age")
    (('plan', 'dose'), 'stroke', None)
    """
    kind: type = Case
    names = path.split(".")
    for index, name in enumerate(names):
        suffix = next((one for one in _DIMENSIONS if name.endswith(one)), "")
        types = types_of(kind)
        if name not in types and name.removesuffix(suffix) not in types:
            return None
        stated = name if name in types else name.removesuffix(suffix)
        kinds = types[stated]
        where, rest = (*names[:index], stated), names[index + 1 :]
        dimensions = () if stated == name else _DIMENSIONS[suffix]
        if has(kinds[0]) and not issubclass(kinds[0], Quantity | Concept | Recorded):
            kind = kinds[0]
        elif kinds[0] in (Recorded, tuple):
            return Form(path, where, kinds, rest[0]) if len(rest) == 1 else None
        else:
            return None if rest else Form(path, where, kinds, dimensions=dimensions)
    return None


@cache
def types_of(kind: type) -> Mapping[str, tuple[type, ...]]:
    """
    Return the types of the fields of *kind*, not known aside; of a list that of its items follows.

    >>> from ketamodel.domain.observation import Observation
    >>> types_of(Observation)["at"]
    (<class 'datetime.date'>, <enum 'Occasion'>)
    """
    found: dict[str, tuple[type, ...]] = {}
    for name, one in get_type_hints(kind).items():
        origin = get_origin(one)
        if origin in (Recorded, tuple):
            found[name] = (origin, get_args(one)[0])
        else:
            found[name] = tuple(each for each in get_args(one) or (one,) if each is not NoneType)
    return found


@cache
def paths_of(concepts: tuple[Concept, ...]) -> tuple[str, ...]:
    """
    Return every path that can be answered, with *concepts* in the lists of a case.

    >>> "patient.weight" in paths_of(()), "plan.medicines.complete" in paths_of(())
    (True, True)
    """

    def below(prefix: str, kind: type) -> Iterable[str]:
        for name, kinds in types_of(kind).items():
            path = f"{prefix}{name}"
            if has(kinds[0]) and not issubclass(kinds[0], Quantity | Concept | Recorded):
                yield from below(f"{path}.", kinds[0])
            elif kinds[0] is Recorded:
                yield from (f"{path}.{one.id}" for one in concepts if isinstance(one, kinds[1]))
                yield f"{path}.{COMPLETE}"
            elif kinds[0] is tuple:
                yield from (f"{path}.{one.id}" for one in concepts if isinstance(one, Parameter))
            else:
                yield path

    return tuple(below("", Case))
