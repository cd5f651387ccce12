"""Elements answered from a list of the case: the patient's risks and allergies."""

from ketamodel.knowledge import allergens, risks
from ketamodel.rules.expression import SetBy, YesNo

__all__ = [
    "ALL_RISKS",
    "active_airway_infection_or_asthma",
    "active_mania",
    "active_ulcerative_cystitis",
    "acute_coronary_syndrome",
    "airway_procedure",
    "airway_risk",
    "aneurysmal_vascular_disease",
    "aortic_aneurysm",
    "aortic_dissection",
    "arteriovenous_malformation",
    "bp_or_icp_rise_serious_risk",
    "bp_rise_serious_hazard",
    "brain_injury_history",
    "cardiovascular_disease",
    "cardiovascular_event",
    "cerebral_trauma",
    "cerebrovascular_event",
    "chronic_alcohol_use",
    "consent_incapacity",
    "copd",
    "coronary_disease",
    "decompensated_heart_failure",
    "delirium",
    "dementia",
    "falls_or_frailty",
    "glaucoma_or_globe_injury",
    "heart_failure_nyha_3_4",
    "hypersensitivity",
    "hypertension",
    "hypertensive_encephalopathy_history",
    "insufficiently_treated_hyperthyroidism",
    "intoxication_or_withdrawal",
    "intracerebral_hemorrhage_history",
    "intracranial_aneurysm",
    "ketamine_liver_injury",
    "ketamine_misuse",
    "mania_history",
    "myocardial_infarction",
    "obstructive_sleep_apnea",
    "peripheral_aneurysm",
    "phaeochromocytoma",
    "poorly_controlled_cardiovascular_disease",
    "porphyria",
    "pre_eclampsia_or_eclampsia",
    "pulmonary_hypertension",
    "raised_icp",
    "right_heart_failure",
    "schizophrenia",
    "severe_valve_disease",
    "shock_or_catecholamine_depletion",
    "stable_treated_cardiovascular_disease",
    "status_asthmaticus",
    "stroke",
    "suicide_plan_or_intent",
    "third_trimester",
    "treated_aneurysm",
    "uncontrolled_arrhythmia",
    "uncontrolled_epilepsy",
    "unipolar_depression_confirmed",
    "unstable_angina",
    "urinary_symptoms",
    "ventricular_shunt",
]

aneurysmal_vascular_disease = YesNo(
    "patient.risks.aneurysmal-vascular-disease",
    "aneurysmal vascular disease",
    SetBy.GIVEN,
    risks.ANEURYSMAL_VASCULAR_DISEASE,
)
aortic_aneurysm = YesNo(
    "patient.risks.aortic-aneurysm",
    "aneurysm of the thoracic or abdominal aorta",
    SetBy.GIVEN,
    risks.AORTIC_ANEURYSM,
)
intracranial_aneurysm = YesNo(
    "patient.risks.intracranial-aneurysm",
    "intracranial aneurysm",
    SetBy.GIVEN,
    risks.INTRACRANIAL_ANEURYSM,
)
peripheral_aneurysm = YesNo(
    "patient.risks.peripheral-aneurysm",
    "aneurysm of a peripheral artery",
    SetBy.GIVEN,
    risks.PERIPHERAL_ANEURYSM,
)
aortic_dissection = YesNo("patient.risks.aortic-dissection", "aortic dissection", SetBy.GIVEN, risks.AORTIC_DISSECTION)
treated_aneurysm = YesNo(
    "patient.risks.secured-aneurysm",
    "every known aneurysm is secured",
    SetBy.GIVEN,
    risks.TREATED_ANEURYSM,
)
arteriovenous_malformation = YesNo(
    "patient.risks.arteriovenous-malformation",
    "arteriovenous malformation",
    SetBy.GIVEN,
    risks.ARTERIOVENOUS_MALFORMATION,
)
cardiovascular_disease = YesNo(
    "patient.risks.cardiovascular-disease",
    "cardiovascular or cerebrovascular disease",
    SetBy.GIVEN,
    risks.CARDIOVASCULAR_DISEASE,
)
cardiovascular_event = YesNo(
    "patient.risks.cardiovascular-event",
    "a cardiovascular event, at any time",
    SetBy.GIVEN,
    risks.CARDIOVASCULAR_EVENT,
)
myocardial_infarction = YesNo(
    "patient.risks.myocardial-infarction",
    "myocardial infarction, at any time",
    SetBy.GIVEN,
    risks.MYOCARDIAL_INFARCTION,
)
cerebrovascular_event = YesNo(
    "patient.risks.cerebrovascular-event",
    "stroke or intracranial haemorrhage, at any time",
    SetBy.GIVEN,
    risks.CEREBROVASCULAR_EVENT,
)
stroke = YesNo("patient.risks.stroke", "stroke, at any time", SetBy.GIVEN, risks.STROKE)
intracerebral_hemorrhage_history = YesNo(
    "patient.risks.intracerebral-hemorrhage-history",
    "intracerebral haemorrhage, at any time",
    SetBy.GIVEN,
    risks.INTRACEREBRAL_HEMORRHAGE_HISTORY,
)
coronary_disease = YesNo(
    "patient.risks.coronary-disease", "coronary heart disease", SetBy.GIVEN, risks.CORONARY_DISEASE
)
stable_treated_cardiovascular_disease = YesNo(
    "patient.risks.stable-treated-cardiovascular-disease",
    "stable, treated cardiovascular disease",
    SetBy.GIVEN,
    risks.STABLE_TREATED_CARDIOVASCULAR_DISEASE,
)
poorly_controlled_cardiovascular_disease = YesNo(
    "patient.risks.poorly-controlled-cv-disease",
    "poorly controlled cardiovascular disease",
    SetBy.GIVEN,
    risks.POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE,
)
acute_coronary_syndrome = YesNo(
    "patient.risks.acute-coronary-syndrome",
    "acute coronary syndrome",
    SetBy.GIVEN,
    risks.ACUTE_CORONARY_SYNDROME,
)
unstable_angina = YesNo("patient.risks.unstable-angina", "unstable angina", SetBy.GIVEN, risks.UNSTABLE_ANGINA)
decompensated_heart_failure = YesNo(
    "patient.risks.decompensated-heart-failure",
    "decompensated heart failure",
    SetBy.GIVEN,
    risks.DECOMPENSATED_HEART_FAILURE,
)
heart_failure_nyha_3_4 = YesNo(
    "patient.risks.heart-failure-nyha-3-4",
    "heart failure of NYHA class III or IV",
    SetBy.GIVEN,
    risks.HEART_FAILURE_NYHA_3_4,
)
uncontrolled_arrhythmia = YesNo(
    "patient.risks.uncontrolled-arrhythmia",
    "unstable or uncontrolled arrhythmia",
    SetBy.GIVEN,
    risks.UNCONTROLLED_ARRHYTHMIA,
)
severe_valve_disease = YesNo(
    "patient.risks.severe-valve-disease",
    "severe or haemodynamically significant valve disease",
    SetBy.GIVEN,
    risks.SEVERE_VALVE_DISEASE,
)
pulmonary_hypertension = YesNo(
    "patient.risks.pulmonary-hypertension",
    "pulmonary hypertension",
    SetBy.GIVEN,
    risks.PULMONARY_HYPERTENSION,
)
right_heart_failure = YesNo(
    "patient.risks.right-heart-failure",
    "right ventricular failure",
    SetBy.GIVEN,
    risks.RIGHT_HEART_FAILURE,
)
phaeochromocytoma = YesNo("patient.risks.phaeochromocytoma", "phaeochromocytoma", SetBy.GIVEN, risks.PHAEOCHROMOCYTOMA)
hypertensive_encephalopathy_history = YesNo(
    "patient.risks.hypertensive-encephalopathy-history",
    "hypertensive encephalopathy, at any time",
    SetBy.GIVEN,
    risks.HYPERTENSIVE_ENCEPHALOPATHY_HISTORY,
)
bp_rise_serious_hazard = YesNo(
    "patient.risks.bp-rise-serious-hazard",
    "a significant rise in blood pressure would be a serious hazard, as the clinician judges",
    SetBy.GIVEN,
    risks.BP_RISE_SERIOUS_HAZARD,
)
bp_or_icp_rise_serious_risk = YesNo(
    "patient.risks.bp-or-icp-rise-serious-risk",
    "a rise in blood or intracranial pressure would be a serious risk, as the clinician judges",
    SetBy.GIVEN,
    risks.BP_OR_ICP_RISE_SERIOUS_RISK,
)
raised_icp = YesNo("patient.risks.raised-icp", "raised intracranial pressure", SetBy.GIVEN, risks.RAISED_ICP)
brain_injury_history = YesNo(
    "patient.risks.brain-injury-history",
    "brain injury, at any time",
    SetBy.GIVEN,
    risks.BRAIN_INJURY_HISTORY,
)
ventricular_shunt = YesNo(
    "patient.risks.ventricular-shunt",
    "intrathecal therapy with a ventricular shunt",
    SetBy.GIVEN,
    risks.VENTRICULAR_SHUNT,
)
glaucoma_or_globe_injury = YesNo(
    "patient.risks.glaucoma-or-globe-injury",
    "glaucoma or acute globe injury",
    SetBy.GIVEN,
    risks.GLAUCOMA_OR_GLOBE_INJURY,
)
airway_risk = YesNo("patient.risks.airway-risk", "a difficult or unstable airway", SetBy.GIVEN, risks.AIRWAY_RISK)
copd = YesNo(
    "patient.risks.copd",
    "significant pulmonary insufficiency, such as COPD",
    SetBy.GIVEN,
    risks.COPD,
)
obstructive_sleep_apnea = YesNo(
    "patient.risks.obstructive-sleep-apnea",
    "obstructive sleep apnoea",
    SetBy.GIVEN,
    risks.OBSTRUCTIVE_SLEEP_APNEA,
)
mania_history = YesNo(
    "patient.risks.mania-history",
    "mania or hypomania, at any time",
    SetBy.GIVEN,
    risks.MANIA_HISTORY,
)
active_mania = YesNo("patient.risks.active-mania", "mania or a mixed state now", SetBy.GIVEN, risks.ACTIVE_MANIA)
unipolar_depression_confirmed = YesNo(
    "patient.risks.unipolar-depression-confirmed",
    "the clinician records unipolar major depression in spite of a manic history",
    SetBy.GIVEN,
    risks.UNIPOLAR_DEPRESSION_CONFIRMED,
)
suicide_plan_or_intent = YesNo(
    "patient.risks.suicide-plan-or-intent",
    "a plan or intent of suicide now",
    SetBy.GIVEN,
    risks.SUICIDE_PLAN_OR_INTENT,
)
ketamine_misuse = YesNo(
    "patient.risks.ketamine-misuse",
    "misuse of ketamine, at any time",
    SetBy.GIVEN,
    risks.KETAMINE_MISUSE,
)
intoxication_or_withdrawal = YesNo(
    "patient.risks.intoxication-or-withdrawal",
    "intoxication with alcohol or a drug, or withdrawal, at the session",
    SetBy.GIVEN,
    risks.INTOXICATION_OR_WITHDRAWAL,
)
chronic_alcohol_use = YesNo(
    "patient.risks.chronic-alcohol-use",
    "chronic alcohol use",
    SetBy.GIVEN,
    risks.CHRONIC_ALCOHOL_USE,
)
delirium = YesNo("patient.risks.delirium", "delirium", SetBy.GIVEN, risks.DELIRIUM)
dementia = YesNo(
    "patient.risks.moderate-severe-dementia",
    "moderate or severe dementia",
    SetBy.GIVEN,
    risks.DEMENTIA,
)
consent_incapacity = YesNo(
    "patient.risks.consent-incapacity",
    "no capacity to consent and no lawful substitute consent",
    SetBy.GIVEN,
    risks.CONSENT_INCAPACITY,
)
insufficiently_treated_hyperthyroidism = YesNo(
    "patient.risks.insufficiently-treated-hyperthyroidism",
    "untreated or insufficiently treated hyperthyroidism",
    SetBy.GIVEN,
    risks.INSUFFICIENTLY_TREATED_HYPERTHYROIDISM,
)
porphyria = YesNo("patient.risks.porphyria", "porphyria", SetBy.GIVEN, risks.PORPHYRIA)
ketamine_liver_injury = YesNo(
    "patient.risks.ketamine-liver-injury",
    "earlier liver injury from ketamine",
    SetBy.GIVEN,
    risks.KETAMINE_LIVER_INJURY,
)
urinary_symptoms = YesNo(
    "patient.risks.urinary-symptoms",
    "urinary symptoms or cystitis",
    SetBy.GIVEN,
    risks.URINARY_SYMPTOMS,
)
active_ulcerative_cystitis = YesNo(
    "patient.risks.active-ulcerative-cystitis",
    "active ulcerative or interstitial cystitis",
    SetBy.GIVEN,
    risks.ACTIVE_ULCERATIVE_CYSTITIS,
)
falls_or_frailty = YesNo("patient.risks.falls-or-frailty", "frailty or falls", SetBy.GIVEN, risks.FALLS_OR_FRAILTY)
pre_eclampsia_or_eclampsia = YesNo(
    "patient.risks.pre-eclampsia-or-eclampsia",
    "pre-eclampsia or eclampsia",
    SetBy.GIVEN,
    risks.PRE_ECLAMPSIA_OR_ECLAMPSIA,
)
hypersensitivity = YesNo(
    "patient.allergies.ketamine-esketamine-or-excipient",
    "hypersensitivity to ketamine, esketamine or an excipient",
    SetBy.GIVEN,
    allergens.KETAMINE_ESKETAMINE_OR_EXCIPIENT,
)

schizophrenia = YesNo(
    "patient.risks.schizophrenia", "schizophrenia, known or suspected", SetBy.GIVEN, risks.SCHIZOPHRENIA
)
active_airway_infection_or_asthma = YesNo(
    "patient.risks.active-airway-infection-or-asthma",
    "active upper respiratory infection or active asthma",
    SetBy.GIVEN,
    risks.ACTIVE_AIRWAY_INFECTION_OR_ASTHMA,
)
uncontrolled_epilepsy = YesNo(
    "patient.risks.uncontrolled-epilepsy", "uncontrolled epilepsy", SetBy.GIVEN, risks.UNCONTROLLED_EPILEPSY
)
cerebral_trauma = YesNo("patient.risks.cerebral-trauma", "cerebral trauma", SetBy.GIVEN, risks.CEREBRAL_TRAUMA)

airway_procedure = YesNo(
    "patient.risks.airway-procedure",
    "a procedure in the pharynx, larynx or bronchial tree at this session",
    SetBy.GIVEN,
    risks.AIRWAY_PROCEDURE,
)
shock_or_catecholamine_depletion = YesNo(
    "patient.risks.shock-or-catecholamine-depletion",
    "shock, or depleted stores of catecholamines",
    SetBy.GIVEN,
    risks.SHOCK_OR_CATECHOLAMINE_DEPLETION,
)
status_asthmaticus = YesNo(
    "patient.risks.status-asthmaticus", "status asthmaticus", SetBy.GIVEN, risks.STATUS_ASTHMATICUS
)
third_trimester = YesNo(
    "patient.risks.third-trimester", "third trimester of pregnancy", SetBy.GIVEN, risks.THIRD_TRIMESTER
)

hypertension = YesNo("patient.risks.hypertension", "hypertension, treated or not", SetBy.GIVEN, risks.HYPERTENSION)

ALL_RISKS = (
    hypertension,
    airway_procedure,
    shock_or_catecholamine_depletion,
    status_asthmaticus,
    third_trimester,
    schizophrenia,
    active_airway_infection_or_asthma,
    uncontrolled_epilepsy,
    cerebral_trauma,
    active_mania,
    active_ulcerative_cystitis,
    acute_coronary_syndrome,
    airway_risk,
    aneurysmal_vascular_disease,
    aortic_aneurysm,
    aortic_dissection,
    arteriovenous_malformation,
    bp_or_icp_rise_serious_risk,
    bp_rise_serious_hazard,
    brain_injury_history,
    cardiovascular_disease,
    cardiovascular_event,
    cerebrovascular_event,
    chronic_alcohol_use,
    consent_incapacity,
    copd,
    coronary_disease,
    decompensated_heart_failure,
    delirium,
    dementia,
    falls_or_frailty,
    glaucoma_or_globe_injury,
    heart_failure_nyha_3_4,
    hypersensitivity,
    hypertensive_encephalopathy_history,
    insufficiently_treated_hyperthyroidism,
    intoxication_or_withdrawal,
    intracerebral_hemorrhage_history,
    intracranial_aneurysm,
    ketamine_liver_injury,
    ketamine_misuse,
    mania_history,
    myocardial_infarction,
    obstructive_sleep_apnea,
    peripheral_aneurysm,
    phaeochromocytoma,
    poorly_controlled_cardiovascular_disease,
    porphyria,
    pre_eclampsia_or_eclampsia,
    pulmonary_hypertension,
    raised_icp,
    right_heart_failure,
    severe_valve_disease,
    stable_treated_cardiovascular_disease,
    stroke,
    suicide_plan_or_intent,
    treated_aneurysm,
    uncontrolled_arrhythmia,
    unipolar_depression_confirmed,
    unstable_angina,
    urinary_symptoms,
    ventricular_shunt,
)
