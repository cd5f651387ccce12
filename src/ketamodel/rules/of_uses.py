"""The rules and the named conditions that uses stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.conclusion import Conclusion, Kind, NotKnown, Reason, Severity, Verdict
from ketamodel.rules.expression import Named
from ketamodel.rules.rule import NEVER, Rule
from ketamodel.rules.use import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ketamodel.provenance import Source
    from ketamodel.rules.expression import Expression
    from ketamodel.rules.use import Limit, Use

__all__ = [
    "ANY_LABEL_USE_MET",
    "ANY_SCOPE",
    "ANY_SUPPORTED_USE_MET",
    "ANY_USE_MET",
    "DEFAULT",
    "TIGHTENED",
    "UNCOVERED",
    "cautions",
    "conditions",
    "limits",
    "uncovered",
]

ANY_USE_MET = Named("any-use.met", "some use in the knowledge base is met")
ANY_LABEL_USE_MET = Named("any-label-use.met", "some use of a label is met")
ANY_SUPPORTED_USE_MET = Named("any-supported-use.met", "some use that is supported by default is met")
ANY_SCOPE = Named("any-use.in-scope", "some source in the knowledge base covers this plan")
ANY_SUPPORTED_USE_DESCRIBED = Named(
    "any-supported-use.described",
    "some use that is supported by default is met, limits of policies left out",
)

#: The id of the rule that no source covers a plan.
UNCOVERED = "no-source-covers-this"
#: What is appended to the id of a use for the id of its caution,
DEFAULT = "-default"
#: and to that of the caution where policies tightened uses.
TIGHTENED = "-tightened"


def uncovered(editorial: Source) -> Rule:
    """Return the rule that no source covers a plan."""
    says = "No source in the knowledge base covers this combination of jurisdiction, product, indication and route."
    return Rule(
        id=UNCOVERED,
        title="No source covers this plan.",
        when=not_(ANY_SCOPE),
        then=Conclusion(Kind.UNCOVERED, says, reason=Reason.NO_SOURCE),
        because=[editorial.at("scope of uses", "a plan is supported only through a use that a source describes")],
    )


def conditions(
    uses: tuple[Use, ...], in_force: tuple[Use, ...], described: Mapping[str, Use]
) -> Mapping[str, Expression]:
    """
    Return the named conditions while those of *uses* that are *in_force* are; another use is never met.

    *described* are the uses that policies tightened, by their ids, as they were before.
    """
    label = [use for use in in_force if use.standing is Standing.LABEL]
    supported = [use for use in in_force if use.default is Verdict.SUPPORTED]
    found: dict[str, Expression] = {
        **{use.is_met.name: NEVER for use in uses},
        **{use.is_met.name: use.met for use in in_force},
        ANY_USE_MET.name: any_of(*(use.is_met for use in in_force)),
        # What a clinic adds does not take a plan off the label.
        ANY_LABEL_USE_MET.name: any_of(*(_described(use, described) for use in label)),
        ANY_SUPPORTED_USE_MET.name: any_of(*(use.is_met for use in supported)),
        ANY_SCOPE.name: any_of(*(use.scope for use in in_force)),
    }
    if described:
        found |= {_described(use, described).name: NEVER for use in uses if use.id in described}
        found |= {_described(use, described).name: described[use.id].met for use in in_force if use.id in described}
        found[ANY_SUPPORTED_USE_DESCRIBED.name] = any_of(*(_described(use, described) for use in supported))
    return found


def _described(use: Use, described: Mapping[str, Use]) -> Named:
    """Return the condition that *use* is met, the limits of policies left out."""
    if use.id not in described:
        return use.is_met
    return Named(f"{use.id}.described", f'the use "{use.title}" is met, limits of policies left out')


def limits(uses: Iterable[Use]) -> Iterator[Rule]:
    """Return the rule of each limit: in scope of a use that demands it, the limit broken, and no use met."""
    sharing: dict[str, tuple[Limit, tuple[Use, ...]]] = {}
    for use in uses:
        for limit in use.limits:
            sharing[limit.id] = (limit, (*sharing.get(limit.id, (limit, ()))[1], use))
    for limit, demanding in sharing.values():
        yield Rule(
            id=limit.id,
            title=limit.title,
            applies=any_of(*(use.scope for use in demanding)),
            when=all_of(limit.broken, not_(ANY_USE_MET)),
            then=Conclusion(Kind.LIMIT, "No use that covers this plan is met without it.", reason=Reason.LIMIT),
            because=limit.because,
        )


def cautions(uses: Iterable[Use], described: Mapping[str, Use], editorial: Source) -> Iterator[Rule]:
    """
    Return the rules that a plan which meets a use on limited evidence, and none that is better supported, needs care.

    Where policies tightened uses, the first rule reads them as they were before:
    a limit that is broken settles that a better use is not met, and must not lift what is open without it.
    The second holds for the plans that only the policies keep from the better use.
    """
    lifted = any(use.default is Verdict.SUPPORTED for use in described.values())
    for use in uses:
        if use.default is not Verdict.CAUTION:
            continue
        if not described:
            yield _caution(use, "", all_of(use.is_met, not_(ANY_SUPPORTED_USE_MET)), editorial)
            continue
        before = all_of(_described(use, described), not_(ANY_SUPPORTED_USE_DESCRIBED))
        yield _caution(use, "", before, editorial)
        if lifted:
            only_now = all_of(use.is_met, not_(ANY_SUPPORTED_USE_MET), ANY_SUPPORTED_USE_DESCRIBED)
            yield _caution(use, TIGHTENED, only_now, editorial)


def _caution(use: Use, suffix: str, when: Expression, editorial: Source) -> Rule:
    return Rule(
        id=f"{use.id}{DEFAULT}{suffix}",
        title=f"{use.title}: permitted with caution.",
        when=when,
        then=Conclusion(
            Kind.CAUTION,
            "This use is off label and rests on limited or mixed evidence.",
            Severity.MODERATE,
            instead=NotKnown.BLOCKS,
            departs="noted, a use that is not known to be met would pass as supported",
        ),
        because=(*use.because, editorial.at("default of uses", "a use on limited evidence is permitted with caution")),
    )
