"""The support matrix of the shipped knowledge, and of knowledge small enough to see whole."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest

import ketamodel as km
from ketamodel import indications, products, routes
from ketamodel.rules.builders import all_of, not_
from ketamodel.rules.conclusion import contraindicated
from ketamodel.rules.expression import Choice, Expression, SetBy, YesNo
from ketamodel.rules.use import Standing

US = km.matrix(jurisdiction=km.Jurisdiction.US)
EDITORIAL = km.Source("editorial", "What we say", "ketamodel", km.SourceKind.EDITORIAL, "2025")
LABEL = km.Source("label", "A label", "A company", km.SourceKind.LABEL, "2025")
STATES = (LABEL.section("1", "what it is for"),)
indication = Choice("plan.indication", "indication", SetBy.GIVEN)
product = Choice("plan.product", "product", SetBy.CHOSEN)
route = Choice("plan.route", "route", SetBy.CHOSEN)
fasted = YesNo("plan.intake.fasted", "fasted", SetBy.CHOSEN)
TRD = indication.is_(indications.TREATMENT_RESISTANT_DEPRESSION)


def one(
    given: km.Indication = indications.TREATMENT_RESISTANT_DEPRESSION,
    of: km.Product = products.SPRAVATO_NASAL_SPRAY,
    way: km.Route = routes.INTRANASAL,
    matrix: km.Matrix = US,
) -> km.Cell:
    """Return one cell of *matrix*."""
    found = [cell for cell in matrix if (cell.indication, cell.product, cell.route) == (given, of, way)]
    return found[0]


def use(
    use_id: str,
    scope: Expression,
    *limits: km.Limit,
    standing: Standing = Standing.GUIDELINE,
    in_force: km.InForce | None = None,
) -> km.Use:
    """Return a use that is supported by default."""
    certainty = km.Certainty(km.Grade.B)
    return km.Use(use_id, use_id, standing, scope, limits, STATES, certainty, in_force=in_force or km.InForce())


def small(*uses: km.Use, rules: tuple[km.Rule, ...] = ()) -> km.Matrix:
    """Return the matrix of a knowledge base with one indication, one product and three routes."""
    concepts = (
        indications.DEPRESSION,
        indications.TREATMENT_RESISTANT_DEPRESSION,
        products.KETAMINE_INJECTION,
        products.KETALAR_100_MG_ML,
        routes.INTRAVENOUS,
        routes.IV_BOLUS,
        routes.IV_INFUSION,
        routes.ORAL,
    )
    elements = (indication, product, route, fasted)
    base = km.KnowledgeBase(date(2025, 6, 1), rules, uses, (LABEL,), elements, concepts, EDITORIAL)
    return km.matrix(jurisdiction=km.Jurisdiction.US, knowledge=base)


def said(matrix: km.Matrix) -> dict[tuple[str, str], km.Support]:
    """Return the status by product and route."""
    return {(cell.product.id, cell.route.id): cell.status for cell in matrix}


def test_a_label_in_force_approves() -> None:
    """The cell names the use, the strength of its evidence, and the first day of the first such label."""
    cell = one()

    assert (cell.status, cell.uses, cell.rules) == (km.Support.APPROVED, ("esketamine-us-trd",), ())
    assert (cell.standing, cell.since) == (Standing.LABEL, date(2019, 3, 5))
    assert cell.certainty is not None
    assert cell.certainty.grade is km.Grade.A


def test_the_day_of_the_knowledge_decides() -> None:
    """Before the approval for acute suicidality no source covers it."""
    before = km.matrix(jurisdiction=km.Jurisdiction.US, as_of=date(2020, 7, 30))
    on_the_day = km.matrix(jurisdiction=km.Jurisdiction.US, as_of=date(2020, 7, 31))
    given = indications.MDD_ACUTE_SUICIDALITY

    assert one(given, matrix=before).status is km.Support.UNCOVERED
    assert one(given, matrix=on_the_day).since == date(2020, 7, 31)
    assert "as in force on 2020-07-30" in str(before)


@pytest.mark.parametrize(
    ("given", "of", "way", "status", "behind"),
    [
        (indications.CRPS, products.KETAMINE_INJECTION, routes.IV_INFUSION, "off label, supported", "ketamine-crps-iv"),
        (
            indications.PTSD,
            products.KETAMINE_INJECTION,
            routes.IV_INFUSION,
            "off label, with caution",
            "ketamine-ptsd-iv",
        ),
        (indications.OCD, products.KETAMINE_INJECTION, routes.IV_INFUSION, "investigational", "ketamine-ocd-iv"),
        (
            indications.TREATMENT_RESISTANT_DEPRESSION,
            products.KETAMINE_INJECTION,
            routes.IV_BOLUS,
            "not supported",
            "ketamine-psychiatric-infusion",
        ),
        (
            indications.PANIC_DISORDER,
            products.SPRAVATO_NASAL_SPRAY,
            routes.INTRANASAL,
            "not supported",
            "ketamine-panic-disorder",
        ),
        (
            indications.PTSD,
            products.SPRAVATO_NASAL_SPRAY,
            routes.INTRANASAL,
            "no source covers it",
            "no-source-covers-this",
        ),
    ],
)
def test_statuses_of_the_reference(
    given: km.Indication, of: km.Product, way: km.Route, status: str, behind: str
) -> None:
    """The status of the table of indications stands in the matrix, with what says so."""
    cell = one(given, of, way)

    assert (cell.status.value, behind in cell.behind) == (status, True)


def test_rows_are_plain_values() -> None:
    """They survive JSON, and have the same keys in every row."""
    rows = US.rows()

    assert json.loads(json.dumps(rows)) == rows
    assert {tuple(row) for row in rows} == {
        (
            *("jurisdiction", "as_of", "indication", "product", "route"),
            *("indication_name", "product_name", "route_name", "status"),
            *("standing", "certainty", "since", "uses", "rules"),
        )
    }
    assert one().row()["since"] == "2019-03-05"


def test_an_unknown_field_is_refused() -> None:
    """The error names the field that was meant."""
    with pytest.raises(km.UnknownId) as error:
        US.sorted_by("statsu")

    assert error.value == km.UnknownId("field of a cell", "statsu", ("status",))


def test_sorted_by_evidence() -> None:
    """The strongest evidence comes first, what has none last."""
    first, *_, last = US.sorted_by("certainty")

    assert first.certainty is not None
    assert (first.certainty.grade, last.certainty) == (km.Grade.A, None)


def test_a_matrix_is_a_value() -> None:
    """It is equal to its copy, and its representation is short."""
    assert pickle.loads(pickle.dumps(US)) == US  # noqa: S301 - our own bytes
    assert repr(US) == f"<Matrix US {km.KNOWLEDGE.edition}, {len(US)} cells>"
    assert str(one()) == "treatment-resistant depression, Spravato (esketamine) nasal spray, intranasal: approved"


def test_a_group_is_a_column_until_it_is_told_apart() -> None:
    """Intravenous is one column while no use tells bolus and infusion apart, also not in its limits."""
    infused = km.Limit("infused", "It is infused.", route.is_(routes.IV_INFUSION), STATES)
    scope = all_of(TRD, product.is_(products.KETAMINE_INJECTION), route.is_(routes.INTRAVENOUS))

    assert said(small(use("iv-use", scope))) == {("ketalar-injection", "iv"): km.Support.SUPPORTED}
    assert said(small(use("iv-use", scope, infused))) == {
        ("ketalar-injection", "iv-bolus"): km.Support.NOT_SUPPORTED,
        ("ketalar-injection", "iv-infusion"): km.Support.SUPPORTED,
    }


def test_a_use_that_names_no_route_covers_the_widest() -> None:
    """Then each route without a broader one is a column."""
    assert said(small(use("wide-use", TRD))) == {
        ("ketalar-injection", "iv"): km.Support.SUPPORTED,
        ("ketalar-injection", "oral"): km.Support.SUPPORTED,
    }


def test_a_strength_that_the_knowledge_names_has_a_column() -> None:
    """The product without a strength then depends on it."""
    scope = all_of(TRD, product.is_(products.KETALAR_100_MG_ML), route.is_(routes.ORAL))

    assert said(small(use("strong-use", scope))) == {
        ("ketalar-injection", "oral"): km.Support.DEPENDS,
        ("ketalar-100-mg-ml", "oral"): km.Support.SUPPORTED,
    }


def test_a_contraindication_of_every_such_plan_counts() -> None:
    """One that depends on more does not; the use that it rules out is not named."""
    scope = all_of(TRD, route.is_(routes.ORAL))
    never = km.Rule("never", "Never.", route.is_(routes.ORAL), contraindicated("Never."), STATES)
    unless = km.Rule("unless-fasted", "Not unless fasted.", not_(fasted), contraindicated("Never."), STATES)

    (ruled_out,) = small(use("oral-use", scope), rules=(never, unless))
    (open_,) = small(use("oral-use", scope), rules=(unless,))

    assert (ruled_out.status, ruled_out.uses, ruled_out.rules) == (km.Support.NOT_SUPPORTED, (), ("never",))
    assert (open_.status, open_.uses, open_.rules) == (km.Support.SUPPORTED, ("oral-use",), ())


@pytest.mark.parametrize(
    ("until", "since"),
    [
        (date(2024, 12, 31), date(2020, 1, 1)),
        (date(2024, 12, 30), date(2025, 1, 1)),
    ],
)
def test_since_when_looks_through_editions_without_a_gap(until: date, since: date) -> None:
    """A label that ended the day before is the same approval; a gap of a day is a new one."""
    scope = all_of(TRD, route.is_(routes.ORAL))
    old = use("old-use", scope, in_force=km.InForce(date(2020, 1, 1), until))
    new = use("new-use", scope, in_force=km.InForce(date(2025, 1, 1)))

    (cell,) = small(old, new)

    assert (cell.uses, cell.since) == (("new-use",), since)


def test_what_was_always_in_force_has_no_first_day() -> None:
    """None is known."""
    (cell,) = small(
        use("old-use", all_of(TRD, route.is_(routes.ORAL)), in_force=km.InForce(until=date(2024, 12, 31))),
        use("new-use", all_of(TRD, route.is_(routes.ORAL)), in_force=km.InForce(date(2025, 1, 1))),
    )

    assert cell.since is None
