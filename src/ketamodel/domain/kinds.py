"""What is closed by nature: answers of which no site can add another."""

from __future__ import annotations

from enum import StrEnum
from typing import final

__all__ = [
    "Care",
    "EpisodeSeverity",
    "HepaticImpairment",
    "Jurisdiction",
    "Occasion",
    "PsychosisHistory",
    "Sex",
    "SubstanceUse",
    "Urgency",
]


@final
class Jurisdiction(StrEnum):
    """The territory whose labels and law bind; DE and AT lie within EU, UK and CH do not."""

    US = "US"
    EU = "EU"
    DE = "DE"
    AT = "AT"
    UK = "UK"
    CH = "CH"
    #: Any other territory: no source of the knowledge base covers it.
    OTHER = "other"


@final
class Urgency(StrEnum):
    """How soon the treatment must be given; an emergency threatens life, limb or safety within minutes."""

    ELECTIVE = "elective"
    URGENT = "urgent"
    EMERGENCY = "emergency"


@final
class Sex(StrEnum):
    """Sex at birth."""

    FEMALE = "female"
    MALE = "male"


@final
class Care(StrEnum):
    """Whether the patient is admitted; an emergency department counts as inpatient."""

    INPATIENT = "inpatient"
    OUTPATIENT = "outpatient"


@final
class PsychosisHistory(StrEnum):
    """Psychotic illness now and before."""

    NONE = "none"
    PAST_RESOLVED = "past-resolved"
    #: Schizophrenia or another chronic psychosis, stable.
    CHRONIC_STABLE = "chronic-stable"
    ACTIVE = "active"


@final
class SubstanceUse(StrEnum):
    """Substance use disorder now and before, alcohol included."""

    NONE = "none"
    HISTORY = "history"
    ACTIVE = "active"


@final
class HepaticImpairment(StrEnum):
    """Impairment of the liver, by Child-Pugh class."""

    NONE = "none"
    CHILD_PUGH_A = "child-pugh-a"
    CHILD_PUGH_B = "child-pugh-b"
    CHILD_PUGH_C = "child-pugh-c"


@final
class EpisodeSeverity(StrEnum):
    """Severity of the current depressive episode."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


@final
class Occasion(StrEnum):
    """When something was observed, told by its place in the session instead of by a clock."""

    #: Today, before the dose of this session.
    PRE_DOSE = "pre-dose"
