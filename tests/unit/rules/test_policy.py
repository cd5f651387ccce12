"""Policies: what they add, and what they loosen."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import ketamodel as km
from ketamodel.knowledge.vocabulary.amounts import dose
from ketamodel.rules.builders import mg, not_
from ketamodel.rules.conclusion import NotKnown, Severity, Verdict, advice, caution, contraindicated
from ketamodel.rules.expression import Choice, Number, SetBy, YesNo
from ketamodel.rules.extension import elements_about
from ketamodel.rules.loosening import left_out
from ketamodel.rules.rule import required
from ketamodel.rules.use import Standing

DAY = date(2026, 10, 1)
LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
EDITORIAL = km.Source("editorial", "What we say", "ketamodel", km.SourceKind.EDITORIAL, "2025")
STATES = (LABEL.section("2", "at most 84 mg"),)
OURS = km.Policy("ours", "Our policy", DAY)
WE_STATE = (OURS.source.section("1", "at most 56 mg"),)

STROKE = km.RiskFactor("stroke", "stroke")
stroke = YesNo("patient.risks.stroke", "stroke", SetBy.GIVEN, STROKE)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
breastfeeding = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
route = Choice("plan.route", "route", SetBy.CHOSEN)
ORAL = km.routes.ORAL

HARD = km.Rule("hard", "Not in pregnancy.", pregnant, contraindicated("Do not give."), STATES)
SOFT = km.Rule("soft", "Care in breastfeeding.", breastfeeding, caution(Severity.HIGH, "Take care."), STATES)
NOTE = km.Rule("note", "Know this.", breastfeeding, advice("Know it."), STATES)
LIMIT = km.Limit("highest", "At most 84 mg.", dose <= mg(84), STATES)
OTHER = km.Limit("not-after-stroke", "Not after a stroke.", not_(stroke), STATES)
USE = km.Use("first", "a use", Standing.LABEL, route.is_(ORAL), [LIMIT, OTHER], STATES, km.Certainty(km.Grade.A))
LESSER = km.Use(
    "lesser",
    "a lesser use",
    Standing.GUIDELINE,
    route.is_(ORAL),
    [OTHER],
    STATES,
    km.Certainty(km.Grade.C),
    default=Verdict.CAUTION,
)
BASE = km.KnowledgeBase(
    date(2025, 6, 1),
    [HARD, SOFT, NOTE],
    [USE, LESSER],
    [LABEL],
    [dose, stroke, pregnant, breastfeeding, route],
    [STROKE, ORAL],
    EDITORIAL,
)
TIGHTER = km.Limit("ours-highest", "At most 56 mg.", dose <= mg(56), WE_STATE)
PLAN = km.TreatmentPlan(route=ORAL, dose=mg(84))
PATIENT = km.Patient(pregnant=False, breastfeeding=False, risks=km.Recorded(complete=True))


def _loosened(*loosens: km.Loosening) -> km.KnowledgeBase:
    return BASE.extended_by(evolve(OURS, loosens=loosens))


def _found(assessment: km.Assessment) -> dict[str, tuple[str, str]]:
    return {one.rule.id: (one.status.value, one.origin) for one in assessment.findings}


def test_a_limit_tightens_a_use() -> None:
    """A plan that only the policy keeps from a use is covered by a lesser one, with care, and stays on the label."""
    base = BASE.extended_by(evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["first"])]))

    before, after = (km.assess(PLAN, PATIENT, knowledge=one) for one in (BASE, base))

    assert (before.verdict, before.uses_met, before.off_label) == (
        Verdict.SUPPORTED,
        ("first", "lesser"),
        km.Truth.FALSE,
    )
    assert (after.verdict, after.uses_met, after.off_label) == (Verdict.CAUTION, ("lesser",), km.Truth.FALSE)
    assert _found(after) == {"lesser-default-tightened": ("confirmed", "ours 2026-10-01")}


def test_a_limit_that_no_other_use_makes_up_for_is_broken() -> None:
    """The finding says that it is the policy's."""
    base = BASE.extended_by(evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["first", "lesser"])]))

    after = km.assess(PLAN, PATIENT, knowledge=base)

    assert (after.verdict, after.off_label) == (Verdict.UNSUPPORTED, km.Truth.FALSE)
    assert _found(after)["ours-highest"] == ("confirmed", "ours 2026-10-01")
    assert str(after.findings[0]).endswith("Rule of ours 2026-10-01.")


def test_what_is_open_without_a_policy_stays_open_with_it() -> None:
    """A limit that is broken settles that the better use is not met; the verdict is no better for that."""
    patient = evolve(PATIENT, risks=km.Recorded(not_known=[STROKE]))
    base = BASE.extended_by(evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["first"])]))

    assert km.assess(PLAN, patient, knowledge=BASE).verdict is Verdict.INDETERMINATE
    assert km.assess(PLAN, patient, knowledge=base).verdict is Verdict.INDETERMINATE


def test_only_lesser_uses_tightened_need_no_second_caution() -> None:
    """No plan is kept from a better use."""
    base = BASE.extended_by(evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["lesser"])]))

    assert [rule.id for rule in base.every_rule if rule.id.startswith("lesser")] == ["lesser-default"]


def test_a_rule_switched_off_is_told() -> None:
    """It no longer counts, and the assessment says so with the reason."""
    base = _loosened(km.Loosening("hard", km.Loosens.SWITCHED_OFF, "we decided it"))
    after = km.assess(PLAN, evolve(PATIENT, pregnant=True), knowledge=base)

    assert after.verdict is Verdict.SUPPORTED
    assert _found(after) == {"hard-loosened-by-ours": ("confirmed", "ours 2026-10-01")}
    assert after.findings[0].rule.title == "Switched off by policy ours 2026-10-01: Not in pregnancy."
    assert "we decided it" in after.findings[0].rule.then.says


def test_a_block_becomes_a_note() -> None:
    """While not known it no longer blocks; what holds still counts."""
    base = _loosened(km.Loosening("hard", km.Loosens.NOTED, "we ask at the door"))
    open_, held = (km.assess(PLAN, evolve(PATIENT, pregnant=pregnant), knowledge=base) for pregnant in (None, True))

    assert (open_.verdict, held.verdict) == (Verdict.SUPPORTED, Verdict.CONTRAINDICATED)
    assert _found(open_)["hard"] == ("possible", "ketamodel 2025-06-01, loosened by ours 2026-10-01")
    assert base.rule("hard").then.departs == "policy ours 2026-10-01: we ask at the door"


@pytest.mark.parametrize(
    ("breastfeeding_now", "pregnant_now", "verdict"),
    [(True, False, Verdict.CAUTION), (True, None, Verdict.INDETERMINATE), (False, None, Verdict.INDETERMINATE)],
)
def test_an_exception_that_is_not_known_is_not_safe(
    breastfeeding_now: bool,  # noqa: FBT001 - pytest passes it so
    pregnant_now: bool | None,  # noqa: FBT001 - pytest passes it so
    verdict: Verdict,
) -> None:
    """A caution blocks while its exception may not be there."""
    base = _loosened(km.Loosening("soft", km.Loosens.EXCEPTION, "where pregnant", unless=pregnant))
    patient = evolve(PATIENT, breastfeeding=breastfeeding_now, pregnant=pregnant_now)

    assert km.assess(PLAN, patient, knowledge=base).verdict is verdict


def test_an_exception_of_advice_blocks_nothing() -> None:
    """Advice has no verdict to lose."""
    base = _loosened(km.Loosening("note", km.Loosens.EXCEPTION, "where after stroke", unless=stroke))

    assert base.rule("note").then.not_known is NotKnown.NOTED


def test_an_exception_holds_for_a_limit() -> None:
    """The limit is kept where it is, and the assessment says so."""
    base = _loosened(km.Loosening("highest", km.Loosens.EXCEPTION, "where breastfeeding", unless=breastfeeding))
    plan, patient = evolve(PLAN, dose=mg(100)), evolve(PATIENT, breastfeeding=True)
    after = km.assess(plan, patient, knowledge=base)

    assert after.uses_met == ("first", "lesser")
    assert _found(after)["highest-loosened-by-ours"] == ("confirmed", "ours 2026-10-01")
    assert "first" not in km.assess(plan, PATIENT, knowledge=base).uses_met


def test_a_limit_is_switched_off() -> None:
    """In every use that demands it, also in one that another policy tightened."""
    first = evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["first"])])
    second = km.Policy("theirs", "T", DAY, loosens=[km.Loosening("not-after-stroke", km.Loosens.SWITCHED_OFF, "no")])
    base = BASE.extended_by(first, second)

    assert [[limit.id for limit in use.limits] for use in base.uses] == [["highest", "ours-highest"], []]
    assert [limit.id for limit in base.described["first"].limits] == ["highest"]


def test_two_policies_that_tighten_are_both_the_origin() -> None:
    """The caution in place of a better use comes from either."""
    first = evolve(OURS, limits=[km.AddedLimit(TIGHTER, ["first"])])
    cited = km.Policy("theirs", "Theirs", DAY).source.section("1", "at most 28 mg")
    limit = km.Limit("theirs-highest", "At most 28 mg.", dose <= mg(28), [cited])
    second = km.Policy("theirs", "Theirs", DAY, limits=[km.AddedLimit(limit, ["first"])])

    base = BASE.extended_by(first, second)

    assert base.origin_of("lesser-default-tightened") == "ours 2026-10-01, theirs 2026-10-01"
    assert repr(base) == "<KnowledgeBase 2025-06-01 with ours 2026-10-01 with theirs 2026-10-01, 3 rules, 2 uses>"


def test_fewer_days() -> None:
    """On the others the assessment says that the rule is not in force."""
    days = km.InForce(until=date(2025, 1, 1))
    base = _loosened(km.Loosening("hard", km.Loosens.DATES, "no longer", in_force=days))
    patient = evolve(PATIENT, pregnant=True)

    then, now = (km.assess(PLAN, patient, knowledge=base, as_of=day) for day in (date(2025, 1, 1), date(2025, 1, 2)))

    assert (then.verdict, now.verdict) == (Verdict.CONTRAINDICATED, Verdict.SUPPORTED)
    assert (list(_found(then)), list(_found(now))) == (["hard"], ["hard-loosened-by-ours"])


def test_days_cut_at_both_ends_are_told_at_both() -> None:
    """And days that lie outside those of the rule leave none."""
    days = km.InForce(date(2025, 2, 1), date(2025, 3, 1))
    base = _loosened(km.Loosening("hard", km.Loosens.DATES, "for a month", in_force=days))
    past = evolve(BASE, rules=[evolve(HARD, in_force=km.InForce(until=date(2024, 1, 1)))])
    never = past.extended_by(evolve(OURS, loosens=[km.Loosening("hard", km.Loosens.DATES, "never", in_force=days)]))

    assert {rule.id: str(rule.in_force) for rule in base.rules if "hard" in rule.id} == {
        "hard": "from 2025-02-01 until 2025-03-01",
        "hard-loosened-by-ours": "until 2025-01-31",
        "hard-loosened-by-ours-2": "from 2025-03-02",
    }
    assert {rule.id: str(rule.in_force) for rule in never.rules} == {"hard-loosened-by-ours": "until 2024-01-01"}


def test_the_days_left_out() -> None:
    """None where none is."""
    assert left_out(km.InForce(until=date(2024, 1, 1)), km.InForce(until=date(2025, 1, 1))) == ()


def test_an_added_use_is_told() -> None:
    """A plan that is met through it says so."""
    use = evolve(USE, id="ours-use", title="our use", scope=route.is_(km.routes.ORAL), limits=[], because=STATES)
    only = evolve(BASE, uses=[])
    reason = km.Loosening("ours-use", km.Loosens.ADDED_USE, "we do it")
    after = km.assess(PLAN, PATIENT, knowledge=only.extended_by(evolve(OURS, uses=[use], loosens=[reason])))

    assert (after.verdict, after.uses_met) == (Verdict.SUPPORTED, ("ours-use",))
    assert _found(after) == {"ours-use-loosened-by-ours": ("confirmed", "ours 2026-10-01")}


def off(of: str) -> km.Loosening:
    """Return that the rule or limit *of* is switched off."""
    return km.Loosening(of, km.Loosens.SWITCHED_OFF, "a reason")


def test_a_claim_may_name_what_a_policy_switched_off() -> None:
    """The claim is none the better for it."""
    base = km.KNOWLEDGE
    named = next(one for claim in base.claims for one in claim.contradicted_by if one in {r.id for r in base.rules})

    assert base.extended_by(evolve(OURS, loosens=[off(named)])).origin_of(named).endswith("loosened by ours 2026-10-01")


@pytest.mark.parametrize(
    ("how", "unless", "in_force"),
    [
        (km.Loosens.EXCEPTION, None, None),
        (km.Loosens.NOTED, pregnant, None),
        (km.Loosens.DATES, None, None),
        (km.Loosens.SWITCHED_OFF, None, km.InForce()),
    ],
)
def test_a_loosening_has_what_it_needs(how: km.Loosens, unless: YesNo | None, in_force: km.InForce | None) -> None:
    """An exception its condition, fewer days the days, and nothing else either."""
    with pytest.raises(km.InvalidValue):
        km.Loosening("hard", how, "a reason", unless, in_force)


def test_a_loosening_has_a_reason() -> None:
    """Blanks are none."""
    with pytest.raises(km.InvalidValue, match="`reason` is empty, expected why `hard` is loosened, in words"):
        km.Loosening("hard", km.Loosens.SWITCHED_OFF, " ")


def test_an_added_limit_names_a_use() -> None:
    """One that tightens nothing is a mistake."""
    with pytest.raises(km.InvalidValue, match="the ids of the uses"):
        km.AddedLimit(TIGHTER, [])


def test_a_loosening_reads_as_a_sentence() -> None:
    """What, how and why."""
    assert str(off("hard")) == "hard is switched off: a reason"


def test_a_policy_is_a_source() -> None:
    """Its own rules cite it."""
    assert str(OURS) == "Our policy [ours 2026-10-01]"
    assert OURS.source == km.Source("ours", "Our policy", "", km.SourceKind.POLICY, "2026-10-01")


def test_the_elements_of_a_concept() -> None:
    """One for each list in which its kind stands, and a number of what is measured."""
    medicine = km.Medicine("new-drug", "new drug")
    lactate = km.Parameter("lactate", "lactate", unit="1")
    known = km.KNOWLEDGE.elements

    assert [(one.path, one.title) for one in elements_about(medicine, known)] == [
        ("plan.medicines.new-drug", "takes new drug"),
        ("plan.preparation.syringe.new-drug", "new drug in the same syringe"),
    ]
    assert elements_about(lactate, known) == (Number("patient.observations.lactate", "lactate", "1", SetBy.MEASURED),)
    assert elements_about(km.routes.ORAL, known) == ()


def test_a_required_rule_of_a_policy_blocks() -> None:
    """A clinic may ask for what the base does not."""
    rule = required("ours-needs-sex", breastfeeding, because=WE_STATE)
    after = km.assess(PLAN, evolve(PATIENT, breastfeeding=None), knowledge=BASE.extended_by(evolve(OURS, rules=[rule])))

    assert after.verdict is Verdict.INDETERMINATE
