"""When ketamine injection needs care: anaesthesia, and the place where it is given."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.conditions import (
    FOR_ANAESTHESIA,
    IN_UK,
    KETAMINE_AGENT,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.indications import RAPID_SEQUENCE_INTUBATION
from ketamodel.knowledge.sources import (
    KETALAR_UK,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    duration,
    sessions,
)
from ketamodel.knowledge.vocabulary.answers import (
    indication,
    setting,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, hours, months, years
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["ANAESTHESIA_AND_PLACE"]

_ANAESTHESIA = all_of(KETAMINE_AGENT, FOR_ANAESTHESIA)

# Anaesthesia and place
YOUNG_BRAIN = Rule(
    id="ketamine-under-3-years",
    title="Below 3 years long or repeated anaesthesia may harm the developing brain.",
    applies=_ANAESTHESIA,
    when=all_of(age < years(3), any_of(duration > hours(3), sessions > count(1))),
    then=caution(Severity.MODERATE, "Weigh the benefit against the risk."),
    because=[KETAMINE_USPI.section("5.5", "below 3 years: more than 3 h or repeated, that is more than 1 exposure")],
)
UNDER_3_MONTHS = Rule(
    id="ketamine-anaesthesia-under-3-months",
    title="Below 3 months anaesthesia or intubation with ketamine calls for care.",
    applies=all_of(KETAMINE_AGENT, any_of(FOR_ANAESTHESIA, indication.is_(RAPID_SEQUENCE_INTUBATION))),
    when=age < months(3),
    then=caution(Severity.MODERATE, "Only by a physician with experience in anaesthesia: airway complications."),
    because=[KETAMODEL_EDITORIAL.at("anaesthesia in infants", "below 3 months: caution", Reading.RECALLED)],
)
UK_OUTSIDE_HOSPITAL = Rule(
    id="ketamine-uk-outside-hospital",
    title="In the UK ketamine outside a hospital breaks the label's rule on place and person.",
    applies=all_of(KETAMINE_AGENT, IN_UK, NOT_EMERGENCY),
    when=setting.is_in(
        settings.INFUSION_CLINIC,
        settings.PHYSICIAN_OFFICE,
        settings.REMS_CERTIFIED_CLINIC,
        settings.DENTAL_OFFICE,
        settings.HOSPICE_PALLIATIVE,
        settings.PREHOSPITAL,
        settings.HOME,
        settings.TELEHEALTH,
    ),
    then=caution(
        Severity.HIGH,
        "Used in hospitals by or under experienced anaesthetists, except in an emergency.",
    ),
    because=[
        KETALAR_UK.at(
            "precautions",
            "in hospitals, by or under experienced anaesthetists, except in emergencies",
        )
    ],
)

ANAESTHESIA_AND_PLACE = (
    YOUNG_BRAIN,
    UNDER_3_MONTHS,
    UK_OUTSIDE_HOSPITAL,
)
