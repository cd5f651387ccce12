"""When ketamine injection must not be given."""

from ketamodel.domain.kinds import Jurisdiction, PsychosisHistory
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_PSYCHIATRIC_USE,
    IN_CH,
    IN_UK,
    IN_US,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
    NOT_MALE,
)
from ketamodel.knowledge.sources import (
    APA_2017,
    ASRA_CHRONIC_2018,
    KETALAR_UK,
    KETAMINE_CH,
    KETAMINE_PDR,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    since_cardiovascular_event,
    since_cerebrovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.answers import (
    jurisdiction,
    psychosis,
    psychotic_features,
)
from ketamodel.knowledge.vocabulary.medicine_list import takes_xanthine
from ketamodel.knowledge.vocabulary.risk_list import (
    acute_coronary_syndrome,
    aortic_aneurysm,
    aortic_dissection,
    bp_rise_serious_hazard,
    cardiovascular_event,
    cerebrovascular_event,
    decompensated_heart_failure,
    heart_failure_nyha_3_4,
    hypersensitivity,
    insufficiently_treated_hyperthyroidism,
    intracranial_aneurysm,
    poorly_controlled_cardiovascular_disease,
    pre_eclampsia_or_eclampsia,
    treated_aneurysm,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mmHg, months, not_, weeks
from ketamodel.rules.conclusion import contraindicated
from ketamodel.rules.rule import Rule

__all__ = ["CONTRAINDICATIONS", "HAZARDS", "SEVERE_HEART", "SEVERE_HEART_BECAUSE"]

_HAZARD = (
    KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
    KETALAR_UK.at("contraindications", "a significant rise in blood pressure would be a serious hazard"),
    KETAMINE_CH.at("contraindications", "a significant rise in blood pressure would be a serious hazard"),
)
_EUROPE = all_of(
    KETAMINE_AGENT,
    jurisdiction.is_in(Jurisdiction.UK, Jurisdiction.CH, Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT),
)
_PRE_ECLAMPSIA_BECAUSE = (
    KETALAR_UK.at("contraindications", "eclampsia or pre-eclampsia"),
    KETAMINE_CH.at("contraindications", "eclampsia or pre-eclampsia"),
)

HYPERSENSITIVITY = Rule(
    id="ketamine-hypersensitivity",
    title="Ketamine injection is contraindicated in hypersensitivity to ketamine or an excipient.",
    applies=KETAMINE_AGENT,
    when=hypersensitivity,
    then=contraindicated("Do not give."),
    because=[
        KETAMINE_USPI.section("4", "known hypersensitivity to ketamine or an excipient"),
        KETALAR_UK.at("contraindications", "hypersensitivity"),
    ],
)
HAZARD_RECORDED = Rule(
    id="ketamine-bp-rise-serious-hazard",
    title="Ketamine is contraindicated where a significant rise in blood pressure would be a serious hazard.",
    applies=all_of(KETAMINE_AGENT, NOT_EMERGENCY),
    when=bp_rise_serious_hazard,
    then=contraindicated("Do not give."),
    because=_HAZARD,
)
HAZARD_RECORDED_EMERGENCY = Rule(
    id="ketamine-emergency-bp-rise-serious-hazard",
    title="Also in an emergency ketamine is contraindicated where the clinician records that a rise in blood pressure would be a serious hazard.",
    applies=all_of(KETAMINE_AGENT, EMERGENCY),
    when=bp_rise_serious_hazard,
    then=contraindicated("Do not give.", noted_because="an emergency does not wait for this answer"),
    because=_HAZARD,
)
#: Conditions in which a rise in blood pressure is a hazard without being recorded as one.
HAZARDS = any_of(
    systolic_blood_pressure > mmHg(180),
    diastolic_blood_pressure > mmHg(110),
    all_of(any_of(intracranial_aneurysm, aortic_aneurysm), not_(treated_aneurysm)),
    aortic_dissection,
    insufficiently_treated_hyperthyroidism,
    all_of(cerebrovascular_event, since_cerebrovascular_event <= months(3)),
)
HAZARD_COMPOSED = Rule(
    id="ketamine-bp-rise-hazard-conditions",
    title="Very high blood pressure, an unsecured aneurysm, an aortic dissection, untreated thyrotoxicosis or a stroke within 3 months makes a rise in blood pressure a serious hazard.",
    applies=all_of(KETAMINE_AGENT, NOT_EMERGENCY),
    when=HAZARDS,
    then=contraindicated("Do not give before it is treated."),
    because=[
        KETAMINE_USPI.section("4", "a significant rise in blood pressure would be a serious hazard"),
        KETAMINE_PDR.at(
            "examples",
            "uncontrolled hypertension, aneurysm, thyrotoxicosis, history of stroke",
            Reading.SECONDARY,
        ),
        KETAMODEL_EDITORIAL.at(
            "serious hazard",
            "above 180 mmHg systolic or 110 mmHg diastolic at rest; unsecured aneurysm, or aortic dissection; stroke or intracranial haemorrhage within 3 months",
            Reading.RECALLED,
        ),
    ],
)
SWISS_PRESSURE = Rule(
    id="ketamine-ch-bp-over-180-100",
    title="In Switzerland ketamine is contraindicated at rest above 180 mmHg systolic or 100 mmHg diastolic.",
    applies=all_of(KETAMINE_AGENT, IN_CH, NOT_EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(100)),
    then=contraindicated("Do not give before the blood pressure is treated."),
    because=[
        KETAMINE_CH.at(
            "contraindications",
            "resting blood pressure above 180 mmHg systolic or 100 mmHg diastolic",
        )
    ],
)
PRE_ECLAMPSIA = Rule(
    id="ketamine-pre-eclampsia",
    title="In the UK, Switzerland and the EU ketamine is contraindicated in pre-eclampsia and eclampsia.",
    applies=all_of(_EUROPE, NOT_EMERGENCY),
    when=all_of(NOT_MALE, pre_eclampsia_or_eclampsia),
    then=contraindicated("Do not give."),
    because=_PRE_ECLAMPSIA_BECAUSE,
)
PRE_ECLAMPSIA_EMERGENCY = Rule(
    id="ketamine-emergency-pre-eclampsia",
    title="Also in an emergency, in the UK, Switzerland and the EU ketamine is contraindicated in pre-eclampsia and eclampsia.",
    applies=all_of(_EUROPE, EMERGENCY),
    when=pre_eclampsia_or_eclampsia,
    then=contraindicated("Do not give.", noted_because="an emergency does not wait for this answer"),
    because=_PRE_ECLAMPSIA_BECAUSE,
)
#: What counts as severe coronary or myocardial disease.
SEVERE_HEART = any_of(acute_coronary_syndrome, decompensated_heart_failure, heart_failure_nyha_3_4)
SEVERE_HEART_BECAUSE = (
    KETALAR_UK.at("contraindications", "severe coronary or myocardial disease"),
    KETAMODEL_EDITORIAL.at(
        "severe coronary or myocardial disease",
        "acute coronary syndrome, decompensated heart failure, heart failure of NYHA class III or IV",
    ),
)
SEVERE_HEART_UK = Rule(
    id="ketamine-uk-severe-coronary-or-myocardial-disease",
    title="In the UK ketamine is contraindicated in severe coronary or myocardial disease.",
    applies=all_of(KETAMINE_AGENT, IN_UK, NOT_EMERGENCY),
    when=SEVERE_HEART,
    then=contraindicated("Do not give."),
    because=SEVERE_HEART_BECAUSE,
)
SEVERE_HEART_UK_EMERGENCY = Rule(
    id="ketamine-uk-emergency-severe-coronary-or-myocardial-disease",
    title="Also in an emergency, in the UK ketamine is contraindicated in severe coronary or myocardial disease.",
    applies=all_of(KETAMINE_AGENT, IN_UK, EMERGENCY),
    when=SEVERE_HEART,
    then=contraindicated("Do not give.", noted_because="an emergency does not wait for this answer"),
    because=SEVERE_HEART_BECAUSE,
)
STROKE_CH = Rule(
    id="ketamine-ch-stroke",
    title="In Switzerland ketamine is contraindicated after a stroke or intracranial haemorrhage, however long ago.",
    applies=all_of(KETAMINE_AGENT, IN_CH, NOT_EMERGENCY),
    when=cerebrovascular_event,
    then=contraindicated("Do not give."),
    because=[KETAMINE_CH.at("contraindications", "stroke or intracranial haemorrhage, also older")],
)
HYPERTHYROIDISM_CH_EMERGENCY = Rule(
    id="ketamine-ch-emergency-hyperthyroidism",
    title="Also in an emergency, in Switzerland ketamine is contraindicated in untreated hyperthyroidism.",
    applies=all_of(KETAMINE_AGENT, IN_CH, EMERGENCY),
    when=insufficiently_treated_hyperthyroidism,
    then=contraindicated("Do not give.", noted_because="an emergency does not wait for this answer"),
    because=[KETAMINE_CH.at("contraindications", "untreated hyperthyroidism")],
)
XANTHINE_US = Rule(
    id="ketamine-xanthine",
    title="In the US ketamine is not given together with theophylline or aminophylline.",
    applies=all_of(KETAMINE_AGENT, IN_US, NOT_EMERGENCY),
    when=takes_xanthine,
    then=contraindicated("Do not give together: the seizure threshold falls."),
    because=[
        KETAMINE_USPI.section(
            "7.1",
            "do not co-administer with theophylline or aminophylline: lower seizure threshold",
        )
    ],
)
ACTIVE_PSYCHOSIS = Rule(
    id="ketamine-psychiatric-active-psychosis",
    title="Ketamine for a psychiatric use is contraindicated in active psychosis.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE, NOT_EMERGENCY),
    when=psychosis.is_(PsychosisHistory.ACTIVE),
    then=contraindicated("Do not give."),
    because=[
        ASRA_CHRONIC_2018.at("contraindications", "poorly controlled psychosis", Reading.SECONDARY),
        APA_2017.at("consensus statement", "active psychosis", Reading.RECALLED),
    ],
)
POORLY_CONTROLLED = Rule(
    id="ketamine-psychiatric-poorly-controlled-cv-disease",
    title="Ketamine for a psychiatric use is contraindicated in poorly controlled cardiovascular disease.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE, NOT_EMERGENCY),
    when=any_of(
        poorly_controlled_cardiovascular_disease,
        all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
        systolic_blood_pressure > mmHg(180),
        diastolic_blood_pressure > mmHg(110),
    ),
    then=contraindicated("Do not give before it is controlled."),
    because=[
        ASRA_CHRONIC_2018.at("contraindications", "poorly controlled cardiovascular disease", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at(
            "poorly controlled cardiovascular disease",
            "an event within 6 weeks, or above 180 mmHg systolic or 110 mmHg diastolic at rest",
            Reading.RECALLED,
        ),
    ],
)
PSYCHOTIC_FEATURES = Rule(
    id="ketamine-psychiatric-psychotic-features",
    title="Ketamine for a psychiatric use is contraindicated in a current episode with psychotic features.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE, NOT_EMERGENCY),
    when=psychotic_features,
    then=contraindicated(
        "Do not give: the psychosis is active.", noted_because="the answer on psychosis, which is required, covers it"
    ),
    because=[
        ASRA_CHRONIC_2018.at("contraindications", "poorly controlled psychosis", Reading.SECONDARY),
        KETAMODEL_EDITORIAL.at("psychotic features", "ketamine injection: the rule on active psychosis decides"),
    ],
)

CONTRAINDICATIONS = (
    PSYCHOTIC_FEATURES,
    HYPERSENSITIVITY,
    HAZARD_RECORDED,
    HAZARD_RECORDED_EMERGENCY,
    HAZARD_COMPOSED,
    SWISS_PRESSURE,
    PRE_ECLAMPSIA,
    PRE_ECLAMPSIA_EMERGENCY,
    SEVERE_HEART_UK,
    SEVERE_HEART_UK_EMERGENCY,
    STROKE_CH,
    HYPERTHYROIDISM_CH_EMERGENCY,
    XANTHINE_US,
    ACTIVE_PSYCHOSIS,
    POORLY_CONTROLLED,
)
