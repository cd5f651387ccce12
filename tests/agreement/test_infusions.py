"""Rate and duration that give another dose than is stated: a case is refused, and so is its row."""

from __future__ import annotations

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

import ketamodel as km

DURATION = km.quantity("10 h")
#: What rate and duration give, in tenths of the dose that is stated.
GIVEN = st.sampled_from((1, 8, 9, 10, 11, 12, 40)) | st.integers(1, 200)
#: By these every amount per weight is a decimal number.
WEIGHTS = st.sampled_from((None, 10, 50, 64, 80, 100, 125))


def refuses(dose: km.Quantity, rate: km.Quantity, weight: km.Quantity | None) -> bool:
    """Return whether there is no such case."""
    try:
        km.Case(km.TreatmentPlan(dose=dose, rate=rate, duration=DURATION), km.Patient(weight=weight))
    except km.ContradictoryRecord:
        return True
    return False


def is_problem(dose: km.Quantity, rate: km.Quantity, weight: km.Quantity | None) -> bool:
    """Return whether the row that says the same is no case."""
    told = {
        "plan.dose_per_weight" if dose.unit == "mg/kg" else "plan.dose": float(dose.number),
        "plan.rate_per_weight" if rate.unit == "mg/kg/h" else "plan.rate": float(rate.number),
        "plan.duration": 600,
    } | ({} if weight is None else {"patient.weight": int(weight.number)})
    [row] = km.screen(pl.DataFrame(told), units={"plan.duration": "min"}, missing="ignore").to_dicts()
    return row["problem"] is not None


@given(dose=st.integers(10, 100), tenths=GIVEN, weight=WEIGHTS, dose_by_weight=st.booleans(), by_weight=st.booleans())
@example(dose=100, tenths=11, weight=80, dose_by_weight=False, by_weight=True)
@example(dose=100, tenths=9, weight=64, dose_by_weight=True, by_weight=False)
@settings(max_examples=150)
def test_a_row_is_refused_where_its_case_is(
    *, dose: int, tenths: int, weight: int | None, dose_by_weight: bool, by_weight: bool
) -> None:
    """Both are, if the dose is missed by more than a tenth, and the two can be compared."""
    mass, per_hour = km.Quantity(dose, "mg"), km.Quantity(dose * tenths, "ug/h").to("mg/h").number * 10
    body = 1 if weight is None else weight
    stated = km.Quantity(mass.number / body, "mg/kg") if dose_by_weight else mass
    rate = km.Quantity(per_hour / body, "mg/kg/h") if by_weight else km.Quantity(per_hour, "mg/h")
    weighed = None if weight is None else km.Quantity(weight, "kg")
    apart = abs(tenths - 10) > 1 and (weight is not None or dose_by_weight is by_weight)

    assert (refuses(stated, rate, weighed), is_problem(stated, rate, weighed)) == (apart, apart)
