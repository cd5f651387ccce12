"""Cases without what must not leave the clinic."""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, cast, final, get_args, get_origin, get_type_hints

from attrs import evolve, field, frozen, has

from ketamodel.domain.case import Case, Value, inputs
from ketamodel.domain.concepts import Parameter
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import InvalidValue, KetamodelError, UnknownId, nearest
from ketamodel.quantity import Quantity
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ketamodel.domain.observation import Observation

__all__ = ["RefusedMask", "masked"]


def _problems(given: Iterable[KetamodelError]) -> tuple[KetamodelError, ...]:
    return tuple(given)


@final
@frozen
class RefusedMask(KetamodelError, ValueError):
    """
    Paths that cannot be masked; every one of them, and nothing was written.

    >>> print(RefusedMask([UnknownId("path of a case", "patient.wieght", ("patient.weight",))]))
    `patient.wieght` is not a known path of a case, did you mean `patient.weight`?
    """

    problems: tuple[KetamodelError, ...] = field(converter=_problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def masked(case: Case, paths: Iterable[str], concepts: Iterable[Concept]) -> Case:
    """
    Return *case* without what stands at *paths*: fields, whole parts, lists, or the concepts and readings in them.

    *concepts* are those of the vocabulary.
    Raises `RefusedMask` of paths that no case has, and of what still follows from what is not masked.

    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> case = Case(TreatmentPlan(dose=Quantity("56", "mg")), Patient(weight=Quantity("71", "kg")))
    >>> masked(case, ["patient.weight", "plan"], ()) == Case(TreatmentPlan(), Patient())
    True
    """
    known, items = _fields(Case), _items((*concepts, *_own(case)))
    result, refused = case, list[KetamodelError]()
    meant = {path: path if path in known else path.removesuffix("_per_weight").removesuffix("_ago") for path in paths}
    for given, path in meant.items():
        if path in known or path in items:
            result = cast("Case", _without(result, Case, path.split("."), items.get(path)))
        else:
            refused.append(UnknownId("path of a case", given, nearest(given, (*known, *items))))
    told = inputs(result)
    refused += [_follows(path) for path in meant.values() if _tells(told, path, items.get(path))]
    if refused:
        raise RefusedMask(refused)
    return result


def _follows(path: str) -> InvalidValue:
    return InvalidValue("mask", f"`{path}`, which follows from what is not masked", "what it follows from, too")


def _tells(told: Mapping[str, Value], path: str, item: Concept | None) -> bool:
    """Return whether the value at *path* is still told, of an *item* of a list or of a field that is no list."""
    listed = told.get(path.rpartition(".")[0])
    if item is not None and isinstance(listed, Recorded):
        return listed.has(item) is not Truth.UNKNOWN
    return path in told and not isinstance(told[path], Recorded)


@final
@frozen
class _Field:
    """A field of a case: a value or a part, or the list of what is *listed*."""

    kind: type
    listed: type[Concept] | None = None


@cache
def _fields(kind: type, prefix: str = "") -> Mapping[str, _Field]:
    """Return every field below *kind* by its path."""
    found: dict[str, _Field] = {}
    for name, hint in get_type_hints(kind).items():
        path, origin = f"{prefix}{name}", get_origin(hint)
        if origin is Recorded:
            found[path] = _Field(Recorded, get_args(hint)[0])
        elif origin is tuple:
            found[path] = _Field(tuple, Parameter)
        else:
            part = next(one for one in get_args(hint) or (hint,) if one is not NoneType)
            found[path] = _Field(part)
            if has(part) and not issubclass(part, Quantity | Concept):
                found.update(_fields(part, f"{path}."))
    return found


def _items(concepts: Iterable[Concept]) -> Mapping[str, Concept | None]:
    """Return the path of every one of *concepts* in a list, and that of its completeness, which is no concept."""
    found: dict[str, Concept | None] = {}
    concepts = tuple(concepts)
    for path, one in _fields(Case).items():
        if one.listed is not None:
            found |= {f"{path}.{each.id}": each for each in concepts if isinstance(each, one.listed)}
        if one.kind is Recorded:
            found[f"{path}.complete"] = None
    return found


def _own(case: Case) -> Iterator[Concept]:
    """Return the concepts that *case* lists, also those that no vocabulary has."""
    for told in inputs(case).values():
        if isinstance(told, Recorded):
            yield from (*told.present, *told.ruled_out, *told.not_known)
    yield from (one.parameter for one in case.patient.observations)


_copied = cast("Callable[..., object]", evolve)


def _without(whole: object, kind: type, steps: Sequence[str], item: Concept | None) -> object:
    """Return *whole*, of a *kind*, without what *steps* lead to, the last of them maybe an *item* of a list."""
    name, *rest = steps
    part: object = getattr(whole, name)
    if part is None:
        return whole
    if not rest:
        return _copied(whole, **{name: _nothing(kind, name)})
    if isinstance(part, Recorded):
        return _copied(whole, **{name: _unlisted(cast("Recorded[Concept]", part), item)})
    if isinstance(part, tuple):
        readings = cast("tuple[Observation, ...]", part)
        return _copied(whole, **{name: tuple(one for one in readings if one.parameter != item)})
    return _copied(whole, **{name: _without(part, type(part), rest, item)})


def _nothing(kind: type, name: str) -> object:
    """Return what the field *name* of a *kind* holds when nothing is known."""
    return _fields(kind)[name].kind() if kind is Case else getattr(kind(), name)


def _unlisted(told: Recorded[Concept], item: Concept | None) -> Recorded[Concept]:
    """Return what was recorded without all that tells of *item*; without one, without the word that it is complete."""
    if item is None:
        return evolve(told, complete=False)
    left_out = frozenset({item}) if told.complete else frozenset[Concept]()
    return Recorded(
        present=(one for one in told.present if not one.within(item)),
        ruled_out=(one for one in told.ruled_out if not item.within(one)),
        # In a complete list what is left out would be absent.
        not_known=(told.not_known - {item}) | left_out,
        complete=told.complete,
    )
