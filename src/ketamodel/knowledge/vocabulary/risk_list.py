"""Elements answered from a list of the case: the patient's risks and allergies."""

from ketamodel.knowledge import allergens, risks
from ketamodel.rules.builders import listed
from ketamodel.rules.expression import SetBy

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

aneurysmal_vascular_disease = listed("patient.risks", risks.ANEURYSMAL_VASCULAR_DISEASE, SetBy.GIVEN)
aortic_aneurysm = listed("patient.risks", risks.AORTIC_ANEURYSM, SetBy.GIVEN)
intracranial_aneurysm = listed("patient.risks", risks.INTRACRANIAL_ANEURYSM, SetBy.GIVEN)
peripheral_aneurysm = listed("patient.risks", risks.PERIPHERAL_ANEURYSM, SetBy.GIVEN)
aortic_dissection = listed("patient.risks", risks.AORTIC_DISSECTION, SetBy.GIVEN)
treated_aneurysm = listed("patient.risks", risks.TREATED_ANEURYSM, SetBy.GIVEN)
arteriovenous_malformation = listed("patient.risks", risks.ARTERIOVENOUS_MALFORMATION, SetBy.GIVEN)
cardiovascular_disease = listed("patient.risks", risks.CARDIOVASCULAR_DISEASE, SetBy.GIVEN)
cardiovascular_event = listed("patient.risks", risks.CARDIOVASCULAR_EVENT, SetBy.GIVEN)
myocardial_infarction = listed("patient.risks", risks.MYOCARDIAL_INFARCTION, SetBy.GIVEN)
cerebrovascular_event = listed("patient.risks", risks.CEREBROVASCULAR_EVENT, SetBy.GIVEN)
stroke = listed("patient.risks", risks.STROKE, SetBy.GIVEN)
intracerebral_hemorrhage_history = listed("patient.risks", risks.INTRACEREBRAL_HEMORRHAGE_HISTORY, SetBy.GIVEN)
coronary_disease = listed("patient.risks", risks.CORONARY_DISEASE, SetBy.GIVEN)
stable_treated_cardiovascular_disease = listed(
    "patient.risks", risks.STABLE_TREATED_CARDIOVASCULAR_DISEASE, SetBy.GIVEN
)
poorly_controlled_cardiovascular_disease = listed(
    "patient.risks", risks.POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE, SetBy.GIVEN
)
acute_coronary_syndrome = listed("patient.risks", risks.ACUTE_CORONARY_SYNDROME, SetBy.GIVEN)
unstable_angina = listed("patient.risks", risks.UNSTABLE_ANGINA, SetBy.GIVEN)
decompensated_heart_failure = listed("patient.risks", risks.DECOMPENSATED_HEART_FAILURE, SetBy.GIVEN)
heart_failure_nyha_3_4 = listed("patient.risks", risks.HEART_FAILURE_NYHA_3_4, SetBy.GIVEN)
uncontrolled_arrhythmia = listed("patient.risks", risks.UNCONTROLLED_ARRHYTHMIA, SetBy.GIVEN)
severe_valve_disease = listed("patient.risks", risks.SEVERE_VALVE_DISEASE, SetBy.GIVEN)
pulmonary_hypertension = listed("patient.risks", risks.PULMONARY_HYPERTENSION, SetBy.GIVEN)
right_heart_failure = listed("patient.risks", risks.RIGHT_HEART_FAILURE, SetBy.GIVEN)
phaeochromocytoma = listed("patient.risks", risks.PHAEOCHROMOCYTOMA, SetBy.GIVEN)
hypertensive_encephalopathy_history = listed("patient.risks", risks.HYPERTENSIVE_ENCEPHALOPATHY_HISTORY, SetBy.GIVEN)
bp_rise_serious_hazard = listed("patient.risks", risks.BP_RISE_SERIOUS_HAZARD, SetBy.GIVEN)
bp_or_icp_rise_serious_risk = listed("patient.risks", risks.BP_OR_ICP_RISE_SERIOUS_RISK, SetBy.GIVEN)
raised_icp = listed("patient.risks", risks.RAISED_ICP, SetBy.GIVEN)
brain_injury_history = listed("patient.risks", risks.BRAIN_INJURY_HISTORY, SetBy.GIVEN)
ventricular_shunt = listed("patient.risks", risks.VENTRICULAR_SHUNT, SetBy.GIVEN)
glaucoma_or_globe_injury = listed("patient.risks", risks.GLAUCOMA_OR_GLOBE_INJURY, SetBy.GIVEN)
airway_risk = listed("patient.risks", risks.AIRWAY_RISK, SetBy.GIVEN)
copd = listed("patient.risks", risks.COPD, SetBy.GIVEN)
obstructive_sleep_apnea = listed("patient.risks", risks.OBSTRUCTIVE_SLEEP_APNEA, SetBy.GIVEN)
mania_history = listed("patient.risks", risks.MANIA_HISTORY, SetBy.GIVEN)
active_mania = listed("patient.risks", risks.ACTIVE_MANIA, SetBy.GIVEN)
unipolar_depression_confirmed = listed("patient.risks", risks.UNIPOLAR_DEPRESSION_CONFIRMED, SetBy.GIVEN)
suicide_plan_or_intent = listed("patient.risks", risks.SUICIDE_PLAN_OR_INTENT, SetBy.GIVEN)
ketamine_misuse = listed("patient.risks", risks.KETAMINE_MISUSE, SetBy.GIVEN)
intoxication_or_withdrawal = listed("patient.risks", risks.INTOXICATION_OR_WITHDRAWAL, SetBy.GIVEN)
chronic_alcohol_use = listed("patient.risks", risks.CHRONIC_ALCOHOL_USE, SetBy.GIVEN)
delirium = listed("patient.risks", risks.DELIRIUM, SetBy.GIVEN)
dementia = listed("patient.risks", risks.DEMENTIA, SetBy.GIVEN)
consent_incapacity = listed("patient.risks", risks.CONSENT_INCAPACITY, SetBy.GIVEN)
insufficiently_treated_hyperthyroidism = listed(
    "patient.risks", risks.INSUFFICIENTLY_TREATED_HYPERTHYROIDISM, SetBy.GIVEN
)
porphyria = listed("patient.risks", risks.PORPHYRIA, SetBy.GIVEN)
ketamine_liver_injury = listed("patient.risks", risks.KETAMINE_LIVER_INJURY, SetBy.GIVEN)
urinary_symptoms = listed("patient.risks", risks.URINARY_SYMPTOMS, SetBy.GIVEN)
active_ulcerative_cystitis = listed("patient.risks", risks.ACTIVE_ULCERATIVE_CYSTITIS, SetBy.GIVEN)
falls_or_frailty = listed("patient.risks", risks.FALLS_OR_FRAILTY, SetBy.GIVEN)
pre_eclampsia_or_eclampsia = listed("patient.risks", risks.PRE_ECLAMPSIA_OR_ECLAMPSIA, SetBy.GIVEN)
hypersensitivity = listed(
    "patient.allergies",
    allergens.KETAMINE_ESKETAMINE_OR_EXCIPIENT,
    SetBy.GIVEN,
    "hypersensitivity to ketamine, esketamine or an excipient",
)
schizophrenia = listed("patient.risks", risks.SCHIZOPHRENIA, SetBy.GIVEN)
active_airway_infection_or_asthma = listed("patient.risks", risks.ACTIVE_AIRWAY_INFECTION_OR_ASTHMA, SetBy.GIVEN)
uncontrolled_epilepsy = listed("patient.risks", risks.UNCONTROLLED_EPILEPSY, SetBy.GIVEN)
cerebral_trauma = listed("patient.risks", risks.CEREBRAL_TRAUMA, SetBy.GIVEN)
airway_procedure = listed("patient.risks", risks.AIRWAY_PROCEDURE, SetBy.GIVEN)
shock_or_catecholamine_depletion = listed("patient.risks", risks.SHOCK_OR_CATECHOLAMINE_DEPLETION, SetBy.GIVEN)
status_asthmaticus = listed("patient.risks", risks.STATUS_ASTHMATICUS, SetBy.GIVEN)
third_trimester = listed("patient.risks", risks.THIRD_TRIMESTER, SetBy.GIVEN)
hypertension = listed("patient.risks", risks.HYPERTENSION, SetBy.GIVEN)

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
