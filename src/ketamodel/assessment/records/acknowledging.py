"""Binding acknowledgements to the values that their rules read, and telling which of them hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from ketamodel.assessment.acknowledgement import Acknowledgement, RefusedAcknowledgements
from ketamodel.assessment.records.reads import Reads, binding
from ketamodel.errors import InvalidValue, KetamodelError, UnknownId, nearest
from ketamodel.rules.conclusion import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ketamodel.assessment.basis import Basis
    from ketamodel.assessment.finding import Finding
    from ketamodel.rules.rule import Rule

__all__ = ["bound", "lapsed", "marked"]


def bound(given: Iterable[Acknowledgement], basis: Basis, findings: Iterable[Finding]) -> tuple[Acknowledgement, ...]:
    """
    Return the acknowledgements of *basis* and those *given*, bound to what their rules read.

    One that is bound already stays so: it holds or has lapsed.
    Raises `RefusedAcknowledgements` with all that cannot be taken.
    """
    found = {one.rule.id: one.rule for one in findings}
    known = {rule.id for rule in basis.effective.rules}
    reads = Reads(basis)
    taken: list[Acknowledgement] = []
    refused: list[KetamodelError] = []
    for one in given:
        problem = None if one.binds is not None else _problem(one, found, known)
        if problem is not None:
            refused.append(problem)
        elif one.binds is None:
            taken.append(evolve(one, binds=binding(found[one.rule_id], reads)))
        else:
            taken.append(one)
    if refused:
        raise RefusedAcknowledgements(refused)
    return tuple(dict.fromkeys([*basis.acknowledgements, *taken]))


def _problem(given: Acknowledgement, found: Mapping[str, Rule], known: Iterable[str]) -> KetamodelError | None:
    rule_id = given.rule_id
    if rule_id not in found:
        if rule_id not in known:
            return UnknownId("rule in force", rule_id, nearest(rule_id, known))
        return InvalidValue("rule_id", f"`{rule_id}`, which was not found here", "the rule of a finding")
    if found[rule_id].then.kind is Kind.CONTRAINDICATED and not given.reason.strip():
        return InvalidValue("reason", "empty", f"why the contraindication `{rule_id}` is set aside, in words")
    return None


def marked(findings: tuple[Finding, ...], basis: Basis) -> tuple[Finding, ...]:
    """Return *findings* of *basis*, each with the last acknowledgement of its rule that holds."""
    if not basis.acknowledgements and all(one.basis is basis and one.acknowledgement is None for one in findings):
        return findings
    holding = {one.rule_id: one for one, holds in _each(basis) if holds}

    def mark(one: Finding) -> Finding:
        noted = holding.get(one.rule.id)
        as_it_is = one.basis is basis and one.acknowledgement is noted
        return one if as_it_is else evolve(one, basis=basis, acknowledgement=noted)

    return tuple(map(mark, findings))


def lapsed(basis: Basis) -> tuple[Acknowledgement, ...]:
    """Return the acknowledgements that no longer hold."""
    return tuple(one for one, holds in _each(basis) if not holds)


def _each(basis: Basis) -> Iterable[tuple[Acknowledgement, bool]]:
    if not basis.acknowledgements:
        return ()
    reads = Reads(basis)
    rules = {rule.id: rule for rule in basis.effective.rules}
    return tuple(
        (one, one.rule_id in rules and one.binds == binding(rules[one.rule_id], reads))
        for one in basis.acknowledgements
    )
