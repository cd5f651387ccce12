"""When esketamine nasal spray needs care: pregnancy, breastfeeding and the liver."""

from ketamodel.domain.kinds import HepaticImpairment
from ketamodel.knowledge.conditions import MAY_BE_PREGNANT, NOT_MALE, SPRAVATO
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.answers import breastfeeding, hepatic_impairment, pregnant
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["PREGNANCY_AND_LIVER"]

PREGNANCY = Rule(
    id="esketamine-pregnancy",
    title="Esketamine may harm the unborn child.",
    applies=SPRAVATO,
    when=all_of(NOT_MALE, pregnant),
    then=caution(Severity.HIGH, "Not recommended: tell her of the risk, and stop if pregnancy occurs."),
    because=[
        SPRAVATO_USPI.section("8.1", "may cause fetal harm; not recommended in pregnancy"),
        SPRAVATO_USPI.at("warning on the unborn child", "stop if pregnancy occurs", Reading.SECONDARY),
    ],
)
BREASTFEEDING = Rule(
    id="esketamine-breastfeeding",
    title="Breastfeeding is not recommended during treatment with esketamine.",
    applies=SPRAVATO,
    when=all_of(NOT_MALE, breastfeeding),
    then=caution(Severity.HIGH, "Not recommended during treatment."),
    because=[SPRAVATO_USPI.section("8.2", "breastfeeding is not recommended during treatment")],
)
CONTRACEPTION = Rule(
    id="esketamine-contraception",
    title="Women who can become pregnant are told of the risk and of contraception.",
    applies=SPRAVATO,
    when=MAY_BE_PREGNANT,
    then=advice("Plan contraception and tell of the risk to the unborn child."),
    because=[
        SPRAVATO_USPI.at("warning on the unborn child", "counsel on the risk to the unborn child"),
        KETAMODEL_EDITORIAL.at("pregnancy", "asked of women from 12 years to 55 years"),
    ],
)
HEPATIC_MODERATE = Rule(
    id="esketamine-hepatic-moderate",
    title="With moderate hepatic impairment patients are monitored for longer.",
    applies=SPRAVATO,
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_B),
    then=caution(Severity.MODERATE, "Observe for longer: exposure and half-life are higher."),
    because=[
        SPRAVATO_USPI.section("8.6", "Child-Pugh class B: higher exposure, longer monitoring"),
        SPRAVATO_SMPC.section("4.2", "moderate impairment: 84 mg with caution", Reading.RECALLED),
    ],
)
HEPATIC_SEVERE = Rule(
    id="esketamine-hepatic-severe",
    title="With severe hepatic impairment esketamine is not recommended.",
    applies=SPRAVATO,
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_C),
    then=caution(Severity.HIGH, "Not recommended."),
    because=[
        SPRAVATO_USPI.section("8.6", "Child-Pugh class C: not recommended"),
        SPRAVATO_SMPC.section("4.2", "severe impairment: not recommended", Reading.RECALLED),
    ],
)

PREGNANCY_AND_LIVER = (PREGNANCY, BREASTFEEDING, CONTRACEPTION, HEPATIC_MODERATE, HEPATIC_SEVERE)
