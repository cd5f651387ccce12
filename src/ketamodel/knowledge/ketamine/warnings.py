"""When ketamine injection needs care."""

from ketamodel.domain.kinds import HepaticImpairment
from ketamodel.knowledge import settings
from ketamodel.knowledge.conditions import (
    ELECTIVE,
    EMERGENCY,
    FOR_ANAESTHESIA,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    IN_CH,
    IN_UK,
    IN_US,
    KETAMINE_AGENT,
    NOT_EMERGENCY,
    NOT_MALE,
    URGENT_OR_EMERGENCY,
)
from ketamodel.knowledge.indications import BIPOLAR_DEPRESSION, RAPID_SEQUENCE_INTUBATION
from ketamodel.knowledge.ketamine.contraindications import HAZARDS
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASRA_CHRONIC_2018,
    KETALAR_UK,
    KETAMINE_CH,
    KETAMINE_MPR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    LACTMED,
    SPRAVATO_SMPC,
    ZARATE_BIPOLAR,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    diastolic_blood_pressure,
    duration,
    liver_enzymes,
    sessions,
    since_cerebrovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.answers import (
    breastfeeding,
    hepatic_impairment,
    indication,
    pregnant,
    setting,
)
from ketamodel.knowledge.vocabulary.medicine_list import takes_mood_stabilizer
from ketamodel.knowledge.vocabulary.provision_list import provides_informed_consent
from ketamodel.knowledge.vocabulary.risk_list import (
    active_mania,
    cerebral_trauma,
    cerebrovascular_event,
    glaucoma_or_globe_injury,
    ketamine_liver_injury,
    mania_history,
    porphyria,
    pre_eclampsia_or_eclampsia,
    raised_icp,
    suicide_plan_or_intent,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, hours, mmHg, months, not_, years
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["WARNINGS"]

_MOOD = all_of(KETAMINE_AGENT, FOR_PSYCHIATRIC_USE)
_ANAESTHESIA = all_of(KETAMINE_AGENT, FOR_ANAESTHESIA)

# Blood pressure and circulation
PRESSURE = Rule(
    id="ketamine-bp-over-140-90",
    title="Before an elective infusion for a psychiatric use or chronic pain, a blood pressure above 140/90 mm[Hg] calls for a decision.",
    applies=all_of(KETAMINE_AGENT, any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN), ELECTIVE),
    when=any_of(systolic_blood_pressure > mmHg(140), diastolic_blood_pressure > mmHg(90)),
    then=caution(Severity.MODERATE, "Decide to delay or to treat first."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "blood pressure before ketamine",
            "practice: above 140 mm[Hg] systolic or 90 mm[Hg] diastolic",
            Reading.RECALLED,
        )
    ],
)
HAZARD_EMERGENCY = Rule(
    id="ketamine-emergency-bp-rise-hazard-conditions",
    title="In an emergency, conditions in which a rise in blood pressure is a hazard are a weighty warning.",
    applies=all_of(KETAMINE_AGENT, EMERGENCY),
    when=HAZARDS,
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "above 180 mm[Hg] systolic or 110 mm[Hg] diastolic; stroke or intracranial haemorrhage within 3 months: high severity in an emergency",
            Reading.RECALLED,
        ),
    ],
)
OLDER_STROKE = Rule(
    id="ketamine-older-stroke",
    title="A stroke or intracranial haemorrhage more than 3 months ago is a weighty warning.",
    applies=KETAMINE_AGENT,
    when=all_of(cerebrovascular_event, since_cerebrovascular_event > months(3)),
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious hazard."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "stroke or haemorrhage more than 3 months ago: high severity",
            Reading.RECALLED,
        )
    ],
)

SWISS_PRESSURE_EMERGENCY = Rule(
    id="ketamine-ch-emergency-bp-over-180-100",
    title="In Switzerland, in an emergency, a blood pressure above 180 mm[Hg] systolic or 100 mm[Hg] diastolic is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, IN_CH, EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(100)),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        KETAMINE_CH.at("contraindications", "resting blood pressure above 180 mm[Hg] systolic or 100 mm[Hg] diastolic")
    ],
)
STROKE_OR_TRAUMA_UK_EMERGENCY = Rule(
    id="ketamine-uk-emergency-stroke-or-cerebral-trauma",
    title="In the UK, in an emergency, cerebral trauma or a stroke within 3 months is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, IN_UK, EMERGENCY),
    when=any_of(cerebral_trauma, all_of(cerebrovascular_event, since_cerebrovascular_event <= months(3))),
    then=caution(Severity.HIGH, "The UK label rules it out; give only if the benefit outweighs the risk."),
    because=[
        KETALAR_UK.at("contraindications", "cerebrovascular accident or cerebral trauma"),
        KETAMODEL_EDITORIAL.at("stroke", "within 3 months; high severity in an emergency", Reading.RECALLED),
    ],
)

# Head and eye
RAISED_PRESSURE_ELECTIVE = Rule(
    id="ketamine-raised-icp-or-iop-elective",
    title="Raised intracranial pressure, glaucoma or a globe injury is a weighty warning in elective use.",
    applies=all_of(KETAMINE_AGENT, ELECTIVE),
    when=any_of(raised_icp, glaucoma_or_globe_injury),
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        KETAMINE_USPI.section("5.7", "intracranial pressure may rise", Reading.RECALLED),
        KETAMINE_USPI.section("6", "raised intraocular pressure"),
        ACEP_2011.at(
            "relative contraindications",
            "glaucoma or acute globe injury; hydrocephalus or a mass",
            Reading.SECONDARY,
        ),
    ],
)
RAISED_PRESSURE_URGENT = Rule(
    id="ketamine-raised-icp-or-iop-urgent",
    title="Raised intracranial pressure, glaucoma or a globe injury calls for care in urgent use.",
    applies=all_of(KETAMINE_AGENT, URGENT_OR_EMERGENCY),
    when=any_of(raised_icp, glaucoma_or_globe_injury),
    then=caution(Severity.MODERATE, "Weigh benefit and risk."),
    because=[
        KETAMINE_USPI.section("5.7", "intracranial pressure may rise", Reading.RECALLED),
        ACEP_2011.at(
            "relative contraindications",
            "glaucoma or acute globe injury; hydrocephalus or a mass",
            Reading.SECONDARY,
        ),
    ],
)
PORPHYRIA = Rule(
    id="ketamine-porphyria",
    title="Porphyria calls for care with ketamine.",
    applies=KETAMINE_AGENT,
    when=porphyria,
    then=caution(Severity.MODERATE, "Relative contraindication."),
    because=[ACEP_2011.at("relative contraindications", "porphyria", Reading.SECONDARY)],
)

# Mind
MANIA = Rule(
    id="ketamine-mania-history",
    title="Mania or bipolar disorder, at any time, calls for care in psychiatric use.",
    applies=_MOOD,
    when=mania_history,
    then=caution(Severity.MODERATE, "Watch for a switch into mania."),
    because=[SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED)],
)
MANIA_ACTIVE = Rule(
    id="ketamine-active-mania",
    title="Mania or a mixed state now is a weighty warning in elective psychiatric use.",
    applies=all_of(_MOOD, NOT_EMERGENCY),
    when=active_mania,
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "active mania or mixed state: high severity"),
    ],
)
NO_MOOD_STABILIZER = Rule(
    id="ketamine-bipolar-without-mood-stabilizer",
    title="In bipolar depression ketamine without a mood stabilizer is a weighty warning.",
    applies=all_of(KETAMINE_AGENT, indication.is_(BIPOLAR_DEPRESSION)),
    when=not_(takes_mood_stabilizer),
    then=caution(Severity.HIGH, "The trials gave it beside a mood stabilizer."),
    because=[
        ZARATE_BIPOLAR.at("2 trials", "given beside a mood stabilizer", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "without a mood stabilizer: high severity", Reading.RECALLED),
    ],
)
SUICIDE_PLAN = Rule(
    id="ketamine-suicide-plan",
    title="A plan or intent of suicide needs the emergency pathway, not only a medicine.",
    applies=_MOOD,
    when=suicide_plan_or_intent,
    then=advice("Start the emergency pathway; the effect on suicidal thoughts is short."),
    because=[KETAMODEL_EDITORIAL.at("suicidality", "intent or plan: emergency pathway", Reading.RECALLED)],
)
CONSENT = Rule(
    id="ketamine-no-consent",
    title="Off-label use needs a documented informed consent.",
    applies=all_of(KETAMINE_AGENT, any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN), NOT_EMERGENCY),
    when=not_(provides_informed_consent),
    then=caution(Severity.MODERATE, "Obtain and document consent that names the off-label status."),
    because=[KETAMODEL_EDITORIAL.at("consent", "consent recorded as not obtained", Reading.RECALLED)],
)

# Pregnancy and breastfeeding
PREGNANCY = Rule(
    id="ketamine-pregnancy",
    title="Ketamine is not recommended in pregnancy, labour and delivery included.",
    applies=all_of(KETAMINE_AGENT, NOT_EMERGENCY),
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
    applies=all_of(KETAMINE_AGENT, EMERGENCY),
    when=all_of(NOT_MALE, pregnant),
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
    when=all_of(NOT_MALE, pre_eclampsia_or_eclampsia),
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious hazard."),
    because=[
        KETAMODEL_EDITORIAL.at("pre-eclampsia", "US: high severity unless the hazard is recorded", Reading.RECALLED)
    ],
)
BREASTFEEDING_SERIAL = Rule(
    id="ketamine-breastfeeding-serial",
    title="With serial infusions breastfeeding calls for care.",
    applies=KETAMINE_AGENT,
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
    applies=all_of(KETAMINE_AGENT, any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN)),
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
    applies=KETAMINE_AGENT,
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_C),
    then=caution(Severity.HIGH, "Should normally be avoided."),
    because=[ASRA_CHRONIC_2018.at("contraindications", "severe hepatic impairment: avoid", Reading.SECONDARY)],
)
LIVER_INJURY = Rule(
    id="ketamine-liver-injury",
    title="Earlier liver injury from ketamine is a weighty warning.",
    applies=KETAMINE_AGENT,
    when=ketamine_liver_injury,
    then=caution(Severity.HIGH, "Should normally not be repeated."),
    because=[KETAMINE_USPI.section("5.6", "hepatobiliary injury with repeated use", Reading.SECONDARY)],
)
LIVER_ENZYMES = Rule(
    id="ketamine-liver-enzymes-raised",
    title="Liver enzymes above 3 times the upper limit are evaluated before treatment goes on.",
    applies=KETAMINE_AGENT,
    when=liver_enzymes > count(3),
    then=advice("Evaluate before going on."),
    because=[KETAMODEL_EDITORIAL.at("liver tests", "practice: above 3 times the upper limit", Reading.UNCERTAIN)],
)

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

WARNINGS = (
    PRESSURE,
    HAZARD_EMERGENCY,
    OLDER_STROKE,
    SWISS_PRESSURE_EMERGENCY,
    STROKE_OR_TRAUMA_UK_EMERGENCY,
    RAISED_PRESSURE_ELECTIVE,
    RAISED_PRESSURE_URGENT,
    PORPHYRIA,
    MANIA,
    MANIA_ACTIVE,
    NO_MOOD_STABILIZER,
    SUICIDE_PLAN,
    CONSENT,
    PREGNANCY,
    PREGNANCY_EMERGENCY,
    PRE_ECLAMPSIA,
    BREASTFEEDING_SERIAL,
    BREASTFEEDING_SWISS,
    HEPATIC_MODERATE,
    HEPATIC_SEVERE,
    LIVER_INJURY,
    LIVER_ENZYMES,
    YOUNG_BRAIN,
    UNDER_3_MONTHS,
    UK_OUTSIDE_HOSPITAL,
)
