"""What the prescriber intends: one session of treatment."""

from __future__ import annotations

import datetime as dt
from typing import final

from attrs import field, frozen

from ketamodel._declared import check_types
from ketamodel.domain.administration import Bolus, Preparation, Repeat
from ketamodel.domain.amounts import DOSE, DURATION, RATE, amount
from ketamodel.domain.concepts import (
    Agent,
    Indication,
    Medicine,
    Product,
    Provision,
    Route,
    Setting,
)
from ketamodel.domain.course import Course
from ketamodel.domain.infusion import out_of_step
from ketamodel.domain.intake import Intake
from ketamodel.domain.kinds import Care, Jurisdiction, Urgency
from ketamodel.domain.moments import without_zone
from ketamodel.domain.recorded import Recorded
from ketamodel.errors import ContradictoryRecord
from ketamodel.quantity import Quantity

__all__ = ["TreatmentPlan"]


@final
@frozen(kw_only=True)
class TreatmentPlan:
    """
    One session of treatment as it is planned; None is not known.

    *dose*, *rate* and *duration* are those of the plan's route;
    with a bolus before an infusion they are the infusion's.
    Any two of them tell the third; all three may be stated if they agree within a tenth of the dose.
    Raises `InvalidValue` for amounts that nobody can mean,
    `ContradictoryRecord` where two fields exclude each other.

    >>> TreatmentPlan(dose=Quantity("0", "mg"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ketamodel.errors.InvalidValue: `dose` is 0 mg, expected an amount of the drug (0.001 mg to 20 g, ...)
    """

    jurisdiction: Jurisdiction | None = None
    #: Day of the session, against which times since events are measured.
    date: dt.date | None = None
    indication: Indication | None = None
    #: That of the product where one is named.
    agent: Agent | None = None
    product: Product | None = None
    route: Route | None = None
    #: Mass, or mass per body weight, of this session.
    dose: Quantity | None = field(default=None, validator=amount(DOSE))
    #: Mass per time, or mass per body weight and time.
    rate: Quantity | None = field(default=None, validator=amount(RATE))
    #: How long the push or the infusion takes.
    duration: Quantity | None = field(default=None, validator=amount(DURATION))
    bolus: Bolus | None = None
    repeat: Repeat | None = None
    preparation: Preparation = field(default=Preparation())
    course: Course = field(default=Course())
    setting: Setting | None = None
    #: That of the setting where it has only one.
    care: Care | None = None
    #: That of the indication where it is an emergency by its nature, unless stated.
    urgency: Urgency | None = None
    #: No other anaesthetic is given.
    sole_agent: bool | None = None
    #: Rest between two devices of a nasal spray.
    device_gap: Quantity | None = field(default=None, validator=amount(DURATION))
    #: Observation by a health professional, from the dose on.
    observation: Quantity | None = field(default=None, validator=amount(DURATION))
    #: The patient means to drive or use machines before a night's restful sleep.
    same_day_driving: bool | None = None
    provides: Recorded[Provision] = field(default=Recorded[Provision]())
    #: Other medicines that the patient takes.
    medicines: Recorded[Medicine] = field(default=Recorded[Medicine]())
    intake: Intake = field(default=Intake())

    def __attrs_post_init__(self) -> None:
        check_types(self)
        if self.urgency is None and self.indication is not None:
            # The way that attrs gives for a frozen field which follows from another.
            object.__setattr__(self, "urgency", self.indication.urgency)
        without_zone("date", self.date)
        if said := tuple(self._contradictions()):
            raise ContradictoryRecord(", ".join(said), "one of each must go")

    def _contradictions(self) -> list[str]:
        said: list[str] = []
        if self.product is not None and self.agent not in (None, self.product.agent):
            said.append(f"the agent is not `{self.product.agent.id}`, which is in `{self.product.id}`")
        if self.product is not None and self.product.unit_dose is not None:
            whole = f"a device of `{self.product.id}` gives {self.product.unit_dose} at once"
            said += [
                f"{whole}, but there is a {what}"
                for what, further in (("bolus", self.bolus), ("repeat", self.repeat))
                if further not in (None, Bolus(), Repeat())
            ]
        if self.setting is not None:
            place = self.setting
            if place.care is not None and self.care not in (None, place.care):
                said.append(f"care in `{place.id}` is {place.care.value}, not {self.care}")
            excluded = {one.id for one in self.provides.ruled_out}
            said += [
                f"`{one.id}` is ruled out, but every `{place.id}` provides it"
                for one in place.provides
                if one.closure & excluded
            ]
        strength = None if self.product is None else self.product.strength
        if strength is not None and self.preparation.strength not in (None, strength):
            said.append(f"the strength {self.preparation.strength} is not the {strength} of the product")
        if (differs := out_of_step(self.dose, self.rate, self.duration)) is not None:
            said.append(differs)
        return said
