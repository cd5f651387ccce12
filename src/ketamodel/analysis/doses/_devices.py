"""Devices, sprays and times of a nasal spray."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.analysis.doses.amount import Amount
from ketamodel.analysis.doses.sheet import PortionKind

if TYPE_CHECKING:
    from ketamodel.analysis.doses._workings import Workings
    from ketamodel.domain.plan import TreatmentPlan
    from ketamodel.domain.presentation import Presentation
    from ketamodel.quantity import Quantity

__all__ = ["Devices", "devices_of"]


@final
@frozen
class Devices:
    """Devices of one session, their sprays, and when each is used."""

    mass: Amount
    devices: int
    sprays: int | None
    times: tuple[Amount, ...]


def devices_of(
    work: Workings, plan: TreatmentPlan, unit_dose: Quantity, presentation: Presentation | None
) -> Devices | None:
    """Return how many devices of *unit_dose* give the dose of *plan*, or None where no whole number does."""
    sources = () if presentation is None else presentation.because
    one = Amount.of(unit_dose, "mg")
    if plan.bolus is not None or plan.repeat is not None or plan.rate is not None:
        work.refuse(f"a device gives {one} at once: it has no bolus, no repeat and no rate", sources)
        return None
    if plan.dose is None:
        work.lack("plan.dose", "the number of devices")
        return None
    if plan.dose.dimension != "mass":
        given = Amount.of(plan.dose, "mg/kg")
        work.refuse(f"{given} is a dose per body weight: devices of {one} are dosed in mg a session", sources)
        return None
    mass = Amount.of(plan.dose, "mg")
    exact = mass.value / one.value
    most = None if presentation is None else presentation.most_devices
    if exact.denominator != 1 or (most is not None and exact > most):
        work.refuse(_no_such_dose(mass, one, most), sources)
        return None
    count = int(exact)
    kind = PortionKind.DOSE
    work.step(kind, "mass", "as planned", mass)
    work.step(kind, "devices", f"{mass.exact} / {one.exact}", Amount(exact, "1"), sources)
    sprays = None if presentation is None or presentation.sprays is None else count * presentation.sprays
    if sprays is not None:
        formula = f"{count} x {Fraction(sprays, count)} sprays, one into each nostril"
        work.step(kind, "sprays", formula, Amount(Fraction(sprays), "1"), sources)
    return Devices(mass, count, sprays, _times(work, plan, count, presentation))


def _no_such_dose(mass: Amount, one: Amount, most: int | None) -> str:
    exact = mass.value / one.value
    near = sorted({max(1, floor(exact)), max(1, ceil(exact))})
    allowed = [count for count in near if most is None or count <= most] or [most or 1]
    nearest = " or ".join(
        f"{Amount(count * one.value, 'mg')} ({count} device{'' if count == 1 else 's'})" for count in allowed
    )
    if exact.denominator != 1:
        return f"{mass} is no whole number of devices of {one}; nearest: {nearest}"
    return f"{mass} are {int(exact)} devices of {one}, and a session has at most {most}; nearest: {nearest}"


def _times(work: Workings, plan: TreatmentPlan, count: int, presentation: Presentation | None) -> tuple[Amount, ...]:
    """Return when each device is used: after the rest of the label, or a longer one of the plan."""
    if presentation is None or presentation.rest is None:
        return ()
    rest = Amount.of(presentation.rest, "min")
    if plan.device_gap is not None and count > 1:
        planned = Amount.of(plan.device_gap, "min")
        if planned.value < rest.value:
            work.refuse(f"{planned} between two devices is less than the {rest} of the label", presentation.because)
            return ()
        rest = planned
    times = tuple(Amount(rest.value * number, "min") for number in range(count))
    for number, time in enumerate(times[1:], 2):
        formula = f"{number - 1} x {rest.exact} of rest after the first"
        work.step(PortionKind.DOSE, f"device {number}", formula, time, presentation.because)
    return times
