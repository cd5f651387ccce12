"""Conversion of doses: between base and salt, and between products of one agent and route."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.analysis.doses.amount import Amount
from ketamodel.errors import InvalidValue, KetamodelError
from ketamodel.knowledge.presentations import NO_CONVERSION, PRESENTATIONS
from ketamodel.knowledge.products import COMPOUNDED_KETAMINE
from ketamodel.ucum import dimension_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ketamodel.domain.concepts import Product, Route
    from ketamodel.domain.presentation import Presentation, SaltPair
    from ketamodel.provenance import Citation
    from ketamodel.quantity import Quantity

__all__ = ["NotConvertible", "converted", "to_base", "to_salt"]

_OF_DRUG = {"mass", "dose per body weight", "rate", "rate per body weight", "concentration"}


@final
@frozen
class NotConvertible(KetamodelError, ValueError):
    """
    A dose is not converted, because no source says how.

    >>> str(NotConvertible("56 mg", "the agents differ", "demo label, section 2"))
    '`56 mg` is not converted: the agents differ (demo label, section 2)'
    """

    given: str
    why: str
    #: The source that says so; empty where none says the opposite.
    because: str = ""

    def __str__(self) -> str:
        source = f" ({self.because})" if self.because else ""
        return f"`{self.given}` is not converted: {self.why}{source}"


def to_salt(
    base: Quantity | Amount, product: Product, *, presentations: Sequence[Presentation] = PRESENTATIONS
) -> Amount:
    """
    Return the hydrochloride in which *base* is, by the pair of masses that the label of *product* states.

    Raises `NotConvertible` if it states none, `InvalidValue` if *base* is no amount of the drug.

    >>> from ketamodel.knowledge.products import KETALAR_50_MG_ML
    >>> from ketamodel.quantity import quantity
    >>> str(to_salt(quantity("35 mg"), KETALAR_50_MG_ML))
    '40.369 mg'
    """
    pair = _pair(base, product, presentations)
    given = _of_drug(base)
    return Amount(given.value * pair.ratio, given.unit)


def to_base(
    salt: Quantity | Amount, product: Product, *, presentations: Sequence[Presentation] = PRESENTATIONS
) -> Amount:
    """
    Return the base in *salt*, a mass of the hydrochloride, by the pair that the label of *product* states.

    Raises as `to_salt` does.

    >>> from ketamodel.knowledge.products import KETALAR_10_MG_ML
    >>> from ketamodel.quantity import quantity
    >>> str(to_base(quantity("11.53 mg"), KETALAR_10_MG_ML))
    '10 mg'
    """
    pair = _pair(salt, product, presentations)
    given = _of_drug(salt)
    return Amount(given.value / pair.ratio, given.unit)


def converted(
    dose: Quantity | Amount,
    from_product: Product,
    to_product: Product,
    *,
    route: Route,
    to_route: Route | None = None,
) -> Amount:
    """
    Return *dose* of one product as a dose of the other: the same mass, and for a volume that of the other strength.

    Only products of one agent and one form are converted, and only on one *route*; *to_route* is the same if not named.
    Raises `NotConvertible` otherwise.

    >>> from ketamodel.knowledge.products import KETALAR_10_MG_ML, KETALAR_50_MG_ML, SPRAVATO_NASAL_SPRAY
    >>> from ketamodel.knowledge.routes import IM, INTRANASAL, IV_INFUSION
    >>> from ketamodel.quantity import quantity
    >>> str(converted(quantity("0.7 mL"), KETALAR_50_MG_ML, KETALAR_10_MG_ML, route=IM))
    '3.5 mL'
    >>> converted(quantity("56 mg"), SPRAVATO_NASAL_SPRAY, KETALAR_50_MG_ML, route=INTRANASAL, to_route=IV_INFUSION)
    Traceback (most recent call last):
        ...
    ketamodel.analysis.doses.conversion.NotConvertible: `56 mg` is not converted: ...
    """
    if from_product.agent.id != to_product.agent.id:
        why = (
            f"{from_product.agent} and {to_product.agent} are different agents; "
            "that esketamine is about twice as potent informs, and is no factor for a dose"
        )
        raise NotConvertible(str(dose), why, _sources(NO_CONVERSION))
    if to_route is not None and to_route.id != route.id:
        raise NotConvertible(str(dose), f"{route} and {to_route} are different routes", _sources(NO_CONVERSION[1:]))
    if not _one_form(from_product, to_product):
        raise NotConvertible(str(dose), f"{from_product} and {to_product} are different forms of {to_product.agent}")
    if _dimension(dose) != "volume":
        return _of_drug(dose)
    strengths = from_product.strength, to_product.strength
    if strengths[0] is None or strengths[1] is None:
        raise NotConvertible(str(dose), "a volume of a product without a strength holds no known mass")
    volume = Amount.of(dose, "mL")
    return Amount(volume.value * strengths[0].canonical / strengths[1].canonical, "mL")


def _one_form(first: Product, second: Product) -> bool:
    """Return whether the two are one product, or strengths of one that a label describes."""
    if first.id == second.id:
        return True
    described = not first.within(COMPOUNDED_KETAMINE) and not second.within(COMPOUNDED_KETAMINE)
    return described and bool(first.closure & second.closure)


def _pair(given: Quantity | Amount, product: Product, presentations: Sequence[Presentation]) -> SaltPair:
    for one in presentations:
        if one.product.id == product.id and one.salt is not None:
            return one.salt
    known = sorted(one.product.id for one in presentations if one.salt is not None and one.product.within(product))
    hint = f"; name the strength: {', '.join(f'`{one}`' for one in known)}" if known else ""
    raise NotConvertible(str(given), f"no source states which mass of a salt is in `{product.id}`{hint}")


def _of_drug(given: Quantity | Amount) -> Amount:
    if _dimension(given) not in _OF_DRUG:
        raise InvalidValue("dose", str(given), "an amount of the drug, such as 35 mg or 0.5 mg/kg")
    return Amount.of(given, given.unit)


def _dimension(given: Quantity | Amount) -> str:
    return dimension_of(given.unit)


def _sources(because: Sequence[Citation]) -> str:
    return "; ".join(f"{one}: {one.states}" for one in because)
