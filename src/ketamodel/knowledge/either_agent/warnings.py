"""Conditions of the patient in which both agents need care."""

from ketamodel.domain.kinds import PsychosisHistory, SubstanceUse
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.sources import (
    ASRA_CHRONIC_2018,
    ED_PROTOCOL_2020,
    ELEKT_D,
    KETALAR_UK,
    KETAMINE_PDR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.knowledge.vocabulary.amounts import age
from ketamodel.knowledge.vocabulary.answers import psychosis, psychotic_features, substance_use
from ketamodel.knowledge.vocabulary.risk_list import (
    active_ulcerative_cystitis,
    cardiovascular_disease,
    chronic_alcohol_use,
    consent_incapacity,
    delirium,
    dementia,
    falls_or_frailty,
    intoxication_or_withdrawal,
    ketamine_misuse,
    phaeochromocytoma,
    poorly_controlled_cardiovascular_disease,
    pulmonary_hypertension,
    right_heart_failure,
    schizophrenia,
    urinary_symptoms,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, years
from ketamodel.rules.conclusion import Severity, caution
from ketamodel.rules.rule import Rule

__all__ = ["WARNINGS"]

# Heart and circulation
CARDIOVASCULAR = Rule(
    id="cardiovascular-disease",
    title="Cardiovascular or cerebrovascular disease is assessed before treatment.",
    when=cardiovascular_disease,
    then=caution(Severity.MODERATE, "Assess first: blood pressure and heart rate will rise."),
    because=[
        SPRAVATO_USPI.section(
            "5.7",
            "assess patients with cardiovascular and cerebrovascular conditions before starting",
            Reading.RECALLED,
        ),
        SPRAVATO_SMPC.section("4.2", "unstable cardiovascular disease only where resuscitation is at hand"),
        KETAMINE_USPI.section("5", "monitor vital signs and cardiac function: blood pressure and heart rate rise"),
    ],
)
CARDIOVASCULAR_UNSTABLE = Rule(
    id="cardiovascular-disease-poorly-controlled",
    title="Poorly controlled cardiovascular disease is a weighty warning with ketamine and esketamine.",
    when=poorly_controlled_cardiovascular_disease,
    then=caution(Severity.HIGH, "Should normally be stabilised first."),
    because=[
        SPRAVATO_SMPC.section("4.2", "unstable cardiovascular disease only where resuscitation is at hand"),
        ASRA_CHRONIC_2018.at("contraindications", "poorly controlled cardiovascular disease", Reading.SECONDARY),
    ],
)
PRESSOR_SENSITIVE = Rule(
    id="pulmonary-hypertension-phaeo",
    title="Pulmonary hypertension, right ventricular failure and phaeochromocytoma are weighty warnings.",
    when=any_of(pulmonary_hypertension, right_heart_failure, phaeochromocytoma),
    then=caution(Severity.HIGH, "A rise of pressure or catecholamines may be dangerous."),
    because=[
        KETAMINE_PDR.at("precautions", "pulmonary hypertension", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at(
            "pressor effect",
            "right ventricular failure and phaeochromocytoma by the same effect",
            Reading.RECALLED,
        ),
    ],
)

# Mind
PSYCHOSIS = Rule(
    id="psychosis",
    title="Psychosis now or before needs a benefit that outweighs the risk.",
    when=any_of(psychosis.is_in(PsychosisHistory.CHRONIC_STABLE, PsychosisHistory.ACTIVE), schizophrenia),
    then=caution(Severity.HIGH, "Start only if the benefit outweighs the risk."),
    because=[
        SPRAVATO_USPI.section(
            "5.2",
            "history of psychosis: assess carefully, start only if the benefit outweighs the risk",
        ),
        KETAMODEL_EDITORIAL.at(
            "psychosis",
            "active or stable chronic psychosis: caution of high severity wherever it is no contraindication",
        ),
    ],
)
PSYCHOSIS_PAST = Rule(
    id="psychosis-past",
    title="A psychotic episode in the past needs a benefit that outweighs the risk.",
    applies=NOT_EMERGENCY,
    when=psychosis.is_(PsychosisHistory.PAST_RESOLVED),
    then=caution(Severity.HIGH, "Start only if the benefit outweighs the risk."),
    because=[
        SPRAVATO_USPI.section(
            "5.2",
            "history of psychosis: assess carefully, start only if the benefit outweighs the risk",
        ),
        ED_PROTOCOL_2020.at("table", "history of psychosis: contraindicated for analgesia"),
        KETAMODEL_EDITORIAL.at("psychosis", "past and resolved: caution of high severity unless an emergency"),
    ],
)
PSYCHOTIC_FEATURES = Rule(
    id="psychotic-features",
    title="An episode with psychotic features is a weighty warning.",
    applies=FOR_PSYCHIATRIC_USE,
    when=psychotic_features,
    then=caution(Severity.HIGH, "The trials left out psychotic depression."),
    because=[
        ELEKT_D.at("abstract", "non-psychotic depression only"),
        KETAMODEL_EDITORIAL.at(
            "psychotic features",
            "nasal esketamine and intravenous ketamine: caution of high severity",
            Reading.RECALLED,
        ),
    ],
)
SUBSTANCE_HISTORY = Rule(
    id="substance-use-history",
    title="A history of substance use disorder calls for careful consideration.",
    when=substance_use.is_(SubstanceUse.HISTORY),
    then=caution(Severity.MODERATE, "Consider the risk of misuse, and watch for it."),
    because=[SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor")],
)
SUBSTANCE_ACTIVE = Rule(
    id="substance-use-active",
    title="An active substance use disorder is a weighty warning.",
    when=substance_use.is_(SubstanceUse.ACTIVE),
    then=caution(Severity.HIGH, "Should normally be treated first."),
    because=[
        SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor"),
        ASRA_CHRONIC_2018.at("contraindications", "active substance abuse", Reading.SECONDARY),
    ],
)
MISUSE = Rule(
    id="ketamine-misuse",
    title="Misuse of ketamine at any time is a weighty warning.",
    when=ketamine_misuse,
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        SPRAVATO_USPI.at("boxed warning and section 9", "abuse and misuse: consider before prescribing, monitor"),
        KETAMODEL_EDITORIAL.at(
            "substance use",
            "ketamine misuse at any time: caution of high severity",
            Reading.RECALLED,
        ),
    ],
)
INTOXICATION = Rule(
    id="intoxication-or-withdrawal",
    title="Intoxication or withdrawal at the session is a weighty warning.",
    applies=NOT_EMERGENCY,
    when=intoxication_or_withdrawal,
    then=caution(Severity.HIGH, "Postpone the session."),
    because=[
        KETANEST_S.at("leaflet", "caution with acute or chronic alcohol"),
        KETAMODEL_EDITORIAL.at(
            "intoxication",
            "with alcohol, an opioid, a sedative or a stimulant: high severity unless an emergency",
            Reading.RECALLED,
        ),
    ],
)
INTOXICATION_EMERGENCY = Rule(
    id="intoxication-or-withdrawal-emergency",
    title="In an emergency intoxication or withdrawal calls for care.",
    applies=EMERGENCY,
    when=intoxication_or_withdrawal,
    then=caution(Severity.MODERATE, "Expect deeper and longer sedation."),
    because=[KETANEST_S.at("leaflet", "caution with acute or chronic alcohol")],
)
ALCOHOL_CHRONIC = Rule(
    id="chronic-alcohol-use",
    title="Chronic alcohol use calls for care.",
    when=chronic_alcohol_use,
    then=caution(Severity.MODERATE, "Expect altered effects."),
    because=[KETALAR_UK.at("precautions", "caution in chronic alcohol use")],
)
CAPACITY = Rule(
    id="delirium-dementia-capacity",
    title="Delirium, moderate or severe dementia, or no valid consent should stop an elective plan.",
    applies=all_of(any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN), NOT_EMERGENCY),
    when=any_of(delirium, dementia, consent_incapacity),
    then=caution(Severity.HIGH, "Do not start an elective course."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "capacity",
            "delirium, moderate to severe dementia or no capacity: do not start elective treatment",
            Reading.RECALLED,
        )
    ],
)

# Other
CYSTITIS = Rule(
    id="urinary-symptoms",
    title="Urinary symptoms are evaluated before treatment goes on.",
    when=urinary_symptoms,
    then=caution(Severity.MODERATE, "Evaluate, and consider stopping if they persist."),
    because=[
        SPRAVATO_USPI.at("warning on the bladder", "monitor for urinary symptoms"),
        KETAMINE_USPI.section("6", "genitourinary pain and cystitis with chronic use: evaluate, consider stopping"),
    ],
)
CYSTITIS_ACTIVE = Rule(
    id="active-ulcerative-cystitis",
    title="Active ulcerative or interstitial cystitis is a weighty warning.",
    when=active_ulcerative_cystitis,
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        SPRAVATO_USPI.at("warning on the bladder", "ulcerative or interstitial cystitis"),
        KETAMINE_USPI.section("6", "ulcerative and haemorrhagic cystitis with chronic use"),
    ],
)
FRAIL = Rule(
    id="falls-or-frailty-from-65",
    title="From 65 years frailty or falls call for care.",
    when=all_of(age >= years(65), falls_or_frailty),
    then=caution(Severity.MODERATE, "Guard against falls after the dose."),
    because=[SPRAVATO_SMPC.section("4.4", "from 65 years: greater risk of falls")],
)
WARNINGS = (
    CARDIOVASCULAR,
    CARDIOVASCULAR_UNSTABLE,
    PRESSOR_SENSITIVE,
    PSYCHOSIS,
    PSYCHOSIS_PAST,
    PSYCHOTIC_FEATURES,
    SUBSTANCE_HISTORY,
    SUBSTANCE_ACTIVE,
    MISUSE,
    INTOXICATION,
    INTOXICATION_EMERGENCY,
    ALCOHOL_CHRONIC,
    CAPACITY,
    CYSTITIS,
    CYSTITIS_ACTIVE,
    FRAIL,
)
