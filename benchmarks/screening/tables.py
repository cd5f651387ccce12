"""Made-up patients as tables of any size, and the one plan for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl

import ketamodel as km
from benchmarks.generator import SEED
from ketamodel.knowledge import indications, medicines, products, provisions, routes, settings

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PLAN", "RISKS", "patients"]

#: Spravato 56 mg against treatment-resistant depression, in the fifth week, with all that a plan itself can settle.
PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
    dose=km.quantity("56 mg"),
    setting=settings.REMS_CERTIFIED_CLINIC,
    urgency=km.Urgency.ELECTIVE,
    observation=km.quantity("120 min"),
    device_gap=km.quantity("5 min"),
    same_day_driving=False,
    course=km.Course(
        session=km.quantity("9"),
        week=km.quantity("5"),
        frequency=km.quantity("1 /wk"),
        last_dose=km.quantity("7 d"),
        benefit_assessed=True,
    ),
    intake=km.Intake(ate_today=False, drank_today=False, nasal_spray_today=False),
    medicines=km.Recorded(present=[medicines.SERTRALINE], complete=True),
    provides=km.Recorded(
        present=[provisions.DIRECT_OBSERVATION, provisions.ESCORT, provisions.REMS_ENROLMENT], complete=True
    ),
)
#: The risks that the tables ask of.
RISKS = (
    "patient.risks.aneurysmal-vascular-disease",
    "patient.risks.arteriovenous-malformation",
    "patient.risks.intracerebral-hemorrhage-history",
    "patient.risks.cardiovascular-disease",
)
_UNKNOWN = 0.02


def patients(rows: int) -> pl.DataFrame:
    """Return a table of so many made-up patients, in nineteen columns; the same every time."""
    random = np.random.default_rng(SEED)

    def some(values: Sequence[object], shares: Sequence[float], dtype: type[pl.DataType]) -> pl.Series:
        # The last place is that of what is not known.
        ends = np.cumsum([*(share * (1 - _UNKNOWN) for share in shares)])
        places = np.searchsorted(ends, random.random(rows, dtype=np.float32), side="right").astype(np.uint32)
        return pl.Series([*values, None], dtype=dtype).gather(pl.Series(places))

    def whole(low: int, high: int, dtype: type[pl.DataType] = pl.Int64) -> pl.Series:
        drawn = pl.Series(random.integers(low, high + 1, rows, dtype=np.int64))
        known = pl.Series(random.random(rows, dtype=np.float32) >= _UNKNOWN)
        return pl.select(pl.when(known).then(drawn)).to_series().cast(dtype)

    return pl.DataFrame(
        {
            "patient.sex": some(["female", "male"], [0.6, 0.4], pl.String),
            "patient.age": whole(16, 90),
            "patient.weight": whole(40, 140, pl.Float64),
            "patient.pregnant": some([True, False], [0.001, 0.999], pl.Boolean),
            "patient.breastfeeding": some([True, False], [0.001, 0.999], pl.Boolean),
            **{path: some([True, False], [0.02, 0.98], pl.Boolean) for path in RISKS},
            "patient.risks.complete": some([True, False], [0.9, 0.1], pl.Boolean),
            "patient.allergies.complete": some([True, False], [0.95, 0.05], pl.Boolean),
            "patient.psychosis": some(["none", "past-resolved", "active"], [0.9, 0.06, 0.04], pl.String),
            "patient.substance_use": some(["none", "history", "active"], [0.9, 0.06, 0.04], pl.String),
            "patient.hepatic_impairment": some(["none", "child-pugh-a", "child-pugh-b"], [0.9, 0.06, 0.04], pl.String),
            "patient.failed_antidepressants": whole(1, 6),
            "patient.psychotic_features": some([True, False], [0.05, 0.95], pl.Boolean),
            "patient.observations.systolic-blood-pressure": whole(95, 185, pl.Float64),
            "patient.observations.diastolic-blood-pressure": whole(50, 98, pl.Float64),
            "patient.observations.oxygen-saturation": whole(90, 100, pl.Float64),
        }
    )
