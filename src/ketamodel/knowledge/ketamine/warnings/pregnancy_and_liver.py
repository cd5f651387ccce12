"""When ketamine injection needs care: pregnancy, breastfeeding and liver."""

from ketamodel.domain.kinds import HepaticImpairment
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_ANAESTHESIA,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    IN_CH,
    IN_US,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
    NOT_MALE,
)
from ketamodel.knowledge.indications import ACUTE_PAIN_GROUP
from ketamodel.knowledge.routes import IV_INFUSION
from ketamodel.knowledge.sources import (
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    KETAMINE_CH,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    LACTMED,
)
from ketamodel.knowledge.vocabulary.amounts import (
    duration,
    liver_enzymes,
    sessions,
)
from ketamodel.knowledge.vocabulary.answers import (
    breastfeeding,
    hepatic_impairment,
    indication,
    pregnant,
    route,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    ketamine_liver_injury,
    pre_eclampsia_or_eclampsia,
    third_trimester,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    count,
    hours,
)
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["PREGNANCY_AND_LIVER"]


# Pregnancy and breastfeeding
PREGNANCY = Rule(
    id="ketamine-pregnancy",
    title="Ketamine is not recommended in pregnancy, labour and delivery included.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, NOT_EMERGENCY),
    when=all_of(NOT_MALE, pregnant),
    then=caution(Severity.HIGH, "Not recommended: safety is not established."),
    because=[
        KETAMINE_MPR.at(
            "pregnancy",
            "not recommended in pregnancy, labour and delivery included",
            Reading.SECONDARY,
        )
    ],
)
PREGNANCY_EMERGENCY = Rule(
    id="ketamine-pregnancy-emergency",
    title="In an emergency pregnancy calls for care with ketamine.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, EMERGENCY),
    when=pregnant,
    then=caution(Severity.MODERATE, "Use if it is the better choice."),
    because=[
        KETAMINE_MPR.at(
            "pregnancy",
            "not recommended in pregnancy, labour and delivery included",
            Reading.SECONDARY,
        )
    ],
)
PRE_ECLAMPSIA = Rule(
    id="ketamine-us-pre-eclampsia",
    title="In the US pre-eclampsia or eclampsia is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, IN_US),
    when=pre_eclampsia_or_eclampsia,
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious hazard."),
    because=[
        KETAMODEL_EDITORIAL.at("pre-eclampsia", "US: high severity unless the hazard is recorded", Reading.RECALLED)
    ],
)
BREASTFEEDING_SERIAL = Rule(
    id="ketamine-breastfeeding-serial",
    title="With serial infusions breastfeeding calls for care.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=all_of(NOT_MALE, breastfeeding, sessions > count(1)),
    then=caution(Severity.MODERATE, "Watch the infant for sedation and poor feeding."),
    because=[
        LACTMED.at("ketamine", "relative infant dose below 1 % after one dose", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("breastfeeding", "more than 1 session: caution"),
    ],
)
BREASTFEEDING_SWISS = Rule(
    id="ketamine-ch-breastfeeding",
    title="In Switzerland ketamine should not be used while breastfeeding.",
    applies=all_of(KETAMINE_AGENT, IN_CH),
    when=all_of(NOT_MALE, breastfeeding),
    then=caution(Severity.HIGH, "Should not be used."),
    because=[KETAMINE_CH.at("pregnancy and lactation", "should not be used while breastfeeding")],
)

# Liver
HEPATIC_MODERATE = Rule(
    id="ketamine-hepatic-moderate",
    title="With moderate hepatic impairment ketamine infusions need judgement and liver tests.",
    applies=all_of(
        KETAMINE_OR_INJECTED_ESKETAMINE,
        any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN, all_of(indication.is_(ACUTE_PAIN_GROUP), route.is_(IV_INFUSION))),
    ),
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_B),
    then=caution(Severity.MODERATE, "Use judiciously and follow liver tests."),
    because=[
        ASRA_CHRONIC_2018.at(
            "precautions",
            "moderate hepatic disease: judicious use with monitoring",
            Reading.SECONDARY,
        )
    ],
)
HEPATIC_SEVERE = Rule(
    id="ketamine-hepatic-severe",
    title="With severe hepatic impairment ketamine is a weighty warning.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_C),
    then=caution(Severity.HIGH, "Should normally be avoided."),
    because=[ASRA_CHRONIC_2018.at("contraindications", "severe hepatic impairment: avoid", Reading.SECONDARY)],
)
LIVER_INJURY = Rule(
    id="ketamine-liver-injury",
    title="Earlier liver injury from ketamine is a weighty warning.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=ketamine_liver_injury,
    then=caution(Severity.HIGH, "Should normally not be repeated."),
    because=[KETAMINE_USPI.section("5.6", "hepatobiliary injury with repeated use", Reading.SECONDARY)],
)
LIVER_ENZYMES = Rule(
    id="ketamine-liver-enzymes-raised",
    title="Liver enzymes above 3 times the upper limit are evaluated before treatment goes on.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=liver_enzymes > count(3),
    then=advice("Evaluate before going on."),
    because=[KETAMODEL_EDITORIAL.at("liver tests", "practice: above 3 times the upper limit", Reading.UNCERTAIN)],
)
PAIN_PREGNANCY_EMERGENCY = Rule(
    id="ketamine-emergency-pain-pregnancy",
    title="In an emergency pregnancy is a weighty warning with ketamine for pain.",
    applies=all_of(
        KETAMINE_OR_INJECTED_ESKETAMINE, any_of(indication.is_(ACUTE_PAIN_GROUP), FOR_CHRONIC_PAIN), EMERGENCY
    ),
    when=pregnant,
    then=caution(Severity.HIGH, "The guideline avoids it; give only if the benefit outweighs the risk."),
    because=[ASRA_ACUTE_2018.at("contraindications", "pregnancy", Reading.SECONDARY)],
)
THIRD_TRIMESTER = Rule(
    id="ketamine-third-trimester",
    title="In the third trimester long or repeated anaesthesia may harm the developing brain.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_ANAESTHESIA),
    when=all_of(NOT_MALE, third_trimester, any_of(duration > hours(3), sessions > count(1))),
    then=caution(Severity.MODERATE, "Weigh the benefit against the risk."),
    because=[KETAMINE_USPI.section("5.5", "third trimester: more than 3 h or repeated, that is more than 1 exposure")],
)

PREGNANCY_AND_LIVER = (
    PAIN_PREGNANCY_EMERGENCY,
    THIRD_TRIMESTER,
    PREGNANCY,
    PREGNANCY_EMERGENCY,
    PRE_ECLAMPSIA,
    BREASTFEEDING_SERIAL,
    BREASTFEEDING_SWISS,
    HEPATIC_MODERATE,
    HEPATIC_SEVERE,
    LIVER_INJURY,
    LIVER_ENZYMES,
)
