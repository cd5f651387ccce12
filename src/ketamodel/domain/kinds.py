"""What is closed by nature: answers of which no site can add another."""

from __future__ import annotations

from typing import final

from ketamodel.terminology import Term

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
class Jurisdiction(Term):
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
class Urgency(Term):
    """How soon the treatment must be given; an emergency threatens life, limb or safety within minutes."""

    ELECTIVE = "elective"
    URGENT = "urgent"
    EMERGENCY = "emergency"


@final
class Sex(Term):
    """Sex at birth."""

    FEMALE = "female"
    MALE = "male"


@final
class Care(Term):
    """Whether the patient is admitted; an emergency department counts as inpatient."""

    INPATIENT = "inpatient"
    OUTPATIENT = "outpatient"


@final
class PsychosisHistory(Term):
    """Psychotic illness now and before."""

    NONE = "none"
    PAST_RESOLVED = "past-resolved"
    #: Schizophrenia or another chronic psychosis, stable.
    CHRONIC_STABLE = "chronic-stable"
    ACTIVE = "active"


@final
class SubstanceUse(Term):
    """Substance use disorder now and before, alcohol included."""

    NONE = "none"
    HISTORY = "history"
    ACTIVE = "active"


@final
class HepaticImpairment(Term):
    """Impairment of the liver, by Child-Pugh class."""

    NONE = "none"
    CHILD_PUGH_A = "child-pugh-a"
    CHILD_PUGH_B = "child-pugh-b"
    CHILD_PUGH_C = "child-pugh-c"


@final
class EpisodeSeverity(Term):
    """Severity of the current depressive episode."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


@final
class Occasion(Term):
    """When something was observed, told by its place in the session instead of by a clock."""

    #: Today, before the dose of this session.
    PRE_DOSE = "pre-dose"
