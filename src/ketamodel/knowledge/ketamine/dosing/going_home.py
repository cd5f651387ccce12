"""How a treatment with ketamine injection ends."""

from ketamodel.domain.kinds import Care
from ketamodel.knowledge.conditions import KETAMINE_OR_INJECTED_ESKETAMINE
from ketamodel.knowledge.sources import KETAMINE_USPI_OLD, KETAMODEL_EDITORIAL
from ketamodel.knowledge.vocabulary.answers import care, same_day_driving
from ketamodel.knowledge.vocabulary.provision_list import provides_escort
from ketamodel.rules.builders import all_of, not_
from ketamodel.rules.conclusion import Reason, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["GOING_HOME"]

_OUTPATIENT = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, care.is_(Care.OUTPATIENT))
NO_ESCORT = Rule(
    id="ketamine-no-escort",
    title="An outpatient leaves with a responsible adult after ketamine.",
    applies=_OUTPATIENT,
    when=not_(provides_escort),
    then=unsupported("Arrange transport with a responsible adult.", reason=Reason.PROHIBITED),
    because=[KETAMINE_USPI_OLD.at("special note", "outpatients are released with a responsible adult")],
)
SAME_DAY_DRIVING = Rule(
    id="ketamine-same-day-driving",
    title="No driving or use of machines on the day of a ketamine treatment.",
    applies=_OUTPATIENT,
    when=same_day_driving,
    then=unsupported("Plan no driving before the next day.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI_OLD.at(
            "special note",
            "outpatients are released only after recovery, with a responsible adult",
        ),
        KETAMODEL_EDITORIAL.at("driving", "planned driving on the day of treatment is not supported"),
    ],
)

GOING_HOME = (NO_ESCORT, SAME_DAY_DRIVING)
