"""Which concept was meant by a name that is none of their ids."""

from __future__ import annotations

import pytest

import ketamodel as km
from ketamodel.domain.concepts import meant


@pytest.mark.parametrize(
    ("kind", "given", "ids"),
    [
        (km.Route, "intravenous", ("iv", "iv-bolus", "iv-infusion")),
        (km.Route, "Intramuscular", ("im",)),
        (km.Route, "iv-infuson", ("iv-infusion",)),
        (km.Medicine, "sertralin", ("sertraline",)),
        (km.Medicine, "Benzodiazepines", ("benzodiazepine",)),
        # Not ergometrine.
        (km.Medicine, "metformin", ()),
        (km.Medicine, "aspirin", ()),
    ],
)
def test_what_is_meant_is_found_by_id_or_name(kind: type[km.Concept], given: str, ids: tuple[str, ...]) -> None:
    """Names count as much as ids, and no medicine is taken for another one."""
    assert meant(given, [one for one in km.KNOWLEDGE.concepts if isinstance(one, kind)]) == ids


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        (
            '{"plan": {"route": "intravenous"}, "patient": {}}',
            (
                "$.plan.route is `intravenous`, which is not a known route, did you mean `iv` or `iv-bolus` or "
                "`iv-infusion`?"
            ),
        ),
        (
            '{"plan": {"medicines": {"present": ["metformin"]}}, "patient": {}}',
            (
                "$.plan.medicines.present[0] is `metformin`, which is not a known medicine, a medicine that the "
                "vocabulary lacks is written as {id: new-drug, name: new drug, groups: [opioid]}"
            ),
        ),
    ],
)
def test_a_document_is_told_what_was_meant(document: str, problem: str) -> None:
    """A medicine that is like none is told how it is written."""
    with pytest.raises(km.KetamodelError) as caught:
        km.from_json(document, km.Case)

    assert str(caught.value) == problem


@pytest.mark.parametrize(
    ("given", "same"),
    [("150 [lb_av]", "150 lb"), ("11 [stone_av]", "11 st"), ("70 [in_i]", "70 in"), ("6 [ft_i]", "6 ft")],
)
def test_codes_of_ucum_are_read_where_their_common_names_are(given: str, same: str) -> None:
    """A unit may be written in UCUM, also in a document."""
    name = "weight" if km.quantity(given).dimension == "mass" else "height"
    case = km.from_json(f'{{"plan": {{}}, "patient": {{"{name}": "{given}"}}}}', km.Case)

    assert getattr(case.patient, name) == km.quantity(given) == km.quantity(same)
