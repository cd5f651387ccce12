"""Who is treated: what was recorded about the patient."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel._declared import check_types, listed
from ketamodel.domain.amounts import AGE, COUNT, HEIGHT, WEIGHT, amount
from ketamodel.domain.concepts import Allergen, RiskFactor
from ketamodel.domain.kinds import (
    EpisodeSeverity,
    HepaticImpairment,
    PsychosisHistory,
    Sex,
    SubstanceUse,
)
from ketamodel.domain.moments import moment, without_zone
from ketamodel.domain.observation import Observation
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord
from ketamodel.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Patient"]


def _observations(given: Iterable[Observation]) -> tuple[Observation, ...]:
    return listed(tuple, given)


@final
@frozen(kw_only=True)
class Patient:
    """
    What is known about a patient; None is not known.

    Raises `InvalidValue` for amounts that nobody can have,
    `ContradictoryRecord` where two fields exclude each other.

    >>> Patient(age=Quantity("45", "a")).weight is None
    True
    """

    #: Completed years, or months below two years.
    age: Quantity | None = field(default=None, validator=amount(AGE))
    #: From which the age on the day of the session follows.
    birth_date: date | None = None
    sex: Sex | None = None
    weight: Quantity | None = field(default=None, validator=amount(WEIGHT))
    height: Quantity | None = field(default=None, validator=amount(HEIGHT))
    pregnant: bool | None = None
    breastfeeding: bool | None = None
    psychosis: PsychosisHistory | None = None
    substance_use: SubstanceUse | None = None
    hepatic_impairment: HepaticImpairment | None = None
    #: Adequate oral antidepressants that failed in the current episode.
    failed_antidepressants: Quantity | None = field(default=None, validator=amount(COUNT))
    #: Major depressive disorder with acute suicidal ideation or behaviour now.
    acute_suicidality: bool | None = None
    episode_severity: EpisodeSeverity | None = None
    #: The current episode has psychotic features.
    psychotic_features: bool | None = None
    risks: Recorded[RiskFactor] = field(default=Recorded[RiskFactor]())
    allergies: Recorded[Allergen] = field(default=Recorded[Allergen]())
    observations: tuple[Observation, ...] = field(default=(), converter=_observations)
    #: The most recent myocardial infarction, stroke, revascularisation or like event.
    last_cardiovascular_event: date | Quantity | None = field(default=None, validator=moment)
    #: The most recent stroke or intracranial haemorrhage.
    last_cerebrovascular_event: date | Quantity | None = field(default=None, validator=moment)

    def __attrs_post_init__(self) -> None:
        check_types(self)
        without_zone("birth_date", self.birth_date)
        said: list[str] = []
        if self.age is not None and self.birth_date is not None:
            said.append("both the age and the birth date are stated")
        if self.sex is Sex.MALE:
            said += [f"the patient is male and {what}" for what, yes in self._female_only() if yes]
        said += self._pressures()
        if said:
            raise ContradictoryRecord(", ".join(said), "one of each must go")

    def _female_only(self) -> tuple[tuple[str, bool], ...]:
        return ("pregnant", self.pregnant is True), ("breastfeeding", self.breastfeeding is True)

    def _pressures(self) -> list[str]:
        """Return where a systolic pressure is not above the diastolic one of the same time."""
        pairs: dict[object, dict[str, Quantity]] = {}
        for one in self.observations:
            pairs.setdefault(one.at, {})[one.parameter.id] = one.value
        said: list[str] = []
        for values in pairs.values():
            high, low = (
                values.get("systolic-blood-pressure"),
                values.get("diastolic-blood-pressure"),
            )
            if high is not None and low is not None and high <= low:
                said.append(f"the systolic pressure {high} is not above the diastolic {low}")
        return said
