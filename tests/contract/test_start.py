"""What importing ketamodel loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = ("pint", "cattrs", "numpy", "narwhals", "click", "yaml", "hypothesis")


#: Raise it on purpose only.
MOST_CLASSES = 110


def _run(program: str) -> str:
    # S603: the program is a literal of this file, run by the Python that runs the test.
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def test_import_is_light() -> None:
    """`import ketamodel` loads no pint, no cattrs and nothing of any extra."""
    assert _run(f"import ketamodel, sys; print([one for one in {LATER!r} if one in sys.modules])") == "[]"


def test_import_makes_few_classes() -> None:
    """Making an attrs class costs about 1 ms: this many and no more are made at import."""
    program = (
        "import attrs, ketamodel, sys;"
        "print(len({one for name, module in sys.modules.items() if name.startswith('ketamodel')"
        " for one in vars(module).values() if isinstance(one, type) and attrs.has(one)}))"
    )

    assert int(_run(program)) <= MOST_CLASSES


def test_assessing_loads_no_pint() -> None:
    """A case in the units of the table is assessed without pint."""
    program = (
        "import ketamodel as km, sys;"
        "km.assess(km.TreatmentPlan(dose=km.quantity('56 mg')), km.Patient(age=km.quantity('45 years')));"
        "print('pint' in sys.modules)"
    )

    assert _run(program) == "False"


@pytest.mark.parametrize("module", ["ketamodel.interchange.json", "ketamodel.cli", "ketamodel.strategies"])
def test_every_floor_imports_alone(module: str) -> None:
    """Each upper floor can be imported first."""
    assert _run(f"import {module}; print('ok')") == "ok"
