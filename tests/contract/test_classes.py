"""What is promised of every class and function of the package."""

from __future__ import annotations

import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Hashable
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given

import ketamodel as km
from ketamodel.strategies import cases, quantities

if TYPE_CHECKING:
    from types import ModuleType

    from ketamodel.domain.case import Case


def _modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(km.__path__, "ketamodel.")
    return [importlib.import_module(one.name) for one in found if not one.name.endswith("__main__")]


MODULES = _modules()
CLASSES = sorted(
    {
        value
        for module in MODULES
        for value in vars(module).values()
        if inspect.isclass(value) and value.__module__.startswith("ketamodel.")
    },
    key=lambda one: (one.__module__, one.__qualname__),
)
VALUES = [one for one in CLASSES if attrs.has(one)]
#: A base of other classes; every other class is final.
BASES = {"KetamodelError", "_Statement", "Concept", "Term", "_Entries"}


def _name(one: type) -> str:
    return f"{one.__module__}.{one.__qualname__}"


@pytest.mark.parametrize("kind", VALUES, ids=_name)
def test_values_are_frozen_and_slotted(kind: type[object]) -> None:
    """No attribute of a value can be set, and none can be added."""
    assert "__slots__" in vars(kind)
    made: object = BaseException.__new__(kind) if issubclass(kind, BaseException) else object.__new__(kind)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(made, "anything", 1)  # noqa: B010 - no attribute of this name is declared


@pytest.mark.parametrize("kind", CLASSES, ids=_name)
def test_classes_are_documented(kind: type) -> None:
    """Every public class says what it is."""
    assert kind.__name__.startswith("_") or inspect.getdoc(kind)


@pytest.mark.parametrize("kind", VALUES, ids=_name)
def test_values_are_final_unless_they_are_a_base(kind: type) -> None:
    """A class is final, or one of the few that others extend."""
    assert getattr(kind, "__final__", False) or kind.__name__ in BASES


@pytest.mark.parametrize("kind", VALUES, ids=_name)
def test_values_have_a_hash(kind: type) -> None:
    """Values can be members of sets and keys of mappings."""
    assert issubclass(kind, Hashable)


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.__name__)
def test_public_functions_are_documented(module: ModuleType) -> None:
    """Every public function of a module says what it returns or does."""
    public = [getattr(module, name) for name in getattr(module, "__all__", ())]
    functions = [one for one in public if inspect.isfunction(one) and one.__module__ == module.__name__]

    assert [one.__name__ for one in functions if not inspect.getdoc(one)] == []


@given(case=cases())
def test_cases_can_be_pickled_and_hashed(case: Case) -> None:
    """A case survives a copy to another process, and equal cases have equal hashes."""
    copy = pickle.loads(pickle.dumps(case))  # noqa: S301 - what was written one line before

    assert copy == case
    assert hash(copy) == hash(case)


@given(case=cases())
def test_assessments_can_be_pickled(case: Case) -> None:
    """An assessment survives a copy to another process."""
    assessment = km.assess(case.plan, case.patient)

    assert pickle.loads(pickle.dumps(assessment)) == assessment  # noqa: S301 - what was written one line before


@given(amount=quantities())
def test_the_repr_of_a_quantity_evaluates(amount: km.Quantity) -> None:
    """The representation of a quantity is Python that makes it."""
    assert eval(repr(amount), {"Quantity": km.Quantity}) == amount  # noqa: S307 - the subject of the test


def test_the_public_names() -> None:
    """What `ketamodel` exports is there, sorted as the linter sorts it, and nothing is twice."""
    assert [name for name in km.__all__ if not hasattr(km, name)] == []
    assert len(set(km.__all__)) == len(km.__all__)
