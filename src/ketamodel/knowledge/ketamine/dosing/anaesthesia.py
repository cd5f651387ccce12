"""Ketamine injection for anaesthesia: how it is given, and by whom."""

from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_ANAESTHESIA,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.routes import IV_BOLUS
from ketamodel.knowledge.sources import KETALAR_UK, KETAMINE_USPI
from ketamodel.knowledge.vocabulary.amounts import duration
from ketamodel.knowledge.vocabulary.answers import fasted, route
from ketamodel.knowledge.vocabulary.provision_list import provides_anaesthesia_clinician
from ketamodel.rules.builders import all_of, not_, seconds
from ketamodel.rules.conclusion import Reason, Severity, advice, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["ANAESTHESIA"]

_ANAESTHESIA = all_of(KETAMINE_AGENT, FOR_ANAESTHESIA)
_ANY_ANAESTHESIA = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_ANAESTHESIA)
PUSH = Rule(
    id="ketamine-iv-push-under-60-s",
    title="For anaesthesia ketamine is pushed over 60 s, not faster.",
    applies=all_of(_ANAESTHESIA, route.is_(IV_BOLUS)),
    when=duration < seconds(60),
    then=caution(Severity.MODERATE, "Push over 60 s: respiratory depression and a higher pressor response."),
    because=[
        KETAMINE_USPI.section(
            "2.2",
            "over 60 s; faster may cause respiratory depression and an enhanced pressor response",
        ),
        KETALAR_UK.at("posology", "over 60 s"),
    ],
)
NOT_FASTED = Rule(
    id="ketamine-not-fasted",
    title="Anaesthesia with ketamine is not recommended when fasting rules were not followed.",
    applies=all_of(_ANY_ANAESTHESIA, NOT_EMERGENCY),
    when=not_(fasted),
    then=caution(Severity.MODERATE, "Wait, or guard the airway: vomiting and aspiration."),
    because=[KETAMINE_USPI.section("2.1", "not recommended if fasting guidelines were not followed")],
)
NOT_FASTED_EMERGENCY = Rule(
    id="ketamine-not-fasted-emergency",
    title="In an emergency anaesthesia goes ahead by judgement when the patient is not fasted.",
    applies=all_of(_ANY_ANAESTHESIA, EMERGENCY),
    when=not_(fasted),
    then=advice("Guard the airway: vomiting and aspiration."),
    because=[KETAMINE_USPI.section("2.1", "not recommended if fasting guidelines were not followed")],
)
PRESCRIBER = Rule(
    id="ketamine-anaesthesia-clinician",
    title="General anaesthesia with ketamine is given by or under a clinician experienced in it.",
    applies=_ANY_ANAESTHESIA,
    when=not_(provides_anaesthesia_clinician),
    then=unsupported(
        "Let a clinician experienced in general anaesthesia give or direct it.",
        reason=Reason.PROHIBITED,
    ),
    because=[KETAMINE_USPI.section("2.1", "by or under the direction of those experienced in general anaesthesia")],
)
ANTISIALAGOGUE = Rule(
    id="ketamine-antisialagogue",
    title="An antisialagogue is given before induction with ketamine.",
    applies=_ANAESTHESIA,
    when=FOR_ANAESTHESIA,
    then=advice("Plan an antisialagogue."),
    because=[KETAMINE_USPI.section("2.1", "antisialagogue before induction")],
)

ANAESTHESIA = (PUSH, NOT_FASTED, NOT_FASTED_EMERGENCY, PRESCRIBER, ANTISIALAGOGUE)
