"""What a professional takes note of: a finding that stays, and the values for which that was said."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, final

from attrs import Attribute, field, frozen

from ketamodel.errors import InvalidValue, KetamodelError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Acknowledgement", "RefusedAcknowledgements", "moment"]


def moment(given: datetime | str) -> datetime:
    """
    Return the time that *given* says, by ISO 8601 and with its time zone.

    Raises `InvalidValue` of a text that says none, and of a time without a zone.

    >>> moment("2026-03-02T09:30+01:00").isoformat()
    '2026-03-02T09:30:00+01:00'
    """
    try:
        found = datetime.fromisoformat(given) if isinstance(given, str) else given
    except ValueError:
        found = None
    if not isinstance(found, datetime) or found.utcoffset() is None:
        raise InvalidValue("at", f"`{given}`", "a time with its zone, such as 2026-03-02T09:30+01:00")
    return found


def _said(_: object, attribute: Attribute[str], given: str) -> None:
    if not given.strip():
        raise InvalidValue(attribute.name, "empty", "who took note, such as attending psychiatrist")


@final
@frozen
class Acknowledgement:
    """
    That a person in a *role* took note of the finding of a rule, why, and when.

    It changes no verdict, and lapses by itself when a value changes that the rule reads, or the rule does.
    Raises `InvalidValue` without a role, or of a time without its zone.

    >>> from ketamodel.assessment import assess
    >>> from ketamodel.domain.patient import Patient
    >>> from ketamodel.domain.plan import TreatmentPlan
    >>> noted = Acknowledgement("no-source-covers-this", "plan is a draft", "pharmacist", "2026-03-02T09:30+01:00")
    >>> assessment = assess(TreatmentPlan(), Patient()).acknowledged(noted)
    >>> [one.acknowledgement.role for one in assessment.findings if one.acknowledgement]
    ['pharmacist']
    """

    rule_id: str
    #: In words; a contraindication is acknowledged only with one.
    reason: str
    #: Of the person, not the name: "attending psychiatrist".
    role: str = field(validator=_said)
    #: With its time zone; a text by ISO 8601 is read.
    at: datetime = field(converter=moment)
    #: The digest of the rule and of the values that it read; None until it is given to an assessment.
    binds: str | None = None

    def __str__(self) -> str:
        reason = f": {self.reason}" if self.reason.strip() else ""
        return f"{self.role}, {self.at.isoformat()}{reason}"


def _problems(given: Iterable[KetamodelError]) -> tuple[KetamodelError, ...]:
    return tuple(given)


@final
@frozen
class RefusedAcknowledgements(KetamodelError, ValueError):
    """
    Acknowledgements that an assessment cannot take; every one of them, and none was taken.

    >>> print(RefusedAcknowledgements([InvalidValue("role", "empty", "who took note")]))
    `role` is empty, expected who took note
    """

    problems: tuple[KetamodelError, ...] = field(converter=_problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
