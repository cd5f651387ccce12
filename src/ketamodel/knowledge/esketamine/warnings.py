"""When esketamine nasal spray needs care."""

from ketamodel.domain.kinds import HepaticImpairment
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    MAY_BE_PREGNANT,
    NOT_MALE,
    SPRAVATO,
    SPRAVATO_IN_SMPC_TERRITORY,
    SPRAVATO_IN_US,
    SPRAVATO_ON_A_LABEL,
)
from ketamodel.knowledge.indications import MDD_ACUTE_SUICIDALITY
from ketamodel.knowledge.sources import (
    KETAMODEL_EDITORIAL,
    SPRAVATO_MPR,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    body_mass_index,
    diastolic_blood_pressure,
    since_cardiovascular_event,
    systolic_blood_pressure,
    week,
)
from ketamodel.knowledge.vocabulary.answers import (
    benefit_assessed,
    breastfeeding,
    hepatic_impairment,
    indication,
    pregnant,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    active_mania,
    brain_injury_history,
    cardiovascular_event,
    copd,
    heart_failure_nyha_3_4,
    hypertensive_encephalopathy_history,
    insufficiently_treated_hyperthyroidism,
    mania_history,
    myocardial_infarction,
    obstructive_sleep_apnea,
    severe_valve_disease,
    uncontrolled_arrhythmia,
    unipolar_depression_confirmed,
    ventricular_shunt,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, kg_per_m2, mmHg, not_, weeks, years
from ketamodel.rules.conclusion import Conclusion, Kind, NotKnown, Reason, Severity, advice, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["WARNINGS"]

_WEIGH = "Weigh benefit and risk, and consider delaying the dose."

# Blood pressure and circulation
PRESSURE_US = Rule(
    id="esketamine-bp-over-140-90",
    title="A blood pressure above 140/90 mm[Hg] before the dose calls for a decision.",
    applies=SPRAVATO_IN_US,
    when=any_of(systolic_blood_pressure > mmHg(140), diastolic_blood_pressure > mmHg(90)),
    then=caution(Severity.MODERATE, _WEIGH),
    because=[
        SPRAVATO_USPI.section(
            "2.1",
            "above 140 mm[Hg] systolic or 90 mm[Hg] diastolic: weigh the risk, consider delaying",
            Reading.SECONDARY,
        ),
    ],
)
PRESSURE_EU = Rule(
    id="esketamine-eu-bp-over-140-90",
    title="In the EU a blood pressure above 140/90 mm[Hg], from 65 years above 150/90 mm[Hg], is treated first.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=any_of(
        systolic_blood_pressure > mmHg(150),
        all_of(age < years(65), systolic_blood_pressure > mmHg(140)),
        diastolic_blood_pressure > mmHg(90),
    ),
    then=caution(Severity.MODERATE, "Lower the blood pressure first, or decide by benefit and risk."),
    because=[
        SPRAVATO_SMPC.section("4.4", "below 65 years above 140 mm[Hg] systolic or 90 mm[Hg] diastolic"),
        SPRAVATO_SMPC.section(
            "4.4",
            "from 65 years above 150 mm[Hg] systolic or 90 mm[Hg] diastolic",
            Reading.RECALLED,
        ),
    ],
)
PRESSURE_EMERGENCY = Rule(
    id="esketamine-emergency-bp-over-180-110",
    title="In an emergency a blood pressure above 180/110 mm[Hg] is a weighty warning.",
    applies=all_of(SPRAVATO_ON_A_LABEL, EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(110)),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk of a further rise."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "serious risk",
            "above 180 mm[Hg] systolic or 110 mm[Hg] diastolic in an emergency: caution of high severity",
            Reading.RECALLED,
        )
    ],
)
RECENT_EVENT_US = Rule(
    id="esketamine-us-recent-cardiovascular-event",
    title="In the US a cardiovascular event within 6 weeks is a weighty warning.",
    applies=SPRAVATO_IN_US,
    when=all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
    then=caution(Severity.HIGH, "Should normally wait: the EU text rules it out."),
    because=[
        SPRAVATO_USPI.section(
            "5.7",
            "assess patients with cardiovascular conditions before starting",
            Reading.RECALLED,
        ),
        SPRAVATO_SMPC.section("4.3", "contraindicated in the EU within 6 weeks of a cardiovascular event"),
    ],
)
ENCEPHALOPATHY = Rule(
    id="esketamine-hypertensive-encephalopathy",
    title="After hypertensive encephalopathy more intensive monitoring is needed.",
    applies=SPRAVATO,
    when=hypertensive_encephalopathy_history,
    then=caution(Severity.MODERATE, "Watch blood pressure and symptoms more closely."),
    because=[
        SPRAVATO_USPI.section(
            "5.7",
            "history of hypertensive encephalopathy: more intensive monitoring",
            Reading.SECONDARY,
        ),
        SPRAVATO_MPR.at(
            "warnings",
            "history of hypertensive encephalopathy: more intensive monitoring",
            Reading.SECONDARY,
        ),
    ],
)
CONDITIONS_US = Rule(
    id="esketamine-us-conditions-of-the-eu-text",
    title="In the US, conditions for which the EU text asks that the benefit outweighs the risk call for care too.",
    applies=SPRAVATO_IN_US,
    when=any_of(
        copd,
        all_of(obstructive_sleep_apnea, body_mass_index >= kg_per_m2(35)),
        insufficiently_treated_hyperthyroidism,
        brain_injury_history,
        ventricular_shunt,
    ),
    then=caution(
        Severity.MODERATE, "The EU text: only if the benefit outweighs the risk, where resuscitation is at hand."
    ),
    because=[
        SPRAVATO_SMPC.section(
            "4.4",
            "pulmonary insufficiency, sleep apnoea with a body mass index from 35 kg/m2, hyperthyroidism, brain injury, shunt",
            Reading.RECALLED,
        ),
        KETAMODEL_EDITORIAL.at("conditions of the EU text", "in the US: caution, the label does not name them"),
    ],
)
UNSTABLE_EU = Rule(
    id="esketamine-eu-unstable-cv-resp",
    title="In the EU unstable cardiovascular or respiratory conditions need a benefit that outweighs the risk, and a site that can resuscitate.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=any_of(
        copd,
        all_of(obstructive_sleep_apnea, body_mass_index >= kg_per_m2(35)),
        uncontrolled_arrhythmia,
        myocardial_infarction,
        heart_failure_nyha_3_4,
        severe_valve_disease,
        insufficiently_treated_hyperthyroidism,
        brain_injury_history,
        hypertensive_encephalopathy_history,
        ventricular_shunt,
    ),
    then=caution(
        Severity.HIGH,
        "Start only if the benefit outweighs the risk, where resuscitation is at hand.",
    ),
    because=[
        SPRAVATO_SMPC.section(
            "4.4",
            "pulmonary insufficiency, sleep apnoea with a body mass index from 35 kg/m2, arrhythmia, past infarction, heart failure, valve disease, hyperthyroidism, brain injury, encephalopathy, shunt",
            Reading.RECALLED,
        )
    ],
)

# Mind
MANIA_CONFIRMED_UNIPOLAR = Rule(
    id="esketamine-mania-history",
    title="A manic history needs care even where unipolar depression is recorded.",
    applies=SPRAVATO,
    when=all_of(mania_history, unipolar_depression_confirmed),
    then=caution(Severity.HIGH, "Watch for a switch into mania."),
    because=[SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED)],
)
MANIA_MEANS_BIPOLAR = Rule(
    id="esketamine-mania-means-bipolar",
    title="After mania or hypomania the diagnosis is bipolar, and the uses for major depressive disorder are not met.",
    applies=SPRAVATO,
    when=all_of(mania_history, not_(unipolar_depression_confirmed)),
    then=Conclusion(
        Kind.UNSUPPORTED,
        "Clear the diagnosis: bipolar depression is no use of the label.",
        reason=Reason.LIMIT,
        instead=NotKnown.BLOCKS,
        departs="the uses for major depressive disorder are defined by it",
    ),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at(
            "bipolar disorder",
            "a manic history excludes major depressive disorder unless the clinician records it",
        ),
    ],
)
ACTIVE_MANIA = Rule(
    id="esketamine-active-mania",
    title="Mania or a mixed state now rules out a session of esketamine nasal spray.",
    applies=SPRAVATO,
    when=active_mania,
    then=unsupported("Treat the mania first.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "active mania or mixed state: no elective session"),
    ],
)
LIMITS_OF_EFFECT = Rule(
    id="esketamine-suicidality-limits",
    title="Esketamine has not been shown to prevent suicide.",
    applies=all_of(SPRAVATO, indication.is_(MDD_ACUTE_SUICIDALITY)),
    when=indication.is_(MDD_ACUTE_SUICIDALITY),
    then=advice("Hospital admission may still be needed."),
    because=[
        SPRAVATO_USPI.section(
            "1",
            "effectiveness in preventing suicide or reducing suicidal ideation was not demonstrated",
        )
    ],
)
YOUNG_ADULT = Rule(
    id="esketamine-suicidality-young",
    title="Up to 24 years antidepressants can increase suicidal thoughts.",
    applies=SPRAVATO,
    when=age <= years(24),
    then=advice("Watch closely, most of all at the start and at changes of dose."),
    because=[SPRAVATO_USPI.at("boxed warning", "up to 24 years: increased suicidal thoughts with antidepressants")],
)

# Pregnancy, liver, course
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

WARNINGS = (
    PRESSURE_US,
    PRESSURE_EU,
    PRESSURE_EMERGENCY,
    RECENT_EVENT_US,
    ENCEPHALOPATHY,
    UNSTABLE_EU,
    CONDITIONS_US,
    MANIA_CONFIRMED_UNIPOLAR,
    MANIA_MEANS_BIPOLAR,
    ACTIVE_MANIA,
    LIMITS_OF_EFFECT,
    YOUNG_ADULT,
    PREGNANCY,
    BREASTFEEDING,
    CONTRACEPTION,
    HEPATIC_MODERATE,
    HEPATIC_SEVERE,
    MDSI_BEYOND_WEEK_4,
    BENEFIT_NOT_ASSESSED,
)
