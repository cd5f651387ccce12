"""What importing ketamodel loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = ("pint", "cattrs", "numpy", "narwhals", "polars", "pyarrow", "pandas", "click", "yaml", "hypothesis")


# An attrs class takes about 1 ms to make. Raise these on purpose only.
AT_IMPORT = 10
AT_ASSESSING = 130


def _run(program: str) -> str:
    # S603: the program is a literal of this file, run by the Python that runs the test.
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def test_import_is_light() -> None:
    """`import ketamodel` loads no pint, no cattrs and nothing of any extra."""
    assert _run(f"import ketamodel, sys; print([one for one in {LATER!r} if one in sys.modules])") == "[]"


@pytest.mark.parametrize(("program", "most"), [("", AT_IMPORT), ("km.assess;", AT_ASSESSING)])
def test_import_makes_few_classes(program: str, most: int) -> None:
    """Few attrs classes are made at import, and no more than it needs by the first assessment."""
    program = (
        f"import attrs, ketamodel as km, sys;{program}"
        "print(len({one for name, module in sys.modules.items() if name.startswith('ketamodel')"
        " for one in vars(module).values() if isinstance(one, type) and attrs.has(one)}))"
    )

    assert int(_run(program)) <= most


def test_import_leaves_the_knowledge_for_later() -> None:
    """The rules are made when they are first used."""
    assert _run("import ketamodel, sys; print('ketamodel.knowledge' in sys.modules)") == "False"


def test_assessing_loads_no_pint() -> None:
    """A case in the units of the table is assessed without pint."""
    program = (
        "import ketamodel as km, sys;"
        "km.assess(km.TreatmentPlan(dose=km.quantity('56 mg')), km.Patient(age=km.quantity('45 years')));"
        "print('pint' in sys.modules)"
    )

    assert _run(program) == "False"


def test_from_document_to_document_loads_no_pint() -> None:
    """A document in the units of the table is read, assessed and written without pint."""
    program = (
        "import ketamodel as km, sys; from ketamodel.interchange.json import from_json, to_json;"
        """case = from_json('{"plan": {"dose": "0.5 mg/kg"}, "patient": {"weight": "154 kg"}}', km.Case);"""
        "to_json(km.assess(case.plan, case.patient));"
        "print('pint' in sys.modules)"
    )

    assert _run(program) == "False"


@pytest.mark.parametrize("module", ["ketamodel.interchange.json", "ketamodel.cli", "ketamodel.strategies"])
def test_every_floor_imports_alone(module: str) -> None:
    """Each upper floor can be imported first."""
    assert _run(f"import {module}; print('ok')") == "ok"
