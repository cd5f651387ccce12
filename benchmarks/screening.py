"""Screening a table of made-up patients in Polars, with one plan for all."""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import final

import polars as pl
from attrs import frozen

import ketamodel as km
from benchmarks.generator import SEED
from ketamodel import indications, products, routes, settings

__all__ = ["Screened", "screened"]

_PLAN = km.TreatmentPlan(
    jurisdiction=km.Jurisdiction.US,
    indication=indications.TREATMENT_RESISTANT_DEPRESSION,
    product=products.SPRAVATO_NASAL_SPRAY,
    route=routes.INTRANASAL,
    dose=km.quantity("56 mg"),
    setting=settings.REMS_CERTIFIED_CLINIC,
)
_ANSWERS = (
    "patient.pregnant",
    "patient.breastfeeding",
    "patient.risks.aneurysmal-vascular-disease",
    "patient.risks.arteriovenous-malformation",
    "patient.risks.intracerebral-hemorrhage-history",
    "patient.risks.complete",
)
_NUMBERS = {
    "patient.age": (18, 90),
    "patient.weight": (40, 140),
    "patient.observations.systolic-blood-pressure": (90, 180),
    "patient.observations.diastolic-blood-pressure": (50, 90),
}


@final
@frozen
class Screened:
    """How many rows were screened, and in how many seconds of the clock: the least of some runs."""

    rows: int
    seconds: float


def screened(*rows: int, runs: int = 3) -> tuple[Screened, ...]:
    """Return how long `km.screen` takes over tables of so many *rows*."""
    return tuple(Screened(count, min(_seconds(table) for _ in range(runs))) for count, table in _tables(rows))


def _tables(rows: tuple[int, ...]) -> list[tuple[int, pl.DataFrame]]:
    random = Random(SEED)
    return [
        (
            count,
            pl.DataFrame(
                {
                    "patient.sex": random.choices(("female", "male", None), k=count),
                    **{path: random.choices((True, False, False, None), k=count) for path in _ANSWERS},
                    **{path: random.choices((*range(*ends), None), k=count) for path, ends in _NUMBERS.items()},
                }
            ),
        )
        for count in rows
    ]


def _seconds(table: pl.DataFrame) -> float:
    start = perf_counter()
    km.screen(table, _PLAN, missing="ignore")
    return perf_counter() - start
