"""When esketamine nasal spray needs care: after the first weeks of the course."""

from ketamodel.knowledge.conditions import SPRAVATO
from ketamodel.knowledge.indications import MDD_ACUTE_SUICIDALITY
from ketamodel.knowledge.sources import SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.amounts import week
from ketamodel.knowledge.vocabulary.answers import benefit_assessed, indication
from ketamodel.rules.builders import all_of, count, not_
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["COURSE"]

MDSI_BEYOND_WEEK_4 = Rule(
    id="esketamine-mdsi-beyond-week-4",
    title="With acute suicidality, use beyond week 4 was not systematically evaluated.",
    applies=all_of(SPRAVATO, indication.is_(MDD_ACUTE_SUICIDALITY)),
    when=week > count(4),
    then=caution(
        Severity.MODERATE,
        "If the criteria of treatment-resistant depression are met, declare that use.",
    ),
    because=[SPRAVATO_USPI.section("2", "use beyond week 4, not systematically evaluated")],
)
BENEFIT_NOT_ASSESSED = Rule(
    id="esketamine-benefit-not-assessed",
    title="The benefit is assessed at the end of week 4 before treatment goes on.",
    applies=SPRAVATO,
    when=all_of(week > count(4), not_(benefit_assessed)),
    then=advice("Assess the benefit before going on."),
    because=[SPRAVATO_USPI.section("2", "evidence of benefit is assessed at the end of week 4")],
)

COURSE = (MDSI_BEYOND_WEEK_4, BENEFIT_NOT_ASSESSED)
