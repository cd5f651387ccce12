"""Conditions of the patient that matter; what they mean stands in the rules."""

from ketamodel.domain.concepts import RiskFactor

__all__ = [
    "ACTIVE_AIRWAY_INFECTION_OR_ASTHMA",
    "ACTIVE_MANIA",
    "ACTIVE_ULCERATIVE_CYSTITIS",
    "ACUTE_CORONARY_SYNDROME",
    "AIRWAY_PROCEDURE",
    "AIRWAY_RISK",
    "ANEURYSMAL_VASCULAR_DISEASE",
    "AORTIC_ANEURYSM",
    "AORTIC_DISSECTION",
    "ARTERIOVENOUS_MALFORMATION",
    "BP_OR_ICP_RISE_SERIOUS_RISK",
    "BP_RISE_SERIOUS_HAZARD",
    "BRAIN_INJURY_HISTORY",
    "CARDIOVASCULAR_DISEASE",
    "CARDIOVASCULAR_EVENT",
    "CEREBRAL_TRAUMA",
    "CEREBROVASCULAR_EVENT",
    "CHRONIC_ALCOHOL_USE",
    "CONSENT_INCAPACITY",
    "COPD",
    "CORONARY_DISEASE",
    "DECOMPENSATED_HEART_FAILURE",
    "DELIRIUM",
    "DEMENTIA",
    "FALLS_OR_FRAILTY",
    "GLAUCOMA_OR_GLOBE_INJURY",
    "HEART_FAILURE_NYHA_3_4",
    "HYPERTENSION",
    "HYPERTENSIVE_ENCEPHALOPATHY_HISTORY",
    "INSUFFICIENTLY_TREATED_HYPERTHYROIDISM",
    "INTOXICATION_OR_WITHDRAWAL",
    "INTRACEREBRAL_HEMORRHAGE_HISTORY",
    "INTRACRANIAL_ANEURYSM",
    "KETAMINE_LIVER_INJURY",
    "KETAMINE_MISUSE",
    "MANIA_HISTORY",
    "MYOCARDIAL_INFARCTION",
    "OBSTRUCTIVE_SLEEP_APNEA",
    "PERIPHERAL_ANEURYSM",
    "PHAEOCHROMOCYTOMA",
    "POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE",
    "PORPHYRIA",
    "PRE_ECLAMPSIA_OR_ECLAMPSIA",
    "PULMONARY_HYPERTENSION",
    "RAISED_ICP",
    "RIGHT_HEART_FAILURE",
    "SCHIZOPHRENIA",
    "SEVERE_VALVE_DISEASE",
    "SHOCK_OR_CATECHOLAMINE_DEPLETION",
    "STABLE_TREATED_CARDIOVASCULAR_DISEASE",
    "STATUS_ASTHMATICUS",
    "STROKE",
    "SUICIDE_PLAN_OR_INTENT",
    "THIRD_TRIMESTER",
    "TREATED_ANEURYSM",
    "UNCONTROLLED_ARRHYTHMIA",
    "UNCONTROLLED_EPILEPSY",
    "UNIPOLAR_DEPRESSION_CONFIRMED",
    "UNSTABLE_ANGINA",
    "URINARY_SYMPTOMS",
    "VENTRICULAR_SHUNT",
]

# Vascular anomalies and bleeding
ANEURYSMAL_VASCULAR_DISEASE = RiskFactor("aneurysmal-vascular-disease", "aneurysmal vascular disease")
AORTIC_ANEURYSM = RiskFactor(
    "aortic-aneurysm",
    "aneurysm of the thoracic or abdominal aorta",
    broader=[ANEURYSMAL_VASCULAR_DISEASE],
)
INTRACRANIAL_ANEURYSM = RiskFactor(
    "intracranial-aneurysm", "intracranial aneurysm", broader=[ANEURYSMAL_VASCULAR_DISEASE]
)
PERIPHERAL_ANEURYSM = RiskFactor(
    "peripheral-aneurysm", "aneurysm of a peripheral artery", broader=[ANEURYSMAL_VASCULAR_DISEASE]
)
AORTIC_DISSECTION = RiskFactor("aortic-dissection", "aortic dissection", broader=[ANEURYSMAL_VASCULAR_DISEASE])
TREATED_ANEURYSM = RiskFactor(
    "secured-aneurysm", "every known aneurysm is secured", broader=[ANEURYSMAL_VASCULAR_DISEASE]
)
ARTERIOVENOUS_MALFORMATION = RiskFactor("arteriovenous-malformation", "arteriovenous malformation")

# Heart and circulation
CARDIOVASCULAR_DISEASE = RiskFactor("cardiovascular-disease", "cardiovascular or cerebrovascular disease")
CARDIOVASCULAR_EVENT = RiskFactor(
    "cardiovascular-event",
    "a cardiovascular event, at any time",
    broader=[CARDIOVASCULAR_DISEASE],
)
MYOCARDIAL_INFARCTION = RiskFactor(
    "myocardial-infarction", "myocardial infarction, at any time", broader=[CARDIOVASCULAR_EVENT]
)
CEREBROVASCULAR_EVENT = RiskFactor(
    "cerebrovascular-event",
    "stroke or intracranial haemorrhage, at any time",
    broader=[CARDIOVASCULAR_EVENT],
)
STROKE = RiskFactor("stroke", "stroke, at any time", broader=[CEREBROVASCULAR_EVENT])
INTRACEREBRAL_HEMORRHAGE_HISTORY = RiskFactor(
    "intracerebral-hemorrhage-history",
    "intracerebral haemorrhage, at any time",
    broader=[CEREBROVASCULAR_EVENT],
)
CORONARY_DISEASE = RiskFactor("coronary-disease", "coronary heart disease", broader=[CARDIOVASCULAR_DISEASE])
STABLE_TREATED_CARDIOVASCULAR_DISEASE = RiskFactor(
    "stable-treated-cardiovascular-disease",
    "stable, treated cardiovascular disease",
    broader=[CARDIOVASCULAR_DISEASE],
)
POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE = RiskFactor(
    "poorly-controlled-cv-disease",
    "poorly controlled cardiovascular disease",
    broader=[CARDIOVASCULAR_DISEASE],
)
ACUTE_CORONARY_SYNDROME = RiskFactor(
    "acute-coronary-syndrome",
    "acute coronary syndrome",
    broader=[POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE],
)
UNSTABLE_ANGINA = RiskFactor("unstable-angina", "unstable angina", broader=[ACUTE_CORONARY_SYNDROME])
DECOMPENSATED_HEART_FAILURE = RiskFactor(
    "decompensated-heart-failure",
    "decompensated heart failure",
    broader=[POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE],
)
HEART_FAILURE_NYHA_3_4 = RiskFactor(
    "heart-failure-nyha-3-4",
    "heart failure of NYHA class III or IV",
    broader=[POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE],
)
UNCONTROLLED_ARRHYTHMIA = RiskFactor(
    "uncontrolled-arrhythmia",
    "unstable or uncontrolled arrhythmia",
    broader=[POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE],
)
SEVERE_VALVE_DISEASE = RiskFactor(
    "severe-valve-disease",
    "severe or haemodynamically significant valve disease",
    broader=[POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE],
)
PULMONARY_HYPERTENSION = RiskFactor(
    "pulmonary-hypertension", "pulmonary hypertension", broader=[CARDIOVASCULAR_DISEASE]
)
RIGHT_HEART_FAILURE = RiskFactor("right-heart-failure", "right ventricular failure", broader=[CARDIOVASCULAR_DISEASE])
HYPERTENSION = RiskFactor("hypertension", "hypertension, treated or not")
PHAEOCHROMOCYTOMA = RiskFactor("phaeochromocytoma", "phaeochromocytoma")
HYPERTENSIVE_ENCEPHALOPATHY_HISTORY = RiskFactor(
    "hypertensive-encephalopathy-history",
    "hypertensive encephalopathy, at any time",
    broader=[CARDIOVASCULAR_DISEASE],
)
SHOCK_OR_CATECHOLAMINE_DEPLETION = RiskFactor(
    "shock-or-catecholamine-depletion", "shock, or depleted stores of catecholamines"
)

# What a rise of pressure would do, as the clinician judges it
BP_OR_ICP_RISE_SERIOUS_RISK = RiskFactor(
    "bp-or-icp-rise-serious-risk",
    "a rise in blood or intracranial pressure would be a serious risk, as the clinician judges",
)
BP_RISE_SERIOUS_HAZARD = RiskFactor(
    "bp-rise-serious-hazard",
    "a significant rise in blood pressure would be a serious hazard, as the clinician judges",
    broader=[BP_OR_ICP_RISE_SERIOUS_RISK],
)

# Head and eye
RAISED_ICP = RiskFactor("raised-icp", "raised intracranial pressure")
BRAIN_INJURY_HISTORY = RiskFactor("brain-injury-history", "brain injury, at any time")
VENTRICULAR_SHUNT = RiskFactor("ventricular-shunt", "intrathecal therapy with a ventricular shunt")
GLAUCOMA_OR_GLOBE_INJURY = RiskFactor("glaucoma-or-globe-injury", "glaucoma or acute globe injury")

# Breathing and airway
AIRWAY_RISK = RiskFactor("airway-risk", "a difficult or unstable airway")
COPD = RiskFactor("copd", "significant pulmonary insufficiency, such as COPD")
OBSTRUCTIVE_SLEEP_APNEA = RiskFactor("obstructive-sleep-apnea", "obstructive sleep apnoea")
AIRWAY_PROCEDURE = RiskFactor(
    "airway-procedure", "a procedure in the pharynx, larynx or bronchial tree at this session"
)

# Mind and substances
MANIA_HISTORY = RiskFactor("mania-history", "mania or hypomania, at any time")
ACTIVE_MANIA = RiskFactor("active-mania", "mania or a mixed state now", broader=[MANIA_HISTORY])
UNIPOLAR_DEPRESSION_CONFIRMED = RiskFactor(
    "unipolar-depression-confirmed",
    "the clinician records unipolar major depression in spite of a manic history",
)
SUICIDE_PLAN_OR_INTENT = RiskFactor("suicide-plan-or-intent", "a plan or intent of suicide now")
KETAMINE_MISUSE = RiskFactor("ketamine-misuse", "misuse of ketamine, at any time")
INTOXICATION_OR_WITHDRAWAL = RiskFactor(
    "intoxication-or-withdrawal",
    "intoxication with alcohol or a drug, or withdrawal, at the session",
)
CHRONIC_ALCOHOL_USE = RiskFactor("chronic-alcohol-use", "chronic alcohol use")
DELIRIUM = RiskFactor("delirium", "delirium")
DEMENTIA = RiskFactor("moderate-severe-dementia", "moderate or severe dementia")
CONSENT_INCAPACITY = RiskFactor("consent-incapacity", "no capacity to consent and no lawful substitute consent")

# Other organs
INSUFFICIENTLY_TREATED_HYPERTHYROIDISM = RiskFactor(
    "insufficiently-treated-hyperthyroidism", "untreated or insufficiently treated hyperthyroidism"
)
PORPHYRIA = RiskFactor("porphyria", "porphyria")
KETAMINE_LIVER_INJURY = RiskFactor("ketamine-liver-injury", "earlier liver injury from ketamine")
URINARY_SYMPTOMS = RiskFactor("urinary-symptoms", "urinary symptoms or cystitis")
ACTIVE_ULCERATIVE_CYSTITIS = RiskFactor(
    "active-ulcerative-cystitis",
    "active ulcerative or interstitial cystitis",
    broader=[URINARY_SYMPTOMS],
)
FALLS_OR_FRAILTY = RiskFactor("falls-or-frailty", "frailty or falls")
PRE_ECLAMPSIA_OR_ECLAMPSIA = RiskFactor("pre-eclampsia-or-eclampsia", "pre-eclampsia or eclampsia")
THIRD_TRIMESTER = RiskFactor("third-trimester", "third trimester of pregnancy")
SCHIZOPHRENIA = RiskFactor("schizophrenia", "schizophrenia, known or suspected")
ACTIVE_AIRWAY_INFECTION_OR_ASTHMA = RiskFactor(
    "active-airway-infection-or-asthma", "active upper respiratory infection or active asthma"
)
STATUS_ASTHMATICUS = RiskFactor("status-asthmaticus", "status asthmaticus", broader=[ACTIVE_AIRWAY_INFECTION_OR_ASTHMA])
UNCONTROLLED_EPILEPSY = RiskFactor("uncontrolled-epilepsy", "uncontrolled epilepsy")
CEREBRAL_TRAUMA = RiskFactor("cerebral-trauma", "cerebral trauma", broader=[BRAIN_INJURY_HISTORY])
