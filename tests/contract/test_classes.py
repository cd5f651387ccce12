"""What is promised of every class and function of the package."""

from __future__ import annotations

import datetime as dt
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
from ketamodel.rules import builders
from ketamodel.rules import expression as nodes
from ketamodel.strategies import cases, expressions, quantities

if TYPE_CHECKING:
    from types import ModuleType

    from ketamodel.domain.case import Case
    from ketamodel.rules.expression import Expression


def _modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(km.__path__, "ketamodel.")
    return [importlib.import_module(one.name) for one in found if not one.name.endswith("__main__")]


MODULES = _modules()
PUBLIC = {name: getattr(km, name) for name in km.__all__}
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
#: Public functions without an example of their own, and where they are shown instead.
WITHOUT_EXAMPLE = {
    # By the methods of an assessment that call them.
    "ketamodel.assessment.records.acknowledging": ["bound", "lapsed", "marked"],
    # By `assess`, which makes the findings.
    "ketamodel.assessment.finding": ["finding"],
    # By `Assessment.questions`, which they search for.
    "ketamodel.assessment.questions.settling": ["hanging_on", "settled"],
    # By `Assessment.repairs`, whose changes they choose among.
    "ketamodel.assessment.repairs.minimal": ["least"],
    "ketamodel.assessment.repairs.preferred": ["preferred"],
    # By the reference page of the commands.
    "ketamodel.cli": ["main"],
    "ketamodel.cli.commands": ["run"],
    "ketamodel.cli.generated": ["generated"],
    "ketamodel.cli.interview": ["check_target", "interviewed", "save"],
    "ketamodel.cli.reasons": ["reasons"],
    "ketamodel.cli.conditions": ["condition"],
    "ketamodel.cli.report": ["cite", "named", "report"],
    "ketamodel.cli.sheet": ["explained"],
    # By the commands, which read, print and complain with them.
    "ketamodel.cli.terminal": ["complain", "named", "read_case", "say"],
    # By the classes whose fields they check.
    "ketamodel.domain.amounts": ["amount"],
    "ketamodel.domain.moments": ["moment"],
    # By a session of Spark, in tests/agreement.
    "ketamodel.screening.spark": ["from_spark"],
    # By their opposites, which read what they write.
    "ketamodel.interchange.json": ["to_json"],
    "ketamodel.interchange.yaml": ["to_yaml"],
    # By `from_stream`, which reads what is in the file.
    "ketamodel.interchange.files": ["bytes_of", "from_file"],
    # By `KnowledgeBase.extended_by`, for which they do a part each.
    "ketamodel.rules.extension": ["extended"],
    "ketamodel.rules.loosening": ["limit_loosened", "limit_said", "rule_loosened", "rule_said", "use_said"],
    "ketamodel.rules.misfits": ["loosening_misfits", "misfits"],
    # By the knowledge base, whose rules and conditions they make.
    "ketamodel.rules.of_uses": ["cautions", "conditions", "limits", "uncovered"],
    # By `screen`, of which they are parts.
    "ketamodel.screening.codes": ["as_numbers", "as_texts"],
    "ketamodel.screening.eager": ["from_arrow", "from_pandas"],
    "ketamodel.screening.files.checkpoint": ["checkpoint_for"],
    "ketamodel.screening.files.databases": ["check_replaced", "database_at", "place", "stage"],
    "ketamodel.screening.files.job": ["screened"],
    "ketamodel.screening.files.tables": ["source_at"],
    "ketamodel.screening.frames": ["frame_of"],
    "ketamodel.screening.header": ["header_of"],
    "ketamodel.screening.lists": ["entry_of"],
    # By `screen` with a mask, and by `screen_findings`.
    "ketamodel.screening.masks": ["mask_columns"],
    "ketamodel.screening.unfolding": ["unfolded"],
    "ketamodel.screening.unpivoted": ["unpivoted"],
    # By the rules: each word is the unit that it says.
    "ketamodel.rules.builders": sorted(set(builders.__all__) - {"all_of", "any_of", "listed", "not_"}),
}
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


@given(case=cases())
def test_the_repr_of_a_case_evaluates(case: Case) -> None:
    """The representation of a case is Python that makes it, with the public names."""
    assert eval(repr(case), {**PUBLIC, "datetime": dt}) == case  # noqa: S307 - the subject of the test


#: A product of two numbers and a product that is sold share their name; a case has the latter.
_UNAMBIGUOUS = [one for one in km.KNOWLEDGE.elements if "Product(first" not in repr(one)]


@given(expression=expressions(elements=_UNAMBIGUOUS, empty=True))
def test_the_repr_of_a_condition_evaluates(expression: Expression) -> None:
    """The representation of a condition is Python that makes it."""
    assert eval(repr(expression), {**vars(nodes), **PUBLIC}) == expression  # noqa: S307 - the subject of the test


@pytest.mark.parametrize("concept", km.KNOWLEDGE.concepts, ids=lambda one: f"{type(one).__name__}-{one.id}")
def test_the_repr_of_a_concept_evaluates(concept: km.Concept) -> None:
    """The representation of a concept is Python that makes it, with its groups and codes."""
    assert eval(repr(concept), PUBLIC) == concept  # noqa: S307 - the subject of the test


@pytest.mark.parametrize("rule", km.KNOWLEDGE.rules, ids=lambda one: one.id)
def test_rules_can_be_pickled_and_hashed(rule: km.Rule) -> None:
    """A rule survives a copy to another process, and equal rules have equal hashes."""
    copy = pickle.loads(pickle.dumps(rule))  # noqa: S301 - what was written one line before

    assert copy == rule
    assert hash(copy) == hash(rule)


@pytest.mark.parametrize("kind", [one for one in CLASSES if issubclass(one, km.KetamodelError)], ids=_name)
def test_errors_can_be_pickled(kind: type[km.KetamodelError]) -> None:
    """An error survives a copy to another process, and says the same."""
    count = len(attrs.fields(kind)) if attrs.has(kind) else 0
    error = kind(*(("text",) * count))
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - what was written one line before

    assert copy == error
    assert hash(copy) == hash(error)


@pytest.mark.parametrize("module", [one for one in MODULES if "._" not in one.__name__], ids=lambda one: one.__name__)
def test_public_functions_have_an_example(module: ModuleType) -> None:
    """Every public function shows itself at work, but the words of rules: those are shown by the rules."""
    public = [getattr(module, name) for name in getattr(module, "__all__", ())]
    functions = [one for one in public if inspect.isfunction(one) and one.__module__ == module.__name__]

    without = [one.__name__ for one in functions if ">>>" not in (inspect.getdoc(one) or "")]

    assert sorted(without) == WITHOUT_EXAMPLE.get(module.__name__, [])
