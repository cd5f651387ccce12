"""
The same judgement as queries that somebody wrote by hand for the one plan, in Polars and in SQL.

Somebody who knows all rules and the plan kept those that can still hold or be unknown, in the shortest form,
and returns the same three columns: the verdict, whether it is off label, and why a row cannot be a case.
Thresholds are plain: the made-up patients have whole numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from benchmarks.screening.tables import RISKS

if TYPE_CHECKING:
    import duckdb

__all__ = ["in_polars", "in_sql"]

_ANEURYSM, _MALFORMATION, _HAEMORRHAGE, _HEART = RISKS
_SYSTOLIC = "patient.observations.systolic-blood-pressure"
_DIASTOLIC = "patient.observations.diastolic-blood-pressure"
_SATURATION = "patient.observations.oxygen-saturation"
_CHOICES = {
    "patient.sex": ("female", "male"),
    "patient.psychosis": ("none", "past-resolved", "chronic-stable", "active"),
    "patient.substance_use": ("none", "history", "active"),
    "patient.hepatic_impairment": ("none", "child-pugh-a", "child-pugh-b", "child-pugh-c"),
}
_VERDICTS = pl.Enum(["contraindicated", "unsupported", "indeterminate", "caution", "supported"])


def _none_of(path: str) -> str:
    return f"`{path}` is none of {', '.join(f'`{one}`' for one in _CHOICES[path])}"


# In the order in which they are said.
_NOT_A_CASE = (
    (_none_of("patient.sex"), "wrong_sex"),
    ("`patient.age` is not an age (0 d to 130 a)", "wrong_age"),
    ("`patient.weight` is not a body weight (0.3 kg to 700 kg)", "wrong_weight"),
    (_none_of("patient.psychosis"), "wrong_psychosis"),
    (_none_of("patient.substance_use"), "wrong_substance_use"),
    (_none_of("patient.hepatic_impairment"), "wrong_hepatic_impairment"),
    ("`patient.failed_antidepressants` is not a whole number (0 to 1000)", "wrong_failures"),
    (f"`{_SYSTOLIC}` is not systolic blood pressure, above zero", "wrong_systolic"),
    (f"`{_DIASTOLIC}` is not diastolic blood pressure, above zero", "wrong_diastolic"),
    (f"`{_SATURATION}` is not oxygen saturation, above zero", "wrong_saturation"),
    (
        (
            "in `patient.risks`, `intracerebral-hemorrhage-history` is both present and ruled out "
            "as `cardiovascular-disease`"
        ),
        "wrong_risks",
    ),
    ("the patient is male and `patient.pregnant` is true", "wrong_pregnant"),
    ("the patient is male and `patient.breastfeeding` is true", "wrong_breastfeeding"),
    ("the systolic pressure is not above the diastolic one", "wrong_pressure"),
)


def in_polars(table: pl.DataFrame) -> pl.DataFrame:
    """Return the three columns for *table*."""
    rows = table.lazy().with_columns(**_leaves()).with_columns(**_wrong()).with_columns(**_conditions())
    words = pl.Enum([said for said, _ in _NOT_A_CASE])
    problem = pl.lit(None, dtype=words)
    for said, wrong in reversed(_NOT_A_CASE):
        problem = pl.when(wrong).then(pl.lit(said, dtype=words)).otherwise(problem)
    verdict = pl.lit("indeterminate", dtype=_VERDICTS)
    for said, where in (
        ("supported", pl.col("clear")),
        ("caution", pl.col("clear") & pl.col("caution")),
        ("unsupported", pl.col("label_met").not_()),
        ("contraindicated", pl.col("contraindicated")),
        ("indeterminate", pl.col("wrong")),
    ):
        verdict = pl.when(where).then(pl.lit(said, dtype=_VERDICTS)).otherwise(verdict)
    off_label = pl.when(~pl.col("wrong")).then(~pl.col("label_met"))
    found = rows.select(verdict=verdict, off_label=off_label, problem=problem.cast(pl.String))
    return found.collect(engine="streaming")


def _leaves() -> dict[str, pl.Expr]:
    """Return each text that is asked for, read once."""
    texts = {
        f"{path.rpartition('.')[2]}_{index}": pl.col(path) == word
        for path, words in _CHOICES.items()
        for index, word in enumerate(words)
    }
    return texts | {
        "label_met": (pl.col("patient.age") >= 18) & (pl.col("patient.failed_antidepressants") >= 2),
        "asked": pl.col("patient.age").is_between(12, 55),
        "very_high": (pl.col(_SYSTOLIC) > 180) | (pl.col(_DIASTOLIC) > 110),
    }


def _wrong() -> dict[str, pl.Expr]:
    def none_of(path: str) -> pl.Expr:
        name = path.rpartition(".")[2]
        return ~pl.any_horizontal(f"{name}_{index}" for index in range(len(_CHOICES[path])))

    male = pl.col("sex_1")
    return {
        "wrong_sex": none_of("patient.sex"),
        "wrong_age": ~pl.col("patient.age").is_between(0, 130),
        "wrong_weight": ~pl.col("patient.weight").is_between(0.3, 700),
        "wrong_psychosis": none_of("patient.psychosis"),
        "wrong_substance_use": none_of("patient.substance_use"),
        "wrong_hepatic_impairment": none_of("patient.hepatic_impairment"),
        "wrong_failures": ~pl.col("patient.failed_antidepressants").is_between(0, 1000),
        "wrong_systolic": pl.col(_SYSTOLIC) <= 0,
        "wrong_diastolic": pl.col(_DIASTOLIC) <= 0,
        "wrong_saturation": pl.col(_SATURATION) <= 0,
        "wrong_risks": pl.col(_HAEMORRHAGE) & ~pl.col(_HEART),
        "wrong_pregnant": male & pl.col("patient.pregnant"),
        "wrong_breastfeeding": male & pl.col("patient.breastfeeding"),
        "wrong_pressure": pl.col(_SYSTOLIC) <= pl.col(_DIASTOLIC),
    }


def _conditions() -> dict[str, pl.Expr]:
    aneurysm, malformation, haemorrhage, heart = map(pl.col, RISKS)
    asked, pregnant, nursing = pl.col("asked"), pl.col("patient.pregnant"), pl.col("patient.breastfeeding")
    female, male = pl.col("sex_0"), pl.col("sex_1")
    known = [
        *(pl.col(path).is_not_null() for path in (_SYSTOLIC, _DIASTOLIC, _SATURATION, "patient.age")),
        *(pl.col(path).is_not_null() for path in ("patient.psychosis", "patient.substance_use")),
        *(pl.col(path).is_not_null() for path in ("patient.hepatic_impairment", "patient.psychotic_features")),
        heart.is_not_null() | haemorrhage,
    ]
    asked_of_women = pregnant.is_not_null() & nursing.is_not_null()
    ruled_out = [~aneurysm, ~malformation, ~haemorrhage | (haemorrhage.is_null() & ~heart)]
    cautions = [
        (pl.col(_SYSTOLIC) > 140) | (pl.col(_DIASTOLIC) > 90),
        ~male & (pregnant | nursing),
        heart | haemorrhage,
        *(pl.col(one) for one in ("hepatic_impairment_2", "hepatic_impairment_3", "patient.psychotic_features")),
        *(pl.col(f"psychosis_{one}") for one in (1, 2, 3)),
        *(pl.col(f"substance_use_{one}") for one in (1, 2)),
    ]
    return {
        "contraindicated": aneurysm | malformation | haemorrhage | pl.col("very_high"),
        "clear": pl.all_horizontal(
            pl.col("label_met"),
            ~pl.col("very_high"),
            pl.col("patient.allergies.complete"),
            pl.col("patient.risks.complete"),
            *ruled_out,
            *known,
            ~(female & asked) | asked_of_women,
            ~(asked & (pregnant | nursing)) | pl.col("patient.sex").is_not_null(),
        ),
        "caution": pl.any_horizontal(cautions),
        "wrong": pl.any_horizontal(where for _, where in _NOT_A_CASE).fill_null(value=False),
    }


def in_sql(table: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """Return the three columns for *table*, as DuckDB computes them."""
    problem = " ".join(f"WHEN {where} THEN '{said}'" for said, where in _NOT_A_CASE)
    wrong = " OR ".join(where for _, where in _NOT_A_CASE)
    found = table.query("patients", _SQL.format(problem=problem, wrong=wrong, **_PLACES, **_OUTSIDE))
    if found is None:
        raise TypeError
    return found


_PLACES = {
    "aneurysm": f'"{_ANEURYSM}"',
    "malformation": f'"{_MALFORMATION}"',
    "haemorrhage": f'"{_HAEMORRHAGE}"',
    "heart": f'"{_HEART}"',
    "systolic": f'"{_SYSTOLIC}"',
    "diastolic": f'"{_DIASTOLIC}"',
    "saturation": f'"{_SATURATION}"',
}
_OUTSIDE = {
    f"outside_{path.rpartition('.')[2]}": '"{}" NOT IN ({})'.format(path, ", ".join(f"'{one}'" for one in words))
    for path, words in _CHOICES.items()
}
_SQL = """
WITH leaves AS (
    SELECT *,
        "patient.age" >= 18 AND "patient.failed_antidepressants" >= 2 AS label_met,
        "patient.age" BETWEEN 12 AND 55 AS asked,
        {systolic} > 180 OR {diastolic} > 110 AS very_high,
        {outside_sex} AS wrong_sex,
        "patient.age" NOT BETWEEN 0 AND 130 AS wrong_age,
        "patient.weight" NOT BETWEEN 0.3 AND 700 AS wrong_weight,
        {outside_psychosis} AS wrong_psychosis,
        {outside_substance_use} AS wrong_substance_use,
        {outside_hepatic_impairment} AS wrong_hepatic_impairment,
        "patient.failed_antidepressants" NOT BETWEEN 0 AND 1000 AS wrong_failures,
        {systolic} <= 0 AS wrong_systolic,
        {diastolic} <= 0 AS wrong_diastolic,
        {saturation} <= 0 AS wrong_saturation,
        {haemorrhage} AND NOT {heart} AS wrong_risks,
        "patient.sex" = 'male' AND "patient.pregnant" AS wrong_pregnant,
        "patient.sex" = 'male' AND "patient.breastfeeding" AS wrong_breastfeeding,
        {systolic} <= {diastolic} AS wrong_pressure,
    FROM patients
), conditions AS (
    SELECT *,
        coalesce({wrong}, false) AS wrong,
        {aneurysm} OR {malformation} OR {haemorrhage} OR very_high AS contraindicated,
        label_met AND NOT very_high AND "patient.allergies.complete" AND "patient.risks.complete"
            AND NOT {aneurysm} AND NOT {malformation}
            AND (NOT {haemorrhage} OR ({haemorrhage} IS NULL AND NOT {heart}))
            AND {systolic} IS NOT NULL AND {diastolic} IS NOT NULL AND {saturation} IS NOT NULL
            AND "patient.age" IS NOT NULL AND "patient.psychosis" IS NOT NULL
            AND "patient.substance_use" IS NOT NULL AND "patient.hepatic_impairment" IS NOT NULL
            AND "patient.psychotic_features" IS NOT NULL AND ({heart} IS NOT NULL OR {haemorrhage})
            AND (NOT ("patient.sex" = 'female' AND asked)
                OR ("patient.pregnant" IS NOT NULL AND "patient.breastfeeding" IS NOT NULL))
            AND (NOT (asked AND ("patient.pregnant" OR "patient.breastfeeding")) OR "patient.sex" IS NOT NULL)
            AS clear,
        {systolic} > 140 OR {diastolic} > 90 OR {heart} OR {haemorrhage}
            OR ("patient.sex" <> 'male' AND ("patient.pregnant" OR "patient.breastfeeding"))
            OR "patient.hepatic_impairment" IN ('child-pugh-b', 'child-pugh-c') OR "patient.psychotic_features"
            OR "patient.psychosis" <> 'none' OR "patient.substance_use" <> 'none' AS caution,
    FROM leaves
)
SELECT
    CASE WHEN wrong THEN 'indeterminate' WHEN contraindicated THEN 'contraindicated'
        WHEN NOT label_met THEN 'unsupported' WHEN clear AND caution THEN 'caution'
        WHEN clear THEN 'supported' ELSE 'indeterminate' END AS verdict,
    CASE WHEN NOT wrong THEN NOT label_met END AS off_label,
    CASE {problem} END AS problem
FROM conditions
"""
