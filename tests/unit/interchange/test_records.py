"""Records and comparisons as documents, and what keeps a record from being reproduced."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.assessment import Acknowledgement
from ketamodel.domain.masking import RefusedMask
from ketamodel.interchange._records_written import seal_of
from ketamodel.interchange.files import from_file
from ketamodel.interchange.json import from_json, to_json
from ketamodel.interchange.mismatches import Mismatch, RecordDiffers
from ketamodel.interchange.problems import DocumentProblems, Problem
from ketamodel.interchange.replay import replay
from ketamodel.rules.digest import digests_of

CASES = Path(__file__).parents[3] / "examples" / "cases"
AT = "2026-03-02T09:30+01:00"


def _assessed(name: str) -> km.Assessment:
    case = from_file(CASES / f"{name}.yaml", km.Case)
    return km.assess(case.plan, case.patient)


BLOCKED = _assessed("contraindicated")
RULE = BLOCKED.findings[0].rule.id
NOTED = BLOCKED.acknowledged(Acknowledgement(RULE, "cleared by vascular surgery", "attending psychiatrist", AT))


DOCUMENT = to_json(NOTED.record(at=AT))


def _sealed(document: dict[str, object]) -> dict[str, object]:
    """Return *document* with the digest that belongs to it."""
    return {**document, "digest": seal_of(document)}


def _refused(document: str | dict[str, object], **options: km.KnowledgeBase) -> tuple[Mismatch | Problem, ...]:
    with pytest.raises(RecordDiffers) as refused:
        replay(document, **options)
    return refused.value.differences


def test_a_record_says_who_what_when_and_by_which_knowledge() -> None:
    """The document stands for itself: its reader needs no knowledge base."""
    document = json.loads(DOCUMENT)
    assessment = document["assessment"]
    noted = {"rule": RULE, "reason": "cleared by vascular surgery", "role": "attending psychiatrist"}
    binds = assessment["acknowledgements"][0]["binds"]

    assert list(document) == ["format", "at", "package", "knowledge", "masked", "assessment", "digest"]
    assert (document["at"], document["masked"]) == ("2026-03-02T09:30:00+01:00", [])
    assert document["knowledge"]["edition"] == str(km.KNOWLEDGE.edition)
    assert document["knowledge"]["rules"] == digests_of(km.KNOWLEDGE)
    assert assessment["acknowledgements"] == [
        {**noted, "at": "2026-03-02T09:30:00+01:00", "binds": binds, "lapsed": False}
    ]
    assert [one["rule"]["id"] for one in assessment["findings"] if one["acknowledged"]] == [RULE]
    assert from_json(json.dumps(assessment), km.Assessment) == NOTED == replay(document)


def test_a_document_that_was_changed_is_told_with_what_comes_out() -> None:
    """The digest, and each place that does not follow from the case."""
    document = json.loads(DOCUMENT)
    document["assessment"]["verdict"] = "supported"
    del document["assessment"]["findings"][0]
    document["assessment"]["uses_met"] = []

    found = _refused(document)
    assert [one.path for one in found] == [
        "$.digest",
        "$.assessment.verdict",
        "$.assessment.uses_met",
        f"$.assessment.findings.{RULE}",
    ]
    assert str(found[1]) == "$.assessment.verdict was `supported`, is `contraindicated`"
    assert str(found[3]).endswith("was nothing, is there")


def test_a_forged_digest_does_not_help() -> None:
    """What is said must follow from the case, also where the digest fits: values, sources, order, marks."""
    document = json.loads(DOCUMENT)
    findings = document["assessment"]["findings"]
    findings[0]["seen"][0]["value"] = "no"
    findings[0]["acknowledged"] = False
    findings.reverse()

    assert [str(one) for one in _refused(_sealed(document))] == [
        "$.assessment.findings was in another order, is in this order",
        f"$.assessment.findings.{RULE}.seen[0].value was `no`, is `yes`",
        f"$.assessment.findings.{RULE}.acknowledged was `false`, is `true`",
    ]


def test_an_acknowledgement_that_no_longer_holds_is_told() -> None:
    """It binds to the values that the rule read, whatever the document says of it."""
    document = json.loads(DOCUMENT)
    document["assessment"]["acknowledgements"][0]["binds"] = "0"

    assert [one.path for one in _refused(_sealed(document))] == [
        f"$.assessment.findings.{RULE}.acknowledged",
        "$.assessment.acknowledgements[0].lapsed",
    ]


def test_other_knowledge_is_told_rule_by_rule() -> None:
    """Another edition, a changed rule, one that is new and one that is gone."""
    rule = km.KNOWLEDGE.rule("esketamine-pregnancy")
    changed = [evolve(one, title="Other words.") if one is rule else one for one in km.KNOWLEDGE.rules[1:]]
    other = evolve(km.KNOWLEDGE, edition=date(2027, 2, 1), rules=[*changed, evolve(rule, id="new-rule")])
    found = {one.path: one for one in _refused(to_json(NOTED.record(at=AT)), knowledge=other)}

    assert str(found["$.knowledge.edition"]) == "$.knowledge.edition was `2026-11-21`, is `2027-02-01`"
    assert "$.knowledge.digest" in found
    assert "$.knowledge.rules.esketamine-pregnancy" in found
    assert str(found["$.knowledge.rules.new-rule"]).startswith("$.knowledge.rules.new-rule was nothing, is `")
    assert str(found[f"$.knowledge.rules.{km.KNOWLEDGE.rules[0].id}"]).endswith(", is nothing")
    assert replay(NOTED.record(at=AT)) == NOTED


def test_a_case_that_other_knowledge_cannot_read_is_told_with_the_rest() -> None:
    """A concept that the vocabulary has no more, beside the knowledge that differs."""
    gone = [one for one in km.KNOWLEDGE.concepts if one != km.products.SPRAVATO_NASAL_SPRAY]
    found = _refused(json.loads(DOCUMENT), knowledge=evolve(km.KNOWLEDGE, concepts=gone))

    assert found[0].path == "$.knowledge.digest"
    assert found[-1].path == "$.assessment.case.plan.product"


def test_many_differences_are_counted() -> None:
    """All are among the values of the error; fifty are printed."""
    error = RecordDiffers(Mismatch(("knowledge", "rules", f"rule-{number}"), "a", "b") for number in range(60))

    assert len(str(error).splitlines()) == 51
    assert str(error).endswith("\nand 10 more")


@pytest.mark.parametrize(
    ("entry", "value", "said"),
    [
        ("format", "other", "$.format is `other`, expected `ketamodel-record-1`, as `to_json` writes a record"),
        ("at", "2026-03-02", "$.at is `2026-03-02`, expected a time with its zone, such as 2026-03-02T09:30+01:00"),
        ("package", None, "$.package is nothing, expected a text"),
        ("masked", "x", "$.masked is `x`, expected a list of paths"),
        ("knowledge", {}, "$.knowledge.edition is missing, write it"),
    ],
)
def test_what_is_no_record_is_refused(entry: str, value: object, said: str) -> None:
    """With its place and what would be right."""
    with pytest.raises(DocumentProblems) as refused:
        replay({**json.loads(DOCUMENT), entry: value})

    assert str(refused.value).splitlines()[0] == said


@pytest.mark.parametrize(
    ("assessment", "said"),
    [
        ("none", "$.assessment is `none`, expected a mapping"),
        ({"case": {"plan": {}, "patient": {}}, "as_of": "2026-11-21"}, "$.assessment.acknowledgements is nothing, exp"),
    ],
)
def test_a_record_without_an_assessment_is_refused(assessment: object, said: str) -> None:
    """Where the digest fits, that is what is told."""
    with pytest.raises(DocumentProblems) as refused:
        replay(_sealed({**json.loads(DOCUMENT), "assessment": assessment}))

    assert str(refused.value).startswith(said)


def test_an_acknowledgement_in_a_document_is_read_like_any_other() -> None:
    """A time without a zone and an unbound one are refused."""
    document = json.loads(to_json(NOTED))
    document["acknowledgements"][0]["at"] = "2026-03-02"
    with pytest.raises(DocumentProblems, match=r"acknowledgements\[0\]\.at is `2026-03-02`, expected a time"):
        from_json(json.dumps(document), km.Assessment)
    document["acknowledgements"][0]["binds"] = None
    with pytest.raises(DocumentProblems, match=r"acknowledgements\[0\]\.binds is nothing, expected a text"):
        from_json(json.dumps(document), km.Assessment)


def test_a_mark_that_is_not_so_is_refused() -> None:
    """A finding is acknowledged only by an acknowledgement that holds."""
    document = json.loads(to_json(BLOCKED))
    document["findings"][0]["acknowledged"] = True

    with pytest.raises(DocumentProblems, match=r"^\$\.findings\[0\]\.acknowledged is not so, assess the case anew"):
        from_json(json.dumps(document), km.Assessment)


def test_masked_values_are_left_out_and_cannot_be_replayed() -> None:
    """The case, the values that rules read, what follows from them, and the digest that would tell them."""
    weighed = evolve(BLOCKED.patient, weight=km.quantity("71.37 kg"))
    plan = evolve(BLOCKED.plan, dose=km.quantity("0.5 mg/kg"))
    mask = ["patient.weight", f"patient.risks.{km.risks.ANEURYSMAL_VASCULAR_DISEASE.id}"]
    noted = km.assess(plan, weighed).acknowledged(*NOTED.basis.acknowledgements)
    record = noted.record(at=AT, mask=mask)
    document = json.loads(to_json(record))
    finding = next(one for one in document["assessment"]["findings"] if one["rule"]["id"] == RULE)

    assert document["masked"] == mask
    assert "71.37" not in to_json(record)
    assert "weight" not in document["assessment"]["case"]["patient"]
    assert [one["value"] for one in finding["seen"]] == ["masked"]
    assert document["assessment"]["acknowledgements"][0]["binds"] == "masked"
    assert document["assessment"]["acknowledgements"][0]["lapsed"] is False
    assert [str(one) for one in _refused(document)] == [
        f"$.masked[{index}] is `{path}`, whose value is not in the record, only a record without a mask can be replayed"
        for index, path in enumerate(mask)
    ]


def test_an_acknowledgement_of_a_rule_that_is_not_known_is_masked_too() -> None:
    """Nobody can say what it read."""
    noted = evolve(NOTED.basis.acknowledgements[0], rule_id="rule-of-another-edition")
    record = BLOCKED.acknowledged(noted).record(at=AT, mask=["patient.height"])

    assert json.loads(to_json(record))["assessment"]["acknowledgements"][0]["binds"] == "masked"


def test_a_record_is_made_whole_or_not_at_all() -> None:
    """A path that no case has, a time without a zone."""
    with pytest.raises(RefusedMask, match=r"did you mean `patient\.weight`"):
        BLOCKED.record(at=AT, mask=["patient.wieght"])
    with pytest.raises(km.InvalidValue, match="expected a time with its zone"):
        BLOCKED.record(at="2026-03-02T09:30")
    assert repr(BLOCKED.record(at=AT)) == "<Record of 2026-03-02T09:30:00+01:00, contraindicated>"


def test_a_comparison_is_written_out() -> None:
    """Findings by rule, changes by path."""
    supported = _assessed("supported")
    plan = evolve(supported.plan, dose=km.quantity("28 mg"))
    tree = json.loads(to_json(supported.compare(km.assess(plan, supported.patient))))
    limit = next(one for one in tree["findings"] if one["rule"] == "esketamine-us-dose")

    assert (tree["same"], tree["whole"]["verdict"]) == (False, {"before": "supported", "after": "unsupported"})
    assert limit == {
        "rule": "esketamine-us-dose",
        "what": "appears",
        "before": None,
        "after": "confirmed",
        "changes": {},
        "through": {"plan.dose": {"before": "56 mg", "after": "28 mg"}},
    }
    assert (tree["knowledge"], tree["without_effect"]) == ({}, [])
