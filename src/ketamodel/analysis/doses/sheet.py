"""What a dose sheet holds."""

from __future__ import annotations

from fractions import Fraction
from typing import final

from attrs import frozen

from ketamodel.analysis.doses.amount import Amount
from ketamodel.provenance import Citation
from ketamodel.terminology import Term

__all__ = ["Dilution", "DoseSheet", "Missing", "Portion", "PortionKind", "Refusal", "Step"]


@final
class PortionKind(Term):
    """Which part of a session is meant."""

    BOLUS = "bolus"
    #: A dose by push, injection, spray or mouth.
    DOSE = "dose"
    INFUSION = "infusion"
    REPEAT = "repeat"


@final
@frozen
class Step:
    """
    One line of the calculation: what is computed, from which numbers, and with which source.

    >>> from fractions import Fraction
    >>> print(Step(PortionKind.DOSE, "volume of the product", "35 mg / (6 mg/mL)", Amount(Fraction(35, 6), "mL")))
    dose, volume of the product: 35 mg / (6 mg/mL) = (35/6) mL, rounded 5.833 mL
    """

    #: The part of the session; None where the step is about all of it.
    portion: PortionKind | None
    what: str
    #: Numbers with their units, as they are put in.
    formula: str
    result: Amount
    #: What the numbers that the plan does not say rest on.
    because: tuple[Citation, ...] = ()

    @property
    def subject(self) -> str:
        """What is computed, and for which part."""
        return self.what if self.portion is None else f"{self.portion.value}, {self.what}"

    @property
    def outcome(self) -> str:
        """The result in full, and rounded where that is shorter."""
        rounded = f", rounded {self.result}" if self.result.is_rounded else ""
        return f"{self.result.exact}{rounded}"

    def __str__(self) -> str:
        return f"{self.subject}: {self.formula} = {self.outcome}"


@final
@frozen
class Missing:
    """
    A datum without which a part of the calculation stays open.

    >>> str(Missing("patient.weight", "the mass of 0.5 mg/kg"))
    'patient.weight is not known: needed for the mass of 0.5 mg/kg'
    """

    #: Path in the case, as in `Assessment.missing`.
    path: str
    needed_for: str

    def __str__(self) -> str:
        return f"{self.path} is not known: needed for {self.needed_for}"


@final
@frozen
class Refusal:
    """
    Something that is not computed although the numbers would allow it, and why.

    >>> str(Refusal("30 mg is no whole number of devices of 28 mg"))
    'refused: 30 mg is no whole number of devices of 28 mg'
    """

    reason: str
    #: Empty where the plan contradicts itself.
    because: tuple[Citation, ...] = ()

    def __str__(self) -> str:
        sources = "; ".join(map(str, self.because))
        return f"refused: {self.reason}{f' ({sources})' if sources else ''}"


@final
@frozen
class Dilution:
    """What is mixed: product, diluent, and what comes out."""

    product: Amount
    diluent: Amount
    total: Amount
    concentration: Amount


@final
@frozen
class Portion:
    """
    One part of the session in numbers; None is not computed, and the sheet says why.

    Masses are those of the base.
    """

    kind: PortionKind
    #: In mg.
    mass: Amount | None = None
    #: The same as hydrochloride, in mg.
    salt: Amount | None = None
    #: Of the product as supplied, in mL.
    volume: Amount | None = None
    #: Of what is given, in mg/mL.
    concentration: Amount | None = None
    #: Volume of what is given, in mL.
    given: Amount | None = None
    #: None where nothing is mixed, or where a bag is mixed for the whole session.
    dilution: Dilution | None = None
    #: In min.
    duration: Amount | None = None
    #: In mg/h; of a push in mg/min.
    rate: Amount | None = None
    #: In mL/h; of a push in mL/min.
    flow: Amount | None = None


@final
@frozen
class DoseSheet:
    """
    The arithmetic of one session: amounts, the steps that lead to them, what is missing, what is refused.

    It computes; whether the plan is right is for `assess` to say.
    """

    main: Portion
    bolus: Portion | None
    repeat: Portion | None
    #: Mass of all parts together, in mg.
    total: Amount | None
    #: The syringe or bag for the whole session.
    bag: Dilution | None
    vials: int | None
    devices: int | None
    #: Sprays of all devices together.
    sprays: int | None
    #: When each device is used, in min from the first.
    times: tuple[Amount, ...]
    steps: tuple[Step, ...]
    missing: tuple[Missing, ...]
    refusals: tuple[Refusal, ...]

    @property
    def portions(self) -> tuple[Portion, ...]:
        """The parts of the session in the order in which they are given."""
        return tuple(one for one in (self.bolus, self.main, self.repeat) if one is not None)

    @property
    def given(self) -> Amount | None:
        """Volume of all that is given together, in mL; None while that of a part is open."""
        volumes = [one.given.value for one in self.portions if one.given is not None]
        return Amount(sum(volumes, Fraction(0)), "mL") if len(volumes) == len(self.portions) else None

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing and nothing is refused."""
        return not self.missing and not self.refusals

    def __str__(self) -> str:
        lines = (*self.refusals, *self.missing, *self.steps, "This sheet computes; it does not judge the plan.")
        return "\n".join(map(str, lines))
