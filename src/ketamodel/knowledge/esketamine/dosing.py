"""How a session of esketamine nasal spray is prepared and ended."""

from ketamodel.knowledge.conditions import SPRAVATO, SPRAVATO_IN_SMPC_TERRITORY
from ketamodel.knowledge.routes import INTRANASAL
from ketamodel.knowledge.sources import (
    KETAMODEL_EDITORIAL,
    SPRAVATO_MPR,
    SPRAVATO_REMS,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.knowledge.vocabulary.amounts import (
    device_gap,
    dose,
    since_liquid,
    since_meal,
    since_nasal_spray,
)
from ketamodel.knowledge.vocabulary.answers import (
    ate_today,
    drank_today,
    nasal_spray_today,
    route,
    same_day_driving,
)
from ketamodel.knowledge.vocabulary.provision_list import (
    provides_direct_observation,
    provides_escort,
    provides_psychiatrist_prescriber,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, hours, mg, minutes, not_
from ketamodel.rules.conclusion import Reason, Severity, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["DOSING"]

# Before the dose
FOOD = Rule(
    id="esketamine-food",
    title="No food in the 2 h before esketamine nasal spray.",
    applies=SPRAVATO,
    when=all_of(ate_today, since_meal < hours(2)),
    then=caution(Severity.MODERATE, "Wait, because of nausea and vomiting."),
    because=[
        SPRAVATO_USPI.section("2", "no food for at least 2 h before", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "no food for at least 2 h before", Reading.SECONDARY),
    ],
)
LIQUIDS = Rule(
    id="esketamine-liquids",
    title="No liquids in the 30 min before esketamine nasal spray.",
    applies=SPRAVATO,
    when=all_of(drank_today, since_liquid < minutes(30)),
    then=caution(Severity.MODERATE, "Wait, because of nausea and vomiting."),
    because=[
        SPRAVATO_USPI.section("2", "no liquids for at least 30 min before", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "no liquids for at least 30 min before", Reading.SECONDARY),
    ],
)
NASAL_MEDICINE = Rule(
    id="esketamine-nasal-drugs",
    title="A nasal corticosteroid or decongestant is used at least 1 h before esketamine nasal spray.",
    applies=SPRAVATO,
    when=all_of(nasal_spray_today, since_nasal_spray < hours(1)),
    then=caution(Severity.MODERATE, "Wait until 1 h has passed."),
    because=[
        SPRAVATO_USPI.section("2", "nasal corticosteroid or decongestant at least 1 h before", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "nasal corticosteroid or decongestant at least 1 h before", Reading.SECONDARY),
    ],
)

# The dose
DEVICE_GAP = Rule(
    id="esketamine-device-gap",
    title="Between two devices there are 5 min of rest.",
    applies=SPRAVATO,
    when=all_of(dose > mg(28), device_gap < minutes(5)),
    then=caution(Severity.MODERATE, "Rest 5 min between devices, so that the medicine is absorbed."),
    because=[
        SPRAVATO_USPI.section("2", "each device delivers 28 mg; 5 min of rest between devices"),
        SPRAVATO_SMPC.section("4.2", "each device delivers 28 mg; 5 min of rest between devices"),
    ],
)
NASAL_ONLY = Rule(
    id="esketamine-nasal-only",
    title="Spravato is for nasal use only.",
    applies=SPRAVATO,
    when=not_(route.is_(INTRANASAL)),
    then=unsupported("Give it into the nose; never convert it to another route.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_USPI.section("2", "for nasal use only"),
        SPRAVATO_SMPC.section("4.2", "for nasal use only"),
    ],
)
DIRECT_OBSERVATION = Rule(
    id="esketamine-direct-observation",
    title="A health professional observes the patient taking the spray.",
    applies=SPRAVATO,
    when=not_(provides_direct_observation),
    then=unsupported("Arrange direct observation.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_REMS.at("requirements", "given under direct observation of a health professional"),
        SPRAVATO_SMPC.section("4.2", "self-administered under direct supervision"),
    ],
)
PSYCHIATRIST_EU = Rule(
    id="esketamine-eu-psychiatrist",
    title="In the EU a psychiatrist decides to prescribe esketamine nasal spray.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=not_(provides_psychiatrist_prescriber),
    then=unsupported("Let a psychiatrist decide.", reason=Reason.LIMIT),
    because=[SPRAVATO_SMPC.section("4.2", "the decision to prescribe is taken by a psychiatrist")],
)

# After the dose
NO_ESCORT = Rule(
    id="esketamine-no-escort",
    title="Without transport home no session of esketamine nasal spray is started.",
    applies=SPRAVATO,
    when=not_(provides_escort),
    then=unsupported("Arrange transport with a responsible adult.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_USPI.at("warning on driving", "no driving until the next day after restful sleep"),
        SPRAVATO_MPR.at("advice to patients", "transport home is arranged", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("escort", "a session without arranged transport is not started"),
    ],
)
SAME_DAY_DRIVING = Rule(
    id="esketamine-same-day-driving",
    title="No driving or use of machines until the next day after restful sleep.",
    applies=SPRAVATO,
    when=same_day_driving,
    then=unsupported("Plan no driving before the next day.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_USPI.at("warning on driving", "no driving or use of machines until the next day after restful sleep")
    ],
)

DOSING = (
    FOOD,
    LIQUIDS,
    NASAL_MEDICINE,
    DEVICE_GAP,
    NASAL_ONLY,
    DIRECT_OBSERVATION,
    PSYCHIATRIST_EU,
    NO_ESCORT,
    SAME_DAY_DRIVING,
)
