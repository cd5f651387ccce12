"""What must be known of every plan and patient; in an emergency only what is at hand blocks."""

from ketamodel.knowledge.conditions import MAY_BE_PREGNANT, NOT_EMERGENCY
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.amounts import age
from ketamodel.knowledge.vocabulary.answers import (
    agent,
    breastfeeding,
    hepatic_impairment,
    indication,
    jurisdiction,
    medicines_complete,
    pregnant,
    product,
    psychosis,
    route,
    setting,
    sex,
    substance_use,
    urgency,
)
from ketamodel.knowledge.vocabulary.risk_list import cardiovascular_disease, hypersensitivity
from ketamodel.rules.builders import all_of, any_of, years
from ketamodel.rules.rule import required

__all__ = ["REQUIRED"]

_ALWAYS = (KETAMODEL_EDITORIAL.at("required data", "every plan needs this datum, also in an emergency"),)
_UNLESS_EMERGENCY = (KETAMODEL_EDITORIAL.at("required data", "elective and urgent plans need this datum"),)
_OF_WOMEN = (
    KETAMODEL_EDITORIAL.at(
        "required data",
        "asked of women from 12 years to 55 years; an emergency does not wait for it",
    ),
)

REQUIRED = (
    required("needs-jurisdiction", jurisdiction, because=_ALWAYS),
    required("needs-indication", indication, because=_ALWAYS),
    required("needs-agent", agent, because=_ALWAYS),
    required("needs-product", product, because=_ALWAYS),
    required("needs-route", route, because=_ALWAYS),
    required("needs-setting", setting, because=_ALWAYS),
    required("needs-urgency", urgency, because=_ALWAYS),
    required("needs-age", age, because=_ALWAYS),
    required("needs-allergies", hypersensitivity, because=_ALWAYS),
    required("needs-psychosis", psychosis, given=NOT_EMERGENCY, because=_UNLESS_EMERGENCY),
    required("needs-substance-use", substance_use, given=NOT_EMERGENCY, because=_UNLESS_EMERGENCY),
    required(
        "needs-hepatic-impairment",
        hepatic_impairment,
        given=NOT_EMERGENCY,
        because=_UNLESS_EMERGENCY,
    ),
    required(
        "needs-cardiovascular-disease",
        cardiovascular_disease,
        given=NOT_EMERGENCY,
        because=_UNLESS_EMERGENCY,
    ),
    required("needs-medicines", medicines_complete, given=NOT_EMERGENCY, because=_UNLESS_EMERGENCY),
    required("needs-pregnancy", pregnant, given=all_of(NOT_EMERGENCY, MAY_BE_PREGNANT), because=_OF_WOMEN),
    required(
        "needs-breastfeeding",
        breastfeeding,
        given=all_of(NOT_EMERGENCY, MAY_BE_PREGNANT),
        because=_OF_WOMEN,
    ),
    # A pregnancy on record counts only where the sex is known not to be male: without it nothing would be found.
    required(
        "needs-sex",
        sex,
        given=all_of(NOT_EMERGENCY, age >= years(12), age <= years(55), any_of(pregnant, breastfeeding)),
        because=_OF_WOMEN,
    ),
)
